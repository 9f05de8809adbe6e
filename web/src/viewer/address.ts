// The viewer's part of the address: which page of a document, with which words marked,
// opened from which session.

export interface ViewerPlace {
  /** Undefined when the address names none. */
  page: number | undefined;
  /** The words to be marked. */
  q: string;
  /** Id of the session it was opened from; it leads back there. */
  session: string;
}

/** Reads any search string; what it does not understand is left out. */
export function parseViewer(searchString: string): ViewerPlace {
  const parameters = new URLSearchParams(searchString);
  const page = Number(parameters.get("page") ?? "");
  return {
    page: Number.isSafeInteger(page) && page > 0 ? page : undefined,
    q: (parameters.get("q") ?? "").trim(),
    session: parameters.get("session") ?? "",
  };
}

/** The page that there is for the one that was asked for. */
export function nearestPage(page: number, pages: number): number {
  return Math.max(1, Math.min(page, pages));
}
