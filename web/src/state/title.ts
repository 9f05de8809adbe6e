import { useEffect } from "preact/hooks";

import { strings } from "../strings";

/** The tab's title: the view's own, or just the name. */
export function useTitle(text: string): void {
  useEffect(() => {
    document.title = text === "" ? strings.name : strings.pageTitle(text);
  }, [text]);
}
