// torch 2.15.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_heads.py:linear_ce_mean_dyn_bf16.
// RUN: xent-run %s --check --dynamic=N=16 | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<?x24xbf16>, %arg1: tensor<53x24xbf16>, %arg2: tensor<?xi64>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c0 = arith.constant 0 : index
    %c53 = arith.constant 53 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_2 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<24x53xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<53x24xbf16>) outs(%0 : tensor<24x53xbf16>) permutation = [1, 0] 
    %dim = tensor.dim %arg0, %c0 : tensor<?x24xbf16>
    %1 = tensor.empty(%dim) : tensor<?x53xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<?x53xf32>) -> tensor<?x53xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<?x24xbf16>, tensor<24x53xbf16>) outs(%2 : tensor<?x53xf32>) -> tensor<?x53xf32>
    %4 = tensor.empty(%dim) : tensor<?x53xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<?x53xf32>) outs(%4 : tensor<?x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %37 = arith.truncf %in : f32 to bf16
      linalg.yield %37 : bf16
    } -> tensor<?x53xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<?x53xbf16>) outs(%1 : tensor<?x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %37 = arith.extf %in : bf16 to f32
      linalg.yield %37 : f32
    } -> tensor<?x53xf32>
    %7 = tensor.empty(%dim) : tensor<?xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<?xi64>) -> tensor<?xi64>
    %9 = tensor.empty(%dim) : tensor<?xf32>
    %10 = linalg.fill ins(%cst_0 : f32) outs(%9 : tensor<?xf32>) -> tensor<?xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<?x53xf32>) outs(%10, %8 : tensor<?xf32>, tensor<?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_5: i64):
      %37 = linalg.index 1 : index
      %38 = arith.index_cast %37 : index to i64
      %39 = arith.maximumf %in, %out : f32
      %40 = arith.cmpf ogt, %in, %out : f32
      %41 = arith.select %40, %38, %out_5 : i64
      linalg.yield %39, %41 : f32, i64
    } -> (tensor<?xf32>, tensor<?xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [%dim, 1] : tensor<?xf32> into tensor<?x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<?x53xf32>, tensor<?x1xf32>) outs(%1 : tensor<?x53xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %37 = arith.subf %in, %in_5 : f32
      linalg.yield %37 : f32
    } -> tensor<?x53xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<?x53xf32>) outs(%1 : tensor<?x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = math.exp %in : f32
      linalg.yield %37 : f32
    } -> tensor<?x53xf32>
    %14 = tensor.empty(%dim) : tensor<?x1xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<?x53xf32>) outs(%15 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = arith.addf %in, %out : f32
      linalg.yield %37 : f32
    } -> tensor<?x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<?x1xf32>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = math.log %in : f32
      linalg.yield %37 : f32
    } -> tensor<?x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<?x53xf32>, tensor<?x1xf32>) outs(%1 : tensor<?x53xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %37 = arith.subf %in, %in_5 : f32
      linalg.yield %37 : f32
    } -> tensor<?x53xf32>
    %dim_3 = tensor.dim %arg2, %c0 : tensor<?xi64>
    %19 = tensor.empty(%dim_3) : tensor<?xi1>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<?xi64>) outs(%19 : tensor<?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %37 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %37 : i1
    } -> tensor<?xi1>
    %21 = tensor.empty(%dim_3) : tensor<?xi64>
    %22 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %arg2, %cst_2 : tensor<?xi1>, tensor<?xi64>, tensor<i64>) outs(%21 : tensor<?xi64>) {
    ^bb0(%in: i1, %in_5: i64, %in_6: i64, %out: i64):
      %37 = arith.select %in, %in_5, %in_6 : i64
      linalg.yield %37 : i64
    } -> tensor<?xi64>
    %expanded_4 = tensor.expand_shape %22 [[0, 1]] output_shape [%dim_3, 1] : tensor<?xi64> into tensor<?x1xi64>
    %23 = tensor.empty(%dim_3) : tensor<?x1xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%23 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<?x1xi64>) outs(%24 : tensor<?x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %37 = linalg.index 0 : index
      %38 = arith.index_cast %in : i64 to index
      %39 = arith.cmpi slt, %38, %c53 : index
      cf.assert %39, "index must be smaller than dim size"
      %40 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %40, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%37, %38] : tensor<?x53xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x1xf32>
    %collapsed = tensor.collapse_shape %25 [[0, 1]] : tensor<?x1xf32> into tensor<?xf32>
    %26 = tensor.empty(%dim_3) : tensor<?xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed : tensor<?xf32>) outs(%26 : tensor<?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = arith.negf %in : f32
      linalg.yield %37 : f32
    } -> tensor<?xf32>
    %28 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %27, %cst_1 : tensor<?xi1>, tensor<?xf32>, tensor<f32>) outs(%26 : tensor<?xf32>) {
    ^bb0(%in: i1, %in_5: f32, %in_6: f32, %out: f32):
      %37 = arith.select %in, %in_5, %in_6 : f32
      linalg.yield %37 : f32
    } -> tensor<?xf32>
    %29 = tensor.empty() : tensor<i64>
    %30 = linalg.fill ins(%c0_i64 : i64) outs(%29 : tensor<i64>) -> tensor<i64>
    %31 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%20 : tensor<?xi1>) outs(%30 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %37 = arith.extui %in : i1 to i64
      %38 = arith.addi %37, %out : i64
      linalg.yield %38 : i64
    } -> tensor<i64>
    %32 = tensor.empty() : tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%31 : tensor<i64>) outs(%32 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %37 = arith.sitofp %in : i64 to f32
      linalg.yield %37 : f32
    } -> tensor<f32>
    %34 = linalg.fill ins(%cst : f32) outs(%32 : tensor<f32>) -> tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%28 : tensor<?xf32>) outs(%34 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = arith.addf %in, %out : f32
      linalg.yield %37 : f32
    } -> tensor<f32>
    %36 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%35, %33 : tensor<f32>, tensor<f32>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %37 = arith.divf %in, %in_5 : f32
      linalg.yield %37 : f32
    } -> tensor<f32>
    return %36 : tensor<f32>
  }
}
