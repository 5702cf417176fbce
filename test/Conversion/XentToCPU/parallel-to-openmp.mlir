// RUN: xent-opt %s --xent-parallel-to-openmp="num-threads=3" | FileCheck %s
// RUN: not xent-opt %s --xent-parallel-to-openmp="num-threads=-1" 2>&1 | FileCheck %s --check-prefix=NEGATIVE

// NEGATIVE: error: xent-parallel-to-openmp: num-threads = -1 is negative

// CHECK-LABEL: func.func @nested(
// CHECK:         omp.parallel num_threads(%{{.*}} : i32)
// CHECK:           omp.wsloop schedule(guided)
// CHECK:             omp.loop_nest
// CHECK-NOT:           omp.parallel
// CHECK:               scf.parallel
// CHECK:               omp.yield
func.func @nested(%n: index, %m: memref<?x?xf32>, %x: f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    scf.parallel (%j) = (%c0) to (%n) step (%c1) {
      memref.store %x, %m[%i, %j] : memref<?x?xf32>
    }
  }
  return
}

// CHECK-LABEL: func.func @neg_reduces(
// CHECK-NOT:     omp
// CHECK:         scf.parallel
func.func @neg_reduces(%n: index, %x: f32) -> f32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.parallel (%i) = (%c0) to (%n) step (%c1) init (%x) -> f32 {
    scf.reduce(%x : f32) {
    ^bb0(%a: f32, %b: f32):
      %s = arith.addf %a, %b : f32
      scf.reduce.return %s : f32
    }
  }
  return %r : f32
}
