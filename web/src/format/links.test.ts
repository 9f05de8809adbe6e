import { beforeAll, describe, expect, test, vi } from "vitest";

import type { Material } from "../api/types";
import {
  clubHref,
  documentHref,
  fileName,
  materialHref,
  momentHref,
  notesHref,
  ownPath,
  paperHref,
  presenterHref,
  readingHref,
  recordingHref,
  safeHref,
  seriesHref,
  sessionHref,
  siteName,
} from "./links";

beforeAll(() => {
  vi.stubGlobal("location", { origin: "http://127.0.0.1:8080" });
});

describe("addresses from the archive", () => {
  test.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "file:///etc", ""])(
    "%s is no link",
    (url) => {
      expect(safeHref(url)).toBeUndefined();
    },
  );

  test("the archive's own and the web's are links", () => {
    expect(safeHref("/media/ab/abc/document.pdf#page=7")).toBe("/media/ab/abc/document.pdf#page=7");
    expect(safeHref("https://example.org/x")).toBe("https://example.org/x");
  });

  test("a suggestion opens a path of this server and nothing else", () => {
    expect(ownPath("/sessions/a%3Ab")).toBe("/sessions/a%3Ab");
    for (const url of ["//evil.example", "/\\evil.example", "https://evil.example", "x", null])
      expect(ownPath(url)).toBeUndefined();
  });

  test("a session's id is one part of its path", () => {
    expect(sessionHref("a/b?c", "zero bubble")).toBe("/sessions/a%2Fb%3Fc?q=zero+bubble");
  });

  test("so is a paper's", () => {
    expect(paperHref("doi:10.1145~3567955.3567959")).toBe("/papers/doi%3A10.1145~3567955.3567959");
    expect(paperHref("title:../<b>", "x")).toBe("/papers/title%3A..%2F%3Cb%3E?q=x");
  });

  test("names are one part of their path, whatever they are", () => {
    expect(clubHref("a/b")).toBe("/clubs/a%2Fb");
    expect(seriesHref("What? C++ & <b>")).toBe("/series/What%3F%20C%2B%2B%20%26%20%3Cb%3E");
    expect(presenterHref("@Ada/Bob")).toBe("/presenters/%40Ada%2FBob");
  });

  test("a document opens in the viewer, at a page and with what was searched for", () => {
    expect(documentHref("ab")).toBe("/documents/ab");
    expect(documentHref("ab", { page: 7, q: "zero bubble", session: "c:1" })).toBe(
      "/documents/ab?page=7&q=zero+bubble&session=c%3A1",
    );
    expect(notesHref("c:1", "ab")).toBe("/sessions/c%3A1/notes.md?document=ab");
  });

  test("a moment is a whole second of a session's recording", () => {
    expect(momentHref("c:1", 754.9)).toBe("/sessions/c%3A1?t=754");
    expect(momentHref("c:1", 3, "x", "vid")).toBe("/sessions/c%3A1?q=x&recording=vid&t=3");
  });

  test("are named by their site", () => {
    expect(siteName("https://www.usenix.org/conference/osdi22")).toBe("usenix.org");
  });
});

describe("a material", () => {
  const material: Material = {
    kind: "slides",
    title: "",
    path: "slides/x.pdf",
    url: "https://example.org/x.pdf",
    sha256: null,
    pages: null,
    unreadable: null,
    state: null,
    reason: null,
    paper: null,
  };

  test("opens from the archive when it is stored there", () => {
    const sha256 = "0f".repeat(32);
    expect(materialHref({ ...material, sha256 })).toBe(`/media/0f/${sha256}/document.pdf`);
  });

  test("opens where the club links to otherwise", () => {
    expect(materialHref(material)).toBe("https://example.org/x.pdf");
    expect(materialHref({ ...material, sha256: "../../secret" })).toBe("https://example.org/x.pdf");
  });

  test("is named by its file when it has no title", () => {
    expect(fileName("session 4/[annotated] x.pdf")).toBe("[annotated] x.pdf");
  });
});

test("a recording opens at the second where the session starts", () => {
  const video = { provider: "youtube", id: "x", url: "https://www.youtube.com/watch?v=x" };
  expect(recordingHref({ ...video, start_s: 232 })).toBe("https://www.youtube.com/watch?v=x&t=232");
  expect(recordingHref({ ...video, start_s: null })).toBe(video.url);
  expect(recordingHref({ ...video, start_s: 232 }, 61.5)).toBe(`${video.url}&t=61`);
});

test("a recording opens at a second as its site writes it", () => {
  const at = (url: string) => recordingHref({ url, start_s: null }, 90);
  expect(at("https://vimeo.com/12")).toBe("https://vimeo.com/12#t=90s");
  expect(at("https://media.ccc.de/v/x")).toBe("https://media.ccc.de/v/x#t=90");
  expect(at("javascript:alert(1)")).toBeUndefined();
});

test("a reading without a link opens by its identity", () => {
  const reading = { url: null, arxiv: "2205.14135", doi: null };
  expect(readingHref(reading)).toBe("https://arxiv.org/abs/2205.14135");
});
