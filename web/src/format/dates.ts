// Dates as the reader writes them.  A session's date is a day in its club's calendar,
// not a moment, so it is never shifted into the reader's time zone.  A period is a
// day, a month or a year: "2025-03-07", "2025-03", "2025".

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const month = new Intl.DateTimeFormat(undefined, {
  year: "numeric",
  month: "short",
  timeZone: "UTC",
});

const longMonth = new Intl.DateTimeFormat(undefined, {
  year: "numeric",
  month: "long",
  timeZone: "UTC",
});
const year = new Intl.DateTimeFormat(undefined, { year: "numeric", timeZone: "UTC" });

function moment(period: string): Date | undefined {
  const date = new Date(`${firstDay(period)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

export function firstDay(period: string): string {
  return /^\d{4}(-\d\d)?$/.test(period) ? period + "0000-01-01".slice(period.length) : period;
}

export function lastDay(period: string): string {
  const date = moment(period);
  if (date === undefined || period.length > 7) return period;
  if (period.length === 4) return `${period}-12-31`;
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
  return `${period}-${String(last.getUTCDate())}`;
}

/** "7 Mar 2025" or as the reader's language has it; unreadable dates stay as they are. */
export function formatDay(isoDate: string): string {
  const date = moment(isoDate);
  return date === undefined ? isoDate : day.format(date);
}

/** The same of a month or a year: "Mar 2025", "2025". */
export function formatPeriod(period: string): string {
  const date = moment(period);
  if (date === undefined || period.length > 7) return formatDay(period);
  return (period.length > 4 ? month : year).format(date);
}

/** "March 2025". */
export function formatLongMonth(isoMonth: string): string {
  const date = moment(isoMonth);
  return date === undefined ? isoMonth : longMonth.format(date);
}

/** "Mar 2024 – Nov 2025". */
export function formatMonths(first: string, last: string): string {
  const [from, to] = [moment(first), moment(last)];
  return from === undefined || to === undefined ? "" : month.formatRange(from, to);
}

const longDay = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeZone: "UTC" });

/** "Friday, 7 March 2025". */
export function formatLongDay(isoDate: string): string {
  const date = moment(isoDate);
  return date === undefined ? isoDate : longDay.format(date);
}

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const kDayMs = 86_400_000;

/** How far ahead a day is, as the reader's calendar has it: "tomorrow", "in 3 weeks". */
export function formatAhead(isoDate: string, now = new Date()): string {
  const date = moment(isoDate);
  if (date === undefined) return "";
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round((date.getTime() - today) / kDayMs);
  if (Math.abs(days) < 14) return relative.format(days, "day");
  return Math.abs(days) < 60
    ? relative.format(Math.round(days / 7), "week")
    : relative.format(Math.round(days / 30.4), "month");
}

/** "4:07" or "1:02:03". */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** "2025-03-07" where the reader is, some days later. */
export function dayFrom(now: Date, days = 0): string {
  const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
