"""torch_subject.py --subject=NAME --what=forward|joint|logits|dx|dw ...

One subject of PyTorch in a process of its own: prints a line of JSON with the
fields of driver/Report.h. `reference` computes results in f64 and keeps them in
--work; `compare` compares results, --what=ROLE[:TYPE],..., that the driver program
has left in --dump."""

import argparse
import importlib.metadata
import json
import math
import signal
import sys

try:
    import torch
    import torch_inputs
    import torch_peers
    import torch_reference
except ImportError as problem:
    print(json.dumps({"verdict": "not installed", "text": str(problem)}))
    sys.exit(0)

PACKAGES = {"liger": "liger-kernel", "cut_cross_entropy": "cut-cross-entropy"}
RELATIVE, ABSOLUTE = 2.0 ** -7, 2.0 ** -5


class Subject:
    """Calls of one peer: the same steps as the driver program takes."""

    def __init__(self, options):
        self.options = options
        self.device = options.device
        self.sizes = (options.tokens, options.classes, options.hidden)
        if options.subject == "cublas":
            self.left, self.right, self.gemm = torch_peers.GEMMS[options.what]
            roles = (self.left, self.right)
        else:
            self.loss = torch_peers.PEERS[options.subject]()
            roles = ("x", "w", "t")
        self.sets = [torch_inputs.make_inputs(
            self.sizes, options.seed + i * torch_inputs.SET_STRIDE, self.device, roles)
            for i in range(options.sets)]
        tokens, classes, hidden = self.sizes
        shape = {"logits": (tokens, classes), "dx": (tokens, hidden),
                 "dw": (classes, hidden)}.get(options.what)
        for inputs in self.sets:
            if options.subject == "cublas":
                inputs["out"] = torch.full(shape, math.nan, dtype=torch.bfloat16,
                                           device=self.device)
            elif options.what == "joint":
                inputs["x"].requires_grad_()
                inputs["w"].requires_grad_()

    def call(self, inputs):
        """Results of one call by role."""
        if self.options.subject == "cublas":
            self.gemm(inputs[self.left], inputs[self.right], inputs["out"])
            return {self.options.what: inputs["out"]}
        x, w = inputs["x"], inputs["w"]
        if self.options.what == "forward":
            with torch.no_grad():
                return {"loss": self.loss(x, w, inputs["t"])}
        x.grad = w.grad = None
        loss = self.loss(x, w, inputs["t"])
        loss.backward()
        return {"loss": loss.detach(), "dx": x.grad, "dw": w.grad}

    def limited(self, inputs, seconds):
        """A call that ends the process if it takes too long: Python itself may
        be waiting for the device."""
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(seconds)
        results = self.call(inputs)
        self.wait()
        signal.alarm(0)
        return results

    def wait(self):
        if self.device == "cuda":
            torch.cuda.synchronize()

    def poison(self, count):
        """NaN in the memory that the next results are allocated from."""
        junk = torch.full((count,), math.nan, dtype=torch.float32, device=self.device)
        del junk

    def measure_memory(self):
        """Peak beyond inputs and results, of a call that is not the first."""
        if self.device != "cuda":
            return None
        inputs = self.sets[0]
        for one in self.sets:
            for role in ("x", "w"):
                if role in one:
                    one[role].grad = None
        self.wait()
        torch.cuda.reset_peak_memory_stats()
        before = torch.cuda.memory_allocated()
        results = self.limited(inputs, self.options.call_limit)
        # cuBLAS writes to memory that was there before.
        own = 0 if self.options.subject == "cublas" else sum(
            values.numel() * values.element_size() for values in results.values())
        return torch.cuda.max_memory_allocated() - before - own

    def check(self):
        """Errors of the first set against the reference."""
        tokens, classes, hidden = self.sizes
        self.poison(min(tokens * classes, 1 << 28))
        # Compiling takes long, and is no call.
        results = self.limited(self.sets[0], 10 * self.options.call_limit)
        compared = []
        for role, values in results.items():
            if self.options.subject == "cublas":
                if not bool(values.isfinite().all()):
                    raise RuntimeError(role + " is not finite")
                continue
            wanted = torch_reference.load(role, self.options.work, self.device)
            compared.append(torch_reference.compare(role, values, wanted, RELATIVE,
                                                    ABSOLUTE))
        return compared

    def time(self):
        """Milliseconds of each call; none on a CPU."""
        times = []
        for i in range(len(self.sets) * (self.options.time + 1)):
            inputs = self.sets[i % len(self.sets)]
            if self.device != "cuda":
                self.limited(inputs, self.options.call_limit)
                continue
            start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
            signal.alarm(self.options.call_limit)
            start.record()
            self.call(inputs)
            end.record()
            end.synchronize()
            signal.alarm(0)
            if i >= len(self.sets):
                times.append(start.elapsed_time(end))
        return times


def describe(options):
    """Versions, and what runs it."""
    text = f"PyTorch {torch.__version__}"
    if options.subject in PACKAGES:
        version = importlib.metadata.version(PACKAGES[options.subject])
        text += f", {options.subject} {version}"
    device = torch.cuda.get_device_name() if options.device == "cuda" else "CPU"
    return {"versions": text, "device": device}


def run(options):
    sizes = (options.tokens, options.classes, options.hidden)
    if options.subject == "reference":
        inputs = torch_inputs.make_inputs(sizes, options.seed, options.device)
        torch_reference.save(torch_reference.compute(inputs), options.work)
        return {"results": []}
    if options.subject == "compare":
        tokens, classes, hidden = sizes
        shapes = {"loss": (1,), "dx": (tokens, hidden), "dw": (classes, hidden)}
        results = []
        for text in options.what.split(","):
            role, _, dtype = text.partition(":")
            isF32 = role == "loss" or dtype == "f32"
            got = torch_reference.read_dump(
                role, torch.float32 if isF32 else torch.bfloat16, shapes[role],
                options.dump, options.device)
            results.append(torch_reference.compare(
                role, got, torch_reference.load(role, options.work, options.device),
                RELATIVE, ABSOLUTE))
        return {"results": results}
    subject = Subject(options)
    results = subject.check()
    memory = subject.measure_memory()
    times = subject.time()
    return {"results": results, "workspace_bytes": memory, "milliseconds": times,
            "no_times": "" if times else "a CPU has no times that matter here"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("subject", "what", "work", "dump", "device"):
        parser.add_argument("--" + name)
    for name in ("tokens", "classes", "hidden", "seed", "sets", "time", "call-limit"):
        parser.add_argument("--" + name, type=int, default=1)
    options = parser.parse_args()
    if options.device == "cuda" and not torch.cuda.is_available():
        report = {"verdict": "error", "text": "PyTorch finds no GPU"}
    else:
        try:
            report = {"verdict": "ok", "text": "", **describe(options), **run(options)}
            wrong = [r for r in report["results"] if r["wrong"]]
            if wrong:
                report["verdict"] = "wrong"
                report["text"] = ", ".join(f"{r['wrong']} elements of {r['role']}"
                                           for r in wrong)
        except (ImportError, importlib.metadata.PackageNotFoundError) as problem:
            report = {"verdict": "not installed", "text": str(problem)}
        except torch.OutOfMemoryError as problem:
            report = {"verdict": "out of memory", "text": str(problem).split("\n")[0]}
        except Exception as problem:  # of a peer: any
            report = {"verdict": "error",
                      "text": f"{type(problem).__name__}: {str(problem)[:300]}"}
    print(json.dumps(report))


main()
