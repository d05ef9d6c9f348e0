import { Problem, get, put } from "./api.js";
import { bdi, h, toast } from "./dom.js";
import { addWords, count, t } from "./i18n.js";

addWords({
  accept: ["收入名录", "Accept"], reject: ["忽略", "Reject"], nearest: ["相近：{0}", "near: {0}"], noCandidates: ["没有未收录的名称", "No name that the catalogue lacks"],
  candidatesHint: ["收入的名称写进索引文件夹里的 strategies.user.tsv，再次读入语料后生效。", "Accepted names go into strategies.user.tsv in the index folder and count from the next reading on."],
  accepted: ["已收入“{0}”", "“{0}” accepted"], rejected: ["已忽略“{0}”", "“{0}” rejected"], seenIn: ["{0} 次，{1} 份文献，{2}", "{0} times in {1} documents, {2}"],
  type_strategy: ["战略", "strategy"], type_initiative: ["倡议", "initiative"], type_plan: ["规划", "plan"], type_programme: ["工程行动", "programme"], type_thought: ["思想理念", "thought"],
  type_conference: ["会议", "conference"], type_document: ["文件", "document"], type_zone: ["区域平台", "zone"], type_goal: ["目标", "goal"],
});

const TYPES = ["strategy", "initiative", "plan", "programme", "thought", "conference", "document", "zone", "goal"];

/** Names that rules found and no catalogue has, to be taken in or left out. */
export async function candidates(signal) {
  const list = await get("/strategies/candidates", {}, signal);
  if (list.length === 0) return h("p", { class: "empty soft" }, t("noCandidates"));
  return [h("p", { class: "soft small" }, t("candidatesHint")), h("ol", { class: "sheet candidates" }, list.map(item))];
}

function item(name) {
  const type = h("select", { "aria-label": name.name }, TYPES.map(one => h("option", { value: one, selected: one === name.type }, t(`type_${one}`))));
  const row = h("li", { class: "pad" },
    h("div", { class: "row spread" }, h("h2", {}, bdi(name.name)), h("div", { class: "row" }, type,
      h("button", { type: "button", class: "primary", onclick: () => decide("accept") }, t("accept")), h("button", { type: "button", onclick: () => decide("reject") }, t("reject")))),
    h("p", { class: "small soft" }, t("seenIn", count(name.count), count(name.documents), name.years.join("、") || t("unknown")), name.nearest && [" · ", t("nearest", name.nearest)]),
    h("p", { class: "serif" }, name.example));
  const decide = async decision => {
    try {
      await put("POST", "/strategies/candidates", { name: name.name, type: type.value, decision });
      toast(t(decision === "accept" ? "accepted" : "rejected", name.name));
      row.remove();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      toast(problem.message);
    }
  };
  return row;
}
