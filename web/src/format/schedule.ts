// A club's sessions as a schedule: what comes next, then what was, by series or year.

import type { ListedSession, SessionHead } from "../api/types";

type Dated = Pick<SessionHead, "date" | "number">;

/** By date, or number where a date is missing; what has neither comes last, in its order. */
export function byTime(one: Dated, other: Dated): number {
  if (one.date !== null && other.date !== null && one.date !== other.date)
    return one.date < other.date ? -1 : 1;
  if (one.number !== null && other.number !== null) return one.number - other.number;
  return Number(one.date === null) - Number(other.date === null);
}

export interface Group<T> {
  /** "" where sessions have neither series nor year. */
  name: string;
  isSeries: boolean;
  sessions: T[];
}

function place(session: SessionHead): Pick<Group<SessionHead>, "name" | "isSeries"> {
  if (session.series !== null && session.series !== "")
    return { name: session.series, isSeries: true };
  return { name: session.date?.slice(0, 4) ?? "", isSeries: false };
}

/** Sessions under their series, or their year; groups in the order in which they come up. */
export function groupsOf<T extends SessionHead>(sessions: T[]): Group<T>[] {
  const groups = new Map<string, Group<T>>();
  for (const session of sessions) {
    const { name, isSeries } = place(session);
    const key = `${String(isSeries)} ${name}`;
    const group = groups.get(key) ?? { name, isSeries, sessions: [] };
    group.sessions.push(session);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export interface Schedule {
  /** Soonest first. */
  upcoming: ListedSession[];
  /** Newest first. */
  past: Group<ListedSession>[];
}

/** Where no date says what was last, a number of each does. */
function numbered<T extends Dated>(group: Group<T>): Group<T> {
  const { sessions } = group;
  if (!sessions.every(({ date, number }) => date === null && number !== null)) return group;
  return { ...group, sessions: [...sessions].sort((one, other) => byTime(other, one)) };
}

export function scheduleOf(sessions: ListedSession[]): Schedule {
  const upcoming = sessions.filter(({ status }) => status === "upcoming");
  const past = sessions.filter(({ status }) => status !== "upcoming");
  return { upcoming: upcoming.sort(byTime), past: groupsOf(past).map(numbered) };
}

export interface Neighbours {
  previous: ListedSession | undefined;
  next: ListedSession | undefined;
}

/** What came before and after a session in its series, or else in its club. */
export function neighboursOf(id: string, sessions: ListedSession[]): Neighbours {
  const own = sessions.find((session) => session.id === id);
  const inSeries = (session: ListedSession) => !own?.series || session.series === own.series;
  const row = sessions.filter(inSeries).sort(byTime);
  const at = row.findIndex((session) => session.id === id);
  return { previous: at > 0 ? row[at - 1] : undefined, next: at < 0 ? undefined : row[at + 1] };
}

/** What there is of a club, for a line of numbers. */
export interface Holdings {
  sessions: number;
  recordings: number;
  recordedSeconds: number;
  pages: number;
  presenters: string[];
}

export function holdingsOf(sessions: ListedSession[]): Holdings {
  const recordings = sessions.flatMap((session) => session.recordings);
  const materials = sessions.flatMap((session) => session.materials);
  return {
    sessions: sessions.length,
    recordings: recordings.length,
    recordedSeconds: recordings.reduce((sum, { duration_s }) => sum + (duration_s ?? 0), 0),
    pages: materials.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
    presenters: mostOften(sessions.flatMap((session) => session.presenters)),
  };
}

/** Each name once, the most frequent first. */
export function mostOften(names: string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([name]) => name);
}
