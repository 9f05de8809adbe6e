// What a session reads, or a study plan lists: each with its paper's page, and with the
// sessions that discussed it.

import type { Reading, Session } from "../api/types";
import { strings } from "../strings";
import { paperHref, readingHref, siteName } from "../format/links";
import { usePlace } from "../state/location";
import { parseQuery } from "../state/query";
import { Link, OutLink } from "./link";
import { Section } from "./session_lists";
import { SessionMention } from "./session_line";

const words = strings.session;

function identity({ arxiv, doi }: Reading): string {
  if (arxiv !== null && arxiv !== "") return `${words.arxiv} ${arxiv}`;
  return doi !== null && doi !== "" ? `${words.doi} ${doi}` : "";
}

/** What the page says about it, and where it is to be read. */
function Citation({ reading, href }: { reading: Reading; href: string | undefined }) {
  const { detail, authors, venue, year } = reading;
  const facts = [detail, authors, venue, year === null ? "" : String(year)].filter(
    (fact): fact is string => fact !== null && fact !== "",
  );
  const name = identity(reading);
  if (href === undefined && name !== "") facts.push(name);
  if (facts.length === 0 && href === undefined) return null;
  return (
    <span class="aside">
      {facts.join(", ")}
      {facts.length > 0 && href !== undefined && ", "}
      {href !== undefined && <OutLink href={href}>{name || siteName(href)}</OutLink>}
    </span>
  );
}

interface EntryProps {
  reading: Reading;
  ofPlan: boolean;
  /** In a long list that counts what is not covered it need not be said of each. */
  manyOpen?: boolean;
}

function Coverage({ reading, ofPlan, manyOpen = false }: EntryProps) {
  const { place } = usePlace();
  const { text } = parseQuery(place.search);
  if (reading.sessions.length === 0)
    return ofPlan && !manyOpen ? <p class="aside">{words.notCovered}</p> : null;
  return (
    <div class="coverage">
      <span class="coverage-name">{ofPlan ? words.coveredBy : words.alsoIn}</span>{" "}
      <ul>
        {reading.sessions.map((session) => (
          <li>
            <SessionMention session={session} text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ReadingEntry(props: EntryProps) {
  const { reading, ofPlan } = props;
  const { place } = usePlace();
  const { text } = parseQuery(place.search);
  const { paper, title } = reading;
  const href = readingHref(reading);
  // A reading that nothing is known by has no page here; its title opens it.
  if (paper === null)
    return (
      <li>
        {href === undefined ? title : <OutLink href={href}>{title}</OutLink>}
        <Citation reading={reading} href={undefined} />
        {ofPlan && <Coverage {...props} />}
      </li>
    );
  return (
    <li>
      <Link href={paperHref(paper, text)}>{title || paper}</Link>
      <Citation reading={reading} href={href} />
      <Coverage {...props} />
    </li>
  );
}

export function Readings({ session }: { session: Session }) {
  if (session.readings.length === 0) return null;
  return (
    <Section heading={words.readings} none="">
      {session.readings.map((reading) => (
        <ReadingEntry reading={reading} ofPlan={session.plan_topic} />
      ))}
    </Section>
  );
}
