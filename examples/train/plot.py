"""A drawing of two loss curves and of their difference, as SVG."""

import math

WIDTH, LEFT, RIGHT = 720, 84, 20
PLOT = WIDTH - LEFT - RIGHT
COLORS = "#c23b22", "#1f4e9c"


def ticks(top):
    """About five round numbers from 0 to at least `top`."""
    step = 10.0 ** math.floor(math.log10(top / 5))
    step *= next(f for f in (1, 2, 5, 10) if f * step * 5 >= top)
    return [i * step for i in range(math.ceil(top / step) + 1)]


def text(x, y, content, anchor="middle", extra=""):
    return (f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{extra}>'
            f"{content}</text>")


class Panel:
    """Axes from (0, 0), and what is drawn between them."""

    def __init__(self, top, height, steps, largest, label):
        self.top, self.height, self.steps = top, height, steps
        marks = ticks(largest)
        self.limit = marks[-1]
        self.parts = []
        bottom = top + height
        for mark in marks:
            y = self.y(mark)
            self.parts += [
                f'<line x1="{LEFT}" y1="{y:.1f}" x2="{LEFT + PLOT}" '
                f'y2="{y:.1f}" stroke="#ddd"/>',
                text(LEFT - 8, y + 4, f"{mark:.3g}", "end")]
        for step in range(0, steps + 1, 20):
            x = self.x(step)
            self.parts += [
                f'<line x1="{x:.1f}" y1="{bottom}" x2="{x:.1f}" '
                f'y2="{bottom + 5}" stroke="#000"/>',
                text(x, bottom + 20, step)]
        self.parts += [
            f'<path d="M{LEFT} {top} V{bottom} H{LEFT + PLOT}" fill="none" '
            'stroke="#000"/>',
            text(LEFT + PLOT / 2, bottom + 40, "step"),
            text(20, top + height / 2, label, extra=' transform="rotate(-90 20 '
                 f'{top + height / 2})"')]

    def x(self, step):
        return LEFT + PLOT * step / self.steps

    def y(self, value):
        return self.top + self.height * (1 - value / self.limit)

    def curve(self, values, style):
        points = " ".join(f"{self.x(i):.1f},{self.y(value):.1f}"
                          for i, value in enumerate(values)
                          if math.isfinite(value))
        self.parts.append(f'<polyline points="{points}" fill="none" {style}/>')

    def legend(self, row, style, name):
        x, y = LEFT + PLOT - 190, self.top + 14 + 20 * row
        self.parts += [
            f'<line x1="{x}" y1="{y}" x2="{x + 40}" y2="{y}" {style}/>',
            text(x + 50, y + 4, name, "start")]


def write(path, unfused, rewritten, classes):
    steps = len(unfused)
    finite = [v for v in unfused + rewritten if math.isfinite(v)]
    differences = [abs(a - b) for a, b in zip(unfused, rewritten)]
    largest = max((d for d in differences if math.isfinite(d)), default=0)

    losses = Panel(48, 300, steps, max(finite + [math.log(classes)]), "loss")
    styles = (f'stroke="{COLORS[0]}" stroke-width="4" stroke-opacity="0.5"',
              f'stroke="{COLORS[1]}" stroke-width="1.5" stroke-dasharray="6 4"')
    guess = 'stroke="#777" stroke-dasharray="2 3"'
    losses.curve([math.log(classes)] * (steps + 1), guess)
    for row, (values, style, name) in enumerate((
            (unfused, styles[0], "unfused"),
            (rewritten, styles[1], "rewritten by xent"),
            (None, guess, f"ln {classes} (guessing)"))):
        if values:
            losses.curve(values, style)
        losses.legend(row + 1, style, name)
    # Losses that are equal to the last bit leave a scale to be chosen.
    gap = Panel(430, 120, steps, largest or 1e-6, "|difference|")
    gap.curve(differences, 'stroke="#000"')

    title = f"{steps} steps of SGD, one program, unfused and rewritten"
    body = "\n".join([
        text(LEFT + PLOT / 2, 26, title, extra=' font-size="16"'),
        *losses.parts, *gap.parts])
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
                   f'height="610" viewBox="0 0 {WIDTH} 610" '
                   'font-family="sans-serif" font-size="13">\n'
                   f'<rect width="100%" height="100%" fill="#fff"/>\n{body}\n'
                   '</svg>\n')
