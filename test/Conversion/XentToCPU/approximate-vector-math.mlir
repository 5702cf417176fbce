// RUN: xent-opt %s --xent-approximate-vector-math | FileCheck %s

// CHECK-LABEL: func.func @vector(
// CHECK-NOT:     math.tanh
// CHECK:         return
func.func @vector(%x: vector<8xf32>) -> vector<8xf32> {
  %0 = math.tanh %x : vector<8xf32>
  return %0 : vector<8xf32>
}

// CHECK-LABEL: func.func @neg_scalar(
// CHECK:         math.tanh
func.func @neg_scalar(%x: f32) -> f32 {
  %0 = math.tanh %x : f32
  return %0 : f32
}
