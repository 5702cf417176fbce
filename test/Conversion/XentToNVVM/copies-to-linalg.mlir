// RUN: xent-opt %s --split-input-file --xent-copies-to-linalg | FileCheck %s

// CHECK-LABEL: func.func @strided(
// CHECK:         linalg.generic {{.*}}["parallel"]
// CHECK-SAME:      ins(%{{.*}} : memref<?xf32, strided<[?], offset: ?>>) outs(%{{.*}} : memref<?xf32>)
// CHECK-NOT:     memref.copy
func.func @strided(%a: memref<?xf32, strided<[?], offset: ?>>, %b: memref<?xf32>) {
  memref.copy %a, %b : memref<?xf32, strided<[?], offset: ?>> to memref<?xf32>
  return
}

// -----

// CHECK-LABEL: func.func @itself(
// CHECK-NEXT:    return
func.func @itself(%a: memref<?xf32>) {
  memref.copy %a, %a : memref<?xf32> to memref<?xf32>
  return
}
