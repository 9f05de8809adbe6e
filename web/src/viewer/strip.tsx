// All pages as small pictures; those with hits say how many.  One stop for Tab: the arrow
// keys lead from page to page.

import { useEffect, useRef } from "preact/hooks";

import type { DocumentPage } from "../api/types";
import { ownPath } from "../format/links";
import { strings } from "../strings";
import { Icon } from "./icons";

interface Props {
  pages: DocumentPage[];
  page: number;
  hits: Map<number, number>;
  notes: Map<number, number>;
  hrefOf: (page: number) => string;
  onPage: (page: number) => void;
}

interface ThumbnailProps {
  page: DocumentPage;
  current: boolean;
  hits: number;
  notes: number;
  href: string;
  onOpen: () => void;
}

function Thumbnail({ page, current, hits, notes, href, onOpen }: ThumbnailProps) {
  const picture = ownPath(page.thumbnail);
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <a
      class="thumbnail"
      href={href}
      tabIndex={current ? 0 : -1}
      aria-current={current ? "page" : undefined}
      aria-label={strings.viewer.thumbnail(page.page, hits, notes)}
      onClick={open}
    >
      <svg viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true" />
      {picture !== undefined && <img src={picture} alt="" loading="lazy" decoding="async" />}
      <span class="thumbnail-number" data-text={page.page} />
      {hits > 0 && <span class="thumbnail-hits" data-text={hits} />}
      {notes > 0 && (
        <span class="thumbnail-notes">
          <Icon name="notes" />
        </span>
      )}
    </a>
  );
}

/** Where the arrows lead. */
function target(key: string, page: number, pages: number): number | undefined {
  if (key === "ArrowDown" || key === "ArrowRight") return Math.min(page + 1, pages);
  if (key === "ArrowUp" || key === "ArrowLeft") return Math.max(page - 1, 1);
  if (key === "Home") return 1;
  return key === "End" ? pages : undefined;
}

export function Strip({ pages, page, hits, notes, hrefOf, onPage }: Props) {
  const strip = useRef<HTMLElement>(null);
  // The strip scrolls with the pages; scrollIntoView would scroll the window, too.
  useEffect(() => {
    const element = strip.current;
    const current = element?.querySelector<HTMLElement>("[aria-current]");
    if (!element || !current) return;
    const [outer, inner] = [element.getBoundingClientRect(), current.getBoundingClientRect()];
    element.scrollTop += (inner.top + inner.bottom) / 2 - (outer.top + outer.bottom) / 2;
    element.scrollLeft += (inner.left + inner.right) / 2 - (outer.left + outer.right) / 2;
    if (element.contains(document.activeElement)) current.focus({ preventScroll: true });
  }, [page]);
  const walk = (event: KeyboardEvent) => {
    const next = target(event.key, page, pages.length);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== page) onPage(next);
  };
  return (
    <nav
      ref={strip}
      class="thumbnails"
      data-edge="bottom"
      aria-label={strings.viewer.thumbnails}
      onKeyDown={walk}
    >
      {pages.map((entry) => (
        <Thumbnail
          key={entry.page}
          page={entry}
          current={entry.page === page}
          hits={hits.get(entry.page) ?? 0}
          notes={notes.get(entry.page) ?? 0}
          href={hrefOf(entry.page)}
          onOpen={() => {
            onPage(entry.page);
          }}
        />
      ))}
    </nav>
  );
}
