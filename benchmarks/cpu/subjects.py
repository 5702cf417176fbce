"""What is timed: implementations, what they compute, and on what shapes."""

import collections

MIB = 1 << 20
SOFTCAP = 5.0

Shape = collections.namedtuple("Shape", "tokens classes hidden")
SHAPES = (Shape(1024, 32000, 2048), Shape(2048, 128256, 1024),
          Shape(4096, 32000, 1024), Shape(512, 151936, 4096))
TYPES = {"bf16": 2, "f32": 4}  # bytes of an element

# What a subject computes, and the roles of its results. `capped` is a forward pass
# with a bias and a soft cap.
WHATS = {"forward": ("loss",), "capped": ("loss",), "joint": ("loss", "dx", "dw")}

Implementation = collections.namedtuple("Implementation", "name kind whats strategy")
OURS = "xent"
EAGER = "eager"
IMPLEMENTATIONS = (
    Implementation(OURS, "ours", ("forward", "capped", "joint"), None),
    Implementation("xent-keep_chunk", "ours", ("joint",), "keep_chunk"),
    Implementation("xent-keep_classes", "ours", ("joint",), "keep_classes"),
    Implementation("xent-recompute", "ours", ("joint",), "recompute"),
    Implementation(EAGER, "torch", ("forward", "capped", "joint"), None),
    Implementation("torch.compile", "torch", ("forward", "capped", "joint"), None),
    Implementation("torch.linear_cross_entropy", "torch", ("forward", "joint"), None),
    Implementation("torchtune-style", "torch", ("forward", "joint"), None),
    Implementation("jax", "jax", ("forward", "capped", "joint"), None))


def parse_shape(text):
    """NxVxD, of numbers."""
    extents = text.split("x")
    if len(extents) != 3 or not all(e.isdigit() and int(e) for e in extents):
        raise ValueError(f"{text} is not NxVxD")
    return Shape(*map(int, extents))


def label(shape):
    return " x ".join(map(str, shape))


def count_flops(what, shape, strategy=None, kept=0):
    """FLOP of the products that a strategy computes: of logits, dx and dw, and of
    the logits again but for the classes that are `kept`."""
    products = 1 if what != "joint" else 3
    if strategy in ("recompute", "keep_classes"):
        products += 1 - min(1, kept / shape.classes)
    return 2 * products * shape.tokens * shape.classes * shape.hidden
