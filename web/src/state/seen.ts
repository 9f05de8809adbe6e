// Tells elements when they come near what can be seen of the page: what is far away is
// not worth asking for, or drawing anew.

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

const kNear = "300px 0px";
const watched = new Map<Element, (near: boolean) => void>();
let observer: IntersectionObserver | undefined;

function tell(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) watched.get(target)?.(isIntersecting);
}

/** Calls `act` when `element` comes near or goes, until the returned function is called. */
function watch(element: Element, act: (near: boolean) => void): () => void {
  observer ??= new IntersectionObserver(tell, { rootMargin: kNear });
  watched.set(element, act);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
  };
}

/** Calls `act` each time `element` comes near, until the returned function is called. */
export function whenNear(element: Element, act: () => void): () => void {
  return watch(element, (near) => {
    if (near) act();
  });
}

/** Whether it is near now. */
export function useNear(element: RefObject<Element>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => (element.current === null ? undefined : watch(element.current, setNear)), []);
  return near;
}
