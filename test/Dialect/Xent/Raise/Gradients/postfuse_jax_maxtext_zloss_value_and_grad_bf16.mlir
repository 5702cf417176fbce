// jax_maxtext_zloss_value_and_grad_bf16 after mlir-opt -linalg-fuse-elementwise-ops -canonicalize -cse.
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
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1) -> ()>
#map8 = affine_map<() -> ()>
#map9 = affine_map<(d0, d1, d2) -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d1)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map13 = affine_map<(d0, d1) -> (d1, d0)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
module @jit_loss {
  func.func public @main(%arg0: tensor<4x512x1024xbf16>, %arg1: tensor<1024x32000xbf16>, %arg2: tensor<4x512xi32>, %arg3: tensor<4x512xi32>) -> (tensor<f32>, tensor<4x512x1024xbf16>, tensor<1024x32000xbf16>) {
    %cst = arith.constant 2.000000e-04 : f32
    %c0_i32 = arith.constant 0 : i32
    %cst_0 = arith.constant 9.99999974E-5 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 9.99999993E-9 : f32
    %cst_3 = arith.constant 0.000000e+00 : f32
    %cst_4 = arith.constant 0xFF800000 : f32
    %cst_5 = arith.constant 0.000000e+00 : bf16
    %0 = tensor.empty() : tensor<4x512x32000xbf16>
    %1 = linalg.fill ins(%cst_5 : bf16) outs(%0 : tensor<4x512x32000xbf16>) -> tensor<4x512x32000xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg1 : tensor<4x512x1024xbf16>, tensor<1024x32000xbf16>) outs(%1 : tensor<4x512x32000xbf16>) {
    ^bb0(%in: bf16, %in_6: bf16, %out: bf16):
      %35 = arith.mulf %in, %in_6 : bf16
      %36 = arith.addf %out, %35 : bf16
      linalg.yield %36 : bf16
    } -> tensor<4x512x32000xbf16>
    %3 = tensor.empty() : tensor<4x512x32000xf32>
    %4 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<4x512x32000xbf16>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      linalg.yield %35 : f32
    } -> tensor<4x512x32000xf32>
    %5 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<4x512xi32>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: i32, %out: f32):
      %35 = linalg.index 2 : index
      %36 = arith.index_cast %35 : index to i32
      %37 = arith.cmpi eq, %in, %36 : i32
      %38 = arith.uitofp %37 : i1 to f32
      linalg.yield %38 : f32
    } -> tensor<4x512x32000xf32>
    %6 = tensor.empty() : tensor<4x512xf32>
    %7 = linalg.fill ins(%cst_4 : f32) outs(%6 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %8 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<4x512x32000xf32>) outs(%7 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.maximumf %out, %in : f32
      linalg.yield %35 : f32
    } -> tensor<4x512xf32>
    %9 = tensor.empty() : tensor<4x512x1xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<4x512xf32>) outs(%9 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x1xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %10 : tensor<4x512x32000xf32>, tensor<4x512x1xf32>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %35 = arith.subf %in, %in_6 : f32
      linalg.yield %35 : f32
    } -> tensor<4x512x32000xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<4x512x32000xf32>) outs(%3 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.exp %in : f32
      linalg.yield %35 : f32
    } -> tensor<4x512x32000xf32>
    %13 = linalg.fill ins(%cst_3 : f32) outs(%6 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %14 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%12 : tensor<4x512x32000xf32>) outs(%13 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.addf %out, %in : f32
      linalg.yield %35 : f32
    } -> tensor<4x512xf32>
    %15 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<4x512xf32>) outs(%9 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x1xf32>
    %16 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<4x512x1xf32>) outs(%9 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.log %in : f32
      linalg.yield %35 : f32
    } -> tensor<4x512x1xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map3, #map5, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5, %11, %16 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>, tensor<4x512x1xf32>) outs(%13 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %in_6: f32, %in_7: f32, %out: f32):
      %35 = arith.subf %in_6, %in_7 : f32
      %36 = arith.mulf %in, %35 : f32
      %37 = arith.addf %out, %36 : f32
      linalg.yield %37 : f32
    } -> tensor<4x512xf32>
    %18 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %10 : tensor<4x512x1xf32>, tensor<4x512x1xf32>) outs(%9 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %35 = arith.addf %in, %in_6 : f32
      linalg.yield %35 : f32
    } -> tensor<4x512x1xf32>
    %collapsed = tensor.collapse_shape %18 [[0], [1, 2]] : tensor<4x512x1xf32> into tensor<4x512xf32>
    %19 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<4x512xi32>) outs(%6 : tensor<4x512xf32>) {
    ^bb0(%in: i32, %out: f32):
      %35 = arith.cmpi ne, %in, %c0_i32 : i32
      %36 = arith.uitofp %35 : i1 to f32
      linalg.yield %36 : f32
    } -> tensor<4x512xf32>
    %20 = tensor.empty() : tensor<f32>
    %21 = linalg.fill ins(%cst_3 : f32) outs(%20 : tensor<f32>) -> tensor<f32>
    %22 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map7], iterator_types = ["reduction", "reduction"]} ins(%17, %collapsed, %19 : tensor<4x512xf32>, tensor<4x512xf32>, tensor<4x512xf32>) outs(%21 : tensor<f32>) {
    ^bb0(%in: f32, %in_6: f32, %in_7: f32, %out: f32):
      %35 = arith.mulf %in_6, %in_6 : f32
      %36 = arith.mulf %35, %cst_0 : f32
      %37 = arith.negf %in : f32
      %38 = arith.addf %37, %36 : f32
      %39 = arith.mulf %38, %in_7 : f32
      %40 = arith.addf %out, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<f32>
    %23 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["reduction", "reduction"]} ins(%19 : tensor<4x512xf32>) outs(%21 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.addf %out, %in : f32
      linalg.yield %35 : f32
    } -> tensor<f32>
    %24 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%23 : tensor<f32>) outs(%20 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.addf %in, %cst_2 : f32
      linalg.yield %35 : f32
    } -> tensor<f32>
    %25 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%22, %24 : tensor<f32>, tensor<f32>) outs(%20 : tensor<f32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %35 = arith.divf %in, %in_6 : f32
      linalg.yield %35 : f32
    } -> tensor<f32>
    %26 = linalg.generic {indexing_maps = [#map9, #map4, #map4, #map3, #map5, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %19, %collapsed, %12, %15, %5 : tensor<f32>, tensor<4x512xf32>, tensor<4x512xf32>, tensor<4x512x32000xf32>, tensor<4x512x1xf32>, tensor<4x512x32000xf32>) outs(%0 : tensor<4x512x32000xbf16>) {
    ^bb0(%in: f32, %in_6: f32, %in_7: f32, %in_8: f32, %in_9: f32, %in_10: f32, %out: bf16):
      %35 = arith.mulf %in_7, %cst : f32
      %36 = arith.addf %35, %cst_1 : f32
      %37 = arith.mulf %36, %in_8 : f32
      %38 = arith.divf %37, %in_9 : f32
      %39 = arith.subf %38, %in_10 : f32
      %40 = arith.divf %cst_1, %in : f32
      %41 = arith.mulf %40, %in_6 : f32
      %42 = arith.mulf %41, %39 : f32
      %43 = arith.truncf %42 : f32 to bf16
      linalg.yield %43 : bf16
    } -> tensor<4x512x32000xbf16>
    %27 = tensor.empty() : tensor<32000x1024xbf16>
    %28 = linalg.fill ins(%cst_5 : bf16) outs(%27 : tensor<32000x1024xbf16>) -> tensor<32000x1024xbf16>
    %29 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%26, %arg0 : tensor<4x512x32000xbf16>, tensor<4x512x1024xbf16>) outs(%28 : tensor<32000x1024xbf16>) {
    ^bb0(%in: bf16, %in_6: bf16, %out: bf16):
      %35 = arith.mulf %in, %in_6 : bf16
      %36 = arith.addf %out, %35 : bf16
      linalg.yield %36 : bf16
    } -> tensor<32000x1024xbf16>
    %30 = tensor.empty() : tensor<1024x32000xbf16>
    %31 = linalg.generic {indexing_maps = [#map13, #map6], iterator_types = ["parallel", "parallel"]} ins(%29 : tensor<32000x1024xbf16>) outs(%30 : tensor<1024x32000xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1024x32000xbf16>
    %32 = tensor.empty() : tensor<4x512x1024xbf16>
    %33 = linalg.fill ins(%cst_5 : bf16) outs(%32 : tensor<4x512x1024xbf16>) -> tensor<4x512x1024xbf16>
    %34 = linalg.generic {indexing_maps = [#map, #map14, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%26, %arg1 : tensor<4x512x32000xbf16>, tensor<1024x32000xbf16>) outs(%33 : tensor<4x512x1024xbf16>) {
    ^bb0(%in: bf16, %in_6: bf16, %out: bf16):
      %35 = arith.mulf %in, %in_6 : bf16
      %36 = arith.addf %out, %35 : bf16
      linalg.yield %36 : bf16
    } -> tensor<4x512x1024xbf16>
    return %25, %34, %31 : tensor<f32>, tensor<4x512x1024xbf16>, tensor<1024x32000xbf16>
  }
}

