"""values.py FILE.npy TYPE SHAPE SEED [BOUND]: writes random values.

TYPE is f32, bf16 (as uint16), i32 or i64. Floats are in [-1, 1), integers in
[0, BOUND). Long tensors repeat themselves after a prime number of values.
"""
import array
import random
import struct
import sys

path, kind, shape, seed = sys.argv[1:5]
random.seed(int(seed))
extents = [int(extent) for extent in shape.split(",") if extent]
count = 1
for extent in extents:
    count *= extent
period = min(count, 65521)

if kind in ("i32", "i64"):
    bound = int(sys.argv[5])
    code, descr = {"i32": ("i", "<i4"), "i64": ("q", "<i8")}[kind]
    values = [random.randrange(bound) for _ in range(period)]
elif kind == "f32":
    code, descr = "f", "<f4"
    values = [random.uniform(-1, 1) for _ in range(period)]
else:
    code, descr = "H", "<u2"
    # The upper half of a float is a bf16.
    values = [struct.unpack("<I", struct.pack("<f", random.uniform(-1, 1)))[0]
              >> 16 for _ in range(period)]

data = array.array(code, values).tobytes()
item = len(data) // max(period, 1)
data = (data * (count // max(period, 1) + 1))[:count * item]
header = "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }" % (
    descr, "".join(f"{extent}, " for extent in extents))
header += " " * (-(len(header) + 11) % 64) + "\n"
with open(path, "wb") as file:
    file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) +
               header.encode() + data)
