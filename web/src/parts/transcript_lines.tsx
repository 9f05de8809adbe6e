// A stretch of a transcript.  Lines are many and change rarely: a stretch is drawn anew
// only when what it shows changes, and costs nothing while it is out of sight: words that
// are found are marked when it comes near.

import { useMemo, useRef } from "preact/hooks";

import type { SaidLine } from "../api/types";
import { formatTime } from "../format/dates";
import type { Stretch } from "../format/transcript";
import { useNear } from "../state/seen";

/** Half-open, in UTF-16 units. */
export interface Range {
  begin: number;
  end: number;
  chosen: boolean;
}

function Marked({ text, ranges }: { text: string; ranges: Range[] }) {
  const pieces = [];
  let done = 0;
  for (const { begin, end, chosen } of ranges) {
    if (begin < done) continue;
    pieces.push(
      text.slice(done, begin),
      <mark class={chosen ? "mark-chosen" : undefined}>{text.slice(begin, end)}</mark>,
    );
    done = end;
  }
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  );
}

interface LineProps {
  line: SaidLine;
  number: number;
  href: string;
  active: boolean;
  stop: boolean;
  ranges: Range[] | undefined;
}

function Line({ line, number, href, active, stop, ranges }: LineProps) {
  return (
    <li>
      <a
        href={href}
        class="said-line"
        data-line={number}
        tabIndex={stop ? 0 : -1}
        aria-current={active ? "time" : undefined}
        // So that words can be selected as in any text.
        draggable={false}
      >
        <span class="said-time">{formatTime(line.start_s)}</span>{" "}
        <span class="said-text">
          {ranges === undefined ? line.text : <Marked text={line.text} ranges={ranges} />}
        </span>
      </a>
    </li>
  );
}

interface Props {
  stretch: Stretch;
  /** By number of the line among all lines; the same one until they change. */
  ranges: Map<number, Range[]>;
  active: number | undefined;
  stop: number;
  hrefAt: (seconds: number) => string;
}

export function TranscriptLines({ stretch, ranges, active, stop, hrefAt }: Props) {
  const { first, lines, chapter } = stretch;
  const here = (line: number | undefined) =>
    line !== undefined && line >= first && line < first + lines.length ? line : undefined;
  const [activeHere, stopHere] = [here(active), here(stop)];
  const own = useRef<HTMLElement>(null);
  const near = useNear(own);
  const marked = near && lines.some((_, n) => ranges.has(first + n)) ? ranges : undefined;
  return useMemo(
    () => (
      <section ref={own} class="stretch">
        {chapter !== undefined && <h4 class="stretch-chapter">{chapter}</h4>}
        <ol>
          {lines.map((line, n) => (
            <Line
              key={first + n}
              line={line}
              number={first + n}
              href={hrefAt(line.start_s)}
              active={first + n === activeHere}
              stop={first + n === stopHere}
              ranges={marked?.get(first + n)}
            />
          ))}
        </ol>
      </section>
    ),
    [stretch, marked, activeHere, stopHere, hrefAt],
  );
}
