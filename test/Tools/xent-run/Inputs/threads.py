"""threads.py PREFIX RESULTS COMMAND...: runs COMMAND with 1, 2 and 3 threads and
fails unless the bits of its results 0 ... RESULTS - 1 are the same each time.
"""
import subprocess
import sys

prefix, results = sys.argv[1], int(sys.argv[2])
command = sys.argv[3:]
expected = {}
for threads in (1, 2, 3):
    files = [f"{prefix}.{threads}.{i}.npy" for i in range(results)]
    outputs = [f"--output={i}={file}" for i, file in enumerate(files)]
    subprocess.run(command + [f"--threads={threads}"] + outputs, check=True,
                   stdout=subprocess.DEVNULL)
    for i, file in enumerate(files):
        with open(file, "rb") as f:
            bits = f.read()
        if bits != expected.setdefault(i, bits):
            sys.exit(f"result {i} differs between 1 and {threads} threads")
print(f"{results} results, the same bits with 1, 2 and 3 threads")
