import { Refused } from "../api/client";
import { strings } from "../strings";

function words(error: Error): { heading: string; text: string } {
  const { failure } = strings;
  if (error instanceof Refused)
    return { heading: failure.refusedHeading, text: error.message || failure.refused };
  if (error.message !== "") return { heading: failure.brokenHeading, text: error.message };
  return { heading: failure.awayHeading, text: failure.away };
}

export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const { heading, text } = words(error);
  return (
    <section class="message" role="alert">
      <h2>{heading}</h2>
      <p>{text}</p>
      <button type="button" class="button" onClick={retry}>
        {strings.failure.retry}
      </button>
    </section>
  );
}
