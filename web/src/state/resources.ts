import {
  allPassages,
  boxes,
  clubs,
  clubSessions,
  documentOf,
  filteredSessions,
  matches,
  pageWords,
  paper,
  plainSearch,
  search,
  session,
  sessionHits,
  similar,
  suggest,
} from "../api/client";
import type { Document } from "../api/types";
import { createResource } from "./resource";

export const useSearch = createResource(search, { keepPrevious: true });
/** The newest sessions of all, for the page one arrives at and for examples. */
export const useNewest = createResource(search);
export const kNewest = "sort=newest&per_page=12";
/** Sessions or numbers of passages alone. */
export const usePlainSearch = createResource(plainSearch);
export const useSuggestions = createResource(suggest, { keepPrevious: true });
export const useClubs = createResource(clubs);
export const useSession = createResource(session);
export const useSimilar = createResource(similar);
export const usePaper = createResource(paper);
export const useDocument = createResource(documentOf);
export const useBoxes = createResource(boxes);
export const usePageWords = createResource(pageWords);
/** Passages of a session that are pages of documents. */
export const usePageTexts = createResource((id: string, signal) =>
  allPassages(id, ["slide", "paper", "text"], signal),
);
export const useClubSessions = createResource(clubSessions);
/** Of the parameters of /api/search. */
export const useFilteredSessions = createResource(filteredSessions);
/** What was said in a session, and its chapters. */
export const useSaid = createResource((id: string, signal) =>
  allPassages(id, ["transcript", "chapter"], signal),
);

/** Several at once, by their hashes with spaces between; those that are not there are left out. */
export const useDocuments = createResource(async (hashes: string, signal) => {
  const asked = hashes.split(" ").map((hash) => documentOf(hash, signal));
  const answers = await Promise.allSettled(asked);
  return answers.flatMap((answer): Document[] =>
    answer.status === "fulfilled" ? [answer.value] : [],
  );
});

export const useMatches = createResource(matches);
/** What was said that answers a question; the key is "<question>\n<session>". */
export const useSaidHits = createResource((key: string, signal) => {
  const [text = "", id = ""] = key.split("\n");
  const parameters = new URLSearchParams({ q: text, kind: "transcript", per_page: "50" });
  return sessionHits(id, parameters.toString(), signal);
});
