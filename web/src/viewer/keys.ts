// What keys do in the viewer.  They count while the focus is somewhere in it, but not in
// its fields, and leave every key with Ctrl, Alt or Meta to the browser.

export type Command =
  | "next page"
  | "previous page"
  | "page down"
  | "page up"
  | "next hit"
  | "previous hit"
  | "zoom in"
  | "zoom out"
  | "zoom reset"
  | "leave note";

const commands = new Map<string, Command>([
  ["ArrowRight", "next page"],
  ["ArrowLeft", "previous page"],
  ["PageDown", "page down"],
  ["PageUp", "page up"],
  ["n", "next hit"],
  ["N", "previous hit"],
  ["p", "previous hit"],
  ["+", "zoom in"],
  ["=", "zoom in"],
  ["-", "zoom out"],
  ["0", "zoom reset"],
  ["Escape", "leave note"],
]);

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

export function commandOf({ key, ctrlKey, metaKey, altKey }: Key): Command | undefined {
  return ctrlKey || metaKey || altKey ? undefined : commands.get(key);
}
