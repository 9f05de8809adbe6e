// What of a column of pages can be seen: which page is being read, and which are near
// enough to have their pictures.

export interface Span {
  top: number;
  bottom: number;
}

export interface Survey {
  /** Index of the page that most of the view shows. */
  page: number;
  /** Indices of the first and last page that are in view or less than a view away. */
  first: number;
  last: number;
}

function overlap(one: Span, other: Span): number {
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
}

/** `pages` from above to below; undefined when there are none. */
export function surveyOf(pages: Span[], view: Span): Survey | undefined {
  const height = view.bottom - view.top;
  const around = { top: view.top - height, bottom: view.bottom + height };
  let survey: Survey | undefined;
  let most = -Infinity;
  pages.forEach((span, n) => {
    const near = overlap(span, around) > 0;
    survey ??= { page: n, first: n, last: n };
    if (near) survey = most === -Infinity ? { page: n, first: n, last: n } : { ...survey, last: n };
    // Half a pixel more is none: rounding must not make the second of two pages the first.
    const seen = overlap(span, view);
    if (near && seen > most + 0.5) {
      most = seen;
      survey = { ...survey, page: n };
    }
  });
  return survey;
}

/** How far to scroll so that `span` is in view: not at all when it is, else to the middle. */
export function scrollTo(span: Span, view: Span, margin: number): number {
  if (span.top >= view.top + margin && span.bottom <= view.bottom - margin) return 0;
  return (span.top + span.bottom) / 2 - (view.top + view.bottom) / 2;
}
