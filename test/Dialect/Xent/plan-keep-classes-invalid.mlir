// DEFINE: %{options} =
// DEFINE: %{fail} = not xent-opt %s --xent-plan="%{options}"
// REDEFINE: %{options} = kept-classes=100 strategy=recompute
// RUN: %{fail} 2>&1 | FileCheck %s --check-prefix=STRATEGY
// STRATEGY: error: xent-plan: kept-classes is for keep_classes, not recompute
// REDEFINE: %{options} = kept-classes=-1
// RUN: %{fail} 2>&1 | FileCheck %s --check-prefix=NEGATIVE
// NEGATIVE: error: xent-plan: kept-classes = -1 is negative; 0 leaves the choice to the planner
// REDEFINE: %{options} = kept-classes=100 chip=sm_90
// RUN: %{fail} 2>&1 | FileCheck %s --check-prefix=CHIP
// CHIP: [[#@LINE+8]]:{{.*}}: error: strategy keep_classes is for a CPU
// REDEFINE: %{options} = strategy=keep_classes
// RUN: %{fail} 2>&1 | FileCheck %s --check-prefix=STATISTICS
// STATISTICS: [[#@LINE+16]]:{{.*}}: error: strategy keep_classes needs statistics of the same logits in the same block, without a plan of their own

func.func @own_statistics(%x: tensor<100x8xf32>, %w: tensor<40x8xf32>) -> tensor<40x8xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %dw = xent.logit_grad ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      rows(%lse : tensor<100xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %0 = arith.subf %acc, %l : f32
        xent.yield %0 : f32
      } -> dw: tensor<40x8xf32>
  return %dw : tensor<40x8xf32>
}

// The statistics are computed elsewhere.
func.func @arguments(%x: tensor<100x8xf32>, %w: tensor<40x8xf32>, %lse: tensor<100xf32>) -> tensor<40x8xf32> {
  %dw = xent.logit_grad ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      rows(%lse : tensor<100xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %0 = arith.subf %acc, %l : f32
        xent.yield %0 : f32
      } -> dw: tensor<40x8xf32>
  return %dw : tensor<40x8xf32>
}
