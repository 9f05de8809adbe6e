// What runs inside the measured page: it watches from the first byte on and keeps its
// findings in `window.measured`.

export function watch() {
  const measured = { shift: 0, largestPaint: 0 };
  window.measured = measured;
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  // Also what moves right after a key: while typing nothing is meant to jump.
  observe("layout-shift", ({ value }) => (measured.shift += value));
  observe("largest-contentful-paint", ({ startTime }) => (measured.largestPaint = startTime));

  // The answer's DOM is there when the results say that they are not busy any more.  A dot
  // that is put into the page with it is shown in the same frame, and of this the browser
  // tells when it was on the screen.
  let pressed, dot;
  addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
  const answered = () => {
    dot?.remove();
    dot = document.createElement("span");
    dot.textContent = "·";
    dot.style.position = "absolute";
    dot.setAttribute("elementtiming", pressed);
    document.documentElement.prepend(dot);
    pressed = undefined;
  };
  let tell;
  observe("element", ({ identifier, renderTime }) => tell?.(renderTime - Number(identifier)));
  /** How long it takes from the next key press until its results are shown. */
  measured.nextPaint = () => new Promise((told) => (tell = told));

  new MutationObserver((changes) => {
    const done = changes.some(
      ({ target, oldValue }) =>
        oldValue === "true" && target.id === "main" && target.ariaBusy === "false",
    );
    if (done && pressed !== undefined) answered();
  }).observe(document, {
    subtree: true,
    attributeFilter: ["aria-busy"],
    attributeOldValue: true,
  });
}
