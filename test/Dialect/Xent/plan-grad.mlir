// RUN: xent-opt %s --xent-plan="machine=%S/Inputs/avx2-machine.json threads=1" --remarks-filter='xent-.*' -o %t 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
// RUN: FileCheck %s --input-file=%t
// RUN: xent-opt %s --xent-plan="machine=%S/Inputs/avx2-machine.json threads=1 strategy=recompute token-chunk=100 vocab-chunk=64" \
// RUN:   | FileCheck %s --check-prefix=FORCED
// RUN: xent-opt %s --xent-plan="machine=%S/Inputs/avx2-machine.json threads=1 explain" --remarks-filter='xent-.*' 2>&1 \
// RUN:   | FileCheck %s --check-prefix=EXPLAIN

#id = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>

// A mean: what weighs a token does not depend on logits.

// CHECK-LABEL: func.func @mean(
// CHECK:         xent.logit_stats
// CHECK-NOT:       plan
// CHECK:           logits
// CHECK:         xent.logit_grad
// CHECK-SAME:      plan(<keep_chunk, token_chunk = {{[0-9]+}}, vocab_chunk = {{[0-9]+}}>)
// FORCED-LABEL: func.func @mean(
// FORCED:         xent.logit_stats
// FORCED-SAME:      plan(<online, token_chunk = 100, vocab_chunk = 64>)
// FORCED:         xent.logit_grad
// FORCED-SAME:      plan(<recompute, token_chunk = 100, vocab_chunk = 64>)
func.func @mean(%x: tensor<200x64xbf16>, %w: tensor<1000x64xbf16>, %t: tensor<200xi64>, %g: tensor<200xf32>)
    -> (tensor<200xf32>, tensor<200x64xbf16>, tensor<1000x64xbf16>) {
  %lse = xent.logit_stats ins(%x, %w : tensor<200x64xbf16>, tensor<1000x64xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<200xf32>
  // 6NVD: one remark for both.
  // REMARK: [[#@LINE+5]]:{{.*}} Plan {{.*}}Classes=1000, FLOPs=7.680000e+07, Hidden=64, PeakBytes={{[0-9]+}}, Rows="one sweep: weights depend on targets only", Seconds={{.*}}, Strategy=keep_chunk, Threads=1, TokenChunk=
  // REMARK-NOT: [[#@LINE-4]]:
  // EXPLAIN:     [[#@LINE+3]]:{{.*}} Candidate {{.*}}Fits=yes{{.*}}Strategy=keep_chunk
  // EXPLAIN:     [[#@LINE+2]]:{{.*}} Candidate {{.*}}StatisticsTokenChunk={{.*}}Strategy=recompute
  // EXPLAIN-NOT: [[#@LINE+1]]:{{.*}}Excluded
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<200x64xbf16>, tensor<1000x64xbf16>)
      target(%t : tensor<200xi64>) rows(%lse, %g : tensor<200xf32>, tensor<200xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %2 = arith.uitofp %hit : i1 to f32
        %3 = arith.subf %1, %2 : f32
        %4 = arith.mulf %3, %g_i : f32
        xent.yield %4 : f32
      } -> dx: tensor<200x64xbf16>, dw: tensor<1000x64xbf16>
  return %lse, %dx, %dw : tensor<200xf32>, tensor<200x64xbf16>, tensor<1000x64xbf16>
}

// z-loss: the weight is a function of the row's statistic.

// CHECK-LABEL: func.func @z_loss(
// CHECK:         plan(<keep_chunk,
func.func @z_loss(%x: tensor<200x64xbf16>, %w: tensor<1000x64xbf16>, %t: tensor<200xi64>)
    -> (tensor<200x64xbf16>, tensor<1000x64xbf16>) {
  %lse = xent.logit_stats ins(%x, %w : tensor<200x64xbf16>, tensor<1000x64xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<200xf32>
  %g = arith.addf %lse, %lse : tensor<200xf32>
  // REMARK: [[#@LINE+1]]:{{.*}} Rows="one sweep: weights depend on this row's statistics"
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<200x64xbf16>, tensor<1000x64xbf16>)
      rows(%lse, %g : tensor<200xf32>, tensor<200xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %4 = arith.mulf %1, %g_i : f32
        xent.yield %4 : f32
      } -> dx: tensor<200x64xbf16>, dw: tensor<1000x64xbf16>
  return %dx, %dw : tensor<200x64xbf16>, tensor<1000x64xbf16>
}

