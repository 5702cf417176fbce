// RUN: xent-opt %s --xent-sink-globals | FileCheck %s
// RUN: xent-opt %s --xent-sink-globals --gpu-kernel-outlining --symbol-dce \
// RUN:   | FileCheck %s --check-prefix=OUTLINED

memref.global "private" constant @table : memref<4xf32> = dense<[1.0, 2.0, 3.0, 4.0]>

// A constant and its views move into the launch; the argument stays outside.
// CHECK-LABEL: func.func @views(
// CHECK:         gpu.launch
// CHECK:           %[[TABLE:.*]] = memref.get_global @table
// CHECK:           %[[VIEW:.*]] = memref.subview %[[TABLE]]
// CHECK:           memref.load %[[VIEW]]
// OUTLINED:      gpu.module @views_kernel
// OUTLINED:        memref.get_global @table
// OUTLINED:        memref.global "private" constant @table
func.func @views(%x: memref<2xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %table = memref.get_global @table : memref<4xf32>
  %view = memref.subview %table[2] [2] [1] : memref<4xf32> to memref<2xf32, strided<[1], offset: 2>>
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %v = memref.load %view[%tx] : memref<2xf32, strided<[1], offset: 2>>
    memref.store %v, %x[%tx] : memref<2xf32>
    gpu.terminator
  }
  return
}

// CHECK-LABEL: func.func @host(
// CHECK:         memref.get_global
// CHECK:         gpu.launch
// CHECK-NOT:       memref.get_global
// CHECK:           gpu.terminator
func.func @host(%x: memref<4xf32>) attributes {xent.host} {
  %c1 = arith.constant 1 : index
  %table = memref.get_global @table : memref<4xf32>
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %v = memref.load %table[%tx] : memref<4xf32>
    memref.store %v, %x[%tx] : memref<4xf32>
    gpu.terminator
  }
  return
}
