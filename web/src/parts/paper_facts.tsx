import type { Paper } from "../api/types";
import { strings } from "../strings";
import { formatDay } from "../format/dates";
import { readingHref, safeHref, siteName } from "../format/links";
import { Citation } from "./citation";
import { Fact } from "./fact";
import { OutLink } from "./link";

const words = strings.paper;

interface Address {
  href: string;
  name: string;
}

/** arXiv and the DOI; where there is neither, what the pages link to. */
function addresses({ arxiv, doi, sessions, plan }: Paper): Address[] {
  const known = [
    { arxiv, doi: null, name: `${strings.session.arxiv} ${arxiv ?? ""}` },
    { arxiv: null, doi, name: `${strings.session.doi} ${doi ?? ""}` },
  ].flatMap(({ name, ...identity }) => {
    const href = readingHref({ url: null, ...identity });
    return href === undefined ? [] : [{ href, name }];
  });
  if (known.length > 0) return known;
  const linked = [...sessions.flatMap((session) => session.readings), ...plan]
    .map(({ url }) => safeHref(url))
    .filter((href): href is string => href !== undefined);
  return [...new Set(linked)].slice(0, 5).map((href) => ({ href, name: siteName(href) }));
}

export function PaperFacts({ paper }: { paper: Paper }) {
  const { authors, published } = paper;
  const places = addresses(paper);
  return (
    <dl class="facts">
      {authors.length > 0 && <Fact name={words.authors}>{authors.join(", ")}</Fact>}
      {published !== null && published !== "" && (
        <Fact name={words.published}>
          <time dateTime={published}>{formatDay(published)}</time>
        </Fact>
      )}
      {places.length > 0 && (
        <Fact name={words.where}>
          <ul>
            {places.map(({ href, name }) => (
              <li key={href}>
                <OutLink href={href}>{name}</OutLink>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={strings.citation.heading}>
        <Citation paper={paper.id} />
      </Fact>
    </dl>
  );
}
