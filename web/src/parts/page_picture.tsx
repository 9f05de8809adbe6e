// A page, small, with the words on it that were searched for.  Image and marks are one
// drawing in the page's own units, so the marks lie right at whatever size it is shown.

import { useRef } from "preact/hooks";

import { type Box, viewOf } from "../format/page_view";
import { type PagePicture as Drawn, type PageWords, usePagePicture } from "../state/page_picture";

/** A little larger than the word: it is to be seen at a seventh of its size. */
function Mark({ box: [left, top, right, bottom], margin }: { box: Box; margin: number }) {
  return (
    <rect
      x={left - margin}
      y={top - margin}
      width={right - left + 2 * margin}
      height={bottom - top + 2 * margin}
      rx={margin}
    />
  );
}

function Drawing({ image, width, height, matches }: Drawn) {
  const view = viewOf({ width, height }, matches);
  return (
    <svg viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}>
      <image href={image} width={width} height={height} preserveAspectRatio="none" />
      {matches.map(({ box }, at) => (
        <Mark key={at} box={box} margin={width / 150} />
      ))}
    </svg>
  );
}

/** Says nothing to those who listen: the link beside it names the page. */
export function PagePicture(wanted: PageWords) {
  const frame = useRef<HTMLDivElement>(null);
  const picture = usePagePicture(wanted, frame);
  return (
    <div ref={frame} class="picture" aria-hidden="true">
      {picture !== undefined && <Drawing {...picture} />}
    </div>
  );
}
