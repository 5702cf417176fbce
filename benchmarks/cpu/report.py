"""What comes out of a run: a table, a CSV and a chart."""

import csv
import itertools

import charts
from subjects import MIB, OURS, label
from tables import number, table

TITLES = {"forward": "loss", "capped": "loss with a bias and a soft cap",
          "joint": "loss and gradients"}
COLUMNS = ("subject", "ms (median)", "fastest-slowest", "times ours", "extra MiB",
           "times ours", "% of peak", "error of loss", "of dx", "of dw", "verdict")
FIELDS = ("tokens", "classes", "hidden", "type", "threads", "computes", "subject",
          "plan", "median_ms", "time_over_ours", "extra_bytes", "extra_over_ours",
          "flop", "percent_of_peak", "error_loss", "error_dx", "error_dw", "worst_dx",
          "worst_dw", "verdict", "text", "milliseconds")


def cells(row):
    """A row of the table."""
    times, extra = row["times"], row["extra_bytes"]
    verdict = row["verdict"]
    if verdict != "ok" and row["text"]:
        verdict += ": " + row["text"].replace("|", "/").replace("\n", " ")[:120]
    errors = [row["errors"].get(role) for role in ("loss", "dx", "dw")]
    return (row["subject"], number(row["median_ms"]),
            f"{min(times):.4g}-{max(times):.4g}" if times else "-",
            number(row["time_over_ours"], 3), "-" if extra is None else
            f"{extra / MIB:.1f}", number(row["extra_over_ours"], 3),
            number(row["percent_of_peak"], 3),
            *(number(pair and pair[0], 2) for pair in errors), verdict)


def panels(rows):
    """Rows by what is compared: a key with a title of its own, and the rows."""
    return [(key, list(part)) for key, part in itertools.groupby(
        rows, lambda r: (r["shape"], r["type"], r["threads"], r["computes"]))]


def title(key):
    shape, dtype, threads, what = key
    return (f"N x V x D = {label(shape)}, {dtype}, {threads} thread"
            f"{'s' if threads > 1 else ''}: {TITLES[what]}")


def make_table(run):
    """The text of table.md."""
    lines = ["# Linear cross-entropy heads on a CPU", "",
             f"{run['processor']}; {run['versions'] or 'no peers'}; seed {run['seed']}, "
             f"{run['rounds']} rounds, {run['started']}.", ""]
    for key, rows in panels(run["rows"]):
        peak = run["peaks"][key[:3]]
        lines += [f"## {title(key)}", "",
                  f"Peak: {peak['flops'] / 1e9:.4g} GFLOP/s of {peak['name']}. "
                  + " ".join(f"{r['subject']}: {r['plan']}." for r in rows if r["plan"]),
                  "", *table(COLUMNS, map(cells, rows)), ""]
    lines += [f"{run['caught']} of {run['spoiled']} results that were spoiled on purpose "
              "were found out."]
    return "\n".join(lines) + "\n"


def flatten(row):
    """A row of the CSV."""
    errors = row["errors"]
    return {**{field: row.get(field) for field in FIELDS}, **row["shape"]._asdict(),
            **{f"error_{role}": pair[0] for role, pair in errors.items()},
            **{f"worst_{role}": pair[1] for role, pair in errors.items()
               if role != "loss"},
            "milliseconds": " ".join(f"{ms:.6g}" for ms in row["times"])}


def draw_row(row):
    without = "-" if row["verdict"] == "ok" else row["verdict"]
    ms, extra = row["median_ms"], row["extra_bytes"]
    return (row["subject"], row["subject"].startswith(OURS),
            ((ms, number(ms) if ms else without),
             (extra, without if extra is None else f"{extra / MIB:.4g}")))


def make_chart(run):
    """The text of times.svg."""
    return charts.document(run["processor"], [
        lambda top, key=key, rows=rows: charts.draw_panel(
            top, title(key), ("ms", "MiB beyond inputs and outputs"),
            [draw_row(row) for row in rows])
        for key, rows in panels(run["rows"])])


def write(run, folder):
    """All files, after each part of a run: what there is so far."""
    with open(folder / "table.md", "w", encoding="utf-8") as file:
        file.write(make_table(run))
    with open(folder / "times.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(map(flatten, run["rows"]))
    with open(folder / "times.svg", "w", encoding="utf-8") as file:
        file.write(make_chart(run))
