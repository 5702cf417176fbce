#!/usr/bin/env python3
"""run.py [--results=DIR] [--venv=DIR] [OPTION...]

Times heads that xent-compile makes for this CPU beside PyTorch and JAX, and checks
them against f64. Writes table.md, times.csv and times.svg. README.md says what they
mean. Fails if a result of ours is wrong or missing, or a spoiled one is not found
out; peers that fail are reported.
"""

import argparse
import datetime
import os
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "common"))

import report
import session
import subjects

PACKAGES = ("torch", "jax", "numpy", "setuptools")


def make_venv(folder):
    """Peers from PyPI in a virtual environment."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([os.path.join(folder, "bin", "python"), "-m", "pip", "install",
                    *PACKAGES], check=True)


def enter_venv(folder):
    """Starts again with the Python of a virtual environment, unless this is it."""
    if os.path.realpath(sys.prefix) == os.path.realpath(folder):
        return
    python = os.path.join(folder, "bin", "python")
    os.execv(python, [python, *sys.argv])


def parse_list(allowed):
    """A type of argparse: names of `allowed`, with commas between them."""
    def parse(text):
        names = text.split(",")
        for name in names:
            if name not in allowed:
                raise argparse.ArgumentTypeError(
                    f"{name} is none of {', '.join(allowed)}")
        return names
    return parse


def parse_options():
    names = [i.name for i in subjects.IMPLEMENTATIONS]
    ours = [i.name for i in subjects.IMPLEMENTATIONS if i.kind == "ours"]
    cpus = len(os.sched_getaffinity(0))
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--build", type=pathlib.Path, default=HERE.parent.parent / "build",
        help="a build of Xent (default: build/ of the repository)")
    add("--results", type=pathlib.Path, default=pathlib.Path("results"))
    add("--venv", help="a virtual environment with peers (default: ours alone)")
    add("--make-venv", metavar="DIR", help="make one from PyPI, and nothing else")
    add("--shape", type=subjects.parse_shape, action="append",
        help="NxVxD, again for more (default: those of README.md)")
    add("--types", type=parse_list(list(subjects.TYPES)), default=list(subjects.TYPES))
    add("--threads", type=parse_list([str(i + 1) for i in range(cpus)]),
        default=[str(i + 1) for i in range(min(2, cpus))])
    add("--computes", type=parse_list(list(subjects.WHATS)),
        default=list(subjects.WHATS))
    add("--only", type=parse_list(names), default=names,
        help="subjects, of " + ", ".join(names))
    add("--rounds", type=int, default=7)
    add("--seed", type=int, default=None)
    add("--limit", type=int, default=600, help="seconds of one call (default: 600)")
    add("--spoil", choices=ours,
        help="a subject whose results get a wrong element, which must fail the run")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds must be positive")
    return options


def main():
    options = parse_options()
    if options.make_venv:
        make_venv(options.make_venv)
        return 0
    if options.venv:
        enter_venv(options.venv)
    if options.seed is None:
        options.seed = random.SystemRandom().getrandbits(32)
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    options.results.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="xent-cpu-") as work:
        run = session.Session(options, work, now)
        run.do_all()
    print(report.make_table(run.run))
    failures = run.count_failures()
    print(f"{len(run.run['rows'])} subjects, {run.run['caught']} of "
          f"{run.run['spoiled']} spoiled results found out, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
