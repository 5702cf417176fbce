"""Compares what a loss head computes, as it is and rewritten, with a reference.

    check-reference.py HEAD.mlir [OPTIONS OF THE LOSS]

The reference is HEAD.json beside it, which holds samples of what the front end
computed itself (JAX, or eager PyTorch); or what loss.py makes of the options.
The head runs as it is through mlir-opt and mlir-runner, and rewritten through
xent-run, in chunks that divide neither tokens nor classes.
"""
import argparse
import json
import math
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import loss
import unfused
from arrays import Array, generate, npy, write_array

CHUNKS = ["--token-chunk=5", "--vocab-chunk=7"]
# Relative to the largest element of a result: a few roundings of f32 on the way,
# one of a narrower type at the end.
TOLERANCES = {"f32": 1e-5, "bf16": 2.0**-8, "f16": 2.0**-11, "i64": 0.0}
ELEMENTS = {
    "bfloat16": "bf16",
    "float16": "f16",
    "float32": "f32",
    "int32": "i32",
    "int64": "i64",
}


def read_recorded(path):
    """The inputs, the expected results and their tolerances, as recorded."""
    with open(path) as file:
        recorded = json.load(file)
    inputs = []
    for spec in recorded["args"]:
        values = generate(
            spec["kind"], math.prod(spec["shape"]), spec["seed"], spec["bound"]
        )
        inputs.append(Array(spec["shape"], ELEMENTS[spec["dtype"]], values))
    results = recorded["results"]
    return inputs, results, [recorded["tolerance"]] * len(results)


def as_recorded(values):
    return {
        "shape": [len(values)],
        "stride": 1,
        "samples": values,
        "sum": math.fsum(values),
        "abssum": math.fsum(map(abs, values)),
    }


def get_difference(values, expected):
    """The largest difference of a sample, relative to the largest sample, or of
    a sum, relative to the sum of the magnitudes."""
    if len(values) != math.prod(expected["shape"]):
        return math.inf
    samples = expected["samples"]
    scale = max([abs(sample) for sample in samples] + [1e-3])
    total = max(expected["abssum"], 1e-3)
    differences = [
        abs(value - sample) / scale
        for value, sample in zip(values[:: expected["stride"]], samples)
    ]
    differences.append(abs(math.fsum(values) - expected["sum"]) / total)
    differences.append(abs(math.fsum(map(abs, values)) - expected["abssum"]) / total)
    return math.inf if any(map(math.isnan, differences)) else max(differences)


def run_rewritten(path, inputs, num_results, xent_run):
    with tempfile.TemporaryDirectory() as folder:
        command = [xent_run, path, *CHUNKS]
        for i, array in enumerate(inputs):
            file = os.path.join(folder, f"in{i}.npy")
            write_array(file, array)
            command.append(f"--input={i}={file}")
        outputs = [os.path.join(folder, f"out{i}.npy") for i in range(num_results)]
        command += [f"--output={i}={file}" for i, file in enumerate(outputs)]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        return [npy.read(file)[2] for file in outputs]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("head")
    parser.add_argument("--xent-run", required=True)
    parser.add_argument("--llvm-tools", required=True, help="folder of mlir-opt")
    parser.add_argument("--size", type=int, help="extent of dynamic dimensions")
    parser.add_argument(
        "--unfused-tolerance",
        type=float,
        help="of the head as it is, where that accumulates in a narrow type",
    )
    loss.add_arguments(parser)
    options = parser.parse_args()

    with open(options.head) as file:
        program = file.read()
    recorded = os.path.splitext(options.head)[0] + ".json"
    if os.path.exists(recorded):
        inputs, expected, tolerances = read_recorded(recorded)
    else:
        arguments, declared = unfused.get_signature(program)
        named = loss.make_inputs(options, arguments, options.size)
        inputs = list(named.values())
        expected = [as_recorded(v) for v in loss.make_results(options, named)]
        tolerances = [TOLERANCES[element] for _, element in declared]

    failed = False

    def check(name, results, limit=None):
        nonlocal failed
        assert len(results) == len(expected), "number of results"
        for i, (values, wanted) in enumerate(zip(results, expected)):
            difference = get_difference(values, wanted)
            tolerance = limit or tolerances[i]
            is_close = difference <= tolerance
            failed |= not is_close
            print(
                f"{name}: result {i} differs by {difference:.2g} "
                f"of {tolerance:.2g}: {'ok' if is_close else 'TOO FAR'}"
            )

    check(
        "unfused",
        unfused.run(program, inputs, options.llvm_tools),
        options.unfused_tolerance,
    )
    check(
        "rewritten",
        run_rewritten(options.head, inputs, len(expected), options.xent_run),
    )
    sys.exit(failed)


main()
