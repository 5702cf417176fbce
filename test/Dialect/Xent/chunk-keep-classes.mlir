// RUN: xent-opt %s --split-input-file --xent-chunk --canonicalize --cse | FileCheck %s
// RUN: xent-opt %s --split-input-file --xent-chunk --canonicalize --cse --xent-decompose \
// RUN:   --xent-verify-no-logits --xent-prepare-entry-points --eliminate-empty-tensors \
// RUN:   --one-shot-bufferize="bufferize-function-boundaries allow-return-allocs-from-loops" \
// RUN:   --cse --canonicalize | FileCheck %s --check-prefix=BUFFER

// Three chunks of classes have places of their own for their products, in the type
// that both regions round them to; the others have the fourth one, whose products
// are computed again.

// CHECK-DAG: #[[$PLACE:.*]] = affine_map<(d0) -> (d0 floordiv 6, 3)>
// CHECK-LABEL: func.func @ragged(
// CHECK:         %[[E:.*]] = tensor.empty() : tensor<4x100x6xbf16>
// CHECK:         %[[S:.*]]:4 = scf.for %[[V:.*]] = %c0 to %c40 step %c6
// CHECK-SAME:        %[[P:[a-z0-9]+]] = %[[E]])
// CHECK:           %[[I:.*]] = affine.min #[[$PLACE]](%[[V]])
// CHECK:           tensor.extract_slice %[[P]][%[[I]], 0, 0] [1, 100, %{{.*}}]
// CHECK:           %[[IN:.*]]:4 = scf.for %{{.*}} = %c0 to %c100 step %c48
// CHECK:             xent.online_logit_stats
// CHECK-SAME:          col_offset(%[[V]])
// CHECK-SAME:          products = %{{.*}} tensor<?x?xbf16>
// CHECK:           %[[NEXT:.*]] = tensor.insert_slice %[[IN]]#3 into %[[P]][%[[I]], 0, 0]
// CHECK:           scf.yield %[[IN]]#0, %[[IN]]#1, %[[IN]]#2, %[[NEXT]]
// CHECK:         math.log
// CHECK:         %[[D:.*]]:3 = scf.for %[[V:.*]] = %c0 to %c40 step %c6
// CHECK-SAME:        %[[P:[a-z0-9]+]] = %[[S]]#3)
// CHECK:           %[[I:.*]] = affine.min #[[$PLACE]](%[[V]])
// CHECK:           %[[KEPT:.*]] = arith.cmpi ne, %[[I]], %c3
// CHECK:           %[[NOW:.*]] = scf.if %[[KEPT]]
// CHECK-NEXT:        scf.yield %[[P]]
// CHECK-NEXT:      } else {
// CHECK:             scf.for %{{.*}} = %c0 to %c100 step %c48
// CHECK:               linalg.generic
// CHECK:                 arith.mulf
// CHECK:               linalg.generic
// CHECK:                 arith.truncf
// CHECK:             tensor.insert_slice %{{.*}} into %[[P]][%[[I]], 0, 0]
// CHECK:           tensor.extract_slice %[[NOW]][%[[I]], 0, 0] [1, 100, %{{.*}}]
// CHECK:           scf.for %{{.*}} = %c0 to %c100 step %c48
// CHECK:             xent.accumulate_logit_grad
// CHECK-SAME:          products(%{{.*}} : tensor<?x?xbf16>)
// CHECK:         return %[[S]]#2, %{{.*}}, %[[D]]#1

