// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<2048x1024xf32>, dw: tensor<32000x1024xf32>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<() -> ()>
#map6 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>, %arg3: tensor<f32>) -> (tensor<f32>, tensor<2048x1024xbf16>, tensor<32000x1024xbf16>) {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %c-100 = arith.constant -100 : index
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %48 = arith.truncf %in : f32 to bf16
      linalg.yield %48 : bf16
    } -> tensor<2048x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2048x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %48 = arith.extf %in : bf16 to f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %7 = tensor.empty() : tensor<2048xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<2048xi64>) -> tensor<2048xi64>
    %9 = tensor.empty() : tensor<2048xf32>
    %10 = linalg.fill ins(%cst_1 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<2048x32000xf32>) outs(%10, %8 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_5: i64):
      %48 = linalg.index 1 : index
      %49 = arith.index_cast %48 : index to i64
      %50 = arith.maximumf %in, %out : f32
      %51 = arith.cmpf ogt, %in, %out : f32
      %52 = arith.select %51, %49, %out_5 : i64
      linalg.yield %50, %52 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %48 = arith.subf %in, %in_5 : f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = math.exp %in : f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %14 = tensor.empty() : tensor<2048x1xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.addf %in, %out : f32
      linalg.yield %48 : f32
    } -> tensor<2048x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<2048x1xf32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = math.log %in : f32
      linalg.yield %48 : f32
    } -> tensor<2048x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %48 = arith.subf %in, %in_5 : f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %19 = tensor.empty() : tensor<2048xi1>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%19 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %48 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %48 : i1
    } -> tensor<2048xi1>
    %21 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %arg2, %cst : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%7 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_5: i64, %in_6: i64, %out: i64):
      %48 = arith.select %in, %in_5, %in_6 : i64
      linalg.yield %48 : i64
    } -> tensor<2048xi64>
    %expanded_2 = tensor.expand_shape %21 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_2 : tensor<2048x1xi64>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %48 = linalg.index 0 : index
      %49 = arith.index_cast %in : i64 to index
      %50 = arith.cmpi slt, %49, %c32000 : index
      cf.assert %50, "index must be smaller than dim size"
      %51 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %51, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%48, %49] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<2048x1xf32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.negf %in : f32
      linalg.yield %48 : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %23 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %collapsed, %cst : tensor<2048xi1>, tensor<2048xf32>, tensor<i64>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_5: f32, %in_6: i64, %out: f32):
      %48 = arith.sitofp %in_6 : i64 to f32
      %49 = arith.select %in, %in_5, %48 : f32
      linalg.yield %49 : f32
    } -> tensor<2048xf32>
    %25 = tensor.empty() : tensor<f32>
    %26 = linalg.fill ins(%cst_0 : f32) outs(%25 : tensor<f32>) -> tensor<f32>
    %27 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%20 : tensor<2048xi1>) outs(%26 : tensor<f32>) {
    ^bb0(%in: i1, %out: f32):
      %48 = arith.uitofp %in : i1 to f32
      %49 = arith.addf %48, %out : f32
      linalg.yield %49 : f32
    } -> tensor<f32>
    %28 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%24 : tensor<2048xf32>) outs(%26 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.addf %in, %out : f32
      linalg.yield %48 : f32
    } -> tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%28, %27 : tensor<f32>, tensor<f32>) outs(%25 : tensor<f32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %48 = arith.divf %in, %in_5 : f32
      linalg.yield %48 : f32
    } -> tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map6, #map1, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%arg3, %arg2, %27 : tensor<f32>, tensor<2048xi64>, tensor<f32>) outs(%2 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_5: i64, %in_6: f32, %out: f32):
      %48 = arith.index_cast %in_5 : i64 to index
      %49 = linalg.index 1 : index
      %50 = arith.divf %in, %in_6 : f32
      %51 = arith.negf %50 : f32
      %52 = arith.cmpi ne, %48, %49 : index
      %53 = arith.cmpi eq, %48, %c-100 : index
      %54 = arith.ori %52, %53 : i1
      %55 = arith.select %54, %cst_0, %51 : f32
      linalg.yield %55 : f32
    } -> tensor<2048x32000xf32>
    %31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = math.exp %in : f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%30 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.addf %in, %out : f32
      linalg.yield %48 : f32
    } -> tensor<2048x1xf32>
    %collapsed_3 = tensor.collapse_shape %32 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_3 : tensor<2048xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%31, %33 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %48 = arith.mulf %in, %in_5 : f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%30, %34 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %48 = arith.subf %in, %in_5 : f32
      linalg.yield %48 : f32
    } -> tensor<2048x32000xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %48 = arith.truncf %in : f32 to bf16
      linalg.yield %48 : bf16
    } -> tensor<2048x32000xbf16>
    %37 = tensor.empty() : tensor<2048x1024xf32>
    %38 = linalg.fill ins(%cst_0 : f32) outs(%37 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %39 = linalg.matmul ins(%36, %arg1 : tensor<2048x32000xbf16>, tensor<32000x1024xbf16>) outs(%38 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %40 = tensor.empty() : tensor<2048x1024xbf16>
    %41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%39 : tensor<2048x1024xf32>) outs(%40 : tensor<2048x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %48 = arith.truncf %in : f32 to bf16
      linalg.yield %48 : bf16
    } -> tensor<2048x1024xbf16>
    %42 = tensor.empty() : tensor<32000x2048xbf16>
    %transposed_4 = linalg.transpose ins(%36 : tensor<2048x32000xbf16>) outs(%42 : tensor<32000x2048xbf16>) permutation = [1, 0] 
    %43 = tensor.empty() : tensor<32000x1024xf32>
    %44 = linalg.fill ins(%cst_0 : f32) outs(%43 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %45 = linalg.matmul ins(%transposed_4, %arg0 : tensor<32000x2048xbf16>, tensor<2048x1024xbf16>) outs(%44 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %46 = tensor.empty() : tensor<32000x1024xbf16>
    %47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%45 : tensor<32000x1024xf32>) outs(%46 : tensor<32000x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %48 = arith.truncf %in : f32 to bf16
      linalg.yield %48 : bf16
    } -> tensor<32000x1024xbf16>
    return %29, %41, %47 : tensor<f32>, tensor<2048x1024xbf16>, tensor<32000x1024xbf16>
  }
}

