// A window over the page that has the keyboard until it is closed: by Escape, its button,
// or a click beside it.

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  class: string;
  heading: string;
  closeLabel: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** Open as long as it is on the page. */
export function Dialog({ class: name, heading, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const opened = dialog.current;
    opened?.showModal();
    return () => {
      // Closed by itself it has given the keyboard back already, and the reader may have gone on.
      const { activeElement } = document;
      const stays = activeElement !== document.body && opened?.contains(activeElement) !== true;
      if (!stays && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${name}`}
      aria-labelledby="dialog-heading"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id="dialog-heading">{heading}</h2>
          <button
            type="button"
            class="dialog-close"
            aria-label={closeLabel}
            onClick={() => dialog.current?.close()}
          >
            ×
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
