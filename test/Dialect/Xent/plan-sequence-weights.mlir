// What weighs the rows of a gradient decides how often its logits are computed:
// the same head, once with a mean, once with a loss of preferences (DPO).
//
// RUN: xent-opt %s --xent-plan="machine=%S/Inputs/avx2-machine.json threads=1 explain" --remarks-filter='xent-plan' -o %t 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
// RUN: FileCheck %s --input-file=%t
// RUN: not xent-opt %s --xent-plan="threads=1 strategy=keep_chunk" 2>&1 | FileCheck %s --check-prefix=FORCED

#id = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>

// A mean: every token has the weight 1 / N, known before any logit is.

// CHECK-LABEL: func.func @mean(
// CHECK:         xent.logit_stats
// CHECK-NOT:       plan(
// CHECK:         xent.logit_grad
// CHECK-SAME:      plan(<keep_chunk,
func.func @mean(%x: tensor<256x64xbf16>, %w: tensor<4000x64xbf16>, %t: tensor<256xi64>)
    -> (tensor<256x64xbf16>, tensor<4000x64xbf16>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<256x64xbf16>, tensor<4000x64xbf16>)
      target(%t : tensor<256xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<256xf32>, pick: tensor<256xf32>
  %g = arith.constant dense<3.906250e-03> : tensor<256xf32>
  // REMARK:     [[#@LINE+3]]:{{.*}} Candidate {{.*}}Strategy=keep_chunk
  // REMARK-NOT: [[#@LINE+2]]:{{.*}} Excluded
  // REMARK:     [[#@LINE+1]]:{{.*}} Plan {{.*}}Rows="one sweep: weights depend on targets only", {{.*}}Strategy=keep_chunk
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<256x64xbf16>, tensor<4000x64xbf16>)
      target(%t : tensor<256xi64>) rows(%lse, %g : tensor<256xf32>, tensor<256xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %2 = arith.uitofp %hit : i1 to f32
        %3 = arith.subf %1, %2 : f32
        %4 = arith.mulf %3, %g_i : f32
        xent.yield %4 : f32
      } -> dx: tensor<256x64xbf16>, dw: tensor<4000x64xbf16>
  return %dx, %dw : tensor<256x64xbf16>, tensor<4000x64xbf16>
}

// DPO: 8 sequences of 32 tokens. A token has the weight of its sequence, the
// sigmoid of a difference of sums of log-probabilities: it is known after the
// last token of the sequence.

// CHECK-LABEL: func.func @preferences(
// CHECK:         xent.logit_stats
// CHECK-SAME:      plan(<online,
// CHECK:         xent.logit_grad
// CHECK-SAME:      plan(<recompute,
func.func @preferences(%x: tensor<256x64xbf16>, %w: tensor<4000x64xbf16>, %t: tensor<256xi64>,
                       %reference: tensor<8xf32>)
    -> (tensor<256x64xbf16>, tensor<4000x64xbf16>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<256x64xbf16>, tensor<4000x64xbf16>)
      target(%t : tensor<256xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<256xf32>, pick: tensor<256xf32>
  %logp = arith.subf %pick, %lse : tensor<256xf32>
  %tokens = tensor.expand_shape %logp [[0, 1]] output_shape [8, 32] : tensor<256xf32> into tensor<8x32xf32>
  %sequences = linalg.reduce { arith.addf } ins(%tokens : tensor<8x32xf32>) outs(%reference : tensor<8xf32>)
      dimensions = [1]
  %weights = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%sequences : tensor<8xf32>) outs(%reference : tensor<8xf32>) {
  ^bb0(%ratio: f32, %out: f32):
    %one = arith.constant 1.0 : f32
    %e = math.exp %ratio : f32
    %d = arith.addf %e, %one : f32
    %sigmoid = arith.divf %one, %d : f32
    linalg.yield %sigmoid : f32
  } -> tensor<8xf32>
  %empty = tensor.empty() : tensor<8x32xf32>
  %spread = linalg.broadcast ins(%weights : tensor<8xf32>) outs(%empty : tensor<8x32xf32>) dimensions = [1]
  %g = tensor.collapse_shape %spread [[0, 1]] : tensor<8x32xf32> into tensor<256xf32>
  // REMARK:      [[#@LINE+6]]:{{.*}} Excluded {{.*}}Reason="two sweeps: row weights depend on all rows through %[[VALUE:[a-z0-9]+]] at loc({{.*}}plan-sequence-weights.mlir":[[#@LINE-15]]:{{[0-9]+}}), which splits or merges the dimension of tokens"{{.*}}Strategy=keep_chunk
  // REMARK-NOT:  [[#@LINE+5]]:{{.*}} Candidate {{.*}}Strategy=keep_chunk
  // REMARK:      [[#@LINE+4]]:{{.*}} Plan {{.*}}Rows="two sweeps: row weights depend on all rows through %[[VALUE]] at loc(
  // REMARK-SAME: StatisticsTokenChunk={{[0-9]+}}, {{.*}}Strategy=recompute
  // FORCED:      [[#@LINE+2]]:{{[0-9]+}}: error: strategy keep_chunk needs one sweep, but row weights depend on all rows
  // FORCED-NOT:  error:
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<256x64xbf16>, tensor<4000x64xbf16>)
      target(%t : tensor<256xi64>) rows(%lse, %g : tensor<256xf32>, tensor<256xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %2 = arith.uitofp %hit : i1 to f32
        %3 = arith.subf %1, %2 : f32
        %4 = arith.mulf %3, %g_i : f32
        xent.yield %4 : f32
      } -> dx: tensor<256x64xbf16>, dw: tensor<4000x64xbf16>
  return %dx, %dw : tensor<256x64xbf16>, tensor<4000x64xbf16>
}
