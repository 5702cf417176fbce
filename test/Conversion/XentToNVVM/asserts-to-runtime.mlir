// RUN: xent-opt %s --xent-asserts-to-runtime | FileCheck %s

// CHECK:       llvm.mlir.global internal constant @[[$TEXT:xent_message[^(]*]]("sizes differ\00")
// CHECK-LABEL: func.func @sizes(
// CHECK-SAME:      %[[HOLDS:.*]]: i1
// CHECK:         %[[WORD:.*]] = arith.extui %[[HOLDS]] : i1 to i32
// CHECK:         %[[ADDRESS:.*]] = llvm.mlir.addressof @[[$TEXT]]
// CHECK:         llvm.call @xentCudaRequire(%[[WORD]], %[[ADDRESS]])
// CHECK-NOT:     cf.assert
func.func @sizes(%holds: i1) {
  cf.assert %holds, "sizes differ"
  return
}

// The device checks what it computes.
// CHECK-LABEL: func.func @kernel(
// CHECK:         gpu.launch
// CHECK:           cf.assert
func.func @kernel(%x: memref<1xi1>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %holds = memref.load %x[%c0] : memref<1xi1>
    cf.assert %holds, "target out of range"
    gpu.terminator
  }
  return
}
