// Charts as SVG: lines with bands, and points. What a chart shows always stands beside it as a table.
import { h } from "./dom.js";

const WIDTH = 860;
const HEIGHT = 320;
const LEFT = 56;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 34;

/**
 * A chart of values over time.
 * lines: [{ name, points: [{ x, label, y, low, high, hollow, title, href }] }]; x is a number, label what stands under it.
 */
export function chart(label, lines, { joined = true, fromZero = true } = {}) {
  const points = lines.flatMap(line => line.points);
  const xs = [...new Map(points.map(point => [point.x, point.label])).entries()].sort((a, b) => a[0] - b[0]);
  const [x0, x1] = xs.length > 1 ? [xs[0][0], xs.at(-1)[0]] : [xs[0][0] - 1, xs[0][0] + 1];
  const tops = points.map(point => Math.min(point.high ?? point.y, 3 * Math.max(...points.map(one => one.y)) || point.high || 1));
  const scale = ticks(fromZero ? Math.min(0, ...points.map(point => point.y)) : Math.min(...points.map(point => point.low ?? point.y)), Math.max(...tops));
  const x = value => LEFT + (WIDTH - LEFT - RIGHT) * (value - x0) / (x1 - x0);
  const y = value => TOP + (HEIGHT - TOP - BOTTOM) * (1 - (Math.min(value, scale.at(-1)) - scale[0]) / (scale.at(-1) - scale[0]));
  return h("svg", { class: "chart", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": label },
    scale.map(value => [h("line", { class: "axis", x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value) }), h("text", { x: LEFT - 8, y: y(value) + 4, "text-anchor": "end" }, short(value))]),
    thinned(xs).map(([value, name]) => h("text", { x: x(value), y: HEIGHT - 10, "text-anchor": "middle" }, name)),
    lines.map((line, i) => h("g", { class: `k${i % 6}` }, joined && [band(line.points, x, y), h("polyline", { class: "line", points: line.points.map(point => `${x(point.x)},${y(point.y)}`).join(" ") })],
      line.points.map(point => dot(point, x, y)))));
}

/** What the colours of a chart mean. */
export function legend(names) {
  return h("ul", { class: "legend" }, names.map((name, i) => h("li", { class: `k${i % 6}` }, h("i", {}), h("bdi", {}, name))));
}

function band(points, x, y) {
  if (points.every(point => point.high === undefined)) return null;
  const upper = points.map(point => `${x(point.x)},${y(point.high)}`);
  const lower = points.map(point => `${x(point.x)},${y(point.low)}`).reverse();
  return h("polygon", { class: "band", points: [...upper, ...lower].join(" ") });
}

function dot(point, x, y) {
  const circle = h("circle", { class: point.hollow ? "thin" : "dot", cx: x(point.x), cy: y(point.y), r: 4 }, h("title", {}, point.title));
  const shown = [point.conflict && h("circle", { class: "ring", cx: x(point.x), cy: y(point.y), r: 8 }), circle];
  return point.href ? h("g", {}, anchor(point, shown)) : shown;
}

function anchor(point, children) {
  const link = document.createElementNS("http://www.w3.org/2000/svg", "a");
  link.setAttribute("href", point.href);
  link.setAttribute("aria-label", point.title);
  link.append(...children.filter(Boolean));
  return link;
}

function thinned(xs) {
  const step = Math.ceil(xs.length / 14);
  return xs.filter((_, i) => i % step === 0);
}

// Round numbers that hold all values.
function ticks(low, high) {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map(one => one * power).find(one => one >= rough);
  const from = Math.floor(low / step) * step;
  const all = [];
  for (let value = from; value < high + step; value += step) all.push(Number(value.toPrecision(12)));
  return all.length > 1 ? all : [from, from + step];
}

function short(value) {
  const size = Math.abs(value);
  const [by, unit] = size >= 1e12 ? [1e12, "万亿"] : size >= 1e8 ? [1e8, "亿"] : size >= 1e4 ? [1e4, "万"] : [1, ""];
  return `${Number((value / by).toPrecision(4))}${unit}`;
}
