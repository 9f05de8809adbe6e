// What was found in one place, under its session: a page with its picture and all that
// matched on it, or a moment of a recording.  The whole entry opens the place.

import type { Hit } from "../api/types";
import { strings } from "../strings";
import { hitLink, pagesOf } from "../format/hit_link";
import type { Leaf } from "../format/leaves";
import { fileName, ownPath } from "../format/links";
import { formatTime } from "../format/dates";
import { Link, OutLink } from "./link";
import { PagePicture } from "./page_picture";
import { SnippetText } from "./snippet_text";

interface Props {
  leaf: Leaf;
  session: string;
  /** What was searched for. */
  words: string;
  /** It is of the same document or recording as the entry before. */
  sameSource: boolean;
}

function place(hit: Hit): string {
  if (hit.page !== null) return strings.hit.page(hit.page);
  return hit.start_s === null ? "" : formatTime(hit.start_s);
}

/** "" of what is in no document and no recording: its kind is all there is to say. */
function container(hit: Hit): string {
  const named = hit.material?.title || fileName(hit.material?.path ?? "");
  return named === "" && hit.start_s !== null ? strings.hit.inRecording : named;
}

function title(hit: Hit): string {
  const named = container(hit);
  if (named !== "") return named;
  return hit.kind === "session" ? strings.hit.atSession : strings.kinds[hit.kind];
}

function Opening({ leaf, session, words, sameSource }: Props) {
  const [hit] = leaf.hits;
  const { href, leavesPage } = hitLink(hit, session, words);
  const OneLink = leavesPage ? OutLink : Link;
  return (
    <OneLink href={href} class="hit-link">
      <span class="hit-place">{place(hit)}</span>{" "}
      <span class={sameSource && place(hit) !== "" ? "hit-title unseen" : "hit-title"}>
        {title(hit)}
      </span>
    </OneLink>
  );
}

/** What a reader marked or wrote, as the quotation that it is. */
function Quotation({ hit }: { hit: Hit }) {
  return (
    <figure class={`quotation quotation-${hit.kind}`}>
      <blockquote>
        <SnippetText snippet={hit.snippet} />
      </blockquote>
      <figcaption>
        <span class={`kind kind-${hit.kind}`}>{strings.kinds[hit.kind]}</span>
        {hit.author !== null && hit.author !== "" && (
          <span class="hit-author"> {strings.hit.by(hit.author)}</span>
        )}
      </figcaption>
    </figure>
  );
}

const isQuotation = ({ kind }: Hit) => kind === "highlight" || kind === "note";

/** The page's own words; where a reader highlighted them, they stand there already. */
function ownWords({ hits }: Leaf): Hit[] {
  const highlighted = hits.some(({ kind }) => kind === "highlight");
  return highlighted ? [] : hits.filter((hit) => !isQuotation(hit));
}

/** In the pictures' column: when it was said. */
function Moment({ seconds }: { seconds: number }) {
  return (
    <span class="moment" aria-hidden="true">
      <svg viewBox="0 0 10 12">
        <path d="M0 0L10 6L0 12z" />
      </svg>
      {formatTime(seconds)}
    </span>
  );
}

function Picture({ hit, words }: { hit: Hit; words: string }) {
  if (hit.start_s !== null) return <Moment seconds={hit.start_s} />;
  const image = ownPath(hit.image);
  const paged = pagesOf(hit);
  if (image === undefined || paged === undefined) return null;
  return <PagePicture key={image} image={image} {...paged} text={words} />;
}

export function HitEntry(props: Props) {
  const { leaf, words } = props;
  const plain = ownWords(leaf);
  const kind = plain.find((hit) => container(hit) !== "")?.kind;
  return (
    <li class="hit">
      <Picture hit={leaf.hits[0]} words={words} />
      <div class="hit-words">
        <p class="hit-head">
          <Opening {...props} />
          {kind !== undefined && <span class={`kind kind-${kind}`}>{strings.kinds[kind]}</span>}
        </p>
        {leaf.hits.filter(isQuotation).map((hit) => (
          <Quotation key={hit.passage} hit={hit} />
        ))}
        {plain.map(({ passage, snippet }) => (
          <SnippetText key={passage} snippet={snippet} />
        ))}
      </div>
    </li>
  );
}
