import { useState } from "preact/hooks";

import { strings } from "../strings";
import { Icon } from "./icons";

interface Props {
  /** The path of what is shown. */
  href: string;
  onCopied: () => void;
}

// Browsers have a clipboard for pages only over https or on the reader's own machine.
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies the link to this page, or where that is not allowed shows it to be copied. */
export function CopyLink({ href, onCopied }: Props) {
  const [byHand, setByHand] = useState(false);
  const address = new URL(href, location.origin).href;
  const { viewer } = strings;
  const press = async () => {
    if (await copy(address)) onCopied();
    else setByHand(true);
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void press()}>
        <Icon name="link" />
        {viewer.copyLink}
      </button>
      {byHand && (
        <span class="by-hand">
          <input
            type="text"
            readOnly
            aria-label={viewer.copyByHand}
            value={address}
            ref={(field) => {
              field?.focus();
              field?.select();
            }}
          />
          <button
            type="button"
            class="button"
            onClick={() => {
              setByHand(false);
            }}
          >
            {viewer.close}
          </button>
        </span>
      )}
    </>
  );
}
