// Links within the page, and links out of it.

import type { ComponentChildren } from "preact";

import { strings } from "../strings";
import { useGo } from "../state/location";

interface Props {
  href: string;
  children: ComponentChildren;
  class?: string;
  rel?: string;
  label?: string;
  tabIndex?: number;
  draggable?: boolean;
  /** To something of the same view, which therefore does not begin at its top. */
  stays?: boolean;
  /** Of a second link to the same place: passed over when read aloud. */
  unread?: boolean;
  current?: "page" | "time" | "true" | undefined;
}

export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** To another view of this page, without loading it again. */
export function Link({ href, children, label, current, unread, stays, ...rest }: Props) {
  const go = useGo();
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go(href);
    if (stays !== true) scrollTo(0, 0);
  };
  return (
    <a
      href={href}
      aria-label={label}
      aria-current={current}
      aria-hidden={unread}
      onClick={follow}
      {...rest}
    >
      {children}
    </a>
  );
}

/** To a document or another site, in a new tab.  `href` has been through safeHref. */
export function OutLink({ href, children, ...rest }: Props) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" {...rest}>
      {children}
      <span class="unseen"> {strings.newTab}</span>
    </a>
  );
}
