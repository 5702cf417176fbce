// RUN: %exit 5 xent-run %S/Inputs/stats.mlir --dynamic=N=7 --memory-budget=16B 2>&1 | FileCheck %s
// CHECK: error: memory-budget of 16 bytes is too small: the least that works is [[#]] bytes
// CHECK: xent-run: error: compilation failed
// RUN: xent-run %S/Inputs/stats.mlir --dynamic=N=7 --memory-budget=1GiB
