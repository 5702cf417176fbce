// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_models.py:llama_bf16.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse \
// RUN:   --xent-raise --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<256xf32>, pick: tensor<256xf32>
// CHECK-NOT: xent.logit_stats

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
module {
  func.func @main(%arg0: tensor<32000x256xbf16>, %arg1: tensor<256x256xbf16>, %arg2: tensor<128x256xbf16>, %arg3: tensor<128x256xbf16>, %arg4: tensor<256x256xbf16>, %arg5: tensor<688x256xbf16>, %arg6: tensor<688x256xbf16>, %arg7: tensor<256x688xbf16>, %arg8: tensor<256xbf16>, %arg9: tensor<256xbf16>, %arg10: tensor<256x256xbf16>, %arg11: tensor<128x256xbf16>, %arg12: tensor<128x256xbf16>, %arg13: tensor<256x256xbf16>, %arg14: tensor<688x256xbf16>, %arg15: tensor<688x256xbf16>, %arg16: tensor<256x688xbf16>, %arg17: tensor<256xbf16>, %arg18: tensor<256xbf16>, %arg19: tensor<256xbf16>, %arg20: tensor<32000x256xbf16>, %arg21: tensor<32xf32>, %arg22: tensor<2x128xi64>, %arg23: tensor<2x128xi64>, %arg24: tensor<2x128xi64>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c2_i64 = arith.constant 2 : i64
    %c128_i64 = arith.constant 128 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32000 = arith.constant 32000 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<-3.389530e+38> : tensor<bf16>
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_5 = arith.constant dense<true> : tensor<i1>
    %cst_6 = arith.constant 9.9999999999999995E-7 : f64
    %cst_7 = arith.constant 2.560000e+02 : f32
    %cst_8 = arith.constant 1.250000e-01 : bf16
    %cst_9 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<2x128x256xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg22 : tensor<2x128xi64>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %229 = arith.index_cast %in : i64 to index
      %230 = linalg.index 2 : index
      %231 = arith.cmpi slt, %229, %c32000 : index
      cf.assert %231, "index must be smaller than dim size"
      %232 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %232, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%229, %230] : tensor<32000x256xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<2x128x256xbf16>
    %2 = tensor.empty() : tensor<128xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %229 = linalg.index 0 : index
      %230 = arith.index_cast %229 : index to i64
      linalg.yield %230 : i64
    } -> tensor<128xi64>
    %4 = tensor.empty() : tensor<2x128xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg24 : tensor<2x128xi64>) outs(%4 : tensor<2x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %229 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %229 : i1
    } -> tensor<2x128xi1>
    %6 = tensor.empty() : tensor<2xi64>
    %7 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%6 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %229 = linalg.index 0 : index
      %230 = arith.index_cast %229 : index to i64
      linalg.yield %230 : i64
    } -> tensor<2xi64>
    %expanded = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_10 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %expanded_11 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi64> into tensor<1x1x1x128xi64>
    %8 = tensor.empty() : tensor<1x1x128x128xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11, %expanded_10 : tensor<1x1x1x128xi64>, tensor<1x1x128x1xi64>) outs(%8 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i64, %in_95: i64, %out: i1):
      %229 = arith.cmpi sle, %in, %in_95 : i64
      linalg.yield %229 : i1
    } -> tensor<1x1x128x128xi1>
    %10 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_5, %9 : tensor<i1>, tensor<1x1x128x128xi1>) outs(%8 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i1, %in_95: i1, %out: i1):
      %229 = arith.andi %in, %in_95 : i1
      linalg.yield %229 : i1
    } -> tensor<1x1x128x128xi1>
    %11 = tensor.empty() : tensor<2x1x1x128xi1>
    %12 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_11 : tensor<2x1x1x1xi64>, tensor<1x1x1x128xi64>) outs(%11 : tensor<2x1x1x128xi1>) {
    ^bb0(%in: i64, %in_95: i64, %out: i1):
      %229 = arith.cmpi slt, %in, %c0_i64 : i64
      %230 = arith.addi %in, %c2_i64 : i64
      %231 = arith.select %229, %230, %in : i64
      %232 = arith.index_cast %231 : i64 to index
      %233 = arith.cmpi slt, %in_95, %c0_i64 : i64
      %234 = arith.addi %in_95, %c128_i64 : i64
      %235 = arith.select %233, %234, %in_95 : i64
      %236 = arith.index_cast %235 : i64 to index
      %extracted = tensor.extract %5[%232, %236] : tensor<2x128xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x128xi1>
    %13 = tensor.empty() : tensor<2x1x128x128xi1>
    %14 = linalg.generic {indexing_maps = [#map10, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %12 : tensor<1x1x128x128xi1>, tensor<2x1x1x128xi1>) outs(%13 : tensor<2x1x128x128xi1>) {
    ^bb0(%in: i1, %in_95: i1, %out: i1):
      %229 = arith.andi %in, %in_95 : i1
      linalg.yield %229 : i1
    } -> tensor<2x1x128x128xi1>
    %15 = tensor.empty() : tensor<2x1x128x128xbf16>
    %16 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %cst_4, %cst_3 : tensor<2x1x128x128xi1>, tensor<bf16>, tensor<bf16>) outs(%15 : tensor<2x1x128x128xbf16>) {
    ^bb0(%in: i1, %in_95: bf16, %in_96: bf16, %out: bf16):
      %229 = arith.select %in, %in_95, %in_96 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x1x128x128xbf16>
    %expanded_12 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 128, 1] : tensor<128xi64> into tensor<1x128x1xi64>
    %17 = tensor.empty() : tensor<1x128x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<1x128x1xi64>) outs(%17 : tensor<1x128x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %229 = arith.sitofp %in : i64 to f32
      linalg.yield %229 : f32
    } -> tensor<1x128x1xf32>
    %19 = tensor.empty() : tensor<1x128x32xf32>
    %20 = linalg.generic {indexing_maps = [#map11, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %arg21 : tensor<1x128x1xf32>, tensor<32xf32>) outs(%19 : tensor<1x128x32xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.mulf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<1x128x32xf32>
    %concat = tensor.concat dim(2) %20, %20 : (tensor<1x128x32xf32>, tensor<1x128x32xf32>) -> tensor<1x128x64xf32>
    %21 = tensor.empty() : tensor<1x128x64xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x128x64xf32>) outs(%21 : tensor<1x128x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.cos %in : f32
      linalg.yield %229 : f32
    } -> tensor<1x128x64xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x128x64xf32>) outs(%21 : tensor<1x128x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.sin %in : f32
      linalg.yield %229 : f32
    } -> tensor<1x128x64xf32>
    %24 = tensor.empty() : tensor<1x128x64xbf16>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x128x64xf32>) outs(%24 : tensor<1x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<1x128x64xbf16>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x128x64xf32>) outs(%24 : tensor<1x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<1x128x64xbf16>
    %27 = tensor.empty() : tensor<2x128x256xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %229 = arith.extf %in : bf16 to f32
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %30 = tensor.empty() : tensor<2x128x1xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%29 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.addf %in, %out : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.divf %in, %cst_7 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.truncf %cst_6 : f64 to f32
      %230 = arith.addf %in, %229 : f32
      linalg.yield %230 : f32
    } -> tensor<2x128x1xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.rsqrt %in : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %35 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.mulf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %38 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %37 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %39 = tensor.empty() : tensor<256x256xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %38 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %40 = tensor.empty() : tensor<256x256xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %42 = linalg.matmul ins(%collapsed, %transposed : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %43 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%42 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x256xbf16>
    %expanded_13 = tensor.expand_shape %43 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %44 = tensor.empty() : tensor<2x4x128x64xbf16>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<2x128x4x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %45 = tensor.empty() : tensor<256x128xbf16>
    %transposed_15 = linalg.transpose ins(%arg2 : tensor<128x256xbf16>) outs(%45 : tensor<256x128xbf16>) permutation = [1, 0] 
    %46 = tensor.empty() : tensor<256x128xf32>
    %47 = linalg.fill ins(%cst : f32) outs(%46 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %48 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%47 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %49 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%48 : tensor<256x128xf32>) outs(%45 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x128xbf16>
    %expanded_16 = tensor.expand_shape %49 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %50 = tensor.empty() : tensor<2x2x128x64xbf16>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<2x128x2x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_18 = linalg.transpose ins(%arg3 : tensor<128x256xbf16>) outs(%45 : tensor<256x128xbf16>) permutation = [1, 0] 
    %51 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%47 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%51 : tensor<256x128xf32>) outs(%45 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x128xbf16>
    %expanded_19 = tensor.expand_shape %52 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<2x128x2x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_21 = tensor.expand_shape %25 [[0], [1, 2], [3]] output_shape [1, 1, 128, 64] : tensor<1x128x64xbf16> into tensor<1x1x128x64xbf16>
    %expanded_22 = tensor.expand_shape %26 [[0], [1, 2], [3]] output_shape [1, 1, 128, 64] : tensor<1x128x64xbf16> into tensor<1x1x128x64xbf16>
    %53 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_14, %expanded_21 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x64xbf16>
    %extracted_slice = tensor.extract_slice %transposed_14[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %extracted_slice_23 = tensor.extract_slice %transposed_14[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %54 = tensor.empty() : tensor<2x4x128x32xbf16>
    %55 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_23 : tensor<2x4x128x32xbf16>) outs(%54 : tensor<2x4x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %229 = arith.negf %in : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x32xbf16>
    %concat_24 = tensor.concat dim(3) %55, %extracted_slice : (tensor<2x4x128x32xbf16>, tensor<2x4x128x32xbf16>) -> tensor<2x4x128x64xbf16>
    %56 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_24, %expanded_22 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x64xbf16>
    %57 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %56 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.addf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x64xbf16>
    %58 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_17, %expanded_21 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x2x128x64xbf16>
    %extracted_slice_25 = tensor.extract_slice %transposed_17[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %extracted_slice_26 = tensor.extract_slice %transposed_17[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %59 = tensor.empty() : tensor<2x2x128x32xbf16>
    %60 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_26 : tensor<2x2x128x32xbf16>) outs(%59 : tensor<2x2x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %229 = arith.negf %in : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x2x128x32xbf16>
    %concat_27 = tensor.concat dim(3) %60, %extracted_slice_25 : (tensor<2x2x128x32xbf16>, tensor<2x2x128x32xbf16>) -> tensor<2x2x128x64xbf16>
    %61 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_27, %expanded_22 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x2x128x64xbf16>
    %62 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.addf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x2x128x64xbf16>
    %63 = tensor.empty() : tensor<2x2x2x128x64xbf16>
    %64 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<2x2x128x64xbf16>) outs(%63 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %collapsed_28 = tensor.collapse_shape %64 [[0], [1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<2x4x128x64xbf16>
    %65 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20 : tensor<2x2x128x64xbf16>) outs(%63 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %66 = tensor.empty() : tensor<2x4x64x128xbf16>
    %transposed_29 = linalg.transpose ins(%collapsed_28 : tensor<2x4x128x64xbf16>) outs(%66 : tensor<2x4x64x128xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_30 = tensor.collapse_shape %57 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %collapsed_31 = tensor.collapse_shape %transposed_29 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %67 = tensor.empty() : tensor<8x128x128xf32>
    %68 = linalg.fill ins(%cst : f32) outs(%67 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %69 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%68 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %70 = tensor.empty() : tensor<8x128x128xbf16>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<8x128x128xf32>) outs(%70 : tensor<8x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<8x128x128xbf16>
    %expanded_32 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %72 = tensor.empty() : tensor<2x4x128x128xbf16>
    %73 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_32 : tensor<2x4x128x128xbf16>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %229 = arith.mulf %in, %cst_8 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x128xbf16>
    %74 = linalg.generic {indexing_maps = [#map6, #map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73, %16 : tensor<2x4x128x128xbf16>, tensor<2x1x128x128xbf16>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.addf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x128xbf16>
    %75 = tensor.empty() : tensor<2x4x128x128xf32>
    %76 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<2x4x128x128xbf16>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %229 = arith.extf %in : bf16 to f32
      linalg.yield %229 : f32
    } -> tensor<2x4x128x128xf32>
    %77 = tensor.empty() : tensor<2x4x128xi64>
    %78 = linalg.fill ins(%c0_i64 : i64) outs(%77 : tensor<2x4x128xi64>) -> tensor<2x4x128xi64>
    %79 = tensor.empty() : tensor<2x4x128xf32>
    %80 = linalg.fill ins(%cst_0 : f32) outs(%79 : tensor<2x4x128xf32>) -> tensor<2x4x128xf32>
    %81:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%76 : tensor<2x4x128x128xf32>) outs(%80, %78 : tensor<2x4x128xf32>, tensor<2x4x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_95: i64):
      %229 = linalg.index 3 : index
      %230 = arith.index_cast %229 : index to i64
      %231 = arith.maximumf %in, %out : f32
      %232 = arith.cmpf ogt, %in, %out : f32
      %233 = arith.select %232, %230, %out_95 : i64
      linalg.yield %231, %233 : f32, i64
    } -> (tensor<2x4x128xf32>, tensor<2x4x128xi64>)
    %expanded_33 = tensor.expand_shape %81#0 [[0], [1], [2, 3]] output_shape [2, 4, 128, 1] : tensor<2x4x128xf32> into tensor<2x4x128x1xf32>
    %82 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %expanded_33 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.subf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x4x128x128xf32>
    %83 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82 : tensor<2x4x128x128xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.exp %in : f32
      linalg.yield %229 : f32
    } -> tensor<2x4x128x128xf32>
    %84 = tensor.empty() : tensor<2x4x128x1xf32>
    %85 = linalg.fill ins(%cst : f32) outs(%84 : tensor<2x4x128x1xf32>) -> tensor<2x4x128x1xf32>
    %86 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%83 : tensor<2x4x128x128xf32>) outs(%85 : tensor<2x4x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.addf %in, %out : f32
      linalg.yield %229 : f32
    } -> tensor<2x4x128x1xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83, %86 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.divf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x4x128x128xf32>
    %88 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87 : tensor<2x4x128x128xf32>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_34 = tensor.collapse_shape %88 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %collapsed_35 = tensor.collapse_shape %65 [[0, 1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<8x128x64xbf16>
    %89 = tensor.empty() : tensor<8x128x64xf32>
    %90 = linalg.fill ins(%cst : f32) outs(%89 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %91 = linalg.batch_matmul ins(%collapsed_34, %collapsed_35 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%90 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %92 = tensor.empty() : tensor<8x128x64xbf16>
    %93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<8x128x64xf32>) outs(%92 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<8x128x64xbf16>
    %expanded_36 = tensor.expand_shape %93 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %94 = tensor.empty() : tensor<2x128x4x64xbf16>
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<2x4x128x64xbf16>) outs(%94 : tensor<2x128x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_38 = linalg.transpose ins(%arg4 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_39 = tensor.collapse_shape %transposed_37 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %95 = linalg.matmul ins(%collapsed_39, %transposed_38 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %96 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%95 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x256xbf16>
    %expanded_40 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %97 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_40 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.addf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %229 = arith.extf %in : bf16 to f32
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%99 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.addf %in, %out : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.divf %in, %cst_7 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.truncf %cst_6 : f64 to f32
      %230 = arith.addf %in, %229 : f32
      linalg.yield %230 : f32
    } -> tensor<2x128x1xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.rsqrt %in : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %103 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.mulf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %106 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %105 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %107 = tensor.empty() : tensor<256x688xbf16>
    %transposed_41 = linalg.transpose ins(%arg5 : tensor<688x256xbf16>) outs(%107 : tensor<256x688xbf16>) permutation = [1, 0] 
    %collapsed_42 = tensor.collapse_shape %106 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %108 = tensor.empty() : tensor<256x688xf32>
    %109 = linalg.fill ins(%cst : f32) outs(%108 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %110 = linalg.matmul ins(%collapsed_42, %transposed_41 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %111 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%110 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x688xbf16>
    %expanded_43 = tensor.expand_shape %111 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %112 = tensor.empty() : tensor<2x128x688xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43 : tensor<2x128x688xbf16>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %229 = arith.extf %in : bf16 to f32
      linalg.yield %229 : f32
    } -> tensor<2x128x688xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<2x128x688xf32>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.negf %in : f32
      %230 = math.exp %229 : f32
      %231 = arith.addf %230, %cst_1 : f32
      %232 = arith.divf %cst_1, %231 : f32
      linalg.yield %232 : f32
    } -> tensor<2x128x688xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %114 : tensor<2x128x688xf32>, tensor<2x128x688xf32>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.mulf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x688xf32>
    %116 = tensor.empty() : tensor<2x128x688xbf16>
    %117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<2x128x688xf32>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x688xbf16>
    %transposed_44 = linalg.transpose ins(%arg6 : tensor<688x256xbf16>) outs(%107 : tensor<256x688xbf16>) permutation = [1, 0] 
    %118 = linalg.matmul ins(%collapsed_42, %transposed_44 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %119 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%118 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x688xbf16>
    %expanded_45 = tensor.expand_shape %119 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %120 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %expanded_45 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x688xbf16>
    %121 = tensor.empty() : tensor<688x256xbf16>
    %transposed_46 = linalg.transpose ins(%arg7 : tensor<256x688xbf16>) outs(%121 : tensor<688x256xbf16>) permutation = [1, 0] 
    %collapsed_47 = tensor.collapse_shape %120 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %122 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %123 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%122 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x256xbf16>
    %expanded_48 = tensor.expand_shape %123 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %124 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %expanded_48 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.addf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %229 = arith.extf %in : bf16 to f32
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.addf %in, %out : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.divf %in, %cst_7 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.truncf %cst_6 : f64 to f32
      %230 = arith.addf %in, %229 : f32
      linalg.yield %230 : f32
    } -> tensor<2x128x1xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.rsqrt %in : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %131 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %130 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.mulf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %132 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %133 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %132 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %transposed_49 = linalg.transpose ins(%arg10 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_50 = tensor.collapse_shape %133 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %134 = linalg.matmul ins(%collapsed_50, %transposed_49 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %135 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%134 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x256xbf16>
    %expanded_51 = tensor.expand_shape %135 [[0, 1], [2, 3]] output_shape [2, 128, 4, 64] : tensor<256x256xbf16> into tensor<2x128x4x64xbf16>
    %transposed_52 = linalg.transpose ins(%expanded_51 : tensor<2x128x4x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_53 = linalg.transpose ins(%arg11 : tensor<128x256xbf16>) outs(%45 : tensor<256x128xbf16>) permutation = [1, 0] 
    %136 = linalg.matmul ins(%collapsed_50, %transposed_53 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%47 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %137 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%136 : tensor<256x128xf32>) outs(%45 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x128xbf16>
    %expanded_54 = tensor.expand_shape %137 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %transposed_55 = linalg.transpose ins(%expanded_54 : tensor<2x128x2x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_56 = linalg.transpose ins(%arg12 : tensor<128x256xbf16>) outs(%45 : tensor<256x128xbf16>) permutation = [1, 0] 
    %138 = linalg.matmul ins(%collapsed_50, %transposed_56 : tensor<256x256xbf16>, tensor<256x128xbf16>) outs(%47 : tensor<256x128xf32>) -> tensor<256x128xf32>
    %139 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%138 : tensor<256x128xf32>) outs(%45 : tensor<256x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x128xbf16>
    %expanded_57 = tensor.expand_shape %139 [[0, 1], [2, 3]] output_shape [2, 128, 2, 64] : tensor<256x128xbf16> into tensor<2x128x2x64xbf16>
    %transposed_58 = linalg.transpose ins(%expanded_57 : tensor<2x128x2x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) permutation = [0, 2, 1, 3] 
    %140 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_52, %expanded_21 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x64xbf16>
    %extracted_slice_59 = tensor.extract_slice %transposed_52[0, 0, 0, 0] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %extracted_slice_60 = tensor.extract_slice %transposed_52[0, 0, 0, 32] [2, 4, 128, 32] [1, 1, 1, 1] : tensor<2x4x128x64xbf16> to tensor<2x4x128x32xbf16>
    %141 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_60 : tensor<2x4x128x32xbf16>) outs(%54 : tensor<2x4x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %229 = arith.negf %in : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x32xbf16>
    %concat_61 = tensor.concat dim(3) %141, %extracted_slice_59 : (tensor<2x4x128x32xbf16>, tensor<2x4x128x32xbf16>) -> tensor<2x4x128x64xbf16>
    %142 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_61, %expanded_22 : tensor<2x4x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x64xbf16>
    %143 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%140, %142 : tensor<2x4x128x64xbf16>, tensor<2x4x128x64xbf16>) outs(%44 : tensor<2x4x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.addf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x64xbf16>
    %144 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_55, %expanded_21 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x2x128x64xbf16>
    %extracted_slice_62 = tensor.extract_slice %transposed_55[0, 0, 0, 0] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %extracted_slice_63 = tensor.extract_slice %transposed_55[0, 0, 0, 32] [2, 2, 128, 32] [1, 1, 1, 1] : tensor<2x2x128x64xbf16> to tensor<2x2x128x32xbf16>
    %145 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_63 : tensor<2x2x128x32xbf16>) outs(%59 : tensor<2x2x128x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %229 = arith.negf %in : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x2x128x32xbf16>
    %concat_64 = tensor.concat dim(3) %145, %extracted_slice_62 : (tensor<2x2x128x32xbf16>, tensor<2x2x128x32xbf16>) -> tensor<2x2x128x64xbf16>
    %146 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_64, %expanded_22 : tensor<2x2x128x64xbf16>, tensor<1x1x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x2x128x64xbf16>
    %147 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%144, %146 : tensor<2x2x128x64xbf16>, tensor<2x2x128x64xbf16>) outs(%50 : tensor<2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.addf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x2x128x64xbf16>
    %148 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%147 : tensor<2x2x128x64xbf16>) outs(%63 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %collapsed_65 = tensor.collapse_shape %148 [[0], [1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<2x4x128x64xbf16>
    %149 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_58 : tensor<2x2x128x64xbf16>) outs(%63 : tensor<2x2x2x128x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x2x128x64xbf16>
    %transposed_66 = linalg.transpose ins(%collapsed_65 : tensor<2x4x128x64xbf16>) outs(%66 : tensor<2x4x64x128xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_67 = tensor.collapse_shape %143 [[0, 1], [2], [3]] : tensor<2x4x128x64xbf16> into tensor<8x128x64xbf16>
    %collapsed_68 = tensor.collapse_shape %transposed_66 [[0, 1], [2], [3]] : tensor<2x4x64x128xbf16> into tensor<8x64x128xbf16>
    %150 = linalg.batch_matmul ins(%collapsed_67, %collapsed_68 : tensor<8x128x64xbf16>, tensor<8x64x128xbf16>) outs(%68 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %151 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<8x128x128xf32>) outs(%70 : tensor<8x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<8x128x128xbf16>
    %expanded_69 = tensor.expand_shape %151 [[0, 1], [2], [3]] output_shape [2, 4, 128, 128] : tensor<8x128x128xbf16> into tensor<2x4x128x128xbf16>
    %152 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_69 : tensor<2x4x128x128xbf16>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %229 = arith.mulf %in, %cst_8 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x128xbf16>
    %153 = linalg.generic {indexing_maps = [#map6, #map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%152, %16 : tensor<2x4x128x128xbf16>, tensor<2x1x128x128xbf16>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.addf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x128xbf16>
    %154 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%153 : tensor<2x4x128x128xbf16>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %229 = arith.extf %in : bf16 to f32
      linalg.yield %229 : f32
    } -> tensor<2x4x128x128xf32>
    %155:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%154 : tensor<2x4x128x128xf32>) outs(%80, %78 : tensor<2x4x128xf32>, tensor<2x4x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_95: i64):
      %229 = linalg.index 3 : index
      %230 = arith.index_cast %229 : index to i64
      %231 = arith.maximumf %in, %out : f32
      %232 = arith.cmpf ogt, %in, %out : f32
      %233 = arith.select %232, %230, %out_95 : i64
      linalg.yield %231, %233 : f32, i64
    } -> (tensor<2x4x128xf32>, tensor<2x4x128xi64>)
    %expanded_70 = tensor.expand_shape %155#0 [[0], [1], [2, 3]] output_shape [2, 4, 128, 1] : tensor<2x4x128xf32> into tensor<2x4x128x1xf32>
    %156 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%154, %expanded_70 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.subf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x4x128x128xf32>
    %157 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%156 : tensor<2x4x128x128xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.exp %in : f32
      linalg.yield %229 : f32
    } -> tensor<2x4x128x128xf32>
    %158 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%157 : tensor<2x4x128x128xf32>) outs(%85 : tensor<2x4x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.addf %in, %out : f32
      linalg.yield %229 : f32
    } -> tensor<2x4x128x1xf32>
    %159 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%157, %158 : tensor<2x4x128x128xf32>, tensor<2x4x128x1xf32>) outs(%75 : tensor<2x4x128x128xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.divf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x4x128x128xf32>
    %160 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%159 : tensor<2x4x128x128xf32>) outs(%72 : tensor<2x4x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<2x4x128x128xbf16>
    %collapsed_71 = tensor.collapse_shape %160 [[0, 1], [2], [3]] : tensor<2x4x128x128xbf16> into tensor<8x128x128xbf16>
    %collapsed_72 = tensor.collapse_shape %149 [[0, 1, 2], [3], [4]] : tensor<2x2x2x128x64xbf16> into tensor<8x128x64xbf16>
    %161 = linalg.batch_matmul ins(%collapsed_71, %collapsed_72 : tensor<8x128x128xbf16>, tensor<8x128x64xbf16>) outs(%90 : tensor<8x128x64xf32>) -> tensor<8x128x64xf32>
    %162 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<8x128x64xf32>) outs(%92 : tensor<8x128x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<8x128x64xbf16>
    %expanded_73 = tensor.expand_shape %162 [[0, 1], [2], [3]] output_shape [2, 4, 128, 64] : tensor<8x128x64xbf16> into tensor<2x4x128x64xbf16>
    %transposed_74 = linalg.transpose ins(%expanded_73 : tensor<2x4x128x64xbf16>) outs(%94 : tensor<2x128x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_75 = linalg.transpose ins(%arg13 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_76 = tensor.collapse_shape %transposed_74 [[0, 1], [2, 3]] : tensor<2x128x4x64xbf16> into tensor<256x256xbf16>
    %163 = linalg.matmul ins(%collapsed_76, %transposed_75 : tensor<256x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %164 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%163 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x256xbf16>
    %expanded_77 = tensor.expand_shape %164 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %165 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %expanded_77 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.addf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %166 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %229 = arith.extf %in : bf16 to f32
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %167 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %168 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%167 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.addf %in, %out : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %169 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.divf %in, %cst_7 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %170 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.truncf %cst_6 : f64 to f32
      %230 = arith.addf %in, %229 : f32
      linalg.yield %230 : f32
    } -> tensor<2x128x1xf32>
    %171 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.rsqrt %in : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %172 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %171 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.mulf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %173 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%172 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %174 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %173 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %transposed_78 = linalg.transpose ins(%arg14 : tensor<688x256xbf16>) outs(%107 : tensor<256x688xbf16>) permutation = [1, 0] 
    %collapsed_79 = tensor.collapse_shape %174 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %175 = linalg.matmul ins(%collapsed_79, %transposed_78 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %176 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%175 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x688xbf16>
    %expanded_80 = tensor.expand_shape %176 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %177 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_80 : tensor<2x128x688xbf16>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %229 = arith.extf %in : bf16 to f32
      linalg.yield %229 : f32
    } -> tensor<2x128x688xf32>
    %178 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<2x128x688xf32>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.negf %in : f32
      %230 = math.exp %229 : f32
      %231 = arith.addf %230, %cst_1 : f32
      %232 = arith.divf %cst_1, %231 : f32
      linalg.yield %232 : f32
    } -> tensor<2x128x688xf32>
    %179 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177, %178 : tensor<2x128x688xf32>, tensor<2x128x688xf32>) outs(%112 : tensor<2x128x688xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.mulf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x688xf32>
    %180 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<2x128x688xf32>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x688xbf16>
    %transposed_81 = linalg.transpose ins(%arg15 : tensor<688x256xbf16>) outs(%107 : tensor<256x688xbf16>) permutation = [1, 0] 
    %181 = linalg.matmul ins(%collapsed_79, %transposed_81 : tensor<256x256xbf16>, tensor<256x688xbf16>) outs(%109 : tensor<256x688xf32>) -> tensor<256x688xf32>
    %182 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%181 : tensor<256x688xf32>) outs(%107 : tensor<256x688xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x688xbf16>
    %expanded_82 = tensor.expand_shape %182 [[0, 1], [2]] output_shape [2, 128, 688] : tensor<256x688xbf16> into tensor<2x128x688xbf16>
    %183 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180, %expanded_82 : tensor<2x128x688xbf16>, tensor<2x128x688xbf16>) outs(%116 : tensor<2x128x688xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x688xbf16>
    %transposed_83 = linalg.transpose ins(%arg16 : tensor<256x688xbf16>) outs(%121 : tensor<688x256xbf16>) permutation = [1, 0] 
    %collapsed_84 = tensor.collapse_shape %183 [[0, 1], [2]] : tensor<2x128x688xbf16> into tensor<256x688xbf16>
    %184 = linalg.matmul ins(%collapsed_84, %transposed_83 : tensor<256x688xbf16>, tensor<688x256xbf16>) outs(%41 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %185 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%184 : tensor<256x256xf32>) outs(%39 : tensor<256x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x256xbf16>
    %expanded_85 = tensor.expand_shape %185 [[0, 1], [2]] output_shape [2, 128, 256] : tensor<256x256xbf16> into tensor<2x128x256xbf16>
    %186 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %expanded_85 : tensor<2x128x256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.addf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %187 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186 : tensor<2x128x256xbf16>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %229 = arith.extf %in : bf16 to f32
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %188 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<2x128x256xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %189 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%188 : tensor<2x128x256xf32>) outs(%31 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.addf %in, %out : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %190 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.divf %in, %cst_7 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %191 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.truncf %cst_6 : f64 to f32
      %230 = arith.addf %in, %229 : f32
      linalg.yield %230 : f32
    } -> tensor<2x128x1xf32>
    %192 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191 : tensor<2x128x1xf32>) outs(%30 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.rsqrt %in : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x1xf32>
    %193 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187, %192 : tensor<2x128x256xf32>, tensor<2x128x1xf32>) outs(%27 : tensor<2x128x256xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.mulf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<2x128x256xf32>
    %194 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%193 : tensor<2x128x256xf32>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %195 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg19, %194 : tensor<256xbf16>, tensor<2x128x256xbf16>) outs(%0 : tensor<2x128x256xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %229 = arith.mulf %in, %in_95 : bf16
      linalg.yield %229 : bf16
    } -> tensor<2x128x256xbf16>
    %196 = tensor.empty() : tensor<256x32000xbf16>
    %transposed_86 = linalg.transpose ins(%arg20 : tensor<32000x256xbf16>) outs(%196 : tensor<256x32000xbf16>) permutation = [1, 0] 
    %collapsed_87 = tensor.collapse_shape %195 [[0, 1], [2]] : tensor<2x128x256xbf16> into tensor<256x256xbf16>
    %197 = tensor.empty() : tensor<256x32000xf32>
    %198 = linalg.fill ins(%cst : f32) outs(%197 : tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %199 = linalg.matmul ins(%collapsed_87, %transposed_86 : tensor<256x256xbf16>, tensor<256x32000xbf16>) outs(%198 : tensor<256x32000xf32>) -> tensor<256x32000xf32>
    %200 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%199 : tensor<256x32000xf32>) outs(%196 : tensor<256x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %229 = arith.truncf %in : f32 to bf16
      linalg.yield %229 : bf16
    } -> tensor<256x32000xbf16>
    %expanded_88 = tensor.expand_shape %200 [[0, 1], [2]] output_shape [2, 128, 32000] : tensor<256x32000xbf16> into tensor<2x128x32000xbf16>
    %201 = tensor.empty() : tensor<2x128x32000xf32>
    %202 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_88 : tensor<2x128x32000xbf16>) outs(%201 : tensor<2x128x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %229 = arith.extf %in : bf16 to f32
      linalg.yield %229 : f32
    } -> tensor<2x128x32000xf32>
    %padded = tensor.pad %arg23 low[0, 0] high[0, 1] {
    ^bb0(%arg25: index, %arg26: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x128xi64> to tensor<2x129xi64>
    %extracted_slice_89 = tensor.extract_slice %padded[0, 1] [2, 128] [1, 1] : tensor<2x129xi64> to tensor<2x128xi64>
    %collapsed_90 = tensor.collapse_shape %202 [[0, 1], [2]] : tensor<2x128x32000xf32> into tensor<256x32000xf32>
    %collapsed_91 = tensor.collapse_shape %extracted_slice_89 [[0, 1]] : tensor<2x128xi64> into tensor<256xi64>
    %203 = tensor.empty() : tensor<256xi64>
    %204 = linalg.fill ins(%c0_i64 : i64) outs(%203 : tensor<256xi64>) -> tensor<256xi64>
    %205 = tensor.empty() : tensor<256xf32>
    %206 = linalg.fill ins(%cst_0 : f32) outs(%205 : tensor<256xf32>) -> tensor<256xf32>
    %207:2 = linalg.generic {indexing_maps = [#map3, #map18, #map18], iterator_types = ["parallel", "reduction"]} ins(%collapsed_90 : tensor<256x32000xf32>) outs(%206, %204 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_95: i64):
      %229 = linalg.index 1 : index
      %230 = arith.index_cast %229 : index to i64
      %231 = arith.maximumf %in, %out : f32
      %232 = arith.cmpf ogt, %in, %out : f32
      %233 = arith.select %232, %230, %out_95 : i64
      linalg.yield %231, %233 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %expanded_92 = tensor.expand_shape %207#0 [[0, 1]] output_shape [256, 1] : tensor<256xf32> into tensor<256x1xf32>
    %208 = linalg.generic {indexing_maps = [#map3, #map19, #map3], iterator_types = ["parallel", "parallel"]} ins(%collapsed_90, %expanded_92 : tensor<256x32000xf32>, tensor<256x1xf32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.subf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<256x32000xf32>
    %209 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%208 : tensor<256x32000xf32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.exp %in : f32
      linalg.yield %229 : f32
    } -> tensor<256x32000xf32>
    %210 = tensor.empty() : tensor<256x1xf32>
    %211 = linalg.fill ins(%cst : f32) outs(%210 : tensor<256x1xf32>) -> tensor<256x1xf32>
    %212 = linalg.generic {indexing_maps = [#map3, #map19], iterator_types = ["parallel", "reduction"]} ins(%209 : tensor<256x32000xf32>) outs(%211 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.addf %in, %out : f32
      linalg.yield %229 : f32
    } -> tensor<256x1xf32>
    %213 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%212 : tensor<256x1xf32>) outs(%210 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = math.log %in : f32
      linalg.yield %229 : f32
    } -> tensor<256x1xf32>
    %214 = linalg.generic {indexing_maps = [#map3, #map19, #map3], iterator_types = ["parallel", "parallel"]} ins(%208, %213 : tensor<256x32000xf32>, tensor<256x1xf32>) outs(%197 : tensor<256x32000xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.subf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<256x32000xf32>
    %215 = tensor.empty() : tensor<256xi1>
    %216 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_91 : tensor<256xi64>) outs(%215 : tensor<256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %229 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %229 : i1
    } -> tensor<256xi1>
    %217 = linalg.generic {indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = ["parallel"]} ins(%216, %collapsed_91, %cst_9 : tensor<256xi1>, tensor<256xi64>, tensor<i64>) outs(%203 : tensor<256xi64>) {
    ^bb0(%in: i1, %in_95: i64, %in_96: i64, %out: i64):
      %229 = arith.select %in, %in_95, %in_96 : i64
      linalg.yield %229 : i64
    } -> tensor<256xi64>
    %expanded_93 = tensor.expand_shape %217 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %218 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_93 : tensor<256x1xi64>) outs(%211 : tensor<256x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %229 = linalg.index 0 : index
      %230 = arith.index_cast %in : i64 to index
      %231 = arith.cmpi slt, %230, %c32000 : index
      cf.assert %231, "index must be smaller than dim size"
      %232 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %232, "index must be larger or equal to 0"
      %extracted = tensor.extract %214[%229, %230] : tensor<256x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x1xf32>
    %collapsed_94 = tensor.collapse_shape %218 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %219 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_94 : tensor<256xf32>) outs(%205 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.negf %in : f32
      linalg.yield %229 : f32
    } -> tensor<256xf32>
    %220 = linalg.generic {indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = ["parallel"]} ins(%216, %219, %cst_2 : tensor<256xi1>, tensor<256xf32>, tensor<f32>) outs(%205 : tensor<256xf32>) {
    ^bb0(%in: i1, %in_95: f32, %in_96: f32, %out: f32):
      %229 = arith.select %in, %in_95, %in_96 : f32
      linalg.yield %229 : f32
    } -> tensor<256xf32>
    %221 = tensor.empty() : tensor<i64>
    %222 = linalg.fill ins(%c0_i64 : i64) outs(%221 : tensor<i64>) -> tensor<i64>
    %223 = linalg.generic {indexing_maps = [#map2, #map20], iterator_types = ["reduction"]} ins(%216 : tensor<256xi1>) outs(%222 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %229 = arith.extui %in : i1 to i64
      %230 = arith.addi %229, %out : i64
      linalg.yield %230 : i64
    } -> tensor<i64>
    %224 = tensor.empty() : tensor<f32>
    %225 = linalg.generic {indexing_maps = [#map21, #map21], iterator_types = []} ins(%223 : tensor<i64>) outs(%224 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %229 = arith.sitofp %in : i64 to f32
      linalg.yield %229 : f32
    } -> tensor<f32>
    %226 = linalg.fill ins(%cst : f32) outs(%224 : tensor<f32>) -> tensor<f32>
    %227 = linalg.generic {indexing_maps = [#map2, #map20], iterator_types = ["reduction"]} ins(%220 : tensor<256xf32>) outs(%226 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %229 = arith.addf %in, %out : f32
      linalg.yield %229 : f32
    } -> tensor<f32>
    %228 = linalg.generic {indexing_maps = [#map21, #map21, #map21], iterator_types = []} ins(%227, %225 : tensor<f32>, tensor<f32>) outs(%224 : tensor<f32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %229 = arith.divf %in, %in_95 : f32
      linalg.yield %229 : f32
    } -> tensor<f32>
    return %228 : tensor<f32>
  }
}
