// The small picture of a page with the places of the words that were searched for: asked
// for when it comes near and the reader has stopped typing for a moment, given up when it
// is no longer wanted.  Pictures seen lately are kept, so that Back shows them at once.

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

import { boxes, boxesKey } from "../api/client";
import type { Match, PageSize } from "../format/page_view";
import { keep } from "./resource";
import { whenNear } from "./seen";

export interface PagePicture extends PageSize {
  /** The address of its image. */
  image: string;
  matches: Match[];
}

/** Which page, and the words to mark on it. */
export interface PageWords {
  image: string;
  sha256: string;
  page: number;
  text: string;
}

const kPauseMs = 150;
const kKept = 200;
// A word that is everywhere on a page: more marks than can be told apart.
const kMostMarks = 300;
const kept = new Map<string, PagePicture>();

/** Settles when it could be painted without a gap. */
async function decoded(address: string): Promise<PageSize> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight };
}

async function load(wanted: PageWords, signal: AbortSignal): Promise<PagePicture> {
  const { image, sha256, page, text } = wanted;
  // Without boxes there still is a picture, just nothing marked on it.
  const marked =
    text === ""
      ? Promise.resolve(undefined)
      : boxes(boxesKey(sha256, page, text), signal).catch(() => undefined);
  const [found, size] = await Promise.all([marked, decoded(image)]);
  if (found === undefined) return { image, ...size, matches: [] };
  const { width, height, boxes: all } = found;
  return { image, width, height, matches: all.slice(0, kMostMarks) };
}

function keyOf({ image, text }: PageWords): string {
  return `${image} ${text}`;
}

/** What there is of it until now: the last one stays until the next is there. */
export function usePagePicture(
  wanted: PageWords,
  frame: RefObject<Element>,
): PagePicture | undefined {
  const key = keyOf(wanted);
  const [shown, setShown] = useState<PagePicture | undefined>(undefined);
  const ready = kept.get(key);

  useEffect(() => {
    if (frame.current === null || kept.has(key)) return undefined;
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fetchIt = () => {
      stopWatching();
      load(wanted, controller.signal).then(
        (picture) => {
          if (controller.signal.aborted) return;
          keep(kept, key, picture, kKept);
          setShown(picture);
        },
        // An image that does not come leaves its frame empty.
        () => undefined,
      );
    };
    const stopWatching = whenNear(frame.current, () => {
      timer ??= setTimeout(fetchIt, kPauseMs);
    });
    return () => {
      clearTimeout(timer);
      stopWatching();
      controller.abort();
    };
  }, [key]);

  if (ready !== undefined) return ready;
  return shown?.image === wanted.image ? shown : undefined;
}
