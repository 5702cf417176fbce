// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --logits=bf16
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> ()>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<16xi64>) -> tensor<f32> {
    %cst = arith.constant dense<0.000000e+00> : tensor<f32>
    %c0_i64 = arith.constant 0 : i64
    %c-100_i64 = arith.constant -100 : i64
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0x7FF0000000000000 : f64
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<16x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<16x16xbf16>, tensor<16x40xbf16>) outs(%2 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<16x40xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<16x40xbf16>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      linalg.yield %35 : f32
    } -> tensor<16x40xf32>
    %6 = tensor.empty() : tensor<16xi1>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%arg2 : tensor<16xi64>) outs(%6 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %35 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %35 : i1
    } -> tensor<16xi1>
    %8 = tensor.empty() : tensor<16xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%7 : tensor<16xi1>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: i1, %out: f32):
      %35 = arith.uitofp %in : i1 to f32
      linalg.yield %35 : f32
    } -> tensor<16xf32>
    %10 = tensor.empty() : tensor<16xi64>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%arg2 : tensor<16xi64>) outs(%10 : tensor<16xi64>) {
    ^bb0(%in: i64, %out: i64):
      %35 = arith.cmpi slt, %in, %c0_i64 : i64
      %36 = arith.select %35, %c0_i64, %in : i64
      linalg.yield %36 : i64
    } -> tensor<16xi64>
    %12 = linalg.fill ins(%c0_i64 : i64) outs(%10 : tensor<16xi64>) -> tensor<16xi64>
    %13 = linalg.fill ins(%cst_1 : f32) outs(%8 : tensor<16xf32>) -> tensor<16xf32>
    %14:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%5 : tensor<16x40xf32>) outs(%13, %12 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_5: i64):
      %35 = linalg.index 1 : index
      %36 = arith.index_cast %35 : index to i64
      %37 = arith.maximumf %in, %out : f32
      %38 = arith.cmpf ogt, %in, %out : f32
      %39 = arith.select %38, %36, %out_5 : i64
      linalg.yield %37, %39 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded = tensor.expand_shape %14#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %15 = tensor.empty() : tensor<16x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<16x1xf32>) outs(%15 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.absf %in : f32
      linalg.yield %35 : f32
    } -> tensor<16x1xf32>
    %17 = tensor.empty() : tensor<16x1xi1>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<16x1xf32>) outs(%17 : tensor<16x1xi1>) {
    ^bb0(%in: f32, %out: i1):
      %35 = arith.extf %in : f32 to f64
      %36 = arith.cmpf oeq, %35, %cst_2 : f64
      linalg.yield %36 : i1
    } -> tensor<16x1xi1>
    %19 = linalg.generic {indexing_maps = [#map, #map3, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%18, %cst, %expanded : tensor<16x1xi1>, tensor<f32>, tensor<16x1xf32>) outs(%15 : tensor<16x1xf32>) {
    ^bb0(%in: i1, %in_5: f32, %in_6: f32, %out: f32):
      %35 = arith.select %in, %in_5, %in_6 : f32
      linalg.yield %35 : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %19 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel"]} ins(%5, %19 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %35 = arith.subf %in, %in_5 : f32
      linalg.yield %35 : f32
    } -> tensor<16x40xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%20 : tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.exp %in : f32
      linalg.yield %35 : f32
    } -> tensor<16x40xf32>
    %22 = linalg.fill ins(%cst_0 : f32) outs(%8 : tensor<16xf32>) -> tensor<16xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%21 : tensor<16x40xf32>) outs(%22 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.addf %in, %out : f32
      linalg.yield %35 : f32
    } -> tensor<16xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%23 : tensor<16xf32>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.log %in : f32
      linalg.yield %35 : f32
    } -> tensor<16xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel"]} ins(%24, %collapsed : tensor<16xf32>, tensor<16xf32>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %35 = arith.addf %in, %in_5 : f32
      linalg.yield %35 : f32
    } -> tensor<16xf32>
    %expanded_3 = tensor.expand_shape %11 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %26 = linalg.fill ins(%cst_0 : f32) outs(%15 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_3 : tensor<16x1xi64>) outs(%26 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %35 = linalg.index 0 : index
      %36 = arith.index_cast %in : i64 to index
      %37 = arith.cmpi slt, %36, %c40 : index
      cf.assert %37, "index must be smaller than dim size"
      %38 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %38, "index must be larger or equal to 0"
      %extracted = tensor.extract %5[%35, %36] : tensor<16x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %collapsed_4 = tensor.collapse_shape %27 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel"]} ins(%25, %collapsed_4 : tensor<16xf32>, tensor<16xf32>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %35 = arith.subf %in, %in_5 : f32
      linalg.yield %35 : f32
    } -> tensor<16xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel"]} ins(%28, %9 : tensor<16xf32>, tensor<16xf32>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %35 = arith.mulf %in, %in_5 : f32
      linalg.yield %35 : f32
    } -> tensor<16xf32>
    %30 = tensor.empty() : tensor<f32>
    %31 = linalg.fill ins(%cst_0 : f32) outs(%30 : tensor<f32>) -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map1, #map5], iterator_types = ["reduction"]} ins(%29 : tensor<16xf32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.addf %in, %out : f32
      linalg.yield %35 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map1, #map5], iterator_types = ["reduction"]} ins(%9 : tensor<16xf32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.addf %in, %out : f32
      linalg.yield %35 : f32
    } -> tensor<f32>
    %34 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%32, %33 : tensor<f32>, tensor<f32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %35 = arith.divf %in, %in_5 : f32
      linalg.yield %35 : f32
    } -> tensor<f32>
    return %34 : tensor<f32>
  }
}

