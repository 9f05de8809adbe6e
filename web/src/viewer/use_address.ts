// Keeps the address bar at the page that is read, and follows it when it is changed from
// outside.  Moving about replaces the entry in the browser's history: Back leaves the viewer.

import { useEffect, useRef } from "preact/hooks";

import { useGo } from "../state/location";
import { documentHref } from "../format/links";
import type { ViewerPlace } from "./address";

// Browsers refuse addresses that change more often than some hundred times in 30 seconds.
const kSettleMs = 300;

export function useAddress(
  sha256: string,
  asked: ViewerPlace,
  page: number,
  goTo: (page: number) => void,
): (text: string) => void {
  const go = useGo();
  const written = useRef(asked.page);
  const write = (text: string) => {
    written.current = page;
    go(documentHref(sha256, { ...asked, page, q: text }), "replace");
  };

  useEffect(() => {
    const timer = setTimeout(() => {
      write(asked.q);
    }, kSettleMs);
    return () => {
      clearTimeout(timer);
    };
  }, [page]);

  useEffect(() => {
    if (asked.page === undefined || asked.page === written.current) return;
    written.current = asked.page;
    goTo(asked.page);
  }, [asked.page]);

  return write;
}
