import { bdi, h } from "./dom.js";
import { t } from "./i18n.js";
import { documentAddress } from "./router.js";
import { values } from "./parts.js";

/** The clean text as paragraphs, cut wherever a sentence, figure, name or hit begins or ends. */
export class ReadingText {
  constructor(id, text, hits, at, q) {
    this.id = id;
    this.text = text;
    this.q = q;
    this.hits = hits;
    this.marks = [
      ...text.indicators.map(row => ({ start: row.start, end: row.end, kind: "fig", title: figureTitle(row) })),
      ...text.mentions.map(row => ({ start: row.start, end: row.end, kind: "name", title: row.canonical })),
    ].sort((a, b) => a.start - b.start);
    this.starts = this.marks.map(mark => mark.start);
    this.longest = Math.max(0, ...this.marks.map(mark => mark.end - mark.start));
    this.sentenceStarts = text.sentences.map(([start]) => start);
    this.cuts = this.#cuts(at);
    this.anchors = new Map();
    text.footnotes.forEach((note, i) => { if (note.anchor !== null) this.anchors.set(note.anchor, [...this.anchors.get(note.anchor) ?? [], i]); });
    this.notes = new Map(text.footnotes.map((note, i) => [note.start, i]));
    this.elements = [];
    this.element = h("article", { class: "reading serif" }, this.#paragraphs());
  }

  /** Marks a stretch as chosen. */
  choose([start, end]) {
    for (const piece of this.element.querySelectorAll(".at")) piece.classList.remove("at");
    for (const piece of this.element.querySelectorAll("[data-from]")) {
      const from = Number(piece.dataset.from);
      if (from >= start && from < end) piece.classList.add("at");
    }
  }

  /** Scrolls to an offset. */
  reveal(offset) {
    const piece = [...this.element.querySelectorAll("[data-from]")].findLast(one => Number(one.dataset.from) <= offset);
    (piece ?? this.#elementAt(offset))?.scrollIntoView({ block: "center", behavior: "auto" });
  }

  /** The first offset that is seen in a pane. */
  offsetAt(pane) {
    const top = pane.getBoundingClientRect().top;
    const shown = this.elements.find(([, element]) => element.getBoundingClientRect().bottom > top + 8);
    if (!shown) return null;
    const [paragraph, element] = shown;
    const box = element.getBoundingClientRect();
    const share = Math.max(0, Math.min(1, (top - box.top) / Math.max(1, box.height)));
    return Math.round(paragraph.start + share * (paragraph.end - paragraph.start));
  }

  /** Brings an offset to the top of a pane. */
  scrollTo(pane, offset) {
    const element = this.#elementAt(offset);
    if (!element) return;
    const [paragraph] = this.elements.find(([, one]) => one === element);
    const share = (offset - paragraph.start) / Math.max(1, paragraph.end - paragraph.start);
    const box = element.getBoundingClientRect();
    pane.scrollTop += box.top - pane.getBoundingClientRect().top + share * box.height;
  }

  #elementAt(offset) {
    return this.elements.findLast(([paragraph]) => paragraph.start <= offset)?.[1];
  }

  #cuts(at) {
    const cuts = new Set();
    const add = (start, end) => { cuts.add(start); cuts.add(end); };
    for (const [start, end] of [...this.text.sentences, ...this.hits]) add(start, end);
    for (const mark of this.marks) add(mark.start, mark.end);
    for (const note of this.text.footnotes) if (note.anchor !== null) cuts.add(note.anchor);
    if (at) add(...at);
    return [...cuts].sort((a, b) => a - b);
  }

