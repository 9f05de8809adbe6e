// The pages of a document side by side, each a door to the viewer.  Sizes are known, so
// that nothing moves when the pictures come.

import { useEffect, useRef } from "preact/hooks";

import { matchesKey } from "../api/client";
import type { Document, DocumentPage } from "../api/types";
import { documentHref } from "../format/links";
import { walkLinks } from "../state/walking";
import { useMatches } from "../state/resources";
import { strings } from "../strings";
import { Link } from "./link";

const words = strings.slides;

interface Props {
  detail: Document;
  title: string;
  session: string;
  text: string;
}

function Thumbnail({ page }: { page: DocumentPage }) {
  return page.thumbnail === null ? (
    <svg class="strip-blank" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true" />
  ) : (
    <img
      src={page.thumbnail}
      width={page.width}
      height={page.height}
      alt=""
      loading="lazy"
      decoding="async"
    />
  );
}

export function SlideStrip({ detail, title, session, text }: Props) {
  const { data } = useMatches(text === "" ? null : matchesKey(detail.sha256, text));
  const matches = new Map(data?.pages.map(({ page, matches }) => [page, matches]));
  const strip = useRef<HTMLOListElement>(null);
  // What was searched for may stand far to the right.
  useEffect(() => {
    const [list, found] = [
      strip.current,
      strip.current?.querySelector<HTMLElement>(".strip-found"),
    ];
    if (list && found) list.scrollLeft = found.offsetLeft - list.offsetLeft;
  }, [data]);
  return (
    <ol ref={strip} class="strip" aria-label={words.strip(title)} onKeyDown={walkLinks}>
      {detail.pages.map((page, at) => {
        const found = matches.get(page.page) ?? 0;
        return (
          <li key={page.page} class={found > 0 ? "strip-found" : undefined}>
            <Link
              href={documentHref(detail.sha256, { page: page.page, q: text, session })}
              class="strip-page"
              tabIndex={at === 0 ? 0 : -1}
            >
              <Thumbnail page={page} />
              <span class="strip-number">
                <span class="unseen">{words.page(page.page)}</span>
                <span aria-hidden="true">{page.page}</span>
              </span>
              {found > 0 && <span class="strip-matches">{words.matches(found)}</span>}
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
