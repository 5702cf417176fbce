// RUN: xent-opt %s --split-input-file --verify-diagnostics \
// RUN:   --xent-map-to-launches="block-size=64" | FileCheck %s

// Blocks from the block's id on, in steps of the grid; an empty loop still
// launches one block.
// CHECK-LABEL: func.func @forall_to_blocks(
// CHECK-SAME:      %[[X:.*]]: memref<?xf32>, %{{.*}}: index
// CHECK:         %[[BLOCKS:.*]] = arith.divui
// CHECK:         %[[SOME:.*]] = arith.maxsi %[[BLOCKS]], %{{.*}}
// CHECK:         %[[GRID:.*]] = arith.minsi %[[SOME]]
// CHECK:         %[[C64:.*]] = arith.constant 64 : index
// CHECK:         gpu.launch blocks(%[[B:[^,]*]], {{.*}}) in (%[[G:[^ ]*]] = %[[GRID]], {{.*}}) threads({{.*}}) in (%{{[^ ]*}} = %[[C64]], {{.*}}) module(@xent_kernels) function(@forall_to_blocks_0) {
// CHECK:           scf.for %{{.*}} = %[[B]] to %[[BLOCKS]] step %[[G]] {
// CHECK:             memref.subview %[[X]]
// CHECK:             scf.parallel
func.func @forall_to_blocks(%x: memref<?xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %one = arith.constant 1.0 : f32
  scf.forall (%i) = (0) to (%n) step (16) {
    %v = memref.subview %x[%i] [16] [1]
        : memref<?xf32> to memref<16xf32, strided<[1], offset: ?>>
    %c16 = arith.constant 16 : index
    scf.parallel (%j) = (%c0) to (%c16) step (%c1) {
      memref.store %one, %v[%j] : memref<16xf32, strided<[1], offset: ?>>
    }
  }
  return
}

// -----

// A block takes 64 neighbours.
// CHECK-LABEL: func.func @parallel_to_blocks(
// CHECK:         gpu.launch
// CHECK:           scf.for %[[B:.*]] =
// CHECK:             %[[START:.*]] = arith.muli %[[B]]
// CHECK:             %[[NEXT:.*]] = arith.addi %[[START]]
// CHECK:             %[[END:.*]] = arith.minsi %[[NEXT]]
// CHECK:             scf.parallel (%[[I:.*]]) = (%[[START]]) to (%[[END]])
// CHECK:               %[[COL:.*]] = arith.remui %[[I]]
// CHECK:               %[[ROW:.*]] = arith.divui %[[I]]
// CHECK:               memref.store %{{.*}}, %{{.*}}[%[[ROW]], %[[COL]]]
func.func @parallel_to_blocks(%x: memref<?x7xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c7 = arith.constant 7 : index
  %one = arith.constant 1.0 : f32
  scf.parallel (%i, %j) = (%c0, %c0) to (%n, %c7) step (%c1, %c1) {
    memref.store %one, %x[%i, %j] : memref<?x7xf32>
  }
  return
}

// -----

// What is computed from loads goes into one launch, and through a buffer into
// the next one. A size computed in between stays on the host.
// CHECK-LABEL: func.func @scalars(
// CHECK:         %[[SPILL:.*]] = memref.alloc() : memref<f32>
// CHECK:         gpu.launch {{.*}}function(@scalars_0)
// CHECK:           %[[A:.*]] = memref.load
// CHECK-NEXT:      %[[B:.*]] = arith.mulf %[[A]], %[[A]]
// CHECK-NEXT:      memref.store %[[B]], %[[SPILL]][]
// CHECK-NEXT:      gpu.terminator
// CHECK:         gpu.launch {{.*}}function(@scalars_1)
// CHECK-NEXT:      %[[C:.*]] = memref.load %[[SPILL]][]
// CHECK:           scf.parallel
// CHECK:             memref.store %[[C]]
// CHECK:         memref.dealloc %[[SPILL]]
// CHECK-NEXT:    return
func.func @scalars(%s: memref<f32>, %x: memref<?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %a = memref.load %s[] : memref<f32>
  %n = memref.dim %x, %c0 : memref<?xf32>
  %b = arith.mulf %a, %a : f32
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    memref.store %b, %x[%i] : memref<?xf32>
  }
  return
}

