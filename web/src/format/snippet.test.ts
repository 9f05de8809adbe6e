import { describe, expect, test } from "vitest";

import type { Mark } from "../api/types";
import { cutSnippet } from "./snippet";

function shown(text: string, marks: Mark[]): string {
  return cutSnippet({ text, marks })
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join("");
}

describe("a snippet's marks", () => {
  test("count code points, not UTF-16 units", () => {
    expect(shown("😀 cache 漢字", [[2, 7]])).toBe("😀 [cache] 漢字");
  });

  test("may touch both ends", () => {
    expect(
      shown("a b", [
        [0, 1],
        [2, 3],
      ]),
    ).toBe("[a] [b]");
  });

  test("never lose or repeat text, however wrong they are", () => {
    const wrong: Mark[] = [
      [4, 99],
      [-3, 2],
      [1, 3],
      [5, 4],
    ];
    const text = "abcdefg";
    const pieces = cutSnippet({ text, marks: wrong });
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(shown(text, wrong)).toBe("[ab][c]d[efg]");
  });
});
