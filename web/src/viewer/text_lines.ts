// A page's words as lines of text that lie over the picture of the page, so that they can
// be selected, copied, found by the browser and read aloud.  In a line each word begins
// where it stands in the picture; the space before the next one is as wide as there.

import type { PageWord } from "../api/types";

/** Lengths as shares of the page's width, but `top` of its height. */
export interface TextLine {
  left: number;
  top: number;
  height: number;
  /** Down to the next line, so that a pointer between both is on one of them. */
  reach: number;
  words: LineWord[];
}

export interface LineWord {
  text: string;
  width: number;
  /** To the next word; undefined for the last one.  Words may overlap a little. */
  gap: number | undefined;
}

// Farther apart than this many times their height, words stand in different columns.
const kWidestGap = 4;
// Lines farther apart than this many times their height are different paragraphs.
const kWidestReach = 1.5;

function follows(word: PageWord, next: PageWord): boolean {
  const [left, top, width, height] = word;
  const middle = next[1] + next[3] / 2;
  const gap = next[0] - (left + width);
  const sameLine = middle > top && middle < top + height;
  return sameLine && gap > -height / 2 && gap < kWidestGap * height;
}

function inLines(words: PageWord[]): PageWord[][] {
  const lines: PageWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && follows(last, word)) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

const topOf = (line: PageWord[]) => Math.min(...line.map(([, top]) => top));
const bottomOf = (line: PageWord[]) => Math.max(...line.map(([, top, , height]) => top + height));

function reachOf(line: PageWord[], next: PageWord[] | undefined): number {
  const height = bottomOf(line) - topOf(line);
  const reach = next === undefined ? 0 : topOf(next) - bottomOf(line);
  return reach > 0 && reach < kWidestReach * height ? reach : 0;
}

export function textLines(words: PageWord[], pageWidth: number, pageHeight: number): TextLine[] {
  return inLines(words).map((line, n, lines) => ({
    left: (line[0]?.[0] ?? 0) / pageWidth,
    top: topOf(line) / pageHeight,
    height: (bottomOf(line) - topOf(line)) / pageWidth,
    reach: reachOf(line, lines[n + 1]) / pageWidth,
    words: line.map(([left, , width, , text], at) => {
      const next = line[at + 1];
      const gap = next === undefined ? undefined : (next[0] - left - width) / pageWidth;
      return { text, width: width / pageWidth, gap };
    }),
  }));
}
