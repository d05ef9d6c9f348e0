// The words of the interface, Chinese and English side by side. {0}, {1} … stand for values.
const WORDS = {
  skip: ["跳到正文", "Skip to content"],
  views: ["视图", "Views"],
  search: ["检索", "Search"],
  document: ["文献", "Document"],
  indicators: ["指标", "Indicators"],
  strategies: ["战略", "Strategies"],
  corpus: ["语料", "Corpus"],
  theme: ["切换深色或浅色", "Switch between dark and light"],
  keys: ["键盘快捷键", "Keyboard shortcuts"],
  loading: ["正在读取…", "Loading …"],
  close: ["关闭", "Close"],
  cancel: ["取消", "Cancel"],
  save: ["保存", "Save"],
  remove: ["删除", "Remove"],
  more: ["更多", "More"],
  all: ["全部", "All"],
  none: ["无", "none"],
  unknown: ["未知", "not known"],
  pageN: ["第 {0} 页", "p. {0}"],
  previous: ["上一页", "Previous page"],
  next: ["下一页", "Next page"],
  first: ["回到首页", "First page"],
  export: ["导出", "Export"],
  cite: ["引用", "Cite"],
  copy: ["复制", "Copy"],
  copied: ["已复制", "Copied"],
  retry: ["重试", "Try again"],
  offline: ["连不上本机的 ptm 服务。请确认运行 ptm serve 的终端窗口仍然开着。", "ptm cannot be reached. See whether the terminal with 'ptm serve' is still open."],
  notFound: ["没有这一页", "There is no such page"],
  untitled: ["（无标题）", "(without title)"],
  clear: ["清除", "Clear"],

  queryLabel: ["检索式", "Query"],
  queryHint: ["输入词语、短语或检索式，例如 研发强度 year:2018..2023", "Words, a phrase or a query: 研发强度 year:2018..2023"],
  queryHelp: ["检索语法", "Query language"],
  expand: ["同时检索战略的其他名称", "Also other names of strategies"],
  expanded: ["同时检索：{0}", "Also searched for: {0}"],
  modeHits: ["段落", "Paragraphs"],
  modeLines: ["上下文索引", "Concordance"],
  modeNear: ["搭配词", "Collocates"],
  totalHits: ["{0} 个段落", "{0} paragraphs"],
  totalLines: ["{0} 处", "{0} places"],
  behind: ["有新文献正在编入索引，结果可能不全。", "New documents are still being indexed; results may be incomplete."],
  noHits: ["没有找到", "Nothing found"],
  noHitsHint: ["少用一个条件，或换一个更短的词。任何出现在正文里的字符串都能检到。", "Leave out a condition, or take a shorter word. Any string that stands in a text is found."],
  queryWrong: ["检索式有误（第 {0} 个字符）", "The query is not understood (character {0})"],
  facets: ["筛选", "Filters"],
  year: ["年份", "Year"],
  kind: ["文种", "Kind"],
  region: ["地区", "Region"],
  issuer: ["发文机关", "Issuer"],
  strategy: ["战略", "Strategy"],
  moreValues: ["另有 {0} 个", "{0} more"],
  duplicates: ["另有 {0} 处近似内容", "{0} near duplicates"],
  sortBy: ["排序", "Sort"],
  sort_text: ["原文顺序", "order of texts"],
  sort_left: ["左侧", "left"],
  sort_right: ["右侧", "right"],
  sort_keyword: ["关键词", "keyword"],
  sort_date: ["日期", "date"],
  word: ["词", "Word"],
  near: ["邻近次数", "Near"],
  inCorpus: ["全库次数", "In corpus"],
  loglik: ["对数似然 G²", "Log-likelihood G²"],
  tscore: ["t 值", "t-score"],
  saveSearch: ["保存检索", "Save search"],
  saved: ["已保存的检索", "Saved searches"],
  savedAs: ["已保存为“{0}”", "Saved as “{0}”"],
  saveName: ["名称", "Name"],
  newHits: ["上次之后新增 {0} 段", "{0} new since last time"],
  try: ["试试", "Try"],
  newest: ["最新的文献", "Newest documents"],
  begin: ["从文件夹到可检索的语料", "From a folder to a corpus that can be searched"],

  text: ["正文", "Text"],
  page: ["原页", "Page"],
  outline: ["提纲", "Outline"],
  noOutline: ["没有标题层级", "No headings"],
  showIndicators: ["指标", "Indicators"],
  showNames: ["战略", "Strategies"],
  showRemoved: ["被移除的部分", "Removed parts"],
  removedFrom: ["从第 {0} 页移除：{1}", "Removed from p. {0}: {1}"],
  hitN: ["第 {0} / {1} 处", "{0} of {1}"],
  previousHit: ["上一处（k）", "Previous (k)"],
  nextHit: ["下一处（j）", "Next (j)"],
  details: ["著录信息", "Details"],
  metadata: ["著录", "Metadata"],
  title: ["标题", "Title"],
  document_number: ["文号", "Number"],
  date: ["日期", "Date"],
  source: ["来源", "Source"],
  cites: ["引用文件", "Cites"],
  addressees: ["主送机关", "Addressees"],
  edit: ["更正", "Correct"],
  correctHint: ["更正另行保存，提取值不变；清空并保存即写作“无”，“恢复”回到提取值。", "A correction is kept apart from what was read. Empty says that there is none; “Restore” takes the correction back."],
  restore: ["恢复提取值", "Restore"],
  extractedValue: ["提取值：{0}", "Read: {0}"],
  corrected: ["已更正", "corrected"],
  integrity: ["文本可信度", "Integrity"],
  grade_good: ["可信", "good"],
  grade_doubtful: ["存疑", "doubtful"],
  grade_no_text: ["无文字层", "no text layer"],
  grade_garbled: ["乱码", "garbled"],
  noPage: ["纯文本文件没有版面", "A text file has no pages"],
  fileGone: ["原文件不在原处", "The file is gone"],
  browserViewer: ["未安装 pdf.js，改用浏览器自带的阅读器，无法标出位置。", "pdf.js was not built in, so the browser shows the file; places cannot be marked."],
  download: ["打开原文件", "Open the file"],
  footnoteTo: ["脚注 {0}", "Note {0}"],
  backToText: ["回到正文", "Back to the text"],
  pagesN: ["{0} 页", "{0} pages"],
  figureTitle: ["{0} · {1} · {2} · {3}", "{0} · {1} · {2} · {3}"],
  allHits: ["全部命中", "All hits"],
};

/** The language of the interface: zh or en. */
export let language = localStorage.getItem("language") ?? "zh";

/** Changes the language and remembers it. */
export function setLanguage(chosen) {
  language = chosen;
  localStorage.setItem("language", chosen);
}

/** Adds the words of a view. */
export function addWords(words) {
  Object.assign(WORDS, words);
}

/** The words for a key, with values in their places. */
export function t(key, ...values) {
  const words = WORDS[key];
  if (!words) return key;
  return words[language === "zh" ? 0 : 1].replace(/\{(\d)\}/g, (_, i) => values[Number(i)] ?? "");
}

/** Whether there are words for a key. */
export function knows(key) {
  return key in WORDS;
}

/** A whole number with separators. */
export function count(value) {
  return Number(value).toLocaleString("en-US");
}
