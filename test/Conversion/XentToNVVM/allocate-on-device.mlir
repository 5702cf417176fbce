// RUN: xent-opt %s --xent-allocate-on-device | FileCheck %s

memref.global "private" constant @table : memref<3xf32> = dense<[1.0, 2.0, 3.0]>

// CHECK-LABEL: func.func @buffers(
// CHECK-SAME:      %[[N:.*]]: index
// CHECK:         %[[A:.*]] = gpu.alloc (%[[N]]) : memref<?xf32>
// CHECK:         %[[HOST:.*]] = memref.get_global @table
// CHECK:         %[[TABLE:.*]] = gpu.alloc () : memref<3xf32>
// CHECK:         gpu.memcpy %[[TABLE]], %[[HOST]]
// CHECK:         memref.load %[[TABLE]]
// CHECK:         gpu.dealloc %[[A]]
// CHECK:         gpu.dealloc %[[TABLE]]
// CHECK-NEXT:    return
func.func @buffers(%n: index) {
  %c1 = arith.constant 1 : index
  %0 = memref.alloc(%n) : memref<?xf32>
  %1 = memref.get_global @table : memref<3xf32>
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %2 = memref.load %1[%tx] : memref<3xf32>
    memref.store %2, %0[%tx] : memref<?xf32>
    gpu.terminator
  }
  memref.dealloc %0 : memref<?xf32>
  return
}

// CHECK-LABEL: func.func @host_function(
// CHECK:         memref.alloc
func.func @host_function(%n: index) -> memref<?xf32> attributes {xent.host} {
  %0 = memref.alloc(%n) : memref<?xf32>
  return %0 : memref<?xf32>
}
