import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

import type { Reading } from "./reading";
import { type Zoom, zoomStep } from "./zoom";

export function useZoom(reading: RefObject<Reading>, stage: RefObject<HTMLElement>, page: number) {
  const [zoom, setZoom] = useState<Zoom>("auto");
  const held = useRef<Element | undefined>(undefined);

  // The current hit, when it was in view, stays there.
  const change = (to: Zoom) => {
    const mark = stage.current?.querySelector(".hit-now") ?? undefined;
    held.current = mark && reading.current?.shows(mark) === true ? mark : undefined;
    setZoom(to);
  };
  useLayoutEffect(() => {
    if (held.current !== undefined) reading.current?.reveal(page, held.current);
  }, [zoom]);

  const step = (direction: "in" | "out") => {
    change(zoomStep(reading.current?.scale(page) ?? 1, direction));
  };
  return { zoom, setZoom: change, step };
}
