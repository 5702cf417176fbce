"""call.py LIBRARY FUNCTION [OPTION...] TYPE=ARG.npy... -- TYPE=RESULT.npy...

Calls a function that xent-compile has made, and fails unless its results are
those of the files. TYPE is f32, bf16, i32 or i64; result files have bf16 as f32.
Options:
  --padded         give all tensors of rank 1 or more with gaps in each dimension;
                   on CUDA all arguments, from an odd element on
  --cuda=RUNTIME   the function is of --backend=cuda; RUNTIME is Xent's runtime,
                   by which data gets to the device and back
  --extent=A.D=N   say that extent D of argument A is N: prints status and text
"""
import array
import ast
import ctypes
import itertools
import struct
import sys

CODES = {"f32": "f", "bf16": "H", "i32": "i", "i64": "q"}
TOLERANCE = {"f32": 1e-5, "bf16": 2.0**-7, "i32": 0, "i64": 0}


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    length = struct.unpack("<H", data[8:10])[0]
    header = ast.literal_eval(data[10:10 + length].decode())
    code = {"<f4": "f", "<u2": "H", "<i4": "i", "<i8": "q"}[header["descr"]]
    values = array.array(code)
    values.frombytes(data[10 + length:])
    return header["shape"], values


def product(extents):
    count = 1
    for extent in extents:
        count *= extent
    return count


class Tensor:
    """Memory, and the struct that describes it."""

    def __init__(self, kind, shape, values, padded):
        self.shape, self.kind = shape, kind
        self.gap = 2 if padded else 1
        strides, stride = [], 1
        for extent in reversed(shape):
            strides.insert(0, stride * self.gap)
            stride = stride * self.gap * extent + (1 if padded else 0)
        self.strides = strides
        self.memory = array.array(CODES[kind], bytes(
            (stride + 1) * array.array(CODES[kind]).itemsize))
        if values is not None:
            if padded:
                for position, value in zip(self.positions(), values):
                    self.memory[position] = value
            else:
                self.memory[:len(values)] = values
        words = [self.memory.buffer_info()[0], *shape, *strides]
        self.words = (ctypes.c_int64 * len(words))(*words)

    def positions(self):
        for index in itertools.product(*map(range, self.shape)):
            yield sum(i * s for i, s in zip(index, self.strides))

    def values(self):
        if self.gap == 1:
            values = self.memory[:product(self.shape)]
        else:
            values = [self.memory[position] for position in self.positions()]
        if self.kind == "bf16":
            return array.array("f", b"".join(
                struct.pack("<I", value << 16) for value in values))
        return values


class Device:
    """What Xent/Runtime/CudaDevice.h has."""

    def __init__(self, path):
        self.runtime = ctypes.CDLL(path)
        self.runtime.xentCudaMalloc.restype = ctypes.c_void_p
        self.runtime.xentCudaErrorText.restype = ctypes.c_char_p
        self.check(self.runtime.xentCudaOpen(None))

    def check(self, status):
        if status:
            sys.exit(self.runtime.xentCudaErrorText().decode())

    def allocate(self, size):
        return self.runtime.xentCudaMalloc(ctypes.c_int64(size))

    def put(self, tensor):
        host, size = tensor.words[0], len(tensor.memory) * tensor.memory.itemsize
        tensor.words[0] = self.allocate(size + tensor.memory.itemsize)
        if tensor.gap > 1:
            tensor.words[0] += tensor.memory.itemsize
        self.copy("ToDevice", tensor.words[0], host, size)

    def get(self, tensor):
        host, count = tensor.memory.buffer_info()
        self.copy("ToHost", host, tensor.words[0],
                  count * tensor.memory.itemsize)

    def copy(self, direction, to, source, size):
        self.check(getattr(self.runtime, "xentCudaCopy" + direction)(
            ctypes.c_void_p(to), ctypes.c_void_p(source),
            ctypes.c_int64(size), None))


options = [a for a in sys.argv[3:] if a.startswith("--") and a != "--"]
padded = "--padded" in options
onDevice = any(option.startswith("--cuda=") for option in options)
plain = [a for a in sys.argv[3:] if not a.startswith("--") or a == "--"]
split = plain.index("--")
arguments, results = [], []
for text in plain[:split]:
    kind, path = text.split("=")
    arguments.append(Tensor(kind, *read(path), padded))
for text in plain[split + 1:]:
    kind, path = text.split("=")
    shape, expected = read(path)
    results.append((Tensor(kind, shape, None, padded and not onDevice), expected))

library = ctypes.CDLL(sys.argv[1])
name = sys.argv[2]
function = getattr(library, name)
error_text = getattr(library, name + "_error_text")
error_text.restype = ctypes.c_char_p
for option in options:
    if option.startswith("--extent="):
        key, extent = option[9:].split("=")
        number, dim = map(int, key.split("."))
        arguments[number].words[1 + dim] = int(extent)

inputs = [ctypes.byref(tensor.words) for tensor in arguments]
sizes = getattr(library, name + "_result_sizes", None)
if sizes:
    extents = [extent for tensor, _ in results for extent in tensor.shape]
    told = (ctypes.c_int64 * (len(extents) + 1))()
    status = sizes(*inputs, ctypes.byref(told))
    if status == 0 and list(told)[:-1] != extents:
        sys.exit(f"results have extents {extents}, told are {list(told)[:-1]}")
outputs = [ctypes.byref(tensor.words) for tensor, _ in results]
workspace, size, device = None, 0, None
for option in options:
    if option.startswith("--cuda="):
        device = Device(option[7:])
        tell = getattr(library, name + "_workspace_bytes")
        tell.restype = ctypes.c_int64
        size = tell(*inputs)
        workspace = device.allocate(size) if size > 0 else None
        for tensor in arguments + [tensor for tensor, _ in results]:
            device.put(tensor)
status = function(*inputs, *outputs, ctypes.c_void_p(workspace),
                  ctypes.c_size_t(max(size, 0)), None)
if status:
    print(f"status {status}: {error_text().decode()}")
    sys.exit(0 if options and (device or not padded) else 1)

for number, (tensor, expected) in enumerate(results):
    if device:
        device.get(tensor)
    values = tensor.values()
    largest = max(map(abs, expected), default=0)
    error = max((abs(a - b) for a, b in zip(values, expected)), default=0)
    if not error <= TOLERANCE[tensor.kind] * largest:
        sys.exit(f"result {number} is off by {error}, its largest is {largest}")
    print(f"result {number}: {len(values)} values agree, the largest {largest}")
