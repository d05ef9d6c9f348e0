import { address, get } from "./api.js";
import { append, bdi, fill, h } from "./dom.js";
import { addWords, count, t } from "./i18n.js";
import { go, withParameters } from "./router.js";
import { chart, legend } from "./chart.js";
import { exportMenu } from "./parts.js";
import { candidates } from "./candidates.js";
import { mentions } from "./mentions.js";
import { rewording } from "./rewording.js";

addWords({
  tab_timeline: ["时间线", "Timeline"], tab_together: ["共现", "Together"], tab_rewording: ["提法对比", "Rewording"], tab_candidates: ["候选新名", "Candidates"],
  findName: ["查找名称", "Find a name"], catalogue: ["名录", "Catalogue"], chooseName: ["从名录中选一个或几个名称", "Choose one name or several"],
  per: ["按", "Per"], per_year: ["年", "year"], per_quarter: ["季度", "quarter"], per_document: ["文献", "document"],
  measure: ["数值", "Measure"], measure_mentions: ["提及次数", "Mentions"], measure_documents: ["文献数", "Documents"], measure_per_ten_thousand: ["每万字次数（95 % 区间）", "Per 10,000 characters (95 % interval)"],
  period: ["时期", "Period"], mentions: ["次数", "Mentions"], documents: ["文献", "Documents"], characters: ["字数", "Characters"], rate: ["每万字", "Per 10,000"], interval: ["95 % 区间", "95 % interval"],
  thin: ["文本少", "thin"], firstLast: ["首次 {0}，末次 {1}", "first {0}, last {1}"], neverNamed: ["语料中没有提到", "named nowhere"], thinNote: ["空心点：该时期文本不足 5,000 字", "Hollow: fewer than 5,000 characters in the period"],
  window: ["共现范围", "Window"], window_sentence: ["同一句", "one sentence"], window_paragraph: ["同一段", "one paragraph"], together: ["共现次数", "Together"], pmi: ["点互信息", "PMI"], noTogether: ["没有两个名称同现三次以上", "No two names stand together three times"], otherName: ["另一名称", "Other name"], name: ["名称", "Name"],
});

const TABS = ["timeline", "together", "rewording", "candidates"];
const MEASURES = ["per_ten_thousand", "mentions", "documents"];
const MOST = 6;

/** The names of strategies: catalogue, timeline, co-occurrence, rewording, candidates. */
export async function show({ main, query, signal }) {
  const tab = TABS.includes(query.get("tab")) ? query.get("tab") : "timeline";
  const chosen = query.getAll("name").slice(0, MOST);
  const body = h("div", { class: "stack" });
  const names = await get("/strategies", {}, signal);
  fill(main, h("div", { class: "stack" },
    h("header", { class: "row spread" }, h("h1", {}, t("strategies")), h("div", { class: "segments", role: "group" }, TABS.map(one =>
      h("a", { class: "button", href: withParameters({ tab: one === "timeline" ? null : one }), "aria-current": one === tab && "true" }, t(`tab_${one}`))))),
    tab === "timeline" || tab === "together" ? h("div", { class: "two" }, catalogue(names, chosen), body) : body));
  const parts = { timeline: () => timeline(chosen, query, signal), together: () => together(chosen, query, signal), rewording: () => rewording(query, signal), candidates: () => candidates(signal) };
  fill(body, await parts[tab]());
  return { title: chosen.length > 0 ? chosen.join("、") : t("strategies"), keepScroll: chosen.length > 0 };
}

function catalogue(names, chosen) {
  const known = new Map(names.map(name => [name.name, name]));
  const below = Map.groupBy(names, name => known.has(name.parent) ? name.parent : "");
  const tree = h("div", { class: "tree" });
  const branch = parent => h("ul", {}, (below.get(parent) ?? []).map(name => h("li", {},
    h("div", { class: `name-row ${chosen.includes(name.name) ? "on" : ""}` }, h("a", { href: toggled(name.name, chosen) }, bdi(name.name)), h("span", { class: "num soft small" }, count(name.mentions))),
    below.has(name.name) && branch(name.name))));
  const filter = h("input", { type: "search", "data-search": true, placeholder: t("findName"), "aria-label": t("findName"), oninput: () => draw() });
  const draw = () => {
    const wanted = filter.value.trim();
    if (!wanted) return void fill(tree, branch(""));
    const found = names.filter(name => name.name.includes(wanted) || name.aliases.some(alias => alias.includes(wanted)));
    fill(tree, h("ul", {}, found.map(name => h("li", {}, h("div", { class: `name-row ${chosen.includes(name.name) ? "on" : ""}` }, h("a", { href: toggled(name.name, chosen) }, bdi(name.name)), h("span", { class: "num soft small" }, count(name.mentions)))))));
  };
  draw();
  return h("aside", { class: "stack no-print", "aria-label": t("catalogue") }, filter, tree);
}

