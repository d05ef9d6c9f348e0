import { get } from "./api.js";
import { bdi, h } from "./dom.js";
import { addWords, t } from "./i18n.js";
import { documentAddress, go, withParameters } from "./router.js";
import { chart } from "./chart.js";
import { values } from "./parts.js";

addWords({
  seriesHint: ["填写指标名称，例如 研发强度", "Give the name of an indicator, as 研发强度"],
  seriesOf: ["序列", "Series"], pointsN: ["{0} 个时点", "{0} times"], conflict: ["各文献说法不一", "documents differ"], sources: ["出处", "Sources"],
  undatedN: ["另有 {0} 个数值没有时间", "{0} more figures have no time"],
});

/** One indicator over time: its sources as points, conflicts ringed, and the same as a table. */
export async function seriesView(asked, signal) {
  if (!asked.indicator) return h("p", { class: "empty soft" }, t("seriesHint"));
  const all = (await get("/series", { indicator: asked.indicator, region: asked.region }, signal)).filter(one => one.points.length > 0);
  if (all.length === 0) return h("div", { class: "empty" }, h("h2", {}, t("noRows")), h("p", { class: "soft" }, t("noRowsHint")));
  const chosen = Math.min(all.length - 1, Number(new URLSearchParams(location.search).get("series")) || 0);
  const series = all[chosen];
  const points = series.points.flatMap(point => point.readings.flatMap(reading => reading.values.slice(0, reading.range ? 2 : 1).map(value => ({
    x: yearOf(point.time), label: String(Math.floor(yearOf(point.time))), y: value, conflict: point.conflict, hollow: point.status === "target",
    title: `${point.time} · ${values(reading)}${series.unit} · ${reading.sources[0].title}${point.status === "target" ? ` · ${t("target")}` : ""}`,
    href: documentAddress(reading.sources[0].document, reading.sources[0].start, reading.sources[0].end),
  }))));
  return [
    h("label", { class: "row" }, t("seriesOf"), h("select", { onchange: event => go(withParameters({ series: event.target.value })) },
      all.map((one, i) => h("option", { value: i, selected: i === chosen }, `${name(one)} — ${t("pointsN", one.points.length)}`)))),
    h("figure", { class: "sheet pad" }, chart(name(series), [{ name: name(series), points }], { joined: false, fromZero: false })),
    table(series),
    series.undated > 0 && h("p", { class: "small soft" }, t("undatedN", series.undated)),
  ];
}

function name(series) {
  return [series.indicator, series.region, series.unit, series.change === "none" ? "" : t(series.change)].filter(Boolean).join(" · ");
}

// The middle of a span, the beginning of anything shorter.
function yearOf(time) {
  const ends = time.split("/").map(part => Number(part.slice(0, 4)) + (Number(part.slice(5, 7)) ? (Number(part.slice(5, 7)) - 1) / 12 : 0));
  return ends.at(-1);
}

function table(series) {
  return h("div", { class: "scroll sheet", tabindex: "0", role: "region", "aria-label": name(series) }, h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("time")), h("th", { scope: "col", class: "num" }, t("value")), h("th", { scope: "col" }, t("status")), h("th", { scope: "col" }, t("sources")))),
    h("tbody", {}, series.points.flatMap(point => point.readings.map((reading, i) => h("tr", {},
      h("td", {}, i === 0 && point.time, i === 0 && point.conflict && [" ", h("span", { class: "tag warn" }, t("conflict"))]),
      h("td", { class: "num" }, values(reading), series.unit),
      h("td", {}, t(point.status)),
      h("td", {}, reading.sources.map(source => h("div", {}, h("a", { href: documentAddress(source.document, source.start, source.end) }, bdi(source.title)), " ", h("span", { class: "soft small" }, source.date, " ", t("pageN", source.page), " ", bdi(source.quote)))))))))));
}
