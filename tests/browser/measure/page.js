// What runs inside the measured page: it watches from the first byte on and keeps its
// findings in `window.measured`.

export function watch() {
  const measured = { shift: 0, largestPaint: 0, paints: [] };
  window.measured = measured;
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  // Also what moves right after a key: while typing nothing is meant to jump.
  observe("layout-shift", ({ value }) => (measured.shift += value));
  observe("largest-contentful-paint", ({ startTime }) => (measured.largestPaint = startTime));

  let pressed;
  addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
  // The answer's DOM is there when the results say that they are not busy any more; it is
  // painted when the frame after that is done.
  const answered = () => {
    const since = pressed;
    pressed = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => measured.paints.push(performance.now() - since);
      port2.postMessage(0);
    });
  };
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
