// The list under the search box: what was typed may be going to be one of these.  It
// never has the focus; the box says with aria-activedescendant where the arrows are.

import { useEffect } from "preact/hooks";

import { formatDay } from "../format/dates";
import { strings } from "../strings";
import type { Offer } from "../state/suggesting";
import { MarkedText } from "./snippet_text";

export const kListId = "suggestions";
export const optionId = (at: number) => `${kListId}-${at}`;

interface Props {
  shown: Offer[];
  active: number;
  onPoint: (at: number) => void;
  onChoose: (offer: Offer) => void;
  /** Takes one's own earlier words off the list. */
  onForget: (offer: Offer) => void;
}

interface OptionProps {
  suggestion: Offer;
  at: number;
}

/** A session's detail ends with its date, which the archive writes as it sorts. */
function withDay(detail: string): string {
  const unbroken = (day: string) => formatDay(day).replaceAll(" ", "\u00a0");
  return detail.replace(/\b\d{4}-\d\d-\d\d$/, unbroken);
}

/** For the mouse and fingers; the keyboard has a key for it. */
function Forget({ onForget }: { onForget: () => void }) {
  return (
    <span
      class="suggestion-forget"
      aria-hidden="true"
      title={strings.recent.forget}
      onClick={(event) => {
        event.stopPropagation();
        onForget();
      }}
    >
      ×
    </span>
  );
}

function Option({
  suggestion,
  at,
  active,
  onPoint,
  onChoose,
  onForget,
}: Omit<Props, "shown"> & OptionProps) {
  const { kind, text, detail, marks } = suggestion;
  return (
    <li
      id={optionId(at)}
      class={`suggestion suggestion-${kind}`}
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
      <span class="suggestion-kind">
        {kind === "recent" ? strings.recent.kind : strings.suggestions.kinds[kind]}
      </span>{" "}
      {detail !== "" && <span class="suggestion-detail">{withDay(detail)}</span>}
      {kind === "recent" && (
        <Forget
          onForget={() => {
            onForget(suggestion);
          }}
        />
      )}
    </li>
  );
}

function announcement(shown: Offer[]): string {
  const ofOnesOwn = shown.some(({ kind }) => kind === "recent");
  return (ofOnesOwn ? strings.recent.count : strings.suggestions.count)(shown.length);
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
        {shown.length > 0 && announcement(shown)}
      </span>
    </>
  );
}
