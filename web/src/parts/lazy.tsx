// A page whose code comes when it is first shown.

import type { FunctionComponent, JSX } from "preact";

import { Unavailable } from "../api/client";
import { createResource } from "../state/resource";
import { Failure } from "./failure";

// Code that did not come may be gone for good: the page may have been built anew meanwhile.
const reload = () => {
  location.reload();
};

/** `load` fails when the server is away. */
export function lazy<Props extends object>(load: () => Promise<FunctionComponent<Props>>) {
  let loaded: FunctionComponent<Props> | undefined;
  const useCode = createResource(async () => {
    try {
      loaded = await load();
    } catch {
      throw new Unavailable();
    }
    return loaded;
  });

  return function Lazy(props: Props & JSX.IntrinsicAttributes) {
    const { error } = useCode(loaded === undefined ? "code" : null);
    const Page = loaded;
    if (Page !== undefined) return <Page {...props} />;
    return (
      <main id="main" class="view" tabIndex={-1} aria-busy={error === undefined}>
        {error !== undefined && <Failure error={error} retry={reload} />}
      </main>
    );
  };
}
