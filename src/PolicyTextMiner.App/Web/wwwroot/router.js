// Every state of the page is an address: views read their state from it and change it here.

let render = () => {};

/** Says what draws the page. */
export function start(draw) {
  render = draw;
  addEventListener("popstate", () => draw(true));
  document.addEventListener("click", event => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || link.target || link.hasAttribute("download")) return;
    const target = new URL(link.href, location.href);
    if (target.origin !== location.origin || target.pathname.startsWith("/api/")) return;
    if (target.hash && target.pathname === location.pathname && target.search === location.search) return;
    event.preventDefault();
    go(target.pathname + target.search + target.hash);
  });
  return draw();
}

/** Goes to an address of the page. */
export function go(address) {
  history.pushState(null, "", address);
  return render();
}

/** Notes a change of state that must not be drawn again. */
export function note(address) {
  history.replaceState(history.state, "", address);
}

/** The present address with some parameters changed; null takes one away. What pages are counted from begins anew. */
export function withParameters(changes, path = location.pathname) {
  const query = new URLSearchParams(path === location.pathname ? location.search : "");
  query.delete("cursor");
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "" && one !== false) query.append(name, one === true ? "1" : one);
    }
  }
  const text = query.toString();
  return path + (text ? `?${text}` : "");
}

/** The address of a document, at a place of its text and with the query whose hits are shown. */
export function documentAddress(id, start, end, q) {
  const query = new URLSearchParams();
  if (start !== undefined && start !== null) query.set("at", end === undefined || end === null ? String(start) : `${start}-${end}`);
  if (q) query.set("q", q);
  const text = query.toString();
  return `/documents/${encodeURIComponent(id)}${text ? `?${text}` : ""}`;
}
