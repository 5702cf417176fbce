// torch-mlir TOSA backend (small shapes) -> mlir-opt tosa-to-linalg pipeline.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0) -> (0)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<16x16xf32>, %arg1: tensor<40x16xf32>, %arg2: tensor<16xi64>) -> tensor<f32> {
    %cst = arith.constant 1.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %c0 = arith.constant 0 : index
    %c0_i32 = arith.constant 0 : i32
    %true = arith.constant true
    %cst_0 = arith.constant -3.40282347E+38 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1xf32>
    %cst_3 = arith.constant dense<[[[0]], [[1]], [[2]], [[3]], [[4]], [[5]], [[6]], [[7]], [[8]], [[9]], [[10]], [[11]], [[12]], [[13]], [[14]], [[15]]]> : tensor<16x1x1xi32>
    %cst_4 = arith.constant dense<-100> : tensor<1xi64>
    %cst_5 = arith.constant dense<0> : tensor<1xi64>
    %cst_6 = arith.constant dense<[[40, 1]]> : tensor<1x2xi32>
    %0 = tensor.empty() : tensor<16x40xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xf32>) outs(%0 : tensor<16x40xf32>) permutation = [1, 0] 
    %expanded = tensor.expand_shape %arg0 [[0, 1], [2]] output_shape [1, 16, 16] : tensor<16x16xf32> into tensor<1x16x16xf32>
    %expanded_7 = tensor.expand_shape %transposed [[0, 1], [2]] output_shape [1, 16, 40] : tensor<16x40xf32> into tensor<1x16x40xf32>
    %1 = tensor.empty() : tensor<1x16x40xf32>
    %2 = linalg.fill ins(%cst_1 : f32) outs(%1 : tensor<1x16x40xf32>) -> tensor<1x16x40xf32>
    %3 = linalg.batch_matmul ins(%expanded, %expanded_7 : tensor<1x16x16xf32>, tensor<1x16x40xf32>) outs(%2 : tensor<1x16x40xf32>) -> tensor<1x16x40xf32>
    %collapsed = tensor.collapse_shape %3 [[0, 1], [2]] : tensor<1x16x40xf32> into tensor<16x40xf32>
    %4 = tensor.empty() : tensor<16xf32>
    %5 = linalg.fill ins(%cst_0 : f32) outs(%4 : tensor<16xf32>) -> tensor<16xf32>
    %reduced = linalg.reduce ins(%collapsed : tensor<16x40xf32>) outs(%5 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %36 = arith.maximumf %in, %init : f32
        linalg.yield %36 : f32
      }
    %expanded_8 = tensor.expand_shape %reduced [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed, %expanded_8 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %36 = arith.subf %in, %in_22 : f32
      linalg.yield %36 : f32
    } -> tensor<16x40xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.exp %in : f32
      linalg.yield %36 : f32
    } -> tensor<16x40xf32>
    %8 = linalg.fill ins(%cst_1 : f32) outs(%4 : tensor<16xf32>) -> tensor<16xf32>
    %reduced_9 = linalg.reduce ins(%7 : tensor<16x40xf32>) outs(%8 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %36 = arith.addf %in, %init : f32
        linalg.yield %36 : f32
      }
    %expanded_10 = tensor.expand_shape %reduced_9 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %9 = tensor.empty() : tensor<16x1xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_10 : tensor<16x1xf32>) outs(%9 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.log %in : f32
      linalg.yield %36 : f32
    } -> tensor<16x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %10 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %36 = arith.subf %in, %in_22 : f32
      linalg.yield %36 : f32
    } -> tensor<16x40xf32>
    %12 = tensor.empty() : tensor<16xi1>
    %13 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel"]} ins(%arg2, %cst_4 : tensor<16xi64>, tensor<1xi64>) outs(%12 : tensor<16xi1>) {
    ^bb0(%in: i64, %in_22: i64, %out: i1):
      %36 = arith.cmpi eq, %in, %in_22 : i64
      linalg.yield %36 : i1
    } -> tensor<16xi1>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%13 : tensor<16xi1>) outs(%12 : tensor<16xi1>) {
    ^bb0(%in: i1, %out: i1):
      %36 = arith.xori %in, %true : i1
      linalg.yield %36 : i1
    } -> tensor<16xi1>
    %15 = tensor.empty() : tensor<16xi64>
    %16 = linalg.generic {indexing_maps = [#map2, #map3, #map2, #map2], iterator_types = ["parallel"]} ins(%13, %cst_5, %arg2 : tensor<16xi1>, tensor<1xi64>, tensor<16xi64>) outs(%15 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_22: i64, %in_23: i64, %out: i64):
      %36 = arith.select %in, %in_22, %in_23 : i64
      linalg.yield %36 : i64
    } -> tensor<16xi64>
    %expanded_11 = tensor.expand_shape %16 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %17 = tensor.empty() : tensor<16x1xi32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_11 : tensor<16x1xi64>) outs(%17 : tensor<16x1xi32>) {
    ^bb0(%in: i64, %out: i32):
      %36 = arith.trunci %in : i64 to i32
      linalg.yield %36 : i32
    } -> tensor<16x1xi32>
    %expanded_12 = tensor.expand_shape %18 [[0], [1, 2]] output_shape [16, 1, 1] : tensor<16x1xi32> into tensor<16x1x1xi32>
    %19 = tensor.empty() : tensor<16x1x2xi32>
    %inserted_slice = tensor.insert_slice %cst_3 into %19[0, 0, 0] [16, 1, 1] [1, 1, 1] : tensor<16x1x1xi32> into tensor<16x1x2xi32>
    %inserted_slice_13 = tensor.insert_slice %expanded_12 into %inserted_slice[0, 0, 1] [16, 1, 1] [1, 1, 1] : tensor<16x1x1xi32> into tensor<16x1x2xi32>
    %collapsed_14 = tensor.collapse_shape %11 [[0, 1]] : tensor<16x40xf32> into tensor<640xf32>
    %expanded_15 = tensor.expand_shape %collapsed_14 [[0, 1, 2]] output_shape [1, 640, 1] : tensor<640xf32> into tensor<1x640x1xf32>
    %collapsed_16 = tensor.collapse_shape %inserted_slice_13 [[0, 1], [2]] : tensor<16x1x2xi32> into tensor<16x2xi32>
    %20 = tensor.empty() : tensor<16x2xi32>
    %21 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_16, %cst_6 : tensor<16x2xi32>, tensor<1x2xi32>) outs(%20 : tensor<16x2xi32>) {
    ^bb0(%in: i32, %in_22: i32, %out: i32):
      %36 = arith.muli %in, %in_22 : i32
      linalg.yield %36 : i32
    } -> tensor<16x2xi32>
    %22 = tensor.empty() : tensor<16xi32>
    %23 = linalg.fill ins(%c0_i32 : i32) outs(%22 : tensor<16xi32>) -> tensor<16xi32>
    %reduced_17 = linalg.reduce ins(%21 : tensor<16x2xi32>) outs(%23 : tensor<16xi32>) dimensions = [1] 
      (%in: i32, %init: i32) {
        %36 = arith.addi %in, %init : i32
        linalg.yield %36 : i32
      }
    %expanded_18 = tensor.expand_shape %reduced_17 [[0, 1]] output_shape [1, 16] : tensor<16xi32> into tensor<1x16xi32>
    %24 = tensor.empty() : tensor<1x16x1xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<1x16xi32>) outs(%24 : tensor<1x16x1xf32>) {
    ^bb0(%in: i32, %out: f32):
      %36 = arith.index_cast %in : i32 to index
      %extracted = tensor.extract %expanded_15[%c0, %36, %c0] : tensor<1x640x1xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x16x1xf32>
    %collapsed_19 = tensor.collapse_shape %25 [[0, 1, 2]] : tensor<1x16x1xf32> into tensor<16xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_19 : tensor<16xf32>) outs(%4 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.negf %in : f32
      linalg.yield %36 : f32
    } -> tensor<16xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map3, #map2, #map2], iterator_types = ["parallel"]} ins(%13, %cst_2, %26 : tensor<16xi1>, tensor<1xf32>, tensor<16xf32>) outs(%4 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_22: f32, %in_23: f32, %out: f32):
      %36 = arith.select %in, %in_22, %in_23 : f32
      linalg.yield %36 : f32
    } -> tensor<16xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%14 : tensor<16xi1>) outs(%15 : tensor<16xi64>) {
    ^bb0(%in: i1, %out: i64):
      %36 = arith.extui %in : i1 to i64
      linalg.yield %36 : i64
    } -> tensor<16xi64>
    %29 = tensor.empty() : tensor<i64>
    %30 = linalg.fill ins(%c0_i64 : i64) outs(%29 : tensor<i64>) -> tensor<i64>
    %reduced_20 = linalg.reduce ins(%28 : tensor<16xi64>) outs(%30 : tensor<i64>) dimensions = [0] 
      (%in: i64, %init: i64) {
        %36 = arith.addi %in, %init : i64
        linalg.yield %36 : i64
      }
    %31 = tensor.empty() : tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%reduced_20 : tensor<i64>) outs(%31 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %36 = arith.sitofp %in : i64 to f32
      linalg.yield %36 : f32
    } -> tensor<f32>
    %33 = linalg.fill ins(%cst_1 : f32) outs(%31 : tensor<f32>) -> tensor<f32>
    %reduced_21 = linalg.reduce ins(%27 : tensor<16xf32>) outs(%33 : tensor<f32>) dimensions = [0] 
      (%in: f32, %init: f32) {
        %36 = arith.addf %in, %init : f32
        linalg.yield %36 : f32
      }
    %34 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%32 : tensor<f32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.divf %cst, %in : f32
      linalg.yield %36 : f32
    } -> tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%reduced_21, %34 : tensor<f32>, tensor<f32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %36 = arith.mulf %in, %in_22 : f32
      linalg.yield %36 : f32
    } -> tensor<f32>
    return %35 : tensor<f32>
  }
}

