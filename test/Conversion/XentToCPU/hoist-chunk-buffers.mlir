// RUN: xent-opt %s --xent-hoist-chunk-buffers --canonicalize --cse | FileCheck %s

// CHECK-DAG: #[[$CHUNK:.*]] = affine_map<()[s0] -> (256, s0)>
// CHECK-DAG: #[[$PANELS:.*]] = affine_map<()[s0] -> (16, 32, s0 ceildiv 16)>

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

// There may be less than one chunk.
// CHECK-LABEL: func.func @chunk_of_unknown_extent(
// CHECK-SAME:      %[[N:[a-z0-9]+]]: index
// CHECK:         %[[C4:.*]] = arith.constant 4 : index
// CHECK:         %[[M:.*]] = affine.min #[[$CHUNK]]()[%[[N]]]
// CHECK:         %[[S:.*]] = arith.muli %[[M]], %[[C4]]
// CHECK:         memref.alloc(%[[S]])
// CHECK:         scf.for
// CHECK-NOT:       memref.alloc
func.func @chunk_of_unknown_extent(%n: index, %x: f32) {
  %c0 = arith.constant 0 : index
  %c256 = arith.constant 256 : index
  scf.for %i = %c0 to %n step %c256 {
    %m = affine.min affine_map<(d0)[s0] -> (256, s0 - d0)>(%i)[%n]
    %b = memref.alloc(%m) : memref<?xf32>
    linalg.fill ins(%x : f32) outs(%b : memref<?xf32>)
  }
  return
}

// Panels of a chunk of a chunk.
// CHECK-LABEL: func.func @panels(
// CHECK-SAME:      %[[N:[a-z0-9]+]]: index
// CHECK:         affine.min #[[$PANELS]]()[%[[N]]]
// CHECK:         memref.alloc(
// CHECK:         scf.for
// CHECK-NOT:       memref.alloc
func.func @panels(%n: index, %x: f32) {
  %c0 = arith.constant 0 : index
  %c256 = arith.constant 256 : index
  %c512 = arith.constant 512 : index
  scf.for %i = %c0 to %n step %c512 {
    %m = affine.min affine_map<(d0)[s0] -> (512, s0 - d0)>(%i)[%n]
    scf.for %j = %c0 to %m step %c256 {
      %k = affine.min affine_map<(d0)[s0] -> (256, s0 - d0)>(%j)[%m]
      %p = affine.apply affine_map<()[s0] -> (s0 ceildiv 16)>()[%k]
      %b = memref.alloc(%p) : memref<?x16xf32>
      linalg.fill ins(%x : f32) outs(%b : memref<?x16xf32>)
    }
  }
  return
}

// CHECK-LABEL: func.func @rest_of_an_extent(
// CHECK-SAME:      %[[N:[a-z0-9]+]]: index
// CHECK:         %[[S:.*]] = arith.muli %[[N]], %c4
// CHECK:         memref.alloc(%[[S]])
// CHECK:         scf.for
// CHECK-NOT:       memref.alloc
func.func @rest_of_an_extent(%n: index, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %r = affine.apply affine_map<(d0)[s0] -> (s0 - d0 - 1)>(%i)[%n]
    %b = memref.alloc(%r) : memref<?xf32>
    linalg.fill ins(%x : f32) outs(%b : memref<?xf32>)
  }
  return
}

// The difference of two unknown extents may be negative where there is no
// iteration.
// CHECK-LABEL: func.func @neg_difference(
// CHECK:         scf.for
// CHECK:           memref.alloc
func.func @neg_difference(%n: index, %m: index, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %r = affine.apply affine_map<(d0)[s0, s1] -> (s0 + d0 - s1)>(%i)[%n, %m]
    %b = memref.alloc(%r) : memref<?xf32>
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

// A chunk that some iterations do without.
// CHECK-LABEL: func.func @in_a_branch(
// CHECK:         memref.alloc() : memref<1024xi8>
// CHECK:         scf.for
// CHECK:           scf.if
// CHECK-NOT:         memref.alloc
// CHECK:             memref.view
func.func @in_a_branch(%x: f32, %c: i1) {
  %c0 = arith.constant 0 : index
  %c256 = arith.constant 256 : index
  %c1000 = arith.constant 1000 : index
  scf.for %i = %c0 to %c1000 step %c256 {
    scf.if %c {
      %n = affine.min affine_map<(d0) -> (256, 1000 - d0)>(%i)
      %b = memref.alloc(%n) : memref<?xf32>
      linalg.fill ins(%x : f32) outs(%b : memref<?xf32>)
    }
  }
  return
}
