import { describe, expect, test } from "vitest";

import {
  countFilters,
  formatHits,
  formatQuery,
  isBlank,
  parseQuery,
  withFilter,
  withRange,
  withText,
} from "./query";

describe("a search in the address bar", () => {
  test("reads back as it was written", () => {
    const written =
      "q=zero+bubble&club=a&club=b&presenter=%40ada+%26+co&from=2025-01-02&sort=newest&page=3";
    expect(formatQuery(parseQuery(`?${written}`))).toBe(written);
  });

  test("leaves out what it does not understand", () => {
    const query = parseQuery("?page=-4&sort=loudest&from=yesterday&colour=red&club=");
    expect(formatQuery(query)).toBe("");
    expect(isBlank(query)).toBe(true);
  });

  test("names a filter once", () => {
    expect(parseQuery("?year=2024&year=2024").filters.year).toEqual(["2024"]);
  });

  test("returns to the first page when other sessions are found", () => {
    const third = parseQuery("?q=cache&page=3");
    expect(withText(third, "caches").page).toBe(1);
    expect(withFilter(third, "kind", "slide", true).page).toBe(1);
  });

  test("takes a filter off without touching the others", () => {
    const query = withFilter(parseQuery("?year=2024&year=2025&kind=slide"), "year", "2024", false);
    expect(formatQuery(query)).toBe("kind=slide&year=2025");
    expect(countFilters(query)).toBe(2);
  });

  test("takes months and years for dates, and both ends for one filter", () => {
    const query = withRange(parseQuery("?q=cache&page=2"), "2025-01", "2025-03");
    expect(formatQuery(query)).toBe("q=cache&from=2025-01&to=2025-03");
    expect(countFilters(query)).toBe(1);
    expect(countFilters(withRange(query, "2025", ""))).toBe(1);
  });

  test("asks for the hits of a session by words and kinds only", () => {
    const query = parseQuery("?q=cache&club=a&kind=slide&kind=note&year=2025&page=3");
    expect(formatHits(query, 2)).toBe("q=cache&per_page=50&page=2&kind=slide&kind=note");
  });
});
