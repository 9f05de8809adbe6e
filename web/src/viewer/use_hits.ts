// The hits of the words in the address: how many, which is current, and the next.

import { useEffect, useRef, useState } from "preact/hooks";

import type { PageMatches } from "../api/types";
import { matchesKey } from "../api/client";
import { useMatches } from "../state/resources";
import { firstOn, type Hit, hitNumber, type Step, stepFrom } from "./hits";

const kNoPages: PageMatches[] = [];

interface Asked {
  sha256: string;
  text: string;
  /** The page that is read. */
  page: number;
  /** Whether the address named that page: then it stays, with hits on it or without. */
  named: boolean;
  onHit: (hit: Hit) => void;
}

export function useHits({ sha256, text, page, named, onHit }: Asked) {
  const { data, error, retry } = useMatches(text === "" ? null : matchesKey(sha256, text));
  const [hit, setHit] = useState<Hit | undefined>(undefined);
  const stay = useRef(named && text !== "");
  const pages = data?.pages;

  // Words that were just typed lead to their first hit from here on.
  useEffect(() => {
    const first =
      pages === undefined
        ? undefined
        : stay.current
          ? firstOn(pages, page)
          : stepFrom(pages, undefined, page, "next")?.hit;
    if (pages !== undefined) stay.current = false;
    setHit(first);
    if (first !== undefined) onHit(first);
  }, [pages]);

  const step = (direction: "next" | "previous"): Step | undefined => {
    const made = stepFrom(pages ?? kNoPages, hit, page, direction);
    if (made === undefined) return undefined;
    setHit(made.hit);
    onHit(made.hit);
    return made;
  };
  return {
    /** Undefined while they are not known. */
    pages,
    total: data?.total,
    hit,
    number: hit && pages && hitNumber(pages, hit),
    failed: error !== undefined,
    retry,
    step,
  };
}
