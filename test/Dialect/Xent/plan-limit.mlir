// Without a budget, a gradient takes no more than its logits and dlogits would, or
// 64 MiB: here 80 MiB, less than the fastest plan.

// DEFINE: %{options} =
// DEFINE: %{plan} = xent-opt %s --xent-plan="machine=%S/Inputs/avx2-machine.json threads=1 %{options}" --remarks-filter='xent-.*' -o /dev/null
// RUN: %{plan} 2>&1 | FileCheck %s
// CHECK: Plan | {{.*}}Limit=83886080, {{.*}}Strategy=keep_classes
// CHECK: Plan | {{.*}}Strategy=keep_chunk

// What does not fit is said to, and why.
// REDEFINE: %{options} = explain
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=CANDIDATES
// CANDIDATES: Candidate | {{.*}}Fits=no, {{.*}}Strategy=keep_chunk
// CANDIDATES: Candidate | {{.*}}Fits=yes, {{.*}}Strategy=recompute
// RUN: xent-run %s --entry=narrow_dw --dry-run --explain --threads=1 --machine=%S/Inputs/avx2-machine.json | FileCheck %s --check-prefix=EXPLAIN
// EXPLAIN: keep_chunk {{.*}} no
// EXPLAIN: chosen: the fastest that takes at most 80.0 MiB, what its logits would take; one sweep

// Who wants the fastest plan says so.
// REDEFINE: %{options} = memory-budget=1073741824
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=BUDGET --implicit-check-not=Limit=
// BUDGET-COUNT-2: Plan | {{.*}}Strategy=keep_
// A strategy that is asked for has no smaller plan.
// REDEFINE: %{options} = strategy=keep_chunk
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=BUDGET --implicit-check-not=Limit=

func.func @narrow_dw(%x: tensor<1024x4096xbf16>, %w: tensor<8192x4096xbf16>, %g: tensor<1024xf32>)
    -> (tensor<1024x4096xbf16>, tensor<8192x4096xbf16>) {
  %lse = xent.logit_stats ins(%x, %w : tensor<1024x4096xbf16>, tensor<8192x4096xbf16>)
      logits (%acc: f32) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.extf %0 : bf16 to f32
        xent.yield %1 : f32
      } -> lse: tensor<1024xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<1024x4096xbf16>, tensor<8192x4096xbf16>)
      rows(%lse, %g : tensor<1024xf32>, tensor<1024xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.extf %0 : bf16 to f32
        %2 = arith.subf %1, %lse_i : f32
        %3 = math.exp %2 : f32
        %4 = arith.mulf %3, %g_i : f32
        %5 = arith.truncf %4 : f32 to bf16
        xent.yield %5 : bf16
      } -> dx: tensor<1024x4096xbf16>, dw: tensor<8192x4096xbf16>
  return %dx, %dw : tensor<1024x4096xbf16>, tensor<8192x4096xbf16>
}

// dw of f32 is summed up where it stays.
func.func @wide_dw(%x: tensor<1024x4096xf32>, %w: tensor<8192x4096xf32>, %g: tensor<1024xf32>)
    -> (tensor<1024x4096xf32>, tensor<8192x4096xf32>) {
  %lse = xent.logit_stats ins(%x, %w : tensor<1024x4096xf32>, tensor<8192x4096xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<1024xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<1024x4096xf32>, tensor<8192x4096xf32>)
      rows(%lse, %g : tensor<1024xf32>, tensor<1024xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %2 = arith.mulf %1, %g_i : f32
        xent.yield %2 : f32
      } -> dx: tensor<1024x4096xf32>, dw: tensor<8192x4096xf32>
  return %dx, %dw : tensor<1024x4096xf32>, tensor<8192x4096xf32>
}
