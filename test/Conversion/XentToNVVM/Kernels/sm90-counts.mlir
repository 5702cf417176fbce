// Instructions of each kind of kernel beside the tensor cores' work, about a tenth
// above what they are now: the loads and the epilogue of kernels for sm_90a, whose
// producers load.

// DEFINE: %{input} = %S/Inputs/stats.mlir
// DEFINE: %{options} = cluster=2
// DEFINE: %{most} = --most-loop=12 --most-epilogue=5.5
// DEFINE: %{count} = xent-opt %{input} --test-xent-kernels-sm90="%{options}" %kernels_to_ptx_sm90a \
// DEFINE:   | xent-translate --xent-to-ptx -o %t && \
// DEFINE:   %python %S/Inputs/count-instructions.py %t 128 256 %{most}
// RUN: %{count} | FileCheck %s
// CHECK: main loop: {{[0-9]+}} instructions for 64 of K, 4 of them products
// CHECK: epilogue: {{[0-9]+}} instructions, {{[0-9]+}} special functions
// REDEFINE: %{options} = tile=bf16 stages=3 cluster=2
// RUN: %{count}
// REDEFINE: %{input} = %S/Inputs/all-stats.mlir
// REDEFINE: %{options} = cluster=2
// REDEFINE: %{most} = --most-loop=12 --most-epilogue=11.8
// RUN: %{count}
// REDEFINE: %{input} = %S/Inputs/grad.mlir
// REDEFINE: %{options} = tile=bf16 stages=3 cluster=2
// REDEFINE: %{most} = --most-loop=12 --most-epilogue=7.5
// RUN: %{count}
// REDEFINE: %{input} = %S/sm90-product.mlir
// REDEFINE: %{options} = tile=bf16 b-mn-major cluster=2
// REDEFINE: %{most} = --most-loop=12 --most-epilogue=0.6
// RUN: %{count}
// REDEFINE: %{options} = tile=f32 accumulate a-mn-major b-mn-major
// RUN: %{count}

// More than there may be is noticed.
// RUN: not %python %S/Inputs/count-instructions.py %t 128 256 --most-loop=1 2>&1 | FileCheck %s --check-prefix=LOOP
// LOOP: the main loop may take 1.0 %
// RUN: not %python %S/Inputs/count-instructions.py %t 128 256 --most-epilogue=0.1 2>&1 | FileCheck %s --check-prefix=EPILOGUE
// EPILOGUE: the epilogue may take 0.1 %
