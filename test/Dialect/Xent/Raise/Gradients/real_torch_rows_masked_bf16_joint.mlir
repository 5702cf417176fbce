// torch 2.15.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); more_torch.py:torch_rows_masked_bf16_joint.
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
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<(d0, d1) -> ()>
#map7 = affine_map<() -> ()>
#map8 = affine_map<(d0) -> (d0, 0)>
module {
  func.func @main(%arg0: tensor<4x512x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<4x512xi64>, %arg3: tensor<4x512xf32>, %arg4: tensor<f32>) -> (tensor<f32>, tensor<4x512x1024xbf16>, tensor<32000x1024xbf16>) {
    %cst = arith.constant dense<0.000000e+00> : tensor<2048x32000xf32>
    %c32000 = arith.constant 32000 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_2 = arith.constant 1.000000e+00 : f32
    %c-100_i64 = arith.constant -100 : i64
    %c2048 = arith.constant 2048 : index
    %c0_i64 = arith.constant 0 : i64
    %cst_3 = arith.constant 0.000000e+00 : f32
    %c0 = arith.constant 0 : index
    %cst_4 = arith.constant -1.000000e+00 : f32
    %cst_5 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<4x512x1024xbf16> into tensor<2048x1024xbf16>
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst_3 : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %66 = arith.truncf %in : f32 to bf16
      linalg.yield %66 : bf16
    } -> tensor<2048x32000xbf16>
    %expanded = tensor.expand_shape %5 [[0, 1], [2]] output_shape [4, 512, 32000] : tensor<2048x32000xbf16> into tensor<4x512x32000xbf16>
    %6 = tensor.empty() : tensor<4x512x32000xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<4x512x32000xbf16>) outs(%6 : tensor<4x512x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %66 = arith.extf %in : bf16 to f32
      linalg.yield %66 : f32
    } -> tensor<4x512x32000xf32>
    %collapsed_6 = tensor.collapse_shape %7 [[0, 1], [2]] : tensor<4x512x32000xf32> into tensor<2048x32000xf32>
    %collapsed_7 = tensor.collapse_shape %arg2 [[0, 1]] : tensor<4x512xi64> into tensor<2048xi64>
    %8 = tensor.empty() : tensor<2048xi64>
    %9 = linalg.fill ins(%c0_i64 : i64) outs(%8 : tensor<2048xi64>) -> tensor<2048xi64>
    %10 = tensor.empty() : tensor<2048xf32>
    %11 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<2048xf32>) -> tensor<2048xf32>
    %12:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%collapsed_6 : tensor<2048x32000xf32>) outs(%11, %9 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_20: i64):
      %66 = linalg.index 1 : index
      %67 = arith.index_cast %66 : index to i64
      %68 = arith.maximumf %in, %out : f32
      %69 = arith.cmpf ogt, %in, %out : f32
      %70 = arith.select %69, %67, %out_20 : i64
      linalg.yield %68, %70 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded_8 = tensor.expand_shape %12#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_6, %expanded_8 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %66 = arith.subf %in, %in_20 : f32
      linalg.yield %66 : f32
    } -> tensor<2048x32000xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %66 = math.exp %in : f32
      linalg.yield %66 : f32
    } -> tensor<2048x32000xf32>
    %15 = tensor.empty() : tensor<2048x1xf32>
    %16 = linalg.fill ins(%cst_3 : f32) outs(%15 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%14 : tensor<2048x32000xf32>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %66 = arith.addf %in, %out : f32
      linalg.yield %66 : f32
    } -> tensor<2048x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<2048x1xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %66 = math.log %in : f32
      linalg.yield %66 : f32
    } -> tensor<2048x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%13, %18 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %66 = arith.subf %in, %in_20 : f32
      linalg.yield %66 : f32
    } -> tensor<2048x32000xf32>
    %20 = tensor.empty() : tensor<2048xi1>
    %21 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_7 : tensor<2048xi64>) outs(%20 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %66 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %66 : i1
    } -> tensor<2048xi1>
    %22 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%21, %collapsed_7, %cst_5 : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%8 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_20: i64, %in_21: i64, %out: i64):
      %66 = arith.select %in, %in_20, %in_21 : i64
      linalg.yield %66 : i64
    } -> tensor<2048xi64>
    %expanded_9 = tensor.expand_shape %22 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_9 : tensor<2048x1xi64>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %66 = linalg.index 0 : index
      %67 = arith.index_cast %in : i64 to index
      %68 = arith.cmpi slt, %67, %c32000 : index
      cf.assert %68, "index must be smaller than dim size"
      %69 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %69, "index must be larger or equal to 0"
      %extracted = tensor.extract %19[%66, %67] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed_10 = tensor.collapse_shape %23 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_10 : tensor<2048xf32>) outs(%10 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %66 = arith.negf %in : f32
      linalg.yield %66 : f32
    } -> tensor<2048xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%21, %24, %cst_1 : tensor<2048xi1>, tensor<2048xf32>, tensor<f32>) outs(%10 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_20: f32, %in_21: f32, %out: f32):
      %66 = arith.select %in, %in_20, %in_21 : f32
      linalg.yield %66 : f32
    } -> tensor<2048xf32>
    %expanded_11 = tensor.expand_shape %25 [[0, 1]] output_shape [4, 512] : tensor<2048xf32> into tensor<4x512xf32>
    %26 = tensor.empty() : tensor<4x512xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_11, %arg3 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%26 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %66 = arith.mulf %in, %in_20 : f32
      linalg.yield %66 : f32
    } -> tensor<4x512xf32>
    %28 = tensor.empty() : tensor<f32>
    %29 = linalg.fill ins(%cst_3 : f32) outs(%28 : tensor<f32>) -> tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map, #map6], iterator_types = ["reduction", "reduction"]} ins(%27 : tensor<4x512xf32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %66 = arith.addf %in, %out : f32
      linalg.yield %66 : f32
    } -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map, #map6], iterator_types = ["reduction", "reduction"]} ins(%arg3 : tensor<4x512xf32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %66 = arith.addf %in, %out : f32
      linalg.yield %66 : f32
    } -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%31 : tensor<f32>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %66 = arith.cmpf ult, %in, %cst_2 : f32
      %67 = arith.select %66, %cst_2, %in : f32
      linalg.yield %67 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%30, %32 : tensor<f32>, tensor<f32>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %66 = arith.divf %in, %in_20 : f32
      linalg.yield %66 : f32
    } -> tensor<f32>
    %34 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%arg4, %32 : tensor<f32>, tensor<f32>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %66 = arith.divf %in, %in_20 : f32
      linalg.yield %66 : f32
    } -> tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<f32>) outs(%26 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%35, %arg3 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%26 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %66 = arith.mulf %in, %in_20 : f32
      linalg.yield %66 : f32
    } -> tensor<4x512xf32>
    %collapsed_12 = tensor.collapse_shape %36 [[0, 1]] : tensor<4x512xf32> into tensor<2048xf32>
    %expanded_13 = tensor.expand_shape %collapsed_7 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %37 = tensor.empty() : tensor<2048x1xi1>
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_13 : tensor<2048x1xi64>) outs(%37 : tensor<2048x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %66 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %66 : i1
    } -> tensor<2048x1xi1>
    %39 = tensor.empty() : tensor<2048x1xi64>
    %40 = linalg.generic {indexing_maps = [#map, #map, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%38, %expanded_13, %cst_5 : tensor<2048x1xi1>, tensor<2048x1xi64>, tensor<i64>) outs(%39 : tensor<2048x1xi64>) {
    ^bb0(%in: i1, %in_20: i64, %in_21: i64, %out: i64):
      %66 = arith.select %in, %in_20, %in_21 : i64
      linalg.yield %66 : i64
    } -> tensor<2048x1xi64>
    %41 = linalg.fill ins(%c0_i64 : i64) outs(%39 : tensor<2048x1xi64>) -> tensor<2048x1xi64>
    %42 = linalg.fill ins(%cst_3 : f32) outs(%10 : tensor<2048xf32>) -> tensor<2048xf32>
    %43:3 = linalg.generic {indexing_maps = [#map8, #map8, #map4], iterator_types = ["parallel"]} outs(%41, %41, %42 : tensor<2048x1xi64>, tensor<2048x1xi64>, tensor<2048xf32>) {
    ^bb0(%out: i64, %out_20: i64, %out_21: f32):
      %66 = linalg.index 0 : index
      %67 = arith.remsi %66, %c2048 : index
      %extracted = tensor.extract %40[%67, %c0] : tensor<2048x1xi64>
      %68 = arith.index_cast %67 : index to i64
      linalg.yield %68, %extracted, %cst_4 : i64, i64, f32
    } -> (tensor<2048x1xi64>, tensor<2048x1xi64>, tensor<2048xf32>)
    %44 = tensor.empty() : tensor<2048x2xi64>
    %45 = linalg.fill ins(%c0_i64 : i64) outs(%44 : tensor<2048x2xi64>) -> tensor<2048x2xi64>
    %inserted_slice = tensor.insert_slice %43#0 into %45[0, 0] [2048, 1] [1, 1] : tensor<2048x1xi64> into tensor<2048x2xi64>
    %inserted_slice_14 = tensor.insert_slice %43#1 into %inserted_slice[0, 1] [2048, 1] [1, 1] : tensor<2048x1xi64> into tensor<2048x2xi64>
    %46 = "tm_tensor.scatter"(%43#2, %inserted_slice_14, %cst) <{dimension_map = array<i64: 0, 1>, operandSegmentSizes = array<i32: 2, 1>, unique_indices = false}> ({
    ^bb0(%arg5: f32, %arg6: f32):
      "tm_tensor.yield"(%arg5) : (f32) -> ()
    }) : (tensor<2048xf32>, tensor<2048x2xi64>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %expanded_15 = tensor.expand_shape %collapsed_12 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%38, %expanded_15, %cst_1 : tensor<2048x1xi1>, tensor<2048x1xf32>, tensor<f32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: i1, %in_20: f32, %in_21: f32, %out: f32):
      %66 = arith.select %in, %in_20, %in_21 : f32
      linalg.yield %66 : f32
    } -> tensor<2048x1xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%46, %47 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %66 = arith.mulf %in, %in_20 : f32
      linalg.yield %66 : f32
    } -> tensor<2048x32000xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %66 = math.exp %in : f32
      linalg.yield %66 : f32
    } -> tensor<2048x32000xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%48 : tensor<2048x32000xf32>) outs(%16 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %66 = arith.addf %in, %out : f32
      linalg.yield %66 : f32
    } -> tensor<2048x1xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%49, %50 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %66 = arith.mulf %in, %in_20 : f32
      linalg.yield %66 : f32
    } -> tensor<2048x32000xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%48, %51 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %66 = arith.subf %in, %in_20 : f32
      linalg.yield %66 : f32
    } -> tensor<2048x32000xf32>
    %expanded_16 = tensor.expand_shape %52 [[0, 1], [2]] output_shape [4, 512, 32000] : tensor<2048x32000xf32> into tensor<4x512x32000xf32>
    %53 = tensor.empty() : tensor<4x512x32000xbf16>
    %54 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_16 : tensor<4x512x32000xf32>) outs(%53 : tensor<4x512x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %66 = arith.truncf %in : f32 to bf16
      linalg.yield %66 : bf16
    } -> tensor<4x512x32000xbf16>
    %collapsed_17 = tensor.collapse_shape %54 [[0, 1], [2]] : tensor<4x512x32000xbf16> into tensor<2048x32000xbf16>
    %55 = tensor.empty() : tensor<32000x2048xbf16>
    %transposed_18 = linalg.transpose ins(%collapsed_17 : tensor<2048x32000xbf16>) outs(%55 : tensor<32000x2048xbf16>) permutation = [1, 0] 
    %56 = tensor.empty() : tensor<32000x1024xf32>
    %57 = linalg.fill ins(%cst_3 : f32) outs(%56 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %58 = linalg.matmul ins(%transposed_18, %collapsed : tensor<32000x2048xbf16>, tensor<2048x1024xbf16>) outs(%57 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %59 = tensor.empty() : tensor<32000x1024xbf16>
    %60 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%58 : tensor<32000x1024xf32>) outs(%59 : tensor<32000x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %66 = arith.truncf %in : f32 to bf16
      linalg.yield %66 : bf16
    } -> tensor<32000x1024xbf16>
    %61 = tensor.empty() : tensor<2048x1024xf32>
    %62 = linalg.fill ins(%cst_3 : f32) outs(%61 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %63 = linalg.matmul ins(%collapsed_17, %arg1 : tensor<2048x32000xbf16>, tensor<32000x1024xbf16>) outs(%62 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %64 = tensor.empty() : tensor<2048x1024xbf16>
    %65 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%63 : tensor<2048x1024xf32>) outs(%64 : tensor<2048x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %66 = arith.truncf %in : f32 to bf16
      linalg.yield %66 : bf16
    } -> tensor<2048x1024xbf16>
    %expanded_19 = tensor.expand_shape %65 [[0, 1], [2]] output_shape [4, 512, 1024] : tensor<2048x1024xbf16> into tensor<4x512x1024xbf16>
    return %33, %expanded_19, %60 : tensor<f32>, tensor<4x512x1024xbf16>, tensor<32000x1024xbf16>
  }
}

