// The loss of a head and all of its gradients; no extent is known.

func.func @bf16(%x: tensor<?x?xbf16>, %w: tensor<?x?xbf16>, %b: tensor<?xf32>, %t: tensor<?xi64>)
    -> (tensor<f32>, tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?xf32>) {
  %one = arith.constant dense<1.0> : tensor<f32>
  %loss, %lse = xent.linear_cross_entropy ins(%x, %w : tensor<?x?xbf16>, tensor<?x?xbf16>)
      target(%t : tensor<?xi64>) bias(%b : tensor<?xf32>) reduction(mean)
      -> loss: tensor<f32>, lse: tensor<?xf32>
  %dx, %dw, %db = xent.linear_cross_entropy_grad ins(%x, %w : tensor<?x?xbf16>, tensor<?x?xbf16>)
      target(%t : tensor<?xi64>) lse(%lse : tensor<?xf32>) grad(%one : tensor<f32>)
      bias(%b : tensor<?xf32>) reduction(mean)
      -> dx: tensor<?x?xbf16>, dw: tensor<?x?xbf16>, dbias: tensor<?xf32>
  return %loss, %dx, %dw, %db : tensor<f32>, tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?xf32>
}

func.func @f32(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>, %t: tensor<?xi64>)
    -> (tensor<f32>, tensor<?x?xf32>, tensor<?x?xf32>) {
  %one = arith.constant dense<1.0> : tensor<f32>
  %loss, %lse = xent.linear_cross_entropy ins(%x, %w : tensor<?x?xf32>, tensor<?x?xf32>)
      target(%t : tensor<?xi64>) reduction(mean)
      -> loss: tensor<f32>, lse: tensor<?xf32>
  %dx, %dw = xent.linear_cross_entropy_grad ins(%x, %w : tensor<?x?xf32>, tensor<?x?xf32>)
      target(%t : tensor<?xi64>) lse(%lse : tensor<?xf32>) grad(%one : tensor<f32>) reduction(mean)
      -> dx: tensor<?x?xf32>, dw: tensor<?x?xf32>
  return %loss, %dx, %dw : tensor<f32>, tensor<?x?xf32>, tensor<?x?xf32>
}
