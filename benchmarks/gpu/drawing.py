"""Times and memory of loss and gradients, as an SVG."""

import html

from bars import label
from report import describe, number
from subjects import MIB

WIDTH, LEFT, BAR, GAP, HEAD = 920, 250, 16, 6, 54
PANEL = (WIDTH - LEFT) // 2 - 70
OURS, THEIRS = "#1f6fb4", "#9a9a9a"


def text(x, y, words, size=12, weight="normal"):
    return (f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}">'
            f"{html.escape(words)}</text>")


def draw_bar(x, y, value, largest, color, words):
    """A bar with its number; words alone where there is no number."""
    if value is None:
        return [text(x, y + BAR - 4, words, 11)]
    width = max(1, round(PANEL * value / largest)) if largest else 1
    return [f'<rect x="{x}" y="{y}" width="{width}" height="{BAR}" fill="{color}"/>',
            text(x + width + 4, y + BAR - 4, words, 11)]


def draw_shape(subjects, shape, top, simulated):
    """The lines of one shape, and where they end."""
    rows = [s for s in subjects if s["shape"] == shape and
            s["what"] in ("keep_chunk", "keep_chunk_f32", "recompute", "joint")]
    times = max((s["median_ms"] or 0 for s in rows), default=0)
    memory = max((s["extra_bytes"] or 0 for s in rows), default=0)
    lines = [text(10, top + 18, f"N x V x D = {label(shape)}: loss and gradients", 14,
                  "bold"),
             text(LEFT, top + 38, "ms" + (" (simulated: none)" if simulated else "")),
             text(LEFT + PANEL + 70, top + 38, "MiB beyond inputs and outputs")]
    y = top + HEAD
    for s in rows:
        name = describe(s) + (" " + s["what"] if s["name"] == "xent" else "")
        color = OURS if s["name"] == "xent" else THEIRS
        without = "-" if s["verdict"] == "ok" else s["verdict"]
        extra = s["extra_bytes"]
        lines.append(text(10, y + BAR - 4, name))
        lines += draw_bar(LEFT, y, s["median_ms"], times, color,
                          number(s["median_ms"]) if s["median_ms"] else without)
        lines += draw_bar(LEFT + PANEL + 70, y, extra, memory, color,
                          without if extra is None else f"{extra / MIB:.4g}")
        y += BAR + GAP
    return lines, y + 14


def make(run):
    """The text of an SVG."""
    lines, y = [], 10
    title = f"{run['device']}, bf16" + (", A REHEARSAL" if run["rehearsal"] else "")
    lines.append(text(10, y + 14, title, 14))
    y += 24
    for shape in run["shapes"]:
        part, y = draw_shape(run["subjects"], shape, y, run["simulated"])
        lines += part
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
                      f'height="{y}" font-family="sans-serif">',
                      f'<rect width="{WIDTH}" height="{y}" fill="white"/>', *lines,
                      "</svg>"]) + "\n"
