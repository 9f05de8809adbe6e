import { beforeAll, expect, test, vi } from "vitest";

import type { Hit } from "../api/types";
import { hitLink } from "./hit_link";

beforeAll(() => {
  vi.stubGlobal("location", { origin: "http://localhost:8080" });
});

const sha256 = "0f".repeat(32);
const nowhere: Hit = {
  passage: "p",
  kind: "reading",
  page: null,
  start_s: null,
  author: null,
  material: null,
  snippet: { text: "", marks: [] },
  url: "",
  image: null,
};
const link = (hit: Partial<Hit>) => hitLink({ ...nowhere, ...hit }, "club:a b", "kv cache");

test("a page opens in the viewer, with the words and the session it was found in", () => {
  const material = { title: "", path: "", sha256 };
  expect(link({ kind: "highlight", page: 7, material, url: "https://example.org/" })).toEqual({
    href: `/documents/${sha256}?page=7&q=kv+cache&session=club%3Aa+b`,
    leavesPage: false,
  });
});

test("what was said opens the session at its second", () => {
  expect(link({ kind: "transcript", start_s: 754.6, url: "https://video.example/" })).toEqual({
    href: "/sessions/club%3Aa%20b?q=kv+cache&t=754",
    leavesPage: false,
  });
});

test("anything else opens where it stands, if that may be a link", () => {
  expect(link({ url: "https://example.org/x" })).toEqual({
    href: "https://example.org/x",
    leavesPage: true,
  });
  const session = { href: "/sessions/club%3Aa%20b?q=kv+cache", leavesPage: false };
  expect(link({ url: "javascript:alert(1)" })).toEqual(session);
  expect(link({ kind: "session", url: "https://example.org/" })).toEqual(session);
  const odd = { title: "", path: "", sha256: "../x" };
  expect(link({ kind: "slide", page: 1, material: odd })).toEqual(session);
});
