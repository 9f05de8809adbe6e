// A session's documents that have pictures of their pages: slides as a strip, papers with
// their first page and what was marked in them.

import type { ComponentChildren } from "preact";

import type { Document, Material } from "../api/types";
import { documentHref, fileName, materialHref, notesHref, paperHref } from "../format/links";
import { strings } from "../strings";
import { authorsOf, DocumentNotes } from "./document_notes";
import { Link, OutLink } from "./link";
import { SlideStrip } from "./slide_strip";

const words = strings.documentNotes;

export interface Stored {
  material: Material;
  detail: Document;
}

interface Props {
  documents: Stored[];
  session: string;
  text: string;
}

export const isPaper = ({ kind }: Material) => kind === "paper" || kind === "annotated_paper";

function titleOf({ material, detail }: Stored): string {
  return material.title || detail.title || fileName(material.path ?? detail.path ?? "");
}

/** Pages, and the ways to the PDF and to what more there is. */
function Facts({ stored, children }: { stored: Stored; children?: ComponentChildren }) {
  const { material, detail } = stored;
  const pdf = materialHref(material);
  return (
    <ul class="line quiet small">
      <li>{strings.session.pages(detail.pages.length)}</li>
      {pdf !== undefined && (
        <li>
          <OutLink href={pdf}>{strings.slides.pdf}</OutLink>
        </li>
      )}
      {children}
    </ul>
  );
}

export function Slides({ documents, session, text }: Props) {
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>{strings.slides.heading}</h2>
      {documents.map((stored) => {
        const title = titleOf(stored);
        const { detail } = stored;
        return (
          <div class="deck" key={detail.sha256}>
            <div class="deck-head">
              <h3>
                <Link href={documentHref(detail.sha256, { q: text, session })}>{title}</Link>
              </h3>
              <Facts stored={stored} />
            </div>
            <SlideStrip detail={detail} title={title} session={session} text={text} />
            <DocumentNotes detail={detail} session={session} text={text} />
          </div>
        );
      })}
    </section>
  );
}

function FirstPage({ detail, href }: { detail: Document; href: string }) {
  const page = detail.pages[0];
  if (page?.thumbnail === undefined || page.thumbnail === null) return null;
  return (
    <Link href={href} class="paper-cover" tabIndex={-1} unread>
      <img
        src={page.thumbnail}
        width={page.width}
        height={page.height}
        alt=""
        loading="lazy"
        decoding="async"
      />
    </Link>
  );
}

function Paper({ stored, session, text }: { stored: Stored } & Omit<Props, "documents">) {
  const { material, detail } = stored;
  const href = documentHref(detail.sha256, { q: text, session });
  const of = (kind: string) => detail.annotations.filter((note) => note.kind === kind).length;
  const totals = words.totals(of("highlight"), of("note"));
  const authors = authorsOf(detail).join(words.separator);
  return (
    <li class="paper">
      <FirstPage detail={detail} href={href} />
      <div class="paper-body">
        <h3>
          <Link href={href}>{titleOf(stored)}</Link>
        </h3>
        <Facts stored={stored}>
          {material.paper !== null && (
            <li>
              <Link href={paperHref(material.paper, text)}>{words.about}</Link>
            </li>
          )}
          {totals !== "" && (
            <li>
              <a href={notesHref(session, detail.sha256)} download>
                {words.exportOne}
              </a>
            </li>
          )}
        </Facts>
        {totals !== "" && (
          <p class="quiet small">
            {totals}
            {authors !== "" && ` ${words.by(authors)}`}
          </p>
        )}
        <DocumentNotes detail={detail} session={session} text={text} />
      </div>
    </li>
  );
}

export function Papers({ documents, session, text }: Props) {
  if (documents.length === 0) return null;
  const noted = documents.filter(({ detail }) => detail.annotations.length > 0).length;
  return (
    <section>
      <div class="headed">
        <h2>{words.heading(noted > 0)}</h2>
        {noted > 1 && (
          <a href={notesHref(session)} download class="small">
            {words.export}
          </a>
        )}
      </div>
      <ul class="papers">
        {documents.map((stored) => (
          <Paper key={stored.detail.sha256} stored={stored} session={session} text={text} />
        ))}
      </ul>
    </section>
  );
}
