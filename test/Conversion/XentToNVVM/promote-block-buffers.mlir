// RUN: xent-opt %s --split-input-file --verify-diagnostics \
// RUN:   --xent-promote-block-buffers="max-workgroup-bytes=1024" | FileCheck %s

// An upper bound is enough; parts start at multiples of 16 bytes.
// CHECK-LABEL: func.func @workgroup(
// CHECK:         gpu.launch {{.*}}workgroup(%[[BYTES:.*]] : memref<128xi8, #gpu.address_space<workgroup>>)
// CHECK:           %[[N:.*]] = affine.min
// CHECK:           %[[VIEW:.*]] = memref.view %[[BYTES]][%{{.*}}][%[[N]]] : {{.*}} to memref<?xf32, #gpu.address_space<workgroup>>
// CHECK:           %[[BUFFER:.*]] = memref.memory_space_cast %[[VIEW]] : {{.*}} to memref<?xf32>
// CHECK:           memref.store %{{.*}}, %[[BUFFER]]
// CHECK:           %[[C64:.*]] = arith.constant 64 : index
// CHECK:           memref.view %[[BYTES]][%[[C64]]][] : {{.*}} to memref<5x3xf32,
// CHECK-NOT:       memref.alloc
// CHECK-NOT:       memref.dealloc
func.func @workgroup(%n: index) {
  %c1 = arith.constant 1 : index
  %one = arith.constant 1.0 : f32
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %m = affine.min affine_map<(b)[n] -> (n - b * 16, 16)>(%bx)[%n]
    %0 = memref.alloc(%m) : memref<?xf32>
    memref.store %one, %0[%bx] : memref<?xf32>
    %1 = memref.alloc() : memref<5x3xf32>
    memref.store %one, %1[%bx, %bx] : memref<5x3xf32>
    memref.dealloc %1 : memref<5x3xf32>
    memref.dealloc %0 : memref<?xf32>
    gpu.terminator
  }
  return
}

// -----

// What does not fit goes to device memory, a part for each block.
// CHECK-LABEL: func.func @device(
// CHECK-SAME:      %[[GRID:.*]]: index
// CHECK:         %[[SIZE:.*]] = arith.muli %{{.*}}, %[[GRID]]
// CHECK:         %[[BYTES:.*]] = memref.alloc(%[[SIZE]]) : memref<?xi8>
// CHECK:         gpu.launch blocks(%[[B:[^,]*]],
// CHECK:           %[[START:.*]] = arith.muli %{{.*}}, %[[B]]
// CHECK:           %[[OFFSET:.*]] = arith.addi %[[START]]
// CHECK:           memref.view %[[BYTES]][%[[OFFSET]]][] : memref<?xi8> to memref<1024xf32>
// CHECK:           gpu.terminator
// CHECK:         memref.dealloc %[[BYTES]]
func.func @device(%grid: index) {
  %c1 = arith.constant 1 : index
  %one = arith.constant 1.0 : f32
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %grid, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %0 = memref.alloc() : memref<1024xf32>
    memref.store %one, %0[%tx] : memref<1024xf32>
    memref.dealloc %0 : memref<1024xf32>
    gpu.terminator
  }
  return
}

// -----

// CHECK-LABEL: func.func @thread(
// CHECK:         gpu.launch
// CHECK:           memref.alloca() {{.*}} : memref<16xi8>
// CHECK:           scf.parallel
// CHECK:             memref.view
func.func @thread(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %one = arith.constant 1.0 : f32
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    scf.parallel (%i) = (%c0) to (%n) step (%c1) {
      %0 = memref.alloc() : memref<f32>
      memref.store %one, %0[] : memref<f32>
    }
    gpu.terminator
  }
  return
}

// -----

func.func @neg_no_bound(%n: index) {
  %c1 = arith.constant 1 : index
  %one = arith.constant 1.0 : f32
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    // expected-error @below {{in a kernel has no constant upper bound of its extent 1}}
    %0 = memref.alloc(%n) : memref<4x?xf32>
    memref.store %one, %0[%tx, %tx] : memref<4x?xf32>
    gpu.terminator
  }
  return
}

// -----

func.func @neg_element() {
  %c1 = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    // expected-error @below {{in a kernel must hold scalars}}
    %0 = memref.alloc() : memref<4xvector<2xf32>>
    gpu.terminator
  }
  return
}
