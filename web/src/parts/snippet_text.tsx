import type { Snippet } from "../api/types";
import { cutSnippet } from "../format/snippet";

export function SnippetText({ snippet }: { snippet: Snippet }) {
  return (
    <p class="snippet">
      {cutSnippet(snippet).map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
    </p>
  );
}
