// torch-mlir TOSA backend (small shapes) -> mlir-opt tosa-to-linalg pipeline.
// RUN: xent-opt %s -o %t.before
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o %t.after 2> %t.remarks
// RUN: diff %t.before %t.after
// RUN: FileCheck %s --input-file=%t.remarks
// CHECK: remark: [Missed] LeftoverMax

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<16xi64>) -> tensor<f32> {
    %c0 = arith.constant 0 : index
    %c0_i32 = arith.constant 0 : i32
    %cst = arith.constant -3.40282347E+38 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense<[[[0]], [[1]], [[2]], [[3]], [[4]], [[5]], [[6]], [[7]], [[8]], [[9]], [[10]], [[11]], [[12]], [[13]], [[14]], [[15]]]> : tensor<16x1x1xi32>
    %cst_2 = arith.constant dense<[[40, 1]]> : tensor<1x2xi32>
    %cst_3 = arith.constant dense<6.250000e-02> : tensor<f32>
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %expanded = tensor.expand_shape %arg0 [[0, 1], [2]] output_shape [1, 16, 16] : tensor<16x16xbf16> into tensor<1x16x16xbf16>
    %expanded_4 = tensor.expand_shape %transposed [[0, 1], [2]] output_shape [1, 16, 40] : tensor<16x40xbf16> into tensor<1x16x40xbf16>
    %1 = tensor.empty() : tensor<1x16x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<1x16x40xf32>) -> tensor<1x16x40xf32>
    %3 = linalg.batch_matmul ins(%expanded, %expanded_4 : tensor<1x16x16xbf16>, tensor<1x16x40xbf16>) outs(%2 : tensor<1x16x40xf32>) -> tensor<1x16x40xf32>
    %collapsed = tensor.collapse_shape %3 [[0, 1], [2]] : tensor<1x16x40xf32> into tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %26 = arith.truncf %in : f32 to bf16
      linalg.yield %26 : bf16
    } -> tensor<16x40xbf16>
    %5 = tensor.empty() : tensor<16x40xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<16x40xbf16>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %26 = arith.extf %in : bf16 to f32
      linalg.yield %26 : f32
    } -> tensor<16x40xf32>
    %7 = tensor.empty() : tensor<16xf32>
    %8 = linalg.fill ins(%cst : f32) outs(%7 : tensor<16xf32>) -> tensor<16xf32>
    %reduced = linalg.reduce ins(%6 : tensor<16x40xf32>) outs(%8 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %26 = arith.maximumf %in, %init : f32
        linalg.yield %26 : f32
      }
    %expanded_5 = tensor.expand_shape %reduced [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded_5 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_17: f32, %out: f32):
      %26 = arith.subf %in, %in_17 : f32
      linalg.yield %26 : f32
    } -> tensor<16x40xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<16x40xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.exp %in : f32
      linalg.yield %26 : f32
    } -> tensor<16x40xf32>
    %11 = linalg.fill ins(%cst_0 : f32) outs(%7 : tensor<16xf32>) -> tensor<16xf32>
    %reduced_6 = linalg.reduce ins(%10 : tensor<16x40xf32>) outs(%11 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %26 = arith.addf %in, %init : f32
        linalg.yield %26 : f32
      }
    %12 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%reduced_6 : tensor<16xf32>) outs(%7 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.log %in : f32
      linalg.yield %26 : f32
    } -> tensor<16xf32>
    %expanded_7 = tensor.expand_shape %arg2 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %13 = tensor.empty() : tensor<16x1xi32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_7 : tensor<16x1xi64>) outs(%13 : tensor<16x1xi32>) {
    ^bb0(%in: i64, %out: i32):
      %26 = arith.trunci %in : i64 to i32
      linalg.yield %26 : i32
    } -> tensor<16x1xi32>
    %expanded_8 = tensor.expand_shape %14 [[0], [1, 2]] output_shape [16, 1, 1] : tensor<16x1xi32> into tensor<16x1x1xi32>
    %15 = tensor.empty() : tensor<16x1x2xi32>
    %inserted_slice = tensor.insert_slice %cst_1 into %15[0, 0, 0] [16, 1, 1] [1, 1, 1] : tensor<16x1x1xi32> into tensor<16x1x2xi32>
    %inserted_slice_9 = tensor.insert_slice %expanded_8 into %inserted_slice[0, 0, 1] [16, 1, 1] [1, 1, 1] : tensor<16x1x1xi32> into tensor<16x1x2xi32>
    %collapsed_10 = tensor.collapse_shape %6 [[0, 1]] : tensor<16x40xf32> into tensor<640xf32>
    %expanded_11 = tensor.expand_shape %collapsed_10 [[0, 1, 2]] output_shape [1, 640, 1] : tensor<640xf32> into tensor<1x640x1xf32>
    %collapsed_12 = tensor.collapse_shape %inserted_slice_9 [[0, 1], [2]] : tensor<16x1x2xi32> into tensor<16x2xi32>
    %16 = tensor.empty() : tensor<16x2xi32>
    %17 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_12, %cst_2 : tensor<16x2xi32>, tensor<1x2xi32>) outs(%16 : tensor<16x2xi32>) {
    ^bb0(%in: i32, %in_17: i32, %out: i32):
      %26 = arith.muli %in, %in_17 : i32
      linalg.yield %26 : i32
    } -> tensor<16x2xi32>
    %18 = tensor.empty() : tensor<16xi32>
    %19 = linalg.fill ins(%c0_i32 : i32) outs(%18 : tensor<16xi32>) -> tensor<16xi32>
    %reduced_13 = linalg.reduce ins(%17 : tensor<16x2xi32>) outs(%19 : tensor<16xi32>) dimensions = [1] 
      (%in: i32, %init: i32) {
        %26 = arith.addi %in, %init : i32
        linalg.yield %26 : i32
      }
    %expanded_14 = tensor.expand_shape %reduced_13 [[0, 1]] output_shape [1, 16] : tensor<16xi32> into tensor<1x16xi32>
    %20 = tensor.empty() : tensor<1x16x1xf32>
    %21 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<1x16xi32>) outs(%20 : tensor<1x16x1xf32>) {
    ^bb0(%in: i32, %out: f32):
      %26 = arith.index_cast %in : i32 to index
      %extracted = tensor.extract %expanded_11[%c0, %26, %c0] : tensor<1x640x1xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x16x1xf32>
    %collapsed_15 = tensor.collapse_shape %21 [[0, 1, 2]] : tensor<1x16x1xf32> into tensor<16xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%12, %collapsed_15 : tensor<16xf32>, tensor<16xf32>) outs(%7 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_17: f32, %out: f32):
      %26 = arith.subf %in, %in_17 : f32
      linalg.yield %26 : f32
    } -> tensor<16xf32>
    %23 = tensor.empty() : tensor<f32>
    %24 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<f32>) -> tensor<f32>
    %reduced_16 = linalg.reduce ins(%22 : tensor<16xf32>) outs(%24 : tensor<f32>) dimensions = [0] 
      (%in: f32, %init: f32) {
        %26 = arith.addf %in, %init : f32
        linalg.yield %26 : f32
      }
    %25 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%reduced_16, %cst_3 : tensor<f32>, tensor<f32>) outs(%23 : tensor<f32>) {
    ^bb0(%in: f32, %in_17: f32, %out: f32):
      %26 = arith.mulf %in, %in_17 : f32
      linalg.yield %26 : f32
    } -> tensor<f32>
    return %25 : tensor<f32>
  }
}

