import { useEffect, useRef } from "preact/hooks";

export const kSearchBoxId = "q";

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea");
}

/** What is behind a dialog does not hear of keys. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("dialog") !== null;
}

/** Does something when a key is pressed anywhere on the page but in a field. */
export function useShortcut(key: string, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || isInDialog(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", follow);
    return () => {
      removeEventListener("keydown", follow);
    };
  }, [key]);
}
