// What lectern-server answers, field by field.  Everything that came out of a club's
// pages or documents is untrusted text: shown as text nodes, and opened only through
// format/links.ts.

export type PassageKind =
  | "session"
  | "slide"
  | "paper"
  | "highlight"
  | "note"
  | "transcript"
  | "chapter"
  | "reading"
  | "text";

/** Half-open range of Unicode code points. */
export type Mark = [begin: number, end: number];

export interface Snippet {
  text: string;
  marks: Mark[];
}

export interface Hit {
  /** Its passage's id. */
  passage: string;
  kind: PassageKind;
  page: number | null;
  start_s: number | null;
  author: string | null;
  material: { title: string; path: string; sha256: string } | null;
  snippet: Snippet;
  url: string;
  /** A small image of its page. */
  image: string | null;
}

export interface ClubName {
  id: string;
  name: string;
}

/** What a result and a session's own page both say about a session. */
export interface SessionHead {
  id: string;
  club: ClubName;
  number: number | null;
  date: string | null;
  title: string;
  series: string | null;
  presenters: string[];
  url: string | null;
}

export interface SearchResult {
  session: SessionHead;
  score: number;
  hits: Hit[];
  more_hits: number;
  /** Words of the question that no passage of the session has. */
  missing: string[];
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export type FacetName = "club" | "series" | "kind" | "presenter" | "year";

/** Sessions of one month, "2025-03". */
export interface MonthCount {
  month: string;
  count: number;
}

/** How the server read a question. */
export interface QueryReading {
  text: string;
  /** What was searched for instead of what was typed. */
  corrected: string | null;
  also: string[];
  ignored: string[];
  notes: string[];
}

export interface SearchAnswer {
  query: QueryReading;
  total: { sessions: number; passages: number; exact: boolean };
  took_ms: number;
  facets: Partial<Record<FacetName, FacetValue[]>>;
  /** Counted as if no dates were chosen. */
  histogram: MonthCount[];
  results: SearchResult[];
}

/** Without counts of what could narrow it. */
export type PlainAnswer = Pick<SearchAnswer, "total" | "results">;

/** What one session has for a question, a page of it. */
export interface SessionHits {
  total: number;
  hits: Hit[];
}

export interface SimilarSessions {
  results: SearchResult[];
}

export type SuggestionKind = "session" | "series" | "presenter" | "paper" | "phrase";

/** A place that opens (`url`) or words to search for (`query`). */
export interface Suggestion {
  kind: SuggestionKind;
  text: string;
  detail: string;
  url: string | null;
  query: string | null;
  marks: Mark[];
}

export interface SuggestAnswer {
  query: string;
  suggestions: Suggestion[];
}

export interface Club {
  id: string;
  name: string;
  kind: "club" | "plan";
  home: string | null;
  sessions: number;
  passages: number;
  /** Of its recordings, as far as that is known. */
  recorded_s: number;
  first_date: string | null;
  last_date: string | null;
}

export interface ClubList {
  clubs: Club[];
}

export interface Material {
  kind: string;
  title: string;
  path: string | null;
  url: string | null;
  sha256: string | null;
  pages: number | null;
  unreadable: string | null;
  /** Of a link to a document: "fetched", or why not in one word; the reason in a sentence. */
  state: string | null;
  reason: string | null;
  /** Of which paper it is a copy. */
  paper: string | null;
}

export interface Recording {
  provider: string;
  id: string;
  url: string;
  start_s: number | null;
  /** The video's own; null while nothing is known of it. */
  title: string | null;
  duration_s: number | null;
  /** "fetched" when what was said can be searched, or why not in one word. */
  state: string | null;
  reason: string | null;
}

/** What a list says of a session that discussed something. */
export type SessionBrief = Pick<SessionHead, "id" | "club" | "number" | "date" | "title">;

export interface Reading {
  title: string;
  url: string | null;
  arxiv: string | null;
  doi: string | null;
  /** Of a study plan. */
  batch: string | null;
  topic: string | null;
  detail: string | null;
  authors: string | null;
  venue: string | null;
  year: number | null;
  paper: string | null;
  /** The other sessions that discussed it, newest first; a dozen at most. */
  sessions: SessionBrief[];
}

export interface Session extends SessionHead {
  /** A topic of a study plan, which only has readings. */
  plan_topic: boolean;
  date_source: string | null;
  series_url: string | null;
  description: string | null;
  status: string;
  materials: Material[];
  recordings: Recording[];
  readings: Reading[];
  passages: Partial<Record<PassageKind, number>>;
}

export interface PaperSession extends SessionHead {
  copies: Material[];
  readings: Pick<Reading, "title" | "url" | "detail">[];
}

export interface PlanEntry {
  club: ClubName;
  /** The plan's topic, which has a session's page. */
  session: string;
  batch: string | null;
  topic: string | null;
  title: string;
  url: string | null;
  detail: string | null;
}

export interface Paper {
  id: string;
  also: string[];
  title: string;
  arxiv: string | null;
  doi: string | null;
  url: string | null;
  authors: string[];
  published: string | null;
  abstract: string | null;
  sessions: PaperSession[];
  plan: PlanEntry[];
}

/** Left, top, right and bottom in PDF points from the upper left of the page as displayed. */
export type Box = [left: number, top: number, right: number, bottom: number];

export interface DocumentPage {
  page: number;
  /** In PDF points, as displayed. */
  width: number;
  height: number;
  image: string | null;
  thumbnail: string | null;
  words: string | null;
}

/** What a reader marked or wrote in a document. */
export interface Annotation {
  passage: string;
  kind: "highlight" | "note";
  page: number | null;
  author: string | null;
  /** Of a highlight the text under it, then line by line what was written to it. */
  text: string;
  boxes: Box[];
}

export interface Document {
  sha256: string;
  title: string;
  path: string | null;
  kind: string | null;
  paper: string | null;
  url: string;
  pages: DocumentPage[];
  annotations: Annotation[];
  sessions: SessionHead[];
}

export interface PageMatches {
  page: number;
  matches: number;
}

export interface DocumentMatches {
  query: QueryReading;
  /** Only those with matches, in order. */
  pages: PageMatches[];
  total: number;
}

/** Where on a page the words of a question are, in points from its upper left. */
export interface PageBoxes {
  page: number;
  width: number;
  height: number;
  boxes: { box: Box; word: string; term: number }[];
}

/** Lengths in PDF points; a confidence when OCR read it. */
export type PageWord = [
  left: number,
  top: number,
  width: number,
  height: number,
  text: string,
  confidence?: number,
];

/** Beside a page's image in the media store. */
export interface PageWords {
  width: number;
  height: number;
  words: PageWord[];
}

export interface SaidLine {
  start_s: number;
  text: string;
}

export interface Passage {
  passage: string;
  kind: PassageKind;
  page: number | null;
  start_s: number | null;
  author: string | null;
  material: { title: string; path: string; sha256: string } | null;
  /** Of which of the session's recordings. */
  recording: string | null;
  text: string;
  url: string;
  /** Of a transcript: what was said, line by line. */
  lines?: SaidLine[];
}

export interface PassageList {
  total: number;
  passages: Passage[];
}

/** What a list of a club's sessions says of each. */
export type ListedSession = Omit<Session, "passages">;

export interface SessionList {
  sessions: ListedSession[];
}
