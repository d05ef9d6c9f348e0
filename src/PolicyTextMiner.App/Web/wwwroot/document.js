import { address, get } from "./api.js";
import { bdi, fill, h } from "./dom.js";
import { t } from "./i18n.js";
import { documentAddress, note } from "./router.js";
import { cite } from "./parts.js";
import { PageView } from "./page-view.js";
import { ReadingText } from "./reading-text.js";
import { metadataPanel } from "./metadata.js";
import { scrollTogether } from "./scroll.js";

/** A document: its clean text at the left, the printed page at the right. */
export async function show({ main, query, id, signal, keys }) {
  const q = query.get("q");
  const [detail, text, status, hits] = await Promise.all([
    get(`/documents/${id}`, {}, signal), get(`/documents/${id}/text`, {}, signal).catch(problem => { if (problem.kind === "not-found") return null; throw problem; }), get("/status", {}, signal),
    q ? get(`/documents/${id}/occurrences`, { q, expand: query.get("expand") }, signal).catch(() => []) : [],
  ]);
  if (!text) return unreadable(main, detail);
  const reading = new ReadingText(id, text, hits, range(query.get("at")), q);
  const pages = new PageView(detail, text, status.pdf_js);
  const view = { id, q, reading, pages, hits, at: -1 };
  const panes = h("div", { class: "panes" }, outline(text, view), h("div", { class: "text-pane", tabindex: "0", role: "region", "aria-label": t("text") }, reading.element), pages.element);
  fill(main, h("div", { class: "reader" }, header(detail, text, view, panes), panes));
  const leave = scrollTogether(panes.querySelector(".text-pane"), reading, pages);
  signal.addEventListener("abort", () => { leave(); pages.close(); });
  reading.element.addEventListener("click", event => choose(event, view));
  keys({ j: () => step(view, 1), k: () => step(view, -1) });
  await pages.open();
  begin(view, query);
  return { title: detail.row.title, keepScroll: true };
}

function unreadable(main, detail) {
  fill(main, h("section", { class: "fault" }, h("h1", {}, bdi(detail.row.title)), detail.row.diagnostics.map(one => h("p", {}, `${one.code}: ${one.message}`))), metadataPanel(detail));
  return { title: detail.row.title };
}

function header(detail, text, view, panes) {
  const { row } = detail;
  const source = { document: view.id, page: 1 };
  return h("header", { class: "doc-head" },
    h("h1", {}, bdi(row.title)),
    h("p", { class: "soft small" }, [row.issuer.join("、"), row.document_number, row.date, row.kind, row.region].filter(Boolean).map((part, i) => [i > 0 && " · ", bdi(part)]),
      row.corrected && [" ", h("span", { class: "tag" }, t("corrected"))], " ", integrity(text)),
    h("div", { class: "row no-print" },
      h("div", { class: "segments only-phone", role: "group" },
        ["text", "page"].map(name => h("button", { type: "button", "aria-pressed": String(name === "text"), onclick: event => tab(event, panes, name) }, t(name)))),
      view.hits.length > 0 && h("div", { class: "row hit-nav" },
        h("button", { type: "button", "aria-label": t("previousHit"), title: t("previousHit"), onclick: () => step(view, -1) }, "↑"),
        h("span", { class: "num small", "data-count": true }, t("hitN", "–", view.hits.length)),
        h("button", { type: "button", "aria-label": t("nextHit"), title: t("nextHit"), onclick: () => step(view, 1) }, "↓")),
      [["showIndicators", "figures", text.indicators.length], ["showNames", "names", text.mentions.length], ["showRemoved", "removed", text.removed.length]].map(([key, name, found]) => toggle(key, name, found, view)),
      h("button", { type: "button", onclick: () => cite(source) }, t("cite")),
      h("details", { class: "menu wide" }, h("summary", { class: "button" }, t("details")), metadataPanel(detail)),
      detail.original && h("a", { class: "button", href: address(`/documents/${view.id}/file`), target: "_blank", rel: "noopener" }, t("download"))));
}

function integrity(text) {
  const worst = ["garbled", "no_text", "doubtful"].find(grade => text.pages.some(page => page.grade === grade)) ?? "good";
  const reasons = text.pages.filter(page => page.grade !== "good").map(page => `${t("pageN", page.page)}: ${page.reason}`).join("\n");
  return h("span", { class: `tag ${worst === "good" ? "good" : "warn"}`, title: reasons || null }, `${t("integrity")}: ${t(`grade_${worst}`)}`);
}

function toggle(key, name, found, view) {
  const kept = localStorage.getItem(`show-${name}`);
  const on = kept === null ? name !== "removed" : kept === "1";
  view.reading.element.classList.toggle(`with-${name}`, on);
  return h("button", {
    type: "button", class: `swatch swatch-${name}`, "aria-pressed": String(on), disabled: found === 0,
    onclick: event => {
      const now = view.reading.element.classList.toggle(`with-${name}`);
      localStorage.setItem(`show-${name}`, now ? "1" : "0");
      event.currentTarget.setAttribute("aria-pressed", String(now));
    },
  }, t(key), " ", h("span", { class: "num" }, found));
}

function tab(event, panes, name) {
  panes.dataset.tab = name;
  for (const button of event.currentTarget.parentElement.children) button.setAttribute("aria-pressed", String(button === event.currentTarget));
}

function outline(text, view) {
  const headings = text.paragraphs.filter(paragraph => paragraph.kind === "heading" || paragraph.kind === "title");
  return h("nav", { class: "outline no-print", "aria-label": t("outline") }, h("h2", {}, t("outline")),
    headings.length === 0 ? h("p", { class: "soft small" }, t("noOutline")) : h("ol", {}, headings.map(heading => h("li", { class: `level${heading.level}` },
      h("button", { type: "button", class: "link", onclick: () => view.reading.reveal(heading.start) }, bdi(text.text.slice(heading.start, heading.end)))))));
}

// A click on a figure, a name or anything else in a sentence shows where it is printed.
function choose(event, view) {
  if (getSelection()?.toString()) return;
  const mark = event.target.closest("a[data-start]");
  const piece = event.target.closest("[data-sentence]");
  const chosen = mark ? [Number(mark.dataset.start), Number(mark.dataset.end)] : piece ? view.reading.text.sentences[Number(piece.dataset.sentence)] : null;
  if (!chosen) return;
  event.preventDefault();
  event.stopPropagation();
  select(view, chosen, false);
}

function select(view, chosen, reveal) {
  view.reading.choose(chosen);
  view.pages.mark(chosen);
  note(documentAddress(view.id, chosen[0], chosen[1], view.q));
  if (reveal) view.reading.reveal(chosen[0]);
}

function step(view, by) {
  if (view.hits.length === 0) return;
  view.at = (view.at + by + view.hits.length) % view.hits.length;
  document.querySelector("[data-count]").textContent = t("hitN", view.at + 1, view.hits.length);
  select(view, view.hits[view.at], true);
}

function begin(view, query) {
  const at = range(query.get("at"));
  if (at) {
    view.at = view.hits.findIndex(([start]) => start === at[0]);
    if (view.at >= 0) document.querySelector("[data-count]").textContent = t("hitN", view.at + 1, view.hits.length);
    select(view, at, true);
  } else if (view.hits.length > 0) {
    step(view, 1);
  }
}

function range(written) {
  const [start, end] = (written ?? "").split("-").map(Number);
  return written && Number.isInteger(start) ? [start, Number.isInteger(end) ? end : start + 1] : null;
}
