import { expect, test } from "vitest";

import { kOwnWords, moveActive } from "./active_option";

test("the arrows go round through the reader's own words", () => {
  expect(moveActive(kOwnWords, 2, "ArrowDown")).toBe(0);
  expect(moveActive(0, 2, "ArrowDown")).toBe(1);
  expect(moveActive(1, 2, "ArrowDown")).toBe(kOwnWords);
  expect(moveActive(kOwnWords, 2, "ArrowUp")).toBe(1);
  expect(moveActive(0, 2, "ArrowUp")).toBe(kOwnWords);
});

test("other keys move nothing, nor do arrows without suggestions", () => {
  expect(moveActive(0, 2, "a")).toBeUndefined();
  expect(moveActive(kOwnWords, 0, "ArrowDown")).toBeUndefined();
});
