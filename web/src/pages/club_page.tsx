// One club: when it meets and has met, and what the archive has of that; of a study plan
// its readings.

import "../styles/views.css";
import "../styles/schedule.css";

import { Refused } from "../api/client";
import type { Club, ListedSession } from "../api/types";
import { formatMonths } from "../format/dates";
import { calendarHref, feedHref, safeHref, siteName } from "../format/links";
import { isBatched } from "../format/plan";
import { holdingsOf } from "../format/schedule";
import { Fact } from "../parts/fact";
import { Link, OutLink } from "../parts/link";
import { Batches, Plan } from "../parts/plan";
import { Schedule } from "../parts/schedule";
import { Presenters } from "../parts/session_facts";
import { Sided, View } from "../parts/view";
import { strings } from "../strings";
import { emptyQuery, searchHref, withFilter } from "../state/query";
import type { Resource } from "../state/resource";
import { useClubs, useClubSessions } from "../state/resources";

const words = strings.schedule;
const kPresentersShown = 8;

interface Known {
  club: Club;
  sessions: ListedSession[];
}

/** The club and its sessions, once both are known. */
function useClub(id: string): Resource<Known> {
  const clubs = useClubs("all");
  const sessions = useClubSessions(id);
  const club = clubs.data?.clubs.find((one) => one.id === id);
  const known =
    club === undefined || sessions.data === undefined
      ? undefined
      : { club, sessions: sessions.data.sessions };
  const unlisted =
    clubs.data !== undefined && club === undefined ? new Refused(404, "") : undefined;
  return {
    data: known,
    error: sessions.error ?? clubs.error ?? unlisted,
    loading: clubs.loading || sessions.loading,
    retry: () => {
      clubs.retry();
      sessions.retry();
    },
  };
}

function Holdings({ club, sessions }: Known) {
  const { recordings, recordedSeconds, pages } = holdingsOf(sessions);
  const { first_date, last_date } = club;
  const facts = [
    strings.sessions(sessions.length),
    pages > 0 ? words.pages(pages) : "",
    recordings > 0 ? words.recordings(recordings) : "",
    recordedSeconds >= 1800 ? words.hours(recordedSeconds) : "",
    first_date !== null && last_date !== null ? formatMonths(first_date, last_date) : "",
  ].filter((fact) => fact !== "");
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function Facts({ club, sessions }: Known) {
  const home = safeHref(club.home);
  const { presenters } = holdingsOf(sessions);
  const inClub = searchHref({ ...withFilter(emptyQuery(), "club", club.id, true), sort: "newest" });
  return (
    <dl class="facts">
      {home !== undefined && (
        <Fact name={words.home}>
          <OutLink href={home}>{siteName(home)}</OutLink>
        </Fact>
      )}
      {club.kind !== "plan" && (
        <>
          <Fact name={words.holdings}>
            <Holdings club={club} sessions={sessions} />
          </Fact>
          <Fact name={words.subscribe}>
            <ul>
              <li>
                <a href={calendarHref(club.id)}>{words.calendar}</a>
              </li>
              <li>
                <a href={feedHref(club.id)}>{words.feed}</a>
              </li>
            </ul>
          </Fact>
        </>
      )}
      <Fact name={words.find}>
        <Link href={inClub}>{club.kind === "plan" ? strings.plan.search : words.search}</Link>
      </Fact>
      {club.kind === "plan" && sessions.some(isBatched) && (
        <Fact name={strings.plan.batches}>
          <Batches topics={sessions} />
        </Fact>
      )}
      {presenters.length > 0 && (
        <Fact name={words.presenters}>
          <Presenters names={presenters.slice(0, kPresentersShown)} />
          {presenters.length > kPresentersShown && (
            <p class="aside">{words.more(presenters.length - kPresentersShown)}</p>
          )}
        </Fact>
      )}
    </dl>
  );
}

export function ClubPage({ id }: { id: string }) {
  const resource = useClub(id);
  return (
    <View resource={resource} title={({ club }) => club.name} words={words}>
      {({ club, sessions }) => (
        <Sided
          title={club.name}
          kicker={club.kind === "plan" ? strings.plan.kind : undefined}
          facts={<Facts club={club} sessions={sessions} />}
        >
          {club.kind === "plan" ? (
            <Plan club={club.id} topics={sessions} />
          ) : (
            <Schedule sessions={sessions} />
          )}
        </Sided>
      )}
    </View>
  );
}
