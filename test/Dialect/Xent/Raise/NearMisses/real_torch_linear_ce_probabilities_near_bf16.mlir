// torch 2.15.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_heads.py:linear_ce_probabilities_near_bf16.
// RUN: xent-opt %s -o %t.before
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o %t.after 2> %t.remarks
// RUN: diff %t.before %t.after
// RUN: FileCheck %s --input-file=%t.remarks
// CHECK: remark: [Missed] OperandOverRowsAndClasses

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> ()>
#map4 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048x32000xf32>) -> tensor<f32> {
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 2.048000e+03 : f32
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<2048x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2048x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %30 = arith.extf %in : bf16 to f32
      linalg.yield %30 : f32
    } -> tensor<2048x32000xf32>
    %7 = tensor.empty() : tensor<2048xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<2048xi64>) -> tensor<2048xi64>
    %9 = tensor.empty() : tensor<2048xf32>
    %10 = linalg.fill ins(%cst_0 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%arg2 : tensor<2048x32000xf32>) outs(%10, %8 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_3: i64):
      %30 = linalg.index 1 : index
      %31 = arith.index_cast %30 : index to i64
      %32 = arith.maximumf %in, %out : f32
      %33 = arith.cmpf ogt, %in, %out : f32
      %34 = arith.select %33, %31, %out_3 : i64
      linalg.yield %32, %34 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %30 = arith.subf %in, %in_3 : f32
      linalg.yield %30 : f32
    } -> tensor<2048x32000xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = math.exp %in : f32
      linalg.yield %30 : f32
    } -> tensor<2048x32000xf32>
    %14 = tensor.empty() : tensor<2048x1xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.addf %in, %out : f32
      linalg.yield %30 : f32
    } -> tensor<2048x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%13, %16 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %30 = arith.divf %in, %in_3 : f32
      linalg.yield %30 : f32
    } -> tensor<2048x32000xf32>
    %18:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<2048x32000xf32>) outs(%10, %8 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_3: i64):
      %30 = linalg.index 1 : index
      %31 = arith.index_cast %30 : index to i64
      %32 = arith.maximumf %in, %out : f32
      %33 = arith.cmpf ogt, %in, %out : f32
      %34 = arith.select %33, %31, %out_3 : i64
      linalg.yield %32, %34 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded_2 = tensor.expand_shape %18#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded_2 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %30 = arith.subf %in, %in_3 : f32
      linalg.yield %30 : f32
    } -> tensor<2048x32000xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = math.exp %in : f32
      linalg.yield %30 : f32
    } -> tensor<2048x32000xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%20 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.addf %in, %out : f32
      linalg.yield %30 : f32
    } -> tensor<2048x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%21 : tensor<2048x1xf32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = math.log %in : f32
      linalg.yield %30 : f32
    } -> tensor<2048x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%19, %22 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %30 = arith.subf %in, %in_3 : f32
      linalg.yield %30 : f32
    } -> tensor<2048x32000xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%23, %17 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %30 = arith.mulf %in, %in_3 : f32
      linalg.yield %30 : f32
    } -> tensor<2048x32000xf32>
    %25 = tensor.empty() : tensor<f32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<f32>) -> tensor<f32>
    %27 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["reduction", "reduction"]} ins(%24 : tensor<2048x32000xf32>) outs(%26 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.addf %in, %out : f32
      linalg.yield %30 : f32
    } -> tensor<f32>
    %28 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%27 : tensor<f32>) outs(%25 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.negf %in : f32
      linalg.yield %30 : f32
    } -> tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%28 : tensor<f32>) outs(%25 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.divf %in, %cst_1 : f32
      linalg.yield %30 : f32
    } -> tensor<f32>
    return %29 : tensor<f32>
  }
}
