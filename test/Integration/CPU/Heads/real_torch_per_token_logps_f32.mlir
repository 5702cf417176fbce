// torch 2.15.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_heads.py:per_token_logps_f32.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
module {
  func.func @main(%arg0: tensor<2x6x24xf32>, %arg1: tensor<53x24xf32>, %arg2: tensor<2x6xi64>, %arg3: tensor<2x6xf32>) -> tensor<2xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c53 = arith.constant 53 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<24x53xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<53x24xf32>) outs(%0 : tensor<24x53xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x6x24xf32> into tensor<12x24xf32>
    %1 = tensor.empty() : tensor<12x53xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<12x53xf32>) -> tensor<12x53xf32>
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<12x24xf32>, tensor<24x53xf32>) outs(%2 : tensor<12x53xf32>) -> tensor<12x53xf32>
    %expanded = tensor.expand_shape %3 [[0, 1], [2]] output_shape [2, 6, 53] : tensor<12x53xf32> into tensor<2x6x53xf32>
    %extracted_slice = tensor.extract_slice %expanded[0, 0, 0] [2, 5, 53] [1, 1, 1] : tensor<2x6x53xf32> to tensor<2x5x53xf32>
    %4 = tensor.empty() : tensor<2x5xi64>
    %5 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<2x5xi64>) -> tensor<2x5xi64>
    %6 = tensor.empty() : tensor<2x5xf32>
    %7 = linalg.fill ins(%cst_0 : f32) outs(%6 : tensor<2x5xf32>) -> tensor<2x5xf32>
    %8:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%extracted_slice : tensor<2x5x53xf32>) outs(%7, %5 : tensor<2x5xf32>, tensor<2x5xi64>) {
    ^bb0(%in: f32, %out: f32, %out_6: i64):
      %22 = linalg.index 2 : index
      %23 = arith.index_cast %22 : index to i64
      %24 = arith.maximumf %in, %out : f32
      %25 = arith.cmpf ogt, %in, %out : f32
      %26 = arith.select %25, %23, %out_6 : i64
      linalg.yield %24, %26 : f32, i64
    } -> (tensor<2x5xf32>, tensor<2x5xi64>)
    %expanded_1 = tensor.expand_shape %8#0 [[0], [1, 2]] output_shape [2, 5, 1] : tensor<2x5xf32> into tensor<2x5x1xf32>
    %9 = tensor.empty() : tensor<2x5x53xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice, %expanded_1 : tensor<2x5x53xf32>, tensor<2x5x1xf32>) outs(%9 : tensor<2x5x53xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %22 = arith.subf %in, %in_6 : f32
      linalg.yield %22 : f32
    } -> tensor<2x5x53xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x5x53xf32>) outs(%9 : tensor<2x5x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %22 = math.exp %in : f32
      linalg.yield %22 : f32
    } -> tensor<2x5x53xf32>
    %12 = tensor.empty() : tensor<2x5x1xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<2x5x1xf32>) -> tensor<2x5x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<2x5x53xf32>) outs(%13 : tensor<2x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %22 = arith.addf %in, %out : f32
      linalg.yield %22 : f32
    } -> tensor<2x5x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x5x1xf32>) outs(%12 : tensor<2x5x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %22 = math.log %in : f32
      linalg.yield %22 : f32
    } -> tensor<2x5x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %15 : tensor<2x5x53xf32>, tensor<2x5x1xf32>) outs(%9 : tensor<2x5x53xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %22 = arith.subf %in, %in_6 : f32
      linalg.yield %22 : f32
    } -> tensor<2x5x53xf32>
    %extracted_slice_2 = tensor.extract_slice %arg2[0, 1] [2, 5] [1, 1] : tensor<2x6xi64> to tensor<2x5xi64>
    %expanded_3 = tensor.expand_shape %extracted_slice_2 [[0], [1, 2]] output_shape [2, 5, 1] : tensor<2x5xi64> into tensor<2x5x1xi64>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_3 : tensor<2x5x1xi64>) outs(%13 : tensor<2x5x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %22 = linalg.index 0 : index
      %23 = linalg.index 1 : index
      %24 = arith.index_cast %in : i64 to index
      %25 = arith.cmpi slt, %24, %c53 : index
      cf.assert %25, "index must be smaller than dim size"
      %26 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %26, "index must be larger or equal to 0"
      %extracted = tensor.extract %16[%22, %23, %24] : tensor<2x5x53xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x5x1xf32>
    %collapsed_4 = tensor.collapse_shape %17 [[0], [1, 2]] : tensor<2x5x1xf32> into tensor<2x5xf32>
    %extracted_slice_5 = tensor.extract_slice %arg3[0, 1] [2, 5] [1, 1] : tensor<2x6xf32> to tensor<2x5xf32>
    %18 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%collapsed_4, %extracted_slice_5 : tensor<2x5xf32>, tensor<2x5xf32>) outs(%6 : tensor<2x5xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %22 = arith.mulf %in, %in_6 : f32
      linalg.yield %22 : f32
    } -> tensor<2x5xf32>
    %19 = tensor.empty() : tensor<2xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<2xf32>) -> tensor<2xf32>
    %21 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction"]} ins(%18 : tensor<2x5xf32>) outs(%20 : tensor<2xf32>) {
    ^bb0(%in: f32, %out: f32):
      %22 = arith.addf %in, %out : f32
      linalg.yield %22 : f32
    } -> tensor<2xf32>
    return %21 : tensor<2xf32>
  }
}
