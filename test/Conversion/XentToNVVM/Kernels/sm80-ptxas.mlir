// Every kernel of the sm_80 class assembles without stack or spills, for chips
// of each generation.

// Without the CUDA toolkit this test is unsupported.
// REQUIRES: ptxas

// RUN: xent-opt %S/sm80-stats.mlir --test-xent-kernels-sm80 %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: %ptxas -arch=sm_86 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: %ptxas -arch=sm_89 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: %ptxas -arch=sm_90 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: %ptxas -arch=sm_100 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: %ptxas -arch=sm_120 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-stats.mlir --test-xent-kernels-sm80=chip=sm_120 %kernels_to_ptx_sm120 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_120 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-stats.mlir --test-xent-kernels-sm80="tile=bf16 cut" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-stats.mlir --test-xent-kernels-sm80="tile=f32" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-stats.mlir --test-xent-kernels-sm80=merge %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-all-stats.mlir --test-xent-kernels-sm80 %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-all-stats.mlir --test-xent-kernels-sm80="block-k=64 stages=2 b-mn-major" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-all-stats.mlir --test-xent-kernels-sm80=merge %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-grad.mlir --test-xent-kernels-sm80="tile=bf16" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-grad.mlir --test-xent-kernels-sm80="tile=bf16 unaligned" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-grad.mlir --test-xent-kernels-sm80="tile=bf16 in-place" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-product.mlir --test-xent-kernels-sm80="tile=bf16 b-mn-major" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-product.mlir --test-xent-kernels-sm80="tile=f32 accumulate a-mn-major b-mn-major" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// Sizes of kernels that take the place of wider ones.
// RUN: xent-opt %S/sm80-stats.mlir --test-xent-kernels-sm80="strided" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-all-stats.mlir --test-xent-kernels-sm80="strided tile-n=256 tile-m=64 warp-m=32 warp-n=64" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-all-stats.mlir --test-xent-kernels-sm80="strided tile-n=192 tile-m=64 warp-m=32 warp-n=48" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-grad.mlir --test-xent-kernels-sm80="tile=bf16 strided column-sums" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-grad.mlir --test-xent-kernels-sm80="tile=bf16 in-place column-sums" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %S/sm80-grad.mlir --test-xent-kernels-sm80="tile=bf16 in-place strided" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s

// What the test looks for is there when it has to be: accumulators that leave
// hardly a register for all else.
// RUN: xent-opt %S/sm80-grad.mlir --test-xent-kernels-sm80="tile=bf16 tile-n=192 warp-n=96" %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_80 -v %t -o %t.cubin 2>&1 | FileCheck %s --check-prefix=FEW
// FEW: {{[1-9][0-9]*}} bytes spill stores

// CHECK:     Compiling entry function 'kernel'
// CHECK:     0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
