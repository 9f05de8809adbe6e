// A paper's BibTeX entry, to be kept or copied.

import { useState } from "preact/hooks";

import { citation } from "../api/client";
import { citationHref } from "../format/links";
import { strings } from "../strings";

const words = strings.citation;

type State = "waiting" | "copied" | "failed";

export function Citation({ paper }: { paper: string }) {
  const [state, setState] = useState<State>("waiting");
  const href = citationHref(paper);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await citation(href));
      setState("copied");
    } catch {
      setState("failed");
    }
  };
  return (
    <span class="citation">
      <a href={href} download>
        {words.bibtex}
      </a>
      {/* Only where the browser lets pages write to the clipboard: over https, or at home. */}
      {isSecureContext && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            void copy();
          }}
        >
          {words.copy}
        </button>
      )}
      <span role="status" class="small quiet">
        {state !== "waiting" && words[state]}
      </span>
    </span>
  );
}
