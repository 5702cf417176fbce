// torch-mlir TOSA backend (small shapes) -> mlir-opt tosa-to-linalg pipeline.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,label --logits=bf16
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<16xi64>) -> tensor<f32> {
    %cst = arith.constant -3.40282347E+38 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]]> : tensor<1x40xi64>
    %cst_2 = arith.constant dense<6.250000e-02> : tensor<f32>
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %expanded = tensor.expand_shape %arg0 [[0, 1], [2]] output_shape [1, 16, 16] : tensor<16x16xbf16> into tensor<1x16x16xbf16>
    %expanded_3 = tensor.expand_shape %transposed [[0, 1], [2]] output_shape [1, 16, 40] : tensor<16x40xbf16> into tensor<1x16x40xbf16>
    %1 = tensor.empty() : tensor<1x16x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<1x16x40xf32>) -> tensor<1x16x40xf32>
    %3 = linalg.batch_matmul ins(%expanded, %expanded_3 : tensor<1x16x16xbf16>, tensor<1x16x40xbf16>) outs(%2 : tensor<1x16x40xf32>) -> tensor<1x16x40xf32>
    %collapsed = tensor.collapse_shape %3 [[0, 1], [2]] : tensor<1x16x40xf32> into tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %25 = arith.truncf %in : f32 to bf16
      linalg.yield %25 : bf16
    } -> tensor<16x40xbf16>
    %5 = tensor.empty() : tensor<16x40xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<16x40xbf16>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %25 = arith.extf %in : bf16 to f32
      linalg.yield %25 : f32
    } -> tensor<16x40xf32>
    %expanded_4 = tensor.expand_shape %arg2 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %7 = tensor.empty() : tensor<16x40xi1>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_4, %cst_1 : tensor<16x1xi64>, tensor<1x40xi64>) outs(%7 : tensor<16x40xi1>) {
    ^bb0(%in: i64, %in_10: i64, %out: i1):
      %25 = arith.cmpi eq, %in, %in_10 : i64
      linalg.yield %25 : i1
    } -> tensor<16x40xi1>
    %9 = tensor.empty() : tensor<16x40xi64>
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<16x40xi1>) outs(%9 : tensor<16x40xi64>) {
    ^bb0(%in: i1, %out: i64):
      %25 = arith.extui %in : i1 to i64
      linalg.yield %25 : i64
    } -> tensor<16x40xi64>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<16x40xi64>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: i64, %out: f32):
      %25 = arith.sitofp %in : i64 to f32
      linalg.yield %25 : f32
    } -> tensor<16x40xf32>
    %12 = tensor.empty() : tensor<16xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<16xf32>) -> tensor<16xf32>
    %reduced = linalg.reduce ins(%6 : tensor<16x40xf32>) outs(%13 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %25 = arith.maximumf %in, %init : f32
        linalg.yield %25 : f32
      }
    %expanded_5 = tensor.expand_shape %reduced [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded_5 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %25 = arith.subf %in, %in_10 : f32
      linalg.yield %25 : f32
    } -> tensor<16x40xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<16x40xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = math.exp %in : f32
      linalg.yield %25 : f32
    } -> tensor<16x40xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%12 : tensor<16xf32>) -> tensor<16xf32>
    %reduced_6 = linalg.reduce ins(%15 : tensor<16x40xf32>) outs(%16 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %25 = arith.addf %in, %init : f32
        linalg.yield %25 : f32
      }
    %expanded_7 = tensor.expand_shape %reduced_6 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %17 = tensor.empty() : tensor<16x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_7 : tensor<16x1xf32>) outs(%17 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = math.log %in : f32
      linalg.yield %25 : f32
    } -> tensor<16x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%14, %18 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %25 = arith.subf %in, %in_10 : f32
      linalg.yield %25 : f32
    } -> tensor<16x40xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%11, %19 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %25 = arith.mulf %in, %in_10 : f32
      linalg.yield %25 : f32
    } -> tensor<16x40xf32>
    %reduced_8 = linalg.reduce ins(%20 : tensor<16x40xf32>) outs(%16 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %25 = arith.addf %in, %init : f32
        linalg.yield %25 : f32
      }
    %21 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%reduced_8 : tensor<16xf32>) outs(%12 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.negf %in : f32
      linalg.yield %25 : f32
    } -> tensor<16xf32>
    %22 = tensor.empty() : tensor<f32>
    %23 = linalg.fill ins(%cst_0 : f32) outs(%22 : tensor<f32>) -> tensor<f32>
    %reduced_9 = linalg.reduce ins(%21 : tensor<16xf32>) outs(%23 : tensor<f32>) dimensions = [0] 
      (%in: f32, %init: f32) {
        %25 = arith.addf %in, %init : f32
        linalg.yield %25 : f32
      }
    %24 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = []} ins(%reduced_9, %cst_2 : tensor<f32>, tensor<f32>) outs(%22 : tensor<f32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %25 = arith.mulf %in, %in_10 : f32
      linalg.yield %25 : f32
    } -> tensor<f32>
    return %24 : tensor<f32>
  }
}

