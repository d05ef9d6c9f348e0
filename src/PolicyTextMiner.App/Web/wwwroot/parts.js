// Pieces that several views show.
import { get } from "./api.js";
import { bdi, copy, dialog, h } from "./dom.js";
import { t } from "./i18n.js";
import { go, withParameters } from "./router.js";

const FORMATS = ["csv", "xlsx", "jsonl", "tsv", "parquet"];

/** Date, file and page of a row, with its citation. */
export function sourceLine(source) {
  return h("p", { class: "small soft source" },
    source.date && h("time", { datetime: source.date }, source.date), source.date && " · ",
    bdi(source.file), " · ", t("pageN", source.page), " · ",
    h("button", { type: "button", class: "link no-print", onclick: () => cite(source) }, t("cite")));
}

/** Shows how a page is cited. */
export async function cite(source) {
  const citation = await get(`/documents/${source.document}/citation`, { page: source.page });
  const part = (name, text) => [h("h3", {}, name, " ", h("button", { type: "button", class: "link small", onclick: () => copy(text, t("copied")) }, t("copy"))), h("p", { class: "quote" }, text)];
  const shown = dialog(t("cite"), part("GB/T 7714", citation.gb7714), part("BibTeX", citation.bibtex),
    h("div", { class: "row end" }, h("button", { type: "button", onclick: () => shown.close() }, t("close"))));
}

/** A menu of files to save; the address of each is asked for when it is opened. */
export function exportMenu(addressOf) {
  return h("details", { class: "menu no-print" },
    h("summary", { class: "button" }, t("export")),
    h("ul", {}, FORMATS.map(format => h("li", {}, h("a", { href: addressOf(format), download: true }, format.toUpperCase())))));
}

/** Links to the next page and back to the first. */
export function pager(next) {
  const cursor = new URLSearchParams(location.search).get("cursor");
  if (!next && !cursor) return null;
  const to = target => {
    const query = new URLSearchParams(location.search);
    if (target) query.set("cursor", target);
    else query.delete("cursor");
    return `${location.pathname}?${query}`;
  };
  return h("nav", { class: "row pager no-print", "aria-label": t("next") },
    cursor && h("a", { class: "button", href: to(null) }, t("first")),
    next && h("a", { class: "button", rel: "next", href: to(next) }, t("next")));
}

/** Keys j and k that go from one link of a list to the next. */
export function rows(root, selector) {
  const move = step => {
    const links = [...root.querySelectorAll(selector)];
    const at = links.indexOf(document.activeElement);
    const target = links[Math.max(0, Math.min(links.length - 1, at + step))];
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  };
  return { j: () => move(1), k: () => move(-1) };
}

/** The head of a column that sorts. */
export function sortHead(name, label, query, properties = {}) {
  const current = query.get("sort") === name;
  const descending = query.get("descending") === "1";
  return h("th", { ...properties, scope: "col", "aria-sort": current ? (descending ? "descending" : "ascending") : "none" },
    h("button", { type: "button", onclick: () => go(withParameters({ sort: name, descending: current && !descending })) }, label, current ? (descending ? " ↓" : " ↑") : ""));
}

/** A number as a person writes it, in 万 and 亿. */
export function amount(value) {
  const size = Math.abs(value);
  const [by, unit] = size >= 1e12 ? [1e12, "万亿"] : size >= 1e8 ? [1e8, "亿"] : size >= 1e5 ? [1e4, "万"] : [1, ""];
  return `${Number((value / by).toPrecision(12)).toLocaleString("en-US", { maximumFractionDigits: 4 })}${unit}`;
}

/** The values of an indicator. */
export function values(row) {
  const bound = { approx: "≈", min: "≥", max: "≤" }[row.bound] ?? "";
  return bound + row.values.map(amount).join(row.range ? "–" : "∶");
}
