// Loss and gradients, with a number of tokens that the caller chooses, and a
// scalar argument and result.
//
// RUN: rm -rf %t && mkdir %t
// RUN: sed -e 's/32000/100/g' -e 's/1024/24/g' %xent_src/test/Dialect/Xent/Raise/Gradients/torch_joint_aot_dyn_bf16_iota.mlir > %t/joint.mlir
// DEFINE: %{source} = %t/joint.mlir
// RUN: %values %t/x.npy bf16 33,24 1
// RUN: %values %t/w.npy bf16 100,24 2
// RUN: %values %t/t.npy i64 33 3 100
// RUN: %values %t/g.npy f32 "" 4
// RUN: xent-run %{source} --input=0=%t/x.npy --input=1=%t/w.npy --input=2=%t/t.npy --input=3=%t/g.npy \
// RUN:   --output=0=%t/loss.npy --output=1=%t/dx.npy --output=2=%t/dw.npy
// RUN: xent-compile %{source} -o %t/joint --assume=N=40 --strategy=keep_chunk --token-chunk=16
// DEFINE: %{extent} = 0.1=24
// DEFINE: %{call} = %call %t/libjoint.so joint --extent=%{extent} bf16=%t/x.npy bf16=%t/w.npy i64=%t/t.npy f32=%t/g.npy -- f32=%t/loss.npy bf16=%t/dx.npy bf16=%t/dw.npy
// RUN: %{call} | FileCheck %s
// CHECK: result 0: 1 values agree
// CHECK: result 1: 792 values agree
// CHECK: result 2: 2400 values agree

// RUN: FileCheck %s --check-prefix=HEADER --input-file=%t/joint.h
// HEADER: result1 ?x24xbf16
// HEADER: keep_chunk, chunks of 16 tokens x {{[0-9]+}} classes,
// HEADER: planned for 40 tokens
// HEADER: int32_t joint_result_sizes(

// The tokens of x, of the targets and of dx are the same.
// REDEFINE: %{extent} = 0.0=32
// RUN: %{call} | FileCheck %s --check-prefix=TOKENS
// TOKENS: status 16: dimension 0 of {{[a-z]+[0-9]}} is 3{{[23]}}, but has to be 3{{[23]}}, as dimension 0 of
