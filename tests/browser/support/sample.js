// What the journeys ask the sample club (data/sample) for.
export const sample = {
  words: "inverted index", // slides of one session
  commonWord: "search", // several sessions of different dates
  nothing: "xylophone",
};
