// What is drawn over the picture of a page: the boxes of the hits, and around what readers
// marked.  It also gives the page its shape before any picture is there.

import { useLayoutEffect, useRef } from "preact/hooks";

import type { Annotation, Box, DocumentPage, PageBoxes } from "../api/types";
import { strings } from "../strings";
import type { Hit } from "./hits";

interface HitsProps {
  boxes: PageBoxes["boxes"];
  /** The current hit, when it is on this page. */
  hit: Hit | undefined;
  onCurrent: (mark: Element) => void;
}

// A hit is a little larger than its word, so that its edge does not cut letters.
const kAround = 1.5;

function Rectangle({ box, ...rest }: { box: Box; class: string; around?: number }) {
  const [left, top, right, bottom] = box;
  const { around = 0, ...attributes } = rest;
  return (
    <rect
      x={left - around}
      y={top - around}
      width={Math.max(0, right - left) + 2 * around}
      height={Math.max(0, bottom - top) + 2 * around}
      rx={around}
      {...attributes}
    />
  );
}

function Hits({ boxes, hit, onCurrent }: HitsProps) {
  const group = useRef<SVGGElement>(null);
  const current = hit && Math.min(hit.index, boxes.length - 1);
  useLayoutEffect(() => {
    const mark = group.current?.querySelector(".hit-now");
    if (mark) onCurrent(mark);
    // A hit that is stepped to again (as the only one there is) comes into view again.
  }, [boxes, hit]);
  return (
    <g ref={group}>
      {boxes.map(({ box }, n) => (
        <Rectangle
          key={n}
          box={box}
          around={kAround}
          class={n === current ? "hit-box hit-now" : "hit-box"}
        />
      ))}
    </g>
  );
}

export interface NoteActions {
  /** The note that the pointer or the keyboard is at, here or in the list. */
  pointAt: (passage: string | undefined) => void;
  /** Opens a note in the list. */
  choose: (note: Annotation) => void;
}

interface NoteProps extends NoteActions {
  note: Annotation;
  active: boolean;
  chosen: boolean;
}

function NoteMark({ note, active, chosen, pointAt, choose }: NoteProps) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(note);
  };
  const state = `${active ? " note-active" : ""}${chosen ? " note-chosen" : ""}`;
  return (
    <g
      role="button"
      tabIndex={0}
      class={`note-mark${state}`}
      data-mark={note.passage}
      aria-label={strings.viewer.mark(note.kind, note.author)}
      onFocus={() => {
        pointAt(note.passage);
      }}
      onBlur={() => {
        pointAt(undefined);
      }}
      onKeyDown={press}
    >
      {note.boxes.map((box, n) => (
        <Rectangle key={n} box={box} class="note-box" />
      ))}
    </g>
  );
}

interface Props extends HitsProps, NoteActions {
  page: DocumentPage;
  notes: Annotation[];
  active: string | undefined;
  chosen: string | undefined;
}

export function Marks({ page, notes, active, chosen, pointAt, choose, ...hits }: Props) {
  return (
    <svg class="sheet-marks" viewBox={`0 0 ${page.width} ${page.height}`}>
      {notes
        .filter(({ boxes }) => boxes.length > 0)
        .map((note) => (
          <NoteMark
            key={note.passage}
            note={note}
            active={note.passage === active}
            chosen={note.passage === chosen}
            pointAt={pointAt}
            choose={choose}
          />
        ))}
      <Hits {...hits} />
    </svg>
  );
}
