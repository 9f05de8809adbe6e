// The words of a page, invisible above its picture: to be selected, copied, found by the
// browser and read aloud.  Positions are shares of the page, so that no zoom moves them.

import { useLayoutEffect, useRef } from "preact/hooks";

import { ownPath } from "../format/links";
import { usePageWords } from "../state/resources";
import { type LineWord, type TextLine, textLines } from "./text_lines";

type Measure = (text: string) => number;

const kMeasuredAt = 100;

/** How wide text is in multiples of the size of its letters, set as viewer.css sets it. */
function measure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return (text) => text.length / 2;
  context.font = `${kMeasuredAt}px sans-serif`;
  context.fontKerning = "none";
  return (text) => context.measureText(text).width / kMeasuredAt;
}

// Letters are set closer or wider until the word is as wide as in the picture.  Scaling it
// would take it out of its line, and the browser finds nothing across such borders.
function wordOf({ text, width, gap }: LineWord, height: number, widthOf: Measure): HTMLElement {
  const span = document.createElement("span");
  const spacing = (width / height - widthOf(text)) / Math.max(1, Array.from(text).length);
  span.textContent = gap === undefined ? text : `${text} `;
  span.style.letterSpacing = `${spacing}em`;
  if (gap !== undefined) span.style.wordSpacing = `${gap / height - widthOf(" ") - spacing}em`;
  return span;
}

// Thousands of words, of which nothing ever changes: made by hand, as text nodes.
function lineOf(line: TextLine, widthOf: Measure): HTMLElement {
  const element = document.createElement("div");
  element.style.left = `${line.left * 100}%`;
  element.style.top = `${line.top * 100}%`;
  element.style.fontSize = `${line.height * 100}cqi`;
  element.style.paddingBottom = `${line.reach * 100}cqi`;
  element.append(...line.words.map((word) => wordOf(word, line.height, widthOf)));
  return element;
}

export function TextLayer({ address }: { address: string | null }) {
  const layer = useRef<HTMLDivElement>(null);
  const { data } = usePageWords(ownPath(address) ?? null);
  useLayoutEffect(() => {
    if (data === undefined) return;
    const widthOf = measure();
    const lines = textLines(data.words, data.width, data.height).filter(({ height }) => height > 0);
    // Without the breaks, lines would be copied as one.
    layer.current?.replaceChildren(
      ...lines.flatMap((line) => [lineOf(line, widthOf), document.createElement("br")]),
    );
  }, [data]);
  return <div ref={layer} class="sheet-text" />;
}
