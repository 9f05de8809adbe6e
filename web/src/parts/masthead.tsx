import { useEffect, useRef } from "preact/hooks";

import { helpHref } from "../format/links";
import { strings } from "../strings";
import { usePlace } from "../state/location";
import {
  emptyQuery,
  formatSearch,
  isBlank,
  parseQuery,
  searchHref,
  withText,
} from "../state/query";
import { rememberSearch } from "../state/recent";
import { useSearch } from "../state/resources";
import { KeysDialog } from "./keys_dialog";
import { Link } from "./link";
import { Mark } from "./mark";
import { SearchBox } from "./search_box";

export function Masthead({ large }: { large: boolean }) {
  const { place, go } = usePlace();
  const query = place.path === "/" ? parseQuery(place.search) : emptyQuery();
  const text = parseQuery(place.search).text;
  // Typing makes one entry in the browser's history, however many searches it takes:
  // the address that half-typed words led to is replaced by the next.
  const unfinished = useRef<string | undefined>(undefined);

  const search = (words: string, done: boolean) => {
    const asked = withText(query, words);
    const href = searchHref(asked);
    if (!isBlank(asked) && href !== place.path + place.search)
      useSearch.askAhead(formatSearch(asked));
    go(href, unfinished.current === place.path + place.search ? "replace" : "push");
    unfinished.current = done ? undefined : href;
  };
  const open = (path: string) => {
    unfinished.current = undefined;
    go(path);
    scrollTo(0, 0);
  };
  // Who opens what was found has found the words that lead there.
  const last = useRef(place);
  useEffect(() => {
    const { path, search: parameters } = last.current;
    if (path === "/" && place.path !== "/") rememberSearch(parseQuery(parameters).text);
    last.current = place;
  }, [place]);

  return (
    <header class={large ? "masthead masthead-large" : "masthead"}>
      <a class="skip" href="#main">
        {strings.skip}
      </a>
      <div class="masthead-top">
        <Link href="/" class="wordmark">
          <Mark />
          {strings.name}
        </Link>
        <Link href={helpHref} class="masthead-help">
          {strings.help.link}
        </Link>
      </div>
      {large && <p class="tagline">{strings.tagline}</p>}
      <SearchBox
        key="box"
        text={text}
        takesFocus={place.path === "/"}
        leadsOn={!isBlank(query)}
        onSearch={search}
        onOpen={open}
      />
      <KeysDialog />
    </header>
  );
}
