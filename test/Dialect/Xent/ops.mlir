// RUN: xent-opt %s --verify-roundtrip | FileCheck %s
// RUN: xent-opt %s --mlir-print-op-generic | xent-opt | FileCheck %s
// RUN: xent-opt %s --emit-bytecode | xent-opt | FileCheck %s

//===----------------------------------------------------------------------===//
// xent.logit_stats
//===----------------------------------------------------------------------===//

// The default layout and absent operands are not printed.
// CHECK-LABEL: func.func @stats_least(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<4x8xf32>, %[[W:[a-z0-9]+]]: tensor<16x8xf32>
func.func @stats_least(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) -> tensor<4xf32> {
  // CHECK:      xent.logit_stats ins(%[[X]], %[[W]] : tensor<4x8xf32>, tensor<16x8xf32>) logits (%[[ACC:[a-z0-9]+]]: f32) {
  // CHECK-NEXT:   xent.yield %[[ACC]] : f32
  // CHECK-NEXT: } -> lse: tensor<4xf32>
  %lse = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      layout(vd) logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return %lse : tensor<4xf32>
}

// CHECK-LABEL: func.func @stats_most(
func.func @stats_most(%x: tensor<?x?xbf16>, %w: tensor<?x?xf16>, %t: tensor<?xi32>,
                      %temperature: tensor<?xf32>, %mask: tensor<?xi1>,
                      %bias: tensor<?xbf16>, %group: tensor<?xi64>,
                      %r: index, %c: index) {
  // CHECK:      xent.logit_stats ins(%{{.+}}, %{{.+}} : tensor<?x?xbf16>, tensor<?x?xf16>)
  // CHECK-SAME:   target(%{{.+}} : tensor<?xi32>)
  // CHECK-SAME:   rows(%{{.+}}, %{{.+}} : tensor<?xf32>, tensor<?xi1>)
  // CHECK-SAME:   cols(%{{.+}}, %{{.+}} : tensor<?xbf16>, tensor<?xi64>)
  // CHECK-SAME:   row_offset(%{{.+}}) col_offset(%{{.+}}) layout(dv)
  // CHECK-SAME:   plan(<online, token_chunk = 256, vocab_chunk = 512>)
  // CHECK-SAME:   logits (%{{.+}}: f32, %{{.+}}: f32, %{{.+}}: i1, %{{.+}}: bf16, %{{.+}}: i64)
  // CHECK:      } {note = "kept"} -> lse: tensor<?xf32>, pick: tensor<?xf32>, sum: tensor<?xf32>, dot: tensor<?xf32>, entropy: tensor<?xf32>, max: tensor<?xf32>, exp_sum: tensor<?xf32>, argmax: tensor<?xi32>
  %0:8 = xent.logit_stats ins(%x, %w : tensor<?x?xbf16>, tensor<?x?xf16>)
      target(%t : tensor<?xi32>)
      rows(%temperature, %mask : tensor<?xf32>, tensor<?xi1>)
      cols(%bias, %group : tensor<?xbf16>, tensor<?xi64>)
      row_offset(%r) col_offset(%c) layout(dv)
      plan(<online, token_chunk = 256, vocab_chunk = 512>)
      logits (%acc: f32, %temp: f32, %keep: i1, %b: bf16, %g: i64) {
        %1 = arith.extf %b : bf16 to f32
        %2 = arith.mulf %acc, %temp : f32
        %3 = arith.addf %2, %1 : f32
        %4 = arith.sitofp %g : i64 to f32
        %5 = arith.select %keep, %3, %4 : f32
        xent.yield %5 : f32
      } {note = "kept"} -> lse: tensor<?xf32>, pick: tensor<?xf32>,
                           sum: tensor<?xf32>, dot: tensor<?xf32>,
                           entropy: tensor<?xf32>, max: tensor<?xf32>,
                           exp_sum: tensor<?xf32>, argmax: tensor<?xi32>
  return
}

