#!/usr/bin/env bash
# Runs the journeys of this folder: the search page in Chromium, against a real
# lectern-server over an index of the sample club.
#   run.sh             all of them
#   run.sh FILE…       some of them
#   run.sh --prepare   only fetches playwright-core and indexes into LECTERN_ARCHIVE
# In the environment, when it is not where tools/build leaves it:
#   LECTERN_BIN      folder of the programs (build/release/bin)
#   LECTERN_WEB      the built page (web/dist)
#   LECTERN_ARCHIVE  an archive of the sample club; without it one is made and removed
#   LECTERN_PYTHON   a python3 that has jsonschema (python3)
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

need() {
  command -v npm >/dev/null || skip "there is no npm; tools/install web installs it."
  [ -x "$CHROMIUM" ] || skip "there is no $CHROMIUM; tools/install test installs it."
  local file
  for file in "$LECTERN_BIN"/lectern-{reindex,server} "$LECTERN_WEB/index.html"; do
    [ -e "$file" ] || skip "there is no $file; tools/build makes it."
  done
}

fetch() {
  cd "$here"
  [ node_modules/.fetched -nt package-lock.json ] && return
  npm ci --no-audit --no-fund
  touch node_modules/.fetched
}

index() {
  local code=0
  "$LECTERN_BIN/lectern-reindex" --clubs "$root/data/clubs.toml" --club sample \
    --archive "$LECTERN_ARCHIVE" || code=$?
  # 3: done, but a material could not be read; the sample club may have one on purpose.
  [ $code = 0 ] || [ $code = 3 ] || exit $code
}

need
fetch
if [ "${1:-}" = --prepare ]; then
  index
  exit
fi
if [ -z "${LECTERN_ARCHIVE:-}" ]; then
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  export LECTERN_ARCHIVE=$scratch/archive
  index
fi
node --test "$@"
