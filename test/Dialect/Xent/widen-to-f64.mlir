// RUN: xent-opt %s --split-input-file --xent-widen-to-f64 | FileCheck %s

// The logits keep their rounding, nothing behind the row maximum does. f32
// leaves no trace.

// CHECK-LABEL: func.func @head(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: tensor<?x8xf64>, %[[W:[a-z0-9]+]]: tensor<8x16xf64>) -> tensor<?xf64>
// CHECK:         %[[ACC:.+]] = linalg.generic {{.*}} ins(%[[X]], %[[W]] : tensor<?x8xf64>, tensor<8x16xf64>)
// CHECK-NOT:       truncf
// CHECK:         %[[NARROW:.+]] = arith.truncf %[[ACC]] : tensor<?x16xf64> to tensor<?x16xbf16>
// CHECK:         %[[Z:.+]] = arith.extf %[[NARROW]] : tensor<?x16xbf16> to tensor<?x16xf64>
// CHECK:         arith.constant 0xFFF0000000000000 : f64
// CHECK:         %[[MAX:.+]] = linalg.generic {{.*}} ins(%[[Z]] : tensor<?x16xf64>)
// CHECK:           arith.maximumf {{.*}} : f64
// CHECK-NOT:     bf16
// CHECK-NOT:     f32
// CHECK:         return
func.func @head(%x: tensor<?x8xbf16>, %w: tensor<8x16xbf16>) -> tensor<?xbf16> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %x, %c0 : tensor<?x8xbf16>
  %e = tensor.empty(%n) : tensor<?x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x16xf32>) -> tensor<?x16xf32>
  %acc = linalg.matmul ins(%x, %w : tensor<?x8xbf16>, tensor<8x16xbf16>)
                       outs(%f : tensor<?x16xf32>) -> tensor<?x16xf32>
  %z = arith.truncf %acc : tensor<?x16xf32> to tensor<?x16xbf16>
  %lowest = arith.constant 0xFF80 : bf16
  %me = tensor.empty(%n) : tensor<?xbf16>
  %mf = linalg.fill ins(%lowest : bf16) outs(%me : tensor<?xbf16>) -> tensor<?xbf16>
  %m = linalg.reduce { arith.maximumf } ins(%z : tensor<?x16xbf16>)
                                        outs(%mf : tensor<?xbf16>) dimensions = [1]
  %twice = arith.addf %m, %m : tensor<?xbf16>
  return %twice : tensor<?xbf16>
}

// -----

// A product that accumulates in bf16 is rounded once, after the last addition.

// CHECK-LABEL: func.func @narrow_accumulation(
// CHECK:         %[[ACC:.+]] = linalg.generic
// CHECK:           arith.mulf {{.*}} : f64
// CHECK-NEXT:      arith.addf {{.*}} : f64
// CHECK-NEXT:      linalg.yield
// CHECK:         %[[NARROW:.+]] = arith.truncf %[[ACC]] : tensor<4x16xf64> to tensor<4x16xbf16>
// CHECK:         %[[Z:.+]] = arith.extf %[[NARROW]]
// CHECK:         return %[[Z]] : tensor<4x16xf64>
func.func @narrow_accumulation(%x: tensor<4x8xbf16>, %w: tensor<8x16xbf16>,
                               %init: tensor<4x16xbf16>) -> tensor<4x16xbf16> {
  %acc = linalg.matmul ins(%x, %w : tensor<4x8xbf16>, tensor<8x16xbf16>)
                       outs(%init : tensor<4x16xbf16>) -> tensor<4x16xbf16>
  return %acc : tensor<4x16xbf16>
}

// -----

// The sum of squares feeds a product of two inputs: what comes between them
// keeps its roundings. This is what a normalisation in front of a head is.

