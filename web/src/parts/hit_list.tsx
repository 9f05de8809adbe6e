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

function documentOf(leaf: Leaf | undefined): string | undefined {
  return leaf?.hits[0].material?.sha256;
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
          sameDocument={at > 0 && documentOf(leaves[at - 1]) === documentOf(leaf)}
        />
      ))}
    </ul>
  );
}
