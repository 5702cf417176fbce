// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors, backward of the loss kept (torch-mlir 20261001); more_torch.py:model_torch_llama_ids_bf16_joint_keepnll.
// RUN: xent-opt %s --allow-unregistered-dialect --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse \
// RUN:   --xent-raise --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<2048x256xf32>, dw: tensor<32000x256xf32>
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
#map23 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map24 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, 0, d3, d4)>
#map25 = affine_map<(d0, d1, d2) -> ()>
module {
  func.func @main(%arg0: tensor<32000x256xbf16>, %arg1: tensor<256x256xbf16>, %arg2: tensor<128x256xbf16>, %arg3: tensor<128x256xbf16>, %arg4: tensor<256x256xbf16>, %arg5: tensor<512x256xbf16>, %arg6: tensor<512x256xbf16>, %arg7: tensor<256x512xbf16>, %arg8: tensor<256xbf16>, %arg9: tensor<256xbf16>, %arg10: tensor<256x256xbf16>, %arg11: tensor<128x256xbf16>, %arg12: tensor<128x256xbf16>, %arg13: tensor<256x256xbf16>, %arg14: tensor<512x256xbf16>, %arg15: tensor<512x256xbf16>, %arg16: tensor<256x512xbf16>, %arg17: tensor<256xbf16>, %arg18: tensor<256xbf16>, %arg19: tensor<256xbf16>, %arg20: tensor<32000x256xbf16>, %arg21: tensor<32xbf16>, %arg22: tensor<32xbf16>, %arg23: tensor<4x512xi64>, %arg24: tensor<4x512xi64>, %arg25: tensor<4x512xi64>, %arg26: tensor<f32>) -> (tensor<f32>, tensor<32000x256xbf16>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<512x256xbf16>, tensor<512x256xbf16>, tensor<256x512xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<512x256xbf16>, tensor<512x256xbf16>, tensor<256x512xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<32000x256xbf16>) {
    %c31999_i64 = arith.constant 31999 : i64
    %c-32000_i64 = arith.constant -32000 : i64
    %c-100_i64 = arith.constant -100 : i64
    %c32000_i64 = arith.constant 32000 : i64
    %c3_i64 = arith.constant 3 : i64
    %c2_i64 = arith.constant 2 : i64
    %c4_i64 = arith.constant 4 : i64
    %c1_i64 = arith.constant 1 : i64
    %c512_i64 = arith.constant 512 : i64
    %c0_i64 = arith.constant 0 : i64
    %c-1_i64 = arith.constant -1 : i64
    %c32000 = arith.constant 32000 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : bf16
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 1.000000e+00 : bf16
    %true = arith.constant true
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<4x4x512x64xbf16>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<4x2x512x64xbf16>
    %cst_6 = arith.constant dense<1.000000e+00> : tensor<4x512x512xbf16>
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
    %cst_16 = arith.constant dense<0.000000e+00> : tensor<32000x256xf32>
    %cst_17 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<4x512x256xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg23 : tensor<4x512xi64>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %505 = arith.index_cast %in : i64 to index
      %506 = linalg.index 2 : index
      %507 = arith.cmpi slt, %505, %c32000 : index
      cf.assert %507, "index must be smaller than dim size"
      %508 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %508, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%505, %506] : tensor<32000x256xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<4x512x256xbf16>
    %2 = tensor.empty() : tensor<512xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<512xi64>) {
    ^bb0(%out: i64):
      %505 = linalg.index 0 : index
      %506 = arith.index_cast %505 : index to i64
      linalg.yield %506 : i64
    } -> tensor<512xi64>
    %4 = tensor.empty() : tensor<4x512xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg25 : tensor<4x512xi64>) outs(%4 : tensor<4x512xi1>) {
    ^bb0(%in: i64, %out: i1):
      %505 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %505 : i1
    } -> tensor<4x512xi1>
    %6 = tensor.empty() : tensor<4xi64>
    %7 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%6 : tensor<4xi64>) {
    ^bb0(%out: i64):
      %505 = linalg.index 0 : index
      %506 = arith.index_cast %505 : index to i64
      linalg.yield %506 : i64
    } -> tensor<4xi64>
    %expanded = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [4, 1, 1, 1] : tensor<4xi64> into tensor<4x1x1x1xi64>
    %expanded_18 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 512, 1] : tensor<512xi64> into tensor<1x1x512x1xi64>
    %expanded_19 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 512] : tensor<512xi64> into tensor<1x1x1x512xi64>
    %8 = tensor.empty() : tensor<1x1x512x512xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_19, %expanded_18 : tensor<1x1x1x512xi64>, tensor<1x1x512x1xi64>) outs(%8 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i64, %in_216: i64, %out: i1):
      %505 = arith.cmpi sle, %in, %in_216 : i64
      linalg.yield %505 : i1
    } -> tensor<1x1x512x512xi1>
    %10 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_10, %9 : tensor<i1>, tensor<1x1x512x512xi1>) outs(%8 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %in_216: i1, %out: i1):
      %505 = arith.andi %in, %in_216 : i1
      linalg.yield %505 : i1
    } -> tensor<1x1x512x512xi1>
    %11 = tensor.empty() : tensor<4x1x1x512xi1>
    %12 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_19 : tensor<4x1x1x1xi64>, tensor<1x1x1x512xi64>) outs(%11 : tensor<4x1x1x512xi1>) {
    ^bb0(%in: i64, %in_216: i64, %out: i1):
      %505 = arith.cmpi slt, %in, %c0_i64 : i64
      %506 = arith.addi %in, %c4_i64 : i64
      %507 = arith.select %505, %506, %in : i64
      %508 = arith.index_cast %507 : i64 to index
      %509 = arith.cmpi slt, %in_216, %c0_i64 : i64
      %510 = arith.addi %in_216, %c512_i64 : i64
      %511 = arith.select %509, %510, %in_216 : i64
      %512 = arith.index_cast %511 : i64 to index
      %extracted = tensor.extract %5[%508, %512] : tensor<4x512xi1>
      linalg.yield %extracted : i1
    } -> tensor<4x1x1x512xi1>
    %13 = tensor.empty() : tensor<4x1x512x512xi1>
    %14 = linalg.generic {indexing_maps = [#map10, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %12 : tensor<1x1x512x512xi1>, tensor<4x1x1x512xi1>) outs(%13 : tensor<4x1x512x512xi1>) {
    ^bb0(%in: i1, %in_216: i1, %out: i1):
      %505 = arith.andi %in, %in_216 : i1
      linalg.yield %505 : i1
    } -> tensor<4x1x512x512xi1>
    %15 = tensor.empty() : tensor<4x1x512x512xbf16>
    %16 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %cst_9, %cst_8 : tensor<4x1x512x512xi1>, tensor<bf16>, tensor<bf16>) outs(%15 : tensor<4x1x512x512xbf16>) {
    ^bb0(%in: i1, %in_216: bf16, %in_217: bf16, %out: bf16):
      %505 = arith.select %in, %in_216, %in_217 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x1x512x512xbf16>
    %expanded_20 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 512, 1] : tensor<512xi64> into tensor<1x512x1xi64>
    %17 = tensor.empty() : tensor<1x512x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<1x512x1xi64>) outs(%17 : tensor<1x512x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %505 = arith.sitofp %in : i64 to f32
      linalg.yield %505 : f32
    } -> tensor<1x512x1xf32>
    %19 = tensor.empty() : tensor<32xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%arg21 : tensor<32xbf16>) outs(%19 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<32xf32>
    %21 = tensor.empty() : tensor<1x512x32xf32>
    %22 = linalg.generic {indexing_maps = [#map11, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %20 : tensor<1x512x1xf32>, tensor<32xf32>) outs(%21 : tensor<1x512x32xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<1x512x32xf32>
    %concat = tensor.concat dim(2) %22, %22 : (tensor<1x512x32xf32>, tensor<1x512x32xf32>) -> tensor<1x512x64xf32>
    %23 = tensor.empty() : tensor<1x512x64xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x512x64xf32>) outs(%23 : tensor<1x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.cos %in : f32
      linalg.yield %505 : f32
    } -> tensor<1x512x64xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x512x64xf32>) outs(%23 : tensor<1x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.sin %in : f32
      linalg.yield %505 : f32
    } -> tensor<1x512x64xf32>
    %26 = tensor.empty() : tensor<1x512x64xbf16>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x512x64xf32>) outs(%26 : tensor<1x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<1x512x64xbf16>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x512x64xf32>) outs(%26 : tensor<1x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<1x512x64xbf16>
    %29 = tensor.empty() : tensor<4x512x256xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %32 = tensor.empty() : tensor<4x512x1xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<4x512x1xf32>) -> tensor<4x512x1xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%31 : tensor<4x512x256xf32>) outs(%33 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.divf %in, %cst_12 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.truncf %cst_11 : f64 to f32
      %506 = arith.addf %in, %505 : f32
      linalg.yield %506 : f32
    } -> tensor<4x512x1xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.rsqrt %in : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %37 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %40 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %39 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %41 = tensor.empty() : tensor<256x256xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<256x256xbf16>) outs(%41 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %40 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %42 = tensor.empty() : tensor<2048x256xf32>
    %43 = linalg.fill ins(%cst : f32) outs(%42 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %44 = linalg.matmul ins(%collapsed, %transposed : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %45 = tensor.empty() : tensor<2048x256xbf16>
    %46 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%44 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_21 = tensor.expand_shape %46 [[0, 1], [2, 3]] output_shape [4, 512, 4, 64] : tensor<2048x256xbf16> into tensor<4x512x4x64xbf16>
    %47 = tensor.empty() : tensor<4x4x512x64xbf16>
    %transposed_22 = linalg.transpose ins(%expanded_21 : tensor<4x512x4x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %48 = tensor.empty() : tensor<256x128xbf16>
    %transposed_23 = linalg.transpose ins(%arg2 : tensor<128x256xbf16>) outs(%48 : tensor<256x128xbf16>) permutation = [1, 0] 
    %49 = tensor.empty() : tensor<2048x128xf32>
    %50 = linalg.fill ins(%cst : f32) outs(%49 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %51 = linalg.matmul ins(%collapsed, %transposed_23 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%50 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %52 = tensor.empty() : tensor<2048x128xbf16>
    %53 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%51 : tensor<2048x128xf32>) outs(%52 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_24 = tensor.expand_shape %53 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %54 = tensor.empty() : tensor<4x2x512x64xbf16>
    %transposed_25 = linalg.transpose ins(%expanded_24 : tensor<4x512x2x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_26 = linalg.transpose ins(%arg3 : tensor<128x256xbf16>) outs(%48 : tensor<256x128xbf16>) permutation = [1, 0] 
    %55 = linalg.matmul ins(%collapsed, %transposed_26 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%50 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %56 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%55 : tensor<2048x128xf32>) outs(%52 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_27 = tensor.expand_shape %56 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %transposed_28 = linalg.transpose ins(%expanded_27 : tensor<4x512x2x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_29 = tensor.expand_shape %27 [[0], [1, 2], [3]] output_shape [1, 1, 512, 64] : tensor<1x512x64xbf16> into tensor<1x1x512x64xbf16>
    %expanded_30 = tensor.expand_shape %28 [[0], [1, 2], [3]] output_shape [1, 1, 512, 64] : tensor<1x512x64xbf16> into tensor<1x1x512x64xbf16>
    %57 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_22, %expanded_29 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %extracted_slice = tensor.extract_slice %transposed_22[0, 0, 0, 0] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %extracted_slice_31 = tensor.extract_slice %transposed_22[0, 0, 0, 32] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %58 = tensor.empty() : tensor<4x4x512x32xbf16>
    %59 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_31 : tensor<4x4x512x32xbf16>) outs(%58 : tensor<4x4x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.negf %in : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x32xbf16>
    %concat_32 = tensor.concat dim(3) %59, %extracted_slice : (tensor<4x4x512x32xbf16>, tensor<4x4x512x32xbf16>) -> tensor<4x4x512x64xbf16>
    %60 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_32, %expanded_30 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %61 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %60 : tensor<4x4x512x64xbf16>, tensor<4x4x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %62 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_25, %expanded_29 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %extracted_slice_33 = tensor.extract_slice %transposed_25[0, 0, 0, 0] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %extracted_slice_34 = tensor.extract_slice %transposed_25[0, 0, 0, 32] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %63 = tensor.empty() : tensor<4x2x512x32xbf16>
    %64 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_34 : tensor<4x2x512x32xbf16>) outs(%63 : tensor<4x2x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.negf %in : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x32xbf16>
    %concat_35 = tensor.concat dim(3) %64, %extracted_slice_33 : (tensor<4x2x512x32xbf16>, tensor<4x2x512x32xbf16>) -> tensor<4x2x512x64xbf16>
    %65 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_35, %expanded_30 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %66 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %65 : tensor<4x2x512x64xbf16>, tensor<4x2x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %67 = tensor.empty() : tensor<4x2x2x512x64xbf16>
    %68 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%66 : tensor<4x2x512x64xbf16>) outs(%67 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %collapsed_36 = tensor.collapse_shape %68 [[0], [1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<4x4x512x64xbf16>
    %69 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_28 : tensor<4x2x512x64xbf16>) outs(%67 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %70 = tensor.empty() : tensor<4x4x64x512xbf16>
    %transposed_37 = linalg.transpose ins(%collapsed_36 : tensor<4x4x512x64xbf16>) outs(%70 : tensor<4x4x64x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_38 = tensor.collapse_shape %61 [[0, 1], [2], [3]] : tensor<4x4x512x64xbf16> into tensor<16x512x64xbf16>
    %collapsed_39 = tensor.collapse_shape %transposed_37 [[0, 1], [2], [3]] : tensor<4x4x64x512xbf16> into tensor<16x64x512xbf16>
    %71 = tensor.empty() : tensor<16x512x512xf32>
    %72 = linalg.fill ins(%cst : f32) outs(%71 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %73 = linalg.batch_matmul ins(%collapsed_38, %collapsed_39 : tensor<16x512x64xbf16>, tensor<16x64x512xbf16>) outs(%72 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %74 = tensor.empty() : tensor<16x512x512xbf16>
    %75 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<16x512x512xf32>) outs(%74 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_40 = tensor.expand_shape %75 [[0, 1], [2], [3]] output_shape [4, 4, 512, 512] : tensor<16x512x512xbf16> into tensor<4x4x512x512xbf16>
    %76 = tensor.empty() : tensor<4x4x512x512xbf16>
    %77 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<4x4x512x512xbf16>) outs(%76 : tensor<4x4x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x512xbf16>
    %78 = linalg.generic {indexing_maps = [#map6, #map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77, %16 : tensor<4x4x512x512xbf16>, tensor<4x1x512x512xbf16>) outs(%76 : tensor<4x4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x512xbf16>
    %79 = tensor.empty() : tensor<4x4x512x512xf32>
    %80 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78 : tensor<4x4x512x512xbf16>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %81 = tensor.empty() : tensor<4x4x512xi64>
    %82 = linalg.fill ins(%c0_i64 : i64) outs(%81 : tensor<4x4x512xi64>) -> tensor<4x4x512xi64>
    %83 = tensor.empty() : tensor<4x4x512xf32>
    %84 = linalg.fill ins(%cst_1 : f32) outs(%83 : tensor<4x4x512xf32>) -> tensor<4x4x512xf32>
    %85:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%80 : tensor<4x4x512x512xf32>) outs(%84, %82 : tensor<4x4x512xf32>, tensor<4x4x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_216: i64):
      %505 = linalg.index 3 : index
      %506 = arith.index_cast %505 : index to i64
      %507 = arith.maximumf %in, %out : f32
      %508 = arith.cmpf ogt, %in, %out : f32
      %509 = arith.select %508, %506, %out_216 : i64
      linalg.yield %507, %509 : f32, i64
    } -> (tensor<4x4x512xf32>, tensor<4x4x512xi64>)
    %expanded_41 = tensor.expand_shape %85#0 [[0], [1], [2, 3]] output_shape [4, 4, 512, 1] : tensor<4x4x512xf32> into tensor<4x4x512x1xf32>
    %86 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80, %expanded_41 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.subf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86 : tensor<4x4x512x512xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.exp %in : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %88 = tensor.empty() : tensor<4x4x512x1xf32>
    %89 = linalg.fill ins(%cst : f32) outs(%88 : tensor<4x4x512x1xf32>) -> tensor<4x4x512x1xf32>
    %90 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%87 : tensor<4x4x512x512xf32>) outs(%89 : tensor<4x4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x1xf32>
    %91 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87, %90 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.divf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %92 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91 : tensor<4x4x512x512xf32>) outs(%76 : tensor<4x4x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x512xbf16>
    %collapsed_42 = tensor.collapse_shape %92 [[0, 1], [2], [3]] : tensor<4x4x512x512xbf16> into tensor<16x512x512xbf16>
    %collapsed_43 = tensor.collapse_shape %69 [[0, 1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<16x512x64xbf16>
    %93 = tensor.empty() : tensor<16x512x64xf32>
    %94 = linalg.fill ins(%cst : f32) outs(%93 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %95 = linalg.batch_matmul ins(%collapsed_42, %collapsed_43 : tensor<16x512x512xbf16>, tensor<16x512x64xbf16>) outs(%94 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %96 = tensor.empty() : tensor<16x512x64xbf16>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<16x512x64xf32>) outs(%96 : tensor<16x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x512x64xbf16>
    %expanded_44 = tensor.expand_shape %97 [[0, 1], [2], [3]] output_shape [4, 4, 512, 64] : tensor<16x512x64xbf16> into tensor<4x4x512x64xbf16>
    %98 = tensor.empty() : tensor<4x512x4x64xbf16>
    %transposed_45 = linalg.transpose ins(%expanded_44 : tensor<4x4x512x64xbf16>) outs(%98 : tensor<4x512x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_46 = linalg.transpose ins(%arg4 : tensor<256x256xbf16>) outs(%41 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_47 = tensor.collapse_shape %transposed_45 [[0, 1], [2, 3]] : tensor<4x512x4x64xbf16> into tensor<2048x256xbf16>
    %99 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %100 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%99 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_48 = tensor.expand_shape %100 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %101 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_48 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%103 : tensor<4x512x256xf32>) outs(%33 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.divf %in, %cst_12 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.truncf %cst_11 : f64 to f32
      %506 = arith.addf %in, %505 : f32
      linalg.yield %506 : f32
    } -> tensor<4x512x1xf32>
    %107 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.rsqrt %in : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %107 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %110 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %109 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %111 = tensor.empty() : tensor<256x512xbf16>
    %transposed_49 = linalg.transpose ins(%arg5 : tensor<512x256xbf16>) outs(%111 : tensor<256x512xbf16>) permutation = [1, 0] 
    %collapsed_50 = tensor.collapse_shape %110 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %112 = tensor.empty() : tensor<2048x512xf32>
    %113 = linalg.fill ins(%cst : f32) outs(%112 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %114 = linalg.matmul ins(%collapsed_50, %transposed_49 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%113 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %115 = tensor.empty() : tensor<2048x512xbf16>
    %116 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%114 : tensor<2048x512xf32>) outs(%115 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_51 = tensor.expand_shape %116 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %117 = tensor.empty() : tensor<4x512x512xf32>
    %118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_51 : tensor<4x512x512xbf16>) outs(%117 : tensor<4x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x512xf32>
    %119 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<4x512x512xf32>) outs(%117 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.negf %in : f32
      %506 = math.exp %505 : f32
      %507 = arith.addf %506, %cst_2 : f32
      %508 = arith.divf %cst_2, %507 : f32
      linalg.yield %508 : f32
    } -> tensor<4x512x512xf32>
    %120 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %119 : tensor<4x512x512xf32>, tensor<4x512x512xf32>) outs(%117 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x512xf32>
    %121 = tensor.empty() : tensor<4x512x512xbf16>
    %122 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<4x512x512xf32>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %transposed_52 = linalg.transpose ins(%arg6 : tensor<512x256xbf16>) outs(%111 : tensor<256x512xbf16>) permutation = [1, 0] 
    %123 = linalg.matmul ins(%collapsed_50, %transposed_52 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%113 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %124 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%123 : tensor<2048x512xf32>) outs(%115 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_53 = tensor.expand_shape %124 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %125 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %expanded_53 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %126 = tensor.empty() : tensor<512x256xbf16>
    %transposed_54 = linalg.transpose ins(%arg7 : tensor<256x512xbf16>) outs(%126 : tensor<512x256xbf16>) permutation = [1, 0] 
    %collapsed_55 = tensor.collapse_shape %125 [[0, 1], [2]] : tensor<4x512x512xbf16> into tensor<2048x512xbf16>
    %127 = linalg.matmul ins(%collapsed_55, %transposed_54 : tensor<2048x512xbf16>, tensor<512x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %128 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%127 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_56 = tensor.expand_shape %128 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %129 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %expanded_56 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %131 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %132 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%131 : tensor<4x512x256xf32>) outs(%33 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.divf %in, %cst_12 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %134 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.truncf %cst_11 : f64 to f32
      %506 = arith.addf %in, %505 : f32
      linalg.yield %506 : f32
    } -> tensor<4x512x1xf32>
    %135 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.rsqrt %in : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %136 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %135 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %138 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %137 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %transposed_57 = linalg.transpose ins(%arg10 : tensor<256x256xbf16>) outs(%41 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_58 = tensor.collapse_shape %138 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %139 = linalg.matmul ins(%collapsed_58, %transposed_57 : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %140 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%139 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_59 = tensor.expand_shape %140 [[0, 1], [2, 3]] output_shape [4, 512, 4, 64] : tensor<2048x256xbf16> into tensor<4x512x4x64xbf16>
    %transposed_60 = linalg.transpose ins(%expanded_59 : tensor<4x512x4x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_61 = linalg.transpose ins(%arg11 : tensor<128x256xbf16>) outs(%48 : tensor<256x128xbf16>) permutation = [1, 0] 
    %141 = linalg.matmul ins(%collapsed_58, %transposed_61 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%50 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %142 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%141 : tensor<2048x128xf32>) outs(%52 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_62 = tensor.expand_shape %142 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %transposed_63 = linalg.transpose ins(%expanded_62 : tensor<4x512x2x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_64 = linalg.transpose ins(%arg12 : tensor<128x256xbf16>) outs(%48 : tensor<256x128xbf16>) permutation = [1, 0] 
    %143 = linalg.matmul ins(%collapsed_58, %transposed_64 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%50 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %144 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%143 : tensor<2048x128xf32>) outs(%52 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_65 = tensor.expand_shape %144 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %transposed_66 = linalg.transpose ins(%expanded_65 : tensor<4x512x2x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %145 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_60, %expanded_29 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %extracted_slice_67 = tensor.extract_slice %transposed_60[0, 0, 0, 0] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %extracted_slice_68 = tensor.extract_slice %transposed_60[0, 0, 0, 32] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %146 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_68 : tensor<4x4x512x32xbf16>) outs(%58 : tensor<4x4x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.negf %in : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x32xbf16>
    %concat_69 = tensor.concat dim(3) %146, %extracted_slice_67 : (tensor<4x4x512x32xbf16>, tensor<4x4x512x32xbf16>) -> tensor<4x4x512x64xbf16>
    %147 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_69, %expanded_30 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %148 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%145, %147 : tensor<4x4x512x64xbf16>, tensor<4x4x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %149 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_63, %expanded_29 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %extracted_slice_70 = tensor.extract_slice %transposed_63[0, 0, 0, 0] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %extracted_slice_71 = tensor.extract_slice %transposed_63[0, 0, 0, 32] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %150 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_71 : tensor<4x2x512x32xbf16>) outs(%63 : tensor<4x2x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.negf %in : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x32xbf16>
    %concat_72 = tensor.concat dim(3) %150, %extracted_slice_70 : (tensor<4x2x512x32xbf16>, tensor<4x2x512x32xbf16>) -> tensor<4x2x512x64xbf16>
    %151 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_72, %expanded_30 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %152 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%149, %151 : tensor<4x2x512x64xbf16>, tensor<4x2x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %153 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%152 : tensor<4x2x512x64xbf16>) outs(%67 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %collapsed_73 = tensor.collapse_shape %153 [[0], [1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<4x4x512x64xbf16>
    %154 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_66 : tensor<4x2x512x64xbf16>) outs(%67 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %transposed_74 = linalg.transpose ins(%collapsed_73 : tensor<4x4x512x64xbf16>) outs(%70 : tensor<4x4x64x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_75 = tensor.collapse_shape %148 [[0, 1], [2], [3]] : tensor<4x4x512x64xbf16> into tensor<16x512x64xbf16>
    %collapsed_76 = tensor.collapse_shape %transposed_74 [[0, 1], [2], [3]] : tensor<4x4x64x512xbf16> into tensor<16x64x512xbf16>
    %155 = linalg.batch_matmul ins(%collapsed_75, %collapsed_76 : tensor<16x512x64xbf16>, tensor<16x64x512xbf16>) outs(%72 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %156 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<16x512x512xf32>) outs(%74 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_77 = tensor.expand_shape %156 [[0, 1], [2], [3]] output_shape [4, 4, 512, 512] : tensor<16x512x512xbf16> into tensor<4x4x512x512xbf16>
    %157 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_77 : tensor<4x4x512x512xbf16>) outs(%76 : tensor<4x4x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x512xbf16>
    %158 = linalg.generic {indexing_maps = [#map6, #map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%157, %16 : tensor<4x4x512x512xbf16>, tensor<4x1x512x512xbf16>) outs(%76 : tensor<4x4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x512xbf16>
    %159 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%158 : tensor<4x4x512x512xbf16>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %160:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%159 : tensor<4x4x512x512xf32>) outs(%84, %82 : tensor<4x4x512xf32>, tensor<4x4x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_216: i64):
      %505 = linalg.index 3 : index
      %506 = arith.index_cast %505 : index to i64
      %507 = arith.maximumf %in, %out : f32
      %508 = arith.cmpf ogt, %in, %out : f32
      %509 = arith.select %508, %506, %out_216 : i64
      linalg.yield %507, %509 : f32, i64
    } -> (tensor<4x4x512xf32>, tensor<4x4x512xi64>)
    %expanded_78 = tensor.expand_shape %160#0 [[0], [1], [2, 3]] output_shape [4, 4, 512, 1] : tensor<4x4x512xf32> into tensor<4x4x512x1xf32>
    %161 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%159, %expanded_78 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.subf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %162 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%161 : tensor<4x4x512x512xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.exp %in : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %163 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%162 : tensor<4x4x512x512xf32>) outs(%89 : tensor<4x4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x1xf32>
    %164 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%162, %163 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.divf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %165 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%164 : tensor<4x4x512x512xf32>) outs(%76 : tensor<4x4x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x512xbf16>
    %collapsed_79 = tensor.collapse_shape %165 [[0, 1], [2], [3]] : tensor<4x4x512x512xbf16> into tensor<16x512x512xbf16>
    %collapsed_80 = tensor.collapse_shape %154 [[0, 1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<16x512x64xbf16>
    %166 = linalg.batch_matmul ins(%collapsed_79, %collapsed_80 : tensor<16x512x512xbf16>, tensor<16x512x64xbf16>) outs(%94 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %167 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<16x512x64xf32>) outs(%96 : tensor<16x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x512x64xbf16>
    %expanded_81 = tensor.expand_shape %167 [[0, 1], [2], [3]] output_shape [4, 4, 512, 64] : tensor<16x512x64xbf16> into tensor<4x4x512x64xbf16>
    %transposed_82 = linalg.transpose ins(%expanded_81 : tensor<4x4x512x64xbf16>) outs(%98 : tensor<4x512x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_83 = linalg.transpose ins(%arg13 : tensor<256x256xbf16>) outs(%41 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_84 = tensor.collapse_shape %transposed_82 [[0, 1], [2, 3]] : tensor<4x512x4x64xbf16> into tensor<2048x256xbf16>
    %168 = linalg.matmul ins(%collapsed_84, %transposed_83 : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %169 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%168 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_85 = tensor.expand_shape %169 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %170 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %expanded_85 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %171 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %172 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %173 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%172 : tensor<4x512x256xf32>) outs(%33 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %174 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.divf %in, %cst_12 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %175 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.truncf %cst_11 : f64 to f32
      %506 = arith.addf %in, %505 : f32
      linalg.yield %506 : f32
    } -> tensor<4x512x1xf32>
    %176 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.rsqrt %in : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %177 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171, %176 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %178 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %179 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %178 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %transposed_86 = linalg.transpose ins(%arg14 : tensor<512x256xbf16>) outs(%111 : tensor<256x512xbf16>) permutation = [1, 0] 
    %collapsed_87 = tensor.collapse_shape %179 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %180 = linalg.matmul ins(%collapsed_87, %transposed_86 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%113 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %181 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%180 : tensor<2048x512xf32>) outs(%115 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_88 = tensor.expand_shape %181 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %182 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_88 : tensor<4x512x512xbf16>) outs(%117 : tensor<4x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x512xf32>
    %183 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%182 : tensor<4x512x512xf32>) outs(%117 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.negf %in : f32
      %506 = math.exp %505 : f32
      %507 = arith.addf %506, %cst_2 : f32
      %508 = arith.divf %cst_2, %507 : f32
      linalg.yield %508 : f32
    } -> tensor<4x512x512xf32>
    %184 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%182, %183 : tensor<4x512x512xf32>, tensor<4x512x512xf32>) outs(%117 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x512xf32>
    %185 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%184 : tensor<4x512x512xf32>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %transposed_89 = linalg.transpose ins(%arg15 : tensor<512x256xbf16>) outs(%111 : tensor<256x512xbf16>) permutation = [1, 0] 
    %186 = linalg.matmul ins(%collapsed_87, %transposed_89 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%113 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %187 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%186 : tensor<2048x512xf32>) outs(%115 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_90 = tensor.expand_shape %187 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %188 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185, %expanded_90 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %transposed_91 = linalg.transpose ins(%arg16 : tensor<256x512xbf16>) outs(%126 : tensor<512x256xbf16>) permutation = [1, 0] 
    %collapsed_92 = tensor.collapse_shape %188 [[0, 1], [2]] : tensor<4x512x512xbf16> into tensor<2048x512xbf16>
    %189 = linalg.matmul ins(%collapsed_92, %transposed_91 : tensor<2048x512xbf16>, tensor<512x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %190 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%189 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_93 = tensor.expand_shape %190 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %191 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170, %expanded_93 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %192 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %193 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %194 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%193 : tensor<4x512x256xf32>) outs(%33 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %195 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.divf %in, %cst_12 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %196 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%195 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.truncf %cst_11 : f64 to f32
      %506 = arith.addf %in, %505 : f32
      linalg.yield %506 : f32
    } -> tensor<4x512x1xf32>
    %197 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%196 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.rsqrt %in : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %198 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192, %197 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %199 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%198 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %200 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg19, %199 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %201 = tensor.empty() : tensor<256x32000xbf16>
    %transposed_94 = linalg.transpose ins(%arg20 : tensor<32000x256xbf16>) outs(%201 : tensor<256x32000xbf16>) permutation = [1, 0] 
    %collapsed_95 = tensor.collapse_shape %200 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %202 = tensor.empty() : tensor<2048x32000xf32>
    %203 = linalg.fill ins(%cst : f32) outs(%202 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %204 = linalg.matmul ins(%collapsed_95, %transposed_94 : tensor<2048x256xbf16>, tensor<256x32000xbf16>) outs(%203 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %205 = tensor.empty() : tensor<2048x32000xbf16>
    %206 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%204 : tensor<2048x32000xf32>) outs(%205 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x32000xbf16>
    %expanded_96 = tensor.expand_shape %206 [[0, 1], [2]] output_shape [4, 512, 32000] : tensor<2048x32000xbf16> into tensor<4x512x32000xbf16>
    %207 = tensor.empty() : tensor<4x512x32000xf32>
    %208 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_96 : tensor<4x512x32000xbf16>) outs(%207 : tensor<4x512x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x32000xf32>
    %padded = tensor.pad %arg24 low[0, 0] high[0, 1] {
    ^bb0(%arg27: index, %arg28: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<4x512xi64> to tensor<4x513xi64>
    %extracted_slice_97 = tensor.extract_slice %padded[0, 1] [4, 512] [1, 1] : tensor<4x513xi64> to tensor<4x512xi64>
    %collapsed_98 = tensor.collapse_shape %208 [[0, 1], [2]] : tensor<4x512x32000xf32> into tensor<2048x32000xf32>
    %collapsed_99 = tensor.collapse_shape %extracted_slice_97 [[0, 1]] : tensor<4x512xi64> into tensor<2048xi64>
    %209 = tensor.empty() : tensor<2048xi64>
    %210 = linalg.fill ins(%c0_i64 : i64) outs(%209 : tensor<2048xi64>) -> tensor<2048xi64>
    %211 = tensor.empty() : tensor<2048xf32>
    %212 = linalg.fill ins(%cst_1 : f32) outs(%211 : tensor<2048xf32>) -> tensor<2048xf32>
    %213:2 = linalg.generic {indexing_maps = [#map3, #map18, #map18], iterator_types = ["parallel", "reduction"]} ins(%collapsed_98 : tensor<2048x32000xf32>) outs(%212, %210 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_216: i64):
      %505 = linalg.index 1 : index
      %506 = arith.index_cast %505 : index to i64
      %507 = arith.maximumf %in, %out : f32
      %508 = arith.cmpf ogt, %in, %out : f32
      %509 = arith.select %508, %506, %out_216 : i64
      linalg.yield %507, %509 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded_100 = tensor.expand_shape %213#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %214 = linalg.generic {indexing_maps = [#map3, #map19, #map3], iterator_types = ["parallel", "parallel"]} ins(%collapsed_98, %expanded_100 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%202 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.subf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<2048x32000xf32>
    %215 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%214 : tensor<2048x32000xf32>) outs(%202 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.exp %in : f32
      linalg.yield %505 : f32
    } -> tensor<2048x32000xf32>
    %216 = tensor.empty() : tensor<2048x1xf32>
    %217 = linalg.fill ins(%cst : f32) outs(%216 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %218 = linalg.generic {indexing_maps = [#map3, #map19], iterator_types = ["parallel", "reduction"]} ins(%215 : tensor<2048x32000xf32>) outs(%217 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<2048x1xf32>
    %219 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%218 : tensor<2048x1xf32>) outs(%216 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.log %in : f32
      linalg.yield %505 : f32
    } -> tensor<2048x1xf32>
    %220 = linalg.generic {indexing_maps = [#map3, #map19, #map3], iterator_types = ["parallel", "parallel"]} ins(%214, %219 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%202 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.subf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<2048x32000xf32>
    %221 = tensor.empty() : tensor<2048xi1>
    %222 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_99 : tensor<2048xi64>) outs(%221 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %505 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %505 : i1
    } -> tensor<2048xi1>
    %223 = linalg.generic {indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = ["parallel"]} ins(%222, %collapsed_99, %cst_17 : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%209 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_216: i64, %in_217: i64, %out: i64):
      %505 = arith.select %in, %in_216, %in_217 : i64
      linalg.yield %505 : i64
    } -> tensor<2048xi64>
    %expanded_101 = tensor.expand_shape %223 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %224 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_101 : tensor<2048x1xi64>) outs(%217 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %505 = linalg.index 0 : index
      %506 = arith.index_cast %in : i64 to index
      %507 = arith.cmpi slt, %506, %c32000 : index
      cf.assert %507, "index must be smaller than dim size"
      %508 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %508, "index must be larger or equal to 0"
      %extracted = tensor.extract %220[%505, %506] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed_102 = tensor.collapse_shape %224 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %225 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_102 : tensor<2048xf32>) outs(%211 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.negf %in : f32
      linalg.yield %505 : f32
    } -> tensor<2048xf32>
    %226 = linalg.generic {indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = ["parallel"]} ins(%222, %225, %cst_7 : tensor<2048xi1>, tensor<2048xf32>, tensor<f32>) outs(%211 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_216: f32, %in_217: f32, %out: f32):
      %505 = arith.select %in, %in_216, %in_217 : f32
      linalg.yield %505 : f32
    } -> tensor<2048xf32>
    %227 = tensor.empty() : tensor<i64>
    %228 = linalg.fill ins(%c0_i64 : i64) outs(%227 : tensor<i64>) -> tensor<i64>
    %229 = linalg.generic {indexing_maps = [#map2, #map20], iterator_types = ["reduction"]} ins(%222 : tensor<2048xi1>) outs(%228 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %505 = arith.extui %in : i1 to i64
      %506 = arith.addi %505, %out : i64
      linalg.yield %506 : i64
    } -> tensor<i64>
    %230 = tensor.empty() : tensor<f32>
    %231 = linalg.generic {indexing_maps = [#map21, #map21], iterator_types = []} ins(%229 : tensor<i64>) outs(%230 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %505 = arith.sitofp %in : i64 to f32
      linalg.yield %505 : f32
    } -> tensor<f32>
    %232 = linalg.fill ins(%cst : f32) outs(%230 : tensor<f32>) -> tensor<f32>
    %233 = linalg.generic {indexing_maps = [#map2, #map20], iterator_types = ["reduction"]} ins(%226 : tensor<2048xf32>) outs(%232 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<f32>
    %234 = linalg.generic {indexing_maps = [#map21, #map21, #map21], iterator_types = []} ins(%233, %231 : tensor<f32>, tensor<f32>) outs(%230 : tensor<f32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.divf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<f32>
    %235 = linalg.generic {indexing_maps = [#map22, #map18, #map22, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg26, %collapsed_99, %231 : tensor<f32>, tensor<2048xi64>, tensor<f32>) outs(%203 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_216: i64, %in_217: f32, %out: f32):
      %505 = arith.index_cast %in_216 : i64 to index
      %506 = linalg.index 1 : index
      %507 = arith.divf %in, %in_217 : f32
      %508 = arith.negf %507 : f32
      %509 = arith.cmpi ne, %505, %506 : index
      %510 = arith.cmpi eq, %505, %c-100 : index
      %511 = arith.ori %509, %510 : i1
      %512 = arith.select %511, %cst, %508 : f32
      linalg.yield %512 : f32
    } -> tensor<2048x32000xf32>
    %236 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%220 : tensor<2048x32000xf32>) outs(%202 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.exp %in : f32
      linalg.yield %505 : f32
    } -> tensor<2048x32000xf32>
    %237 = linalg.generic {indexing_maps = [#map3, #map19], iterator_types = ["parallel", "reduction"]} ins(%235 : tensor<2048x32000xf32>) outs(%217 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<2048x1xf32>
    %collapsed_103 = tensor.collapse_shape %237 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %238 = linalg.generic {indexing_maps = [#map18, #map3], iterator_types = ["parallel", "parallel"]} ins(%collapsed_103 : tensor<2048xf32>) outs(%202 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %239 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%236, %238 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%202 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<2048x32000xf32>
    %240 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%235, %239 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%202 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.subf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<2048x32000xf32>
    %expanded_104 = tensor.expand_shape %240 [[0, 1], [2]] output_shape [4, 512, 32000] : tensor<2048x32000xf32> into tensor<4x512x32000xf32>
    %241 = tensor.empty() : tensor<4x512x32000xbf16>
    %242 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_104 : tensor<4x512x32000xf32>) outs(%241 : tensor<4x512x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x32000xbf16>
    %collapsed_105 = tensor.collapse_shape %242 [[0, 1], [2]] : tensor<4x512x32000xbf16> into tensor<2048x32000xbf16>
    %243 = tensor.empty() : tensor<32000x2048xbf16>
    %transposed_106 = linalg.transpose ins(%collapsed_105 : tensor<2048x32000xbf16>) outs(%243 : tensor<32000x2048xbf16>) permutation = [1, 0] 
    %244 = tensor.empty() : tensor<32000x256xf32>
    %245 = linalg.fill ins(%cst : f32) outs(%244 : tensor<32000x256xf32>) -> tensor<32000x256xf32>
    %246 = linalg.matmul ins(%transposed_106, %collapsed_95 : tensor<32000x2048xbf16>, tensor<2048x256xbf16>) outs(%245 : tensor<32000x256xf32>) -> tensor<32000x256xf32>
    %247 = tensor.empty() : tensor<32000x256xbf16>
    %248 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%246 : tensor<32000x256xf32>) outs(%247 : tensor<32000x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<32000x256xbf16>
    %249 = linalg.matmul ins(%collapsed_105, %arg20 : tensor<2048x32000xbf16>, tensor<32000x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %250 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%249 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_107 = tensor.expand_shape %250 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %251 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_107, %arg19 : tensor<4x512x256xbf16>, tensor<256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %252 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_107, %199 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %253 = tensor.empty() : tensor<1x1x256xbf16>
    %254 = linalg.fill ins(%cst_0 : bf16) outs(%253 : tensor<1x1x256xbf16>) -> tensor<1x1x256xbf16>
    %255 = linalg.generic {indexing_maps = [#map1, #map23], iterator_types = ["reduction", "reduction", "parallel"]} ins(%252 : tensor<4x512x256xbf16>) outs(%254 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %out : bf16
      linalg.yield %505 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_108 = tensor.collapse_shape %255 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %256 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%251 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %257 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%256, %192 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %258 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%256, %197 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %259 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%257 : tensor<4x512x256xf32>) outs(%33 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %260 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%197 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %261 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%259 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.mulf %in, %cst_14 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %262 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%261, %260 : tensor<4x512x1xf32>, tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %collapsed_109 = tensor.collapse_shape %262 [[0], [1, 2]] : tensor<4x512x1xf32> into tensor<4x512xf32>
    %263 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_109 : tensor<4x512xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x256xf32>
    %264 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%263 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.divf %in, %cst_12 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %265 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %266 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%265 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.mulf %in, %cst_15 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %267 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%264, %266 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %268 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%258, %267 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.addf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %269 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%268 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %collapsed_110 = tensor.collapse_shape %269 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %270 = tensor.empty() : tensor<256x2048xbf16>
    %transposed_111 = linalg.transpose ins(%collapsed_110 : tensor<2048x256xbf16>) outs(%270 : tensor<256x2048xbf16>) permutation = [1, 0] 
    %271 = tensor.empty() : tensor<256x512xf32>
    %272 = linalg.fill ins(%cst : f32) outs(%271 : tensor<256x512xf32>) -> tensor<256x512xf32>
    %273 = linalg.matmul ins(%transposed_111, %collapsed_92 : tensor<256x2048xbf16>, tensor<2048x512xbf16>) outs(%272 : tensor<256x512xf32>) -> tensor<256x512xf32>
    %274 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%273 : tensor<256x512xf32>) outs(%111 : tensor<256x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<256x512xbf16>
    %275 = linalg.matmul ins(%collapsed_110, %arg16 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%113 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %276 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%275 : tensor<2048x512xf32>) outs(%115 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_112 = tensor.expand_shape %276 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %277 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_112, %185 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %278 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_112, %expanded_90 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %collapsed_113 = tensor.collapse_shape %277 [[0, 1], [2]] : tensor<4x512x512xbf16> into tensor<2048x512xbf16>
    %279 = tensor.empty() : tensor<512x2048xbf16>
    %transposed_114 = linalg.transpose ins(%collapsed_113 : tensor<2048x512xbf16>) outs(%279 : tensor<512x2048xbf16>) permutation = [1, 0] 
    %280 = tensor.empty() : tensor<512x256xf32>
    %281 = linalg.fill ins(%cst : f32) outs(%280 : tensor<512x256xf32>) -> tensor<512x256xf32>
    %282 = linalg.matmul ins(%transposed_114, %collapsed_87 : tensor<512x2048xbf16>, tensor<2048x256xbf16>) outs(%281 : tensor<512x256xf32>) -> tensor<512x256xf32>
    %283 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%282 : tensor<512x256xf32>) outs(%126 : tensor<512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<512x256xbf16>
    %284 = linalg.matmul ins(%collapsed_113, %arg15 : tensor<2048x512xbf16>, tensor<512x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %285 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%284 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_115 = tensor.expand_shape %285 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %286 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_88 : tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.negf %in : bf16
      %506 = math.exp %505 : bf16
      %507 = arith.addf %506, %cst_3 : bf16
      %508 = arith.divf %cst_3, %507 : bf16
      linalg.yield %508 : bf16
    } -> tensor<4x512x512xbf16>
    %287 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6, %286 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.subf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %288 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_88, %287 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %289 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%288 : tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %cst_3 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %290 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%286, %289 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %291 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%278, %290 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %collapsed_116 = tensor.collapse_shape %291 [[0, 1], [2]] : tensor<4x512x512xbf16> into tensor<2048x512xbf16>
    %transposed_117 = linalg.transpose ins(%collapsed_116 : tensor<2048x512xbf16>) outs(%279 : tensor<512x2048xbf16>) permutation = [1, 0] 
    %292 = linalg.matmul ins(%transposed_117, %collapsed_87 : tensor<512x2048xbf16>, tensor<2048x256xbf16>) outs(%281 : tensor<512x256xf32>) -> tensor<512x256xf32>
    %293 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%292 : tensor<512x256xf32>) outs(%126 : tensor<512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<512x256xbf16>
    %294 = linalg.matmul ins(%collapsed_116, %arg14 : tensor<2048x512xbf16>, tensor<512x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %295 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%294 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_118 = tensor.expand_shape %295 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %296 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_115, %expanded_118 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %297 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%296, %arg18 : tensor<4x512x256xbf16>, tensor<256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %298 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%296, %178 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %299 = linalg.generic {indexing_maps = [#map1, #map23], iterator_types = ["reduction", "reduction", "parallel"]} ins(%298 : tensor<4x512x256xbf16>) outs(%254 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %out : bf16
      linalg.yield %505 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_119 = tensor.collapse_shape %299 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %300 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%297 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %301 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%300, %171 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %302 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%300, %176 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %303 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%301 : tensor<4x512x256xf32>) outs(%33 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %304 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %305 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%303 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.mulf %in, %cst_14 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %306 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%305, %304 : tensor<4x512x1xf32>, tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %collapsed_120 = tensor.collapse_shape %306 [[0], [1, 2]] : tensor<4x512x1xf32> into tensor<4x512xf32>
    %307 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_120 : tensor<4x512xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x256xf32>
    %308 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%307 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.divf %in, %cst_12 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %309 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %310 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%309 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.mulf %in, %cst_15 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %311 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%308, %310 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %312 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%302, %311 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.addf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %313 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%312 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %314 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%269, %313 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %collapsed_121 = tensor.collapse_shape %314 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %transposed_122 = linalg.transpose ins(%collapsed_121 : tensor<2048x256xbf16>) outs(%270 : tensor<256x2048xbf16>) permutation = [1, 0] 
    %315 = tensor.empty() : tensor<256x256xf32>
    %316 = linalg.fill ins(%cst : f32) outs(%315 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %317 = linalg.matmul ins(%transposed_122, %collapsed_84 : tensor<256x2048xbf16>, tensor<2048x256xbf16>) outs(%316 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %318 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%317 : tensor<256x256xf32>) outs(%41 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<256x256xbf16>
    %319 = linalg.matmul ins(%collapsed_121, %arg13 : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %320 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%319 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_123 = tensor.expand_shape %320 [[0, 1], [2, 3]] output_shape [4, 512, 4, 64] : tensor<2048x256xbf16> into tensor<4x512x4x64xbf16>
    %transposed_124 = linalg.transpose ins(%expanded_123 : tensor<4x512x4x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_125 = tensor.collapse_shape %transposed_124 [[0, 1], [2], [3]] : tensor<4x4x512x64xbf16> into tensor<16x512x64xbf16>
    %transposed_126 = linalg.transpose ins(%collapsed_79 : tensor<16x512x512xbf16>) outs(%74 : tensor<16x512x512xbf16>) permutation = [0, 2, 1] 
    %321 = linalg.batch_matmul ins(%transposed_126, %collapsed_125 : tensor<16x512x512xbf16>, tensor<16x512x64xbf16>) outs(%94 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %322 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%321 : tensor<16x512x64xf32>) outs(%96 : tensor<16x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x512x64xbf16>
    %323 = tensor.empty() : tensor<16x64x512xbf16>
    %transposed_127 = linalg.transpose ins(%collapsed_80 : tensor<16x512x64xbf16>) outs(%323 : tensor<16x64x512xbf16>) permutation = [0, 2, 1] 
    %324 = linalg.batch_matmul ins(%collapsed_125, %transposed_127 : tensor<16x512x64xbf16>, tensor<16x64x512xbf16>) outs(%72 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %325 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%324 : tensor<16x512x512xf32>) outs(%74 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_128 = tensor.expand_shape %325 [[0, 1], [2], [3]] output_shape [4, 4, 512, 512] : tensor<16x512x512xbf16> into tensor<4x4x512x512xbf16>
    %326 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_128 : tensor<4x4x512x512xbf16>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %327 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%326, %164 : tensor<4x4x512x512xf32>, tensor<4x4x512x512xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %328 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%327 : tensor<4x4x512x512xf32>) outs(%89 : tensor<4x4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x1xf32>
    %329 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%164, %328 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %330 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%327, %329 : tensor<4x4x512x512xf32>, tensor<4x4x512x512xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.subf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %331 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%330 : tensor<4x4x512x512xf32>) outs(%76 : tensor<4x4x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x512xbf16>
    %332 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%331 : tensor<4x4x512x512xbf16>) outs(%76 : tensor<4x4x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x512xbf16>
    %collapsed_129 = tensor.collapse_shape %332 [[0, 1], [2], [3]] : tensor<4x4x512x512xbf16> into tensor<16x512x512xbf16>
    %transposed_130 = linalg.transpose ins(%collapsed_75 : tensor<16x512x64xbf16>) outs(%323 : tensor<16x64x512xbf16>) permutation = [0, 2, 1] 
    %333 = tensor.empty() : tensor<16x64x512xf32>
    %334 = linalg.fill ins(%cst : f32) outs(%333 : tensor<16x64x512xf32>) -> tensor<16x64x512xf32>
    %335 = linalg.batch_matmul ins(%transposed_130, %collapsed_129 : tensor<16x64x512xbf16>, tensor<16x512x512xbf16>) outs(%334 : tensor<16x64x512xf32>) -> tensor<16x64x512xf32>
    %336 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%335 : tensor<16x64x512xf32>) outs(%323 : tensor<16x64x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x64x512xbf16>
    %transposed_131 = linalg.transpose ins(%collapsed_76 : tensor<16x64x512xbf16>) outs(%96 : tensor<16x512x64xbf16>) permutation = [0, 2, 1] 
    %337 = linalg.batch_matmul ins(%collapsed_129, %transposed_131 : tensor<16x512x512xbf16>, tensor<16x512x64xbf16>) outs(%94 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %338 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%337 : tensor<16x512x64xf32>) outs(%96 : tensor<16x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x512x64xbf16>
    %expanded_132 = tensor.expand_shape %336 [[0, 1], [2], [3]] output_shape [4, 4, 64, 512] : tensor<16x64x512xbf16> into tensor<4x4x64x512xbf16>
    %expanded_133 = tensor.expand_shape %338 [[0, 1], [2], [3]] output_shape [4, 4, 512, 64] : tensor<16x512x64xbf16> into tensor<4x4x512x64xbf16>
    %transposed_134 = linalg.transpose ins(%expanded_132 : tensor<4x4x64x512xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) permutation = [0, 1, 3, 2] 
    %expanded_135 = tensor.expand_shape %322 [[0, 1, 2], [3], [4]] output_shape [4, 2, 2, 512, 64] : tensor<16x512x64xbf16> into tensor<4x2x2x512x64xbf16>
    %339 = tensor.empty() : tensor<4x2x1x512x64xbf16>
    %340 = linalg.fill ins(%cst_0 : bf16) outs(%339 : tensor<4x2x1x512x64xbf16>) -> tensor<4x2x1x512x64xbf16>
    %341 = linalg.generic {indexing_maps = [#map15, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_135 : tensor<4x2x2x512x64xbf16>) outs(%340 : tensor<4x2x1x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %out : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x1x512x64xbf16>
    %collapsed_136 = tensor.collapse_shape %341 [[0], [1, 2], [3], [4]] : tensor<4x2x1x512x64xbf16> into tensor<4x2x512x64xbf16>
    %expanded_137 = tensor.expand_shape %transposed_134 [[0], [1, 2], [3], [4]] output_shape [4, 2, 2, 512, 64] : tensor<4x4x512x64xbf16> into tensor<4x2x2x512x64xbf16>
    %342 = linalg.generic {indexing_maps = [#map15, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_137 : tensor<4x2x2x512x64xbf16>) outs(%340 : tensor<4x2x1x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %out : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x1x512x64xbf16>
    %collapsed_138 = tensor.collapse_shape %342 [[0], [1, 2], [3], [4]] : tensor<4x2x1x512x64xbf16> into tensor<4x2x512x64xbf16>
    %343 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_138, %expanded_30 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %extracted_slice_139 = tensor.extract_slice %343[0, 0, 0, 0] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %extracted_slice_140 = tensor.extract_slice %343[0, 0, 0, 32] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %344 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_139 : tensor<4x2x512x32xbf16>) outs(%63 : tensor<4x2x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.negf %in : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x32xbf16>
    %inserted_slice = tensor.insert_slice %344 into %cst_5[0, 0, 0, 32] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x32xbf16> into tensor<4x2x512x64xbf16>
    %inserted_slice_141 = tensor.insert_slice %extracted_slice_140 into %cst_5[0, 0, 0, 0] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x32xbf16> into tensor<4x2x512x64xbf16>
    %345 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice, %inserted_slice_141 : tensor<4x2x512x64xbf16>, tensor<4x2x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %346 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_138, %expanded_29 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %347 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%345, %346 : tensor<4x2x512x64xbf16>, tensor<4x2x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %348 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_133, %expanded_30 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %extracted_slice_142 = tensor.extract_slice %348[0, 0, 0, 0] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %extracted_slice_143 = tensor.extract_slice %348[0, 0, 0, 32] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %349 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_142 : tensor<4x4x512x32xbf16>) outs(%58 : tensor<4x4x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.negf %in : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x32xbf16>
    %inserted_slice_144 = tensor.insert_slice %349 into %cst_4[0, 0, 0, 32] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x32xbf16> into tensor<4x4x512x64xbf16>
    %inserted_slice_145 = tensor.insert_slice %extracted_slice_143 into %cst_4[0, 0, 0, 0] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x32xbf16> into tensor<4x4x512x64xbf16>
    %350 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_144, %inserted_slice_145 : tensor<4x4x512x64xbf16>, tensor<4x4x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %351 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_133, %expanded_29 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %352 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%350, %351 : tensor<4x4x512x64xbf16>, tensor<4x4x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %353 = tensor.empty() : tensor<4x512x2x64xbf16>
    %transposed_146 = linalg.transpose ins(%collapsed_136 : tensor<4x2x512x64xbf16>) outs(%353 : tensor<4x512x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_147 = tensor.collapse_shape %transposed_146 [[0, 1], [2, 3]] : tensor<4x512x2x64xbf16> into tensor<2048x128xbf16>
    %354 = tensor.empty() : tensor<128x2048xbf16>
    %transposed_148 = linalg.transpose ins(%collapsed_147 : tensor<2048x128xbf16>) outs(%354 : tensor<128x2048xbf16>) permutation = [1, 0] 
    %355 = tensor.empty() : tensor<128x256xf32>
    %356 = linalg.fill ins(%cst : f32) outs(%355 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %357 = linalg.matmul ins(%transposed_148, %collapsed_58 : tensor<128x2048xbf16>, tensor<2048x256xbf16>) outs(%356 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %358 = tensor.empty() : tensor<128x256xbf16>
    %359 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%357 : tensor<128x256xf32>) outs(%358 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<128x256xbf16>
    %360 = linalg.matmul ins(%collapsed_147, %arg12 : tensor<2048x128xbf16>, tensor<128x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %361 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%360 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_149 = tensor.expand_shape %361 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %transposed_150 = linalg.transpose ins(%347 : tensor<4x2x512x64xbf16>) outs(%353 : tensor<4x512x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_151 = tensor.collapse_shape %transposed_150 [[0, 1], [2, 3]] : tensor<4x512x2x64xbf16> into tensor<2048x128xbf16>
    %transposed_152 = linalg.transpose ins(%collapsed_151 : tensor<2048x128xbf16>) outs(%354 : tensor<128x2048xbf16>) permutation = [1, 0] 
    %362 = linalg.matmul ins(%transposed_152, %collapsed_58 : tensor<128x2048xbf16>, tensor<2048x256xbf16>) outs(%356 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %363 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%362 : tensor<128x256xf32>) outs(%358 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<128x256xbf16>
    %364 = linalg.matmul ins(%collapsed_151, %arg11 : tensor<2048x128xbf16>, tensor<128x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %365 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%364 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_153 = tensor.expand_shape %365 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %366 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_149, %expanded_153 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %transposed_154 = linalg.transpose ins(%352 : tensor<4x4x512x64xbf16>) outs(%98 : tensor<4x512x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_155 = tensor.collapse_shape %transposed_154 [[0, 1], [2, 3]] : tensor<4x512x4x64xbf16> into tensor<2048x256xbf16>
    %transposed_156 = linalg.transpose ins(%collapsed_155 : tensor<2048x256xbf16>) outs(%270 : tensor<256x2048xbf16>) permutation = [1, 0] 
    %367 = linalg.matmul ins(%transposed_156, %collapsed_58 : tensor<256x2048xbf16>, tensor<2048x256xbf16>) outs(%316 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %368 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%367 : tensor<256x256xf32>) outs(%41 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<256x256xbf16>
    %369 = linalg.matmul ins(%collapsed_155, %arg10 : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %370 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%369 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_157 = tensor.expand_shape %370 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %371 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%366, %expanded_157 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %372 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%371, %arg17 : tensor<4x512x256xbf16>, tensor<256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %373 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%371, %137 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %374 = linalg.generic {indexing_maps = [#map1, #map23], iterator_types = ["reduction", "reduction", "parallel"]} ins(%373 : tensor<4x512x256xbf16>) outs(%254 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %out : bf16
      linalg.yield %505 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_158 = tensor.collapse_shape %374 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %375 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%372 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %376 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%375, %130 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %377 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%375, %135 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %378 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%376 : tensor<4x512x256xf32>) outs(%33 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %379 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %380 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%378 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.mulf %in, %cst_14 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %381 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%380, %379 : tensor<4x512x1xf32>, tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %collapsed_159 = tensor.collapse_shape %381 [[0], [1, 2]] : tensor<4x512x1xf32> into tensor<4x512xf32>
    %382 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_159 : tensor<4x512xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x256xf32>
    %383 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%382 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.divf %in, %cst_12 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %384 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %385 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%384 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.mulf %in, %cst_15 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %386 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%383, %385 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %387 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%377, %386 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.addf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %388 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%387 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %389 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%314, %388 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %collapsed_160 = tensor.collapse_shape %389 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %transposed_161 = linalg.transpose ins(%collapsed_160 : tensor<2048x256xbf16>) outs(%270 : tensor<256x2048xbf16>) permutation = [1, 0] 
    %390 = linalg.matmul ins(%transposed_161, %collapsed_55 : tensor<256x2048xbf16>, tensor<2048x512xbf16>) outs(%272 : tensor<256x512xf32>) -> tensor<256x512xf32>
    %391 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%390 : tensor<256x512xf32>) outs(%111 : tensor<256x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<256x512xbf16>
    %392 = linalg.matmul ins(%collapsed_160, %arg7 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%113 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %393 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%392 : tensor<2048x512xf32>) outs(%115 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_162 = tensor.expand_shape %393 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %394 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_162, %122 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %395 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_162, %expanded_53 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %collapsed_163 = tensor.collapse_shape %394 [[0, 1], [2]] : tensor<4x512x512xbf16> into tensor<2048x512xbf16>
    %transposed_164 = linalg.transpose ins(%collapsed_163 : tensor<2048x512xbf16>) outs(%279 : tensor<512x2048xbf16>) permutation = [1, 0] 
    %396 = linalg.matmul ins(%transposed_164, %collapsed_50 : tensor<512x2048xbf16>, tensor<2048x256xbf16>) outs(%281 : tensor<512x256xf32>) -> tensor<512x256xf32>
    %397 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%396 : tensor<512x256xf32>) outs(%126 : tensor<512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<512x256xbf16>
    %398 = linalg.matmul ins(%collapsed_163, %arg6 : tensor<2048x512xbf16>, tensor<512x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %399 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%398 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_165 = tensor.expand_shape %399 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %400 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_51 : tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.negf %in : bf16
      %506 = math.exp %505 : bf16
      %507 = arith.addf %506, %cst_3 : bf16
      %508 = arith.divf %cst_3, %507 : bf16
      linalg.yield %508 : bf16
    } -> tensor<4x512x512xbf16>
    %401 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6, %400 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.subf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %402 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_51, %401 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %403 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%402 : tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %cst_3 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %404 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%400, %403 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %405 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%395, %404 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%121 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x512xbf16>
    %collapsed_166 = tensor.collapse_shape %405 [[0, 1], [2]] : tensor<4x512x512xbf16> into tensor<2048x512xbf16>
    %transposed_167 = linalg.transpose ins(%collapsed_166 : tensor<2048x512xbf16>) outs(%279 : tensor<512x2048xbf16>) permutation = [1, 0] 
    %406 = linalg.matmul ins(%transposed_167, %collapsed_50 : tensor<512x2048xbf16>, tensor<2048x256xbf16>) outs(%281 : tensor<512x256xf32>) -> tensor<512x256xf32>
    %407 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%406 : tensor<512x256xf32>) outs(%126 : tensor<512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<512x256xbf16>
    %408 = linalg.matmul ins(%collapsed_166, %arg5 : tensor<2048x512xbf16>, tensor<512x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %409 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%408 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_168 = tensor.expand_shape %409 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %410 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_165, %expanded_168 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %411 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%410, %arg9 : tensor<4x512x256xbf16>, tensor<256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %412 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%410, %109 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %413 = linalg.generic {indexing_maps = [#map1, #map23], iterator_types = ["reduction", "reduction", "parallel"]} ins(%412 : tensor<4x512x256xbf16>) outs(%254 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %out : bf16
      linalg.yield %505 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_169 = tensor.collapse_shape %413 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %414 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%411 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %415 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%414, %102 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %416 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%414, %107 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %417 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%415 : tensor<4x512x256xf32>) outs(%33 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %418 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %419 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%417 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.mulf %in, %cst_14 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %420 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%419, %418 : tensor<4x512x1xf32>, tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %collapsed_170 = tensor.collapse_shape %420 [[0], [1, 2]] : tensor<4x512x1xf32> into tensor<4x512xf32>
    %421 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_170 : tensor<4x512xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x256xf32>
    %422 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%421 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.divf %in, %cst_12 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %423 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %424 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%423 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.mulf %in, %cst_15 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %425 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%422, %424 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %426 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%416, %425 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.addf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %427 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%426 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %428 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%389, %427 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %collapsed_171 = tensor.collapse_shape %428 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %transposed_172 = linalg.transpose ins(%collapsed_171 : tensor<2048x256xbf16>) outs(%270 : tensor<256x2048xbf16>) permutation = [1, 0] 
    %429 = linalg.matmul ins(%transposed_172, %collapsed_47 : tensor<256x2048xbf16>, tensor<2048x256xbf16>) outs(%316 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %430 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%429 : tensor<256x256xf32>) outs(%41 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<256x256xbf16>
    %431 = linalg.matmul ins(%collapsed_171, %arg4 : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %432 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%431 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_173 = tensor.expand_shape %432 [[0, 1], [2, 3]] output_shape [4, 512, 4, 64] : tensor<2048x256xbf16> into tensor<4x512x4x64xbf16>
    %transposed_174 = linalg.transpose ins(%expanded_173 : tensor<4x512x4x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_175 = tensor.collapse_shape %transposed_174 [[0, 1], [2], [3]] : tensor<4x4x512x64xbf16> into tensor<16x512x64xbf16>
    %transposed_176 = linalg.transpose ins(%collapsed_42 : tensor<16x512x512xbf16>) outs(%74 : tensor<16x512x512xbf16>) permutation = [0, 2, 1] 
    %433 = linalg.batch_matmul ins(%transposed_176, %collapsed_175 : tensor<16x512x512xbf16>, tensor<16x512x64xbf16>) outs(%94 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %434 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%433 : tensor<16x512x64xf32>) outs(%96 : tensor<16x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x512x64xbf16>
    %transposed_177 = linalg.transpose ins(%collapsed_43 : tensor<16x512x64xbf16>) outs(%323 : tensor<16x64x512xbf16>) permutation = [0, 2, 1] 
    %435 = linalg.batch_matmul ins(%collapsed_175, %transposed_177 : tensor<16x512x64xbf16>, tensor<16x64x512xbf16>) outs(%72 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %436 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%435 : tensor<16x512x512xf32>) outs(%74 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_178 = tensor.expand_shape %436 [[0, 1], [2], [3]] output_shape [4, 4, 512, 512] : tensor<16x512x512xbf16> into tensor<4x4x512x512xbf16>
    %437 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_178 : tensor<4x4x512x512xbf16>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %438 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%437, %91 : tensor<4x4x512x512xf32>, tensor<4x4x512x512xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %439 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%438 : tensor<4x4x512x512xf32>) outs(%89 : tensor<4x4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x1xf32>
    %440 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91, %439 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %441 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%438, %440 : tensor<4x4x512x512xf32>, tensor<4x4x512x512xf32>) outs(%79 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.subf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x4x512x512xf32>
    %442 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%441 : tensor<4x4x512x512xf32>) outs(%76 : tensor<4x4x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x512xbf16>
    %443 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%442 : tensor<4x4x512x512xbf16>) outs(%76 : tensor<4x4x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x512xbf16>
    %collapsed_179 = tensor.collapse_shape %443 [[0, 1], [2], [3]] : tensor<4x4x512x512xbf16> into tensor<16x512x512xbf16>
    %transposed_180 = linalg.transpose ins(%collapsed_38 : tensor<16x512x64xbf16>) outs(%323 : tensor<16x64x512xbf16>) permutation = [0, 2, 1] 
    %444 = linalg.batch_matmul ins(%transposed_180, %collapsed_179 : tensor<16x64x512xbf16>, tensor<16x512x512xbf16>) outs(%334 : tensor<16x64x512xf32>) -> tensor<16x64x512xf32>
    %445 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%444 : tensor<16x64x512xf32>) outs(%323 : tensor<16x64x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x64x512xbf16>
    %transposed_181 = linalg.transpose ins(%collapsed_39 : tensor<16x64x512xbf16>) outs(%96 : tensor<16x512x64xbf16>) permutation = [0, 2, 1] 
    %446 = linalg.batch_matmul ins(%collapsed_179, %transposed_181 : tensor<16x512x512xbf16>, tensor<16x512x64xbf16>) outs(%94 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %447 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%446 : tensor<16x512x64xf32>) outs(%96 : tensor<16x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<16x512x64xbf16>
    %expanded_182 = tensor.expand_shape %445 [[0, 1], [2], [3]] output_shape [4, 4, 64, 512] : tensor<16x64x512xbf16> into tensor<4x4x64x512xbf16>
    %expanded_183 = tensor.expand_shape %447 [[0, 1], [2], [3]] output_shape [4, 4, 512, 64] : tensor<16x512x64xbf16> into tensor<4x4x512x64xbf16>
    %transposed_184 = linalg.transpose ins(%expanded_182 : tensor<4x4x64x512xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) permutation = [0, 1, 3, 2] 
    %expanded_185 = tensor.expand_shape %434 [[0, 1, 2], [3], [4]] output_shape [4, 2, 2, 512, 64] : tensor<16x512x64xbf16> into tensor<4x2x2x512x64xbf16>
    %448 = linalg.generic {indexing_maps = [#map15, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_185 : tensor<4x2x2x512x64xbf16>) outs(%340 : tensor<4x2x1x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %out : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x1x512x64xbf16>
    %collapsed_186 = tensor.collapse_shape %448 [[0], [1, 2], [3], [4]] : tensor<4x2x1x512x64xbf16> into tensor<4x2x512x64xbf16>
    %expanded_187 = tensor.expand_shape %transposed_184 [[0], [1, 2], [3], [4]] output_shape [4, 2, 2, 512, 64] : tensor<4x4x512x64xbf16> into tensor<4x2x2x512x64xbf16>
    %449 = linalg.generic {indexing_maps = [#map15, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_187 : tensor<4x2x2x512x64xbf16>) outs(%340 : tensor<4x2x1x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %out : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x1x512x64xbf16>
    %collapsed_188 = tensor.collapse_shape %449 [[0], [1, 2], [3], [4]] : tensor<4x2x1x512x64xbf16> into tensor<4x2x512x64xbf16>
    %450 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_188, %expanded_30 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %extracted_slice_189 = tensor.extract_slice %450[0, 0, 0, 0] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %extracted_slice_190 = tensor.extract_slice %450[0, 0, 0, 32] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %451 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_189 : tensor<4x2x512x32xbf16>) outs(%63 : tensor<4x2x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.negf %in : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x32xbf16>
    %inserted_slice_191 = tensor.insert_slice %451 into %cst_5[0, 0, 0, 32] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x32xbf16> into tensor<4x2x512x64xbf16>
    %inserted_slice_192 = tensor.insert_slice %extracted_slice_190 into %cst_5[0, 0, 0, 0] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x32xbf16> into tensor<4x2x512x64xbf16>
    %452 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_191, %inserted_slice_192 : tensor<4x2x512x64xbf16>, tensor<4x2x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %453 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_188, %expanded_29 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %454 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%452, %453 : tensor<4x2x512x64xbf16>, tensor<4x2x512x64xbf16>) outs(%54 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x2x512x64xbf16>
    %455 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_183, %expanded_30 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %extracted_slice_193 = tensor.extract_slice %455[0, 0, 0, 0] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %extracted_slice_194 = tensor.extract_slice %455[0, 0, 0, 32] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %456 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_193 : tensor<4x4x512x32xbf16>) outs(%58 : tensor<4x4x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.negf %in : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x32xbf16>
    %inserted_slice_195 = tensor.insert_slice %456 into %cst_4[0, 0, 0, 32] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x32xbf16> into tensor<4x4x512x64xbf16>
    %inserted_slice_196 = tensor.insert_slice %extracted_slice_194 into %cst_4[0, 0, 0, 0] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x32xbf16> into tensor<4x4x512x64xbf16>
    %457 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_195, %inserted_slice_196 : tensor<4x4x512x64xbf16>, tensor<4x4x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %458 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_183, %expanded_29 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %459 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%457, %458 : tensor<4x4x512x64xbf16>, tensor<4x4x512x64xbf16>) outs(%47 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x4x512x64xbf16>
    %transposed_197 = linalg.transpose ins(%collapsed_186 : tensor<4x2x512x64xbf16>) outs(%353 : tensor<4x512x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_198 = tensor.collapse_shape %transposed_197 [[0, 1], [2, 3]] : tensor<4x512x2x64xbf16> into tensor<2048x128xbf16>
    %transposed_199 = linalg.transpose ins(%collapsed_198 : tensor<2048x128xbf16>) outs(%354 : tensor<128x2048xbf16>) permutation = [1, 0] 
    %460 = linalg.matmul ins(%transposed_199, %collapsed : tensor<128x2048xbf16>, tensor<2048x256xbf16>) outs(%356 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %461 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%460 : tensor<128x256xf32>) outs(%358 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<128x256xbf16>
    %462 = linalg.matmul ins(%collapsed_198, %arg3 : tensor<2048x128xbf16>, tensor<128x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %463 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%462 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_200 = tensor.expand_shape %463 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %transposed_201 = linalg.transpose ins(%454 : tensor<4x2x512x64xbf16>) outs(%353 : tensor<4x512x2x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_202 = tensor.collapse_shape %transposed_201 [[0, 1], [2, 3]] : tensor<4x512x2x64xbf16> into tensor<2048x128xbf16>
    %transposed_203 = linalg.transpose ins(%collapsed_202 : tensor<2048x128xbf16>) outs(%354 : tensor<128x2048xbf16>) permutation = [1, 0] 
    %464 = linalg.matmul ins(%transposed_203, %collapsed : tensor<128x2048xbf16>, tensor<2048x256xbf16>) outs(%356 : tensor<128x256xf32>) -> tensor<128x256xf32>
    %465 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%464 : tensor<128x256xf32>) outs(%358 : tensor<128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<128x256xbf16>
    %466 = linalg.matmul ins(%collapsed_202, %arg2 : tensor<2048x128xbf16>, tensor<128x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %467 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%466 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_204 = tensor.expand_shape %467 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %468 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_200, %expanded_204 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %transposed_205 = linalg.transpose ins(%459 : tensor<4x4x512x64xbf16>) outs(%98 : tensor<4x512x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_206 = tensor.collapse_shape %transposed_205 [[0, 1], [2, 3]] : tensor<4x512x4x64xbf16> into tensor<2048x256xbf16>
    %transposed_207 = linalg.transpose ins(%collapsed_206 : tensor<2048x256xbf16>) outs(%270 : tensor<256x2048xbf16>) permutation = [1, 0] 
    %469 = linalg.matmul ins(%transposed_207, %collapsed : tensor<256x2048xbf16>, tensor<2048x256xbf16>) outs(%316 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %470 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%469 : tensor<256x256xf32>) outs(%41 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<256x256xbf16>
    %471 = linalg.matmul ins(%collapsed_206, %arg1 : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%43 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %472 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%471 : tensor<2048x256xf32>) outs(%45 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_208 = tensor.expand_shape %472 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %473 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%468, %expanded_208 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %474 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%473, %arg8 : tensor<4x512x256xbf16>, tensor<256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %475 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%473, %39 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.mulf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %476 = linalg.generic {indexing_maps = [#map1, #map23], iterator_types = ["reduction", "reduction", "parallel"]} ins(%475 : tensor<4x512x256xbf16>) outs(%254 : tensor<1x1x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %505 = arith.addf %in, %out : bf16
      linalg.yield %505 : bf16
    } -> tensor<1x1x256xbf16>
    %collapsed_209 = tensor.collapse_shape %476 [[0, 1, 2]] : tensor<1x1x256xbf16> into tensor<256xbf16>
    %477 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%474 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %478 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%477, %30 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %479 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%477, %37 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %480 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%478 : tensor<4x512x256xf32>) outs(%33 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.addf %in, %out : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %481 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %482 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%480 : tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.mulf %in, %cst_14 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %483 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%482, %481 : tensor<4x512x1xf32>, tensor<4x512x1xf32>) outs(%32 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x1xf32>
    %collapsed_210 = tensor.collapse_shape %483 [[0], [1, 2]] : tensor<4x512x1xf32> into tensor<4x512xf32>
    %484 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_210 : tensor<4x512xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x256xf32>
    %485 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%484 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.divf %in, %cst_12 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %486 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %487 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%486 : tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %505 = arith.mulf %in, %cst_15 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %488 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%485, %487 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.mulf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %489 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%479, %488 : tensor<4x512x256xf32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_216: f32, %out: f32):
      %505 = arith.addf %in, %in_216 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %490 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%489 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %491 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%428, %490 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_216: bf16, %out: bf16):
      %505 = arith.addf %in, %in_216 : bf16
      linalg.yield %505 : bf16
    } -> tensor<4x512x256xbf16>
    %492 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%491 : tensor<4x512x256xbf16>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %505 = arith.extf %in : bf16 to f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %493 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<4x512xi64>) outs(%4 : tensor<4x512xi1>) {
    ^bb0(%in: i64, %out: i1):
      %505 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %505 : i1
    } -> tensor<4x512xi1>
    %494 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<4x512xi64>) outs(%4 : tensor<4x512xi1>) {
    ^bb0(%in: i64, %out: i1):
      %505 = arith.cmpi slt, %in, %c32000_i64 : i64
      linalg.yield %505 : i1
    } -> tensor<4x512xi1>
    %495 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%493, %494 : tensor<4x512xi1>, tensor<4x512xi1>) outs(%4 : tensor<4x512xi1>) {
    ^bb0(%in: i1, %in_216: i1, %out: i1):
      %505 = arith.andi %in, %in_216 : i1
      linalg.yield %505 : i1
    } -> tensor<4x512xi1>
    %496 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<4x512xi64>) outs(%4 : tensor<4x512xi1>) {
    ^bb0(%in: i64, %out: i1):
      %505 = arith.cmpi ne, %in, %c-1_i64 : i64
      linalg.yield %505 : i1
    } -> tensor<4x512xi1>
    %497 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%495, %496 : tensor<4x512xi1>, tensor<4x512xi1>) outs(%4 : tensor<4x512xi1>) {
    ^bb0(%in: i1, %in_216: i1, %out: i1):
      %505 = arith.andi %in, %in_216 : i1
      linalg.yield %505 : i1
    } -> tensor<4x512xi1>
    %expanded_211 = tensor.expand_shape %497 [[0], [1, 2]] output_shape [4, 512, 1] : tensor<4x512xi1> into tensor<4x512x1xi1>
    %498 = tensor.empty() : tensor<4x512xi64>
    %499 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<4x512xi64>) outs(%498 : tensor<4x512xi64>) {
    ^bb0(%in: i64, %out: i64):
      %505 = arith.maxsi %in, %c-32000_i64 : i64
      %506 = arith.minsi %505, %c31999_i64 : i64
      linalg.yield %506 : i64
    } -> tensor<4x512xi64>
    %500 = tensor.empty() : tensor<4x512x1xi1>
    %501 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_211 : tensor<4x512x1xi1>) outs(%500 : tensor<4x512x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %505 = arith.xori %in, %true : i1
      linalg.yield %505 : i1
    } -> tensor<4x512x1xi1>
    %502 = linalg.generic {indexing_maps = [#map11, #map25, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%501, %cst_7, %492 : tensor<4x512x1xi1>, tensor<f32>, tensor<4x512x256xf32>) outs(%29 : tensor<4x512x256xf32>) {
    ^bb0(%in: i1, %in_216: f32, %in_217: f32, %out: f32):
      %505 = arith.select %in, %in_216, %in_217 : f32
      linalg.yield %505 : f32
    } -> tensor<4x512x256xf32>
    %collapsed_212 = tensor.collapse_shape %499 [[0, 1]] : tensor<4x512xi64> into tensor<2048xi64>
    %expanded_213 = tensor.expand_shape %collapsed_212 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %collapsed_214 = tensor.collapse_shape %502 [[0, 1], [2]] : tensor<4x512x256xf32> into tensor<2048x256xf32>
    %expanded_215 = tensor.expand_shape %collapsed_214 [[0], [1, 2]] output_shape [2048, 1, 256] : tensor<2048x256xf32> into tensor<2048x1x256xf32>
    %503 = "tm_tensor.scatter"(%expanded_215, %expanded_213, %cst_16) <{dimension_map = array<i64: 0>, operandSegmentSizes = array<i32: 2, 1>, unique_indices = false}> ({
    ^bb0(%arg27: f32, %arg28: f32):
      %505 = arith.addf %arg28, %arg27 : f32
      "tm_tensor.yield"(%505) : (f32) -> ()
    }) : (tensor<2048x1x256xf32>, tensor<2048x1xi64>, tensor<32000x256xf32>) -> tensor<32000x256xf32>
    %504 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%503 : tensor<32000x256xf32>) outs(%247 : tensor<32000x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %505 = arith.truncf %in : f32 to bf16
      linalg.yield %505 : bf16
    } -> tensor<32000x256xbf16>
    return %234, %504, %470, %465, %461, %430, %407, %397, %391, %collapsed_209, %collapsed_169, %368, %363, %359, %318, %293, %283, %274, %collapsed_158, %collapsed_119, %collapsed_108, %248 : tensor<f32>, tensor<32000x256xbf16>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<512x256xbf16>, tensor<512x256xbf16>, tensor<256x512xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256x256xbf16>, tensor<128x256xbf16>, tensor<128x256xbf16>, tensor<256x256xbf16>, tensor<512x256xbf16>, tensor<512x256xbf16>, tensor<256x512xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<256xbf16>, tensor<32000x256xbf16>
  }
}

