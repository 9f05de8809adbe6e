import { expect, test } from "vitest";

import { type Match, viewOf } from "./page_view";

// 112 by 63 of it are seen.
const paper = { width: 160, height: 220 };
const at = (left: number, top: number, term = 1): Match => ({
  box: [left, top, left + 20, top + 5],
  term,
});

test("a slide is seen whole", () => {
  const whole = { left: 0, top: 0, width: 160, height: 90 };
  expect(viewOf({ width: 160, height: 90 }, [at(10, 80)])).toEqual(whole);
  expect(viewOf({ width: 4, height: 3 }, [])).toEqual({ left: 0, top: 0, width: 4, height: 3 });
});

test("of an upright page without matches the beginning is seen, without its margins", () => {
  const view = viewOf(paper, []);
  expect(view.top).toBe(0);
  expect(view.left).toBeCloseTo(24);
  expect(view.width).toBeCloseTo(112);
  expect(view.height).toBeCloseTo(63);
});

test("a match stands in the middle, unless the page ends before", () => {
  expect(viewOf(paper, [at(70, 110)])).toMatchObject({ left: 24, top: 81 });
  expect(viewOf(paper, [at(0, 2)])).toMatchObject({ left: 0, top: 0 });
  expect(viewOf(paper, [at(140, 214)]).left).toBeCloseTo(48);
  expect(viewOf(paper, [at(140, 214)]).top).toBeCloseTo(157);
});

test("where different words are counts for more than where one is often", () => {
  const often = [at(10, 5), at(10, 12), at(10, 19)];
  const both = [at(10, 180, 1), at(10, 190, 2)];
  expect(viewOf(paper, [...often, ...both]).top).toBeGreaterThan(100);
  expect(viewOf(paper, often).top).toBe(0);
});
