"""The table of a run, in Markdown."""

from bars import label
from subjects import MIB
from tables import number, table

COLUMNS = ("subject", "computes", "ms (median)", "fastest-slowest", "TFLOP/s",
           "extra MiB", "error of loss", "of dx", "of dw", "verdict")


def describe(subject):
    family = f" ({subject['family']})" if subject.get("family") else ""
    return subject["name"] + family


def row(subject):
    errors = {r["role"]: r["relative_error"] for r in subject.get("results", ())}
    times = subject["milliseconds"]
    extra = subject["extra_bytes"]
    product = errors.get(subject["what"]) if subject["what"] == "logits" else None
    verdict = subject["verdict"]
    if verdict != "ok" and subject.get("text"):
        verdict += ": " + subject["text"].replace("|", "/")[:120]
    return (describe(subject), subject["what"], number(subject["median_ms"]),
            f"{min(times):.4g}-{max(times):.4g}" if times else "-",
            number(subject["tflops"]), "-" if extra is None else f"{extra / MIB:.2f}",
            number(errors.get("loss", product), 2), number(errors.get("dx"), 2),
            number(errors.get("dw"), 2), verdict)


def met(bar):
    return {None: "not measured", True: "met", False: "NOT MET"}[bar["met"]]


def make(run):
    """The text of table.md."""
    lines = ["# Linear cross-entropy heads on a GPU", ""]
    if run["rehearsal"]:
        lines += ["**A rehearsal: small shapes. Nothing here says how fast anything is.**",
                  ""]
    if run["simulated"]:
        lines += ["**The device is simulated and has no times.**", ""]
    lines += [f"{run['device']} ({run['chip']}), driver for CUDA {run['cuda_version']}, "
              f"{run['versions'] or 'no PyTorch'}, seed {run['seed']}, {run['started']}.",
              "", "## Bars", "", "| bar | measured | limit | |", "|---|---|---|---|"]
    lines += [f"| {b['bar']} | {number(b['value'])} | {b['limit']} | {met(b)} |"
              for b in run["bars"]]
    for shape in run["shapes"]:
        lines += ["", f"## N, V, D = {label(shape)}", ""]
        lines += table(COLUMNS, (row(s) for s in run["subjects"] if s["shape"] == shape))
    lines += ["", "## Checks against f64", ""]
    good = [c for c in run["checks"] if c["verdict"] == "ok"]
    lines += [f"{len(good)} of {len(run['checks'])} calls are right, "
              f"{sum(c['caught'] for c in run['controls'])} of {len(run['controls'])} "
              "that were spoiled on purpose were found out.", ""]
    lines += [f"* {c['what']} {label(c['shape'])} {c['family']} {c['layout']}: "
              f"{c['verdict']}: {c['text']}"
              for c in run["checks"] if c["verdict"] != "ok"]
    lines += [f"* not found out: {c['control']}: {c['verdict']}"
              for c in run["controls"] if not c["caught"]]
    lines += [f"* {family}: no kernel {name}" for family, names in
              run["missing_kernels"].items() for name in names]
    return "\n".join(lines) + "\n"
