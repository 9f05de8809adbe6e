import type { PassageKind, Session } from "../api/types";
import { strings } from "../strings";
import { formatDay } from "../format/dates";
import { presenterHref, safeHref, seriesHref, siteName } from "../format/links";
import { progressOf } from "../format/plan";
import { Fact } from "./fact";
import { Link, OutLink } from "./link";

const words = strings.session;

function SessionDate({ session }: { session: Session }) {
  if (session.date === null || session.date === "") return <>{words.dateUnknown}</>;
  return (
    <>
      <time dateTime={session.date}>{formatDay(session.date)}</time>
      {session.status === "upcoming" && <span class="aside"> ({words.upcoming})</span>}
      {session.date_source === "recording" && <p class="aside">{words.dateOfRecording}</p>}
    </>
  );
}

export function Presenters({ names }: { names: string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <Link href={presenterHref(name)}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

function Series({ session }: { session: Session }) {
  const { series } = session;
  const href = safeHref(session.series_url);
  if (series === null || series === "") return null;
  return (
    <Fact name={words.series}>
      <Link href={seriesHref(series)}>{series}</Link>
      {href !== undefined && (
        <p class="aside">
          <OutLink href={href}>{siteName(href)}</OutLink>
        </p>
      )}
    </Fact>
  );
}

function Searchable({ passages }: Pick<Session, "passages">) {
  const counts = Object.entries(passages) as [PassageKind, number][];
  const content = counts.filter(([kind, n]) => kind !== "session" && n > 0);
  if (content.length === 0) return <>{words.nothingSearchable}</>;
  return (
    <ul>
      {content.map(([kind, n]) => (
        <li key={kind}>{words.passageCount(n, kind)}</li>
      ))}
    </ul>
  );
}

export function SessionFacts({ session }: { session: Session }) {
  const pageHref = safeHref(session.url);
  const { covered, all } = progressOf([session]);
  return (
    <dl class="facts">
      {!session.plan_topic && (
        <>
          <Fact name={words.date}>
            <SessionDate session={session} />
          </Fact>
          <Fact name={words.presenters}>
            {session.presenters.length === 0 ? (
              words.noPresenters
            ) : (
              <Presenters names={session.presenters} />
            )}
          </Fact>
        </>
      )}
      {session.plan_topic && <Fact name={words.coverage}>{words.coveredOf(covered, all)}</Fact>}
      <Series session={session} />
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
