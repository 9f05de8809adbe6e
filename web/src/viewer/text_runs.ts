// A page's words as runs of text that lie over the picture of the page, so that they can
// be selected, copied, found by the browser and read aloud.  Each word covers its box; the
// space behind it reaches to the next word of the line, so that a selection has no holes.

import type { PageWord } from "../api/types";

/** Lengths as shares of the page's width or height. */
export interface TextRun {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Up to the next word in the same line; undefined at a line's end. */
  gap: number | undefined;
}

// Farther apart than this many times their height, words stand in different columns.
const kWidestGap = 4;

/** Undefined unless `next` stands behind `word` in the same line. */
function gapBetween(word: PageWord, next: PageWord | undefined): number | undefined {
  if (next === undefined) return undefined;
  const [left, top, width, height] = word;
  const middle = next[1] + next[3] / 2;
  const gap = next[0] - (left + width);
  const sameLine = middle > top && middle < top + height;
  return sameLine && gap > -height / 2 && gap < kWidestGap * height ? Math.max(0, gap) : undefined;
}

export function textRuns(words: PageWord[], pageWidth: number, pageHeight: number): TextRun[] {
  return words.map((word, n) => {
    const [left, top, width, height, text] = word;
    const gap = gapBetween(word, words[n + 1]);
    return {
      text,
      left: left / pageWidth,
      top: top / pageHeight,
      width: width / pageWidth,
      height: height / pageWidth,
      gap: gap === undefined ? undefined : gap / pageWidth,
    };
  });
}
