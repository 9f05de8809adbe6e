// What is suggested while one types: asked for after a short pause, dropped when it no
// longer belongs to what stands in the box, and gone when the box is left.  In an empty
// box these are the searches that the reader made lately.

import { useEffect, useState } from "preact/hooks";

import type { Suggestion } from "../api/types";
import { kOwnWords } from "./active_option";
import { useRecentSearches } from "./recent";
import { useSuggestions } from "./resources";

const kPauseMs = 80;

/** The value as it was when it last stood still. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(value);
    }, kPauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return paused;
}

/** Until new suggestions are there, those for fewer or more letters of a word may stay. */
function belongs(asked: string, typed: string): boolean {
  return typed.startsWith(asked) || asked.startsWith(typed);
}

/** What the server suggests, or the words of an earlier search. */
export type Offer = Omit<Suggestion, "kind"> & { kind: Suggestion["kind"] | "recent" };

function again(words: string): Offer {
  return { kind: "recent", text: words, detail: "", url: null, query: words, marks: [] };
}

export interface Suggesting {
  shown: Offer[];
  active: number;
  setActive: (at: number) => void;
  open: () => void;
  close: () => void;
}

export function useSuggesting(draft: string): Suggesting {
  const typed = draft.trim();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(kOwnWords);
  const paused = usePaused(typed);
  const { data } = useSuggestions(isOpen && paused !== "" ? paused : null);

  const fits = typed !== "" && data !== undefined && belongs(data.query, typed);
  const recent = useRecentSearches();
  const offers = typed === "" ? recent.map(again) : fits ? data.suggestions : [];
  const shown = isOpen ? offers : [];
  const change = (to: boolean) => () => {
    setOpen(to);
    setActive(kOwnWords);
  };
  return {
    shown,
    active: active < shown.length ? active : kOwnWords,
    setActive,
    open: change(true),
    close: change(false),
  };
}
