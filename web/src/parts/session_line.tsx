import { Fragment } from "preact";

import type { SessionBrief, SessionHead } from "../api/types";
import { formatDay } from "../format/dates";
import { clubHref, presenterHref, seriesHref, sessionHref } from "../format/links";
import { strings } from "../strings";
import { Link } from "./link";

/** Club, series, date and presenters in one line; what is unknown is left out. */
export function SessionLine({ session }: { session: SessionHead }) {
  const { club, series, date, presenters } = session;
  return (
    <ul class="line">
      <li class="line-club">
        <Link href={clubHref(club.id)}>{club.name}</Link>
      </li>
      {series !== null && series !== "" && (
        <li>
          <Link href={seriesHref(series)}>{series}</Link>
        </li>
      )}
      {date !== null && date !== "" && (
        <li>
          <time dateTime={date}>{formatDay(date)}</time>
        </li>
      )}
      {presenters.length > 0 && (
        <li>
          {presenters.map((name, at) => (
            <Fragment key={name}>
              {at > 0 && ", "}
              <Link href={presenterHref(name)}>{name}</Link>
            </Fragment>
          ))}
        </li>
      )}
    </ul>
  );
}

/** A session named in passing. */
export function SessionMention({ session, text }: { session: SessionBrief; text: string }) {
  const { id, club, number, date, title } = session;
  const facts = [
    club.name,
    number === null ? "" : strings.session.number(number),
    date === null ? "" : formatDay(date),
  ].filter((fact) => fact !== "");
  return (
    <>
      <Link href={sessionHref(id, text)}>{title || id}</Link>{" "}
      <span class="quiet">({facts.join(", ")})</span>
    </>
  );
}
