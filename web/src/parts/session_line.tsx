import type { SessionHead } from "../api/types";
import { formatDay } from "../format/dates";

/** Club, series, date and presenters in one line; what is unknown is left out. */
export function SessionLine({ session }: { session: SessionHead }) {
  const { club, series, date, presenters } = session;
  return (
    <ul class="line">
      <li class="line-club">{club.name}</li>
      {series !== null && series !== "" && <li>{series}</li>}
      {date !== null && date !== "" && (
        <li>
          <time dateTime={date}>{formatDay(date)}</time>
        </li>
      )}
      {presenters.length > 0 && <li>{presenters.join(", ")}</li>}
    </ul>
  );
}
