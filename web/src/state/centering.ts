// Puts lines of a long list into the middle of what scrolls around them, and moves nothing
// else.

import type { RefObject } from "preact";
import { useRef } from "preact/hooks";

// Drawing what has come near takes some.
const kSettlingFrames = 10;

/** How far a line is from the middle of what scrolls around it. */
function distance(scroller: HTMLElement, line: HTMLElement): number {
  const [box, own] = [scroller.getBoundingClientRect(), line.getBoundingClientRect()];
  return own.top - box.top - (box.height - own.height) / 2;
}

export interface Centering {
  /** The line of this number, in one calm move if it is near. */
  center: (line: number | undefined, calmly: boolean) => void;
  /** The reader scrolls now. */
  leaveAlone: () => void;
}

export function useCentering(scroller: RefObject<HTMLElement>): Centering {
  const turn = useRef(0);

  // Far away nothing has its true height yet: keeps the line in the middle while what has
  // come into sight is drawn.
  const settle = (box: HTMLElement, line: HTMLElement, frames: number, own: number) => {
    if (frames === 0) return;
    requestAnimationFrame(() => {
      if (turn.current !== own) return;
      box.scrollBy({ top: distance(box, line), behavior: "instant" });
      settle(box, line, frames - 1, own);
    });
  };
  const leaveAlone = () => {
    turn.current += 1;
  };
  const center = (number: number | undefined, calmly: boolean) => {
    const box = scroller.current;
    const line = box?.querySelector<HTMLElement>(`[data-line="${String(number)}"]`);
    if (!box || !line) return;
    leaveAlone();
    const top = distance(box, line);
    const near = Math.abs(top) < box.clientHeight;
    const smooth = near && calmly && !matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.scrollBy({ top, behavior: smooth ? "smooth" : "instant" });
    if (!near) settle(box, line, kSettlingFrames, turn.current);
  };
  return { center, leaveAlone };
}
