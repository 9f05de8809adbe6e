// What else a session has for the question, loaded where it stands when it is asked for.

import { useEffect, useRef, useState } from "preact/hooks";

import { sessionHits } from "../api/client";
import type { Hit } from "../api/types";
import { strings } from "../strings";
import { openedList, rememberList } from "../state/opened_lists";
import { formatHits, type Query } from "../state/query";
import { HitList } from "./hit_list";

interface Props {
  query: Query;
  session: string;
  words: string;
  /** The hits that are there already. */
  shown: Hit[];
  more: number;
}

function withNew(known: Hit[], shown: Hit[], found: Hit[]): Hit[] {
  const seen = new Set([...shown, ...known].map(({ passage }) => passage));
  return [...known, ...found.filter(({ passage }) => !seen.has(passage))];
}

type State = "waiting" | "loading" | "failed";

export function MoreHits({ query, session, words, shown, more }: Props) {
  const question = formatHits(query, 1);
  const [{ hits, pages }, setOpened] = useState(() => openedList(session, question));
  const [state, setState] = useState<State>("waiting");
  const request = useRef<AbortController | undefined>(undefined);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => () => request.current?.abort(), []);

  // The button is gone or has moved down: the keyboard goes on where the new ones begin.
  const begin = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (begin.current === undefined) return;
    const entry = list.current?.children[begin.current] ?? list.current?.lastElementChild;
    entry?.querySelector<HTMLElement>(".hit-link")?.focus();
    begin.current = undefined;
  }, [hits]);

  const load = () => {
    const controller = new AbortController();
    request.current = controller;
    setState("loading");
    sessionHits(session, formatHits(query, pages + 1), controller.signal).then(
      (answer) => {
        begin.current = list.current?.children.length ?? 0;
        const opened = { hits: withNew(hits, shown, answer.hits), pages: pages + 1 };
        rememberList(session, question, opened);
        setOpened(opened);
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
        <HitList list={list} class="hits-more" hits={hits} session={session} words={words} />
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
