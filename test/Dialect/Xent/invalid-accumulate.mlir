// RUN: xent-opt %s --split-input-file --verify-diagnostics

// One case per error, named by the constraint in XentGradOps.td.

func.func @c7_shape(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %d: tensor<8x16xf32>) {
  // expected-error @below {{expects dw to have the shape of weight}}
  %0 = xent.accumulate_logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(dw = %d : tensor<8x16xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 }
  return
}

// -----

func.func @c7_type(%x: tensor<4x8xbf16>, %w: tensor<16x8xbf16>, %d: tensor<4x8xbf16>) {
  // expected-error @below {{expects dx to hold 'f32', got 'bf16'}}
  %0 = xent.accumulate_logit_grad ins(%x, %w : tensor<4x8xbf16>, tensor<16x8xbf16>)
      outs(dx = %d : tensor<4x8xbf16>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 }
  return
}

// -----

func.func @c8_shape(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %d: tensor<4x8xf32>, %z: tensor<16x4xf32>) {
  // expected-error @below {{expects products for each token and class}}
  %0 = xent.accumulate_logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      products(%z : tensor<16x4xf32>) outs(dx = %d : tensor<4x8xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 }
  return
}

// -----

func.func @c8_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %d: tensor<4x8xf32>, %z: tensor<4x16xf64>) {
  // expected-error @below {{expects products no wider than 'f32', got 'f64'}}
  %0 = xent.accumulate_logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      products(%z : tensor<4x16xf64>) outs(dx = %d : tensor<4x8xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 }
  return
}

// -----

func.func @order(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %d: tensor<4x8xf32>, %e: tensor<16x8xf32>) {
  %0:2 = xent.accumulate_logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      // expected-error @below {{expects gradients among (dx, dw, dbias), each at most once and in this order; got 'dx'}}
      outs(dw = %e, dx = %d : tensor<16x8xf32>, tensor<4x8xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 }
  return
}

// -----

func.func @online_products(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>) {
  // expected-error @below {{expects products to be a matrix}}
  %0:3 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %s, exp_sum = %s, products = %s : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return
}

// -----

// expected-error @below {{expects 'xent.kept_heads' to be an array of array<i64: N, V, D>, each extent at least 0, or -1 if dynamic}}
func.func private @kept_heads() attributes {xent.kept_heads = [4096]}
