"""The C++ beside this file: built when it is older than its sources, and called."""

import ctypes
import glob
import os
import random
import subprocess

import memory
import subjects

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLED_ROWS = 16
PEAK_SECONDS = 0.2
DEVIATION = 2.0  # of logits


def build(source, output, flags=()):
    """Compiles the folder `source` for this machine."""
    files = glob.glob(os.path.join(HERE, source, "*"))
    if os.path.exists(output) and all(os.path.getmtime(f) <= os.path.getmtime(output)
                                      for f in files):
        return output
    part = f"{output}.{os.getpid()}"  # who builds the same meanwhile sees no half
    command = [os.environ.get("CXX", "g++"), "-std=c++17", "-O3", "-march=native",
               *flags, *(f for f in files if f.endswith(".cpp")), "-lpthread",
               "-o", part]
    subprocess.run(command, check=True)
    os.replace(part, output)
    return output


class Peak:
    """peak/Peak.cpp."""

    def __init__(self, folder):
        self.program = build("peak", os.path.join(folder, "xent-cpu-peak"))

    def measure(self, dtype, threads):
        """FLOP/s of all threads together, and the instructions that reach them."""
        done = subprocess.run([self.program, dtype, str(threads), str(PEAK_SECONDS)],
                              stdout=subprocess.PIPE, text=True, check=True)
        rates = [line.split() for line in done.stdout.splitlines()]
        return max((float(rate), name) for name, rate in rates)


class Problem:
    """Inputs of heads of one shape and type, and what they must give: the losses
    and, of the gradients of the plain one, the rows `rows` of each role, in f64."""

    def __init__(self, folder, shape, dtype, seed):
        # Sums that are reassociated differ by far less than what is compared.
        self.library = ctypes.CDLL(build(
            "reference", os.path.join(folder, "libxent-cpu-reference.so"),
            ("-ffast-math", "-shared", "-fPIC")))
        self.shape, self.dtype = shape, dtype
        self.cpus = len(os.sched_getaffinity(0))
        rng = random.Random(seed)
        tokens, classes, hidden = shape
        self.x = self._fill(rng, tokens * hidden, 1.0)
        self.w = self._fill(rng, classes * hidden, DEVIATION / hidden ** 0.5)
        self.b = self._fill(rng, classes, 1.0)
        self.t = memory.Buffer(8 * tokens)
        targets = (ctypes.c_int64 * tokens).from_buffer(self.t.memory)
        targets[:] = [rng.randrange(classes) for _ in range(tokens)]
        # Half of the classes are targets: those of others have small gradients.
        count = min(SAMPLED_ROWS, tokens, classes)
        hit = rng.sample(sorted(set(targets)), min(count // 2, len(set(targets))))
        others = [v for v in rng.sample(range(classes), count) if v not in hit]
        self.rows = {"dx": rng.sample(range(tokens), count),
                     "dw": (hit + others)[:count]}
        self.rows["dx"] = self.rows["dx"][:len(self.rows["dw"])]
        self.wanted = self._compute(targets)

    def _fill(self, rng, count, deviation):
        buffer = memory.Buffer(count * subjects.TYPES[self.dtype])
        self.library.xent_bench_fill(
            ctypes.c_void_p(buffer.address), ctypes.c_int64(count),
            ctypes.c_uint64(rng.getrandbits(64)), ctypes.c_double(deviation),
            int(self.dtype == "bf16"), self.cpus)
        return buffer

    def _compute(self, targets):
        """Losses of plain and capped heads and rows of gradients, by what it is."""
        hidden, count = self.shape.hidden, len(self.rows["dx"])
        rows = {role: (ctypes.c_int64 * count)(*rows) for role, rows in self.rows.items()}
        losses = (ctypes.c_double * 2)()
        dx, dw = ((ctypes.c_double * (count * hidden))() for _ in range(2))
        self.library.xent_bench_reference(
            *(ctypes.c_void_p(b.address) for b in (self.x, self.w, self.b)), targets,
            *map(ctypes.c_int64, self.shape), int(self.dtype == "bf16"),
            ctypes.c_double(subjects.SOFTCAP), rows["dx"], rows["dw"],
            ctypes.c_int64(count), losses, dx, dw, self.cpus)
        split = [[values[i * hidden:(i + 1) * hidden] for i in range(count)]
                 for values in (dx, dw)]
        return {"forward": {"loss": [losses[0:1]]}, "capped": {"loss": [losses[1:2]]},
                "joint": {"loss": [losses[0:1]], "dx": split[0], "dw": split[1]}}

    def result_shape(self, role):
        tokens, classes, hidden = self.shape
        return {"loss": (), "dx": (tokens, hidden), "dw": (classes, hidden)}[role]

    def count_result_bytes(self, what):
        return sum(4 if role == "loss" else
                   subjects.TYPES[self.dtype] * self.result_shape(role)[0] *
                   self.result_shape(role)[1] for role in subjects.WHATS[what])
