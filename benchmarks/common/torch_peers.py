"""What others make of the same loss, each as a function of x, w and targets. A
maker raises ImportError where the peer is not installed."""

import torch
import torch.nn.functional as F

IGNORED = -100


def eager():
    """Logits of a linear layer in bf16, upcast, as models have it."""
    return lambda x, w, t: F.cross_entropy(F.linear(x, w).float(), t,
                                           ignore_index=IGNORED)


def compiled():
    return torch.compile(eager())


def linear_cross_entropy():
    """PyTorch's own, in chunks."""
    if not hasattr(F, "linear_cross_entropy"):
        raise ImportError("this PyTorch has no linear_cross_entropy")
    if not hasattr(torch.nn, "LinearCrossEntropyOptions"):
        raise ImportError("this PyTorch has no LinearCrossEntropyOptions")
    options = torch.nn.LinearCrossEntropyOptions()
    return lambda x, w, t: F.linear_cross_entropy(x, w, t, ignore_index=IGNORED,
                                                  options=options)


def chunked(chunks=8):
    """As torchtune's loss: logits of eight parts of the tokens, upcast part by
    part, the sum divided by the number of targets."""
    def loss(x, w, t):
        total = x.new_zeros((), dtype=torch.float32)
        for part, targets in zip(x.tensor_split(chunks), t.tensor_split(chunks)):
            total = total + F.cross_entropy(F.linear(part, w).float(), targets,
                                            ignore_index=IGNORED, reduction="sum")
        return total / (t != IGNORED).sum()
    return loss


def liger():
    from liger_kernel.transformers.functional import liger_fused_linear_cross_entropy

    def loss(x, w, t):
        result = liger_fused_linear_cross_entropy(x, w, t, ignore_index=IGNORED)
        return result[0] if isinstance(result, tuple) else result
    return loss


def cut_cross_entropy():
    from cut_cross_entropy import linear_cross_entropy as cce
    return lambda x, w, t: cce(x, w, t, ignore_index=IGNORED, reduction="mean")


PEERS = {"eager": eager, "torch.compile": compiled,
         "torch.linear_cross_entropy": linear_cross_entropy,
         "torchtune-style": chunked, "liger": liger,
         "cut_cross_entropy": cut_cross_entropy}

# cuBLAS: operands by role, and the product with its result.
GEMMS = {"logits": ("x", "w", lambda x, w, out: torch.mm(x, w.T, out=out)),
         "dx": ("dz", "w", lambda dz, w, out: torch.mm(dz, w, out=out)),
         "dw": ("dz", "x", lambda dz, x, out: torch.mm(dz.T, x, out=out))}
