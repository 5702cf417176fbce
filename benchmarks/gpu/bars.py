"""What is expected of an H200, and whether it was measured."""

from subjects import MIB

FORWARD_MS = 14
JOINT_MS = 45
JOINT_MIB = 600  # beside an f32 accumulator for dw
PART_OF_CUBLAS = 0.8
PART_OF_MEMORY = 0.25
TIMES_LIGER = 3


def best(subjects, shape, name, whats):
    """The fastest result of a subject at a shape: a right one, if it is ours; a
    peer may be less exact than our bound and is still a peer."""
    accepted = ("ok",) if name == "xent" else ("ok", "wrong")
    timed = [s for s in subjects if s["shape"] == shape and s["name"] == name and
             s["what"] in whats and s["verdict"] in accepted and s["median_ms"]]
    return min(timed, key=lambda s: s["median_ms"], default=None)


def bar(text, value, limit, isMet):
    """One line; `value` None: not measured."""
    return {"bar": text, "value": value, "limit": limit,
            "met": None if value is None else bool(isMet(value, limit))}


def at_most(value, limit):
    return value <= limit


def at_least(value, limit):
    return value >= limit


def evaluate(subjects, shapes, rehearsal):
    """All bars. The first shape is the one that they are about."""
    if not shapes:
        return []
    if rehearsal:
        subjects = []  # of other shapes
    shape = shapes[0]
    forward = best(subjects, shape, "xent", ("forward",))
    keep = best(subjects, shape, "xent", ("keep_chunk",))
    bars = [
        bar("forward, ms", forward and forward["median_ms"], FORWARD_MS, at_most),
        bar("forward + backward of keep_chunk, ms", keep and keep["median_ms"],
            JOINT_MS, at_most),
        bar("its memory beyond an f32 accumulator for dw, MiB",
            keep and keep["extra_bytes"] / MIB -
            4 * shape["classes"] * shape["hidden"] / MIB, JOINT_MIB, at_most)]
    for one in shapes:
        for what in ("logits", "dx", "dw"):
            ours = best(subjects, one, "xent", (what,))
            theirs = best(subjects, one, "cublas", (what,))
            bars.append(bar(
                f"product {what} of {label(one)}, part of cuBLAS's speed",
                ours and theirs and theirs["median_ms"] / ours["median_ms"],
                PART_OF_CUBLAS, at_least))
    for name in ("eager", "torch.compile"):
        peer = best(subjects, shape, name, ("joint",))
        bars.append(bar(f"time, as part of {name}'s",
                        keep and peer and keep["median_ms"] / peer["median_ms"], 1,
                        lambda value, limit: value < limit))
        bars.append(bar(f"extra memory, as part of {name}'s",
                        keep and peer and peer["extra_bytes"] and
                        keep["extra_bytes"] / peer["extra_bytes"], PART_OF_MEMORY,
                        at_most))
    liger = best(subjects, shape, "liger", ("joint",))
    bars.append(bar("times as fast as Liger's Triton kernel",
                    keep and liger and liger["median_ms"] / keep["median_ms"],
                    TIMES_LIGER, at_least))
    return bars


def label(shape):
    return f"{shape['tokens']} x {shape['classes']} x {shape['hidden']}"
