// Plans for GPUs. FLOPs are those of 3 products of 2NVD = 8.6e12 for keep_chunk,
// 4 for recompute.

// RUN: xent-opt %s --xent-plan="chip=sm_80 kernels=auto" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=SM80
// RUN: xent-opt %s --xent-plan="chip=sm_89 kernels=auto" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=SM89
// RUN: xent-opt %s --xent-plan="chip=sm_90a kernels=auto" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=SM90
// RUN: xent-opt %s --xent-plan="chip=sm_100 kernels=auto" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=SM100
// RUN: xent-opt %s --xent-plan="chip=sm_120 kernels=auto" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=SM120
// SM80: FLOPs=2.582134e+13, {{.*}}PeakBytes=2562213376, {{.*}}Strategy=keep_chunk, Target=sm_80, Threads=1, TokenChunk=1664, Tokens=8192, VocabChunk=128256
// SM89: FLOPs=2.582134e+13, {{.*}}PeakBytes=2668552192, {{.*}}Strategy=keep_chunk, Target=sm_89, Threads=1, TokenChunk=2048, Tokens=8192, VocabChunk=128256
// SM90: FLOPs=2.582134e+13, {{.*}}PeakBytes=2384982016, {{.*}}Strategy=keep_chunk, Target=sm_90, Threads=1, TokenChunk=1024, Tokens=8192, VocabChunk=128256
// SM100: FLOPs=2.582134e+13, {{.*}}PeakBytes=2384982016, {{.*}}Strategy=keep_chunk, Target=sm_100, Threads=1, TokenChunk=1024, Tokens=8192, VocabChunk=128256
// SM120: FLOPs=2.582134e+13, {{.*}}PeakBytes=2491320832, {{.*}}Strategy=keep_chunk, Target=sm_120, Threads=1, TokenChunk=1408, Tokens=8192, VocabChunk=128256

// A chip without a description is taken for its neighbour. Kernels of sm_80 on a
// sm_90 are slower than its own, loops a hundred times.
// RUN: xent-opt %s --xent-plan="chip=sm_86 kernels=sm_80" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=SM89
// RUN: xent-opt %s --xent-plan="chip=sm_90 kernels=sm_80" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=MMA
// RUN: xent-opt %s --xent-plan="chip=sm_90" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=LOOPS
// MMA: Seconds=5.{{[0-9]+}}e-02, Strategy=keep_chunk, Target=sm_90,
// LOOPS: Seconds=3.{{[0-9]+}}e+00, Strategy=keep_chunk, Target=sm_90,

// Within a budget of device memory: no sums of dw in f32, a slice of it.
// RUN: xent-opt %s --xent-plan="chip=sm_90a kernels=sm_90a memory-budget=1073741824" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=BUDGET
// BUDGET: FLOPs=3.442846e+13, {{.*}}PeakBytes=234291200, {{.*}}Strategy=recompute, Target=sm_90, Threads=1, TokenChunk=8192, Tokens=8192, VocabChunk=2048
// RUN: not xent-opt %s --xent-plan="chip=sm_90a kernels=sm_90a memory-budget=1048576" -o /dev/null 2>&1 | FileCheck %s --check-prefix=LITTLE
// LITTLE: error: memory-budget of 1048576 bytes is too small: the least that works is 168232960 bytes

// A file changes the chip.
// RUN: xent-opt %s --xent-plan="chip=sm_90a kernels=sm_90a machine=%S/Inputs/h100.json" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=FILE
// FILE: Target=H100, Threads=1
// Its memory is a budget where there is none, but for x, w and the gradients.
// RUN: xent-opt %s --xent-plan="chip=sm_90a kernels=sm_90a machine=%S/Inputs/small-gpu.json" --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s --check-prefix=SMALL
// SMALL: Strategy=recompute, Target=small-gpu.json,

// RUN: not xent-opt %s --xent-plan="chip=sm_90a machine=%S/Inputs/slow-machine.json" -o /dev/null 2>&1 | FileCheck %s --check-prefix=OTHER
// OTHER: error: xent-plan: machine = {{.*}}slow-machine.json: {{[a-zA-Z0-9]+}} is no field of a GPU; these are: multiprocessors, tensorFlopsPerSecond,
// RUN: not xent-opt %s --xent-plan="chip=sm_90a machine=%S/Inputs/idle-gpu.json" -o /dev/null 2>&1 | FileCheck %s --check-prefix=IDLE
// IDLE: error: xent-plan: machine = {{.*}}idle-gpu.json: multiprocessors: expected a positive integer, got 0
// RUN: not xent-opt %s --xent-plan="chip=gfx942" -o /dev/null 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: error: xent-plan: chip = gfx942 is no chip, as sm_90 is

func.func @head(%x: tensor<8192x4096xbf16>, %w: tensor<128256x4096xbf16>, %t: tensor<8192xi64>, %g: tensor<8192xf32>)
    -> (tensor<8192xf32>, tensor<8192x4096xbf16>, tensor<128256x4096xbf16>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<8192x4096xbf16>, tensor<128256x4096xbf16>)
      target(%t : tensor<8192xi64>)
      logits (%acc: f32) {
        %a = arith.truncf %acc : f32 to bf16
        %z = arith.extf %a : bf16 to f32
        xent.yield %z : f32
      } -> lse: tensor<8192xf32>, pick: tensor<8192xf32>
  %nll = arith.subf %lse, %pick : tensor<8192xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<8192x4096xbf16>, tensor<128256x4096xbf16>)
      target(%t : tensor<8192xi64>) rows(%lse, %g : tensor<8192xf32>, tensor<8192xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %a = arith.truncf %acc : f32 to bf16
        %z = arith.extf %a : bf16 to f32
        %0 = arith.subf %z, %lse_i : f32
        %1 = math.exp %0 : f32
        %h = arith.uitofp %hit : i1 to f32
        %2 = arith.subf %1, %h : f32
        %3 = arith.mulf %2, %g_i : f32
        %4 = arith.truncf %3 : f32 to bf16
        xent.yield %4 : bf16
      } -> dx: tensor<8192x4096xbf16>, dw: tensor<128256x4096xbf16>
  return %nll, %dx, %dw : tensor<8192xf32>, tensor<8192x4096xbf16>, tensor<128256x4096xbf16>
}
