// Sessions that belong together across clubs: those of a series, or of a presenter.

import "../styles/views.css";
import "../styles/schedule.css";

import type { SessionHead } from "../api/types";
import { formatDay, formatMonths } from "../format/dates";
import { clubHref, safeHref, seriesHref, siteName } from "../format/links";
import { byTime, groupsOf, mostOften } from "../format/schedule";
import { Fact } from "../parts/fact";
import { Link, OutLink } from "../parts/link";
import { Presenters } from "../parts/session_facts";
import { SessionRow } from "../parts/session_row";
import { Sided, View } from "../parts/view";
import { strings } from "../strings";
import { emptyQuery, formatQuery, searchHref, withFilter } from "../state/query";
import { useFilteredSessions, useSession } from "../state/resources";

const words = strings.gathering;

type By = "series" | "presenter";

function Clubs({ sessions }: { sessions: SessionHead[] }) {
  const names = new Map(sessions.map(({ club }) => [club.id, club.name]));
  return (
    <ul>
      {mostOften(sessions.map(({ club }) => club.id)).map((id) => (
        <li key={id}>
          <Link href={clubHref(id)}>{names.get(id) ?? id}</Link>
        </li>
      ))}
    </ul>
  );
}

function Held({ sessions }: { sessions: SessionHead[] }) {
  const dates = sessions.flatMap(({ date }) => (date === null ? [] : [date]));
  const [first, last] = [dates[0], dates.at(-1)];
  return (
    <ul>
      <li>{strings.sessions(sessions.length)}</li>
      {first !== undefined && last !== undefined && (
        <li>{first === last ? formatDay(first) : formatMonths(first, last)}</li>
      )}
    </ul>
  );
}

/** Where to find what a series reads; its sessions know. */
function Source({ session }: { session: string }) {
  const { data } = useSession(session);
  const href = safeHref(data?.series_url);
  if (href === undefined) return null;
  return (
    <Fact name={words.reads}>
      <OutLink href={href}>{siteName(href)}</OutLink>
    </Fact>
  );
}

interface Props {
  by: By;
  name: string;
  sessions: SessionHead[];
}

function Facts({ by, name, sessions }: Props) {
  const presenters = mostOften(sessions.flatMap((session) => session.presenters));
  const [first] = sessions;
  const search = searchHref(withFilter(emptyQuery(), by, name, true));
  return (
    <dl class="facts">
      <Fact name={words.held}>
        <Held sessions={sessions} />
      </Fact>
      <Fact name={words.clubs}>
        <Clubs sessions={sessions} />
      </Fact>
      {by === "series" && presenters.length > 0 && (
        <Fact name={strings.schedule.presenters}>
          <Presenters names={presenters} />
        </Fact>
      )}
      <Fact name={strings.schedule.find}>
        <Link href={search}>{strings.schedule.search}</Link>
      </Fact>
      {by === "series" && first !== undefined && <Source session={first.id} />}
    </dl>
  );
}

interface RowsProps {
  sessions: SessionHead[];
  withClub: boolean;
  presenter?: string;
}

function Rows({ sessions, ...rest }: RowsProps) {
  return (
    <ol class="rows">
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} {...rest} />
      ))}
    </ol>
  );
}

/** In order, a series as a whole; a presenter's sessions series by series, newest first. */
function Body({ by, name: presenter, sessions }: Props) {
  const withClub = new Set(sessions.map(({ club }) => club.id)).size > 1;
  if (by === "series") return <Rows sessions={sessions} withClub={withClub} />;
  return (
    <>
      {groupsOf([...sessions].reverse()).map(({ name, isSeries, sessions }) => (
        <section key={`${String(isSeries)} ${name}`}>
          <h2>
            {isSeries ? (
              <Link href={seriesHref(name)}>{name}</Link>
            ) : (
              name || strings.schedule.sessions
            )}
          </h2>
          <Rows sessions={sessions} withClub={withClub} presenter={presenter} />
        </section>
      ))}
    </>
  );
}

export function GatheringPage({ by, name }: { by: By; name: string }) {
  const filter = { ...withFilter(emptyQuery(), by, name, true), sort: "oldest" as const };
  const resource = useFilteredSessions(formatQuery(filter));
  const missing = by === "series" ? words.missingSeries : words.missingPresenter;
  return (
    <View
      resource={resource}
      title={() => name}
      words={{ ...words, missing }}
      isMissing={(sessions) => sessions.length === 0}
    >
      {(found) => {
        const sessions = [...found].sort(byTime);
        return (
          <Sided
            title={name}
            kicker={words[by]}
            facts={<Facts by={by} name={name} sessions={sessions} />}
          >
            <Body by={by} name={name} sessions={sessions} />
          </Sided>
        );
      }}
    </View>
  );
}
