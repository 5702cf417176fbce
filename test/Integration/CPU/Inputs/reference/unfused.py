"""Runs a program as it is: lowered by mlir-opt to loops, run by mlir-runner."""
import os
import re
import subprocess

from arrays import Array

PASSES = [
    "convert-elementwise-to-linalg",
    "one-shot-bufferize{bufferize-function-boundaries=true}",
    "convert-linalg-to-loops",
    # bf16 and f16 are computed in f32 and rounded after every operation.
    "func.func(arith-emulate-unsupported-floats{source-types=bf16 target-type=f32},"
    "math-extend-to-supported-types{extra-types=f16 target-type=f32})",
    "convert-scf-to-cf",
    "expand-strided-metadata",
    "lower-affine",
    "convert-math-to-llvm",
    "convert-math-to-libm",
    "arith-expand{include-bf16=true}",
    "convert-arith-to-llvm",
    "finalize-memref-to-llvm",
    "convert-cf-to-llvm",
    "convert-func-to-llvm",
    "reconcile-unrealized-casts",
]


def get_signature(program):
    """(shape, element type) of the arguments and results of @main. Dynamic
    extents are None."""
    line = re.search(r"func\.func (?:public )?@main\((.*)\{$", program, re.M)
    sides = line.group(1).split("->")

    def parse(side):
        types = []
        for extents, element in re.findall(r"tensor<((?:[\d?]+x)*)(\w+)>", side):
            shape = [None if d == "?" else int(d) for d in extents.split("x")[:-1]]
            types.append((shape, element))
        return types

    return [parse(side) for side in sides]


def spell_type(shape, element):
    return f"tensor<{''.join(f'{d}x' for d in shape)}{element}>"


def spell_values(values, shape):
    if shape:
        step = len(values) // shape[0]
        parts = [
            spell_values(values[i : i + step], shape[1:])
            for i in range(0, len(values), step)
        ]
        return f"[{', '.join(parts)}]"
    return f"{values[0]:.9e}" if isinstance(values[0], float) else str(values[0])


def make_entry(program, inputs):
    """A function that calls @main with `inputs` and prints its results, and what
    it needs."""
    arguments, results = get_signature(program)
    lines, names, printers = [], [], set()
    for i, (array, (shape, element)) in enumerate(zip(inputs, arguments)):
        static = spell_type(array.shape, element)
        values = array.values
        if element[0] in "bf":
            values = [float(value) for value in values]
        lines.append(
            f"%a{i} = arith.constant dense<{spell_values(values, array.shape)}> : {static}"
        )
        names.append(f"%a{i}")
        if None in shape:
            declared = spell_type(["?" if d is None else d for d in shape], element)
            lines.append(f"%b{i} = tensor.cast %a{i} : {static} to {declared}")
            names[-1] = f"%b{i}"
    spell = lambda types: ", ".join(
        spell_type(["?" if d is None else d for d in shape], element)
        for shape, element in types
    )
    lines.append(
        f"%r:{len(results)} = func.call @main({', '.join(names)}) : "
        f"({spell(arguments)}) -> ({spell(results)})"
    )
    for i, result in enumerate(results):
        value, (shape, element) = f"%r#{i}", result
        if element in ("bf16", "f16"):
            wide = spell([(shape, "f32")])
            lines.append(f"%w{i} = arith.extf {value} : {spell([result])} to {wide}")
            value, element = f"%w{i}", "f32"
        printers.add(element)
        lines.append(
            f"%u{i} = tensor.cast {value} : {spell([(shape, element)])} to tensor<*x{element}>"
        )
        lines.append(
            f"func.call @printMemref{element.upper()}(%u{i}) : (tensor<*x{element}>) -> ()"
        )
    text = "func.func @entry() {\n" + "\n".join(lines) + "\nreturn\n}\n"
    for element in sorted(printers):
        text += (
            f"func.func private @printMemref{element.upper()}(tensor<*x{element}>) "
            "attributes {llvm.emit_c_interface}\n"
        )
    return text


def add_entry(program, inputs):
    entry = make_entry(program, inputs)
    if not re.search(r"^module\b", program, re.M):
        return program + entry
    end = program.rindex("}")
    return program[:end] + entry + program[end:]


def run(program, inputs, tools):
    """The results of @main, as lists of values."""
    libraries = ",".join(
        os.path.join(os.path.dirname(tools), "lib", f"libmlir_{name}.so")
        for name in ("runner_utils", "c_runner_utils")
    )
    lowered = subprocess.run(
        [
            os.path.join(tools, "mlir-opt"),
            f"--pass-pipeline=builtin.module({','.join(PASSES)})",
        ],
        input=add_entry(program, inputs),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    printed = subprocess.run(
        [
            os.path.join(tools, "mlir-runner"),
            "-e",
            "entry",
            "--entry-point-result=void",
            f"--shared-libs={libraries}",
        ],
        input=lowered,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    # "Unranked Memref base@ = ... data =" and the values, for each result.
    number = r"-?(?:nan|inf|\d+\.?\d*(?:e[-+]?\d+)?)"
    return [
        [float(value) for value in re.findall(number, part)]
        for part in re.split(r"Unranked Memref.*?data = *", printed, flags=re.S)[1:]
    ]
