// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_models.py:llama_bf16_joint.
// RUN: xent-opt %s --allow-unregistered-dialect --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse \
// RUN:   --xent-raise --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<256xf32>, pick: tensor<256xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<256x256xf32>, dw: tensor<32000x256xf32>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map12 = affine_map<(d0, d1, d2) -> (d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map15 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map18 = affine_map<(d0, d1) -> (d0)>
#map19 = affine_map<(d0, d1) -> (d0, 0)>
#map20 = affine_map<(d0) -> ()>
#map21 = affine_map<() -> ()>
#map22 = affine_map<(d0, d1) -> ()>
#map23 = affine_map<(d0) -> (d0, 0)>
#map24 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map25 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, 0, d3, d4)>
#map26 = affine_map<(d0, d1, d2) -> ()>
module {
  func.func @main(%arg0: tensor<32000x256xbf16>, %arg1: tensor<256x256xbf16>, %arg2: tensor<128x256xbf16>, %arg3: tensor<128x256xbf16>, %arg4: tensor<256x256xbf16>, %arg5: tensor<688x256xbf16>, %arg6: tensor<688x256xbf16>, %arg7: tensor<256x688xbf16>, %arg8: tensor<256xbf16>, %arg9: tensor<256xbf16>, %arg10: tensor<256x256xbf16>, %arg11: tensor<128x256xbf16>, %arg12: tensor<128x256xbf16>, %arg13: tensor<256x256xbf16>, %arg14: tensor<688x256xbf16>, %arg15: tensor<688x256xbf16>, %arg16: tensor<256x688xbf16>, %arg17: tensor<256xbf16>, %arg18: tensor<256xbf16>, %arg19: tensor<256xbf16>, %arg20: tensor<32000x256xbf16>, %arg21: tensor<32xf32>, %arg22: tensor<2x128xi64>, %arg23: tensor<2x128xi64>, %arg24: tensor<2x128xi64>, %arg25: tensor<f32>) -> (tensor<f32>, tensor<32000x256xbf16>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<688x256xbf16>, tensor<688x256xbf16>, tensor<256x688xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<688x256xbf16>, tensor<688x256xbf16>, tensor<256x688xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<32000x256xbf16>) {
    %cst = arith.constant dense<0.000000e+00> : tensor<256x32000xf32>
    %c32000 = arith.constant 32000 : index
    %cst_0 = arith.constant 0.000000e+00 : bf16
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 1.000000e+00 : bf16
    %true = arith.constant true
    %cst_4 = arith.constant 9.9999999999999995E-7 : f64
    %cst_5 = arith.constant dense<true> : tensor<i1>
    %cst_6 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_7 = arith.constant dense<-3.389530e+38> : tensor<bf16>
    %cst_8 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_9 = arith.constant dense<0.000000e+00> : tensor<2x4x128x64xbf16>
    %cst_10 = arith.constant dense<0.000000e+00> : tensor<2x2x128x64xbf16>
    %cst_11 = arith.constant dense<1.000000e+00> : tensor<2x128x688xbf16>
    %cst_12 = arith.constant 2.560000e+02 : f32
    %cst_13 = arith.constant 1.250000e-01 : bf16
    %cst_14 = arith.constant -5.000000e-01 : f32
    %cst_15 = arith.constant 2.000000e+00 : f32
    %c31999_i64 = arith.constant 31999 : i64
    %c-32000_i64 = arith.constant -32000 : i64
    %c-100_i64 = arith.constant -100 : i64
    %c32000_i64 = arith.constant 32000 : i64
    %c3_i64 = arith.constant 3 : i64
    %c2_i64 = arith.constant 2 : i64
    %c1_i64 = arith.constant 1 : i64
    %c128_i64 = arith.constant 128 : i64
    %c-1_i64 = arith.constant -1 : i64
    %c256 = arith.constant 256 : index
    %c0_i64 = arith.constant 0 : i64
    %cst_16 = arith.constant 0.000000e+00 : f32
    %c0 = arith.constant 0 : index
    %cst_17 = arith.constant dense<0.000000e+00> : tensor<32000x256xf32>
    %cst_18 = arith.constant -1.000000e+00 : f32
    %cst_19 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<2x128x256xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg22 : tensor<2x128xi64>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %502 = arith.index_cast %in : i64 to index
      %503 = linalg.index 2 : index
      %504 = arith.cmpi slt, %502, %c32000 : index
      cf.assert %504, "index must be smaller than dim size"
      %505 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %505, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%502, %503] : tensor<32000x256xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<2x128x256xbf16>
    %2 = tensor.empty() : tensor<128xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %502 = linalg.index 0 : index
      %503 = arith.index_cast %502 : index to i64
      linalg.yield %503 : i64
    } -> tensor<128xi64>
    %4 = tensor.empty() : tensor<2x128xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg24 : tensor<2x128xi64>) outs(%4 : tensor<2x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %502 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %502 : i1
    } -> tensor<2x128xi1>
    %6 = tensor.empty() : tensor<2xi64>
    %7 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%6 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %502 = linalg.index 0 : index
      %503 = arith.index_cast %502 : index to i64
      linalg.yield %503 : i64
    } -> tensor<2xi64>
    %expanded = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_20 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %expanded_21 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi64> into tensor<1x1x1x128xi64>
    %8 = tensor.empty() : tensor<1x1x128x128xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21, %expanded_20 : tensor<1x1x1x128xi64>, tensor<1x1x128x1xi64>) outs(%8 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i64, %in_220: i64, %out: i1):
      %502 = arith.cmpi sle, %in, %in_220 : i64
      linalg.yield %502 : i1
    } -> tensor<1x1x128x128xi1>
    %10 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_5, %9 : tensor<i1>, tensor<1x1x128x128xi1>) outs(%8 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i1, %in_220: i1, %out: i1):
      %502 = arith.andi %in, %in_220 : i1
      linalg.yield %502 : i1
    } -> tensor<1x1x128x128xi1>
    %11 = tensor.empty() : tensor<2x1x1x128xi1>
    %12 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_21 : tensor<2x1x1x1xi64>, tensor<1x1x1x128xi64>) outs(%11 : tensor<2x1x1x128xi1>) {
    ^bb0(%in: i64, %in_220: i64, %out: i1):
      %502 = arith.cmpi slt, %in, %c0_i64 : i64
      %503 = arith.addi %in, %c2_i64 : i64
      %504 = arith.select %502, %503, %in : i64
      %505 = arith.index_cast %504 : i64 to index
      %506 = arith.cmpi slt, %in_220, %c0_i64 : i64
      %507 = arith.addi %in_220, %c128_i64 : i64
      %508 = arith.select %506, %507, %in_220 : i64
      %509 = arith.index_cast %508 : i64 to index
      %extracted = tensor.extract %5[%505, %509] : tensor<2x128xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x128xi1>
    %13 = tensor.empty() : tensor<2x1x128x128xi1>
    %14 = linalg.generic {indexing_maps = [#map10, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %12 : tensor<1x1x128x128xi1>, tensor<2x1x1x128xi1>) outs(%13 : tensor<2x1x128x128xi1>) {
    ^bb0(%in: i1, %in_220: i1, %out: i1):
      %502 = arith.andi %in, %in_220 : i1
      linalg.yield %502 : i1
    } -> tensor<2x1x128x128xi1>
    %15 = tensor.empty() : tensor<2x1x128x128xbf16>
    %16 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %cst_6, %cst_7 : tensor<2x1x128x128xi1>, tensor<bf16>, tensor<bf16>) outs(%15 : tensor<2x1x128x128xbf16>) {
    ^bb0(%in: i1, %in_220: bf16, %in_221: bf16, %out: bf16):
      %502 = arith.select %in, %in_220, %in_221 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x1x128x128xbf16>
    %expanded_22 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 128, 1] : tensor<128xi64> into tensor<1x128x1xi64>
    %17 = tensor.empty() : tensor<1x128x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_22 : tensor<1x128x1xi64>) outs(%17 : tensor<1x128x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %502 = arith.sitofp %in : i64 to f32
      linalg.yield %502 : f32
    } -> tensor<1x128x1xf32>
    %19 = tensor.empty() : tensor<1x128x32xf32>
    %20 = linalg.generic {indexing_maps = [#map11, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %arg21 : tensor<1x128x1xf32>, tensor<32xf32>) outs(%19 : tensor<1x128x32xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<1x128x32xf32>
    %concat = tensor.concat dim(2) %20, %20 : (tensor<1x128x32xf32>, tensor<1x128x32xf32>) -> tensor<1x128x64xf32>
    %21 = tensor.empty() : tensor<1x128x64xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x128x64xf32>) outs(%21 : tensor<1x128x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.cos %in : f32
      linalg.yield %502 : f32
    } -> tensor<1x128x64xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x128x64xf32>) outs(%21 : tensor<1x128x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.sin %in : f32
      linalg.yield %502 : f32
    } -> tensor<1x128x64xf32>
    %24 = tensor.empty() : tensor<1x128x64xbf16>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x128x64xf32>) outs(%24 : tensor<1x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<1x128x64xbf16>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x128x64xf32>) outs(%24 : tensor<1x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<1x128x64xbf16>
    %27 = tensor.empty() : tensor<2x128x256xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %30 = tensor.empty() : tensor<2x128x1xf32>
    %31 = linalg.fill ins(%cst_16 : f32) outs(%30 : tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%29 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.divf %in, %cst_12 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.truncf %cst_4 : f64 to f32
      %503 = arith.addf %in, %502 : f32
      linalg.yield %503 : f32
    } -> tensor<2x128x1xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.rsqrt %in : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %35 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %38 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %37 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %39 = tensor.empty() : tensor<256x256xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %38 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %40 = tensor.empty() : tensor<256x256xf32>
    %41 = linalg.fill ins(%cst_16 : f32) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %42 = linalg.matmul ins(%collapsed, %transposed : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %43 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%42 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_23 = tensor.expand_shape %43 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %44 = tensor.empty() : tensor<2x4x128x64xbf16>
    %transposed_24 = linalg.transpose ins(%expanded_23 : tensor<2x128x4x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %45 = tensor.empty() : tensor<256x128xbf16>
    %transposed_25 = linalg.transpose ins(%arg2 : tensor<128x256xbf16>) outs(%45 : tensor<256x128xbf16>) permutation = [1, 0] 
    %46 = tensor.empty() : tensor<256x128xf32>
    %47 = linalg.fill ins(%cst_16 : f32) outs(%46 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %48 = linalg.matmul ins(%collapsed, %transposed_25 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%47 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %49 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%48 : tensor<256x128xf32>) outs(%45 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x128xbf16>
    %expanded_26 = tensor.expand_shape %49 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %50 = tensor.empty() : tensor<2x2x128x64xbf16>
    %transposed_27 = linalg.transpose ins(%expanded_26 : tensor<2x128x2x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_28 = linalg.transpose ins(%arg3 : tensor<128x256xbf16>) outs(%45 : tensor<256x128xbf16>) permutation = [1, 0] 
    %51 = linalg.matmul ins(%collapsed, %transposed_28 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%47 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%51 : tensor<256x128xf32>) outs(%45 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x128xbf16>
    %expanded_29 = tensor.expand_shape %52 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<2x128x2x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_31 = tensor.expand_shape %25 [[0], [1, 2], [3]] output_shape [1, 1, 128, 64] : tensor<1x128x64xbf16> into tensor<1x1x128x64xbf16>
    %expanded_32 = tensor.expand_shape %26 [[0], [1, 2], [3]] output_shape [1, 1, 128, 64] : tensor<1x128x64xbf16> into tensor<1x1x128x64xbf16>
    %53 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_24, %expanded_31 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %extracted_slice = tensor.extract_slice %transposed_24[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %extracted_slice_33 = tensor.extract_slice %transposed_24[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %54 = tensor.empty() : tensor<2x4x128x32xbf16>
    %55 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_33 : tensor<2x4x128x32xbf16>) outs(%54 : tensor<2x4x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.negf %in : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x32xbf16>
    %concat_34 = tensor.concat dim(3) %55, %extracted_slice : (tensor<2x4x128x32xbf16>, tensor<2x4x128x32xbf16>) -> tensor<2x4x128x64xbf16>
    %56 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_34, %expanded_32 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %57 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %56 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %58 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_27, %expanded_31 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %extracted_slice_35 = tensor.extract_slice %transposed_27[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %extracted_slice_36 = tensor.extract_slice %transposed_27[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %59 = tensor.empty() : tensor<2x2x128x32xbf16>
    %60 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_36 : tensor<2x2x128x32xbf16>) outs(%59 : tensor<2x2x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.negf %in : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x32xbf16>
    %concat_37 = tensor.concat dim(3) %60, %extracted_slice_35 : (tensor<2x2x128x32xbf16>, tensor<2x2x128x32xbf16>) -> tensor<2x2x128x64xbf16>
    %61 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_37, %expanded_32 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %62 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %63 = tensor.empty() : tensor<2x2x2x128x64xbf16>
    %64 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<2x2x128x64xbf16>) outs(%63 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %collapsed_38 = tensor.collapse_shape %64 [[0], [1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<2x4x128x64xbf16>
    %65 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_30 : tensor<2x2x128x64xbf16>) outs(%63 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %66 = tensor.empty() : tensor<2x4x64x128xbf16>
    %transposed_39 = linalg.transpose ins(%collapsed_38 : tensor<2x4x128x64xbf16>) outs(%66 : tensor<2x4x64x128xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_40 = tensor.collapse_shape %57 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %collapsed_41 = tensor.collapse_shape %transposed_39 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %67 = tensor.empty() : tensor<8x128x128xf32>
    %68 = linalg.fill ins(%cst_16 : f32) outs(%67 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %69 = linalg.batch_matmul ins(%collapsed_40, %collapsed_41 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%68 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %70 = tensor.empty() : tensor<8x128x128xbf16>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<8x128x128xf32>) outs(%70 : tensor<8x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x128x128xbf16>
    %expanded_42 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %72 = tensor.empty() : tensor<2x4x128x128xbf16>
    %73 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_42 : tensor<2x4x128x128xbf16>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x128xbf16>
    %74 = linalg.generic {indexing_maps = [#map6, #map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73, %16 : tensor<2x4x128x128xbf16>, tensor<2x1x128x128xbf16>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x128xbf16>
    %75 = tensor.empty() : tensor<2x4x128x128xf32>
    %76 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<2x4x128x128xbf16>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %77 = tensor.empty() : tensor<2x4x128xi64>
    %78 = linalg.fill ins(%c0_i64 : i64) outs(%77 : tensor<2x4x128xi64>) -> tensor<2x4x128xi64>
    %79 = tensor.empty() : tensor<2x4x128xf32>
    %80 = linalg.fill ins(%cst_1 : f32) outs(%79 : tensor<2x4x128xf32>) -> tensor<2x4x128xf32>
    %81:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%76 : tensor<2x4x128x128xf32>) outs(%80, %78 : tensor<2x4x128xf32>, tensor<2x4x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_220: i64):
      %502 = linalg.index 3 : index
      %503 = arith.index_cast %502 : index to i64
      %504 = arith.maximumf %in, %out : f32
      %505 = arith.cmpf ogt, %in, %out : f32
      %506 = arith.select %505, %503, %out_220 : i64
      linalg.yield %504, %506 : f32, i64
    } -> (tensor<2x4x128xf32>, tensor<2x4x128xi64>)
    %expanded_43 = tensor.expand_shape %81#0 [[0], [1], [2, 3]] output_shape [2, 4, 128, 1] : tensor<2x4x128xf32> into tensor<2x4x128x1xf32>
    %82 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %expanded_43 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.subf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %83 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82 : tensor<2x4x128x128xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.exp %in : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %84 = tensor.empty() : tensor<2x4x128x1xf32>
    %85 = linalg.fill ins(%cst_16 : f32) outs(%84 : tensor<2x4x128x1xf32>) -> tensor<2x4x128x1xf32>
    %86 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%83 : tensor<2x4x128x128xf32>) outs(%85 : tensor<2x4x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x1xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83, %86 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.divf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %88 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87 : tensor<2x4x128x128xf32>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_44 = tensor.collapse_shape %88 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %collapsed_45 = tensor.collapse_shape %65 [[0, 1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<8x128x64xbf16>
    %89 = tensor.empty() : tensor<8x128x64xf32>
    %90 = linalg.fill ins(%cst_16 : f32) outs(%89 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %91 = linalg.batch_matmul ins(%collapsed_44, %collapsed_45 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%90 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %92 = tensor.empty() : tensor<8x128x64xbf16>
    %93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<8x128x64xf32>) outs(%92 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x128x64xbf16>
    %expanded_46 = tensor.expand_shape %93 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %94 = tensor.empty() : tensor<2x128x4x64xbf16>
    %transposed_47 = linalg.transpose ins(%expanded_46 : tensor<2x4x128x64xbf16>) outs(%94 : tensor<2x128x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_48 = linalg.transpose ins(%arg4 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %transposed_47 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %95 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %96 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%95 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_50 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %97 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_50 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%99 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.divf %in, %cst_12 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.truncf %cst_4 : f64 to f32
      %503 = arith.addf %in, %502 : f32
      linalg.yield %503 : f32
    } -> tensor<2x128x1xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.rsqrt %in : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %103 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %106 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %105 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %107 = tensor.empty() : tensor<256x688xbf16>
    %transposed_51 = linalg.transpose ins(%arg5 : tensor<688x256xbf16>) outs(%107 : tensor<256x688xbf16>) permutation = [1, 0] 
    %collapsed_52 = tensor.collapse_shape %106 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %108 = tensor.empty() : tensor<256x688xf32>
    %109 = linalg.fill ins(%cst_16 : f32) outs(%108 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %110 = linalg.matmul ins(%collapsed_52, %transposed_51 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %111 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%110 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x688xbf16>
    %expanded_53 = tensor.expand_shape %111 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %112 = tensor.empty() : tensor<2x128x688xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53 : tensor<2x128x688xbf16>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x688xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<2x128x688xf32>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.negf %in : f32
      %503 = math.exp %502 : f32
      %504 = arith.addf %503, %cst_2 : f32
      %505 = arith.divf %cst_2, %504 : f32
      linalg.yield %505 : f32
    } -> tensor<2x128x688xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %114 : tensor<2x128x688xf32>, tensor<2x128x688xf32>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x688xf32>
    %116 = tensor.empty() : tensor<2x128x688xbf16>
    %117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<2x128x688xf32>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %transposed_54 = linalg.transpose ins(%arg6 : tensor<688x256xbf16>) outs(%107 : tensor<256x688xbf16>) permutation = [1, 0] 
    %118 = linalg.matmul ins(%collapsed_52, %transposed_54 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %119 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%118 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x688xbf16>
    %expanded_55 = tensor.expand_shape %119 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %120 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %expanded_55 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %121 = tensor.empty() : tensor<688x256xbf16>
    %transposed_56 = linalg.transpose ins(%arg7 : tensor<256x688xbf16>) outs(%121 : tensor<688x256xbf16>) permutation = [1, 0] 
    %collapsed_57 = tensor.collapse_shape %120 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %122 = linalg.matmul ins(%collapsed_57, %transposed_56 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %123 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%122 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_58 = tensor.expand_shape %123 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %124 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %expanded_58 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.divf %in, %cst_12 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.truncf %cst_4 : f64 to f32
      %503 = arith.addf %in, %502 : f32
      linalg.yield %503 : f32
    } -> tensor<2x128x1xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.rsqrt %in : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %131 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %130 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %132 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %133 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %132 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %transposed_59 = linalg.transpose ins(%arg10 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_60 = tensor.collapse_shape %133 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %134 = linalg.matmul ins(%collapsed_60, %transposed_59 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %135 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%134 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_61 = tensor.expand_shape %135 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %transposed_62 = linalg.transpose ins(%expanded_61 : tensor<2x128x4x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_63 = linalg.transpose ins(%arg11 : tensor<128x256xbf16>) outs(%45 : tensor<256x128xbf16>) permutation = [1, 0] 
    %136 = linalg.matmul ins(%collapsed_60, %transposed_63 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%47 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %137 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%136 : tensor<256x128xf32>) outs(%45 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x128xbf16>
    %expanded_64 = tensor.expand_shape %137 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %transposed_65 = linalg.transpose ins(%expanded_64 : tensor<2x128x2x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_66 = linalg.transpose ins(%arg12 : tensor<128x256xbf16>) outs(%45 : tensor<256x128xbf16>) permutation = [1, 0] 
    %138 = linalg.matmul ins(%collapsed_60, %transposed_66 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%47 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %139 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%138 : tensor<256x128xf32>) outs(%45 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x128xbf16>
    %expanded_67 = tensor.expand_shape %139 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %transposed_68 = linalg.transpose ins(%expanded_67 : tensor<2x128x2x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %140 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_62, %expanded_31 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %extracted_slice_69 = tensor.extract_slice %transposed_62[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %extracted_slice_70 = tensor.extract_slice %transposed_62[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %141 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_70 : tensor<2x4x128x32xbf16>) outs(%54 : tensor<2x4x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.negf %in : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x32xbf16>
    %concat_71 = tensor.concat dim(3) %141, %extracted_slice_69 : (tensor<2x4x128x32xbf16>, tensor<2x4x128x32xbf16>) -> tensor<2x4x128x64xbf16>
    %142 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_71, %expanded_32 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %143 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%140, %142 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %144 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_65, %expanded_31 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %extracted_slice_72 = tensor.extract_slice %transposed_65[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %extracted_slice_73 = tensor.extract_slice %transposed_65[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %145 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_73 : tensor<2x2x128x32xbf16>) outs(%59 : tensor<2x2x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.negf %in : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x32xbf16>
    %concat_74 = tensor.concat dim(3) %145, %extracted_slice_72 : (tensor<2x2x128x32xbf16>, tensor<2x2x128x32xbf16>) -> tensor<2x2x128x64xbf16>
    %146 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_74, %expanded_32 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %147 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%144, %146 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %148 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%147 : tensor<2x2x128x64xbf16>) outs(%63 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %collapsed_75 = tensor.collapse_shape %148 [[0], [1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<2x4x128x64xbf16>
    %149 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_68 : tensor<2x2x128x64xbf16>) outs(%63 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %transposed_76 = linalg.transpose ins(%collapsed_75 : tensor<2x4x128x64xbf16>) outs(%66 : tensor<2x4x64x128xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_77 = tensor.collapse_shape %143 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %collapsed_78 = tensor.collapse_shape %transposed_76 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %150 = linalg.batch_matmul ins(%collapsed_77, %collapsed_78 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%68 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %151 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<8x128x128xf32>) outs(%70 : tensor<8x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x128x128xbf16>
    %expanded_79 = tensor.expand_shape %151 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %152 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_79 : tensor<2x4x128x128xbf16>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x128xbf16>
    %153 = linalg.generic {indexing_maps = [#map6, #map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%152, %16 : tensor<2x4x128x128xbf16>, tensor<2x1x128x128xbf16>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x128xbf16>
    %154 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%153 : tensor<2x4x128x128xbf16>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %155:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%154 : tensor<2x4x128x128xf32>) outs(%80, %78 : tensor<2x4x128xf32>, tensor<2x4x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_220: i64):
      %502 = linalg.index 3 : index
      %503 = arith.index_cast %502 : index to i64
      %504 = arith.maximumf %in, %out : f32
      %505 = arith.cmpf ogt, %in, %out : f32
      %506 = arith.select %505, %503, %out_220 : i64
      linalg.yield %504, %506 : f32, i64
    } -> (tensor<2x4x128xf32>, tensor<2x4x128xi64>)
    %expanded_80 = tensor.expand_shape %155#0 [[0], [1], [2, 3]] output_shape [2, 4, 128, 1] : tensor<2x4x128xf32> into tensor<2x4x128x1xf32>
    %156 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%154, %expanded_80 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.subf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %157 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%156 : tensor<2x4x128x128xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.exp %in : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %158 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%157 : tensor<2x4x128x128xf32>) outs(%85 : tensor<2x4x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x1xf32>
    %159 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%157, %158 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.divf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %160 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%159 : tensor<2x4x128x128xf32>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_81 = tensor.collapse_shape %160 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %collapsed_82 = tensor.collapse_shape %149 [[0, 1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<8x128x64xbf16>
    %161 = linalg.batch_matmul ins(%collapsed_81, %collapsed_82 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%90 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %162 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<8x128x64xf32>) outs(%92 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x128x64xbf16>
    %expanded_83 = tensor.expand_shape %162 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %transposed_84 = linalg.transpose ins(%expanded_83 : tensor<2x4x128x64xbf16>) outs(%94 : tensor<2x128x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_85 = linalg.transpose ins(%arg13 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_86 = tensor.collapse_shape %transposed_84 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %163 = linalg.matmul ins(%collapsed_86, %transposed_85 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %164 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%163 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_87 = tensor.expand_shape %164 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %165 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %expanded_87 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %166 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %167 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %168 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%167 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %169 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.divf %in, %cst_12 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %170 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.truncf %cst_4 : f64 to f32
      %503 = arith.addf %in, %502 : f32
      linalg.yield %503 : f32
    } -> tensor<2x128x1xf32>
    %171 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.rsqrt %in : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %172 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %171 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %173 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%172 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %174 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %173 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %transposed_88 = linalg.transpose ins(%arg14 : tensor<688x256xbf16>) outs(%107 : tensor<256x688xbf16>) permutation = [1, 0] 
    %collapsed_89 = tensor.collapse_shape %174 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %175 = linalg.matmul ins(%collapsed_89, %transposed_88 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %176 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%175 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x688xbf16>
    %expanded_90 = tensor.expand_shape %176 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %177 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_90 : tensor<2x128x688xbf16>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x688xf32>
    %178 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<2x128x688xf32>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.negf %in : f32
      %503 = math.exp %502 : f32
      %504 = arith.addf %503, %cst_2 : f32
      %505 = arith.divf %cst_2, %504 : f32
      linalg.yield %505 : f32
    } -> tensor<2x128x688xf32>
    %179 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177, %178 : tensor<2x128x688xf32>, tensor<2x128x688xf32>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x688xf32>
    %180 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<2x128x688xf32>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %transposed_91 = linalg.transpose ins(%arg15 : tensor<688x256xbf16>) outs(%107 : tensor<256x688xbf16>) permutation = [1, 0] 
    %181 = linalg.matmul ins(%collapsed_89, %transposed_91 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %182 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%181 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x688xbf16>
    %expanded_92 = tensor.expand_shape %182 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %183 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180, %expanded_92 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %transposed_93 = linalg.transpose ins(%arg16 : tensor<256x688xbf16>) outs(%121 : tensor<688x256xbf16>) permutation = [1, 0] 
    %collapsed_94 = tensor.collapse_shape %183 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %184 = linalg.matmul ins(%collapsed_94, %transposed_93 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %185 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%184 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_95 = tensor.expand_shape %185 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %186 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %expanded_95 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %187 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %188 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %189 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%188 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %190 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.divf %in, %cst_12 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %191 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.truncf %cst_4 : f64 to f32
      %503 = arith.addf %in, %502 : f32
      linalg.yield %503 : f32
    } -> tensor<2x128x1xf32>
    %192 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.rsqrt %in : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %193 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187, %192 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %194 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%193 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %195 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg19, %194 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %196 = tensor.empty() : tensor<256x32000xbf16>
    %transposed_96 = linalg.transpose ins(%arg20 : tensor<32000x256xbf16>) outs(%196 : tensor<256x32000xbf16>) permutation = [1, 0] 
    %collapsed_97 = tensor.collapse_shape %195 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %197 = tensor.empty() : tensor<256x32000xf32>
    %198 = linalg.fill ins(%cst_16 : f32) outs(%197 : tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %199 = linalg.matmul ins(%collapsed_97, %transposed_96 : tensor<256x256xbf16>, tensor<256x32000xbf16>) outs(%198 : tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %200 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%199 : tensor<256x32000xf32>) outs(%196 : tensor<256x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x32000xbf16>
    %expanded_98 = tensor.expand_shape %200 [[0, 1], [2]] output_shape [2, 128, 32000] : tensor<256x32000xbf16> into tensor<2x128x32000xbf16>
    %201 = tensor.empty() : tensor<2x128x32000xf32>
    %202 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_98 : tensor<2x128x32000xbf16>) outs(%201 : tensor<2x128x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x32000xf32>
    %padded = tensor.pad %arg23 low[0, 0] high[0, 1] {
    ^bb0(%arg26: index, %arg27: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x128xi64> to tensor<2x129xi64>
    %extracted_slice_99 = tensor.extract_slice %padded[0, 1] [2, 128] [1, 1] : tensor<2x129xi64> to tensor<2x128xi64>
    %collapsed_100 = tensor.collapse_shape %202 [[0, 1], [2]] : tensor<2x128x32000xf32> into tensor<256x32000xf32>
    %collapsed_101 = tensor.collapse_shape %extracted_slice_99 [[0, 1]] : tensor<2x128xi64> into tensor<256xi64>
    %203 = tensor.empty() : tensor<256xi64>
    %204 = linalg.fill ins(%c0_i64 : i64) outs(%203 : tensor<256xi64>) -> tensor<256xi64>
    %205 = tensor.empty() : tensor<256xf32>
    %206 = linalg.fill ins(%cst_1 : f32) outs(%205 : tensor<256xf32>) -> tensor<256xf32>
    %207:2 = linalg.generic {indexing_maps = [#map3, #map18, #map18], iterator_types = ["parallel", "reduction"]} ins(%collapsed_100 : tensor<256x32000xf32>) outs(%206, %204 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_220: i64):
      %502 = linalg.index 1 : index
      %503 = arith.index_cast %502 : index to i64
      %504 = arith.maximumf %in, %out : f32
      %505 = arith.cmpf ogt, %in, %out : f32
      %506 = arith.select %505, %503, %out_220 : i64
      linalg.yield %504, %506 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %expanded_102 = tensor.expand_shape %207#0 [[0, 1]] output_shape [256, 1] : tensor<256xf32> into tensor<256x1xf32>
    %208 = linalg.generic {indexing_maps = [#map3, #map19, #map3], iterator_types = ["parallel", "parallel"]} ins(%collapsed_100, %expanded_102 : tensor<256x32000xf32>, tensor<256x1xf32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.subf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<256x32000xf32>
    %209 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%208 : tensor<256x32000xf32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.exp %in : f32
      linalg.yield %502 : f32
    } -> tensor<256x32000xf32>
    %210 = tensor.empty() : tensor<256x1xf32>
    %211 = linalg.fill ins(%cst_16 : f32) outs(%210 : tensor<256x1xf32>) -> tensor<256x1xf32>
    %212 = linalg.generic {indexing_maps = [#map3, #map19], iterator_types = ["parallel", "reduction"]} ins(%209 : tensor<256x32000xf32>) outs(%211 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<256x1xf32>
    %213 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%212 : tensor<256x1xf32>) outs(%210 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.log %in : f32
      linalg.yield %502 : f32
    } -> tensor<256x1xf32>
    %214 = linalg.generic {indexing_maps = [#map3, #map19, #map3], iterator_types = ["parallel", "parallel"]} ins(%208, %213 : tensor<256x32000xf32>, tensor<256x1xf32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.subf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<256x32000xf32>
    %215 = tensor.empty() : tensor<256xi1>
    %216 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_101 : tensor<256xi64>) outs(%215 : tensor<256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %502 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %502 : i1
    } -> tensor<256xi1>
    %217 = linalg.generic {indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = ["parallel"]} ins(%216, %collapsed_101, %cst_19 : tensor<256xi1>, tensor<256xi64>, tensor<i64>) outs(%203 : tensor<256xi64>) {
    ^bb0(%in: i1, %in_220: i64, %in_221: i64, %out: i64):
      %502 = arith.select %in, %in_220, %in_221 : i64
      linalg.yield %502 : i64
    } -> tensor<256xi64>
    %expanded_103 = tensor.expand_shape %217 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %218 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_103 : tensor<256x1xi64>) outs(%211 : tensor<256x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %502 = linalg.index 0 : index
      %503 = arith.index_cast %in : i64 to index
      %504 = arith.cmpi slt, %503, %c32000 : index
      cf.assert %504, "index must be smaller than dim size"
      %505 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %505, "index must be larger or equal to 0"
      %extracted = tensor.extract %214[%502, %503] : tensor<256x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x1xf32>
    %collapsed_104 = tensor.collapse_shape %218 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %219 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_104 : tensor<256xf32>) outs(%205 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.negf %in : f32
      linalg.yield %502 : f32
    } -> tensor<256xf32>
    %220 = linalg.generic {indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = ["parallel"]} ins(%216, %219, %cst_8 : tensor<256xi1>, tensor<256xf32>, tensor<f32>) outs(%205 : tensor<256xf32>) {
    ^bb0(%in: i1, %in_220: f32, %in_221: f32, %out: f32):
      %502 = arith.select %in, %in_220, %in_221 : f32
      linalg.yield %502 : f32
    } -> tensor<256xf32>
    %221 = tensor.empty() : tensor<i64>
    %222 = linalg.fill ins(%c0_i64 : i64) outs(%221 : tensor<i64>) -> tensor<i64>
    %223 = linalg.generic {indexing_maps = [#map2, #map20], iterator_types = ["reduction"]} ins(%216 : tensor<256xi1>) outs(%222 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %502 = arith.extui %in : i1 to i64
      %503 = arith.addi %502, %out : i64
      linalg.yield %503 : i64
    } -> tensor<i64>
    %224 = tensor.empty() : tensor<f32>
    %225 = linalg.generic {indexing_maps = [#map21, #map21], iterator_types = []} ins(%223 : tensor<i64>) outs(%224 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %502 = arith.sitofp %in : i64 to f32
      linalg.yield %502 : f32
    } -> tensor<f32>
    %226 = linalg.fill ins(%cst_16 : f32) outs(%224 : tensor<f32>) -> tensor<f32>
    %227 = linalg.generic {indexing_maps = [#map2, #map20], iterator_types = ["reduction"]} ins(%220 : tensor<256xf32>) outs(%226 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<f32>
    %228 = linalg.generic {indexing_maps = [#map21, #map21, #map21], iterator_types = []} ins(%227, %225 : tensor<f32>, tensor<f32>) outs(%224 : tensor<f32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.divf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<f32>
    %229 = linalg.generic {indexing_maps = [#map21, #map21, #map21], iterator_types = []} ins(%arg25, %225 : tensor<f32>, tensor<f32>) outs(%224 : tensor<f32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.divf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<f32>
    %expanded_105 = tensor.expand_shape %collapsed_101 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %230 = tensor.empty() : tensor<256x1xi1>
    %231 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_105 : tensor<256x1xi64>) outs(%230 : tensor<256x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %502 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %502 : i1
    } -> tensor<256x1xi1>
    %232 = tensor.empty() : tensor<256x1xi64>
    %233 = linalg.generic {indexing_maps = [#map3, #map3, #map22, #map3], iterator_types = ["parallel", "parallel"]} ins(%231, %expanded_105, %cst_19 : tensor<256x1xi1>, tensor<256x1xi64>, tensor<i64>) outs(%232 : tensor<256x1xi64>) {
    ^bb0(%in: i1, %in_220: i64, %in_221: i64, %out: i64):
      %502 = arith.select %in, %in_220, %in_221 : i64
      linalg.yield %502 : i64
    } -> tensor<256x1xi64>
    %234 = linalg.fill ins(%c0_i64 : i64) outs(%232 : tensor<256x1xi64>) -> tensor<256x1xi64>
    %235 = linalg.fill ins(%cst_16 : f32) outs(%205 : tensor<256xf32>) -> tensor<256xf32>
    %236:3 = linalg.generic {indexing_maps = [#map23, #map23, #map2], iterator_types = ["parallel"]} outs(%234, %234, %235 : tensor<256x1xi64>, tensor<256x1xi64>, tensor<256xf32>) {
    ^bb0(%out: i64, %out_220: i64, %out_221: f32):
      %502 = linalg.index 0 : index
      %503 = arith.remsi %502, %c256 : index
      %extracted = tensor.extract %233[%503, %c0] : tensor<256x1xi64>
      %504 = arith.index_cast %503 : index to i64
      linalg.yield %504, %extracted, %cst_18 : i64, i64, f32
    } -> (tensor<256x1xi64>, tensor<256x1xi64>, tensor<256xf32>)
    %237 = tensor.empty() : tensor<256x2xi64>
    %238 = linalg.fill ins(%c0_i64 : i64) outs(%237 : tensor<256x2xi64>) -> tensor<256x2xi64>
    %inserted_slice = tensor.insert_slice %236#0 into %238[0, 0] [256, 1] [1, 1] : tensor<256x1xi64> into tensor<256x2xi64>
    %inserted_slice_106 = tensor.insert_slice %236#1 into %inserted_slice[0, 1] [256, 1] [1, 1] : tensor<256x1xi64> into tensor<256x2xi64>
    %239 = "tm_tensor.scatter"(%236#2, %inserted_slice_106, %cst) <{dimension_map = array<i64: 0, 1>, operandSegmentSizes = array<i32: 2, 1>, unique_indices = false}> ({
    ^bb0(%arg26: f32, %arg27: f32):
      "tm_tensor.yield"(%arg26) : (f32) -> ()
    }) : (tensor<256xf32>, tensor<256x2xi64>, tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %240 = linalg.generic {indexing_maps = [#map3, #map22, #map22, #map3], iterator_types = ["parallel", "parallel"]} ins(%231, %229, %cst_8 : tensor<256x1xi1>, tensor<f32>, tensor<f32>) outs(%210 : tensor<256x1xf32>) {
    ^bb0(%in: i1, %in_220: f32, %in_221: f32, %out: f32):
      %502 = arith.select %in, %in_220, %in_221 : f32
      linalg.yield %502 : f32
    } -> tensor<256x1xf32>
    %241 = linalg.generic {indexing_maps = [#map3, #map19, #map3], iterator_types = ["parallel", "parallel"]} ins(%239, %240 : tensor<256x32000xf32>, tensor<256x1xf32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<256x32000xf32>
    %242 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%214 : tensor<256x32000xf32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.exp %in : f32
      linalg.yield %502 : f32
    } -> tensor<256x32000xf32>
    %243 = linalg.generic {indexing_maps = [#map3, #map19], iterator_types = ["parallel", "reduction"]} ins(%241 : tensor<256x32000xf32>) outs(%211 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<256x1xf32>
    %244 = linalg.generic {indexing_maps = [#map3, #map19, #map3], iterator_types = ["parallel", "parallel"]} ins(%242, %243 : tensor<256x32000xf32>, tensor<256x1xf32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<256x32000xf32>
    %245 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%241, %244 : tensor<256x32000xf32>, tensor<256x32000xf32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.subf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<256x32000xf32>
    %expanded_107 = tensor.expand_shape %245 [[0, 1], [2]] output_shape [2, 128, 32000] : tensor<256x32000xf32> into tensor<2x128x32000xf32>
    %246 = tensor.empty() : tensor<2x128x32000xbf16>
    %247 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_107 : tensor<2x128x32000xf32>) outs(%246 : tensor<2x128x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x32000xbf16>
    %collapsed_108 = tensor.collapse_shape %247 [[0, 1], [2]] : tensor<2x128x32000xbf16> into tensor<256x32000xbf16>
    %248 = tensor.empty() : tensor<32000x256xbf16>
    %transposed_109 = linalg.transpose ins(%collapsed_108 : tensor<256x32000xbf16>) outs(%248 : tensor<32000x256xbf16>) permutation = [1, 0] 
    %249 = tensor.empty() : tensor<32000x256xf32>
    %250 = linalg.fill ins(%cst_16 : f32) outs(%249 : tensor<32000x256xf32>) -> tensor<32000x256xf32>
    %251 = linalg.matmul ins(%transposed_109, %collapsed_97 : tensor<32000x256xbf16>, tensor<256x256xbf16>) outs(%250 : tensor<32000x256xf32>) -> tensor<32000x256xf32>
    %252 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%251 : tensor<32000x256xf32>) outs(%248 : tensor<32000x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<32000x256xbf16>
    %253 = linalg.matmul ins(%collapsed_108, %arg20 : tensor<256x32000xbf16>, tensor<32000x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %254 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%253 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_110 = tensor.expand_shape %254 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %255 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_110, %arg19 : tensor<2x128x256xbf16>, tensor<256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %256 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_110, %194 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %257 = tensor.empty() : tensor<1x1x256xbf16>
    %258 = linalg.fill ins(%cst_0 : bf16) outs(%257 : tensor<1x1x256xbf16>) -> tensor<1x1x256xbf16>
    %259 = linalg.generic {indexing_maps = [#map1, #map24], iterator_types = ["reduction", "reduction", "parallel"]} ins(%256 : tensor<2x128x256xbf16>) outs(%258 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %out : bf16
      linalg.yield %502 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_111 = tensor.collapse_shape %259 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %260 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%255 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %261 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%260, %187 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %262 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%260, %192 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %263 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%261 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %264 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %265 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%263 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.mulf %in, %cst_14 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %266 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%265, %264 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %collapsed_112 = tensor.collapse_shape %266 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %267 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_112 : tensor<2x128xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %268 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%267 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.divf %in, %cst_12 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %269 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %270 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%269 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.mulf %in, %cst_15 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %271 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%268, %270 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %272 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%262, %271 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.addf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %273 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%272 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %collapsed_113 = tensor.collapse_shape %273 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %transposed_114 = linalg.transpose ins(%collapsed_113 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %274 = linalg.matmul ins(%transposed_114, %collapsed_94 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %275 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%274 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x688xbf16>
    %276 = linalg.matmul ins(%collapsed_113, %arg16 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %277 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%276 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x688xbf16>
    %expanded_115 = tensor.expand_shape %277 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %278 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_115, %180 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %279 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_115, %expanded_92 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %collapsed_116 = tensor.collapse_shape %278 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %transposed_117 = linalg.transpose ins(%collapsed_116 : tensor<256x688xbf16>) outs(%121 : tensor<688x256xbf16>) permutation = [1, 0] 
    %280 = tensor.empty() : tensor<688x256xf32>
    %281 = linalg.fill ins(%cst_16 : f32) outs(%280 : tensor<688x256xf32>) -> tensor<688x256xf32>
    %282 = linalg.matmul ins(%transposed_117, %collapsed_89 : tensor<688x256xbf16>, tensor<256x256xbf16>) outs(%281 : tensor<688x256xf32>) -> tensor<688x256xf32>
    %283 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%282 : tensor<688x256xf32>) outs(%121 : tensor<688x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<688x256xbf16>
    %284 = linalg.matmul ins(%collapsed_116, %arg15 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %285 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%284 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_118 = tensor.expand_shape %285 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %286 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_90 : tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.negf %in : bf16
      %503 = math.exp %502 : bf16
      %504 = arith.addf %503, %cst_3 : bf16
      %505 = arith.divf %cst_3, %504 : bf16
      linalg.yield %505 : bf16
    } -> tensor<2x128x688xbf16>
    %287 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_11, %286 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.subf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %288 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_90, %287 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %289 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%288 : tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %cst_3 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %290 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%286, %289 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %291 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%279, %290 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %collapsed_119 = tensor.collapse_shape %291 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %transposed_120 = linalg.transpose ins(%collapsed_119 : tensor<256x688xbf16>) outs(%121 : tensor<688x256xbf16>) permutation = [1, 0] 
    %292 = linalg.matmul ins(%transposed_120, %collapsed_89 : tensor<688x256xbf16>, tensor<256x256xbf16>) outs(%281 : tensor<688x256xf32>) -> tensor<688x256xf32>
    %293 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%292 : tensor<688x256xf32>) outs(%121 : tensor<688x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<688x256xbf16>
    %294 = linalg.matmul ins(%collapsed_119, %arg14 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %295 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%294 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_121 = tensor.expand_shape %295 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %296 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_118, %expanded_121 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %297 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%296, %arg18 : tensor<2x128x256xbf16>, tensor<256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %298 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%296, %173 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %299 = linalg.generic {indexing_maps = [#map1, #map24], iterator_types = ["reduction", "reduction", "parallel"]} ins(%298 : tensor<2x128x256xbf16>) outs(%258 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %out : bf16
      linalg.yield %502 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_122 = tensor.collapse_shape %299 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %300 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%297 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %301 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%300, %166 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %302 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%300, %171 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %303 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%301 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %304 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %305 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%303 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.mulf %in, %cst_14 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %306 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%305, %304 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %collapsed_123 = tensor.collapse_shape %306 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %307 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_123 : tensor<2x128xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %308 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%307 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.divf %in, %cst_12 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %309 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %310 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%309 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.mulf %in, %cst_15 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %311 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%308, %310 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %312 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%302, %311 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.addf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %313 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%312 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %314 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%273, %313 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %collapsed_124 = tensor.collapse_shape %314 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %transposed_125 = linalg.transpose ins(%collapsed_124 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %315 = linalg.matmul ins(%transposed_125, %collapsed_86 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %316 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%315 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %317 = linalg.matmul ins(%collapsed_124, %arg13 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %318 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%317 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_126 = tensor.expand_shape %318 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %transposed_127 = linalg.transpose ins(%expanded_126 : tensor<2x128x4x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_128 = tensor.collapse_shape %transposed_127 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %transposed_129 = linalg.transpose ins(%collapsed_81 : tensor<8x128x128xbf16>) outs(%70 : tensor<8x128x128xbf16>) permutation = [0, 2, 1] 
    %319 = linalg.batch_matmul ins(%transposed_129, %collapsed_128 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%90 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %320 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%319 : tensor<8x128x64xf32>) outs(%92 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x128x64xbf16>
    %321 = tensor.empty() : tensor<8x64x128xbf16>
    %transposed_130 = linalg.transpose ins(%collapsed_82 : tensor<8x128x64xbf16>) outs(%321 : tensor<8x64x128xbf16>) permutation = [0, 2, 1] 
    %322 = linalg.batch_matmul ins(%collapsed_128, %transposed_130 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%68 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %323 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%322 : tensor<8x128x128xf32>) outs(%70 : tensor<8x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x128x128xbf16>
    %expanded_131 = tensor.expand_shape %323 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %324 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_131 : tensor<2x4x128x128xbf16>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %325 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%324, %159 : tensor<2x4x128x128xf32>, tensor<2x4x128x128xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %326 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%325 : tensor<2x4x128x128xf32>) outs(%85 : tensor<2x4x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x1xf32>
    %327 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%159, %326 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %328 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%325, %327 : tensor<2x4x128x128xf32>, tensor<2x4x128x128xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.subf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %329 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%328 : tensor<2x4x128x128xf32>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x128xbf16>
    %330 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%329 : tensor<2x4x128x128xbf16>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_132 = tensor.collapse_shape %330 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %transposed_133 = linalg.transpose ins(%collapsed_77 : tensor<8x128x64xbf16>) outs(%321 : tensor<8x64x128xbf16>) permutation = [0, 2, 1] 
    %331 = tensor.empty() : tensor<8x64x128xf32>
    %332 = linalg.fill ins(%cst_16 : f32) outs(%331 : tensor<8x64x128xf32>) -> tensor<8x64x128xf32>
    %333 = linalg.batch_matmul ins(%transposed_133, %collapsed_132 : tensor<8x64x128xbf16>, tensor<8x128x128xbf16>) outs(%332 : tensor<8x64x128xf32>) -> tensor<8x64x128xf32>
    %334 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%333 : tensor<8x64x128xf32>) outs(%321 : tensor<8x64x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x64x128xbf16>
    %transposed_134 = linalg.transpose ins(%collapsed_78 : tensor<8x64x128xbf16>) outs(%92 : tensor<8x128x64xbf16>) permutation = [0, 2, 1] 
    %335 = linalg.batch_matmul ins(%collapsed_132, %transposed_134 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%90 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %336 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%335 : tensor<8x128x64xf32>) outs(%92 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x128x64xbf16>
    %expanded_135 = tensor.expand_shape %334 [[0, 1], [2], [3]] output_shape [2, 4, 64, 128] : tensor<8x64x128xbf16> into tensor<2x4x64x128xbf16>
    %expanded_136 = tensor.expand_shape %336 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %transposed_137 = linalg.transpose ins(%expanded_135 : tensor<2x4x64x128xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) permutation = [0, 1, 3, 2] 
    %expanded_138 = tensor.expand_shape %320 [[0, 1, 2], [3], [4]] output_shape [2, 2, 2, 128, 64] : tensor<8x128x64xbf16> into tensor<2x2x2x128x64xbf16>
    %337 = tensor.empty() : tensor<2x2x1x128x64xbf16>
    %338 = linalg.fill ins(%cst_0 : bf16) outs(%337 : tensor<2x2x1x128x64xbf16>) -> tensor<2x2x1x128x64xbf16>
    %339 = linalg.generic {indexing_maps = [#map15, #map25], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_138 : tensor<2x2x2x128x64xbf16>) outs(%338 : tensor<2x2x1x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %out : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x1x128x64xbf16>
    %collapsed_139 = tensor.collapse_shape %339 [[0], [1, 2], [3], [4]] : tensor<2x2x1x128x64xbf16> into tensor<2x2x128x64xbf16>
    %expanded_140 = tensor.expand_shape %transposed_137 [[0], [1, 2], [3], [4]] output_shape [2, 2, 2, 128, 64] : tensor<2x4x128x64xbf16> into tensor<2x2x2x128x64xbf16>
    %340 = linalg.generic {indexing_maps = [#map15, #map25], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_140 : tensor<2x2x2x128x64xbf16>) outs(%338 : tensor<2x2x1x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %out : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x1x128x64xbf16>
    %collapsed_141 = tensor.collapse_shape %340 [[0], [1, 2], [3], [4]] : tensor<2x2x1x128x64xbf16> into tensor<2x2x128x64xbf16>
    %341 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_141, %expanded_32 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %extracted_slice_142 = tensor.extract_slice %341[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %extracted_slice_143 = tensor.extract_slice %341[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %342 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_142 : tensor<2x2x128x32xbf16>) outs(%59 : tensor<2x2x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.negf %in : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x32xbf16>
    %inserted_slice_144 = tensor.insert_slice %342 into %cst_10[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x32xbf16> into tensor<2x2x128x64xbf16>
    %inserted_slice_145 = tensor.insert_slice %extracted_slice_143 into %cst_10[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x32xbf16> into tensor<2x2x128x64xbf16>
    %343 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_144, %inserted_slice_145 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %344 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_141, %expanded_31 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %345 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%343, %344 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %346 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_136, %expanded_32 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %extracted_slice_146 = tensor.extract_slice %346[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %extracted_slice_147 = tensor.extract_slice %346[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %347 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_146 : tensor<2x4x128x32xbf16>) outs(%54 : tensor<2x4x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.negf %in : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x32xbf16>
    %inserted_slice_148 = tensor.insert_slice %347 into %cst_9[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x32xbf16> into tensor<2x4x128x64xbf16>
    %inserted_slice_149 = tensor.insert_slice %extracted_slice_147 into %cst_9[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x32xbf16> into tensor<2x4x128x64xbf16>
    %348 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_148, %inserted_slice_149 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %349 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_136, %expanded_31 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %350 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%348, %349 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %351 = tensor.empty() : tensor<2x128x2x64xbf16>
    %transposed_150 = linalg.transpose ins(%collapsed_139 : tensor<2x2x128x64xbf16>) outs(%351 : tensor<2x128x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_151 = tensor.collapse_shape %transposed_150 [[0, 1], [2, 3]] : tensor<2x128x2x64xbf16> into tensor<256x128xbf16>
    %352 = tensor.empty() : tensor<128x256xbf16>
    %transposed_152 = linalg.transpose ins(%collapsed_151 : tensor<256x128xbf16>) outs(%352 : tensor<128x256xbf16>) permutation = [1, 0] 
    %353 = tensor.empty() : tensor<128x256xf32>
    %354 = linalg.fill ins(%cst_16 : f32) outs(%353 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %355 = linalg.matmul ins(%transposed_152, %collapsed_60 : tensor<128x256xbf16>, tensor<256x256xbf16>) outs(%354 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %356 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%355 : tensor<128x256xf32>) outs(%352 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<128x256xbf16>
    %357 = linalg.matmul ins(%collapsed_151, %arg12 : tensor<256x128xbf16>, tensor<128x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %358 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%357 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_153 = tensor.expand_shape %358 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %transposed_154 = linalg.transpose ins(%345 : tensor<2x2x128x64xbf16>) outs(%351 : tensor<2x128x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_155 = tensor.collapse_shape %transposed_154 [[0, 1], [2, 3]] : tensor<2x128x2x64xbf16> into tensor<256x128xbf16>
    %transposed_156 = linalg.transpose ins(%collapsed_155 : tensor<256x128xbf16>) outs(%352 : tensor<128x256xbf16>) permutation = [1, 0] 
    %359 = linalg.matmul ins(%transposed_156, %collapsed_60 : tensor<128x256xbf16>, tensor<256x256xbf16>) outs(%354 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %360 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%359 : tensor<128x256xf32>) outs(%352 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<128x256xbf16>
    %361 = linalg.matmul ins(%collapsed_155, %arg11 : tensor<256x128xbf16>, tensor<128x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %362 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%361 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_157 = tensor.expand_shape %362 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %363 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_153, %expanded_157 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %transposed_158 = linalg.transpose ins(%350 : tensor<2x4x128x64xbf16>) outs(%94 : tensor<2x128x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_159 = tensor.collapse_shape %transposed_158 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %transposed_160 = linalg.transpose ins(%collapsed_159 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %364 = linalg.matmul ins(%transposed_160, %collapsed_60 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %365 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%364 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %366 = linalg.matmul ins(%collapsed_159, %arg10 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %367 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%366 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_161 = tensor.expand_shape %367 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %368 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%363, %expanded_161 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %369 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%368, %arg17 : tensor<2x128x256xbf16>, tensor<256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %370 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%368, %132 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %371 = linalg.generic {indexing_maps = [#map1, #map24], iterator_types = ["reduction", "reduction", "parallel"]} ins(%370 : tensor<2x128x256xbf16>) outs(%258 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %out : bf16
      linalg.yield %502 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_162 = tensor.collapse_shape %371 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %372 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%369 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %373 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%372, %125 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %374 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%372, %130 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %375 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%373 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %376 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %377 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%375 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.mulf %in, %cst_14 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %378 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%377, %376 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %collapsed_163 = tensor.collapse_shape %378 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %379 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_163 : tensor<2x128xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %380 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%379 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.divf %in, %cst_12 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %381 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %382 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%381 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.mulf %in, %cst_15 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %383 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%380, %382 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %384 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%374, %383 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.addf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %385 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%384 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %386 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%314, %385 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %collapsed_164 = tensor.collapse_shape %386 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %transposed_165 = linalg.transpose ins(%collapsed_164 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %387 = linalg.matmul ins(%transposed_165, %collapsed_57 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %388 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%387 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x688xbf16>
    %389 = linalg.matmul ins(%collapsed_164, %arg7 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %390 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%389 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x688xbf16>
    %expanded_166 = tensor.expand_shape %390 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %391 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_166, %117 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %392 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_166, %expanded_55 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %collapsed_167 = tensor.collapse_shape %391 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %transposed_168 = linalg.transpose ins(%collapsed_167 : tensor<256x688xbf16>) outs(%121 : tensor<688x256xbf16>) permutation = [1, 0] 
    %393 = linalg.matmul ins(%transposed_168, %collapsed_52 : tensor<688x256xbf16>, tensor<256x256xbf16>) outs(%281 : tensor<688x256xf32>) -> tensor<688x256xf32>
    %394 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%393 : tensor<688x256xf32>) outs(%121 : tensor<688x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<688x256xbf16>
    %395 = linalg.matmul ins(%collapsed_167, %arg6 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %396 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%395 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_169 = tensor.expand_shape %396 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %397 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53 : tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.negf %in : bf16
      %503 = math.exp %502 : bf16
      %504 = arith.addf %503, %cst_3 : bf16
      %505 = arith.divf %cst_3, %504 : bf16
      linalg.yield %505 : bf16
    } -> tensor<2x128x688xbf16>
    %398 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_11, %397 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.subf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %399 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53, %398 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %400 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%399 : tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %cst_3 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %401 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%397, %400 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %402 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%392, %401 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x688xbf16>
    %collapsed_170 = tensor.collapse_shape %402 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %transposed_171 = linalg.transpose ins(%collapsed_170 : tensor<256x688xbf16>) outs(%121 : tensor<688x256xbf16>) permutation = [1, 0] 
    %403 = linalg.matmul ins(%transposed_171, %collapsed_52 : tensor<688x256xbf16>, tensor<256x256xbf16>) outs(%281 : tensor<688x256xf32>) -> tensor<688x256xf32>
    %404 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%403 : tensor<688x256xf32>) outs(%121 : tensor<688x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<688x256xbf16>
    %405 = linalg.matmul ins(%collapsed_170, %arg5 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %406 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%405 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_172 = tensor.expand_shape %406 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %407 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_169, %expanded_172 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %408 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%407, %arg9 : tensor<2x128x256xbf16>, tensor<256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %409 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%407, %105 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %410 = linalg.generic {indexing_maps = [#map1, #map24], iterator_types = ["reduction", "reduction", "parallel"]} ins(%409 : tensor<2x128x256xbf16>) outs(%258 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %out : bf16
      linalg.yield %502 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_173 = tensor.collapse_shape %410 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %411 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%408 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %412 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%411, %98 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %413 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%411, %103 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %414 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%412 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %415 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %416 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%414 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.mulf %in, %cst_14 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %417 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%416, %415 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %collapsed_174 = tensor.collapse_shape %417 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %418 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_174 : tensor<2x128xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %419 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%418 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.divf %in, %cst_12 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %420 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %421 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%420 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.mulf %in, %cst_15 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %422 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%419, %421 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %423 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%413, %422 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.addf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %424 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%423 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %425 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%386, %424 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %collapsed_175 = tensor.collapse_shape %425 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %transposed_176 = linalg.transpose ins(%collapsed_175 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %426 = linalg.matmul ins(%transposed_176, %collapsed_49 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %427 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%426 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %428 = linalg.matmul ins(%collapsed_175, %arg4 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %429 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%428 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_177 = tensor.expand_shape %429 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %transposed_178 = linalg.transpose ins(%expanded_177 : tensor<2x128x4x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_179 = tensor.collapse_shape %transposed_178 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %transposed_180 = linalg.transpose ins(%collapsed_44 : tensor<8x128x128xbf16>) outs(%70 : tensor<8x128x128xbf16>) permutation = [0, 2, 1] 
    %430 = linalg.batch_matmul ins(%transposed_180, %collapsed_179 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%90 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %431 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%430 : tensor<8x128x64xf32>) outs(%92 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x128x64xbf16>
    %transposed_181 = linalg.transpose ins(%collapsed_45 : tensor<8x128x64xbf16>) outs(%321 : tensor<8x64x128xbf16>) permutation = [0, 2, 1] 
    %432 = linalg.batch_matmul ins(%collapsed_179, %transposed_181 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%68 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %433 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%432 : tensor<8x128x128xf32>) outs(%70 : tensor<8x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x128x128xbf16>
    %expanded_182 = tensor.expand_shape %433 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %434 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_182 : tensor<2x4x128x128xbf16>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %435 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%434, %87 : tensor<2x4x128x128xf32>, tensor<2x4x128x128xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %436 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%435 : tensor<2x4x128x128xf32>) outs(%85 : tensor<2x4x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x1xf32>
    %437 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87, %436 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %438 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%435, %437 : tensor<2x4x128x128xf32>, tensor<2x4x128x128xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.subf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x4x128x128xf32>
    %439 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%438 : tensor<2x4x128x128xf32>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x128xbf16>
    %440 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%439 : tensor<2x4x128x128xbf16>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_183 = tensor.collapse_shape %440 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %transposed_184 = linalg.transpose ins(%collapsed_40 : tensor<8x128x64xbf16>) outs(%321 : tensor<8x64x128xbf16>) permutation = [0, 2, 1] 
    %441 = linalg.batch_matmul ins(%transposed_184, %collapsed_183 : tensor<8x64x128xbf16>, tensor<8x128x128xbf16>) outs(%332 : tensor<8x64x128xf32>) -> tensor<8x64x128xf32>
    %442 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%441 : tensor<8x64x128xf32>) outs(%321 : tensor<8x64x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x64x128xbf16>
    %transposed_185 = linalg.transpose ins(%collapsed_41 : tensor<8x64x128xbf16>) outs(%92 : tensor<8x128x64xbf16>) permutation = [0, 2, 1] 
    %443 = linalg.batch_matmul ins(%collapsed_183, %transposed_185 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%90 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %444 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%443 : tensor<8x128x64xf32>) outs(%92 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<8x128x64xbf16>
    %expanded_186 = tensor.expand_shape %442 [[0, 1], [2], [3]] output_shape [2, 4, 64, 128] : tensor<8x64x128xbf16> into tensor<2x4x64x128xbf16>
    %expanded_187 = tensor.expand_shape %444 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %transposed_188 = linalg.transpose ins(%expanded_186 : tensor<2x4x64x128xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) permutation = [0, 1, 3, 2] 
    %expanded_189 = tensor.expand_shape %431 [[0, 1, 2], [3], [4]] output_shape [2, 2, 2, 128, 64] : tensor<8x128x64xbf16> into tensor<2x2x2x128x64xbf16>
    %445 = linalg.generic {indexing_maps = [#map15, #map25], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_189 : tensor<2x2x2x128x64xbf16>) outs(%338 : tensor<2x2x1x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %out : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x1x128x64xbf16>
    %collapsed_190 = tensor.collapse_shape %445 [[0], [1, 2], [3], [4]] : tensor<2x2x1x128x64xbf16> into tensor<2x2x128x64xbf16>
    %expanded_191 = tensor.expand_shape %transposed_188 [[0], [1, 2], [3], [4]] output_shape [2, 2, 2, 128, 64] : tensor<2x4x128x64xbf16> into tensor<2x2x2x128x64xbf16>
    %446 = linalg.generic {indexing_maps = [#map15, #map25], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_191 : tensor<2x2x2x128x64xbf16>) outs(%338 : tensor<2x2x1x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %out : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x1x128x64xbf16>
    %collapsed_192 = tensor.collapse_shape %446 [[0], [1, 2], [3], [4]] : tensor<2x2x1x128x64xbf16> into tensor<2x2x128x64xbf16>
    %447 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_192, %expanded_32 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %extracted_slice_193 = tensor.extract_slice %447[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %extracted_slice_194 = tensor.extract_slice %447[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %448 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_193 : tensor<2x2x128x32xbf16>) outs(%59 : tensor<2x2x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.negf %in : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x32xbf16>
    %inserted_slice_195 = tensor.insert_slice %448 into %cst_10[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x32xbf16> into tensor<2x2x128x64xbf16>
    %inserted_slice_196 = tensor.insert_slice %extracted_slice_194 into %cst_10[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x32xbf16> into tensor<2x2x128x64xbf16>
    %449 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_195, %inserted_slice_196 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %450 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_192, %expanded_31 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %451 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%449, %450 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x2x128x64xbf16>
    %452 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_187, %expanded_32 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %extracted_slice_197 = tensor.extract_slice %452[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %extracted_slice_198 = tensor.extract_slice %452[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %453 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_197 : tensor<2x4x128x32xbf16>) outs(%54 : tensor<2x4x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.negf %in : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x32xbf16>
    %inserted_slice_199 = tensor.insert_slice %453 into %cst_9[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x32xbf16> into tensor<2x4x128x64xbf16>
    %inserted_slice_200 = tensor.insert_slice %extracted_slice_198 into %cst_9[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x32xbf16> into tensor<2x4x128x64xbf16>
    %454 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_199, %inserted_slice_200 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %455 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_187, %expanded_31 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %456 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%454, %455 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x4x128x64xbf16>
    %transposed_201 = linalg.transpose ins(%collapsed_190 : tensor<2x2x128x64xbf16>) outs(%351 : tensor<2x128x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_202 = tensor.collapse_shape %transposed_201 [[0, 1], [2, 3]] : tensor<2x128x2x64xbf16> into tensor<256x128xbf16>
    %transposed_203 = linalg.transpose ins(%collapsed_202 : tensor<256x128xbf16>) outs(%352 : tensor<128x256xbf16>) permutation = [1, 0] 
    %457 = linalg.matmul ins(%transposed_203, %collapsed : tensor<128x256xbf16>, tensor<256x256xbf16>) outs(%354 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %458 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%457 : tensor<128x256xf32>) outs(%352 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<128x256xbf16>
    %459 = linalg.matmul ins(%collapsed_202, %arg3 : tensor<256x128xbf16>, tensor<128x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %460 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%459 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_204 = tensor.expand_shape %460 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %transposed_205 = linalg.transpose ins(%451 : tensor<2x2x128x64xbf16>) outs(%351 : tensor<2x128x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_206 = tensor.collapse_shape %transposed_205 [[0, 1], [2, 3]] : tensor<2x128x2x64xbf16> into tensor<256x128xbf16>
    %transposed_207 = linalg.transpose ins(%collapsed_206 : tensor<256x128xbf16>) outs(%352 : tensor<128x256xbf16>) permutation = [1, 0] 
    %461 = linalg.matmul ins(%transposed_207, %collapsed : tensor<128x256xbf16>, tensor<256x256xbf16>) outs(%354 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %462 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%461 : tensor<128x256xf32>) outs(%352 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<128x256xbf16>
    %463 = linalg.matmul ins(%collapsed_206, %arg2 : tensor<256x128xbf16>, tensor<128x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %464 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%463 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_208 = tensor.expand_shape %464 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %465 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_204, %expanded_208 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %transposed_209 = linalg.transpose ins(%456 : tensor<2x4x128x64xbf16>) outs(%94 : tensor<2x128x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_210 = tensor.collapse_shape %transposed_209 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %transposed_211 = linalg.transpose ins(%collapsed_210 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %466 = linalg.matmul ins(%transposed_211, %collapsed : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %467 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%466 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %468 = linalg.matmul ins(%collapsed_210, %arg1 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %469 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%468 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<256x256xbf16>
    %expanded_212 = tensor.expand_shape %469 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %470 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%465, %expanded_212 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %471 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%470, %arg8 : tensor<2x128x256xbf16>, tensor<256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %472 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%470, %37 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.mulf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %473 = linalg.generic {indexing_maps = [#map1, #map24], iterator_types = ["reduction", "reduction", "parallel"]} ins(%472 : tensor<2x128x256xbf16>) outs(%258 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %502 = arith.addf %in, %out : bf16
      linalg.yield %502 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_213 = tensor.collapse_shape %473 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %474 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%471 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %475 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%474, %28 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %476 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%474, %35 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %477 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%475 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.addf %in, %out : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %478 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %479 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%477 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.mulf %in, %cst_14 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %480 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%479, %478 : tensor<2x128x1xf32>, tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x1xf32>
    %collapsed_214 = tensor.collapse_shape %480 [[0], [1, 2]] : tensor<2x128x1xf32> into tensor<2x128xf32>
    %481 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_214 : tensor<2x128xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x128x256xf32>
    %482 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%481 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.divf %in, %cst_12 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %483 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %484 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%483 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %502 = arith.mulf %in, %cst_15 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %485 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%482, %484 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.mulf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %486 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%476, %485 : tensor<2x128x256xf32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_220: f32, %out: f32):
      %502 = arith.addf %in, %in_220 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %487 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%486 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %488 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%425, %487 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_220: bf16, %out: bf16):
      %502 = arith.addf %in, %in_220 : bf16
      linalg.yield %502 : bf16
    } -> tensor<2x128x256xbf16>
    %489 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%488 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %502 = arith.extf %in : bf16 to f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %490 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg22 : tensor<2x128xi64>) outs(%4 : tensor<2x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %502 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %502 : i1
    } -> tensor<2x128xi1>
    %491 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg22 : tensor<2x128xi64>) outs(%4 : tensor<2x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %502 = arith.cmpi slt, %in, %c32000_i64 : i64
      linalg.yield %502 : i1
    } -> tensor<2x128xi1>
    %492 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%490, %491 : tensor<2x128xi1>, tensor<2x128xi1>) outs(%4 : tensor<2x128xi1>) {
    ^bb0(%in: i1, %in_220: i1, %out: i1):
      %502 = arith.andi %in, %in_220 : i1
      linalg.yield %502 : i1
    } -> tensor<2x128xi1>
    %493 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg22 : tensor<2x128xi64>) outs(%4 : tensor<2x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %502 = arith.cmpi ne, %in, %c-1_i64 : i64
      linalg.yield %502 : i1
    } -> tensor<2x128xi1>
    %494 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%492, %493 : tensor<2x128xi1>, tensor<2x128xi1>) outs(%4 : tensor<2x128xi1>) {
    ^bb0(%in: i1, %in_220: i1, %out: i1):
      %502 = arith.andi %in, %in_220 : i1
      linalg.yield %502 : i1
    } -> tensor<2x128xi1>
    %expanded_215 = tensor.expand_shape %494 [[0], [1, 2]] output_shape [2, 128, 1] : tensor<2x128xi1> into tensor<2x128x1xi1>
    %495 = tensor.empty() : tensor<2x128xi64>
    %496 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg22 : tensor<2x128xi64>) outs(%495 : tensor<2x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %502 = arith.maxsi %in, %c-32000_i64 : i64
      %503 = arith.minsi %502, %c31999_i64 : i64
      linalg.yield %503 : i64
    } -> tensor<2x128xi64>
    %497 = tensor.empty() : tensor<2x128x1xi1>
    %498 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_215 : tensor<2x128x1xi1>) outs(%497 : tensor<2x128x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %502 = arith.xori %in, %true : i1
      linalg.yield %502 : i1
    } -> tensor<2x128x1xi1>
    %499 = linalg.generic {indexing_maps = [#map11, #map26, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%498, %cst_8, %489 : tensor<2x128x1xi1>, tensor<f32>, tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: i1, %in_220: f32, %in_221: f32, %out: f32):
      %502 = arith.select %in, %in_220, %in_221 : f32
      linalg.yield %502 : f32
    } -> tensor<2x128x256xf32>
    %collapsed_216 = tensor.collapse_shape %496 [[0, 1]] : tensor<2x128xi64> into tensor<256xi64>
    %expanded_217 = tensor.expand_shape %collapsed_216 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %collapsed_218 = tensor.collapse_shape %499 [[0, 1], [2]] : tensor<2x128x256xf32> into tensor<256x256xf32>
    %expanded_219 = tensor.expand_shape %collapsed_218 [[0], [1, 2]] output_shape [256, 1, 256] : tensor<256x256xf32> into tensor<256x1x256xf32>
    %500 = "tm_tensor.scatter"(%expanded_219, %expanded_217, %cst_17) <{dimension_map = array<i64: 0>, operandSegmentSizes = array<i32: 2, 1>, unique_indices = false}> ({
    ^bb0(%arg26: f32, %arg27: f32):
      %502 = arith.addf %arg27, %arg26 : f32
      "tm_tensor.yield"(%502) : (f32) -> ()
    }) : (tensor<256x1x256xf32>, tensor<256x1xi64>, tensor<32000x256xf32>) -> tensor<32000x256xf32>
    %501 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%500 : tensor<32000x256xf32>) outs(%248 : tensor<32000x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %502 = arith.truncf %in : f32 to bf16
      linalg.yield %502 : bf16
    } -> tensor<32000x256xbf16>
    return %228, %501, %467, %462, %458, %427, %404, %394, %388, %collapsed_213, %collapsed_173, %365, %360, %356, %316, %293, %283, %275, %collapsed_162, %collapsed_122, %collapsed_111, %252 : tensor<f32>, tensor<32000x256xbf16>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<688x256xbf16>, tensor<688x256xbf16>, tensor<256x688xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<688x256xbf16>, tensor<688x256xbf16>, tensor<256x688xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<32000x256xbf16>
  }
}

