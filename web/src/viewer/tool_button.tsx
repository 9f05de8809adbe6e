import { Icon } from "./icons";

interface Props {
  icon: Parameters<typeof Icon>[0]["name"];
  label: string;
  onPress: () => void;
  disabled?: boolean;
  pressed?: boolean;
  class?: string;
}

/** A button with a drawing; its words are its name and its tooltip. */
export function ToolButton({ icon, label, onPress, disabled, pressed, ...rest }: Props) {
  // A disabled button would lose the focus that just pressed it.
  return (
    <button
      type="button"
      class={`tool ${rest.class ?? ""}`}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      aria-pressed={pressed}
      onClick={() => {
        if (disabled !== true) onPress();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
