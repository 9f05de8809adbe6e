// A session's materials and recordings.  An empty list says so: that a
// club gave no slides is something a reader came to find out.

import type { ComponentChildren } from "preact";

import type { Material, Recording, Session } from "../api/types";
import { strings } from "../strings";
import { formatTime } from "../format/dates";
import { fileName, materialHref, recordingHref } from "../format/links";
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

export function Section(props: { heading: string; none: string; children: ComponentChildren[] }) {
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

export function MaterialEntry({ material }: { material: Material }) {
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
