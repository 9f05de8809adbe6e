import { useEffect, useState } from "preact/hooks";

const kPauseMs = 700;

/** Says a text to those who listen once it has stood still, and not at every key. */
export function Announced({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid(text);
    }, kPauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <p role="status" class="unseen">
      {said}
    </p>
  );
}
