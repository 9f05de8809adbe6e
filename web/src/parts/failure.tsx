import { Refused } from "../api/client";
import { strings } from "../strings";

export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const refused = error instanceof Refused;
  return (
    <section class="message" role="alert">
      <h2>{refused ? strings.failure.refusedHeading : strings.failure.unavailableHeading}</h2>
      <p>{refused ? error.message || strings.failure.refused : strings.failure.unavailable}</p>
      <button type="button" class="button" onClick={retry}>
        {strings.failure.retry}
      </button>
    </section>
  );
}
