// Cuts a snippet into marked and unmarked pieces.  The server counts code points,
// JavaScript strings count UTF-16 units; ranges that overlap or leave the text are
// mended, so that the pieces always add up to the text.

import type { Snippet } from "../api/types";

export interface Piece {
  text: string;
  marked: boolean;
}

export function cutSnippet({ text, marks }: Snippet): Piece[] {
  const points = Array.from(text);
  const pieces: Piece[] = [];
  const add = (begin: number, end: number, marked: boolean) => {
    if (begin < end) pieces.push({ text: points.slice(begin, end).join(""), marked });
  };

  let done = 0;
  for (const [begin, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    const from = Math.min(Math.max(begin, done), points.length);
    const to = Math.min(Math.max(end, from), points.length);
    add(done, from, false);
    add(from, to, true);
    done = to;
  }
  add(done, points.length, false);
  return pieces;
}
