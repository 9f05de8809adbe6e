// A session's recordings: one of them at a time, with its chapters and what was said.

import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";

import type { Passage, Recording, Session } from "../api/types";
import { formatTime } from "../format/dates";
import { momentHref } from "../format/links";
import { at, type Chapter, chaptersOf, stretchesOf } from "../format/transcript";
import { usePlace } from "../state/location";
import { useSaid } from "../state/resources";
import { useYouTube } from "../state/youtube";
import { strings } from "../strings";
import { Failure } from "./failure";
import { isPlainClick, Link } from "./link";
import { Player } from "./player";
import { Transcript } from "./transcript";

const words = strings.player;
const kNothingSaid: Passage[] = [];

/** The second that the address names. */
function momentIn(search: string): number | undefined {
  const t = new URLSearchParams(search).get("t");
  return t !== null && /^\d{1,6}$/.test(t) ? Number(t) : undefined;
}

interface ChaptersProps {
  chapters: Chapter[];
  current: number | undefined;
  hrefAt: (seconds: number) => string;
  onGo: (seconds: number) => void;
}

function Chapters({ chapters, current, hrefAt, onGo }: ChaptersProps) {
  return (
    <>
      <h3 class="unseen">{words.chapters}</h3>
      <ol class="chapters">
        {chapters.map(({ start_s, title }, n) => (
          <li key={`${start_s} ${title}`}>
            <a
              href={hrefAt(start_s)}
              aria-current={n === current ? "time" : undefined}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                onGo(start_s);
              }}
            >
              <span class="said-time">{formatTime(start_s)}</span> {title}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

function Missing({ recording }: { recording: Recording }) {
  const { state, reason } = recording;
  const text =
    state === null || state === "fetched"
      ? strings.session.noTranscript
      : strings.session.captionsNotFetched(reason);
  return <p class="aside missing-piece">{text}</p>;
}

interface OneProps {
  session: string;
  recording: Recording;
  several: boolean;
  passages: Passage[];
}

/** One recording, played or read. */
function One({ session, recording, several, passages }: OneProps) {
  const { place, go } = usePlace();
  const searched = new URLSearchParams(place.search).get("q")?.trim() ?? "";
  const moment = momentIn(place.search);
  const [played, setPlayed] = useState<number | undefined>(undefined);
  const steering = useYouTube(recording.id, setPlayed);
  const own = useMemo(
    () => passages.filter((passage) => passage.recording === recording.id),
    [passages, recording.id],
  );
  const chapters = useMemo(() => chaptersOf(own), [own]);
  const stretches = useMemo(() => stretchesOf(own), [own]);

  const hrefAt = useCallback(
    (seconds: number) => momentHref(session, seconds, searched, several ? recording.id : ""),
    [session, searched, recording.id, several],
  );
  const goTo = (seconds: number) => {
    go(hrefAt(seconds), "replace");
    setPlayed(undefined);
    steering.seek(seconds);
  };
  const seconds = played ?? moment;
  return (
    <>
      <Player recording={recording} steering={steering} moment={moment} />
      {chapters.length > 0 && (
        <Chapters
          chapters={chapters}
          current={seconds === undefined ? undefined : at(chapters, seconds)}
          hrefAt={hrefAt}
          onGo={goTo}
        />
      )}
      {stretches.length === 0 ? (
        <Missing recording={recording} />
      ) : (
        <Transcript
          session={session}
          stretches={stretches}
          seconds={seconds}
          playing={steering.address !== undefined}
          searched={searched}
          hrefAt={hrefAt}
          onGo={goTo}
        />
      )}
    </>
  );
}

function factsOf({ duration_s, start_s }: Recording): string[] {
  const { lasts, recordingFrom } = strings.session;
  return [
    duration_s === null ? "" : lasts(formatTime(duration_s)),
    start_s === null || start_s <= 0 ? "" : recordingFrom(formatTime(start_s)),
  ].filter((fact) => fact !== "");
}

interface ChoiceProps {
  session: Session;
  shown: Recording;
}

/** Which of several is shown; the address says. */
function Choice({ session, shown }: ChoiceProps) {
  if (session.recordings.length < 2) return null;
  return (
    <ul class="choices" aria-label={words.several}>
      {session.recordings.map((recording, n) => (
        <li key={recording.id}>
          <Link
            href={momentHref(session.id, recording.start_s ?? 0, "", recording.id)}
            current={recording === shown ? "true" : undefined}
            stays
          >
            {recording.title ?? words.name(n + 1)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Recordings({ session }: { session: Session }) {
  const { place } = usePlace();
  const { recordings, passages } = session;
  const chosen = new URLSearchParams(place.search).get("recording");
  const shown = recordings.find(({ id }) => id === chosen) ?? recordings[0];
  const has = (passages.transcript ?? 0) + (passages.chapter ?? 0) > 0;
  const { data, error, loading, retry } = useSaid(has ? session.id : null);

  // Whoever comes for a moment comes here.
  const section = useRef<HTMLElement>(null);
  const came = useRef(momentIn(place.search) !== undefined);
  const ready = !loading;
  useEffect(() => {
    if (ready && came.current) section.current?.scrollIntoView({ block: "start" });
    if (ready) came.current = false;
  }, [ready]);

  if (shown === undefined)
    return (
      <section>
        <h2>{words.heading}</h2>
        <p class="aside">
          {session.status === "upcoming" ? strings.session.notHeld : strings.session.noRecordings}
        </p>
      </section>
    );
  const facts = factsOf(shown);
  return (
    <section ref={section} class="recording">
      <h2>{words.heading}</h2>
      {shown.title !== null && shown.title !== "" && <p class="recording-title">{shown.title}</p>}
      {facts.length > 0 && (
        <ul class="line quiet small">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <Choice session={session} shown={shown} />
      {error !== undefined && <Failure error={error} retry={retry} />}
      {data === undefined && loading ? (
        <p class="transcript-waiting" role="status">
          {strings.transcript.loading}
        </p>
      ) : (
        <One
          key={shown.id}
          session={session.id}
          recording={shown}
          several={recordings.length > 1}
          passages={data ?? kNothingSaid}
        />
      )}
    </section>
  );
}
