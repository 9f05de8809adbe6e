// The only place that talks to the server.  A call either gives the answer or throws
// one of two errors: the server could not be reached or could not answer (Unavailable:
// trying again may help; its message is empty or the server's own), or it refused the
// request and said why (Refused).

import type {
  ClubList,
  Document,
  DocumentMatches,
  PageBoxes,
  PageWords,
  Paper,
  Passage,
  PassageKind,
  PassageList,
  PlainAnswer,
  SearchAnswer,
  Session,
  SessionHead,
  SessionHits,
  SessionList,
  SimilarSessions,
  SuggestAnswer,
} from "./types";

// As many as a small screen shows above its keyboard.
const kSuggestions = 6;
const kSimilar = 5;
const kSessionsAtOnce = 50;
const kPassagesAtOnce = 500;
const kMostPages = 100;

export class Unavailable extends Error {}

export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The part of application/problem+json that is meant for people. */
function explanation(problem: unknown): string {
  if (typeof problem !== "object" || problem === null) return "";
  const { detail, title } = problem as { detail?: unknown; title?: unknown };
  if (typeof detail === "string" && detail !== "") return detail;
  return typeof title === "string" ? title : "";
}

async function body(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    return undefined;
  }
}

async function get(path: string, signal: AbortSignal): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, { signal, headers: { accept: "application/json" } });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Unavailable();
  }
  const answer = await body(response);
  if (response.ok && answer !== undefined) return answer;
  if (response.status >= 400 && response.status < 500)
    throw new Refused(response.status, explanation(answer));
  throw new Unavailable(explanation(answer));
}

export function search(parameters: string, signal: AbortSignal): Promise<SearchAnswer> {
  return get(`/api/search?${parameters}`, signal) as Promise<SearchAnswer>;
}

export function plainSearch(parameters: string, signal: AbortSignal): Promise<PlainAnswer> {
  return get(`/api/search?facets=0&${parameters}`, signal) as Promise<PlainAnswer>;
}

export function suggest(text: string, signal: AbortSignal): Promise<SuggestAnswer> {
  const parameters = new URLSearchParams({ q: text, limit: String(kSuggestions) });
  return get(`/api/suggest?${parameters.toString()}`, signal) as Promise<SuggestAnswer>;
}

/** `parameters` are those of formatHits(). */
export function sessionHits(
  id: string,
  parameters: string,
  signal: AbortSignal,
): Promise<SessionHits> {
  const path = `/api/sessions/${encodeURIComponent(id)}/hits?${parameters}`;
  return get(path, signal) as Promise<SessionHits>;
}

export function similar(id: string, signal: AbortSignal): Promise<SimilarSessions> {
  const parameters = new URLSearchParams({ session: id, limit: String(kSimilar) });
  return get(`/api/similar?${parameters.toString()}`, signal) as Promise<SimilarSessions>;
}

export function clubs(_key: string, signal: AbortSignal): Promise<ClubList> {
  return get("/api/clubs", signal) as Promise<ClubList>;
}

export function session(id: string, signal: AbortSignal): Promise<Session> {
  return get(`/api/sessions/${encodeURIComponent(id)}`, signal) as Promise<Session>;
}

export function paper(id: string, signal: AbortSignal): Promise<Paper> {
  return get(`/api/papers/${encodeURIComponent(id)}`, signal) as Promise<Paper>;
}

export function clubSessions(id: string, signal: AbortSignal): Promise<SessionList> {
  return get(`/api/clubs/${encodeURIComponent(id)}/sessions`, signal) as Promise<SessionList>;
}

// One page of a list after the other until there are no more; a list that grows
// meanwhile does not keep it going.
async function pages<T>(size: number, load: (page: number) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= kMostPages; ++page) {
    const some = await load(page);
    all.push(...some);
    if (some.length < size) break;
  }
  return all;
}

/** All sessions that filters leave; `filters` are parameters of /api/search. */
export function filteredSessions(filters: string, signal: AbortSignal): Promise<SessionHead[]> {
  return pages(kSessionsAtOnce, async (page) => {
    const paging = `facets=0&per_page=${kSessionsAtOnce}&page=${page}`;
    const { results } = await search(`${filters}&${paging}`, signal);
    return results.map(({ session }) => session);
  });
}

/** All passages of some kinds, in the session's order. */
export function allPassages(
  session: string,
  kinds: PassageKind[],
  signal: AbortSignal,
): Promise<Passage[]> {
  const path = `/api/sessions/${encodeURIComponent(session)}/passages`;
  const wanted = kinds.map((kind) => `kind=${kind}`).join("&");
  return pages(kPassagesAtOnce, async (page) => {
    const paging = `per_page=${kPassagesAtOnce}&page=${page}`;
    const answer = (await get(`${path}?${wanted}&${paging}`, signal)) as PassageList;
    return answer.passages;
  });
}

export function documentOf(sha256: string, signal: AbortSignal): Promise<Document> {
  return get(`/api/documents/${encodeURIComponent(sha256)}`, signal) as Promise<Document>;
}

/** `address` is a path of this server's, as a document's page has it. */
export function pageWords(address: string, signal: AbortSignal): Promise<PageWords> {
  return get(address, signal) as Promise<PageWords>;
}

/** `asked` is a document's id and the question, as matchesKey() puts them together. */
export function matches(asked: string, signal: AbortSignal): Promise<DocumentMatches> {
  return get(`/api/documents/${asked}`, signal) as Promise<DocumentMatches>;
}

export function matchesKey(sha256: string, text: string): string {
  const parameters = new URLSearchParams({ q: text });
  return `${encodeURIComponent(sha256)}/matches?${parameters.toString()}`;
}

/** `asked` is what boxesKey() gives. */
export function boxes(asked: string, signal: AbortSignal): Promise<PageBoxes> {
  return get(`/api/documents/${asked}`, signal) as Promise<PageBoxes>;
}

export function boxesKey(sha256: string, page: number, text: string): string {
  const parameters = new URLSearchParams({ q: text });
  return `${encodeURIComponent(sha256)}/pages/${page}/boxes?${parameters.toString()}`;
}

/** A paper's BibTeX entry, which is text. */
export async function citation(path: string): Promise<string> {
  const response = await fetch(path).catch(() => undefined);
  if (response?.ok !== true) throw new Unavailable();
  return response.text();
}
