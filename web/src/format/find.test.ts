import { describe, expect, test } from "vitest";

import { findPlaces, findWords, foldWords, readLines } from "./find";

function found(texts: string[], asked: string): string[] {
  return findPlaces(readLines(texts), asked).map(({ ranges }) =>
    ranges.map(({ line, begin, end }) => (texts[line] ?? "").slice(begin, end)).join("|"),
  );
}

describe("words in lines", () => {
  test("are found whatever their case, accents and punctuation", () => {
    expect(found(["The Été, of “1F1B”!", "another ete"], "été")).toEqual(["Été", "ete"]);
    expect(foldWords(" Été,  1F1B! ")).toBe("ete 1f1b");
  });

  test("are found across the end of a line", () => {
    expect(found(["what we call a posting", "list is sorted"], "posting list")).toEqual([
      "posting|list",
    ]);
  });

  test("begin where words begin, and may go on", () => {
    expect(found(["bubbles, unbubbled, Bubble"], "bubble")).toEqual(["bubble", "Bubble"]);
  });

  test("have their apostrophes or not", () => {
    expect(found(["Xapian's own, don’t"], "xapian")).toEqual(["Xapian"]);
    expect(found(["Xapian's own, don’t"], "dont")).toEqual(["don’t"]);
  });

  test("keep signs that tell words apart", () => {
    expect(found(["C and C++ and C#"], "c++")).toEqual(["C++"]);
  });

  test("need no spaces where a script has none", () => {
    expect(found(["全文検索の索引"], "検索")).toEqual(["検索"]);
  });

  test("count letters outside the BMP and decomposed ones as they stand", () => {
    expect(found(["😀 𝔘nder cafe\u0301s"], "under")).toEqual(["𝔘nder"]);
    expect(found(["😀 𝔘nder cafe\u0301s"], "cafes")).toEqual(["cafe\u0301s"]);
  });

  test("that are none find nothing", () => {
    expect(found(["... a"], " ... ")).toEqual([]);
  });

  test("can be looked up one by one, whole", () => {
    const places = findWords(
      readLines(["ranked by rank", "and ranking"]),
      new Set(["rank", "and"]),
    );
    expect(places.map(({ line }) => line)).toEqual([0, 1]);
  });
});
