// The query language, by examples that are searches in this very archive.

import { useEffect, useRef } from "preact/hooks";

import { KeyList } from "../parts/key_list";
import { Link } from "../parts/link";
import { exampleWords, type ExampleWords } from "../format/examples";
import { strings } from "../strings";
import { emptyQuery, searchHref, withText } from "../state/query";
import { kNewest, useNewest } from "../state/resources";
import { useTitle } from "../state/title";

const words = strings.help;

function Examples({ of }: { of: ExampleWords }) {
  return (
    <>
      {words.sections.map(({ heading, rows }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <dl>
            {rows.map(({ ask, meaning }) => {
              const question = ask(of);
              return (
                question !== undefined && (
                  <div class="pair" key={meaning}>
                    <dt>
                      <Link href={searchHref(withText(emptyQuery(), question))}>
                        <code>{question}</code>
                      </Link>
                    </dt>
                    <dd>{meaning}</dd>
                  </div>
                )
              );
            })}
          </dl>
        </section>
      ))}
    </>
  );
}

function Understanding() {
  return (
    <section>
      <h2>{words.understanding.heading}</h2>
      <ul class="points prose">
        {words.understanding.list.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

function Keys() {
  return (
    <section>
      <h2>{words.keys.heading}</h2>
      <KeyList />
    </section>
  );
}

export function HelpPage() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, loading } = useNewest(kNewest);
  useTitle(words.heading);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  // Nothing below the heading until the examples are known, so that nothing moves.
  const ready = data !== undefined || error !== undefined;
  return (
    <main id="main" class="page help" tabIndex={-1} aria-busy={loading}>
      <h1 ref={heading} tabIndex={-1}>
        {words.heading}
      </h1>
      <p class="aside">{ready ? words.lead : words.loading}</p>
      {ready && (
        <>
          <Examples of={exampleWords(data)} />
          <Understanding />
          <Keys />
        </>
      )}
    </main>
  );
}
