// Going from page to page, on request: what is asked for may not exist, and what is shown
// is said.

import { useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Document } from "../api/types";
import { strings } from "../strings";
import { nearestPage, type ViewerPlace } from "./address";
import type { Saying } from "./notice";
import { useAddress } from "./use_address";
import { useReading } from "./use_reading";

export function usePages(document: Document, place: ViewerPlace) {
  const stage = useRef<HTMLElement>(null);
  const pages = document.pages.length;
  const { seen, reading } = useReading(stage, nearestPage(place.page ?? 1, pages));
  const [saying, say] = useState<Saying | undefined>(undefined);
  const [spoken, speak] = useState("");
  const { viewer } = strings;

  const goTo = (asked: number) => {
    const page = nearestPage(asked, pages);
    if (page !== asked) say({ text: viewer.outOfRange(asked, pages) });
    reading.current?.goTo(page);
    speak(viewer.pageOf(page, pages));
  };
  useLayoutEffect(() => {
    if (place.page !== undefined && place.page > pages)
      say({ text: viewer.outOfRange(place.page, pages) });
  }, []);

  const write = useAddress(document.sha256, place, seen.page, goTo);
  return { stage, pages, seen, reading, saying, say, spoken, speak, goTo, write };
}
