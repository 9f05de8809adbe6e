// Sizes that depend on the document or on what the reader chose.  They reach the style
// sheet as custom properties set through the CSSOM, which the Content-Security-Policy
// allows; a style attribute it would not.

import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

export function useOwnStyle(
  element: RefObject<HTMLElement>,
  name: `--${string}`,
  value: number,
): void {
  useLayoutEffect(() => {
    element.current?.style.setProperty(name, String(value));
  }, [value]);
}
