// RUN: xent-opt %s --split-input-file --verify-diagnostics \
// RUN:   --xent-results-to-arguments --xent-plan-workspace --canonicalize \
// RUN:   | FileCheck %s

// Buffers that are in use at the same time do not overlap, others share memory:
// 0, 256 (behind the first), then 0 again.
// CHECK-LABEL: func.func @constant_query(
// CHECK:         %[[BYTES:.*]] = arith.constant 1280 : i64
// CHECK:         return %[[BYTES]]
// CHECK-LABEL: func.func @constant(
// CHECK-SAME:      %[[X:[^:]*]]: memref<64xf32>, %[[WORKSPACE:[^:]*]]: !llvm.ptr, %[[CAPACITY:[^:]*]]: i64, %[[STREAM:[^:]*]]: !llvm.ptr) -> i32
// CHECK-SAME:      xent.stream
// CHECK-DAG:     %[[NEEDED:.*]] = arith.constant 1280 : i64
// CHECK-DAG:     %[[C0:.*]] = arith.constant 0 : index
// CHECK-DAG:     %[[C256:.*]] = arith.constant 256 : index
// CHECK:         %[[BASE:.*]] = llvm.call @xentCudaBegin(%[[WORKSPACE]], %[[CAPACITY]], %[[NEEDED]], %[[STREAM]])
// CHECK:         %[[MEMORY:.*]] = builtin.unrealized_conversion_cast
// CHECK:         %[[A:.*]] = memref.view %[[MEMORY]][%[[C0]]][] : memref<?xi8> to memref<64xf32>
// CHECK:         memref.store %{{.*}}, %[[A]]
// CHECK:         %[[B:.*]] = memref.view %[[MEMORY]][%[[C256]]][] : memref<?xi8> to memref<256xf32>
// CHECK:         memref.store %{{.*}}, %[[B]]
// CHECK:         %[[C:.*]] = memref.view %[[MEMORY]][%[[C0]]][] : memref<?xi8> to memref<10xi8>
// CHECK:         memref.store %{{.*}}, %[[C]]
// CHECK-NOT:     memref.dealloc
// CHECK:         %[[STATUS:.*]] = llvm.call @xentCudaEnd(%[[WORKSPACE]], %[[BASE]], %[[STREAM]])
// CHECK:         return %[[STATUS]]
func.func @constant(%x: memref<64xf32>) {
  %c0 = arith.constant 0 : index
  %byte = arith.constant 1 : i8
  %v = memref.load %x[%c0] : memref<64xf32>
  %a = memref.alloc() : memref<64xf32>
  memref.store %v, %a[%c0] : memref<64xf32>
  %b = memref.alloc() : memref<256xf32>
  memref.store %v, %b[%c0] : memref<256xf32>
  %u = memref.load %a[%c0] : memref<64xf32>
  memref.dealloc %a : memref<64xf32>
  memref.store %u, %x[%c0] : memref<64xf32>
  memref.dealloc %b : memref<256xf32>
  %c = memref.alloc() : memref<10xi8>
  memref.store %byte, %c[%c0] : memref<10xi8>
  memref.dealloc %c : memref<10xi8>
  return
}

// -----

// A use through a view counts; sizes are computed where the function starts,
// and in the query likewise.
// CHECK-LABEL: func.func @dynamic_query(
// CHECK-SAME:      %[[X:[^:]*]]: memref<?xf32>
// CHECK:         memref.dim %[[X]]
// CHECK:         arith.muli
// CHECK:         arith.muli
// CHECK:         %[[SUM:.*]] = arith.addi %{{.*}}, %{{.*}}
// CHECK:         %[[TOTAL:.*]] = arith.maxui %{{.*}}, %[[SUM]]
// CHECK:         %[[WORD:.*]] = arith.index_cast %[[TOTAL]] : index to i64
// CHECK:         return %[[WORD]]
// CHECK-LABEL: func.func @dynamic(
// CHECK:         %[[SUM:.*]] = arith.addi
// CHECK:         %[[TOTAL:.*]] = arith.maxui %{{.*}}, %[[SUM]]
// CHECK:         %[[NEEDED:.*]] = arith.index_cast %[[TOTAL]] : index to i64
// CHECK:         llvm.call @xentCudaBegin(%{{.*}}, %{{.*}}, %[[NEEDED]], %{{.*}})
// CHECK:         memref.view %{{.*}}[%c0]
// CHECK:         memref.view %{{.*}}[%{{[0-9]+}}]
func.func @dynamic(%x: memref<?xf32>) {
  %c0 = arith.constant 0 : index
  %n = memref.dim %x, %c0 : memref<?xf32>
  %v = memref.load %x[%c0] : memref<?xf32>
  %a = memref.alloc(%n) : memref<?xf32>
  %view = memref.subview %a[1] [1] [1] : memref<?xf32> to memref<1xf32, strided<[1], offset: 1>>
  %b = memref.alloc(%n) : memref<?xf32>
  memref.store %v, %b[%c0] : memref<?xf32>
  memref.store %v, %view[%c0] : memref<1xf32, strided<[1], offset: 1>>
  return
}

// -----

// Nothing to allocate: no workspace is asked for.
// CHECK-LABEL: func.func @none(
// CHECK:         %[[ZERO:.*]] = arith.constant 0 : i64
// CHECK:         llvm.call @xentCudaBegin(%{{.*}}, %{{.*}}, %[[ZERO]], %{{.*}})
func.func @none(%x: memref<4xf32>) {
  return
}

// -----

// The buffers of a loop live as long as the loop.
// CHECK-LABEL: func.func @loop(
// CHECK:         arith.constant 768 : i64
// CHECK:         scf.for
// CHECK:           memref.view
// CHECK:           memref.view
func.func @loop(%x: memref<64xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %v = memref.load %x[%c0] : memref<64xf32>
  %outer = memref.alloc() : memref<1xf32>
  scf.for %i = %c0 to %c4 step %c1 {
    %a = memref.alloc() : memref<64xf32>
    memref.store %v, %a[%c0] : memref<64xf32>
    memref.dealloc %a : memref<64xf32>
    %b = memref.alloc() : memref<64xf32>
    memref.store %v, %b[%c0] : memref<64xf32>
    memref.dealloc %b : memref<64xf32>
  }
  memref.store %v, %outer[%c0] : memref<1xf32>
  return
}

// -----

func.func @ragged(%x: memref<64xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %v = memref.load %x[%c0] : memref<64xf32>
  scf.for %i = %c0 to %n step %c1 {
    // expected-error @below {{on the device has an extent that is not known when the function starts}}
    %a = memref.alloc(%i) : memref<?xf32>
    memref.store %v, %a[%c0] : memref<?xf32>
  }
  return
}
