"""Loss and gradients in f64 by PyTorch, in parts; and how far others are off."""

import os

import torch

PART_BYTES = 1 << 30  # of f64 logits at once


def compute(inputs):
    """Loss, dx and dw of the mean cross-entropy of x w^T, without any rounding."""
    x, w, target = inputs["x"].double(), inputs["w"].double(), inputs["t"]
    count = int((target >= 0).sum())
    loss = torch.zeros((), dtype=torch.float64, device=x.device)
    dx, dw = torch.empty_like(x), torch.zeros_like(w)
    rows = max(1, PART_BYTES // (8 * w.shape[0]))
    for begin in range(0, x.shape[0], rows):
        part, t = x[begin:begin + rows], target[begin:begin + rows]
        logits = part @ w.T
        lse = torch.logsumexp(logits, 1, keepdim=True)
        valid = (t >= 0).unsqueeze(1)
        index = t.clamp(min=0).unsqueeze(1)
        loss += ((lse - logits.gather(1, index)) * valid).sum()
        dlogits = logits.sub_(lse).exp_()
        dlogits.scatter_add_(1, index, -torch.ones_like(index, dtype=torch.float64))
        dlogits.mul_(valid / count)
        dx[begin:begin + rows] = dlogits @ w
        dw.addmm_(dlogits.T, part)
    # f32 is far more exact than what is compared, and half as large.
    return {"loss": (loss / count).float(), "dx": dx.float(), "dw": dw.float()}


def save(results, folder):
    for role, values in results.items():
        torch.save(values.cpu(), os.path.join(folder, f"reference_{role}.pt"))


def load(role, folder, device):
    return torch.load(os.path.join(folder, f"reference_{role}.pt"),
                      map_location=device, mmap=True)


def compare(role, got, wanted, relative, absolute):
    """As bench::compare of driver/Reference.cpp, in parts of rows."""
    got, wanted = got.reshape(-1), wanted.reshape(-1)
    part = 1 << 26
    squares = sum(float(wanted[i:i + part].double().square().sum())
                  for i in range(0, wanted.numel(), part))
    rms = (squares / wanted.numel()) ** 0.5
    errors, largest, wrong = 0.0, 0.0, 0
    for i in range(0, wanted.numel(), part):
        w = wanted[i:i + part].double()
        error = (got[i:i + part].double() - w).abs()
        errors += float(error.square().sum())
        largest = max(largest, float(error.max()))
        wrong += int((~(error <= relative * w.abs() + absolute * rms)).sum())
    finite = errors == errors and errors != float("inf")
    return {"role": role, "wrong": wrong,
            "relative_error": (errors / squares) ** 0.5 if finite else None,
            "max_error": largest / rms if finite else None}


def read_dump(role, dtype, shape, folder, device):
    """A result that the driver program has written."""
    count = 1
    for extent in shape:
        count *= extent
    path = os.path.join(folder, role + ".bin")
    values = torch.from_file(path, size=count, dtype=dtype)
    return values.to(device).reshape(shape)
