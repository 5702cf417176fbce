// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,label --logits=bf16
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<16xi64>) -> tensor<f32> {
    %cst = arith.constant dense<0.000000e+00> : tensor<f32>
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0x7FF0000000000000 : f64
    %cst_3 = arith.constant 1.600000e+01 : f32
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<16x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<16x16xbf16>, tensor<16x40xbf16>) outs(%2 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %29 = arith.truncf %in : f32 to bf16
      linalg.yield %29 : bf16
    } -> tensor<16x40xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<16x40xbf16>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %29 = arith.extf %in : bf16 to f32
      linalg.yield %29 : f32
    } -> tensor<16x40xf32>
    %6 = tensor.empty() : tensor<16xi64>
    %7 = linalg.fill ins(%c0_i64 : i64) outs(%6 : tensor<16xi64>) -> tensor<16xi64>
    %8 = tensor.empty() : tensor<16xf32>
    %9 = linalg.fill ins(%cst_1 : f32) outs(%8 : tensor<16xf32>) -> tensor<16xf32>
    %10:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%5 : tensor<16x40xf32>) outs(%9, %7 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_6: i64):
      %29 = linalg.index 1 : index
      %30 = arith.index_cast %29 : index to i64
      %31 = arith.maximumf %in, %out : f32
      %32 = arith.cmpf ogt, %in, %out : f32
      %33 = arith.select %32, %30, %out_6 : i64
      linalg.yield %31, %33 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded = tensor.expand_shape %10#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %11 = tensor.empty() : tensor<16x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<16x1xf32>) outs(%11 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = math.absf %in : f32
      linalg.yield %29 : f32
    } -> tensor<16x1xf32>
    %13 = tensor.empty() : tensor<16x1xi1>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<16x1xf32>) outs(%13 : tensor<16x1xi1>) {
    ^bb0(%in: f32, %out: i1):
      %29 = arith.extf %in : f32 to f64
      %30 = arith.cmpf oeq, %29, %cst_2 : f64
      linalg.yield %30 : i1
    } -> tensor<16x1xi1>
    %15 = linalg.generic {indexing_maps = [#map, #map2, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%14, %cst, %expanded : tensor<16x1xi1>, tensor<f32>, tensor<16x1xf32>) outs(%11 : tensor<16x1xf32>) {
    ^bb0(%in: i1, %in_6: f32, %in_7: f32, %out: f32):
      %29 = arith.select %in, %in_6, %in_7 : f32
      linalg.yield %29 : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %15 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%5, %15 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %29 = arith.subf %in, %in_6 : f32
      linalg.yield %29 : f32
    } -> tensor<16x40xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = math.exp %in : f32
      linalg.yield %29 : f32
    } -> tensor<16x40xf32>
    %18 = linalg.fill ins(%cst_0 : f32) outs(%8 : tensor<16xf32>) -> tensor<16xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%17 : tensor<16x40xf32>) outs(%18 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.addf %in, %out : f32
      linalg.yield %29 : f32
    } -> tensor<16xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%19 : tensor<16xf32>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = math.log %in : f32
      linalg.yield %29 : f32
    } -> tensor<16xf32>
    %21 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel"]} ins(%20, %collapsed : tensor<16xf32>, tensor<16xf32>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %29 = arith.addf %in, %in_6 : f32
      linalg.yield %29 : f32
    } -> tensor<16xf32>
    %expanded_4 = tensor.expand_shape %arg2 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %22 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<16x1xi64>) outs(%22 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %29 = linalg.index 0 : index
      %30 = arith.index_cast %in : i64 to index
      %31 = arith.cmpi slt, %30, %c40 : index
      cf.assert %31, "index must be smaller than dim size"
      %32 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %32, "index must be larger or equal to 0"
      %extracted = tensor.extract %5[%29, %30] : tensor<16x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %collapsed_5 = tensor.collapse_shape %23 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel"]} ins(%21, %collapsed_5 : tensor<16xf32>, tensor<16xf32>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %29 = arith.subf %in, %in_6 : f32
      linalg.yield %29 : f32
    } -> tensor<16xf32>
    %25 = tensor.empty() : tensor<f32>
    %26 = linalg.fill ins(%cst_0 : f32) outs(%25 : tensor<f32>) -> tensor<f32>
    %27 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%24 : tensor<16xf32>) outs(%26 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.addf %in, %out : f32
      linalg.yield %29 : f32
    } -> tensor<f32>
    %28 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%27 : tensor<f32>) outs(%25 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.divf %in, %cst_3 : f32
      linalg.yield %29 : f32
    } -> tensor<f32>
    return %28 : tensor<f32>
  }
}

