// Where in the column of pages somebody reads.  On wide screens the stage scrolls inside
// the window, on small ones the window itself scrolls under bars that stick to its edges;
// both are the same to whoever asks here.  Pages are numbered from 1.

import { scrollTo, type Span, surveyOf } from "./survey";

/** The style sheet (viewer.css) has the same condition. */
export const kWide = "(min-width: 60rem) and (min-height: 34rem)";

export interface Seen {
  page: number;
  /** The pages that are in view or near it. */
  first: number;
  last: number;
}

/** The point of a page that stands in the middle of the view, as shares of its size. */
interface Anchor {
  page: number;
  y: number;
  x: number;
}

const kAbovePage = 12;
const kAroundHit = 8;

export class Reading {
  private anchor: Anchor | undefined;
  /** Where the last jump ended: a scroll event that finds it there is the jump's own. */
  private jumpedTo: number | undefined;
  private page: number;
  private frame = 0;
  private readonly sizes: ResizeObserver;

  constructor(
    private readonly stage: HTMLElement,
    start: number,
    private readonly report: (seen: Seen) => void,
  ) {
    this.page = start;
    this.sizes = new ResizeObserver(this.hold);
    for (const child of stage.children) this.sizes.observe(child);
    addEventListener("scroll", this.onScroll, { capture: true, passive: true });
    addEventListener("resize", this.hold);
    this.settle();
  }

  stop(): void {
    this.sizes.disconnect();
    cancelAnimationFrame(this.frame);
    removeEventListener("scroll", this.onScroll, { capture: true });
    removeEventListener("resize", this.hold);
  }

  /** Brings the top of a page to the top of the view. */
  goTo(page: number): void {
    // A bar that only sticks once the page has scrolled is elsewhere after the first try.
    for (let attempt = 0; attempt < 2; ++attempt) {
      const sheet = this.sheet(page);
      if (sheet === undefined) return;
      this.jump(sheet.getBoundingClientRect().top - this.view().top - kAbovePage);
    }
    this.page = page;
    this.settle();
  }

  /** Brings a mark on a page into view, when it is not. */
  reveal(page: number, mark: Element): void {
    for (let attempt = 0; attempt < 2; ++attempt)
      this.jump(scrollTo(mark.getBoundingClientRect(), this.view(), kAroundHit));
    const { left, right } = this.stage.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    this.stage.scrollLeft += scrollTo(
      { top: box.left, bottom: box.right },
      { top: left, bottom: right },
      0,
    );
    this.page = page;
    this.settle();
  }

  /** Whether a mark is in view. */
  shows(mark: Element): boolean {
    const { top, bottom } = this.view();
    const box = mark.getBoundingClientRect();
    const room = this.stage.getBoundingClientRect();
    return box.bottom > top && box.top < bottom && box.right > room.left && box.left < room.right;
  }

  /** Whether a page is in view from its top to its bottom, or fills the view. */
  showsWhole(page: number): boolean {
    const { top, bottom } = this.view();
    const span = this.sheet(page)?.getBoundingClientRect();
    return span !== undefined && span.height <= bottom - top + 2 * kAbovePage;
  }

  /** The width of a page as a share of the room there is. */
  scale(page: number): number {
    const room = this.stage.clientWidth - 2 * kAbovePage;
    return (this.sheet(page)?.getBoundingClientRect().width ?? room) / room;
  }

  private sheets(): HTMLElement[] {
    return [...this.stage.querySelectorAll<HTMLElement>("[data-sheet]")];
  }

  private sheet(page: number): HTMLElement | undefined {
    return this.stage.querySelector<HTMLElement>(`[data-sheet="${page}"]`) ?? undefined;
  }

  private scroller(): Element {
    return matchMedia(kWide).matches ? this.stage : document.documentElement;
  }

  /** What of the stage is not under the bars. */
  private view(): Span {
    const { top, bottom } = this.stage.getBoundingClientRect();
    if (matchMedia(kWide).matches) return { top, bottom };
    const edge = (name: string) =>
      document.querySelector(`[data-edge="${name}"]`)?.getBoundingClientRect();
    const below = edge("bottom");
    // Only a bar that sticks to the edge hides something; else it scrolls with the rest.
    const hidden = below !== undefined && below.bottom >= innerHeight - 1;
    return {
      top: Math.max(0, edge("top")?.bottom ?? 0),
      bottom: hidden ? Math.min(innerHeight, below.top) : innerHeight,
    };
  }

  private jump(distance: number): void {
    this.scroller().scrollTop += distance;
    this.jumpedTo = this.scroller().scrollTop;
  }

  private readonly onScroll = (): void => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const own =
        this.jumpedTo !== undefined && Math.abs(this.scroller().scrollTop - this.jumpedTo) <= 1;
      if (!own) this.jumpedTo = undefined;
      this.settle();
    });
  };

  /** Takes stock: which pages are seen, and which point to hold when sizes change. */
  private settle(): void {
    const sheets = this.sheets();
    const number = (index: number) => Number(sheets[index]?.dataset["sheet"]);
    const spans = sheets.map((sheet) => sheet.getBoundingClientRect());
    const view = this.view();
    const survey = surveyOf(spans, view);
    if (survey === undefined) return;
    if (this.jumpedTo === undefined) this.page = number(survey.page);
    const middle = (view.top + view.bottom) / 2;
    const at = spans.findIndex(({ bottom }) => bottom >= middle);
    const span = spans[at];
    const { scrollLeft, clientWidth, scrollWidth } = this.stage;
    this.anchor = span && {
      page: number(at),
      y: (middle - span.top) / span.height,
      x: (scrollLeft + clientWidth / 2) / scrollWidth,
    };
    this.report({ page: this.page, first: number(survey.first), last: number(survey.last) });
  }

  /** After sizes changed: the point that stood in the middle stands there again. */
  private readonly hold = (): void => {
    const span = this.anchor && this.sheet(this.anchor.page)?.getBoundingClientRect();
    if (span !== undefined && this.anchor !== undefined && this.scroller().scrollTop > 0) {
      const { top, bottom } = this.view();
      const { scrollWidth, clientWidth } = this.stage;
      this.jump(span.top + this.anchor.y * span.height - (top + bottom) / 2);
      this.stage.scrollLeft = this.anchor.x * scrollWidth - clientWidth / 2;
    }
    this.settle();
  };
}
