"""Runs heads on the simulated CUDA device and compares them with f64.

    check-heads.py --xent-run=PROGRAM [--driver=LIBRARY] FILE... [-- OPTION...]

runs every file as `xent-run FILE --backend=cuda --driver=sim --check OPTION...`
(an empty LIBRARY is the driver of the system),
with the dynamic extents that the first RUN line of the file gives. Prints what
fails, and at the end how many have passed; fails if one fails or none ran.
"""

import argparse
import re
import subprocess
import sys

MOST_SECONDS = 120


def get_options(path):
    """The extents of dynamic dimensions that a file's own test gives."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("// RUN: xent-run %s"):
                return re.findall(r"--dynamic=\S+", line)
    return []


def check(program, driver, path, options):
    """Whether the results of one file are right."""
    command = [program, path, "--backend=cuda", "--check",
               *([f"--driver={driver}"] if driver else []),
               *get_options(path), *options]
    try:
        run = subprocess.run(command, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True,
                             timeout=MOST_SECONDS, check=False)
        status, output = run.returncode, run.stdout
    except subprocess.TimeoutExpired:
        status, output = "none", f"it took more than {MOST_SECONDS} s"
    if status == 0 and " ok\n" in output:
        return True
    print(f"FAILED ({status}): {' '.join(command)}\n{output}")
    return False


def main():
    arguments = sys.argv[1:]
    options = []
    if "--" in arguments:
        at = arguments.index("--")
        arguments, options = arguments[:at], arguments[at + 1:]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--xent-run", required=True)
    parser.add_argument("--driver", default="sim")
    parser.add_argument("files", nargs="+")
    parsed = parser.parse_args(arguments)
    passed = sum(check(parsed.xent_run, parsed.driver, path, options)
                 for path in parsed.files)
    print(f"{passed} of {len(parsed.files)} passed")
    return 0 if passed == len(parsed.files) else 1


sys.exit(main())
