// The clubs one filters by have names, also where nothing of theirs was found: the answer
// then leaves them out, and the address only has their ids.

import { useMemo } from "preact/hooks";

import type { SearchAnswer } from "../api/types";
import type { Query } from "./query";
import { useClubs } from "./resources";

/** The answer, which names every club that was chosen. */
export function useNamedClubs(
  answer: SearchAnswer | undefined,
  { filters }: Query,
): SearchAnswer | undefined {
  const found = answer?.facets.club ?? [];
  const lacking = filters.club.filter((id) => !found.some(({ value }) => value === id));
  const { data } = useClubs(answer !== undefined && lacking.length > 0 ? "all" : null);
  const ids = lacking.join(" ");
  return useMemo(() => {
    const named = (data?.clubs ?? [])
      .filter(({ id }) => lacking.includes(id))
      .map(({ id, name }) => ({ value: id, label: name, count: 0 }));
    if (answer === undefined || named.length === 0) return answer;
    return { ...answer, facets: { ...answer.facets, club: [...found, ...named] } };
  }, [answer, data, ids]);
}
