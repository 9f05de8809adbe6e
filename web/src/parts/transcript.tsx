// What was said, line by line: every line is a link to its second, the one that is being
// said is marked and kept in sight, until the reader looks elsewhere.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { at, type Stretch } from "../format/transcript";
import { useCentering } from "../state/centering";
import { useFinding } from "../state/finding";
import { walkLinks } from "../state/walking";
import { strings } from "../strings";
import { isPlainClick } from "./link";
import { TranscriptFind } from "./transcript_find";
import { TranscriptLines } from "./transcript_lines";

const words = strings.transcript;

interface Props {
  session: string;
  stretches: Stretch[];
  /** Where the player is, or what the address names. */
  seconds: number | undefined;
  playing: boolean;
  searched: string;
  hrefAt: (seconds: number) => string;
  onGo: (seconds: number) => void;
}

const kScrollKeys = ["PageUp", "PageDown", "ArrowUp", "ArrowDown", "Home", "End", " "];

export function Transcript(props: Props) {
  const { session, stretches, seconds, playing, searched, hrefAt, onGo } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { center, leaveAlone } = useCentering(scroller);
  const [following, setFollowing] = useState(true);
  const lines = useMemo(() => stretches.flatMap((stretch) => stretch.lines), [stretches]);
  const texts = useMemo(() => lines.map(({ text }) => text), [lines]);
  const finding = useFinding(session, searched, texts);
  const active = seconds === undefined ? undefined : at(lines, seconds);

  useEffect(() => {
    if (following) center(active, playing);
  }, [active, following, lines]);

  const leave = () => {
    leaveAlone();
    setFollowing(false);
  };
  const show = (place: number) => {
    finding.choose(place);
    leave();
    center(finding.places[place]?.line, false);
  };
  const follow = (event: MouseEvent) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest("[data-line]") : null;
    const line = lines[Number(link?.getAttribute("data-line") ?? -1)];
    if (line === undefined || !isPlainClick(event)) return;
    event.preventDefault();
    // Words were selected, not a line.
    if (getSelection()?.isCollapsed === false) return;
    setFollowing(true);
    onGo(line.start_s);
  };

  return (
    <section class="transcript">
      <div class="transcript-bar">
        <h3>{words.heading}</h3>
        <TranscriptFind finding={finding} searched={searched} onShow={show} />
      </div>
      <div
        ref={scroller}
        class="transcript-lines"
        role="group"
        aria-label={words.heading}
        aria-describedby="transcript-hint"
        onClick={follow}
        onWheel={leave}
        onTouchMove={leave}
        onPointerDown={(event) => {
          // Its scroll bar.
          if (event.target === scroller.current) leave();
        }}
        onKeyDown={(event) => {
          if (kScrollKeys.includes(event.key)) leave();
          walkLinks(event);
        }}
      >
        {stretches.map((stretch) => (
          <TranscriptLines
            key={stretch.first}
            stretch={stretch}
            ranges={finding.ranges}
            active={active}
            stop={active ?? 0}
            hrefAt={hrefAt}
          />
        ))}
      </div>
      <p id="transcript-hint" class="unseen">
        {words.hint}
      </p>
      {playing && !following && (
        <button
          type="button"
          class="button transcript-follow"
          onClick={() => {
            setFollowing(true);
          }}
        >
          {words.follow}
        </button>
      )}
    </section>
  );
}
