// Every word the page itself says.  Names, titles and snippets come from the archive.

import type { FacetName, PassageKind } from "./api/types";

const numbers = new Intl.NumberFormat();

function count(n: number, one: string, many: string): string {
  return `${numbers.format(n)} ${n === 1 ? one : many}`;
}

const sessions = (n: number) => count(n, "session", "sessions");
const topics = (n: number) => count(n, "topic", "topics");
const passages = (n: number) => count(n, "passage", "passages");

const providers: Record<string, string> = { youtube: "YouTube", vimeo: "Vimeo" };

export const strings = {
  name: "Lectern",
  tagline: "Find where it was said: the slide, the page, the second of the recording.",
  skip: "Skip to the results",
  newTab: "(opens in a new tab)",
  pageTitle: (text: string) => `${text} · Lectern`,
  number: (n: number) => numbers.format(n),
  sessions,
  topics,
  passages,

  search: {
    label: "Search every club’s sessions",
    placeholder: "Search all sessions",
    submit: "Search",
    shortcut: "/",
    searching: "Searching…",
    found: (totals: { sessions: number; passages: number; exact: boolean }) =>
      totals.sessions === 0
        ? "No sessions"
        : `${totals.exact ? "" : "About "}${sessions(totals.sessions)}, ${passages(totals.passages)}`,
    page: (page: number, pages: number) => `page ${page} of ${pages}`,
    heading: (text: string) => (text === "" ? "Sessions" : `Results for “${text}”`),
    results: "Results",
  },

  notes: {
    didYouMean: "Did you mean",
    also: "Also searched:",
    ignored: "Left out:",
    missing: "Without:",
    separator: ", ",
  },

  filters: {
    heading: "Filters",
    toggle: (active: number) => (active === 0 ? "Filters" : `Filters (${active})`),
    active: "Active filters",
    remove: (what: string) => `Remove filter ${what}`,
    clear: "Clear all",
    more: (n: number) => `Show all ${n}`,
    fewer: "Show fewer",
    names: {
      club: "Club",
      series: "Series",
      kind: "Found in",
      presenter: "Presenter",
      year: "Year",
    } satisfies Record<FacetName, string>,
    dates: "Dates",
    from: "From",
    to: "To",
    since: (date: string) => `From ${date}`,
    until: (date: string) => `To ${date}`,
  },

  sort: {
    label: "Sort by",
    orders: { relevance: "Best match", newest: "Newest", oldest: "Oldest" },
  },

  kinds: {
    session: "Session",
    slide: "Slide",
    paper: "Paper",
    highlight: "Highlight",
    note: "Note",
    transcript: "Transcript",
    chapter: "Chapter",
    reading: "Reading",
    text: "Text",
  } satisfies Record<PassageKind, string>,

  hit: {
    page: (page: number) => `p. ${page}`,
    by: (author: string) => `by ${author}`,
    atSession: "Session details",
    inRecording: "Recording",
    more: (n: number) => `${count(n, "more hit", "more hits")} in this session`,
  },

  paging: {
    label: "Pages of results",
    previous: "Previous",
    next: "Next",
    here: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },

  welcome: {
    archive: "In the archive",
    plan: "study plan",
    empty: "The archive is empty. Index some clubs with lectern-reindex, then come back.",
    recent: "Latest sessions",
    try: "Try",
    series: "Series",
  },

  tips: {
    heading: "How to ask",
    list: [
      { example: "“exact words”", meaning: "words next to each other, in this order" },
      { example: "word -other", meaning: "without the other word" },
      { example: "quanti*", meaning: "every word that starts like this" },
      {
        example: "kind:highlight",
        meaning: "only what readers highlighted; also slide, paper, note",
      },
      { example: "presenter:name", meaning: "only one presenter’s sessions" },
      { example: "after:2025-03", meaning: "only later sessions; before: for earlier ones" },
    ],
  },

  nothing: {
    heading: "Nothing found",
    withFilters: "No session matches these words with the filters you chose.",
    withoutFilters: "No session matches these words. Fewer or more general words find more.",
    pastEnd: "There are no results on this page.",
    firstPage: "Go to the first page",
    dropFilters: "Search without filters",
  },

  failure: {
    awayHeading: "The server does not answer",
    away: "Lectern’s server is away, or the way to it is. What you typed is kept.",
    brokenHeading: "The server cannot answer now",
    refusedHeading: "The server could not use this request",
    refused: "It gave no reason.",
    retry: "Try again",
  },

  session: {
    back: (text: string) => (text === "" ? "Search" : `Results for “${text}”`),
    number: (n: number) => `Session ${n}`,
    date: "Date",
    dateUnknown: "Date unknown",
    dateOfRecording: "the recording’s date; the club’s page gives none",
    upcoming: "upcoming",
    presenters: "Presented by",
    noPresenters: "No presenter is named.",
    series: "Series",
    club: "Club",
    source: "Listed on",
    page: "the club’s own page",
    materials: "Materials",
    noMaterials: "No slides or papers are listed.",
    recordings: "Recordings",
    noRecordings: "No recording is listed.",
    recordingFrom: (time: string) => `from ${time}`,
    lasts: (time: string) => `lasts ${time}`,
    notFetched: "Not fetched yet, so what is in it is not found.",
    elsewhere: (kind: string, site: string) => `${kind} on ${site}`,
    recording: (provider: string) => `Recording on ${providers[provider] ?? provider}`,
    readings: "Readings",
    alsoIn: "Also discussed in",
    coveredBy: "Covered by",
    notCovered: "No session covers it yet.",
    coverage: "Covered",
    coveredOf: (n: number, all: number) =>
      `${numbers.format(n)} of ${count(all, "reading", "readings")}`,
    about: "About",
    pages: (n: number) => count(n, "page", "pages"),
    unreadable: (reason: string) => `Could not be read: ${reason}`,
    notStored: "Not in the archive, and no link is known.",
    searchable: "Searchable here",
    nothingSearchable: "Nothing of this session has been indexed.",
    doi: "DOI",
    arxiv: "arXiv",
    missingHeading: "No such session",
    missing:
      "The archive has no session with this address. It may have been renamed on its club’s page.",
    loading: "Loading the session…",
    passageKinds: {
      session: ["header", "headers"],
      slide: ["slide", "slides"],
      paper: ["page of papers", "pages of papers"],
      highlight: ["highlight", "highlights"],
      note: ["note", "notes"],
      transcript: ["stretch of transcript", "stretches of transcript"],
      chapter: ["chapter", "chapters"],
      reading: ["reading", "readings"],
      text: ["text", "texts"],
    } satisfies Record<PassageKind, [string, string]>,
    passageCount: (n: number, kind: PassageKind) => count(n, ...strings.session.passageKinds[kind]),
  },

  paper: {
    authors: "Authors",
    published: "First published",
    where: "Read it at",
    abstract: "Abstract",
    sessions: "Discussed in",
    noSessions: "No session has discussed it yet.",
    plans: "In study plans",
    copies: "Copies",
    missingHeading: "No such paper",
    missing: "No session and no study plan in the archive mentions this paper.",
    loading: "Loading the paper…",
  },

  materialKinds: {
    slides: "Slides",
    paper: "Paper",
    annotated_paper: "Annotated paper",
    notes: "Notes",
    code: "Code",
    board: "Board",
    link: "Link",
  } as Record<string, string>,

  notFound: {
    heading: "No such page",
    text: "This address leads nowhere.",
    home: "Go to the search",
  },
};
