// Which page is read, as state, and the way to others.

import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { Reading, type Seen } from "./reading";

function same(one: Seen, other: Seen): boolean {
  return one.page === other.page && one.first === other.first && one.last === other.last;
}

export interface Reader {
  seen: Seen;
  /** Empty until the pages are there. */
  reading: RefObject<Reading>;
}

/** Reads the pages on `stage`, from page `start` on. */
export function useReading(stage: RefObject<HTMLElement>, start: number): Reader {
  const [seen, setSeen] = useState<Seen>({ page: start, first: start, last: start });
  const reading = useRef<Reading>(null);
  useLayoutEffect(() => {
    if (stage.current === null) return undefined;
    const made = new Reading(stage.current, start, (now) => {
      setSeen((last) => (same(last, now) ? last : now));
    });
    if (start > 1) made.goTo(start);
    reading.current = made;
    return () => {
      made.stop();
    };
  }, []);
  return { seen, reading };
}