// CHECK-LABEL: func.func @reduction_before_product(
// CHECK:         linalg.generic {{.*}}"reduction"
// CHECK:         arith.mulf
// CHECK:         %[[N:.+]] = arith.truncf {{.*}} : tensor<4x8xf64> to tensor<4x8xf16>
// CHECK:         %[[XN:.+]] = arith.extf %[[N]]
// CHECK:         linalg.generic {{.*}} ins(%[[XN]], %{{.*}} : tensor<4x8xf64>, tensor<8x16xf64>)
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
func.func @reduction_before_product(%x: tensor<4x8xf32>, %w: tensor<8x16xf16>,
    %sinit: tensor<4xf32>, %init: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x8xf32>) outs(%sinit : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %in : f32
    %1 = arith.addf %0, %out : f32
    linalg.yield %1 : f32
  } -> tensor<4xf32>
  %e = tensor.empty() : tensor<4x8xf32>
  %b = linalg.broadcast ins(%s : tensor<4xf32>) outs(%e : tensor<4x8xf32>) dimensions = [1]
  %n = arith.mulf %x, %b : tensor<4x8xf32>
  %h = arith.truncf %n : tensor<4x8xf32> to tensor<4x8xf16>
  %acc = linalg.matmul ins(%h, %w : tensor<4x8xf16>, tensor<8x16xf16>)
                       outs(%init : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %acc : tensor<4x16xf32>
}

// -----

// A one-hot row times the logits picks; it is no product of two inputs, so the
// maximum stays a final reduction.

// CHECK-LABEL: func.func @pick_by_one_hot(
// CHECK:         arith.maximumf
// CHECK-NOT:     truncf
// CHECK:         return
#id2 = affine_map<(i, j) -> (i, j)>
#row2 = affine_map<(i, j) -> (i)>
func.func @pick_by_one_hot(%z: tensor<4x16xbf16>, %hot: tensor<4x16xi1>,
    %m0: tensor<4xbf16>, %p0: tensor<4xbf16>) -> tensor<4xbf16> {
  %m = linalg.reduce { arith.maximumf } ins(%z : tensor<4x16xbf16>)
                                        outs(%m0 : tensor<4xbf16>) dimensions = [1]
  %e = tensor.empty() : tensor<4x16xbf16>
  %b = linalg.broadcast ins(%m : tensor<4xbf16>) outs(%e : tensor<4x16xbf16>) dimensions = [1]
  %d = arith.subf %z, %b : tensor<4x16xbf16>
  %h = arith.uitofp %hot : tensor<4x16xi1> to tensor<4x16xf32>
  %pe = tensor.empty() : tensor<4xf32>
  %p = linalg.generic {indexing_maps = [#id2, #id2, #row2], iterator_types = ["parallel", "reduction"]}
      ins(%d, %h : tensor<4x16xbf16>, tensor<4x16xf32>) outs(%pe : tensor<4xf32>) {
  ^bb0(%a: bf16, %c: f32, %out: f32):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.mulf %0, %c : f32
    %2 = arith.addf %out, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<4xf32>
  %r = arith.truncf %p : tensor<4xf32> to tensor<4xbf16>
  return %r : tensor<4xbf16>
}

// -----

// Constants are the same numbers; integers and selections are left alone.

// CHECK-LABEL: func.func @constants(
// CHECK-DAG:     arith.constant dense<[1.000000e+00, -3.4028234663852886E+38]> : tensor<2xf64>
// CHECK-DAG:     arith.constant dense<7> : tensor<2xi32>
// CHECK-DAG:     arith.constant 1.5{{0*e\+00}} : f64
// CHECK:         arith.select {{.*}} : tensor<2xi1>, tensor<2xf64>
// CHECK-NOT:     truncf
func.func @constants(%c: tensor<2xi1>, %a: tensor<2xbf16>, %s: bf16)
    -> (tensor<2xf32>, tensor<2xi32>, tensor<2xbf16>, f16) {
  %0 = arith.constant dense<[1.0, 0xFF7FFFFF]> : tensor<2xf32>
  %1 = arith.constant dense<7> : tensor<2xi32>
  %3 = arith.constant 1.5 : f16
  %2 = arith.select %c, %a, %a : tensor<2xi1>, tensor<2xbf16>
  return %0, %1, %2, %3 : tensor<2xf32>, tensor<2xi32>, tensor<2xbf16>, f16
}
