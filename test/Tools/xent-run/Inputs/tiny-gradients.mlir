// Gradients of a head that one chunk of any size would cover.

func.func @main(%x: tensor<8x16xf32>, %w: tensor<10x16xf32>, %t: tensor<8xi64>)
    -> (tensor<8xf32>, tensor<8x16xf32>, tensor<10x16xf32>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<8x16xf32>, tensor<10x16xf32>)
      target(%t : tensor<8xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<8xf32>, pick: tensor<8xf32>
  %nll = arith.subf %lse, %pick : tensor<8xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<8x16xf32>, tensor<10x16xf32>)
      target(%t : tensor<8xi64>) rows(%lse : tensor<8xf32>)
      dlogits (%acc: f32, %lse_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %h = arith.uitofp %hit : i1 to f32
        %2 = arith.subf %1, %h : f32
        xent.yield %2 : f32
      } -> dx: tensor<8x16xf32>, dw: tensor<10x16xf32>
  return %nll, %dx, %dw : tensor<8xf32>, tensor<8x16xf32>, tensor<10x16xf32>
}

func.func @frozen(%x: tensor<8x16xf32>, %w: tensor<10x16xf32>, %t: tensor<8xi64>) -> tensor<8x16xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<8x16xf32>, tensor<10x16xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<8xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<8x16xf32>, tensor<10x16xf32>)
      target(%t : tensor<8xi64>) rows(%lse : tensor<8xf32>)
      dlogits (%acc: f32, %lse_i: f32, %hit: i1) {
        %0 = arith.subf %acc, %lse_i : f32
        %1 = math.exp %0 : f32
        %h = arith.uitofp %hit : i1 to f32
        %2 = arith.subf %1, %h : f32
        xent.yield %2 : f32
      } -> dx: tensor<8x16xf32>
  return %dx : tensor<8x16xf32>
}
