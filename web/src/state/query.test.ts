import { describe, expect, test } from "vitest";

import { countFilters, formatQuery, isBlank, parseQuery, withFilter, withText } from "./query";

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
});
