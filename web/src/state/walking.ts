// One stop for Tab in a long list of links: the arrows lead from link to link.

function next(links: HTMLElement[], from: number, key: string): HTMLElement | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return links[from + 1];
  if (key === "ArrowLeft" || key === "ArrowUp") return links[from - 1];
  if (key === "Home") return links[0];
  return key === "End" ? links.at(-1) : undefined;
}

/** For `onKeyDown` of what the links are in. */
export function walkLinks(event: KeyboardEvent): void {
  const { currentTarget, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof HTMLAnchorElement)) return;
  const links = [...currentTarget.querySelectorAll<HTMLElement>("a")];
  const to = next(links, links.indexOf(target), event.key);
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}
