// Pages that are loaded when somebody goes there, so that the first page stays small.

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

import { Unavailable } from "../api/client";
import { Failure } from "../parts/failure";
import { strings } from "../strings";

function reload(): void {
  // A module that failed to load may stay failed until the whole page is loaded again.
  location.reload();
}

/** Stands in for the component that `load` brings, and becomes it. */
export function createLater<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | undefined;

  return function Later(props: Props) {
    const [Loaded, setLoaded] = useState(() => known);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (known !== undefined) return;
      load().then(
        (component) => {
          known = component;
          setLoaded(() => component);
        },
        () => {
          setFailed(true);
        },
      );
    }, []);
    if (Loaded !== undefined) return <Loaded {...props} />;
    return (
      <main id="main" class="page" tabIndex={-1} aria-busy={!failed}>
        {failed ? (
          <Failure error={new Unavailable()} retry={reload} />
        ) : (
          <p role="status">{strings.loading}</p>
        )}
      </main>
    );
  };
}
