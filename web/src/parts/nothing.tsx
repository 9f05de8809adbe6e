import type { SearchAnswer } from "../api/types";
import { strings } from "../strings";
import { countFilters, type Query, searchHref, withoutFilters } from "../state/query";
import { Link } from "./link";
import { Tips } from "./tips";

/** No results: why, and the way out. */
export function Nothing({ query, answer }: { query: Query; answer: SearchAnswer }) {
  if (answer.total.sessions > 0)
    return (
      <section class="message">
        <h2>{strings.nothing.pastEnd}</h2>
        <Link class="button" href={searchHref({ ...query, page: 1 })}>
          {strings.nothing.firstPage}
        </Link>
      </section>
    );
  const filtered = countFilters(query) > 0;
  return (
    <section class="message">
      <h2>{strings.nothing.heading}</h2>
      <p>{filtered ? strings.nothing.withFilters : strings.nothing.withoutFilters}</p>
      {filtered && (
        <Link class="button" href={searchHref(withoutFilters(query))}>
          {strings.nothing.dropFilters}
        </Link>
      )}
      <Tips />
    </section>
  );
}
