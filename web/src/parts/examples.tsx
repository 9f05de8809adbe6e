import type { SearchAnswer } from "../api/types";
import { exampleWords, quoted } from "../format/examples";
import { strings } from "../strings";
import { emptyQuery, searchHref, withText } from "../state/query";
import { Link } from "./link";

const kTitlesShown = 2;
const kLongestTitle = 36;

/** Titles short enough to be typed, a phrase, and fields, all of this archive. */
function questions(answer: SearchAnswer): string[] {
  const { pair, presenter, kind } = exampleWords(answer);
  const titles = answer.results
    .map(({ session }) => session.title.toLowerCase())
    .filter((title) => title !== "" && title.length <= kLongestTitle)
    .slice(0, kTitlesShown);
  const others = [
    pair && `"${pair.join(" ")}"`,
    kind && `kind:${kind}`,
    presenter && `presenter:${quoted(presenter)}`,
  ];
  return [...new Set([...titles, ...others])].filter((one) => one !== undefined);
}

/** Searches that find something here. */
export function Examples({ answer }: { answer: SearchAnswer }) {
  if (answer.results.length === 0) return null;
  return (
    <nav class="examples" aria-label={strings.welcome.try}>
      <span>{strings.welcome.try}</span>
      {questions(answer).map((question) => (
        <Link key={question} class="chip" href={searchHref(withText(emptyQuery(), question))}>
          {question}
        </Link>
      ))}
    </nav>
  );
}
