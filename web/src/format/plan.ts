// A study plan: batches of topics of readings, and how far sessions have come with it.

import type { ListedSession, Reading } from "../api/types";

export const coverages = ["all", "covered", "open"] as const;
export type Coverage = (typeof coverages)[number];

export interface Topic {
  session: ListedSession;
  readings: Reading[];
}

export interface Batch {
  /** "" of topics that are in none. */
  name: string;
  topics: Topic[];
}

export const isCovered = (reading: Reading) => reading.sessions.length > 0;

function isShown(reading: Reading, coverage: Coverage): boolean {
  return coverage === "all" || isCovered(reading) === (coverage === "covered");
}

/** In the plan's order; topics and batches of which nothing is left are left out. */
export function batchesOf(topics: ListedSession[], coverage: Coverage): Batch[] {
  const batches = new Map<string, Batch>();
  for (const session of topics) {
    const readings = session.readings.filter((reading) => isShown(reading, coverage));
    if (readings.length === 0) continue;
    const name = session.series ?? "";
    const batch = batches.get(name) ?? { name, topics: [] };
    batch.topics.push({ session, readings });
    batches.set(name, batch);
  }
  return [...batches.values()];
}

/** Whether a topic is in a batch. */
export const isBatched = ({ series }: ListedSession) => series !== null && series !== "";

/**
 * What sessions are held on: the topics of batches.  A plan may name readings outside them,
 * to be read beside; where there are no batches, every topic counts.
 */
export function batchedOf(topics: ListedSession[]): ListedSession[] {
  const batched = topics.filter(isBatched);
  return batched.length > 0 ? batched : topics;
}

export interface Progress {
  covered: number;
  all: number;
}

export function progressOf(topics: Pick<ListedSession, "readings">[]): Progress {
  const readings = topics.flatMap((topic) => topic.readings);
  return { covered: readings.filter(isCovered).length, all: readings.length };
}
