// torch 2.15.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_heads.py:linear_ce_smoothing_weight_bf16.
// RUN: xent-opt %s -o %t.before
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o %t.after 2> %t.remarks
// RUN: diff %t.before %t.after
// RUN: FileCheck %s --input-file=%t.remarks
// CHECK: remark: [Missed] NotAStatistic

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<(d0, d1) -> (d1)>
#map7 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>, %arg3: tensor<32000xf32>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_2 = arith.constant 9.000000e-01 : f64
    %cst_3 = arith.constant 3.125000e-06 : f64
    %cst_4 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %48 = arith.truncf %in : f32 to bf16
      linalg.yield %48 : bf16
    } -> tensor<2048x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2048x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %48 = arith.extf %in : bf16 to f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %7 = tensor.empty() : tensor<2048xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<2048xi64>) -> tensor<2048xi64>
    %9 = tensor.empty() : tensor<2048xf32>
    %10 = linalg.fill ins(%cst_0 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<2048x32000xf32>) outs(%10, %8 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_8: i64):
      %48 = linalg.index 1 : index
      %49 = arith.index_cast %48 : index to i64
      %50 = arith.maximumf %in, %out : f32
      %51 = arith.cmpf ogt, %in, %out : f32
      %52 = arith.select %51, %49, %out_8 : i64
      linalg.yield %50, %52 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %48 = arith.subf %in, %in_8 : f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = math.exp %in : f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %14 = tensor.empty() : tensor<2048x1xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.addf %in, %out : f32
      linalg.yield %48 : f32
    } -> tensor<2048x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<2048x1xf32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = math.log %in : f32
      linalg.yield %48 : f32
    } -> tensor<2048x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %48 = arith.subf %in, %in_8 : f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %expanded_5 = tensor.expand_shape %arg3 [[0, 1]] output_shape [1, 32000] : tensor<32000xf32> into tensor<1x32000xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%18, %expanded_5 : tensor<2048x32000xf32>, tensor<1x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %48 = arith.mulf %in, %in_8 : f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %20 = tensor.empty() : tensor<2048xi1>
    %21 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%20 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %48 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %48 : i1
    } -> tensor<2048xi1>
    %22 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%21, %arg2, %cst_4 : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%7 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_8: i64, %in_9: i64, %out: i64):
      %48 = arith.select %in, %in_8, %in_9 : i64
      linalg.yield %48 : i64
    } -> tensor<2048xi64>
    %expanded_6 = tensor.expand_shape %22 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<2048x1xi64>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %48 = linalg.index 0 : index
      %49 = arith.index_cast %in : i64 to index
      %50 = arith.cmpi slt, %49, %c32000 : index
      cf.assert %50, "index must be smaller than dim size"
      %51 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %51, "index must be larger or equal to 0"
      %extracted = tensor.extract %19[%48, %49] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %23 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.negf %in : f32
      linalg.yield %48 : f32
    } -> tensor<2048xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%21, %24, %cst_1 : tensor<2048xi1>, tensor<2048xf32>, tensor<f32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %48 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %48 : f32
    } -> tensor<2048xf32>
    %26 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<2048x1xi64>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %48 = linalg.index 0 : index
      %49 = arith.index_cast %in : i64 to index
      %50 = arith.cmpi slt, %49, %c32000 : index
      cf.assert %50, "index must be smaller than dim size"
      %51 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %51, "index must be larger or equal to 0"
      %extracted = tensor.extract %26[%48, %49] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed_7 = tensor.collapse_shape %27 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%21, %collapsed_7, %cst_1 : tensor<2048xi1>, tensor<2048xf32>, tensor<f32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %48 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %48 : f32
    } -> tensor<2048xf32>
    %29 = tensor.empty() : tensor<f32>
    %30 = linalg.fill ins(%cst : f32) outs(%29 : tensor<f32>) -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%28 : tensor<2048xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.addf %in, %out : f32
      linalg.yield %48 : f32
    } -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%25 : tensor<2048xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.addf %in, %out : f32
      linalg.yield %48 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%32, %31 : tensor<f32>, tensor<f32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %48 = arith.divf %in, %in_8 : f32
      linalg.yield %48 : f32
    } -> tensor<f32>
    %34 = linalg.fill ins(%cst : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%19 : tensor<2048x32000xf32>) outs(%34 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.addf %in, %out : f32
      linalg.yield %48 : f32
    } -> tensor<2048xf32>
    %36 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%35 : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.negf %in : f32
      linalg.yield %48 : f32
    } -> tensor<2048xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%20 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %48 = arith.cmpi eq, %in, %c-100_i64 : i64
      linalg.yield %48 : i1
    } -> tensor<2048xi1>
    %38 = linalg.generic {indexing_maps = [#map4, #map5, #map4, #map4], iterator_types = ["parallel"]} ins(%37, %cst_1, %36 : tensor<2048xi1>, tensor<f32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %48 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %48 : f32
    } -> tensor<2048xf32>
    %39 = linalg.generic {indexing_maps = [#map4, #map5, #map4, #map4], iterator_types = ["parallel"]} ins(%37, %cst_4, %arg2 : tensor<2048xi1>, tensor<i64>, tensor<2048xi64>) outs(%7 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_8: i64, %in_9: i64, %out: i64):
      %48 = arith.select %in, %in_8, %in_9 : i64
      linalg.yield %48 : i64
    } -> tensor<2048xi64>
    %40 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%39 : tensor<2048xi64>) outs(%34 : tensor<2048xf32>) {
    ^bb0(%in: i64, %out: f32):
      %48 = arith.index_cast %in : i64 to index
      %49 = arith.cmpi slt, %48, %c32000 : index
      cf.assert %49, "index must be smaller than dim size"
      %50 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %50, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg3[%48] : tensor<32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048xf32>
    %41 = linalg.generic {indexing_maps = [#map4, #map5, #map4, #map4], iterator_types = ["parallel"]} ins(%37, %cst_1, %40 : tensor<2048xi1>, tensor<f32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %48 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %48 : f32
    } -> tensor<2048xf32>
    %42 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%41 : tensor<2048xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.addf %in, %out : f32
      linalg.yield %48 : f32
    } -> tensor<f32>
    %43 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%38 : tensor<2048xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.addf %in, %out : f32
      linalg.yield %48 : f32
    } -> tensor<f32>
    %44 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%43, %42 : tensor<f32>, tensor<f32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %48 = arith.divf %in, %in_8 : f32
      linalg.yield %48 : f32
    } -> tensor<f32>
    %45 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%44 : tensor<f32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.truncf %cst_3 : f64 to f32
      %49 = arith.mulf %in, %48 : f32
      linalg.yield %49 : f32
    } -> tensor<f32>
    %46 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%33 : tensor<f32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.truncf %cst_2 : f64 to f32
      %49 = arith.mulf %in, %48 : f32
      linalg.yield %49 : f32
    } -> tensor<f32>
    %47 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%46, %45 : tensor<f32>, tensor<f32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %48 = arith.addf %in, %in_8 : f32
      linalg.yield %48 : f32
    } -> tensor<f32>
    return %47 : tensor<f32>
  }
}
