import { strings } from "../strings";
import { useGo } from "../state/location";
import { type Query, searchHref, sorts } from "../state/query";

export function SortSelect({ query }: { query: Query }) {
  const go = useGo();
  return (
    <label class="sort">
      <span>{strings.sort.label}</span>
      <select
        value={query.sort}
        onChange={(event) => {
          const chosen = sorts.find((sort) => sort === event.currentTarget.value);
          if (chosen !== undefined) go(searchHref({ ...query, sort: chosen, page: 1 }));
        }}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {strings.sort.orders[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
