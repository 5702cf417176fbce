"""least.py COMMAND...: the least budget that an error names works.

Runs COMMAND with a memory budget of one byte, which must fail, with the budget
that the error names, which must not, and with one byte less, which must fail.
"""
import re
import subprocess
import sys


def run(budget):
    command = sys.argv[1:] + [f"--memory-budget={budget}B"]
    return subprocess.run(command, capture_output=True, text=True)


first = run(1)
assert first.returncode == 5, first.stderr
least = int(re.search(r"the least that works is (\d+) bytes", first.stderr)[1])
assert run(least).returncode == 0
assert run(least - 1).returncode == 5
