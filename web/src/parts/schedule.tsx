// A club's schedule: the next session large, the later ones below it, then what was.

import type { ListedSession } from "../api/types";
import { formatAhead, formatDay, formatLongDay, formatMonths } from "../format/dates";
import { calendarHref, seriesHref, sessionHref } from "../format/links";
import { type Group, scheduleOf } from "../format/schedule";
import { strings } from "../strings";
import { Link } from "./link";
import { SessionRow } from "./session_row";

const words = strings.schedule;

function Next({ session }: { session: ListedSession }) {
  const { id, title, date, presenters, series, club } = session;
  return (
    <section class="next">
      <h2>{words.next}</h2>
      <p class="next-date">
        <time dateTime={date ?? ""}>{formatLongDay(date ?? "")}</time>{" "}
        <span class="quiet">{formatAhead(date ?? "")}</span>
      </p>
      <p class="next-title">
        <Link href={sessionHref(id)}>{title || id}</Link>
      </p>
      <ul class="line quiet small">
        {series !== null && <li>{series}</li>}
        {presenters.length > 0 && <li>{presenters.join(", ")}</li>}
      </ul>
      <a class="button" href={calendarHref(club.id)}>
        {words.calendar}
      </a>
    </section>
  );
}

function period(sessions: ListedSession[]): string {
  const dates = sessions.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? formatDay(first) : formatMonths(first, last);
}

function Sessions({ sessions }: { sessions: ListedSession[] }) {
  return (
    <ol class="rows">
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} listed={session} />
      ))}
    </ol>
  );
}

function Past({ group, alone }: { group: Group<ListedSession>; alone: boolean }) {
  const { name, isSeries, sessions } = group;
  const plain = name === "" ? (alone ? words.sessions : words.undated) : name;
  return (
    <section>
      <div class="headed">
        <h2>{isSeries ? <Link href={seriesHref(name)}>{name}</Link> : plain}</h2>
        <p class="quiet small">
          {strings.sessions(sessions.length)}
          {isSeries && <>, {period(sessions)}</>}
        </p>
      </div>
      <Sessions sessions={sessions} />
    </section>
  );
}

export function Schedule({ sessions }: { sessions: ListedSession[] }) {
  const { upcoming, past } = scheduleOf(sessions);
  const [next, ...later] = upcoming;
  return (
    <>
      {sessions.length === 0 && <p>{words.none}</p>}
      {next !== undefined && <Next session={next} />}
      {later.length > 0 && (
        <section>
          <h2>{words.upcoming}</h2>
          <Sessions sessions={later} />
        </section>
      )}
      {past.map((group) => (
        <Past
          key={`${String(group.isSeries)} ${group.name}`}
          group={group}
          alone={past.length === 1}
        />
      ))}
    </>
  );
}
