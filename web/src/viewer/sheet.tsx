// One page: its picture (the thumbnail at once, the large one over it as it comes), the
// marks on it and its text.  Pages far from the view only keep their place.

import { useRef, useState } from "preact/hooks";

import type { Annotation, DocumentPage, PageBoxes } from "../api/types";
import { ownPath } from "../format/links";
import { boxesKey } from "../api/client";
import { strings } from "../strings";
import { useBoxes } from "../state/resources";
import type { Hit } from "./hits";
import { Marks, type NoteActions } from "./marks";
import { noteAt } from "./notes";
import { useOwnStyle } from "./own_style";
import { TextLayer } from "./text_layer";

interface Props extends NoteActions {
  sha256: string;
  page: DocumentPage;
  /** In view, or nearly. */
  near: boolean;
  text: string;
  /** Whether words of `text` stand on it; unknown counts as yes. */
  matches: boolean;
  hit: Hit | undefined;
  notes: Annotation[];
  active: string | undefined;
  chosen: string | undefined;
  onHit: (page: number, mark: Element) => void;
}

function Picture({ page }: { page: DocumentPage }) {
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { viewer } = strings;
  const image = ownPath(page.image);
  const thumbnail = ownPath(page.thumbnail);
  if (image === undefined) return <p class="sheet-problem">{viewer.noPicture}</p>;
  return (
    <>
      {thumbnail !== undefined && <img class="sheet-picture" src={thumbnail} alt="" />}
      {failed ? (
        <p class="sheet-problem" role="alert">
          {viewer.pictureFailed}{" "}
          <button
            type="button"
            class="button"
            onClick={() => {
              setFailed(false);
              setAttempt(attempt + 1);
            }}
          >
            {strings.failure.retry}
          </button>
        </p>
      ) : (
        <img
          key={attempt}
          class="sheet-picture"
          src={image}
          decoding="async"
          alt={page.words === null ? viewer.picture(page.page) : ""}
          onError={() => {
            setFailed(true);
          }}
        />
      )}
    </>
  );
}

const kNoBoxes: PageBoxes["boxes"] = [];

/** The note under the pointer.  Marks lie below the text, which takes the pointer. */
function useNoteUnder({ page, notes }: Props) {
  return ({ currentTarget, clientX, clientY }: MouseEvent) => {
    if (notes.length === 0 || !(currentTarget instanceof Element)) return undefined;
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const x = ((clientX - left) / width) * page.width;
    const y = ((clientY - top) / height) * page.height;
    return noteAt(notes, x, y);
  };
}

export function Sheet(props: Props) {
  const { sha256, page, near, text, matches, hit, onHit, pointAt, choose } = props;
  const sheet = useRef<HTMLElement>(null);
  const asks = near && text !== "" && matches;
  const { data } = useBoxes(asks ? boxesKey(sha256, page.page, text) : null);
  const noteUnder = useNoteUnder(props);
  useOwnStyle(sheet, "--ratio", page.width / page.height);
  return (
    <section
      ref={sheet}
      class={page.width > page.height ? "sheet sheet-landscape" : "sheet"}
      data-sheet={page.page}
      aria-label={strings.viewer.page(page.page)}
      onMouseMove={(event) => {
        pointAt(noteUnder(event)?.passage);
      }}
      onMouseLeave={() => {
        pointAt(undefined);
      }}
      onClick={(event) => {
        const note = noteUnder(event);
        if (note !== undefined && getSelection()?.isCollapsed !== false) choose(note);
      }}
    >
      {near && <Picture page={page} />}
      <Marks
        {...props}
        boxes={asks && data !== undefined ? data.boxes : kNoBoxes}
        hit={hit}
        onCurrent={(mark) => {
          onHit(page.page, mark);
        }}
      />
      {near && <TextLayer address={page.words} />}
    </section>
  );
}
