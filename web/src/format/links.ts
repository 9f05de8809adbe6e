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

/** A page in the viewer, with the words to be marked and the session it was found in. */
export function documentHref(sha256: string, page: number, text = "", session = ""): string {
  const parameters = new URLSearchParams({ page: String(page) });
  if (text !== "") parameters.set("q", text);
  if (session !== "") parameters.set("session", session);
  return `/documents/${sha256}?${parameters.toString()}`;
}

/** A session's page at a second of its recording. */
export function momentHref(id: string, seconds: number, text = ""): string {
  const href = sessionHref(id, text);
  return `${href}${href.includes("?") ? "&" : "?"}t=${Math.floor(seconds)}`;
}

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

/** The recording at the second where the session starts in it. */
export function recordingHref({
  url,
  start_s,
}: Pick<Recording, "url" | "start_s">): string | undefined {
  const href = safeHref(url);
  if (href === undefined || start_s === null || start_s <= 0) return href;
  const address = new URL(href, location.origin);
  if (address.hostname === "vimeo.com") address.hash = `t=${start_s}s`;
  else address.searchParams.set("t", String(start_s));
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
