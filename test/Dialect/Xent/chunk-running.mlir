// RUN: xent-opt %s --split-input-file --xent-chunk=drop-roundings --canonicalize --cse --remarks-filter='xent-.*' -o %t 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
// RUN: FileCheck %s --input-file=%t
// RUN: xent-opt %s --split-input-file --xent-chunk=drop-roundings --canonicalize --cse --xent-decompose \
// RUN:   --xent-verify-no-logits --xent-prepare-entry-points --eliminate-empty-tensors \
// RUN:   --one-shot-bufferize="bufferize-function-boundaries allow-return-allocs-from-loops" \
// RUN:   --cse --canonicalize | FileCheck %s --check-prefix=BUFFER

// dx of a frozen head: one loop over classes carries the statistics, the
// maximum that the sum is relative to, the sum and the product of the target.

// CHECK-LABEL: func.func @running(
// CHECK:         scf.for %{{.*}} = %c0 to %{{.*}} step %c12
// CHECK:           %[[S:.*]]:5 = scf.for %{{.*}} = %c0 to %c40 step %c16 iter_args(
// CHECK-SAME:          -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?x8xf32>, tensor<?xf32>)
// CHECK:             %[[ST:.*]]:3 = xent.online_logit_stats
// CHECK:             %[[M:.*]]:3 = linalg.generic {{.*}} ins(%[[ST]]#0
// CHECK:               math.exp
// CHECK:             %[[R:.*]] = linalg.generic {{.*}} ins(%[[M]]#1
// CHECK:             xent.accumulate_logit_grad
// CHECK-SAME:          products(%[[ST]]#2 : tensor<?x?xf32>) outs(dx = %[[R]]
// CHECK:               math.exp
// CHECK:               arith.select
// CHECK-NOT:       scf.for
// CHECK-NOT:       xent.accumulate
// CHECK:           return

// Nothing of the size c * V, and no matrix is copied.
// BUFFER-LABEL: func.func @running(
// BUFFER-NOT:     x40xf32
// BUFFER-NOT:     memref.copy {{.*}}memref<{{[0-9?]+}}x{{[0-9?]+}}x
// BUFFER:         return
func.func @running(%x: tensor<?x8xf32>, %w: tensor<40x8xf32>, %t: tensor<?xi64>, %g: tensor<?xf32>) -> tensor<?x8xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<?x8xf32>, tensor<40x8xf32>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<?x8xf32>, tensor<40x8xf32>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>)
      plan(<frozen_w, token_chunk = 12, vocab_chunk = 16>)
      dlogits (%acc: f32, %l: f32, %gi: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        %r = arith.mulf %q, %gi : f32
        xent.yield %r : f32
      } -> dx: tensor<?x8xf32>
  return %dx : tensor<?x8xf32>
}

// -----

// What is the same for all classes is summed up for all tokens at once.

// CHECK-LABEL: func.func @smoothing(
// CHECK:         scf.for
// CHECK:           scf.for
// CHECK-SAME:        tensor<?x8xf32>, tensor<1x8xf32>
// CHECK:             xent.accumulate_logit_grad
// CHECK:             xent.accumulate_logit_grad
// CHECK-SAME:          tensor<1x8xf32>
func.func @smoothing(%x: tensor<100x8xf32>, %w: tensor<40x8xf32>, %t: tensor<100xi64>) -> tensor<100x8xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      target(%t : tensor<100xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      target(%t : tensor<100xi64>) rows(%lse : tensor<100xf32>)
      plan(<frozen_w, token_chunk = 12, vocab_chunk = 16>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %on = arith.constant 0.9 : f32
        %off = arith.constant 0.0025 : f32
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %h = arith.select %hit, %on, %off : f32
        %q = arith.subf %p, %h : f32
        xent.yield %q : f32
      } -> dx: tensor<100x8xf32>
  return %dx : tensor<100x8xf32>
}

// -----

// A gradient that asks how large a probability is waits for the statistics.

// CHECK-LABEL: func.func @neg_not_linear(
// CHECK:         scf.for
// CHECK:           scf.for
// CHECK:             xent.online_logit_stats
// CHECK:           scf.for
// CHECK:             xent.accumulate_logit_grad
func.func @neg_not_linear(%x: tensor<100x8xf32>, %w: tensor<40x8xf32>) -> tensor<100x8xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<100x8xf32>, tensor<40x8xf32>)
      rows(%lse : tensor<100xf32>)
      plan(<frozen_w, token_chunk = 12, vocab_chunk = 16>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %half = arith.constant 0.5 : f32
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %q = arith.minimumf %p, %half : f32
        xent.yield %q : f32
      } -> dx: tensor<100x8xf32>
  return %dx : tensor<100x8xf32>
}

// -----

// What is summed up is not rounded, nor is the term of the target; a rounding of
// the logit is.

// CHECK-LABEL: func.func @rounded(
// CHECK:         scf.for
// CHECK:           scf.for
// CHECK:             xent.online_logit_stats
// CHECK:               arith.truncf {{.*}} : f32 to bf16
// CHECK:             xent.accumulate_logit_grad
// CHECK:               arith.truncf {{.*}} : f32 to bf16
// CHECK:               math.exp
// CHECK-NOT:           arith.truncf
// CHECK:               xent.yield {{.*}} : f32
// CHECK:           scf.if
// CHECK:             arith.truncf {{.*}} : f32 to bf16
// CHECK:             math.exp {{.*}} : f32
// CHECK-NOT:         arith.truncf
// CHECK:             arith.subf {{.*}} : f32
// CHECK:             arith.mulf {{.*}} : f32
// CHECK-NOT:         arith.truncf
// CHECK:             scf.yield {{.*}} : f32
func.func @rounded(%x: tensor<100x8xbf16>, %w: tensor<40x8xbf16>, %t: tensor<100xi64>, %g: tensor<100xbf16>) -> tensor<100x8xbf16> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x8xbf16>, tensor<40x8xbf16>)
      target(%t : tensor<100xi64>)
      logits (%acc: f32) {
        %b = arith.truncf %acc : f32 to bf16
        %z = arith.extf %b : bf16 to f32
        xent.yield %z : f32
      } -> lse: tensor<100xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<100x8xbf16>, tensor<40x8xbf16>)
      target(%t : tensor<100xi64>) rows(%lse, %g : tensor<100xf32>, tensor<100xbf16>)
      plan(<frozen_w, token_chunk = 12, vocab_chunk = 16>)
      dlogits (%acc: f32, %l: f32, %gi: bf16, %hit: i1) {
        %b = arith.truncf %acc : f32 to bf16
        %z = arith.extf %b : bf16 to f32
        %d = arith.subf %z, %l : f32
        %p = math.exp %d : f32
        // REMARK: [[#@LINE+1]]:{{.*}} DroppedRounding {{.*}}is not rounded before it is summed up
        %pb = arith.truncf %p : f32 to bf16
        %h = arith.uitofp %hit : i1 to bf16
        %q = arith.subf %pb, %h : bf16
        %r = arith.mulf %q, %gi : bf16
        xent.yield %r : bf16
      } -> dx: tensor<100x8xbf16>
  return %dx : tensor<100x8xbf16>
}
