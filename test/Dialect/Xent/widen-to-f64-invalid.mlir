// RUN: xent-opt %s --split-input-file --verify-diagnostics --allow-unregistered-dialect --xent-widen-to-f64

func.func @bits(%a: f32) -> i32 {
  // expected-error @+1 {{cannot be widened to f64: the bits of a float are used}}
  %0 = arith.bitcast %a : f32 to i32
  return %0 : i32
}

// -----

func.func private @g(f32) -> f32
func.func @call(%a: f32) -> f32 {
  // expected-error @+1 {{cannot be widened to f64: calls with floats have to be inlined first}}
  %0 = call @g(%a) : (f32) -> f32
  return %0 : f32
}

// -----

func.func @foreign(%a: f32) -> i32 {
  // expected-error @+1 {{cannot be widened to f64: op of an unknown dialect takes or gives floats}}
  %0 = "foreign.op"(%a) : (f32) -> i32
  return %0 : i32
}

// -----

func.func @aggregate(%a: tensor<2x4xf32>, %e: tensor<2x4xf32>) -> tensor<2x4xf32> {
  // expected-error @+1 {{cannot be widened to f64: aggregates have to be decomposed first}}
  %0 = linalg.softmax dimension(1) ins(%a : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

func.func @xent(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{cannot be widened to f64: xent ops have to be decomposed first}}
  %lse = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return %lse : tensor<4xf32>
}

// -----

func.func @resource() -> tensor<2xf32> {
  // expected-error @+1 {{cannot be widened to f64: constant is not dense}}
  %0 = arith.constant dense_resource<blob> : tensor<2xf32>
  return %0 : tensor<2xf32>
}

{-#
  dialect_resources: {
    builtin: { blob: "0x0400000000000000000080BF" }
  }
#-}
