import { address, get } from "./api.js";
import { bdi, fill, h } from "./dom.js";
import { addWords, count, t } from "./i18n.js";
import { documentAddress, go, withParameters } from "./router.js";
import { exportMenu, pager, rows, sortHead, values } from "./parts.js";
import { seriesView } from "./series.js";

addWords({
  tableView: ["表格", "Table"], seriesTab: ["序列图", "Series"], columns: ["列", "Columns"], filter: ["筛选", "Filter"],
  indicator: ["指标", "Indicator"], value: ["数值", "Value"], quote: ["原文", "As printed"], unit: ["单位", "Unit"], time: ["时间", "Time"], status: ["性质", "Status"],
  change: ["增减", "Change"], base: ["比较基期", "Base"], document_column: ["文献", "Document"], confidence: ["可信度", "Confidence"], sentence: ["句子", "Sentence"],
  from: ["起", "From"], to: ["止", "To"], least: ["不小于", "At least"], most: ["不大于", "At most"],
  actual: ["实绩", "actual"], target: ["目标", "target"], up: ["增", "up"], down: ["减", "down"],
  totalRows: ["{0} 行", "{0} rows"], noRows: ["没有这样的指标", "No such figure"], noRowsHint: ["少用一个筛选条件。", "Leave out a filter."],
  kind_amount: ["数额", "amount"], kind_count: ["计数", "count"], kind_percent: ["百分数", "percent"], kind_percentage_points: ["百分点", "percentage points"], kind_ratio: ["比", "ratio"],
  kind_multiple: ["倍数", "multiple"], kind_rank: ["位次", "rank"], kind_fraction: ["分数", "fraction"], kind_index: ["指数", "index"], quantity: ["类型", "Kind"],
});

const KINDS = ["amount", "count", "percent", "percentage_points", "ratio", "multiple", "rank", "fraction", "index"];
const FILTERS = ["indicator", "region", "from", "to", "unit", "kind", "status", "least", "most", "document"];

// Name, words, the export's columns, the cell, the name to sort by.
const COLUMNS = [
  ["indicator", "indicator", ["indicator"], row => bdi(row.indicator), "indicator"],
  ["value", "value", ["values", "range", "bound"], row => values(row), "value"],
  ["unit", "unit", ["unit"], row => row.unit, "unit"],
  ["region", "region", ["region"], row => bdi(row.region), "region"],
  ["time", "time", ["time"], row => row.time, "time"],
  ["status", "status", ["status"], row => row.status === "target" ? h("span", { class: "tag" }, t("target")) : ""],
  ["change", "change", ["change"], row => row.change === "none" ? "" : t(row.change)],
  ["base", "base", ["base"], row => bdi(row.base)],
  ["quote", "quote", ["quote"], row => bdi(row.quote)],
  ["sentence", "sentence", ["sentence"], row => bdi(row.sentence)],
  ["kind", "quantity", ["kind"], row => t(`kind_${row.kind}`)],
  ["confidence", "confidence", ["confidence"], row => row.confidence.toFixed(2)],
  ["document", "document_column", ["document", "page"], row => [bdi(row.source.title), " ", h("span", { class: "soft small" }, t("pageN", row.source.page))], "document"],
];
const USUAL = ["indicator", "value", "unit", "region", "time", "status", "change", "quote", "document"];

/** All figures as a table, or one indicator as a series. */
export async function show({ main, query, signal, keys }) {
  const asked = Object.fromEntries(FILTERS.map(name => [name, query.get(name)]));
  const series = query.get("show") === "series";
  const shown = query.get("columns")?.split(",").filter(name => COLUMNS.some(([one]) => one === name)) ?? USUAL;
  const body = h("div", { class: "stack" });
  fill(main, h("div", { class: "stack" }, head(asked, shown, series, query), filters(asked, series), body));
  if (series) return fill(body, await seriesView(asked, signal)), { title: asked.indicator ?? t("seriesTab") };
  const page = await get("/indicators", { ...asked, sort: query.get("sort"), descending: query.get("descending") && "true", cursor: query.get("cursor"), limit: 50 }, signal);
  fill(body, page.total === 0
    ? h("div", { class: "empty" }, h("h2", {}, t("noRows")), h("p", { class: "soft" }, t("noRowsHint")))
    : [h("p", { class: "small soft" }, t("totalRows", count(page.total))), table(page.rows, shown, query), pager(page.next)]);
  keys(rows(body, "tbody a.open"));
  return { title: asked.indicator ? `${asked.indicator} · ${t("indicators")}` : t("indicators") };
}

