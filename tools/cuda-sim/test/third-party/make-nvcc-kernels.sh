#!/bin/bash
# Compiles the CUDA C++ kernel beside this script to PTX and adds them to the
# manifest of a directory: make-nvcc-kernels.sh NVCC DIRECTORY
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
nvcc=$1
out=$2
"$nvcc" -ptx -std=c++17 -arch=sm_80 "$here/product-mma.cu" -o "$out/nvcc-mma.ptx"
# file entry kind type threads shared-bytes scratch-bytes BM BN
cat >>"$out/manifest.txt" <<'LINES'
nvcc-mma.ptx product product fp16 128 0 0 32 32
LINES
