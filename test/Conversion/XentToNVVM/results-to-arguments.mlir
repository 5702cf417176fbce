// RUN: xent-opt %s --split-input-file --verify-diagnostics \
// RUN:   --xent-results-to-arguments | FileCheck %s

// A buffer of the function becomes the caller's; a scalar stays on the device.
// CHECK-LABEL: func.func @fresh_query(
// CHECK-SAME:      %[[X:.*]]: memref<?x4xf32>, %[[EXTENTS:.*]]: !llvm.ptr) -> i64
// CHECK-SAME:      llvm.emit_c_interface
// CHECK-SAME:      xent.host
// CHECK:         %[[DIM:.*]] = memref.dim %[[X]], %{{.*}}
// CHECK:         %[[TWICE:.*]] = arith.addi %[[DIM]], %[[DIM]]
// CHECK:         %[[WORD:.*]] = arith.index_cast %[[TWICE]] : index to i64
// CHECK:         %[[AT:.*]] = llvm.getelementptr %[[EXTENTS]][0]
// CHECK:         llvm.store %[[WORD]], %[[AT]]
// CHECK:         return %c0_i64
// CHECK-LABEL: func.func @fresh(
// CHECK-SAME:      %{{.*}}: memref<?x4xf32>, %[[R0:.*]]: memref<?xf32>, %[[R1:.*]]: memref<f32>) attributes {xent.query = @fresh_query}
// CHECK-NOT:     memref.alloc
// CHECK:         memref.store %{{.*}}, %[[R0]]
// CHECK:         memref.store %{{.*}}, %[[R1]][]
// CHECK:         return{{$}}
func.func @fresh(%x: memref<?x4xf32>) -> (memref<?xf32>, f32) {
  %c0 = arith.constant 0 : index
  %n = memref.dim %x, %c0 : memref<?x4xf32>
  %twice = arith.addi %n, %n : index
  %r = memref.alloc(%twice) : memref<?xf32>
  %v = memref.load %x[%c0, %c0] : memref<?x4xf32>
  memref.store %v, %r[%c0] : memref<?xf32>
  return %r, %v : memref<?xf32>, f32
}

// -----

// What is not the function's own is copied: an argument, a buffer that two
// results share.
// CHECK-LABEL: func.func @copied(
// CHECK-SAME:      %[[X:[^:]*]]: memref<4xf32>, %[[R0:[^:]*]]: memref<4xf32>, %[[R1:[^:]*]]: memref<4xf32>, %[[R2:[^:]*]]: memref<4xf32>)
// CHECK:         %[[OWN:.*]] = memref.alloc()
// CHECK-DAG:     memref.copy %[[X]], %[[R0]]
// CHECK-DAG:     memref.copy %[[OWN]], %[[R1]]
// CHECK-DAG:     memref.copy %[[OWN]], %[[R2]]
func.func @copied(%x: memref<4xf32>) -> (memref<4xf32>, memref<4xf32>, memref<4xf32>) {
  %r = memref.alloc() : memref<4xf32>
  memref.copy %x, %r : memref<4xf32> to memref<4xf32>
  return %x, %r, %r : memref<4xf32>, memref<4xf32>, memref<4xf32>
}

// -----

// A caller's memory is row-major, whatever the value was.
// CHECK-LABEL: func.func @strided(
// CHECK-SAME:      %[[X:[^:]*]]: memref<8xf32, strided<[2]>>, %[[R:[^:]*]]: memref<8xf32>)
// CHECK:         memref.copy %[[X]], %[[R]]
func.func @strided(%x: memref<8xf32, strided<[2]>>) -> memref<8xf32, strided<[2]>> {
  return %x : memref<8xf32, strided<[2]>>
}

// -----

// Only what is called from outside is an entry point.
// CHECK-LABEL: func.func @called(%{{.*}}: memref<4xf32>) -> memref<4xf32>
// CHECK-NOT:   _query
func.func @called(%x: memref<4xf32>) -> memref<4xf32> {
  return %x : memref<4xf32>
}
func.func @host(%x: memref<4xf32>) attributes {xent.host} {
  %0 = call @called(%x) : (memref<4xf32>) -> memref<4xf32>
  return
}

// -----

func.func @data(%x: memref<1xindex>) -> memref<?xf32> {
  %c0 = arith.constant 0 : index
  %n = memref.load %x[%c0] : memref<1xindex>
  %r = memref.alloc(%n) : memref<?xf32>
  // expected-error @below {{returns a buffer whose extent 0 is known only on the device}}
  return %r : memref<?xf32>
}

// -----

// expected-error @below {{needs the name 'taken_query', which is taken}}
func.func @taken(%x: memref<4xf32>) -> memref<4xf32> {
  return %x : memref<4xf32>
}
func.func private @taken_query()
