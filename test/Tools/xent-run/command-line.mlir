// RUN: xent-run --help | FileCheck %s --check-prefix=HELP
// HELP: USAGE: xent-run
// HELP: --memory-budget=SIZE
// HELP: EXIT CODES:
// HELP: 7 the program aborted itself

// RUN: %exit 1 xent-run 2>&1 | FileCheck %s --check-prefix=NOFILE
// NOFILE: xent-run: error: no input file; see --help
// RUN: %exit 1 xent-run a.mlir b.mlir 2>&1 | FileCheck %s --check-prefix=FILES
// FILES: error: several input files: a.mlir and b.mlir
// RUN: %exit 1 xent-run a.mlir --frobnicate 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: error: unknown option --frobnicate
// RUN: %exit 1 xent-run a.mlir --check=1 2>&1 | FileCheck %s --check-prefix=FLAG
// FLAG: error: --check=1: expected --check
// RUN: %exit 1 xent-run a.mlir --amx=maybe 2>&1 | FileCheck %s --check-prefix=AMX
// AMX: error: --amx=maybe: expected --amx=auto|on|off
// RUN: %exit 1 xent-run a.mlir --cpu=pdp11 2>&1 | FileCheck %s --check-prefix=CPU
// CPU: error: --cpu=pdp11: LLVM knows no such
// RUN: %exit 1 xent-run a.mlir --cpu=x86-64 --amx=on 2>&1 | FileCheck %s --check-prefix=NOAMX
// NOAMX: error: --amx=on: --cpu=x86-64 has no AMX-BF16
// RUN: %exit 1 xent-run a.mlir --cpu=x86-64 --avx512-bf16=on 2>&1 | FileCheck %s --check-prefix=NODOT
// NODOT: error: --avx512-bf16=on: --cpu=x86-64 has no AVX512-BF16
// RUN: %exit 1 xent-run a.mlir --backend=cuda --amx=on 2>&1 | FileCheck %s --check-prefix=CUDAAMX
// RUN: %exit 1 xent-run a.mlir --backend=cuda --precision=bf16x3 2>&1 | FileCheck %s --check-prefix=CUDAAMX
// CUDAAMX: error: --amx=on, --avx512-bf16=on and --precision=bf16x3 are of --backend=cpu and auto
// RUN: %exit 1 xent-run a.mlir --precision=tf32 2>&1 | FileCheck %s --check-prefix=PRECISION
// PRECISION: error: --precision=tf32: expected --precision=f32|bf16x3
// RUN: %exit 1 xent-run a.mlir --precision=bf16x3 --amx=off --avx512-bf16=off 2>&1 | FileCheck %s --check-prefix=NOUNIT
// NOUNIT: error: --precision=bf16x3 needs AMX-BF16 or --avx512-bf16=on
// RUN: %exit 1 xent-run a.mlir --cpu=bdver1 2>&1 | FileCheck %s --check-prefix=NOTHERE
// NOTHERE: error: --cpu=bdver1: this machine has no
// RUN: %exit 1 xent-run a.mlir --memory-budget=256 2>&1 | FileCheck %s --check-prefix=UNIT
// UNIT: error: --memory-budget=256: expected --memory-budget=SIZE
// RUN: %exit 1 xent-run a.mlir --memory-budget=0B 2>&1 | FileCheck %s --check-prefix=ZERO
// ZERO: error: --memory-budget=0B: expected
// RUN: %exit 1 xent-run a.mlir --token-chunk=-3 2>&1 | FileCheck %s --check-prefix=CHUNK
// CHUNK: error: --token-chunk=-3: expected --token-chunk=TOKENS
// RUN: %exit 1 xent-run a.mlir --token-chunk=4 --num-chunks=2 2>&1 | FileCheck %s --check-prefix=EXCLUDE
// EXCLUDE: error: --token-chunk and --num-chunks exclude each other
// RUN: %exit 1 xent-run a.mlir --ignored=1.5 2>&1 | FileCheck %s --check-prefix=FRACTION
// FRACTION: error: --ignored=1.5: expected --ignored=FRACTION
// RUN: %exit 1 xent-run a.mlir --dynamic=Q=5 2>&1 | FileCheck %s --check-prefix=KEY
// KEY: error: --dynamic=Q=5: expected --dynamic=KEY=EXTENT
// RUN: %exit 1 xent-run a.mlir --input=file.npy 2>&1 | FileCheck %s --check-prefix=INPUT
// INPUT: error: --input=file.npy: expected --input=I=FILE.npy
// RUN: %exit 1 xent-run a.mlir --report=xml 2>&1 | FileCheck %s --check-prefix=FORMAT
// FORMAT: error: --report=xml: expected --report=text|json
// RUN: %exit 1 xent-run a.mlir --unfused --check 2>&1 | FileCheck %s --check-prefix=UNFUSED
// UNFUSED: error: --unfused excludes --check and --bench
// RUN: %exit 1 xent-run a.mlir --dry-run --bench=3 2>&1 | FileCheck %s --check-prefix=DRY
// DRY: error: --dry-run excludes --check and --bench
