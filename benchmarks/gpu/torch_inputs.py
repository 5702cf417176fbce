"""The inputs of driver/Problem.cpp, made by PyTorch: the same bits."""

import torch

GOLDEN = 0x9E3779B97F4A7C15
STREAMS = {"x": (1, 7), "w": (2, 7), "t": (3, 0), "dz": (5, 7)}
PART = 1 << 24  # elements at once
SET_STRIDE = 1 << 40  # between the seeds of two sets of buffers


def _signed(word):
    word &= (1 << 64) - 1
    return word - (1 << 64) if word >> 63 else word


def _shift(values, count):
    """Logical shift to the right."""
    return (values >> count) & ((1 << (64 - count)) - 1)


def _mix(values):
    """SplitMix64; products of int64 wrap around."""
    values = (values ^ _shift(values, 30)) * _signed(0xBF58476D1CE4E5B9)
    values = (values ^ _shift(values, 27)) * _signed(0x94D049BB133111EB)
    return values ^ _shift(values, 31)


def make_input(role, shape, sizes, seed, device):
    """An argument by its role; `sizes` is (N, V, D)."""
    _, classes, hidden = sizes
    stream, exponent = STREAMS[role]
    if role == "w":
        exponent += (hidden.bit_length() - 1) // 2
    start = torch.tensor(_signed(seed + stream * GOLDEN), dtype=torch.int64)
    base = int(_mix(start))
    count = 1
    for extent in shape:
        count *= extent
    result = torch.empty(count, device=device,
                         dtype=torch.int64 if role == "t" else torch.bfloat16)
    for begin in range(0, count, PART):
        end = min(count, begin + PART)
        index = torch.arange(begin + 1, end + 1, dtype=torch.int64, device=device)
        bits = _mix(index * _signed(GOLDEN) + base)
        if role == "t":
            values = (bits & 0x7FFFFFFF) % classes
            values[(_shift(bits, 61) == 0) & (index != 1)] = -100
            result[begin:end] = values
            continue
        total = sum((bits >> shift) & 255 for shift in (0, 8, 16, 24)) - 510
        result[begin:end] = (total.float() * 2.0 ** -exponent).to(torch.bfloat16)
    return result.reshape(shape)


def make_inputs(sizes, seed, device, roles=("x", "w", "t")):
    """Arguments by role."""
    tokens, classes, hidden = sizes
    shapes = {"x": (tokens, hidden), "w": (classes, hidden), "t": (tokens,),
              "dz": (tokens, classes)}
    return {role: make_input(role, shapes[role], sizes, seed, device)
            for role in roles}
