import { fill, h } from "./dom.js";
import { language, t } from "./i18n.js";
import { dropZone } from "./ingest.js";

/** What an empty index shows: how to begin. */
export function welcome(main, status) {
  fill(main, h("div", { class: "home stack" },
    h("h1", {}, t("begin")),
    h("p", { class: "soft" }, language === "zh"
      ? "把政策 PDF 拖到下面，或填写一个文件夹。全部在本机处理，不联网、不上传到别处。"
      : "Drop policy PDFs below, or name a folder. Everything is read on this machine; nothing is sent anywhere."),
    dropZone(status)));
  return { title: t("corpus") };
}
