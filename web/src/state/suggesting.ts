// What is suggested while one types: asked for after a short pause, dropped when it no
// longer belongs to what stands in the box, and gone when the box is left.

import { useEffect, useState } from "preact/hooks";

import type { Suggestion } from "../api/types";
import { kOwnWords } from "./active_option";
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

export interface Suggesting {
  shown: Suggestion[];
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

  const fits = isOpen && typed !== "" && data !== undefined && belongs(data.query, typed);
  const shown = fits ? data.suggestions : [];
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
