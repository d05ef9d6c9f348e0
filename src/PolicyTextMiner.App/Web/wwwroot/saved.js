import { Problem, get, put } from "./api.js";
import { dialog, h, toast } from "./dom.js";
import { t } from "./i18n.js";
import { go, withParameters } from "./router.js";

/** The searches that were saved, with what is new since they were last opened. */
export async function savedSearches(signal) {
  const all = await get("/saved-searches", {}, signal);
  if (all.length === 0) return null;
  return h("section", { class: "saved" }, h("h2", {}, t("saved")), h("ul", {}, all.map(saved => h("li", { class: "row" },
    h("a", { href: withParameters({ q: saved.query }, "/") }, saved.name),
    h("code", { class: "small soft" }, saved.query),
    h("button", { type: "button", class: "link small", onclick: () => news(saved) }, "↻"),
    h("button", { type: "button", class: "link small", onclick: () => put("DELETE", `/saved-searches/${encodeURIComponent(saved.name)}`).then(() => go("/")) }, t("remove"))))));
}

/** Asks for a name and saves the search under it. */
export function saveSearch(asked) {
  const name = h("input", { required: true, maxlength: 100, value: asked.q ?? "", "aria-label": t("saveName") });
  const error = h("p", { class: "small", role: "alert" });
  const shown = dialog(t("saveSearch"), h("form", {
    onsubmit: async event => {
      event.preventDefault();
      try {
        await put("PUT", `/saved-searches/${encodeURIComponent(name.value.trim())}`, asked);
        shown.close();
        toast(t("savedAs", name.value.trim()));
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        error.textContent = problem.message;
      }
    },
  }, h("label", { class: "stack" }, t("saveName"), " ", name), error,
  h("div", { class: "row end" }, h("button", { type: "button", onclick: () => shown.close() }, t("cancel")), h("button", { class: "primary" }, t("save")))));
}

async function news(saved) {
  const fresh = await put("POST", `/saved-searches/${encodeURIComponent(saved.name)}/news`);
  toast(t("newHits", fresh.total));
}
