// torch_hf_causal_mean_static_bf16 after mlir-opt -linalg-specialize-generic-ops -linalg-morph-ops=named-to-category.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK-NOT: xent.logit_stats

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<4x512x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<4x512xi64>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<4x1024x32000xbf16>
    %broadcasted = linalg.broadcast ins(%transposed : tensor<1024x32000xbf16>) outs(%1 : tensor<4x1024x32000xbf16>) dimensions = [0] 
    %2 = tensor.empty() : tensor<4x512x32000xf32>
    %3 = linalg.fill ins(%cst_0 : f32) outs(%2 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %4 = linalg.batch_matmul ins(%arg0, %broadcasted : tensor<4x512x1024xbf16>, tensor<4x1024x32000xbf16>) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %5 = tensor.empty() : tensor<4x512x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<4x512x32000xf32>) outs(%5 : tensor<4x512x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %36 = arith.truncf %in : f32 to bf16
      linalg.yield %36 : bf16
    } -> tensor<4x512x32000xbf16>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<4x512x32000xbf16>) outs(%2 : tensor<4x512x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %36 = arith.extf %in : bf16 to f32
      linalg.yield %36 : f32
    } -> tensor<4x512x32000xf32>
    %padded = tensor.pad %arg2 low[0, 0] high[0, 1] {
    ^bb0(%arg3: index, %arg4: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<4x512xi64> to tensor<4x513xi64>
    %extracted_slice = tensor.extract_slice %padded[0, 1] [4, 512] [1, 1] : tensor<4x513xi64> to tensor<4x512xi64>
    %collapsed = tensor.collapse_shape %7 [[0, 1], [2]] : tensor<4x512x32000xf32> into tensor<2048x32000xf32>
    %collapsed_2 = tensor.collapse_shape %extracted_slice [[0, 1]] : tensor<4x512xi64> into tensor<2048xi64>
    %8 = tensor.empty() : tensor<2048xi64>
    %9 = linalg.fill ins(%c0_i64 : i64) outs(%8 : tensor<2048xi64>) -> tensor<2048xi64>
    %10 = tensor.empty() : tensor<2048xf32>
    %11 = linalg.fill ins(%cst_1 : f32) outs(%10 : tensor<2048xf32>) -> tensor<2048xf32>
    %12:2 = linalg.generic {indexing_maps = [#map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%collapsed : tensor<2048x32000xf32>) outs(%11, %9 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_7: i64):
      %36 = linalg.index 1 : index
      %37 = arith.index_cast %36 : index to i64
      %38 = arith.maximumf %in, %out : f32
      %39 = arith.cmpf ogt, %in, %out : f32
      %40 = arith.select %39, %37, %out_7 : i64
      linalg.yield %38, %40 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %12#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %13 = tensor.empty() : tensor<2048x32000xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%collapsed, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%13 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %36 = arith.subf %in, %in_7 : f32
      linalg.yield %36 : f32
    } -> tensor<2048x32000xf32>
    %15 = linalg.elementwise kind=#linalg.elementwise_kind<exp> ins(%14 : tensor<2048x32000xf32>) outs(%13 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %16 = tensor.empty() : tensor<2048x1xf32>
    %17 = linalg.fill ins(%cst_0 : f32) outs(%16 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "reduction"]} ins(%15 : tensor<2048x32000xf32>) outs(%17 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<2048x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<2048x1xf32>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.log %in : f32
      linalg.yield %36 : f32
    } -> tensor<2048x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%14, %19 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%13 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %36 = arith.subf %in, %in_7 : f32
      linalg.yield %36 : f32
    } -> tensor<2048x32000xf32>
    %21 = tensor.empty() : tensor<2048xi1>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_2 : tensor<2048xi64>) outs(%21 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %36 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %36 : i1
    } -> tensor<2048xi1>
    %23 = tensor.empty() : tensor<2048xi64>
    %broadcasted_3 = linalg.broadcast ins(%cst : tensor<i64>) outs(%23 : tensor<2048xi64>) dimensions = [0] 
    %24 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4], iterator_types = ["parallel"]} ins(%22, %collapsed_2, %broadcasted_3 : tensor<2048xi1>, tensor<2048xi64>, tensor<2048xi64>) outs(%8 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_7: i64, %in_8: i64, %out: i64):
      %36 = arith.select %in, %in_7, %in_8 : i64
      linalg.yield %36 : i64
    } -> tensor<2048xi64>
    %expanded_4 = tensor.expand_shape %24 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<2048x1xi64>) outs(%17 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %36 = linalg.index 0 : index
      %37 = arith.index_cast %in : i64 to index
      %38 = arith.cmpi slt, %37, %c32000 : index
      cf.assert %38, "index must be smaller than dim size"
      %39 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %39, "index must be larger or equal to 0"
      %extracted = tensor.extract %20[%36, %37] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<2048x1xf32>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.negf %in : f32
      linalg.yield %36 : f32
    } -> tensor<2048x1xf32>
    %collapsed_5 = tensor.collapse_shape %26 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %27 = tensor.empty() : tensor<2048xi64>
    %broadcasted_6 = linalg.broadcast ins(%cst : tensor<i64>) outs(%27 : tensor<2048xi64>) dimensions = [0] 
    %28 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4], iterator_types = ["parallel"]} ins(%22, %collapsed_5, %broadcasted_6 : tensor<2048xi1>, tensor<2048xf32>, tensor<2048xi64>) outs(%10 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: i64, %out: f32):
      %36 = arith.sitofp %in_8 : i64 to f32
      %37 = arith.select %in, %in_7, %36 : f32
      linalg.yield %37 : f32
    } -> tensor<2048xf32>
    %29 = tensor.empty() : tensor<i64>
    %30 = linalg.fill ins(%c0_i64 : i64) outs(%29 : tensor<i64>) -> tensor<i64>
    %31 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%22 : tensor<2048xi1>) outs(%30 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %36 = arith.extui %in : i1 to i64
      %37 = arith.addi %36, %out : i64
      linalg.yield %37 : i64
    } -> tensor<i64>
    %32 = tensor.empty() : tensor<f32>
    %33 = linalg.fill ins(%cst_0 : f32) outs(%32 : tensor<f32>) -> tensor<f32>
    %34 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%28 : tensor<2048xf32>) outs(%33 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%34, %31 : tensor<f32>, tensor<i64>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %in_7: i64, %out: f32):
      %36 = arith.sitofp %in_7 : i64 to f32
      %37 = arith.divf %in, %36 : f32
      linalg.yield %37 : f32
    } -> tensor<f32>
    return %35 : tensor<f32>
  }
}

