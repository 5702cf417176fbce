"""run.py [--results=DIR] [OPTION...]

Checks and times what build.sh has made, on the GPU of this machine or on the
driver that XENT_CUDA_DRIVER names, beside cuBLAS and what there is of PyTorch
and its peers. Writes results.json, table.md and times.svg. README.md says what
they mean. Fails if a check or a control fails; a bar that is missed is reported.
"""

import argparse
import datetime
import json
import os
import random
import shutil
import statistics
import sys
import tempfile

import bars
import children
import drawing
import report
import subjects

HERE = os.path.dirname(os.path.abspath(__file__))
CONTROLS = {"hang": "timeout", "wrong": "wrong", "unwritten": "unwritten",
            "overrun": "overrun", "crash": "crash"}
PEERS = ("eager", "torch.compile", "torch.linear_cross_entropy", "torchtune-style",
         "liger", "cut_cross_entropy")
OTHER_CHIP = "not for this chip"
HANG_SECONDS = 3
SAMPLED_ROWS = 16


class Harness:
    """One run."""

    def __init__(self, options):
        self.options = options
        with open(os.path.join(HERE, "manifest.json"), encoding="utf-8") as file:
            manifest = json.load(file)
        self.functions = manifest["functions"]
        self.smallest = next(f for f in self.functions
                             if f["family"] == "sm_80" and f["phase"] == "check")
        if options.only:
            self.functions = [f for f in self.functions if f["what"] in options.only]
        shapes = []
        for function in self.functions:
            wanted = not options.shape or shape_name(function["shape"]) in options.shape
            if function["phase"] == "time" and wanted and function["shape"] not in shapes:
                shapes.append(function["shape"])
        if not shapes and not options.check_only:
            sys.exit("run.py: error: no such shape")
        now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        self.run = {"rehearsal": manifest["rehearsal"], "started": now,
                    "seed": options.seed, "shapes": shapes, "versions": "",
                    "controls": [], "checks": [], "subjects": [], "bars": [],
                    "missing_kernels": {}}

    # The driver program.

    def call(self, function, *more):
        """What the driver program says of a function."""
        shape = function["shape"]
        return children.run(
            [os.path.join(HERE, "xent-gpu-driver"),
             "--library=" + os.path.join(HERE, function["library"]),
             "--function=" + function["function"],
             "--arguments=" + function["arguments"], "--results=" + function["results"],
             *(f"--{key}={value}" for key, value in shape.items()),
             f"--relative={function['relative']}", f"--absolute={function['absolute']}",
             *function["options"], f"--seed={self.options.seed}", *more],
            self.options.limit)

    def runs_here(self, function):
        return function["family"] != "sm_90a" or self.run["chip"] == "sm_90"

    def open_device(self):
        """What is there, by a call that is no call."""
        found = self.call(self.smallest, "--control=unwritten")
        if not found.get("device"):
            sys.exit("run.py: error: " + found["text"])
        for key in ("device", "chip", "cuda_version", "simulated"):
            self.run[key] = found[key]
        tooLarge = not self.run["rehearsal"] and not self.options.check_only
        if found["simulated"] and tooLarge:
            sys.exit("run.py: error: shapes of this size take days on a simulated "
                     "device; build with --rehearsal")

    def control(self):
        for control, expected in CONTROLS.items():
            limit = HANG_SECONDS if control == "hang" else self.options.call_limit
            got = self.call(self.smallest, "--check", "--sets=1",
                            "--control=" + control, f"--call-limit={limit}")
            self.run["controls"].append({
                "control": control, "expected": expected, "verdict": got["verdict"],
                "text": got["text"], "caught": got["verdict"] == expected})
            self.say(f"control {control}: {got['verdict']}")

    def check(self):
        """Every kernel class at small shapes."""
        seen = {}
        for function in self.functions:
            if function["phase"] != "check":
                continue
            if not self.runs_here(function):
                self.say(f"check {function['what']} {function['family']}: {OTHER_CHIP}")
                continue
            # Arguments as they should be, then such as only the kernels take
            # that go by any strides.
            for layout in ("rows", "gaps"):
                got = self.call(function, "--check", "--sets=1",
                                *(["--gaps"] if layout == "gaps" else []),
                                f"--call-limit={self.options.call_limit}")
                self.run["checks"].append({**function, "layout": layout, **keep(got)})
                self.say(f"check {function['what']} {bars.label(function['shape'])} "
                         f"{function['family']} {layout}: {got['verdict']} {got['text']}")
        for function in self.functions:
            if self.runs_here(function):
                seen.setdefault(function["family"], set()).update(
                    subjects.kernel_class(name) for name in function["kernels"])
        if self.options.only:
            return
        self.run["missing_kernels"] = {
            family: [name for name in subjects.KERNEL_CLASSES if name not in names]
            for family, names in seen.items()}

    # Subjects that are timed.

    def add(self, name, what, shape, got, **more):
        times = got.get("milliseconds") or []
        extra = got.get("workspace_bytes")
        median = statistics.median(times) if times else None
        flops = subjects.flops("joint_recompute" if (name, what) ==
                               ("cut_cross_entropy", "joint") else what, shape)
        subject = {"name": name, "what": what, "shape": shape, **more,
                   "verdict": got["verdict"], "text": got.get("text", ""),
                   "versions": got.get("versions", ""), "results": got.get("results", []),
                   "milliseconds": times, "no_times": got.get("no_times", ""),
                   "median_ms": median, "flops": flops,
                   "tflops": flops / median / 1e9 if median else None,
                   "extra_bytes": extra if extra is not None and extra >= 0 else None}
        self.run["subjects"].append(subject)
        self.say(f"{report.describe(subject)} {what} {bars.label(shape)}: "
                 f"{report.number(median)} ms {got['verdict']} {subject['text']}")

    def torch(self, subject, what, shape, *more):
        """What a subject of PyTorch says."""
        return children.run(
            [self.options.python, os.path.join(HERE, "torch_subject.py"),
             "--subject=" + subject, "--what=" + what,
             "--device=" + ("cpu" if self.run["simulated"] else "cuda"),
             *(f"--{key}={value}" for key, value in shape.items()),
             f"--seed={self.options.seed}", f"--sets={self.options.sets}",
             f"--time={self.options.repeats}",
             f"--call-limit={self.options.call_limit}", *more], self.options.limit)

    def time_ours(self, function, folder, hasReference):
        """One function, and its errors: by PyTorch at large shapes, of some rows
        where it is a product, else by the driver program itself."""
        dump = os.path.join(folder, "dump")
        shutil.rmtree(dump, ignore_errors=True)
        os.mkdir(dump)
        isProduct = function["library"].startswith("lib/libproducts")
        more = ["--dump=" + dump] if hasReference and not isProduct else []
        if isProduct:
            more.append(f"--check-rows={SAMPLED_ROWS}")
        elif self.run["rehearsal"]:
            more.append("--check")
        got = self.call(function, f"--sets={self.options.sets}",
                        f"--time={self.options.repeats}",
                        f"--call-limit={self.options.call_limit}", *more)
        if got["verdict"] == "ok" and hasReference and not isProduct:
            compared = self.torch("compare", function["results"], function["shape"],
                                  "--dump=" + dump, "--work=" + folder)
            got.update(verdict=compared["verdict"], text=compared["text"],
                       results=compared.get("results", []))
        self.add("xent", function["what"], function["shape"], got,
                 family=function["family"], plan=function["plan"],
                 kernels=function["kernels"])

    def time_shape(self, shape):
        with tempfile.TemporaryDirectory(dir=self.options.work) as folder:
            reference = self.torch("reference", "joint", shape, "--work=" + folder)
            hasReference = reference["verdict"] == "ok"
            self.say(f"reference {bars.label(shape)}: {reference['verdict']} "
                     f"{reference['text']}")
            self.run["versions"] = reference.get("versions", "")
            self.run.setdefault("references", []).append(
                {"shape": shape, **keep(reference)})
            for function in self.functions:
                if function["phase"] != "time" or function["shape"] != shape:
                    continue
                if self.runs_here(function):
                    self.time_ours(function, folder, hasReference)
                else:
                    self.add("xent", function["what"], shape, {"verdict": OTHER_CHIP},
                             family=function["family"])
            for what in ("logits", "dx", "dw"):
                self.add("cublas", what, shape, self.torch("cublas", what, shape))
            for peer in PEERS:
                for what in ("forward", "joint"):
                    self.add(peer, what, shape,
                             self.torch(peer, what, shape, "--work=" + folder))

    def finish(self):
        """Writes all files. Returns whether all of ours is right."""
        run = self.run
        run["bars"] = bars.evaluate(run["subjects"], run["shapes"],
                                    run["rehearsal"] or run["simulated"])
        os.makedirs(self.options.results, exist_ok=True)
        for name, content in (("results.json", json.dumps(run, indent=1) + "\n"),
                              ("table.md", report.make(run)),
                              ("times.svg", drawing.make(run))):
            path = os.path.join(self.options.results, name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(content)
        for bar in run["bars"]:
            print(f"{report.met(bar)}: {bar['bar']}: {report.number(bar['value'])}, "
                  f"limit {bar['limit']}")
        failures = ([c for c in run["checks"] if c["verdict"] != "ok"] +
                    [c for c in run["controls"] if not c["caught"]] +
                    [s for s in run["subjects"]
                     if s["name"] == "xent" and s["verdict"] not in ("ok", OTHER_CHIP)] +
                    [name for names in run["missing_kernels"].values() for name in names])
        print(f"{len(run['checks'])} checks, {len(run['controls'])} controls, "
              f"{len(run['subjects'])} subjects, {len(failures)} failures; see "
              f"{self.options.results}/table.md")
        return bool(run["checks"] or self.options.only) and not failures

    def say(self, text):
        print(text.rstrip(), flush=True)


def shape_name(shape):
    return "x".join(str(extent) for extent in shape.values())


def keep(got):
    """Of a report, what is about the call."""
    return {key: got[key] for key in ("verdict", "text", "results", "workspace_bytes")
            if key in got}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--results", default="results", help="folder for the files")
    parser.add_argument("--only", action="append",
                        help="this function of ours alone: keep_chunk (may be repeated)")
    parser.add_argument("--shape", action="append",
                        help="time this shape alone: 8192x128256x4096 (may be repeated)")
    parser.add_argument("--work", help="folder for data of up to 8 GB (default: /tmp)")
    parser.add_argument("--python", default=sys.executable,
                        help="an interpreter that has PyTorch (default: this one)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().getrandbits(31),
                        help="of the inputs (default: a new one)")
    parser.add_argument("--sets", type=int, default=2,
                        help="sets of buffers that calls take in turn")
    parser.add_argument("--repeats", type=int, default=10, help="timed calls of each set")
    parser.add_argument("--call-limit", type=int, default=30, help="seconds of one call")
    parser.add_argument("--limit", type=int, default=900, help="seconds of one subject")
    parser.add_argument("--check-only", action="store_true", help="time nothing")
    options = parser.parse_args()
    harness = Harness(options)
    harness.open_device()
    harness.control()
    harness.check()
    if options.check_only:
        harness.run["shapes"] = []
    for shape in harness.run["shapes"]:
        harness.time_shape(shape)
    return 0 if harness.finish() else 1


if __name__ == "__main__":
    sys.exit(main())
