// The parts of an open document, joined: a hit that is stepped to turns the page, and every
// part knows which page is being read.

import { useRef } from "preact/hooks";

import type { Document } from "../api/types";
import { strings } from "../strings";
import { usePlace } from "../state/location";
import { parseViewer } from "./address";
import type { Hit } from "./hits";
import { useHits } from "./use_hits";
import { useNotes } from "./use_notes";
import { usePages } from "./use_pages";
import { useZoom } from "./use_zoom";

export function useParts(document: Document) {
  const { place } = usePlace();
  const asked = parseViewer(place.search);
  const pages = usePages(document, asked);
  const page = pages.seen.page;
  const revealed = useRef<Hit | undefined>(undefined);
  const hits = useHits({
    sha256: document.sha256,
    text: asked.q,
    page,
    named: asked.page !== undefined,
    onHit: (hit) => {
      if (hit.page !== page) pages.reading.current?.goTo(hit.page);
    },
  });
  const step = (direction: "next" | "previous") => {
    const wrapped = hits.step(direction)?.wrapped;
    if (wrapped !== undefined) pages.say({ text: strings.viewer.wrapped[wrapped] });
  };
  // Once per step: scrolling away from a hit and back must not be pulled to it.
  const onHit = (at: number, mark: Element) => {
    if (revealed.current === hits.hit) return;
    revealed.current = hits.hit;
    pages.reading.current?.reveal(at, mark);
  };
  const zoom = useZoom(pages.reading, pages.stage, page);
  const notes = useNotes(document.annotations, pages.reading);
  return { asked, pages, page, hits, step, onHit, zoom, notes };
}

export type Parts = ReturnType<typeof useParts>;
