// The plans that were considered, the chosen one marked: for one machine, as what
// there is to choose from depends on it.
//
// DEFINE: %{machine} = --machine=%S/../../Dialect/Xent/Inputs/avx2-machine.json
// RUN: xent-run %S/Inputs/stats.mlir --dynamic=N=70 --threads=2 %{machine} --explain | FileCheck %s
// CHECK:      plans for {{.*}}stats.mlir:4:17 (chunks in tokens x classes)
// CHECK-NEXT: strategy{{ +}}chunks{{ +}}statistics{{ +}}memory{{ +}}FLOP{{ +}}time{{ +}}fits
// CHECK:      {{^ \*}} online{{ +}}[[#T:]]x[[#V:]] {{.*}} yes{{$}}
// CHECK:      chosen: the fastest, as there is no budget
// CHECK:      plan: online, chunks of [[#T]] tokens x [[#V]] classes

// What does not fit is listed as well.
// RUN: xent-run %S/Inputs/stats.mlir --dynamic=N=70 --threads=2 %{machine} --explain --memory-budget=3KiB \
// RUN:   | FileCheck %s --check-prefix=BUDGET
// BUDGET:      {{^ \*}} online {{.*}} yes{{$}}
// BUDGET:      online {{.*}} no{{$}}
// BUDGET-NEXT: online {{.*}} no{{$}}
// BUDGET-NEXT: chosen: the fastest that takes at most 3.0 KiB

// Nor is the table missing if nothing fits.
// RUN: %exit 5 xent-run %S/Inputs/stats.mlir --dynamic=N=70 --explain --memory-budget=16B 2>&1 \
// RUN:   | FileCheck %s --check-prefix=NONE
// NONE-DAG: none chosen: the least is more than the budget of 16 B
// NONE-DAG: error: memory-budget of 16 bytes is too small

// RUN: %exit 1 xent-run %S/Inputs/stats.mlir --unfused --explain 2>&1 | FileCheck %s --check-prefix=UNFUSED
// UNFUSED: --unfused excludes --explain and --plan-sweep
