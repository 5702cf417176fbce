// RUN: xent-opt %s --xent-round-gradients --remarks-filter='xent-.*' -o %t 2>&1 \
// RUN:   | FileCheck %s --check-prefix=REMARK
// RUN: FileCheck %s --input-file=%t

#id = affine_map<(i, j) -> (i, j)>
#tr = affine_map<(i, j) -> (j, i)>

// dx rounded by an op on tensors, dw by a loop over its elements, dbias in f32.

// CHECK-LABEL: func.func @gradients(
// CHECK:         %[[DX:.+]], %[[DW:.+]], %[[DBIAS:.+]] = xent.logit_grad
// CHECK:         } -> dx: tensor<?x8xf16>, dw: tensor<40x8xbf16>, dbias: tensor<40xf32>
// CHECK-NOT:     arith.truncf
// CHECK:         return %[[DX]], %[[DW]], %[[DBIAS]]
func.func @gradients(%x: tensor<?x8xbf16>, %w: tensor<40x8xbf16>, %r: tensor<?xf32>)
    -> (tensor<?x8xf16>, tensor<40x8xbf16>, tensor<40xf32>) {
  %dx, %dw, %dbias = xent.logit_grad ins(%x, %w : tensor<?x8xbf16>, tensor<40x8xbf16>)
      rows(%r : tensor<?xf32>)
      dlogits (%acc: f32, %a: f32, %hit: i1) { xent.yield %acc : f32 }
      -> dx: tensor<?x8xf32>, dw: tensor<40x8xf32>, dbias: tensor<40xf32>
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Passed] Rounded | Category:xent-round-gradients | Type=f16
  %0 = arith.truncf %dx : tensor<?x8xf32> to tensor<?x8xf16>
  %e = tensor.empty() : tensor<40x8xbf16>
  // REMARK: [[#@LINE+1]]:{{.*}} remark: [Passed] Rounded | Category:xent-round-gradients | Type=bf16
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%dw : tensor<40x8xf32>) outs(%e : tensor<40x8xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %t = arith.truncf %in : f32 to bf16
    linalg.yield %t : bf16
  } -> tensor<40x8xbf16>
  return %0, %1, %dbias : tensor<?x8xf16>, tensor<40x8xbf16>, tensor<40xf32>
}

// Read twice; scaled before it is rounded.

// CHECK-LABEL: func.func @neg_other_uses(
// CHECK:         -> dx: tensor<4x8xf32>, dw: tensor<40x8xf32>
func.func @neg_other_uses(%x: tensor<4x8xbf16>, %w: tensor<40x8xbf16>, %r: tensor<4xf32>)
    -> (tensor<4x8xf32>, tensor<4x8xbf16>, tensor<40x8xbf16>) {
  // REMARK-NOT: [[#@LINE-3]]:{{[0-9]+}}: remark
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<4x8xbf16>, tensor<40x8xbf16>)
      rows(%r : tensor<4xf32>)
      dlogits (%acc: f32, %a: f32, %hit: i1) { xent.yield %acc : f32 }
      -> dx: tensor<4x8xf32>, dw: tensor<40x8xf32>
  %0 = arith.truncf %dx : tensor<4x8xf32> to tensor<4x8xbf16>
  %e = tensor.empty() : tensor<40x8xbf16>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%dw : tensor<40x8xf32>) outs(%e : tensor<40x8xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %s = arith.addf %in, %in : f32
    %t = arith.truncf %s : f32 to bf16
    linalg.yield %t : bf16
  } -> tensor<40x8xbf16>
  return %dx, %0, %1 : tensor<4x8xf32>, tensor<4x8xbf16>, tensor<40x8xbf16>
}

// Rounded towards zero; turned around as it is rounded.

// CHECK-LABEL: func.func @neg_another_rounding(
// CHECK:         -> dx: tensor<4x8xf32>, dw: tensor<40x8xf32>
func.func @neg_another_rounding(%x: tensor<4x8xbf16>, %w: tensor<40x8xbf16>, %r: tensor<4xf32>)
    -> (tensor<4x8xbf16>, tensor<8x40xbf16>) {
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<4x8xbf16>, tensor<40x8xbf16>)
      rows(%r : tensor<4xf32>)
      dlogits (%acc: f32, %a: f32, %hit: i1) { xent.yield %acc : f32 }
      -> dx: tensor<4x8xf32>, dw: tensor<40x8xf32>
  %0 = arith.truncf %dx toward_zero : tensor<4x8xf32> to tensor<4x8xbf16>
  %e = tensor.empty() : tensor<8x40xbf16>
  %1 = linalg.generic {indexing_maps = [#tr, #id], iterator_types = ["parallel", "parallel"]}
      ins(%dw : tensor<40x8xf32>) outs(%e : tensor<8x40xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %t = arith.truncf %in : f32 to bf16
    linalg.yield %t : bf16
  } -> tensor<8x40xbf16>
  return %0, %1 : tensor<4x8xbf16>, tensor<8x40xbf16>
}

// Rounded already: a second rounding is not the same as one.

// CHECK-LABEL: func.func @neg_rounded_already(
// CHECK:         -> dx: tensor<4x8xf32>
func.func @neg_rounded_already(%x: tensor<4x8xf64>, %w: tensor<40x8xf64>, %r: tensor<4xf64>) -> tensor<4x8xbf16> {
  %dx = xent.logit_grad ins(%x, %w : tensor<4x8xf64>, tensor<40x8xf64>)
      rows(%r : tensor<4xf64>)
      dlogits (%acc: f64, %a: f64, %hit: i1) { xent.yield %acc : f64 }
      -> dx: tensor<4x8xf32>
  %0 = arith.truncf %dx : tensor<4x8xf32> to tensor<4x8xbf16>
  return %0 : tensor<4x8xbf16>
}
