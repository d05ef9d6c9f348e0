// Runs before the page is drawn, so that a dark page is never white first.
(() => {
  const chosen = localStorage.getItem("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => { document.documentElement.dataset.theme = localStorage.getItem("theme") ?? (dark.matches ? "dark" : "light"); };
  apply();
  if (!chosen) dark.addEventListener("change", apply);
})();
