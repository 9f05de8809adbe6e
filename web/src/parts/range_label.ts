import { formatPeriod } from "../format/dates";
import type { Range } from "../format/histogram";
import { strings } from "../strings";

/** "Mar 2025 – May 2025", "From 2025", or nothing when no dates are chosen. */
export function rangeLabel({ from, to }: Range): string {
  const { since, until, between } = strings.filters;
  const [first, last] = [formatPeriod(from), formatPeriod(to)];
  if (from === "" && to === "") return "";
  if (to === "") return since(first);
  if (from === "") return until(last);
  return from === to ? first : between(first, last);
}
