// Without a budget, a gradient takes no more than its logits and dlogits would, or
// 64 MiB: here dw of bf16 would be summed up in 256 MiB of f32, through chunks of
// the tokens.

// DEFINE: %{options} =
// DEFINE: %{plan} = xent-opt %s --xent-plan="machine=%S/Inputs/avx2-machine.json threads=1 %{options}" --remarks-filter='xent-.*' -o /dev/null
// RUN: %{plan} 2>&1 | FileCheck %s
// CHECK: Plan | {{.*}}Limit=67108864, {{.*}}Strategy=recompute
// CHECK: Plan | {{.*}}Strategy=keep_chunk

// What does not fit is said to.
// REDEFINE: %{options} = explain
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=EXPLAIN
// EXPLAIN: Candidate | {{.*}}Fits=no, {{.*}}Strategy=keep_chunk
// EXPLAIN: Candidate | {{.*}}Fits=yes, {{.*}}Strategy=recompute

// Who wants the fastest plan says so.
// REDEFINE: %{options} = memory-budget=1073741824
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=BUDGET --implicit-check-not=Limit=
// BUDGET-COUNT-2: Plan | {{.*}}Strategy=keep_chunk
// A strategy that is asked for has no smaller plan.
// REDEFINE: %{options} = strategy=keep_chunk
// RUN: %{plan} 2>&1 | FileCheck %s --check-prefix=BUDGET --implicit-check-not=Limit=

func.func @narrow_dw(%x: tensor<256x4096xbf16>, %w: tensor<16384x4096xbf16>, %g: tensor<256xf32>)
    -> (tensor<256x4096xbf16>, tensor<16384x4096xbf16>) {
  %lse = xent.logit_stats ins(%x, %w : tensor<256x4096xbf16>, tensor<16384x4096xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<256xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<256x4096xbf16>, tensor<16384x4096xbf16>)
      rows(%lse, %g : tensor<256xf32>, tensor<256xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %2 = arith.mulf %1, %g_i : f32
        xent.yield %2 : f32
      } -> dx: tensor<256x4096xbf16>, dw: tensor<16384x4096xbf16>
  return %dx, %dw : tensor<256x4096xbf16>, tensor<16384x4096xbf16>
}

// dw of f32 is summed up where it stays.
func.func @wide_dw(%x: tensor<256x4096xf32>, %w: tensor<16384x4096xf32>, %g: tensor<256xf32>)
    -> (tensor<256x4096xf32>, tensor<16384x4096xf32>) {
  %lse = xent.logit_stats ins(%x, %w : tensor<256x4096xf32>, tensor<16384x4096xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<256xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<256x4096xf32>, tensor<16384x4096xf32>)
      rows(%lse, %g : tensor<256xf32>, tensor<256xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %2 = arith.mulf %1, %g_i : f32
        xent.yield %2 : f32
      } -> dx: tensor<256x4096xf32>, dw: tensor<16384x4096xf32>
  return %dx, %dw : tensor<256x4096xf32>, tensor<16384x4096xf32>
}
