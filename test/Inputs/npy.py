"""npy.py FILE DTYPE SHAPE VALUE...: writes an npy file without NumPy.

SHAPE is "2,3" or "scalar". One VALUE fills the whole array.
"""
import ast
import math
import struct
import sys

FORMATS = {
    "<f2": "e",
    "<f4": "f",
    "<f8": "d",
    "<i4": "i",
    "<i8": "q",
    "<u2": "H",
    "|V2": "H",
    "|b1": "B",
    "|i1": "b",
}


def write(path, dtype, shape, values):
    header = str({"descr": dtype, "fortran_order": False, "shape": tuple(shape)})
    header += " " * (63 - (10 + len(header)) % 64) + "\n"
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)))
        file.write(header.encode("latin1"))
        file.write(struct.pack(f"<{len(values)}{FORMATS[dtype]}", *values))


def read(path):
    """The dtype, shape and values of a file."""
    with open(path, "rb") as file:
        data = file.read()
    assert data[:7] == b"\x93NUMPY\x01", "format version 1"
    (length,) = struct.unpack_from("<H", data, 8)
    header = ast.literal_eval(data[10 : 10 + length].decode("latin1"))
    dtype, shape = header["descr"], list(header["shape"])
    values = struct.unpack_from(
        f"<{math.prod(shape)}{FORMATS[dtype]}", data, 10 + length
    )
    return dtype, shape, list(values)


def main():
    path, dtype, extents = sys.argv[1:4]
    shape = [] if extents == "scalar" else [int(e) for e in extents.split(",")]
    convert = float if dtype[1] == "f" else int
    values = [convert(v) for v in sys.argv[4:]]
    if len(values) == 1:
        values *= math.prod(shape)
    write(path, dtype, shape, values)


if __name__ == "__main__":
    main()
