"""What is built, checked and timed: one table for build.py and run.py."""

import dataclasses
import re

MIB = 1 << 20
FAMILIES = ("sm_90a", "sm_80")

# What docs/gpu-kernels.md lists; a run in which one of them is missing fails.
KERNEL_CLASSES = ("stats", "keep_stats", "merge_stats", "logit_grad", "dlogits",
                  "product")


def kernel_class(name):
    """Of a kernel in PTX: "product" of product_4_strided."""
    return re.sub(r"_\d+(_\w+)?$", "", name)


@dataclasses.dataclass(frozen=True)
class Shape:
    """N, V and D, and the chunks of the plans: a chunk of tokens whose bf16
    logits take at most 520 MiB for keep_chunk, one of classes for recompute."""
    tokens: int
    classes: int
    hidden: int
    token_chunk: int
    vocab_chunk: int

    def __str__(self):
        return f"{self.tokens}x{self.classes}x{self.hidden}"


# The first one is the one that the bars are about.
SHAPES = (Shape(8192, 128256, 4096, 2048, 8192),
          Shape(8192, 256000, 2304, 1024, 8192),
          Shape(16384, 151936, 2048, 1024, 8192),
          Shape(4096, 32000, 4096, 4096, 8000))
REHEARSAL_SHAPES = (Shape(136, 264, 64, 72, 136),)

# Ragged in every dimension, then rows that TMA cannot reach, then some depth.
CHECK_SHAPES = (Shape(300, 600, 72, 160, 264), Shape(30, 50, 20, 16, 24),
                Shape(1000, 2056, 512, 512, 1032))
REHEARSAL_CHECK_SHAPES = (Shape(130, 264, 72, 72, 136),)


@dataclasses.dataclass(frozen=True)
class Head:
    """A function of heads/FILE.mlir: roles of its arguments and results (see
    driver/Problem.h), what its loss has, and how far it may be off."""
    file: str
    function: str
    arguments: str
    results: str
    options: tuple = ()
    # Logits and dlogits that are rounded to bf16 move all that follows.
    relative: float = 2.0 ** -7
    absolute: float = 2.0 ** -5


FORWARD = Head("forward", "forward", "x,w,t", "loss")
JOINT = Head("joint", "joint", "x,w,t,g", "loss,dx,dw")
JOINT_F32 = Head("joint_f32", "joint_f32", "x,w,t,g", "loss,dx,dw:f32")
OPTIONS = Head("options", "options", "x,w,t,g,b", "loss,dx,dw,db",
               ("--softcap=5", "--smoothing=0.1", "--z-loss=0.001"))
STATISTICS = Head("statistics", "statistics", "x,w,t", "lse,pick,sum,dot,argmax",
                  (), 1e-5, 1e-4)
PRODUCTS = tuple(Head("products", *words, (), 2.0 ** -8, 2.0 ** -14)
                 for words in (("logits", "x,w", "logits"), ("dx", "dz,w", "dx"),
                               ("dw", "dz,x", "dw")))
SUMS = tuple(Head("sums", *words, (), 1e-5, 1e-5)
             for words in (("dw_f32", "dz,x", "dw:f32"),
                           ("dw_added", "dz,x,c0", "dw:f32")))


@dataclasses.dataclass(frozen=True)
class Library:
    """One call of xent-compile: what is timed in it is called `what`."""
    what: str
    heads: tuple
    phase: str  # "check" or "time"
    shape: Shape
    family: str
    strategy: str = ""  # "" where there is no choice

    @property
    def name(self):
        return f"{self.what}_{self.shape}_{self.family}"

    def kernels(self):
        """Kernels that it has to have: a head that fell back to loops would be
        timed for nothing."""
        if self.strategy == "keep_chunk":
            return {"keep_stats", "merge_stats", "dlogits", "product"}
        if self.strategy == "recompute":
            return {"stats", "merge_stats", "logit_grad", "product"}
        file = self.heads[0].file
        return {"product"} if file in ("products", "sums") else {"stats", "merge_stats"}

    def flags(self):
        """Of xent-compile, beyond the input, the output and the chip."""
        chunks = []
        if self.strategy == "keep_chunk":
            chunks = [f"--token-chunk={self.shape.token_chunk}"]
        elif self.strategy == "recompute":
            chunks = [f"--token-chunk={self.shape.tokens}",
                      f"--vocab-chunk={self.shape.vocab_chunk}"]
        if self.strategy:
            return [f"--strategy={self.strategy}", *chunks]
        isKernel = self.heads[0].file in ("products", "sums")
        return ["--unfused"] if isKernel else []


def libraries(rehearsal):
    """All that a build makes."""
    for family in FAMILIES:
        # Kernels of sm_80, which run on all chips but are the best of none that
        # has others, are timed at the first shape: the libraries of all shapes
        # would weigh too much. Calls are timed in the same way in any case.
        shapes = REHEARSAL_SHAPES if rehearsal else SHAPES
        if family == "sm_80":
            shapes = shapes[:0 if rehearsal else 1]
        for shape in shapes:
            yield Library("forward", (FORWARD,), "time", shape, family)
            yield Library("keep_chunk", (JOINT,), "time", shape, family, "keep_chunk")
            yield Library("keep_chunk_f32", (JOINT_F32,), "time", shape, family,
                          "keep_chunk")
            yield Library("recompute", (JOINT,), "time", shape, family, "recompute")
            yield Library("products", PRODUCTS, "time", shape, family)
        for shape in REHEARSAL_CHECK_SHAPES if rehearsal else CHECK_SHAPES:
            yield Library("statistics", (STATISTICS,), "check", shape, family)
            yield Library("options_keep", (OPTIONS,), "check", shape, family, "keep_chunk")
            yield Library("options_recompute", (OPTIONS,), "check", shape, family,
                          "recompute")
            yield Library("sums", SUMS, "check", shape, family)
            if not rehearsal:  # those that are timed are checked, too
                yield Library("products", PRODUCTS, "check", shape, family)


def flops(what, shape):
    """Floating-point operations of the products that a subject computes."""
    product = 2 * shape["tokens"] * shape["classes"] * shape["hidden"]
    return product * {"forward": 1, "keep_chunk": 3, "keep_chunk_f32": 3,
                      "recompute": 4, "joint": 3, "joint_recompute": 4}.get(what, 1)
