// As sm90-counts.mlir, of kernels of the sm_80 class, whose warps load, too.

// DEFINE: %{input} = %S/sm80-stats.mlir
// DEFINE: %{options} = operands=bf16
// DEFINE: %{columns} = 256
// DEFINE: %{most} = --most-loop=27 --most-epilogue=5.3
// DEFINE: %{count} = xent-opt %{input} --test-xent-kernels-sm80="%{options}" %kernels_to_ptx_sm80 \
// DEFINE:   | xent-translate --xent-to-ptx -o %t && \
// DEFINE:   %python %S/Inputs/count-instructions.py %t 128 %{columns} %{most}
// RUN: %{count} | FileCheck %s
// CHECK: main loop: {{[0-9]+}} instructions for 32 of K, 64 of them products
// REDEFINE: %{options} = tile=bf16
// REDEFINE: %{most} = --most-loop=27 --most-epilogue=6.5
// RUN: %{count}
// REDEFINE: %{input} = %S/sm80-grad.mlir
// REDEFINE: %{most} = --most-loop=27 --most-epilogue=4.0
// RUN: %{count}
// REDEFINE: %{input} = %S/sm80-product.mlir
// REDEFINE: %{options} = tile=f32 accumulate a-mn-major b-mn-major
// REDEFINE: %{most} = --most-loop=33 --most-epilogue=2.6
// RUN: %{count}
// Several statistics leave a narrower tile, which loads more for each product.
// REDEFINE: %{input} = %S/sm80-all-stats.mlir
// REDEFINE: %{options} = operands=bf16
// REDEFINE: %{columns} = 128
// REDEFINE: %{most} = --most-loop=36 --most-epilogue=5.9
// RUN: %{count}
