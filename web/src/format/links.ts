// Which addresses may become links.  Clubs' pages are not ours: only http and https
// open, so `javascript:` and the like stay text.

import type { Material, Reading, Recording } from "../api/types";

/** The address to open, or undefined when it is none that a link should have. */
export function safeHref(url: string | null | undefined): string | undefined {
  if (url === null || url === undefined || url === "") return undefined;
  try {
    const { protocol } = new URL(url, location.origin);
    return protocol === "https:" || protocol === "http:" ? url : undefined;
  } catch {
    return undefined;
  }
}

export const helpHref = "/help";

/** A path of this server's, as the server gives it; nothing that leads elsewhere. */
export function ownPath(url: string | null): string | undefined {
  return url !== null && /^\/(?![/\\])/.test(url) ? url : undefined;
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

// The words that were searched for come along, so that there is a way back to the results.
function ownHref(folder: string, id: string, text: string): string {
  const path = `/${folder}/${encodeURIComponent(id)}`;
  return text === "" ? path : `${path}?${new URLSearchParams({ q: text }).toString()}`;
}

export const sessionHref = (id: string, text = "") => ownHref("sessions", id, text);
export const paperHref = (id: string, text = "") => ownHref("papers", id, text);

export const clubHref = (id: string) => `/clubs/${encodeURIComponent(id)}`;
export const seriesHref = (name: string) => `/series/${encodeURIComponent(name)}`;
export const presenterHref = (name: string) => `/presenters/${encodeURIComponent(name)}`;

export interface DocumentPlace {
  page?: number | null | undefined;
  q?: string;
  session?: string;
}

/** A document in the page viewer. */
export function documentHref(sha: string, { page, q, session }: DocumentPlace = {}): string {
  const parameters = new URLSearchParams();
  if (page !== undefined && page !== null) parameters.set("page", String(page));
  if (q !== undefined && q !== "") parameters.set("q", q);
  if (session !== undefined && session !== "") parameters.set("session", session);
  const path = `/documents/${encodeURIComponent(sha)}`;
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
}

/** A session's page at a second of its recording; which one, when it has several. */
export function momentHref(id: string, seconds: number, text = "", recording = ""): string {
  const parameters = new URLSearchParams();
  if (text !== "") parameters.set("q", text);
  if (recording !== "") parameters.set("recording", recording);
  parameters.set("t", String(Math.floor(seconds)));
  return `/sessions/${encodeURIComponent(id)}?${parameters.toString()}`;
}

export const notesHref = (session: string, document?: string) =>
  `/sessions/${encodeURIComponent(session)}/notes.md${document === undefined ? "" : `?document=${document}`}`;
export const citationHref = (paper: string) => `/papers/${encodeURIComponent(paper)}.bib`;
export const calendarHref = (club: string) => `/calendars/${encodeURIComponent(club)}.ics`;
export const feedHref = (club: string) => `/feeds/clubs/${encodeURIComponent(club)}.atom`;

/** Whose address it is, to be read: "aclanthology.org". */
export function siteName(href: string): string {
  return new URL(href, location.origin).hostname.replace(/^www\./, "");
}

export function materialHref(material: Material): string | undefined {
  const hash = material.sha256;
  if (hash !== null && /^[0-9a-f]{64}$/.test(hash))
    return `/media/${hash.slice(0, 2)}/${hash}/document.pdf`;
  return safeHref(material.url);
}

/** The recording at a second of it, on its own site: where the session starts in it, or as asked. */
export function recordingHref(
  { url, start_s }: Pick<Recording, "url" | "start_s">,
  seconds = start_s ?? 0,
): string | undefined {
  const href = safeHref(url);
  if (href === undefined || seconds <= 0) return href;
  const address = new URL(href, location.origin);
  const second = Math.floor(seconds);
  if (address.hostname === "vimeo.com") address.hash = `t=${second}s`;
  else if (address.hostname === "media.ccc.de") address.hash = `t=${second}`;
  else address.searchParams.set("t", String(second));
  return address.href;
}

export function readingHref({
  url,
  arxiv,
  doi,
}: Pick<Reading, "url" | "arxiv" | "doi">): string | undefined {
  if (safeHref(url) !== undefined) return safeHref(url);
  if (arxiv !== null && arxiv !== "") return `https://arxiv.org/abs/${encodeURI(arxiv)}`;
  if (doi !== null && doi !== "") return `https://doi.org/${encodeURI(doi)}`;
  return undefined;
}
