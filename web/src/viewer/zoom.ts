// How large pages are shown: as suits them (slides whole, upright pages as wide as is
// good to read), as wide as there is room, whole, or so many times the room's width.

export type Zoom = "auto" | "width" | "page" | number;

const kSmallest = 0.25;
const kLargest = 4;
const kSteps = [kSmallest, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, kLargest];
// What differs by less is the same size to the eye.
const kSame = 1.02;

/** The next step from what is now shown, whichever way that came about. */
export function zoomStep(shown: number, direction: "in" | "out"): number {
  if (direction === "in") return kSteps.find((step) => step > shown * kSame) ?? kLargest;
  return kSteps.filter((step) => step < shown / kSame).at(-1) ?? kSmallest;
}
