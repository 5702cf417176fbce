"""compare-errors.py EXACT.npy OURS.npy OTHER.npy: compares two approximations.

OURS must not be further from EXACT than OTHER, neither at the worst element nor
in the mean square, and must not be OTHER itself. All are f32.
"""
import sys

sys.dont_write_bytecode = True

from arrays import npy


def read(path):
    dtype, _, values = npy.read(path)
    assert dtype == "<f4", "f32"
    return values


def errors(values, exact):
    differences = [abs(v - e) for v, e in zip(values, exact, strict=True)]
    return max(differences), sum(d * d for d in differences) ** 0.5


exact, ours, other = (read(path) for path in sys.argv[1:4])
assert ours != other, "nothing is compared"
ours, other = errors(ours, exact), errors(other, exact)
print(f"largest error {ours[0]:.3g}, other {other[0]:.3g}")
print(f"norm of errors {ours[1]:.3g}, other {other[1]:.3g}")
assert ours[0] <= other[0] and ours[1] <= other[1]
