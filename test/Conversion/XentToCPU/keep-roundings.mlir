// RUN: xent-opt %s --xent-keep-roundings --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @emulated(
// CHECK-SAME:    %[[A:[a-z0-9]+]]: f32
// CHECK:         %[[N:.+]] = arith.truncf %[[A]] fastmath<none> : f32 to bf16
// CHECK:         %[[W:.+]] = arith.extf %[[N]]
// CHECK:         return %[[W]]
func.func @emulated(%a: f32) -> f32 {
  %0 = arith.truncf %a fastmath<contract> : f32 to bf16
  %1 = arith.extf %0 fastmath<contract> : bf16 to f32
  return %1 : f32
}

// CHECK-LABEL: func.func @other_flags(
// CHECK:         arith.truncf {{.*}} fastmath<nnan> : f32 to f16
func.func @other_flags(%a: f32) -> f16 {
  %0 = arith.truncf %a fastmath<nnan,contract> : f32 to f16
  return %0 : f16
}

// CHECK-LABEL: func.func @no_flags(
// CHECK:         arith.truncf %{{.*}} : f32 to bf16
func.func @no_flags(%a: f32) -> bf16 {
  %0 = arith.truncf %a : f32 to bf16
  return %0 : bf16
}
