"""The order of things: which calls are made when, and what is made of their times."""

import gc
import os
import re
import statistics

import checks
import native
import ours
import report
import subjects
from workers import Worker


def name_processor():
    """What Linux calls it."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        found = re.search(r"^model name\s*: (.*)$", file.read(), re.M)
    return found[1] if found else "a processor without a name"


def median_of_ratios(above, below):
    """Of rounds: noise that both have is none of the ratio."""
    pairs = [(a, b) for a, b in zip(above, below) if a is not None and b]
    return statistics.median(a / b for a, b in pairs) if pairs else None


class Session:
    """One run."""

    def __init__(self, options, work, started):
        self.options, self.work = options, work
        self.peak = native.Peak(work)
        self.implementations = [i for i in subjects.IMPLEMENTATIONS
                                if i.name in options.only and
                                (options.venv or i.kind == "ours")]
        self.run = {"processor": name_processor(), "versions": "", "rows": [],
                    "seed": options.seed, "rounds": options.rounds, "started": started,
                    "peaks": {}, "caught": 0, "spoiled": 0}

    def do_all(self):
        """Rows of all shapes, types and numbers of threads; files are written after
        each of these."""
        for shape in self.options.shape or subjects.SHAPES:
            for dtype in self.options.types:
                print(f"{subjects.label(shape)}, {dtype}: f64", flush=True)
                problem = native.Problem(self.work, shape, dtype, self.options.seed)
                for threads in map(int, self.options.threads):
                    self.do_part(problem, threads)
                    report.write(self.run, self.options.results)
                del problem
                gc.collect()  # inputs, before there are the next ones

    def do_part(self, problem, threads):
        """One shape, type and number of threads, on as many processors."""
        allowed = os.sched_getaffinity(0)
        os.sched_setaffinity(0, sorted(allowed)[:threads])
        workers = {}
        try:
            rows = []
            for implementation in self.implementations:
                rows += self.start(implementation, problem, threads, workers)
            rows.sort(key=lambda row: list(subjects.WHATS).index(row["computes"]))
            self.judge(rows, problem)
            peaks = self.time(rows, workers, problem.dtype, threads)
        finally:
            for worker in workers.values():
                worker.close()
            os.sched_setaffinity(0, allowed)
        self.conclude(rows, peaks)
        self.run["peaks"][problem.shape, problem.dtype, threads] = {
            "flops": statistics.median(rate for rate, _ in peaks), "name": peaks[0][1]}
        self.run["rows"] += rows

    def start(self, implementation, problem, threads, workers):
        """Starts a worker, which makes the first call of each kind, whose results
        are checked, and one whose memory is measured. Returns its rows."""
        options = self.options
        whats = [w for w in implementation.whats if w in options.computes]
        rows = [{"shape": problem.shape, "type": problem.dtype, "threads": threads,
                 "computes": what, "subject": implementation.name, "times": [],
                 "plan": "", "errors": {}, "extra_bytes": None, "isOurs": False,
                 "flop": subjects.count_flops(what, problem.shape)}
                for what in whats]
        heads = {}
        if implementation.kind == "ours":
            for row in rows:
                head = ours.Head(options.build / "bin" / "xent-compile", self.work,
                                 row["computes"], problem, threads,
                                 implementation.strategy)
                heads[row["computes"]] = head
                row.update(plan=head.plan, isOurs=True, flop=subjects.count_flops(
                    row["computes"], problem.shape, head.strategy, head.kept))
        worker = Worker(implementation, problem, heads, threads,
                        options.spoil == implementation.name, options.limit)
        workers[implementation.name] = worker
        started = worker.ask("start")
        versions = started.pop("versions", "")
        if versions and versions not in self.run["versions"]:
            self.run["versions"] += (", " if self.run["versions"] else "") + versions
        for row in rows:
            row.update(started)
            for command in ("check", "memory"):
                if row["verdict"] == "ok":
                    row.update(worker.ask(command, row["computes"]))
            print(f"  {row['subject']} {row['computes']}: {row['verdict']} "
                  f"{row['text']}".rstrip(), flush=True)
        return rows

    def judge(self, rows, problem):
        """Errors, and whether results that were spoiled are found out."""
        for row in rows:
            if "rows" in row:
                row["errors"] = checks.measure_all(row.pop("rows"), problem,
                                                   row["computes"])
        eager = {row["computes"]: row["errors"] for row in rows
                 if row["subject"] == subjects.EAGER and row["errors"]}
        for row in rows:
            if not row["errors"]:
                continue
            limits = eager.get(row["computes"])
            wrong = checks.find_wrong(row["errors"], row["type"], limits)
            if wrong:
                row.update(verdict="wrong", text=wrong)
            if "spoiled" in row:
                errors = checks.measure_all(row.pop("spoiled"), problem, row["computes"])
                # Each role has its own wrong element.
                self.run["spoiled"] += len(errors)
                self.run["caught"] += sum(bool(checks.find_wrong(
                    {role: pair}, row["type"], limits)) for role, pair in errors.items())

    def time(self, rows, workers, dtype, threads):
        """Rounds in which each subject has one turn, and the peak is measured;
        returns the peaks. Who begins changes from round to round."""
        peaks = []
        for number in range(self.options.rounds):
            peaks.append(self.peak.measure(dtype, threads))
            first = number % len(rows) if rows else 0
            for row in rows[first:] + rows[:first]:
                answer = {}
                if row["verdict"] in ("ok", "wrong"):
                    answer = workers[row["subject"]].ask("time", row["computes"])
                    if answer["verdict"] != "ok":
                        row.update(answer)
                row["times"].append(answer.get("milliseconds"))
        return peaks

    def conclude(self, rows, peaks):
        """Medians and ratios."""
        for row in rows:
            base = next((r for r in rows if r["subject"] == subjects.OURS and
                         r["computes"] == row["computes"]), None)
            extra = row["extra_bytes"]
            row["time_over_ours"] = base and median_of_ratios(row["times"], base["times"])
            row["extra_over_ours"] = extra / base["extra_bytes"] if (
                base and base["extra_bytes"] and extra is not None) else None
            part = median_of_ratios([ms and row["flop"] / ms * 1e3 for ms in row["times"]],
                                    [rate for rate, _ in peaks])
            row["percent_of_peak"] = part and 100 * part
        for row in rows:  # `base` is of whole rounds until here
            row["times"] = [ms for ms in row["times"] if ms is not None]
            row["median_ms"] = statistics.median(row["times"]) if row["times"] else None

    def count_failures(self):
        """Of ours: results, and controls that were not found out."""
        return (sum(row["isOurs"] and row["verdict"] != "ok" for row in self.run["rows"])
                + self.run["spoiled"] - self.run["caught"])
