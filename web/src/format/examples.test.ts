import { describe, expect, test } from "vitest";

import type { SearchAnswer, SessionHead } from "../api/types";
import { exampleWords, quoted } from "./examples";

function answer(sessions: Partial<SessionHead>[]): SearchAnswer {
  const results = sessions.map((session) => ({
    session: { date: null, presenters: [], title: "", ...session },
  }));
  return { results, facets: { series: [{ value: "S", label: "S", count: 1 }] } } as never;
}

describe("the words of examples", () => {
  test("come from the archive's titles", () => {
    const words = exampleWords(
      answer([
        { title: "What to cache", date: "2025-03-01", presenters: ["Ada Byte"] },
        { title: "The inverted index", date: "2024-11-20" },
      ]),
    );
    expect(words).toMatchObject({
      word: "cache",
      other: "inverted",
      pair: ["inverted", "index"],
      beginning: "inver",
      presenter: "Ada Byte",
      series: "S",
      first: "2024-11",
      last: "2025-03",
    });
    expect("club" in words).toBe(false);
  });

  test("are rather those of many titles than one that may be misspelt", () => {
    const titles = ["Prefernce data", "Training data", "Parallel training"];
    const words = exampleWords(answer(titles.map((title) => ({ title }))));
    expect(words).toMatchObject({ word: "data", other: "training", pair: ["training", "data"] });
  });

  test("are not words that every text has", () => {
    expect(exampleWords(answer([{ title: "What with this Ranking" }])).word).toBe("ranking");
  });

  test("stand in for an archive without titles, or without a server", () => {
    expect(exampleWords(answer([]))).toEqual({ word: "caching" });
    expect(exampleWords(undefined)).toEqual({ word: "caching" });
  });
});

test("a field's value is quoted when it has to be", () => {
  expect(quoted("ada")).toBe("ada");
  expect(quoted('Ada "AI" Byte')).toBe('"Ada AI Byte"');
});
