import { useMemo, useState } from "preact/hooks";

import type { SearchAnswer } from "../api/types";
import { Chips } from "../parts/chips";
import { Failure } from "../parts/failure";
import { Filters } from "../parts/filters";
import { Notes } from "../parts/notes";
import { Nothing } from "../parts/nothing";
import { Paging } from "../parts/paging";
import { Result } from "../parts/result";
import { SortSelect } from "../parts/sort_select";
import { Welcome } from "../parts/welcome";
import { strings } from "../strings";
import { usePlace } from "../state/location";
import { countFilters, formatQuery, isBlank, type Query, searchHref } from "../state/query";
import { useSearch } from "../state/resources";
import { useTitle } from "../state/title";

const kPerPage = 10;

function summary({ total }: SearchAnswer, query: Query, pages: number): string {
  const found = strings.search.found(total);
  return pages > 1 ? `${found}, ${strings.search.page(query.page, pages)}` : found;
}

function Found({ query, answer }: { query: Query; answer: SearchAnswer }) {
  const pages = Math.ceil(answer.total.sessions / kPerPage);
  if (answer.results.length === 0) return <Nothing query={query} answer={answer} />;
  return (
    <>
      <ol class="results">
        {answer.results.map((result) => (
          <Result
            key={result.session.id}
            result={result}
            query={query}
            words={answer.query.corrected ?? query.text}
            withHits={query.text !== "" || query.filters.kind.length > 0}
          />
        ))}
      </ol>
      <Paging query={query} pages={pages} />
    </>
  );
}

function FilterPanel({ query, answer }: { query: Query; answer: SearchAnswer | undefined }) {
  const { go } = usePlace();
  const [open, setOpen] = useState(false);
  return (
    <aside class="filters" aria-label={strings.filters.heading}>
      <button
        type="button"
        class="button filters-toggle"
        aria-expanded={open}
        aria-controls="filters"
        onClick={() => {
          setOpen(!open);
        }}
      >
        {strings.filters.toggle(countFilters(query))}
      </button>
      <div id="filters" class={open ? "filters-body filters-open" : "filters-body"}>
        <Filters
          query={query}
          facets={answer?.facets ?? {}}
          months={answer?.histogram ?? []}
          onChange={(changed) => {
            go(searchHref(changed));
          }}
        />
      </div>
    </aside>
  );
}

function Results({ query }: { query: Query }) {
  const { data, error, loading, retry } = useSearch(`${formatQuery(query)}&per_page=${kPerPage}`);
  const pages = Math.ceil((data?.total.sessions ?? 0) / kPerPage);
  // The same until there is another answer: what is typed meanwhile costs nothing here.
  const found = useMemo(() => data && <Found query={query} answer={data} />, [data]);
  return (
    <div class="search-page">
      <FilterPanel query={query} answer={data} />
      <main id="main" class="found" tabIndex={-1} aria-busy={loading}>
        <h1 class="unseen">{strings.search.heading(query.text)}</h1>
        <div class="found-head">
          <p role="status" class="found-count">
            {data !== undefined && summary(data, query, pages)}
            {data === undefined && loading && strings.search.searching}
          </p>
          <SortSelect query={query} />
        </div>
        <Chips query={query} facets={data?.facets ?? {}} />
        <Notes query={query} reading={data?.query} />
        {error !== undefined && <Failure error={error} retry={retry} />}
        {found}
      </main>
    </div>
  );
}

export function SearchPage({ query }: { query: Query }) {
  useTitle(query.text);
  return isBlank(query) ? <Welcome /> : <Results query={query} />;
}
