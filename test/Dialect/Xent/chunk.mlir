// RUN: xent-opt %s --xent-chunk --canonicalize --remarks-filter='xent-.*' -o %t 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
// RUN: FileCheck %s --input-file=%t
// RUN: xent-opt %s --xent-chunk --canonicalize --xent-decompose \
// RUN:   --xent-prepare-entry-points --eliminate-empty-tensors \
// RUN:   --one-shot-bufferize="bufferize-function-boundaries allow-return-allocs-from-loops" \
// RUN:   --cse --canonicalize | FileCheck %s --check-prefix=BUFFER

// CHECK-LABEL: func.func @ragged(
// CHECK:         %[[R:.*]]:2 = scf.forall (%[[I:.*]]) = (0) to (100) step (12)
// CHECK:           %[[TC:.*]] = affine.min #{{.*}}(%[[I]])
// CHECK:           tensor.extract_slice %{{.*}}[%[[I]], 0] [%[[TC]], 8]
// CHECK:           %[[S:.*]]:3 = scf.for %[[V:.*]] = %c0 to %c40 step %c16
// CHECK:             xent.online_logit_stats
// CHECK-SAME:          col_offset(%[[V]])
// CHECK:           math.log
// CHECK:           scf.forall.in_parallel
// CHECK:             tensor.parallel_insert_slice %{{.*}}[%[[I]]] [%[[TC]]] [1]
// CHECK:             tensor.parallel_insert_slice %[[S]]#2 into %{{.*}}[%[[I]]] [%[[TC]]] [1]
// CHECK:         return %[[R]]#0, %[[R]]#1

// The chunk and its maximum are all that a chunk allocates, and nothing moves.
// BUFFER-LABEL: func.func @ragged(
// BUFFER:         scf.forall
// BUFFER:           scf.for
// BUFFER-NOT:         memref.copy
// BUFFER:             memref.alloc({{.*}}) {{.*}} : memref<?x?xf32>
// BUFFER-NOT:         memref.copy
// BUFFER:             memref.alloc({{.*}}) {{.*}} : memref<?xf32>
// BUFFER-NOT:         memref.copy
// BUFFER-NOT:         memref.alloc
// BUFFER:         return
func.func @ragged(%x: tensor<100x8xbf16>, %w: tensor<40x8xbf16>, %t: tensor<100xi64>)
    -> (tensor<100xf32>, tensor<100xf32>) {
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Passed] Chunked {{.*}} TokenChunk=12, VocabChunk=16
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<100x8xbf16>, tensor<40x8xbf16>)
      target(%t : tensor<100xi64>)
      plan(<online, token_chunk = 12, vocab_chunk = 16>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<100xf32>, pick: tensor<100xf32>
  return %lse, %pick : tensor<100xf32>, tensor<100xf32>
}

// CHECK-LABEL: func.func @dynamic(
// CHECK-SAME:      %{{[a-z0-9]+}}: tensor<?x?xf32>, %[[W:[a-z0-9]+]]: tensor<?x?xf32>
// CHECK:         %[[N:.*]] = tensor.dim
// CHECK:         scf.forall (%{{.*}}) = (0) to (%[[N]]) step (12)
// CHECK-SAME:        shared_outs
// CHECK:           %[[V:.*]] = tensor.dim %[[W]], %c1
// CHECK-NEXT:      scf.for %{{.*}} = %c0 to %[[V]] step %c16
func.func @dynamic(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>, %r: tensor<?xf32>,
                   %c: tensor<?xf32>) -> (tensor<?xf32>, tensor<?xi32>) {
  %dot, %argmax = xent.logit_stats ins(%x, %w : tensor<?x?xf32>, tensor<?x?xf32>)
      rows(%r : tensor<?xf32>) cols(%c : tensor<?xf32>) layout(dv)
      plan(<online, token_chunk = 12, vocab_chunk = 16>)
      logits (%acc: f32, %a: f32, %b: f32) {
        %0 = arith.mulf %acc, %a : f32
        %1 = arith.addf %0, %b : f32
        xent.yield %1 : f32
      } -> dot: tensor<?xf32>, argmax: tensor<?xi32>
  return %dot, %argmax : tensor<?xf32>, tensor<?xi32>
}

// One chunk needs no loop.
// CHECK-LABEL: func.func @fits_one_chunk(
// CHECK-NOT:     scf.for
// CHECK:         xent.online_logit_stats
func.func @fits_one_chunk(%x: tensor<12x8xf32>, %w: tensor<16x8xf32>) -> tensor<12xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<12x8xf32>, tensor<16x8xf32>)
      plan(<online, token_chunk = 12, vocab_chunk = 16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<12xf32>
  return %lse : tensor<12xf32>
}

// The target of a token without a target is its global number.
// CHECK-LABEL: func.func @diagonal(
// CHECK-SAME:      %[[O:[a-z0-9]+]]: index
// CHECK:         scf.forall (%[[I:.*]]) =
// CHECK:           %[[P:.*]] = arith.addi %[[O]], %[[I]]
// CHECK:           row_offset(%[[P]])
func.func @diagonal(%x: tensor<24x8xf32>, %w: tensor<24x8xf32>, %o: index) -> tensor<24xf32> {
  %pick = xent.logit_stats ins(%x, %w : tensor<24x8xf32>, tensor<24x8xf32>)
      row_offset(%o)
      plan(<online, token_chunk = 12, vocab_chunk = 24>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> pick: tensor<24xf32>
  return %pick : tensor<24xf32>
}

// CHECK-LABEL: func.func @neg_without_plan(
// CHECK-NOT:     scf
// CHECK:         xent.logit_stats
func.func @neg_without_plan(%x: tensor<24x8xf32>, %w: tensor<24x8xf32>) -> tensor<24xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<24x8xf32>, tensor<24x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<24xf32>
  return %lse : tensor<24xf32>
}
