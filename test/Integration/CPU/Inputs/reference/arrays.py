"""Tensors as flat lists: input values, roundings, files.

Python has no bf16, and the tests need no packages.
"""
import math
import os
import struct
import sys
from dataclasses import dataclass

sys.path.append(
    os.path.join(os.path.dirname(__file__), *[os.pardir] * 4, "Inputs")
)
import npy


@dataclass
class Array:
    shape: list
    element: str  # as MLIR spells it
    values: list

    def rows(self):
        """The values as rows of the last dimension."""
        width = self.shape[-1]
        return [
            self.values[i : i + width] for i in range(0, len(self.values), width)
        ]


def round_bf16(value):
    if math.isnan(value) or math.isinf(value):
        return value
    (bits,) = struct.unpack("<I", struct.pack("<f", value))
    bits = bits + 0x7FFF + (bits >> 16 & 1) & 0xFFFF0000
    return struct.unpack("<f", struct.pack("<I", bits))[0]


ROUND = {
    "f64": float,
    "f32": lambda value: struct.unpack("<f", struct.pack("<f", value))[0],
    "f16": lambda value: struct.unpack("<e", struct.pack("<e", value))[0],
    "bf16": round_bf16,
}
DTYPES = {
    "f64": "<f8",
    "f32": "<f4",
    "f16": "<f2",
    "bf16": "<u2",
    "i64": "<i8",
    "i32": "<i4",
}


def write_array(path, array):
    values = array.values
    if array.element == "bf16":
        values = [struct.unpack("<I", struct.pack("<f", v))[0] >> 16 for v in values]
    npy.write(path, DTYPES[array.element], array.shape, values)


class Generator:
    """The linear congruential generator that made the inputs of the front ends."""

    def __init__(self, seed):
        self.state = (seed * 2654435761 + 12345) % 2**32
        for _ in range(4):
            self.next()

    def next(self):
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return self.state >> 16


def generate(kind, count, seed, bound):
    """`count` values that every type but i32 and i64 holds exactly.

    f: in [-2, 2); w: in [-1, 1); p: near 1; label: a class below `bound`;
    ignored: the same, or -100; mask: 0 or 1; n: `bound`; one, zero;
    rope: the frequencies of rotary position embeddings (not exact).
    """
    g = Generator(seed)
    draw = {
        "f": lambda i: (g.next() % 128 - 64) / 32,
        "w": lambda i: (g.next() % 128 - 64) / 64,
        "p": lambda i: 1 + (g.next() % 32 - 16) / 64,
        "label": lambda i: g.next() % bound,
        "mask": lambda i: int(i % 4 != 1),
        "n": lambda i: bound,
        "one": lambda i: 1,
        "zero": lambda i: 0,
        "rope": lambda i: 10000.0 ** (-i / count),
    }
    if kind == "ignored":
        labels = [draw["label"](i) for i in range(count)]
        return [-100 if i % 5 == 3 else label for i, label in enumerate(labels)]
    return [draw[kind](i) for i in range(count)]
