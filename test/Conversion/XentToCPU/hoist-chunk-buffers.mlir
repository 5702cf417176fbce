// RUN: xent-opt %s --xent-hoist-chunk-buffers --canonicalize --cse | FileCheck %s

// A ragged chunk is no larger than a full one.
// CHECK-LABEL: func.func @ragged(
// CHECK:         %[[B:.*]] = memref.alloc() : memref<1024xi8>
// CHECK:         scf.for
// CHECK-NOT:       memref.alloc
// CHECK:           memref.view %[[B]]
func.func @ragged(%x: f32) {
  %c0 = arith.constant 0 : index
  %c256 = arith.constant 256 : index
  %c1000 = arith.constant 1000 : index
  scf.for %i = %c0 to %c1000 step %c256 {
    %n = affine.min affine_map<(d0) -> (256, 1000 - d0)>(%i)
    %b = memref.alloc(%n) : memref<?xf32>
    linalg.fill ins(%x : f32) outs(%b : memref<?xf32>)
  }
  return
}

// CHECK-LABEL: func.func @extent_from_outside(
// CHECK-SAME:      %[[N:[a-z0-9]+]]: index
// CHECK:         %[[S:.*]] = arith.muli %[[N]], %c4
// CHECK:         memref.alloc(%[[S]])
// CHECK:         scf.for
func.func @extent_from_outside(%n: index, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %b = memref.alloc(%n) : memref<?xf32>
    linalg.fill ins(%x : f32) outs(%b : memref<?xf32>)
  }
  return
}

// CHECK-LABEL: func.func @neg_no_bound(
// CHECK:         scf.for
// CHECK:           memref.alloc
func.func @neg_no_bound(%n: index, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %b = memref.alloc(%i) : memref<?xf32>
    linalg.fill ins(%x : f32) outs(%b : memref<?xf32>)
  }
  return
}

// CHECK-LABEL: func.func @neg_outlives_the_iteration(
// CHECK:         scf.for
// CHECK:           memref.alloc
func.func @neg_outlives_the_iteration(%n: index, %m: memref<4xf32>) -> memref<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%last = %m) -> memref<4xf32> {
    %b = memref.alloc() : memref<4xf32>
    memref.copy %last, %b : memref<4xf32> to memref<4xf32>
    scf.yield %b : memref<4xf32>
  }
  return %r : memref<4xf32>
}

// CHECK-LABEL: func.func @neg_parallel(
// CHECK:         scf.forall
// CHECK:           memref.alloc
func.func @neg_parallel(%x: f32) {
  scf.forall (%i) in (8) {
    %b = memref.alloc() : memref<4xf32>
    linalg.fill ins(%x : f32) outs(%b : memref<4xf32>)
  }
  return
}
