// YouTube's player in a frame, steered by the messages that its own script would send
// (the IFrame Player API), without loading that script: "listening" makes the player tell
// what it does, "command" calls a function of it.  Only its host is spoken to and heard.

import { type RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

export const kPlayerHost = "https://www.youtube-nocookie.com";
const kKnockMs = 250;
const kKnocks = 20;

export function playerAddress(video: string, seconds: number): string {
  const parameters = new URLSearchParams({
    enablejsapi: "1",
    origin: location.origin,
    autoplay: "1",
    playsinline: "1",
    rel: "0",
    start: String(Math.floor(seconds)),
  });
  return `${kPlayerHost}/embed/${encodeURIComponent(video)}?${parameters.toString()}`;
}

/** The second that a message of the player tells; undefined when it tells none. */
export function secondsIn(message: unknown): number | undefined {
  if (typeof message !== "string") return undefined;
  try {
    const { event, info } = JSON.parse(message) as { event?: unknown; info?: unknown };
    if (event !== "infoDelivery" && event !== "initialDelivery") return undefined;
    const seconds = (info as { currentTime?: unknown } | null)?.currentTime;
    return typeof seconds === "number" && Number.isFinite(seconds) ? seconds : undefined;
  } catch {
    return undefined;
  }
}

export interface Player {
  frame: RefObject<HTMLIFrameElement>;
  /** What the frame shows; undefined until the reader wants it. */
  address: string | undefined;
  open: (seconds: number) => void;
  /** Plays on from there; nothing before it is open. */
  seek: (seconds: number) => void;
  /** To be called when the frame has loaded: before, there is nobody to speak to. */
  loaded: () => void;
}

export function useYouTube(video: string, onTime: (seconds: number) => void): Player {
  const frame = useRef<HTMLIFrameElement>(null);
  const [address, setAddress] = useState<string | undefined>(undefined);
  const latest = useRef(onTime);
  latest.current = onTime;
  const heard = useRef(false);
  const knocking = useRef<ReturnType<typeof setInterval> | undefined>(undefined);

  const send = (message: object) => {
    frame.current?.contentWindow?.postMessage(JSON.stringify(message), kPlayerHost);
  };
  const command = (func: string, ...args: unknown[]) => {
    send({ event: "command", func, args, id: 1, channel: "widget" });
  };

  useEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent) => {
      if (origin !== kPlayerHost || source !== frame.current?.contentWindow) return;
      heard.current = true;
      const seconds = secondsIn(data);
      if (seconds !== undefined) latest.current(seconds);
    };
    addEventListener("message", listen);
    return () => {
      removeEventListener("message", listen);
      clearInterval(knocking.current);
    };
  }, []);

  // Its script may begin to listen some time after its page has loaded.
  const loaded = () => {
    let knocks = 0;
    const knock = () => {
      if (heard.current || ++knocks > kKnocks) clearInterval(knocking.current);
      else send({ event: "listening", id: 1, channel: "widget" });
    };
    clearInterval(knocking.current);
    knocking.current = setInterval(knock, kKnockMs);
    knock();
  };
  const open = (seconds: number) => {
    setAddress(playerAddress(video, seconds));
  };
  const seek = (seconds: number) => {
    if (address === undefined) return;
    // Whoever does not listen yet is loaded anew, at the right second.
    if (!heard.current) {
      open(seconds);
      return;
    }
    command("seekTo", seconds, true);
    command("playVideo");
  };
  return { frame, address, open, seek, loaded };
}
