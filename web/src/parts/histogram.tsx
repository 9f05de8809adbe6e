// When the sessions were, month by month; a month or a range of them can be chosen with
// the mouse, a finger or the keyboard.  One stop for Tab: the arrows lead from bar to bar.

import { useEffect, useRef, useState } from "preact/hooks";

import type { MonthCount } from "../api/types";
import { strings } from "../strings";
import { formatLongMonth, formatMonths, formatPeriod } from "../format/dates";
import { type Bar, barsOf, isChosen, type Range, rangeOf } from "../format/histogram";
import { rangeLabel } from "./range_label";

interface Props {
  months: MonthCount[];
  chosen: Range;
  onChoose: (range: Range) => void;
}

const kNoRange: Range = { from: "", to: "" };

function timeOf({ from, to }: Range): string {
  return from === to ? formatLongMonth(from) : formatMonths(from, to);
}

/** Drawn in its button, so that even a low bar is hit anywhere above it. */
function Column({ share }: { share: number }) {
  const height = share === 0 ? 0 : Math.max(4, share * 100);
  return (
    <svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
      <rect x="1" y={100 - height} width="8" height={height} />
    </svg>
  );
}

/** The bar under the pointer while it is held down, and what to do when it is let go. */
function useDrag(bars: Bar[], onChoose: Props["onChoose"]) {
  const [drag, setDrag] = useState<{ from: number; to: number } | undefined>(undefined);
  const under = (event: PointerEvent) => {
    const element = document.elementFromPoint(event.clientX, event.clientY);
    const at = element?.closest("[data-bar]")?.getAttribute("data-bar");
    return at === null || at === undefined ? undefined : Number(at);
  };

  useEffect(() => {
    if (drag === undefined) return undefined;
    const move = (event: PointerEvent) => {
      const to = under(event);
      if (to !== undefined) setDrag({ ...drag, to });
    };
    const end = () => {
      setDrag(undefined);
      const [one, other] = [bars[drag.from], bars[drag.to]];
      // On one bar it is a click, which the bar itself takes.
      if (one !== undefined && other !== undefined && one !== other) onChoose(rangeOf(one, other));
    };
    const cancel = () => {
      setDrag(undefined);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", cancel);
    return () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", cancel);
    };
  });

  const begin = (event: PointerEvent) => {
    const from = event.button === 0 && !event.shiftKey ? under(event) : undefined;
    if (from === undefined) return;
    // A finger's pointer would stay with the bar it came down on.
    if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId))
      event.target.releasePointerCapture(event.pointerId);
    setDrag({ from, to: from });
  };
  const [one, other] = drag === undefined ? [] : [bars[drag.from], bars[drag.to]];
  const dragged = one !== undefined && other !== undefined && one !== other;
  return { begin, dragged: dragged ? rangeOf(one, other) : undefined };
}

/** Where the arrows lead: bars without sessions are passed over. */
function step(bars: Bar[], at: number, key: string): number | undefined {
  const full = bars.flatMap(({ count }, n) => (count > 0 ? [n] : []));
  if (key === "ArrowRight") return full.find((n) => n > at);
  if (key === "ArrowLeft") return full.filter((n) => n < at).at(-1);
  if (key === "Home") return full[0];
  return key === "End" ? full.at(-1) : undefined;
}

/** What is chosen, also while one is still dragging; else from when to when the bars are. */
function Below({ bars, range }: { bars: Bar[]; range: Range }) {
  const [first, last] = [bars[0], bars.at(-1)];
  const chosen = rangeLabel(range);
  return (
    <p class="histogram-ends" aria-hidden="true">
      {chosen !== "" && <span class="histogram-chosen">{chosen}</span>}
      {chosen === "" && first !== undefined && <span>{formatPeriod(first.from)}</span>}
      {chosen === "" && last !== undefined && bars.length > 1 && (
        <span>{formatPeriod(last.to)}</span>
      )}
    </p>
  );
}

export function Histogram({ months, chosen, onChoose }: Props) {
  const bars = barsOf(months);
  const anchor = useRef<Range | undefined>(undefined);
  const group = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState<string | undefined>(undefined);
  const { begin, dragged } = useDrag(bars, onChoose);
  const range = dragged ?? chosen;
  const most = Math.max(1, ...bars.map(({ count }) => count));

  const inRange = bars.filter((bar) => isChosen(bar, range));
  const full = bars.filter(({ count }) => count > 0);
  const stop =
    full.find(({ from }) => from === visited) ??
    full.find((bar) => inRange.includes(bar)) ??
    full.at(-1);

  const choose = (bar: Bar, upTo: boolean) => {
    setVisited(bar.from);
    const start = anchor.current ?? inRange[0];
    if (upTo && start !== undefined) {
      onChoose(rangeOf(start, bar));
      return;
    }
    anchor.current = bar;
    const again = bar.from === chosen.from && bar.to === chosen.to;
    onChoose(again ? kNoRange : { from: bar.from, to: bar.to });
  };

  const walk = (event: KeyboardEvent, at: number) => {
    const next = step(bars, at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setVisited(bars[next]?.from);
    group.current?.querySelector<HTMLElement>(`[data-bar="${next}"]`)?.focus();
  };

  return (
    <div class="histogram">
      <div
        ref={group}
        class={range.from === "" && range.to === "" ? "bars" : "bars bars-chosen"}
        role="group"
        aria-label={strings.histogram.label}
        aria-describedby="histogram-hint"
        onPointerDown={begin}
      >
        {bars.map((bar, at) =>
          bar.count === 0 ? (
            <span key={bar.from} class="bar" data-bar={at} />
          ) : (
            <button
              key={bar.from}
              type="button"
              class="bar"
              data-bar={at}
              tabIndex={bar === stop ? 0 : -1}
              aria-pressed={inRange.includes(bar)}
              aria-label={strings.histogram.bar(timeOf(bar), bar.count)}
              title={strings.histogram.bar(timeOf(bar), bar.count)}
              onClick={(event) => {
                choose(bar, event.shiftKey);
              }}
              onKeyDown={(event) => {
                walk(event, at);
              }}
            >
              <Column share={bar.count / most} />
            </button>
          ),
        )}
      </div>
      <Below bars={bars} range={range} />
      <p id="histogram-hint" class="unseen">
        {strings.histogram.hint}
      </p>
    </div>
  );
}
