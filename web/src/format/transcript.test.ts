import { describe, expect, test } from "vitest";

import type { Passage, PassageKind } from "../api/types";
import { at, chaptersOf, stretchesOf } from "./transcript";

function passage(kind: PassageKind, start_s: number, text: string, more = {}): Passage {
  const url = `https://www.youtube.com/watch?v=one&t=${start_s}`;
  const none = { page: null, author: null, material: null, recording: "one" };
  return { passage: `${kind}/${start_s}`, kind, start_s, text, url, ...none, ...more };
}

const said = [
  passage("transcript", 0, "a b", {
    lines: [
      { start_s: 0, text: "a" },
      { start_s: 8, text: "b" },
    ],
  }),
  passage("chapter", 180, "Posting lists"),
  passage("transcript", 180, "c"),
  passage("chapter", 0, "Welcome"),
];

describe("a transcript", () => {
  test("is cut into lines under their chapters", () => {
    expect(stretchesOf(said)).toEqual([
      {
        chapter: "Welcome",
        first: 0,
        lines: [
          { start_s: 0, text: "a" },
          { start_s: 8, text: "b" },
        ],
      },
      { chapter: "Posting lists", first: 2, lines: [{ start_s: 180, text: "c" }] },
    ]);
  });

  test("is cut where a chapter is long, without beginning it again", () => {
    const lines = Array.from({ length: 60 }, (_, n) => ({ start_s: n, text: String(n) }));
    const stretches = stretchesOf([passage("transcript", 0, "", { lines })]);
    expect(stretches.map(({ first }) => first)).toEqual([0, 25, 50]);
    expect(stretches.map(({ chapter }) => chapter)).toEqual([undefined, undefined, undefined]);
  });

  test("keeps chapters in which nothing is said from hiding later ones", () => {
    const chapters = [passage("chapter", 5, "Silent"), passage("chapter", 9, "Loud")];
    const stretches = stretchesOf([...chapters, passage("transcript", 10, "x")]);
    expect(stretches.map(({ chapter }) => chapter)).toEqual(["Loud"]);
    expect(chaptersOf(chapters).map(({ title }) => title)).toEqual(["Silent", "Loud"]);
  });
});

test("the line at a second is the last that has begun", () => {
  const begins = [{ start_s: 3 }, { start_s: 8 }, { start_s: 8 }, { start_s: 20 }];
  expect([0, 3, 7.9, 8, 19, 99].map((second) => at(begins, second))).toEqual([
    undefined,
    0,
    0,
    2,
    2,
    3,
  ]);
});
