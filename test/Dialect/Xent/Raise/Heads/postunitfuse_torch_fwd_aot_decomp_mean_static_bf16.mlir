// torch_fwd_aot_decomp_mean_static_bf16 after mlir-opt -linalg-fold-unit-extent-dims -linalg-fuse-elementwise-ops -canonicalize -cse.
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
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0) -> ()>
#map4 = affine_map<() -> ()>
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
      %21 = arith.truncf %in : f32 to bf16
      %22 = arith.extf %21 : bf16 to f32
      linalg.yield %22 : f32
    } -> tensor<2048x32000xf32>
    %5 = tensor.empty() : tensor<2048xf32>
    %6 = linalg.fill ins(%cst_0 : f32) outs(%5 : tensor<2048xf32>) -> tensor<2048xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<2048x32000xf32>) outs(%6 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.maximumf %in, %out : f32
      linalg.yield %21 : f32
    } -> tensor<2048xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %7 : tensor<2048x32000xf32>, tensor<2048xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_1: f32, %out: f32):
      %21 = arith.subf %in, %in_1 : f32
      linalg.yield %21 : f32
    } -> tensor<2048x32000xf32>
    %9 = linalg.fill ins(%cst : f32) outs(%5 : tensor<2048xf32>) -> tensor<2048xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%8 : tensor<2048x32000xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.exp %in : f32
      %22 = arith.addf %21, %out : f32
      linalg.yield %22 : f32
    } -> tensor<2048xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%8, %10 : tensor<2048x32000xf32>, tensor<2048xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_1: f32, %out: f32):
      %21 = math.log %in_1 : f32
      %22 = arith.subf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<2048x32000xf32>
    %12 = tensor.empty() : tensor<2048xi1>
    %13 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%12 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %21 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %21 : i1
    } -> tensor<2048xi1>
    linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%13, %arg2 : tensor<2048xi1>, tensor<2048xi64>) {
    ^bb0(%in: i1, %in_1: i64):
      %21 = arith.select %in, %in_1, %c0_i64 : i64
      %22 = arith.index_cast %21 : i64 to index
      %23 = arith.cmpi slt, %22, %c32000 : index
      cf.assert %23, "index must be smaller than dim size"
      %24 = arith.cmpi sge, %21, %c0_i64 : i64
      cf.assert %24, "index must be larger or equal to 0"
      linalg.yield
    }
    linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%13, %arg2 : tensor<2048xi1>, tensor<2048xi64>) {
    ^bb0(%in: i1, %in_1: i64):
      %21 = arith.select %in, %in_1, %c0_i64 : i64
      %22 = arith.index_cast %21 : i64 to index
      %23 = arith.cmpi slt, %22, %c32000 : index
      cf.assert %23, "index must be smaller than dim size"
      %24 = arith.cmpi sge, %21, %c0_i64 : i64
      cf.assert %24, "index must be larger or equal to 0"
      linalg.yield
    }
    linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%13, %arg2 : tensor<2048xi1>, tensor<2048xi64>) {
    ^bb0(%in: i1, %in_1: i64):
      %21 = arith.select %in, %in_1, %c0_i64 : i64
      %22 = arith.index_cast %21 : i64 to index
      %23 = arith.cmpi slt, %22, %c32000 : index
      cf.assert %23, "index must be smaller than dim size"
      %24 = arith.cmpi sge, %21, %c0_i64 : i64
      cf.assert %24, "index must be larger or equal to 0"
      linalg.yield
    }
    %14 = tensor.empty() : tensor<i64>
    %15 = linalg.fill ins(%c0_i64 : i64) outs(%14 : tensor<i64>) -> tensor<i64>
    %16 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["reduction"]} ins(%13 : tensor<2048xi1>) outs(%15 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %21 = arith.extui %in : i1 to i64
      %22 = arith.addi %21, %out : i64
      linalg.yield %22 : i64
    } -> tensor<i64>
    %17 = tensor.empty() : tensor<f32>
    %18 = linalg.fill ins(%cst : f32) outs(%17 : tensor<f32>) -> tensor<f32>
    %19 = linalg.generic {indexing_maps = [#map2, #map2, #map3], iterator_types = ["reduction"]} ins(%13, %arg2 : tensor<2048xi1>, tensor<2048xi64>) outs(%18 : tensor<f32>) {
    ^bb0(%in: i1, %in_1: i64, %out: f32):
      %21 = linalg.index 0 : index
      %22 = arith.select %in, %in_1, %c0_i64 : i64
      %23 = arith.index_cast %22 : i64 to index
      %24 = arith.cmpi slt, %23, %c32000 : index
      cf.assert %24, "index must be smaller than dim size"
      %25 = arith.cmpi sge, %22, %c0_i64 : i64
      cf.assert %25, "index must be larger or equal to 0"
      %extracted = tensor.extract %11[%21, %23] : tensor<2048x32000xf32>
      %26 = arith.negf %extracted : f32
      %27 = arith.select %in, %26, %cst : f32
      %28 = arith.addf %27, %out : f32
      linalg.yield %28 : f32
    } -> tensor<f32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = []} ins(%19, %16 : tensor<f32>, tensor<i64>) outs(%17 : tensor<f32>) {
    ^bb0(%in: f32, %in_1: i64, %out: f32):
      %21 = arith.sitofp %in_1 : i64 to f32
      %22 = arith.divf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<f32>
    return %20 : tensor<f32>
  }
}

