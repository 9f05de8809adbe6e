import type { Hit, SearchResult } from "../api/types";
import { strings } from "../strings";
import { sessionHref } from "../format/links";
import { formatHits, type Query } from "../state/query";
import { HitList } from "./hit_list";
import { Link } from "./link";
import { MoreHits } from "./more_hits";
import { SessionLine } from "./session_line";

// A session's own header repeats the heading above it: places that open come first.
function inOrder(hits: Hit[]): Hit[] {
  const isHeader = (hit: Hit) => hit.kind === "session";
  return [...hits.filter((hit) => !isHeader(hit)), ...hits.filter(isHeader)];
}

interface Props {
  result: SearchResult;
  query: Query;
  /** What was searched for, which may be what was meant and not what was typed. */
  words: string;
  /** Whether passages were asked for, and not just sessions. */
  withHits: boolean;
}

/** A session that was found, with its best passages. */
export function Result({ result, query, words, withHits }: Props) {
  const { session } = result;
  const [hits, more] = withHits ? [inOrder(result.hits), result.more_hits] : [[], 0];
  return (
    <li class="result">
      <h2 class="listed">
        <Link href={sessionHref(session.id, words)}>{session.title || session.id}</Link>
      </h2>
      <SessionLine session={session} />
      {result.missing.length > 0 && (
        <p class="missing">
          {strings.notes.missing} <s>{result.missing.join(strings.notes.separator)}</s>
        </p>
      )}
      {hits.length > 0 && <HitList hits={hits} session={session.id} words={words} />}
      {more > 0 && (
        <MoreHits
          key={formatHits(query, 1)}
          query={query}
          session={session.id}
          words={words}
          shown={hits}
          more={more}
        />
      )}
    </li>
  );
}
