// Finds words in lines as a browser finds them in a page: whatever the case and the
// accents, and across the ends of lines, where captions break in the middle of a phrase.

/** Half-open ranges of UTF-16 units, by line; a place may go on in the next line. */
export interface Place {
  line: number;
  ranges: { line: number; begin: number; end: number }[];
}

const letters = /[\p{L}\p{N}+#]/u;
// Scripts that are written without spaces: any letter may begin a word.
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

interface Folded {
  text: string;
  /** Of each unit of `text`: the line it comes from and where it begins there. */
  lines: number[];
  units: number[];
}

/** How a letter is compared; "" where it only separates; undefined where it changes nothing. */
function plain(letter: string): string | undefined {
  // Most of what is said, and far quicker than the tables of Unicode.
  if (letter >= "a" && letter <= "z") return letter;
  if (letter === " ") return "";
  if (/[\p{M}'’]/u.test(letter)) return undefined;
  if (!letters.test(letter)) return "";
  return letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Small letters without accents, one space for any run of what is neither letter nor digit. */
function fold(texts: string[]): Folded {
  const folded: Folded = { text: "", lines: [], units: [] };
  const pieces: string[] = [];
  const add = (piece: string, line: number, unit: number) => {
    if (piece === " " && (pieces.length === 0 || pieces.at(-1) === " ")) return;
    for (let i = 0; i < piece.length; ++i) {
      pieces.push(piece.charAt(i));
      folded.lines.push(line);
      folded.units.push(unit);
    }
  };
  texts.forEach((text, line) => {
    let unit = 0;
    for (const letter of text) {
      const piece = plain(letter);
      if (piece !== undefined) add(piece === "" ? " " : piece, line, unit);
      unit += letter.length;
    }
    add(" ", line, unit);
  });
  folded.text = pieces.join("");
  return folded;
}

/** Words as they are compared: "Été, 1F1B!" is "ete 1f1b". */
export function foldWords(text: string): string {
  return fold([text]).text.trim();
}

function placeAt(folded: Folded, begin: number, end: number, lines: string[]): Place {
  const place: Place = { line: folded.lines[begin] ?? 0, ranges: [] };
  for (let i = begin; i < end; ++i) {
    const line = folded.lines[i] ?? 0;
    const unit = folded.units[i] ?? 0;
    const width = (lines[line]?.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    const last = place.ranges.at(-1);
    if (last?.line === line) last.end = Math.max(last.end, unit + width);
    else place.ranges.push({ line, begin: unit, end: unit + width });
  }
  return place;
}

export interface Lines {
  texts: string[];
  folded: Folded;
}

/** To be made once of what is searched again and again. */
export function readLines(texts: string[]): Lines {
  return { texts, folded: fold(texts) };
}

/** Where the words stand, next to each other; the last one may be the beginning of a longer one. */
export function findPlaces({ texts, folded }: Lines, asked: string): Place[] {
  const words = foldWords(asked);
  if (words === "") return [];
  const places: Place[] = [];
  const anywhere = unspaced.test(words);
  for (let found = -1; (found = folded.text.indexOf(words, found + 1)) >= 0;)
    if (anywhere || found === 0 || folded.text[found - 1] === " ")
      places.push(placeAt(folded, found, found + words.length, texts));
  return places;
}

/** Where any of these words stand, each whole. */
export function findWords({ texts, folded }: Lines, words: Set<string>): Place[] {
  const places: Place[] = [];
  let begin = 0;
  for (const word of folded.text.split(" ")) {
    const end = begin + word.length;
    if (words.has(word)) places.push(placeAt(folded, begin, end, texts));
    begin = end + 1;
  }
  return places;
}
