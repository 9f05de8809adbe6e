import { strings } from "../strings";
import { type Query, searchHref } from "../state/query";
import { Link } from "./link";

export function Paging({ query, pages }: { query: Query; pages: number }) {
  if (pages <= 1) return null;
  const to = (page: number) => searchHref({ ...query, page });
  return (
    <nav class="paging" aria-label={strings.paging.label}>
      {query.page > 1 && (
        <Link href={to(query.page - 1)} class="button" rel="prev">
          {strings.paging.previous}
        </Link>
      )}
      <span>{strings.paging.here(query.page, pages)}</span>
      {query.page < pages && (
        <Link href={to(query.page + 1)} class="button" rel="next">
          {strings.paging.next}
        </Link>
      )}
    </nav>
  );
}
