import { strings } from "../strings";
import { sessionHref } from "../format/links";
import { useSimilar } from "../state/resources";
import { Link } from "./link";
import { SessionLine } from "./session_line";

/** What any club had about the same; nothing where there is none, or while it is asked for. */
export function SimilarSessions({ id }: { id: string }) {
  const { data } = useSimilar(id);
  if (data === undefined || data.results.length === 0) return null;
  return (
    <section>
      <h2>{strings.session.similar}</h2>
      <ul class="things">
        {data.results.map(({ session }) => (
          <li key={session.id}>
            <Link href={sessionHref(session.id)}>{session.title || session.id}</Link>
            <SessionLine session={session} />
          </li>
        ))}
      </ul>
    </section>
  );
}
