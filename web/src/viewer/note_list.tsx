// What readers marked and wrote, as a list: beside the pages where there is room, else
// each page's notes below it.

import { useEffect, useRef } from "preact/hooks";

import type { Annotation } from "../api/types";
import { strings } from "../strings";
import type { NoteActions } from "./marks";
import { byPage, partsOf } from "./notes";

export interface NoteListState extends Pick<NoteActions, "pointAt"> {
  active: string | undefined;
  chosen: string | undefined;
  /** Shows a note on its page. */
  onNote: (note: Annotation) => void;
}

function NoteEntry({ note, ...state }: { note: Annotation } & NoteListState) {
  const { active, chosen, pointAt, onNote } = state;
  const { quote, note: words } = partsOf(note);
  const { viewer } = strings;
  const point = () => {
    pointAt(note.passage);
  };
  const leave = () => {
    pointAt(undefined);
  };
  const open = () => {
    if (getSelection()?.isCollapsed !== false) onNote(note);
  };
  return (
    <li
      class={`note${note.passage === active ? " note-at" : ""}`}
      data-note={note.passage}
      onMouseEnter={point}
      onMouseLeave={leave}
      onClick={open}
    >
      <button
        type="button"
        class="note-author"
        aria-label={viewer.mark(note.kind, note.author)}
        aria-current={note.passage === chosen ? "true" : undefined}
        onFocus={point}
        onBlur={leave}
      >
        {note.author === null || note.author === "" ? viewer.anonymous : note.author}
      </button>
      {quote !== "" && <blockquote class="note-quote">{quote}</blockquote>}
      {words !== "" && <p class="note-words">{words}</p>}
    </li>
  );
}

/** The notes of one page. */
export function PageNotes({ notes, ...state }: { notes: Annotation[] } & NoteListState) {
  return (
    <ol class="notes-of-page">
      {notes.map((note) => (
        <NoteEntry key={note.passage} note={note} {...state} />
      ))}
    </ol>
  );
}

interface PanelProps extends NoteListState {
  annotations: Annotation[];
  page: number;
}

/** All notes of the document; it follows the page that is read and the note chosen. */
export function NotePanel({ annotations, page, ...state }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  const { chosen } = state;
  const show = (selector: string) => {
    const [outer, inner] = [panel.current, panel.current?.querySelector(selector)];
    if (!outer || !inner) return;
    const [frame, entry] = [outer.getBoundingClientRect(), inner.getBoundingClientRect()];
    if (entry.top < frame.top || entry.bottom > frame.bottom)
      outer.scrollTop += entry.top - frame.top;
  };
  useEffect(() => {
    show(`[data-page="${page}"]`);
  }, [page]);
  useEffect(() => {
    if (chosen !== undefined) show(`[data-note="${CSS.escape(chosen)}"]`);
  }, [chosen]);
  return (
    <aside ref={panel} class="note-panel" aria-label={strings.viewer.notes} tabIndex={0}>
      <h2>{strings.viewer.notes}</h2>
      {byPage(annotations).map(({ page: at, notes }) => (
        <section key={at} data-page={at}>
          <h3>{strings.viewer.notesOf(at)}</h3>
          <PageNotes notes={notes} {...state} />
        </section>
      ))}
    </aside>
  );
}
