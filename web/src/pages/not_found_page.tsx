import { Link } from "../parts/link";
import { strings } from "../strings";
import { useTitle } from "../state/title";

export function NotFoundPage() {
  useTitle(strings.notFound.heading);
  return (
    <main id="main" class="page" tabIndex={-1}>
      <div class="message">
        <h1>{strings.notFound.heading}</h1>
        <p>{strings.notFound.text}</p>
        <Link href="/" class="button">
          {strings.notFound.home}
        </Link>
      </div>
    </main>
  );
}
