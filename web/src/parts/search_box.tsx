// The box everything starts from.  It searches while one types, shortly after the
// last key, and at once on Enter.  Its own text is ahead of the address bar while
// typing, and follows it when that changes for another reason (back, a suggestion).

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { strings } from "../strings";

const kPauseMs = 160;

interface Props {
  text: string;
  /** `done` tells that the reader has finished these words. */
  onSearch: (words: string, done: boolean) => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea");
}

/** "/" from anywhere on the page leads into the box. */
function useShortcut(input: { current: HTMLInputElement | null }) {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== strings.search.shortcut || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", focus);
    return () => {
      removeEventListener("keydown", focus);
    };
  }, [input]);
}

export function SearchBox({ text, onSearch }: Props) {
  const [draft, setDraft] = useState(text);
  const asked = useRef(text);
  const timer = useRef<number | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(input);

  useEffect(() => {
    input.current?.focus();
  }, []);

  useLayoutEffect(() => {
    if (text === asked.current) return;
    clearTimeout(timer.current);
    asked.current = text;
    setDraft(text);
  }, [text]);

  // The newest closure: a pause may end after the address has changed.
  const latest = useRef(onSearch);
  latest.current = onSearch;
  const ask = (words: string, done: boolean) => {
    clearTimeout(timer.current);
    asked.current = words.trim();
    latest.current(words, done);
  };

  const type = (words: string) => {
    setDraft(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (words.trim() !== asked.current) ask(words, false);
    }, kPauseMs);
  };

  const finish = () => {
    if (draft.trim() !== asked.current) ask(draft, true);
    else latest.current(draft, true);
  };

  return (
    <form
      class="search-box"
      role="search"
      action="/"
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <label class="unseen" for="q">
        {strings.search.label}
      </label>
      <input
        ref={input}
        id="q"
        name="q"
        type="search"
        value={draft}
        placeholder={strings.search.placeholder}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        maxLength={400}
        aria-keyshortcuts={strings.search.shortcut}
        onInput={(event) => {
          type(event.currentTarget.value);
        }}
      />
      <kbd aria-hidden="true">{strings.search.shortcut}</kbd>
      <button type="submit">{strings.search.submit}</button>
    </form>
  );
}
