import { expect, test } from "vitest";

import { formatDay, formatTime } from "./dates";

test("a day is the same day in every time zone", () => {
  expect(formatDay("2025-03-01")).toContain("2025");
  expect(formatDay("2025-03-01")).toMatch(/\b0?1\b/);
});

test("what is no date stays as it is", () => {
  expect(formatDay("someday")).toBe("someday");
});

test.each([
  [0, "0:00"],
  [247, "4:07"],
  [3723, "1:02:03"],
])("%d seconds are %s", (seconds, text) => {
  expect(formatTime(seconds)).toBe(text);
});
