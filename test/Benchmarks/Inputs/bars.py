"""bars.py FOLDER...: what the benchmark in the folders says of numbers that are made
up."""

import sys

sys.path[:0] = sys.argv[1:]

import bars
import drawing
import report

SHAPE = {"tokens": 8192, "classes": 128256, "hidden": 4096}
MIB = 1 << 20


def subject(name, what, ms, mib, verdict="ok", family=None):
    return {"name": name, "what": what, "shape": SHAPE, "family": family,
            "verdict": verdict, "text": "", "results": [],
            "milliseconds": [] if ms is None else [ms], "median_ms": ms,
            "tflops": None, "extra_bytes": mib * MIB}


SUBJECTS = [
    subject("xent", "forward", 9.0, 32, "wrong", "sm_90a"),
    subject("xent", "forward", 20.0, 32, "ok", "sm_80"),
    subject("xent", "keep_chunk", 40.0, 2004 + 541, "ok", "sm_90a"),
    subject("xent", "keep_chunk", 60.0, 2004, "ok", "sm_80"),
    subject("xent", "logits", 13.0, 0, "ok", "sm_90a"),
    subject("xent", "dx", 12.0, 0, "ok", "sm_90a"),
    subject("cublas", "logits", 11.0, 0),
    subject("cublas", "dx", 9.0, 0),
    subject("cublas", "dw", 9.0, 0),
    subject("eager", "joint", 70.0, 14000),
    subject("torch.compile", "joint", 39.0, 8000),
    subject("liger", "joint", 150.0, 2500, "wrong"),
]

for bar in bars.evaluate(SUBJECTS, [SHAPE], rehearsal=False):
    print(f"{report.met(bar)}: {bar['bar']}: {report.number(bar['value'])}")
RUN = {"device": "none", "rehearsal": False, "simulated": False, "shapes": [SHAPE],
       "subjects": SUBJECTS}
print(drawing.make(RUN))
