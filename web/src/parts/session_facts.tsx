import type { ComponentChildren } from "preact";

import type { PassageKind, Session } from "../api/types";
import { strings } from "../strings";
import { formatDay } from "../format/dates";
import { safeHref } from "../format/links";
import { emptyQuery, searchHref, withFilter } from "../state/query";
import { Link, OutLink } from "./link";

const words = strings.session;

export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="pair">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function SessionDate({ session }: { session: Session }) {
  if (session.date === null || session.date === "") return <>{words.dateUnknown}</>;
  return (
    <>
      <time dateTime={session.date}>{formatDay(session.date)}</time>
      {session.status === "upcoming" && <span class="aside"> ({words.upcoming})</span>}
      {session.date_source === "recording" && <span class="aside"> ({words.dateOfRecording})</span>}
    </>
  );
}

function Presenters({ names }: { names: string[] }) {
  if (names.length === 0) return <>{words.noPresenters}</>;
  return (
    <ul class="line">
      {names.map((name) => (
        <li key={name}>
          <Link href={searchHref(withFilter(emptyQuery(), "presenter", name, true))}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

function Searchable({ passages }: Pick<Session, "passages">) {
  const counts = Object.entries(passages) as [PassageKind, number][];
  const content = counts.filter(([kind, n]) => kind !== "session" && n > 0);
  if (content.length === 0) return <>{words.nothingSearchable}</>;
  return <>{content.map(([kind, n]) => words.passageCount(n, kind)).join(", ")}</>;
}

export function SessionFacts({ session }: { session: Session }) {
  const { club, number, series } = session;
  const seriesHref = safeHref(session.series_url);
  const pageHref = safeHref(session.url);
  const inClub = searchHref(withFilter(emptyQuery(), "club", club.id, true));
  return (
    <dl class="facts">
      <Fact name={words.club}>
        <Link href={inClub}>{club.name}</Link>
        {number !== null && <span class="aside">, {words.number(number)}</span>}
      </Fact>
      {!session.plan_topic && (
        <>
          <Fact name={words.date}>
            <SessionDate session={session} />
          </Fact>
          <Fact name={words.presenters}>
            <Presenters names={session.presenters} />
          </Fact>
        </>
      )}
      {session.plan_topic && (
        <Fact name={words.coverage}>
          {words.coveredOf(
            session.readings.filter((reading) => reading.sessions.length > 0).length,
            session.readings.length,
          )}
        </Fact>
      )}
      {series !== null && series !== "" && (
        <Fact name={words.series}>
          {seriesHref === undefined ? series : <OutLink href={seriesHref}>{series}</OutLink>}
        </Fact>
      )}
      <Fact name={words.searchable}>
        <Searchable passages={session.passages} />
      </Fact>
      {pageHref !== undefined && (
        <Fact name={words.source}>
          <OutLink href={pageHref}>{words.page}</OutLink>
        </Fact>
      )}
    </dl>
  );
}
