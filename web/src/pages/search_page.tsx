import { useMemo, useRef } from "preact/hooks";

import type { SearchAnswer } from "../api/types";
import { Announced } from "../parts/announced";
import { Chips } from "../parts/chips";
import { Failure } from "../parts/failure";
import { FilterSheet } from "../parts/filter_sheet";
import { Filters } from "../parts/filters";
import { Notes } from "../parts/notes";
import { Nothing } from "../parts/nothing";
import { Paging } from "../parts/paging";
import { Result } from "../parts/result";
import { SortSelect } from "../parts/sort_select";
import { Welcome } from "../parts/welcome";
import { strings } from "../strings";
import { useLate } from "../state/late";
import { useGo } from "../state/location";
import { kNarrow, useMedia } from "../state/media";
import { useNamedClubs } from "../state/named_clubs";
import {
  formatQuery,
  formatSearch,
  isBlank,
  kPerPage,
  type Query,
  searchHref,
} from "../state/query";
import { useSearch } from "../state/resources";
import { useTitle } from "../state/title";
import { useWalk } from "../state/walk";

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

interface AnswerProps {
  query: Query;
  answer: SearchAnswer | undefined;
}

interface PanelProps extends AnswerProps {
  /** No answer will come: no room is kept for what it would have had. */
  failed: boolean;
}

/** Leads to another choice of filters, for the words that are in the address by then. */
function useFiltering(query: Query): (changed: Query) => void {
  const go = useGo();
  const text = useRef(query.text);
  text.current = query.text;
  return (changed) => {
    go(searchHref({ ...changed, text: text.current }));
  };
}

function FilterPanel({ query, answer, failed }: PanelProps) {
  const onChange = useFiltering(query);
  const chosen = formatQuery({ ...query, text: "", page: 1 });
  // The same while only the words change, until there is another answer.
  return useMemo(
    () => (
      <aside class="filters" aria-label={strings.filters.heading}>
        <Filters
          query={query}
          facets={answer?.facets ?? {}}
          months={failed ? [] : answer?.histogram}
          onChange={onChange}
        />
      </aside>
    ),
    [chosen, answer, failed],
  );
}

/** How much was found, and in which order it stands. */
function Head({ query, answer, narrow, late }: AnswerProps & { narrow: boolean; late: boolean }) {
  const onChange = useFiltering(query);
  const pages = Math.ceil((answer?.total.sessions ?? 0) / kPerPage);
  const found = answer === undefined ? "" : summary(answer, query, pages);
  return (
    <div class="found-head">
      <p class="found-count">
        {found}
        {late && answer === undefined && strings.search.searching}
      </p>
      <Announced text={found} />
      {narrow && <FilterSheet query={query} answer={answer} onChange={onChange} />}
      <SortSelect query={query} />
    </div>
  );
}

function Results({ query }: { query: Query }) {
  const { data, error, loading, retry } = useSearch(formatSearch(query));
  const answer = useNamedClubs(data, query);
  const narrow = useMedia(kNarrow);
  const late = useLate(loading);
  useWalk();
  // The same until there is another answer: what is typed meanwhile costs nothing here.
  const found = useMemo(() => data && <Found query={query} answer={data} />, [data]);
  return (
    <div class="search-page">
      {!narrow && <FilterPanel query={query} answer={answer} failed={error !== undefined} />}
      <main id="main" class={late ? "found found-late" : "found"} tabIndex={-1} aria-busy={loading}>
        <h1 class="unseen">{strings.search.heading(query.text)}</h1>
        <Head query={query} answer={answer} narrow={narrow} late={late} />
        <Chips query={query} facets={answer?.facets ?? {}} />
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
