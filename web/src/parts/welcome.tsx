// What one sees before asking: which clubs the archive holds, what they met about
// last, and questions taken from there.

import type { Club, SearchAnswer } from "../api/types";
import { strings } from "../strings";
import { formatMonths } from "../format/dates";
import { sessionHref } from "../format/links";
import { emptyQuery, searchHref, withFilter, withText } from "../state/query";
import { kNewest, useClubs, useNewest } from "../state/resources";
import { Failure } from "./failure";
import { Link } from "./link";
import { SessionLine } from "./session_line";
import { Tips } from "./tips";

const kRecentShown = 4;
const kSeriesShown = 6;
const kExamplesShown = 4;
const kLongestExample = 36;

function ClubEntry({ club }: { club: Club }) {
  const months =
    club.first_date !== null && club.last_date !== null
      ? formatMonths(club.first_date, club.last_date)
      : "";
  const sessions = { ...withFilter(emptyQuery(), "club", club.id, true), sort: "newest" as const };
  return (
    <li>
      <Link href={searchHref(sessions)} class="club-name">
        {club.name}
      </Link>
      <span class="club-facts">
        {club.kind === "plan" && <span>{strings.welcome.plan}</span>}
        <span>
          {club.kind === "plan" ? strings.topics(club.sessions) : strings.sessions(club.sessions)}
        </span>
        <span>{strings.passages(club.passages)}</span>
        {months !== "" && <span>{months}</span>}
      </span>
    </li>
  );
}

/** Titles short enough to be typed, and one presenter to show that fields exist. */
function examples({ results }: SearchAnswer): string[] {
  const titles = results
    .map(({ session }) => session.title)
    .filter((title) => title !== "" && title.length <= kLongestExample);
  const [presenter] = results.flatMap(({ session }) => session.presenters);
  const field = presenter === undefined ? [] : [`presenter:${JSON.stringify(presenter)}`];
  return [...new Set(titles)].slice(0, kExamplesShown).concat(field);
}

function Examples({ answer }: { answer: SearchAnswer }) {
  const questions = examples(answer);
  if (questions.length === 0) return null;
  return (
    <nav class="examples" aria-label={strings.welcome.try}>
      <span>{strings.welcome.try}</span>
      {questions.map((question) => (
        <Link key={question} href={searchHref(withText(emptyQuery(), question))}>
          {question}
        </Link>
      ))}
    </nav>
  );
}

function Newest({ answer }: { answer: SearchAnswer }) {
  const series = answer.facets.series ?? [];
  return (
    <>
      {answer.results.length > 0 && (
        <section>
          <h2>{strings.welcome.recent}</h2>
          <ul class="recent listed">
            {answer.results.slice(0, kRecentShown).map(({ session }) => (
              <li key={session.id}>
                <Link href={sessionHref(session.id)}>{session.title || session.id}</Link>
                <SessionLine session={session} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {series.length > 0 && (
        <section>
          <h2>{strings.welcome.series}</h2>
          <ul class="series listed">
            {series.slice(0, kSeriesShown).map(({ value, label, count }) => (
              <li key={value}>
                <Link href={searchHref(withFilter(emptyQuery(), "series", value, true))}>
                  {label || value}
                </Link>
                <span class="choice-count">{strings.number(count)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Archive({ clubs, newest }: { clubs: Club[]; newest: SearchAnswer | undefined }) {
  return (
    <>
      {newest !== undefined && <Examples answer={newest} />}
      <section>
        <h2>{strings.welcome.archive}</h2>
        {clubs.length === 0 && <p>{strings.welcome.empty}</p>}
        <ul class="clubs listed">
          {clubs.map((club) => (
            <ClubEntry key={club.id} club={club} />
          ))}
        </ul>
      </section>
      {newest !== undefined && <Newest answer={newest} />}
      <Tips />
    </>
  );
}

export function Welcome() {
  const clubs = useClubs("all");
  const newest = useNewest(kNewest);
  if (clubs.error !== undefined)
    return (
      <main id="main" class="page" tabIndex={-1}>
        <Failure
          error={clubs.error}
          retry={() => {
            clubs.retry();
            newest.retry();
          }}
        />
      </main>
    );
  // All at once: what comes later would push down what is there.
  const ready = !clubs.loading && (newest.data !== undefined || newest.error !== undefined);
  return (
    <main id="main" class="welcome" tabIndex={-1} aria-busy={!ready}>
      <h1 class="unseen">{strings.name}</h1>
      {ready && <Archive clubs={clubs.data?.clubs ?? []} newest={newest.data} />}
    </main>
  );
}
