// All statistics of logits that are the products: NaN goes through the maximum.

// RUN: xent-opt %s --test-xent-kernels-sm80 %kernels_to_ptx_sm80 | xent-translate --xent-to-ptx | FileCheck %s

// CHECK:     mma.sync
// CHECK:     max.NaN.f32
// CHECK-NOT: max.f32
// CHECK:     bar.sync 0;
// CHECK:     bar.sync 0;
// max, exp_sum, sum, dot, argmax.
// CHECK-COUNT-5: st.global.b32
// CHECK-NOT: st.global

func.func @all_stats(%x: tensor<?x?xbf16>, %w: tensor<?x?xbf16>,
                     %t: tensor<?xi64>)
    -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi64>) {
  %lse, %pick, %sum, %dot, %argmax = xent.logit_stats
      ins(%x, %w : tensor<?x?xbf16>, tensor<?x?xbf16>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<?xf32>, pick: tensor<?xf32>, sum: tensor<?xf32>,
         dot: tensor<?xf32>, argmax: tensor<?xi64>
  return %lse, %pick, %sum, %dot, %argmax
      : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi64>
}
