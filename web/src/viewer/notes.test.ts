import { expect, test } from "vitest";

import type { Annotation } from "../api/types";
import { byPage, noteAt, partsOf } from "./notes";

function note(passage: string, more: Partial<Annotation> = {}): Annotation {
  return { passage, kind: "note", page: 1, author: null, text: "", boxes: [], ...more };
}

test("notes are grouped by page, in order, those without one last", () => {
  const [a, b, c, d] = [
    note("a", { page: null }),
    note("b", { page: 2 }),
    note("c"),
    note("d", { page: 2 }),
  ];
  expect(byPage([a, b, c, d])).toEqual([
    { page: 1, notes: [c] },
    { page: 2, notes: [b, d] },
    { page: null, notes: [a] },
  ]);
});

test("a highlight is a quotation, and what was written to it", () => {
  const text = "what stands there\nwhat I think\nAda: me too";
  expect(partsOf(note("a", { kind: "highlight", text }))).toEqual({
    quote: "what stands there",
    note: "what I think\nAda: me too",
  });
  expect(partsOf(note("a", { text }))).toEqual({ quote: "", note: text });
});

test("of notes at a point the smallest is meant", () => {
  const large = note("large", { boxes: [[0, 0, 100, 100]] });
  const small = note("small", {
    boxes: [
      [10, 10, 20, 20],
      [50, 50, 60, 60],
    ],
  });
  expect(noteAt([small, large], 55, 55)).toBe(small);
  expect(noteAt([small, large], 30, 30)).toBe(large);
  expect(noteAt([small, large], 130, 30)).toBeUndefined();
});
