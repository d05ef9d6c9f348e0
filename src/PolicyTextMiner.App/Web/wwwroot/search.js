import { Problem, address, get } from "./api.js";
import { bdi, fill, h, marked, seen } from "./dom.js";
import { count, language, t } from "./i18n.js";
import { documentAddress, go, withParameters } from "./router.js";
import { exportMenu, pager, rows, sourceLine } from "./parts.js";
import { facetList } from "./facets.js";
import { collocates, concordance } from "./counting.js";
import { queryHelp } from "./help.js";
import { savedSearches, saveSearch } from "./saved.js";
import { welcome } from "./welcome.js";

export const FILTERS = ["year", "kind", "region", "issuer", "strategy"];
const MODES = [["", "modeHits"], ["lines", "modeLines"], ["near", "modeNear"]];
const EXAMPLES = ["研发强度", "京津冀协同发展", "value:>5% indicator:增长", "创新 NEAR/5 发展", "year:2020.. 共同富裕"];

/** Search: one box, facets, paragraphs, concordance, collocates. */
export async function show({ main, query, signal, keys }) {
  const asked = Object.fromEntries(["q", "expand", ...FILTERS].map(name => [name, query.get(name)]));
  if (asked.expand) asked.expand = "true";
  const status = await get("/status", {}, signal);
  if (status.empty) return welcome(main, status);
  const anything = asked.q || FILTERS.some(name => asked[name]);
  const box = searchBox(asked, query);
  if (!anything) {
    fill(main, h("div", { class: "home" }, h("h1", {}, headline(status)), box, examples(), await savedSearches(signal), await newest(signal)));
    box.querySelector("input").focus();
    return {};
  }
  const results = h("section", { class: "results", "aria-label": t("search") });
  const side = h("aside", { class: "facets", "aria-label": t("facets") });
  try {
    const answer = await get("/search", { ...asked, cursor: query.get("mode") ? null : query.get("cursor"), limit: 20 }, signal);
    const facets = query.get("cursor") && !query.get("mode") ? (await get("/search", { ...asked, limit: 1 }, signal)).facets : answer.facets;
    fill(side, facetList(facets, asked));
    fill(results, head(answer, asked, query), await body(answer, asked, query, signal));
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.kind !== "query") throw problem;
    fill(results, queryFault(problem.details));
  }
  fill(main, h("div", { class: "search" }, box, h("div", { class: "columns" }, side, results)));
  keys(rows(results, ".hit a.open, .line a.open"));
  return { title: asked.q ?? t("search") };
}

async function newest(signal) {
  const page = await get("/documents", { status: "done", limit: 6 }, signal);
  return h("section", { class: "saved" }, h("h2", { class: "row spread" }, t("newest"), h("a", { class: "small", href: "/corpus" }, t("all"))), h("ul", {}, page.rows.map(row => h("li", { class: "row spread" },
    h("a", { href: documentAddress(row.document) }, h("bdi", {}, row.title)), h("span", { class: "small soft" }, [row.kind, row.region, row.date].filter(Boolean).join(" · "))))));
}

function headline(status) {
  return language === "zh"
    ? `${count(status.counts.documents)} 份文献，${count(status.counts.characters)} 字，${count(status.counts.indicators)} 个指标`
    : `${count(status.counts.documents)} documents, ${count(status.counts.characters)} characters, ${count(status.counts.indicators)} figures`;
}

function searchBox(asked, query) {
  const input = h("input", { type: "search", name: "q", "data-search": true, value: asked.q ?? "", placeholder: t("queryHint"), "aria-label": t("queryLabel"), autocomplete: "off", spellcheck: "false", maxlength: 1000 });
  const expand = h("input", { type: "checkbox", name: "expand", checked: Boolean(asked.expand) });
  return h("form", {
    class: "box", role: "search",
    onsubmit: event => {
      event.preventDefault();
      go(withParameters({ q: input.value.trim(), expand: expand.checked, mode: query.get("mode") }, "/"));
    },
  },
  h("div", { class: "field" }, input, h("button", { class: "primary" }, t("search"))),
  h("div", { class: "row small" },
    h("label", { class: "check" }, expand, t("expand")),
    h("button", { type: "button", class: "link", onclick: queryHelp }, t("queryHelp"))));
}

