// Which note is looked at, on its page and in the list at once.

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

import type { Annotation } from "../api/types";
import type { Reading } from "./reading";

export function useNotes(annotations: Annotation[], reading: RefObject<Reading>) {
  const [open, setOpen] = useState(annotations.length > 0);
  const [active, setActive] = useState<string | undefined>(undefined);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  /** Chosen on its page, so that its entry in the list is to be shown. */
  const [sought, setSought] = useState<Annotation | undefined>(undefined);

  useEffect(() => {
    if (sought === undefined) return;
    const entry = document.querySelector(`[data-note="${CSS.escape(sought.passage)}"] button`);
    if (entry instanceof HTMLElement) entry.focus();
  }, [sought]);

  const choose = (note: Annotation) => {
    setOpen(true);
    setChosen(note.passage);
    setSought({ ...note });
  };

  const onNote = (note: Annotation) => {
    setChosen(note.passage);
    if (note.page === null) return;
    const mark = document.querySelector(`[data-mark="${CSS.escape(note.passage)}"]`);
    if (mark === null) reading.current?.goTo(note.page);
    else reading.current?.reveal(note.page, mark);
  };

  return {
    open,
    toggle: () => {
      setOpen(!open);
    },
    leave: () => {
      setChosen(undefined);
    },
    state: { active, chosen, pointAt: setActive, onNote },
    choose,
  };
}
