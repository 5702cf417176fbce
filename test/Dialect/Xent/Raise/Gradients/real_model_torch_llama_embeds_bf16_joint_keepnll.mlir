// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors, nll_loss_backward kept (torch-mlir 20261001); torch_models.py:llama_embeds_bf16_joint.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse \
// RUN:   --xent-raise --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<256xf32>, pick: tensor<256xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<256x256xf32>, dw: tensor<32000x256xf32>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map11 = affine_map<(d0, d1, d2) -> (d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map17 = affine_map<(d0, d1) -> (d0)>
#map18 = affine_map<(d0, d1) -> (d0, 0)>
#map19 = affine_map<(d0) -> ()>
#map20 = affine_map<() -> ()>
#map21 = affine_map<(d0, d1) -> ()>
#map22 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map23 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map24 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, 0, d3, d4)>
module {
  func.func @main(%arg0: tensor<256x256xbf16>, %arg1: tensor<128x256xbf16>, %arg2: tensor<128x256xbf16>, %arg3: tensor<256x256xbf16>, %arg4: tensor<688x256xbf16>, %arg5: tensor<688x256xbf16>, %arg6: tensor<256x688xbf16>, %arg7: tensor<256xbf16>, %arg8: tensor<256xbf16>, %arg9: tensor<256x256xbf16>, %arg10: tensor<128x256xbf16>, %arg11: tensor<128x256xbf16>, %arg12: tensor<256x256xbf16>, %arg13: tensor<688x256xbf16>, %arg14: tensor<688x256xbf16>, %arg15: tensor<256x688xbf16>, %arg16: tensor<256xbf16>, %arg17: tensor<256xbf16>, %arg18: tensor<256xbf16>, %arg19: tensor<32000x256xbf16>, %arg20: tensor<32xf32>, %arg21: tensor<2x128x256xbf16>, %arg22: tensor<2x128xi64>, %arg23: tensor<2x128xi64>, %arg24: tensor<f32>) -> (tensor<f32>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<688x256xbf16>, tensor<688x256xbf16>, tensor<256x688xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<688x256xbf16>, tensor<688x256xbf16>, tensor<256x688xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<32000x256xbf16>, tensor<2x128x256xbf16>) {
    %c-100_i64 = arith.constant -100 : i64
    %c3_i64 = arith.constant 3 : i64
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c128_i64 = arith.constant 128 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : bf16
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %c32000 = arith.constant 32000 : index
    %cst_3 = arith.constant 1.000000e+00 : bf16
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<2x4x128x64xbf16>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<2x2x128x64xbf16>
    %cst_6 = arith.constant dense<1.000000e+00> : tensor<2x128x688xbf16>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_8 = arith.constant dense<-3.389530e+38> : tensor<bf16>
    %cst_9 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_10 = arith.constant dense<true> : tensor<i1>
    %cst_11 = arith.constant 9.9999999999999995E-7 : f64
    %cst_12 = arith.constant 2.560000e+02 : f32
    %cst_13 = arith.constant 1.250000e-01 : bf16
    %c-100 = arith.constant -100 : index
    %cst_14 = arith.constant -5.000000e-01 : f32
    %cst_15 = arith.constant 2.000000e+00 : f32
    %cst_16 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<128xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %477 = linalg.index 0 : index
      %478 = arith.index_cast %477 : index to i64
      linalg.yield %478 : i64
    } -> tensor<128xi64>
    %2 = tensor.empty() : tensor<2x128xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<2x128xi64>) outs(%2 : tensor<2x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %477 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %477 : i1
    } -> tensor<2x128xi1>
    %4 = tensor.empty() : tensor<2xi64>
    %5 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%4 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %477 = linalg.index 0 : index
      %478 = arith.index_cast %477 : index to i64
      linalg.yield %478 : i64
    } -> tensor<2xi64>
    %expanded = tensor.expand_shape %5 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_17 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %expanded_18 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi64> into tensor<1x1x1x128xi64>
    %6 = tensor.empty() : tensor<1x1x128x128xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18, %expanded_17 : tensor<1x1x1x128xi64>, tensor<1x1x128x1xi64>) outs(%6 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i64, %in_210: i64, %out: i1):
      %477 = arith.cmpi sle, %in, %in_210 : i64
      linalg.yield %477 : i1
    } -> tensor<1x1x128x128xi1>
    %8 = linalg.generic {indexing_maps = [#map5, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_10, %7 : tensor<i1>, tensor<1x1x128x128xi1>) outs(%6 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i1, %in_210: i1, %out: i1):
      %477 = arith.andi %in, %in_210 : i1
      linalg.yield %477 : i1
    } -> tensor<1x1x128x128xi1>
    %9 = tensor.empty() : tensor<2x1x1x128xi1>
    %10 = linalg.generic {indexing_maps = [#map6, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_18 : tensor<2x1x1x1xi64>, tensor<1x1x1x128xi64>) outs(%9 : tensor<2x1x1x128xi1>) {
    ^bb0(%in: i64, %in_210: i64, %out: i1):
      %477 = arith.cmpi slt, %in, %c0_i64 : i64
      %478 = arith.addi %in, %c2_i64 : i64
      %479 = arith.select %477, %478, %in : i64
      %480 = arith.index_cast %479 : i64 to index
      %481 = arith.cmpi slt, %in_210, %c0_i64 : i64
      %482 = arith.addi %in_210, %c128_i64 : i64
      %483 = arith.select %481, %482, %in_210 : i64
      %484 = arith.index_cast %483 : i64 to index
      %extracted = tensor.extract %3[%480, %484] : tensor<2x128xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x128xi1>
    %11 = tensor.empty() : tensor<2x1x128x128xi1>
    %12 = linalg.generic {indexing_maps = [#map8, #map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %10 : tensor<1x1x128x128xi1>, tensor<2x1x1x128xi1>) outs(%11 : tensor<2x1x128x128xi1>) {
    ^bb0(%in: i1, %in_210: i1, %out: i1):
      %477 = arith.andi %in, %in_210 : i1
      linalg.yield %477 : i1
    } -> tensor<2x1x128x128xi1>
    %13 = tensor.empty() : tensor<2x1x128x128xbf16>
    %14 = linalg.generic {indexing_maps = [#map4, #map5, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %cst_9, %cst_8 : tensor<2x1x128x128xi1>, tensor<bf16>, tensor<bf16>) outs(%13 : tensor<2x1x128x128xbf16>) {
    ^bb0(%in: i1, %in_210: bf16, %in_211: bf16, %out: bf16):
      %477 = arith.select %in, %in_210, %in_211 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x1x128x128xbf16>
    %expanded_19 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 128, 1] : tensor<128xi64> into tensor<1x128x1xi64>
    %15 = tensor.empty() : tensor<1x128x1xf32>
    %16 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<1x128x1xi64>) outs(%15 : tensor<1x128x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %477 = arith.sitofp %in : i64 to f32
      linalg.yield %477 : f32
    } -> tensor<1x128x1xf32>
    %17 = tensor.empty() : tensor<1x128x32xf32>
    %18 = linalg.generic {indexing_maps = [#map10, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %arg20 : tensor<1x128x1xf32>, tensor<32xf32>) outs(%17 : tensor<1x128x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<1x128x32xf32>
    %concat = tensor.concat dim(2) %18, %18 : (tensor<1x128x32xf32>, tensor<1x128x32xf32>) -> tensor<1x128x64xf32>
    %19 = tensor.empty() : tensor<1x128x64xf32>
    %20 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x128x64xf32>) outs(%19 : tensor<1x128x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.cos %in : f32
      linalg.yield %477 : f32
    } -> tensor<1x128x64xf32>
    %21 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x128x64xf32>) outs(%19 : tensor<1x128x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.sin %in : f32
      linalg.yield %477 : f32
    } -> tensor<1x128x64xf32>
    %22 = tensor.empty() : tensor<1x128x64xbf16>
    %23 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x128x64xf32>) outs(%22 : tensor<1x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<1x128x64xbf16>
    %24 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x128x64xf32>) outs(%22 : tensor<1x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<1x128x64xbf16>
    %25 = tensor.empty() : tensor<2x128x256xf32>
    %26 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg21 : tensor<2x128x256xbf16>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %27 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %28 = tensor.empty() : tensor<2x128x1xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %30 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%27 : tensor<2x128x256xf32>) outs(%29 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %31 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.divf %in, %cst_12 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %32 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.truncf %cst_11 : f64 to f32
      %478 = arith.addf %in, %477 : f32
      linalg.yield %478 : f32
    } -> tensor<2x128x1xf32>
    %33 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.rsqrt %in : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %34 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %33 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %35 = tensor.empty() : tensor<2x128x256xbf16>
    %36 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<2x128x256xf32>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %37 = linalg.generic {indexing_maps = [#map11, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg7, %36 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %38 = tensor.empty() : tensor<256x256xbf16>
    %transposed = linalg.transpose ins(%arg0 : tensor<256x256xbf16>) outs(%38 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %37 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %39 = tensor.empty() : tensor<256x256xf32>
    %40 = linalg.fill ins(%cst : f32) outs(%39 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %41 = linalg.matmul ins(%collapsed, %transposed : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%41 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_20 = tensor.expand_shape %42 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %43 = tensor.empty() : tensor<2x4x128x64xbf16>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<2x128x4x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %44 = tensor.empty() : tensor<256x128xbf16>
    %transposed_22 = linalg.transpose ins(%arg1 : tensor<128x256xbf16>) outs(%44 : tensor<256x128xbf16>) permutation = [1, 0] 
    %45 = tensor.empty() : tensor<256x128xf32>
    %46 = linalg.fill ins(%cst : f32) outs(%45 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %47 = linalg.matmul ins(%collapsed, %transposed_22 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%46 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%47 : tensor<256x128xf32>) outs(%44 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x128xbf16>
    %expanded_23 = tensor.expand_shape %48 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %49 = tensor.empty() : tensor<2x2x128x64xbf16>
    %transposed_24 = linalg.transpose ins(%expanded_23 : tensor<2x128x2x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_25 = linalg.transpose ins(%arg2 : tensor<128x256xbf16>) outs(%44 : tensor<256x128xbf16>) permutation = [1, 0] 
    %50 = linalg.matmul ins(%collapsed, %transposed_25 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%46 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%50 : tensor<256x128xf32>) outs(%44 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x128xbf16>
    %expanded_26 = tensor.expand_shape %51 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %transposed_27 = linalg.transpose ins(%expanded_26 : tensor<2x128x2x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_28 = tensor.expand_shape %23 [[0], [1, 2], [3]] output_shape [1, 1, 128, 64] : tensor<1x128x64xbf16> into tensor<1x1x128x64xbf16>
    %expanded_29 = tensor.expand_shape %24 [[0], [1, 2], [3]] output_shape [1, 1, 128, 64] : tensor<1x128x64xbf16> into tensor<1x1x128x64xbf16>
    %52 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21, %expanded_28 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %extracted_slice = tensor.extract_slice %transposed_21[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %extracted_slice_30 = tensor.extract_slice %transposed_21[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %53 = tensor.empty() : tensor<2x4x128x32xbf16>
    %54 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_30 : tensor<2x4x128x32xbf16>) outs(%53 : tensor<2x4x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.negf %in : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x32xbf16>
    %concat_31 = tensor.concat dim(3) %54, %extracted_slice : (tensor<2x4x128x32xbf16>, tensor<2x4x128x32xbf16>) -> tensor<2x4x128x64xbf16>
    %55 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_31, %expanded_29 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %56 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %55 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %57 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_24, %expanded_28 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %extracted_slice_32 = tensor.extract_slice %transposed_24[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %extracted_slice_33 = tensor.extract_slice %transposed_24[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %58 = tensor.empty() : tensor<2x2x128x32xbf16>
    %59 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_33 : tensor<2x2x128x32xbf16>) outs(%58 : tensor<2x2x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.negf %in : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x32xbf16>
    %concat_34 = tensor.concat dim(3) %59, %extracted_slice_32 : (tensor<2x2x128x32xbf16>, tensor<2x2x128x32xbf16>) -> tensor<2x2x128x64xbf16>
    %60 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_34, %expanded_29 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %61 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %60 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %62 = tensor.empty() : tensor<2x2x2x128x64xbf16>
    %63 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<2x2x128x64xbf16>) outs(%62 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %collapsed_35 = tensor.collapse_shape %63 [[0], [1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<2x4x128x64xbf16>
    %64 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_27 : tensor<2x2x128x64xbf16>) outs(%62 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %65 = tensor.empty() : tensor<2x4x64x128xbf16>
    %transposed_36 = linalg.transpose ins(%collapsed_35 : tensor<2x4x128x64xbf16>) outs(%65 : tensor<2x4x64x128xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_37 = tensor.collapse_shape %56 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %collapsed_38 = tensor.collapse_shape %transposed_36 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %66 = tensor.empty() : tensor<8x128x128xf32>
    %67 = linalg.fill ins(%cst : f32) outs(%66 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %68 = linalg.batch_matmul ins(%collapsed_37, %collapsed_38 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%67 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %69 = tensor.empty() : tensor<8x128x128xbf16>
    %70 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<8x128x128xf32>) outs(%69 : tensor<8x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x128x128xbf16>
    %expanded_39 = tensor.expand_shape %70 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %71 = tensor.empty() : tensor<2x4x128x128xbf16>
    %72 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<2x4x128x128xbf16>) outs(%71 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x128xbf16>
    %73 = linalg.generic {indexing_maps = [#map4, #map15, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %14 : tensor<2x4x128x128xbf16>, tensor<2x1x128x128xbf16>) outs(%71 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x128xbf16>
    %74 = tensor.empty() : tensor<2x4x128x128xf32>
    %75 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73 : tensor<2x4x128x128xbf16>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %76 = tensor.empty() : tensor<2x4x128xi64>
    %77 = linalg.fill ins(%c0_i64 : i64) outs(%76 : tensor<2x4x128xi64>) -> tensor<2x4x128xi64>
    %78 = tensor.empty() : tensor<2x4x128xf32>
    %79 = linalg.fill ins(%cst_1 : f32) outs(%78 : tensor<2x4x128xf32>) -> tensor<2x4x128xf32>
    %80:2 = linalg.generic {indexing_maps = [#map4, #map16, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%75 : tensor<2x4x128x128xf32>) outs(%79, %77 : tensor<2x4x128xf32>, tensor<2x4x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_210: i64):
      %477 = linalg.index 3 : index
      %478 = arith.index_cast %477 : index to i64
      %479 = arith.maximumf %in, %out : f32
      %480 = arith.cmpf ogt, %in, %out : f32
      %481 = arith.select %480, %478, %out_210 : i64
      linalg.yield %479, %481 : f32, i64
    } -> (tensor<2x4x128xf32>, tensor<2x4x128xi64>)
    %expanded_40 = tensor.expand_shape %80#0 [[0], [1], [2, 3]] output_shape [2, 4, 128, 1] : tensor<2x4x128xf32> into tensor<2x4x128x1xf32>
    %81 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75, %expanded_40 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.subf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %82 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81 : tensor<2x4x128x128xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.exp %in : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %83 = tensor.empty() : tensor<2x4x128x1xf32>
    %84 = linalg.fill ins(%cst : f32) outs(%83 : tensor<2x4x128x1xf32>) -> tensor<2x4x128x1xf32>
    %85 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%82 : tensor<2x4x128x128xf32>) outs(%84 : tensor<2x4x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x1xf32>
    %86 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82, %85 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.divf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %87 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86 : tensor<2x4x128x128xf32>) outs(%71 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_41 = tensor.collapse_shape %87 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %collapsed_42 = tensor.collapse_shape %64 [[0, 1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<8x128x64xbf16>
    %88 = tensor.empty() : tensor<8x128x64xf32>
    %89 = linalg.fill ins(%cst : f32) outs(%88 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %90 = linalg.batch_matmul ins(%collapsed_41, %collapsed_42 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%89 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %91 = tensor.empty() : tensor<8x128x64xbf16>
    %92 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<8x128x64xf32>) outs(%91 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x128x64xbf16>
    %expanded_43 = tensor.expand_shape %92 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %93 = tensor.empty() : tensor<2x128x4x64xbf16>
    %transposed_44 = linalg.transpose ins(%expanded_43 : tensor<2x4x128x64xbf16>) outs(%93 : tensor<2x128x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_45 = linalg.transpose ins(%arg3 : tensor<256x256xbf16>) outs(%38 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_46 = tensor.collapse_shape %transposed_44 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %94 = linalg.matmul ins(%collapsed_46, %transposed_45 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%94 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_47 = tensor.expand_shape %95 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %96 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg21, %expanded_47 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %97 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<2x128x256xbf16>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %98 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %99 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<2x128x256xf32>) outs(%29 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %100 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.divf %in, %cst_12 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %101 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.truncf %cst_11 : f64 to f32
      %478 = arith.addf %in, %477 : f32
      linalg.yield %478 : f32
    } -> tensor<2x128x1xf32>
    %102 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.rsqrt %in : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %103 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %102 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %104 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<2x128x256xf32>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %105 = linalg.generic {indexing_maps = [#map11, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %104 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %106 = tensor.empty() : tensor<256x688xbf16>
    %transposed_48 = linalg.transpose ins(%arg4 : tensor<688x256xbf16>) outs(%106 : tensor<256x688xbf16>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %105 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %107 = tensor.empty() : tensor<256x688xf32>
    %108 = linalg.fill ins(%cst : f32) outs(%107 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %109 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%108 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%109 : tensor<256x688xf32>) outs(%106 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x688xbf16>
    %expanded_50 = tensor.expand_shape %110 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %111 = tensor.empty() : tensor<2x128x688xf32>
    %112 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<2x128x688xbf16>) outs(%111 : tensor<2x128x688xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x688xf32>
    %113 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<2x128x688xf32>) outs(%111 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.negf %in : f32
      %478 = math.exp %477 : f32
      %479 = arith.addf %478, %cst_2 : f32
      %480 = arith.divf %cst_2, %479 : f32
      linalg.yield %480 : f32
    } -> tensor<2x128x688xf32>
    %114 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %113 : tensor<2x128x688xf32>, tensor<2x128x688xf32>) outs(%111 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x688xf32>
    %115 = tensor.empty() : tensor<2x128x688xbf16>
    %116 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<2x128x688xf32>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %transposed_51 = linalg.transpose ins(%arg5 : tensor<688x256xbf16>) outs(%106 : tensor<256x688xbf16>) permutation = [1, 0] 
    %117 = linalg.matmul ins(%collapsed_49, %transposed_51 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%108 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%117 : tensor<256x688xf32>) outs(%106 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x688xbf16>
    %expanded_52 = tensor.expand_shape %118 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %119 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %expanded_52 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %120 = tensor.empty() : tensor<688x256xbf16>
    %transposed_53 = linalg.transpose ins(%arg6 : tensor<256x688xbf16>) outs(%120 : tensor<688x256xbf16>) permutation = [1, 0] 
    %collapsed_54 = tensor.collapse_shape %119 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %121 = linalg.matmul ins(%collapsed_54, %transposed_53 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %122 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%121 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_55 = tensor.expand_shape %122 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %123 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %expanded_55 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %124 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<2x128x256xbf16>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %125 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %126 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%125 : tensor<2x128x256xf32>) outs(%29 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %127 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.divf %in, %cst_12 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %128 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.truncf %cst_11 : f64 to f32
      %478 = arith.addf %in, %477 : f32
      linalg.yield %478 : f32
    } -> tensor<2x128x1xf32>
    %129 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.rsqrt %in : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %130 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %129 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %131 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<2x128x256xf32>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %132 = linalg.generic {indexing_maps = [#map11, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16, %131 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %transposed_56 = linalg.transpose ins(%arg9 : tensor<256x256xbf16>) outs(%38 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_57 = tensor.collapse_shape %132 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %133 = linalg.matmul ins(%collapsed_57, %transposed_56 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %134 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%133 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_58 = tensor.expand_shape %134 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %transposed_59 = linalg.transpose ins(%expanded_58 : tensor<2x128x4x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_60 = linalg.transpose ins(%arg10 : tensor<128x256xbf16>) outs(%44 : tensor<256x128xbf16>) permutation = [1, 0] 
    %135 = linalg.matmul ins(%collapsed_57, %transposed_60 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%46 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %136 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%135 : tensor<256x128xf32>) outs(%44 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x128xbf16>
    %expanded_61 = tensor.expand_shape %136 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %transposed_62 = linalg.transpose ins(%expanded_61 : tensor<2x128x2x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_63 = linalg.transpose ins(%arg11 : tensor<128x256xbf16>) outs(%44 : tensor<256x128xbf16>) permutation = [1, 0] 
    %137 = linalg.matmul ins(%collapsed_57, %transposed_63 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%46 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %138 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%137 : tensor<256x128xf32>) outs(%44 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x128xbf16>
    %expanded_64 = tensor.expand_shape %138 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %transposed_65 = linalg.transpose ins(%expanded_64 : tensor<2x128x2x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %139 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_59, %expanded_28 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %extracted_slice_66 = tensor.extract_slice %transposed_59[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %extracted_slice_67 = tensor.extract_slice %transposed_59[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %140 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_67 : tensor<2x4x128x32xbf16>) outs(%53 : tensor<2x4x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.negf %in : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x32xbf16>
    %concat_68 = tensor.concat dim(3) %140, %extracted_slice_66 : (tensor<2x4x128x32xbf16>, tensor<2x4x128x32xbf16>) -> tensor<2x4x128x64xbf16>
    %141 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_68, %expanded_29 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %142 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%139, %141 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %143 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_62, %expanded_28 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %extracted_slice_69 = tensor.extract_slice %transposed_62[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %extracted_slice_70 = tensor.extract_slice %transposed_62[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %144 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_70 : tensor<2x2x128x32xbf16>) outs(%58 : tensor<2x2x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.negf %in : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x32xbf16>
    %concat_71 = tensor.concat dim(3) %144, %extracted_slice_69 : (tensor<2x2x128x32xbf16>, tensor<2x2x128x32xbf16>) -> tensor<2x2x128x64xbf16>
    %145 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_71, %expanded_29 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %146 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%143, %145 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %147 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%146 : tensor<2x2x128x64xbf16>) outs(%62 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %collapsed_72 = tensor.collapse_shape %147 [[0], [1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<2x4x128x64xbf16>
    %148 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_65 : tensor<2x2x128x64xbf16>) outs(%62 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %transposed_73 = linalg.transpose ins(%collapsed_72 : tensor<2x4x128x64xbf16>) outs(%65 : tensor<2x4x64x128xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_74 = tensor.collapse_shape %142 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %collapsed_75 = tensor.collapse_shape %transposed_73 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %149 = linalg.batch_matmul ins(%collapsed_74, %collapsed_75 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%67 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %150 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149 : tensor<8x128x128xf32>) outs(%69 : tensor<8x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x128x128xbf16>
    %expanded_76 = tensor.expand_shape %150 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %151 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_76 : tensor<2x4x128x128xbf16>) outs(%71 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x128xbf16>
    %152 = linalg.generic {indexing_maps = [#map4, #map15, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%151, %14 : tensor<2x4x128x128xbf16>, tensor<2x1x128x128xbf16>) outs(%71 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x128xbf16>
    %153 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%152 : tensor<2x4x128x128xbf16>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %154:2 = linalg.generic {indexing_maps = [#map4, #map16, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%153 : tensor<2x4x128x128xf32>) outs(%79, %77 : tensor<2x4x128xf32>, tensor<2x4x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_210: i64):
      %477 = linalg.index 3 : index
      %478 = arith.index_cast %477 : index to i64
      %479 = arith.maximumf %in, %out : f32
      %480 = arith.cmpf ogt, %in, %out : f32
      %481 = arith.select %480, %478, %out_210 : i64
      linalg.yield %479, %481 : f32, i64
    } -> (tensor<2x4x128xf32>, tensor<2x4x128xi64>)
    %expanded_77 = tensor.expand_shape %154#0 [[0], [1], [2, 3]] output_shape [2, 4, 128, 1] : tensor<2x4x128xf32> into tensor<2x4x128x1xf32>
    %155 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%153, %expanded_77 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.subf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %156 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%155 : tensor<2x4x128x128xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.exp %in : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %157 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%156 : tensor<2x4x128x128xf32>) outs(%84 : tensor<2x4x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x1xf32>
    %158 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%156, %157 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.divf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %159 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%158 : tensor<2x4x128x128xf32>) outs(%71 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_78 = tensor.collapse_shape %159 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %collapsed_79 = tensor.collapse_shape %148 [[0, 1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<8x128x64xbf16>
    %160 = linalg.batch_matmul ins(%collapsed_78, %collapsed_79 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%89 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %161 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<8x128x64xf32>) outs(%91 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x128x64xbf16>
    %expanded_80 = tensor.expand_shape %161 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %transposed_81 = linalg.transpose ins(%expanded_80 : tensor<2x4x128x64xbf16>) outs(%93 : tensor<2x128x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_82 = linalg.transpose ins(%arg12 : tensor<256x256xbf16>) outs(%38 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_83 = tensor.collapse_shape %transposed_81 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %162 = linalg.matmul ins(%collapsed_83, %transposed_82 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %163 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%162 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_84 = tensor.expand_shape %163 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %164 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %expanded_84 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %165 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164 : tensor<2x128x256xbf16>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %166 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %167 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%166 : tensor<2x128x256xf32>) outs(%29 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %168 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.divf %in, %cst_12 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %169 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.truncf %cst_11 : f64 to f32
      %478 = arith.addf %in, %477 : f32
      linalg.yield %478 : f32
    } -> tensor<2x128x1xf32>
    %170 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.rsqrt %in : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %171 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %170 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %172 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171 : tensor<2x128x256xf32>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %173 = linalg.generic {indexing_maps = [#map11, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %172 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %transposed_85 = linalg.transpose ins(%arg13 : tensor<688x256xbf16>) outs(%106 : tensor<256x688xbf16>) permutation = [1, 0] 
    %collapsed_86 = tensor.collapse_shape %173 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %174 = linalg.matmul ins(%collapsed_86, %transposed_85 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%108 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %175 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%174 : tensor<256x688xf32>) outs(%106 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x688xbf16>
    %expanded_87 = tensor.expand_shape %175 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %176 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_87 : tensor<2x128x688xbf16>) outs(%111 : tensor<2x128x688xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x688xf32>
    %177 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<2x128x688xf32>) outs(%111 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.negf %in : f32
      %478 = math.exp %477 : f32
      %479 = arith.addf %478, %cst_2 : f32
      %480 = arith.divf %cst_2, %479 : f32
      linalg.yield %480 : f32
    } -> tensor<2x128x688xf32>
    %178 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176, %177 : tensor<2x128x688xf32>, tensor<2x128x688xf32>) outs(%111 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x688xf32>
    %179 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<2x128x688xf32>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %transposed_88 = linalg.transpose ins(%arg14 : tensor<688x256xbf16>) outs(%106 : tensor<256x688xbf16>) permutation = [1, 0] 
    %180 = linalg.matmul ins(%collapsed_86, %transposed_88 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%108 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %181 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%180 : tensor<256x688xf32>) outs(%106 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x688xbf16>
    %expanded_89 = tensor.expand_shape %181 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %182 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179, %expanded_89 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %transposed_90 = linalg.transpose ins(%arg15 : tensor<256x688xbf16>) outs(%120 : tensor<688x256xbf16>) permutation = [1, 0] 
    %collapsed_91 = tensor.collapse_shape %182 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %183 = linalg.matmul ins(%collapsed_91, %transposed_90 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %184 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%183 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_92 = tensor.expand_shape %184 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %185 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164, %expanded_92 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %186 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185 : tensor<2x128x256xbf16>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %187 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %188 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%187 : tensor<2x128x256xf32>) outs(%29 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %189 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.divf %in, %cst_12 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %190 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.truncf %cst_11 : f64 to f32
      %478 = arith.addf %in, %477 : f32
      linalg.yield %478 : f32
    } -> tensor<2x128x1xf32>
    %191 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.rsqrt %in : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %192 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186, %191 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %193 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192 : tensor<2x128x256xf32>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %194 = linalg.generic {indexing_maps = [#map11, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %193 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %195 = tensor.empty() : tensor<256x32000xbf16>
    %transposed_93 = linalg.transpose ins(%arg19 : tensor<32000x256xbf16>) outs(%195 : tensor<256x32000xbf16>) permutation = [1, 0] 
    %collapsed_94 = tensor.collapse_shape %194 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %196 = tensor.empty() : tensor<256x32000xf32>
    %197 = linalg.fill ins(%cst : f32) outs(%196 : tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %198 = linalg.matmul ins(%collapsed_94, %transposed_93 : tensor<256x256xbf16>, tensor<256x32000xbf16>) outs(%197 : tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %199 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%198 : tensor<256x32000xf32>) outs(%195 : tensor<256x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x32000xbf16>
    %expanded_95 = tensor.expand_shape %199 [[0, 1], [2]] output_shape [2, 128, 32000] : tensor<256x32000xbf16> into tensor<2x128x32000xbf16>
    %200 = tensor.empty() : tensor<2x128x32000xf32>
    %201 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_95 : tensor<2x128x32000xbf16>) outs(%200 : tensor<2x128x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x32000xf32>
    %padded = tensor.pad %arg22 low[0, 0] high[0, 1] {
    ^bb0(%arg25: index, %arg26: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x128xi64> to tensor<2x129xi64>
    %extracted_slice_96 = tensor.extract_slice %padded[0, 1] [2, 128] [1, 1] : tensor<2x129xi64> to tensor<2x128xi64>
    %collapsed_97 = tensor.collapse_shape %201 [[0, 1], [2]] : tensor<2x128x32000xf32> into tensor<256x32000xf32>
    %collapsed_98 = tensor.collapse_shape %extracted_slice_96 [[0, 1]] : tensor<2x128xi64> into tensor<256xi64>
    %202 = tensor.empty() : tensor<256xi64>
    %203 = linalg.fill ins(%c0_i64 : i64) outs(%202 : tensor<256xi64>) -> tensor<256xi64>
    %204 = tensor.empty() : tensor<256xf32>
    %205 = linalg.fill ins(%cst_1 : f32) outs(%204 : tensor<256xf32>) -> tensor<256xf32>
    %206:2 = linalg.generic {indexing_maps = [#map1, #map17, #map17], iterator_types = ["parallel", "reduction"]} ins(%collapsed_97 : tensor<256x32000xf32>) outs(%205, %203 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_210: i64):
      %477 = linalg.index 1 : index
      %478 = arith.index_cast %477 : index to i64
      %479 = arith.maximumf %in, %out : f32
      %480 = arith.cmpf ogt, %in, %out : f32
      %481 = arith.select %480, %478, %out_210 : i64
      linalg.yield %479, %481 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %expanded_99 = tensor.expand_shape %206#0 [[0, 1]] output_shape [256, 1] : tensor<256xf32> into tensor<256x1xf32>
    %207 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel"]} ins(%collapsed_97, %expanded_99 : tensor<256x32000xf32>, tensor<256x1xf32>) outs(%196 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.subf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<256x32000xf32>
    %208 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%207 : tensor<256x32000xf32>) outs(%196 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.exp %in : f32
      linalg.yield %477 : f32
    } -> tensor<256x32000xf32>
    %209 = tensor.empty() : tensor<256x1xf32>
    %210 = linalg.fill ins(%cst : f32) outs(%209 : tensor<256x1xf32>) -> tensor<256x1xf32>
    %211 = linalg.generic {indexing_maps = [#map1, #map18], iterator_types = ["parallel", "reduction"]} ins(%208 : tensor<256x32000xf32>) outs(%210 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<256x1xf32>
    %212 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%211 : tensor<256x1xf32>) outs(%209 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.log %in : f32
      linalg.yield %477 : f32
    } -> tensor<256x1xf32>
    %213 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel"]} ins(%207, %212 : tensor<256x32000xf32>, tensor<256x1xf32>) outs(%196 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.subf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<256x32000xf32>
    %214 = tensor.empty() : tensor<256xi1>
    %215 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%collapsed_98 : tensor<256xi64>) outs(%214 : tensor<256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %477 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %477 : i1
    } -> tensor<256xi1>
    %216 = linalg.generic {indexing_maps = [#map, #map, #map19, #map], iterator_types = ["parallel"]} ins(%215, %collapsed_98, %cst_16 : tensor<256xi1>, tensor<256xi64>, tensor<i64>) outs(%202 : tensor<256xi64>) {
    ^bb0(%in: i1, %in_210: i64, %in_211: i64, %out: i64):
      %477 = arith.select %in, %in_210, %in_211 : i64
      linalg.yield %477 : i64
    } -> tensor<256xi64>
    %expanded_100 = tensor.expand_shape %216 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %217 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_100 : tensor<256x1xi64>) outs(%210 : tensor<256x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %477 = linalg.index 0 : index
      %478 = arith.index_cast %in : i64 to index
      %479 = arith.cmpi slt, %478, %c32000 : index
      cf.assert %479, "index must be smaller than dim size"
      %480 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %480, "index must be larger or equal to 0"
      %extracted = tensor.extract %213[%477, %478] : tensor<256x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x1xf32>
    %collapsed_101 = tensor.collapse_shape %217 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %218 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%collapsed_101 : tensor<256xf32>) outs(%204 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.negf %in : f32
      linalg.yield %477 : f32
    } -> tensor<256xf32>
    %219 = linalg.generic {indexing_maps = [#map, #map, #map19, #map], iterator_types = ["parallel"]} ins(%215, %218, %cst_7 : tensor<256xi1>, tensor<256xf32>, tensor<f32>) outs(%204 : tensor<256xf32>) {
    ^bb0(%in: i1, %in_210: f32, %in_211: f32, %out: f32):
      %477 = arith.select %in, %in_210, %in_211 : f32
      linalg.yield %477 : f32
    } -> tensor<256xf32>
    %220 = tensor.empty() : tensor<i64>
    %221 = linalg.fill ins(%c0_i64 : i64) outs(%220 : tensor<i64>) -> tensor<i64>
    %222 = linalg.generic {indexing_maps = [#map, #map19], iterator_types = ["reduction"]} ins(%215 : tensor<256xi1>) outs(%221 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %477 = arith.extui %in : i1 to i64
      %478 = arith.addi %477, %out : i64
      linalg.yield %478 : i64
    } -> tensor<i64>
    %223 = tensor.empty() : tensor<f32>
    %224 = linalg.generic {indexing_maps = [#map20, #map20], iterator_types = []} ins(%222 : tensor<i64>) outs(%223 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %477 = arith.sitofp %in : i64 to f32
      linalg.yield %477 : f32
    } -> tensor<f32>
    %225 = linalg.fill ins(%cst : f32) outs(%223 : tensor<f32>) -> tensor<f32>
    %226 = linalg.generic {indexing_maps = [#map, #map19], iterator_types = ["reduction"]} ins(%219 : tensor<256xf32>) outs(%225 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<f32>
    %227 = linalg.generic {indexing_maps = [#map20, #map20, #map20], iterator_types = []} ins(%226, %224 : tensor<f32>, tensor<f32>) outs(%223 : tensor<f32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.divf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<f32>
    %228 = linalg.generic {indexing_maps = [#map21, #map17, #map21, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg24, %collapsed_98, %224 : tensor<f32>, tensor<256xi64>, tensor<f32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_210: i64, %in_211: f32, %out: f32):
      %477 = arith.index_cast %in_210 : i64 to index
      %478 = linalg.index 1 : index
      %479 = arith.divf %in, %in_211 : f32
      %480 = arith.negf %479 : f32
      %481 = arith.cmpi ne, %477, %478 : index
      %482 = arith.cmpi eq, %477, %c-100 : index
      %483 = arith.ori %481, %482 : i1
      %484 = arith.select %483, %cst, %480 : f32
      linalg.yield %484 : f32
    } -> tensor<256x32000xf32>
    %229 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%213 : tensor<256x32000xf32>) outs(%196 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.exp %in : f32
      linalg.yield %477 : f32
    } -> tensor<256x32000xf32>
    %230 = linalg.generic {indexing_maps = [#map1, #map18], iterator_types = ["parallel", "reduction"]} ins(%228 : tensor<256x32000xf32>) outs(%210 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<256x1xf32>
    %collapsed_102 = tensor.collapse_shape %230 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %231 = linalg.generic {indexing_maps = [#map17, #map1], iterator_types = ["parallel", "parallel"]} ins(%collapsed_102 : tensor<256xf32>) outs(%196 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x32000xf32>
    %232 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%229, %231 : tensor<256x32000xf32>, tensor<256x32000xf32>) outs(%196 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<256x32000xf32>
    %233 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%228, %232 : tensor<256x32000xf32>, tensor<256x32000xf32>) outs(%196 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.subf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<256x32000xf32>
    %expanded_103 = tensor.expand_shape %233 [[0, 1], [2]] output_shape [2, 128, 32000] : tensor<256x32000xf32> into tensor<2x128x32000xf32>
    %234 = tensor.empty() : tensor<2x128x32000xbf16>
    %235 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_103 : tensor<2x128x32000xf32>) outs(%234 : tensor<2x128x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x32000xbf16>
    %collapsed_104 = tensor.collapse_shape %235 [[0, 1], [2]] : tensor<2x128x32000xbf16> into tensor<256x32000xbf16>
    %236 = tensor.empty() : tensor<32000x256xbf16>
    %transposed_105 = linalg.transpose ins(%collapsed_104 : tensor<256x32000xbf16>) outs(%236 : tensor<32000x256xbf16>) permutation = [1, 0] 
    %237 = tensor.empty() : tensor<32000x256xf32>
    %238 = linalg.fill ins(%cst : f32) outs(%237 : tensor<32000x256xf32>) -> tensor<32000x256xf32>
    %239 = linalg.matmul ins(%transposed_105, %collapsed_94 : tensor<32000x256xbf16>, tensor<256x256xbf16>) outs(%238 : tensor<32000x256xf32>) -> tensor<32000x256xf32>
    %240 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%239 : tensor<32000x256xf32>) outs(%236 : tensor<32000x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<32000x256xbf16>
    %241 = linalg.matmul ins(%collapsed_104, %arg19 : tensor<256x32000xbf16>, tensor<32000x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %242 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%241 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_106 = tensor.expand_shape %242 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %243 = linalg.generic {indexing_maps = [#map9, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_106, %arg18 : tensor<2x128x256xbf16>, tensor<256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %244 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_106, %193 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %245 = tensor.empty() : tensor<1x1x256xbf16>
    %246 = linalg.fill ins(%cst_0 : bf16) outs(%245 : tensor<1x1x256xbf16>) -> tensor<1x1x256xbf16>
    %247 = linalg.generic {indexing_maps = [#map9, #map22], iterator_types = ["reduction", "reduction", "parallel"]} ins(%244 : tensor<2x128x256xbf16>) outs(%246 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %out : bf16
      linalg.yield %477 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_107 = tensor.collapse_shape %247 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %248 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%243 : tensor<2x128x256xbf16>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %249 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%248, %186 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %250 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%248, %191 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %251 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%249 : tensor<2x128x256xf32>) outs(%29 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %252 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %253 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%251 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.mulf %in, %cst_14 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %254 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%253, %252 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %collapsed_108 = tensor.collapse_shape %254 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %255 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_108 : tensor<2x128xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %256 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%255 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.divf %in, %cst_12 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %257 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %258 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%257 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.mulf %in, %cst_15 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %259 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%256, %258 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %260 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%250, %259 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.addf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %261 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%260 : tensor<2x128x256xf32>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %collapsed_109 = tensor.collapse_shape %261 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %transposed_110 = linalg.transpose ins(%collapsed_109 : tensor<256x256xbf16>) outs(%38 : tensor<256x256xbf16>) permutation = [1, 0] 
    %262 = linalg.matmul ins(%transposed_110, %collapsed_91 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%108 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %263 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%262 : tensor<256x688xf32>) outs(%106 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x688xbf16>
    %264 = linalg.matmul ins(%collapsed_109, %arg15 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%108 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %265 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%264 : tensor<256x688xf32>) outs(%106 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x688xbf16>
    %expanded_111 = tensor.expand_shape %265 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %266 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_111, %179 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %267 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_111, %expanded_89 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %collapsed_112 = tensor.collapse_shape %266 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %transposed_113 = linalg.transpose ins(%collapsed_112 : tensor<256x688xbf16>) outs(%120 : tensor<688x256xbf16>) permutation = [1, 0] 
    %268 = tensor.empty() : tensor<688x256xf32>
    %269 = linalg.fill ins(%cst : f32) outs(%268 : tensor<688x256xf32>) -> tensor<688x256xf32>
    %270 = linalg.matmul ins(%transposed_113, %collapsed_86 : tensor<688x256xbf16>, tensor<256x256xbf16>) outs(%269 : tensor<688x256xf32>) -> tensor<688x256xf32>
    %271 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%270 : tensor<688x256xf32>) outs(%120 : tensor<688x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<688x256xbf16>
    %272 = linalg.matmul ins(%collapsed_112, %arg14 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %273 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%272 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_114 = tensor.expand_shape %273 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %274 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_87 : tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.negf %in : bf16
      %478 = math.exp %477 : bf16
      %479 = arith.addf %478, %cst_3 : bf16
      %480 = arith.divf %cst_3, %479 : bf16
      linalg.yield %480 : bf16
    } -> tensor<2x128x688xbf16>
    %275 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6, %274 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.subf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %276 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_87, %275 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %277 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%276 : tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %cst_3 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %278 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%274, %277 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %279 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%267, %278 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %collapsed_115 = tensor.collapse_shape %279 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %transposed_116 = linalg.transpose ins(%collapsed_115 : tensor<256x688xbf16>) outs(%120 : tensor<688x256xbf16>) permutation = [1, 0] 
    %280 = linalg.matmul ins(%transposed_116, %collapsed_86 : tensor<688x256xbf16>, tensor<256x256xbf16>) outs(%269 : tensor<688x256xf32>) -> tensor<688x256xf32>
    %281 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%280 : tensor<688x256xf32>) outs(%120 : tensor<688x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<688x256xbf16>
    %282 = linalg.matmul ins(%collapsed_115, %arg13 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %283 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%282 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_117 = tensor.expand_shape %283 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %284 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_114, %expanded_117 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %285 = linalg.generic {indexing_maps = [#map9, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%284, %arg17 : tensor<2x128x256xbf16>, tensor<256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %286 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%284, %172 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %287 = linalg.generic {indexing_maps = [#map9, #map22], iterator_types = ["reduction", "reduction", "parallel"]} ins(%286 : tensor<2x128x256xbf16>) outs(%246 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %out : bf16
      linalg.yield %477 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_118 = tensor.collapse_shape %287 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %288 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%285 : tensor<2x128x256xbf16>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %289 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%288, %165 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %290 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%288, %170 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %291 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%289 : tensor<2x128x256xf32>) outs(%29 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %292 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %293 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%291 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.mulf %in, %cst_14 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %294 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%293, %292 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %collapsed_119 = tensor.collapse_shape %294 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %295 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_119 : tensor<2x128xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %296 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%295 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.divf %in, %cst_12 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %297 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %298 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%297 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.mulf %in, %cst_15 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %299 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%296, %298 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %300 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%290, %299 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.addf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %301 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%300 : tensor<2x128x256xf32>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %302 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%261, %301 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %collapsed_120 = tensor.collapse_shape %302 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %transposed_121 = linalg.transpose ins(%collapsed_120 : tensor<256x256xbf16>) outs(%38 : tensor<256x256xbf16>) permutation = [1, 0] 
    %303 = linalg.matmul ins(%transposed_121, %collapsed_83 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %304 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%303 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %305 = linalg.matmul ins(%collapsed_120, %arg12 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %306 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%305 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_122 = tensor.expand_shape %306 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %transposed_123 = linalg.transpose ins(%expanded_122 : tensor<2x128x4x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_124 = tensor.collapse_shape %transposed_123 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %transposed_125 = linalg.transpose ins(%collapsed_78 : tensor<8x128x128xbf16>) outs(%69 : tensor<8x128x128xbf16>) permutation = [0, 2, 1] 
    %307 = linalg.batch_matmul ins(%transposed_125, %collapsed_124 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%89 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %308 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%307 : tensor<8x128x64xf32>) outs(%91 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x128x64xbf16>
    %309 = tensor.empty() : tensor<8x64x128xbf16>
    %transposed_126 = linalg.transpose ins(%collapsed_79 : tensor<8x128x64xbf16>) outs(%309 : tensor<8x64x128xbf16>) permutation = [0, 2, 1] 
    %310 = linalg.batch_matmul ins(%collapsed_124, %transposed_126 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%67 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %311 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%310 : tensor<8x128x128xf32>) outs(%69 : tensor<8x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x128x128xbf16>
    %expanded_127 = tensor.expand_shape %311 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %312 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_127 : tensor<2x4x128x128xbf16>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %313 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%312, %158 : tensor<2x4x128x128xf32>, tensor<2x4x128x128xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %314 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%313 : tensor<2x4x128x128xf32>) outs(%84 : tensor<2x4x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x1xf32>
    %315 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%158, %314 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %316 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%313, %315 : tensor<2x4x128x128xf32>, tensor<2x4x128x128xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.subf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %317 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%316 : tensor<2x4x128x128xf32>) outs(%71 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x128xbf16>
    %318 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%317 : tensor<2x4x128x128xbf16>) outs(%71 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_128 = tensor.collapse_shape %318 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %transposed_129 = linalg.transpose ins(%collapsed_74 : tensor<8x128x64xbf16>) outs(%309 : tensor<8x64x128xbf16>) permutation = [0, 2, 1] 
    %319 = tensor.empty() : tensor<8x64x128xf32>
    %320 = linalg.fill ins(%cst : f32) outs(%319 : tensor<8x64x128xf32>) -> tensor<8x64x128xf32>
    %321 = linalg.batch_matmul ins(%transposed_129, %collapsed_128 : tensor<8x64x128xbf16>, tensor<8x128x128xbf16>) outs(%320 : tensor<8x64x128xf32>) -> tensor<8x64x128xf32>
    %322 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%321 : tensor<8x64x128xf32>) outs(%309 : tensor<8x64x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x64x128xbf16>
    %transposed_130 = linalg.transpose ins(%collapsed_75 : tensor<8x64x128xbf16>) outs(%91 : tensor<8x128x64xbf16>) permutation = [0, 2, 1] 
    %323 = linalg.batch_matmul ins(%collapsed_128, %transposed_130 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%89 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %324 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%323 : tensor<8x128x64xf32>) outs(%91 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x128x64xbf16>
    %expanded_131 = tensor.expand_shape %322 [[0, 1], [2], [3]] output_shape [2, 4, 64, 128] : tensor<8x64x128xbf16> into tensor<2x4x64x128xbf16>
    %expanded_132 = tensor.expand_shape %324 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %transposed_133 = linalg.transpose ins(%expanded_131 : tensor<2x4x64x128xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) permutation = [0, 1, 3, 2] 
    %expanded_134 = tensor.expand_shape %308 [[0, 1, 2], [3], [4]] output_shape [2, 2, 2, 128, 64] : tensor<8x128x64xbf16> into tensor<2x2x2x128x64xbf16>
    %325 = tensor.empty() : tensor<2x2x1x128x64xbf16>
    %326 = linalg.fill ins(%cst_0 : bf16) outs(%325 : tensor<2x2x1x128x64xbf16>) -> tensor<2x2x1x128x64xbf16>
    %327 = linalg.generic {indexing_maps = [#map14, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_134 : tensor<2x2x2x128x64xbf16>) outs(%326 : tensor<2x2x1x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %out : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x1x128x64xbf16>
    %collapsed_135 = tensor.collapse_shape %327 [[0], [1, 2], [3], [4]] : tensor<2x2x1x128x64xbf16> into tensor<2x2x128x64xbf16>
    %expanded_136 = tensor.expand_shape %transposed_133 [[0], [1, 2], [3], [4]] output_shape [2, 2, 2, 128, 64] : tensor<2x4x128x64xbf16> into tensor<2x2x2x128x64xbf16>
    %328 = linalg.generic {indexing_maps = [#map14, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_136 : tensor<2x2x2x128x64xbf16>) outs(%326 : tensor<2x2x1x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %out : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x1x128x64xbf16>
    %collapsed_137 = tensor.collapse_shape %328 [[0], [1, 2], [3], [4]] : tensor<2x2x1x128x64xbf16> into tensor<2x2x128x64xbf16>
    %329 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_137, %expanded_29 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %extracted_slice_138 = tensor.extract_slice %329[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %extracted_slice_139 = tensor.extract_slice %329[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %330 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_138 : tensor<2x2x128x32xbf16>) outs(%58 : tensor<2x2x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.negf %in : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x32xbf16>
    %inserted_slice = tensor.insert_slice %330 into %cst_5[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x32xbf16> into tensor<2x2x128x64xbf16>
    %inserted_slice_140 = tensor.insert_slice %extracted_slice_139 into %cst_5[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x32xbf16> into tensor<2x2x128x64xbf16>
    %331 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice, %inserted_slice_140 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %332 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_137, %expanded_28 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %333 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%331, %332 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %334 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_132, %expanded_29 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %extracted_slice_141 = tensor.extract_slice %334[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %extracted_slice_142 = tensor.extract_slice %334[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %335 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_141 : tensor<2x4x128x32xbf16>) outs(%53 : tensor<2x4x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.negf %in : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x32xbf16>
    %inserted_slice_143 = tensor.insert_slice %335 into %cst_4[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x32xbf16> into tensor<2x4x128x64xbf16>
    %inserted_slice_144 = tensor.insert_slice %extracted_slice_142 into %cst_4[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x32xbf16> into tensor<2x4x128x64xbf16>
    %336 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_143, %inserted_slice_144 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %337 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_132, %expanded_28 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %338 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%336, %337 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %339 = tensor.empty() : tensor<2x128x2x64xbf16>
    %transposed_145 = linalg.transpose ins(%collapsed_135 : tensor<2x2x128x64xbf16>) outs(%339 : tensor<2x128x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_146 = tensor.collapse_shape %transposed_145 [[0, 1], [2, 3]] : tensor<2x128x2x64xbf16> into tensor<256x128xbf16>
    %340 = tensor.empty() : tensor<128x256xbf16>
    %transposed_147 = linalg.transpose ins(%collapsed_146 : tensor<256x128xbf16>) outs(%340 : tensor<128x256xbf16>) permutation = [1, 0] 
    %341 = tensor.empty() : tensor<128x256xf32>
    %342 = linalg.fill ins(%cst : f32) outs(%341 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %343 = linalg.matmul ins(%transposed_147, %collapsed_57 : tensor<128x256xbf16>, tensor<256x256xbf16>) outs(%342 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %344 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%343 : tensor<128x256xf32>) outs(%340 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<128x256xbf16>
    %345 = linalg.matmul ins(%collapsed_146, %arg11 : tensor<256x128xbf16>, tensor<128x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %346 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%345 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_148 = tensor.expand_shape %346 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %transposed_149 = linalg.transpose ins(%333 : tensor<2x2x128x64xbf16>) outs(%339 : tensor<2x128x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_150 = tensor.collapse_shape %transposed_149 [[0, 1], [2, 3]] : tensor<2x128x2x64xbf16> into tensor<256x128xbf16>
    %transposed_151 = linalg.transpose ins(%collapsed_150 : tensor<256x128xbf16>) outs(%340 : tensor<128x256xbf16>) permutation = [1, 0] 
    %347 = linalg.matmul ins(%transposed_151, %collapsed_57 : tensor<128x256xbf16>, tensor<256x256xbf16>) outs(%342 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %348 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%347 : tensor<128x256xf32>) outs(%340 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<128x256xbf16>
    %349 = linalg.matmul ins(%collapsed_150, %arg10 : tensor<256x128xbf16>, tensor<128x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %350 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%349 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_152 = tensor.expand_shape %350 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %351 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_148, %expanded_152 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %transposed_153 = linalg.transpose ins(%338 : tensor<2x4x128x64xbf16>) outs(%93 : tensor<2x128x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_154 = tensor.collapse_shape %transposed_153 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %transposed_155 = linalg.transpose ins(%collapsed_154 : tensor<256x256xbf16>) outs(%38 : tensor<256x256xbf16>) permutation = [1, 0] 
    %352 = linalg.matmul ins(%transposed_155, %collapsed_57 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %353 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%352 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %354 = linalg.matmul ins(%collapsed_154, %arg9 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %355 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%354 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_156 = tensor.expand_shape %355 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %356 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%351, %expanded_156 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %357 = linalg.generic {indexing_maps = [#map9, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%356, %arg16 : tensor<2x128x256xbf16>, tensor<256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %358 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%356, %131 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %359 = linalg.generic {indexing_maps = [#map9, #map22], iterator_types = ["reduction", "reduction", "parallel"]} ins(%358 : tensor<2x128x256xbf16>) outs(%246 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %out : bf16
      linalg.yield %477 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_157 = tensor.collapse_shape %359 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %360 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%357 : tensor<2x128x256xbf16>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %361 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%360, %124 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %362 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%360, %129 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %363 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%361 : tensor<2x128x256xf32>) outs(%29 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %364 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %365 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%363 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.mulf %in, %cst_14 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %366 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%365, %364 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %collapsed_158 = tensor.collapse_shape %366 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %367 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_158 : tensor<2x128xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %368 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%367 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.divf %in, %cst_12 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %369 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %370 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%369 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.mulf %in, %cst_15 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %371 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%368, %370 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %372 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%362, %371 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.addf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %373 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%372 : tensor<2x128x256xf32>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %374 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%302, %373 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %collapsed_159 = tensor.collapse_shape %374 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %transposed_160 = linalg.transpose ins(%collapsed_159 : tensor<256x256xbf16>) outs(%38 : tensor<256x256xbf16>) permutation = [1, 0] 
    %375 = linalg.matmul ins(%transposed_160, %collapsed_54 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%108 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %376 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%375 : tensor<256x688xf32>) outs(%106 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x688xbf16>
    %377 = linalg.matmul ins(%collapsed_159, %arg6 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%108 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %378 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%377 : tensor<256x688xf32>) outs(%106 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x688xbf16>
    %expanded_161 = tensor.expand_shape %378 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %379 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_161, %116 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %380 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_161, %expanded_52 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %collapsed_162 = tensor.collapse_shape %379 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %transposed_163 = linalg.transpose ins(%collapsed_162 : tensor<256x688xbf16>) outs(%120 : tensor<688x256xbf16>) permutation = [1, 0] 
    %381 = linalg.matmul ins(%transposed_163, %collapsed_49 : tensor<688x256xbf16>, tensor<256x256xbf16>) outs(%269 : tensor<688x256xf32>) -> tensor<688x256xf32>
    %382 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%381 : tensor<688x256xf32>) outs(%120 : tensor<688x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<688x256xbf16>
    %383 = linalg.matmul ins(%collapsed_162, %arg5 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %384 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%383 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_164 = tensor.expand_shape %384 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %385 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.negf %in : bf16
      %478 = math.exp %477 : bf16
      %479 = arith.addf %478, %cst_3 : bf16
      %480 = arith.divf %cst_3, %479 : bf16
      linalg.yield %480 : bf16
    } -> tensor<2x128x688xbf16>
    %386 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6, %385 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.subf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %387 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50, %386 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %388 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%387 : tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %cst_3 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %389 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%385, %388 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %390 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%380, %389 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%115 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x688xbf16>
    %collapsed_165 = tensor.collapse_shape %390 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %transposed_166 = linalg.transpose ins(%collapsed_165 : tensor<256x688xbf16>) outs(%120 : tensor<688x256xbf16>) permutation = [1, 0] 
    %391 = linalg.matmul ins(%transposed_166, %collapsed_49 : tensor<688x256xbf16>, tensor<256x256xbf16>) outs(%269 : tensor<688x256xf32>) -> tensor<688x256xf32>
    %392 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%391 : tensor<688x256xf32>) outs(%120 : tensor<688x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<688x256xbf16>
    %393 = linalg.matmul ins(%collapsed_165, %arg4 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %394 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%393 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_167 = tensor.expand_shape %394 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %395 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_164, %expanded_167 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %396 = linalg.generic {indexing_maps = [#map9, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%395, %arg8 : tensor<2x128x256xbf16>, tensor<256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %397 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%395, %104 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %398 = linalg.generic {indexing_maps = [#map9, #map22], iterator_types = ["reduction", "reduction", "parallel"]} ins(%397 : tensor<2x128x256xbf16>) outs(%246 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %out : bf16
      linalg.yield %477 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_168 = tensor.collapse_shape %398 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %399 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%396 : tensor<2x128x256xbf16>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %400 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%399, %97 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %401 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%399, %102 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %402 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%400 : tensor<2x128x256xf32>) outs(%29 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %403 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %404 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%402 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.mulf %in, %cst_14 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %405 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%404, %403 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %collapsed_169 = tensor.collapse_shape %405 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %406 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_169 : tensor<2x128xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %407 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%406 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.divf %in, %cst_12 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %408 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %409 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%408 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.mulf %in, %cst_15 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %410 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%407, %409 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %411 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%401, %410 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.addf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %412 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%411 : tensor<2x128x256xf32>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %413 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%374, %412 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %collapsed_170 = tensor.collapse_shape %413 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %transposed_171 = linalg.transpose ins(%collapsed_170 : tensor<256x256xbf16>) outs(%38 : tensor<256x256xbf16>) permutation = [1, 0] 
    %414 = linalg.matmul ins(%transposed_171, %collapsed_46 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %415 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%414 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %416 = linalg.matmul ins(%collapsed_170, %arg3 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %417 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%416 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_172 = tensor.expand_shape %417 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %transposed_173 = linalg.transpose ins(%expanded_172 : tensor<2x128x4x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_174 = tensor.collapse_shape %transposed_173 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %transposed_175 = linalg.transpose ins(%collapsed_41 : tensor<8x128x128xbf16>) outs(%69 : tensor<8x128x128xbf16>) permutation = [0, 2, 1] 
    %418 = linalg.batch_matmul ins(%transposed_175, %collapsed_174 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%89 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %419 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%418 : tensor<8x128x64xf32>) outs(%91 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x128x64xbf16>
    %transposed_176 = linalg.transpose ins(%collapsed_42 : tensor<8x128x64xbf16>) outs(%309 : tensor<8x64x128xbf16>) permutation = [0, 2, 1] 
    %420 = linalg.batch_matmul ins(%collapsed_174, %transposed_176 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%67 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %421 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%420 : tensor<8x128x128xf32>) outs(%69 : tensor<8x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x128x128xbf16>
    %expanded_177 = tensor.expand_shape %421 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %422 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_177 : tensor<2x4x128x128xbf16>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %423 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%422, %86 : tensor<2x4x128x128xf32>, tensor<2x4x128x128xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %424 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%423 : tensor<2x4x128x128xf32>) outs(%84 : tensor<2x4x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x1xf32>
    %425 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86, %424 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %426 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%423, %425 : tensor<2x4x128x128xf32>, tensor<2x4x128x128xf32>) outs(%74 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.subf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x4x128x128xf32>
    %427 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%426 : tensor<2x4x128x128xf32>) outs(%71 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x128xbf16>
    %428 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%427 : tensor<2x4x128x128xbf16>) outs(%71 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_178 = tensor.collapse_shape %428 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %transposed_179 = linalg.transpose ins(%collapsed_37 : tensor<8x128x64xbf16>) outs(%309 : tensor<8x64x128xbf16>) permutation = [0, 2, 1] 
    %429 = linalg.batch_matmul ins(%transposed_179, %collapsed_178 : tensor<8x64x128xbf16>, tensor<8x128x128xbf16>) outs(%320 : tensor<8x64x128xf32>) -> tensor<8x64x128xf32>
    %430 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%429 : tensor<8x64x128xf32>) outs(%309 : tensor<8x64x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x64x128xbf16>
    %transposed_180 = linalg.transpose ins(%collapsed_38 : tensor<8x64x128xbf16>) outs(%91 : tensor<8x128x64xbf16>) permutation = [0, 2, 1] 
    %431 = linalg.batch_matmul ins(%collapsed_178, %transposed_180 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%89 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %432 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%431 : tensor<8x128x64xf32>) outs(%91 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<8x128x64xbf16>
    %expanded_181 = tensor.expand_shape %430 [[0, 1], [2], [3]] output_shape [2, 4, 64, 128] : tensor<8x64x128xbf16> into tensor<2x4x64x128xbf16>
    %expanded_182 = tensor.expand_shape %432 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %transposed_183 = linalg.transpose ins(%expanded_181 : tensor<2x4x64x128xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) permutation = [0, 1, 3, 2] 
    %expanded_184 = tensor.expand_shape %419 [[0, 1, 2], [3], [4]] output_shape [2, 2, 2, 128, 64] : tensor<8x128x64xbf16> into tensor<2x2x2x128x64xbf16>
    %433 = linalg.generic {indexing_maps = [#map14, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_184 : tensor<2x2x2x128x64xbf16>) outs(%326 : tensor<2x2x1x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %out : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x1x128x64xbf16>
    %collapsed_185 = tensor.collapse_shape %433 [[0], [1, 2], [3], [4]] : tensor<2x2x1x128x64xbf16> into tensor<2x2x128x64xbf16>
    %expanded_186 = tensor.expand_shape %transposed_183 [[0], [1, 2], [3], [4]] output_shape [2, 2, 2, 128, 64] : tensor<2x4x128x64xbf16> into tensor<2x2x2x128x64xbf16>
    %434 = linalg.generic {indexing_maps = [#map14, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_186 : tensor<2x2x2x128x64xbf16>) outs(%326 : tensor<2x2x1x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %out : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x1x128x64xbf16>
    %collapsed_187 = tensor.collapse_shape %434 [[0], [1, 2], [3], [4]] : tensor<2x2x1x128x64xbf16> into tensor<2x2x128x64xbf16>
    %435 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_187, %expanded_29 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %extracted_slice_188 = tensor.extract_slice %435[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %extracted_slice_189 = tensor.extract_slice %435[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %436 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_188 : tensor<2x2x128x32xbf16>) outs(%58 : tensor<2x2x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.negf %in : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x32xbf16>
    %inserted_slice_190 = tensor.insert_slice %436 into %cst_5[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x32xbf16> into tensor<2x2x128x64xbf16>
    %inserted_slice_191 = tensor.insert_slice %extracted_slice_189 into %cst_5[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x32xbf16> into tensor<2x2x128x64xbf16>
    %437 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_190, %inserted_slice_191 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %438 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_187, %expanded_28 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %439 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%437, %438 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%49 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x2x128x64xbf16>
    %440 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_182, %expanded_29 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %extracted_slice_192 = tensor.extract_slice %440[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %extracted_slice_193 = tensor.extract_slice %440[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %441 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_192 : tensor<2x4x128x32xbf16>) outs(%53 : tensor<2x4x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.negf %in : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x32xbf16>
    %inserted_slice_194 = tensor.insert_slice %441 into %cst_4[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x32xbf16> into tensor<2x4x128x64xbf16>
    %inserted_slice_195 = tensor.insert_slice %extracted_slice_193 into %cst_4[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x32xbf16> into tensor<2x4x128x64xbf16>
    %442 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_194, %inserted_slice_195 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %443 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_182, %expanded_28 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %444 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%442, %443 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%43 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x4x128x64xbf16>
    %transposed_196 = linalg.transpose ins(%collapsed_185 : tensor<2x2x128x64xbf16>) outs(%339 : tensor<2x128x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_197 = tensor.collapse_shape %transposed_196 [[0, 1], [2, 3]] : tensor<2x128x2x64xbf16> into tensor<256x128xbf16>
    %transposed_198 = linalg.transpose ins(%collapsed_197 : tensor<256x128xbf16>) outs(%340 : tensor<128x256xbf16>) permutation = [1, 0] 
    %445 = linalg.matmul ins(%transposed_198, %collapsed : tensor<128x256xbf16>, tensor<256x256xbf16>) outs(%342 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %446 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%445 : tensor<128x256xf32>) outs(%340 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<128x256xbf16>
    %447 = linalg.matmul ins(%collapsed_197, %arg2 : tensor<256x128xbf16>, tensor<128x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %448 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%447 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_199 = tensor.expand_shape %448 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %transposed_200 = linalg.transpose ins(%439 : tensor<2x2x128x64xbf16>) outs(%339 : tensor<2x128x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_201 = tensor.collapse_shape %transposed_200 [[0, 1], [2, 3]] : tensor<2x128x2x64xbf16> into tensor<256x128xbf16>
    %transposed_202 = linalg.transpose ins(%collapsed_201 : tensor<256x128xbf16>) outs(%340 : tensor<128x256xbf16>) permutation = [1, 0] 
    %449 = linalg.matmul ins(%transposed_202, %collapsed : tensor<128x256xbf16>, tensor<256x256xbf16>) outs(%342 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %450 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%449 : tensor<128x256xf32>) outs(%340 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<128x256xbf16>
    %451 = linalg.matmul ins(%collapsed_201, %arg1 : tensor<256x128xbf16>, tensor<128x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %452 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%451 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_203 = tensor.expand_shape %452 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %453 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_199, %expanded_203 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %transposed_204 = linalg.transpose ins(%444 : tensor<2x4x128x64xbf16>) outs(%93 : tensor<2x128x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_205 = tensor.collapse_shape %transposed_204 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %transposed_206 = linalg.transpose ins(%collapsed_205 : tensor<256x256xbf16>) outs(%38 : tensor<256x256xbf16>) permutation = [1, 0] 
    %454 = linalg.matmul ins(%transposed_206, %collapsed : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %455 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%454 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %456 = linalg.matmul ins(%collapsed_205, %arg0 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %457 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%456 : tensor<256x256xf32>) outs(%38 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<256x256xbf16>
    %expanded_207 = tensor.expand_shape %457 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %458 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%453, %expanded_207 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %459 = linalg.generic {indexing_maps = [#map9, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%458, %arg7 : tensor<2x128x256xbf16>, tensor<256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %460 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%458, %36 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.mulf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %461 = linalg.generic {indexing_maps = [#map9, #map22], iterator_types = ["reduction", "reduction", "parallel"]} ins(%460 : tensor<2x128x256xbf16>) outs(%246 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %477 = arith.addf %in, %out : bf16
      linalg.yield %477 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_208 = tensor.collapse_shape %461 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %462 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%459 : tensor<2x128x256xbf16>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %477 = arith.extf %in : bf16 to f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %463 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%462, %26 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %464 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%462, %33 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %465 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%463 : tensor<2x128x256xf32>) outs(%29 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.addf %in, %out : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %466 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %467 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%465 : tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.mulf %in, %cst_14 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %468 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%467, %466 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%28 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x1xf32>
    %collapsed_209 = tensor.collapse_shape %468 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %469 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_209 : tensor<2x128xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %470 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%469 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.divf %in, %cst_12 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %471 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %472 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%471 : tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %477 = arith.mulf %in, %cst_15 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %473 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%470, %472 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.mulf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %474 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%464, %473 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%25 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %477 = arith.addf %in, %in_210 : f32
      linalg.yield %477 : f32
    } -> tensor<2x128x256xf32>
    %475 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%474 : tensor<2x128x256xf32>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %477 = arith.truncf %in : f32 to bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    %476 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%413, %475 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%35 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %477 = arith.addf %in, %in_210 : bf16
      linalg.yield %477 : bf16
    } -> tensor<2x128x256xbf16>
    return %227, %455, %450, %446, %415, %392, %382, %376, %collapsed_208, %collapsed_168, %353, %348, %344, %304, %281, %271, %263, %collapsed_157, %collapsed_118, %collapsed_107, %240, %476 : tensor<f32>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<688x256xbf16>, tensor<688x256xbf16>, tensor<256x688xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<688x256xbf16>, tensor<688x256xbf16>, tensor<256x688xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<32000x256xbf16>, tensor<2x128x256xbf16>
  }
}
