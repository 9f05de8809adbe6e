// One paper, whatever clubs call it: what it is, who discussed it, which plans list it.

import { useEffect, useRef } from "preact/hooks";

import { Refused } from "../api/client";
import type { Paper } from "../api/types";
import { Failure } from "../parts/failure";
import { Link } from "../parts/link";
import { PaperFacts } from "../parts/paper_facts";
import { Discussions, PlanEntries } from "../parts/paper_lists";
import { strings } from "../strings";
import { usePlace } from "../state/location";
import { emptyQuery, parseQuery, searchHref, withText } from "../state/query";
import { usePaper } from "../state/resources";
import { useTitle } from "../state/title";

const words = strings.paper;

function Details({ paper }: { paper: Paper }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A new view: whoever reads by ear or keyboard starts at its heading.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article class="session">
      <h1 ref={heading} tabIndex={-1}>
        {paper.title || paper.id}
      </h1>
      <PaperFacts paper={paper} />
      {paper.abstract !== null && paper.abstract !== "" && (
        <section>
          <h2>{words.abstract}</h2>
          <p class="prose">{paper.abstract}</p>
        </section>
      )}
      <Discussions paper={paper} />
      <PlanEntries paper={paper} />
    </article>
  );
}

function Missing() {
  return (
    <section class="message">
      <h1>{words.missingHeading}</h1>
      <p>{words.missing}</p>
    </section>
  );
}

export function PaperPage({ id }: { id: string }) {
  const { place } = usePlace();
  const { text } = parseQuery(place.search);
  const { data, error, loading, retry } = usePaper(id);
  const missing = error instanceof Refused && error.status === 404;
  useTitle(data?.title ?? (missing ? words.missingHeading : ""));
  return (
    <main id="main" class="page" tabIndex={-1} aria-busy={loading}>
      <Link class="back" href={searchHref(withText(emptyQuery(), text))}>
        <span aria-hidden="true">←</span> {strings.session.back(text)}
      </Link>
      {data === undefined && loading && <p role="status">{words.loading}</p>}
      {missing && <Missing />}
      {error !== undefined && !missing && <Failure error={error} retry={retry} />}
      {data !== undefined && <Details paper={data} />}
    </main>
  );
}
