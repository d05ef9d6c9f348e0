import { h } from "./dom.js";
import { count, t } from "./i18n.js";
import { withParameters } from "./router.js";

const SHOWN = 8;

/** Counts by year as bars, by the others as lists; a click narrows the search, a second takes that back. */
export function facetList(facets, asked) {
  return [
    histogram(facets.year ?? [], asked.year),
    ...["kind", "region", "issuer", "strategy"].map(name => values(name, facets[name] ?? [], asked[name])),
  ];
}

function histogram(years, chosen) {
  if (years.length === 0) return null;
  const from = Number(years[0].value);
  const all = Array.from({ length: Number(years.at(-1).value) - from + 1 }, (_, i) => String(from + i));
  const counts = new Map(years.map(year => [year.value, year.count]));
  const most = Math.max(...counts.values());
  return h("section", {}, head("year", chosen),
    h("ol", { class: "bars" }, all.map(year => {
      const found = counts.get(year) ?? 0;
      return h("li", {}, h("a", {
        href: withParameters({ year: chosen === year ? null : year }), "aria-current": chosen === year && "true",
        "aria-label": `${year}: ${found}`, title: `${year}: ${found}`,
      }, h("svg", { viewBox: "0 0 10 60", preserveAspectRatio: "none", "aria-hidden": "true" }, h("rect", { x: 0, y: 60 - 58 * found / most, width: 10, height: 58 * found / most }))));
    })),
    h("p", { class: "row spread small soft num" }, h("span", {}, all[0]), h("span", {}, all.at(-1))));
}

function values(name, counts, chosen) {
  if (counts.length === 0 && !chosen) return null;
  const item = ({ value, count: found }) => h("li", {}, h("a", { href: withParameters({ [name]: chosen === value ? null : value }), "aria-current": chosen === value && "true" }, h("bdi", {}, value), h("span", { class: "num soft" }, count(found))));
  return h("section", {}, head(name, chosen),
    h("ul", {}, counts.slice(0, SHOWN).map(item)),
    counts.length > SHOWN && h("details", {}, h("summary", { class: "small soft" }, t("moreValues", counts.length - SHOWN)), h("ul", {}, counts.slice(SHOWN).map(item))));
}

function head(name, chosen) {
  return h("h2", { class: "row spread" }, t(name), chosen && h("a", { class: "small", href: withParameters({ [name]: null }) }, t("clear")));
}
