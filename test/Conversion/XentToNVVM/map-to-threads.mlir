// RUN: xent-opt %s --split-input-file --verify-diagnostics \
// RUN:   --xent-map-to-threads | FileCheck %s

// Thread t takes t, t + threads ...; a barrier between the loops, none at the
// end of the kernel.
// CHECK-LABEL: func.func @loops(
// CHECK:         gpu.launch blocks({{.*}}) threads(%[[T:.*]], %{{.*}}, %{{.*}}) in (%[[SIZE:[^ ]*]] =
// CHECK:           scf.for %[[I:.*]] = %[[T]] to %{{.*}} step %[[SIZE]] {
// CHECK:             %[[COL:.*]] = arith.remui %[[I]]
// CHECK:             %[[ROW:.*]] = arith.divui %[[I]]
// CHECK:             memref.store %{{.*}}, %{{.*}}[%[[ROW]], %[[COL]]]
// CHECK:           gpu.barrier
// CHECK:           scf.for %{{.*}} = %[[T]]
// CHECK:             scf.for
// CHECK-NOT:       scf.parallel
// CHECK-NOT:       gpu.barrier
// CHECK:           gpu.terminator
func.func @loops(%x: memref<4x6xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c6 = arith.constant 6 : index
  %c64 = arith.constant 64 : index
  %one = arith.constant 1.0 : f32
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c64, %sy = %c1, %sz = %c1) {
    scf.parallel (%i, %j) = (%c0, %c0) to (%c4, %c6) step (%c1, %c1) {
      memref.store %one, %x[%i, %j] : memref<4x6xf32>
    }
    scf.parallel (%i) = (%c0) to (%c4) step (%c1) {
      scf.parallel (%j) = (%c0) to (%c6) step (%c1) {
        memref.store %one, %x[%i, %j] : memref<4x6xf32>
      }
    }
    gpu.terminator
  }
  return
}

// -----

// Thread 0 writes for all, once all have read.
// CHECK-LABEL: func.func @scalar_code(
// CHECK:         gpu.launch
// CHECK:           %[[A:.*]] = memref.load
// CHECK-NEXT:      %[[B:.*]] = arith.addf %[[A]], %[[A]]
// CHECK-NEXT:      gpu.barrier
// CHECK:           %[[FIRST:.*]] = arith.cmpi eq
// CHECK-NEXT:      scf.if %[[FIRST]] {
// CHECK-NEXT:        memref.store %[[B]]
// CHECK-NEXT:        memref.store %[[A]]
// CHECK-NEXT:      }
// CHECK-NEXT:      gpu.barrier
// CHECK-NEXT:      memref.load
func.func @scalar_code(%s: memref<f32>, %r: memref<f32>) {
  %c1 = arith.constant 1 : index
  %c64 = arith.constant 64 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c64, %sy = %c1, %sz = %c1) {
    %0 = memref.load %s[] : memref<f32>
    %1 = arith.addf %0, %0 : f32
    memref.store %1, %s[] : memref<f32>
    memref.store %0, %r[] : memref<f32>
    %2 = memref.load %s[] : memref<f32>
    %3 = arith.cmpf oeq, %2, %2 : f32
    cf.assert %3, "NaN"
    gpu.terminator
  }
  return
}

// -----

// A loop that all threads run together, with loops of threads in it.
// CHECK-LABEL: func.func @block_loop(
// CHECK:         gpu.launch
// CHECK:           scf.for
// CHECK:             scf.for
// CHECK:             gpu.barrier
// CHECK-NEXT:      }
// CHECK-NEXT:      gpu.terminator
func.func @block_loop(%x: memref<8x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c8 = arith.constant 8 : index
  %one = arith.constant 1.0 : f32
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c8, %sy = %c1, %sz = %c1) {
    scf.for %k = %c0 to %c8 step %c1 {
      scf.parallel (%i) = (%c0) to (%c4) step (%c1) {
        memref.store %one, %x[%k, %i] : memref<8x4xf32>
      }
    }
    gpu.terminator
  }
  return
}

// -----

func.func @neg_result_and_write(%x: memref<8xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %one = arith.constant 1.0 : f32
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c8, %sy = %c1, %sz = %c1) {
    // expected-error @below {{writes memory and has results: no lowering to threads}}
    %0 = scf.for %k = %c0 to %c8 step %c1 iter_args(%a = %one) -> f32 {
      memref.store %a, %x[%k] : memref<8xf32>
      %1 = arith.addf %a, %a : f32
      scf.yield %1 : f32
    }
    memref.store %0, %x[%c0] : memref<8xf32>
    gpu.terminator
  }
  return
}
