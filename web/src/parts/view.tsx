// What all pages about one thing share: the way back, a heading that takes the focus, the
// facts in the margin, and a plain word while it loads, when there is none, and when the
// server does not answer.

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

import { Refused } from "../api/client";
import { strings } from "../strings";
import { usePlace } from "../state/location";
import { emptyQuery, parseQuery, searchHref, withText } from "../state/query";
import type { Resource } from "../state/resource";
import { useTitle } from "../state/title";
import { Failure } from "./failure";
import { Link } from "./link";

interface ViewProps<T> {
  resource: Resource<T>;
  title: (data: T) => string;
  words: { loading: string; missingHeading: string; missing: string };
  /** Whether an answer is as good as none. */
  isMissing?: (data: T) => boolean;
  children: (data: T) => ComponentChildren;
}

function Missing({ words }: Pick<ViewProps<unknown>, "words">) {
  return (
    <section class="message">
      <h1>{words.missingHeading}</h1>
      <p>{words.missing}</p>
    </section>
  );
}

export function View<T>({ resource, title, words, isMissing, children }: ViewProps<T>) {
  const { text } = parseQuery(usePlace().place.search);
  const { data, error, loading, retry } = resource;
  const unknown = error instanceof Refused && error.status === 404;
  const missing = unknown || (data !== undefined && isMissing?.(data) === true);
  const named = data === undefined || missing ? "" : title(data);
  useTitle(missing ? words.missingHeading : named);
  return (
    <main id="main" class="view" tabIndex={-1} aria-busy={loading}>
      <Link class="back" href={searchHref(withText(emptyQuery(), text))}>
        <span aria-hidden="true">←</span> {strings.session.back(text)}
      </Link>
      {data === undefined && loading && <p role="status">{words.loading}</p>}
      {missing && <Missing words={words} />}
      {error !== undefined && !missing && <Failure error={error} retry={retry} />}
      {data !== undefined && !missing && children(data)}
    </main>
  );
}

interface SidedProps {
  title: string;
  /** What it is or where it belongs, above the heading. */
  kicker?: ComponentChildren;
  facts: ComponentChildren;
  children: ComponentChildren;
}

/** The thing itself: its facts in the margin, or under the heading where there is none. */
export function Sided({ title, kicker, facts, children }: SidedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A new view: whoever reads by ear or keyboard starts at its heading.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article class="sided session">
      <header class="sided-head">
        {kicker !== undefined && <p class="kicker">{kicker}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <div class="sided-facts">{facts}</div>
      <div class="sided-body">{children}</div>
    </article>
  );
}
