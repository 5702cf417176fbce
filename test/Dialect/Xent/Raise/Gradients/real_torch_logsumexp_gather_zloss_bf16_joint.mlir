// torch 2.15.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_heads.py:logsumexp_gather_zloss_bf16_joint.
// RUN: xent-opt %s --allow-unregistered-dialect --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<2048x1024xf32>, dw: tensor<32000x1024xf32>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
#map7 = affine_map<(d0) -> (d0, 0)>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>, %arg3: tensor<f32>) -> (tensor<f32>, tensor<2048x1024xbf16>, tensor<32000x1024xbf16>) {
    %c0 = arith.constant 0 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %c2048 = arith.constant 2048 : index
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<2048x32000xf32>
    %c32000 = arith.constant 32000 : index
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0x7FF0000000000000 : f64
    %cst_3 = arith.constant 1.000000e-04 : f64
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_5 = arith.constant 2.048000e+03 : f32
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %63 = arith.truncf %in : f32 to bf16
      linalg.yield %63 : bf16
    } -> tensor<2048x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2048x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %63 = arith.extf %in : bf16 to f32
      linalg.yield %63 : f32
    } -> tensor<2048x32000xf32>
    %7 = tensor.empty() : tensor<2048xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<2048xi64>) -> tensor<2048xi64>
    %9 = tensor.empty() : tensor<2048xf32>
    %10 = linalg.fill ins(%cst_1 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<2048x32000xf32>) outs(%10, %8 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %63 = linalg.index 1 : index
      %64 = arith.index_cast %63 : index to i64
      %65 = arith.maximumf %in, %out : f32
      %66 = arith.cmpf ogt, %in, %out : f32
      %67 = arith.select %66, %64, %out_13 : i64
      linalg.yield %65, %67 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %12 = tensor.empty() : tensor<2048x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<2048x1xf32>) outs(%12 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = math.absf %in : f32
      linalg.yield %63 : f32
    } -> tensor<2048x1xf32>
    %14 = tensor.empty() : tensor<2048x1xi1>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<2048x1xf32>) outs(%14 : tensor<2048x1xi1>) {
    ^bb0(%in: f32, %out: i1):
      %63 = arith.extf %in : f32 to f64
      %64 = arith.cmpf oeq, %63, %cst_2 : f64
      linalg.yield %64 : i1
    } -> tensor<2048x1xi1>
    %16 = linalg.generic {indexing_maps = [#map, #map2, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%15, %cst_4, %expanded : tensor<2048x1xi1>, tensor<f32>, tensor<2048x1xf32>) outs(%12 : tensor<2048x1xf32>) {
    ^bb0(%in: i1, %in_13: f32, %in_14: f32, %out: f32):
      %63 = arith.select %in, %in_13, %in_14 : f32
      linalg.yield %63 : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %16 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %16 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.subf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048x32000xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = math.exp %in : f32
      linalg.yield %63 : f32
    } -> tensor<2048x32000xf32>
    %19 = linalg.fill ins(%cst : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%18 : tensor<2048x32000xf32>) outs(%19 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %in, %out : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %21 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%20 : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = math.log %in : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel"]} ins(%21, %collapsed : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.addf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %expanded_6 = tensor.expand_shape %arg2 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %23 = linalg.fill ins(%cst : f32) outs(%12 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<2048x1xi64>) outs(%23 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %63 = linalg.index 0 : index
      %64 = arith.index_cast %in : i64 to index
      %65 = arith.cmpi slt, %64, %c32000 : index
      cf.assert %65, "index must be smaller than dim size"
      %66 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %66, "index must be larger or equal to 0"
      %extracted = tensor.extract %6[%63, %64] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed_7 = tensor.collapse_shape %24 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel"]} ins(%22, %collapsed_7 : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.subf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%22 : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.truncf %cst_3 : f64 to f32
      %64 = arith.mulf %in, %63 : f32
      linalg.yield %64 : f32
    } -> tensor<2048xf32>
    %27 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel"]} ins(%26, %22 : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.mulf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel"]} ins(%25, %27 : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.addf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %29 = tensor.empty() : tensor<f32>
    %30 = linalg.fill ins(%cst : f32) outs(%29 : tensor<f32>) -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%28 : tensor<2048xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %in, %out : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%31 : tensor<f32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.divf %in, %cst_5 : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel"]} ins(%arg3 : tensor<f32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %34 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%33 : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.divf %in, %cst_5 : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %35 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel"]} ins(%34, %26 : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.mulf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %36 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel"]} ins(%34, %22 : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.mulf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%36 : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.truncf %cst_3 : f64 to f32
      %64 = arith.mulf %in, %63 : f32
      linalg.yield %64 : f32
    } -> tensor<2048xf32>
    %38 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel"]} ins(%35, %37 : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.addf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %39 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%34 : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.negf %in : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %40 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel"]} ins(%38, %34 : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.addf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048xf32>
    %expanded_8 = tensor.expand_shape %39 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %41 = tensor.empty() : tensor<2048x1xi64>
    %42 = linalg.fill ins(%c0_i64 : i64) outs(%41 : tensor<2048x1xi64>) -> tensor<2048x1xi64>
    %43:3 = linalg.generic {indexing_maps = [#map7, #map7, #map4], iterator_types = ["parallel"]} outs(%42, %42, %19 : tensor<2048x1xi64>, tensor<2048x1xi64>, tensor<2048xf32>) {
    ^bb0(%out: i64, %out_13: i64, %out_14: f32):
      %63 = linalg.index 0 : index
      %64 = arith.remsi %63, %c2048 : index
      %extracted = tensor.extract %expanded_6[%64, %c0] : tensor<2048x1xi64>
      %extracted_15 = tensor.extract %expanded_8[%64, %c0] : tensor<2048x1xf32>
      %65 = arith.index_cast %64 : index to i64
      linalg.yield %65, %extracted, %extracted_15 : i64, i64, f32
    } -> (tensor<2048x1xi64>, tensor<2048x1xi64>, tensor<2048xf32>)
    %44 = tensor.empty() : tensor<2048x2xi64>
    %45 = linalg.fill ins(%c0_i64 : i64) outs(%44 : tensor<2048x2xi64>) -> tensor<2048x2xi64>
    %inserted_slice = tensor.insert_slice %43#0 into %45[0, 0] [2048, 1] [1, 1] : tensor<2048x1xi64> into tensor<2048x2xi64>
    %inserted_slice_9 = tensor.insert_slice %43#1 into %inserted_slice[0, 1] [2048, 1] [1, 1] : tensor<2048x1xi64> into tensor<2048x2xi64>
    %46 = "tm_tensor.scatter"(%43#2, %inserted_slice_9, %cst_0) <{dimension_map = array<i64: 0, 1>, operandSegmentSizes = array<i32: 2, 1>, unique_indices = false}> ({
    ^bb0(%arg4: f32, %arg5: f32):
      %63 = arith.addf %arg5, %arg4 : f32
      "tm_tensor.yield"(%63) : (f32) -> ()
    }) : (tensor<2048xf32>, tensor<2048x2xi64>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %expanded_10 = tensor.expand_shape %40 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %expanded_11 = tensor.expand_shape %22 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded_11 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.subf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048x32000xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%47 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = math.exp %in : f32
      linalg.yield %63 : f32
    } -> tensor<2048x32000xf32>
    %49 = linalg.generic {indexing_maps = [#map3, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_10, %48 : tensor<2048x1xf32>, tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.mulf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048x32000xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%46, %49 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %63 = arith.addf %in, %in_13 : f32
      linalg.yield %63 : f32
    } -> tensor<2048x32000xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%50 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %63 = arith.truncf %in : f32 to bf16
      linalg.yield %63 : bf16
    } -> tensor<2048x32000xbf16>
    %52 = tensor.empty() : tensor<32000x2048xbf16>
    %transposed_12 = linalg.transpose ins(%51 : tensor<2048x32000xbf16>) outs(%52 : tensor<32000x2048xbf16>) permutation = [1, 0] 
    %53 = tensor.empty() : tensor<32000x1024xf32>
    %54 = linalg.fill ins(%cst : f32) outs(%53 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %55 = linalg.matmul ins(%transposed_12, %arg0 : tensor<32000x2048xbf16>, tensor<2048x1024xbf16>) outs(%54 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %56 = tensor.empty() : tensor<32000x1024xbf16>
    %57 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%55 : tensor<32000x1024xf32>) outs(%56 : tensor<32000x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %63 = arith.truncf %in : f32 to bf16
      linalg.yield %63 : bf16
    } -> tensor<32000x1024xbf16>
    %58 = tensor.empty() : tensor<2048x1024xf32>
    %59 = linalg.fill ins(%cst : f32) outs(%58 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %60 = linalg.matmul ins(%51, %arg1 : tensor<2048x32000xbf16>, tensor<32000x1024xbf16>) outs(%59 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %61 = tensor.empty() : tensor<2048x1024xbf16>
    %62 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%60 : tensor<2048x1024xf32>) outs(%61 : tensor<2048x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %63 = arith.truncf %in : f32 to bf16
      linalg.yield %63 : bf16
    } -> tensor<2048x1024xbf16>
    return %32, %62, %57 : tensor<f32>, tensor<2048x1024xbf16>, tensor<32000x1024xbf16>
  }
}

