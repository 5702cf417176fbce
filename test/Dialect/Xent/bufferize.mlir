// RUN: xent-opt %s --transform-interpreter --xent-decompose \
// RUN:   --one-shot-bufferize=bufferize-function-boundaries --cse --canonicalize \
// RUN: | FileCheck %s

// The running state is updated in place. Inside the loop over classes nothing
// is copied, and what is allocated is the chunk: its logits, and a vector for
// each of its maximum and arg-max. (cse and canonicalize fold the copies of a
// slice to itself that tiling leaves.)

// CHECK-LABEL: func.func @all_statistics(
// CHECK-SAME:    %{{.+}}, %{{.+}}, %{{.+}}, %[[M:[a-z0-9]+]]: memref<8xf32
// CHECK-NOT:     memref.alloc
// CHECK-NOT:     memref.copy
// CHECK:         scf.for
// CHECK-COUNT-3:   memref.alloc(
// CHECK-NOT:       memref.alloc
// CHECK-NOT:       memref.copy
// CHECK:         }
// CHECK:         return
func.func @all_statistics(
    %x: tensor<8x16xf32>, %w: tensor<64x16xf32>, %t: tensor<8xi64>,
    %m: tensor<8xf32>, %s: tensor<8xf32>, %p: tensor<8xf32>, %z: tensor<8xf32>,
    %d: tensor<8xf32>, %a: tensor<8xi64>)
    -> (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xi64>) {
  %0:6 = xent.online_logit_stats
      ins(%x, %w : tensor<8x16xf32>, tensor<64x16xf32>) target(%t : tensor<8xi64>)
      outs(max = %m, exp_sum = %s, pick = %p, sum = %z, dot = %d, argmax = %a
           : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return %0#0, %0#1, %0#2, %0#3, %0#4, %0#5
      : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xi64>
}

// Both loops, sizes not known, the last chunks ragged.
// CHECK-LABEL: func.func @tokens_and_classes(
// CHECK-NOT:     memref.copy
// CHECK:         scf.forall
// CHECK-NOT:       memref.alloc
// CHECK-NOT:       memref.copy
// CHECK:           scf.for
// CHECK-COUNT-2:     memref.alloc(
// CHECK-NOT:         memref.alloc
// CHECK-NOT:         memref.copy
// CHECK:         return
func.func @tokens_and_classes(
    %x: tensor<?x16xbf16>, %w: tensor<?x16xbf16>, %t: tensor<?xi64>,
    %m: tensor<?xf32>, %s: tensor<?xf32>, %p: tensor<?xf32>)
    -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>) {
  %0:3 = xent.online_logit_stats
      ins(%x, %w : tensor<?x16xbf16>, tensor<?x16xbf16>) target(%t : tensor<?xi64>)
      outs(max = %m, exp_sum = %s, pick = %p : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>)
      logits (%acc: f32) {
        %1 = arith.truncf %acc : f32 to bf16
        %2 = arith.extf %1 : bf16 to f32
        xent.yield %2 : f32
      } {both}
  return %0#0, %0#1, %0#2 : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %both = transform.structured.match ops{["xent.online_logit_stats"]} attributes {both} in %root : (!transform.any_op) -> !transform.any_op
    %tile, %forall = transform.structured.tile_using_forall %both tile_sizes [4] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %all = transform.structured.match ops{["xent.online_logit_stats"]} in %root : (!transform.any_op) -> !transform.any_op
    %chunk, %for = transform.structured.tile_using_for %all tile_sizes [0, 24] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
