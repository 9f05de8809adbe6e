import { expect, test } from "vitest";

import { firstDay, formatDay, formatPeriod, formatTime, lastDay } from "./dates";

test("a day is the same day in every time zone", () => {
  expect(formatDay("2025-03-01")).toContain("2025");
  expect(formatDay("2025-03-01")).toMatch(/\b0?1\b/);
});

test("what is no date stays as it is", () => {
  expect(formatDay("someday")).toBe("someday");
});

test.each([
  ["2025", "2025-01-01", "2025-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2024-02-03", "2024-02-03", "2024-02-03"],
  ["", "", ""],
])("“%s” begins on “%s” and ends on “%s”", (period, first, last) => {
  expect(firstDay(period)).toBe(first);
  expect(lastDay(period)).toBe(last);
});

test("a month or a year is named without a day", () => {
  expect(formatPeriod("2025")).toBe("2025");
  expect(formatPeriod("2025-03")).toMatch(/2025/);
  expect(formatPeriod("2025-03")).not.toMatch(/\b0?1\b/);
});

test.each([
  [0, "0:00"],
  [247, "4:07"],
  [3723, "1:02:03"],
])("%d seconds are %s", (seconds, text) => {
  expect(formatTime(seconds)).toBe(text);
});
