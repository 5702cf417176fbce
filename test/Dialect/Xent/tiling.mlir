// RUN: mlir-opt %xent_plugin %s --transform-interpreter --split-input-file \
// RUN:   --verify-diagnostics | FileCheck %s

// The drivers of a stock mlir-opt make the loops: tokens in parallel, classes
// in sequence. What belongs to tokens or classes follows the tile, and the
// offsets say where the tile lies.

// CHECK-LABEL: func.func @tokens_and_classes(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<?x8xbf16>, %[[W:[a-z0-9]+]]: tensor<?x8xbf16>, %[[T:[a-z0-9]+]]: tensor<?xi64>, %[[R:[a-z0-9]+]]: tensor<?xf32>, %[[B:[a-z0-9]+]]: tensor<?xbf16>, %[[O:[a-z0-9]+]]: index
// CHECK:         scf.forall (%[[IV:[a-z0-9]+]]) in
// CHECK:           %[[I:.+]] = affine.apply
// CHECK:           %[[XS:.+]] = tensor.extract_slice %[[X]][%[[I]], 0]
// CHECK:           %[[TS:.+]] = tensor.extract_slice %[[T]][%[[I]]]
// CHECK:           %[[RS:.+]] = tensor.extract_slice %[[R]][%[[I]]]
// CHECK:           scf.for %[[V:[a-z0-9]+]] =
// CHECK:             %[[WS:.+]] = tensor.extract_slice %{{.+}}[%[[V]], 0]
// CHECK:             %[[BS:.+]] = tensor.extract_slice %{{.+}}[%[[V]]]
// CHECK:             %[[C:.+]] = arith.addi %[[O]], %[[V]] : index
// CHECK:             xent.online_logit_stats ins(%{{.+}}, %[[WS]] :
// CHECK-SAME:          target(%{{.+}} : tensor<?xi64>) rows(%{{.+}} : tensor<?xf32>) cols(%[[BS]] : tensor<?xbf16>) col_offset(%[[C]])
// CHECK:             } {note = "kept"}
func.func @tokens_and_classes(
    %x: tensor<?x8xbf16>, %w: tensor<?x8xbf16>, %t: tensor<?xi64>, %r: tensor<?xf32>,
    %b: tensor<?xbf16>, %o: index, %m: tensor<?xf32>, %s: tensor<?xf32>,
    %p: tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>) {
  %0:3 = xent.online_logit_stats
      ins(%x, %w : tensor<?x8xbf16>, tensor<?x8xbf16>) target(%t : tensor<?xi64>)
      rows(%r : tensor<?xf32>) cols(%b : tensor<?xbf16>) col_offset(%o)
      outs(max = %m, exp_sum = %s, pick = %p : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>)
      logits (%acc: f32, %temp: f32, %bias: bf16) {
        %1 = arith.extf %bias : bf16 to f32
        %2 = arith.addf %acc, %1 : f32
        %3 = arith.mulf %2, %temp : f32
        xent.yield %3 : f32
      } {note = "kept"}
  return %0#0, %0#1, %0#2 : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["xent.online_logit_stats"]} in %root : (!transform.any_op) -> !transform.any_op
    %rows, %forall = transform.structured.tile_using_forall %op tile_sizes [128] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %chunk, %for = transform.structured.tile_using_for %rows tile_sizes [0, 4096] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Static sizes, and a last chunk that is ragged: 10 = 4 + 4 + 2 classes, the
// classes are the columns of weight. Without a target, the tile of tokens says
// where the diagonal is.

// CHECK-DAG:   #[[$SIZE:.+]] = affine_map<(d0) -> (-d0 + 10, 4)>
// CHECK-LABEL: func.func @ragged(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<6x8xf32>, %[[W:[a-z0-9]+]]: tensor<8x10xf32>
// CHECK:         scf.for %[[I:[a-z0-9]+]] =
// CHECK:           scf.for %[[V:[a-z0-9]+]] =
// CHECK:             %[[N:.+]] = affine.min #[[$SIZE]](%[[V]])
// CHECK:             %[[XS:.+]] = tensor.extract_slice %[[X]][%[[I]], 0] [3, 8] [1, 1]
// CHECK:             %[[WS:.+]] = tensor.extract_slice %[[W]][0, %[[V]]] [8, %[[N]]] [1, 1] : tensor<8x10xf32> to tensor<8x?xf32>
// CHECK:             xent.online_logit_stats ins(%[[XS]], %[[WS]] : tensor<3x8xf32>, tensor<8x?xf32>)
// CHECK-SAME:          row_offset(%[[I]]) col_offset(%[[V]]) layout(dv)
func.func @ragged(%x: tensor<6x8xf32>, %w: tensor<8x10xf32>, %s: tensor<6xf32>, %a: tensor<6xi32>) -> tensor<6xi32> {
  %0:6 = xent.online_logit_stats
      ins(%x, %w : tensor<6x8xf32>, tensor<8x10xf32>) layout(dv)
      outs(max = %s, exp_sum = %s, pick = %s, sum = %s, dot = %s, argmax = %a
           : tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xf32>, tensor<6xi32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return %0#5 : tensor<6xi32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["xent.online_logit_stats"]} in %root : (!transform.any_op) -> !transform.any_op
    %tile, %loops:2 = transform.structured.tile_using_for %op tile_sizes [3, 4] : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @neg_hidden_dimension(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>) -> tensor<4xf32> {
  // Ours, then what the stock driver adds.
  // expected-error @below {{cannot be tiled along the hidden dimension}}
  // expected-error @below {{to tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %s, exp_sum = %s : tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return %0#1 : tensor<4xf32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["xent.online_logit_stats"]} in %root : (!transform.any_op) -> !transform.any_op
    %chunk, %for = transform.structured.tile_using_for %op tile_sizes [0, 0, 4] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @neg_dynamic_hidden_dimension(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>, %s: tensor<?xf32>) -> tensor<?xf32> {
  // expected-error @below {{cannot be tiled along the hidden dimension}}
  // expected-error @below {{to tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<?x?xf32>, tensor<?x?xf32>)
      outs(max = %s, exp_sum = %s : tensor<?xf32>, tensor<?xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return %0#1 : tensor<?xf32>
}
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["xent.online_logit_stats"]} in %root : (!transform.any_op) -> !transform.any_op
    %chunk, %for:2 = transform.structured.tile_using_for %op tile_sizes [2, 0, 4] : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}
