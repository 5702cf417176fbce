func.func @stats(%x: tensor<?x64xbf16>, %w: tensor<1000x64xbf16>, %t: tensor<?xi64>)
    -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi64>) {
  %lse, %pick, %sum, %dot, %argmax = xent.logit_stats
      ins(%x, %w : tensor<?x64xbf16>, tensor<1000x64xbf16>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) {
        %cap = arith.constant 30.0 : f32
        %inv = arith.constant 0.0333333333 : f32
        %r = arith.truncf %acc : f32 to bf16
        %e = arith.extf %r : bf16 to f32
        %0 = arith.mulf %e, %inv : f32
        %1 = math.tanh %0 : f32
        %2 = arith.mulf %1, %cap : f32
        xent.yield %2 : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>, sum: tensor<?xf32>, dot: tensor<?xf32>, argmax: tensor<?xi64>
  return %lse, %pick, %sum, %dot, %argmax : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi64>
}
