// The keyboard's way through the results: down from the search box, from each session's
// title to its hits and on to the next session, and up again into the box.

import { useEffect } from "preact/hooks";

import { isTyping, kSearchBoxId } from "./shortcut";

const kStops = ".results h2 a, .results .hit-link, .results .more";

const arrows: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };
const letters: Record<string, 1 | -1> = { j: 1, k: -1 };

/** Arrows only where they would not scroll the page or move something else. */
function direction({ key, target }: KeyboardEvent): 1 | -1 | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  if (!isTyping(target) && letters[key] !== undefined) return letters[key];
  if (target.id === kSearchBoxId) return key === "ArrowDown" ? 1 : undefined;
  return target.closest(".results") === null ? undefined : arrows[key];
}

function nextStop(from: Element, way: 1 | -1): HTMLElement | undefined {
  const stops = [...document.querySelectorAll<HTMLElement>(kStops)];
  const follows = (stop: Element) =>
    (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (way === 1) return stops.find(follows);
  return stops.filter((stop) => stop !== from && !follows(stop)).at(-1);
}

function walk(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const way = direction(event);
  const from = document.activeElement;
  if (way === undefined || from === null || from.closest("dialog") !== null) return;
  const next = nextStop(from, way) ?? (way === -1 ? document.getElementById(kSearchBoxId) : null);
  if (next === null) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  (next.closest(".hit") ?? next).scrollIntoView({ block: "nearest" });
}

export function useWalk(): void {
  useEffect(() => {
    addEventListener("keydown", walk);
    return () => {
      removeEventListener("keydown", walk);
    };
  }, []);
}
