// The months that have sessions as the bars of a histogram: whole years, with the months
// that have none.  Where these are too many to be hit with a finger, quarters, years or
// more stand for them.

import type { MonthCount } from "../api/types";
import { firstDay, lastDay } from "./dates";

/** From one month to another, both included: "2025-01" to "2025-03". */
export interface Range {
  from: string;
  to: string;
}

export interface Bar extends Range {
  count: number;
}

const kMostBars = 36;
const kMonthsOfBar = [1, 3, 12, 60, 120];

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function nameOf(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** `months` in ascending order, as the server counts them. */
export function barsOf(months: MonthCount[]): Bar[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const begin = numberOf(first.month.slice(0, 4) + "-01");
  const end = numberOf(last.month.slice(0, 4) + "-12");
  const at = (month: number, width: number) =>
    Math.floor(month / width) - Math.floor(begin / width);
  const width = kMonthsOfBar.find((months) => at(end, months) < kMostBars) ?? 120;

  const start = Math.floor(begin / width) * width;
  const bars = Array.from({ length: at(end, width) + 1 }, (_, n) => ({
    from: nameOf(start + n * width),
    to: nameOf(start + (n + 1) * width - 1),
    count: 0,
  }));
  for (const { month, count } of months) {
    const bar = bars[at(numberOf(month), width)];
    if (bar !== undefined) bar.count += count;
  }
  return bars;
}

/** From the first of two bars to the second, in whichever order. */
export function rangeOf(one: Range, other: Range): Range {
  const [first, last] = one.from <= other.from ? [one, other] : [other, one];
  return { from: first.from, to: last.to };
}

/** Whether a bar has days of what the reader chose; either end may be open. */
export function isChosen(bar: Range, { from, to }: Range): boolean {
  if (from === "" && to === "") return false;
  return (
    (from === "" || lastDay(bar.to) >= firstDay(from)) &&
    (to === "" || firstDay(bar.from) <= lastDay(to))
  );
}
