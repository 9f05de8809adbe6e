// The hits of a session as what one sees of it: a page of a document with everything
// that was found on it is one leaf; whatever else was found is a leaf of its own.

import type { Hit } from "../api/types";

export interface Leaf {
  key: string;
  /** The best one first; at least one. */
  hits: [Hit, ...Hit[]];
}

function keyOf({ material, page, passage }: Hit): string {
  return material === null || page === null ? passage : `${material.sha256} ${page}`;
}

/** In the order of their best hits. */
export function leavesOf(hits: Hit[]): Leaf[] {
  const leaves = new Map<string, Leaf>();
  for (const hit of hits) {
    const key = keyOf(hit);
    const leaf = leaves.get(key);
    if (leaf === undefined) leaves.set(key, { key, hits: [hit] });
    else leaf.hits.push(hit);
  }
  return [...leaves.values()];
}
