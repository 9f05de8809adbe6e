import type { Ref } from "preact";

import type { Hit } from "../api/types";
import { type Leaf, leavesOf } from "../format/leaves";
import { HitEntry } from "./hit";

interface Props {
  hits: Hit[];
  session: string;
  words: string;
  class?: string;
  list?: Ref<HTMLUListElement>;
}

/** What need not be named again right below: a document, or a recording. */
function sourceOf(leaf: Leaf | undefined): string | undefined {
  if (leaf === undefined) return undefined;
  const [{ material, start_s }] = leaf.hits;
  if (start_s !== null) return `recording ${material?.title ?? ""}`;
  return material?.sha256;
}

export function HitList({ hits, session, words, class: name = "", list = null }: Props) {
  const leaves = leavesOf(hits);
  // With pictures there is a column for them.
  const pictured = hits.some(({ image }) => image !== null) ? "hits-pictured" : "";
  return (
    <ul ref={list} class={`hits ${pictured} ${name}`.trim()}>
      {leaves.map((leaf, at) => (
        <HitEntry
          key={leaf.key}
          leaf={leaf}
          session={session}
          words={words}
          sameSource={at > 0 && sourceOf(leaves[at - 1]) === sourceOf(leaf)}
        />
      ))}
    </ul>
  );
}
