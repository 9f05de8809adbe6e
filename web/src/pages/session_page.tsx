// Everything the archive knows of one session, and plainly what it does not.

import "../styles/views.css";
import "../styles/documents.css";
import "../styles/recording.css";

import type { Material, Session } from "../api/types";
import { clubHref } from "../format/links";
import { Link } from "../parts/link";
import { Neighbours } from "../parts/neighbours";
import { Readings } from "../parts/readings";
import { Recordings } from "../parts/recordings";
import { isPaper, Papers, Slides, type Stored } from "../parts/session_documents";
import { SessionFacts } from "../parts/session_facts";
import { Materials } from "../parts/session_lists";
import { SimilarSessions } from "../parts/similar_sessions";
import { Sided, View } from "../parts/view";
import { strings } from "../strings";
import { usePlace } from "../state/location";
import { parseQuery } from "../state/query";
import { useDocuments, useSession } from "../state/resources";

function hashesOf({ materials }: Session): string | null {
  const hashes = materials.flatMap(({ sha256, pages }) =>
    sha256 !== null && pages !== null && pages > 0 ? [sha256] : [],
  );
  return hashes.length === 0 ? null : [...new Set(hashes)].join(" ");
}

interface Sorted {
  slides: Stored[];
  papers: Stored[];
  others: Material[];
}

/** Each material where its pages can be seen, or else among the others. */
function sorted(session: Session, documents: ReturnType<typeof useDocuments>["data"]): Sorted {
  const all: Sorted = { slides: [], papers: [], others: [] };
  const details = new Map(documents?.map((detail) => [detail.sha256, detail]));
  for (const material of session.materials) {
    const detail = details.get(material.sha256 ?? "");
    const pictures = detail?.pages.some(({ thumbnail }) => thumbnail !== null) === true;
    if (detail === undefined || (!pictures && detail.annotations.length === 0))
      all.others.push(material);
    else (isPaper(material) ? all.papers : all.slides).push({ material, detail });
  }
  return all;
}

function About({ description }: { description: string | null }) {
  const paragraphs = (description ?? "").split(/\n\s*\n/).filter((text) => text !== "");
  if (paragraphs.length === 0) return null;
  return (
    <section>
      <h2>{strings.session.about}</h2>
      {paragraphs.map((text) => (
        <p class="prose">{text}</p>
      ))}
    </section>
  );
}

function Body({ session }: { session: Session }) {
  const { text } = parseQuery(usePlace().place.search);
  const { data, loading } = useDocuments(hashesOf(session));
  // All at once: what comes later would push down what is there.
  if (data === undefined && loading) return <p role="status">{strings.session.loading}</p>;
  const { slides, papers, others } = sorted(session, data);
  if (session.plan_topic)
    return (
      <>
        <Readings session={session} />
        <Neighbours session={session} />
        <SimilarSessions id={session.id} />
      </>
    );
  return (
    <>
      <About description={session.description} />
      <Slides documents={slides} session={session.id} text={text} />
      <Recordings session={session} />
      <Papers documents={papers} session={session.id} text={text} />
      {(others.length > 0 || session.materials.length === 0) && <Materials materials={others} />}
      <Readings session={session} />
      <Neighbours session={session} />
      <SimilarSessions id={session.id} />
    </>
  );
}

function Kicker({ session }: { session: Session }) {
  return (
    <>
      <Link href={clubHref(session.club.id)}>{session.club.name}</Link>
      {session.number !== null && <span>, {strings.session.number(session.number)}</span>}
    </>
  );
}

export function SessionPage({ id }: { id: string }) {
  const resource = useSession(id);
  return (
    <View resource={resource} title={({ title }) => title || id} words={strings.session}>
      {(session) => (
        <Sided
          title={session.title || session.id}
          kicker={<Kicker session={session} />}
          facts={<SessionFacts session={session} />}
        >
          <Body session={session} />
        </Sided>
      )}
    </View>
  );
}
