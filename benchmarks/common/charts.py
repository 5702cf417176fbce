"""Charts of horizontal bars, as SVG."""

import html

WIDTH, LEFT, BAR, GAP, HEAD = 920, 250, 16, 6, 54
BETWEEN = 70  # for the number behind a bar
PANEL = (WIDTH - LEFT) // 2 - BETWEEN
RIGHT = LEFT + PANEL + BETWEEN  # where the second column of bars begins
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


def draw_panel(top, title, headings, rows):
    """Two columns of bars below a title: lines, and where they end. A row is
    (name, is ours, two pairs of a value or None and its words)."""
    largest = [max((row[2][i][0] or 0 for row in rows), default=0) for i in (0, 1)]
    lines = [text(10, top + 18, title, 14, "bold"), text(LEFT, top + 38, headings[0]),
             text(RIGHT, top + 38, headings[1])]
    y = top + HEAD
    for name, isOurs, bars in rows:
        lines.append(text(10, y + BAR - 4, name))
        for x, (value, words), most in zip((LEFT, RIGHT), bars, largest):
            lines += draw_bar(x, y, value, most, OURS if isOurs else THEIRS, words)
        y += BAR + GAP
    return lines, y + 14


def document(title, panels):
    """The text of an SVG; each panel is a function from its top to (lines, end)."""
    lines, y = [text(10, 24, title, 14)], 34
    for panel in panels:
        part, y = panel(y)
        lines += part
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
                      f'height="{y}" font-family="sans-serif">',
                      f'<rect width="{WIDTH}" height="{y}" fill="white"/>', *lines,
                      "</svg>"]) + "\n"
