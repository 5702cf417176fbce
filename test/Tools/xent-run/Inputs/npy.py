"""npy.py FILE DTYPE SHAPE VALUE...: writes an npy file without NumPy.

SHAPE is "2,3" or "scalar". One VALUE fills the whole array.
"""
import struct
import sys

FORMATS = {"<f2": "e", "<f4": "f", "<f8": "d", "<i4": "i", "<i8": "q",
           "<u2": "H", "|V2": "H", "|b1": "B", "|i1": "b"}
path, dtype, shape = sys.argv[1:4]
extents = [] if shape == "scalar" else [int(e) for e in shape.split(",")]
count = 1
for extent in extents:
    count *= extent
convert = float if dtype[1] == "f" else int
values = [convert(v) for v in sys.argv[4:]]
if len(values) == 1:
    values *= count
header = (f"{{'descr': '{dtype}', 'fortran_order': False, "
          f"'shape': ({''.join(f'{e},' for e in extents)}), }}")
header += " " * (63 - (10 + len(header)) % 64) + "\n"
with open(path, "wb") as f:
    f.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)))
    f.write(header.encode("latin1"))
    f.write(struct.pack(f"<{len(values)}{FORMATS[dtype]}", *values))
