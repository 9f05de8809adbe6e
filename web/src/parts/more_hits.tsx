// What else a session has for the question, loaded where it stands when it is asked for.

import { useEffect, useRef, useState } from "preact/hooks";

import { sessionHits } from "../api/client";
import type { Hit } from "../api/types";
import { sessionHref } from "../format/links";
import { strings } from "../strings";
import { formatHits, type Query } from "../state/query";
import { HitEntry } from "./hit";

interface Props {
  query: Query;
  session: string;
  /** The hits that are there already. */
  shown: Hit[];
  more: number;
}

function withNew(known: Hit[], shown: Hit[], found: Hit[]): Hit[] {
  const seen = new Set([...shown, ...known].map(({ passage }) => passage));
  return [...known, ...found.filter(({ passage }) => !seen.has(passage))];
}

type State = "waiting" | "loading" | "failed";

export function MoreHits({ query, session, shown, more }: Props) {
  const [hits, setHits] = useState<Hit[]>([]);
  const [pages, setPages] = useState(0);
  const [state, setState] = useState<State>("waiting");
  const request = useRef<AbortController | undefined>(undefined);
  const list = useRef<HTMLUListElement>(null);
  const href = sessionHref(session, query.text);

  useEffect(() => () => request.current?.abort(), []);

  // The button is gone or has moved down: the keyboard goes on where the new ones begin.
  const begin = useRef(0);
  useEffect(() => {
    if (hits.length > 0)
      list.current?.children[begin.current]?.querySelector<HTMLElement>(".hit-link")?.focus();
  }, [hits]);

  const load = () => {
    const controller = new AbortController();
    request.current = controller;
    setState("loading");
    sessionHits(session, formatHits(query, pages + 1), controller.signal).then(
      (answer) => {
        begin.current = hits.length;
        setHits(withNew(hits, shown, answer.hits));
        setPages(pages + 1);
        setState("waiting");
      },
      () => {
        if (!controller.signal.aborted) setState("failed");
      },
    );
  };

  const left = more - hits.length;
  const { loading, failed } = strings.hit;
  const labels: Record<State, string> = { waiting: strings.hit.more(left), loading, failed };
  return (
    <>
      {hits.length > 0 && (
        <ul ref={list} class="hits hits-more">
          {hits.map((hit) => (
            <HitEntry key={hit.passage} hit={hit} sessionHref={href} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <button
          type="button"
          class="plain more"
          aria-disabled={state === "loading"}
          onClick={() => {
            if (state !== "loading") load();
          }}
        >
          {labels[state]}
        </button>
      )}
    </>
  );
}
