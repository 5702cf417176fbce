// RUN: xent-opt %s --xent-decompose-aggregates | FileCheck %s

// CHECK-LABEL: func.func @softmax(
// CHECK-NOT:     linalg.softmax
// CHECK:         linalg.generic
// CHECK:           math.exp
func.func @softmax(%z: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %p = linalg.softmax dimension(1) ins(%z : tensor<4x8xf32>)
                                   outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %p : tensor<4x8xf32>
}

// CHECK-LABEL: func.func @concat_dynamic(
// CHECK-NOT:     tensor.concat
// CHECK-COUNT-2: tensor.insert_slice
func.func @concat_dynamic(%a: tensor<?x4xf32>, %b: tensor<3x4xf32>) -> tensor<?x4xf32> {
  %c = tensor.concat dim(0) %a, %b : (tensor<?x4xf32>, tensor<3x4xf32>) -> tensor<?x4xf32>
  return %c : tensor<?x4xf32>
}

// Ops of xent have a pass of their own.
// CHECK-LABEL: func.func @neg_other_dialect(
// CHECK:         xent.logit_stats
func.func @neg_other_dialect(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) -> tensor<4xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return %lse : tensor<4xf32>
}

// CHECK-LABEL: func.func @neg_on_buffers(
// CHECK:         linalg.softmax
func.func @neg_on_buffers(%z: memref<4x8xf32>, %p: memref<4x8xf32>) {
  linalg.softmax dimension(1) ins(%z : memref<4x8xf32>) outs(%p : memref<4x8xf32>)
  return
}
