// A search as the address bar holds it.  The names and values are those of
// /api/search, so one string both restores the page and asks the server.

import type { FacetName } from "../api/types";

export const facetNames: readonly FacetName[] = ["club", "series", "kind", "presenter", "year"];

export const sorts = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof sorts)[number];

export interface Query {
  text: string;
  filters: Record<FacetName, string[]>;
  from: string;
  to: string;
  sort: Sort;
  page: number;
}

const isoDate = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function date(value: string | null): string {
  return value !== null && isoDate.test(value) ? value : "";
}

function values(parameters: URLSearchParams, name: string): string[] {
  return [...new Set(parameters.getAll(name))].filter((value) => value !== "");
}

/** Reads any search string; what it does not understand is left out. */
export function parseQuery(searchString: string): Query {
  const parameters = new URLSearchParams(searchString);
  const page = Number(parameters.get("page") ?? "1");
  return {
    text: (parameters.get("q") ?? "").trim(),
    filters: {
      club: values(parameters, "club"),
      series: values(parameters, "series"),
      kind: values(parameters, "kind"),
      presenter: values(parameters, "presenter"),
      year: values(parameters, "year"),
    },
    from: date(parameters.get("from")),
    to: date(parameters.get("to")),
    sort: sorts.find((sort) => sort === parameters.get("sort")) ?? "relevance",
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}

/** The one way a query is written: equal queries give equal strings. */
export function formatQuery(query: Query): string {
  const parameters = new URLSearchParams();
  if (query.text !== "") parameters.set("q", query.text);
  for (const name of facetNames)
    for (const value of query.filters[name]) parameters.append(name, value);
  if (query.from !== "") parameters.set("from", query.from);
  if (query.to !== "") parameters.set("to", query.to);
  if (query.sort !== "relevance") parameters.set("sort", query.sort);
  if (query.page > 1) parameters.set("page", String(query.page));
  return parameters.toString();
}

export const kPerPage = 10;

/** What /api/search asks for. */
export function formatSearch(query: Query): string {
  return `${formatQuery(query)}&per_page=${kPerPage}`;
}

export function searchHref(query: Query): string {
  const parameters = formatQuery(query);
  return parameters === "" ? "/" : `/?${parameters}`;
}

export function emptyQuery(): Query {
  return parseQuery("");
}

/** What /api/sessions/{id}/hits asks for: the words and the kinds, not which sessions. */
export function formatHits({ text, filters }: Query, page: number): string {
  const parameters = new URLSearchParams({ q: text, per_page: "50", page: String(page) });
  for (const kind of filters.kind) parameters.append("kind", kind);
  return parameters.toString();
}

/** As many as there are chips: both ends of a range are one. */
export function countFilters(query: Query): number {
  const dates = query.from === "" && query.to === "" ? 0 : 1;
  return facetNames.reduce((sum, name) => sum + query.filters[name].length, dates);
}

/** Whether there is nothing to ask: the page then shows what the archive holds. */
export function isBlank(query: Query): boolean {
  return query.text === "" && countFilters(query) === 0 && query.sort === "relevance";
}

// Whatever changes what is found leads back to the first page.

export function withText(query: Query, text: string): Query {
  return { ...query, text: text.trim(), page: 1 };
}

export function withoutFilters(query: Query): Query {
  return { ...emptyQuery(), text: query.text, sort: query.sort };
}

export function withFilter(query: Query, name: FacetName, value: string, on: boolean): Query {
  const others = query.filters[name].filter((other) => other !== value);
  const filters = { ...query.filters, [name]: on ? [...others, value] : others };
  return { ...query, filters, page: 1 };
}

export function withRange(query: Query, from: string, to: string): Query {
  return { ...query, from, to, page: 1 };
}
