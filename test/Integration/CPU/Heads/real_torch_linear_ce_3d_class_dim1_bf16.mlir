// torch 2.15.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_heads.py:linear_ce_3d_class_dim1_bf16.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map4 = affine_map<(d0, d1, d2) -> ()>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2x7x24xbf16>, %arg1: tensor<53x24xbf16>, %arg2: tensor<2x7xi64>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c53 = arith.constant 53 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %c0 = arith.constant 0 : index
    %cst_2 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<24x53xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<53x24xbf16>) outs(%0 : tensor<24x53xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x7x24xbf16> into tensor<14x24xbf16>
    %1 = tensor.empty() : tensor<14x53xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<14x53xf32>) -> tensor<14x53xf32>
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<14x24xbf16>, tensor<24x53xbf16>) outs(%2 : tensor<14x53xf32>) -> tensor<14x53xf32>
    %4 = tensor.empty() : tensor<14x53xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<14x53xf32>) outs(%4 : tensor<14x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %38 = arith.truncf %in : f32 to bf16
      linalg.yield %38 : bf16
    } -> tensor<14x53xbf16>
    %expanded = tensor.expand_shape %5 [[0, 1], [2]] output_shape [2, 7, 53] : tensor<14x53xbf16> into tensor<2x7x53xbf16>
    %6 = tensor.empty() : tensor<2x7x53xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x7x53xbf16>) outs(%6 : tensor<2x7x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %38 = arith.extf %in : bf16 to f32
      linalg.yield %38 : f32
    } -> tensor<2x7x53xf32>
    %8 = tensor.empty() : tensor<2x53x7xf32>
    %transposed_3 = linalg.transpose ins(%7 : tensor<2x7x53xf32>) outs(%8 : tensor<2x53x7xf32>) permutation = [0, 2, 1] 
    %9 = tensor.empty() : tensor<2x7xi64>
    %10 = linalg.fill ins(%c0_i64 : i64) outs(%9 : tensor<2x7xi64>) -> tensor<2x7xi64>
    %11 = tensor.empty() : tensor<2x7xf32>
    %12 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %13:2 = linalg.generic {indexing_maps = [#map1, #map2, #map2], iterator_types = ["parallel", "reduction", "parallel"]} ins(%transposed_3 : tensor<2x53x7xf32>) outs(%12, %10 : tensor<2x7xf32>, tensor<2x7xi64>) {
    ^bb0(%in: f32, %out: f32, %out_9: i64):
      %38 = linalg.index 1 : index
      %39 = arith.index_cast %38 : index to i64
      %40 = arith.maximumf %in, %out : f32
      %41 = arith.cmpf ogt, %in, %out : f32
      %42 = arith.select %41, %39, %out_9 : i64
      linalg.yield %40, %42 : f32, i64
    } -> (tensor<2x7xf32>, tensor<2x7xi64>)
    %expanded_4 = tensor.expand_shape %13#0 [[0, 1], [2]] output_shape [2, 1, 7] : tensor<2x7xf32> into tensor<2x1x7xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_3, %expanded_4 : tensor<2x53x7xf32>, tensor<2x1x7xf32>) outs(%8 : tensor<2x53x7xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %38 = arith.subf %in, %in_9 : f32
      linalg.yield %38 : f32
    } -> tensor<2x53x7xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x53x7xf32>) outs(%8 : tensor<2x53x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = math.exp %in : f32
      linalg.yield %38 : f32
    } -> tensor<2x53x7xf32>
    %16 = tensor.empty() : tensor<2x1x7xf32>
    %17 = linalg.fill ins(%cst : f32) outs(%16 : tensor<2x1x7xf32>) -> tensor<2x1x7xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "reduction", "parallel"]} ins(%15 : tensor<2x53x7xf32>) outs(%17 : tensor<2x1x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.addf %in, %out : f32
      linalg.yield %38 : f32
    } -> tensor<2x1x7xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<2x1x7xf32>) outs(%16 : tensor<2x1x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = math.log %in : f32
      linalg.yield %38 : f32
    } -> tensor<2x1x7xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %19 : tensor<2x53x7xf32>, tensor<2x1x7xf32>) outs(%8 : tensor<2x53x7xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %38 = arith.subf %in, %in_9 : f32
      linalg.yield %38 : f32
    } -> tensor<2x53x7xf32>
    %expanded_5 = tensor.expand_shape %20 [[0], [1], [2, 3]] output_shape [2, 53, 1, 7] : tensor<2x53x7xf32> into tensor<2x53x1x7xf32>
    %expanded_6 = tensor.expand_shape %arg2 [[0], [1, 2]] output_shape [2, 1, 7] : tensor<2x7xi64> into tensor<2x1x7xi64>
    %21 = tensor.empty() : tensor<2x1x7xi1>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<2x1x7xi64>) outs(%21 : tensor<2x1x7xi1>) {
    ^bb0(%in: i64, %out: i1):
      %38 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %38 : i1
    } -> tensor<2x1x7xi1>
    %23 = tensor.empty() : tensor<2x1x7xi64>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %expanded_6, %cst_2 : tensor<2x1x7xi1>, tensor<2x1x7xi64>, tensor<i64>) outs(%23 : tensor<2x1x7xi64>) {
    ^bb0(%in: i1, %in_9: i64, %in_10: i64, %out: i64):
      %38 = arith.select %in, %in_9, %in_10 : i64
      linalg.yield %38 : i64
    } -> tensor<2x1x7xi64>
    %expanded_7 = tensor.expand_shape %24 [[0], [1, 2], [3]] output_shape [2, 1, 1, 7] : tensor<2x1x7xi64> into tensor<2x1x1x7xi64>
    %25 = tensor.empty() : tensor<2x1x1x7xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<2x1x1x7xf32>) -> tensor<2x1x1x7xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<2x1x1x7xi64>) outs(%26 : tensor<2x1x1x7xf32>) {
    ^bb0(%in: i64, %out: f32):
      %38 = linalg.index 0 : index
      %39 = arith.index_cast %in : i64 to index
      %40 = linalg.index 3 : index
      %41 = arith.cmpi slt, %39, %c53 : index
      cf.assert %41, "index must be smaller than dim size"
      %42 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %42, "index must be larger or equal to 0"
      %extracted = tensor.extract %expanded_5[%38, %39, %c0, %40] : tensor<2x53x1x7xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x1x1x7xf32>
    %collapsed_8 = tensor.collapse_shape %27 [[0, 1], [2], [3]] : tensor<2x1x1x7xf32> into tensor<2x1x7xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_8 : tensor<2x1x7xf32>) outs(%16 : tensor<2x1x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.negf %in : f32
      linalg.yield %38 : f32
    } -> tensor<2x1x7xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %28, %cst_1 : tensor<2x1x7xi1>, tensor<2x1x7xf32>, tensor<f32>) outs(%16 : tensor<2x1x7xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %38 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %38 : f32
    } -> tensor<2x1x7xf32>
    %30 = tensor.empty() : tensor<i64>
    %31 = linalg.fill ins(%c0_i64 : i64) outs(%30 : tensor<i64>) -> tensor<i64>
    %32 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "reduction"]} ins(%22 : tensor<2x1x7xi1>) outs(%31 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %38 = arith.extui %in : i1 to i64
      %39 = arith.addi %38, %out : i64
      linalg.yield %39 : i64
    } -> tensor<i64>
    %33 = tensor.empty() : tensor<f32>
    %34 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%32 : tensor<i64>) outs(%33 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %38 = arith.sitofp %in : i64 to f32
      linalg.yield %38 : f32
    } -> tensor<f32>
    %35 = linalg.fill ins(%cst : f32) outs(%33 : tensor<f32>) -> tensor<f32>
    %36 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "reduction"]} ins(%29 : tensor<2x1x7xf32>) outs(%35 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.addf %in, %out : f32
      linalg.yield %38 : f32
    } -> tensor<f32>
    %37 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%36, %34 : tensor<f32>, tensor<f32>) outs(%33 : tensor<f32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %38 = arith.divf %in, %in_9 : f32
      linalg.yield %38 : f32
    } -> tensor<f32>
    return %37 : tensor<f32>
  }
}
