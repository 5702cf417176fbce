"""Makes PTX with the Triton compiler, which needs no GPU, and a manifest of it.

    make-triton-kernels.py DIRECTORY

The kernels are what somebody else's compiler emits for hardware: matrix
products for sm_80 (mma.sync, ldmatrix, cp.async) and sm_90 (wgmma, tensor maps
made on the device, mbarriers, stmatrix, warp specialisation), a softmax and a
cross-entropy loss. Check.cpp runs what manifest.txt lists, one kernel a line:

    file entry kind type threads shared-bytes scratch-bytes BM BN

Needs the package triton (see run.sh), not torch.
"""
import os
import re
import sys

import triton
import triton.language as tl
from triton.backends.compiler import GPUTarget
from triton.compiler import ASTSource


@triton.jit
def product(a, b, c, M, N, K, lda, ldb, ldc,
            BM: tl.constexpr, BN: tl.constexpr, BK: tl.constexpr):
    """c[M, N] = a[M, K] * b[K, N] through pointers."""
    rows = tl.program_id(0) * BM + tl.arange(0, BM)
    cols = tl.program_id(1) * BN + tl.arange(0, BN)
    inner = tl.arange(0, BK)
    acc = tl.zeros((BM, BN), tl.float32)
    for k in range(0, K, BK):
        x = tl.load(a + rows[:, None] * lda + (k + inner)[None, :],
                    mask=(rows[:, None] < M) & ((k + inner)[None, :] < K), other=0.0)
        y = tl.load(b + (k + inner)[:, None] * ldb + cols[None, :],
                    mask=((k + inner)[:, None] < K) & (cols[None, :] < N), other=0.0)
        acc = tl.dot(x, y, acc, input_precision="tf32")
    tl.store(c + rows[:, None] * ldc + cols[None, :], acc.to(c.dtype.element_ty),
             mask=(rows[:, None] < M) & (cols[None, :] < N))


@triton.jit
def tensor_product(a, b, c, M, N, K,
                   BM: tl.constexpr, BN: tl.constexpr, BK: tl.constexpr,
                   SPECIALIZE: tl.constexpr):
    """c[M, N] = a[M, K] * b[N, K]^T through tensor maps made on the device."""
    m = tl.program_id(0) * BM
    n = tl.program_id(1) * BN
    x = tl.make_tensor_descriptor(a, [M, K], [K, 1], [BM, BK])
    y = tl.make_tensor_descriptor(b, [N, K], [K, 1], [BN, BK])
    z = tl.make_tensor_descriptor(c, [M, N], [N, 1], [BM, BN])
    acc = tl.zeros((BM, BN), tl.float32)
    for k in tl.range(0, K, BK, warp_specialize=SPECIALIZE):
        acc = tl.dot(x.load([m, k]), y.load([n, k]).T, acc)
    z.store([m, n], acc.to(c.dtype.element_ty))


@triton.jit
def softmax(a, c, M, N, lda, ldc, BN: tl.constexpr):
    """c[m, :] = softmax(a[m, :]), one program a row, N at most BN."""
    m = tl.program_id(0)
    cols = tl.arange(0, BN)
    x = tl.load(a + m * lda + cols, mask=cols < N, other=float("-inf"))
    e = tl.exp(x - tl.max(x, axis=0))
    tl.store(c + m * ldc + cols, e / tl.sum(e, axis=0), mask=cols < N)


@triton.jit
def cross_entropy(a, target, c, M, N, lda, BN: tl.constexpr):
    """c[m] = log sum exp a[m, :] - a[m, target[m]], online over blocks."""
    m = tl.program_id(0)
    t = tl.load(target + m)
    largest = -float("inf")
    total = 0.0
    for n in range(0, N, BN):
        cols = n + tl.arange(0, BN)
        x = tl.load(a + m * lda + cols, mask=cols < N,
                    other=-float("inf")).to(tl.float32)
        new = tl.maximum(largest, tl.max(x, axis=0))
        total = total * tl.exp(largest - new) + tl.sum(tl.exp(x - new), axis=0)
        largest = new
    picked = tl.load(a + m * lda + t).to(tl.float32)
    tl.store(c + m, largest + tl.log(total) - picked)


