// RUN: %exit 5 xent-run %S/Inputs/stats.mlir --dynamic=N=7 --memory-budget=16B 2>&1 | FileCheck %s
// CHECK: error: memory-budget of 16 bytes is too small: the least that works is [[#]] bytes
// CHECK: xent-run: error: compilation failed
// RUN: xent-run %S/Inputs/stats.mlir --dynamic=N=7 --memory-budget=1GiB

// Gradients: the error is at the gradient, and the least that it names does.
// RUN: %exit 5 xent-run %S/Inputs/tiny-gradients.mlir --entry=main --memory-budget=64B 2>&1 \
// RUN:   | FileCheck %s --check-prefix=GRAD
// GRAD: tiny-gradients.mlir:9:14: error: memory-budget of 64 bytes is too small: the least that works is [[#]] bytes
// RUN: %least xent-run %S/Inputs/tiny-gradients.mlir --entry=main --threads=1
// RUN: %least xent-run %S/Inputs/tiny-gradients.mlir --entry=main --threads=1 --strategy=keep_chunk
// RUN: %least xent-run %S/Inputs/tiny-gradients.mlir --entry=main --threads=1 --strategy=recompute
// RUN: %least xent-run %S/Inputs/tiny-gradients.mlir --entry=frozen --threads=1
