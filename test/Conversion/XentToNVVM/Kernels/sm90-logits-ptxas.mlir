// As sm90-product-ptxas.mlir: no advice of ptxas, no stack, no spills.

// Without the CUDA toolkit this test is unsupported.
// REQUIRES: ptxas

// RUN: xent-opt %S/Inputs/stats.mlir --test-xent-kernels-sm90="cluster=2" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/Inputs/stats.mlir --test-xent-kernels-sm90="tile=bf16 cut stages=3 cluster=2" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/Inputs/stats.mlir --test-xent-kernels-sm90="tile-n=320 stages=3 cluster=2 producer-registers=24 consumer-registers=240" \
// RUN:   %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/Inputs/all-stats.mlir --test-xent-kernels-sm90="cluster=2" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/Inputs/all-stats.mlir --test-xent-kernels-sm90="tile=bf16" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/Inputs/grad.mlir --test-xent-kernels-sm90="tile=bf16 stages=3 cluster=2 column-sums" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/Inputs/grad.mlir --test-xent-kernels-sm90="tile=bf16 tile-n=192" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s

// CHECK-NOT: (C75
// CHECK:     Compiling entry function 'kernel' for 'sm_90a'
// CHECK-NOT: (C75
// CHECK:     0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
// CHECK:     Used 168 registers
// CHECK-NOT: (C75
