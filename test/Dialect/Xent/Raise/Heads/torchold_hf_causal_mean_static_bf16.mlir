// torch-mlir 4411053cd (Jan 2026, before #4473): 3-D matmul accumulates in bf16/f16.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK-NOT: xent.logit_stats
// REMARK-DAG: remark: [Analysis] WideAccumulation

#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0) -> ()>
#map7 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<4x512x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<4x512xi64>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0.000000e+00 : bf16
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0.000000e+00 : f32
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<4x1024x32000xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<1024x32000xbf16>) outs(%1 : tensor<4x1024x32000xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x1024x32000xbf16>
    %3 = tensor.empty() : tensor<4x512x32000xbf16>
    %4 = linalg.fill ins(%cst_0 : bf16) outs(%3 : tensor<4x512x32000xbf16>) -> tensor<4x512x32000xbf16>
    %5 = linalg.batch_matmul ins(%arg0, %2 : tensor<4x512x1024xbf16>, tensor<4x1024x32000xbf16>) outs(%4 : tensor<4x512x32000xbf16>) -> tensor<4x512x32000xbf16>
    %6 = tensor.empty() : tensor<4x512x32000xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<4x512x32000xbf16>) outs(%6 : tensor<4x512x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %34 = arith.extf %in : bf16 to f32
      linalg.yield %34 : f32
    } -> tensor<4x512x32000xf32>
    %padded = tensor.pad %arg2 low[0, 0] high[0, 1] {
    ^bb0(%arg3: index, %arg4: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<4x512xi64> to tensor<4x513xi64>
    %extracted_slice = tensor.extract_slice %padded[0, 1] [4, 512] [1, 1] : tensor<4x513xi64> to tensor<4x512xi64>
    %collapsed = tensor.collapse_shape %7 [[0, 1], [2]] : tensor<4x512x32000xf32> into tensor<2048x32000xf32>
    %collapsed_3 = tensor.collapse_shape %extracted_slice [[0, 1]] : tensor<4x512xi64> into tensor<2048xi64>
    %8 = tensor.empty() : tensor<2048xi64>
    %9 = linalg.fill ins(%c0_i64 : i64) outs(%8 : tensor<2048xi64>) -> tensor<2048xi64>
    %10 = tensor.empty() : tensor<2048xf32>
    %11 = linalg.fill ins(%cst_1 : f32) outs(%10 : tensor<2048xf32>) -> tensor<2048xf32>
    %12:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "reduction"]} ins(%collapsed : tensor<2048x32000xf32>) outs(%11, %9 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_6: i64):
      %34 = linalg.index 1 : index
      %35 = arith.index_cast %34 : index to i64
      %36 = arith.maximumf %in, %out : f32
      %37 = arith.cmpf ogt, %in, %out : f32
      %38 = arith.select %37, %35, %out_6 : i64
      linalg.yield %36, %38 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %12#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %13 = tensor.empty() : tensor<2048x32000xf32>
    %14 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel"]} ins(%collapsed, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%13 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %34 = arith.subf %in, %in_6 : f32
      linalg.yield %34 : f32
    } -> tensor<2048x32000xf32>
    %15 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<2048x32000xf32>) outs(%13 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.exp %in : f32
      linalg.yield %34 : f32
    } -> tensor<2048x32000xf32>
    %16 = tensor.empty() : tensor<2048x1xf32>
    %17 = linalg.fill ins(%cst_2 : f32) outs(%16 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "reduction"]} ins(%15 : tensor<2048x32000xf32>) outs(%17 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.addf %in, %out : f32
      linalg.yield %34 : f32
    } -> tensor<2048x1xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<2048x1xf32>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.log %in : f32
      linalg.yield %34 : f32
    } -> tensor<2048x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel"]} ins(%14, %19 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%13 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %34 = arith.subf %in, %in_6 : f32
      linalg.yield %34 : f32
    } -> tensor<2048x32000xf32>
    %21 = tensor.empty() : tensor<2048xi1>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%collapsed_3 : tensor<2048xi64>) outs(%21 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %34 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %34 : i1
    } -> tensor<2048xi1>
    %23 = linalg.generic {indexing_maps = [#map5, #map5, #map6, #map5], iterator_types = ["parallel"]} ins(%22, %collapsed_3, %cst : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%8 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_6: i64, %in_7: i64, %out: i64):
      %34 = arith.select %in, %in_6, %in_7 : i64
      linalg.yield %34 : i64
    } -> tensor<2048xi64>
    %expanded_4 = tensor.expand_shape %23 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<2048x1xi64>) outs(%17 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %34 = linalg.index 0 : index
      %35 = arith.index_cast %in : i64 to index
      %36 = arith.cmpi slt, %35, %c32000 : index
      cf.assert %36, "index must be smaller than dim size"
      %37 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %37, "index must be larger or equal to 0"
      %extracted = tensor.extract %20[%34, %35] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%24 : tensor<2048x1xf32>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.negf %in : f32
      linalg.yield %34 : f32
    } -> tensor<2048x1xf32>
    %collapsed_5 = tensor.collapse_shape %25 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %26 = linalg.generic {indexing_maps = [#map5, #map5, #map6, #map5], iterator_types = ["parallel"]} ins(%22, %collapsed_5, %cst : tensor<2048xi1>, tensor<2048xf32>, tensor<i64>) outs(%10 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_6: f32, %in_7: i64, %out: f32):
      %34 = arith.sitofp %in_7 : i64 to f32
      %35 = arith.select %in, %in_6, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<2048xf32>
    %27 = tensor.empty() : tensor<i64>
    %28 = linalg.fill ins(%c0_i64 : i64) outs(%27 : tensor<i64>) -> tensor<i64>
    %29 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["reduction"]} ins(%22 : tensor<2048xi1>) outs(%28 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %34 = arith.extui %in : i1 to i64
      %35 = arith.addi %34, %out : i64
      linalg.yield %35 : i64
    } -> tensor<i64>
    %30 = tensor.empty() : tensor<f32>
    %31 = linalg.fill ins(%cst_2 : f32) outs(%30 : tensor<f32>) -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["reduction"]} ins(%26 : tensor<2048xf32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.addf %in, %out : f32
      linalg.yield %34 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%32, %29 : tensor<f32>, tensor<i64>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %in_6: i64, %out: f32):
      %34 = arith.sitofp %in_6 : i64 to f32
      %35 = arith.divf %in, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<f32>
    return %33 : tensor<f32>
  }
}

