import { describe, expect, test } from "vitest";

import type { ListedSession, Reading } from "../api/types";
import { batchedOf, batchesOf, progressOf } from "./plan";

const covering = { id: "s", club: { id: "c", name: "C" }, number: 1, date: null, title: "S" };

function reading(title: string, covered: boolean): Reading {
  const none = { url: null, arxiv: null, doi: null, batch: null, topic: null, detail: null };
  const unknown = { authors: null, venue: null, year: null, paper: null };
  return { title, ...none, ...unknown, sessions: covered ? [covering] : [] };
}

function topic(id: string, series: string | null, readings: Reading[]): ListedSession {
  const head = { id, club: { id: "p", name: "P" }, number: null, date: null, title: id, series };
  const none = { presenters: [], url: null, date_source: null, series_url: null };
  const more = { description: null, status: "undated", materials: [], recordings: [] };
  return { ...head, ...none, ...more, plan_topic: true, readings };
}

const topics = [
  topic("books", null, [reading("a", false)]),
  topic("one", "Batch 1", [reading("b", true), reading("c", false)]),
  topic("two", "Batch 1", [reading("d", true)]),
];

const shown = (coverage: "all" | "covered" | "open") =>
  batchesOf(topics, coverage).map(({ name, topics }) => [
    name,
    topics.map(({ session, readings }) => `${session.id}:${readings.map((r) => r.title).join("")}`),
  ]);

describe("a plan", () => {
  test("is batches of topics in its own order", () => {
    expect(shown("all")).toEqual([
      ["", ["books:a"]],
      ["Batch 1", ["one:bc", "two:d"]],
    ]);
  });

  test("can be cut to what is covered, or is not", () => {
    expect(shown("covered")).toEqual([["Batch 1", ["one:b", "two:d"]]]);
    expect(shown("open")).toEqual([
      ["", ["books:a"]],
      ["Batch 1", ["one:c"]],
    ]);
  });

  test("counts its readings", () => {
    expect(progressOf(topics)).toEqual({ covered: 2, all: 4 });
  });

  test("is as far as its batches are", () => {
    expect(progressOf(batchedOf(topics))).toEqual({ covered: 2, all: 3 });
  });

  test("without batches is as far as all of its topics", () => {
    expect(progressOf(batchedOf(topics.slice(0, 1)))).toEqual({ covered: 0, all: 1 });
  });
});
