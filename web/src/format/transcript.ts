// What was said in one recording, line by line, and what was going on meanwhile.

import type { Passage, SaidLine } from "../api/types";

/** Lines that were said one after the other, under the chapter that begins with them. */
export interface Stretch {
  chapter: string | undefined;
  /** The number of its first line among all lines. */
  first: number;
  lines: SaidLine[];
}

export interface Chapter {
  start_s: number;
  title: string;
}

export function chaptersOf(passages: Passage[]): Chapter[] {
  return passages
    .flatMap(({ kind, start_s, text }) =>
      kind === "chapter" && start_s !== null ? [{ start_s, title: text }] : [],
    )
    .sort((one, other) => one.start_s - other.start_s);
}

function linesOf(passages: Passage[]): SaidLine[] {
  return passages
    .flatMap(({ kind, start_s, text, lines }) => {
      if (kind !== "transcript" || start_s === null) return [];
      return lines !== undefined && lines.length > 0 ? lines : [{ start_s, text }];
    })
    .sort((one, other) => one.start_s - other.start_s);
}

// Long enough that there are few, short enough that what is out of sight costs little.
const kLinesOfStretch = 25;

export function stretchesOf(passages: Passage[]): Stretch[] {
  const chapters = chaptersOf(passages);
  const stretches: Stretch[] = [];
  let chapter = 0;
  linesOf(passages).forEach((line, at) => {
    let begun: string | undefined;
    for (let next = chapters[chapter]; next && next.start_s <= line.start_s;) {
      begun = next.title;
      next = chapters[++chapter];
    }
    const last = stretches.at(-1);
    if (last === undefined || begun !== undefined || last.lines.length >= kLinesOfStretch)
      stretches.push({ chapter: begun, first: at, lines: [line] });
    else last.lines.push(line);
  });
  return stretches;
}

/** The last of what begins in order that has begun at `seconds`. */
export function at(begins: { start_s: number }[], seconds: number): number | undefined {
  let [low, high] = [0, begins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle]?.start_s ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}
