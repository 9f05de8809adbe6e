import { expect, test } from "vitest";

import { commandOf } from "./keys";

const none = { ctrlKey: false, metaKey: false, altKey: false };

test("keys are commands, and the browser's own stay the browser's", () => {
  expect(commandOf({ ...none, key: "n" })).toBe("next hit");
  expect(commandOf({ ...none, key: "N" })).toBe("previous hit");
  expect(commandOf({ ...none, key: "x" })).toBeUndefined();
  expect(commandOf({ ...none, key: "toString" })).toBeUndefined();
  expect(commandOf({ ...none, key: "-", ctrlKey: true })).toBeUndefined();
  expect(commandOf({ ...none, key: "ArrowLeft", altKey: true })).toBeUndefined();
});
