// What the page that one arrives at says of the archive: its clubs, how much there is, what
// comes next and what was last.

import type { Club, PlainAnswer, SearchAnswer, SearchResult } from "../api/types";
import { dayFrom } from "../format/dates";
import { kNewest, useClubs, useNewest, usePlainSearch } from "./resources";

const kShown = 4;

export interface Overview {
  clubs: Club[];
  /** Slides and pages of papers, and what readers marked on them. */
  pages: number;
  remarks: number;
  upcoming: SearchResult[];
  latest: SearchResult[];
  /** The clubs' newest, for examples and series. */
  newest: SearchAnswer | undefined;
}

export interface OverviewResource {
  /** Only when all of it is there: what comes later would push down what is shown. */
  data: Overview | undefined;
  error: Error | undefined;
  retry: () => void;
}

function undated({ results }: PlainAnswer): SearchResult[] {
  return results.filter(({ session }) => session.date === null).slice(0, kShown);
}

/** Of clubs alone: what a plan calls a batch says nothing outside its own page. */
function newestOf(clubs: Club[]): string {
  const real = clubs.filter(({ kind }) => kind === "club");
  if (real.length === 0 || real.length === clubs.length) return kNewest;
  return real.reduce((key, { id }) => `${key}&club=${encodeURIComponent(id)}`, kNewest);
}

export function useOverview(): OverviewResource {
  const now = new Date();
  const clubs = useClubs("all");
  const newest = useNewest(clubs.data === undefined ? null : newestOf(clubs.data.clubs));
  const upcoming = usePlainSearch(`from=${dayFrom(now)}&sort=oldest&per_page=${kShown}`);
  const latest = usePlainSearch(`to=${dayFrom(now, -1)}&sort=newest&per_page=${kShown}`);
  const pages = usePlainSearch("kind=slide&kind=paper&per_page=1");
  const remarks = usePlainSearch("kind=highlight&kind=note&per_page=1");

  const parts = [clubs, newest, upcoming, latest, pages, remarks];
  const retry = () => {
    for (const part of parts) part.retry();
  };
  if (clubs.error !== undefined) return { data: undefined, error: clubs.error, retry };
  const ready = parts.every(({ data, error }) => data !== undefined || error !== undefined);
  if (!ready || clubs.data === undefined) return { data: undefined, error: undefined, retry };
  const past = latest.data?.results ?? [];
  const data = {
    clubs: clubs.data.clubs,
    pages: pages.data?.total.passages ?? 0,
    remarks: remarks.data?.total.passages ?? 0,
    upcoming: upcoming.data?.results ?? [],
    latest: past.length > 0 || newest.data === undefined ? past : undated(newest.data),
    newest: newest.data,
  };
  return { data, error: undefined, retry };
}
