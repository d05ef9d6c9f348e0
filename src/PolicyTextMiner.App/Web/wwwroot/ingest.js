import { Problem, get, put, upload } from "./api.js";
import { bdi, fill, h } from "./dom.js";
import { addWords, count, t } from "./i18n.js";
import { go } from "./router.js";

addWords({
  drop: ["把 PDF 或文本文件拖到这里，或点击选择", "Drop PDF or text files here, or click to choose"],
  orFolder: ["或读取本机的文件夹", "or read a folder of this machine"],
  folderHint: ["完整路径，如 /home/me/政策", "full path, as /home/me/policies"],
  read: ["读取", "Read"],
  uploading: ["正在接收 {0} / {1}", "Taking {0} of {1}"],
  reading: ["已读 {0} / {1} 份，{2} 页", "{0} of {1} documents read, {2} pages"],
  left: ["约剩 {0} 秒", "about {0} s left"],
  stop: ["停止", "Stop"],
  looking: ["正在查找文件…", "Looking for files …"],
  readDone: ["读完 {0} 份文献（{1} 页），{2} 个指标，{3} 处战略提法；{4} 份已在库中；{5} 份失败。", "Read {0} documents ({1} pages): {2} figures, {3} strategy mentions; {4} were there already; {5} failed."],
  openCorpus: ["查看语料", "See the corpus"],
  startSearch: ["开始检索", "Search"],
  uploadKept: ["拖入的文件保存在 {0}", "Files that are dropped are kept in {0}"],
});

/** Takes files and folders, reads them, and shows how that goes. */
export function dropZone(status) {
  const progress = h("div", { class: "progress-box", role: "status" });
  const input = h("input", { type: "file", multiple: true, accept: ".pdf,.txt", class: "visually-hidden", id: "files", onchange: () => take([...input.files], progress) });
  const zone = h("label", { class: "drop", for: "files" }, h("span", { class: "drop-icon", "aria-hidden": "true" }, "⇩"), t("drop"), input);
  zone.addEventListener("dragover", event => { event.preventDefault(); zone.classList.add("over"); });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", event => {
    event.preventDefault();
    zone.classList.remove("over");
    take([...event.dataTransfer.files], progress);
  });
  if (status.ingest.running) follow(progress);
  return h("section", { class: "stack" }, zone, status.local && folder(progress), h("p", { class: "small soft" }, t("uploadKept", `${status.index}/uploads`)), progress);
}

function folder(progress) {
  const path = h("input", { name: "path", placeholder: t("folderHint"), "aria-label": t("orFolder") });
  return h("form", {
    class: "row", onsubmit: event => {
      event.preventDefault();
      if (path.value.trim()) begin({ paths: [path.value.trim()] }, progress);
    },
  }, h("span", { class: "soft" }, t("orFolder")), path, h("button", {}, t("read")));
}

async function take(files, progress) {
  const refused = [];
  for (const [i, file] of files.entries()) {
    fill(progress, h("p", {}, t("uploading", i + 1, files.length), " ", bdi(file.name)));
    try {
      await upload(file);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      refused.push([file.name, problem.message]);
    }
  }
  if (refused.length < files.length) await begin({}, progress, refused);
  else fill(progress, refusals(refused));
}

/** Starts a run and follows it. */
export async function begin(request, progress, refused = []) {
  try {
    await put("POST", "/ingest", request);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status !== 409) return void fill(progress, h("p", { class: "fault", role: "alert" }, problem.message), refusals(refused));
  }
  await follow(progress, refused);
}

/** Shows how a run goes until it has ended. */
export async function follow(progress, refused = []) {
  for (;;) {
    const state = await get("/ingest");
    if (!progress.isConnected && progress.dataset.seen) return;
    progress.dataset.seen = "true";
    fill(progress, state.running ? going(state) : ended(state), refusals(refused), failures(state.failures));
    if (!state.running) return;
    await new Promise(resolve => setTimeout(resolve, 400));
  }
}

function going(state) {
  return h("div", { class: "stack" },
    h("p", {}, state.files === 0 ? t("looking") : t("reading", count(state.done), count(state.files), count(state.pages)), state.seconds_left !== null && `，${t("left", Math.ceil(state.seconds_left))}`),
    h("progress", { max: Math.max(1, state.files), value: state.done, "aria-label": t("read") }),
    h("p", { class: "small soft" }, state.current.map((name, i) => [i > 0 && "、", bdi(name)])),
    h("button", { type: "button", onclick: () => put("DELETE", "/ingest") }, t("stop")));
}

function ended(state) {
  if (state.error) return h("p", { class: "fault", role: "alert" }, state.error);
  const { summary } = state;
  return summary && h("div", { class: "stack" },
    h("p", {}, t("readDone", count(summary.read), count(summary.pages), count(summary.indicators), count(summary.mentions), count(summary.unchanged + summary.same), count(state.failures.length))),
    summary.problems.map(problem => h("p", { class: "small tag warn" }, problem)),
    h("p", { class: "row" }, h("button", { type: "button", class: "primary", onclick: () => go("/") }, t("startSearch")), h("a", { class: "button", href: "/corpus" }, t("openCorpus"))));
}

/** Files that gave no text, and why. */
export function failures(list) {
  return list.length > 0 && h("ul", { class: "failures" }, list.map(failure => h("li", {}, h("strong", { class: "path" }, bdi(failure.file)), failure.problems.map(problem => h("p", { class: "small" }, `${problem.code}: ${problem.message}`)))));
}

function refusals(list) {
  return list.length > 0 && h("ul", { class: "failures" }, list.map(([name, message]) => h("li", {}, h("strong", {}, bdi(name)), h("p", { class: "small" }, message))));
}
