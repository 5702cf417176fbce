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

#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0) -> ()>
#map7 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<4x512x1024xf32>, %arg1: tensor<32000x1024xf32>, %arg2: tensor<4x512xi64>, %arg3: tensor<f32>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<1024x32000xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xf32>) outs(%0 : tensor<1024x32000xf32>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<4x1024x32000xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<1024x32000xf32>) outs(%1 : tensor<4x1024x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x1024x32000xf32>
    %3 = tensor.empty() : tensor<4x512x32000xf32>
    %4 = linalg.fill ins(%cst_0 : f32) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %5 = linalg.batch_matmul ins(%arg0, %2 : tensor<4x512x1024xf32>, tensor<4x1024x32000xf32>) outs(%4 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %padded = tensor.pad %arg2 low[0, 0] high[0, 1] {
    ^bb0(%arg4: index, %arg5: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<4x512xi64> to tensor<4x513xi64>
    %extracted_slice = tensor.extract_slice %padded[0, 1] [4, 512] [1, 1] : tensor<4x513xi64> to tensor<4x512xi64>
    %collapsed = tensor.collapse_shape %5 [[0, 1], [2]] : tensor<4x512x32000xf32> into tensor<2048x32000xf32>
    %collapsed_2 = tensor.collapse_shape %extracted_slice [[0, 1]] : tensor<4x512xi64> into tensor<2048xi64>
    %6 = tensor.empty() : tensor<2048xi64>
    %7 = linalg.fill ins(%c0_i64 : i64) outs(%6 : tensor<2048xi64>) -> tensor<2048xi64>
    %8 = tensor.empty() : tensor<2048xf32>
    %9 = linalg.fill ins(%cst_1 : f32) outs(%8 : tensor<2048xf32>) -> tensor<2048xf32>
    %10:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "reduction"]} ins(%collapsed : tensor<2048x32000xf32>) outs(%9, %7 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_5: i64):
      %29 = linalg.index 1 : index
      %30 = arith.index_cast %29 : index to i64
      %31 = arith.maximumf %in, %out : f32
      %32 = arith.cmpf ogt, %in, %out : f32
      %33 = arith.select %32, %30, %out_5 : i64
      linalg.yield %31, %33 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %10#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %11 = tensor.empty() : tensor<2048x32000xf32>
    %12 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel"]} ins(%collapsed, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%11 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %29 = arith.subf %in, %in_5 : f32
      linalg.yield %29 : f32
    } -> tensor<2048x32000xf32>
    %13 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<2048x32000xf32>) outs(%11 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = math.exp %in : f32
      linalg.yield %29 : f32
    } -> tensor<2048x32000xf32>
    %14 = tensor.empty() : tensor<2048x1xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %16 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.addf %in, %out : f32
      linalg.yield %29 : f32
    } -> tensor<2048x1xf32>
    %17 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<2048x1xf32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = math.log %in : f32
      linalg.yield %29 : f32
    } -> tensor<2048x1xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%11 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %29 = arith.subf %in, %in_5 : f32
      linalg.yield %29 : f32
    } -> tensor<2048x32000xf32>
    %19 = tensor.empty() : tensor<2048xi1>
    %20 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%collapsed_2 : tensor<2048xi64>) outs(%19 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %29 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %29 : i1
    } -> tensor<2048xi1>
    %21 = linalg.generic {indexing_maps = [#map5, #map5, #map6, #map5], iterator_types = ["parallel"]} ins(%20, %collapsed_2, %cst : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%6 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_5: i64, %in_6: i64, %out: i64):
      %29 = arith.select %in, %in_5, %in_6 : i64
      linalg.yield %29 : i64
    } -> tensor<2048xi64>
    %expanded_3 = tensor.expand_shape %21 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded_3 : tensor<2048x1xi64>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %29 = linalg.index 0 : index
      %30 = arith.index_cast %in : i64 to index
      %31 = arith.cmpi slt, %30, %c32000 : index
      cf.assert %31, "index must be smaller than dim size"
      %32 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %32, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%29, %30] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<2048x1xf32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.negf %in : f32
      linalg.yield %29 : f32
    } -> tensor<2048x1xf32>
    %collapsed_4 = tensor.collapse_shape %23 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map5, #map6, #map5], iterator_types = ["parallel"]} ins(%20, %collapsed_4, %cst : tensor<2048xi1>, tensor<2048xf32>, tensor<i64>) outs(%8 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_5: f32, %in_6: i64, %out: f32):
      %29 = arith.sitofp %in_6 : i64 to f32
      %30 = arith.select %in, %in_5, %29 : f32
      linalg.yield %30 : f32
    } -> tensor<2048xf32>
    %25 = tensor.empty() : tensor<f32>
    %26 = linalg.fill ins(%cst_0 : f32) outs(%25 : tensor<f32>) -> tensor<f32>
    %27 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["reduction"]} ins(%24 : tensor<2048xf32>) outs(%26 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.addf %in, %out : f32
      linalg.yield %29 : f32
    } -> tensor<f32>
    %28 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%27, %arg3 : tensor<f32>, tensor<f32>) outs(%25 : tensor<f32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %29 = arith.divf %in, %in_5 : f32
      linalg.yield %29 : f32
    } -> tensor<f32>
    return %28 : tensor<f32>
  }
}

