"""Heads of heads/ as xent-compile makes them, and calls of them."""

import ctypes
import os
import re
import struct
import subprocess

import memory
import subjects

HERE = os.path.dirname(os.path.abspath(__file__))
SPOILED = 1.25


def make_source(what, shape, dtype):
    """The head of a template with its extents and types."""
    with open(os.path.join(HERE, "heads", what + ".mlir"), encoding="utf-8") as file:
        text = file.read()
    extents = dict(zip("NVD", shape))
    text = re.sub(r"(?<=[<x])[NVD](?=x)", lambda match: str(extents[match[0]]), text)
    return text.replace("TYPE", dtype).replace("CAP", repr(subjects.SOFTCAP))


class Head:
    """A compiled function. Raises RuntimeError where xent-compile fails."""

    def __init__(self, program, folder, what, problem, threads, strategy):
        self.what, self.problem = what, problem
        name = "_".join([what, strategy or "planned", *map(str, problem.shape),
                         problem.dtype, f"t{threads}"])
        output = os.path.join(folder, name)
        command = [program, "-", "-o", output, f"--threads={threads}"]
        if strategy:
            command.append(f"--strategy={strategy}")
        done = subprocess.run(command, input=make_source(what, problem.shape,
                                                         problem.dtype), text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}: {done.stdout.strip()[-400:]}")
        with open(output + ".h", encoding="utf-8") as file:
            header = " ".join(file.read().replace("\n *", " ").split())
        plan = re.search(r"Plan of each head: \S+ ((\w+), .*?) beside arguments", header)
        self.plan, self.strategy = plan[1], plan[2]
        kept = re.search(r"(\d+) classes kept", self.plan)
        self.kept = int(kept[1]) if kept else 0
        self.path = os.path.join(folder, f"lib{name}.so")

    def load(self):
        """In the process that calls it: its OpenMP does not survive a fork."""
        library = ctypes.CDLL(self.path)
        self.function = getattr(library, self.what)
        self.error_text = getattr(library, self.what + "_error_text")
        self.error_text.restype = ctypes.c_char_p
        self.release = getattr(library, self.what + "_release_memory")

    def call(self):
        """Results by role, in memory that is new in each call, as it is for those
        that it is compared with."""
        problem = self.problem
        tokens, classes, hidden = problem.shape
        one = ctypes.c_float(1.0)
        arguments = [describe(problem.x.address, (tokens, hidden)),
                     describe(problem.w.address, (classes, hidden)),
                     describe(problem.t.address, (tokens,))]
        if self.what == "capped":
            arguments.append(describe(problem.b.address, (classes,)))
        if self.what == "joint":
            arguments.append(describe(ctypes.addressof(one), ()))
        results = {}
        for role in subjects.WHATS[self.what]:
            shape = problem.result_shape(role)
            element = 4 if role == "loss" else subjects.TYPES[problem.dtype]
            size = element * shape[0] * shape[1] if shape else element
            results[role] = memory.Buffer(size)
            arguments.append(describe(results[role].address, shape))
        if self.function(*map(ctypes.byref, arguments), None, ctypes.c_size_t(0), None):
            raise RuntimeError(self.error_text().decode())
        return results


def describe(address, sizes):
    """A XentTensor of the header: contiguous, of any rank."""
    rank = len(sizes)

    class Tensor(ctypes.Structure):
        _fields_ = [("data", ctypes.c_void_p), ("sizes", ctypes.c_int64 * rank),
                    ("strides", ctypes.c_int64 * rank)]

    return Tensor(address, tuple(sizes), (sizes[1], 1) if rank == 2 else (1,) * rank)


class Subject:
    """Calls of heads, by what they compute."""

    def __init__(self, heads, threads):
        del threads  # are those that heads are compiled for
        self.heads = heads
        for head in heads.values():
            head.load()
        self.versions = ""

    def call(self, what):
        return self.heads[what].call()

    def release(self, what):
        """Memory that is kept from call to call, to be seen in the next one."""
        self.heads[what].release()

    def _place(self, what, role, row):
        """Where a row of a result lies: the first byte and the one behind."""
        problem = self.heads[what].problem
        if role == "loss":
            return 0, 4
        size = problem.shape.hidden * subjects.TYPES[problem.dtype]
        return row * size, (row + 1) * size

    def pick(self, results, what, role, row):
        """The bytes of a row."""
        begin, end = self._place(what, role, row)
        return results[role].memory[begin:end]

    def spoil(self, results, what, role, row):
        """Makes the largest element of a row too large."""
        begin, end = self._place(what, role, row)
        isBF16 = role != "loss" and self.heads[what].problem.dtype == "bf16"
        width = 2 if isBF16 else 4
        data = results[role].memory
        values = decode(data[begin:end], "bf16" if isBF16 else "f32")
        most = max(range(len(values)), key=lambda i: abs(values[i]))
        new = struct.pack("<f", SPOILED * values[most])
        data[begin + width * most:begin + width * (most + 1)] = new[4 - width:]


def decode(data, dtype):
    """Numbers from bytes of bf16 or f32."""
    if dtype == "f32":
        return struct.unpack(f"<{len(data) // 4}f", data)
    halves = struct.unpack(f"<{len(data) // 2}H", data)
    return struct.unpack(f"<{len(halves)}f",
                         struct.pack(f"<{len(halves)}I", *(h << 16 for h in halves)))
