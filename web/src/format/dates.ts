// Dates as the reader writes them.  A session's date is a day in its club's calendar,
// not a moment, so it is never shifted into the reader's time zone.

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const month = new Intl.DateTimeFormat(undefined, {
  year: "numeric",
  month: "short",
  timeZone: "UTC",
});

function moment(isoDate: string): Date | undefined {
  const date = new Date(`${isoDate}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** "7 Mar 2025" or as the reader's language has it; unreadable dates stay as they are. */
export function formatDay(isoDate: string): string {
  const date = moment(isoDate);
  return date === undefined ? isoDate : day.format(date);
}

/** "Mar 2024 – Nov 2025". */
export function formatMonths(first: string, last: string): string {
  const [from, to] = [moment(first), moment(last)];
  return from === undefined || to === undefined ? "" : month.formatRange(from, to);
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
