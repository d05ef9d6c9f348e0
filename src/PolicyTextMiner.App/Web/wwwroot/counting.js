import { get } from "./api.js";
import { bdi, h } from "./dom.js";
import { count, t } from "./i18n.js";
import { documentAddress, go, withParameters } from "./router.js";
import { pager } from "./parts.js";

const SORTS = ["text", "left", "right", "keyword", "date"];

/** Every place found on a line of its own, the keyword in the middle. */
export async function concordance(asked, query, signal) {
  const sort = query.get("lines") ?? "text";
  const lines = await get("/search/concordance", { ...asked, sort, width: 24, cursor: query.get("cursor"), limit: 50 }, signal);
  return [
    h("p", { class: "row small" }, t("totalLines", count(lines.total)), h("label", { class: "row" }, t("sortBy"),
      h("select", { onchange: event => go(withParameters({ lines: event.target.value })) }, SORTS.map(name => h("option", { value: name, selected: name === sort }, t(`sort_${name}`)))))),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("modeLines") }, h("table", { class: "kwic" }, h("tbody", {}, lines.rows.map(line => h("tr", { class: "line" },
      h("td", { class: "left serif" }, bdi(line.left)),
      h("td", { class: "key serif" }, h("a", { class: "open", href: documentAddress(line.source.document, line.start, line.end, asked.q) }, bdi(line.keyword))),
      h("td", { class: "serif" }, bdi(line.right)),
      h("td", { class: "small soft from" }, bdi(line.source.title), " ", line.source.date?.slice(0, 4), " · ", t("pageN", line.source.page))))))),
    pager(lines.next),
  ];
}

/** Words that stand near what was found. */
export async function collocates(asked, signal) {
  const words = await get("/search/collocates", { ...asked, limit: 100 }, signal);
  if (words.length === 0) return h("p", { class: "empty soft" }, t("noHits"));
  const narrower = word => withParameters({ q: asked.q ? `(${asked.q}) AND "${word}"` : `"${word}"`, mode: null });
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("modeNear") }, h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("word")), ["near", "inCorpus", "loglik", "tscore"].map(key => h("th", { scope: "col", class: "num" }, t(key))))),
    h("tbody", {}, words.map(word => h("tr", {},
      h("td", {}, h("a", { href: narrower(word.word) }, word.word)),
      h("td", { class: "num" }, count(word.near)), h("td", { class: "num" }, count(word.corpus)),
      h("td", { class: "num" }, word.log_likelihood.toFixed(1)), h("td", { class: "num" }, word.t_score.toFixed(2)))))));
}
