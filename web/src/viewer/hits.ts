// A document's hits in a row: from each there is a next and a previous one, on whichever
// page, and after the last comes the first again.

import type { PageMatches } from "../api/types";

export interface Hit {
  page: number;
  /** Among the hits of its page, from 0. */
  index: number;
}

export interface Step {
  hit: Hit;
  /** Past an end of the document, and on from the other one. */
  wrapped: "forward" | "backward" | undefined;
}

function total(pages: PageMatches[]): number {
  return pages.reduce((sum, { matches }) => sum + matches, 0);
}

/** Its place among all of them, from 1. */
export function hitNumber(pages: PageMatches[], hit: Hit): number {
  return total(pages.filter(({ page }) => page < hit.page)) + hit.index + 1;
}

function hitAt(pages: PageMatches[], number: number): Hit | undefined {
  let before = 0;
  for (const { page, matches } of pages) {
    if (number <= before + matches) return { page, index: number - before - 1 };
    before += matches;
  }
  return undefined;
}

/** The first hit of a page. */
export function firstOn(pages: PageMatches[], page: number): Hit | undefined {
  const found = pages.find((entry) => entry.page === page && entry.matches > 0);
  return found && { page, index: 0 };
}

// From the current hit when it is on the page that is read, else from that page.
function neighbour(
  pages: PageMatches[],
  from: Hit | undefined,
  page: number,
  forward: boolean,
): number {
  if (from !== undefined && from.page === page) return hitNumber(pages, from) + (forward ? 1 : -1);
  const before = total(pages.filter((entry) => (forward ? entry.page < page : entry.page <= page)));
  return forward ? before + 1 : before;
}

/** The hit after or before the one that is current, seen from the page that is read. */
export function stepFrom(
  pages: PageMatches[],
  from: Hit | undefined,
  page: number,
  direction: "next" | "previous",
): Step | undefined {
  const all = total(pages);
  const number = neighbour(pages, from, page, direction === "next");
  const wrapped = number > all ? "forward" : number < 1 ? "backward" : undefined;
  const hit = hitAt(pages, wrapped === undefined ? number : wrapped === "forward" ? 1 : all);
  return hit && { hit, wrapped };
}
