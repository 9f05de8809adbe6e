import { useEffect, useState } from "preact/hooks";

const kShownMs = 5_000;

/** Something to say once: shown for a while, and read aloud. */
export interface Saying {
  text: string;
}

export function Notice({ saying }: { saying: Saying | undefined }) {
  const [shown, setShown] = useState<Saying | undefined>(undefined);
  useEffect(() => {
    setShown(saying);
    const timer = setTimeout(() => {
      setShown(undefined);
    }, kShownMs);
    return () => {
      clearTimeout(timer);
    };
  }, [saying]);
  // The element is always there: only what changes in it is announced.
  return (
    <p class="notice" role="status">
      {shown?.text}
    </p>
  );
}
