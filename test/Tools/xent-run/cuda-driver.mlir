// Without a driver: one line that says so, and no run on the CPU instead.
// RUN: env XENT_CUDA_DRIVER=%t/none.so not xent-run %s --backend=cuda 2>&1 \
// RUN:   | count 1
// RUN: env XENT_CUDA_DRIVER=%t/none.so not xent-run %s --backend=cuda 2>&1 \
// RUN:   | FileCheck %s --check-prefix=NONE
// RUN: not xent-run %s --backend=cuda --driver=%t/none.so 2>&1 \
// RUN:   | FileCheck %s --check-prefix=FILE
// A library that is no driver.
// RUN: not xent-run %s --backend=cuda --driver=%xent_build/lib/libXentRuntime.so 2>&1 \
// RUN:   | FileCheck %s --check-prefix=OTHER
// auto takes what there is, but a driver that was named has to work.
// RUN: env XENT_CUDA_DRIVER=%t/none.so xent-run %s --backend=auto \
// RUN:   | FileCheck %s --check-prefix=AUTO
// RUN: not xent-run %s --backend=auto --driver=%t/none.so 2>&1 \
// RUN:   | FileCheck %s --check-prefix=FILE
// RUN: not xent-run %s --driver=sim 2>&1 | FileCheck %s --check-prefix=CPU
// RUN: not xent-run %s --backend=gpu 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: not xent-run %s --backend=cuda --drop-zero-rows 2>&1 \
// RUN:   | FileCheck %s --check-prefix=ROWS

// NONE: xent-run: error: no CUDA driver: {{.*}}none.so: {{.*}}XENT_CUDA_DRIVER
// FILE: xent-run: error: --driver={{.*}}: there is no file {{.*}}none.so
// OTHER: xent-run: error: no CUDA driver: {{.*}}libXentRuntime.so has no cu
// AUTO-NOT: CUDA
// AUTO: result 0
// CPU: xent-run: error: --driver and --kernels are of --backend=cuda and auto
// NAME: xent-run: error: --backend=gpu: expected --backend=cpu|cuda|auto
// ROWS: xent-run: error: --drop-zero-rows and --plan-sweep are of --backend=cpu

func.func @lse(%x: tensor<8x4xf32>, %w: tensor<16x4xf32>) -> tensor<8xf32> {
  %lse = xent.logit_stats
      ins(%x, %w : tensor<8x4xf32>, tensor<16x4xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<8xf32>
  return %lse : tensor<8xf32>
}
