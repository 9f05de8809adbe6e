// Every word the page itself says.  Names, titles and snippets come from the archive.

import type { FacetName, PassageKind, SuggestionKind } from "./api/types";
import { type ExampleWords, quoted } from "./format/examples";

const numbers = new Intl.NumberFormat();

function count(n: number, one: string, many: string): string {
  return `${numbers.format(n)} ${n === 1 ? one : many}`;
}

const sessions = (n: number) => count(n, "session", "sessions");
const topics = (n: number) => count(n, "topic", "topics");
const passages = (n: number) => count(n, "passage", "passages");

const providers: Record<string, string> = { youtube: "YouTube", vimeo: "Vimeo" };

interface HelpSection {
  heading: string;
  rows: { ask: (words: ExampleWords) => string | undefined; meaning: string }[];
}

export const strings = {
  name: "Lectern",
  tagline: "Find where it was said: the slide, the page, the second of the recording.",
  skip: "Skip to the results",
  loading: "Loading…",
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

  suggestions: {
    label: "Suggestions",
    count: (n: number) =>
      `${count(n, "suggestion", "suggestions")}; the arrow keys lead through them.`,
    kinds: {
      session: "Session",
      series: "Series",
      presenter: "Presenter",
      paper: "Paper",
      phrase: "Search",
    } satisfies Record<SuggestionKind, string>,
  },

  recent: {
    heading: "Your recent searches",
    kind: "Recent",
    forget: "Remove",
    forgetOne: (words: string) => `Remove “${words}” from your recent searches`,
    forgetAll: "Remove all",
    count: (n: number) =>
      `${count(n, "recent search", "recent searches")}; the arrow keys lead through them, Delete removes one.`,
  },

  notes: {
    searchedFor: "Searched for",
    insteadOf: (typed: string) => `instead of “${typed}”`,
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
    close: "Close the filters",
    show: (n: number) => `Show ${sessions(n)}`,
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
    between: (from: string, to: string) => `${from} – ${to}`,
  },

  histogram: {
    label: "Sessions by month",
    hint: "Choose a month, or drag across several. With Shift, a click or Enter chooses up to there.",
    bar: (time: string, n: number) => `${time}: ${sessions(n)}`,
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
    more: (n: number) => `${numbers.format(n)} more in this session`,
    loading: "Loading…",
    failed: "These could not be loaded. Try again",
  },

  paging: {
    label: "Pages of results",
    previous: "Previous",
    next: "Next",
    here: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },

  welcome: {
    archive: "In the archive",
    // The number stands by itself, its word below it.
    numbers: {
      clubs: (n: number) => (n === 1 ? "club" : "clubs"),
      sessions: (n: number) => (n === 1 ? "session" : "sessions"),
      pages: (n: number) => (n === 1 ? "slide or page" : "slides and pages"),
      hours: (n: number) => (n === 1 ? "hour recorded" : "hours recorded"),
      remarks: (n: number) => (n === 1 ? "highlight or note" : "highlights and notes"),
    },
    plan: "study plan",
    empty: "The archive is empty. Index some clubs with lectern-reindex, then come back.",
    upcoming: "Coming up",
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
    all: "All of the query language, with examples",
  },

  help: {
    link: "Help",
    shortcut: "?",
    heading: "How to search",
    lead: "Type what you remember. Every example here is a search in this archive: open it and see.",
    loading: "Loading the examples…",
    // An example is left out where the archive has nothing to make it of.
    sections: [
      {
        heading: "Words",
        rows: [
          {
            ask: ({ pair }) => pair?.join(" "),
            meaning: "Both words. When few sessions have both, those with one of them follow.",
          },
          {
            ask: ({ pair }) => pair && `"${pair.join(" ")}"`,
            meaning: "A phrase: these words next to each other, in this order.",
          },
          {
            ask: ({ beginning }) => beginning && `${beginning}*`,
            meaning: "Every word that begins like this, from two letters on.",
          },
          {
            ask: ({ word, other }) => other && `${word} -${other}`,
            meaning: "The first word, but not where the second one is, too.",
          },
          {
            ask: ({ word, other }) => other && `${word} OR ${other}`,
            meaning: "Either word. Brackets group: (one OR other) third.",
          },
          {
            ask: ({ pair }) => pair?.join(" NEAR "),
            meaning: "Both words, at most ten words apart; NEAR/3 says how many.",
          },
        ],
      },
      {
        heading: "Fields",
        rows: [
          {
            ask: ({ presenter }) => presenter && `presenter:${quoted(presenter)}`,
            meaning: "Sessions that somebody presented; a part of the name is enough.",
          },
          {
            ask: ({ kind }) => kind && `kind:${kind}`,
            meaning:
              "Where it stands: slide, paper, highlight, note, transcript, chapter, reading, text or session.",
          },
          {
            ask: ({ word }) => `title:${word}`,
            meaning: "Words of sessions’ titles.",
          },
          {
            ask: ({ series }) => series && `series:${quoted(series)}`,
            meaning: "The sessions of a series.",
          },
          { ask: ({ club }) => club && `club:${quoted(club)}`, meaning: "The sessions of a club." },
        ],
      },
      {
        heading: "Dates",
        rows: [
          {
            ask: ({ last }) => last && `year:${last.slice(0, 4)}`,
            meaning: "The sessions of a year.",
          },
          {
            ask: ({ first }) => first && `after:${first}`,
            meaning: "From this month on. A year or a day will do as well.",
          },
          {
            ask: ({ first, last }) => (first === last ? undefined : last && `before:${last}`),
            meaning: "Earlier than this month.",
          },
          {
            ask: ({ first, last }) => first && last && `${first}..${last}`,
            meaning: "From the one to the other, both included.",
          },
        ],
      },
    ] satisfies HelpSection[] as HelpSection[],
    understanding: {
      heading: "What is understood without saying",
      list: [
        "Capitals and accents make no difference, nor do endings: “ranking” finds “ranked”. In quotation marks, too, only the order and the company of the words count.",
        "A word that the archive does not have is taken for the one that was probably meant. The answer says what was searched for.",
        "Acronyms and other names are searched along when the archive or its list of synonyms knows them. The answer names them.",
        "Words that are everywhere, such as “the”, are left out, except in phrases.",
        "Technical words stay as they are typed: C++, 1F1B, all-to-all, FP8, x86-64.",
        "The same field twice means either; different fields must all hold.",
        "No search is wrong: what cannot be followed is read as words, and the answer says so.",
      ],
    },
    keys: {
      heading: "Keys",
      close: "Close",
      list: [
        { keys: ["/"], meaning: "go to the search box" },
        { keys: ["↓", "↑"], meaning: "go through the suggestions, or through the results" },
        { keys: ["j", "k"], meaning: "through the results from anywhere: down and up" },
        { keys: ["Enter"], meaning: "open, take the suggestion, or search" },
        { keys: ["Esc"], meaning: "close the suggestions; once more empties the box" },
        { keys: ["Alt", "↓"], meaning: "show the suggestions again" },
        { keys: ["Delete"], meaning: "take a recent search off the list" },
        { keys: ["←", "→"], meaning: "in the histogram: go from month to month" },
        { keys: ["Shift", "Enter"], meaning: "in the histogram: choose all months up to this one" },
        { keys: ["n", "p"], meaning: "in a document: to the next and the previous hit" },
        { keys: ["←", "→"], meaning: "in a document: to the previous and the next page" },
        { keys: ["+", "-", "0"], meaning: "in a document: larger, smaller, as it was" },
        { keys: ["?"], meaning: "these keys" },
      ],
    },
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
    noMaterials: "No slides or papers yet.",
    recordings: "Recordings",
    noRecordings: "No recording yet.",
    notHeld: "Not held yet: what is shown there comes later.",
    recordingFrom: (time: string) => `the session begins at ${time}`,
    lasts: (time: string) => `lasts ${time}`,
    notFetched: "Not fetched yet, so what is in it is not found.",
    captionsNotFetched: (reason: string | null) =>
      `Captions not fetched${reason ? `: ${reason}` : ""}. What was said is not found.`,
    noTranscript: "What was said in it is not known.",
    elsewhere: (kind: string, site: string) => `${kind} on ${site}`,
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
    similar: "Similar sessions",
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
    kind: "Paper",
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

  viewer: {
    loading: "Loading the document…",
    missingHeading: "No such document",
    missing:
      "The archive has no document with this address. It may have been replaced by a newer one.",
    toSearch: "Search",
    toResults: (text: string) => `Results for “${text}”`,
    tools: "Tools of the document",
    pages: (title: string) => `Pages of ${title}`,
    page: (page: number) => `Page ${numbers.format(page)}`,
    pageOf: (page: number, pages: number) =>
      `Page ${numbers.format(page)} of ${numbers.format(pages)}`,
    pageField: "Page",
    of: (pages: number) => `of ${numbers.format(pages)}`,
    previousPage: "Previous page",
    nextPage: "Next page",
    picture: (page: number) => `Page ${numbers.format(page)}; its text is not known`,
    pictureFailed: "The picture of this page could not be loaded.",
    noPicture: "There is no picture of this page.",
    outOfRange: (asked: number, pages: number) =>
      `There is no page ${numbers.format(asked)}; the document has ${count(pages, "page", "pages")}.`,
    thumbnails: "All pages",
    thumbnail: (page: number, hits: number, notes: number) =>
      [
        `Page ${numbers.format(page)}`,
        hits === 0 ? "" : count(hits, "hit", "hits"),
        notes === 0 ? "" : count(notes, "note", "notes"),
      ]
        .filter((words) => words !== "")
        .join(", "),
    find: "Search in this document",
    hits: "Hits",
    previousHit: "Previous hit",
    nextHit: "Next hit",
    noHits: "No hits",
    hitOf: (hit: number | undefined, hits: number) =>
      hit === undefined
        ? count(hits, "hit", "hits")
        : `${numbers.format(hit)} of ${numbers.format(hits)}`,
    onPage: (hit: number, hits: number, page: number) =>
      `Hit ${numbers.format(hit)} of ${numbers.format(hits)}, page ${numbers.format(page)}`,
    wrapped: {
      forward: "From the end back to the first hit",
      backward: "From the beginning to the last hit",
    },
    findFailed: "Could not search",
    zoom: "Zoom",
    zoomIn: "Larger",
    zoomOut: "Smaller",
    zoomed: (percent: number) => `${numbers.format(percent)} %`,
    fitWidth: "Fit the width",
    fitPage: "Fit the whole page",
    openPdf: "PDF at this page",
    copyLink: "Copy link",
    copied: "The link to this page is copied.",
    copyByHand: "The link to this page, to be copied",
    close: "Close",
    notes: "Notes",
    showNotes: (n: number) => count(n, "note", "notes"),
    notesOf: (page: number | null) =>
      page === null ? "Page unknown" : `Page ${numbers.format(page)}`,
    anonymous: "Unnamed reader",
    mark: (kind: "highlight" | "note", author: string | null) =>
      `${kind === "highlight" ? "Highlight" : "Note"} by ${author === null || author === "" ? "an unnamed reader" : author}`,
    withoutPictures: "The archive has no pictures of this document’s pages.",
    openWhole: "Open the PDF",
    text: "Its text",
    partOf: "From",
  },

  slides: {
    heading: "Slides",
    strip: (title: string) => `Pages of ${title}`,
    page: (page: number) => `Page ${page}`,
    matches: (n: number) => count(n, "match", "matches"),
    pdf: "PDF",
  },

  documentNotes: {
    heading: (noted: boolean) => (noted ? "Papers and notes" : "Papers"),
    page: (page: number) => `p. ${page}`,
    noPage: "Without a page",
    by: (author: string) => `by ${author}`,
    totals: (highlights: number, notes: number) =>
      [
        highlights > 0 ? count(highlights, "highlight", "highlights") : "",
        notes > 0 ? count(notes, "note", "notes") : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    all: (n: number) => `Show all ${numbers.format(n)}`,
    fewer: "Show fewer",
    export: "All notes as Markdown",
    exportOne: "Notes as Markdown",
    about: "About the paper",
    separator: ", ",
  },

  player: {
    heading: "Recording",
    several: "Recordings of this session",
    name: (n: number) => `Recording ${n}`,
    play: (time: string) => (time === "" ? "Play" : `Play from ${time}`),
    privacy: "Nothing is asked of YouTube before you press play.",
    frame: (title: string) => `YouTube: ${title}`,
    watch: (provider: string, time: string) =>
      `Watch on ${providers[provider] ?? provider}${time === "" ? "" : ` at ${time}`}`,
    chapters: "Chapters",
  },

  transcript: {
    heading: "Transcript",
    loading: "Loading the transcript…",
    find: "Find in the transcript",
    none: "Not said",
    places: (n: number) => count(n, "place", "places"),
    placesFor: (n: number, text: string) => `${count(n, "place", "places")} for “${text}”`,
    place: (at: number, all: number) => `${numbers.format(at)} of ${numbers.format(all)}`,
    previous: "Previous place",
    next: "Next place",
    follow: "Follow the recording",
    hint: "The arrow keys lead from line to line; Enter goes to that second.",
  },

  neighbours: {
    label: "Sessions before and after",
    previous: "Previous",
    next: "Next",
  },

  schedule: {
    next: "Next session",
    upcoming: "Upcoming",
    sessions: "Sessions",
    undated: "No date",
    none: "This club has no sessions yet.",
    home: "Home",
    holdings: "In the archive",
    presenters: "Presenters",
    subscribe: "Subscribe",
    calendar: "Add to calendar",
    feed: "Feed",
    find: "Find",
    search: "Search its sessions",
    pages: (n: number) => count(n, "page", "pages"),
    recordings: (n: number) => count(n, "recording", "recordings"),
    hours: (seconds: number) =>
      count(Math.round(seconds / 3600), "hour recorded", "hours recorded"),
    recorded: "recording",
    together: "with",
    more: (n: number) => `and ${numbers.format(n)} more`,
    missingHeading: "No such club",
    missing: "The archive has no club with this address.",
    loading: "Loading the schedule…",
  },

  plan: {
    kind: "Study plan",
    coverage: "Covered",
    bar: (covered: number, all: number, inBatches: boolean) =>
      `Sessions cover ${numbers.format(covered)} of ${count(all, "reading", "readings")}${inBatches ? " in the batches" : ""}.`,
    ofBatch: (covered: number, all: number) =>
      `${numbers.format(covered)} of ${numbers.format(all)}`,
    unbatched: "Outside the batches",
    readings: "Readings",
    search: "Search its readings",
    batches: "Batches",
    show: "Show",
    choices: { all: "All readings", covered: "Covered", open: "Not covered" },
    nothing: { covered: "No session covers any of it yet.", open: "Sessions cover all of it." },
  },

  gathering: {
    series: "Series",
    presenter: "Presenter",
    reads: "What it reads",
    clubs: "Clubs",
    held: "Held",
    loading: "Loading the sessions…",
    missingHeading: "No sessions",
    missingSeries: "The archive has no series of this name.",
    missingPresenter: "The archive has no sessions of a presenter of this name.",
  },

  citation: {
    heading: "Cite it",
    bibtex: "BibTeX",
    copy: "Copy",
    copied: "Copied",
    failed: "Could not be copied",
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
