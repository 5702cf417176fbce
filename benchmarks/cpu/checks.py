"""How far results are from those in f64, and how far they may be."""

import math

import ours
import subjects

# Errors that are right in any case; beyond these, TIMES_EAGER times that of
# PyTorch's eager loss. Of a loss relative to it; of gradients, first the norm of the
# difference over that of the reference, then the worst element (see `measure`).
FLOORS = {"bf16": {"loss": (2.0 ** -9, 2.0 ** -9), "dx": (2.0 ** -6, 2.0 ** -4),
                   "dw": (2.0 ** -6, 2.0 ** -4)},
          "f32": {"loss": (2.0 ** -18, 2.0 ** -18), "dx": (2.0 ** -16, 2.0 ** -13),
                  "dw": (2.0 ** -16, 2.0 ** -13)}}
TIMES_EAGER = 2


def measure(rows, wanted):
    """Of one result: the relative error of all rows together, and that of the worst
    element, |difference| / (|reference| + root mean square of its row)."""
    squares = errors = worst = 0.0
    for got, reference in zip(rows, wanted):
        energy = sum(r * r for r in reference)
        rms = math.sqrt(energy / len(reference))
        squares += energy
        for g, r in zip(got, reference):
            difference = abs(g - r) if math.isfinite(g) else math.inf
            errors += difference * difference
            # Relative to a loss alone, its root mean square is itself.
            scale = abs(r) + (rms if len(reference) > 1 else 0.0)
            worst = max(worst, difference / scale)
    return math.sqrt(errors / squares), worst


def measure_all(rows, problem, what):
    """Errors by role, of rows in bytes."""
    wanted = problem.wanted[what]
    return {role: measure([ours.decode(data, "f32" if role == "loss" else problem.dtype)
                           for data in rows[role]], wanted[role])
            for role in subjects.WHATS[what]}


def find_wrong(errors, dtype, eager):
    """What is wrong with errors by role, as text; `eager` are those of the eager
    loss or None."""
    wrong = []
    for role, pair in errors.items():
        for kind, error, floor, other in zip(("error", "worst element"), pair,
                                             FLOORS[dtype][role],
                                             eager[role] if eager else (0, 0)):
            limit = max(floor, TIMES_EAGER * other)
            if not error <= limit:
                wrong.append(f"{kind} of {role} {error:.2g}, more than {limit:.2g}")
    return "; ".join(wrong)
