// Who discussed a paper, with which copies of it, and which study plans list it.

import type { Material, Paper, PaperSession, PlanEntry } from "../api/types";
import { strings } from "../strings";
import { documentHref, safeHref, sessionHref, siteName } from "../format/links";
import { usePlace } from "../state/location";
import { parseQuery } from "../state/query";
import { Link, OutLink } from "./link";
import { MaterialEntry, Section } from "./session_lists";
import { SessionLine } from "./session_line";

const words = strings.paper;

/** In the page viewer, when the copy is here to be shown. */
function viewerHref({ sha256, pages }: Material, session: string, q: string): string | undefined {
  if (sha256 === null || pages === null || pages === 0) return undefined;
  return documentHref(sha256, { q, session });
}

function Discussion({ session, text }: { session: PaperSession; text: string }) {
  return (
    <li>
      <Link href={sessionHref(session.id, text)}>{session.title || session.id}</Link>
      <SessionLine session={session} />
      {session.copies.length > 0 && (
        <ul class="copies" aria-label={words.copies}>
          {session.copies.map((copy) => (
            <MaterialEntry
              key={copy.sha256 ?? copy.url}
              material={copy}
              viewer={viewerHref(copy, session.id, text)}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

export function Discussions({ paper }: { paper: Paper }) {
  const { place } = usePlace();
  const { text } = parseQuery(place.search);
  return (
    <Section heading={words.sessions} none={words.noSessions}>
      {paper.sessions.map((session) => (
        <Discussion session={session} text={text} />
      ))}
    </Section>
  );
}

interface EntryProps {
  entry: PlanEntry;
  text: string;
  /** The paper's own title, which need not be said again. */
  known: string;
}

function Entry({ entry, text, known }: EntryProps) {
  const { club, batch, topic, detail } = entry;
  const title = entry.title === known ? "" : entry.title;
  const place = [batch, topic].filter((part) => part !== null && part !== "").join(": ");
  const href = safeHref(entry.url);
  const facts = [title, detail].filter((fact) => fact !== null && fact !== "").join(", ");
  return (
    <li>
      <Link href={sessionHref(entry.session, text)}>
        {place === "" ? club.name : `${club.name}, ${place}`}
      </Link>
      <span class="aside">
        {facts}
        {facts !== "" && href !== undefined && ", "}
        {href !== undefined && <OutLink href={href}>{siteName(href)}</OutLink>}
      </span>
    </li>
  );
}

export function PlanEntries({ paper }: { paper: Paper }) {
  const { place } = usePlace();
  const { text } = parseQuery(place.search);
  if (paper.plan.length === 0) return null;
  return (
    <Section heading={words.plans} none="">
      {paper.plan.map((entry) => (
        <Entry entry={entry} text={text} known={paper.title} />
      ))}
    </Section>
  );
}
