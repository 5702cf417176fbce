"""A process for each implementation: it holds its data and makes a call when it is
told to, so that calls of all can take turns, while a crash, a hang or a runtime of
OpenMP stays where it is."""

import importlib.metadata
import multiprocessing
import os
import signal
import time

import memory
import ours

FORK = multiprocessing.get_context("fork")
SECONDS_TO_DIE = 20

# Runtimes spin for about a millisecond before threads that wait sleep, as they do
# between the loops of a program; a longer time would be that of whose turn it is.
# PyTorch is the faster with huge pages.
ENVIRONMENT = {"KMP_BLOCKTIME": "1", "GOMP_SPINCOUNT": "300000",
               "THP_MEM_ALLOC_ENABLE": "1",
               "JAX_PLATFORMS": "cpu", "TF_CPP_MIN_LOG_LEVEL": "2"}


def make_subject(implementation, problem, heads, threads):
    """In the process that is to call it."""
    os.environ.update(ENVIRONMENT, OMP_NUM_THREADS=str(threads),
                      MKL_NUM_THREADS=str(threads))
    if implementation.kind == "ours":
        return ours.Subject(heads, threads)
    if implementation.kind == "torch":
        import torch_subject
        return torch_subject.Subject(implementation.name, problem, threads)
    import jax_subject
    return jax_subject.Subject(implementation.name, problem, threads)


def answer_check(subject, problem, what, isSpoiled):
    """Sampled rows of results, as bytes by role; of the same results with one wrong
    element of each role, too, if they can be spoiled."""
    results = subject.call(what)

    def pick():
        return {role: [subject.pick(results, what, role, row)
                       for row in problem.rows.get(role, (0,))]
                for role in results}

    good = pick()
    if not hasattr(subject, "spoil"):
        return {"rows": good}
    for role in results:
        subject.spoil(results, what, role, problem.rows.get(role, (0,))[0])
    bad = pick()
    return {"rows": bad if isSpoiled else good, "spoiled": bad}


def answer_memory(subject, problem, what):
    """The growth of memory in a call, less its results; None if Linux hides it."""
    memory.trim()
    if hasattr(subject, "release"):
        subject.release(what)
    try:
        meter = memory.PeakMeter()
    except OSError:
        return {"extra_bytes": None}
    results = subject.call(what)
    grown = meter.read()
    del results
    return {"extra_bytes": max(0, grown - problem.count_result_bytes(what))}


def answer_time(subject, what):
    start = time.perf_counter()
    results = subject.call(what)
    elapsed = time.perf_counter() - start
    del results  # is not timed
    return {"milliseconds": 1e3 * elapsed}


def serve(pipe, implementation, problem, heads, threads, isSpoiled):
    """The child: answers until it is told to stop."""
    subject = None
    while True:
        command, what = pipe.recv()
        if command == "stop":
            return
        try:
            if command == "start":
                subject = make_subject(implementation, problem, heads, threads)
                answer = {"versions": subject.versions}
            elif command == "check":
                answer = answer_check(subject, problem, what, isSpoiled)
            elif command == "memory":
                answer = answer_memory(subject, problem, what)
            else:
                answer = answer_time(subject, what)
            answer = {"verdict": "ok", "text": "", **answer}
        except (ImportError, importlib.metadata.PackageNotFoundError) as problemOfImport:
            answer = {"verdict": "not installed", "text": str(problemOfImport)}
        except MemoryError as failure:
            answer = {"verdict": "out of memory", "text": str(failure)}
        except Exception as failure:  # of a peer: any
            answer = {"verdict": "error",
                      "text": f"{type(failure).__name__}: {str(failure)[:300]}"}
        pipe.send(answer)


class Worker:
    """The parent's side. Whatever becomes of the child, there is a verdict."""

    def __init__(self, implementation, problem, heads, threads, isSpoiled, limit):
        self.limit = limit
        self.pipe, other = FORK.Pipe()
        self.process = FORK.Process(target=serve, daemon=True, args=(
            other, implementation, problem, heads, threads, isSpoiled))
        self.process.start()
        other.close()
        self.dead = None

    def ask(self, command, what=None):
        """The answer, a dictionary with a `verdict`."""
        if self.dead:
            return self.dead
        try:
            self.pipe.send((command, what))
            if self.pipe.poll(self.limit):
                return self.pipe.recv()
            self.dead = {"verdict": "timeout", "text": f"killed after {self.limit} s"}
            self.process.kill()
        except (EOFError, ConnectionError):
            self.process.join(SECONDS_TO_DIE)
            code = self.process.exitcode
            how = signal.Signals(-code).name if code and code < 0 else f"code {code}"
            self.dead = {"verdict": "crash", "text": f"ended by {how}"}
        return self.dead

    def close(self):
        """Ends the child. That the pipe is closed would not tell it: children that
        were started later hold its other end as well."""
        if not self.dead:
            self.pipe.send(("stop", None))
        self.process.join(SECONDS_TO_DIE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join(SECONDS_TO_DIE)