// -----

// A loop around launches stays on the host.
// CHECK-LABEL: func.func @host_loop(
// CHECK:         scf.for
// CHECK:           gpu.launch
// CHECK-NOT:     gpu.launch
func.func @host_loop(%x: memref<8x8xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %one = arith.constant 1.0 : f32
  scf.for %k = %c0 to %c8 step %c1 {
    scf.parallel (%i) = (%c0) to (%c8) step (%c1) {
      memref.store %one, %x[%k, %i] : memref<8x8xf32>
    }
  }
  return
}

// -----

// A branch that the device decides runs there, with the loop in it.
// CHECK-LABEL: func.func @device_branch(
// CHECK:         gpu.launch
// CHECK:           %[[C:.*]] = memref.load
// CHECK:           scf.if %[[C]]
// CHECK:             scf.parallel
// CHECK-NOT:     gpu.launch
func.func @device_branch(%c: memref<i1>, %x: memref<8xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %one = arith.constant 1.0 : f32
  %0 = memref.load %c[] : memref<i1>
  scf.if %0 {
    scf.parallel (%i) = (%c0) to (%c8) step (%c1) {
      memref.store %one, %x[%i] : memref<8xf32>
    }
  }
  return
}

// -----

// An assertion on data is checked by the device, one on sizes by the host.
// CHECK-LABEL: func.func @assertions(
// CHECK:         cf.assert %{{.*}}, "size"
// CHECK:         gpu.launch
// CHECK:           cf.assert %{{.*}}, "data"
func.func @assertions(%s: memref<i1>, %n: index) {
  %c8 = arith.constant 8 : index
  %0 = arith.cmpi eq, %n, %c8 : index
  cf.assert %0, "size"
  %1 = memref.load %s[] : memref<i1>
  cf.assert %1, "data"
  return
}

// -----

// CHECK-LABEL: func.func @host_function(
// CHECK-NOT:     gpu.launch
func.func @host_function(%s: memref<f32>) -> f32 attributes {xent.host} {
  %0 = memref.load %s[] : memref<f32>
  return %0 : f32
}

// -----

func.func @neg_returned_scalar(%s: memref<f32>) -> f32 {
  %0 = memref.load %s[] : memref<f32>
  // expected-error @below {{needs a value on the host that is computed on the device}}
  return %0 : f32
}

// -----

func.func @neg_allocation_by_data(%s: memref<index>) {
  %0 = memref.load %s[] : memref<index>
  // expected-error @below {{needs a value on the host that is computed on the device}}
  %1 = memref.alloc(%0) : memref<?xf32>
  return
}

// -----

func.func private @callee(memref<f32>)

func.func @neg_call(%s: memref<f32>) {
  // expected-error @below {{has no lowering to the GPU}}
  call @callee(%s) : (memref<f32>) -> ()
  return
}

// -----

func.func @neg_reduction(%x: memref<8xf32>) -> f32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.0 : f32
  // expected-error @below {{with results has no lowering to the GPU}}
  %0 = scf.parallel (%i) = (%c0) to (%c8) step (%c1) init (%zero) -> f32 {
    %1 = memref.load %x[%i] : memref<8xf32>
    scf.reduce (%1 : f32) {
      ^bb0(%a: f32, %b: f32):
        %2 = arith.addf %a, %b : f32
        scf.reduce.return %2 : f32
    }
  }
  return %0 : f32
}

// -----

func.func @neg_chosen_buffer(%s: memref<i1>, %a: memref<4xf32>, %b: memref<4xf32>) {
  %0 = memref.load %s[] : memref<i1>
  // expected-error @below {{chooses a buffer by a value that is computed on the device}}
  %1 = arith.select %0, %a, %b : memref<4xf32>
  return
}
