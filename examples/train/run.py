#!/usr/bin/env python3
"""Trains train.mlir twice, as it is and rewritten by xent, on the same text from
the same parameters, and compares the losses of all steps.

Prints every 20th loss of both and the largest difference, and draws the curves.
Fails if the losses differ by --tolerance or more, or if they do not fall.
"""

import argparse
import math
import pathlib
import random
import subprocess
import sys

import npy
import plot

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# As in train.mlir.
STEPS, CLASSES, CONTEXT, BATCH, EMBEDDING, HIDDEN = 200, 256, 4, 512, 32, 128


def write_program(path, steps):
    """train.mlir, with another number of steps."""
    program = (HERE / "train.mlir").read_text()
    for old in f"{STEPS}xf32>", f"constant {STEPS} : index":
        if old not in program:
            sys.exit(f"run.py: error: no '{old}' in train.mlir")
        program = program.replace(old, old.replace(str(STEPS), str(steps)))
    path.write_text(program)


def write_inputs(out, text, seed):
    """The arguments of @train; returns their options."""
    try:
        data = text.read_bytes()
    except OSError as error:
        sys.exit(f"run.py: error: {error}")
    if len(data) <= BATCH + CONTEXT:
        sys.exit(f"run.py: error: {text}: a batch takes more than its "
                 f"{len(data)} bytes")
    npy.write(out / "tokens.npy", "<i8", [len(data)], data)
    # Logits of about 0.1: the first loss is near that of guessing, ln V.
    generator = random.Random(seed)
    fan_in = CONTEXT * EMBEDDING
    for name, rows, columns, scale in (
            ("embedding", CLASSES, EMBEDDING, 1.0),
            ("w1", HIDDEN, fan_in, fan_in ** -0.5),
            ("w", CLASSES, HIDDEN, 0.1 * HIDDEN ** -0.5)):
        npy.write(out / f"{name}.npy", "<f4", [rows, columns],
                  [generator.gauss(0.0, scale) for _ in range(rows * columns)])
    return [f"--input={i}={out / name}.npy"
            for i, name in enumerate(("tokens", "embedding", "w1", "w"))]


def train(xent_run, program, inputs, result, options):
    command = [str(xent_run), str(program), *inputs, f"--output=0={result}",
               *options]
    print("$", " ".join(command), flush=True)
    try:
        status = subprocess.run(command, stdin=subprocess.DEVNULL).returncode
    except OSError as error:
        sys.exit(f"run.py: error: {error}")
    if status != 0:
        sys.exit(f"run.py: error: xent-run exited with {status}")
    return npy.read_f32(result)


def compare(unfused, rewritten, tolerance):
    """Prints the losses; returns what is wrong with them."""
    steps = len(unfused)
    for name, losses in ("unfused", unfused), ("rewritten", rewritten):
        if len(losses) != steps or not all(map(math.isfinite, losses)):
            return [f"{name}: not {steps} finite losses"]
    print("\nstep  unfused    rewritten  difference")
    for step in [*range(0, steps - 1, 20), steps - 1]:
        a, b = unfused[step], rewritten[step]
        print(f"{step:4}  {a:.7f}  {b:.7f}  {abs(a - b):.2g}")
    differences = [abs(a - b) for a, b in zip(unfused, rewritten)]
    largest = max(differences)
    print(f"ln V = {math.log(CLASSES):.4f}; last losses {unfused[-1]:.4f} and "
          f"{rewritten[-1]:.4f}")
    print(f"largest difference over {steps} steps: {largest:.3g} "
          f"(step {differences.index(largest)})")

    problems = []
    if largest >= tolerance:
        problems.append(f"the losses differ by {largest:.3g}, "
                        f"{tolerance:g} is too much")
    # Programs that both learn nothing would agree as well.
    last = unfused[-10:]
    if sum(last) / len(last) >= 0.6 * math.log(CLASSES):
        problems.append("the loss did not fall below 0.6 ln V")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--xent-run", type=pathlib.Path,
                        default=ROOT / "build/bin/xent-run")
    parser.add_argument("--text", type=pathlib.Path, default=ROOT / "LICENSE",
                        help="what to train on (default: LICENSE)")
    parser.add_argument("--out", type=pathlib.Path,
                        default=ROOT / "build/train",
                        help="folder of what is written (default: build/train)")
    parser.add_argument("--seed", type=int, default=0,
                        help="seed of the initial parameters")
    parser.add_argument("--steps", type=int, default=STEPS,
                        help=f"number of steps (default: {STEPS})")
    parser.add_argument("--tolerance", type=float, default=0.005,
                        help="losses may differ by less than this (default: "
                        "0.005, two decimals)")
    parser.add_argument("options", nargs="*", metavar="OPTION",
                        help="options of the rewritten run, behind --; by "
                        "default chunks that divide no extent")
    arguments = parser.parse_args()
    if arguments.steps < 1:
        parser.error("--steps: expected a positive number")
    out = arguments.out
    out.mkdir(parents=True, exist_ok=True)

    program = HERE / "train.mlir"
    if arguments.steps != STEPS:
        program = out / "train.mlir"
        write_program(program, arguments.steps)
    inputs = write_inputs(out, arguments.text, arguments.seed)
    unfused = train(arguments.xent_run, program, inputs, out / "unfused.npy",
                    ["--unfused"])
    rewritten = train(arguments.xent_run, program, inputs,
                      out / "rewritten.npy", arguments.options or
                      ["--token-chunk=96", "--vocab-chunk=80"])
    problems = compare(unfused, rewritten, arguments.tolerance)
    plot.write(out / "losses.svg", unfused, rewritten, CLASSES)
    print(f"curves: {out / 'losses.svg'}")
    for problem in problems:
        print(f"run.py: error: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
