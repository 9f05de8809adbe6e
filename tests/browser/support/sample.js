// What the journeys ask the sample club (data/sample) for.
export const sample = {
  words: "inverted index", // slides of one session
  commonWord: "search", // several sessions of different dates
  nothing: "xylophone",
  misspelt: "invertd index", // read as `words`
  stopWord: "the", // left out of searches
  acronym: { short: "moe", long: "mixture of experts" }, // of data/synonyms.toml
  spread: "index", // in several months, with more hits in one session than are shown
  between: "2026-02-11", // the day of a session, with others before and after it
  presenters: ["Maren Holt", "Ines Okafor"], // of different ones of these sessions
  annotated: "kind:highlight OR kind:note", // of one page more than one
  beginning: "inver", // of a session's title and of a phrase
  note: {
    quote: "Tune on one half and report on the other.",
    words: "Pin this to the wall.",
    author: "Yuki Tan",
  },
  title: "The inverted index",
  presenter: { beginning: "maren", name: "Maren Holt" },
};
