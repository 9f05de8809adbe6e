// The marks and notes that readers left in a document.

import type { Annotation, Box } from "../api/types";

export interface NotesOfPage {
  /** Null for notes whose page is not known. */
  page: number | null;
  notes: Annotation[];
}

/** In the document's order, those without a page last. */
export function byPage(annotations: Annotation[]): NotesOfPage[] {
  const pages = new Map<number | null, Annotation[]>();
  for (const annotation of annotations)
    pages.set(annotation.page, [...(pages.get(annotation.page) ?? []), annotation]);
  const rank = (page: number | null) => page ?? Infinity;
  return [...pages]
    .map(([page, notes]) => ({ page, notes }))
    .sort((one, other) => rank(one.page) - rank(other.page));
}

/** What stands under a mark, and what its reader wrote to it; either may be empty. */
export function partsOf({ kind, text }: Annotation): { quote: string; note: string } {
  if (kind === "note") return { quote: "", note: text };
  const end = text.indexOf("\n");
  return end < 0
    ? { quote: text, note: "" }
    : { quote: text.slice(0, end), note: text.slice(end + 1) };
}

function area([left, top, right, bottom]: Box): number {
  return (right - left) * (bottom - top);
}

/** The one at a point of its page; of several the smallest, which others would hide. */
export function noteAt(notes: Annotation[], x: number, y: number): Annotation | undefined {
  const hits = notes.flatMap((note) =>
    note.boxes
      .filter(([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom)
      .map((box) => ({ note, size: area(box) })),
  );
  return hits.sort((one, other) => one.size - other.size)[0]?.note;
}
