// jax_maxtext_zloss_value_and_grad_bf16 after mlir-opt -linalg-specialize-generic-ops -linalg-morph-ops=named-to-category.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<2048x1024xbf16>, dw: tensor<1024x32000xbf16>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map7 = affine_map<(d0, d1) -> (d0, d1)>
#map8 = affine_map<(d0, d1) -> ()>
#map9 = affine_map<() -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d1)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
module @jit_loss {
  func.func public @main(%arg0: tensor<4x512x1024xbf16>, %arg1: tensor<1024x32000xbf16>, %arg2: tensor<4x512xi32>, %arg3: tensor<4x512xi32>) -> (tensor<f32>, tensor<4x512x1024xbf16>, tensor<1024x32000xbf16>) {
    %cst = arith.constant 1.000000e+00 : f32
    %cst_0 = arith.constant 9.99999993E-9 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 0.000000e+00 : bf16
    %cst_4 = arith.constant dense<2.000000e-04> : tensor<f32>
    %cst_5 = arith.constant dense<1.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0> : tensor<i32>
    %cst_7 = arith.constant dense<9.99999974E-5> : tensor<f32>
    %0 = tensor.empty() : tensor<4x512x32000xbf16>
    %1 = linalg.fill ins(%cst_3 : bf16) outs(%0 : tensor<4x512x32000xbf16>) -> tensor<4x512x32000xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg1 : tensor<4x512x1024xbf16>, tensor<1024x32000xbf16>) outs(%1 : tensor<4x512x32000xbf16>) {
    ^bb0(%in: bf16, %in_17: bf16, %out: bf16):
      %63 = arith.mulf %in, %in_17 : bf16
      %64 = arith.addf %out, %63 : bf16
      linalg.yield %64 : bf16
    } -> tensor<4x512x32000xbf16>
    %3 = tensor.empty() : tensor<4x512x32000xf32>
    %4 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<4x512x32000xbf16>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %63 = arith.extf %in : bf16 to f32
      linalg.yield %63 : f32
    } -> tensor<4x512x32000xf32>
    %5 = tensor.empty() : tensor<4x512x1xi32>
    %broadcasted = linalg.broadcast ins(%arg2 : tensor<4x512xi32>) outs(%5 : tensor<4x512x1xi32>) dimensions = [2] 
    %6 = tensor.empty() : tensor<1x1x32000xi32>
    %7 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel"]} outs(%6 : tensor<1x1x32000xi32>) {
    ^bb0(%out: i32):
      %63 = linalg.index 2 : index
      %64 = arith.index_cast %63 : index to i32
      linalg.yield %64 : i32
    } -> tensor<1x1x32000xi32>
    %8 = tensor.empty() : tensor<4x512x32000xi32>
    %9 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%broadcasted : tensor<4x512x1xi32>) outs(%8 : tensor<4x512x32000xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<4x512x32000xi32>
    %10 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<1x1x32000xi32>) outs(%8 : tensor<4x512x32000xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<4x512x32000xi32>
    %11 = tensor.empty() : tensor<4x512x32000xi1>
    %12 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %10 : tensor<4x512x32000xi32>, tensor<4x512x32000xi32>) outs(%11 : tensor<4x512x32000xi1>) {
    ^bb0(%in: i32, %in_17: i32, %out: i1):
      %63 = arith.cmpi eq, %in, %in_17 : i32
      linalg.yield %63 : i1
    } -> tensor<4x512x32000xi1>
    %13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<4x512x32000xi1>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: i1, %out: f32):
      %63 = arith.uitofp %in : i1 to f32
      linalg.yield %63 : f32
    } -> tensor<4x512x32000xf32>
    %14 = tensor.empty() : tensor<4x512xf32>
    %15 = linalg.fill ins(%cst_2 : f32) outs(%14 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %16 = linalg.generic {indexing_maps = [#map3, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<4x512x32000xf32>) outs(%15 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.maximumf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<4x512xf32>
    %17 = tensor.empty() : tensor<4x512x1xf32>
    %broadcasted_8 = linalg.broadcast ins(%16 : tensor<4x512xf32>) outs(%17 : tensor<4x512x1xf32>) dimensions = [2] 
    %18 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%broadcasted_8 : tensor<4x512x1xf32>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x32000xf32>
    %19 = linalg.elementwise kind=#linalg.elementwise_kind<sub> ins(%4, %18 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %20 = linalg.elementwise kind=#linalg.elementwise_kind<exp> ins(%19 : tensor<4x512x32000xf32>) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %21 = linalg.fill ins(%cst_1 : f32) outs(%14 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %22 = linalg.generic {indexing_maps = [#map3, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<4x512x32000xf32>) outs(%21 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<4x512xf32>
    %broadcasted_9 = linalg.broadcast ins(%22 : tensor<4x512xf32>) outs(%17 : tensor<4x512x1xf32>) dimensions = [2] 
    %23 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%broadcasted_9 : tensor<4x512x1xf32>) outs(%17 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = math.log %in : f32
      linalg.yield %63 : f32
    } -> tensor<4x512x1xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<4x512x1xf32>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x32000xf32>
    %25 = linalg.elementwise kind=#linalg.elementwise_kind<sub> ins(%19, %24 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %26 = linalg.elementwise kind=#linalg.elementwise_kind<mul> ins(%13, %25 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%26 : tensor<4x512x32000xf32>) outs(%21 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<4x512xf32>
    %28 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%27 : tensor<4x512xf32>) outs(%14 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.negf %in : f32
      linalg.yield %63 : f32
    } -> tensor<4x512xf32>
    %29 = linalg.elementwise kind=#linalg.elementwise_kind<add> ins(%23, %broadcasted_8 : tensor<4x512x1xf32>, tensor<4x512x1xf32>) outs(%17 : tensor<4x512x1xf32>) -> tensor<4x512x1xf32>
    %collapsed = tensor.collapse_shape %29 [[0], [1, 2]] : tensor<4x512x1xf32> into tensor<4x512xf32>
    %broadcasted_10 = linalg.broadcast ins(%cst_7 : tensor<f32>) outs(%14 : tensor<4x512xf32>) dimensions = [0, 1] 
    %30 = linalg.elementwise kind=#linalg.elementwise_kind<mul> ins(%collapsed, %collapsed : tensor<4x512xf32>, tensor<4x512xf32>) outs(%14 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %31 = linalg.elementwise kind=#linalg.elementwise_kind<mul> ins(%broadcasted_10, %30 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%14 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %32 = linalg.elementwise kind=#linalg.elementwise_kind<add> ins(%28, %31 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%14 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %33 = tensor.empty() : tensor<4x512xi32>
    %broadcasted_11 = linalg.broadcast ins(%cst_6 : tensor<i32>) outs(%33 : tensor<4x512xi32>) dimensions = [0, 1] 
    %34 = tensor.empty() : tensor<4x512xi1>
    %35 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%arg3, %broadcasted_11 : tensor<4x512xi32>, tensor<4x512xi32>) outs(%34 : tensor<4x512xi1>) {
    ^bb0(%in: i32, %in_17: i32, %out: i1):
      %63 = arith.cmpi ne, %in, %in_17 : i32
      linalg.yield %63 : i1
    } -> tensor<4x512xi1>
    %36 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<4x512xi1>) outs(%14 : tensor<4x512xf32>) {
    ^bb0(%in: i1, %out: f32):
      %63 = arith.uitofp %in : i1 to f32
      linalg.yield %63 : f32
    } -> tensor<4x512xf32>
    %37 = linalg.elementwise kind=#linalg.elementwise_kind<mul> ins(%32, %36 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%14 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %38 = tensor.empty() : tensor<f32>
    %39 = linalg.fill ins(%cst_1 : f32) outs(%38 : tensor<f32>) -> tensor<f32>
    %40 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["reduction", "reduction"]} ins(%37 : tensor<4x512xf32>) outs(%39 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %41 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["reduction", "reduction"]} ins(%36 : tensor<4x512xf32>) outs(%39 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %42 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%41 : tensor<f32>) outs(%38 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %in, %cst_0 : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %43 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = []} ins(%40, %42 : tensor<f32>, tensor<f32>) outs(%38 : tensor<f32>) {
    ^bb0(%in: f32, %in_17: f32, %out: f32):
      %63 = arith.divf %in, %in_17 : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %44 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%42 : tensor<f32>) outs(%38 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.divf %cst, %in : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %broadcasted_12 = linalg.broadcast ins(%44 : tensor<f32>) outs(%14 : tensor<4x512xf32>) dimensions = [0, 1] 
    %45 = linalg.elementwise kind=#linalg.elementwise_kind<mul> ins(%broadcasted_12, %36 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%14 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %broadcasted_13 = linalg.broadcast ins(%cst_5 : tensor<f32>) outs(%14 : tensor<4x512xf32>) dimensions = [0, 1] 
    %broadcasted_14 = linalg.broadcast ins(%cst_4 : tensor<f32>) outs(%14 : tensor<4x512xf32>) dimensions = [0, 1] 
    %46 = linalg.elementwise kind=#linalg.elementwise_kind<mul> ins(%broadcasted_14, %collapsed : tensor<4x512xf32>, tensor<4x512xf32>) outs(%14 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %47 = linalg.elementwise kind=#linalg.elementwise_kind<add> ins(%broadcasted_13, %46 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%14 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %broadcasted_15 = linalg.broadcast ins(%47 : tensor<4x512xf32>) outs(%17 : tensor<4x512x1xf32>) dimensions = [2] 
    %48 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%broadcasted_15 : tensor<4x512x1xf32>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x32000xf32>
    %49 = linalg.elementwise kind=#linalg.elementwise_kind<mul> ins(%48, %20 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %50 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%broadcasted_9 : tensor<4x512x1xf32>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x32000xf32>
    %51 = linalg.elementwise kind=#linalg.elementwise_kind<div> ins(%49, %50 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %52 = linalg.elementwise kind=#linalg.elementwise_kind<sub> ins(%51, %13 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %broadcasted_16 = linalg.broadcast ins(%45 : tensor<4x512xf32>) outs(%17 : tensor<4x512x1xf32>) dimensions = [2] 
    %53 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%broadcasted_16 : tensor<4x512x1xf32>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x32000xf32>
    %54 = linalg.elementwise kind=#linalg.elementwise_kind<mul> ins(%53, %52 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%3 : tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
    %55 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<4x512x32000xf32>) outs(%0 : tensor<4x512x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %63 = arith.truncf %in : f32 to bf16
      linalg.yield %63 : bf16
    } -> tensor<4x512x32000xbf16>
    %56 = tensor.empty() : tensor<32000x1024xbf16>
    %57 = linalg.fill ins(%cst_3 : bf16) outs(%56 : tensor<32000x1024xbf16>) -> tensor<32000x1024xbf16>
    %58 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%55, %arg0 : tensor<4x512x32000xbf16>, tensor<4x512x1024xbf16>) outs(%57 : tensor<32000x1024xbf16>) {
    ^bb0(%in: bf16, %in_17: bf16, %out: bf16):
      %63 = arith.mulf %in, %in_17 : bf16
      %64 = arith.addf %out, %63 : bf16
      linalg.yield %64 : bf16
    } -> tensor<32000x1024xbf16>
    %59 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%58 : tensor<32000x1024xbf16>) outs(%59 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %60 = tensor.empty() : tensor<4x512x1024xbf16>
    %61 = linalg.fill ins(%cst_3 : bf16) outs(%60 : tensor<4x512x1024xbf16>) -> tensor<4x512x1024xbf16>
    %62 = linalg.generic {indexing_maps = [#map, #map13, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%55, %arg1 : tensor<4x512x32000xbf16>, tensor<1024x32000xbf16>) outs(%61 : tensor<4x512x1024xbf16>) {
    ^bb0(%in: bf16, %in_17: bf16, %out: bf16):
      %63 = arith.mulf %in, %in_17 : bf16
      %64 = arith.addf %out, %63 : bf16
      linalg.yield %64 : bf16
    } -> tensor<4x512x1024xbf16>
    return %43, %62, %transposed : tensor<f32>, tensor<4x512x1024xbf16>, tensor<1024x32000xbf16>
  }
}

