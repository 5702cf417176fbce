// RUN: xent-opt %s --split-input-file --xent-chunk --canonicalize --cse --verify-diagnostics | FileCheck %s
// RUN: xent-opt %s --split-input-file --xent-chunk --canonicalize --cse --xent-decompose \
// RUN:   --xent-verify-no-logits --xent-prepare-entry-points --eliminate-empty-tensors \
// RUN:   --one-shot-bufferize="bufferize-function-boundaries allow-return-allocs-from-loops" \
// RUN:   --cse --canonicalize | FileCheck %s --check-prefix=BUFFER

// Slices of dw are summed up in f32 and rounded once, dx after the last slice.

// CHECK-LABEL: func.func @recompute(
// CHECK:         %[[SUM:.*]]:2 = scf.for %[[V:.*]] = %c0 to %c40 step %c16
// CHECK-SAME:        tensor<100x8xf32>, tensor<40x8xbf16>
// CHECK:           %[[IN:.*]]:2 = scf.for %[[I:.*]] = %c0 to %c100 step %c12
// CHECK:             xent.accumulate_logit_grad
// CHECK-SAME:          col_offset(%[[V]])
// CHECK-SAME:          outs(dx = %{{.*}}, dw = %{{.*}} : tensor<?x8xf32>, tensor<?x8xf32>)
// CHECK:           %[[DW:.*]] = linalg.generic {{.*}} ins(%[[IN]]#1 : tensor<?x8xf32>)
// CHECK:             arith.truncf
// CHECK:           tensor.insert_slice %[[DW]] into %{{.*}}[%[[V]], 0]
// CHECK:         %[[DX:.*]] = linalg.generic {{.*}} ins(%[[SUM]]#0 : tensor<100x8xf32>)
// CHECK:           arith.truncf
// CHECK:         return %[[DX]], %[[SUM]]#1

// Products and dlogits of a chunk, and its sums, are all that is allocated, and
// nothing is copied.
// BUFFER-LABEL: func.func @recompute(
// BUFFER-NOT:     memref.copy
// BUFFER:         scf.for
// BUFFER:           memref.alloc({{.*}}) {{.*}} : memref<?x8xf32>
// BUFFER:           scf.for
// BUFFER:             memref.alloc({{.*}}) {{.*}} : memref<?x?xf32>
// BUFFER-NOT:         memref.copy
// BUFFER:             memref.alloc({{.*}}) {{.*}} : memref<?x?xbf16>
// BUFFER-NOT:         memref.alloc(
// BUFFER-NOT:         memref.copy
// BUFFER:         memref.alloc() {{.*}} : memref<100x8xbf16>
// BUFFER-NOT:     memref.alloc(
// BUFFER-NOT:     memref.copy
// BUFFER:         return
func.func @recompute(%x: tensor<100x8xbf16>, %w: tensor<40x8xbf16>, %t: tensor<100xi64>, %lse: tensor<100xf32>)
    -> (tensor<100x8xbf16>, tensor<40x8xbf16>) {
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<100x8xbf16>, tensor<40x8xbf16>)
      target(%t : tensor<100xi64>) rows(%lse : tensor<100xf32>)
      plan(<recompute, token_chunk = 12, vocab_chunk = 16>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %0 = arith.subf %acc, %l : f32
        %1 = arith.truncf %0 : f32 to bf16
        xent.yield %1 : bf16
      } -> dx: tensor<100x8xbf16>, dw: tensor<40x8xbf16>
  return %dx, %dw : tensor<100x8xbf16>, tensor<40x8xbf16>
}

// -----

// All tokens in one chunk: one product a slice of dw. Results of type S have no
// sums beside them.

// CHECK-LABEL: func.func @recompute_whole(
// CHECK:         scf.for
// CHECK-NOT:       scf.for
// CHECK:           xent.accumulate_logit_grad
// BUFFER-LABEL: func.func @recompute_whole(
// BUFFER:         memref.alloc() {{.*}} : memref<100x8xf32>
// BUFFER:         memref.alloc() {{.*}} : memref<8x40xf32>
// BUFFER:         memref.alloc() {{.*}} : memref<40xf32>
// BUFFER-NOT:     memref.copy
// BUFFER:         scf.for
// BUFFER:           memref.alloc({{.*}}) {{.*}} : memref<100x?xf32>
// BUFFER-NOT:       memref.alloc
// BUFFER-NOT:       memref.copy
// BUFFER:         return
func.func @recompute_whole(%x: tensor<100x8xf32>, %w: tensor<8x40xf32>, %lse: tensor<100xf32>)
    -> (tensor<100x8xf32>, tensor<8x40xf32>, tensor<40xf32>) {
  %0:3 = xent.logit_grad ins(%x, %w : tensor<100x8xf32>, tensor<8x40xf32>)
      rows(%lse : tensor<100xf32>) layout(dv)
      plan(<recompute, token_chunk = 100, vocab_chunk = 16>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %0 = arith.subf %acc, %l : f32
        xent.yield %0 : f32
      } -> dx: tensor<100x8xf32>, dw: tensor<8x40xf32>, dbias: tensor<40xf32>
  return %0#0, %0#1, %0#2 : tensor<100x8xf32>, tensor<8x40xf32>, tensor<40xf32>
}

// -----

// The logits of a chunk of tokens are kept, in the type that both regions round
// them to; row arithmetic joins the loop; the statistics that are returned are
// written out, the others are not.

