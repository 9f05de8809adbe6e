// A document's pages with everything around them: what keys, buttons and marks do to each
// other comes together here.

import { useMemo, useRef } from "preact/hooks";

import type { Annotation, Document } from "../api/types";
import { strings } from "../strings";
import { usePlace } from "../state/location";
import { documentHref } from "../format/links";
import { parseViewer } from "./address";
import { Head } from "./head";
import type { Hit } from "./hits";
import { type Command, commandOf } from "./keys";
import { NotePanel } from "./note_list";
import { byPage } from "./notes";
import { Notice } from "./notice";
import { kWide } from "./reading";
import { Stage } from "./stage";
import { Strip } from "./strip";
import { Tools } from "./tools";
import { useHits } from "./use_hits";
import { useMedia } from "../state/media";
import { useNotes } from "./use_notes";
import { usePages } from "./use_pages";
import { useZoom } from "./use_zoom";

function notesByPage(annotations: Annotation[]): Map<number, Annotation[]> {
  return new Map(
    byPage(annotations).flatMap(({ page, notes }) => (page === null ? [] : [[page, notes]])),
  );
}

function useParts(document: Document) {
  const { place } = usePlace();
  const asked = parseViewer(place.search);
  const pages = usePages(document, asked);
  const page = pages.seen.page;
  const revealed = useRef<Hit | undefined>(undefined);
  const hits = useHits({
    sha256: document.sha256,
    text: asked.q,
    page,
    named: asked.page !== undefined,
    onHit: (hit) => {
      if (hit.page !== page) pages.reading.current?.goTo(hit.page);
    },
  });
  const step = (direction: "next" | "previous") => {
    const wrapped = hits.step(direction)?.wrapped;
    if (wrapped !== undefined) pages.say({ text: strings.viewer.wrapped[wrapped] });
  };
  // Once per step: scrolling away from a hit and back must not be pulled to it.
  const onHit = (at: number, mark: Element) => {
    if (revealed.current === hits.hit) return;
    revealed.current = hits.hit;
    pages.reading.current?.reveal(at, mark);
  };
  const zoom = useZoom(pages.reading, pages.stage, page);
  const notes = useNotes(document.annotations, pages.reading);
  return { asked, pages, page, hits, step, onHit, zoom, notes };
}

type Parts = ReturnType<typeof useParts>;

/** Does what a command says; false leaves the key to the browser. */
function obey(command: Command, { pages, page, step, zoom, notes }: Parts): boolean {
  const stage = pages.stage.current;
  // Where pages are wider than the stage, the arrows move them.
  const wide = stage !== null && stage.scrollWidth > stage.clientWidth + 1;
  const turn = (to: number) => {
    if (to >= 1 && to <= pages.pages) pages.goTo(to);
    return true;
  };
  const whole = pages.reading.current?.showsWhole(page) === true;
  switch (command) {
    case "next page":
      return !wide && turn(page + 1);
    case "previous page":
      return !wide && turn(page - 1);
    case "page down":
      return whole && turn(page + 1);
    case "page up":
      return whole && turn(page - 1);
    case "next hit":
      step("next");
      return true;
    case "previous hit":
      step("previous");
      return true;
    case "zoom in":
      zoom.step("in");
      return true;
    case "zoom out":
      zoom.step("out");
      return true;
    case "zoom reset":
      zoom.setZoom("auto");
      return true;
    case "leave note":
      notes.leave();
      return false;
  }
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
