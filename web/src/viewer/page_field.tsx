import { useEffect, useState } from "preact/hooks";

import { strings } from "../strings";
import { ToolButton } from "./tool_button";

interface Props {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Previous page, a field to type a page's number into, next page. */
export function PageField({ page, pages, onPage }: Props) {
  const [typed, setTyped] = useState(String(page));
  useEffect(() => {
    setTyped(String(page));
  }, [page]);
  const go = () => {
    const asked = Number(typed);
    if (typed.trim() !== "" && Number.isSafeInteger(asked) && asked !== page) onPage(asked);
    else setTyped(String(page));
  };
  const { viewer } = strings;
  return (
    <form
      class="tools"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <ToolButton
        icon="up"
        label={viewer.previousPage}
        disabled={page <= 1}
        onPress={() => {
          onPage(page - 1);
        }}
      />
      <label class="page-field">
        <span class="unseen">{viewer.pageField}</span>
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={6}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          onBlur={go}
        />
        <span>{viewer.of(pages)}</span>
      </label>
      <ToolButton
        icon="down"
        label={viewer.nextPage}
        disabled={page >= pages}
        onPress={() => {
          onPage(page + 1);
        }}
      />
    </form>
  );
}
