import { expect, test } from "vitest";

import { type Match, viewOf } from "./page_view";

const paper = { width: 160, height: 220 };
const at = (top: number, term = 1): Match => ({ box: [10, top, 30, top + 5], term });

test("a slide is seen whole", () => {
  expect(viewOf({ width: 160, height: 90 }, [at(80)])).toEqual({ top: 0, width: 160, height: 90 });
  expect(viewOf({ width: 4, height: 3 }, [])).toEqual({ top: 0, width: 4, height: 3 });
});

test("of an upright page without matches the beginning is seen", () => {
  expect(viewOf(paper, [])).toEqual({ top: 0, width: 160, height: 90 });
});

test("a match stands in the middle, unless the page ends before", () => {
  expect(viewOf(paper, [at(110)]).top).toBe(67.5);
  expect(viewOf(paper, [at(2)]).top).toBe(0);
  expect(viewOf(paper, [at(214)]).top).toBe(130);
});

test("where different words are counts for more than where one is often", () => {
  const often = [at(5), at(12), at(19)];
  const both = [at(180, 1), at(190, 2)];
  expect(viewOf(paper, [...often, ...both]).top).toBeGreaterThan(100);
  expect(viewOf(paper, often).top).toBe(0);
});
