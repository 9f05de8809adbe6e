import type { SearchAnswer } from "../api/types";
import { strings } from "../strings";
import {
  facetNames,
  type Query,
  searchHref,
  withFilter,
  withoutFilters,
  withRange,
} from "../state/query";
import { facetLabel } from "./filters";
import { Link } from "./link";
import { rangeLabel } from "./range_label";

interface Chip {
  label: string;
  without: Query;
}

function chips(query: Query, facets: SearchAnswer["facets"]): Chip[] {
  const chosen = facetNames.flatMap((name) =>
    query.filters[name].map((value) => {
      const known = facets[name]?.find((other) => other.value === value);
      return {
        label: facetLabel(name, known ?? { value, label: value, count: 0 }),
        without: withFilter(query, name, value, false),
      };
    }),
  );
  const dates = rangeLabel(query);
  if (dates !== "") chosen.push({ label: dates, without: withRange(query, "", "") });
  return chosen;
}

/** The filters in force, each a link to the search without it. */
export function Chips({ query, facets }: { query: Query; facets: SearchAnswer["facets"] }) {
  const active = chips(query, facets);
  if (active.length === 0) return null;
  return (
    <ul class="chips" aria-label={strings.filters.active}>
      {active.map(({ label, without }) => (
        <li key={label}>
          <Link class="chip" href={searchHref(without)} label={strings.filters.remove(label)}>
            {label}
            <span aria-hidden="true">{"\u00a0×"}</span>
          </Link>
        </li>
      ))}
      <li>
        <Link class="plain" href={searchHref(withoutFilters(query))}>
          {strings.filters.clear}
        </Link>
      </li>
    </ul>
  );
}
