// Loss and gradients on the simulated device, with a number of tokens that the
// caller chooses and a workspace of the size that the library tells.
//
// RUN: rm -rf %t && mkdir %t
// RUN: sed -e 's/32000/40/g' -e 's/1024/16/g' %xent_src/test/Dialect/Xent/Raise/Gradients/torch_joint_aot_dyn_bf16_iota.mlir > %t/joint.mlir
// DEFINE: %{source} = %t/joint.mlir
// RUN: %values %t/x.npy bf16 9,16 1
// RUN: %values %t/w.npy bf16 40,16 2
// RUN: %values %t/t.npy i64 9 3 40
// RUN: %values %t/g.npy f32 "" 4
// RUN: xent-run %{source} --input=0=%t/x.npy --input=1=%t/w.npy --input=2=%t/t.npy --input=3=%t/g.npy \
// RUN:   --output=0=%t/loss.npy --output=1=%t/dx.npy --output=2=%t/dw.npy
// RUN: xent-compile %{source} -o %t/joint --backend=cuda --strategy=keep_chunk --token-chunk=4
// DEFINE: %{option} =
// DEFINE: %{call} = env XENT_CUDA_DRIVER=%xent_build/lib/libcuda-sim.so \
// DEFINE:   %call %t/libjoint.so joint --cuda=%xent_build/lib/libXentRuntime.so %{option} \
// DEFINE:   bf16=%t/x.npy bf16=%t/w.npy i64=%t/t.npy f32=%t/g.npy \
// DEFINE:   -- f32=%t/loss.npy bf16=%t/dx.npy bf16=%t/dw.npy
// RUN: %{call} | FileCheck %s
// CHECK: result 0: 1 values agree
// CHECK: result 1: 144 values agree
// CHECK: result 2: 640 values agree

// Arguments with gaps between their elements, at addresses that are multiples of
// an element only.
// RUN: FileCheck %s --check-prefix=HEADER --input-file=%t/joint.h
// HEADER: contiguous in row-major order, but for these, which may have any
// HEADER-NEXT: strides: arg0, arg1, arg2.
// REDEFINE: %{option} = --extent=2.0=8
// RUN: %{call} | FileCheck %s --check-prefix=TOKENS
// TOKENS: status 16: dimension 0 of
// REDEFINE: %{option} = --padded
// RUN: %{call} | FileCheck %s

// Loops for all, and kernels of another family: each call takes those that its
// layouts allow.
// RUN: xent-compile %{source} -o %t/joint --backend=cuda --strategy=keep_chunk --token-chunk=4 --kernels=generic
// RUN: %{call} | FileCheck %s
// REDEFINE: %{option} =
// RUN: %{call} | FileCheck %s
// RUN: xent-compile %{source} -o %t/joint --backend=cuda --strategy=keep_chunk --token-chunk=4 --chip=sm_90a
// RUN: %{call} | FileCheck %s
// REDEFINE: %{option} = --padded
// RUN: %{call} | FileCheck %s
// RUN: not xent-compile %{source} -o %t/joint --backend=cuda --kernels=sm_90a 2>&1 | FileCheck %s --check-prefix=KERNELS
// KERNELS: error: --kernels=sm_90a needs --chip=sm_90a

// Only PTX for a chip that there is.
// RUN: not xent-compile %{source} -o %t/joint --backend=cuda --chip=sm_1 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: sm_1
