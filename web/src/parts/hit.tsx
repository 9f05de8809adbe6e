// One passage under its session, set like an entry of a book's index: where it is in
// the margin, what it says beside it.  The whole entry opens the place.

import type { Hit } from "../api/types";
import { strings } from "../strings";
import { fileName, safeHref } from "../format/links";
import { formatTime } from "../format/dates";
import { Link, OutLink } from "./link";
import { SnippetText } from "./snippet_text";

function place(hit: Hit): string {
  if (hit.page !== null) return strings.hit.page(hit.page);
  return hit.start_s === null ? "" : formatTime(hit.start_s);
}

function title(hit: Hit): string {
  if (hit.material !== null) return hit.material.title || fileName(hit.material.path);
  if (hit.start_s !== null) return strings.hit.inRecording;
  return hit.kind === "session" ? strings.hit.atSession : strings.kinds[hit.kind];
}

function Opening({ hit, sessionHref }: { hit: Hit; sessionHref: string }) {
  const href = hit.kind === "session" ? undefined : safeHref(hit.url);
  const name = (
    <>
      <span class="hit-place">{place(hit)}</span> <span class="hit-title">{title(hit)}</span>
    </>
  );
  return href === undefined ? (
    <Link href={sessionHref} class="hit-link">
      {name}
    </Link>
  ) : (
    <OutLink href={href} class="hit-link">
      {name}
    </OutLink>
  );
}

export function HitEntry({ hit, sessionHref }: { hit: Hit; sessionHref: string }) {
  return (
    <li class="hit">
      <Opening hit={hit} sessionHref={sessionHref} />
      <span class={`kind kind-${hit.kind}`}>{strings.kinds[hit.kind]}</span>
      {hit.author !== null && hit.author !== "" && (
        <span class="hit-author">{strings.hit.by(hit.author)}</span>
      )}
      <SnippetText snippet={hit.snippet} />
    </li>
  );
}