  #paragraphs() {
    const shown = [];
    let rows = null;
    let page = 0;
    for (const paragraph of this.text.paragraphs) {
      if (paragraph.page !== page) {
        page = paragraph.page;
        rows = null;
        shown.push(this.#removed(page), h("p", { class: "page-mark small soft", "aria-hidden": "true" }, t("pageN", page)));
      }
      if (paragraph.kind !== "table_row") {
        rows = null;
        shown.push(this.#paragraph(paragraph));
        continue;
      }
      if (!rows) {
        rows = h("tbody");
        shown.push(h("div", { class: "scroll", tabindex: "0" }, h("table", {}, rows)));
      }
      rows.append(this.#row(paragraph));
    }
    return shown;
  }

  #paragraph(paragraph) {
    const name = paragraph.kind === "title" ? "h2" : paragraph.kind === "heading" ? (paragraph.level <= 1 ? "h3" : "h4") : "p";
    const note = this.notes.get(paragraph.start);
    const element = h(name, { class: paragraph.kind, id: note === undefined ? null : `note-${note}`, tabindex: note === undefined ? null : "-1" },
      this.#pieces(paragraph.start, paragraph.end),
      note !== undefined && this.text.footnotes[note].anchor !== null && h("a", { href: `#ref-${note}`, "aria-label": t("backToText") }, " ↩"));
    this.elements.push([paragraph, element]);
    return element;
  }

  #row(paragraph) {
    const cells = [];
    let start = paragraph.start;
    for (const cell of this.text.text.slice(paragraph.start, paragraph.end).split("\t")) {
      cells.push(h("td", {}, this.#pieces(start, start + cell.length)));
      start += cell.length + 1;
    }
    const element = h("tr", {}, cells);
    this.elements.push([paragraph, element]);
    return element;
  }

  #removed(page) {
    const parts = this.text.removed.filter(one => one.page === page);
    return parts.length > 0 && h("aside", { class: "removed small" }, parts.map(one => h("p", {}, t("removedFrom", page, reason(one.reason)), " ", bdi(one.text))));
  }

  #pieces(start, end) {
    const inside = this.cuts.slice(lowerBound(this.cuts, start), lowerBound(this.cuts, end + 1)).filter(cut => cut > start && cut < end);
    const edges = [start, ...inside, end];
    const pieces = [];
    for (let i = 0; i + 1 < edges.length; i++) {
      pieces.push(this.#references(edges[i]), edges[i] < edges[i + 1] && this.#piece(edges[i], edges[i + 1]));
    }
    return [pieces, this.#references(end)];
  }

  #piece(from, to) {
    const near = this.marks.slice(lowerBound(this.starts, from - this.longest), lowerBound(this.starts, from + 1));
    const covering = near.filter(mark => to <= mark.end).sort((a, b) => (a.end - a.start) - (b.end - b.start));
    const before = lowerBound(this.sentenceStarts, from + 1) - 1;
    const sentence = before >= 0 && to <= this.text.sentences[before][1] ? before : -1;
    const content = this.hits.some(([start, end]) => start <= from && to <= end) ? h("mark", {}, this.text.text.slice(from, to)) : this.text.text.slice(from, to);
    const data = { "data-from": from, "data-sentence": sentence < 0 ? null : sentence };
    if (covering.length === 0) return h("span", data, content);
    const [mark] = covering;
    return h("a", {
      ...data, class: [...new Set(covering.map(one => one.kind))].join(" "), href: documentAddress(this.id, mark.start, mark.end, this.q),
      "data-start": mark.start, "data-end": mark.end, title: covering.map(one => one.title).join("\n"),
    }, content);
  }

  #references(offset) {
    const notes = this.anchors.get(offset);
    if (!notes) return null;
    this.anchors.delete(offset);
    return notes.map(note => h("sup", {}, h("a", { id: `ref-${note}`, href: `#note-${note}`, "aria-label": t("footnoteTo", this.text.footnotes[note].mark) }, this.text.footnotes[note].mark)));
  }
}

function figureTitle(row) {
  return [row.indicator || "?", `${values(row)} ${row.unit}`, row.region, row.time, row.status === "target" ? "→" : ""].filter(Boolean).join(" · ");
}

function reason(name) {
  return t(`removed_${name}`);
}

function lowerBound(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
