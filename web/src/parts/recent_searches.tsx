// The reader's own last searches, on the page one arrives at.

import { strings } from "../strings";
import { emptyQuery, searchHref, withText } from "../state/query";
import { forgetSearch, forgetSearches, useRecentSearches } from "../state/recent";
import { Link } from "./link";

/** The keyboard goes on at the next one, as the button that had it is about to go. */
function focusNeighbour(button: HTMLElement): void {
  const entry = button.closest("li");
  const neighbour = entry?.nextElementSibling ?? entry?.previousElementSibling;
  neighbour?.querySelector("button")?.focus();
}

function Entry({ words }: { words: string }) {
  return (
    <li class="recent-search">
      <Link class="chip" href={searchHref(withText(emptyQuery(), words))}>
        {words}
      </Link>
      <button
        type="button"
        class="recent-forget"
        aria-label={strings.recent.forgetOne(words)}
        onClick={(event) => {
          focusNeighbour(event.currentTarget);
          forgetSearch(words);
        }}
      >
        ×
      </button>
    </li>
  );
}

export function RecentSearches() {
  const recent = useRecentSearches();
  if (recent.length === 0) return null;
  return (
    <section>
      <div class="recent-head">
        <h2>{strings.recent.heading}</h2>
        <button type="button" class="plain" onClick={forgetSearches}>
          {strings.recent.forgetAll}
        </button>
      </div>
      <ul class="recent-searches">
        {recent.map((words) => (
          <Entry key={words} words={words} />
        ))}
      </ul>
    </section>
  );
}
