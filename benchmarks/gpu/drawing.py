"""Times and memory of loss and gradients, as an SVG."""

import charts
from bars import label
from report import describe
from subjects import MIB
from tables import number


def make_row(subject):
    isOurs = subject["name"] == "xent"
    name = describe(subject) + (" " + subject["what"] if isOurs else "")
    without = "-" if subject["verdict"] == "ok" else subject["verdict"]
    ms, extra = subject["median_ms"], subject["extra_bytes"]
    return (name, isOurs, ((ms, number(ms) if ms else without),
                           (extra, without if extra is None else f"{extra / MIB:.4g}")))


def draw_shape(subjects, shape, top, simulated):
    """The lines of one shape, and where they end."""
    rows = [make_row(s) for s in subjects if s["shape"] == shape and
            s["what"] in ("keep_chunk", "keep_chunk_f32", "recompute", "joint")]
    return charts.draw_panel(top, f"N x V x D = {label(shape)}: loss and gradients",
                          ("ms" + (" (simulated: none)" if simulated else ""),
                           "MiB beyond inputs and outputs"), rows)


def make(run):
    """The text of an SVG."""
    title = f"{run['device']}, bf16" + (", A REHEARSAL" if run["rehearsal"] else "")
    return charts.document(title, [
        lambda top, shape=shape: draw_shape(run["subjects"], shape, top,
                                            run["simulated"])
        for shape in run["shapes"]])
