// Which part of a page its small picture shows.  A slide is seen whole; of an upright
// page, which would be tiny, a stretch as wide as the page and of a slide's shape, where
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
  top: number;
}

/** Width to height of the picture's frame. */
const kShape = 16 / 9;

/** Different words count for more than one word often. */
function worth(matches: Match[]): number {
  return new Set(matches.map(({ term }) => term)).size * 1000 + matches.length;
}

function within(matches: Match[], top: number, height: number): Match[] {
  return matches.filter(({ box }) => box[1] >= top && box[3] <= top + height);
}

export function viewOf({ width, height }: PageSize, matches: Match[]): View {
  const part = width / kShape;
  if (height <= width) return { top: 0, width, height };

  // The best stretch may begin at any of the words; then it is moved so that what is
  // in it stands in its middle.
  const tops = matches.map(({ box }) => box[1]).sort((a, b) => a - b);
  const best = tops
    .map((top) => within(matches, top, part))
    .reduce<Match[]>((most, some) => (worth(some) > worth(most) ? some : most), []);
  if (best.length === 0) return { top: 0, width, height: part };
  const first = Math.min(...best.map(({ box }) => box[1]));
  const last = Math.max(...best.map(({ box }) => box[3]));
  const top = (first + last - part) / 2;
  return { top: Math.min(Math.max(0, top), height - part), width, height: part };
}
