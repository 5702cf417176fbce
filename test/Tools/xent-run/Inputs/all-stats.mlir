// All statistics of a head of any extents.
func.func @main(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>, %b: tensor<?xf32>, %t: tensor<?xi64>)
    -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi64>) {
  %0:6 = xent.logit_stats ins(%x, %w : tensor<?x?xf32>, tensor<?x?xf32>)
      target(%t : tensor<?xi64>) cols(%b : tensor<?xf32>)
      logits (%acc: f32, %bias: f32) {
        %1 = arith.addf %acc, %bias : f32
        xent.yield %1 : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>, sum: tensor<?xf32>,
           dot: tensor<?xf32>, entropy: tensor<?xf32>, argmax: tensor<?xi64>
  return %0#0, %0#1, %0#2, %0#3, %0#4, %0#5
      : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi64>
}
