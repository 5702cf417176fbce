// Cubins beside the PTX. The simulated device takes only PTX, like a driver whose
// chip has no cubin. Without the CUDA toolkit this test is unsupported.
// REQUIRES: ptxas
//
// RUN: rm -rf %t && mkdir %t
// DEFINE: %{source} = %S/../xent-run/Inputs/head.mlir
// RUN: %values %t/x.npy bf16 6,4 1
// RUN: %values %t/w.npy bf16 10,4 2
// RUN: %values %t/t.npy i64 6 3 10
// RUN: xent-run %{source} --input=0=%t/x.npy --input=1=%t/w.npy --input=2=%t/t.npy --output=0=%t/r.npy
// RUN: xent-compile %{source} -o %t/head --backend=cuda --cubin=sm_80,sm_90
// RUN: %count-cubins %t/libhead.so | FileCheck %s --check-prefix=CUBINS
// CUBINS: 2 cubins
// RUN: xent-compile %{source} -o %t/head --backend=cuda
// RUN: %count-cubins %t/libhead.so | FileCheck %s --check-prefix=NONE
// NONE: 0 cubins
// RUN: xent-compile %{source} -o %t/head --backend=cuda --cubin=sm_90
// RUN: env XENT_CUDA_DRIVER=%xent_build/lib/libcuda-sim.so \
// RUN:   %call %t/libhead.so head --cuda=%xent_build/lib/libXentRuntime.so \
// RUN:   bf16=%t/x.npy bf16=%t/w.npy i64=%t/t.npy -- f32=%t/r.npy | FileCheck %s
// CHECK: result 0: 1 values agree

// RUN: not xent-compile %{source} -o %t/head --backend=cuda --cubin=sm_1 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: error: ptxas failed for sm_1
// RUN: not xent-compile %{source} -o %t/head --cubin=sm_90 2>&1 | FileCheck %s --check-prefix=ONCPU
// ONCPU: error: --chip, --cubin and --kernels are for --backend=cuda and both
