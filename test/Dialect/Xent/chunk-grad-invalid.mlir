// RUN: xent-opt %s --xent-chunk --verify-diagnostics

func.func @rows_mix(%x: tensor<100x8xf32>, %w: tensor<40x8xf32>) -> tensor<40x8xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %c = arith.constant dense<0.0> : tensor<f32>
  // expected-note @below {{this value reduces over tokens}}
  %sum = linalg.reduce ins(%lse : tensor<100xf32>) outs(%c : tensor<f32>) dimensions = [0]
      (%in: f32, %out: f32) {
        %0 = arith.addf %in, %out : f32
        linalg.yield %0 : f32
      }
  %e = tensor.empty() : tensor<100xf32>
  %g = linalg.broadcast ins(%sum : tensor<f32>) outs(%e : tensor<100xf32>) dimensions = [0]
  // expected-error @below {{strategy keep_chunk needs rows that depend on their own token alone}}
  %dw = xent.logit_grad ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      rows(%g : tensor<100xf32>)
      plan(<keep_chunk, token_chunk = 12, vocab_chunk = 16>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %0 = arith.subf %acc, %l : f32
        xent.yield %0 : f32
      } -> dw: tensor<40x8xf32>
  return %dw : tensor<40x8xf32>
}
