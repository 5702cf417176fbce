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
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> ()>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>) -> tensor<f32> {
    %cst = arith.constant dense<0.000000e+00> : tensor<f32>
    %c0_i64 = arith.constant 0 : i64
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0x7FF0000000000000 : f64
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %36 = arith.truncf %in : f32 to bf16
      linalg.yield %36 : bf16
    } -> tensor<2048x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2048x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %36 = arith.extf %in : bf16 to f32
      linalg.yield %36 : f32
    } -> tensor<2048x32000xf32>
    %7 = tensor.empty() : tensor<2048xi1>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%7 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %36 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %36 : i1
    } -> tensor<2048xi1>
    %9 = tensor.empty() : tensor<2048xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%8 : tensor<2048xi1>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: i1, %out: f32):
      %36 = arith.uitofp %in : i1 to f32
      linalg.yield %36 : f32
    } -> tensor<2048xf32>
    %11 = tensor.empty() : tensor<2048xi64>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%11 : tensor<2048xi64>) {
    ^bb0(%in: i64, %out: i64):
      %36 = arith.cmpi slt, %in, %c0_i64 : i64
      %37 = arith.select %36, %c0_i64, %in : i64
      linalg.yield %37 : i64
    } -> tensor<2048xi64>
    %13 = linalg.fill ins(%c0_i64 : i64) outs(%11 : tensor<2048xi64>) -> tensor<2048xi64>
    %14 = linalg.fill ins(%cst_1 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %15:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<2048x32000xf32>) outs(%14, %13 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_5: i64):
      %36 = linalg.index 1 : index
      %37 = arith.index_cast %36 : index to i64
      %38 = arith.maximumf %in, %out : f32
      %39 = arith.cmpf ogt, %in, %out : f32
      %40 = arith.select %39, %37, %out_5 : i64
      linalg.yield %38, %40 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %15#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %16 = tensor.empty() : tensor<2048x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<2048x1xf32>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.absf %in : f32
      linalg.yield %36 : f32
    } -> tensor<2048x1xf32>
    %18 = tensor.empty() : tensor<2048x1xi1>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<2048x1xf32>) outs(%18 : tensor<2048x1xi1>) {
    ^bb0(%in: f32, %out: i1):
      %36 = arith.extf %in : f32 to f64
      %37 = arith.cmpf oeq, %36, %cst_2 : f64
      linalg.yield %37 : i1
    } -> tensor<2048x1xi1>
    %20 = linalg.generic {indexing_maps = [#map, #map3, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%19, %cst, %expanded : tensor<2048x1xi1>, tensor<f32>, tensor<2048x1xf32>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: i1, %in_5: f32, %in_6: f32, %out: f32):
      %36 = arith.select %in, %in_5, %in_6 : f32
      linalg.yield %36 : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %20 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %20 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %36 = arith.subf %in, %in_5 : f32
      linalg.yield %36 : f32
    } -> tensor<2048x32000xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%21 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.exp %in : f32
      linalg.yield %36 : f32
    } -> tensor<2048x32000xf32>
    %23 = linalg.fill ins(%cst_0 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%22 : tensor<2048x32000xf32>) outs(%23 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<2048xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%24 : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.log %in : f32
      linalg.yield %36 : f32
    } -> tensor<2048xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel"]} ins(%25, %collapsed : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %36 = arith.addf %in, %in_5 : f32
      linalg.yield %36 : f32
    } -> tensor<2048xf32>
    %expanded_3 = tensor.expand_shape %12 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %27 = linalg.fill ins(%cst_0 : f32) outs(%16 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_3 : tensor<2048x1xi64>) outs(%27 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %36 = linalg.index 0 : index
      %37 = arith.index_cast %in : i64 to index
      %38 = arith.cmpi slt, %37, %c32000 : index
      cf.assert %38, "index must be smaller than dim size"
      %39 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %39, "index must be larger or equal to 0"
      %extracted = tensor.extract %6[%36, %37] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed_4 = tensor.collapse_shape %28 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel"]} ins(%26, %collapsed_4 : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %36 = arith.subf %in, %in_5 : f32
      linalg.yield %36 : f32
    } -> tensor<2048xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel"]} ins(%29, %10 : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %36 = arith.mulf %in, %in_5 : f32
      linalg.yield %36 : f32
    } -> tensor<2048xf32>
    %31 = tensor.empty() : tensor<f32>
    %32 = linalg.fill ins(%cst_0 : f32) outs(%31 : tensor<f32>) -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map1, #map5], iterator_types = ["reduction"]} ins(%30 : tensor<2048xf32>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<f32>
    %34 = linalg.generic {indexing_maps = [#map1, #map5], iterator_types = ["reduction"]} ins(%10 : tensor<2048xf32>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%33, %34 : tensor<f32>, tensor<f32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %36 = arith.divf %in, %in_5 : f32
      linalg.yield %36 : f32
    } -> tensor<f32>
    return %35 : tensor<f32>
  }
}

