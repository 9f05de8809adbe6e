import { describe, expect, test } from "vitest";

import { documentHref } from "../format/links";
import { nearestPage, parseViewer } from "./address";

describe("the viewer's address", () => {
  test("is read as it is written", () => {
    const place = { page: 7, q: "a & b", session: "club:1/x" };
    const href = documentHref("abc", place);
    expect(href).toBe("/documents/abc?page=7&q=a+%26+b&session=club%3A1%2Fx");
    expect(parseViewer(href.slice(href.indexOf("?")))).toEqual(place);
  });

  test("is short when it says nothing", () => {
    expect(documentHref("abc", parseViewer(""))).toBe("/documents/abc");
  });

  test.each(["0", "-3", "1.5", "seven", "", "1e99"])("does not take %j for a page", (page) => {
    expect(parseViewer(`?page=${page}`).page).toBeUndefined();
  });
});

test("the nearest page is one of the document's", () => {
  expect(nearestPage(7, 12)).toBe(7);
  expect(nearestPage(99, 12)).toBe(12);
  expect(nearestPage(0, 12)).toBe(1);
});
