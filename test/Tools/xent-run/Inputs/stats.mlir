// A head that is given as an xent op: dynamic tokens, 10 classes.
func.func @main(%x: tensor<?x4xf32>, %w: tensor<10x4xf32>, %t: tensor<?xi32>)
    -> (tensor<?xf32>, tensor<?xf32>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<?x4xf32>, tensor<10x4xf32>)
      target(%t : tensor<?xi32>)
      logits (%acc: f32) {
        %cap = arith.constant 30.0 : f32
        %0 = arith.divf %acc, %cap : f32
        %1 = math.tanh %0 : f32
        %2 = arith.mulf %1, %cap : f32
        xent.yield %2 : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  return %lse, %pick : tensor<?xf32>, tensor<?xf32>
}
