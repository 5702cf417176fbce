// A head that is given as an xent op runs in chunks of any size, and agrees
// with its decomposition, which has the logits, and with f64.
//
// DEFINE: %{run} = xent-run %S/Inputs/stats.mlir --dynamic=N=7 --check
// RUN: %{run} | FileCheck %s
// RUN: %{run} --token-chunk=1 --vocab-chunk=1 | FileCheck %s
// RUN: %{run} --token-chunk=3 --vocab-chunk=4 --threads=2 | FileCheck %s
// RUN: %{run} --num-chunks=2 --memory-budget=1MiB --bench=3 | FileCheck %s --check-prefixes=CHECK,BENCH

// CHECK:      {{.*}}stats.mlir: @main
// CHECK-NEXT: head 0 at {{.*}}stats.mlir:4:17
// CHECK-NEXT:   7 tokens x 10 classes, hidden size 4, f32 x f32
// CHECK-NEXT:   logits: divf 30, tanh, mulf 30
// CHECK-NEXT:   statistics: lse, pick
// CHECK-NEXT: plan: online, chunks of [[#]] tokens x [[#]] classes; predicted {{.*}}B, {{.*}}FLOP
// CHECK:                               ours       unfused
// CHECK-NEXT:   time
// BENCH-SAME:                                                 median of 3
// CHECK-NEXT:   allocated at once
// CHECK-NEXT:     workspace
// CHECK-NEXT:     largest block
// CHECK-NEXT:   resident growth
// CHECK:      result 0 : 7xf32   ok
// CHECK:      error ours {{.*}} ulp, unfused {{.*}} ulp, tolerance {{.*}} ulp
// CHECK:      result 1 : 7xf32   ok

// Nobody runs in a dry run.
// RUN: xent-run %S/Inputs/stats.mlir --dynamic=N=7 --dry-run | FileCheck %s --check-prefix=DRY
// DRY: plan: online
// DRY: not run (--dry-run)
// DRY-NOT: result

// No tokens, one token.
// RUN: xent-run %S/Inputs/stats.mlir --dynamic=N=0 --check | FileCheck %s --check-prefix=ZERO
// ZERO: result 0 : 0xf32   ok
// RUN: xent-run %S/Inputs/stats.mlir --dynamic=N=1 --check | FileCheck %s --check-prefix=ONE
// ONE: result 0 : 1xf32   ok

// The shape of a file settles the other arguments.
// RUN: %npy %t.npy '<i4' 5 3 9 0 1 2
// RUN: xent-run %S/Inputs/stats.mlir --input=2=%t.npy | FileCheck %s --check-prefix=FILE
// FILE: result 0 : 5xf32

// For machines.
// RUN: %{run} --report=json | FileCheck %s --check-prefix=JSON
// JSON-DAG: "classes": 10
// JSON-DAG: "logits": "divf 30, tanh, mulf 30"
// JSON-DAG: "leakedBytes": 0
// JSON-DAG: "name": "Plan"
// JSON-DAG: "passes": true
// The plan is for the tokens that there are.
// JSON-DAG: "Tokens": "7"
// JSON-DAG: "unit": "ulp"
