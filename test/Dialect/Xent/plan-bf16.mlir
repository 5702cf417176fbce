// What is packed for tiles of AMX is bf16, in panels of 32: the budget that
// f32 panels of such chunks would exceed suffices. Products of f32 are planned as
// without.

// DEFINE: %{amx} =
// DEFINE: %{plan} = xent-opt %s --xent-plan="machine=%S/Inputs/amx-machine.json threads=1 token-chunk=512 vocab-chunk=128 %{amx}" --remarks-filter='xent-.*' -o /dev/null
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=WITHOUT
// REDEFINE: %{amx} = amx=1
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=WITH
// REDEFINE: %{amx} = avx512-bf16=1 amx=1
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=WITH
// REDEFINE: %{amx} = avx512-bf16=1
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=DOT
// REDEFINE: %{amx} = bf16x3=1 avx512-bf16=1
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=SPLIT
// REDEFINE: %{amx} = bf16x3=1
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=WITHOUT

// 2 NVD at 1 TFLOP/s, and 2 VD elements packed at 1e12 a second, beside logits.
// 512 x 1024 and 128 x 1024 of bf16, 512 x 128 logits, 4 KiB on the way out of
// tiles, 5 vectors.
// WITH:    [Analysis] Plan | {{.*}}PeakBytes=1589248, {{.*}}Seconds=6.72{{[0-9]+}}e-02
// WITH:    [Analysis] Plan | {{.*}}PeakBytes=[[F32:[0-9]+]], Seconds=7.5{{[0-9]+}}e+01
// By AVX512-BF16 at 200 GFLOP/s, without the 4 KiB.
// DOT:     [Analysis] Plan | {{.*}}PeakBytes=1585152, {{.*}}Seconds=3.3{{[0-9]+}}e-01
// DOT:     [Analysis] Plan | {{.*}}PeakBytes=[[F32:[0-9]+]], Seconds=7.5{{[0-9]+}}e+01
// f32 as three products of bf16: of each element, two parts of 2 bytes are packed.
// SPLIT:   [Analysis] Plan | {{.*}}PeakBytes=1585152, {{.*}}Seconds=3.3{{[0-9]+}}e-01
// SPLIT:   [Analysis] Plan | {{.*}}PeakBytes=2895872, {{.*}}Seconds=1.0{{[0-9]+}}e+00
// In f32, a chunk of 128 classes is padded to three panels of 48.
// WITHOUT: [Analysis] Plan | {{.*}}PeakBytes=[[F32:[0-9]+]], Seconds=7.5{{[0-9]+}}e+01
// WITHOUT: [Analysis] Plan | {{.*}}PeakBytes=[[F32]], Seconds=7.5{{[0-9]+}}e+01

// RUN: not xent-opt %s --xent-plan="vector-bits=100" -o /dev/null 2>&1 | FileCheck %s --check-prefix=BITS
// BITS: error: xent-plan: vector-bits = 100 is none of 128, 256, 512
// RUN: not xent-opt %s --xent-plan="vector-registers=24" -o /dev/null 2>&1 | FileCheck %s --check-prefix=REGISTERS
// REGISTERS: error: xent-plan: vector-registers = 24 is none of 16, 32

func.func @bf16(%x: tensor<1024x1024xbf16>, %w: tensor<32000x1024xbf16>) -> tensor<1024xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<1024x1024xbf16>, tensor<32000x1024xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<1024xf32>
  return %lse : tensor<1024xf32>
}
func.func @f32(%x: tensor<1024x1024xf32>, %w: tensor<32000x1024xf32>) -> tensor<1024xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<1024x1024xf32>, tensor<32000x1024xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<1024xf32>
  return %lse : tensor<1024xf32>
}
