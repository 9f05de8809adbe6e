import { describe, expect, test } from "vitest";

import { barsOf, isChosen, rangeOf } from "./histogram";

describe("the months of a histogram", () => {
  test("make whole years, with those that are empty", () => {
    const bars = barsOf([
      { month: "2025-11", count: 2 },
      { month: "2026-02", count: 5 },
    ]);
    expect(bars).toHaveLength(24);
    expect([bars[0]?.from, bars.at(-1)?.to]).toEqual(["2025-01", "2026-12"]);
    expect(bars.filter(({ count }) => count > 0)).toEqual([
      { from: "2025-11", to: "2025-11", count: 2 },
      { from: "2026-02", to: "2026-02", count: 5 },
    ]);
  });

  test("are none without sessions", () => {
    expect(barsOf([])).toEqual([]);
  });

  test("become whole quarters when they are many, and lose no session", () => {
    const bars = barsOf([
      { month: "2020-02", count: 1 },
      { month: "2020-03", count: 2 },
      { month: "2024-12", count: 4 },
    ]);
    expect(bars[0]).toEqual({ from: "2020-01", to: "2020-03", count: 3 });
    expect(bars.at(-1)).toEqual({ from: "2024-10", to: "2024-12", count: 4 });
    expect(bars).toHaveLength(20);
  });

  test("become years, and more, for a date that is centuries off", () => {
    const bars = barsOf([
      { month: "1907-05", count: 1 },
      { month: "2025-03", count: 1 },
    ]);
    expect(bars.length).toBeLessThanOrEqual(36);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  test("can be chosen from either end", () => {
    const [early, late] = [
      { from: "2025-01", to: "2025-03" },
      { from: "2025-07", to: "2025-09" },
    ];
    expect(rangeOf(late, early)).toEqual({ from: "2025-01", to: "2025-09" });
    expect(rangeOf(late, late)).toEqual(late);
  });

  test("are chosen when they have a day of what was", () => {
    const march = { from: "2025-03", to: "2025-03" };
    expect(isChosen(march, { from: "", to: "" })).toBe(false);
    expect(isChosen(march, { from: "2025-03-31", to: "" })).toBe(true);
    expect(isChosen(march, { from: "2025-04", to: "" })).toBe(false);
    expect(isChosen(march, { from: "", to: "2025-03-01" })).toBe(true);
    expect(isChosen(march, { from: "2024", to: "2024" })).toBe(false);
    expect(isChosen(march, { from: "2025", to: "2025" })).toBe(true);
  });
});
