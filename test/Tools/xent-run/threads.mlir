// The number of threads changes no bit: of the chunks of one plan, and of the
// program with its logits.
//
// RUN: %threads %t.plan 6 xent-run %S/Inputs/all-stats.mlir --dynamic=N=150,V=1100,D=40 --token-chunk=32 --vocab-chunk=256 | FileCheck %s
// RUN: %threads %t.unfused 6 xent-run %S/Inputs/all-stats.mlir --dynamic=0.0=150,0.1=40,1.0=1100,1.1=40,2.0=1100,3.0=150 --unfused | FileCheck %s
// CHECK: 6 results, the same bits with 1, 2 and 3 threads

// Blocks of dx and of dw are divided among threads.
// RUN: %threads %t.keep 4 xent-run %S/Inputs/gradients.mlir --dynamic=N=500,V=1100,D=40 --strategy=keep_chunk --token-chunk=210 --vocab-chunk=256 \
// RUN:   | FileCheck %s --check-prefix=GRADIENTS
// RUN: %threads %t.recompute 4 xent-run %S/Inputs/gradients.mlir --dynamic=N=500,V=1100,D=40 --strategy=recompute --token-chunk=210 --vocab-chunk=256 \
// RUN:   | FileCheck %s --check-prefix=GRADIENTS
// GRADIENTS: 4 results, the same bits with 1, 2 and 3 threads
