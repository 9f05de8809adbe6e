// What the journeys ask the sample club (data/sample) for.
export const sample = {
  words: "write-ahead log",
  commonWord: "wal",
  nothing: "nothing",
};
