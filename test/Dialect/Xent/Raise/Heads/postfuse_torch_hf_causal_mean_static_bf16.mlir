// torch_hf_causal_mean_static_bf16 after mlir-opt -linalg-fuse-elementwise-ops -canonicalize -cse.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK-NOT: xent.logit_stats

#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0) -> ()>
#map7 = affine_map<(d0, d1) -> ()>
#map8 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<4x512x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<4x512xi64>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<4x1024x32000xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<1024x32000xbf16>) outs(%1 : tensor<4x1024x32000xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x1024x32000xbf16>
    %3 = tensor.empty() : tensor<4x512x32000xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %5 = linalg.batch_matmul ins(%arg0, %2 : tensor<4x512x1024xbf16>, tensor<4x1024x32000xbf16>) outs(%4 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<4x512x32000xf32>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.truncf %in : f32 to bf16
      %26 = arith.extf %25 : bf16 to f32
      linalg.yield %26 : f32
    } -> tensor<4x512x32000xf32>
    %padded = tensor.pad %arg2 low[0, 0] high[0, 1] {
    ^bb0(%arg3: index, %arg4: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<4x512xi64> to tensor<4x513xi64>
    %extracted_slice = tensor.extract_slice %padded[0, 1] [4, 512] [1, 1] : tensor<4x513xi64> to tensor<4x512xi64>
    %collapsed = tensor.collapse_shape %6 [[0, 1], [2]] : tensor<4x512x32000xf32> into tensor<2048x32000xf32>
    %collapsed_1 = tensor.collapse_shape %extracted_slice [[0, 1]] : tensor<4x512xi64> into tensor<2048xi64>
    %7 = tensor.empty() : tensor<2048xf32>
    %expanded = tensor.expand_shape %7 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %8 = linalg.fill ins(%cst_0 : f32) outs(%expanded : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %expanded_2 = tensor.expand_shape %collapsed [[0, 1], [2]] output_shape [2048, 1, 32000] : tensor<2048x32000xf32> into tensor<2048x1x32000xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_2 : tensor<2048x1x32000xf32>) outs(%8 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.maximumf %in, %out : f32
      linalg.yield %25 : f32
    } -> tensor<2048x1xf32>
    %10 = tensor.empty() : tensor<2048x32000xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel"]} ins(%collapsed, %9 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%10 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %25 = arith.subf %in, %in_5 : f32
      linalg.yield %25 : f32
    } -> tensor<2048x32000xf32>
    %12 = tensor.empty() : tensor<2048x1xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %14 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction"]} ins(%11 : tensor<2048x32000xf32>) outs(%13 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = math.exp %in : f32
      %26 = arith.addf %25, %out : f32
      linalg.yield %26 : f32
    } -> tensor<2048x1xf32>
    %15 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel"]} ins(%11, %14 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%10 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %25 = math.log %in_5 : f32
      %26 = arith.subf %in, %25 : f32
      linalg.yield %26 : f32
    } -> tensor<2048x32000xf32>
    %16 = tensor.empty() : tensor<2048xi1>
    %17 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%collapsed_1 : tensor<2048xi64>) outs(%16 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %25 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %25 : i1
    } -> tensor<2048xi1>
    %expanded_3 = tensor.expand_shape %17 [[0, 1]] output_shape [2048, 1] : tensor<2048xi1> into tensor<2048x1xi1>
    %expanded_4 = tensor.expand_shape %collapsed_1 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded_4 : tensor<2048x1xi1>, tensor<2048x1xi64>) {
    ^bb0(%in: i1, %in_5: i64):
      %25 = arith.select %in, %in_5, %c0_i64 : i64
      %26 = arith.index_cast %25 : i64 to index
      %27 = arith.cmpi slt, %26, %c32000 : index
      cf.assert %27, "index must be smaller than dim size"
      %28 = arith.cmpi sge, %25, %c0_i64 : i64
      cf.assert %28, "index must be larger or equal to 0"
      linalg.yield
    }
    linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded_4 : tensor<2048x1xi1>, tensor<2048x1xi64>) {
    ^bb0(%in: i1, %in_5: i64):
      %25 = arith.select %in, %in_5, %c0_i64 : i64
      %26 = arith.index_cast %25 : i64 to index
      %27 = arith.cmpi slt, %26, %c32000 : index
      cf.assert %27, "index must be smaller than dim size"
      %28 = arith.cmpi sge, %25, %c0_i64 : i64
      cf.assert %28, "index must be larger or equal to 0"
      linalg.yield
    }
    linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded_4 : tensor<2048x1xi1>, tensor<2048x1xi64>) {
    ^bb0(%in: i1, %in_5: i64):
      %25 = arith.select %in, %in_5, %c0_i64 : i64
      %26 = arith.index_cast %25 : i64 to index
      %27 = arith.cmpi slt, %26, %c32000 : index
      cf.assert %27, "index must be smaller than dim size"
      %28 = arith.cmpi sge, %25, %c0_i64 : i64
      cf.assert %28, "index must be larger or equal to 0"
      linalg.yield
    }
    %18 = tensor.empty() : tensor<i64>
    %19 = linalg.fill ins(%c0_i64 : i64) outs(%18 : tensor<i64>) -> tensor<i64>
    %20 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["reduction"]} ins(%17 : tensor<2048xi1>) outs(%19 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %25 = arith.extui %in : i1 to i64
      %26 = arith.addi %25, %out : i64
      linalg.yield %26 : i64
    } -> tensor<i64>
    %21 = tensor.empty() : tensor<f32>
    %22 = linalg.fill ins(%cst : f32) outs(%21 : tensor<f32>) -> tensor<f32>
    %23 = linalg.generic {indexing_maps = [#map3, #map3, #map3, #map7], iterator_types = ["reduction", "reduction"]} ins(%expanded_3, %expanded_3, %expanded_4 : tensor<2048x1xi1>, tensor<2048x1xi1>, tensor<2048x1xi64>) outs(%22 : tensor<f32>) {
    ^bb0(%in: i1, %in_5: i1, %in_6: i64, %out: f32):
      %25 = linalg.index 0 : index
      %26 = arith.select %in_5, %in_6, %c0_i64 : i64
      %27 = arith.index_cast %26 : i64 to index
      %28 = arith.cmpi slt, %27, %c32000 : index
      cf.assert %28, "index must be smaller than dim size"
      %29 = arith.cmpi sge, %26, %c0_i64 : i64
      cf.assert %29, "index must be larger or equal to 0"
      %extracted = tensor.extract %15[%25, %27] : tensor<2048x32000xf32>
      %30 = arith.negf %extracted : f32
      %31 = arith.select %in, %30, %cst : f32
      %32 = arith.addf %31, %out : f32
      linalg.yield %32 : f32
    } -> tensor<f32>
    %24 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%23, %20 : tensor<f32>, tensor<i64>) outs(%21 : tensor<f32>) {
    ^bb0(%in: f32, %in_5: i64, %out: f32):
      %25 = arith.sitofp %in_5 : i64 to f32
      %26 = arith.divf %in, %25 : f32
      linalg.yield %26 : f32
    } -> tensor<f32>
    return %24 : tensor<f32>
  }
}

