// /documents/{sha256}: the pages of a slide deck or a paper, without downloading its PDF.

import { Refused } from "../api/client";
import { Failure } from "../parts/failure";
import { strings } from "../strings";
import { useDocument } from "../state/resources";
import { useTitle } from "../state/title";
import { titleOf } from "../viewer/head";
import { Viewer } from "../viewer/viewer";
import { WithoutPictures } from "../viewer/without_pictures";
import "../styles/viewer.css";
import "../styles/viewer_tools.css";
import "../styles/viewer_notes.css";

function Missing() {
  return (
    <section class="message">
      <h1>{strings.viewer.missingHeading}</h1>
      <p>{strings.viewer.missing}</p>
    </section>
  );
}

export function DocumentPage({ sha256 }: { sha256: string }) {
  const { data, error, loading, retry } = useDocument(sha256);
  const missing = error instanceof Refused && error.status === 404;
  useTitle(data === undefined ? (missing ? strings.viewer.missingHeading : "") : titleOf(data));
  if (data?.pages.some(({ image }) => image !== null) === true) return <Viewer document={data} />;
  return (
    <main id="main" class="page" tabIndex={-1} aria-busy={loading}>
      {data !== undefined && <WithoutPictures document={data} />}
      {data === undefined && loading && <p role="status">{strings.viewer.loading}</p>}
      {missing && <Missing />}
      {error !== undefined && !missing && <Failure error={error} retry={retry} />}
    </main>
  );
}
