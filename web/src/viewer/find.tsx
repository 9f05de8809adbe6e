import { useEffect, useRef, useState } from "preact/hooks";

import { strings } from "../strings";
import { Icon } from "./icons";
import { ToolButton } from "./tool_button";

const kDebounceMs = 250;

interface Props {
  text: string;
  onText: (text: string) => void;
  onStep: (direction: "next" | "previous") => void;
  /** How many hits there are; undefined while that is not known. */
  hits: number | undefined;
  /** The current one's number. */
  hit: number | undefined;
  failed: boolean;
  retry: () => void;
}

/** What is typed, told when typing pauses; new words from outside replace it. */
function useTyping(text: string, onText: (text: string) => void) {
  const [typed, setTyped] = useState(text);
  const timer = useRef(0);
  useEffect(() => {
    setTyped((now) => (now.trim() === text ? now : text));
  }, [text]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const tell = (words: string) => {
    clearTimeout(timer.current);
    if (words.trim() !== text) onText(words.trim());
  };
  const type = (words: string) => {
    setTyped(words);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      tell(words);
    }, kDebounceMs);
  };
  return { typed, type, tell };
}

function Count({ text, hits, hit, failed, retry }: Omit<Props, "onText" | "onStep">) {
  const { viewer } = strings;
  if (failed)
    return (
      <button type="button" class="plain viewer-find-count" onClick={retry}>
        {viewer.findFailed}
      </button>
    );
  if (text === "" || hits === undefined) return <span class="viewer-find-count" />;
  return (
    <span class="viewer-find-count">{hits === 0 ? viewer.noHits : viewer.hitOf(hit, hits)}</span>
  );
}

/** Searches in the document; Enter and Shift+Enter go from hit to hit. */
export function Find(props: Props) {
  const { text, onText, onStep, hits } = props;
  const { typed, type, tell } = useTyping(text, onText);
  const none = (hits ?? 0) === 0;
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (typed.trim() !== text) tell(typed);
    else onStep(event.shiftKey ? "previous" : "next");
  };
  return (
    <div class="tools viewer-find" role="search" aria-label={strings.viewer.find}>
      <label class="viewer-find-field">
        <span class="unseen">{strings.viewer.find}</span>
        <Icon name="search" />
        <input
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={strings.viewer.find}
          value={typed}
          onInput={(event) => {
            type(event.currentTarget.value);
          }}
          onKeyDown={enter}
        />
        <Count {...props} />
      </label>
      <ToolButton
        icon="back"
        label={strings.viewer.previousHit}
        disabled={none}
        onPress={() => {
          onStep("previous");
        }}
      />
      <ToolButton
        icon="next"
        label={strings.viewer.nextHit}
        disabled={none}
        onPress={() => {
          onStep("next");
        }}
      />
    </div>
  );
}
