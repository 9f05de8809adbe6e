// A document whose pages were not drawn (the archive was made without pictures): its PDF,
// and its text as far as search knows it.

import type { Document, Passage } from "../api/types";
import { OutLink } from "../parts/link";
import { ownPath } from "../format/links";
import { strings } from "../strings";
import { usePlace } from "../state/location";
import { usePageTexts } from "../state/resources";
import { parseViewer } from "./address";
import { Head } from "./head";

function Text({ passages }: { passages: Passage[] }) {
  const { viewer } = strings;
  return (
    <section>
      <h2>{viewer.text}</h2>
      {passages.map(({ passage, page, text }) => (
        <section key={passage}>
          {page !== null && <h3>{viewer.page(page)}</h3>}
          <p class="prose">{text}</p>
        </section>
      ))}
    </section>
  );
}

export function WithoutPictures({ document }: { document: Document }) {
  const { place } = usePlace();
  const asked = parseViewer(place.search);
  const session = document.sessions.find(({ id }) => id === asked.session) ?? document.sessions[0];
  const { data } = usePageTexts(session?.id ?? null);
  const own = data?.filter(({ material }) => material?.sha256 === document.sha256) ?? [];
  const pdf = ownPath(document.url);
  return (
    <article class="session">
      <Head document={document} place={asked} onCopied={() => undefined} />
      <p>{strings.viewer.withoutPictures}</p>
      {pdf !== undefined && (
        <p>
          <OutLink class="button" href={pdf}>
            {strings.viewer.openWhole}
          </OutLink>
        </p>
      )}
      {own.length > 0 && <Text passages={own} />}
    </article>
  );
}
