// Documents of an archive, found as a reader finds them: by a search.

/** The best hit of `words` on a page of a document, with its session's id. */
export async function pageHit(server, words, kind) {
  const asked = new URLSearchParams({ q: words, kind });
  const { results } = await (await fetch(`${server.url}/api/search?${asked}`)).json();
  for (const { session, hits } of results)
    for (const hit of hits)
      if (hit.material !== null && hit.page !== null) return { ...hit, session: session.id };
  throw new Error(`No ${kind} has “${words}”.`);
}

/** The address of a hit's document in the viewer. */
export function viewerPath({ material }, parameters = {}) {
  const rest = new URLSearchParams(parameters).toString();
  return `/documents/${material.sha256}${rest === "" ? "" : `?${rest}`}`;
}
