import { Problem, put } from "./api.js";
import { bdi, dialog, h } from "./dom.js";
import { addWords, t } from "./i18n.js";
import { documentAddress, go } from "./router.js";

const FIELDS = ["title", "issuer", "document_number", "date", "kind", "region"];

addWords({
  file: ["文件", "File"], diagnostics: ["问题", "Problems"],
  removed_running_head: ["页眉", "running head"], removed_running_foot: ["页脚", "running foot"], removed_page_number: ["页码", "page number"],
  removed_repeated_table_header: ["重复的表头", "repeated table header"], removed_watermark: ["水印", "watermark"], removed_double_strike: ["重影", "double strike"],
  removed_off_page: ["页面之外", "outside the page"], removed_invisible: ["不可见文字", "invisible"], removed_furniture: ["网页或条码", "furniture"], removed_garbled: ["乱码", "garbled"],
});

/** What is known of a document, and how to correct it. */
export function metadataPanel(detail) {
  const { metadata, extracted, corrections } = detail;
  return h("div", { class: "sheet pad metadata" },
    h("dl", {}, FIELDS.map(field => [h("dt", {}, t(field)), h("dd", {},
      bdi(shown(metadata[field]) || t("unknown")),
      field in corrections && h("span", { class: "small soft" }, " ", h("span", { class: "tag" }, t("corrected")), " ", t("extractedValue", shown(extracted[field]) || t("none"))))]),
    metadata.addressees && [h("dt", {}, t("addressees")), h("dd", {}, bdi(metadata.addressees))],
    detail.source && [h("dt", {}, t("source")), h("dd", {}, bdi(detail.source))],
    h("dt", {}, t("file")), h("dd", {}, detail.files.map(file => h("div", { class: "path small" }, bdi(file)))),
    detail.row.diagnostics.length > 0 && [h("dt", {}, t("diagnostics")), h("dd", {}, detail.row.diagnostics.map(one => h("div", { class: "small" }, `${one.code}${one.page ? ` (${t("pageN", one.page)})` : ""}: ${one.message}`)))],
    metadata.cites.length > 0 && [h("dt", {}, t("cites")), h("dd", {}, h("ul", {}, metadata.cites.map(cited => h("li", {}, bdi(`《${cited.title}》`), cited.document_number && bdi(`（${cited.document_number}）`)))))]),
    h("button", { type: "button", onclick: () => correct(detail) }, t("edit")));
}

function correct(detail) {
  const inputs = Object.fromEntries(FIELDS.map(field => [field, h("input", { name: field, value: shown(detail.metadata[field]), maxlength: 1000 })]));
  const error = h("p", { class: "tag bad", role: "alert", hidden: true });
  const send = async values => {
    try {
      await put("PATCH", `/documents/${detail.row.document}/metadata`, values);
      box.close();
      go(documentAddress(detail.row.document));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      error.textContent = problem.message;
      error.hidden = false;
    }
  };
  const box = dialog(t("edit"), h("p", { class: "small soft" }, t("correctHint")), h("form", {
    class: "stack",
    onsubmit: event => {
      event.preventDefault();
      const changed = FIELDS.filter(field => inputs[field].value !== shown(detail.metadata[field]));
      if (changed.length === 0) return box.close();
      send(Object.fromEntries(changed.map(field => [field, inputs[field].value])));
    },
  }, FIELDS.map(field => h("label", { class: "field-label" }, h("span", {}, t(field)), inputs[field],
    field in detail.corrections && h("button", { type: "button", class: "link small", onclick: () => send({ [field]: null }) }, t("restore")))),
  error,
  h("div", { class: "row end" }, h("button", { type: "button", onclick: () => box.close() }, t("cancel")), h("button", { class: "primary" }, t("save")))));
}

function shown(value) {
  return Array.isArray(value) ? value.join("；") : value ?? "";
}