// The products lie in one buffer, and no matrix is copied.
// BUFFER-LABEL: func.func @ragged(
// BUFFER:         %[[P:.*]] = memref.alloc() {{.*}} : memref<4x100x6xbf16>
// BUFFER-NOT:     memref.copy {{.*}}memref<{{[0-9?]+}}x{{[0-9?]+}}x
// BUFFER:         memref.subview %[[P]]
// BUFFER:         scf.if %{{[a-z0-9]+}} {
// BUFFER-NOT:       memref.alloc({{.*}} : memref<{{.*}}xbf16>
// BUFFER-NOT:       memref.copy
// BUFFER:           memref.subview %[[P]]
// BUFFER:           memref.alloc({{.*}}) {{.*}} : memref<?x?xf32>
// BUFFER-NOT:     memref.copy
// BUFFER:         return
func.func @ragged(%x: tensor<100x8xbf16>, %w: tensor<40x8xbf16>, %t: tensor<100xi64>, %weight: tensor<100xf32>)
    -> (tensor<100xf32>, tensor<100x8xbf16>, tensor<40x8xbf16>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<100x8xbf16>, tensor<40x8xbf16>)
      target(%t : tensor<100xi64>)
      logits (%acc: f32) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.extf %0 : bf16 to f32
        xent.yield %1 : f32
      } -> lse: tensor<100xf32>, pick: tensor<100xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<100x8xbf16>, tensor<40x8xbf16>)
      target(%t : tensor<100xi64>) rows(%lse, %weight : tensor<100xf32>, tensor<100xf32>)
      plan(<keep_classes, token_chunk = 48, vocab_chunk = 6, kept_classes = 18>)
      dlogits (%acc: f32, %l: f32, %wi: f32, %hit: i1) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.extf %0 : bf16 to f32
        %2 = arith.subf %1, %l : f32
        %3 = math.exp %2 : f32
        %4 = arith.mulf %3, %wi : f32
        %5 = arith.truncf %4 : f32 to bf16
        xent.yield %5 : bf16
      } -> dx: tensor<100x8xbf16>, dw: tensor<40x8xbf16>
  return %pick, %dx, %dw : tensor<100xf32>, tensor<100x8xbf16>, tensor<40x8xbf16>
}

// -----

// A [D, V] weight, a dynamic number of tokens, products kept in f32: those that
// are computed again are computed where they lie. Rows of the gradient depend on
// all tokens, and other statistics have a plan of their own.

// CHECK-LABEL: func.func @mixed_rows(
// CHECK:         %[[N:.*]] = tensor.dim
// CHECK:         tensor.empty(%[[N]]) : tensor<3x?x16xf32>
// CHECK:         scf.for %{{.*}} = %c0 to %c50 step %c16
// CHECK:           xent.online_logit_stats
// CHECK-SAME:        layout(dv) outs({{.*}}products =
// CHECK:         linalg.reduce
// CHECK:         scf.forall
// CHECK:           xent.online_logit_stats
// CHECK-NOT:         products
// CHECK:         scf.for %{{.*}} = %c0 to %c50 step %c16
// CHECK:           scf.if
// CHECK:           xent.accumulate_logit_grad
// BUFFER-LABEL: func.func @mixed_rows(
// BUFFER:         scf.if %{{[a-z0-9]+}} {
// BUFFER-NOT:       memref.alloc
// BUFFER-NOT:       memref.copy
// BUFFER:           linalg.fill
// BUFFER:           linalg.generic
// BUFFER-NOT:       memref.alloc
// BUFFER-NOT:       memref.copy
// BUFFER:         }
func.func @mixed_rows(%x: tensor<?x8xf32>, %w: tensor<8x50xf32>, %t: tensor<?xi64>)
    -> (tensor<?x8xf32>, tensor<8x50xf32>, tensor<50xf32>, tensor<?xi64>) {
  %zero = arith.constant dense<0.0> : tensor<f32>
  %c0 = arith.constant 0 : index
  %lse = xent.logit_stats ins(%x, %w : tensor<?x8xf32>, tensor<8x50xf32>) layout(dv)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>
  %sum = linalg.reduce ins(%lse : tensor<?xf32>) outs(%zero : tensor<f32>) dimensions = [0]
      (%in: f32, %out: f32) {
        %0 = arith.addf %in, %out : f32
        linalg.yield %0 : f32
      }
  %argmax = xent.logit_stats ins(%x, %w : tensor<?x8xf32>, tensor<8x50xf32>) layout(dv)
      plan(<online, token_chunk = 12, vocab_chunk = 16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> argmax: tensor<?xi64>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %g = linalg.broadcast ins(%sum : tensor<f32>) outs(%e : tensor<?xf32>) dimensions = [0]
  %dx, %dw, %dbias = xent.logit_grad ins(%x, %w : tensor<?x8xf32>, tensor<8x50xf32>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>) layout(dv)
      plan(<keep_classes, token_chunk = 48, vocab_chunk = 16, kept_classes = 32>)
      dlogits (%acc: f32, %l: f32, %gi: f32, %hit: i1) {
        %0 = arith.subf %acc, %l : f32
        %1 = math.exp %0 : f32
        %2 = arith.mulf %1, %gi : f32
        xent.yield %2 : f32
      } -> dx: tensor<?x8xf32>, dw: tensor<8x50xf32>, dbias: tensor<50xf32>
  return %dx, %dw, %dbias, %argmax : tensor<?x8xf32>, tensor<8x50xf32>, tensor<50xf32>, tensor<?xi64>
}
