// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_heads.py:hf_loss_autocast_f32.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2x5x24xf32>, %arg1: tensor<67x24xf32>, %arg2: tensor<2x5xi64>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c67 = arith.constant 67 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_2 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<67x24xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<67x24xf32>) outs(%0 : tensor<67x24xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %38 = arith.truncf %in : f32 to bf16
      linalg.yield %38 : bf16
    } -> tensor<67x24xbf16>
    %2 = tensor.empty() : tensor<2x5x24xbf16>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x5x24xf32>) outs(%2 : tensor<2x5x24xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %38 = arith.truncf %in : f32 to bf16
      linalg.yield %38 : bf16
    } -> tensor<2x5x24xbf16>
    %4 = tensor.empty() : tensor<24x67xbf16>
    %transposed = linalg.transpose ins(%1 : tensor<67x24xbf16>) outs(%4 : tensor<24x67xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %3 [[0, 1], [2]] : tensor<2x5x24xbf16> into tensor<10x24xbf16>
    %5 = tensor.empty() : tensor<10x67xf32>
    %6 = linalg.fill ins(%cst : f32) outs(%5 : tensor<10x67xf32>) -> tensor<10x67xf32>
    %7 = linalg.matmul ins(%collapsed, %transposed : tensor<10x24xbf16>, tensor<24x67xbf16>) outs(%6 : tensor<10x67xf32>) -> tensor<10x67xf32>
    %8 = tensor.empty() : tensor<10x67xbf16>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<10x67xf32>) outs(%8 : tensor<10x67xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %38 = arith.truncf %in : f32 to bf16
      linalg.yield %38 : bf16
    } -> tensor<10x67xbf16>
    %expanded = tensor.expand_shape %9 [[0, 1], [2]] output_shape [2, 5, 67] : tensor<10x67xbf16> into tensor<2x5x67xbf16>
    %10 = tensor.empty() : tensor<2x5x67xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x5x67xbf16>) outs(%10 : tensor<2x5x67xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %38 = arith.extf %in : bf16 to f32
      linalg.yield %38 : f32
    } -> tensor<2x5x67xf32>
    %padded = tensor.pad %arg2 low[0, 0] high[0, 1] {
    ^bb0(%arg3: index, %arg4: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x5xi64> to tensor<2x6xi64>
    %extracted_slice = tensor.extract_slice %padded[0, 1] [2, 5] [1, 1] : tensor<2x6xi64> to tensor<2x5xi64>
    %collapsed_3 = tensor.collapse_shape %11 [[0, 1], [2]] : tensor<2x5x67xf32> into tensor<10x67xf32>
    %collapsed_4 = tensor.collapse_shape %extracted_slice [[0, 1]] : tensor<2x5xi64> into tensor<10xi64>
    %12 = tensor.empty() : tensor<10xi64>
    %13 = linalg.fill ins(%c0_i64 : i64) outs(%12 : tensor<10xi64>) -> tensor<10xi64>
    %14 = tensor.empty() : tensor<10xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<10xf32>) -> tensor<10xf32>
    %16:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%collapsed_3 : tensor<10x67xf32>) outs(%15, %13 : tensor<10xf32>, tensor<10xi64>) {
    ^bb0(%in: f32, %out: f32, %out_8: i64):
      %38 = linalg.index 1 : index
      %39 = arith.index_cast %38 : index to i64
      %40 = arith.maximumf %in, %out : f32
      %41 = arith.cmpf ogt, %in, %out : f32
      %42 = arith.select %41, %39, %out_8 : i64
      linalg.yield %40, %42 : f32, i64
    } -> (tensor<10xf32>, tensor<10xi64>)
    %expanded_5 = tensor.expand_shape %16#0 [[0, 1]] output_shape [10, 1] : tensor<10xf32> into tensor<10x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_3, %expanded_5 : tensor<10x67xf32>, tensor<10x1xf32>) outs(%5 : tensor<10x67xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %38 = arith.subf %in, %in_8 : f32
      linalg.yield %38 : f32
    } -> tensor<10x67xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<10x67xf32>) outs(%5 : tensor<10x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = math.exp %in : f32
      linalg.yield %38 : f32
    } -> tensor<10x67xf32>
    %19 = tensor.empty() : tensor<10x1xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<10x1xf32>) -> tensor<10x1xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%18 : tensor<10x67xf32>) outs(%20 : tensor<10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.addf %in, %out : f32
      linalg.yield %38 : f32
    } -> tensor<10x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%21 : tensor<10x1xf32>) outs(%19 : tensor<10x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = math.log %in : f32
      linalg.yield %38 : f32
    } -> tensor<10x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%17, %22 : tensor<10x67xf32>, tensor<10x1xf32>) outs(%5 : tensor<10x67xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %38 = arith.subf %in, %in_8 : f32
      linalg.yield %38 : f32
    } -> tensor<10x67xf32>
    %24 = tensor.empty() : tensor<10xi1>
    %25 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_4 : tensor<10xi64>) outs(%24 : tensor<10xi1>) {
    ^bb0(%in: i64, %out: i1):
      %38 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %38 : i1
    } -> tensor<10xi1>
    %26 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%25, %collapsed_4, %cst_2 : tensor<10xi1>, tensor<10xi64>, tensor<i64>) outs(%12 : tensor<10xi64>) {
    ^bb0(%in: i1, %in_8: i64, %in_9: i64, %out: i64):
      %38 = arith.select %in, %in_8, %in_9 : i64
      linalg.yield %38 : i64
    } -> tensor<10xi64>
    %expanded_6 = tensor.expand_shape %26 [[0, 1]] output_shape [10, 1] : tensor<10xi64> into tensor<10x1xi64>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<10x1xi64>) outs(%20 : tensor<10x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %38 = linalg.index 0 : index
      %39 = arith.index_cast %in : i64 to index
      %40 = arith.cmpi slt, %39, %c67 : index
      cf.assert %40, "index must be smaller than dim size"
      %41 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %41, "index must be larger or equal to 0"
      %extracted = tensor.extract %23[%38, %39] : tensor<10x67xf32>
      linalg.yield %extracted : f32
    } -> tensor<10x1xf32>
    %collapsed_7 = tensor.collapse_shape %27 [[0, 1]] : tensor<10x1xf32> into tensor<10xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_7 : tensor<10xf32>) outs(%14 : tensor<10xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.negf %in : f32
      linalg.yield %38 : f32
    } -> tensor<10xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%25, %28, %cst_1 : tensor<10xi1>, tensor<10xf32>, tensor<f32>) outs(%14 : tensor<10xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %38 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %38 : f32
    } -> tensor<10xf32>
    %30 = tensor.empty() : tensor<i64>
    %31 = linalg.fill ins(%c0_i64 : i64) outs(%30 : tensor<i64>) -> tensor<i64>
    %32 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%25 : tensor<10xi1>) outs(%31 : tensor<i64>) {
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
    %36 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%29 : tensor<10xf32>) outs(%35 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.addf %in, %out : f32
      linalg.yield %38 : f32
    } -> tensor<f32>
    %37 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%36, %34 : tensor<f32>, tensor<f32>) outs(%33 : tensor<f32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %38 = arith.divf %in, %in_8 : f32
      linalg.yield %38 : f32
    } -> tensor<f32>
    return %37 : tensor<f32>
  }
}
