import { address, get } from "./api.js";
import { bdi, fill, h } from "./dom.js";
import { addWords, count, t } from "./i18n.js";
import { documentAddress, go, withParameters } from "./router.js";
import { exportMenu, pager, rows, sortHead } from "./parts.js";
import { begin, dropZone, failures } from "./ingest.js";
import { welcome } from "./welcome.js";
import { citationGraph } from "./citations.js";

addWords({
  tab_documents: ["文献", "Documents"], tab_failures: ["失败（{0}）", "Failures ({0})"], tab_citations: ["引用关系", "Citations"], tab_add: ["添加文献", "Add documents"],
  documentsCount: ["文献", "Documents"], pagesCount: ["页", "Pages"], charactersCount: ["字", "Characters"], figuresCount: ["指标", "Figures"], namesCount: ["战略提法", "Mentions"], failedCount: ["失败", "Failed"], doubtfulCount: ["存疑", "Doubtful"],
  findDocument: ["标题、文号、机关、文件名", "Title, number, issuer, file"], pages: ["页数", "Pages"], mentionsColumn: ["提法", "Mentions"], doubtful: ["存疑", "doubtful"], failed: ["失败", "failed"], quarantined: ["隔离", "quarantined"],
  noFailures: ["没有失败的文件", "Nothing has failed"], retryFailed: ["重新读取失败的文件", "Read the failed files again"], find: ["查找", "Find"],
});

const TABS = ["documents", "failures", "citations", "add"];

/** The documents, what failed, who cites whom, and reading more. */
export async function show({ main, query, signal, keys }) {
  const status = await get("/status", {}, signal);
  if (status.empty) return welcome(main, status);
  const tab = TABS.includes(query.get("tab")) ? query.get("tab") : "documents";
  const body = h("section", { class: "stack" });
  fill(main, h("div", { class: "stack" },
    h("header", { class: "row spread" }, h("h1", {}, t("corpus")), h("div", { class: "segments", role: "group" }, TABS.map(one =>
      h("a", { class: "button", href: withParameters({ tab: one === "documents" ? null : one, q: null }), "aria-current": one === tab && "true" }, t(`tab_${one}`, status.counts.failed))))),
    counts(status.counts), body));
  const parts = { documents: () => documents(query, signal), failures: () => failed(signal), citations: () => citationGraph(signal), add: () => dropZone(status) };
  fill(body, await parts[tab]());
  keys(rows(body, "tbody a.open"));
  return { title: t("corpus") };
}

function counts(all) {
  return h("dl", { class: "sheet counts" }, [["documents", "documentsCount"], ["pages", "pagesCount"], ["characters", "charactersCount"], ["indicators", "figuresCount"], ["mentions", "namesCount"], ["failed", "failedCount"], ["doubtful", "doubtfulCount"]].map(([key, words]) =>
    h("div", {}, h("dt", {}, t(words)), h("dd", {}, count(all[key])))));
}

async function documents(query, signal) {
  const sort = query.get("sort") ?? "date";
  const asked = { q: query.get("q"), sort, descending: query.get("sort") ? String(query.get("descending") === "1") : "true", limit: 50 };
  const page = await get("/documents", { ...asked, cursor: query.get("cursor") }, signal);
  const find = h("input", { type: "search", "data-search": true, value: asked.q ?? "", placeholder: t("findDocument"), "aria-label": t("findDocument") });
  return [
    h("div", { class: "row spread no-print" }, h("form", { class: "row", role: "search", onsubmit: event => { event.preventDefault(); go(withParameters({ q: find.value.trim() })); } }, find, h("button", {}, t("find"))),
      exportMenu(format => address("/documents/export", { q: asked.q, format }))),
    h("div", { class: "scroll sheet", tabindex: "0", role: "region", "aria-label": t("tab_documents") }, h("table", {},
      h("thead", {}, h("tr", {}, [["title", "title"], ["date", "date"], ["kind", "kind"], ["region", "region"]].map(([name, words]) => sortHead(name, t(words), query)), h("th", { scope: "col" }, t("issuer")),
        [["pages", "pages"], ["indicators", "indicators"], ["mentions", "mentionsColumn"]].map(([name, words]) => sortHead(name, t(words), query, { class: "num" })))),
      h("tbody", {}, page.rows.map(row)))),
    page.total === 0 && h("p", { class: "empty soft" }, t("noHits")),
    pager(page.next),
  ];
}

function row(document) {
  return h("tr", {},
    h("td", {}, h("a", { class: "open", href: documentAddress(document.document) }, bdi(document.title)), " ", tag(document), h("div", { class: "small soft path" }, bdi(document.file), document.document_number && [" · ", bdi(document.document_number)])),
    h("td", { class: "num-left" }, document.date), h("td", {}, bdi(document.kind)), h("td", {}, bdi(document.region)), h("td", {}, bdi(document.issuer.join("、"))),
    h("td", { class: "num" }, count(document.pages)), h("td", { class: "num" }, count(document.indicators)), h("td", { class: "num" }, count(document.mentions)));
}

function tag(document) {
  const why = document.diagnostics.map(one => `${one.code}: ${one.message}`).join("\n");
  if (document.status !== "done") return h("span", { class: "tag bad", title: why }, t(document.status));
  return [document.corrected && h("span", { class: "tag" }, t("corrected")), document.diagnostics.length > 0 && h("span", { class: "tag warn", title: why }, t("doubtful"))];
}

async function failed(signal) {
  const list = await get("/failures", {}, signal);
  if (list.length === 0) return h("p", { class: "empty soft" }, t("noFailures"));
  const progress = h("div", { role: "status" });
  return [h("p", {}, h("button", { type: "button", class: "primary", onclick: () => begin({ retry_failed: true }, progress) }, t("retryFailed"))), progress, failures(list)];
}
