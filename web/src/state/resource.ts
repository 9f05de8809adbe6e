// An answer of the server as state.  The newest key wins: asking for another aborts
// the request before it, and a late answer is dropped.  Recent answers are kept, so
// that going back shows the old page at once (and at its old scroll position) while
// it is asked for again.

import { useLayoutEffect, useState } from "preact/hooks";

export interface Resource<T> {
  data: T | undefined;
  error: Error | undefined;
  loading: boolean;
  retry: () => void;
}

type Load<T> = (key: string, signal: AbortSignal) => Promise<T>;

interface Settled<T> {
  key: string | null;
  data: T | undefined;
  error: Error | undefined;
}

interface Asked<T> {
  key: string;
  controller: AbortController;
  answer: Promise<T>;
}

const kKept = 40;

/** Adds to a map that forgets the oldest when it has more than `most`. */
export function keep<T>(kept: Map<string, T>, key: string, data: T, most = kKept): void {
  kept.delete(key);
  kept.set(key, data);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/**
 * Makes the hook for one kind of answer.  With `keepPrevious` the last answer stays
 * visible until the next is there.  A null key asks for nothing.  `askAhead` asks for what
 * is about to be shown, before that is drawn: the server works meanwhile.
 */
export function createResource<T>(load: Load<T>, { keepPrevious = false } = {}) {
  const kept = new Map<string, T>();
  let ahead: Asked<T> | undefined;

  const ask = (key: string): Asked<T> => {
    const controller = new AbortController();
    return { key, controller, answer: load(key, controller.signal) };
  };
  const askAhead = (key: string) => {
    ahead?.controller.abort();
    ahead = ask(key);
    // Whoever takes the answer hears of it.
    ahead.answer.catch(() => undefined);
  };
  const takeOrAsk = (key: string): Asked<T> => {
    const asked = ahead;
    ahead = undefined;
    if (asked?.key === key) return asked;
    asked?.controller.abort();
    return ask(key);
  };

  function useResource(key: string | null): Resource<T> {
    const [settled, setSettled] = useState<Settled<T>>({
      key: null,
      data: undefined,
      error: undefined,
    });
    const [attempt, setAttempt] = useState(0);

    // Not after the next paint, as useEffect would: the answer is waited for.
    useLayoutEffect(() => {
      if (key === null) return undefined;
      const { controller, answer } = takeOrAsk(key);
      answer.then(
        (data) => {
          if (controller.signal.aborted) return;
          keep(kept, key, data);
          setSettled({ key, data, error: undefined });
        },
        (reason: unknown) => {
          if (controller.signal.aborted) return;
          const error = reason instanceof Error ? reason : new Error(String(reason));
          setSettled({ key, data: undefined, error });
        },
      );
      return () => {
        controller.abort();
      };
    }, [key, attempt]);

    const retry = () => {
      setSettled((last) => ({ ...last, key: null, error: undefined }));
      setAttempt((n) => n + 1);
    };

    if (key === null) return { data: undefined, error: undefined, loading: false, retry };
    if (settled.key === key)
      return { data: settled.data, error: settled.error, loading: false, retry };
    const meanwhile = kept.get(key) ?? (keepPrevious ? settled.data : undefined);
    return { data: meanwhile, error: undefined, loading: true, retry };
  }
  return Object.assign(useResource, { askAhead });
}
