// The words of a page, invisible above its picture: to be selected, copied, found by the
// browser and read aloud.  Positions are shares of the page, so that no zoom moves them.

import { useLayoutEffect, useRef } from "preact/hooks";

import { ownPath } from "../format/links";
import { usePageWords } from "../state/resources";
import { type TextRun, textRuns } from "./text_runs";

const kMeasuredAt = 100;
const kFont = `${kMeasuredAt}px sans-serif`; // as in viewer.css

/** How wide text is, in multiples of the size of its letters. */
function measure(): (text: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return (text) => text.length / 2;
  context.font = kFont;
  return (text) => context.measureText(text).width / kMeasuredAt;
}

// Thousands of words, of which nothing ever changes: made by hand, as text nodes.
function spanOf(run: TextRun, widthOf: (text: string) => number): HTMLSpanElement {
  const span = document.createElement("span");
  const natural = widthOf(run.text) * run.height;
  const stretch = natural > 0 ? run.width / natural : 1;
  span.textContent = run.gap === undefined ? run.text : `${run.text} `;
  span.style.left = `${run.left * 100}%`;
  span.style.top = `${run.top * 100}%`;
  span.style.fontSize = `${run.height * 100}cqi`;
  span.style.transform = `scaleX(${stretch})`;
  if (run.gap !== undefined && run.height > 0)
    span.style.wordSpacing = `${run.gap / stretch / run.height - widthOf(" ")}em`;
  return span;
}

function nodesOf(runs: TextRun[]): Node[] {
  const widthOf = measure();
  return runs.flatMap((run) => {
    const span = spanOf(run, widthOf);
    return run.gap === undefined ? [span, document.createElement("br")] : [span];
  });
}

export function TextLayer({ address }: { address: string | null }) {
  const layer = useRef<HTMLDivElement>(null);
  const { data } = usePageWords(ownPath(address) ?? null);
  useLayoutEffect(() => {
    if (data === undefined) return;
    layer.current?.replaceChildren(...nodesOf(textRuns(data.words, data.width, data.height)));
  }, [data]);
  return <div ref={layer} class="sheet-text" />;
}
