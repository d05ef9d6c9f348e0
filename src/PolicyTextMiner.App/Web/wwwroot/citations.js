import { get } from "./api.js";
import { bdi, h } from "./dom.js";
import { addWords, count, t } from "./i18n.js";
import { documentAddress } from "./router.js";

addWords({ citing: ["引用方", "Citing"], cited: ["被引文件", "Cited"], citedBy: ["被 {0} 份文献引用", "cited by {0} documents"], noCitations: ["没有文献引用其他文件", "No document cites another"], mostCited: ["被引最多", "Most cited"] });

const ROW = 30;

/** Who cites whom: the citing documents at the left, what they cite at the right, a line for each citation; and the same as a list. */
export async function citationGraph(signal) {
  const edges = await get("/citations", {}, signal);
  if (edges.length === 0) return h("p", { class: "empty soft" }, t("noCitations"));
  const cited = [...Map.groupBy(edges, edge => edge.cited ?? `${edge.cited_title} ${edge.cited_number}`).values()].sort((a, b) => b.length - a.length);
  return [
    graph(edges, cited.slice(0, 40)),
    h("h2", {}, t("mostCited")),
    h("ol", { class: "sheet" }, cited.map(all => h("li", { class: "pad hit" },
      h("h3", {}, title(all[0]), " ", h("span", { class: "small soft" }, t("citedBy", count(all.length)))),
      h("ul", { class: "small" }, all.map(edge => h("li", {}, h("a", { href: documentAddress(edge.document) }, bdi(edge.title)))))))),
  ];
}

function title(edge) {
  const words = bdi(`《${edge.cited_title}》${edge.cited_number ? `（${edge.cited_number}）` : ""}`);
  return edge.cited ? h("a", { href: documentAddress(edge.cited) }, words) : words;
}

function graph(edges, cited) {
  const places = new Map(cited.map((all, i) => [all, i]));
  const from = [...new Map(cited.flat().map(edge => [edge.document, edge.title]))];
  const height = ROW * Math.max(cited.length, from.length) + 10;
  const left = i => 20 + ROW * i;
  const lines = cited.flatMap(all => all.map(edge => [from.findIndex(([id]) => id === edge.document), places.get(all)]));
  return h("figure", { class: "sheet pad scroll", tabindex: "0", role: "region", "aria-label": t("tab_citations") }, h("svg", { class: "chart graph k0", viewBox: `0 0 900 ${height}`, role: "group", "aria-label": t("tab_citations") },
    lines.map(([a, b]) => h("path", { class: "line thin-line", d: `M 320 ${left(a)} C 420 ${left(a)}, 440 ${left(b)}, 540 ${left(b)}` })),
    from.map(([, name], i) => [h("circle", { class: "dot", cx: 320, cy: left(i), r: 4 }), h("text", { x: 308, y: left(i) + 4, "text-anchor": "end" }, cut(name))]),
    cited.map((all, i) => [h("circle", { class: "dot", cx: 540, cy: left(i), r: 3 + Math.min(6, all.length) }), h("text", { x: 556, y: left(i) + 4 }, cut(all[0].cited_title))])));
}

function cut(name) {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
