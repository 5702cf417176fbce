"""exit.py CODE COMMAND...: succeeds if COMMAND exits with CODE."""
import subprocess
import sys

expected = int(sys.argv[1])
code = subprocess.run(sys.argv[2:]).returncode
if code != expected:
    sys.exit(f"exit code {code}, expected {expected}")
