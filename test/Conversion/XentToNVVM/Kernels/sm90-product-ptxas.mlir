// Every kernel assembles without advice of ptxas (C75xx: wgmma serialised, or
// setmaxnreg ignored), stack or spills.

// Without the CUDA toolkit this test is unsupported.
// REQUIRES: ptxas

// RUN: xent-opt %s --test-xent-kernels-sm90="tile=bf16" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --test-xent-kernels-sm90="tile=bf16 b-mn-major cluster=2" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --test-xent-kernels-sm90="tile=f16 operands=f16 tile-n=192 stages=4 cluster=2" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --test-xent-kernels-sm90="tile=f32 tile-n=128 stages=6" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --test-xent-kernels-sm90="tile=f32 accumulate a-mn-major b-mn-major" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s
// RUN: xent-opt %s --test-xent-kernels-sm90="tile=f32 tile-n=320 stages=3 cluster=2 producer-registers=24 consumer-registers=240" \
// RUN:   %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s

// What the test looks for is there when it has to be: too few registers.
// RUN: xent-opt %s --test-xent-kernels-sm90="tile=bf16 consumer-registers=152" %kernels_to_ptx_sm90a | xent-translate --xent-to-ptx -o %t
// RUN: %ptxas -arch=sm_90a -v %t -o %t.cubin 2>&1 | FileCheck %s --check-prefix=FEW
// FEW: (C7507)

// CHECK-NOT: (C75
// CHECK:     Compiling entry function 'kernel' for 'sm_90a'
// CHECK-NOT: (C75
// CHECK:     0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
// CHECK:     Used 168 registers
// CHECK-NOT: (C75
