// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<16x16xf32>, %arg1: tensor<40x16xf32>, %arg2: tensor<16xi64>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %0 = tensor.empty() : tensor<16x40xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xf32>) outs(%0 : tensor<16x40xf32>) permutation = [1, 0] 
    %1 = linalg.fill ins(%cst_0 : f32) outs(%0 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %2 = linalg.matmul ins(%arg0, %transposed : tensor<16x16xf32>, tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = tensor.empty() : tensor<16xi64>
    %4 = linalg.fill ins(%c0_i64 : i64) outs(%3 : tensor<16xi64>) -> tensor<16xi64>
    %5 = tensor.empty() : tensor<16xf32>
    %6 = linalg.fill ins(%cst_1 : f32) outs(%5 : tensor<16xf32>) -> tensor<16xf32>
    %7:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%2 : tensor<16x40xf32>) outs(%6, %4 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_4: i64):
      %29 = linalg.index 1 : index
      %30 = arith.index_cast %29 : index to i64
      %31 = arith.maximumf %in, %out : f32
      %32 = arith.cmpf ogt, %in, %out : f32
      %33 = arith.select %32, %30, %out_4 : i64
      linalg.yield %31, %33 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded = tensor.expand_shape %7#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%2, %expanded : tensor<16x40xf32>, tensor<16x1xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %29 = arith.subf %in, %in_4 : f32
      linalg.yield %29 : f32
    } -> tensor<16x40xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = math.exp %in : f32
      linalg.yield %29 : f32
    } -> tensor<16x40xf32>
    %10 = tensor.empty() : tensor<16x1xf32>
    %11 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%9 : tensor<16x40xf32>) outs(%11 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.addf %in, %out : f32
      linalg.yield %29 : f32
    } -> tensor<16x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<16x1xf32>) outs(%10 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = math.log %in : f32
      linalg.yield %29 : f32
    } -> tensor<16x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%8, %13 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %29 = arith.subf %in, %in_4 : f32
      linalg.yield %29 : f32
    } -> tensor<16x40xf32>
    %15 = tensor.empty() : tensor<16xi1>
    %16 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<16xi64>) outs(%15 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %29 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %29 : i1
    } -> tensor<16xi1>
    %17 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%16, %arg2, %cst : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%3 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_4: i64, %in_5: i64, %out: i64):
      %29 = arith.select %in, %in_4, %in_5 : i64
      linalg.yield %29 : i64
    } -> tensor<16xi64>
    %expanded_3 = tensor.expand_shape %17 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_3 : tensor<16x1xi64>) outs(%11 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %29 = linalg.index 0 : index
      %30 = arith.index_cast %in : i64 to index
      %31 = arith.cmpi slt, %30, %c40 : index
      cf.assert %31, "index must be smaller than dim size"
      %32 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %32, "index must be larger or equal to 0"
      %extracted = tensor.extract %14[%29, %30] : tensor<16x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %18 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %19 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed : tensor<16xf32>) outs(%5 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.negf %in : f32
      linalg.yield %29 : f32
    } -> tensor<16xf32>
    %20 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%16, %19, %cst_2 : tensor<16xi1>, tensor<16xf32>, tensor<f32>) outs(%5 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_4: f32, %in_5: f32, %out: f32):
      %29 = arith.select %in, %in_4, %in_5 : f32
      linalg.yield %29 : f32
    } -> tensor<16xf32>
    %21 = tensor.empty() : tensor<i64>
    %22 = linalg.fill ins(%c0_i64 : i64) outs(%21 : tensor<i64>) -> tensor<i64>
    %23 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%16 : tensor<16xi1>) outs(%22 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %29 = arith.extui %in : i1 to i64
      %30 = arith.addi %29, %out : i64
      linalg.yield %30 : i64
    } -> tensor<i64>
    %24 = tensor.empty() : tensor<f32>
    %25 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%23 : tensor<i64>) outs(%24 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %29 = arith.sitofp %in : i64 to f32
      linalg.yield %29 : f32
    } -> tensor<f32>
    %26 = linalg.fill ins(%cst_0 : f32) outs(%24 : tensor<f32>) -> tensor<f32>
    %27 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%20 : tensor<16xf32>) outs(%26 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.addf %in, %out : f32
      linalg.yield %29 : f32
    } -> tensor<f32>
    %28 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%27, %25 : tensor<f32>, tensor<f32>) outs(%24 : tensor<f32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %29 = arith.divf %in, %in_4 : f32
      linalg.yield %29 : f32
    } -> tensor<f32>
    return %28 : tensor<f32>
  }
}

