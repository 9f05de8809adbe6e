import { expect, test } from "vitest";

import type { Hit } from "../api/types";
import { leavesOf } from "./leaves";

function hit(passage: string, sha256: string | null, page: number | null): Hit {
  return {
    passage,
    kind: "highlight",
    page,
    start_s: null,
    author: null,
    material: sha256 === null ? null : { title: "", path: "", sha256 },
    snippet: { text: "", marks: [] },
    url: "",
    image: null,
  };
}

const passages = (hits: Hit[]) =>
  leavesOf(hits).map((leaf) => leaf.hits.map(({ passage }) => passage));

test("what is on one page of one document is together, where its best hit stands", () => {
  const hits = [hit("a", "x", 1), hit("b", "x", 2), hit("c", "y", 1), hit("d", "x", 1)];
  expect(passages(hits)).toEqual([["a", "d"], ["b"], ["c"]]);
});

test("what is on no page stands alone", () => {
  expect(passages([hit("a", null, null), hit("b", null, null), hit("c", "x", null)])).toEqual([
    ["a"],
    ["b"],
    ["c"],
  ]);
});
