// Whether something has been waited for so long that the reader should see it.  By a timer,
// because a transition that waits is work for the browser at every key, though most answers
// are there before it would begin.

import { useEffect, useState } from "preact/hooks";

const kPatienceMs = 400;

export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => {
      setLate(true);
    }, kPatienceMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  return waiting && late;
}
