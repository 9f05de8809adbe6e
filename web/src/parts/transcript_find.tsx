import type { Finding } from "../state/finding";
import { strings } from "../strings";

const words = strings.transcript;

function said({ places, chosen, text, asSearched }: Finding, searched: string): string {
  if (chosen !== undefined) return words.place(chosen + 1, places.length);
  if (asSearched) return words.placesFor(places.length, searched);
  if (text.trim().length < 2) return "";
  return places.length === 0 ? words.none : words.places(places.length);
}

interface Props {
  finding: Finding;
  searched: string;
  /** Goes to one of the places. */
  onShow: (at: number) => void;
}

export function TranscriptFind({ finding, searched, onShow }: Props) {
  const { places, chosen } = finding;
  const step = (by: number) => {
    if (places.length === 0) return;
    const from = chosen ?? (by > 0 ? -1 : 0);
    onShow((from + by + places.length) % places.length);
  };
  const button = (label: string, sign: string, by: number) => (
    <button
      type="button"
      class="button find-step"
      aria-label={label}
      disabled={places.length === 0}
      onClick={() => {
        step(by);
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <div class="find" role="search" aria-label={words.find}>
      <input
        type="search"
        class="find-input"
        value={finding.text}
        placeholder={words.find}
        aria-label={words.find}
        onInput={(event) => {
          finding.setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") finding.setText("");
          else return;
          event.preventDefault();
        }}
      />
      {button(words.previous, "↑", -1)}
      {button(words.next, "↓", 1)}
      <span class="find-count" role="status">
        {said(finding, searched)}
      </span>
    </div>
  );
}
