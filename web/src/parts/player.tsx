// The recording itself.  YouTube's player comes when it is asked for, and not before; what
// lies elsewhere is a link to the second.

import type { Recording } from "../api/types";
import { formatTime } from "../format/dates";
import { recordingHref } from "../format/links";
import type { Player as Steering } from "../state/youtube";
import { strings } from "../strings";
import { OutLink } from "./link";

const words = strings.player;
// With nothing to be played.
const kGone = ["private", "removed", "members_only", "unavailable"];

interface Props {
  recording: Recording;
  steering: Steering;
  /** Where it should begin; undefined where the session does. */
  moment: number | undefined;
}

const timeOf = (seconds: number) => (seconds > 0 ? formatTime(seconds) : "");

function Frame({ recording, steering }: Pick<Props, "recording" | "steering">) {
  return (
    <iframe
      ref={steering.frame}
      class="player-frame"
      src={steering.address}
      title={words.frame(recording.title ?? "")}
      // It plays for nobody who does not say from where.
      referrerPolicy="strict-origin-when-cross-origin"
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
      onLoad={steering.loaded}
    />
  );
}

export function Player({ recording, steering, moment }: Props) {
  const { provider, state } = recording;
  const start = moment ?? recording.start_s ?? 0;
  const href = recordingHref(recording, start);
  const plays = provider === "youtube" && !kGone.includes(state ?? "");
  if (plays && steering.address !== undefined)
    return <Frame recording={recording} steering={steering} />;
  return (
    <div class="player">
      {plays && (
        <button
          type="button"
          class="player-play"
          onClick={() => {
            steering.open(start);
          }}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M8 5v14l11-7z" />
          </svg>
          {words.play(timeOf(start))}
        </button>
      )}
      <p class="player-facts">
        {href !== undefined && (
          <OutLink href={href}>{words.watch(provider, timeOf(start))}</OutLink>
        )}
        {plays && <span class="quiet small">{words.privacy}</span>}
      </p>
    </div>
  );
}
