import { describe, expect, test } from "vitest";

import { firstOn, hitNumber, stepFrom } from "./hits";

const pages = [
  { page: 3, matches: 2 },
  { page: 7, matches: 1 },
];

describe("a document's hits", () => {
  test("are numbered through all pages", () => {
    expect(hitNumber(pages, { page: 3, index: 1 })).toBe(2);
    expect(hitNumber(pages, { page: 7, index: 0 })).toBe(3);
  });

  test("lead from one to the next, across pages", () => {
    const first = stepFrom(pages, { page: 3, index: 0 }, 3, "next");
    expect(first).toEqual({ hit: { page: 3, index: 1 }, wrapped: undefined });
    const second = stepFrom(pages, first?.hit, 3, "next");
    expect(second).toEqual({ hit: { page: 7, index: 0 }, wrapped: undefined });
    expect(stepFrom(pages, second?.hit, 7, "previous")).toEqual(first);
  });

  test("begin again after the last, and end again before the first", () => {
    const last = { page: 7, index: 0 };
    const first = { page: 3, index: 0 };
    expect(stepFrom(pages, last, 7, "next")).toEqual({ hit: first, wrapped: "forward" });
    expect(stepFrom(pages, first, 3, "previous")).toEqual({ hit: last, wrapped: "backward" });
  });

  test("go on from the page that is read when the current one lies elsewhere", () => {
    const current = { page: 3, index: 0 };
    expect(stepFrom(pages, current, 5, "next")?.hit).toEqual({ page: 7, index: 0 });
    expect(stepFrom(pages, current, 5, "previous")?.hit).toEqual({ page: 3, index: 1 });
    expect(stepFrom(pages, undefined, 7, "next")?.hit).toEqual({ page: 7, index: 0 });
    expect(stepFrom(pages, undefined, 9, "next")?.wrapped).toBe("forward");
    expect(stepFrom(pages, undefined, 1, "previous")?.wrapped).toBe("backward");
  });

  test("can be none", () => {
    expect(stepFrom([], undefined, 1, "next")).toBeUndefined();
    expect(firstOn(pages, 4)).toBeUndefined();
    expect(firstOn(pages, 7)).toEqual({ page: 7, index: 0 });
  });
});
