/** Lets text and page scroll together: the one that a hand or key moves leads, the other follows. Answers with what ends it. */
export function scrollTogether(pane, reading, pages) {
  let leader = null;
  const end = new AbortController();
  const listen = (element, names, act) => { for (const name of names) element.addEventListener(name, act, { signal: end.signal, passive: true }); };
  listen(pane, ["wheel", "touchstart", "pointerdown", "keydown"], () => { leader = pane; });
  listen(pages.element, ["wheel", "touchstart", "pointerdown", "keydown"], () => { leader = pages.element; });
  listen(pane, ["scroll"], () => {
    if (leader !== pane) return;
    const offset = reading.offsetAt(pane);
    if (offset !== null) pages.scrollTo(offset);
  });
  listen(pages.element, ["scroll"], () => {
    if (leader !== pages.element) return;
    const offset = pages.offsetAtTop();
    if (offset !== null) reading.scrollTo(pane, offset);
  });
  return () => end.abort();
}
