// Finding in a transcript: the reader's own words, or, as long as there are none, those
// that the search which led here matched.

import { useMemo, useState } from "preact/hooks";

import type { Hit } from "../api/types";
import { findPlaces, findWords, foldWords, type Place, readLines } from "../format/find";
import { cutSnippet } from "../format/snippet";
import type { Range } from "../parts/transcript_lines";
import { useSaidHits } from "./resources";

const kShortest = 2;

/** The words that were marked in what a search found, as the transcript has them. */
export function markedWords(hits: Hit[]): Set<string> {
  const marked = hits.flatMap(({ snippet }) => cutSnippet(snippet).filter((piece) => piece.marked));
  const words = marked.flatMap(({ text }) => foldWords(text).split(" "));
  return new Set(words.filter((word) => word !== ""));
}

function rangesOf(places: Place[], chosen: Place | undefined): Map<number, Range[]> {
  const lines = new Map<number, Range[]>();
  for (const place of places)
    for (const { line, begin, end } of place.ranges) {
      const ranges = lines.get(line) ?? [];
      ranges.push({ begin, end, chosen: place === chosen });
      lines.set(line, ranges);
    }
  return lines;
}

export interface Finding {
  text: string;
  setText: (text: string) => void;
  /** Whether the places are those of the search that led here. */
  asSearched: boolean;
  places: Place[];
  chosen: number | undefined;
  choose: (at: number) => void;
  ranges: Map<number, Range[]>;
}

/** `searched` is what was searched for, "" for nothing. */
export function useFinding(session: string, searched: string, texts: string[]): Finding {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const { data } = useSaidHits(searched === "" ? null : `${searched}\n${session}`);
  const lines = useMemo(() => readLines(texts), [texts]);
  const asked = useMemo(() => markedWords(data?.hits ?? []), [data]);
  const own = text.trim().length >= kShortest;

  const places = useMemo(
    () => (own ? findPlaces(lines, text) : findWords(lines, asked)),
    [lines, own ? text : "", asked],
  );
  const place = chosen === undefined ? undefined : places[chosen];
  const ranges = useMemo(() => rangesOf(places, place), [places, place]);
  return {
    text,
    setText: (words) => {
      setText(words);
      setChosen(undefined);
    },
    asSearched: !own && asked.size > 0,
    places,
    chosen: place === undefined ? undefined : chosen,
    choose: setChosen,
    ranges,
  };
}
