// torch_fwd_aot_decomp_mean_static_bf16 after mlir-opt -linalg-fuse-elementwise-ops -canonicalize -cse.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK-NOT: xent.logit_stats

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<(d0, d1) -> ()>
#map7 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %22 = arith.truncf %in : f32 to bf16
      %23 = arith.extf %22 : bf16 to f32
      linalg.yield %23 : f32
    } -> tensor<2048x32000xf32>
    %5 = tensor.empty() : tensor<2048xf32>
    %expanded = tensor.expand_shape %5 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %6 = linalg.fill ins(%cst_0 : f32) outs(%expanded : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %expanded_1 = tensor.expand_shape %4 [[0, 1], [2]] output_shape [2048, 1, 32000] : tensor<2048x32000xf32> into tensor<2048x1x32000xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_1 : tensor<2048x1x32000xf32>) outs(%6 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %22 = arith.maximumf %in, %out : f32
      linalg.yield %22 : f32
    } -> tensor<2048x1xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %7 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %22 = arith.subf %in, %in_4 : f32
      linalg.yield %22 : f32
    } -> tensor<2048x32000xf32>
    %9 = tensor.empty() : tensor<2048x1xf32>
    %10 = linalg.fill ins(%cst : f32) outs(%9 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%8 : tensor<2048x32000xf32>) outs(%10 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %22 = math.exp %in : f32
      %23 = arith.addf %22, %out : f32
      linalg.yield %23 : f32
    } -> tensor<2048x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%8, %11 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %22 = math.log %in_4 : f32
      %23 = arith.subf %in, %22 : f32
      linalg.yield %23 : f32
    } -> tensor<2048x32000xf32>
    %13 = tensor.empty() : tensor<2048xi1>
    %14 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%13 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %22 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %22 : i1
    } -> tensor<2048xi1>
    %expanded_2 = tensor.expand_shape %14 [[0, 1]] output_shape [2048, 1] : tensor<2048xi1> into tensor<2048x1xi1>
    %expanded_3 = tensor.expand_shape %arg2 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %expanded_3 : tensor<2048x1xi1>, tensor<2048x1xi64>) {
    ^bb0(%in: i1, %in_4: i64):
      %22 = arith.select %in, %in_4, %c0_i64 : i64
      %23 = arith.index_cast %22 : i64 to index
      %24 = arith.cmpi slt, %23, %c32000 : index
      cf.assert %24, "index must be smaller than dim size"
      %25 = arith.cmpi sge, %22, %c0_i64 : i64
      cf.assert %25, "index must be larger or equal to 0"
      linalg.yield
    }
    linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %expanded_3 : tensor<2048x1xi1>, tensor<2048x1xi64>) {
    ^bb0(%in: i1, %in_4: i64):
      %22 = arith.select %in, %in_4, %c0_i64 : i64
      %23 = arith.index_cast %22 : i64 to index
      %24 = arith.cmpi slt, %23, %c32000 : index
      cf.assert %24, "index must be smaller than dim size"
      %25 = arith.cmpi sge, %22, %c0_i64 : i64
      cf.assert %25, "index must be larger or equal to 0"
      linalg.yield
    }
    linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %expanded_3 : tensor<2048x1xi1>, tensor<2048x1xi64>) {
    ^bb0(%in: i1, %in_4: i64):
      %22 = arith.select %in, %in_4, %c0_i64 : i64
      %23 = arith.index_cast %22 : i64 to index
      %24 = arith.cmpi slt, %23, %c32000 : index
      cf.assert %24, "index must be smaller than dim size"
      %25 = arith.cmpi sge, %22, %c0_i64 : i64
      cf.assert %25, "index must be larger or equal to 0"
      linalg.yield
    }
    %15 = tensor.empty() : tensor<i64>
    %16 = linalg.fill ins(%c0_i64 : i64) outs(%15 : tensor<i64>) -> tensor<i64>
    %17 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%14 : tensor<2048xi1>) outs(%16 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %22 = arith.extui %in : i1 to i64
      %23 = arith.addi %22, %out : i64
      linalg.yield %23 : i64
    } -> tensor<i64>
    %18 = tensor.empty() : tensor<f32>
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<f32>) -> tensor<f32>
    %20 = linalg.generic {indexing_maps = [#map, #map, #map, #map6], iterator_types = ["reduction", "reduction"]} ins(%expanded_2, %expanded_2, %expanded_3 : tensor<2048x1xi1>, tensor<2048x1xi1>, tensor<2048x1xi64>) outs(%19 : tensor<f32>) {
    ^bb0(%in: i1, %in_4: i1, %in_5: i64, %out: f32):
      %22 = linalg.index 0 : index
      %23 = arith.select %in_4, %in_5, %c0_i64 : i64
      %24 = arith.index_cast %23 : i64 to index
      %25 = arith.cmpi slt, %24, %c32000 : index
      cf.assert %25, "index must be smaller than dim size"
      %26 = arith.cmpi sge, %23, %c0_i64 : i64
      cf.assert %26, "index must be larger or equal to 0"
      %extracted = tensor.extract %12[%22, %24] : tensor<2048x32000xf32>
      %27 = arith.negf %extracted : f32
      %28 = arith.select %in, %27, %cst : f32
      %29 = arith.addf %28, %out : f32
      linalg.yield %29 : f32
    } -> tensor<f32>
    %21 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%20, %17 : tensor<f32>, tensor<i64>) outs(%18 : tensor<f32>) {
    ^bb0(%in: f32, %in_4: i64, %out: f32):
      %22 = arith.sitofp %in_4 : i64 to f32
      %23 = arith.divf %in, %22 : f32
      linalg.yield %23 : f32
    } -> tensor<f32>
    return %21 : tensor<f32>
  }
}

