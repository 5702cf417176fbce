"""Files of arrays, version 1.0 of numpy's format, without numpy."""

import array
import ast
import sys

CODES = {"<i8": "q", "<f4": "f"}


def write(path, dtype, shape, values):
    # A list: array() takes bytes for the memory of elements.
    data = array.array(CODES[dtype], list(values))
    if sys.byteorder == "big":
        data.byteswap()
    extents = "".join(f"{extent}, " for extent in shape)
    header = f"{{'descr': '{dtype}', 'fortran_order': False, 'shape': ({extents})}}"
    # The data is aligned to 64 bytes; magic, version and length take 10.
    header += " " * (-(10 + len(header) + 1) % 64) + "\n"
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00")
        file.write(len(header).to_bytes(2, "little"))
        file.write(header.encode("latin-1"))
        data.tofile(file)


def read_f32(path):
    """The elements of an array of f32, in row-major order."""
    with open(path, "rb") as file:
        content = file.read()
    if content[:8] != b"\x93NUMPY\x01\x00":
        raise ValueError(f"{path}: not an npy file of version 1.0")
    begin = 10 + int.from_bytes(content[8:10], "little")
    header = ast.literal_eval(content[10:begin].decode("latin-1"))
    if header["descr"] != "<f4" or header["fortran_order"]:
        raise ValueError(f"{path}: not a row-major array of f32: {header}")
    data = array.array("f")
    data.frombytes(content[begin:])
    if sys.byteorder == "big":
        data.byteswap()
    return list(data)
