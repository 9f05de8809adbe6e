// A session as a row of a schedule: its day in the margin, what it was about beside it.

import type { ListedSession, SessionHead } from "../api/types";
import { formatDay, formatTime } from "../format/dates";
import { clubHref, sessionHref } from "../format/links";
import { strings } from "../strings";
import { Link } from "./link";

const words = strings.schedule;

/** What there is to see and to hear of it. */
function holdings({ materials, recordings }: ListedSession): string[] {
  const pages = materials.reduce((sum, material) => sum + (material.pages ?? 0), 0);
  const [recording] = recordings;
  return [
    pages > 0 ? words.pages(pages) : "",
    recording === undefined
      ? ""
      : recording.duration_s === null
        ? words.recorded
        : `${words.recorded} ${formatTime(recording.duration_s)}`,
  ].filter((fact) => fact !== "");
}

interface Props {
  session: SessionHead;
  /** When it comes from a club's list, which knows more. */
  listed?: ListedSession;
  withClub?: boolean;
  /** Whose page it is on: the others are named. */
  presenter?: string;
}

function margin({ date, number }: SessionHead): string {
  if (date !== null && date !== "") return formatDay(date);
  return number === null ? "" : strings.session.number(number);
}

export function SessionRow({ session, listed, withClub = false, presenter }: Props) {
  const { id, title, date, club } = session;
  const presenters = session.presenters.filter((name) => name !== presenter);
  const facts = listed === undefined ? [] : holdings(listed);
  return (
    <li class="row">
      <span class="row-margin">
        {date === null ? margin(session) : <time dateTime={date}>{margin(session)}</time>}
      </span>
      <div>
        <Link href={sessionHref(id)} class="row-title">
          {title || id}
        </Link>
        <ul class="line quiet small">
          {withClub && (
            <li>
              <Link href={clubHref(club.id)}>{club.name}</Link>
            </li>
          )}
          {presenters.length > 0 && (
            <li>
              {presenter !== undefined && `${words.together} `}
              {presenters.join(", ")}
            </li>
          )}
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}
