import { Problem } from "./api.js";
import { dialog, fill, h } from "./dom.js";
import { language, setLanguage, t } from "./i18n.js";
import * as router from "./router.js";

const main = document.getElementById("main");
let leaving = new AbortController();
let keys = {};

const VIEWS = [
  [/^\/$/, "search", () => import("./search.js")],
  [/^\/documents\/([0-9a-f]{64})$/, "document", () => import("./document.js")],
  [/^\/indicators$/, "indicators", () => import("./indicators.js")],
  [/^\/strategies$/, "strategies", () => import("./strategies.js")],
  [/^\/(?:corpus|documents)$/, "corpus", () => import("./corpus.js")],
];

async function draw(back = false) {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  keys = {};
  const [, name, load] = VIEWS.find(([pattern]) => pattern.test(location.pathname)) ?? [];
  label(name);
  const before = main.firstChild;
  const waiting = setTimeout(() => { if (main.firstChild === before) fill(main, h("p", { class: "loading" }, t("loading"))); }, 250);
  try {
    if (!load) throw new Problem({ title: t("notFound"), detail: location.pathname }, 404);
    const view = await load();
    if (signal.aborted) return;
    const id = location.pathname.split("/")[2];
    const shown = await view.show({ main, query: new URLSearchParams(location.search), id, signal, keys: more => Object.assign(keys, more) });
    if (signal.aborted) return;
    document.title = shown?.title ? `${shown.title} · PolicyTextMiner` : `${t(name)} · PolicyTextMiner`;
    if (!back && !location.hash && !shown?.keepScroll) scrollTo(0, 0);
  } catch (problem) {
    if (!signal.aborted) fill(main, fault(problem));
  } finally {
    clearTimeout(waiting);
  }
}

/** What went wrong, and what to do. */
export function fault(problem) {
  const lost = !(problem instanceof Problem);
  if (lost) console.error(problem);
  return h("section", { class: "fault", role: "alert" },
    h("h1", {}, lost ? String(problem.message) : problem.details.title ?? String(problem.status)),
    !lost && h("p", {}, problem.message),
    h("p", {}, h("button", { type: "button", onclick: () => draw() }, t("retry"))));
}

function label(current) {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = t(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", t(element.dataset.label));
  for (const link of document.querySelectorAll("[data-view]")) {
    if (link.dataset.view === current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const other = document.getElementById("language");
  other.textContent = language === "zh" ? "English" : "中文";
  other.lang = language === "zh" ? "en" : "zh-CN";
  document.getElementById("theme").textContent = document.documentElement.dataset.theme === "dark" ? "☀" : "☾";
}

document.getElementById("language").addEventListener("click", () => {
  setLanguage(language === "zh" ? "en" : "zh");
  draw(true);
});

document.getElementById("theme").addEventListener("click", () => {
  const root = document.documentElement;
  root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
  document.getElementById("theme").textContent = root.dataset.theme === "dark" ? "☀" : "☾";
});

document.getElementById("help").addEventListener("click", showKeys);

function showKeys() {
  const rows = [["/", "检索框", "search box"], ["j", "下一条", "next"], ["k", "上一条", "previous"], ["Enter", "打开", "open"], ["g s", "检索", "search"], ["g i", "指标", "indicators"], ["g t", "战略", "strategies"], ["g c", "语料", "corpus"], ["?", "本说明", "this list"]];
  const shown = dialog(t("keys"),
    h("dl", { class: "keys" }, rows.map(([key, zh, en]) => [h("dt", {}, key.split(" ").map(one => [h("kbd", {}, one), " "])), h("dd", {}, language === "zh" ? zh : en)])),
    h("div", { class: "row end" }, h("button", { type: "button", onclick: () => shown.close() }, t("close"))));
}

let prefix = "";
document.addEventListener("keydown", event => {
  const typing = event.target.closest?.("input, select, textarea, dialog");
  if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
  const key = prefix + event.key;
  prefix = "";
  const places = { gs: "/", gi: "/indicators", gt: "/strategies", gc: "/corpus" };
  if (event.key === "g") prefix = "g";
  else if (places[key]) router.go(places[key]);
  else if (event.key === "?") showKeys();
  else if (event.key === "/") document.querySelector("[data-search]")?.focus() ?? router.go("/");
  else if (keys[event.key]) keys[event.key](event);
  else return;
  event.preventDefault();
});

router.start(draw);
