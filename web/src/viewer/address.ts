// The viewer's part of the address: which page of a document, with which words marked,
// opened from which session.

export interface ViewerPlace {
  /** Undefined when the address names none. */
  page: number | undefined;
  text: string;
  /** Id of the session it was opened from; it leads back there. */
  session: string;
}

/** Reads any search string; what it does not understand is left out. */
export function parseViewer(searchString: string): ViewerPlace {
  const parameters = new URLSearchParams(searchString);
  const page = Number(parameters.get("page") ?? "");
  return {
    page: Number.isSafeInteger(page) && page > 0 ? page : undefined,
    text: (parameters.get("q") ?? "").trim(),
    session: parameters.get("session") ?? "",
  };
}

/** The one way the address of a document's page is written. */
export function documentHref(sha256: string, { page, text, session }: ViewerPlace): string {
  const parameters = new URLSearchParams();
  if (page !== undefined) parameters.set("page", String(page));
  if (text !== "") parameters.set("q", text);
  if (session !== "") parameters.set("session", session);
  const rest = parameters.toString();
  const path = `/documents/${encodeURIComponent(sha256)}`;
  return rest === "" ? path : `${path}?${rest}`;
}

/** The page that there is for the one that was asked for. */
export function nearestPage(page: number, pages: number): number {
  return Math.max(1, Math.min(page, pages));
}
