import { useEffect, useState } from "preact/hooks";

/** Where the filters have no column of their own; styles/base.css says the same. */
export const kNarrow = "(max-width: 60rem)";

/** Whether a media query holds, now and when that changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = () => {
      setHolds(media.matches);
    };
    follow();
    media.addEventListener("change", follow);
    return () => {
      media.removeEventListener("change", follow);
    };
  }, [query]);
  return holds;
}
