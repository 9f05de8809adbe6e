import type { SearchAnswer } from "../api/types";
import { strings } from "../strings";
import { type Query, searchHref, withText } from "../state/query";
import { Link } from "./link";

/** How the server read the question, where that is not plain from the answer. */
export function Notes({ query, answer }: { query: Query; answer: SearchAnswer["query"] }) {
  const { corrected, also, ignored, notes } = answer;
  const joined = (words: string[]) => words.join(strings.notes.separator);
  return (
    <div class="notes">
      {corrected !== null && corrected !== "" && (
        <p class="notes-corrected">
          {strings.notes.didYouMean}{" "}
          <Link href={searchHref(withText(query, corrected))}>{corrected}</Link>?
        </p>
      )}
      {also.length > 0 && (
        <p>
          {strings.notes.also} {joined(also)}
        </p>
      )}
      {ignored.length > 0 && (
        <p>
          {strings.notes.ignored} {joined(ignored)}
        </p>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
