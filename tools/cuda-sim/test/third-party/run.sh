#!/bin/bash
# Kernels that other compilers made, on a CUDA driver:
#   run.sh DRIVER [DIRECTORY]
# DRIVER is a shared library (build/lib/libcuda-sim.so, libcuda.so.1).
# DIRECTORY keeps the kernels and the virtual environment between runs; without
# it a temporary one is used. The Triton compiler comes from PyPI unless
# XENT_TRITON_PYTHON names a python that has it; kernels of nvcc are added
# where nvcc is on the PATH. Exit status 1 if a kernel is wrong, 2 if the
# kernels cannot be made.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
driver=$(realpath "$1")
out=${2:-$(mktemp -d)}
[ $# -ge 2 ] || trap 'rm -rf "$out"' EXIT
mkdir -p "$out"

python=${XENT_TRITON_PYTHON:-$out/venv/bin/python}
if [ ! -x "$python" ]; then
  python3 -m venv "$out/venv" && "$python" -m pip install -q triton==3.5.0 ||
    { echo "run.sh: cannot install triton" >&2; exit 2; }
fi
export TRITON_CACHE_DIR=$out/cache
if [ ! -e "$out/manifest.txt" ]; then
  "$python" "$here/make-triton-kernels.py" "$out" || exit 2
  if nvcc=$(command -v nvcc || ls /usr/local/cuda/bin/nvcc 2>/dev/null); then
    "$here/make-nvcc-kernels.sh" "$nvcc" "$out" || exit 2
  else
    echo "run.sh: no nvcc, its kernels are left out" >&2
  fi
fi
"${CXX:-g++}" -std=c++17 -O2 -Wall -Wextra "$here/Check.cpp" -ldl -o "$out/check"
status=0
"$out/check" "$driver" "$out" || status=1
# Stores of equal words by several warps: see make-triton-kernels.py.
CUDA_SIM_IGNORE=SharedRace "$out/check" "$driver" "$out/specialized" || status=1
exit $status
