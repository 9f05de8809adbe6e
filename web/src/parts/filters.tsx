// The facets: what can narrow the results, with how many each choice would leave.

import { useState } from "preact/hooks";

import type { FacetName, FacetValue, MonthCount, SearchAnswer } from "../api/types";
import { strings } from "../strings";
import { firstDay, lastDay } from "../format/dates";
import { facetNames, type Query, withFilter, withRange } from "../state/query";
import { Histogram } from "./histogram";

const kShownAtFirst = 6;

interface Props {
  query: Query;
  facets: SearchAnswer["facets"];
  /** Undefined until they are known: room is kept for them. */
  months: MonthCount[] | undefined;
  onChange: (query: Query) => void;
}

export function facetLabel(name: FacetName, { value, label }: FacetValue): string {
  if (name !== "kind") return label || value;
  return (strings.kinds as Record<string, string>)[value] ?? (label || value);
}

/** The server's values, and those chosen that it did not name. */
function choices(name: FacetName, { query, facets }: Props): FacetValue[] {
  const named = facets[name] ?? [];
  const unnamed = query.filters[name]
    .filter((value) => !named.some((other) => other.value === value))
    .map((value) => ({ value, label: value, count: 0 }));
  return [...named, ...unnamed];
}

function Facet({ name, ...props }: Props & { name: FacetName }) {
  const [all, setAll] = useState(false);
  const values = choices(name, props);
  if (values.length === 0) return null;
  const chosen = (value: string) => props.query.filters[name].includes(value);
  const shown = values.filter(({ value }, at) => all || at < kShownAtFirst || chosen(value));
  return (
    <fieldset class="facet">
      <legend>{strings.filters.names[name]}</legend>
      {shown.map((choice) => (
        <label class="choice" key={choice.value}>
          <input
            type="checkbox"
            checked={chosen(choice.value)}
            onChange={(event) => {
              props.onChange(
                withFilter(props.query, name, choice.value, event.currentTarget.checked),
              );
            }}
          />
          <span class="choice-label">{facetLabel(name, choice)}</span>
          <span class="choice-count">{strings.number(choice.count)}</span>
        </label>
      ))}
      {values.length > kShownAtFirst && (
        <button
          type="button"
          class="plain"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? strings.filters.fewer : strings.filters.more(values.length)}
        </button>
      )}
    </fieldset>
  );
}

// A month that was chosen in the histogram is shown by its days.
function DateFilter({ query, months, onChange }: Props) {
  const field = (name: "from" | "to", day: string) => (
    <label class="date">
      <span>{strings.filters[name]}</span>
      <input
        type="date"
        value={day}
        onChange={(event) => {
          onChange({ ...query, [name]: event.currentTarget.value, page: 1 });
        }}
      />
    </label>
  );
  return (
    <fieldset class="facet">
      <legend>{strings.filters.dates}</legend>
      {months?.length !== 0 && (
        <Histogram
          months={months ?? []}
          chosen={query}
          onChoose={({ from, to }) => {
            onChange(withRange(query, from, to));
          }}
        />
      )}
      {field("from", firstDay(query.from))}
      {field("to", lastDay(query.to))}
    </fieldset>
  );
}

export function Filters(props: Props) {
  return (
    <>
      <DateFilter {...props} />
      {facetNames.map((name) => (
        <Facet key={name} name={name} {...props} />
      ))}
    </>
  );
}
