#!/usr/bin/env bash
# Sets up (tools/setup.sh), then runs the loss heads of examples/ with and
# without xent, and shows losses, errors against f64, memory and time of both.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${XENT_BUILD_DIR:-$root/build}

"$root/tools/setup.sh"

failed=0
for example in "$root"/examples/*.mlir; do
  printf '\n== examples/%s\n' "$(basename "$example")"
  # The comment at the top of an example says what it is.
  sed -n '/^\/\//!q; s/^\/\/ \{0,1\}/   /p' "$example"
  printf '\n'
  "$build/bin/xent-run" --check "$example" </dev/null || failed=$((failed + 1))
done

if [ "$failed" -ne 0 ]; then
  printf '\ndemo: error: %d of the examples failed\n' "$failed" >&2
  exit 1
fi
