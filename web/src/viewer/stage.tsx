// The column of pages.  All of them below each other rather than one at a time: papers are
// read by scrolling, slides are skimmed that way, and a finger needs nothing else.

import type { RefObject } from "preact";

import type { Annotation, Document } from "../api/types";
import { strings } from "../strings";
import { titleOf } from "./head";
import type { Hit } from "./hits";
import { type NoteListState, PageNotes } from "./note_list";
import { useOwnStyle } from "./own_style";
import type { Seen } from "./reading";
import { Sheet } from "./sheet";
import type { Zoom } from "./zoom";

interface Props extends NoteListState {
  stage: RefObject<HTMLElement>;
  document: Document;
  seen: Seen;
  zoom: Zoom;
  text: string;
  /** How many hits a page has; undefined while that is not known. */
  hits: Map<number, number> | undefined;
  /** Whether that could not be asked: then boxes are asked for when it can. */
  failed: boolean;
  hit: Hit | undefined;
  notes: Map<number, Annotation[]>;
  /** Whether each page's notes are listed below it. */
  listed: boolean;
  choose: (note: Annotation) => void;
  onHit: (page: number, mark: Element) => void;
}

const kNoNotes: Annotation[] = [];

export function Stage({ stage, document, seen, zoom, hits, failed, hit, notes, ...props }: Props) {
  useOwnStyle(stage, "--zoom", typeof zoom === "number" ? zoom : 1);
  return (
    <section
      ref={stage}
      class="stage"
      tabIndex={0}
      aria-label={strings.viewer.pages(titleOf(document))}
      data-zoom={typeof zoom === "number" ? "scaled" : zoom}
    >
      <div class="sheets">
        {document.pages.map((page) => {
          const own = notes.get(page.page) ?? kNoNotes;
          return (
            <>
              <Sheet
                {...props}
                key={page.page}
                sha256={document.sha256}
                page={page}
                near={page.page >= seen.first && page.page <= seen.last}
                matches={hits?.has(page.page) ?? !failed}
                hit={hit?.page === page.page ? hit : undefined}
                notes={own}
              />
              {props.listed && own.length > 0 && <PageNotes notes={own} {...props} />}
            </>
          );
        })}
      </div>
    </section>
  );
}
