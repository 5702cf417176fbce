// torch 2.15.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_heads.py:linear_ce_mean_bf16_joint.
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
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<() -> ()>
#map6 = affine_map<(d0, d1) -> ()>
#map7 = affine_map<(d0) -> (d0, 0)>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>, %arg3: tensor<f32>) -> (tensor<f32>, tensor<2048x1024xbf16>, tensor<32000x1024xbf16>) {
    %cst = arith.constant dense<0.000000e+00> : tensor<2048x32000xf32>
    %c32000 = arith.constant 32000 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %c-100_i64 = arith.constant -100 : i64
    %c2048 = arith.constant 2048 : index
    %c0_i64 = arith.constant 0 : i64
    %cst_2 = arith.constant 0.000000e+00 : f32
    %c0 = arith.constant 0 : index
    %cst_3 = arith.constant -1.000000e+00 : f32
    %cst_4 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst_2 : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %62 = arith.truncf %in : f32 to bf16
      linalg.yield %62 : bf16
    } -> tensor<2048x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2048x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %62 = arith.extf %in : bf16 to f32
      linalg.yield %62 : f32
    } -> tensor<2048x32000xf32>
    %7 = tensor.empty() : tensor<2048xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<2048xi64>) -> tensor<2048xi64>
    %9 = tensor.empty() : tensor<2048xf32>
    %10 = linalg.fill ins(%cst_0 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<2048x32000xf32>) outs(%10, %8 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_9: i64):
      %62 = linalg.index 1 : index
      %63 = arith.index_cast %62 : index to i64
      %64 = arith.maximumf %in, %out : f32
      %65 = arith.cmpf ogt, %in, %out : f32
      %66 = arith.select %65, %63, %out_9 : i64
      linalg.yield %64, %66 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %62 = arith.subf %in, %in_9 : f32
      linalg.yield %62 : f32
    } -> tensor<2048x32000xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = math.exp %in : f32
      linalg.yield %62 : f32
    } -> tensor<2048x32000xf32>
    %14 = tensor.empty() : tensor<2048x1xf32>
    %15 = linalg.fill ins(%cst_2 : f32) outs(%14 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.addf %in, %out : f32
      linalg.yield %62 : f32
    } -> tensor<2048x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<2048x1xf32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = math.log %in : f32
      linalg.yield %62 : f32
    } -> tensor<2048x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %62 = arith.subf %in, %in_9 : f32
      linalg.yield %62 : f32
    } -> tensor<2048x32000xf32>
    %19 = tensor.empty() : tensor<2048xi1>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%19 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %62 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %62 : i1
    } -> tensor<2048xi1>
    %21 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %arg2, %cst_4 : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%7 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_9: i64, %in_10: i64, %out: i64):
      %62 = arith.select %in, %in_9, %in_10 : i64
      linalg.yield %62 : i64
    } -> tensor<2048xi64>
    %expanded_5 = tensor.expand_shape %21 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_5 : tensor<2048x1xi64>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %62 = linalg.index 0 : index
      %63 = arith.index_cast %in : i64 to index
      %64 = arith.cmpi slt, %63, %c32000 : index
      cf.assert %64, "index must be smaller than dim size"
      %65 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %65, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%62, %63] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %22 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.negf %in : f32
      linalg.yield %62 : f32
    } -> tensor<2048xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %23, %cst_1 : tensor<2048xi1>, tensor<2048xf32>, tensor<f32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %62 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %62 : f32
    } -> tensor<2048xf32>
    %25 = tensor.empty() : tensor<i64>
    %26 = linalg.fill ins(%c0_i64 : i64) outs(%25 : tensor<i64>) -> tensor<i64>
    %27 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%20 : tensor<2048xi1>) outs(%26 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %62 = arith.extui %in : i1 to i64
      %63 = arith.addi %62, %out : i64
      linalg.yield %63 : i64
    } -> tensor<i64>
    %28 = tensor.empty() : tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%27 : tensor<i64>) outs(%28 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %62 = arith.sitofp %in : i64 to f32
      linalg.yield %62 : f32
    } -> tensor<f32>
    %30 = linalg.fill ins(%cst_2 : f32) outs(%28 : tensor<f32>) -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%24 : tensor<2048xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.addf %in, %out : f32
      linalg.yield %62 : f32
    } -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%31, %29 : tensor<f32>, tensor<f32>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %62 = arith.divf %in, %in_9 : f32
      linalg.yield %62 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%arg3, %29 : tensor<f32>, tensor<f32>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %62 = arith.divf %in, %in_9 : f32
      linalg.yield %62 : f32
    } -> tensor<f32>
    %expanded_6 = tensor.expand_shape %arg2 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %34 = tensor.empty() : tensor<2048x1xi1>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<2048x1xi64>) outs(%34 : tensor<2048x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %62 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %62 : i1
    } -> tensor<2048x1xi1>
    %36 = tensor.empty() : tensor<2048x1xi64>
    %37 = linalg.generic {indexing_maps = [#map, #map, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%35, %expanded_6, %cst_4 : tensor<2048x1xi1>, tensor<2048x1xi64>, tensor<i64>) outs(%36 : tensor<2048x1xi64>) {
    ^bb0(%in: i1, %in_9: i64, %in_10: i64, %out: i64):
      %62 = arith.select %in, %in_9, %in_10 : i64
      linalg.yield %62 : i64
    } -> tensor<2048x1xi64>
    %38 = linalg.fill ins(%c0_i64 : i64) outs(%36 : tensor<2048x1xi64>) -> tensor<2048x1xi64>
    %39 = linalg.fill ins(%cst_2 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %40:3 = linalg.generic {indexing_maps = [#map7, #map7, #map3], iterator_types = ["parallel"]} outs(%38, %38, %39 : tensor<2048x1xi64>, tensor<2048x1xi64>, tensor<2048xf32>) {
    ^bb0(%out: i64, %out_9: i64, %out_10: f32):
      %62 = linalg.index 0 : index
      %63 = arith.remsi %62, %c2048 : index
      %extracted = tensor.extract %37[%63, %c0] : tensor<2048x1xi64>
      %64 = arith.index_cast %63 : index to i64
      linalg.yield %64, %extracted, %cst_3 : i64, i64, f32
    } -> (tensor<2048x1xi64>, tensor<2048x1xi64>, tensor<2048xf32>)
    %41 = tensor.empty() : tensor<2048x2xi64>
    %42 = linalg.fill ins(%c0_i64 : i64) outs(%41 : tensor<2048x2xi64>) -> tensor<2048x2xi64>
    %inserted_slice = tensor.insert_slice %40#0 into %42[0, 0] [2048, 1] [1, 1] : tensor<2048x1xi64> into tensor<2048x2xi64>
    %inserted_slice_7 = tensor.insert_slice %40#1 into %inserted_slice[0, 1] [2048, 1] [1, 1] : tensor<2048x1xi64> into tensor<2048x2xi64>
    %43 = "tm_tensor.scatter"(%40#2, %inserted_slice_7, %cst) <{dimension_map = array<i64: 0, 1>, operandSegmentSizes = array<i32: 2, 1>, unique_indices = false}> ({
    ^bb0(%arg4: f32, %arg5: f32):
      "tm_tensor.yield"(%arg4) : (f32) -> ()
    }) : (tensor<2048xf32>, tensor<2048x2xi64>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map6, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%35, %33, %cst_1 : tensor<2048x1xi1>, tensor<f32>, tensor<f32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %62 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %62 : f32
    } -> tensor<2048x1xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%43, %44 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %62 = arith.mulf %in, %in_9 : f32
      linalg.yield %62 : f32
    } -> tensor<2048x32000xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = math.exp %in : f32
      linalg.yield %62 : f32
    } -> tensor<2048x32000xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%45 : tensor<2048x32000xf32>) outs(%15 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.addf %in, %out : f32
      linalg.yield %62 : f32
    } -> tensor<2048x1xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%46, %47 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %62 = arith.mulf %in, %in_9 : f32
      linalg.yield %62 : f32
    } -> tensor<2048x32000xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%45, %48 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %62 = arith.subf %in, %in_9 : f32
      linalg.yield %62 : f32
    } -> tensor<2048x32000xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %62 = arith.truncf %in : f32 to bf16
      linalg.yield %62 : bf16
    } -> tensor<2048x32000xbf16>
    %51 = tensor.empty() : tensor<32000x2048xbf16>
    %transposed_8 = linalg.transpose ins(%50 : tensor<2048x32000xbf16>) outs(%51 : tensor<32000x2048xbf16>) permutation = [1, 0] 
    %52 = tensor.empty() : tensor<32000x1024xf32>
    %53 = linalg.fill ins(%cst_2 : f32) outs(%52 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %54 = linalg.matmul ins(%transposed_8, %arg0 : tensor<32000x2048xbf16>, tensor<2048x1024xbf16>) outs(%53 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %55 = tensor.empty() : tensor<32000x1024xbf16>
    %56 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%54 : tensor<32000x1024xf32>) outs(%55 : tensor<32000x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %62 = arith.truncf %in : f32 to bf16
      linalg.yield %62 : bf16
    } -> tensor<32000x1024xbf16>
    %57 = tensor.empty() : tensor<2048x1024xf32>
    %58 = linalg.fill ins(%cst_2 : f32) outs(%57 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %59 = linalg.matmul ins(%50, %arg1 : tensor<2048x32000xbf16>, tensor<32000x1024xbf16>) outs(%58 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %60 = tensor.empty() : tensor<2048x1024xbf16>
    %61 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%59 : tensor<2048x1024xf32>) outs(%60 : tensor<2048x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %62 = arith.truncf %in : f32 to bf16
      linalg.yield %62 : bf16
    } -> tensor<2048x1024xbf16>
    return %32, %61, %56 : tensor<f32>, tensor<2048x1024xbf16>, tensor<32000x1024xbf16>
  }
}

