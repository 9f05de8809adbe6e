// A session's materials, recordings and readings.  An empty list says so: that a
// club gave no slides is something a reader came to find out.

import type { ComponentChildren } from "preact";

import type { Material, Reading, Recording, Session } from "../api/types";
import { strings } from "../strings";
import { formatTime } from "../format/dates";
import { fileName, materialHref, readingHref, recordingHref } from "../format/links";
import { OutLink } from "./link";

const words = strings.session;

interface EntryProps {
  href: string | undefined;
  name: string;
  children?: ComponentChildren;
}

function Entry({ href, name, children }: EntryProps) {
  return (
    <li>
      {href === undefined ? <span>{name}</span> : <OutLink href={href}>{name}</OutLink>}
      {children}
    </li>
  );
}

function Section(props: { heading: string; none: string; children: ComponentChildren[] }) {
  return (
    <section>
      <h2>{props.heading}</h2>
      {props.children.length === 0 ? (
        <p class="aside">{props.none}</p>
      ) : (
        <ul class="things">{props.children}</ul>
      )}
    </section>
  );
}

function MaterialEntry({ material }: { material: Material }) {
  const { kind, title, path, url, pages, unreadable } = material;
  const href = materialHref(material);
  const facts = [strings.materialKinds[kind] ?? kind, pages === null ? "" : words.pages(pages)];
  return (
    <Entry href={href} name={title || fileName(path ?? "") || (url ?? "")}>
      <span class="aside">{facts.filter((fact) => fact !== "").join(", ")}</span>
      {unreadable !== null && unreadable !== "" && (
        <p class="problem">{words.unreadable(unreadable)}</p>
      )}
      {href === undefined && !unreadable && <p class="problem">{words.notStored}</p>}
    </Entry>
  );
}

export function Materials({ session }: { session: Session }) {
  return (
    <Section heading={words.materials} none={words.noMaterials}>
      {session.materials.map((material) => (
        <MaterialEntry material={material} />
      ))}
    </Section>
  );
}

function RecordingEntry({ recording }: { recording: Recording }) {
  const { provider, start_s } = recording;
  return (
    <Entry href={recordingHref(recording)} name={words.recording(provider)}>
      {start_s !== null && start_s > 0 && (
        <span class="aside">{words.recordingFrom(formatTime(start_s))}</span>
      )}
    </Entry>
  );
}

export function Recordings({ session }: { session: Session }) {
  return (
    <Section heading={words.recordings} none={words.noRecordings}>
      {session.recordings.map((recording) => (
        <RecordingEntry recording={recording} />
      ))}
    </Section>
  );
}

function citation({ authors, venue, year, detail, arxiv, doi }: Reading): string {
  const identity = [arxiv && `${words.arxiv} ${arxiv}`, doi && `${words.doi} ${doi}`];
  return [detail, authors, venue, year === null ? "" : String(year), ...identity]
    .filter((part): part is string => typeof part === "string" && part !== "")
    .join(", ");
}

export function Readings({ session }: { session: Session }) {
  if (session.readings.length === 0) return null;
  return (
    <Section heading={words.readings} none="">
      {session.readings.map((reading) => (
        <Entry href={readingHref(reading)} name={reading.title}>
          <span class="aside">{citation(reading)}</span>
        </Entry>
      ))}
    </Section>
  );
}
