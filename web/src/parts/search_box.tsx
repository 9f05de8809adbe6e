// The box everything starts from.  It searches while one types, shortly after the
// last key, and at once on Enter; under it a list suggests what may be meant (a
// combobox as ARIA 1.2 describes it).  Its own text is ahead of the address bar while
// typing, and follows it when that changes for another reason (back, a suggestion).

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { ownPath } from "../format/links";
import { strings } from "../strings";
import { kOwnWords, moveActive } from "../state/active_option";
import { forgetSearch, rememberSearch } from "../state/recent";
import { kSearchBoxId, useShortcut } from "../state/shortcut";
import { type Offer, type Suggesting, useSuggesting } from "../state/suggesting";
import { kListId, optionId, SuggestionList } from "./suggestion_list";

const kPauseMs = 160;

interface Props {
  text: string;
  /** Whether one comes to the page to search. */
  takesFocus: boolean;
  /** Whether there are results below, where the arrow keys lead. */
  leadsOn: boolean;
  /** `done` tells that the reader has finished these words. */
  onSearch: (words: string, done: boolean) => void;
  /** A suggestion leads to a page of its own. */
  onOpen: (path: string) => void;
}

/** The words in the box, and the ways they are asked for. */
function useDraft({ text, onSearch }: Props) {
  const [draft, setDraft] = useState(text);
  const asked = useRef(text);
  const timer = useRef<number | undefined>(undefined);

  useLayoutEffect(() => {
    if (text === asked.current) return;
    clearTimeout(timer.current);
    asked.current = text;
    setDraft(text);
  }, [text]);

  // The newest closure: a pause may end after the address has changed.
  const latest = useRef(onSearch);
  latest.current = onSearch;
  const take = (words: string) => {
    clearTimeout(timer.current);
    asked.current = words.trim();
    setDraft(words);
  };

  return {
    draft,
    take,
    type: (words: string) => {
      setDraft(words);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (words.trim() === asked.current) return;
        asked.current = words.trim();
        latest.current(words, false);
      }, kPauseMs);
    },
    finish: (words: string) => {
      take(words);
      rememberSearch(words);
      latest.current(words, true);
    },
  };
}

interface Steering {
  list: Suggesting;
  /** With no list open, arrows lead into the results where there are some. */
  leadsOn: boolean;
  choose: (offer: Offer) => void;
}

/** What the keys do to the list; true when they did something. */
function steer({ key, altKey }: KeyboardEvent, { list, leadsOn, choose }: Steering): boolean {
  const { shown, active } = list;
  const next = moveActive(active, shown.length, key);
  const offer = shown[active];
  if (next !== undefined) list.setActive(next);
  else if (key === "ArrowDown" && (altKey || !leadsOn)) list.open();
  else if (key === "Escape" && shown.length > 0) list.close();
  else if (key === "Enter" && offer !== undefined) choose(offer);
  else if (key === "Delete" && offer?.kind === "recent") forgetSearch(offer.text);
  else return false;
  return true;
}

export function SearchBox(props: Props) {
  const { draft, type, take, finish } = useDraft(props);
  const list = useSuggesting(draft);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(strings.search.shortcut, () => {
    input.current?.focus();
    input.current?.select();
  });
  // Whoever comes to a page does not want a list over it at once.
  const arriving = useRef(false);
  useEffect(() => {
    if (!props.takesFocus) return;
    arriving.current = true;
    input.current?.focus();
    arriving.current = false;
  }, []);

  const choose = ({ query, url }: Offer) => {
    list.close();
    const path = ownPath(url);
    if (query !== null) finish(query);
    if (query !== null || path === undefined) return;
    take("");
    props.onOpen(path);
  };

  return (
    <form
      class="search-box"
      role="search"
      action="/"
      onSubmit={(event) => {
        event.preventDefault();
        list.close();
        finish(draft);
      }}
    >
      <label class="unseen" for={kSearchBoxId}>
        {strings.search.label}
      </label>
      <input
        ref={input}
        id={kSearchBoxId}
        name="q"
        type="search"
        value={draft}
        placeholder={strings.search.placeholder}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        maxLength={400}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={list.shown.length > 0}
        aria-controls={kListId}
        aria-activedescendant={list.active === kOwnWords ? undefined : optionId(list.active)}
        aria-keyshortcuts={strings.search.shortcut}
        onInput={(event) => {
          type(event.currentTarget.value);
          list.open();
        }}
        onFocus={() => {
          if (draft === "" && !arriving.current) list.open();
        }}
        onClick={() => {
          if (draft === "") list.open();
        }}
        onBlur={list.close}
        onKeyDown={(event) => {
          // While letters are being composed (Japanese, say) the keys are the composer's.
          const steering = { list, leadsOn: props.leadsOn, choose };
          if (!event.isComposing && steer(event, steering)) event.preventDefault();
        }}
      />
      <kbd aria-hidden="true">{strings.search.shortcut}</kbd>
      <button type="submit">{strings.search.submit}</button>
      <SuggestionList
        shown={list.shown}
        active={list.active}
        onPoint={list.setActive}
        onChoose={choose}
        onForget={({ text }) => {
          forgetSearch(text);
        }}
      />
    </form>
  );
}
