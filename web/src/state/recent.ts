// The searches that a reader finished lately, kept in this browser alone.  Where nothing
// may be kept they last as long as the page.

import { useEffect, useState } from "preact/hooks";

const kKey = "lectern.recent";
const kMost = 10;

let known: string[] | undefined;
const listeners = new Set<() => void>();

function stored(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(kKey) ?? "[]");
    if (!Array.isArray(list)) return [];
    const words = list.filter((one): one is string => typeof one === "string" && one !== "");
    return words.slice(0, kMost);
  } catch {
    return [];
  }
}

export function recentSearches(): string[] {
  known ??= stored();
  return known;
}

function change(list: string[]): void {
  known = list;
  try {
    localStorage.setItem(kKey, JSON.stringify(list));
  } catch {
    // Full, or not allowed.
  }
  for (const listener of listeners) listener();
}

const without = (words: string) =>
  recentSearches().filter((other) => other.toLowerCase() !== words.toLowerCase());

/** The newest comes first. */
export function rememberSearch(words: string): void {
  const text = words.trim();
  if (text !== "") change([text, ...without(text)].slice(0, kMost));
}

export function forgetSearch(words: string): void {
  change(without(words));
}

export function forgetSearches(): void {
  change([]);
}

/** Another tab has changed them. */
function follow(event: StorageEvent): void {
  if (event.key !== kKey && event.key !== null) return;
  known = undefined;
  for (const listener of listeners) listener();
}

export function useRecentSearches(): string[] {
  const [, setTurn] = useState(0);
  useEffect(() => {
    const listener = () => {
      setTurn((turn) => turn + 1);
    };
    if (listeners.size === 0) addEventListener("storage", follow);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) removeEventListener("storage", follow);
    };
  }, []);
  return recentSearches();
}
