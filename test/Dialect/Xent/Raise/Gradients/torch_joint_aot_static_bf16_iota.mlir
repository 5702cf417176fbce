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
#map7 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>, %arg3: tensor<f32>) -> (tensor<f32>, tensor<2048x1024xbf16>, tensor<32000x1024xbf16>) {
    %cst = arith.constant dense<0> : tensor<i64>
    %c0_i64 = arith.constant 0 : i64
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<-1.000000e+00> : tensor<f32>
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %61 = arith.truncf %in : f32 to bf16
      linalg.yield %61 : bf16
    } -> tensor<2048x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2048x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %61 = arith.extf %in : bf16 to f32
      linalg.yield %61 : f32
    } -> tensor<2048x32000xf32>
    %7 = tensor.empty() : tensor<2048xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<2048xi64>) -> tensor<2048xi64>
    %9 = tensor.empty() : tensor<2048xf32>
    %10 = linalg.fill ins(%cst_1 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<2048x32000xf32>) outs(%10, %8 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_7: i64):
      %61 = linalg.index 1 : index
      %62 = arith.index_cast %61 : index to i64
      %63 = arith.maximumf %in, %out : f32
      %64 = arith.cmpf ogt, %in, %out : f32
      %65 = arith.select %64, %62, %out_7 : i64
      linalg.yield %63, %65 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %61 = arith.subf %in, %in_7 : f32
      linalg.yield %61 : f32
    } -> tensor<2048x32000xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = math.exp %in : f32
      linalg.yield %61 : f32
    } -> tensor<2048x32000xf32>
    %14 = tensor.empty() : tensor<2048x1xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2048x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<2048x1xf32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = math.log %in : f32
      linalg.yield %61 : f32
    } -> tensor<2048x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %61 = arith.subf %in, %in_7 : f32
      linalg.yield %61 : f32
    } -> tensor<2048x32000xf32>
    %19 = tensor.empty() : tensor<2048xi1>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%19 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %61 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %61 : i1
    } -> tensor<2048xi1>
    %21 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %arg2, %cst : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%7 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_7: i64, %in_8: i64, %out: i64):
      %61 = arith.select %in, %in_7, %in_8 : i64
      linalg.yield %61 : i64
    } -> tensor<2048xi64>
    %expanded_4 = tensor.expand_shape %21 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<2048x1xi64>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %61 = linalg.index 0 : index
      %62 = arith.index_cast %in : i64 to index
      %63 = arith.cmpi slt, %62, %c32000 : index
      cf.assert %63, "index must be smaller than dim size"
      %64 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %64, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%61, %62] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %22 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.negf %in : f32
      linalg.yield %61 : f32
    } -> tensor<2048xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %23, %cst_2 : tensor<2048xi1>, tensor<2048xf32>, tensor<f32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %61 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2048xf32>
    %25 = tensor.empty() : tensor<i64>
    %26 = linalg.fill ins(%c0_i64 : i64) outs(%25 : tensor<i64>) -> tensor<i64>
    %27 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%20 : tensor<2048xi1>) outs(%26 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %61 = arith.extui %in : i1 to i64
      %62 = arith.addi %61, %out : i64
      linalg.yield %62 : i64
    } -> tensor<i64>
    %28 = tensor.empty() : tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%27 : tensor<i64>) outs(%28 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %61 = arith.sitofp %in : i64 to f32
      linalg.yield %61 : f32
    } -> tensor<f32>
    %30 = linalg.fill ins(%cst_0 : f32) outs(%28 : tensor<f32>) -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%24 : tensor<2048xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%31, %29 : tensor<f32>, tensor<f32>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %61 = arith.divf %in, %in_7 : f32
      linalg.yield %61 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%arg3, %29 : tensor<f32>, tensor<f32>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %61 = arith.divf %in, %in_7 : f32
      linalg.yield %61 : f32
    } -> tensor<f32>
    %expanded_5 = tensor.expand_shape %arg2 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %34 = tensor.empty() : tensor<2048x1xi1>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_5 : tensor<2048x1xi64>) outs(%34 : tensor<2048x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %61 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %61 : i1
    } -> tensor<2048x1xi1>
    %36 = tensor.empty() : tensor<2048x1xi64>
    %37 = linalg.generic {indexing_maps = [#map, #map, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%35, %expanded_5, %cst : tensor<2048x1xi1>, tensor<2048x1xi64>, tensor<i64>) outs(%36 : tensor<2048x1xi64>) {
    ^bb0(%in: i1, %in_7: i64, %in_8: i64, %out: i64):
      %61 = arith.select %in, %in_7, %in_8 : i64
      linalg.yield %61 : i64
    } -> tensor<2048x1xi64>
    %38 = tensor.empty() : tensor<32000xi64>
    %39 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%38 : tensor<32000xi64>) {
    ^bb0(%out: i64):
      %61 = linalg.index 0 : index
      %62 = arith.index_cast %61 : index to i64
      linalg.yield %62 : i64
    } -> tensor<32000xi64>
    %40 = tensor.empty() : tensor<2048x32000xi1>
    %41 = linalg.generic {indexing_maps = [#map2, #map7, #map], iterator_types = ["parallel", "parallel"]} ins(%37, %39 : tensor<2048x1xi64>, tensor<32000xi64>) outs(%40 : tensor<2048x32000xi1>) {
    ^bb0(%in: i64, %in_7: i64, %out: i1):
      %61 = arith.cmpi eq, %in, %in_7 : i64
      linalg.yield %61 : i1
    } -> tensor<2048x32000xi1>
    %42 = linalg.generic {indexing_maps = [#map, #map6, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%41, %cst_3, %cst_2 : tensor<2048x32000xi1>, tensor<f32>, tensor<f32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %61 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2048x32000xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map6, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%35, %33, %cst_2 : tensor<2048x1xi1>, tensor<f32>, tensor<f32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %61 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2048x1xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%42, %43 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %61 = arith.mulf %in, %in_7 : f32
      linalg.yield %61 : f32
    } -> tensor<2048x32000xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = math.exp %in : f32
      linalg.yield %61 : f32
    } -> tensor<2048x32000xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%44 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2048x1xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%45, %46 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %61 = arith.mulf %in, %in_7 : f32
      linalg.yield %61 : f32
    } -> tensor<2048x32000xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%44, %47 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %61 = arith.subf %in, %in_7 : f32
      linalg.yield %61 : f32
    } -> tensor<2048x32000xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%48 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %61 = arith.truncf %in : f32 to bf16
      linalg.yield %61 : bf16
    } -> tensor<2048x32000xbf16>
    %50 = tensor.empty() : tensor<32000x2048xbf16>
    %transposed_6 = linalg.transpose ins(%49 : tensor<2048x32000xbf16>) outs(%50 : tensor<32000x2048xbf16>) permutation = [1, 0] 
    %51 = tensor.empty() : tensor<32000x1024xf32>
    %52 = linalg.fill ins(%cst_0 : f32) outs(%51 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %53 = linalg.matmul ins(%transposed_6, %arg0 : tensor<32000x2048xbf16>, tensor<2048x1024xbf16>) outs(%52 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %54 = tensor.empty() : tensor<32000x1024xbf16>
    %55 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<32000x1024xf32>) outs(%54 : tensor<32000x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %61 = arith.truncf %in : f32 to bf16
      linalg.yield %61 : bf16
    } -> tensor<32000x1024xbf16>
    %56 = tensor.empty() : tensor<2048x1024xf32>
    %57 = linalg.fill ins(%cst_0 : f32) outs(%56 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %58 = linalg.matmul ins(%49, %arg1 : tensor<2048x32000xbf16>, tensor<32000x1024xbf16>) outs(%57 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %59 = tensor.empty() : tensor<2048x1024xbf16>
    %60 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%58 : tensor<2048x1024xf32>) outs(%59 : tensor<2048x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %61 = arith.truncf %in : f32 to bf16
      linalg.yield %61 : bf16
    } -> tensor<2048x1024xbf16>
    return %32, %60, %55 : tensor<f32>, tensor<2048x1024xbf16>, tensor<32000x1024xbf16>
  }
}

