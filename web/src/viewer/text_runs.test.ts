import { expect, test } from "vitest";

import type { PageWord } from "../api/types";
import { textRuns } from "./text_runs";

const gaps = (words: PageWord[]) => textRuns(words, 100, 50).map(({ gap }) => gap);

test("a run is a word's box, as shares of the page", () => {
  const [run] = textRuns([[10, 5, 20, 4, "posting"]], 100, 50);
  expect(run).toEqual({
    text: "posting",
    left: 0.1,
    top: 0.1,
    width: 0.2,
    height: 0.04,
    gap: undefined,
  });
});

test("words of a line hang together, up to its end", () => {
  const line: PageWord[] = [
    [10, 10, 10, 4, "one"],
    [22, 11, 10, 3, "two"],
    [10, 20, 10, 4, "below"],
  ];
  expect(gaps(line)).toEqual([0.02, undefined, undefined]);
});

test("words of other columns, and before the last one, do not", () => {
  expect(
    gaps([
      [10, 10, 10, 4, "left"],
      [60, 10, 10, 4, "right"],
      [10, 10, 10, 4, "back"],
    ]),
  ).toEqual([undefined, undefined, undefined]);
});

test("boxes that overlap a little are one line, too", () => {
  expect(
    gaps([
      [10, 10, 10, 4, "over"],
      [19, 10, 10, 4, "lapping"],
    ]),
  ).toEqual([0, undefined]);
});