// CHECK-LABEL: func.func @keep(
// CHECK:         %[[R:.*]]:3 = scf.for %[[I:.*]] = %c0 to %c100 step %c12
// CHECK-SAME:        tensor<100x8xbf16>, tensor<40x8xf32>, tensor<100xf32>
// CHECK:           %[[S:.*]]:4 = scf.for %[[V:.*]] = %c0 to %c40 step %c16
// CHECK:             xent.online_logit_stats
// CHECK-SAME:          products = %{{.*}} tensor<?x?xbf16>
// CHECK:           %[[LSE:.*]] = linalg.generic
// CHECK:             math.log
// CHECK:           %[[G:.*]] = linalg.generic {{.*}} ins(%[[LSE]], %{{.*}} : tensor<?xf32>, tensor<?xf32>)
// CHECK:             arith.mulf
// CHECK:           %[[D:.*]]:2 = scf.for
// CHECK:             tensor.extract_slice %[[S]]#3
// CHECK:             xent.accumulate_logit_grad
// CHECK-SAME:          products(%{{.*}} : tensor<?x?xbf16>)
// CHECK:           %[[DX:.*]] = linalg.generic {{.*}} ins(%[[D]]#0
// CHECK:             arith.truncf
// CHECK:           tensor.insert_slice %[[DX]] into %{{.*}}[%[[I]], 0]
// CHECK:           tensor.insert_slice %[[S]]#2 into %{{.*}}[%[[I]]]
// CHECK:         %[[DW:.*]] = linalg.generic {{.*}} ins(%[[R]]#1
// CHECK:           arith.truncf
// CHECK:         return %[[R]]#2, %[[R]]#0, %[[DW]]
// CHECK-NOT:     arith.mulf

// States that start as one value are copied, which is a vector each; no matrix
// is.
// BUFFER-LABEL: func.func @keep(
// BUFFER:         scf.for
// BUFFER-NOT:       memref.copy {{.*}}memref<{{[0-9?]+}}x{{[0-9?]+}}x
// BUFFER:           memref.alloc({{.*}}) {{.*}} : memref<?x40xbf16>
// BUFFER-NOT:       memref.copy {{.*}}memref<{{[0-9?]+}}x{{[0-9?]+}}x
// BUFFER:         return
func.func @keep(%x: tensor<100x8xbf16>, %w: tensor<40x8xbf16>, %t: tensor<100xi64>, %weight: tensor<100xf32>)
    -> (tensor<100xf32>, tensor<100x8xbf16>, tensor<40x8xbf16>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<100x8xbf16>, tensor<40x8xbf16>)
      target(%t : tensor<100xi64>)
      logits (%acc: f32) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.extf %0 : bf16 to f32
        xent.yield %1 : f32
      } -> lse: tensor<100xf32>, pick: tensor<100xf32>
  %e = tensor.empty() : tensor<100xf32>
  %g = linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["parallel"]}
      ins(%lse, %weight : tensor<100xf32>, tensor<100xf32>) outs(%e : tensor<100xf32>) {
    ^bb0(%l: f32, %wi: f32, %o: f32):
      %0 = arith.mulf %l, %wi : f32
      linalg.yield %0 : f32
  } -> tensor<100xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<100x8xbf16>, tensor<40x8xbf16>)
      target(%t : tensor<100xi64>) rows(%lse, %g : tensor<100xf32>, tensor<100xf32>)
      plan(<keep_chunk, token_chunk = 12, vocab_chunk = 16>)
      dlogits (%acc: f32, %l: f32, %gi: f32, %hit: i1) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.extf %0 : bf16 to f32
        %2 = arith.subf %1, %l : f32
        %3 = arith.addf %2, %gi : f32
        %4 = arith.truncf %3 : f32 to bf16
        xent.yield %4 : bf16
      } -> dx: tensor<100x8xbf16>, dw: tensor<40x8xbf16>
  return %pick, %dx, %dw : tensor<100xf32>, tensor<100x8xbf16>, tensor<40x8xbf16>
}

// -----

// All tokens in one chunk: the plan says so, and slices of dw are finished one
// by one.

// CHECK-LABEL: func.func @keep_whole(
// CHECK-SAME:    xent.heads = [array<i64: 100, 40, 8>], xent.kept_heads = [array<i64: 100, 40, 8>]
// CHECK:         %[[S:.*]]:3 = scf.for
// CHECK:           xent.online_logit_stats
// CHECK-SAME:        products = %{{.*}} tensor<100x?xf32>
// CHECK:         scf.for
// CHECK:           xent.accumulate_logit_grad
// CHECK:           tensor.insert_slice
// CHECK-NOT:     scf.for
// BUFFER-LABEL: func.func @keep_whole(
// BUFFER-NOT:     memref.copy
// BUFFER:         memref.alloc() {{.*}} : memref<100x40xf32>
// BUFFER-NOT:     memref.copy
// BUFFER:         return
func.func @keep_whole(%x: tensor<100x8xf32>, %w: tensor<40x8xf32>) -> tensor<40x8xbf16> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %dw = xent.logit_grad ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      rows(%lse : tensor<100xf32>)
      plan(<keep_chunk, token_chunk = 100, vocab_chunk = 16>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %0 = arith.subf %acc, %l : f32
        xent.yield %0 : f32
      } -> dw: tensor<40x8xbf16>
  return %dw : tensor<40x8xbf16>
}

// -----

// CHECK-LABEL: func.func @neg_without_plan(
// CHECK:         xent.logit_grad
// CHECK-NOT:     scf.for
func.func @neg_without_plan(%x: tensor<1x8xf32>, %w: tensor<40x8xf32>) -> tensor<40x8xf32> {
  %dw = xent.logit_grad ins(%x, %w : tensor<1x8xf32>, tensor<40x8xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 } -> dw: tensor<40x8xf32>
  return %dw : tensor<40x8xf32>
}
