import { expect, test } from "vitest";

import type { PageWord } from "../api/types";
import { textLines } from "./text_lines";

const texts = (words: PageWord[]) =>
  textLines(words, 100, 50).map((line) => line.words.map(({ text }) => text));

test("a line is where its words are, as shares of the page", () => {
  const words: PageWord[] = [
    [10, 5, 20, 4, "posting"],
    [32, 6, 10, 4, "lists"],
  ];
  expect(textLines(words, 100, 50)).toEqual([
    {
      left: 0.1,
      top: 0.1,
      height: 0.05,
      reach: 0,
      words: [
        { text: "posting", width: 0.2, gap: 0.02 },
        { text: "lists", width: 0.1, gap: undefined },
      ],
    },
  ]);
});

test("words of a line hang together, up to its end", () => {
  const words: PageWord[] = [
    [10, 10, 10, 4, "one"],
    [22, 11, 10, 3, "two"],
    [10, 20, 10, 4, "below"],
  ];
  expect(texts(words)).toEqual([["one", "two"], ["below"]]);
});

test("words of other columns, and before the last one, do not", () => {
  const words: PageWord[] = [
    [10, 10, 10, 4, "left"],
    [60, 10, 10, 4, "right"],
    [10, 10, 10, 4, "back"],
  ];
  expect(texts(words)).toEqual([["left"], ["right"], ["back"]]);
});

test("words that overlap a little are one line, too", () => {
  const words: PageWord[] = [
    [10, 10, 10, 4, "over"],
    [19, 10, 10, 4, "lapping"],
  ];
  expect(texts(words)).toEqual([["over", "lapping"]]);
});

test("a line reaches down to the next, but not to another paragraph", () => {
  const words: PageWord[] = [
    [10, 10, 10, 4, "one"],
    [10, 16, 10, 4, "two"],
    [10, 40, 10, 4, "far"],
  ];
  expect(textLines(words, 100, 50).map(({ reach }) => reach)).toEqual([0.02, 0, 0]);
});
