"""Numbers and tables in Markdown."""


def number(value, digits=4):
    return "-" if value is None else f"{value:.{digits}g}"


def table(columns, rows):
    """The lines of a table; cells are text."""
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    return lines + ["| " + " | ".join(cells) + " |" for cells in rows]
