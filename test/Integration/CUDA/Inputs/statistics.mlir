// Statistics without a gradient, for what a plan predicts and what it takes.

func.func @loss(%x: tensor<?x64xbf16>, %w: tensor<5000x64xbf16>, %t: tensor<?xi64>) -> tensor<f32> {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<?x64xbf16>, tensor<5000x64xbf16>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  %nll = arith.subf %lse, %pick : tensor<?xf32>
  %zero = arith.constant dense<0.0> : tensor<f32>
  %sum = linalg.reduce { arith.addf } ins(%nll : tensor<?xf32>) outs(%zero : tensor<f32>) dimensions = [0]
  return %sum : tensor<f32>
}

func.func @several(%x: tensor<?x64xbf16>, %w: tensor<5000x64xbf16>)
    -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>) {
  %lse, %sum, %entropy = xent.logit_stats ins(%x, %w : tensor<?x64xbf16>, tensor<5000x64xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<?xf32>, sum: tensor<?xf32>, entropy: tensor<?xf32>
  return %lse, %sum, %entropy : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>
}
