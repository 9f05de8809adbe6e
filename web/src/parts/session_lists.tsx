// A session's materials as a list.  An empty one says so: that a club gave no slides is
// something a reader came to find out.

import type { ComponentChildren } from "preact";

import type { Material } from "../api/types";
import { strings } from "../strings";
import { fileName, materialHref, safeHref, siteName } from "../format/links";
import { Link, OutLink } from "./link";

const words = strings.session;

interface NameProps {
  name: string;
  href: string | undefined;
  viewer: string | undefined;
}

function MaterialName({ name, href, viewer }: NameProps) {
  if (href === undefined) return <span>{name}</span>;
  if (viewer === undefined) return <OutLink href={href}>{name}</OutLink>;
  return (
    <>
      <Link href={viewer}>{name}</Link>{" "}
      <span class="small">
        (<OutLink href={href}>{strings.slides.pdf}</OutLink>)
      </span>
    </>
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

interface MaterialProps {
  material: Material;
  /** Where its pages are shown, when they are. */
  viewer?: string | undefined;
}

export function MaterialEntry({ material, viewer }: MaterialProps) {
  const { kind, pages, unreadable, state, reason } = material;
  const href = materialHref(material);
  const name = materialName(material);
  const label = strings.materialKinds[kind] ?? kind;
  const facts = [name.startsWith(label) ? "" : label, pages === null ? "" : words.pages(pages)]
    .filter((fact) => fact !== "")
    .join(", ");
  return (
    <li>
      <MaterialName name={name} href={href} viewer={viewer} />
      {facts !== "" && <span class="aside">{facts}</span>}
      <Missing state={state} reason={reason} />
      {unreadable !== null && unreadable !== "" && (
        <p class="problem">{words.unreadable(unreadable)}</p>
      )}
      {href === undefined && !unreadable && <p class="problem">{words.notStored}</p>}
    </li>
  );
}

export function Materials({ materials }: { materials: Material[] }) {
  return (
    <Section heading={words.materials} none={words.noMaterials}>
      {materials.map((material) => (
        <MaterialEntry material={material} />
      ))}
    </Section>
  );
}