function examples() {
  return h("p", { class: "row small" }, h("span", { class: "soft" }, t("try")), EXAMPLES.map(q => h("a", { class: "button", href: withParameters({ q }, "/") }, q)));
}

function head(answer, asked, query) {
  const mode = query.get("mode") ?? "";
  return h("header", { class: "row spread results-head" },
    h("div", { class: "row" },
      h("h1", { class: "total" }, t("totalHits", count(answer.total))),
      h("div", { class: "segments", role: "group" }, MODES.map(([name, key]) =>
        h("a", { class: "button", href: withParameters({ mode: name }), "aria-current": name === mode && "true" }, t(key))))),
    h("div", { class: "row no-print" },
      h("button", { type: "button", onclick: () => saveSearch(asked) }, t("saveSearch")),
      mode !== "near" && exportMenu(format => address(mode === "lines" ? "/search/concordance/export" : "/search/export", { ...asked, sort: query.get("lines"), format }))));
}

async function body(answer, asked, query, signal) {
  const notes = [
    answer.behind && h("p", { class: "tag warn" }, t("behind")),
    answer.expanded.length > 0 && h("p", { class: "small soft" }, t("expanded", answer.expanded.flatMap(name => name.others).join("、"))),
  ];
  if (answer.total === 0) return [notes, h("div", { class: "empty" }, h("h2", {}, t("noHits")), h("p", { class: "soft" }, t("noHitsHint")))];
  switch (query.get("mode")) {
    case "lines": return [notes, await concordance(asked, query, signal)];
    case "near": return [notes, await collocates(asked, signal)];
    default: return [notes, h("ol", { class: "hits" }, answer.hits.map(hit => hitItem(hit, asked.q))), pager(answer.next)];
  }
}

/** One paragraph that was found. */
export function hitItem(hit, q) {
  const first = hit.highlights[0] ?? [0, 0];
  const to = documentAddress(hit.source.document, hit.start + first[0], hit.start + Math.max(first[1], first[0] + 1), q);
  return h("li", { class: "hit" },
    h("div", { class: "hit-head" }, h("h2", {}, h("a", { class: "open", href: to }, bdi(hit.source.title))), sourceLine(hit.source)),
    hit.headings.length > 0 && h("p", { class: "path small soft" }, hit.headings.map((heading, i) => [i > 0 && " › ", bdi(heading)])),
    h("p", { class: "serif passage" }, excerpt(hit)),
    hit.duplicates.length > 0 && h("details", { class: "small" },
      h("summary", {}, t("duplicates", hit.duplicates.length)),
      h("ol", { class: "hits folded" }, hit.duplicates.map(other => hitItem(other, q)))));
}

// A long paragraph is cut around its first match; the document shows all of it.
function excerpt(hit) {
  const longest = 420;
  const text = hit.kind === "table_row" ? hit.text.replaceAll("\t", " │ ").padEnd(hit.text.length) : hit.text;
  if (hit.text.length <= longest || hit.kind === "table_row") return hit.kind === "table_row" ? seen(text) : marked(text, hit.highlights);
  const from = Math.max(0, Math.min((hit.highlights[0]?.[0] ?? 0) - 120, text.length - longest));
  const to = Math.min(text.length, from + longest);
  const inside = hit.highlights.filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start - from, end - from]);
  return [from > 0 && "…", marked(text.slice(from, to), inside), to < text.length && "…"];
}

function queryFault(details) {
  const at = details.column - 1;
  const wrong = details.query.slice(at, at + Math.max(1, details.length)) || "␣";
  return h("section", { class: "fault", role: "alert" },
    h("h1", {}, t("queryWrong", details.column)),
    h("p", {}, details.detail),
    h("pre", {}, details.query.slice(0, at), h("mark", {}, wrong), details.query.slice(at + wrong.length)),
    h("p", {}, h("button", { type: "button", class: "link", onclick: queryHelp }, t("queryHelp"))));
}
