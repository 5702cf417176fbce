// torch-mlir TOSA backend (small shapes) -> mlir-opt tosa-to-linalg pipeline.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --shift --logits=bf16
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> (0)>
#map5 = affine_map<(d0, d1) -> (0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map7 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2x8x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<2x8xi64>) -> tensor<f32> {
    %cst = arith.constant 1.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %c0_i32 = arith.constant 0 : i32
    %true = arith.constant true
    %cst_0 = arith.constant -3.40282347E+38 : f32
    %c1 = arith.constant 1 : index
    %c-100_i64 = arith.constant -100 : i64
    %c0 = arith.constant 0 : index
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<[[[0]], [[1]], [[2]], [[3]], [[4]], [[5]], [[6]], [[7]], [[8]], [[9]], [[10]], [[11]], [[12]], [[13]], [[14]], [[15]]]> : tensor<16x1x1xi32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<1xf32>
    %cst_4 = arith.constant dense<-100> : tensor<1xi64>
    %cst_5 = arith.constant dense<0> : tensor<1xi64>
    %cst_6 = arith.constant dense<[[40, 1]]> : tensor<1x2xi32>
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x8x16xbf16> into tensor<16x16xbf16>
    %expanded = tensor.expand_shape %collapsed [[0, 1], [2]] output_shape [1, 16, 16] : tensor<16x16xbf16> into tensor<1x16x16xbf16>
    %expanded_7 = tensor.expand_shape %transposed [[0, 1], [2]] output_shape [1, 16, 40] : tensor<16x40xbf16> into tensor<1x16x40xbf16>
    %1 = tensor.empty() : tensor<1x16x40xf32>
    %2 = linalg.fill ins(%cst_1 : f32) outs(%1 : tensor<1x16x40xf32>) -> tensor<1x16x40xf32>
    %3 = linalg.batch_matmul ins(%expanded, %expanded_7 : tensor<1x16x16xbf16>, tensor<1x16x40xbf16>) outs(%2 : tensor<1x16x40xf32>) -> tensor<1x16x40xf32>
    %collapsed_8 = tensor.collapse_shape %3 [[0, 1], [2]] : tensor<1x16x40xf32> into tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_8 : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %40 = arith.truncf %in : f32 to bf16
      linalg.yield %40 : bf16
    } -> tensor<16x40xbf16>
    %expanded_9 = tensor.expand_shape %4 [[0, 1], [2]] output_shape [2, 8, 40] : tensor<16x40xbf16> into tensor<2x8x40xbf16>
    %5 = tensor.empty() : tensor<2x8x40xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<2x8x40xbf16>) outs(%5 : tensor<2x8x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<2x8x40xf32>
    %padded = tensor.pad %arg2 low[%c0, %c0] high[%c0, %c1] {
    ^bb0(%arg3: index, %arg4: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x8xi64> to tensor<2x9xi64>
    %extracted_slice = tensor.extract_slice %padded[0, 1] [2, 8] [1, 1] : tensor<2x9xi64> to tensor<2x8xi64>
    %collapsed_10 = tensor.collapse_shape %6 [[0, 1], [2]] : tensor<2x8x40xf32> into tensor<16x40xf32>
    %collapsed_11 = tensor.collapse_shape %extracted_slice [[0, 1]] : tensor<2x8xi64> into tensor<16xi64>
    %7 = tensor.empty() : tensor<16xf32>
    %8 = linalg.fill ins(%cst_0 : f32) outs(%7 : tensor<16xf32>) -> tensor<16xf32>
    %reduced = linalg.reduce ins(%collapsed_10 : tensor<16x40xf32>) outs(%8 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %40 = arith.maximumf %in, %init : f32
        linalg.yield %40 : f32
      }
    %expanded_12 = tensor.expand_shape %reduced [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %9 = tensor.empty() : tensor<16x40xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_10, %expanded_12 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%9 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %40 = arith.subf %in, %in_26 : f32
      linalg.yield %40 : f32
    } -> tensor<16x40xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<16x40xf32>) outs(%9 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.exp %in : f32
      linalg.yield %40 : f32
    } -> tensor<16x40xf32>
    %12 = linalg.fill ins(%cst_1 : f32) outs(%7 : tensor<16xf32>) -> tensor<16xf32>
    %reduced_13 = linalg.reduce ins(%11 : tensor<16x40xf32>) outs(%12 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %40 = arith.addf %in, %init : f32
        linalg.yield %40 : f32
      }
    %expanded_14 = tensor.expand_shape %reduced_13 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %13 = tensor.empty() : tensor<16x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_14 : tensor<16x1xf32>) outs(%13 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.log %in : f32
      linalg.yield %40 : f32
    } -> tensor<16x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%10, %14 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%9 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %40 = arith.subf %in, %in_26 : f32
      linalg.yield %40 : f32
    } -> tensor<16x40xf32>
    %16 = tensor.empty() : tensor<16xi1>
    %17 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel"]} ins(%collapsed_11, %cst_4 : tensor<16xi64>, tensor<1xi64>) outs(%16 : tensor<16xi1>) {
    ^bb0(%in: i64, %in_26: i64, %out: i1):
      %40 = arith.cmpi eq, %in, %in_26 : i64
      linalg.yield %40 : i1
    } -> tensor<16xi1>
    %18 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%17 : tensor<16xi1>) outs(%16 : tensor<16xi1>) {
    ^bb0(%in: i1, %out: i1):
      %40 = arith.xori %in, %true : i1
      linalg.yield %40 : i1
    } -> tensor<16xi1>
    %19 = tensor.empty() : tensor<16xi64>
    %20 = linalg.generic {indexing_maps = [#map3, #map4, #map3, #map3], iterator_types = ["parallel"]} ins(%17, %cst_5, %collapsed_11 : tensor<16xi1>, tensor<1xi64>, tensor<16xi64>) outs(%19 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_26: i64, %in_27: i64, %out: i64):
      %40 = arith.select %in, %in_26, %in_27 : i64
      linalg.yield %40 : i64
    } -> tensor<16xi64>
    %expanded_15 = tensor.expand_shape %20 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %21 = tensor.empty() : tensor<16x1xi32>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_15 : tensor<16x1xi64>) outs(%21 : tensor<16x1xi32>) {
    ^bb0(%in: i64, %out: i32):
      %40 = arith.trunci %in : i64 to i32
      linalg.yield %40 : i32
    } -> tensor<16x1xi32>
    %expanded_16 = tensor.expand_shape %22 [[0], [1, 2]] output_shape [16, 1, 1] : tensor<16x1xi32> into tensor<16x1x1xi32>
    %23 = tensor.empty() : tensor<16x1x2xi32>
    %inserted_slice = tensor.insert_slice %cst_2 into %23[0, 0, 0] [16, 1, 1] [1, 1, 1] : tensor<16x1x1xi32> into tensor<16x1x2xi32>
    %inserted_slice_17 = tensor.insert_slice %expanded_16 into %inserted_slice[0, 0, 1] [16, 1, 1] [1, 1, 1] : tensor<16x1x1xi32> into tensor<16x1x2xi32>
    %collapsed_18 = tensor.collapse_shape %15 [[0, 1]] : tensor<16x40xf32> into tensor<640xf32>
    %expanded_19 = tensor.expand_shape %collapsed_18 [[0, 1, 2]] output_shape [1, 640, 1] : tensor<640xf32> into tensor<1x640x1xf32>
    %collapsed_20 = tensor.collapse_shape %inserted_slice_17 [[0, 1], [2]] : tensor<16x1x2xi32> into tensor<16x2xi32>
    %24 = tensor.empty() : tensor<16x2xi32>
    %25 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_20, %cst_6 : tensor<16x2xi32>, tensor<1x2xi32>) outs(%24 : tensor<16x2xi32>) {
    ^bb0(%in: i32, %in_26: i32, %out: i32):
      %40 = arith.muli %in, %in_26 : i32
      linalg.yield %40 : i32
    } -> tensor<16x2xi32>
    %26 = tensor.empty() : tensor<16xi32>
    %27 = linalg.fill ins(%c0_i32 : i32) outs(%26 : tensor<16xi32>) -> tensor<16xi32>
    %reduced_21 = linalg.reduce ins(%25 : tensor<16x2xi32>) outs(%27 : tensor<16xi32>) dimensions = [1] 
      (%in: i32, %init: i32) {
        %40 = arith.addi %in, %init : i32
        linalg.yield %40 : i32
      }
    %expanded_22 = tensor.expand_shape %reduced_21 [[0, 1]] output_shape [1, 16] : tensor<16xi32> into tensor<1x16xi32>
    %28 = tensor.empty() : tensor<1x16x1xf32>
    %29 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_22 : tensor<1x16xi32>) outs(%28 : tensor<1x16x1xf32>) {
    ^bb0(%in: i32, %out: f32):
      %40 = arith.index_cast %in : i32 to index
      %extracted = tensor.extract %expanded_19[%c0, %40, %c0] : tensor<1x640x1xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x16x1xf32>
    %collapsed_23 = tensor.collapse_shape %29 [[0, 1, 2]] : tensor<1x16x1xf32> into tensor<16xf32>
    %30 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed_23 : tensor<16xf32>) outs(%7 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.negf %in : f32
      linalg.yield %40 : f32
    } -> tensor<16xf32>
    %31 = linalg.generic {indexing_maps = [#map3, #map4, #map3, #map3], iterator_types = ["parallel"]} ins(%17, %cst_3, %30 : tensor<16xi1>, tensor<1xf32>, tensor<16xf32>) outs(%7 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_26: f32, %in_27: f32, %out: f32):
      %40 = arith.select %in, %in_26, %in_27 : f32
      linalg.yield %40 : f32
    } -> tensor<16xf32>
    %32 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%18 : tensor<16xi1>) outs(%19 : tensor<16xi64>) {
    ^bb0(%in: i1, %out: i64):
      %40 = arith.extui %in : i1 to i64
      linalg.yield %40 : i64
    } -> tensor<16xi64>
    %33 = tensor.empty() : tensor<i64>
    %34 = linalg.fill ins(%c0_i64 : i64) outs(%33 : tensor<i64>) -> tensor<i64>
    %reduced_24 = linalg.reduce ins(%32 : tensor<16xi64>) outs(%34 : tensor<i64>) dimensions = [0] 
      (%in: i64, %init: i64) {
        %40 = arith.addi %in, %init : i64
        linalg.yield %40 : i64
      }
    %35 = tensor.empty() : tensor<f32>
    %36 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%reduced_24 : tensor<i64>) outs(%35 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %40 = arith.sitofp %in : i64 to f32
      linalg.yield %40 : f32
    } -> tensor<f32>
    %37 = linalg.fill ins(%cst_1 : f32) outs(%35 : tensor<f32>) -> tensor<f32>
    %reduced_25 = linalg.reduce ins(%31 : tensor<16xf32>) outs(%37 : tensor<f32>) dimensions = [0] 
      (%in: f32, %init: f32) {
        %40 = arith.addf %in, %init : f32
        linalg.yield %40 : f32
      }
    %38 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%36 : tensor<f32>) outs(%35 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.divf %cst, %in : f32
      linalg.yield %40 : f32
    } -> tensor<f32>
    %39 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%reduced_25, %38 : tensor<f32>, tensor<f32>) outs(%35 : tensor<f32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %40 = arith.mulf %in, %in_26 : f32
      linalg.yield %40 : f32
    } -> tensor<f32>
    return %39 : tensor<f32>
  }
}

