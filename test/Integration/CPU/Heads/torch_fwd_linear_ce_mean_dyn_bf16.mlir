// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check --dynamic=N=16 | FileCheck %s
// RUN: %check_reference %s --logits=bf16 --size=16
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<?x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<?xi64>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c0 = arith.constant 0 : index
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %dim = tensor.dim %arg0, %c0 : tensor<?x16xbf16>
    %1 = tensor.empty(%dim) : tensor<?x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<?x40xf32>) -> tensor<?x40xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<?x16xbf16>, tensor<16x40xbf16>) outs(%2 : tensor<?x40xf32>) -> tensor<?x40xf32>
    %4 = tensor.empty(%dim) : tensor<?x40xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<?x40xf32>) outs(%4 : tensor<?x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %36 = arith.truncf %in : f32 to bf16
      linalg.yield %36 : bf16
    } -> tensor<?x40xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<?x40xbf16>) outs(%1 : tensor<?x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %36 = arith.extf %in : bf16 to f32
      linalg.yield %36 : f32
    } -> tensor<?x40xf32>
    %7 = tensor.empty(%dim) : tensor<?xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<?xi64>) -> tensor<?xi64>
    %9 = tensor.empty(%dim) : tensor<?xf32>
    %10 = linalg.fill ins(%cst_1 : f32) outs(%9 : tensor<?xf32>) -> tensor<?xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<?x40xf32>) outs(%10, %8 : tensor<?xf32>, tensor<?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_4: i64):
      %36 = linalg.index 1 : index
      %37 = arith.index_cast %36 : index to i64
      %38 = arith.maximumf %in, %out : f32
      %39 = arith.cmpf ogt, %in, %out : f32
      %40 = arith.select %39, %37, %out_4 : i64
      linalg.yield %38, %40 : f32, i64
    } -> (tensor<?xf32>, tensor<?xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [%dim, 1] : tensor<?xf32> into tensor<?x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<?x40xf32>, tensor<?x1xf32>) outs(%1 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %36 = arith.subf %in, %in_4 : f32
      linalg.yield %36 : f32
    } -> tensor<?x40xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<?x40xf32>) outs(%1 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.exp %in : f32
      linalg.yield %36 : f32
    } -> tensor<?x40xf32>
    %14 = tensor.empty(%dim) : tensor<?x1xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<?x40xf32>) outs(%15 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<?x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<?x1xf32>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.log %in : f32
      linalg.yield %36 : f32
    } -> tensor<?x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<?x40xf32>, tensor<?x1xf32>) outs(%1 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %36 = arith.subf %in, %in_4 : f32
      linalg.yield %36 : f32
    } -> tensor<?x40xf32>
    %dim_2 = tensor.dim %arg2, %c0 : tensor<?xi64>
    %19 = tensor.empty(%dim_2) : tensor<?xi1>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<?xi64>) outs(%19 : tensor<?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %36 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %36 : i1
    } -> tensor<?xi1>
    %21 = tensor.empty(%dim_2) : tensor<?xi64>
    %22 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %arg2, %cst : tensor<?xi1>, tensor<?xi64>, tensor<i64>) outs(%21 : tensor<?xi64>) {
    ^bb0(%in: i1, %in_4: i64, %in_5: i64, %out: i64):
      %36 = arith.select %in, %in_4, %in_5 : i64
      linalg.yield %36 : i64
    } -> tensor<?xi64>
    %expanded_3 = tensor.expand_shape %22 [[0, 1]] output_shape [%dim_2, 1] : tensor<?xi64> into tensor<?x1xi64>
    %23 = tensor.empty(%dim_2) : tensor<?x1xf32>
    %24 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_3 : tensor<?x1xi64>) outs(%24 : tensor<?x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %36 = linalg.index 0 : index
      %37 = arith.index_cast %in : i64 to index
      %38 = arith.cmpi slt, %37, %c40 : index
      cf.assert %38, "index must be smaller than dim size"
      %39 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %39, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%36, %37] : tensor<?x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<?x1xf32>) outs(%23 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.negf %in : f32
      linalg.yield %36 : f32
    } -> tensor<?x1xf32>
    %collapsed = tensor.collapse_shape %26 [[0, 1]] : tensor<?x1xf32> into tensor<?xf32>
    %27 = tensor.empty(%dim_2) : tensor<?xf32>
    %28 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %collapsed, %cst : tensor<?xi1>, tensor<?xf32>, tensor<i64>) outs(%27 : tensor<?xf32>) {
    ^bb0(%in: i1, %in_4: f32, %in_5: i64, %out: f32):
      %36 = arith.sitofp %in_5 : i64 to f32
      %37 = arith.select %in, %in_4, %36 : f32
      linalg.yield %37 : f32
    } -> tensor<?xf32>
    %29 = tensor.empty() : tensor<i64>
    %30 = linalg.fill ins(%c0_i64 : i64) outs(%29 : tensor<i64>) -> tensor<i64>
    %31 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%20 : tensor<?xi1>) outs(%30 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %36 = arith.extui %in : i1 to i64
      %37 = arith.addi %36, %out : i64
      linalg.yield %37 : i64
    } -> tensor<i64>
    %32 = tensor.empty() : tensor<f32>
    %33 = linalg.fill ins(%cst_0 : f32) outs(%32 : tensor<f32>) -> tensor<f32>
    %34 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%28 : tensor<?xf32>) outs(%33 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%34, %31 : tensor<f32>, tensor<i64>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %in_4: i64, %out: f32):
      %36 = arith.sitofp %in_4 : i64 to f32
      %37 = arith.divf %in, %36 : f32
      linalg.yield %37 : f32
    } -> tensor<f32>
    return %35 : tensor<f32>
  }
}

