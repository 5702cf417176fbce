// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --divide=8 --logits=bf16
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0) -> ()>
#map7 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2x8x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<2x8xi64>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c40 = arith.constant 40 : index
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 8.000000e+00 : bf16
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2x16x40xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<16x40xbf16>) outs(%1 : tensor<2x16x40xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x16x40xbf16>
    %3 = tensor.empty() : tensor<2x8x40xf32>
    %4 = linalg.fill ins(%cst_0 : f32) outs(%3 : tensor<2x8x40xf32>) -> tensor<2x8x40xf32>
    %5 = linalg.batch_matmul ins(%arg0, %2 : tensor<2x8x16xbf16>, tensor<2x16x40xbf16>) outs(%4 : tensor<2x8x40xf32>) -> tensor<2x8x40xf32>
    %6 = tensor.empty() : tensor<2x8x40xbf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<2x8x40xf32>) outs(%6 : tensor<2x8x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %36 = arith.truncf %in : f32 to bf16
      linalg.yield %36 : bf16
    } -> tensor<2x8x40xbf16>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x8x40xbf16>) outs(%6 : tensor<2x8x40xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %36 = arith.divf %in, %cst_2 : bf16
      linalg.yield %36 : bf16
    } -> tensor<2x8x40xbf16>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<2x8x40xbf16>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %36 = arith.extf %in : bf16 to f32
      linalg.yield %36 : f32
    } -> tensor<2x8x40xf32>
    %collapsed = tensor.collapse_shape %9 [[0, 1], [2]] : tensor<2x8x40xf32> into tensor<16x40xf32>
    %collapsed_3 = tensor.collapse_shape %arg2 [[0, 1]] : tensor<2x8xi64> into tensor<16xi64>
    %10 = tensor.empty() : tensor<16xi64>
    %11 = linalg.fill ins(%c0_i64 : i64) outs(%10 : tensor<16xi64>) -> tensor<16xi64>
    %12 = tensor.empty() : tensor<16xf32>
    %13 = linalg.fill ins(%cst_1 : f32) outs(%12 : tensor<16xf32>) -> tensor<16xf32>
    %14:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "reduction"]} ins(%collapsed : tensor<16x40xf32>) outs(%13, %11 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_6: i64):
      %36 = linalg.index 1 : index
      %37 = arith.index_cast %36 : index to i64
      %38 = arith.maximumf %in, %out : f32
      %39 = arith.cmpf ogt, %in, %out : f32
      %40 = arith.select %39, %37, %out_6 : i64
      linalg.yield %38, %40 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded = tensor.expand_shape %14#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %15 = tensor.empty() : tensor<16x40xf32>
    %16 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel"]} ins(%collapsed, %expanded : tensor<16x40xf32>, tensor<16x1xf32>) outs(%15 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %36 = arith.subf %in, %in_6 : f32
      linalg.yield %36 : f32
    } -> tensor<16x40xf32>
    %17 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<16x40xf32>) outs(%15 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.exp %in : f32
      linalg.yield %36 : f32
    } -> tensor<16x40xf32>
    %18 = tensor.empty() : tensor<16x1xf32>
    %19 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "reduction"]} ins(%17 : tensor<16x40xf32>) outs(%19 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<16x1xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%20 : tensor<16x1xf32>) outs(%18 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.log %in : f32
      linalg.yield %36 : f32
    } -> tensor<16x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel"]} ins(%16, %21 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%15 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %36 = arith.subf %in, %in_6 : f32
      linalg.yield %36 : f32
    } -> tensor<16x40xf32>
    %23 = tensor.empty() : tensor<16xi1>
    %24 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%collapsed_3 : tensor<16xi64>) outs(%23 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %36 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %36 : i1
    } -> tensor<16xi1>
    %25 = linalg.generic {indexing_maps = [#map5, #map5, #map6, #map5], iterator_types = ["parallel"]} ins(%24, %collapsed_3, %cst : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%10 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_6: i64, %in_7: i64, %out: i64):
      %36 = arith.select %in, %in_6, %in_7 : i64
      linalg.yield %36 : i64
    } -> tensor<16xi64>
    %expanded_4 = tensor.expand_shape %25 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %26 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<16x1xi64>) outs(%19 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %36 = linalg.index 0 : index
      %37 = arith.index_cast %in : i64 to index
      %38 = arith.cmpi slt, %37, %c40 : index
      cf.assert %38, "index must be smaller than dim size"
      %39 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %39, "index must be larger or equal to 0"
      %extracted = tensor.extract %22[%36, %37] : tensor<16x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<16x1xf32>) outs(%18 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.negf %in : f32
      linalg.yield %36 : f32
    } -> tensor<16x1xf32>
    %collapsed_5 = tensor.collapse_shape %27 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %28 = linalg.generic {indexing_maps = [#map5, #map5, #map6, #map5], iterator_types = ["parallel"]} ins(%24, %collapsed_5, %cst : tensor<16xi1>, tensor<16xf32>, tensor<i64>) outs(%12 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_6: f32, %in_7: i64, %out: f32):
      %36 = arith.sitofp %in_7 : i64 to f32
      %37 = arith.select %in, %in_6, %36 : f32
      linalg.yield %37 : f32
    } -> tensor<16xf32>
    %29 = tensor.empty() : tensor<i64>
    %30 = linalg.fill ins(%c0_i64 : i64) outs(%29 : tensor<i64>) -> tensor<i64>
    %31 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["reduction"]} ins(%24 : tensor<16xi1>) outs(%30 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %36 = arith.extui %in : i1 to i64
      %37 = arith.addi %36, %out : i64
      linalg.yield %37 : i64
    } -> tensor<i64>
    %32 = tensor.empty() : tensor<f32>
    %33 = linalg.fill ins(%cst_0 : f32) outs(%32 : tensor<f32>) -> tensor<f32>
    %34 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["reduction"]} ins(%28 : tensor<16xf32>) outs(%33 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%34, %31 : tensor<f32>, tensor<i64>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %in_6: i64, %out: f32):
      %36 = arith.sitofp %in_6 : i64 to f32
      %37 = arith.divf %in, %36 : f32
      linalg.yield %37 : f32
    } -> tensor<f32>
    return %35 : tensor<f32>
  }
}