// S is f64 as soon as one of x and weight is; a result may know less of its
// size than x does.
// CHECK-LABEL: func.func @stats_f64(
func.func @stats_f64(%x: tensor<4x8xf32>, %w: tensor<16x8xf64>, %t: tensor<?xi64>) {
  // CHECK:      logits (%{{.+}}: f64)
  // CHECK:      } -> pick: tensor<?xf64>, argmax: tensor<4xi64>
  %0:2 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf64>)
      target(%t : tensor<?xi64>)
      logits (%acc: f64) { xent.yield %acc : f64 }
      -> pick: tensor<?xf64>, argmax: tensor<4xi64>
  return
}

// Scalars from outside may be used inside.
// CHECK-LABEL: func.func @stats_captured_scalar(
// CHECK-SAME:    %[[SCALE:[a-z0-9]+]]: f32)
func.func @stats_captured_scalar(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %scale: f32) {
  // CHECK: arith.mulf %{{.+}}, %[[SCALE]] : f32
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) {
        %1 = arith.mulf %acc, %scale : f32
        xent.yield %1 : f32
      } -> dot: tensor<4xf32>
  return
}

//===----------------------------------------------------------------------===//
// xent.online_logit_stats
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func.func @online_least(
func.func @online_least(%x: tensor<?x8xf16>, %w: tensor<16x8xf16>, %s: tensor<?xf32>) -> tensor<?xf32> {
  // CHECK:      xent.online_logit_stats ins(%{{.+}}, %{{.+}} : tensor<?x8xf16>, tensor<16x8xf16>)
  // CHECK-SAME:   outs(max = %[[S:[a-z0-9]+]], exp_sum = %[[S]] : tensor<?xf32>, tensor<?xf32>) logits (
  %max, %sum = xent.online_logit_stats
      ins(%x, %w : tensor<?x8xf16>, tensor<16x8xf16>)
      outs(max = %s, exp_sum = %s : tensor<?xf32>, tensor<?xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return %sum : tensor<?xf32>
}

// CHECK-LABEL: func.func @online_most(
func.func @online_most(%x: tensor<4x8xf64>, %w: tensor<8x16xf32>, %t: tensor<4xi64>,
                       %row: tensor<4xf64>, %col: tensor<16xf16>, %r: index, %c: index,
                       %s: tensor<4xf64>, %a: tensor<4xi32>) {
  // CHECK:      target(%{{.+}} : tensor<4xi64>) rows(%{{.+}} : tensor<4xf64>) cols(%{{.+}} : tensor<16xf16>)
  // CHECK-SAME: row_offset(%{{.+}}) col_offset(%{{.+}}) layout(dv)
  // CHECK-SAME: outs(max = %{{.+}}, exp_sum = %{{.+}}, pick = %{{.+}}, sum = %{{.+}}, dot = %{{.+}}, argmax = %{{.+}} : tensor<4xf64>, tensor<4xf64>, tensor<4xf64>, tensor<4xf64>, tensor<4xf64>, tensor<4xi32>)
  // CHECK-SAME: logits (%{{.+}}: f64, %{{.+}}: f64, %{{.+}}: f16)
  // CHECK:      } {note = "kept"}
  %0:6 = xent.online_logit_stats
      ins(%x, %w : tensor<4x8xf64>, tensor<8x16xf32>) target(%t : tensor<4xi64>)
      rows(%row : tensor<4xf64>) cols(%col : tensor<16xf16>)
      row_offset(%r) col_offset(%c) layout(dv)
      outs(max = %s, exp_sum = %s, pick = %s, sum = %s, dot = %s, argmax = %a
           : tensor<4xf64>, tensor<4xf64>, tensor<4xf64>, tensor<4xf64>,
             tensor<4xf64>, tensor<4xi32>)
      logits (%acc: f64, %i: f64, %v: f16) { xent.yield %acc : f64 } {note = "kept"}
  return
}

// Any subset of the optional members, in their order.
// CHECK-LABEL: func.func @online_some(
func.func @online_some(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>, %a: tensor<4xi64>) {
  // CHECK: outs(max = %{{.+}}, exp_sum = %{{.+}}, sum = %{{.+}}, argmax = %{{.+}} : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xi64>)
  %0:4 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %s, exp_sum = %s, sum = %s, argmax = %a
           : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return
}

//===----------------------------------------------------------------------===//
// xent.logit_grad
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func.func @grad_most(
func.func @grad_most(%x: tensor<?x8xbf16>, %w: tensor<8x?xbf16>, %t: tensor<?xi64>,
                     %lse: tensor<?xf32>, %bias: tensor<?xbf16>, %r: index, %c: index) {
  // CHECK:      xent.logit_grad ins(
  // CHECK-SAME:   target(%{{.+}} : tensor<?xi64>) rows(%{{.+}} : tensor<?xf32>) cols(%{{.+}} : tensor<?xbf16>)
  // CHECK-SAME:   row_offset(%{{.+}}) col_offset(%{{.+}}) layout(dv)
  // CHECK-SAME:   dlogits (%{{.+}}: f32, %{{.+}}: f32, %{{.+}}: bf16, %{{.+}}: i1)
  // CHECK:        xent.yield %{{.+}} : bf16
  // CHECK-NEXT: } {note = "kept"} -> dx: tensor<?x8xbf16>, dw: tensor<8x?xf32>, dbias: tensor<?xf16>
  %0:3 = xent.logit_grad ins(%x, %w : tensor<?x8xbf16>, tensor<8x?xbf16>)
      target(%t : tensor<?xi64>) rows(%lse: tensor<?xf32>)
      cols(%bias : tensor<?xbf16>) row_offset(%r) col_offset(%c) layout(dv)
      dlogits (%acc: f32, %l: f32, %b: bf16, %hit: i1) {
        %1 = arith.extf %b : bf16 to f32
        %2 = arith.addf %acc, %1 : f32
        %3 = arith.subf %2, %l : f32
        %4 = math.exp %3 : f32
        %5 = arith.uitofp %hit : i1 to f32
        %6 = arith.subf %4, %5 : f32
        %7 = arith.truncf %6 : f32 to bf16
        xent.yield %7 : bf16
      } {note = "kept"} -> dx: tensor<?x8xbf16>, dw: tensor<8x?xf32>, dbias: tensor<?xf16>
  return
}

// CHECK-LABEL: func.func @grad_one_result(
func.func @grad_one_result(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // CHECK: xent.logit_grad ins(%{{.+}}, %{{.+}} : tensor<4x8xf32>, tensor<16x8xf32>) plan(<recompute, token_chunk = 4, vocab_chunk = 8>) dlogits (
  // CHECK: } -> dw: tensor<16x8xf32>
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      plan(<recompute, token_chunk = 4, vocab_chunk = 8>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 }
      -> dw: tensor<16x8xf32>
  return
}

//===----------------------------------------------------------------------===//
// xent.linear_cross_entropy
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func.func @loss_least(
func.func @loss_least(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // CHECK: xent.linear_cross_entropy ins(%{{.+}}, %{{.+}} : tensor<4x8xf32>, tensor<16x8xf32>) target(%{{.+}} : tensor<4xi64>) -> loss: tensor<f32>
  %0 = xent.linear_cross_entropy
      ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>) target(%t : tensor<4xi64>)
      layout(vd) reduction(mean) -> loss: tensor<f32>
  return
}

// CHECK-LABEL: func.func @loss_most(
func.func @loss_most(%x: tensor<?x?xbf16>, %w: tensor<?x?xbf16>, %t: tensor<?xi32>,
                     %b: tensor<?xf16>, %cw: tensor<?xf32>) {
  // CHECK:      bias(%{{.+}} : tensor<?xf16>) class_weight(%{{.+}} : tensor<?xf32>) layout(dv) reduction(none)
  // CHECK-SAME: {ignore_index = -1 : i64, logits_type = f16, softcap = 3.000000e+01 : f64, z_loss = 1.000000e-04 : f64}
  // CHECK-SAME: -> loss: tensor<?xf32>, lse: tensor<?xf32>
  %0:2 = xent.linear_cross_entropy
      ins(%x, %w : tensor<?x?xbf16>, tensor<?x?xbf16>) target(%t : tensor<?xi32>)
      bias(%b : tensor<?xf16>) class_weight(%cw : tensor<?xf32>)
      layout(dv) reduction(none)
      {ignore_index = -1 : i64, logits_type = f16, softcap = 30.0 : f64, z_loss = 1.0e-4 : f64}
      -> loss: tensor<?xf32>, lse: tensor<?xf32>
  return
}

// CHECK-LABEL: func.func @loss_smoothed_sum(
func.func @loss_smoothed_sum(%x: tensor<4x8xf64>, %w: tensor<16x8xf64>, %t: tensor<4xi64>) {
  // CHECK: reduction(sum) {label_smoothing = 1.000000e-01 : f64} -> loss: tensor<f64>
  %0 = xent.linear_cross_entropy
      ins(%x, %w : tensor<4x8xf64>, tensor<16x8xf64>) target(%t : tensor<4xi64>)
      reduction(sum) {label_smoothing = 0.1 : f64} -> loss: tensor<f64>
  return
}

// CHECK-LABEL: func.func @loss_grad(
func.func @loss_grad(%x: tensor<?x8xbf16>, %w: tensor<8x16xbf16>, %t: tensor<?xi64>, %b: tensor<16xbf16>,
                     %lse: tensor<?xf32>, %g: tensor<?xf32>) {
  // CHECK:      xent.linear_cross_entropy_grad ins(
  // CHECK-SAME:   target(%{{.+}} : tensor<?xi64>) lse(%{{.+}} : tensor<?xf32>) grad(%{{.+}} : tensor<?xf32>)
  // CHECK-SAME:   bias(%{{.+}} : tensor<16xbf16>) layout(dv) reduction(none)
  // CHECK-SAME:   {logits_type = bf16, softcap = 3.000000e+01 : f64}
  // CHECK-SAME:   -> dx: tensor<?x8xbf16>, dbias: tensor<16xbf16>
  %0:2 = xent.linear_cross_entropy_grad
      ins(%x, %w : tensor<?x8xbf16>, tensor<8x16xbf16>) target(%t : tensor<?xi64>)
      lse(%lse : tensor<?xf32>) grad(%g : tensor<?xf32>) bias(%b : tensor<16xbf16>)
      layout(dv) reduction(none) {logits_type = bf16, softcap = 30.0 : f64}
      -> dx: tensor<?x8xbf16>, dbias: tensor<16xbf16>
  return
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func.func private @attributes()
// CHECK-SAME:    layout = #xent.weight_layout<dv>
// CHECK-SAME:    plan = #xent.plan<online, token_chunk = 1, vocab_chunk = 1>
// CHECK-SAME:    plan_frozen_w = #xent.plan<frozen_w, token_chunk = 1, vocab_chunk = 1>
// CHECK-SAME:    plan_keep_chunk = #xent.plan<keep_chunk, token_chunk = 1, vocab_chunk = 1>
// CHECK-SAME:    plan_keep_classes = #xent.plan<keep_classes, token_chunk = 1, vocab_chunk = 2, kept_classes = 6>
// CHECK-SAME:    reduction = #xent.loss_reduction<none>
// CHECK-SAME:    statistics = #xent.online_statistics<{{.*}}pick|argmax{{.*}}>
func.func private @attributes() attributes {
  layout = #xent.weight_layout<dv>,
  plan = #xent.plan<online, token_chunk = 1, vocab_chunk = 1>,
  plan_frozen_w = #xent.plan<frozen_w, token_chunk = 1, vocab_chunk = 1>,
  plan_keep_chunk = #xent.plan<keep_chunk, token_chunk = 1, vocab_chunk = 1>,
  plan_keep_classes = #xent.plan<keep_classes, token_chunk = 1, vocab_chunk = 2, kept_classes = 6>,
  reduction = #xent.loss_reduction<none>,
  statistics = #xent.online_statistics<pick|argmax>
}

// CHECK-LABEL: func.func private @heads()
// CHECK-SAME:    xent.heads = [array<i64: 4096, 32000, 1024>, array<i64: -1, 0, -1>]
func.func private @heads() attributes {
  xent.heads = [array<i64: 4096, 32000, 1024>, array<i64: -1, 0, -1>]
}
