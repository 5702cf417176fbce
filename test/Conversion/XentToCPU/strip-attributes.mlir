// RUN: xent-opt %s --xent-strip-attributes | FileCheck %s

// CHECK-LABEL: func.func @f(
// CHECK-NOT:     {{[= ]xent[.]}}
// CHECK:         math.exp %{{.*}} : f32
// CHECK:         other_attribute
func.func @f(%x: f32) -> f32 {
  %0 = math.exp %x {xent.non_positive} : f32
  %1 = math.exp %0 {other_attribute} : f32
  return %1 : f32
}

// CHECK-LABEL: func.func @marked()
// CHECK-NOT:     xent
// CHECK-SAME:    attributes {other.kept}
func.func @marked() attributes {other.kept, xent.heads = [array<i64: 4, 100, 8>], xent.host} {
  return
}
