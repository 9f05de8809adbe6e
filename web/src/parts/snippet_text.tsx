import type { Snippet } from "../api/types";
import { cutSnippet } from "../format/snippet";

/** Text with what matches in it marked. */
export function MarkedText({ snippet }: { snippet: Snippet }) {
  return (
    <>{cutSnippet(snippet).map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
  );
}

export function SnippetText({ snippet }: { snippet: Snippet }) {
  return (
    <p class="snippet">
      <MarkedText snippet={snippet} />
    </p>
  );
}
