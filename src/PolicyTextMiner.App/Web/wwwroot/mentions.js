import { address, get } from "./api.js";
import { bdi, h } from "./dom.js";
import { addWords, count, t } from "./i18n.js";
import { documentAddress } from "./router.js";
import { exportMenu, pager } from "./parts.js";

addWords({ mentionsOf: ["“{0}”的全部提及（{1}）", "All mentions of “{0}” ({1})"], surface: ["原文写法", "As printed"] });

/** Every mention of a name with its sentence. */
export async function mentions(name, query, signal) {
  const page = await get("/strategies/mentions", { canonical: name, cursor: query.get("cursor"), limit: 20 }, signal);
  return h("section", { class: "stack" },
    h("header", { class: "row spread" }, h("h2", {}, t("mentionsOf", name, count(page.total))), exportMenu(format => address("/strategies/mentions/export", { canonical: name, format }))),
    h("ol", { class: "hits" }, page.rows.map(row => h("li", { class: "hit" },
      h("div", { class: "hit-head" }, h("h3", {}, h("a", { class: "open", href: documentAddress(row.source.document, row.start, row.end) }, bdi(row.source.title))), h("p", { class: "small soft" }, row.source.date, " · ", t("pageN", row.source.page))),
      h("p", { class: "serif passage" }, sentence(row))))),
    pager(page.next));
}

function sentence(row) {
  const at = row.sentence.indexOf(row.surface);
  return at < 0 ? row.sentence : [row.sentence.slice(0, at), h("mark", {}, row.surface), row.sentence.slice(at + row.surface.length)];
}
