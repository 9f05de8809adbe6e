// Everything the archive knows of one session, and plainly what it does not.

import { useEffect, useRef } from "preact/hooks";

import { Refused } from "../api/client";
import type { Session } from "../api/types";
import { Failure } from "../parts/failure";
import { Link } from "../parts/link";
import { Readings } from "../parts/readings";
import { SessionFacts } from "../parts/session_facts";
import { Materials, Recordings } from "../parts/session_lists";
import { SimilarSessions } from "../parts/similar_sessions";
import { strings } from "../strings";
import { usePlace } from "../state/location";
import { parseQuery, searchHref, withText, emptyQuery } from "../state/query";
import { useSession } from "../state/resources";
import { useTitle } from "../state/title";

function Details({ session }: { session: Session }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A new view: whoever reads by ear or keyboard starts at its heading.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const paragraphs = (session.description ?? "").split(/\n\s*\n/).filter((text) => text !== "");
  return (
    <article class="session">
      <h1 ref={heading} tabIndex={-1}>
        {session.title || session.id}
      </h1>
      <SessionFacts session={session} />
      {paragraphs.length > 0 && (
        <section>
          <h2>{strings.session.about}</h2>
          {paragraphs.map((text) => (
            <p class="prose">{text}</p>
          ))}
        </section>
      )}
      {!session.plan_topic && <Materials session={session} />}
      {!session.plan_topic && <Recordings session={session} />}
      <Readings session={session} />
      <SimilarSessions id={session.id} />
    </article>
  );
}

function Missing() {
  return (
    <section class="message">
      <h1>{strings.session.missingHeading}</h1>
      <p>{strings.session.missing}</p>
    </section>
  );
}

export function SessionPage({ id }: { id: string }) {
  const { place } = usePlace();
  const { text } = parseQuery(place.search);
  const { data, error, loading, retry } = useSession(id);
  const missing = error instanceof Refused && error.status === 404;
  useTitle(data?.title ?? (missing ? strings.session.missingHeading : ""));
  return (
    <main id="main" class="page" tabIndex={-1} aria-busy={loading}>
      <Link class="back" href={searchHref(withText(emptyQuery(), text))}>
        <span aria-hidden="true">←</span> {strings.session.back(text)}
      </Link>
      {data === undefined && loading && <p role="status">{strings.session.loading}</p>}
      {missing && <Missing />}
      {error !== undefined && !missing && <Failure error={error} retry={retry} />}
      {data !== undefined && <Details session={data} />}
    </main>
  );
}
