import {
  boxes,
  clubs,
  documentOf,
  matches,
  pageWords,
  paper,
  passages,
  plainSearch,
  search,
  session,
  similar,
  suggest,
} from "../api/client";
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
export const useMatches = createResource(matches);
export const useBoxes = createResource(boxes);
export const usePageWords = createResource(pageWords);
export const usePassages = createResource(passages);
