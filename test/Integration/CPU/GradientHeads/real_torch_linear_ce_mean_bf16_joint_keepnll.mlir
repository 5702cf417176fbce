// torch 2.15.0, torch-mlir 20261001; linalg-on-tensors, nll_loss_backward kept (torch-mlir 20261001); torch_heads.py:linear_ce_mean_bf16_joint.
// RUN: xent-run %s --check | FileCheck %s
// RUN: xent-run %s --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<() -> ()>
#map6 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<18x24xbf16>, %arg1: tensor<53x24xbf16>, %arg2: tensor<18xi64>, %arg3: tensor<f32>) -> (tensor<f32>, tensor<18x24xbf16>, tensor<53x24xbf16>) {
    %c-100_i64 = arith.constant -100 : i64
    %c53 = arith.constant 53 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %c-100 = arith.constant -100 : index
    %cst_2 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<24x53xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<53x24xbf16>) outs(%0 : tensor<24x53xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<18x53xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<18x53xf32>) -> tensor<18x53xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<18x24xbf16>, tensor<24x53xbf16>) outs(%2 : tensor<18x53xf32>) -> tensor<18x53xf32>
    %4 = tensor.empty() : tensor<18x53xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<18x53xf32>) outs(%4 : tensor<18x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %51 = arith.truncf %in : f32 to bf16
      linalg.yield %51 : bf16
    } -> tensor<18x53xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<18x53xbf16>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %51 = arith.extf %in : bf16 to f32
      linalg.yield %51 : f32
    } -> tensor<18x53xf32>
    %7 = tensor.empty() : tensor<18xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<18xi64>) -> tensor<18xi64>
    %9 = tensor.empty() : tensor<18xf32>
    %10 = linalg.fill ins(%cst_0 : f32) outs(%9 : tensor<18xf32>) -> tensor<18xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<18x53xf32>) outs(%10, %8 : tensor<18xf32>, tensor<18xi64>) {
    ^bb0(%in: f32, %out: f32, %out_6: i64):
      %51 = linalg.index 1 : index
      %52 = arith.index_cast %51 : index to i64
      %53 = arith.maximumf %in, %out : f32
      %54 = arith.cmpf ogt, %in, %out : f32
      %55 = arith.select %54, %52, %out_6 : i64
      linalg.yield %53, %55 : f32, i64
    } -> (tensor<18xf32>, tensor<18xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [18, 1] : tensor<18xf32> into tensor<18x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<18x53xf32>, tensor<18x1xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %51 = arith.subf %in, %in_6 : f32
      linalg.yield %51 : f32
    } -> tensor<18x53xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<18x53xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.exp %in : f32
      linalg.yield %51 : f32
    } -> tensor<18x53xf32>
    %14 = tensor.empty() : tensor<18x1xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<18x1xf32>) -> tensor<18x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<18x53xf32>) outs(%15 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.addf %in, %out : f32
      linalg.yield %51 : f32
    } -> tensor<18x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<18x1xf32>) outs(%14 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.log %in : f32
      linalg.yield %51 : f32
    } -> tensor<18x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<18x53xf32>, tensor<18x1xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %51 = arith.subf %in, %in_6 : f32
      linalg.yield %51 : f32
    } -> tensor<18x53xf32>
    %19 = tensor.empty() : tensor<18xi1>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<18xi64>) outs(%19 : tensor<18xi1>) {
    ^bb0(%in: i64, %out: i1):
      %51 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %51 : i1
    } -> tensor<18xi1>
    %21 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %arg2, %cst_2 : tensor<18xi1>, tensor<18xi64>, tensor<i64>) outs(%7 : tensor<18xi64>) {
    ^bb0(%in: i1, %in_6: i64, %in_7: i64, %out: i64):
      %51 = arith.select %in, %in_6, %in_7 : i64
      linalg.yield %51 : i64
    } -> tensor<18xi64>
    %expanded_3 = tensor.expand_shape %21 [[0, 1]] output_shape [18, 1] : tensor<18xi64> into tensor<18x1xi64>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_3 : tensor<18x1xi64>) outs(%15 : tensor<18x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %51 = linalg.index 0 : index
      %52 = arith.index_cast %in : i64 to index
      %53 = arith.cmpi slt, %52, %c53 : index
      cf.assert %53, "index must be smaller than dim size"
      %54 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %54, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%51, %52] : tensor<18x53xf32>
      linalg.yield %extracted : f32
    } -> tensor<18x1xf32>
    %collapsed = tensor.collapse_shape %22 [[0, 1]] : tensor<18x1xf32> into tensor<18xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed : tensor<18xf32>) outs(%9 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.negf %in : f32
      linalg.yield %51 : f32
    } -> tensor<18xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %23, %cst_1 : tensor<18xi1>, tensor<18xf32>, tensor<f32>) outs(%9 : tensor<18xf32>) {
    ^bb0(%in: i1, %in_6: f32, %in_7: f32, %out: f32):
      %51 = arith.select %in, %in_6, %in_7 : f32
      linalg.yield %51 : f32
    } -> tensor<18xf32>
    %25 = tensor.empty() : tensor<i64>
    %26 = linalg.fill ins(%c0_i64 : i64) outs(%25 : tensor<i64>) -> tensor<i64>
    %27 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%20 : tensor<18xi1>) outs(%26 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %51 = arith.extui %in : i1 to i64
      %52 = arith.addi %51, %out : i64
      linalg.yield %52 : i64
    } -> tensor<i64>
    %28 = tensor.empty() : tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%27 : tensor<i64>) outs(%28 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %51 = arith.sitofp %in : i64 to f32
      linalg.yield %51 : f32
    } -> tensor<f32>
    %30 = linalg.fill ins(%cst : f32) outs(%28 : tensor<f32>) -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%24 : tensor<18xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.addf %in, %out : f32
      linalg.yield %51 : f32
    } -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%31, %29 : tensor<f32>, tensor<f32>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %51 = arith.divf %in, %in_6 : f32
      linalg.yield %51 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map6, #map1, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%arg3, %arg2, %29 : tensor<f32>, tensor<18xi64>, tensor<f32>) outs(%2 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_6: i64, %in_7: f32, %out: f32):
      %51 = arith.index_cast %in_6 : i64 to index
      %52 = linalg.index 1 : index
      %53 = arith.divf %in, %in_7 : f32
      %54 = arith.negf %53 : f32
      %55 = arith.cmpi ne, %51, %52 : index
      %56 = arith.cmpi eq, %51, %c-100 : index
      %57 = arith.ori %55, %56 : i1
      %58 = arith.select %57, %cst, %54 : f32
      linalg.yield %58 : f32
    } -> tensor<18x53xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<18x53xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.exp %in : f32
      linalg.yield %51 : f32
    } -> tensor<18x53xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%33 : tensor<18x53xf32>) outs(%15 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.addf %in, %out : f32
      linalg.yield %51 : f32
    } -> tensor<18x1xf32>
    %collapsed_4 = tensor.collapse_shape %35 [[0, 1]] : tensor<18x1xf32> into tensor<18xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_4 : tensor<18xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%34, %36 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %51 = arith.mulf %in, %in_6 : f32
      linalg.yield %51 : f32
    } -> tensor<18x53xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%33, %37 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %51 = arith.subf %in, %in_6 : f32
      linalg.yield %51 : f32
    } -> tensor<18x53xf32>
    %39 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<18x53xf32>) outs(%4 : tensor<18x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %51 = arith.truncf %in : f32 to bf16
      linalg.yield %51 : bf16
    } -> tensor<18x53xbf16>
    %40 = tensor.empty() : tensor<53x18xbf16>
    %transposed_5 = linalg.transpose ins(%39 : tensor<18x53xbf16>) outs(%40 : tensor<53x18xbf16>) permutation = [1, 0] 
    %41 = tensor.empty() : tensor<53x24xf32>
    %42 = linalg.fill ins(%cst : f32) outs(%41 : tensor<53x24xf32>) -> tensor<53x24xf32>
    %43 = linalg.matmul ins(%transposed_5, %arg0 : tensor<53x18xbf16>, tensor<18x24xbf16>) outs(%42 : tensor<53x24xf32>) -> tensor<53x24xf32>
    %44 = tensor.empty() : tensor<53x24xbf16>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%43 : tensor<53x24xf32>) outs(%44 : tensor<53x24xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %51 = arith.truncf %in : f32 to bf16
      linalg.yield %51 : bf16
    } -> tensor<53x24xbf16>
    %46 = tensor.empty() : tensor<18x24xf32>
    %47 = linalg.fill ins(%cst : f32) outs(%46 : tensor<18x24xf32>) -> tensor<18x24xf32>
    %48 = linalg.matmul ins(%39, %arg1 : tensor<18x53xbf16>, tensor<53x24xbf16>) outs(%47 : tensor<18x24xf32>) -> tensor<18x24xf32>
    %49 = tensor.empty() : tensor<18x24xbf16>
    %50 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%48 : tensor<18x24xf32>) outs(%49 : tensor<18x24xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %51 = arith.truncf %in : f32 to bf16
      linalg.yield %51 : bf16
    } -> tensor<18x24xbf16>
    return %32, %50, %45 : tensor<f32>, tensor<18x24xbf16>, tensor<53x24xbf16>
  }
}
