// RUN: xent-opt %s --split-input-file --xent-chunk --xent-verify-no-logits \
// RUN:   --verify-diagnostics | FileCheck %s

// The loops show chunks only; the function remembers how large the logits would
// have been.

// CHECK-LABEL: func.func @chunked(
// CHECK-SAME:    xent.heads = [array<i64: 128, 1000, 32>]
func.func @chunked(%x: tensor<128x32xf32>, %w: tensor<1000x32xf32>) -> tensor<128xf32> {
  %0 = xent.logit_stats ins(%x, %w : tensor<128x32xf32>, tensor<1000x32xf32>)
      plan(<online, token_chunk = 48, vocab_chunk = 300>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<128xf32>
  return %0 : tensor<128xf32>
}

// -----

func.func @chunked_beside_logits(%x: tensor<?x32xf32>, %w: tensor<32x1000xf32>, %z: tensor<?x1000xf32>) -> (tensor<?xf32>, tensor<?x1000xf32>) {
  %0 = xent.logit_stats ins(%x, %w : tensor<?x32xf32>, tensor<32x1000xf32>)
      layout(dv) plan(<online, token_chunk = 48, vocab_chunk = 300>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>
  // expected-error @below {{expects no value as large as the logits of the head N = ?, V = 1000, D = 32; got 'tensor<?x1000xf32>'}}
  %1 = linalg.matmul ins(%x, %w : tensor<?x32xf32>, tensor<32x1000xf32>) outs(%z : tensor<?x1000xf32>) -> tensor<?x1000xf32>
  return %0, %1 : tensor<?xf32>, tensor<?x1000xf32>
}
