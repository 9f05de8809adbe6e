// Which suggestion the arrow keys lead to.  Before the first and behind the last one
// the reader's own words come: kOwnWords.

export const kOwnWords = -1;

/** Undefined for keys that do not move. */
export function moveActive(active: number, count: number, key: string): number | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return active + 1 < count ? active + 1 : kOwnWords;
  if (key === "ArrowUp") return active === kOwnWords ? count - 1 : active - 1;
  return undefined;
}
