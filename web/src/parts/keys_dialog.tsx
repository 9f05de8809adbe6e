import { useState } from "preact/hooks";

import { helpHref } from "../format/links";
import { strings } from "../strings";
import { useShortcut } from "../state/shortcut";
import { Dialog } from "./dialog";
import { KeyList } from "./key_list";
import { Link } from "./link";

/** Opened by its key, wherever one is. */
export function KeysDialog() {
  const [open, setOpen] = useState(false);
  useShortcut(strings.help.shortcut, () => {
    setOpen(true);
  });
  const close = () => {
    setOpen(false);
  };
  if (!open) return null;
  const { heading, close: closeLabel } = strings.help.keys;
  return (
    <Dialog class="keys" heading={heading} closeLabel={closeLabel} onClose={close}>
      <KeyList />
      <p onClick={close}>
        <Link href={helpHref}>{strings.tips.all}</Link>
      </p>
    </Dialog>
  );
}