def make(out, manifest, function, file, kind, type, capability, warps, stages,
         aligned=(), result=None, **const):
    """Compiles a kernel. `aligned`: arguments that are multiples of 16."""
    pointers = {"a": type, "b": type, "c": result or type, "target": "i32"}
    signature = {n: "*" + pointers[n] if n in pointers
                 else "constexpr" if n in const else "i32"
                 for n in function.arg_names}
    attributes = {(i,): [["tt.divisibility", 16]]
                  for i, n in enumerate(function.arg_names) if n in aligned}
    kernel = triton.compile(
        ASTSource(function, signature=signature, constexprs=const, attrs=attributes),
        target=GPUTarget("cuda", capability, 32),
        options={"num_warps": warps, "num_stages": stages})
    text = kernel.asm["ptx"]
    with open(os.path.join(out, file), "w") as f:
        f.write(text)
    threads = re.search(r"\.reqntid (\d+)", text).group(1)
    scratch = getattr(kernel.metadata, "global_scratch_size", 0)
    manifest.append(" ".join(str(x) for x in (
        file, function.__name__, kind, type, threads, kernel.metadata.shared,
        scratch, const.get("BM", 1), const.get("BN", 1))))


def write_manifest(out, lines):
    with open(os.path.join(out, "manifest.txt"), "w") as f:
        f.write("\n".join(lines) + "\n")


def main():
    out = sys.argv[1]
    os.makedirs(out, exist_ok=True)
    lines = []
    tile = dict(BM=128, BN=128, BK=64)
    small = dict(BM=64, BN=64, BK=32)
    pointers = ("a", "b", "c", "K", "lda", "ldb", "ldc", "N")
    maps = ("a", "b", "c")
    make(out, lines, product, "sm80-bf16.ptx", "product", "bf16", 80, 8, 1, **tile)
    make(out, lines, product, "sm80-f16-pipelined.ptx", "product", "fp16", 80, 8, 3, pointers, **tile)
    make(out, lines, product, "sm80-bf16-pipelined.ptx", "product", "bf16", 80, 4, 4, pointers, **small)
    make(out, lines, product, "sm80-tf32-pipelined.ptx", "product", "fp32", 80, 4, 3, pointers, **small)
    make(out, lines, product, "sm90-bf16.ptx", "product", "bf16", 90, 8, 1, **tile)
    make(out, lines, product, "sm90-f16-pipelined.ptx", "product", "fp16", 90, 8, 3, pointers, **tile)
    make(out, lines, product, "sm90-bf16-pipelined.ptx", "product", "bf16", 90, 4, 3, pointers, **tile)
    make(out, lines, product, "sm90-tf32-pipelined.ptx", "product", "fp32", 90, 4, 3, pointers, **tile | dict(BK=32))
    make(out, lines, tensor_product, "sm90-bf16-tma.ptx", "tensor_product", "bf16", 90, 8, 3, maps, SPECIALIZE=False, **tile)
    make(out, lines, tensor_product, "sm90-f16-tma.ptx", "tensor_product", "fp16", 90, 4, 4, maps, SPECIALIZE=False, **tile | dict(BN=256))
    make(out, lines, softmax, "sm80-softmax.ptx", "softmax", "fp32", 80, 4, 1, BN=512)
    make(out, lines, cross_entropy, "sm90-cross-entropy.ptx", "cross_entropy", "bf16", 90, 4, 2, result="fp32", BN=256)
    write_manifest(out, lines)

    # In a directory of its own: all warps of the producer's side store the same
    # words to the same place, which is a race, if one without consequence.
    out = os.path.join(out, "specialized")
    os.makedirs(out, exist_ok=True)
    lines = []
    make(out, lines, tensor_product, "sm90-bf16-specialized.ptx", "tensor_product", "bf16", 90, 4, 3, maps, SPECIALIZE=True, **tile)
    write_manifest(out, lines)


if __name__ == "__main__":
    main()
