// The further hits that a reader has asked for, by session and question: whoever comes
// back to the results finds them as they were left.

import type { Hit } from "../api/types";
import { keep } from "./resource";

export interface OpenedList {
  hits: Hit[];
  /** How many pages of hits it is made of. */
  pages: number;
}

const kKept = 30;
const kept = new Map<string, OpenedList>();

const keyOf = (session: string, question: string) => `${session} ${question}`;

export function openedList(session: string, question: string): OpenedList {
  return kept.get(keyOf(session, question)) ?? { hits: [], pages: 0 };
}

export function rememberList(session: string, question: string, list: OpenedList): void {
  keep(kept, keyOf(session, question), list, kKept);
}
