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
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<2048x1024xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<2048x1024xbf16>) outs(%0 : tensor<2048x1024xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %33 = arith.extf %in : bf16 to f32
      linalg.yield %33 : f32
    } -> tensor<2048x1024xf32>
    %2 = tensor.empty() : tensor<32000x1024xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<32000x1024xbf16>) outs(%2 : tensor<32000x1024xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %33 = arith.extf %in : bf16 to f32
      linalg.yield %33 : f32
    } -> tensor<32000x1024xf32>
    %4 = tensor.empty() : tensor<1024x32000xf32>
    %transposed = linalg.transpose ins(%3 : tensor<32000x1024xf32>) outs(%4 : tensor<1024x32000xf32>) permutation = [1, 0] 
    %5 = tensor.empty() : tensor<2048x32000xf32>
    %6 = linalg.fill ins(%cst_0 : f32) outs(%5 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %7 = linalg.matmul ins(%1, %transposed : tensor<2048x1024xf32>, tensor<1024x32000xf32>) outs(%6 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %8 = tensor.empty() : tensor<2048xi64>
    %9 = linalg.fill ins(%c0_i64 : i64) outs(%8 : tensor<2048xi64>) -> tensor<2048xi64>
    %10 = tensor.empty() : tensor<2048xf32>
    %11 = linalg.fill ins(%cst_1 : f32) outs(%10 : tensor<2048xf32>) -> tensor<2048xf32>
    %12:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%7 : tensor<2048x32000xf32>) outs(%11, %9 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_3: i64):
      %33 = linalg.index 1 : index
      %34 = arith.index_cast %33 : index to i64
      %35 = arith.maximumf %in, %out : f32
      %36 = arith.cmpf ogt, %in, %out : f32
      %37 = arith.select %36, %34, %out_3 : i64
      linalg.yield %35, %37 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %12#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%7, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%5 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %33 = arith.subf %in, %in_3 : f32
      linalg.yield %33 : f32
    } -> tensor<2048x32000xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<2048x32000xf32>) outs(%5 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = math.exp %in : f32
      linalg.yield %33 : f32
    } -> tensor<2048x32000xf32>
    %15 = tensor.empty() : tensor<2048x1xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%15 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%14 : tensor<2048x32000xf32>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = arith.addf %in, %out : f32
      linalg.yield %33 : f32
    } -> tensor<2048x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<2048x1xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = math.log %in : f32
      linalg.yield %33 : f32
    } -> tensor<2048x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%13, %18 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%5 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %33 = arith.subf %in, %in_3 : f32
      linalg.yield %33 : f32
    } -> tensor<2048x32000xf32>
    %20 = tensor.empty() : tensor<2048xi1>
    %21 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%20 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %33 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %33 : i1
    } -> tensor<2048xi1>
    %22 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%21, %arg2, %cst : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%8 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_3: i64, %in_4: i64, %out: i64):
      %33 = arith.select %in, %in_3, %in_4 : i64
      linalg.yield %33 : i64
    } -> tensor<2048xi64>
    %expanded_2 = tensor.expand_shape %22 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_2 : tensor<2048x1xi64>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %33 = linalg.index 0 : index
      %34 = arith.index_cast %in : i64 to index
      %35 = arith.cmpi slt, %34, %c32000 : index
      cf.assert %35, "index must be smaller than dim size"
      %36 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %36, "index must be larger or equal to 0"
      %extracted = tensor.extract %19[%33, %34] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%23 : tensor<2048x1xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = arith.negf %in : f32
      linalg.yield %33 : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %24 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %25 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%21, %collapsed, %cst : tensor<2048xi1>, tensor<2048xf32>, tensor<i64>) outs(%10 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_3: f32, %in_4: i64, %out: f32):
      %33 = arith.sitofp %in_4 : i64 to f32
      %34 = arith.select %in, %in_3, %33 : f32
      linalg.yield %34 : f32
    } -> tensor<2048xf32>
    %26 = tensor.empty() : tensor<i64>
    %27 = linalg.fill ins(%c0_i64 : i64) outs(%26 : tensor<i64>) -> tensor<i64>
    %28 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%21 : tensor<2048xi1>) outs(%27 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %33 = arith.extui %in : i1 to i64
      %34 = arith.addi %33, %out : i64
      linalg.yield %34 : i64
    } -> tensor<i64>
    %29 = tensor.empty() : tensor<f32>
    %30 = linalg.fill ins(%cst_0 : f32) outs(%29 : tensor<f32>) -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%25 : tensor<2048xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = arith.addf %in, %out : f32
      linalg.yield %33 : f32
    } -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%31, %28 : tensor<f32>, tensor<i64>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %in_3: i64, %out: f32):
      %33 = arith.sitofp %in_3 : i64 to f32
      %34 = arith.divf %in, %33 : f32
      linalg.yield %34 : f32
    } -> tensor<f32>
    return %32 : tensor<f32>
  }
}

