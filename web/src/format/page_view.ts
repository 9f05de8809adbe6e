// Which part of a page its small picture shows.  A slide is seen whole; of an upright
// page, which would be tiny, a stretch of a slide's shape and without the margins, where
// most of the words are that were searched for.

export type Box = [left: number, top: number, right: number, bottom: number];

/** A box of a matched word, and which of the words it is. */
export interface Match {
  box: Box;
  term: number;
}

/** A page's size, in whatever unit its boxes are. */
export interface PageSize {
  width: number;
  height: number;
}

export interface View extends PageSize {
  left: number;
  top: number;
}

/** Width to height of the picture's frame. */
const kShape = 16 / 9;
/** How much of an upright page's width is seen: as large as its small image is sharp. */
const kPartOfWidth = 0.7;

/** Different words count for more than one word often. */
function worth(matches: Match[]): number {
  return new Set(matches.map(({ term }) => term)).size * 1000 + matches.length;
}

function within(matches: Match[], [left, top, right, bottom]: Box): Match[] {
  return matches.filter(
    ({ box }) => box[0] >= left && box[1] >= top && box[2] <= right && box[3] <= bottom,
  );
}

/** Where a part of `length` begins so that its middle is that of `begin` to `end`. */
function centred(begin: number, end: number, length: number, whole: number): number {
  return Math.min(Math.max(0, (begin + end - length) / 2), whole - length);
}

export function viewOf({ width, height }: PageSize, matches: Match[]): View {
  if (height <= width) return { left: 0, top: 0, width, height };
  const part = { width: width * kPartOfWidth, height: (width * kPartOfWidth) / kShape };

  // The best stretch may begin above any of the words, and left of them or not; then it is
  // moved so that what is in it stands in its middle.
  const corners = matches.map(({ box: [left, top] }): [number, number] => [
    Math.min(left, width - part.width),
    top,
  ]);
  const best = corners
    .map(([left, top]) => within(matches, [left, top, left + part.width, top + part.height]))
    .reduce<Match[]>((most, some) => (worth(some) > worth(most) ? some : most), []);
  if (best.length === 0) return { left: (width - part.width) / 2, top: 0, ...part };
  const edge = (side: 0 | 1 | 2 | 3, pick: (...all: number[]) => number) =>
    pick(...best.map(({ box }) => box[side]));
  return {
    left: centred(edge(0, Math.min), edge(2, Math.max), part.width, width),
    top: centred(edge(1, Math.min), edge(3, Math.max), part.height, height),
    ...part,
  };
}
