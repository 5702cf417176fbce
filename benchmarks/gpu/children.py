"""Processes that may hang or crash, and what became of them."""

import json
import os
import signal
import subprocess
import sys

SECONDS_TO_DIE = 20
TIMEOUT = {"verdict": "timeout"}


def run(command, limit):
    """The JSON that a command prints last. Whatever happens to it, there is a
    verdict; after `limit` seconds it is killed with all that it has started."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True, start_new_session=True) as child:
        try:
            output, errors = child.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            kill(child)
            return {**TIMEOUT, "text": f"killed after {limit} s"}
        except BaseException:
            kill(child)
            raise
    if child.returncode == -signal.SIGALRM:
        return {**TIMEOUT, "text": "a call took too long"}
    if child.returncode < 0:
        return {"verdict": "crash",
                "text": f"ended by {signal.Signals(-child.returncode).name}"}
    for line in reversed(output.splitlines()):
        if line.startswith("{"):
            report = json.loads(line)
            if child.returncode and report["verdict"] == "ok":
                break
            return report
    return {"verdict": "error",
            "text": f"exit code {child.returncode}: {errors.strip()[-400:]}"}


def kill(child):
    """Kills a process group. A process that waits for a device may take its
    time; one that does not end at all is left behind."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
        child.communicate(timeout=SECONDS_TO_DIE)
    except (ProcessLookupError, subprocess.TimeoutExpired):
        print(f"process {child.pid} does not end", file=sys.stderr)
