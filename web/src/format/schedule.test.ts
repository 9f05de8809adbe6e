import { describe, expect, test } from "vitest";

import type { ListedSession } from "../api/types";
import { groupsOf, holdingsOf, mostOften, neighboursOf, scheduleOf } from "./schedule";

function session(id: string, more: Partial<ListedSession> = {}): ListedSession {
  return {
    id,
    club: { id: "c", name: "C" },
    number: null,
    date: null,
    title: id,
    series: null,
    presenters: [],
    url: null,
    plan_topic: false,
    date_source: null,
    series_url: null,
    description: null,
    status: "past",
    materials: [],
    recordings: [],
    readings: [],
    ...more,
  };
}

const list = [
  session("later", { date: "2027-01-13", status: "upcoming", series: "B" }),
  session("soon", { date: "2026-12-09", status: "upcoming", series: "B" }),
  session("c", { date: "2026-03-19", series: "A" }),
  session("b", { date: "2026-03-05" }),
  session("a", { date: "2025-12-31", series: "A" }),
  session("undated", { status: "undated" }),
];

describe("a club's schedule", () => {
  test("begins with what comes next, then has series and years, the newest first", () => {
    const { upcoming, past } = scheduleOf(list);
    expect(upcoming.map(({ id }) => id)).toEqual(["soon", "later"]);
    expect(past.map(({ name, sessions }) => [name, sessions.map(({ id }) => id)])).toEqual([
      ["A", ["c", "a"]],
      ["2026", ["b"]],
      ["", ["undated"]],
    ]);
  });

  test("has the newest number first where there are no dates", () => {
    const list = [1, 3, 10, 2].map((number) => session(String(number), { number }));
    const [group] = scheduleOf(list).past;
    expect(group?.sessions.map(({ id }) => id)).toEqual(["10", "3", "2", "1"]);
  });

  test("keeps a series and a year of the same name apart", () => {
    const named = [session("x", { series: "2026" }), session("y", { date: "2026-01-01" })];
    expect(groupsOf(named).map(({ isSeries }) => isSeries)).toEqual([true, false]);
  });
});

describe("the sessions before and after one", () => {
  const ids = (id: string, sessions = list) => {
    const { previous, next } = neighboursOf(id, sessions);
    return [previous?.id, next?.id];
  };

  test("are those of its series", () => {
    expect(ids("a")).toEqual([undefined, "c"]);
    expect(ids("soon")).toEqual([undefined, "later"]);
  });

  test("are those of its club when it has no series", () => {
    expect(ids("b")).toEqual(["a", "c"]);
  });

  test("are found by number where there are no dates", () => {
    const numbered = [1, 2, 10].map((number) => session(String(number), { number }));
    expect(ids("2", [...numbered].reverse())).toEqual(["1", "10"]);
  });

  test("are none of a session that the list lacks", () => {
    expect(ids("gone")).toEqual([undefined, undefined]);
  });
});

test("names come once, the most frequent first", () => {
  expect(mostOften(["a", "b", "c", "b"])).toEqual(["b", "a", "c"]);
});

test("what a club has is added up, what is unknown counts nothing", () => {
  const video = { provider: "youtube", id: "x", url: "", start_s: null, title: null };
  const recordings = [3600, null].map((duration_s) => ({
    ...video,
    duration_s,
    state: null,
    reason: null,
  }));
  const { recordedSeconds, pages, presenters } = holdingsOf([
    session("a", { recordings, presenters: ["Ada"] }),
  ]);
  expect([recordedSeconds, pages, presenters]).toEqual([3600, 0, ["Ada"]]);
});
