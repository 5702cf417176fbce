// torch 2.15.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_heads.py:chunked_output_loss_bf16.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> ()>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2x8x24xbf16>, %arg1: tensor<53x24xbf16>, %arg2: tensor<2x8xi64>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c0_i64 = arith.constant 0 : i64
    %c53 = arith.constant 53 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_2 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<24x53xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<53x24xbf16>) outs(%0 : tensor<24x53xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x8x24xbf16> into tensor<16x24xbf16>
    %1 = tensor.empty() : tensor<16x53xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<16x53xf32>) -> tensor<16x53xf32>
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<16x24xbf16>, tensor<24x53xbf16>) outs(%2 : tensor<16x53xf32>) -> tensor<16x53xf32>
    %4 = tensor.empty() : tensor<16x53xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16x53xf32>) outs(%4 : tensor<16x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %78 = arith.truncf %in : f32 to bf16
      linalg.yield %78 : bf16
    } -> tensor<16x53xbf16>
    %expanded = tensor.expand_shape %5 [[0, 1], [2]] output_shape [2, 8, 53] : tensor<16x53xbf16> into tensor<2x8x53xbf16>
    %extracted_slice = tensor.extract_slice %expanded[0, 0, 0] [2, 2, 53] [1, 1, 1] : tensor<2x8x53xbf16> to tensor<2x2x53xbf16>
    %extracted_slice_3 = tensor.extract_slice %expanded[0, 2, 0] [2, 2, 53] [1, 1, 1] : tensor<2x8x53xbf16> to tensor<2x2x53xbf16>
    %extracted_slice_4 = tensor.extract_slice %expanded[0, 4, 0] [2, 2, 53] [1, 1, 1] : tensor<2x8x53xbf16> to tensor<2x2x53xbf16>
    %extracted_slice_5 = tensor.extract_slice %expanded[0, 6, 0] [2, 2, 53] [1, 1, 1] : tensor<2x8x53xbf16> to tensor<2x2x53xbf16>
    %collapsed_6 = tensor.collapse_shape %extracted_slice [[0, 1], [2]] : tensor<2x2x53xbf16> into tensor<4x53xbf16>
    %collapsed_7 = tensor.collapse_shape %extracted_slice_3 [[0, 1], [2]] : tensor<2x2x53xbf16> into tensor<4x53xbf16>
    %collapsed_8 = tensor.collapse_shape %extracted_slice_4 [[0, 1], [2]] : tensor<2x2x53xbf16> into tensor<4x53xbf16>
    %collapsed_9 = tensor.collapse_shape %extracted_slice_5 [[0, 1], [2]] : tensor<2x2x53xbf16> into tensor<4x53xbf16>
    %extracted_slice_10 = tensor.extract_slice %arg2[0, 0] [2, 2] [1, 1] : tensor<2x8xi64> to tensor<2x2xi64>
    %extracted_slice_11 = tensor.extract_slice %arg2[0, 2] [2, 2] [1, 1] : tensor<2x8xi64> to tensor<2x2xi64>
    %extracted_slice_12 = tensor.extract_slice %arg2[0, 4] [2, 2] [1, 1] : tensor<2x8xi64> to tensor<2x2xi64>
    %extracted_slice_13 = tensor.extract_slice %arg2[0, 6] [2, 2] [1, 1] : tensor<2x8xi64> to tensor<2x2xi64>
    %collapsed_14 = tensor.collapse_shape %extracted_slice_10 [[0, 1]] : tensor<2x2xi64> into tensor<4xi64>
    %collapsed_15 = tensor.collapse_shape %extracted_slice_11 [[0, 1]] : tensor<2x2xi64> into tensor<4xi64>
    %collapsed_16 = tensor.collapse_shape %extracted_slice_12 [[0, 1]] : tensor<2x2xi64> into tensor<4xi64>
    %collapsed_17 = tensor.collapse_shape %extracted_slice_13 [[0, 1]] : tensor<2x2xi64> into tensor<4xi64>
    %6 = tensor.empty() : tensor<2x8xi1>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<2x8xi64>) outs(%6 : tensor<2x8xi1>) {
    ^bb0(%in: i64, %out: i1):
      %78 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %78 : i1
    } -> tensor<2x8xi1>
    %8 = tensor.empty() : tensor<i64>
    %9 = linalg.fill ins(%c0_i64 : i64) outs(%8 : tensor<i64>) -> tensor<i64>
    %10 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["reduction", "reduction"]} ins(%7 : tensor<2x8xi1>) outs(%9 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %78 = arith.extui %in : i1 to i64
      %79 = arith.addi %78, %out : i64
      linalg.yield %79 : i64
    } -> tensor<i64>
    %11 = tensor.empty() : tensor<4x53xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_6 : tensor<4x53xbf16>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %78 = arith.extf %in : bf16 to f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %13 = tensor.empty() : tensor<4xi64>
    %14 = linalg.fill ins(%c0_i64 : i64) outs(%13 : tensor<4xi64>) -> tensor<4xi64>
    %15 = tensor.empty() : tensor<4xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%15 : tensor<4xf32>) -> tensor<4xf32>
    %17:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%12 : tensor<4x53xf32>) outs(%16, %14 : tensor<4xf32>, tensor<4xi64>) {
    ^bb0(%in: f32, %out: f32, %out_30: i64):
      %78 = linalg.index 1 : index
      %79 = arith.index_cast %78 : index to i64
      %80 = arith.maximumf %in, %out : f32
      %81 = arith.cmpf ogt, %in, %out : f32
      %82 = arith.select %81, %79, %out_30 : i64
      linalg.yield %80, %82 : f32, i64
    } -> (tensor<4xf32>, tensor<4xi64>)
    %expanded_18 = tensor.expand_shape %17#0 [[0, 1]] output_shape [4, 1] : tensor<4xf32> into tensor<4x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %expanded_18 : tensor<4x53xf32>, tensor<4x1xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.subf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<4x53xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = math.exp %in : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %20 = tensor.empty() : tensor<4x1xf32>
    %21 = linalg.fill ins(%cst : f32) outs(%20 : tensor<4x1xf32>) -> tensor<4x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%19 : tensor<4x53xf32>) outs(%21 : tensor<4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.addf %in, %out : f32
      linalg.yield %78 : f32
    } -> tensor<4x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<4x1xf32>) outs(%20 : tensor<4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = math.log %in : f32
      linalg.yield %78 : f32
    } -> tensor<4x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%18, %23 : tensor<4x53xf32>, tensor<4x1xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.subf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %25 = tensor.empty() : tensor<4xi1>
    %26 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_14 : tensor<4xi64>) outs(%25 : tensor<4xi1>) {
    ^bb0(%in: i64, %out: i1):
      %78 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %78 : i1
    } -> tensor<4xi1>
    %27 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%26, %collapsed_14, %cst_2 : tensor<4xi1>, tensor<4xi64>, tensor<i64>) outs(%13 : tensor<4xi64>) {
    ^bb0(%in: i1, %in_30: i64, %in_31: i64, %out: i64):
      %78 = arith.select %in, %in_30, %in_31 : i64
      linalg.yield %78 : i64
    } -> tensor<4xi64>
    %expanded_19 = tensor.expand_shape %27 [[0, 1]] output_shape [4, 1] : tensor<4xi64> into tensor<4x1xi64>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_19 : tensor<4x1xi64>) outs(%21 : tensor<4x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %78 = linalg.index 0 : index
      %79 = arith.index_cast %in : i64 to index
      %80 = arith.cmpi slt, %79, %c53 : index
      cf.assert %80, "index must be smaller than dim size"
      %81 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %81, "index must be larger or equal to 0"
      %extracted = tensor.extract %24[%78, %79] : tensor<4x53xf32>
      linalg.yield %extracted : f32
    } -> tensor<4x1xf32>
    %collapsed_20 = tensor.collapse_shape %28 [[0, 1]] : tensor<4x1xf32> into tensor<4xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_20 : tensor<4xf32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.negf %in : f32
      linalg.yield %78 : f32
    } -> tensor<4xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%26, %29, %cst_1 : tensor<4xi1>, tensor<4xf32>, tensor<f32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: i1, %in_30: f32, %in_31: f32, %out: f32):
      %78 = arith.select %in, %in_30, %in_31 : f32
      linalg.yield %78 : f32
    } -> tensor<4xf32>
    %31 = tensor.empty() : tensor<f32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<f32>) -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%30 : tensor<4xf32>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.addf %in, %out : f32
      linalg.yield %78 : f32
    } -> tensor<f32>
    %34 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%33 : tensor<f32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.addf %in, %cst : f32
      linalg.yield %78 : f32
    } -> tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_7 : tensor<4x53xbf16>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %78 = arith.extf %in : bf16 to f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %36:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%35 : tensor<4x53xf32>) outs(%16, %14 : tensor<4xf32>, tensor<4xi64>) {
    ^bb0(%in: f32, %out: f32, %out_30: i64):
      %78 = linalg.index 1 : index
      %79 = arith.index_cast %78 : index to i64
      %80 = arith.maximumf %in, %out : f32
      %81 = arith.cmpf ogt, %in, %out : f32
      %82 = arith.select %81, %79, %out_30 : i64
      linalg.yield %80, %82 : f32, i64
    } -> (tensor<4xf32>, tensor<4xi64>)
    %expanded_21 = tensor.expand_shape %36#0 [[0, 1]] output_shape [4, 1] : tensor<4xf32> into tensor<4x1xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%35, %expanded_21 : tensor<4x53xf32>, tensor<4x1xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.subf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<4x53xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = math.exp %in : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %39 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%38 : tensor<4x53xf32>) outs(%21 : tensor<4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.addf %in, %out : f32
      linalg.yield %78 : f32
    } -> tensor<4x1xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%39 : tensor<4x1xf32>) outs(%20 : tensor<4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = math.log %in : f32
      linalg.yield %78 : f32
    } -> tensor<4x1xf32>
    %41 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%37, %40 : tensor<4x53xf32>, tensor<4x1xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.subf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %42 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_15 : tensor<4xi64>) outs(%25 : tensor<4xi1>) {
    ^bb0(%in: i64, %out: i1):
      %78 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %78 : i1
    } -> tensor<4xi1>
    %43 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%42, %collapsed_15, %cst_2 : tensor<4xi1>, tensor<4xi64>, tensor<i64>) outs(%13 : tensor<4xi64>) {
    ^bb0(%in: i1, %in_30: i64, %in_31: i64, %out: i64):
      %78 = arith.select %in, %in_30, %in_31 : i64
      linalg.yield %78 : i64
    } -> tensor<4xi64>
    %expanded_22 = tensor.expand_shape %43 [[0, 1]] output_shape [4, 1] : tensor<4xi64> into tensor<4x1xi64>
    %44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_22 : tensor<4x1xi64>) outs(%21 : tensor<4x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %78 = linalg.index 0 : index
      %79 = arith.index_cast %in : i64 to index
      %80 = arith.cmpi slt, %79, %c53 : index
      cf.assert %80, "index must be smaller than dim size"
      %81 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %81, "index must be larger or equal to 0"
      %extracted = tensor.extract %41[%78, %79] : tensor<4x53xf32>
      linalg.yield %extracted : f32
    } -> tensor<4x1xf32>
    %collapsed_23 = tensor.collapse_shape %44 [[0, 1]] : tensor<4x1xf32> into tensor<4xf32>
    %45 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_23 : tensor<4xf32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.negf %in : f32
      linalg.yield %78 : f32
    } -> tensor<4xf32>
    %46 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%42, %45, %cst_1 : tensor<4xi1>, tensor<4xf32>, tensor<f32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: i1, %in_30: f32, %in_31: f32, %out: f32):
      %78 = arith.select %in, %in_30, %in_31 : f32
      linalg.yield %78 : f32
    } -> tensor<4xf32>
    %47 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%46 : tensor<4xf32>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.addf %in, %out : f32
      linalg.yield %78 : f32
    } -> tensor<f32>
    %48 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%34, %47 : tensor<f32>, tensor<f32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.addf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<f32>
    %49 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_8 : tensor<4x53xbf16>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %78 = arith.extf %in : bf16 to f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %50:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%49 : tensor<4x53xf32>) outs(%16, %14 : tensor<4xf32>, tensor<4xi64>) {
    ^bb0(%in: f32, %out: f32, %out_30: i64):
      %78 = linalg.index 1 : index
      %79 = arith.index_cast %78 : index to i64
      %80 = arith.maximumf %in, %out : f32
      %81 = arith.cmpf ogt, %in, %out : f32
      %82 = arith.select %81, %79, %out_30 : i64
      linalg.yield %80, %82 : f32, i64
    } -> (tensor<4xf32>, tensor<4xi64>)
    %expanded_24 = tensor.expand_shape %50#0 [[0, 1]] output_shape [4, 1] : tensor<4xf32> into tensor<4x1xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%49, %expanded_24 : tensor<4x53xf32>, tensor<4x1xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.subf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%51 : tensor<4x53xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = math.exp %in : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%52 : tensor<4x53xf32>) outs(%21 : tensor<4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.addf %in, %out : f32
      linalg.yield %78 : f32
    } -> tensor<4x1xf32>
    %54 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<4x1xf32>) outs(%20 : tensor<4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = math.log %in : f32
      linalg.yield %78 : f32
    } -> tensor<4x1xf32>
    %55 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%51, %54 : tensor<4x53xf32>, tensor<4x1xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.subf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %56 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_16 : tensor<4xi64>) outs(%25 : tensor<4xi1>) {
    ^bb0(%in: i64, %out: i1):
      %78 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %78 : i1
    } -> tensor<4xi1>
    %57 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%56, %collapsed_16, %cst_2 : tensor<4xi1>, tensor<4xi64>, tensor<i64>) outs(%13 : tensor<4xi64>) {
    ^bb0(%in: i1, %in_30: i64, %in_31: i64, %out: i64):
      %78 = arith.select %in, %in_30, %in_31 : i64
      linalg.yield %78 : i64
    } -> tensor<4xi64>
    %expanded_25 = tensor.expand_shape %57 [[0, 1]] output_shape [4, 1] : tensor<4xi64> into tensor<4x1xi64>
    %58 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_25 : tensor<4x1xi64>) outs(%21 : tensor<4x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %78 = linalg.index 0 : index
      %79 = arith.index_cast %in : i64 to index
      %80 = arith.cmpi slt, %79, %c53 : index
      cf.assert %80, "index must be smaller than dim size"
      %81 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %81, "index must be larger or equal to 0"
      %extracted = tensor.extract %55[%78, %79] : tensor<4x53xf32>
      linalg.yield %extracted : f32
    } -> tensor<4x1xf32>
    %collapsed_26 = tensor.collapse_shape %58 [[0, 1]] : tensor<4x1xf32> into tensor<4xf32>
    %59 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_26 : tensor<4xf32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.negf %in : f32
      linalg.yield %78 : f32
    } -> tensor<4xf32>
    %60 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%56, %59, %cst_1 : tensor<4xi1>, tensor<4xf32>, tensor<f32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: i1, %in_30: f32, %in_31: f32, %out: f32):
      %78 = arith.select %in, %in_30, %in_31 : f32
      linalg.yield %78 : f32
    } -> tensor<4xf32>
    %61 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%60 : tensor<4xf32>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.addf %in, %out : f32
      linalg.yield %78 : f32
    } -> tensor<f32>
    %62 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%48, %61 : tensor<f32>, tensor<f32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.addf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<f32>
    %63 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_9 : tensor<4x53xbf16>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %78 = arith.extf %in : bf16 to f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %64:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%63 : tensor<4x53xf32>) outs(%16, %14 : tensor<4xf32>, tensor<4xi64>) {
    ^bb0(%in: f32, %out: f32, %out_30: i64):
      %78 = linalg.index 1 : index
      %79 = arith.index_cast %78 : index to i64
      %80 = arith.maximumf %in, %out : f32
      %81 = arith.cmpf ogt, %in, %out : f32
      %82 = arith.select %81, %79, %out_30 : i64
      linalg.yield %80, %82 : f32, i64
    } -> (tensor<4xf32>, tensor<4xi64>)
    %expanded_27 = tensor.expand_shape %64#0 [[0, 1]] output_shape [4, 1] : tensor<4xf32> into tensor<4x1xf32>
    %65 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%63, %expanded_27 : tensor<4x53xf32>, tensor<4x1xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.subf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %66 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%65 : tensor<4x53xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = math.exp %in : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %67 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%66 : tensor<4x53xf32>) outs(%21 : tensor<4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.addf %in, %out : f32
      linalg.yield %78 : f32
    } -> tensor<4x1xf32>
    %68 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%67 : tensor<4x1xf32>) outs(%20 : tensor<4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = math.log %in : f32
      linalg.yield %78 : f32
    } -> tensor<4x1xf32>
    %69 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%65, %68 : tensor<4x53xf32>, tensor<4x1xf32>) outs(%11 : tensor<4x53xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.subf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<4x53xf32>
    %70 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_17 : tensor<4xi64>) outs(%25 : tensor<4xi1>) {
    ^bb0(%in: i64, %out: i1):
      %78 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %78 : i1
    } -> tensor<4xi1>
    %71 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%70, %collapsed_17, %cst_2 : tensor<4xi1>, tensor<4xi64>, tensor<i64>) outs(%13 : tensor<4xi64>) {
    ^bb0(%in: i1, %in_30: i64, %in_31: i64, %out: i64):
      %78 = arith.select %in, %in_30, %in_31 : i64
      linalg.yield %78 : i64
    } -> tensor<4xi64>
    %expanded_28 = tensor.expand_shape %71 [[0, 1]] output_shape [4, 1] : tensor<4xi64> into tensor<4x1xi64>
    %72 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_28 : tensor<4x1xi64>) outs(%21 : tensor<4x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %78 = linalg.index 0 : index
      %79 = arith.index_cast %in : i64 to index
      %80 = arith.cmpi slt, %79, %c53 : index
      cf.assert %80, "index must be smaller than dim size"
      %81 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %81, "index must be larger or equal to 0"
      %extracted = tensor.extract %69[%78, %79] : tensor<4x53xf32>
      linalg.yield %extracted : f32
    } -> tensor<4x1xf32>
    %collapsed_29 = tensor.collapse_shape %72 [[0, 1]] : tensor<4x1xf32> into tensor<4xf32>
    %73 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_29 : tensor<4xf32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.negf %in : f32
      linalg.yield %78 : f32
    } -> tensor<4xf32>
    %74 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%70, %73, %cst_1 : tensor<4xi1>, tensor<4xf32>, tensor<f32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: i1, %in_30: f32, %in_31: f32, %out: f32):
      %78 = arith.select %in, %in_30, %in_31 : f32
      linalg.yield %78 : f32
    } -> tensor<4xf32>
    %75 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%74 : tensor<4xf32>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %78 = arith.addf %in, %out : f32
      linalg.yield %78 : f32
    } -> tensor<f32>
    %76 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%62, %75 : tensor<f32>, tensor<f32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %78 = arith.addf %in, %in_30 : f32
      linalg.yield %78 : f32
    } -> tensor<f32>
    %77 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%76, %10 : tensor<f32>, tensor<i64>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %in_30: i64, %out: f32):
      %78 = arith.sitofp %in_30 : i64 to f32
      %79 = arith.divf %in, %78 : f32
      linalg.yield %79 : f32
    } -> tensor<f32>
    return %77 : tensor<f32>
  }
}
