import { dialog, h } from "./dom.js";
import { language, t } from "./i18n.js";

const ROWS = [
  ["创新 驱动", "两个词都有，顺序不限；挨在一起的在前", "both words, in any order"],
  ["十四五规划", "出现这串字；正文里的引号不计", "these characters; quotation marks in the text do not count"],
  ["\"十四五规划\"", "一字不差地出现", "exactly these characters"],
  ["(创新 OR 改革) NOT 农村", "组合；AND 可以省略", "combined; AND may be left out"],
  ["创新 NEAR/5 发展", "两者之间至多 5 个字", "at most 5 characters between the two"],
  ["创新*战略", "* 代替同一句里至多 20 个字", "* stands for up to 20 characters of a sentence"],
  ["国?院", "? 代替恰好一个字", "? stands for exactly one character"],
  ["科技创新~", "允许一个字不同", "with at most one character changed"],
  ["title:规划 issuer:国务院 kind:意见", "标题、发文机关、文种、region:、source:", "by title, issuer, kind, region:, source:"],
  ["year:2018..2023", "文献的年份", "documents of these years"],
  ["strategy:乡村振兴", "提到该战略，任何名称都算", "names the strategy under any of its names"],
  ["value:>2.5% indicator:研发强度", "含有这样的数值", "with such a figure"],
];

/** Explains the query language. */
export function queryHelp() {
  const shown = dialog(t("queryHelp"),
    h("table", {}, h("tbody", {}, ROWS.map(([query, zh, en]) => h("tr", {}, h("td", {}, h("code", {}, query)), h("td", {}, language === "zh" ? zh : en))))),
    h("div", { class: "row end" }, h("button", { type: "button", onclick: () => shown.close() }, t("close"))));
}
