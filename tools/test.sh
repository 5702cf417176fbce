#!/usr/bin/env bash
# Sets up (tools/setup.sh), then runs the whole test suite: lit, GoogleTest, the
# C API, and a project that uses the installed package.
#
# Fails if a test fails or if no test ran. The last line of the output is
# "N passed, N failed, N skipped".
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${XENT_BUILD_DIR:-$root/build}

"$root/tools/setup.sh"

results=$build/test/results.json
rm -f "$results"
status=0
"$(llvm-config-22 --bindir)/lit" --verbose --show-unsupported \
  --output "$results" "$build/test" </dev/null || status=$?

# lit's status covers failures; the summary also refuses an empty suite.
python3 - "$results" "$status" <<'EOF'
import collections
import json
import sys

path, lit_status = sys.argv[1], int(sys.argv[2])
try:
    with open(path) as file:
        tests = json.load(file)["tests"]
except (OSError, ValueError) as error:
    print(f"test: error: lit left no results: {error}", file=sys.stderr)
    tests = []

passing = {"PASS", "XFAIL", "FLAKYPASS"}
skipping = {"UNSUPPORTED", "SKIPPED", "EXCLUDED"}
kinds = collections.Counter()
counts = collections.Counter()
for test in tests:
    kinds["unit" if test["name"].startswith("Xent-Unit ::") else "lit"] += 1
    code = test["code"]
    counts["passed" if code in passing else
           "skipped" if code in skipping else "failed"] += 1

print(f"ran {kinds['lit']} lit tests and {kinds['unit']} unit tests")
if not counts["passed"]:
    print("test: error: no test passed", file=sys.stderr)
print(f"{counts['passed']} passed, {counts['failed']} failed, "
      f"{counts['skipped']} skipped", flush=True)
sys.exit(lit_status or counts["failed"] > 0 or not counts["passed"])
EOF
