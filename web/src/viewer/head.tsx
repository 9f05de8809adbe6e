// What the document is and where it belongs, and the ways out of the viewer.

import { useEffect, useRef } from "preact/hooks";

import type { Document } from "../api/types";
import { Link, OutLink } from "../parts/link";
import { SessionMention } from "../parts/session_line";
import { fileName, ownPath } from "../format/links";
import { strings } from "../strings";
import { emptyQuery, searchHref, withText } from "../state/query";
import { documentHref } from "../format/links";
import type { ViewerPlace } from "./address";
import { CopyLink } from "./copy_link";

export function titleOf({ title, path, sha256 }: Document): string {
  return title || fileName(path ?? "") || sha256;
}

function BackLink({ text }: { text: string }) {
  const { viewer } = strings;
  return (
    <Link class="back" href={searchHref(withText(emptyQuery(), text))}>
      <span aria-hidden="true">←</span> {text === "" ? viewer.toSearch : viewer.toResults(text)}
    </Link>
  );
}

interface Props {
  document: Document;
  place: ViewerPlace;
  onCopied: () => void;
}

export function Head({ document, place, onCopied }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A new view: whoever reads by ear or keyboard starts at its heading.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const { sessions, sha256 } = document;
  const session = sessions.find(({ id }) => id === place.session) ?? sessions[0];
  const pdf = ownPath(document.url);
  return (
    <header class="viewer-head">
      <BackLink text={place.q} />
      <div class="viewer-title">
        <h1 ref={heading} tabIndex={-1}>
          {titleOf(document)}
        </h1>
        {session !== undefined && (
          <p class="viewer-session">
            <SessionMention session={session} text={place.q} />
          </p>
        )}
      </div>
      <div class="viewer-ways">
        {pdf !== undefined && (
          <OutLink class="button" href={`${pdf}#page=${place.page ?? 1}`}>
            {strings.viewer.openPdf}
          </OutLink>
        )}
        <CopyLink href={documentHref(sha256, place)} onCopied={onCopied} />
      </div>
    </header>
  );
}
