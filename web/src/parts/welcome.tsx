// What one sees before asking: one's own last searches, what the archive holds, and which
// sessions come next and were last.

import type { Club, FacetValue, SearchResult } from "../api/types";
import { strings } from "../strings";
import { formatMonths } from "../format/dates";
import { clubHref, seriesHref, sessionHref } from "../format/links";
import { type Overview, useOverview } from "../state/archive_overview";
import { Examples } from "./examples";
import { Failure } from "./failure";
import { Link } from "./link";
import { RecentSearches } from "./recent_searches";
import { SessionLine } from "./session_line";
import { Tips } from "./tips";

const kSeriesShown = 6;

function Numbers({ clubs, pages, remarks }: Overview) {
  const real = clubs.filter(({ kind }) => kind === "club");
  const { numbers } = strings.welcome;
  const all: [number, (n: number) => string][] = [
    [real.length, numbers.clubs],
    [real.reduce((sum, { sessions }) => sum + sessions, 0), numbers.sessions],
    [pages, numbers.pages],
    [Math.round(clubs.reduce((sum, { recorded_s }) => sum + recorded_s, 0) / 3600), numbers.hours],
    [remarks, numbers.remarks],
  ];
  return (
    <ul class="numbers">
      {all.map(
        ([n, word]) =>
          n > 0 && (
            <li key={word(2)}>
              <b>{strings.number(n)}</b> {word(n)}
            </li>
          ),
      )}
    </ul>
  );
}

function ClubEntry({ club }: { club: Club }) {
  const months =
    club.first_date !== null && club.last_date !== null
      ? formatMonths(club.first_date, club.last_date)
      : "";
  return (
    <li>
      <Link href={clubHref(club.id)} class="club-name">
        {club.name}
      </Link>
      <span class="club-facts">
        {club.kind === "plan" && <span>{strings.welcome.plan}</span>}
        {months !== "" && <span>{months}</span>}
        <span>
          {club.kind === "plan" ? strings.topics(club.sessions) : strings.sessions(club.sessions)}
        </span>
      </span>
    </li>
  );
}

function Sessions({ heading, results }: { heading: string; results: SearchResult[] }) {
  if (results.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="recent listed">
        {results.map(({ session }) => (
          <li key={session.id}>
            <Link href={sessionHref(session.id)}>{session.title || session.id}</Link>
            <SessionLine session={session} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Series({ series }: { series: FacetValue[] }) {
  if (series.length === 0) return null;
  return (
    <section>
      <h2>{strings.welcome.series}</h2>
      <ul class="series listed">
        {series.slice(0, kSeriesShown).map(({ value, label, count }) => (
          <li key={value}>
            <Link href={seriesHref(value)}>{label || value}</Link>
            <span class="choice-count">{strings.number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Archive({ overview }: { overview: Overview }) {
  const { clubs, newest, upcoming, latest } = overview;
  return (
    <>
      {newest !== undefined && <Examples answer={newest} />}
      <RecentSearches />
      <Sessions heading={strings.welcome.upcoming} results={upcoming} />
      <section>
        <h2>{strings.welcome.archive}</h2>
        {clubs.length === 0 && <p>{strings.welcome.empty}</p>}
        <Numbers {...overview} />
        <ul class="clubs listed">
          {clubs.map((club) => (
            <ClubEntry key={club.id} club={club} />
          ))}
        </ul>
      </section>
      <Sessions heading={strings.welcome.recent} results={latest} />
      <Series series={newest?.facets.series ?? []} />
      <Tips />
    </>
  );
}

export function Welcome() {
  const { data, error, retry } = useOverview();
  if (error !== undefined)
    return (
      <main id="main" class="page" tabIndex={-1}>
        <Failure error={error} retry={retry} />
      </main>
    );
  return (
    <main id="main" class="welcome" tabIndex={-1} aria-busy={data === undefined}>
      <h1 class="unseen">{strings.name}</h1>
      {data !== undefined && <Archive overview={data} />}
    </main>
  );
}
