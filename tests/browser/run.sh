#!/usr/bin/env bash
# Runs the journeys of this folder: the search page in Chromium, against a real
# lectern-server over a new index of the sample club.  Arguments go to `node --test`.
#   LECTERN_BIN      folder of the programs (build/release/bin)
#   LECTERN_WEB      the built page (web/dist)
#   LECTERN_ARCHIVE  an archive of the sample club, to index nothing
#   CHROMIUM         the browser (/usr/bin/chromium)
# Exit code 77: skipped, because something it needs is not there.
set -euo pipefail
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
export LECTERN_BIN=${LECTERN_BIN:-$root/build/release/bin}
export LECTERN_WEB=${LECTERN_WEB:-$root/web/dist}
export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}

skip() {
  echo "Skipped: $1" >&2
  exit 77
}
command -v npm >/dev/null || skip "there is no npm. Debian's package npm has it (tools/install test web)."
[ -x "$CHROMIUM" ] || skip "there is no $CHROMIUM. Debian's package chromium has it (tools/install test)."
for program in lectern-reindex lectern-server; do
  [ -x "$LECTERN_BIN/$program" ] || skip "there is no $LECTERN_BIN/$program. tools/build makes it."
done
[ -f "$LECTERN_WEB/index.html" ] || skip "there is no $LECTERN_WEB/index.html. tools/build makes it."

cd "$here"
if [ ! -f node_modules/.installed ] || [ package-lock.json -nt node_modules/.installed ]; then
  npm ci --no-audit --no-fund
  touch node_modules/.installed
fi

if [ -z "${LECTERN_ARCHIVE:-}" ]; then
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  export LECTERN_ARCHIVE=$scratch/archive
  code=0
  "$LECTERN_BIN/lectern-reindex" --clubs "$root/data/sample/clubs.toml" \
    --archive "$LECTERN_ARCHIVE" || code=$?
  # 3: done, but a material could not be read; the sample club may have one on purpose.
  [ $code = 0 ] || [ $code = 3 ] || exit $code
fi

node --test "$@"
