import { address, get } from "./api.js";
import { bdi, h } from "./dom.js";
import { addWords, count, t } from "./i18n.js";
import { go, withParameters } from "./router.js";
import { exportMenu } from "./parts.js";

addWords({
  before: ["前", "Before"], after: ["后", "After"], compare: ["对比", "Compare"], years: ["年份", "Years"], documentsGroup: ["文献", "Documents"],
  appears: ["新出现", "appears"], vanishes: ["消失", "vanishes"], rises: ["增多", "rises"], falls: ["减少", "falls"], stays: ["持平", "stays"],
  chooseSides: ["选择两个年份或两份文献", "Choose two years or two documents"], sentences: ["句子", "Sentences"],
});

const CHANGES = ["appears", "vanishes", "rises", "falls", "stays"];

/** How two years or documents differ in the names they use, sentences side by side. */
export async function rewording(query, signal) {
  const documents = (await get("/documents", { status: "done", limit: 500 }, signal)).rows;
  const years = [...new Set(documents.map(one => one.date?.slice(0, 4)).filter(Boolean))].sort();
  const [before, after] = [query.get("before"), query.get("after")];
  const side = (name, current) => h("label", { class: "row" }, t(name), h("select", { name, required: true }, h("option", { value: "" }, "—"),
    h("optgroup", { label: t("years") }, years.map(year => h("option", { value: year, selected: year === current }, year))),
    h("optgroup", { label: t("documentsGroup") }, documents.map(one => h("option", { value: one.document, selected: one.document === current }, `${one.date ?? "—"} ${one.title}`)))));
  const form = h("form", { class: "row sheet pad no-print sides", onsubmit: event => { event.preventDefault(); go(withParameters(Object.fromEntries(new FormData(event.currentTarget)))); } },
    side("before", before), side("after", after), h("button", { class: "primary" }, t("compare")));
  if (!before || !after) return [form, h("p", { class: "empty soft" }, t("chooseSides"))];
  const rows = await get("/strategies/rewording", { before, after }, signal);
  return [form, h("div", { class: "row spread" }, h("p", { class: "row small" }, CHANGES.map(change => h("span", { class: "tag" }, `${t(change)} ${count(rows.filter(row => row.change === change).length)}`))),
    exportMenu(format => address("/strategies/rewording/export", { before, after, format }))), CHANGES.map(change => group(change, rows.filter(row => row.change === change)))];
}

function group(change, rows) {
  return rows.length > 0 && h("details", { class: "sheet pad", open: change !== "stays" }, h("summary", {}, h("h2", { class: "inline" }, `${t(change)}（${rows.length}）`)),
    rows.map(row => h("details", { class: "name-diff" },
      h("summary", {}, bdi(row.name), h("span", { class: "num soft small" }, ` ${row.before} → ${row.after} · G² ${row.log_likelihood.toFixed(1)}`)),
      h("div", { class: "side-by-side" }, column("before", row.sentences_before, row.name), column("after", row.sentences_after, row.name)))));
}

function column(side, sentences, name) {
  return h("section", {}, h("h3", { class: "small soft" }, t(side)), sentences.length === 0 ? h("p", { class: "soft" }, t("none")) : h("ol", {}, sentences.map(sentence => h("li", { class: "serif passage" }, marked(sentence, name)))));
}

function marked(sentence, name) {
  const at = sentence.indexOf(name);
  return at < 0 ? sentence : [sentence.slice(0, at), h("mark", {}, name), sentence.slice(at + name.length)];
}
