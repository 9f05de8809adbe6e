// A document's pages with everything around them, and what those who listen hear of it.

import { useMemo } from "preact/hooks";

import type { Annotation, Document } from "../api/types";
import { strings } from "../strings";
import { useMedia } from "../state/media";
import { documentHref } from "../format/links";
import { Head } from "./head";
import { commandOf } from "./keys";
import { NotePanel } from "./note_list";
import { byPage } from "./notes";
import { Notice } from "./notice";
import { obey } from "./obey";
import { kWide } from "./reading";
import { Stage } from "./stage";
import { Strip } from "./strip";
import { Tools } from "./tools";
import { type Parts, useParts } from "./use_parts";

function notesByPage(annotations: Annotation[]): Map<number, Annotation[]> {
  return new Map(
    byPage(annotations).flatMap(({ page, notes }) => (page === null ? [] : [[page, notes]])),
  );
}

function counts<T>(entries: Iterable<[number, T]>, count: (entry: T) => number) {
  return new Map([...entries].map(([page, entry]) => [page, count(entry)]));
}

/** What those who listen hear when the current hit or page changes. */
function Spoken({ hits, pages, page }: Parts) {
  const { number, total } = hits;
  const hit =
    number === undefined || total === undefined || hits.hit?.page !== page
      ? ""
      : strings.viewer.onPage(number, total, page);
  return (
    <p class="unseen" role="status">
      {hit === "" ? pages.spoken : hit}
    </p>
  );
}

export function Viewer({ document }: { document: Document }) {
  const parts = useParts(document);
  const { asked, pages, page, hits, step, onHit, zoom, notes } = parts;
  const wide = useMedia(kWide);
  const perPage = useMemo(() => notesByPage(document.annotations), [document]);
  const hitsPerPage = useMemo(
    () => hits.pages && new Map(hits.pages.map(({ page: at, matches }) => [at, matches])),
    [hits.pages],
  );
  const hrefOf = (to: number) => documentHref(document.sha256, { ...asked, page: to });
  const press = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    if (target.matches("input, select, textarea")) return;
    const command = commandOf(event);
    if (command !== undefined && obey(command, parts)) event.preventDefault();
    // What is left to the browser scrolls what has the focus: let that be the pages.
    else if (target.matches("main, h1")) pages.stage.current?.focus({ preventScroll: true });
  };
  const panel = notes.open && document.annotations.length > 0;
  return (
    <main
      id="main"
      class={panel && wide ? "viewer viewer-notes" : "viewer"}
      tabIndex={-1}
      aria-busy={false}
      onKeyDown={press}
    >
      <Head
        document={document}
        place={{ ...asked, page }}
        onCopied={() => {
          pages.say({ text: strings.viewer.copied });
        }}
      />
      <Tools
        page={{ page, pages: pages.pages, onPage: pages.goTo }}
        find={{
          text: asked.q,
          onText: pages.write,
          onStep: step,
          hits: hits.total,
          hit: hits.number,
          failed: hits.failed,
          retry: hits.retry,
        }}
        zoom={{ zoom: zoom.zoom, onZoom: zoom.setZoom, onStep: zoom.step }}
        notes={{ count: document.annotations.length, open: notes.open, onToggle: notes.toggle }}
      />
      <Strip
        pages={document.pages}
        page={page}
        hits={hitsPerPage ?? new Map<number, number>()}
        notes={counts(perPage, ({ length }) => length)}
        hrefOf={hrefOf}
        onPage={pages.goTo}
      />
      <Stage
        {...notes.state}
        stage={pages.stage}
        document={document}
        seen={pages.seen}
        zoom={zoom.zoom}
        text={asked.q}
        hits={hitsPerPage}
        failed={hits.failed}
        hit={hits.hit}
        notes={perPage}
        listed={panel && !wide}
        choose={notes.choose}
        onHit={onHit}
      />
      {panel && wide && (
        <NotePanel {...notes.state} annotations={document.annotations} page={page} />
      )}
      <Notice saying={pages.saying} />
      <Spoken {...parts} />
    </main>
  );
}
