import type { QueryReading } from "../api/types";
import { strings } from "../strings";
import { type Query, searchHref, withText } from "../state/query";
import { Link } from "./link";

const words = strings.notes;

interface Props {
  query: Query;
  reading: QueryReading | undefined;
}

// Searching for exactly what was typed would find nothing: the server corrects only
// words that the archive does not have.  The link is there to have it spelt right.
function Corrected({ query, reading: { corrected, text } }: Props & { reading: QueryReading }) {
  if (corrected === null || corrected === "") return null;
  return (
    <p class="notes-corrected">
      {words.searchedFor} <Link href={searchHref(withText(query, corrected))}>{corrected}</Link>{" "}
      <span class="aside">{words.insteadOf(text)}</span>
    </p>
  );
}

function Words({ label, list }: { label: string; list: string[] }) {
  if (list.length === 0) return null;
  return (
    <p>
      {label} <b>{list.join(words.separator)}</b>
    </p>
  );
}

/** How the server read the question, where that is not plain from the answer. */
export function Notes({ query, reading }: Props) {
  // The element is always there: only what changes in it is announced.
  return (
    <div class="notes" aria-live="polite">
      {reading !== undefined && (
        <>
          <Corrected query={query} reading={reading} />
          <Words label={words.also} list={reading.also} />
          <Words label={words.ignored} list={reading.ignored} />
          {reading.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </>
      )}
    </div>
  );
}
