// The list under the search box: what was typed may be going to be one of these.  It
// never has the focus; the box says with aria-activedescendant where the arrows are.

import { useEffect } from "preact/hooks";

import type { Suggestion } from "../api/types";
import { strings } from "../strings";
import { MarkedText } from "./snippet_text";

export const kListId = "suggestions";
export const optionId = (at: number) => `${kListId}-${at}`;

interface Props {
  shown: Suggestion[];
  active: number;
  onPoint: (at: number) => void;
  onChoose: (suggestion: Suggestion) => void;
}

interface OptionProps {
  suggestion: Suggestion;
  at: number;
}

function Option({ suggestion, at, active, onPoint, onChoose }: Omit<Props, "shown"> & OptionProps) {
  const { kind, text, detail, marks } = suggestion;
  return (
    <li
      id={optionId(at)}
      class="suggestion"
      role="option"
      aria-selected={at === active}
      // One of them is chosen at a time, whether by key or by mouse.
      onMouseMove={() => {
        if (at !== active) onPoint(at);
      }}
      // The box keeps the focus, and with it the list stays until the click.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        onChoose(suggestion);
      }}
    >
      <span class="suggestion-text">
        <MarkedText snippet={{ text, marks }} />
      </span>{" "}
      <span class="suggestion-kind">{strings.suggestions.kinds[kind]}</span>{" "}
      <span class="suggestion-detail">{detail}</span>
    </li>
  );
}

export function SuggestionList({ shown, ...rest }: Props) {
  const { active } = rest;
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <>
      <ul
        id={kListId}
        class="suggestions"
        role="listbox"
        aria-label={strings.suggestions.label}
        hidden={shown.length === 0}
      >
        {shown.map((suggestion, at) => (
          <Option
            key={`${suggestion.kind} ${suggestion.text} ${suggestion.detail}`}
            suggestion={suggestion}
            at={at}
            {...rest}
          />
        ))}
      </ul>
      <span class="unseen" aria-live="polite">
        {shown.length > 0 && strings.suggestions.count(shown.length)}
      </span>
    </>
  );
}
