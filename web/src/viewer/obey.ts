// What the viewer does at a key's command; which keys these are is in keys.ts.

import type { Command } from "./keys";
import type { Parts } from "./use_parts";

/** Does what a command says; false leaves the key to the browser. */
export function obey(command: Command, { pages, page, step, zoom, notes }: Parts): boolean {
  const stage = pages.stage.current;
  // Where pages are wider than the stage, the arrows move them.
  const wide = stage !== null && stage.scrollWidth > stage.clientWidth + 1;
  const turn = (to: number) => {
    if (to >= 1 && to <= pages.pages) pages.goTo(to);
    return true;
  };
  const whole = pages.reading.current?.showsWhole(page) === true;
  switch (command) {
    case "next page":
      return !wide && turn(page + 1);
    case "previous page":
      return !wide && turn(page - 1);
    case "page down":
      return whole && turn(page + 1);
    case "page up":
      return whole && turn(page - 1);
    case "next hit":
      step("next");
      return true;
    case "previous hit":
      step("previous");
      return true;
    case "zoom in":
      zoom.step("in");
      return true;
    case "zoom out":
      zoom.step("out");
      return true;
    case "zoom reset":
      zoom.setZoom("auto");
      return true;
    case "leave note":
      notes.leave();
      return false;
  }
}
