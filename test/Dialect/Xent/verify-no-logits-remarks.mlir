// RUN: xent-opt %s --pass-pipeline='builtin.module(func.func(xent-verify-no-logits))' \
// RUN:   --remarks-filter='xent-.*' -o /dev/null 2>&1 | FileCheck %s

// RUN: not xent-opt %s --xent-verify-no-logits='tokens=4 vocab=100' 2>&1 \
// RUN: | FileCheck %s --check-prefix=GIVEN
// RUN: not xent-opt %s --xent-verify-no-logits=tokens=4 2>&1 \
// RUN: | FileCheck %s --check-prefix=ALONE

// The options take the place of what the function says.
// GIVEN: [[#@LINE+17]]:{{.*}} error: expects no value as large as the logits of the head N = 4, V = 100, D = ?; got 'memref<4x100xi32>'
// ALONE: error: expects tokens and vocab to be given together, each at least 1

// What is held at one time: the first, then the larger of the loop's body and
// what follows it. 400 + max(1000 + 2 * 16, 1600) = 2000.
// CHECK:     [[#@LINE+1]]:{{.*}} remark: [Analysis] StaticPeak {{.*}} Allocations=6, Bytes=2000, Unbounded=1
func.func @peak(%n: index, %c0: index, %c1: index) {
  %0 = memref.alloc() : memref<100xf32>
  scf.for %i = %c0 to %n step %c1 {
    %1 = memref.alloc() : memref<250xf32>
    %size = affine.min affine_map<(d0)[s0] -> (16, s0 - d0)>(%i)[%n]
    // Bounded by 16 elements.
    %2 = memref.alloca(%size) : memref<?xi16>
    %3 = memref.alloc(%n) : memref<?xf64>
    memref.dealloc %1 : memref<250xf32>
    memref.dealloc %3 : memref<?xf64>
  }
  %4 = memref.alloc() : memref<4x100xi32>
  memref.dealloc %4 : memref<4x100xi32>
  memref.dealloc %0 : memref<100xf32>
  %5 = memref.alloc() : memref<10xindex>
  memref.dealloc %5 : memref<10xindex>
  return
}

// Without an op that has the weight, [V, D] and [V, N] cannot be told apart.
// CHECK:     [[#@LINE+2]]:{{.*}} remark: [Analysis] Ambiguous {{.*}}may be x, weight or a gradient of the head N = 128, V = 1000, D = 128
func.func @ambiguous() attributes {xent.heads = [array<i64: 128, 1000, 128>]} {
  %0 = tensor.empty() : tensor<1000x128xf32>
  return
}

// A gradient of weight is summed up beside its op.
// CHECK:     [[#@LINE+4]]:{{.*}} remark: [Analysis] Ambiguous
func.func @ambiguous_gradient(%x: tensor<128x128xf32>, %w: tensor<1000x128xf32>) -> tensor<1000x128xbf16> {
  %0 = xent.logit_grad ins(%x, %w : tensor<128x128xf32>, tensor<1000x128xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 } -> dw: tensor<1000x128xf32>
  %1 = arith.truncf %0 : tensor<1000x128xf32> to tensor<1000x128xbf16>
  return %1 : tensor<1000x128xbf16>
}

// A chunk of dw, 5 of 10 classes, has as many elements as the logits.
// CHECK: [[#@LINE+2]]:{{.*}} remark: [Analysis] Ambiguous {{.*}}may be x, weight or a gradient of the head N = 8, V = 10, D = 16
func.func @gradient_chunk() attributes {xent.heads = [array<i64: 8, 10, 16>]} {
  %0 = memref.alloc() : memref<5x16xf32>
  memref.dealloc %0 : memref<5x16xf32>
  return
}