function toggled(name, chosen) {
  return withParameters({ name: chosen.includes(name) ? chosen.filter(one => one !== name) : [...chosen, name].slice(-MOST) });
}

async function timeline(chosen, query, signal) {
  if (chosen.length === 0) return h("p", { class: "empty soft" }, t("chooseName"));
  const per = query.get("per") ?? "year";
  const measure = MEASURES.includes(query.get("measure")) ? query.get("measure") : MEASURES[0];
  const lines = await get("/strategies/timeline", { name: chosen, per }, signal);
  const choose = (name, all, current) => h("select", { "aria-label": t(name), onchange: event => go(withParameters({ [name]: event.target.value })) }, all.map(one => h("option", { value: one, selected: one === current }, t(`${name}_${one}`))));
  const drawn = lines.map(line => ({ name: line.name, points: line.points.map((point, i) => pointOf(point, i, measure, per)) }));
  return append(h("div", { class: "stack" }), [
    h("div", { class: "row spread" }, h("div", { class: "row" }, choose("per", ["year", "quarter", "document"], per), choose("measure", MEASURES, measure)),
      exportMenu(format => address("/strategies/timeline/export", { name: chosen, per, format }))),
    lines.some(line => line.points.length > 0) && h("figure", { class: "sheet pad stack" }, chart(t("tab_timeline"), drawn), legend(lines.map(line => line.name)), h("p", { class: "small soft" }, t("thinNote"))),
    h("ul", { class: "small" }, lines.map(line => h("li", {}, bdi(line.name), ": ", line.first ? t("firstLast", line.first, line.last) : t("neverNamed")))),
    table(lines),
    await mentions(chosen[0], query, signal),
  ]);
}

function pointOf(point, i, measure, per) {
  const year = Number(point.start.slice(0, 4)) + (Number(point.start.slice(5, 7)) - 1) / 12;
  const banded = measure === "per_ten_thousand";
  return {
    x: per === "document" ? i : year, label: per === "document" ? point.start.slice(0, 7) : point.period, y: point[measure], low: banded ? point.low : undefined, high: banded ? point.high : undefined,
    hollow: point.thin, title: `${point.period}: ${point[measure]}`,
  };
}

function table(lines) {
  return h("div", { class: "scroll sheet", tabindex: "0", role: "region", "aria-label": t("tab_timeline") }, h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("name")), h("th", { scope: "col" }, t("period")), ["mentions", "documents", "characters", "rate", "interval"].map(key => h("th", { scope: "col", class: "num" }, t(key))))),
    h("tbody", {}, lines.flatMap(line => line.points.map(point => h("tr", {},
      h("td", {}, bdi(line.name)), h("td", {}, bdi(point.period), point.thin && [" ", h("span", { class: "tag" }, t("thin"))]),
      h("td", { class: "num" }, count(point.mentions)), h("td", { class: "num" }, `${point.documents} / ${point.documents_read}`), h("td", { class: "num" }, count(point.characters)),
      h("td", { class: "num" }, point.per_ten_thousand.toFixed(2)), h("td", { class: "num" }, `${point.low.toFixed(2)}–${point.high.toFixed(2)}`)))))));
}

async function together(chosen, query, signal) {
  const current = query.get("window") ?? "sentence";
  const pairs = await get("/strategies/together", { name: chosen[0], window: current, limit: 200 }, signal);
  const choice = h("select", { "aria-label": t("window"), onchange: event => go(withParameters({ window: event.target.value })) }, ["sentence", "paragraph"].map(one => h("option", { value: one, selected: one === current }, t(`window_${one}`))));
  if (pairs.length === 0) return [choice, h("p", { class: "empty soft" }, t("noTogether"))];
  return [choice, h("div", { class: "scroll sheet", tabindex: "0", role: "region", "aria-label": t("tab_together") }, h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("name")), h("th", { scope: "col" }, t("otherName")), ["together", "documents", "loglik", "pmi"].map(key => h("th", { scope: "col", class: "num" }, t(key))))),
    h("tbody", {}, pairs.map(pair => h("tr", {}, h("td", {}, bdi(pair.first)), h("td", {}, h("a", { href: withParameters({ name: [pair.first, pair.second], tab: null }) }, bdi(pair.second))),
      h("td", { class: "num" }, pair.together), h("td", { class: "num" }, pair.documents), h("td", { class: "num" }, pair.log_likelihood.toFixed(1)), h("td", { class: "num" }, pair.pmi.toFixed(2)))))))];
}
