import { expect, test } from "vitest";

import { zoomStep } from "./zoom";

test("zooming goes by steps, from wherever it is, and ends", () => {
  expect(zoomStep(1, "in")).toBe(1.25);
  expect(zoomStep(1, "out")).toBe(0.8);
  expect(zoomStep(0.72, "in")).toBe(0.8);
  expect(zoomStep(0.72, "out")).toBe(0.67);
  expect(zoomStep(0.995, "in")).toBe(1.25);
  expect(zoomStep(4, "in")).toBe(4);
  expect(zoomStep(0.1, "out")).toBe(0.25);
});
