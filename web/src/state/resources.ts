import { clubs, paper, search, session } from "../api/client";
import { createResource } from "./resource";

export const useSearch = createResource(search, { keepPrevious: true });
/** The newest sessions of all, for the page one arrives at. */
export const useNewest = createResource(search);
export const useClubs = createResource(clubs);
export const useSession = createResource(session);
export const usePaper = createResource(paper);
