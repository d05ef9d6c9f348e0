import { address, get } from "./api.js";
import { fill, h } from "./dom.js";
import { t } from "./i18n.js";

const LIBRARY = "/pdfjs/build/pdf.min.mjs";
const WORKER = "/pdfjs/build/pdf.worker.min.mjs";

/** The printed pages, drawn when they come into sight, and the boxes of what is chosen on them. */
export class PageView {
  #detail;
  #text;
  #havePdfJs;
  #pages = new Map();
  #task = null;
  #observer = null;
  #asked = 0;

  constructor(detail, text, havePdfJs) {
    this.#detail = detail;
    this.#text = text;
    this.#havePdfJs = havePdfJs;
    this.element = h("div", { class: "page-pane no-print", tabindex: "0", role: "region", "aria-label": t("page") });
  }

  /** Opens the file, or says why it cannot be shown. */
  async open() {
    const file = address(`/documents/${this.#detail.row.document}/file`);
    if (this.#detail.original === null) return this.#say(t("fileGone"), this.#detail.files.join("\n"));
    if (this.#detail.original !== "pdf") return this.#say(t("noPage"));
    if (!this.#havePdfJs) return void fill(this.element, h("p", { class: "small soft pad" }, t("browserViewer")), h("iframe", { src: file, title: t("page") }));
    this.#layOut();
    try {
      const library = await import(LIBRARY);
      library.GlobalWorkerOptions.workerSrc = WORKER;
      this.#task = library.getDocument({
        url: file, cMapUrl: "/pdfjs/cmaps/", cMapPacked: true, standardFontDataUrl: "/pdfjs/standard_fonts/", wasmUrl: "/pdfjs/wasm/", iccUrl: "/pdfjs/iccs/",
        useWasm: false, enableXfa: false, disableAutoFetch: true,
      });
      const pdf = await this.#task.promise;
      this.#observer = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => this.#draw(pdf, entry.target)), { root: this.element, rootMargin: "50%" });
      for (const page of this.#pages.values()) this.#observer.observe(page);
    } catch (problem) {
      this.#say(t("fileGone"), problem.message);
    }
  }

  close() {
    this.#observer?.disconnect();
    this.#task?.destroy();
  }

  /** Draws the boxes of a stretch of the text and brings the first into sight. */
  async mark([start, end]) {
    const asked = ++this.#asked;
    const boxes = this.#pages.size === 0 ? [] : await get(`/documents/${this.#detail.row.document}/boxes`, { start, end }).catch(() => []);
    if (asked !== this.#asked) return;
    for (const old of this.element.querySelectorAll(".box-mark")) old.remove();
    const marks = boxes.map(({ page, box }) => this.#box(page, box)).filter(Boolean);
    const [first] = marks;
    if (first) this.element.scrollTop = this.#pages.get(boxes[0].page).offsetTop + first.offsetTop - this.element.clientHeight / 3;
  }

  /** Brings what is printed at an offset to the top. */
  scrollTo(offset) {
    const line = this.#lineAt(offset);
    const page = line && this.#pages.get(line.page);
    if (page) this.element.scrollTop = page.offsetTop + (line.box ? (1 - line.box[3] / this.#size(line.page).height) * page.clientHeight : 0) - 16;
  }

  /** The offset of what is printed at the top. */
  offsetAtTop() {
    const top = this.element.scrollTop + 16;
    const shown = [...this.#pages].find(([, page]) => page.offsetTop + page.clientHeight > top);
    if (!shown) return null;
    const [number, page] = shown;
    const height = (1 - Math.max(0, top - page.offsetTop) / page.clientHeight) * this.#size(number).height;
    const line = this.#text.lines.find(one => one.page > number || (one.page === number && (!one.box || one.box[1] <= height)));
    return line?.start ?? null;
  }

  #lineAt(offset) {
    return this.#text.lines.find(line => offset < line.end);
  }

  #size(number) {
    return this.#text.pages.find(page => page.page === number) ?? { width: 595, height: 842 };
  }

  #layOut() {
    for (const { page, width, height } of this.#text.pages) {
      const sheet = h("div", { class: "page", "data-page": page, role: "img", "aria-label": t("pageN", page) });
      sheet.style.aspectRatio = `${width} / ${height}`;
      this.#pages.set(page, sheet);
    }
    fill(this.element, ...this.#pages.values());
  }

  #box(number, [left, bottom, right, top]) {
    const page = this.#pages.get(number);
    if (!page) return null;
    const { width, height } = this.#size(number);
    const mark = h("div", { class: "box-mark" });
    mark.style.left = `${100 * (left - 2) / width}%`;
    mark.style.width = `${100 * (right - left + 4) / width}%`;
    mark.style.top = `${100 * (1 - (top + 1) / height)}%`;
    mark.style.height = `${100 * (top - bottom + 2) / height}%`;
    page.append(mark);
    return mark;
  }

  async #draw(pdf, sheet) {
    this.#observer.unobserve(sheet);
    const page = await pdf.getPage(Number(sheet.dataset.page));
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.max(1, sheet.clientWidth || 600) / natural.width * Math.min(2, devicePixelRatio) });
    const canvas = h("canvas", { width: Math.floor(viewport.width), height: Math.floor(viewport.height) });
    sheet.prepend(canvas);
    await page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
    sheet.dataset.drawn = "true";
  }

  #say(title, more) {
    fill(this.element, h("div", { class: "empty" }, h("h2", {}, title), more && h("p", { class: "soft small" }, more)));
  }
}
