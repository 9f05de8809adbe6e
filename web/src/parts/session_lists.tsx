// A session's materials and recordings.  An empty list says so: that a
// club gave no slides is something a reader came to find out.

import type { ComponentChildren } from "preact";

import type { Material, Recording, Session } from "../api/types";
import { strings } from "../strings";
import { formatTime } from "../format/dates";
import { fileName, materialHref, recordingHref, safeHref, siteName } from "../format/links";
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

// Why what lies elsewhere cannot be searched here.
function Missing({ state, reason }: { state: string | null; reason: string | null }) {
  if (state === null || state === "fetched") return null;
  return <p class="aside">{state === "not_fetched" ? words.notFetched : reason}</p>;
}

function materialName({ kind, title, path, url }: Material): string {
  if (title !== "") return title;
  if (path !== null && path !== "") return fileName(path);
  const href = safeHref(url);
  const label = strings.materialKinds[kind] ?? kind;
  return href === undefined ? label : words.elsewhere(label, siteName(href));
}

export function MaterialEntry({ material }: { material: Material }) {
  const { kind, pages, unreadable, state, reason } = material;
  const href = materialHref(material);
  const facts = [strings.materialKinds[kind] ?? kind, pages === null ? "" : words.pages(pages)];
  return (
    <Entry href={href} name={materialName(material)}>
      <span class="aside">{facts.filter((fact) => fact !== "").join(", ")}</span>
      <Missing state={state} reason={reason} />
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
  const { provider, title, start_s, duration_s, state, reason } = recording;
  const place = words.recording(provider);
  const facts = [
    title ? place : "",
    duration_s === null ? "" : words.lasts(formatTime(duration_s)),
    start_s === null || start_s <= 0 ? "" : words.recordingFrom(formatTime(start_s)),
  ].filter((fact) => fact !== "");
  return (
    <Entry href={recordingHref(recording)} name={title || place}>
      {facts.length > 0 && <span class="aside">{facts.join(", ")}</span>}
      <Missing state={state} reason={reason} />
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