// The weight of a token depends on the sum of a sequence.

// CHECK-LABEL: func.func @sequence(
// CHECK:         xent.logit_stats
// CHECK-SAME:      plan(<online,
// CHECK:         xent.logit_grad
// CHECK-SAME:      plan(<recompute,
func.func @sequence(%x: tensor<200x64xbf16>, %w: tensor<1000x64xbf16>, %t: tensor<200xi64>)
    -> (tensor<200x64xbf16>, tensor<1000x64xbf16>) {
  %zero = arith.constant dense<0.0> : tensor<f32>
  %e = tensor.empty() : tensor<200xf32>
  // EXPLAIN-NOT: [[#@LINE+1]]:{{.*}} Candidate {{.*}}Strategy=online
  %lse = xent.logit_stats ins(%x, %w : tensor<200x64xbf16>, tensor<1000x64xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<200xf32>
  %sum = linalg.reduce { arith.addf } ins(%lse : tensor<200xf32>) outs(%zero : tensor<f32>) dimensions = [0]
  %g = linalg.broadcast ins(%sum : tensor<f32>) outs(%e : tensor<200xf32>) dimensions = [0]
  // 8NVD.
  // REMARK:      [[#@LINE+5]]:{{.*}} FLOPs=1.024000e+08, {{.*}} Rows="two sweeps: row weights depend on all rows through %{{.+}} at loc({{.*}}plan-grad.mlir":[[#@LINE-3]]:10), which reduces over tokens"
  // REMARK-SAME: StatisticsTokenChunk={{[0-9]+}}, StatisticsVocabChunk={{[0-9]+}}, Strategy=recompute
  // EXPLAIN:     [[#@LINE+3]]:{{.*}} Excluded {{.*}}Reason="two sweeps: {{.*}}Strategy=keep_chunk
  // EXPLAIN-NOT: [[#@LINE+2]]:{{.*}} Candidate {{.*}}Strategy=keep_chunk
  // EXPLAIN:     [[#@LINE+1]]:{{.*}} Candidate {{.*}}Strategy=recompute
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<200x64xbf16>, tensor<1000x64xbf16>)
      rows(%lse, %g : tensor<200xf32>, tensor<200xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %4 = arith.mulf %1, %g_i : f32
        xent.yield %4 : f32
      } -> dx: tensor<200x64xbf16>, dw: tensor<1000x64xbf16>
  return %dx, %dw : tensor<200x64xbf16>, tensor<1000x64xbf16>
}

// Only dx, a frozen head. A plan that is there stays, whatever was asked for.

// CHECK-LABEL: func.func @frozen(
// CHECK:         plan(<frozen_w,
// CHECK:         plan(<recompute, token_chunk = 7, vocab_chunk = 9>)
// FORCED-LABEL: func.func @frozen(
// FORCED:         plan(<recompute, token_chunk = 7, vocab_chunk = 9>)
func.func @frozen(%x: tensor<200x64xf32>, %w: tensor<64x1000xf32>, %r: tensor<200xf32>)
    -> (tensor<200x64xf32>, tensor<200x64xf32>) {
  %lse = xent.logit_stats ins(%x, %w : tensor<200x64xf32>, tensor<64x1000xf32>) layout(dv)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<200xf32>
  // 4NVD.
  // REMARK: [[#@LINE+1]]:{{.*}} FLOPs=5.120000e+07, {{.*}} Rows="one sweep: weights depend on targets only", {{.*}}Strategy=frozen_w
  %dx = xent.logit_grad ins(%x, %w : tensor<200x64xf32>, tensor<64x1000xf32>)
      rows(%lse : tensor<200xf32>) layout(dv)
      dlogits (%acc: f32, %lse_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        xent.yield %1 : f32
      } -> dx: tensor<200x64xf32>
  // REMARK: [[#@LINE+1]]:{{.*}} Strategy=recompute, Threads=1, TokenChunk=7, Tokens=200, VocabChunk=9
  %dx2 = xent.logit_grad ins(%x, %w : tensor<200x64xf32>, tensor<64x1000xf32>)
      rows(%r : tensor<200xf32>) layout(dv)
      plan(<recompute, token_chunk = 7, vocab_chunk = 9>)
      dlogits (%acc: f32, %lse_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        xent.yield %0 : f32
      } -> dx: tensor<200x64xf32>
  return %dx, %dx2 : tensor<200x64xf32>, tensor<200x64xf32>
}
