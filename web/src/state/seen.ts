// Tells elements when they come near what can be seen of the page: what is far down is
// not worth asking for.

const kNear = "300px 0px";
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

function watch(entries: IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
}

/** Calls `act` each time `element` comes near, until the returned function is called. */
export function whenNear(element: Element, act: () => void): () => void {
  observer ??= new IntersectionObserver(watch, { rootMargin: kNear });
  waiting.set(element, act);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}
