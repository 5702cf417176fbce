// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
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
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>) -> tensor<f32> {
    %c32000 = arith.constant 32000 : index
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
      %25 = arith.truncf %in : f32 to bf16
      linalg.yield %25 : bf16
    } -> tensor<2048x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2048x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %25 = arith.extf %in : bf16 to f32
      linalg.yield %25 : f32
    } -> tensor<2048x32000xf32>
    %7 = tensor.empty() : tensor<2048xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<2048xi64>) -> tensor<2048xi64>
    %9 = tensor.empty() : tensor<2048xf32>
    %10 = linalg.fill ins(%cst_0 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<2048x32000xf32>) outs(%10, %8 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_3: i64):
      %25 = linalg.index 1 : index
      %26 = arith.index_cast %25 : index to i64
      %27 = arith.maximumf %in, %out : f32
      %28 = arith.cmpf ogt, %in, %out : f32
      %29 = arith.select %28, %26, %out_3 : i64
      linalg.yield %27, %29 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %25 = arith.subf %in, %in_3 : f32
      linalg.yield %25 : f32
    } -> tensor<2048x32000xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = math.exp %in : f32
      linalg.yield %25 : f32
    } -> tensor<2048x32000xf32>
    %14 = tensor.empty() : tensor<2048x1xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.addf %in, %out : f32
      linalg.yield %25 : f32
    } -> tensor<2048x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%13, %16 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %25 = arith.divf %in, %in_3 : f32
      linalg.yield %25 : f32
    } -> tensor<2048x32000xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = math.log %in : f32
      linalg.yield %25 : f32
    } -> tensor<2048x32000xf32>
    %expanded_2 = tensor.expand_shape %arg2 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_2 : tensor<2048x1xi64>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %25 = linalg.index 0 : index
      %26 = arith.index_cast %in : i64 to index
      %27 = arith.cmpi slt, %26, %c32000 : index
      cf.assert %27, "index must be smaller than dim size"
      %28 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %28, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%25, %26] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %19 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.negf %in : f32
      linalg.yield %25 : f32
    } -> tensor<2048xf32>
    %21 = tensor.empty() : tensor<f32>
    %22 = linalg.fill ins(%cst : f32) outs(%21 : tensor<f32>) -> tensor<f32>
    %23 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%20 : tensor<2048xf32>) outs(%22 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.addf %in, %out : f32
      linalg.yield %25 : f32
    } -> tensor<f32>
    %24 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%23 : tensor<f32>) outs(%21 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.divf %in, %cst_1 : f32
      linalg.yield %25 : f32
    } -> tensor<f32>
    return %24 : tensor<f32>
  }
}

