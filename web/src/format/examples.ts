// Words of the archive itself for the examples of the help page, so that every example
// finds something wherever Lectern runs.

import type { SearchAnswer } from "../api/types";

export interface ExampleWords {
  word: string;
  /** Of titles that do not have `word`. */
  other?: string;
  /** Beside each other in a title. */
  pair?: [string, string];
  /** The first letters of a word. */
  beginning?: string;
  presenter?: string;
  series?: string;
  club?: string;
  kind?: string;
  /** Months: the first and the last of some sessions. */
  first?: string;
  last?: string;
}

// They are in every text, and left out of searches.
const common = new Set(
  "about from have into more over than that their them then they this what when where which with your".split(
    " ",
  ),
);

function wordsOf(title: string): string[] {
  return (title.match(/\p{L}[\p{L}\p{N}]{3,}/gu) ?? []).filter(
    (word) => !common.has(word.toLowerCase()),
  );
}

/** Words beside each other. */
function pairsOf(title: string): [string, string][] {
  const beside = title.matchAll(/(?<!\p{L})(\p{L}{4,}) (?=(\p{L}{4,}))/gu);
  return [...beside].flatMap((found): [string, string][] => {
    const [one, two] = [found[1] ?? "", found[2] ?? ""];
    return wordsOf(`${one} ${two}`).length === 2 ? [[one, two]] : [];
  });
}

/** The first of those with the highest rank: a word of many titles is hardly misspelt. */
function bestOf<T>(all: T[], rank: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (best, one) => (best === undefined || rank(one) > rank(best) ? one : best),
    undefined,
  );
}

/** From the newest sessions; without any, words that explain themselves. */
export function exampleWords(answer: SearchAnswer | undefined): ExampleWords {
  const sessions = (answer?.results ?? []).map(({ session }) => session);
  const titles = sessions.map(({ title }) => title.toLowerCase());
  const all = titles.flatMap(wordsOf);
  const titlesWith = (word: string) => titles.filter((title) => title.includes(word)).length;
  const word = bestOf(all, titlesWith);
  if (word === undefined) return { word: "caching" };

  const others = titles.filter((title) => !title.includes(word)).flatMap(wordsOf);
  const months = sessions.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)])).sort();
  const facet = (name: "club" | "series") => answer?.facets[name]?.[0]?.value;
  const kinds = answer?.facets.kind?.map(({ value }) => value) ?? [];
  const examples: { [name in keyof ExampleWords]: ExampleWords[name] | undefined } = {
    word,
    other: bestOf(others, titlesWith),
    pair: bestOf(titles.flatMap(pairsOf), ([one, two]) => titlesWith(one) + titlesWith(two)),
    beginning: all.find((long) => long.length >= 7)?.slice(0, 5),
    presenter: sessions.flatMap(({ presenters }) => presenters)[0],
    series: facet("series"),
    club: facet("club"),
    kind: ["highlight", "slide", "transcript"].find((kind) => kinds.includes(kind)) ?? kinds[0],
    first: months[0],
    last: months.at(-1),
  };
  return Object.fromEntries(
    Object.entries(examples).filter(([, value]) => value !== undefined),
  ) as unknown as ExampleWords;
}

/** As the value of a field: in quotation marks where it has a space. */
export function quoted(value: string): string {
  return /[\s()"]/.test(value) ? `"${value.replaceAll('"', "")}"` : value;
}
