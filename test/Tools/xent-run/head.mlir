// A head as a front end prints it is found, run in chunks and compared.
//
// DEFINE: %{run} = xent-run %S/Inputs/head.mlir --check
// RUN: %{run} --seed=3 --ignored=0.5 | FileCheck %s
// CHECK: head 0 at {{.*}}head.mlir:[[#]]
// CHECK-NEXT: 6 tokens x 10 classes, hidden size 4, bf16 x bf16
// CHECK-NEXT: logits: truncf to bf16, extf to f32
// CHECK-NEXT: statistics: lse, pick
// CHECK-NEXT: plan: online
// CHECK: logits-sized values{{ +}}0{{ +}}3 of the unfused program: 720 B
// CHECK: result 0 : f32 ok

// Chunks that do not divide the tokens or the classes.
// RUN: %{run} --token-chunk=4 --vocab-chunk=3 | FileCheck %s --check-prefix=OK
// RUN: %{run} --num-chunks=6 --threads=2 --bench=2 | FileCheck %s --check-prefix=OK
// OK: result 0 : f32 ok

// All tokens ignored: this program says 0.
// RUN: %{run} --ignored=1 | FileCheck %s --check-prefix=IGNORED
// IGNORED: result 0 : f32 ok
// IGNORED-NEXT: ours 0{{$}}

// Infinite and NaN inputs, and logits of 1e4: as the unfused program.
// RUN: %npy %t.inf.npy '<u2' 6,4 32640
// RUN: %{run} --input=0=%t.inf.npy | FileCheck %s --check-prefix=OK
// RUN: %npy %t.nan.npy '<u2' 6,4 32704
// RUN: %{run} --input=0=%t.nan.npy | FileCheck %s --check-prefix=NAN
// NAN: result 0 : f32 ok
// NAN-NEXT: ours nan{{$}}
// RUN: %npy %t.big.npy '<u2' 6,4 17948
// RUN: %{run} --input=0=%t.big.npy | FileCheck %s --check-prefix=OK
