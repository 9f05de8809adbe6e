// The filters where there is no room for a column of them: a sheet over the results, which
// change under it with every choice.

import { useState } from "preact/hooks";

import type { SearchAnswer } from "../api/types";
import { strings } from "../strings";
import { countFilters, type Query, withoutFilters } from "../state/query";
import { Dialog } from "./dialog";
import { Filters } from "./filters";

interface Props {
  query: Query;
  answer: SearchAnswer | undefined;
  onChange: (query: Query) => void;
}

function Sheet({ query, answer, onChange, onClose }: Props & { onClose: () => void }) {
  const words = strings.filters;
  return (
    <Dialog class="filter-sheet" heading={words.heading} closeLabel={words.close} onClose={onClose}>
      <div class="filter-sheet-choices">
        <Filters
          query={query}
          facets={answer?.facets ?? {}}
          months={answer?.histogram}
          onChange={onChange}
        />
      </div>
      <div class="filter-sheet-foot">
        <button
          type="button"
          class="plain"
          disabled={countFilters(query) === 0}
          onClick={() => {
            onChange(withoutFilters(query));
          }}
        >
          {words.clear}
        </button>
        <button type="button" class="button button-strong" onClick={onClose}>
          {words.show(answer?.total.sessions ?? 0)}
        </button>
      </div>
    </Dialog>
  );
}

export function FilterSheet(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        {strings.filters.toggle(countFilters(props.query))}
      </button>
      {open && (
        <Sheet
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
