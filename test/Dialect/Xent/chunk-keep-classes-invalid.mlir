// RUN: xent-opt %s --xent-chunk --verify-diagnostics

func.func @no_statistics(%x: tensor<100x8xf32>, %w: tensor<40x8xf32>, %lse: tensor<100xf32>) -> tensor<40x8xf32> {
  // expected-error @below {{strategy keep_classes needs statistics of the same logits in the same block}}
  %dw = xent.logit_grad ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      rows(%lse : tensor<100xf32>)
      plan(<keep_classes, token_chunk = 12, vocab_chunk = 16, kept_classes = 16>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %0 = arith.subf %acc, %l : f32
        xent.yield %0 : f32
      } -> dw: tensor<40x8xf32>
  return %dw : tensor<40x8xf32>
}
