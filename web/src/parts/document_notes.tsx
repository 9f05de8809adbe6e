// What readers marked and wrote in a document, page by page; each opens its page.

import { useState } from "preact/hooks";

import type { Annotation, Document } from "../api/types";
import { mostOften } from "../format/schedule";
import { documentHref } from "../format/links";
import { strings } from "../strings";
import { Link } from "./link";

const words = strings.documentNotes;
const kShownAtFirst = 8;

interface PageOfNotes {
  page: number | null;
  notes: Annotation[];
}

function byPage(annotations: Annotation[]): PageOfNotes[] {
  const pages: PageOfNotes[] = [];
  for (const note of annotations) {
    const last = pages.at(-1);
    if (last !== undefined && last.page === note.page) last.notes.push(note);
    else pages.push({ page: note.page, notes: [note] });
  }
  return pages;
}

export function authorsOf({ annotations }: Document): string[] {
  return mostOften(annotations.flatMap(({ author }) => (author ? [author] : [])));
}

interface NoteProps {
  note: Annotation;
  href: string;
  named: boolean;
}

function Note({ note, href, named }: NoteProps) {
  return (
    <li class={`noted noted-${note.kind}`}>
      <Link href={href} class="noted-text" draggable={false}>
        <span class="unseen">{strings.kinds[note.kind]}: </span>
        {note.text}
      </Link>
      {named && note.author !== null && note.author !== "" && (
        <span class="noted-author">{words.by(note.author)}</span>
      )}
    </li>
  );
}

interface Props {
  detail: Document;
  session: string;
  text: string;
}

export function DocumentNotes({ detail, session, text }: Props) {
  const [all, setAll] = useState(false);
  const { annotations, sha256 } = detail;
  if (annotations.length === 0) return null;
  const shown = all ? annotations : annotations.slice(0, kShownAtFirst);
  const named = authorsOf(detail).length > 1;
  return (
    <>
      {byPage(shown).map(({ page, notes }) => (
        <section class="noted-page" key={notes[0]?.passage}>
          <h4>{page === null ? words.noPage : words.page(page)}</h4>
          <ul>
            {notes.map((note) => (
              <Note
                key={note.passage}
                note={note}
                href={documentHref(sha256, { page, q: text, session })}
                named={named}
              />
            ))}
          </ul>
        </section>
      ))}
      {annotations.length > kShownAtFirst && (
        <button
          type="button"
          class="plain noted-more"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? words.fewer : words.all(annotations.length)}
        </button>
      )}
    </>
  );
}