function head(asked, shown, series, query) {
  const columns = shown.flatMap(name => COLUMNS.find(([one]) => one === name)[2]).join(",");
  return h("header", { class: "row spread" },
    h("div", { class: "row" }, h("h1", {}, t("indicators")),
      h("div", { class: "segments", role: "group" },
        h("a", { class: "button", href: withParameters({ show: null }), "aria-current": !series && "true" }, t("tableView")),
        h("a", { class: "button", href: withParameters({ show: "series", sort: null, descending: null }), "aria-current": series && "true" }, t("seriesTab")))),
    !series && h("div", { class: "row no-print" }, columnMenu(shown),
      exportMenu(format => address("/indicators/export", { ...asked, sort: query.get("sort"), descending: query.get("descending") && "true", columns, format }))));
}

function columnMenu(shown) {
  const change = (name, on) => go(withParameters({ columns: COLUMNS.map(([one]) => one).filter(one => one === name ? on : shown.includes(one)).join(",") }));
  return h("details", { class: "menu" }, h("summary", { class: "button" }, t("columns")),
    h("ul", {}, COLUMNS.map(([name, words]) => h("li", {}, h("label", { class: "check" }, h("input", { type: "checkbox", checked: shown.includes(name), onchange: event => change(name, event.target.checked) }), t(words))))));
}

function filters(asked, series) {
  const field = (name, words, more = {}) => h("label", {}, t(words), h("input", { name, value: asked[name] ?? "", ...more }));
  const choice = (name, words, all) => h("label", {}, t(words), h("select", { name }, h("option", { value: "" }, t("all")), all.map(([value, label]) => h("option", { value, selected: asked[name] === value }, label))));
  const open = innerWidth > 720 || !FILTERS.some(name => asked[name]) && series;
  return h("details", { class: "no-print", open }, h("summary", { class: "only-phone button" }, t("filter")), h("form", {
    class: "sheet pad stack", onsubmit: event => {
      event.preventDefault();
      go(withParameters(Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, value.trim()]))));
    },
  }, h("div", { class: "filters" },
    field("indicator", "indicator", { "data-search": true, placeholder: "研发强度" }), field("region", "region"),
    !series && [field("from", "from", { placeholder: "2016" }), field("to", "to", { placeholder: "2020-06" }), field("unit", "unit", { placeholder: "元 · % · 人" }),
      choice("kind", "quantity", KINDS.map(kind => [kind, t(`kind_${kind}`)])), choice("status", "status", [["actual", t("actual")], ["target", t("target")]]),
      field("least", "least", { inputmode: "decimal", pattern: "-?[0-9]+(\\.[0-9]+)?" }), field("most", "most", { inputmode: "decimal", pattern: "-?[0-9]+(\\.[0-9]+)?" })]),
  h("div", { class: "row spread" }, h("div", { class: "row" }, h("button", { class: "primary" }, t("filter")), FILTERS.some(name => asked[name]) && h("a", { class: "button", href: series ? "/indicators?show=series" : "/indicators" }, t("clear"))),
    asked.document && h("input", { type: "hidden", name: "document", value: asked.document }))));
}

function table(list, shown, query) {
  const columns = shown.map(name => COLUMNS.find(([one]) => one === name));
  return h("div", { class: "scroll sheet", tabindex: "0", role: "region", "aria-label": t("indicators") }, h("table", {},
    h("thead", {}, h("tr", {}, columns.map(([name, words, , , sort]) => sort ? sortHead(sort, t(words), query, { class: name === "value" && "num" }) : h("th", { scope: "col" }, t(words))))),
    h("tbody", {}, list.map(row => h("tr", {}, columns.map(([name, , , cell], i) => h("td", { class: name === "value" && "num" },
      i === 0 ? h("a", { class: "open", href: documentAddress(row.source.document, row.start, row.end), title: row.sentence }, cell(row), name === "indicator" && !row.indicator && `（${t("unknown")}）`) : cell(row))))))));
}
