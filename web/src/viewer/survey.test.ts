import { expect, test } from "vitest";

import { scrollTo, surveyOf } from "./survey";

// Ten pages of 100 with 10 between them.
const pages = Array.from({ length: 10 }, (_, n) => ({ top: n * 110, bottom: n * 110 + 100 }));

test("the page that is read is the one of which most is seen", () => {
  expect(surveyOf(pages, { top: 0, bottom: 100 })?.page).toBe(0);
  expect(surveyOf(pages, { top: 40, bottom: 140 })?.page).toBe(0);
  expect(surveyOf(pages, { top: 70, bottom: 170 })?.page).toBe(1);
});

test("of pages that are all seen it is the first", () => {
  expect(surveyOf(pages, { top: 110, bottom: 430 })?.page).toBe(1);
});

test("pages less than a view away are near", () => {
  expect(surveyOf(pages, { top: 440, bottom: 540 })).toEqual({ page: 4, first: 3, last: 5 });
});

test("no pages, no survey", () => {
  expect(surveyOf([], { top: 0, bottom: 100 })).toBeUndefined();
});

test("what is in view is not scrolled, what is not comes to the middle", () => {
  const view = { top: 100, bottom: 300 };
  expect(scrollTo({ top: 150, bottom: 170 }, view, 20)).toBe(0);
  expect(scrollTo({ top: 290, bottom: 310 }, view, 20)).toBe(100);
  expect(scrollTo({ top: 105, bottom: 115 }, view, 20)).toBe(-90);
});
