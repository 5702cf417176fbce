// jax 0.10.2, optax 0.2.8, flax 0.12.8; iree-compile --compile-to=input (IREE 3.13.0); jax_models.py:flax_step_bf16.
// RUN: xent-opt %s --allow-unregistered-dialect --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse \
// RUN:   --xent-raise --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<256xf32>, pick: tensor<256xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<256x256xbf16>, dw: tensor<256x32000xbf16>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1, d2) -> (d1)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map10 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map11 = affine_map<() -> ()>
#map12 = affine_map<(d0, d1, d2, d3) -> ()>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d1, d2)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
#map19 = affine_map<(d0) -> ()>
#map20 = affine_map<(d0, d1) -> ()>
#map21 = affine_map<(d0, d1, d2) -> (d1, d2, d0)>
#map22 = affine_map<(d0, d1) -> (d1, d0)>
#map23 = affine_map<(d0, d1, d2) -> (d0)>
#map24 = affine_map<(d0, d1, d2) -> (d2, d0, d1)>
#map25 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d0, d1)>
module @jit_step {
  func.func public @main(%arg0: tensor<256x1024xf32>, %arg1: tensor<1024x256xf32>, %arg2: tensor<256x4x64xf32>, %arg3: tensor<4x64x256xf32>, %arg4: tensor<256x4x64xf32>, %arg5: tensor<256x4x64xf32>, %arg6: tensor<256xf32>, %arg7: tensor<256xf32>, %arg8: tensor<256x1024xf32>, %arg9: tensor<1024x256xf32>, %arg10: tensor<256x4x64xf32>, %arg11: tensor<4x64x256xf32>, %arg12: tensor<256x4x64xf32>, %arg13: tensor<256x4x64xf32>, %arg14: tensor<256xf32>, %arg15: tensor<256xf32>, %arg16: tensor<256x32000xf32>, %arg17: tensor<32000x256xf32>, %arg18: tensor<256xf32>, %arg19: tensor<2x128xi32>, %arg20: tensor<2x128xi32>, %arg21: tensor<2x128xf32>) -> (tensor<f32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256x4x64xf32>, tensor<4x64x256xf32>, tensor<256x4x64xf32>, tensor<256x4x64xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256x4x64xf32>, tensor<4x64x256xf32>, tensor<256x4x64xf32>, tensor<256x4x64xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x32000xf32>, tensor<32000x256xf32>, tensor<256xf32>) {
    %cst = arith.constant 8.000000e+00 : f32
    %cst_0 = arith.constant -0.00999999977 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 0x7F800000 : f32
    %cst_3 = arith.constant 0xFF800000 : f32
    %cst_4 = arith.constant 0x7FC00000 : f32
    %c31999 = arith.constant 31999 : index
    %c0 = arith.constant 0 : index
    %cst_5 = arith.constant 1.000000e+00 : bf16
    %cst_6 = arith.constant 0xFF80 : bf16
    %cst_7 = arith.constant -3.389530e+38 : bf16
    %cst_8 = arith.constant 0.000000e+00 : bf16
    %cst_9 = arith.constant -5.000000e-01 : f32
    %cst_10 = arith.constant 9.99999997E-7 : f32
    %cst_11 = arith.constant 2.560000e+02 : f32
    %cst_12 = arith.constant 0.000000e+00 : f32
    %cst_13 = arith.constant 2.000000e+00 : f32
    %cst_14 = arith.constant 0x7FC0 : bf16
    %true = arith.constant true
    %c31999_i32 = arith.constant 31999 : i32
    %c32000_i32 = arith.constant 32000 : i32
    %c0_i32 = arith.constant 0 : i32
    %cst_15 = arith.constant dense<0> : tensor<1x1xi32>
    %cst_16 = arith.constant dense<0.000000e+00> : tensor<32000x256xbf16>
    %cst_17 = arith.constant dense<0.000000e+00> : tensor<2x128x32000xf32>
    %cst_18 = arith.constant dense<0.000000e+00> : tensor<1x2x128xf32>
    %0 = tensor.empty() : tensor<32000x256xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<32000x256xf32>) outs(%0 : tensor<32000x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<32000x256xbf16>
    %2 = tensor.empty() : tensor<2x128xi1>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg19 : tensor<2x128xi32>) outs(%2 : tensor<2x128xi1>) {
    ^bb0(%in: i32, %out: i1):
      %1048 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %1048 : i1
    } -> tensor<2x128xi1>
    %4 = tensor.empty() : tensor<2x128xi32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg19 : tensor<2x128xi32>) outs(%4 : tensor<2x128xi32>) {
    ^bb0(%in: i32, %out: i32):
      %1048 = arith.addi %in, %c32000_i32 : i32
      linalg.yield %1048 : i32
    } -> tensor<2x128xi32>
    %6 = tensor.empty() : tensor<2x128xi32>
    %7 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%3, %5, %arg19 : tensor<2x128xi1>, tensor<2x128xi32>, tensor<2x128xi32>) outs(%6 : tensor<2x128xi32>) {
    ^bb0(%in: i1, %in_165: i32, %in_166: i32, %out: i32):
      %1048 = arith.select %in, %in_165, %in_166 : i32
      linalg.yield %1048 : i32
    } -> tensor<2x128xi32>
    %expanded = tensor.expand_shape %7 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xi32> into tensor<2x128x1xi32>
    %8 = tensor.empty() : tensor<2x128x1xi1>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x128x1xi32>) outs(%8 : tensor<2x128x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %1048 = arith.cmpi sge, %in, %c0_i32 : i32
      linalg.yield %1048 : i1
    } -> tensor<2x128x1xi1>
    %10 = tensor.empty() : tensor<2x128x1xi1>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x128x1xi32>) outs(%10 : tensor<2x128x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %1048 = arith.cmpi sle, %in, %c31999_i32 : i32
      linalg.yield %1048 : i1
    } -> tensor<2x128x1xi1>
    %12 = tensor.empty() : tensor<2x128x1xi1>
    %13 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %11 : tensor<2x128x1xi1>, tensor<2x128x1xi1>) outs(%12 : tensor<2x128x1xi1>) {
    ^bb0(%in: i1, %in_165: i1, %out: i1):
      %1048 = arith.andi %in, %in_165 : i1
      linalg.yield %1048 : i1
    } -> tensor<2x128x1xi1>
    %14 = tensor.empty() : tensor<2x128xi1>
    %15 = linalg.fill ins(%true : i1) outs(%14 : tensor<2x128xi1>) -> tensor<2x128xi1>
    %16 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<2x128x1xi1>) outs(%15 : tensor<2x128xi1>) {
    ^bb0(%in: i1, %out: i1):
      %1048 = arith.andi %out, %in : i1
      linalg.yield %1048 : i1
    } -> tensor<2x128xi1>
    %17 = tensor.empty() : tensor<2x128x1x256xbf16>
    %18 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x128x1xi32>) outs(%17 : tensor<2x128x1x256xbf16>) {
    ^bb0(%in: i32, %out: bf16):
      %1048 = arith.index_cast %in : i32 to index
      %1049 = linalg.index 3 : index
      %extracted = tensor.extract %1[%1048, %1049] : tensor<32000x256xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<2x128x1x256xbf16>
    %collapsed = tensor.collapse_shape %18 [[0], [1], [2, 3]] : tensor<2x128x1x256xbf16> into tensor<2x128x256xbf16>
    %19 = tensor.empty() : tensor<2x128x256xi1>
    %20 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x128xi1>) outs(%19 : tensor<2x128x256xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x128x256xi1>
    %21 = tensor.empty() : tensor<2x128x256xbf16>
    %22 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %collapsed : tensor<2x128x256xi1>, tensor<2x128x256xbf16>) outs(%21 : tensor<2x128x256xbf16>) {
    ^bb0(%in: i1, %in_165: bf16, %out: bf16):
      %1048 = arith.select %in, %in_165, %cst_14 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %23 = tensor.empty() : tensor<128xi32>
    %24 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%23 : tensor<128xi32>) {
    ^bb0(%out: i32):
      %1048 = linalg.index 0 : index
      %1049 = arith.index_cast %1048 : index to i32
      linalg.yield %1049 : i32
    } -> tensor<128xi32>
    %25 = tensor.empty() : tensor<2x128x128xi32>
    %26 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<128xi32>) outs(%25 : tensor<2x128x128xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x128x128xi32>
    %27 = tensor.empty() : tensor<2x128x128xi32>
    %28 = linalg.generic {indexing_maps = [#map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<128xi32>) outs(%27 : tensor<2x128x128xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x128x128xi32>
    %29 = tensor.empty() : tensor<2x128x128xi1>
    %30 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %28 : tensor<2x128x128xi32>, tensor<2x128x128xi32>) outs(%29 : tensor<2x128x128xi1>) {
    ^bb0(%in: i32, %in_165: i32, %out: i1):
      %1048 = arith.cmpi sge, %in, %in_165 : i32
      linalg.yield %1048 : i1
    } -> tensor<2x128x128xi1>
    %31 = tensor.empty() : tensor<2x128x128xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<2x128x128xi1>) outs(%31 : tensor<2x128x128xf32>) {
    ^bb0(%in: i1, %out: f32):
      %1048 = arith.uitofp %in : i1 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x128xf32>
    %33 = tensor.empty() : tensor<2x1x128x128xf32>
    %34 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<2x128x128xf32>) outs(%33 : tensor<2x1x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x128x128xf32>
    %35 = tensor.empty() : tensor<2x128x256xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %37 = tensor.empty() : tensor<2x128x256xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<2x128x256xf32>) outs(%37 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %39 = tensor.empty() : tensor<2x128x256xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<2x128x256xf32>) outs(%39 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_13 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %41 = tensor.empty() : tensor<2x128xf32>
    %42 = linalg.fill ins(%cst_12 : f32) outs(%41 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %43 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%38 : tensor<2x128x256xf32>) outs(%42 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %44 = tensor.empty() : tensor<2x128xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%43 : tensor<2x128xf32>) outs(%44 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %in, %cst_11 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %expanded_19 = tensor.expand_shape %45 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xf32> into tensor<2x128x1xf32>
    %46 = tensor.empty() : tensor<2x128x1xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<2x128x1xf32>) outs(%46 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %in, %cst_10 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %48 = tensor.empty() : tensor<2x128x1xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<2x128x1xf32>) outs(%48 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = math.rsqrt %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %50 = tensor.empty() : tensor<2x128x1xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49, %47 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%50 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.divf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %52 = tensor.empty() : tensor<2x128x1xf32>
    %53 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<2x128x1xf32>) outs(%52 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_9 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %expanded_20 = tensor.expand_shape %arg6 [[0, 1, 2]] output_shape [1, 1, 256] : tensor<256xf32> into tensor<1x1x256xf32>
    %54 = tensor.empty() : tensor<2x128x256xf32>
    %55 = linalg.generic {indexing_maps = [#map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<2x128x1xf32>) outs(%54 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %56 = tensor.empty() : tensor<2x128x256xf32>
    %57 = linalg.generic {indexing_maps = [#map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<1x1x256xf32>) outs(%56 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %58 = tensor.empty() : tensor<2x128x256xf32>
    %59 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55, %57 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%58 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %60 = tensor.empty() : tensor<2x128x256xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %59 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%60 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %62 = tensor.empty() : tensor<2x128x256xbf16>
    %63 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61 : tensor<2x128x256xf32>) outs(%62 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %64 = tensor.empty() : tensor<256x4x64xbf16>
    %65 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg4 : tensor<256x4x64xf32>) outs(%64 : tensor<256x4x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<256x4x64xbf16>
    %collapsed_21 = tensor.collapse_shape %63 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %collapsed_22 = tensor.collapse_shape %65 [[0], [1, 2]] : tensor<256x4x64xbf16> into tensor<256x256xbf16>
    %66 = tensor.empty() : tensor<256x256xbf16>
    %67 = linalg.fill ins(%cst_8 : bf16) outs(%66 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %68 = linalg.matmul ins(%collapsed_21, %collapsed_22 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%67 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_23 = tensor.expand_shape %68 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %69 = tensor.empty() : tensor<256x4x64xbf16>
    %70 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<256x4x64xf32>) outs(%69 : tensor<256x4x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<256x4x64xbf16>
    %collapsed_24 = tensor.collapse_shape %70 [[0], [1, 2]] : tensor<256x4x64xbf16> into tensor<256x256xbf16>
    %71 = tensor.empty() : tensor<256x256xbf16>
    %72 = linalg.fill ins(%cst_8 : bf16) outs(%71 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %73 = linalg.matmul ins(%collapsed_21, %collapsed_24 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%72 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_25 = tensor.expand_shape %73 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %74 = tensor.empty() : tensor<256x4x64xbf16>
    %75 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg5 : tensor<256x4x64xf32>) outs(%74 : tensor<256x4x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<256x4x64xbf16>
    %collapsed_26 = tensor.collapse_shape %75 [[0], [1, 2]] : tensor<256x4x64xbf16> into tensor<256x256xbf16>
    %76 = tensor.empty() : tensor<256x256xbf16>
    %77 = linalg.fill ins(%cst_8 : bf16) outs(%76 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %78 = linalg.matmul ins(%collapsed_21, %collapsed_26 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%77 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_27 = tensor.expand_shape %78 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %79 = tensor.empty() : tensor<f32>
    %80 = linalg.generic {indexing_maps = [#map11], iterator_types = []} outs(%79 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %81 = tensor.empty() : tensor<bf16>
    %82 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = []} ins(%80 : tensor<f32>) outs(%81 : tensor<bf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<bf16>
    %83 = tensor.empty() : tensor<2x128x4x64xbf16>
    %84 = linalg.generic {indexing_maps = [#map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82 : tensor<bf16>) outs(%83 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x128x4x64xbf16>
    %85 = tensor.empty() : tensor<2x128x4x64xbf16>
    %86 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_23, %84 : tensor<2x128x4x64xbf16>, tensor<2x128x4x64xbf16>) outs(%85 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.divf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x4x64xbf16>
    %87 = tensor.empty() : tensor<2x4x128x64xbf16>
    %88 = linalg.generic {indexing_maps = [#map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86 : tensor<2x128x4x64xbf16>) outs(%87 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x64xbf16>
    %89 = tensor.empty() : tensor<2x4x64x128xbf16>
    %90 = linalg.generic {indexing_maps = [#map14, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_25 : tensor<2x128x4x64xbf16>) outs(%89 : tensor<2x4x64x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x64x128xbf16>
    %collapsed_28 = tensor.collapse_shape %88 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %collapsed_29 = tensor.collapse_shape %90 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %91 = tensor.empty() : tensor<8x128x128xbf16>
    %92 = linalg.fill ins(%cst_8 : bf16) outs(%91 : tensor<8x128x128xbf16>) -> tensor<8x128x128xbf16>
    %93 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%92 : tensor<8x128x128xbf16>) -> tensor<8x128x128xbf16>
    %expanded_30 = tensor.expand_shape %93 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %94 = tensor.empty() : tensor<2x1x128x128xi1>
    %95 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34 : tensor<2x1x128x128xf32>) outs(%94 : tensor<2x1x128x128xi1>) {
    ^bb0(%in: f32, %out: i1):
      %1048 = arith.cmpf une, %in, %cst_12 : f32
      linalg.yield %1048 : i1
    } -> tensor<2x1x128x128xi1>
    %96 = tensor.empty() : tensor<2x4x128x128xi1>
    %97 = linalg.generic {indexing_maps = [#map15, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95 : tensor<2x1x128x128xi1>) outs(%96 : tensor<2x4x128x128xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x4x128x128xi1>
    %98 = tensor.empty() : tensor<2x4x128x128xbf16>
    %99 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97, %expanded_30 : tensor<2x4x128x128xi1>, tensor<2x4x128x128xbf16>) outs(%98 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: i1, %in_165: bf16, %out: bf16):
      %1048 = arith.select %in, %in_165, %cst_7 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %100 = tensor.empty() : tensor<2x4x128xbf16>
    %101 = linalg.fill ins(%cst_6 : bf16) outs(%100 : tensor<2x4x128xbf16>) -> tensor<2x4x128xbf16>
    %102 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%99 : tensor<2x4x128x128xbf16>) outs(%101 : tensor<2x4x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.maximumf %out, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128xbf16>
    %103 = tensor.empty() : tensor<2x4x128x128xbf16>
    %104 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%102 : tensor<2x4x128xbf16>) outs(%103 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %105 = tensor.empty() : tensor<2x4x128x128xbf16>
    %106 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99, %104 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%105 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.subf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %107 = tensor.empty() : tensor<2x4x128x128xbf16>
    %108 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%106 : tensor<2x4x128x128xbf16>) outs(%107 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = math.exp %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %109 = tensor.empty() : tensor<2x4x128x128xf32>
    %110 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%108 : tensor<2x4x128x128xbf16>) outs(%109 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x4x128x128xf32>
    %111 = tensor.empty() : tensor<2x4x128xf32>
    %112 = linalg.fill ins(%cst_12 : f32) outs(%111 : tensor<2x4x128xf32>) -> tensor<2x4x128xf32>
    %113 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%110 : tensor<2x4x128x128xf32>) outs(%112 : tensor<2x4x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x4x128xf32>
    %114 = tensor.empty() : tensor<2x4x128xbf16>
    %115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<2x4x128xf32>) outs(%114 : tensor<2x4x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128xbf16>
    %expanded_31 = tensor.expand_shape %115 [[0], [1], [2, 3]] output_shape [2, 4, 128, 1] : tensor<2x4x128xbf16> into tensor<2x4x128x1xbf16>
    %116 = tensor.empty() : tensor<2x4x128x128xbf16>
    %117 = linalg.generic {indexing_maps = [#map16, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31 : tensor<2x4x128x1xbf16>) outs(%116 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %118 = tensor.empty() : tensor<2x4x128x128xbf16>
    %119 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%108, %117 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%118 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.divf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %120 = tensor.empty() : tensor<2x4x128x1xbf16>
    %121 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31 : tensor<2x4x128x1xbf16>) outs(%120 : tensor<2x4x128x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x1xbf16>
    %122 = tensor.empty() : tensor<2x4x128x1xbf16>
    %123 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%121 : tensor<2x4x128x1xbf16>) outs(%122 : tensor<2x4x128x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.divf %cst_5, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x1xbf16>
    %124 = tensor.empty() : tensor<2x4x64x128xbf16>
    %125 = linalg.generic {indexing_maps = [#map14, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27 : tensor<2x128x4x64xbf16>) outs(%124 : tensor<2x4x64x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x64x128xbf16>
    %126 = tensor.empty() : tensor<2x4x128x128xbf16>
    %127 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%119 : tensor<2x4x128x128xbf16>) outs(%126 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_32 = tensor.collapse_shape %125 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %collapsed_33 = tensor.collapse_shape %127 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %128 = tensor.empty() : tensor<8x64x128xbf16>
    %129 = linalg.fill ins(%cst_8 : bf16) outs(%128 : tensor<8x64x128xbf16>) -> tensor<8x64x128xbf16>
    %130 = linalg.batch_matmul ins(%collapsed_32, %collapsed_33 : tensor<8x64x128xbf16>, tensor<8x128x128xbf16>) outs(%129 : tensor<8x64x128xbf16>) -> tensor<8x64x128xbf16>
    %expanded_34 = tensor.expand_shape %130 [[0, 1], [2], [3]] output_shape [2, 4, 64, 128] : tensor<8x64x128xbf16> into tensor<2x4x64x128xbf16>
    %131 = tensor.empty() : tensor<2x128x4x64xbf16>
    %132 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<2x4x64x128xbf16>) outs(%131 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x128x4x64xbf16>
    %133 = tensor.empty() : tensor<4x64x256xbf16>
    %134 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3 : tensor<4x64x256xf32>) outs(%133 : tensor<4x64x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<4x64x256xbf16>
    %collapsed_35 = tensor.collapse_shape %132 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %collapsed_36 = tensor.collapse_shape %134 [[0, 1], [2]] : tensor<4x64x256xbf16> into tensor<256x256xbf16>
    %135 = tensor.empty() : tensor<256x256xbf16>
    %136 = linalg.fill ins(%cst_8 : bf16) outs(%135 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %137 = linalg.matmul ins(%collapsed_35, %collapsed_36 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%136 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_37 = tensor.expand_shape %137 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %138 = tensor.empty() : tensor<2x128x256xbf16>
    %139 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %expanded_37 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%138 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %140 = tensor.empty() : tensor<2x128x256xf32>
    %141 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<2x128x256xbf16>) outs(%140 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %142 = tensor.empty() : tensor<2x128x256xf32>
    %143 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<2x128x256xf32>) outs(%142 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %144 = tensor.empty() : tensor<2x128x256xf32>
    %145 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<2x128x256xf32>) outs(%144 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_13 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %146 = tensor.empty() : tensor<2x128xf32>
    %147 = linalg.fill ins(%cst_12 : f32) outs(%146 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %148 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%143 : tensor<2x128x256xf32>) outs(%147 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %149 = tensor.empty() : tensor<2x128xf32>
    %150 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%148 : tensor<2x128xf32>) outs(%149 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %in, %cst_11 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %expanded_38 = tensor.expand_shape %150 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xf32> into tensor<2x128x1xf32>
    %151 = tensor.empty() : tensor<2x128x1xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<2x128x1xf32>) outs(%151 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %in, %cst_10 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %153 = tensor.empty() : tensor<2x128x1xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<2x128x1xf32>) outs(%153 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = math.rsqrt %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %155 = tensor.empty() : tensor<2x128x1xf32>
    %156 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %152 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%155 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.divf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %157 = tensor.empty() : tensor<2x128x1xf32>
    %158 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<2x128x1xf32>) outs(%157 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_9 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %expanded_39 = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [1, 1, 256] : tensor<256xf32> into tensor<1x1x256xf32>
    %159 = tensor.empty() : tensor<2x128x256xf32>
    %160 = linalg.generic {indexing_maps = [#map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<2x128x1xf32>) outs(%159 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %161 = tensor.empty() : tensor<2x128x256xf32>
    %162 = linalg.generic {indexing_maps = [#map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<1x1x256xf32>) outs(%161 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %163 = tensor.empty() : tensor<2x128x256xf32>
    %164 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %162 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%163 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %165 = tensor.empty() : tensor<2x128x256xf32>
    %166 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141, %164 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%165 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %167 = tensor.empty() : tensor<2x128x256xbf16>
    %168 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<2x128x256xf32>) outs(%167 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %169 = tensor.empty() : tensor<256x1024xbf16>
    %170 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<256x1024xf32>) outs(%169 : tensor<256x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<256x1024xbf16>
    %collapsed_40 = tensor.collapse_shape %168 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %171 = tensor.empty() : tensor<256x1024xbf16>
    %172 = linalg.fill ins(%cst_8 : bf16) outs(%171 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %173 = linalg.matmul ins(%collapsed_40, %170 : tensor<256x256xbf16>, tensor<256x1024xbf16>) outs(%172 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %expanded_41 = tensor.expand_shape %173 [[0, 1], [2]] output_shape [2, 128, 1024] : tensor<256x1024xbf16> into tensor<2x128x1024xbf16>
    %174 = tensor.empty() : tensor<2x128x1024xbf16>
    %175 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41 : tensor<2x128x1024xbf16>) outs(%174 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.negf %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %176 = tensor.empty() : tensor<2x128x1024xbf16>
    %177 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175 : tensor<2x128x1024xbf16>) outs(%176 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = math.exp %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %178 = tensor.empty() : tensor<2x128x1024xbf16>
    %179 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<2x128x1024xbf16>) outs(%178 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.addf %in, %cst_5 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %180 = tensor.empty() : tensor<2x128x1024xbf16>
    %181 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<2x128x1024xbf16>) outs(%180 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.divf %cst_5, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %182 = tensor.empty() : tensor<2x128x1024xbf16>
    %183 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181 : tensor<2x128x1024xbf16>) outs(%182 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.subf %cst_5, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %184 = tensor.empty() : tensor<2x128x1024xbf16>
    %185 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181, %183 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%184 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %186 = tensor.empty() : tensor<2x128x1024xbf16>
    %187 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41, %181 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%186 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %188 = tensor.empty() : tensor<1024x256xbf16>
    %189 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1024x256xf32>) outs(%188 : tensor<1024x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<1024x256xbf16>
    %collapsed_42 = tensor.collapse_shape %187 [[0, 1], [2]] : tensor<2x128x1024xbf16> into tensor<256x1024xbf16>
    %190 = tensor.empty() : tensor<256x256xbf16>
    %191 = linalg.fill ins(%cst_8 : bf16) outs(%190 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %192 = linalg.matmul ins(%collapsed_42, %189 : tensor<256x1024xbf16>, tensor<1024x256xbf16>) outs(%191 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_43 = tensor.expand_shape %192 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %193 = tensor.empty() : tensor<2x128x256xbf16>
    %194 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139, %expanded_43 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%193 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %195 = tensor.empty() : tensor<2x128x256xf32>
    %196 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194 : tensor<2x128x256xbf16>) outs(%195 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %197 = tensor.empty() : tensor<2x128x256xf32>
    %198 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%196 : tensor<2x128x256xf32>) outs(%197 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %199 = tensor.empty() : tensor<2x128x256xf32>
    %200 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%196 : tensor<2x128x256xf32>) outs(%199 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_13 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %201 = tensor.empty() : tensor<2x128xf32>
    %202 = linalg.fill ins(%cst_12 : f32) outs(%201 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %203 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%198 : tensor<2x128x256xf32>) outs(%202 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %204 = tensor.empty() : tensor<2x128xf32>
    %205 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%203 : tensor<2x128xf32>) outs(%204 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %in, %cst_11 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %expanded_44 = tensor.expand_shape %205 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xf32> into tensor<2x128x1xf32>
    %206 = tensor.empty() : tensor<2x128x1xf32>
    %207 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<2x128x1xf32>) outs(%206 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %in, %cst_10 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %208 = tensor.empty() : tensor<2x128x1xf32>
    %209 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%207 : tensor<2x128x1xf32>) outs(%208 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = math.rsqrt %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %210 = tensor.empty() : tensor<2x128x1xf32>
    %211 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%209, %207 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%210 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.divf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %212 = tensor.empty() : tensor<2x128x1xf32>
    %213 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%211 : tensor<2x128x1xf32>) outs(%212 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_9 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %expanded_45 = tensor.expand_shape %arg14 [[0, 1, 2]] output_shape [1, 1, 256] : tensor<256xf32> into tensor<1x1x256xf32>
    %214 = tensor.empty() : tensor<2x128x256xf32>
    %215 = linalg.generic {indexing_maps = [#map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%209 : tensor<2x128x1xf32>) outs(%214 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %216 = tensor.empty() : tensor<2x128x256xf32>
    %217 = linalg.generic {indexing_maps = [#map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<1x1x256xf32>) outs(%216 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %218 = tensor.empty() : tensor<2x128x256xf32>
    %219 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%215, %217 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%218 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %220 = tensor.empty() : tensor<2x128x256xf32>
    %221 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%196, %219 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%220 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %222 = tensor.empty() : tensor<2x128x256xbf16>
    %223 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%221 : tensor<2x128x256xf32>) outs(%222 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %224 = tensor.empty() : tensor<256x4x64xbf16>
    %225 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12 : tensor<256x4x64xf32>) outs(%224 : tensor<256x4x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<256x4x64xbf16>
    %collapsed_46 = tensor.collapse_shape %223 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %collapsed_47 = tensor.collapse_shape %225 [[0], [1, 2]] : tensor<256x4x64xbf16> into tensor<256x256xbf16>
    %226 = tensor.empty() : tensor<256x256xbf16>
    %227 = linalg.fill ins(%cst_8 : bf16) outs(%226 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %228 = linalg.matmul ins(%collapsed_46, %collapsed_47 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%227 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_48 = tensor.expand_shape %228 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %229 = tensor.empty() : tensor<256x4x64xbf16>
    %230 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10 : tensor<256x4x64xf32>) outs(%229 : tensor<256x4x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<256x4x64xbf16>
    %collapsed_49 = tensor.collapse_shape %230 [[0], [1, 2]] : tensor<256x4x64xbf16> into tensor<256x256xbf16>
    %231 = tensor.empty() : tensor<256x256xbf16>
    %232 = linalg.fill ins(%cst_8 : bf16) outs(%231 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %233 = linalg.matmul ins(%collapsed_46, %collapsed_49 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%232 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_50 = tensor.expand_shape %233 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %234 = tensor.empty() : tensor<256x4x64xbf16>
    %235 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13 : tensor<256x4x64xf32>) outs(%234 : tensor<256x4x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<256x4x64xbf16>
    %collapsed_51 = tensor.collapse_shape %235 [[0], [1, 2]] : tensor<256x4x64xbf16> into tensor<256x256xbf16>
    %236 = tensor.empty() : tensor<256x256xbf16>
    %237 = linalg.fill ins(%cst_8 : bf16) outs(%236 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %238 = linalg.matmul ins(%collapsed_46, %collapsed_51 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%237 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_52 = tensor.expand_shape %238 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %239 = tensor.empty() : tensor<2x128x4x64xbf16>
    %240 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_48, %84 : tensor<2x128x4x64xbf16>, tensor<2x128x4x64xbf16>) outs(%239 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.divf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x4x64xbf16>
    %241 = tensor.empty() : tensor<2x4x128x64xbf16>
    %242 = linalg.generic {indexing_maps = [#map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%240 : tensor<2x128x4x64xbf16>) outs(%241 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x64xbf16>
    %243 = tensor.empty() : tensor<2x4x64x128xbf16>
    %244 = linalg.generic {indexing_maps = [#map14, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<2x128x4x64xbf16>) outs(%243 : tensor<2x4x64x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x64x128xbf16>
    %collapsed_53 = tensor.collapse_shape %242 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %collapsed_54 = tensor.collapse_shape %244 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %245 = tensor.empty() : tensor<8x128x128xbf16>
    %246 = linalg.fill ins(%cst_8 : bf16) outs(%245 : tensor<8x128x128xbf16>) -> tensor<8x128x128xbf16>
    %247 = linalg.batch_matmul ins(%collapsed_53, %collapsed_54 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%246 : tensor<8x128x128xbf16>) -> tensor<8x128x128xbf16>
    %expanded_55 = tensor.expand_shape %247 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %248 = tensor.empty() : tensor<2x4x128x128xbf16>
    %249 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97, %expanded_55 : tensor<2x4x128x128xi1>, tensor<2x4x128x128xbf16>) outs(%248 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: i1, %in_165: bf16, %out: bf16):
      %1048 = arith.select %in, %in_165, %cst_7 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %250 = tensor.empty() : tensor<2x4x128xbf16>
    %251 = linalg.fill ins(%cst_6 : bf16) outs(%250 : tensor<2x4x128xbf16>) -> tensor<2x4x128xbf16>
    %252 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%249 : tensor<2x4x128x128xbf16>) outs(%251 : tensor<2x4x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.maximumf %out, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128xbf16>
    %253 = tensor.empty() : tensor<2x4x128x128xbf16>
    %254 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%252 : tensor<2x4x128xbf16>) outs(%253 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %255 = tensor.empty() : tensor<2x4x128x128xbf16>
    %256 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%249, %254 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%255 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.subf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %257 = tensor.empty() : tensor<2x4x128x128xbf16>
    %258 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%256 : tensor<2x4x128x128xbf16>) outs(%257 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = math.exp %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %259 = tensor.empty() : tensor<2x4x128x128xf32>
    %260 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%258 : tensor<2x4x128x128xbf16>) outs(%259 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x4x128x128xf32>
    %261 = tensor.empty() : tensor<2x4x128xf32>
    %262 = linalg.fill ins(%cst_12 : f32) outs(%261 : tensor<2x4x128xf32>) -> tensor<2x4x128xf32>
    %263 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%260 : tensor<2x4x128x128xf32>) outs(%262 : tensor<2x4x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x4x128xf32>
    %264 = tensor.empty() : tensor<2x4x128xbf16>
    %265 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%263 : tensor<2x4x128xf32>) outs(%264 : tensor<2x4x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128xbf16>
    %expanded_56 = tensor.expand_shape %265 [[0], [1], [2, 3]] output_shape [2, 4, 128, 1] : tensor<2x4x128xbf16> into tensor<2x4x128x1xbf16>
    %266 = tensor.empty() : tensor<2x4x128x128xbf16>
    %267 = linalg.generic {indexing_maps = [#map16, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_56 : tensor<2x4x128x1xbf16>) outs(%266 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %268 = tensor.empty() : tensor<2x4x128x128xbf16>
    %269 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%258, %267 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%268 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.divf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %270 = tensor.empty() : tensor<2x4x128x1xbf16>
    %271 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_56 : tensor<2x4x128x1xbf16>) outs(%270 : tensor<2x4x128x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x1xbf16>
    %272 = tensor.empty() : tensor<2x4x128x1xbf16>
    %273 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%271 : tensor<2x4x128x1xbf16>) outs(%272 : tensor<2x4x128x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.divf %cst_5, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x1xbf16>
    %274 = tensor.empty() : tensor<2x4x64x128xbf16>
    %275 = linalg.generic {indexing_maps = [#map14, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_52 : tensor<2x128x4x64xbf16>) outs(%274 : tensor<2x4x64x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x64x128xbf16>
    %276 = tensor.empty() : tensor<2x4x128x128xbf16>
    %277 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%269 : tensor<2x4x128x128xbf16>) outs(%276 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_57 = tensor.collapse_shape %275 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %collapsed_58 = tensor.collapse_shape %277 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %278 = tensor.empty() : tensor<8x64x128xbf16>
    %279 = linalg.fill ins(%cst_8 : bf16) outs(%278 : tensor<8x64x128xbf16>) -> tensor<8x64x128xbf16>
    %280 = linalg.batch_matmul ins(%collapsed_57, %collapsed_58 : tensor<8x64x128xbf16>, tensor<8x128x128xbf16>) outs(%279 : tensor<8x64x128xbf16>) -> tensor<8x64x128xbf16>
    %expanded_59 = tensor.expand_shape %280 [[0, 1], [2], [3]] output_shape [2, 4, 64, 128] : tensor<8x64x128xbf16> into tensor<2x4x64x128xbf16>
    %281 = tensor.empty() : tensor<2x128x4x64xbf16>
    %282 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_59 : tensor<2x4x64x128xbf16>) outs(%281 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x128x4x64xbf16>
    %283 = tensor.empty() : tensor<4x64x256xbf16>
    %284 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11 : tensor<4x64x256xf32>) outs(%283 : tensor<4x64x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<4x64x256xbf16>
    %collapsed_60 = tensor.collapse_shape %282 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %collapsed_61 = tensor.collapse_shape %284 [[0, 1], [2]] : tensor<4x64x256xbf16> into tensor<256x256xbf16>
    %285 = tensor.empty() : tensor<256x256xbf16>
    %286 = linalg.fill ins(%cst_8 : bf16) outs(%285 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %287 = linalg.matmul ins(%collapsed_60, %collapsed_61 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%286 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_62 = tensor.expand_shape %287 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %288 = tensor.empty() : tensor<2x128x256xbf16>
    %289 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194, %expanded_62 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%288 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %290 = tensor.empty() : tensor<2x128x256xf32>
    %291 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%289 : tensor<2x128x256xbf16>) outs(%290 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %292 = tensor.empty() : tensor<2x128x256xf32>
    %293 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%291 : tensor<2x128x256xf32>) outs(%292 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %294 = tensor.empty() : tensor<2x128x256xf32>
    %295 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%291 : tensor<2x128x256xf32>) outs(%294 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_13 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %296 = tensor.empty() : tensor<2x128xf32>
    %297 = linalg.fill ins(%cst_12 : f32) outs(%296 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %298 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%293 : tensor<2x128x256xf32>) outs(%297 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %299 = tensor.empty() : tensor<2x128xf32>
    %300 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%298 : tensor<2x128xf32>) outs(%299 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %in, %cst_11 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %expanded_63 = tensor.expand_shape %300 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xf32> into tensor<2x128x1xf32>
    %301 = tensor.empty() : tensor<2x128x1xf32>
    %302 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_63 : tensor<2x128x1xf32>) outs(%301 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %in, %cst_10 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %303 = tensor.empty() : tensor<2x128x1xf32>
    %304 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%302 : tensor<2x128x1xf32>) outs(%303 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = math.rsqrt %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %305 = tensor.empty() : tensor<2x128x1xf32>
    %306 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%304, %302 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%305 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.divf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %307 = tensor.empty() : tensor<2x128x1xf32>
    %308 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%306 : tensor<2x128x1xf32>) outs(%307 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_9 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %expanded_64 = tensor.expand_shape %arg15 [[0, 1, 2]] output_shape [1, 1, 256] : tensor<256xf32> into tensor<1x1x256xf32>
    %309 = tensor.empty() : tensor<2x128x256xf32>
    %310 = linalg.generic {indexing_maps = [#map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%304 : tensor<2x128x1xf32>) outs(%309 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %311 = tensor.empty() : tensor<2x128x256xf32>
    %312 = linalg.generic {indexing_maps = [#map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_64 : tensor<1x1x256xf32>) outs(%311 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %313 = tensor.empty() : tensor<2x128x256xf32>
    %314 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%310, %312 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%313 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %315 = tensor.empty() : tensor<2x128x256xf32>
    %316 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%291, %314 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%315 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %317 = tensor.empty() : tensor<2x128x256xbf16>
    %318 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%316 : tensor<2x128x256xf32>) outs(%317 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %319 = tensor.empty() : tensor<256x1024xbf16>
    %320 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<256x1024xf32>) outs(%319 : tensor<256x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<256x1024xbf16>
    %collapsed_65 = tensor.collapse_shape %318 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %321 = tensor.empty() : tensor<256x1024xbf16>
    %322 = linalg.fill ins(%cst_8 : bf16) outs(%321 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %323 = linalg.matmul ins(%collapsed_65, %320 : tensor<256x256xbf16>, tensor<256x1024xbf16>) outs(%322 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %expanded_66 = tensor.expand_shape %323 [[0, 1], [2]] output_shape [2, 128, 1024] : tensor<256x1024xbf16> into tensor<2x128x1024xbf16>
    %324 = tensor.empty() : tensor<2x128x1024xbf16>
    %325 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_66 : tensor<2x128x1024xbf16>) outs(%324 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.negf %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %326 = tensor.empty() : tensor<2x128x1024xbf16>
    %327 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%325 : tensor<2x128x1024xbf16>) outs(%326 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = math.exp %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %328 = tensor.empty() : tensor<2x128x1024xbf16>
    %329 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%327 : tensor<2x128x1024xbf16>) outs(%328 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.addf %in, %cst_5 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %330 = tensor.empty() : tensor<2x128x1024xbf16>
    %331 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%329 : tensor<2x128x1024xbf16>) outs(%330 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.divf %cst_5, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %332 = tensor.empty() : tensor<2x128x1024xbf16>
    %333 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%331 : tensor<2x128x1024xbf16>) outs(%332 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.subf %cst_5, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %334 = tensor.empty() : tensor<2x128x1024xbf16>
    %335 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%331, %333 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%334 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %336 = tensor.empty() : tensor<2x128x1024xbf16>
    %337 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_66, %331 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%336 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %338 = tensor.empty() : tensor<1024x256xbf16>
    %339 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg9 : tensor<1024x256xf32>) outs(%338 : tensor<1024x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<1024x256xbf16>
    %collapsed_67 = tensor.collapse_shape %337 [[0, 1], [2]] : tensor<2x128x1024xbf16> into tensor<256x1024xbf16>
    %340 = tensor.empty() : tensor<256x256xbf16>
    %341 = linalg.fill ins(%cst_8 : bf16) outs(%340 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %342 = linalg.matmul ins(%collapsed_67, %339 : tensor<256x1024xbf16>, tensor<1024x256xbf16>) outs(%341 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_68 = tensor.expand_shape %342 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %343 = tensor.empty() : tensor<2x128x256xbf16>
    %344 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%289, %expanded_68 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%343 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %345 = tensor.empty() : tensor<2x128x256xf32>
    %346 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%344 : tensor<2x128x256xbf16>) outs(%345 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %347 = tensor.empty() : tensor<2x128x256xf32>
    %348 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%346 : tensor<2x128x256xf32>) outs(%347 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %349 = tensor.empty() : tensor<2x128x256xf32>
    %350 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%346 : tensor<2x128x256xf32>) outs(%349 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_13 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %351 = tensor.empty() : tensor<2x128xf32>
    %352 = linalg.fill ins(%cst_12 : f32) outs(%351 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %353 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%348 : tensor<2x128x256xf32>) outs(%352 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %354 = tensor.empty() : tensor<2x128xf32>
    %355 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%353 : tensor<2x128xf32>) outs(%354 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %in, %cst_11 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %expanded_69 = tensor.expand_shape %355 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xf32> into tensor<2x128x1xf32>
    %356 = tensor.empty() : tensor<2x128x1xf32>
    %357 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_69 : tensor<2x128x1xf32>) outs(%356 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %in, %cst_10 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %358 = tensor.empty() : tensor<2x128x1xf32>
    %359 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%357 : tensor<2x128x1xf32>) outs(%358 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = math.rsqrt %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %360 = tensor.empty() : tensor<2x128x1xf32>
    %361 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%359, %357 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%360 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.divf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %362 = tensor.empty() : tensor<2x128x1xf32>
    %363 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%361 : tensor<2x128x1xf32>) outs(%362 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_9 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %expanded_70 = tensor.expand_shape %arg18 [[0, 1, 2]] output_shape [1, 1, 256] : tensor<256xf32> into tensor<1x1x256xf32>
    %364 = tensor.empty() : tensor<2x128x256xf32>
    %365 = linalg.generic {indexing_maps = [#map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%359 : tensor<2x128x1xf32>) outs(%364 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %366 = tensor.empty() : tensor<2x128x256xf32>
    %367 = linalg.generic {indexing_maps = [#map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_70 : tensor<1x1x256xf32>) outs(%366 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %368 = tensor.empty() : tensor<2x128x256xf32>
    %369 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%365, %367 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%368 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %370 = tensor.empty() : tensor<2x128x256xf32>
    %371 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%346, %369 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%370 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %372 = tensor.empty() : tensor<2x128x256xbf16>
    %373 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%371 : tensor<2x128x256xf32>) outs(%372 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %374 = tensor.empty() : tensor<256x32000xbf16>
    %375 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<256x32000xf32>) outs(%374 : tensor<256x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<256x32000xbf16>
    %collapsed_71 = tensor.collapse_shape %373 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %376 = tensor.empty() : tensor<256x32000xbf16>
    %377 = linalg.fill ins(%cst_8 : bf16) outs(%376 : tensor<256x32000xbf16>) -> tensor<256x32000xbf16>
    %378 = linalg.matmul ins(%collapsed_71, %375 : tensor<256x256xbf16>, tensor<256x32000xbf16>) outs(%377 : tensor<256x32000xbf16>) -> tensor<256x32000xbf16>
    %379 = tensor.empty() : tensor<256x32000xf32>
    %380 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%378 : tensor<256x32000xbf16>) outs(%379 : tensor<256x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x32000xf32>
    %expanded_72 = tensor.expand_shape %380 [[0, 1], [2]] output_shape [2, 128, 32000] : tensor<256x32000xf32> into tensor<2x128x32000xf32>
    %expanded_73 = tensor.expand_shape %arg20 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xi32> into tensor<2x128x1xi32>
    %381 = tensor.empty() : tensor<2x128x1xi1>
    %382 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_73 : tensor<2x128x1xi32>) outs(%381 : tensor<2x128x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %1048 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %1048 : i1
    } -> tensor<2x128x1xi1>
    %383 = tensor.empty() : tensor<2x128x1xi32>
    %384 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_73 : tensor<2x128x1xi32>) outs(%383 : tensor<2x128x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %1048 = arith.addi %in, %c32000_i32 : i32
      linalg.yield %1048 : i32
    } -> tensor<2x128x1xi32>
    %385 = tensor.empty() : tensor<2x128x1xi32>
    %386 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%382, %384, %expanded_73 : tensor<2x128x1xi1>, tensor<2x128x1xi32>, tensor<2x128x1xi32>) outs(%385 : tensor<2x128x1xi32>) {
    ^bb0(%in: i1, %in_165: i32, %in_166: i32, %out: i32):
      %1048 = arith.select %in, %in_165, %in_166 : i32
      linalg.yield %1048 : i32
    } -> tensor<2x128x1xi32>
    %expanded_74 = tensor.expand_shape %386 [[0], [1], [2, 3]] output_shape [2, 128, 1, 1] : tensor<2x128x1xi32> into tensor<2x128x1x1xi32>
    %387 = tensor.empty() : tensor<2x128x1x1xi1>
    %388 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_74 : tensor<2x128x1x1xi32>) outs(%387 : tensor<2x128x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %1048 = arith.cmpi sge, %in, %c0_i32 : i32
      linalg.yield %1048 : i1
    } -> tensor<2x128x1x1xi1>
    %389 = tensor.empty() : tensor<2x128x1x1xi1>
    %390 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_74 : tensor<2x128x1x1xi32>) outs(%389 : tensor<2x128x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %1048 = arith.cmpi sle, %in, %c31999_i32 : i32
      linalg.yield %1048 : i1
    } -> tensor<2x128x1x1xi1>
    %391 = tensor.empty() : tensor<2x128x1x1xi1>
    %392 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%388, %390 : tensor<2x128x1x1xi1>, tensor<2x128x1x1xi1>) outs(%391 : tensor<2x128x1x1xi1>) {
    ^bb0(%in: i1, %in_165: i1, %out: i1):
      %1048 = arith.andi %in, %in_165 : i1
      linalg.yield %1048 : i1
    } -> tensor<2x128x1x1xi1>
    %393 = tensor.empty() : tensor<2x128x1xi1>
    %394 = linalg.fill ins(%true : i1) outs(%393 : tensor<2x128x1xi1>) -> tensor<2x128x1xi1>
    %395 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%392 : tensor<2x128x1x1xi1>) outs(%394 : tensor<2x128x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %1048 = arith.andi %out, %in : i1
      linalg.yield %1048 : i1
    } -> tensor<2x128x1xi1>
    %396 = tensor.empty() : tensor<2x128x1xf32>
    %397 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel"]} outs(%396 : tensor<2x128x1xf32>) {
    ^bb0(%out: f32):
      %1048 = linalg.index 0 : index
      %1049 = linalg.index 1 : index
      %extracted = tensor.extract %expanded_74[%1048, %1049, %c0, %c0] : tensor<2x128x1x1xi32>
      %1050 = arith.index_cast %extracted : i32 to index
      %1051 = arith.maxsi %1050, %c0 : index
      %1052 = arith.minsi %1051, %c31999 : index
      %extracted_165 = tensor.extract %expanded_72[%1048, %1049, %1052] : tensor<2x128x32000xf32>
      linalg.yield %extracted_165 : f32
    } -> tensor<2x128x1xf32>
    %398 = tensor.empty() : tensor<2x128x1xf32>
    %399 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%395, %397 : tensor<2x128x1xi1>, tensor<2x128x1xf32>) outs(%398 : tensor<2x128x1xf32>) {
    ^bb0(%in: i1, %in_165: f32, %out: f32):
      %1048 = arith.select %in, %in_165, %cst_4 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %400 = tensor.empty() : tensor<1xi1>
    %401 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%400 : tensor<1xi1>) {
    ^bb0(%out: i1):
      linalg.yield %true : i1
    } -> tensor<1xi1>
    %402 = tensor.empty() : tensor<i1>
    %403 = linalg.fill ins(%true : i1) outs(%402 : tensor<i1>) -> tensor<i1>
    %404 = linalg.generic {indexing_maps = [#map5, #map19], iterator_types = ["reduction"]} ins(%401 : tensor<1xi1>) outs(%403 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      %1048 = arith.andi %out, %in : i1
      linalg.yield %1048 : i1
    } -> tensor<i1>
    %collapsed_75 = tensor.collapse_shape %399 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %405 = tensor.empty() : tensor<2x128xi1>
    %406 = linalg.generic {indexing_maps = [#map20, #map], iterator_types = ["parallel", "parallel"]} ins(%404 : tensor<i1>) outs(%405 : tensor<2x128xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x128xi1>
    %407 = tensor.empty() : tensor<2x128xf32>
    %408 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%406, %collapsed_75 : tensor<2x128xi1>, tensor<2x128xf32>) outs(%407 : tensor<2x128xf32>) {
    ^bb0(%in: i1, %in_165: f32, %out: f32):
      %1048 = arith.select %in, %in_165, %cst_4 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %409 = tensor.empty() : tensor<2x128xf32>
    %410 = linalg.fill ins(%cst_3 : f32) outs(%409 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %411 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_72 : tensor<2x128x32000xf32>) outs(%410 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.maximumf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %412 = tensor.empty() : tensor<2x128xi1>
    %413 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%411 : tensor<2x128xf32>) outs(%412 : tensor<2x128xi1>) {
    ^bb0(%in: f32, %out: i1):
      %1048 = math.absf %in : f32
      %1049 = arith.cmpf one, %1048, %cst_2 : f32
      linalg.yield %1049 : i1
    } -> tensor<2x128xi1>
    %414 = tensor.empty() : tensor<2x128xf32>
    %415 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%413, %411 : tensor<2x128xi1>, tensor<2x128xf32>) outs(%414 : tensor<2x128xf32>) {
    ^bb0(%in: i1, %in_165: f32, %out: f32):
      %1048 = arith.select %in, %in_165, %cst_12 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %416 = tensor.empty() : tensor<2x128x32000xf32>
    %417 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%415 : tensor<2x128xf32>) outs(%416 : tensor<2x128x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x32000xf32>
    %418 = tensor.empty() : tensor<2x128x32000xf32>
    %419 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_72, %417 : tensor<2x128x32000xf32>, tensor<2x128x32000xf32>) outs(%418 : tensor<2x128x32000xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.subf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x32000xf32>
    %420 = tensor.empty() : tensor<2x128x32000xf32>
    %421 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%419 : tensor<2x128x32000xf32>) outs(%420 : tensor<2x128x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = math.exp %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x32000xf32>
    %422 = tensor.empty() : tensor<2x128xf32>
    %423 = linalg.fill ins(%cst_12 : f32) outs(%422 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %424 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%421 : tensor<2x128x32000xf32>) outs(%423 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %425 = tensor.empty() : tensor<2x128xf32>
    %426 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%424 : tensor<2x128xf32>) outs(%425 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = math.absf %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %427 = tensor.empty() : tensor<2x128xi1>
    %428 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%424 : tensor<2x128xf32>) outs(%427 : tensor<2x128xi1>) {
    ^bb0(%in: f32, %out: i1):
      %1048 = arith.cmpf oge, %in, %cst_12 : f32
      linalg.yield %1048 : i1
    } -> tensor<2x128xi1>
    %429 = tensor.empty() : tensor<2x128xf32>
    %430 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%426 : tensor<2x128xf32>) outs(%429 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = math.log %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %431 = tensor.empty() : tensor<2x128xf32>
    %432 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%430, %415 : tensor<2x128xf32>, tensor<2x128xf32>) outs(%431 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %433 = tensor.empty() : tensor<2x128xf32>
    %434 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%432, %408 : tensor<2x128xf32>, tensor<2x128xf32>) outs(%433 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.subf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %435 = tensor.empty() : tensor<2x128xf32>
    %436 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%434, %arg21 : tensor<2x128xf32>, tensor<2x128xf32>) outs(%435 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %437 = tensor.empty() : tensor<f32>
    %438 = linalg.fill ins(%cst_12 : f32) outs(%437 : tensor<f32>) -> tensor<f32>
    %439 = linalg.generic {indexing_maps = [#map, #map20], iterator_types = ["reduction", "reduction"]} ins(%436 : tensor<2x128xf32>) outs(%438 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<f32>
    %440 = tensor.empty() : tensor<f32>
    %441 = linalg.fill ins(%cst_12 : f32) outs(%440 : tensor<f32>) -> tensor<f32>
    %442 = linalg.generic {indexing_maps = [#map, #map20], iterator_types = ["reduction", "reduction"]} ins(%arg21 : tensor<2x128xf32>) outs(%441 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<f32>
    %443 = tensor.empty() : tensor<f32>
    %444 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = []} ins(%439, %442 : tensor<f32>, tensor<f32>) outs(%443 : tensor<f32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.divf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<f32>
    %445 = tensor.empty() : tensor<f32>
    %446 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = []} ins(%442 : tensor<f32>) outs(%445 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %cst_1, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<f32>
    %447 = tensor.empty() : tensor<2x128xf32>
    %448 = linalg.generic {indexing_maps = [#map20, #map], iterator_types = ["parallel", "parallel"]} ins(%446 : tensor<f32>) outs(%447 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128xf32>
    %449 = tensor.empty() : tensor<2x128xf32>
    %450 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%448, %arg21 : tensor<2x128xf32>, tensor<2x128xf32>) outs(%449 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %451 = tensor.empty() : tensor<2x128xf32>
    %452 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%450 : tensor<2x128xf32>) outs(%451 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.negf %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %453 = tensor.empty() : tensor<2x128xf32>
    %454 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%450, %426 : tensor<2x128xf32>, tensor<2x128xf32>) outs(%453 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.divf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %455 = tensor.empty() : tensor<2x128xf32>
    %456 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%428, %454 : tensor<2x128xi1>, tensor<2x128xf32>) outs(%455 : tensor<2x128xf32>) {
    ^bb0(%in: i1, %in_165: f32, %out: f32):
      %1048 = arith.select %in, %cst_12, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %457 = tensor.empty() : tensor<2x128xf32>
    %458 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%428, %454 : tensor<2x128xi1>, tensor<2x128xf32>) outs(%457 : tensor<2x128xf32>) {
    ^bb0(%in: i1, %in_165: f32, %out: f32):
      %1048 = arith.select %in, %in_165, %cst_12 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %459 = tensor.empty() : tensor<2x128xf32>
    %460 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%456 : tensor<2x128xf32>) outs(%459 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.negf %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %461 = tensor.empty() : tensor<2x128xf32>
    %462 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%458, %460 : tensor<2x128xf32>, tensor<2x128xf32>) outs(%461 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %463 = tensor.empty() : tensor<2x128x32000xf32>
    %464 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%462 : tensor<2x128xf32>) outs(%463 : tensor<2x128x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x32000xf32>
    %465 = tensor.empty() : tensor<2x128x32000xf32>
    %466 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%464, %421 : tensor<2x128x32000xf32>, tensor<2x128x32000xf32>) outs(%465 : tensor<2x128x32000xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x32000xf32>
    %expanded_76 = tensor.expand_shape %452 [[0, 1, 2], [3]] output_shape [1, 1, 2, 128] : tensor<2x128xf32> into tensor<1x1x2x128xf32>
    %467 = "iree_linalg_ext.scatter"(%expanded_76, %cst_15, %cst_18) <{dimension_map = array<i64: 0>, unique_indices = false}> ({
    ^bb0(%arg22: f32, %arg23: f32):
      %1048 = arith.addf %arg23, %arg22 : f32
      "iree_linalg_ext.yield"(%1048) : (f32) -> ()
    }) : (tensor<1x1x2x128xf32>, tensor<1x1xi32>, tensor<1x2x128xf32>) -> tensor<1x2x128xf32>
    %collapsed_77 = tensor.collapse_shape %467 [[0, 1, 2]] : tensor<1x2x128xf32> into tensor<256xf32>
    %468 = tensor.empty() : tensor<2x128x1x1xi32>
    %469 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%468 : tensor<2x128x1x1xi32>) {
    ^bb0(%out: i32):
      %1048 = linalg.index 0 : index
      %1049 = arith.index_cast %1048 : index to i32
      linalg.yield %1049 : i32
    } -> tensor<2x128x1x1xi32>
    %470 = tensor.empty() : tensor<2x128x1x1xi32>
    %471 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%470 : tensor<2x128x1x1xi32>) {
    ^bb0(%out: i32):
      %1048 = linalg.index 1 : index
      %1049 = arith.index_cast %1048 : index to i32
      linalg.yield %1049 : i32
    } -> tensor<2x128x1x1xi32>
    %472 = tensor.empty() : tensor<2x128x1x3xi32>
    %inserted_slice = tensor.insert_slice %469 into %472[0, 0, 0, 0] [2, 128, 1, 1] [1, 1, 1, 1] : tensor<2x128x1x1xi32> into tensor<2x128x1x3xi32>
    %inserted_slice_78 = tensor.insert_slice %471 into %inserted_slice[0, 0, 0, 1] [2, 128, 1, 1] [1, 1, 1, 1] : tensor<2x128x1x1xi32> into tensor<2x128x1x3xi32>
    %inserted_slice_79 = tensor.insert_slice %expanded_74 into %inserted_slice_78[0, 0, 0, 2] [2, 128, 1, 1] [1, 1, 1, 1] : tensor<2x128x1x1xi32> into tensor<2x128x1x3xi32>
    %collapsed_80 = tensor.collapse_shape %inserted_slice_79 [[0, 1, 2], [3]] : tensor<2x128x1x3xi32> into tensor<256x3xi32>
    %473 = "iree_linalg_ext.scatter"(%collapsed_77, %collapsed_80, %cst_17) <{dimension_map = array<i64: 0, 1, 2>, unique_indices = false}> ({
    ^bb0(%arg22: f32, %arg23: f32):
      %1048 = arith.addf %arg23, %arg22 : f32
      "iree_linalg_ext.yield"(%1048) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256x3xi32>, tensor<2x128x32000xf32>) -> tensor<2x128x32000xf32>
    %474 = tensor.empty() : tensor<2x128x32000xf32>
    %475 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%466, %473 : tensor<2x128x32000xf32>, tensor<2x128x32000xf32>) outs(%474 : tensor<2x128x32000xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x32000xf32>
    %476 = tensor.empty() : tensor<2x128x32000xbf16>
    %477 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%475 : tensor<2x128x32000xf32>) outs(%476 : tensor<2x128x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x32000xbf16>
    %478 = tensor.empty() : tensor<32000x2x128xbf16>
    %479 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%477 : tensor<2x128x32000xbf16>) outs(%478 : tensor<32000x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<32000x2x128xbf16>
    %collapsed_81 = tensor.collapse_shape %479 [[0], [1, 2]] : tensor<32000x2x128xbf16> into tensor<32000x256xbf16>
    %480 = tensor.empty() : tensor<32000x256xbf16>
    %481 = linalg.fill ins(%cst_8 : bf16) outs(%480 : tensor<32000x256xbf16>) -> tensor<32000x256xbf16>
    %482 = linalg.matmul ins(%collapsed_81, %collapsed_71 : tensor<32000x256xbf16>, tensor<256x256xbf16>) outs(%481 : tensor<32000x256xbf16>) -> tensor<32000x256xbf16>
    %483 = tensor.empty() : tensor<32000x256xf32>
    %484 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%482 : tensor<32000x256xbf16>) outs(%483 : tensor<32000x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<32000x256xf32>
    %485 = tensor.empty() : tensor<256x32000xf32>
    %486 = linalg.generic {indexing_maps = [#map22, #map], iterator_types = ["parallel", "parallel"]} ins(%484 : tensor<32000x256xf32>) outs(%485 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x32000xf32>
    %collapsed_82 = tensor.collapse_shape %477 [[0, 1], [2]] : tensor<2x128x32000xbf16> into tensor<256x32000xbf16>
    %487 = tensor.empty() : tensor<32000x256xbf16>
    %488 = linalg.generic {indexing_maps = [#map22, #map], iterator_types = ["parallel", "parallel"]} ins(%375 : tensor<256x32000xbf16>) outs(%487 : tensor<32000x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<32000x256xbf16>
    %489 = tensor.empty() : tensor<256x256xbf16>
    %490 = linalg.fill ins(%cst_8 : bf16) outs(%489 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %491 = linalg.matmul ins(%collapsed_82, %488 : tensor<256x32000xbf16>, tensor<32000x256xbf16>) outs(%490 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %492 = tensor.empty() : tensor<256x256xf32>
    %493 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%491 : tensor<256x256xbf16>) outs(%492 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_83 = tensor.expand_shape %493 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xf32> into tensor<2x128x256xf32>
    %494 = tensor.empty() : tensor<2x128x256xf32>
    %495 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%346, %expanded_83 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%494 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %496 = tensor.empty() : tensor<2x128x256xf32>
    %497 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_83, %369 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%496 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %498 = tensor.empty() : tensor<2x128x256xf32>
    %499 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%365, %495 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%498 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %500 = tensor.empty() : tensor<256xf32>
    %501 = linalg.fill ins(%cst_12 : f32) outs(%500 : tensor<256xf32>) -> tensor<256xf32>
    %502 = linalg.generic {indexing_maps = [#map21, #map23], iterator_types = ["parallel", "reduction", "reduction"]} ins(%499 : tensor<2x128x256xf32>) outs(%501 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %503 = tensor.empty() : tensor<2x128x256xf32>
    %504 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%495, %367 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%503 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %505 = tensor.empty() : tensor<2x128xf32>
    %506 = linalg.fill ins(%cst_12 : f32) outs(%505 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %507 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%504 : tensor<2x128x256xf32>) outs(%506 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %expanded_84 = tensor.expand_shape %507 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xf32> into tensor<2x128x1xf32>
    %508 = tensor.empty() : tensor<2x128x1xf32>
    %509 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_84, %363 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%508 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %510 = tensor.empty() : tensor<2x128x256xbf16>
    %511 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%497 : tensor<2x128x256xf32>) outs(%510 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %512 = tensor.empty() : tensor<2x128xf32>
    %513 = linalg.fill ins(%cst_12 : f32) outs(%512 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %514 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%509 : tensor<2x128x1xf32>) outs(%513 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %515 = tensor.empty() : tensor<2x128xf32>
    %516 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%514 : tensor<2x128xf32>) outs(%515 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %in, %cst_11 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %517 = tensor.empty() : tensor<2x128x256xf32>
    %518 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%516 : tensor<2x128xf32>) outs(%517 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %519 = tensor.empty() : tensor<2x128x256xf32>
    %520 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%518, %350 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%519 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %521 = tensor.empty() : tensor<2x128x256xbf16>
    %522 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%520 : tensor<2x128x256xf32>) outs(%521 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %523 = tensor.empty() : tensor<2x128x256xbf16>
    %524 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%511, %522 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%523 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %525 = tensor.empty() : tensor<256x2x128xbf16>
    %526 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%524 : tensor<2x128x256xbf16>) outs(%525 : tensor<256x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<256x2x128xbf16>
    %collapsed_85 = tensor.collapse_shape %526 [[0], [1, 2]] : tensor<256x2x128xbf16> into tensor<256x256xbf16>
    %527 = tensor.empty() : tensor<256x1024xbf16>
    %528 = linalg.fill ins(%cst_8 : bf16) outs(%527 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %529 = linalg.matmul ins(%collapsed_85, %collapsed_67 : tensor<256x256xbf16>, tensor<256x1024xbf16>) outs(%528 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %530 = tensor.empty() : tensor<256x1024xf32>
    %531 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%529 : tensor<256x1024xbf16>) outs(%530 : tensor<256x1024xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x1024xf32>
    %532 = tensor.empty() : tensor<1024x256xf32>
    %533 = linalg.generic {indexing_maps = [#map22, #map], iterator_types = ["parallel", "parallel"]} ins(%531 : tensor<256x1024xf32>) outs(%532 : tensor<1024x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1024x256xf32>
    %collapsed_86 = tensor.collapse_shape %524 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %534 = tensor.empty() : tensor<256x1024xbf16>
    %535 = linalg.generic {indexing_maps = [#map22, #map], iterator_types = ["parallel", "parallel"]} ins(%339 : tensor<1024x256xbf16>) outs(%534 : tensor<256x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<256x1024xbf16>
    %536 = tensor.empty() : tensor<256x1024xbf16>
    %537 = linalg.fill ins(%cst_8 : bf16) outs(%536 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %538 = linalg.matmul ins(%collapsed_86, %535 : tensor<256x256xbf16>, tensor<256x1024xbf16>) outs(%537 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %expanded_87 = tensor.expand_shape %538 [[0, 1], [2]] output_shape [2, 128, 1024] : tensor<256x1024xbf16> into tensor<2x128x1024xbf16>
    %539 = tensor.empty() : tensor<2x128x1024xbf16>
    %540 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_66, %expanded_87 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%539 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %541 = tensor.empty() : tensor<2x128x1024xbf16>
    %542 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_87, %331 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%541 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %543 = tensor.empty() : tensor<2x128x1024xbf16>
    %544 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%540, %335 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%543 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %545 = tensor.empty() : tensor<2x128x1024xbf16>
    %546 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%542, %544 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%545 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %547 = tensor.empty() : tensor<1024x2x128xbf16>
    %548 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%546 : tensor<2x128x1024xbf16>) outs(%547 : tensor<1024x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1024x2x128xbf16>
    %collapsed_88 = tensor.collapse_shape %548 [[0], [1, 2]] : tensor<1024x2x128xbf16> into tensor<1024x256xbf16>
    %549 = tensor.empty() : tensor<1024x256xbf16>
    %550 = linalg.fill ins(%cst_8 : bf16) outs(%549 : tensor<1024x256xbf16>) -> tensor<1024x256xbf16>
    %551 = linalg.matmul ins(%collapsed_88, %collapsed_65 : tensor<1024x256xbf16>, tensor<256x256xbf16>) outs(%550 : tensor<1024x256xbf16>) -> tensor<1024x256xbf16>
    %552 = tensor.empty() : tensor<1024x256xf32>
    %553 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%551 : tensor<1024x256xbf16>) outs(%552 : tensor<1024x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<1024x256xf32>
    %554 = tensor.empty() : tensor<256x1024xf32>
    %555 = linalg.generic {indexing_maps = [#map22, #map], iterator_types = ["parallel", "parallel"]} ins(%553 : tensor<1024x256xf32>) outs(%554 : tensor<256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x1024xf32>
    %collapsed_89 = tensor.collapse_shape %546 [[0, 1], [2]] : tensor<2x128x1024xbf16> into tensor<256x1024xbf16>
    %556 = tensor.empty() : tensor<1024x256xbf16>
    %557 = linalg.generic {indexing_maps = [#map22, #map], iterator_types = ["parallel", "parallel"]} ins(%320 : tensor<256x1024xbf16>) outs(%556 : tensor<1024x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1024x256xbf16>
    %558 = tensor.empty() : tensor<256x256xbf16>
    %559 = linalg.fill ins(%cst_8 : bf16) outs(%558 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %560 = linalg.matmul ins(%collapsed_89, %557 : tensor<256x1024xbf16>, tensor<1024x256xbf16>) outs(%559 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %561 = tensor.empty() : tensor<256x256xf32>
    %562 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%560 : tensor<256x256xbf16>) outs(%561 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_90 = tensor.expand_shape %562 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xf32> into tensor<2x128x256xf32>
    %563 = tensor.empty() : tensor<2x128x256xf32>
    %564 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%291, %expanded_90 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%563 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %565 = tensor.empty() : tensor<2x128x256xf32>
    %566 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_90, %314 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%565 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %567 = tensor.empty() : tensor<2x128x256xf32>
    %568 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%310, %564 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%567 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %569 = tensor.empty() : tensor<256xf32>
    %570 = linalg.fill ins(%cst_12 : f32) outs(%569 : tensor<256xf32>) -> tensor<256xf32>
    %571 = linalg.generic {indexing_maps = [#map21, #map23], iterator_types = ["parallel", "reduction", "reduction"]} ins(%568 : tensor<2x128x256xf32>) outs(%570 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %572 = tensor.empty() : tensor<2x128x256xf32>
    %573 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%564, %312 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%572 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %574 = tensor.empty() : tensor<2x128xf32>
    %575 = linalg.fill ins(%cst_12 : f32) outs(%574 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %576 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%573 : tensor<2x128x256xf32>) outs(%575 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %expanded_91 = tensor.expand_shape %576 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xf32> into tensor<2x128x1xf32>
    %577 = tensor.empty() : tensor<2x128x1xf32>
    %578 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_91, %308 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%577 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %579 = tensor.empty() : tensor<2x128x256xbf16>
    %580 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%566 : tensor<2x128x256xf32>) outs(%579 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %581 = tensor.empty() : tensor<2x128x256xbf16>
    %582 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%524, %580 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%581 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %583 = tensor.empty() : tensor<2x128xf32>
    %584 = linalg.fill ins(%cst_12 : f32) outs(%583 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %585 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%578 : tensor<2x128x1xf32>) outs(%584 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %586 = tensor.empty() : tensor<2x128xf32>
    %587 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%585 : tensor<2x128xf32>) outs(%586 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %in, %cst_11 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %588 = tensor.empty() : tensor<2x128x256xf32>
    %589 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%587 : tensor<2x128xf32>) outs(%588 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %590 = tensor.empty() : tensor<2x128x256xf32>
    %591 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%589, %295 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%590 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %592 = tensor.empty() : tensor<2x128x256xbf16>
    %593 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%591 : tensor<2x128x256xf32>) outs(%592 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %594 = tensor.empty() : tensor<2x128x256xbf16>
    %595 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%582, %593 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%594 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %596 = tensor.empty() : tensor<256x2x128xbf16>
    %597 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%595 : tensor<2x128x256xbf16>) outs(%596 : tensor<256x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<256x2x128xbf16>
    %collapsed_92 = tensor.collapse_shape %597 [[0], [1, 2]] : tensor<256x2x128xbf16> into tensor<256x256xbf16>
    %598 = tensor.empty() : tensor<256x256xbf16>
    %599 = linalg.fill ins(%cst_8 : bf16) outs(%598 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %600 = linalg.matmul ins(%collapsed_92, %collapsed_60 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%599 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %601 = tensor.empty() : tensor<256x256xf32>
    %602 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%600 : tensor<256x256xbf16>) outs(%601 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_93 = tensor.expand_shape %602 [[0], [1, 2]] output_shape [256, 4, 64] : tensor<256x256xf32> into tensor<256x4x64xf32>
    %603 = tensor.empty() : tensor<4x64x256xf32>
    %604 = linalg.generic {indexing_maps = [#map24, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_93 : tensor<256x4x64xf32>) outs(%603 : tensor<4x64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x64x256xf32>
    %collapsed_94 = tensor.collapse_shape %595 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %605 = tensor.empty() : tensor<256x4x64xbf16>
    %606 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%284 : tensor<4x64x256xbf16>) outs(%605 : tensor<256x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<256x4x64xbf16>
    %collapsed_95 = tensor.collapse_shape %606 [[0], [1, 2]] : tensor<256x4x64xbf16> into tensor<256x256xbf16>
    %607 = tensor.empty() : tensor<256x256xbf16>
    %608 = linalg.fill ins(%cst_8 : bf16) outs(%607 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %609 = linalg.matmul ins(%collapsed_94, %collapsed_95 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%608 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_96 = tensor.expand_shape %609 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %610 = tensor.empty() : tensor<2x4x64x128xbf16>
    %611 = linalg.generic {indexing_maps = [#map14, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_96 : tensor<2x128x4x64xbf16>) outs(%610 : tensor<2x4x64x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x64x128xbf16>
    %612 = tensor.empty() : tensor<2x4x128x64xbf16>
    %613 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%611 : tensor<2x4x64x128xbf16>) outs(%612 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x64xbf16>
    %collapsed_97 = tensor.collapse_shape %613 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %614 = tensor.empty() : tensor<8x128x128xbf16>
    %615 = linalg.fill ins(%cst_8 : bf16) outs(%614 : tensor<8x128x128xbf16>) -> tensor<8x128x128xbf16>
    %616 = linalg.batch_matmul ins(%collapsed_97, %collapsed_57 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%615 : tensor<8x128x128xbf16>) -> tensor<8x128x128xbf16>
    %expanded_98 = tensor.expand_shape %616 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %collapsed_99 = tensor.collapse_shape %611 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %collapsed_100 = tensor.collapse_shape %269 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %617 = tensor.empty() : tensor<8x64x128xbf16>
    %618 = linalg.fill ins(%cst_8 : bf16) outs(%617 : tensor<8x64x128xbf16>) -> tensor<8x64x128xbf16>
    %619 = linalg.batch_matmul ins(%collapsed_99, %collapsed_100 : tensor<8x64x128xbf16>, tensor<8x128x128xbf16>) outs(%618 : tensor<8x64x128xbf16>) -> tensor<8x64x128xbf16>
    %expanded_101 = tensor.expand_shape %619 [[0, 1], [2], [3]] output_shape [2, 4, 64, 128] : tensor<8x64x128xbf16> into tensor<2x4x64x128xbf16>
    %620 = tensor.empty() : tensor<2x128x4x64xbf16>
    %621 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_101 : tensor<2x4x64x128xbf16>) outs(%620 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x128x4x64xbf16>
    %622 = tensor.empty() : tensor<2x4x128x128xbf16>
    %623 = linalg.generic {indexing_maps = [#map16, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%273 : tensor<2x4x128x1xbf16>) outs(%622 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %624 = tensor.empty() : tensor<2x4x128x128xbf16>
    %625 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_98, %623 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%624 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %626 = tensor.empty() : tensor<2x4x128x128xbf16>
    %627 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%625, %258 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%626 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %628 = tensor.empty() : tensor<2x4x128xbf16>
    %629 = linalg.fill ins(%cst_8 : bf16) outs(%628 : tensor<2x4x128xbf16>) -> tensor<2x4x128xbf16>
    %630 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%627 : tensor<2x4x128x128xbf16>) outs(%629 : tensor<2x4x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.addf %out, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128xbf16>
    %631 = tensor.empty() : tensor<2x4x128xbf16>
    %632 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%630 : tensor<2x4x128xbf16>) outs(%631 : tensor<2x4x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.negf %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128xbf16>
    %633 = tensor.empty() : tensor<2x4x128xf32>
    %634 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%632 : tensor<2x4x128xbf16>) outs(%633 : tensor<2x4x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x4x128xf32>
    %expanded_102 = tensor.expand_shape %634 [[0], [1], [2, 3]] output_shape [2, 4, 128, 1] : tensor<2x4x128xf32> into tensor<2x4x128x1xf32>
    %635 = tensor.empty() : tensor<2x4x128x128xbf16>
    %636 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_98, %267 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%635 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.divf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %637 = tensor.empty() : tensor<2x4x128xf32>
    %638 = linalg.fill ins(%cst_12 : f32) outs(%637 : tensor<2x4x128xf32>) -> tensor<2x4x128xf32>
    %639 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_102 : tensor<2x4x128x1xf32>) outs(%638 : tensor<2x4x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x4x128xf32>
    %640 = tensor.empty() : tensor<2x4x128xbf16>
    %641 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%639 : tensor<2x4x128xf32>) outs(%640 : tensor<2x4x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128xbf16>
    %642 = tensor.empty() : tensor<2x4x128x128xbf16>
    %643 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%641 : tensor<2x4x128xbf16>) outs(%642 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %644 = tensor.empty() : tensor<2x4x128x128xbf16>
    %645 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%636, %643 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%644 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %646 = tensor.empty() : tensor<2x4x128x128xbf16>
    %647 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%645, %258 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%646 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %648 = tensor.empty() : tensor<2x4x128x128xbf16>
    %649 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97, %647 : tensor<2x4x128x128xi1>, tensor<2x4x128x128xbf16>) outs(%648 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: i1, %in_165: bf16, %out: bf16):
      %1048 = arith.select %in, %in_165, %cst_8 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %650 = tensor.empty() : tensor<2x4x128x128xbf16>
    %651 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%649 : tensor<2x4x128x128xbf16>) outs(%650 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_103 = tensor.collapse_shape %651 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %652 = tensor.empty() : tensor<8x128x64xbf16>
    %653 = linalg.fill ins(%cst_8 : bf16) outs(%652 : tensor<8x128x64xbf16>) -> tensor<8x128x64xbf16>
    %654 = linalg.batch_matmul ins(%collapsed_103, %collapsed_53 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%653 : tensor<8x128x64xbf16>) -> tensor<8x128x64xbf16>
    %expanded_104 = tensor.expand_shape %654 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %655 = tensor.empty() : tensor<2x128x4x64xbf16>
    %656 = linalg.generic {indexing_maps = [#map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_104 : tensor<2x4x128x64xbf16>) outs(%655 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x128x4x64xbf16>
    %657 = tensor.empty() : tensor<2x4x128x64xbf16>
    %658 = linalg.generic {indexing_maps = [#map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<2x128x4x64xbf16>) outs(%657 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x64xbf16>
    %collapsed_105 = tensor.collapse_shape %649 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %collapsed_106 = tensor.collapse_shape %658 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %659 = tensor.empty() : tensor<8x128x64xbf16>
    %660 = linalg.fill ins(%cst_8 : bf16) outs(%659 : tensor<8x128x64xbf16>) -> tensor<8x128x64xbf16>
    %661 = linalg.batch_matmul ins(%collapsed_105, %collapsed_106 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%660 : tensor<8x128x64xbf16>) -> tensor<8x128x64xbf16>
    %expanded_107 = tensor.expand_shape %661 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %662 = tensor.empty() : tensor<2x128x4x64xbf16>
    %663 = linalg.generic {indexing_maps = [#map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_107 : tensor<2x4x128x64xbf16>) outs(%662 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x128x4x64xbf16>
    %664 = tensor.empty() : tensor<2x128x4x64xbf16>
    %665 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%663, %84 : tensor<2x128x4x64xbf16>, tensor<2x128x4x64xbf16>) outs(%664 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.divf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x4x64xbf16>
    %666 = tensor.empty() : tensor<4x64x2x128xbf16>
    %667 = linalg.generic {indexing_maps = [#map25, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%621 : tensor<2x128x4x64xbf16>) outs(%666 : tensor<4x64x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x2x128xbf16>
    %collapsed_108 = tensor.collapse_shape %667 [[0, 1], [2, 3]] : tensor<4x64x2x128xbf16> into tensor<256x256xbf16>
    %668 = tensor.empty() : tensor<256x256xbf16>
    %669 = linalg.fill ins(%cst_8 : bf16) outs(%668 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %670 = linalg.matmul ins(%collapsed_108, %collapsed_46 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%669 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %671 = tensor.empty() : tensor<256x256xf32>
    %672 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%670 : tensor<256x256xbf16>) outs(%671 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_109 = tensor.expand_shape %672 [[0, 1], [2]] output_shape [4, 64, 256] : tensor<256x256xf32> into tensor<4x64x256xf32>
    %673 = tensor.empty() : tensor<256x4x64xf32>
    %674 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_109 : tensor<4x64x256xf32>) outs(%673 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x4x64xf32>
    %collapsed_110 = tensor.collapse_shape %621 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %675 = tensor.empty() : tensor<4x64x256xbf16>
    %676 = linalg.generic {indexing_maps = [#map24, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%235 : tensor<256x4x64xbf16>) outs(%675 : tensor<4x64x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x256xbf16>
    %collapsed_111 = tensor.collapse_shape %676 [[0, 1], [2]] : tensor<4x64x256xbf16> into tensor<256x256xbf16>
    %677 = tensor.empty() : tensor<256x256xbf16>
    %678 = linalg.fill ins(%cst_8 : bf16) outs(%677 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %679 = linalg.matmul ins(%collapsed_110, %collapsed_111 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%678 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_112 = tensor.expand_shape %679 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %680 = tensor.empty() : tensor<4x64x2x128xbf16>
    %681 = linalg.generic {indexing_maps = [#map25, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%656 : tensor<2x128x4x64xbf16>) outs(%680 : tensor<4x64x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x2x128xbf16>
    %collapsed_113 = tensor.collapse_shape %681 [[0, 1], [2, 3]] : tensor<4x64x2x128xbf16> into tensor<256x256xbf16>
    %682 = tensor.empty() : tensor<256x256xbf16>
    %683 = linalg.fill ins(%cst_8 : bf16) outs(%682 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %684 = linalg.matmul ins(%collapsed_113, %collapsed_46 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%683 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %685 = tensor.empty() : tensor<256x256xf32>
    %686 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%684 : tensor<256x256xbf16>) outs(%685 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_114 = tensor.expand_shape %686 [[0, 1], [2]] output_shape [4, 64, 256] : tensor<256x256xf32> into tensor<4x64x256xf32>
    %687 = tensor.empty() : tensor<256x4x64xf32>
    %688 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_114 : tensor<4x64x256xf32>) outs(%687 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x4x64xf32>
    %collapsed_115 = tensor.collapse_shape %656 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %689 = tensor.empty() : tensor<4x64x256xbf16>
    %690 = linalg.generic {indexing_maps = [#map24, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%230 : tensor<256x4x64xbf16>) outs(%689 : tensor<4x64x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x256xbf16>
    %collapsed_116 = tensor.collapse_shape %690 [[0, 1], [2]] : tensor<4x64x256xbf16> into tensor<256x256xbf16>
    %691 = tensor.empty() : tensor<256x256xbf16>
    %692 = linalg.fill ins(%cst_8 : bf16) outs(%691 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %693 = linalg.matmul ins(%collapsed_115, %collapsed_116 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%692 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_117 = tensor.expand_shape %693 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %694 = tensor.empty() : tensor<2x128x256xbf16>
    %695 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_112, %expanded_117 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%694 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %696 = tensor.empty() : tensor<4x64x2x128xbf16>
    %697 = linalg.generic {indexing_maps = [#map25, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%665 : tensor<2x128x4x64xbf16>) outs(%696 : tensor<4x64x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x2x128xbf16>
    %collapsed_118 = tensor.collapse_shape %697 [[0, 1], [2, 3]] : tensor<4x64x2x128xbf16> into tensor<256x256xbf16>
    %698 = tensor.empty() : tensor<256x256xbf16>
    %699 = linalg.fill ins(%cst_8 : bf16) outs(%698 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %700 = linalg.matmul ins(%collapsed_118, %collapsed_46 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%699 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %701 = tensor.empty() : tensor<256x256xf32>
    %702 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%700 : tensor<256x256xbf16>) outs(%701 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_119 = tensor.expand_shape %702 [[0, 1], [2]] output_shape [4, 64, 256] : tensor<256x256xf32> into tensor<4x64x256xf32>
    %703 = tensor.empty() : tensor<256x4x64xf32>
    %704 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_119 : tensor<4x64x256xf32>) outs(%703 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x4x64xf32>
    %collapsed_120 = tensor.collapse_shape %665 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %705 = tensor.empty() : tensor<4x64x256xbf16>
    %706 = linalg.generic {indexing_maps = [#map24, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%225 : tensor<256x4x64xbf16>) outs(%705 : tensor<4x64x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x256xbf16>
    %collapsed_121 = tensor.collapse_shape %706 [[0, 1], [2]] : tensor<4x64x256xbf16> into tensor<256x256xbf16>
    %707 = tensor.empty() : tensor<256x256xbf16>
    %708 = linalg.fill ins(%cst_8 : bf16) outs(%707 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %709 = linalg.matmul ins(%collapsed_120, %collapsed_121 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%708 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_122 = tensor.expand_shape %709 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %710 = tensor.empty() : tensor<2x128x256xbf16>
    %711 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%695, %expanded_122 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%710 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %712 = tensor.empty() : tensor<2x128x256xf32>
    %713 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%711 : tensor<2x128x256xbf16>) outs(%712 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %714 = tensor.empty() : tensor<2x128x256xf32>
    %715 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%196, %713 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%714 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %716 = tensor.empty() : tensor<2x128x256xf32>
    %717 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%713, %219 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%716 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %718 = tensor.empty() : tensor<2x128x256xf32>
    %719 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%215, %715 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%718 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %720 = tensor.empty() : tensor<256xf32>
    %721 = linalg.fill ins(%cst_12 : f32) outs(%720 : tensor<256xf32>) -> tensor<256xf32>
    %722 = linalg.generic {indexing_maps = [#map21, #map23], iterator_types = ["parallel", "reduction", "reduction"]} ins(%719 : tensor<2x128x256xf32>) outs(%721 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %723 = tensor.empty() : tensor<2x128x256xf32>
    %724 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%715, %217 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%723 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %725 = tensor.empty() : tensor<2x128xf32>
    %726 = linalg.fill ins(%cst_12 : f32) outs(%725 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %727 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%724 : tensor<2x128x256xf32>) outs(%726 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %expanded_123 = tensor.expand_shape %727 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xf32> into tensor<2x128x1xf32>
    %728 = tensor.empty() : tensor<2x128x1xf32>
    %729 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_123, %213 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%728 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %730 = tensor.empty() : tensor<2x128x256xbf16>
    %731 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%717 : tensor<2x128x256xf32>) outs(%730 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %732 = tensor.empty() : tensor<2x128x256xbf16>
    %733 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%595, %731 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%732 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %734 = tensor.empty() : tensor<2x128xf32>
    %735 = linalg.fill ins(%cst_12 : f32) outs(%734 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %736 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%729 : tensor<2x128x1xf32>) outs(%735 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %737 = tensor.empty() : tensor<2x128xf32>
    %738 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%736 : tensor<2x128xf32>) outs(%737 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %in, %cst_11 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %739 = tensor.empty() : tensor<2x128x256xf32>
    %740 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%738 : tensor<2x128xf32>) outs(%739 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %741 = tensor.empty() : tensor<2x128x256xf32>
    %742 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%740, %200 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%741 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %743 = tensor.empty() : tensor<2x128x256xbf16>
    %744 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%742 : tensor<2x128x256xf32>) outs(%743 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %745 = tensor.empty() : tensor<2x128x256xbf16>
    %746 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%733, %744 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%745 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %747 = tensor.empty() : tensor<256x2x128xbf16>
    %748 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%746 : tensor<2x128x256xbf16>) outs(%747 : tensor<256x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<256x2x128xbf16>
    %collapsed_124 = tensor.collapse_shape %748 [[0], [1, 2]] : tensor<256x2x128xbf16> into tensor<256x256xbf16>
    %749 = tensor.empty() : tensor<256x1024xbf16>
    %750 = linalg.fill ins(%cst_8 : bf16) outs(%749 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %751 = linalg.matmul ins(%collapsed_124, %collapsed_42 : tensor<256x256xbf16>, tensor<256x1024xbf16>) outs(%750 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %752 = tensor.empty() : tensor<256x1024xf32>
    %753 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%751 : tensor<256x1024xbf16>) outs(%752 : tensor<256x1024xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x1024xf32>
    %754 = tensor.empty() : tensor<1024x256xf32>
    %755 = linalg.generic {indexing_maps = [#map22, #map], iterator_types = ["parallel", "parallel"]} ins(%753 : tensor<256x1024xf32>) outs(%754 : tensor<1024x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1024x256xf32>
    %collapsed_125 = tensor.collapse_shape %746 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %756 = tensor.empty() : tensor<256x1024xbf16>
    %757 = linalg.generic {indexing_maps = [#map22, #map], iterator_types = ["parallel", "parallel"]} ins(%189 : tensor<1024x256xbf16>) outs(%756 : tensor<256x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<256x1024xbf16>
    %758 = tensor.empty() : tensor<256x1024xbf16>
    %759 = linalg.fill ins(%cst_8 : bf16) outs(%758 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %760 = linalg.matmul ins(%collapsed_125, %757 : tensor<256x256xbf16>, tensor<256x1024xbf16>) outs(%759 : tensor<256x1024xbf16>) -> tensor<256x1024xbf16>
    %expanded_126 = tensor.expand_shape %760 [[0, 1], [2]] output_shape [2, 128, 1024] : tensor<256x1024xbf16> into tensor<2x128x1024xbf16>
    %761 = tensor.empty() : tensor<2x128x1024xbf16>
    %762 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41, %expanded_126 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%761 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %763 = tensor.empty() : tensor<2x128x1024xbf16>
    %764 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_126, %181 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%763 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %765 = tensor.empty() : tensor<2x128x1024xbf16>
    %766 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%762, %185 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%765 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %767 = tensor.empty() : tensor<2x128x1024xbf16>
    %768 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%764, %766 : tensor<2x128x1024xbf16>, tensor<2x128x1024xbf16>) outs(%767 : tensor<2x128x1024xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x1024xbf16>
    %769 = tensor.empty() : tensor<1024x2x128xbf16>
    %770 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%768 : tensor<2x128x1024xbf16>) outs(%769 : tensor<1024x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1024x2x128xbf16>
    %collapsed_127 = tensor.collapse_shape %770 [[0], [1, 2]] : tensor<1024x2x128xbf16> into tensor<1024x256xbf16>
    %771 = tensor.empty() : tensor<1024x256xbf16>
    %772 = linalg.fill ins(%cst_8 : bf16) outs(%771 : tensor<1024x256xbf16>) -> tensor<1024x256xbf16>
    %773 = linalg.matmul ins(%collapsed_127, %collapsed_40 : tensor<1024x256xbf16>, tensor<256x256xbf16>) outs(%772 : tensor<1024x256xbf16>) -> tensor<1024x256xbf16>
    %774 = tensor.empty() : tensor<1024x256xf32>
    %775 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%773 : tensor<1024x256xbf16>) outs(%774 : tensor<1024x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<1024x256xf32>
    %776 = tensor.empty() : tensor<256x1024xf32>
    %777 = linalg.generic {indexing_maps = [#map22, #map], iterator_types = ["parallel", "parallel"]} ins(%775 : tensor<1024x256xf32>) outs(%776 : tensor<256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x1024xf32>
    %collapsed_128 = tensor.collapse_shape %768 [[0, 1], [2]] : tensor<2x128x1024xbf16> into tensor<256x1024xbf16>
    %778 = tensor.empty() : tensor<1024x256xbf16>
    %779 = linalg.generic {indexing_maps = [#map22, #map], iterator_types = ["parallel", "parallel"]} ins(%170 : tensor<256x1024xbf16>) outs(%778 : tensor<1024x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1024x256xbf16>
    %780 = tensor.empty() : tensor<256x256xbf16>
    %781 = linalg.fill ins(%cst_8 : bf16) outs(%780 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %782 = linalg.matmul ins(%collapsed_128, %779 : tensor<256x1024xbf16>, tensor<1024x256xbf16>) outs(%781 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %783 = tensor.empty() : tensor<256x256xf32>
    %784 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%782 : tensor<256x256xbf16>) outs(%783 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_129 = tensor.expand_shape %784 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xf32> into tensor<2x128x256xf32>
    %785 = tensor.empty() : tensor<2x128x256xf32>
    %786 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141, %expanded_129 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%785 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %787 = tensor.empty() : tensor<2x128x256xf32>
    %788 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_129, %164 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%787 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %789 = tensor.empty() : tensor<2x128x256xf32>
    %790 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %786 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%789 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %791 = tensor.empty() : tensor<256xf32>
    %792 = linalg.fill ins(%cst_12 : f32) outs(%791 : tensor<256xf32>) -> tensor<256xf32>
    %793 = linalg.generic {indexing_maps = [#map21, #map23], iterator_types = ["parallel", "reduction", "reduction"]} ins(%790 : tensor<2x128x256xf32>) outs(%792 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %794 = tensor.empty() : tensor<2x128x256xf32>
    %795 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%786, %162 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%794 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %796 = tensor.empty() : tensor<2x128xf32>
    %797 = linalg.fill ins(%cst_12 : f32) outs(%796 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %798 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%795 : tensor<2x128x256xf32>) outs(%797 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %expanded_130 = tensor.expand_shape %798 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xf32> into tensor<2x128x1xf32>
    %799 = tensor.empty() : tensor<2x128x1xf32>
    %800 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_130, %158 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%799 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %801 = tensor.empty() : tensor<2x128x256xbf16>
    %802 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%788 : tensor<2x128x256xf32>) outs(%801 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %803 = tensor.empty() : tensor<2x128x256xbf16>
    %804 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%746, %802 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%803 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %805 = tensor.empty() : tensor<2x128xf32>
    %806 = linalg.fill ins(%cst_12 : f32) outs(%805 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %807 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%800 : tensor<2x128x1xf32>) outs(%806 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %808 = tensor.empty() : tensor<2x128xf32>
    %809 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%807 : tensor<2x128xf32>) outs(%808 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %in, %cst_11 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %810 = tensor.empty() : tensor<2x128x256xf32>
    %811 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%809 : tensor<2x128xf32>) outs(%810 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %812 = tensor.empty() : tensor<2x128x256xf32>
    %813 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%811, %145 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%812 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %814 = tensor.empty() : tensor<2x128x256xbf16>
    %815 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%813 : tensor<2x128x256xf32>) outs(%814 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %816 = tensor.empty() : tensor<2x128x256xbf16>
    %817 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%804, %815 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%816 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %818 = tensor.empty() : tensor<256x2x128xbf16>
    %819 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%817 : tensor<2x128x256xbf16>) outs(%818 : tensor<256x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<256x2x128xbf16>
    %collapsed_131 = tensor.collapse_shape %819 [[0], [1, 2]] : tensor<256x2x128xbf16> into tensor<256x256xbf16>
    %820 = tensor.empty() : tensor<256x256xbf16>
    %821 = linalg.fill ins(%cst_8 : bf16) outs(%820 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %822 = linalg.matmul ins(%collapsed_131, %collapsed_35 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%821 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %823 = tensor.empty() : tensor<256x256xf32>
    %824 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%822 : tensor<256x256xbf16>) outs(%823 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_132 = tensor.expand_shape %824 [[0], [1, 2]] output_shape [256, 4, 64] : tensor<256x256xf32> into tensor<256x4x64xf32>
    %825 = tensor.empty() : tensor<4x64x256xf32>
    %826 = linalg.generic {indexing_maps = [#map24, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_132 : tensor<256x4x64xf32>) outs(%825 : tensor<4x64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x64x256xf32>
    %collapsed_133 = tensor.collapse_shape %817 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %827 = tensor.empty() : tensor<256x4x64xbf16>
    %828 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<4x64x256xbf16>) outs(%827 : tensor<256x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<256x4x64xbf16>
    %collapsed_134 = tensor.collapse_shape %828 [[0], [1, 2]] : tensor<256x4x64xbf16> into tensor<256x256xbf16>
    %829 = tensor.empty() : tensor<256x256xbf16>
    %830 = linalg.fill ins(%cst_8 : bf16) outs(%829 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %831 = linalg.matmul ins(%collapsed_133, %collapsed_134 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%830 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_135 = tensor.expand_shape %831 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %832 = tensor.empty() : tensor<2x4x64x128xbf16>
    %833 = linalg.generic {indexing_maps = [#map14, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_135 : tensor<2x128x4x64xbf16>) outs(%832 : tensor<2x4x64x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x64x128xbf16>
    %834 = tensor.empty() : tensor<2x4x128x64xbf16>
    %835 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%833 : tensor<2x4x64x128xbf16>) outs(%834 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x64xbf16>
    %collapsed_136 = tensor.collapse_shape %835 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %836 = tensor.empty() : tensor<8x128x128xbf16>
    %837 = linalg.fill ins(%cst_8 : bf16) outs(%836 : tensor<8x128x128xbf16>) -> tensor<8x128x128xbf16>
    %838 = linalg.batch_matmul ins(%collapsed_136, %collapsed_32 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%837 : tensor<8x128x128xbf16>) -> tensor<8x128x128xbf16>
    %expanded_137 = tensor.expand_shape %838 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %collapsed_138 = tensor.collapse_shape %833 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %collapsed_139 = tensor.collapse_shape %119 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %839 = tensor.empty() : tensor<8x64x128xbf16>
    %840 = linalg.fill ins(%cst_8 : bf16) outs(%839 : tensor<8x64x128xbf16>) -> tensor<8x64x128xbf16>
    %841 = linalg.batch_matmul ins(%collapsed_138, %collapsed_139 : tensor<8x64x128xbf16>, tensor<8x128x128xbf16>) outs(%840 : tensor<8x64x128xbf16>) -> tensor<8x64x128xbf16>
    %expanded_140 = tensor.expand_shape %841 [[0, 1], [2], [3]] output_shape [2, 4, 64, 128] : tensor<8x64x128xbf16> into tensor<2x4x64x128xbf16>
    %842 = tensor.empty() : tensor<2x128x4x64xbf16>
    %843 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_140 : tensor<2x4x64x128xbf16>) outs(%842 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x128x4x64xbf16>
    %844 = tensor.empty() : tensor<2x4x128x128xbf16>
    %845 = linalg.generic {indexing_maps = [#map16, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%123 : tensor<2x4x128x1xbf16>) outs(%844 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %846 = tensor.empty() : tensor<2x4x128x128xbf16>
    %847 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_137, %845 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%846 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %848 = tensor.empty() : tensor<2x4x128x128xbf16>
    %849 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%847, %108 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%848 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %850 = tensor.empty() : tensor<2x4x128xbf16>
    %851 = linalg.fill ins(%cst_8 : bf16) outs(%850 : tensor<2x4x128xbf16>) -> tensor<2x4x128xbf16>
    %852 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%849 : tensor<2x4x128x128xbf16>) outs(%851 : tensor<2x4x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.addf %out, %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128xbf16>
    %853 = tensor.empty() : tensor<2x4x128xbf16>
    %854 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%852 : tensor<2x4x128xbf16>) outs(%853 : tensor<2x4x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1048 = arith.negf %in : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128xbf16>
    %855 = tensor.empty() : tensor<2x4x128xf32>
    %856 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%854 : tensor<2x4x128xbf16>) outs(%855 : tensor<2x4x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x4x128xf32>
    %expanded_141 = tensor.expand_shape %856 [[0], [1], [2, 3]] output_shape [2, 4, 128, 1] : tensor<2x4x128xf32> into tensor<2x4x128x1xf32>
    %857 = tensor.empty() : tensor<2x4x128x128xbf16>
    %858 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_137, %117 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%857 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.divf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %859 = tensor.empty() : tensor<2x4x128xf32>
    %860 = linalg.fill ins(%cst_12 : f32) outs(%859 : tensor<2x4x128xf32>) -> tensor<2x4x128xf32>
    %861 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_141 : tensor<2x4x128x1xf32>) outs(%860 : tensor<2x4x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x4x128xf32>
    %862 = tensor.empty() : tensor<2x4x128xbf16>
    %863 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%861 : tensor<2x4x128xf32>) outs(%862 : tensor<2x4x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128xbf16>
    %864 = tensor.empty() : tensor<2x4x128x128xbf16>
    %865 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%863 : tensor<2x4x128xbf16>) outs(%864 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %866 = tensor.empty() : tensor<2x4x128x128xbf16>
    %867 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%858, %865 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%866 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %868 = tensor.empty() : tensor<2x4x128x128xbf16>
    %869 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%867, %108 : tensor<2x4x128x128xbf16>, tensor<2x4x128x128xbf16>) outs(%868 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.mulf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %870 = tensor.empty() : tensor<2x4x128x128xbf16>
    %871 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97, %869 : tensor<2x4x128x128xi1>, tensor<2x4x128x128xbf16>) outs(%870 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: i1, %in_165: bf16, %out: bf16):
      %1048 = arith.select %in, %in_165, %cst_8 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x4x128x128xbf16>
    %872 = tensor.empty() : tensor<2x4x128x128xbf16>
    %873 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%871 : tensor<2x4x128x128xbf16>) outs(%872 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_142 = tensor.collapse_shape %873 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %874 = tensor.empty() : tensor<8x128x64xbf16>
    %875 = linalg.fill ins(%cst_8 : bf16) outs(%874 : tensor<8x128x64xbf16>) -> tensor<8x128x64xbf16>
    %876 = linalg.batch_matmul ins(%collapsed_142, %collapsed_28 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%875 : tensor<8x128x64xbf16>) -> tensor<8x128x64xbf16>
    %expanded_143 = tensor.expand_shape %876 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %877 = tensor.empty() : tensor<2x128x4x64xbf16>
    %878 = linalg.generic {indexing_maps = [#map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_143 : tensor<2x4x128x64xbf16>) outs(%877 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x128x4x64xbf16>
    %879 = tensor.empty() : tensor<2x4x128x64xbf16>
    %880 = linalg.generic {indexing_maps = [#map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_25 : tensor<2x128x4x64xbf16>) outs(%879 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x128x64xbf16>
    %collapsed_144 = tensor.collapse_shape %871 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %collapsed_145 = tensor.collapse_shape %880 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %881 = tensor.empty() : tensor<8x128x64xbf16>
    %882 = linalg.fill ins(%cst_8 : bf16) outs(%881 : tensor<8x128x64xbf16>) -> tensor<8x128x64xbf16>
    %883 = linalg.batch_matmul ins(%collapsed_144, %collapsed_145 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%882 : tensor<8x128x64xbf16>) -> tensor<8x128x64xbf16>
    %expanded_146 = tensor.expand_shape %883 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %884 = tensor.empty() : tensor<2x128x4x64xbf16>
    %885 = linalg.generic {indexing_maps = [#map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_146 : tensor<2x4x128x64xbf16>) outs(%884 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x128x4x64xbf16>
    %886 = tensor.empty() : tensor<2x128x4x64xbf16>
    %887 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%885, %84 : tensor<2x128x4x64xbf16>, tensor<2x128x4x64xbf16>) outs(%886 : tensor<2x128x4x64xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.divf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x4x64xbf16>
    %888 = tensor.empty() : tensor<4x64x2x128xbf16>
    %889 = linalg.generic {indexing_maps = [#map25, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%843 : tensor<2x128x4x64xbf16>) outs(%888 : tensor<4x64x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x2x128xbf16>
    %collapsed_147 = tensor.collapse_shape %889 [[0, 1], [2, 3]] : tensor<4x64x2x128xbf16> into tensor<256x256xbf16>
    %890 = tensor.empty() : tensor<256x256xbf16>
    %891 = linalg.fill ins(%cst_8 : bf16) outs(%890 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %892 = linalg.matmul ins(%collapsed_147, %collapsed_21 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%891 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %893 = tensor.empty() : tensor<256x256xf32>
    %894 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%892 : tensor<256x256xbf16>) outs(%893 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_148 = tensor.expand_shape %894 [[0, 1], [2]] output_shape [4, 64, 256] : tensor<256x256xf32> into tensor<4x64x256xf32>
    %895 = tensor.empty() : tensor<256x4x64xf32>
    %896 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_148 : tensor<4x64x256xf32>) outs(%895 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x4x64xf32>
    %collapsed_149 = tensor.collapse_shape %843 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %897 = tensor.empty() : tensor<4x64x256xbf16>
    %898 = linalg.generic {indexing_maps = [#map24, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<256x4x64xbf16>) outs(%897 : tensor<4x64x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x256xbf16>
    %collapsed_150 = tensor.collapse_shape %898 [[0, 1], [2]] : tensor<4x64x256xbf16> into tensor<256x256xbf16>
    %899 = tensor.empty() : tensor<256x256xbf16>
    %900 = linalg.fill ins(%cst_8 : bf16) outs(%899 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %901 = linalg.matmul ins(%collapsed_149, %collapsed_150 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%900 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_151 = tensor.expand_shape %901 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %902 = tensor.empty() : tensor<4x64x2x128xbf16>
    %903 = linalg.generic {indexing_maps = [#map25, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%878 : tensor<2x128x4x64xbf16>) outs(%902 : tensor<4x64x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x2x128xbf16>
    %collapsed_152 = tensor.collapse_shape %903 [[0, 1], [2, 3]] : tensor<4x64x2x128xbf16> into tensor<256x256xbf16>
    %904 = tensor.empty() : tensor<256x256xbf16>
    %905 = linalg.fill ins(%cst_8 : bf16) outs(%904 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %906 = linalg.matmul ins(%collapsed_152, %collapsed_21 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%905 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %907 = tensor.empty() : tensor<256x256xf32>
    %908 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%906 : tensor<256x256xbf16>) outs(%907 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_153 = tensor.expand_shape %908 [[0, 1], [2]] output_shape [4, 64, 256] : tensor<256x256xf32> into tensor<4x64x256xf32>
    %909 = tensor.empty() : tensor<256x4x64xf32>
    %910 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_153 : tensor<4x64x256xf32>) outs(%909 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x4x64xf32>
    %collapsed_154 = tensor.collapse_shape %878 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %911 = tensor.empty() : tensor<4x64x256xbf16>
    %912 = linalg.generic {indexing_maps = [#map24, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<256x4x64xbf16>) outs(%911 : tensor<4x64x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x256xbf16>
    %collapsed_155 = tensor.collapse_shape %912 [[0, 1], [2]] : tensor<4x64x256xbf16> into tensor<256x256xbf16>
    %913 = tensor.empty() : tensor<256x256xbf16>
    %914 = linalg.fill ins(%cst_8 : bf16) outs(%913 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %915 = linalg.matmul ins(%collapsed_154, %collapsed_155 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%914 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_156 = tensor.expand_shape %915 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %916 = tensor.empty() : tensor<2x128x256xbf16>
    %917 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_151, %expanded_156 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%916 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %918 = tensor.empty() : tensor<4x64x2x128xbf16>
    %919 = linalg.generic {indexing_maps = [#map25, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%887 : tensor<2x128x4x64xbf16>) outs(%918 : tensor<4x64x2x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x2x128xbf16>
    %collapsed_157 = tensor.collapse_shape %919 [[0, 1], [2, 3]] : tensor<4x64x2x128xbf16> into tensor<256x256xbf16>
    %920 = tensor.empty() : tensor<256x256xbf16>
    %921 = linalg.fill ins(%cst_8 : bf16) outs(%920 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %922 = linalg.matmul ins(%collapsed_157, %collapsed_21 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%921 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %923 = tensor.empty() : tensor<256x256xf32>
    %924 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%922 : tensor<256x256xbf16>) outs(%923 : tensor<256x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<256x256xf32>
    %expanded_158 = tensor.expand_shape %924 [[0, 1], [2]] output_shape [4, 64, 256] : tensor<256x256xf32> into tensor<4x64x256xf32>
    %925 = tensor.empty() : tensor<256x4x64xf32>
    %926 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_158 : tensor<4x64x256xf32>) outs(%925 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x4x64xf32>
    %collapsed_159 = tensor.collapse_shape %887 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %927 = tensor.empty() : tensor<4x64x256xbf16>
    %928 = linalg.generic {indexing_maps = [#map24, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65 : tensor<256x4x64xbf16>) outs(%927 : tensor<4x64x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x64x256xbf16>
    %collapsed_160 = tensor.collapse_shape %928 [[0, 1], [2]] : tensor<4x64x256xbf16> into tensor<256x256xbf16>
    %929 = tensor.empty() : tensor<256x256xbf16>
    %930 = linalg.fill ins(%cst_8 : bf16) outs(%929 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %931 = linalg.matmul ins(%collapsed_159, %collapsed_160 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%930 : tensor<256x256xbf16>) -> tensor<256x256xbf16>
    %expanded_161 = tensor.expand_shape %931 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %932 = tensor.empty() : tensor<2x128x256xbf16>
    %933 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%917, %expanded_161 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%932 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %934 = tensor.empty() : tensor<2x128x256xf32>
    %935 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%933 : tensor<2x128x256xbf16>) outs(%934 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %936 = tensor.empty() : tensor<2x128x256xf32>
    %937 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %935 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%936 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %938 = tensor.empty() : tensor<2x128x256xf32>
    %939 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%935, %59 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%938 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %940 = tensor.empty() : tensor<2x128x256xf32>
    %941 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55, %937 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%940 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %942 = tensor.empty() : tensor<256xf32>
    %943 = linalg.fill ins(%cst_12 : f32) outs(%942 : tensor<256xf32>) -> tensor<256xf32>
    %944 = linalg.generic {indexing_maps = [#map21, #map23], iterator_types = ["parallel", "reduction", "reduction"]} ins(%941 : tensor<2x128x256xf32>) outs(%943 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %945 = tensor.empty() : tensor<2x128x256xf32>
    %946 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%937, %57 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%945 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %947 = tensor.empty() : tensor<2x128xf32>
    %948 = linalg.fill ins(%cst_12 : f32) outs(%947 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %949 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%946 : tensor<2x128x256xf32>) outs(%948 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %expanded_162 = tensor.expand_shape %949 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xf32> into tensor<2x128x1xf32>
    %950 = tensor.empty() : tensor<2x128x1xf32>
    %951 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_162, %53 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%950 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x1xf32>
    %952 = tensor.empty() : tensor<2x128x256xbf16>
    %953 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%939 : tensor<2x128x256xf32>) outs(%952 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %954 = tensor.empty() : tensor<2x128x256xbf16>
    %955 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%817, %953 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%954 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %956 = tensor.empty() : tensor<2x128xf32>
    %957 = linalg.fill ins(%cst_12 : f32) outs(%956 : tensor<2x128xf32>) -> tensor<2x128xf32>
    %958 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%951 : tensor<2x128x1xf32>) outs(%957 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.addf %out, %in : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %959 = tensor.empty() : tensor<2x128xf32>
    %960 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%958 : tensor<2x128xf32>) outs(%959 : tensor<2x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.divf %in, %cst_11 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128xf32>
    %961 = tensor.empty() : tensor<2x128x256xf32>
    %962 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%960 : tensor<2x128xf32>) outs(%961 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %963 = tensor.empty() : tensor<2x128x256xf32>
    %964 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%962, %40 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%963 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.mulf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<2x128x256xf32>
    %965 = tensor.empty() : tensor<2x128x256xbf16>
    %966 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%964 : tensor<2x128x256xf32>) outs(%965 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1048 = arith.truncf %in : f32 to bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %967 = tensor.empty() : tensor<2x128x256xbf16>
    %968 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%955, %966 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%967 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_165: bf16, %out: bf16):
      %1048 = arith.addf %in, %in_165 : bf16
      linalg.yield %1048 : bf16
    } -> tensor<2x128x256xbf16>
    %collapsed_163 = tensor.collapse_shape %expanded [[0, 1], [2]] : tensor<2x128x1xi32> into tensor<256x1xi32>
    %collapsed_164 = tensor.collapse_shape %968 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %969 = "iree_linalg_ext.scatter"(%collapsed_164, %collapsed_163, %cst_16) <{dimension_map = array<i64: 0>, unique_indices = false}> ({
    ^bb0(%arg22: bf16, %arg23: bf16):
      %1048 = arith.addf %arg23, %arg22 : bf16
      "iree_linalg_ext.yield"(%1048) : (bf16) -> ()
    }) : (tensor<256x256xbf16>, tensor<256x1xi32>, tensor<32000x256xbf16>) -> tensor<32000x256xbf16>
    %970 = tensor.empty() : tensor<32000x256xf32>
    %971 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%969 : tensor<32000x256xbf16>) outs(%970 : tensor<32000x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1048 = arith.extf %in : bf16 to f32
      linalg.yield %1048 : f32
    } -> tensor<32000x256xf32>
    %972 = tensor.empty() : tensor<256x1024xf32>
    %973 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%777 : tensor<256x1024xf32>) outs(%972 : tensor<256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x1024xf32>
    %974 = tensor.empty() : tensor<1024x256xf32>
    %975 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%755 : tensor<1024x256xf32>) outs(%974 : tensor<1024x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<1024x256xf32>
    %976 = tensor.empty() : tensor<256x4x64xf32>
    %977 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%910 : tensor<256x4x64xf32>) outs(%976 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %978 = tensor.empty() : tensor<4x64x256xf32>
    %979 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%826 : tensor<4x64x256xf32>) outs(%978 : tensor<4x64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<4x64x256xf32>
    %980 = tensor.empty() : tensor<256x4x64xf32>
    %981 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%926 : tensor<256x4x64xf32>) outs(%980 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %982 = tensor.empty() : tensor<256x4x64xf32>
    %983 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%896 : tensor<256x4x64xf32>) outs(%982 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %984 = tensor.empty() : tensor<256xf32>
    %985 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%944 : tensor<256xf32>) outs(%984 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %986 = tensor.empty() : tensor<256xf32>
    %987 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%793 : tensor<256xf32>) outs(%986 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %988 = tensor.empty() : tensor<256x1024xf32>
    %989 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%555 : tensor<256x1024xf32>) outs(%988 : tensor<256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x1024xf32>
    %990 = tensor.empty() : tensor<1024x256xf32>
    %991 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%533 : tensor<1024x256xf32>) outs(%990 : tensor<1024x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<1024x256xf32>
    %992 = tensor.empty() : tensor<256x4x64xf32>
    %993 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%688 : tensor<256x4x64xf32>) outs(%992 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %994 = tensor.empty() : tensor<4x64x256xf32>
    %995 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%604 : tensor<4x64x256xf32>) outs(%994 : tensor<4x64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<4x64x256xf32>
    %996 = tensor.empty() : tensor<256x4x64xf32>
    %997 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%704 : tensor<256x4x64xf32>) outs(%996 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %998 = tensor.empty() : tensor<256x4x64xf32>
    %999 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%674 : tensor<256x4x64xf32>) outs(%998 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %1000 = tensor.empty() : tensor<256xf32>
    %1001 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%722 : tensor<256xf32>) outs(%1000 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %1002 = tensor.empty() : tensor<256xf32>
    %1003 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%571 : tensor<256xf32>) outs(%1002 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %1004 = tensor.empty() : tensor<256x32000xf32>
    %1005 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%486 : tensor<256x32000xf32>) outs(%1004 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x32000xf32>
    %1006 = tensor.empty() : tensor<32000x256xf32>
    %1007 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%971 : tensor<32000x256xf32>) outs(%1006 : tensor<32000x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<32000x256xf32>
    %1008 = tensor.empty() : tensor<256xf32>
    %1009 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%502 : tensor<256xf32>) outs(%1008 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1048 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %1010 = tensor.empty() : tensor<256x1024xf32>
    %1011 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0, %973 : tensor<256x1024xf32>, tensor<256x1024xf32>) outs(%1010 : tensor<256x1024xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x1024xf32>
    %1012 = tensor.empty() : tensor<1024x256xf32>
    %1013 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1, %975 : tensor<1024x256xf32>, tensor<1024x256xf32>) outs(%1012 : tensor<1024x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<1024x256xf32>
    %1014 = tensor.empty() : tensor<256x4x64xf32>
    %1015 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2, %977 : tensor<256x4x64xf32>, tensor<256x4x64xf32>) outs(%1014 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %1016 = tensor.empty() : tensor<4x64x256xf32>
    %1017 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3, %979 : tensor<4x64x256xf32>, tensor<4x64x256xf32>) outs(%1016 : tensor<4x64x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<4x64x256xf32>
    %1018 = tensor.empty() : tensor<256x4x64xf32>
    %1019 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg4, %981 : tensor<256x4x64xf32>, tensor<256x4x64xf32>) outs(%1018 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %1020 = tensor.empty() : tensor<256x4x64xf32>
    %1021 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg5, %983 : tensor<256x4x64xf32>, tensor<256x4x64xf32>) outs(%1020 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %1022 = tensor.empty() : tensor<256xf32>
    %1023 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel"]} ins(%arg6, %985 : tensor<256xf32>, tensor<256xf32>) outs(%1022 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %1024 = tensor.empty() : tensor<256xf32>
    %1025 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel"]} ins(%arg7, %987 : tensor<256xf32>, tensor<256xf32>) outs(%1024 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %1026 = tensor.empty() : tensor<256x1024xf32>
    %1027 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg8, %989 : tensor<256x1024xf32>, tensor<256x1024xf32>) outs(%1026 : tensor<256x1024xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x1024xf32>
    %1028 = tensor.empty() : tensor<1024x256xf32>
    %1029 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg9, %991 : tensor<1024x256xf32>, tensor<1024x256xf32>) outs(%1028 : tensor<1024x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<1024x256xf32>
    %1030 = tensor.empty() : tensor<256x4x64xf32>
    %1031 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %993 : tensor<256x4x64xf32>, tensor<256x4x64xf32>) outs(%1030 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %1032 = tensor.empty() : tensor<4x64x256xf32>
    %1033 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11, %995 : tensor<4x64x256xf32>, tensor<4x64x256xf32>) outs(%1032 : tensor<4x64x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<4x64x256xf32>
    %1034 = tensor.empty() : tensor<256x4x64xf32>
    %1035 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12, %997 : tensor<256x4x64xf32>, tensor<256x4x64xf32>) outs(%1034 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %1036 = tensor.empty() : tensor<256x4x64xf32>
    %1037 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %999 : tensor<256x4x64xf32>, tensor<256x4x64xf32>) outs(%1036 : tensor<256x4x64xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x4x64xf32>
    %1038 = tensor.empty() : tensor<256xf32>
    %1039 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel"]} ins(%arg14, %1001 : tensor<256xf32>, tensor<256xf32>) outs(%1038 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %1040 = tensor.empty() : tensor<256xf32>
    %1041 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel"]} ins(%arg15, %1003 : tensor<256xf32>, tensor<256xf32>) outs(%1040 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    %1042 = tensor.empty() : tensor<256x32000xf32>
    %1043 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg16, %1005 : tensor<256x32000xf32>, tensor<256x32000xf32>) outs(%1042 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256x32000xf32>
    %1044 = tensor.empty() : tensor<32000x256xf32>
    %1045 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg17, %1007 : tensor<32000x256xf32>, tensor<32000x256xf32>) outs(%1044 : tensor<32000x256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<32000x256xf32>
    %1046 = tensor.empty() : tensor<256xf32>
    %1047 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel"]} ins(%arg18, %1009 : tensor<256xf32>, tensor<256xf32>) outs(%1046 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_165: f32, %out: f32):
      %1048 = arith.addf %in, %in_165 : f32
      linalg.yield %1048 : f32
    } -> tensor<256xf32>
    return %444, %1011, %1013, %1015, %1017, %1019, %1021, %1023, %1025, %1027, %1029, %1031, %1033, %1035, %1037, %1039, %1041, %1043, %1045, %1047 : tensor<f32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256x4x64xf32>, tensor<4x64x256xf32>, tensor<256x4x64xf32>, tensor<256x4x64xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x1024xf32>, tensor<1024x256xf32>, tensor<256x4x64xf32>, tensor<4x64x256xf32>, tensor<256x4x64xf32>, tensor<256x4x64xf32>, tensor<256xf32>, tensor<256xf32>, tensor<256x32000xf32>, tensor<32000x256xf32>, tensor<256xf32>
  }
}

