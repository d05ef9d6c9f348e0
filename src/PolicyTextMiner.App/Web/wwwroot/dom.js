// Elements are made here and nowhere else; whatever comes from a document becomes a text node, never markup.

/** Characters that turn the direction of text or cannot be seen; a hostile file hides words with them. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The text with every unseen character shown as one visible one, so that offsets stay as they are. */
export function seen(text) {
  return String(text ?? "").replace(UNSEEN, "\ufffd");
}

/** Makes an element. Properties: class, data-…, aria-…, on… (listener), others as attributes; false, null and undefined are left out. */
export function h(name, properties = {}, ...children) {
  const element = name === "svg" || SVG.has(name) ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value" && "value" in element) element.value = value;
    else if (key === "href") element.setAttribute("href", local(value));
    else element.setAttribute(key, value === true ? "" : seen(value));
  }
  append(element, children);
  return element;
}

/** Puts children, or what a list of them holds, into a parent. */
export function append(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : document.createTextNode(seen(child)));
  }
  return parent;
}

/** Puts children in the place of all that a parent held. */
export function fill(parent, ...children) {
  parent.replaceChildren();
  return append(parent, children);
}

/** A piece of text from a document, kept from changing the direction of what stands around it. */
export function bdi(text) {
  return h("bdi", {}, text);
}

/** Text with spans [start, end) marked. */
export function marked(text, spans) {
  const parts = [];
  let end = 0;
  for (const [from, to] of spans) {
    parts.push(text.slice(end, from), h("mark", {}, text.slice(from, to)));
    end = to;
  }
  parts.push(text.slice(end));
  return parts;
}

const SVG = new Set(["g", "path", "line", "rect", "circle", "text", "polyline", "polygon", "title"]);

// Links lead to pages of ours only: an address out of a document is shown, not followed.
function local(address) {
  const target = new URL(address, location.href);
  return target.origin === location.origin ? target.pathname + target.search + target.hash : "#";
}

/** Says something for a moment, also to screen readers. */
export function toast(message) {
  document.querySelector(".toast")?.remove();
  const shown = h("div", { class: "toast" }, message);
  document.body.append(shown);
  document.getElementById("status").textContent = seen(message);
  setTimeout(() => shown.remove(), 4000);
}

/** Opens a dialog with these children and answers with it; closing removes it. */
export function dialog(title, ...children) {
  const shown = h("dialog", { "aria-label": title }, h("h2", {}, title), ...children);
  shown.addEventListener("close", () => shown.remove());
  shown.addEventListener("click", event => { if (event.target === shown) shown.close(); });
  document.body.append(shown);
  shown.showModal();
  return shown;
}

/** Copies text and says so. */
export async function copy(text, message) {
  await navigator.clipboard.writeText(text);
  toast(message);
}
