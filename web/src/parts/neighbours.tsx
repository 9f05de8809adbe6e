import type { ListedSession, Session } from "../api/types";
import { formatDay } from "../format/dates";
import { sessionHref } from "../format/links";
import { neighboursOf } from "../format/schedule";
import { useClubSessions } from "../state/resources";
import { strings } from "../strings";
import { Link } from "./link";

const words = strings.neighbours;

function Neighbour({ session, name }: { session: ListedSession; name: string }) {
  const { id, title, date } = session;
  return (
    <Link href={sessionHref(id)} class={`neighbour neighbour-${name.toLowerCase()}`}>
      <span class="quiet small">
        {name}
        {date !== null && <>, {formatDay(date)}</>}
      </span>
      <span class="neighbour-title">{title || id}</span>
    </Link>
  );
}

/** The sessions before and after this one, in its series or else its club. */
export function Neighbours({ session }: { session: Session }) {
  const { data } = useClubSessions(session.club.id);
  if (data === undefined) return null;
  const { previous, next } = neighboursOf(session.id, data.sessions);
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="neighbours" aria-label={words.label}>
      {previous !== undefined && <Neighbour session={previous} name={words.previous} />}
      {next !== undefined && <Neighbour session={next} name={words.next} />}
    </nav>
  );
}
