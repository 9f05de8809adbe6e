// Where a hit leads: into the page viewer, to a second of a session's recording, to the
// session, or out of Lectern to what it stands in.

import type { Hit } from "../api/types";
import { documentHref, momentHref, safeHref, sessionHref } from "./links";

export interface HitLink {
  href: string;
  /** To what is no page of Lectern's. */
  leavesPage: boolean;
}

const own = (href: string): HitLink => ({ href, leavesPage: false });

/** The hash of the document whose pages can be seen. */
export function pagesOf({ material, page }: Hit): { sha256: string; page: number } | undefined {
  if (material === null || page === null) return undefined;
  return /^[0-9a-f]{64}$/.test(material.sha256) ? { sha256: material.sha256, page } : undefined;
}

/** `words` are those that were searched for. */
export function hitLink(hit: Hit, session: string, words: string): HitLink {
  const paged = pagesOf(hit);
  if (paged !== undefined)
    return own(documentHref(paged.sha256, { page: paged.page, q: words, session }));
  const said = hit.kind === "transcript" || hit.kind === "chapter";
  if (said && hit.start_s !== null) return own(momentHref(session, hit.start_s, words));
  const outside = hit.kind === "session" ? undefined : safeHref(hit.url);
  return outside === undefined
    ? own(sessionHref(session, words))
    : { href: outside, leavesPage: true };
}
