import type { RefObject } from "preact";
import { useState } from "preact/hooks";

import type { Reading } from "./reading";
import { type Zoom, zoomStep } from "./zoom";

export function useZoom(reading: RefObject<Reading>, page: number) {
  const [zoom, setZoom] = useState<Zoom>("auto");
  const step = (direction: "in" | "out") => {
    setZoom(zoomStep(reading.current?.scale(page) ?? 1, direction));
  };
  return { zoom, setZoom, step };
}
