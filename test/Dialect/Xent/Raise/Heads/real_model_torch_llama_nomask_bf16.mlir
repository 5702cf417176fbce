// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); more_torch.py:model_torch_llama_nomask_bf16.
// RUN: xent-opt %s --allow-unregistered-dialect --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse \
// RUN:   --xent-raise --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK-NOT: xent.logit_stats

#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> ()>
#map12 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map13 = affine_map<(d0, d1, d2) -> (d2)>
#map14 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map15 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map19 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map20 = affine_map<(d0, d1) -> (d0)>
#map21 = affine_map<(d0, d1) -> (d0, 0)>
#map22 = affine_map<(d0) -> ()>
#map23 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<32000x256xbf16>, %arg1: tensor<256x256xbf16>, %arg2: tensor<128x256xbf16>, %arg3: tensor<128x256xbf16>, %arg4: tensor<256x256xbf16>, %arg5: tensor<512x256xbf16>, %arg6: tensor<512x256xbf16>, %arg7: tensor<256x512xbf16>, %arg8: tensor<256xbf16>, %arg9: tensor<256xbf16>, %arg10: tensor<256x256xbf16>, %arg11: tensor<128x256xbf16>, %arg12: tensor<128x256xbf16>, %arg13: tensor<256x256xbf16>, %arg14: tensor<512x256xbf16>, %arg15: tensor<512x256xbf16>, %arg16: tensor<256x512xbf16>, %arg17: tensor<256xbf16>, %arg18: tensor<256xbf16>, %arg19: tensor<256xbf16>, %arg20: tensor<32000x256xbf16>, %arg21: tensor<4x512xi64>, %arg22: tensor<4x512xi64>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c2_i64 = arith.constant 2 : i64
    %c4_i64 = arith.constant 4 : i64
    %c1_i64 = arith.constant 1 : i64
    %c512_i64 = arith.constant 512 : i64
    %c32000 = arith.constant 32000 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<4x4x512x512xf32>
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_5 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_6 = arith.constant dense<true> : tensor<i1>
    %cst_7 = arith.constant 0.35355339059327379 : f64
    %cst_8 = arith.constant 0xFFF0000000000000 : f64
    %cst_9 = arith.constant 9.9999999999999995E-7 : f64
    %cst_10 = arith.constant dense_resource<torch_tensor_32_torch.bfloat16> : tensor<32xbf16>
    %cst_11 = arith.constant 2.560000e+02 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_12 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<4x512x256xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg21 : tensor<4x512xi64>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %261 = arith.index_cast %in : i64 to index
      %262 = linalg.index 2 : index
      %263 = arith.cmpi slt, %261, %c32000 : index
      cf.assert %263, "index must be smaller than dim size"
      %264 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %264, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%261, %262] : tensor<32000x256xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<4x512x256xbf16>
    %2 = tensor.empty() : tensor<512xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<512xi64>) {
    ^bb0(%out: i64):
      %261 = linalg.index 0 : index
      %262 = arith.index_cast %261 : index to i64
      linalg.yield %262 : i64
    } -> tensor<512xi64>
    %4 = tensor.empty() : tensor<4x512xi64>
    %5 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<512xi64>) outs(%4 : tensor<4x512xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %in : i64
    } -> tensor<4x512xi64>
    %extracted_slice = tensor.extract_slice %5[0, 0] [4, 1] [1, 1] : tensor<4x512xi64> to tensor<4x1xi64>
    %6 = tensor.empty() : tensor<4x1xi64>
    %7 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<4x1xi64>) outs(%6 : tensor<4x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %261 = arith.subi %in, %c1_i64 : i64
      linalg.yield %261 : i64
    } -> tensor<4x1xi64>
    %concat = tensor.concat dim(1) %7, %5 : (tensor<4x1xi64>, tensor<4x512xi64>) -> tensor<4x513xi64>
    %extracted_slice_13 = tensor.extract_slice %concat[0, 0] [4, 512] [1, 1] : tensor<4x513xi64> to tensor<4x512xi64>
    %extracted_slice_14 = tensor.extract_slice %concat[0, 1] [4, 512] [1, 1] : tensor<4x513xi64> to tensor<4x512xi64>
    %8 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_14, %extracted_slice_13 : tensor<4x512xi64>, tensor<4x512xi64>) outs(%4 : tensor<4x512xi64>) {
    ^bb0(%in: i64, %in_102: i64, %out: i64):
      %261 = arith.subi %in, %in_102 : i64
      linalg.yield %261 : i64
    } -> tensor<4x512xi64>
    %9 = tensor.empty() : tensor<4x512xi1>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<4x512xi64>) outs(%9 : tensor<4x512xi1>) {
    ^bb0(%in: i64, %out: i1):
      %261 = arith.cmpi ne, %in, %c1_i64 : i64
      linalg.yield %261 : i1
    } -> tensor<4x512xi1>
    %11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<4x512xi1>) outs(%4 : tensor<4x512xi64>) {
    ^bb0(%in: i1, %out: i64):
      %261 = arith.extui %in : i1 to i64
      linalg.yield %261 : i64
    } -> tensor<4x512xi64>
    %12 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<4x512xi64>) -> tensor<4x512xi64>
    %13 = tensor.empty() : tensor<4xi64>
    %14 = linalg.fill ins(%c0_i64 : i64) outs(%13 : tensor<4xi64>) -> tensor<4xi64>
    %15:2 = "tm_tensor.scan"(%11, %12, %14) <{dimension = 1 : i64, inclusive = true, operandSegmentSizes = array<i32: 1, 2>}> ({
    ^bb0(%arg23: i64, %arg24: i64):
      %261 = arith.addi %arg23, %arg24 : i64
      "tm_tensor.yield"(%261) : (i64) -> ()
    }) : (tensor<4x512xi64>, tensor<4x512xi64>, tensor<4xi64>) -> (tensor<4x512xi64>, tensor<4xi64>)
    %16 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%13 : tensor<4xi64>) {
    ^bb0(%out: i64):
      %261 = linalg.index 0 : index
      %262 = arith.index_cast %261 : index to i64
      linalg.yield %262 : i64
    } -> tensor<4xi64>
    %expanded = tensor.expand_shape %16 [[0, 1, 2, 3]] output_shape [4, 1, 1, 1] : tensor<4xi64> into tensor<4x1x1x1xi64>
    %expanded_15 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 512, 1] : tensor<512xi64> into tensor<1x1x512x1xi64>
    %expanded_16 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 512] : tensor<512xi64> into tensor<1x1x1x512xi64>
    %17 = tensor.empty() : tensor<4x1x512x1xi64>
    %18 = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_15 : tensor<4x1x1x1xi64>, tensor<1x1x512x1xi64>) outs(%17 : tensor<4x1x512x1xi64>) {
    ^bb0(%in: i64, %in_102: i64, %out: i64):
      %261 = arith.cmpi slt, %in, %c0_i64 : i64
      %262 = arith.addi %in, %c4_i64 : i64
      %263 = arith.select %261, %262, %in : i64
      %264 = arith.index_cast %263 : i64 to index
      %265 = arith.cmpi slt, %in_102, %c0_i64 : i64
      %266 = arith.addi %in_102, %c512_i64 : i64
      %267 = arith.select %265, %266, %in_102 : i64
      %268 = arith.index_cast %267 : i64 to index
      %extracted = tensor.extract %5[%264, %268] : tensor<4x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<4x1x512x1xi64>
    %19 = tensor.empty() : tensor<4x1x1x512xi64>
    %20 = linalg.generic {indexing_maps = [#map5, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_16 : tensor<4x1x1x1xi64>, tensor<1x1x1x512xi64>) outs(%19 : tensor<4x1x1x512xi64>) {
    ^bb0(%in: i64, %in_102: i64, %out: i64):
      %261 = arith.cmpi slt, %in, %c0_i64 : i64
      %262 = arith.addi %in, %c4_i64 : i64
      %263 = arith.select %261, %262, %in : i64
      %264 = arith.index_cast %263 : i64 to index
      %265 = arith.cmpi slt, %in_102, %c0_i64 : i64
      %266 = arith.addi %in_102, %c512_i64 : i64
      %267 = arith.select %265, %266, %in_102 : i64
      %268 = arith.index_cast %267 : i64 to index
      %extracted = tensor.extract %5[%264, %268] : tensor<4x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<4x1x1x512xi64>
    %21 = tensor.empty() : tensor<4x1x512x512xi1>
    %22 = linalg.generic {indexing_maps = [#map9, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %18 : tensor<4x1x1x512xi64>, tensor<4x1x512x1xi64>) outs(%21 : tensor<4x1x512x512xi1>) {
    ^bb0(%in: i64, %in_102: i64, %out: i1):
      %261 = arith.cmpi sle, %in, %in_102 : i64
      linalg.yield %261 : i1
    } -> tensor<4x1x512x512xi1>
    %23 = linalg.generic {indexing_maps = [#map11, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6, %22 : tensor<i1>, tensor<4x1x512x512xi1>) outs(%21 : tensor<4x1x512x512xi1>) {
    ^bb0(%in: i1, %in_102: i1, %out: i1):
      %261 = arith.andi %in, %in_102 : i1
      linalg.yield %261 : i1
    } -> tensor<4x1x512x512xi1>
    %24 = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_15 : tensor<4x1x1x1xi64>, tensor<1x1x512x1xi64>) outs(%17 : tensor<4x1x512x1xi64>) {
    ^bb0(%in: i64, %in_102: i64, %out: i64):
      %261 = arith.cmpi slt, %in, %c0_i64 : i64
      %262 = arith.addi %in, %c4_i64 : i64
      %263 = arith.select %261, %262, %in : i64
      %264 = arith.index_cast %263 : i64 to index
      %265 = arith.cmpi slt, %in_102, %c0_i64 : i64
      %266 = arith.addi %in_102, %c512_i64 : i64
      %267 = arith.select %265, %266, %in_102 : i64
      %268 = arith.index_cast %267 : i64 to index
      %extracted = tensor.extract %15#0[%264, %268] : tensor<4x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<4x1x512x1xi64>
    %25 = linalg.generic {indexing_maps = [#map5, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_16 : tensor<4x1x1x1xi64>, tensor<1x1x1x512xi64>) outs(%19 : tensor<4x1x1x512xi64>) {
    ^bb0(%in: i64, %in_102: i64, %out: i64):
      %261 = arith.cmpi slt, %in, %c0_i64 : i64
      %262 = arith.addi %in, %c4_i64 : i64
      %263 = arith.select %261, %262, %in : i64
      %264 = arith.index_cast %263 : i64 to index
      %265 = arith.cmpi slt, %in_102, %c0_i64 : i64
      %266 = arith.addi %in_102, %c512_i64 : i64
      %267 = arith.select %265, %266, %in_102 : i64
      %268 = arith.index_cast %267 : i64 to index
      %extracted = tensor.extract %15#0[%264, %268] : tensor<4x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<4x1x1x512xi64>
    %26 = linalg.generic {indexing_maps = [#map10, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %25 : tensor<4x1x512x1xi64>, tensor<4x1x1x512xi64>) outs(%21 : tensor<4x1x512x512xi1>) {
    ^bb0(%in: i64, %in_102: i64, %out: i1):
      %261 = arith.cmpi eq, %in, %in_102 : i64
      linalg.yield %261 : i1
    } -> tensor<4x1x512x512xi1>
    %27 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %26 : tensor<4x1x512x512xi1>, tensor<4x1x512x512xi1>) outs(%21 : tensor<4x1x512x512xi1>) {
    ^bb0(%in: i1, %in_102: i1, %out: i1):
      %261 = arith.andi %in, %in_102 : i1
      linalg.yield %261 : i1
    } -> tensor<4x1x512x512xi1>
    %expanded_17 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 512, 1] : tensor<512xi64> into tensor<1x512x1xi64>
    %28 = tensor.empty() : tensor<1x512x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_17 : tensor<1x512x1xi64>) outs(%28 : tensor<1x512x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %261 = arith.sitofp %in : i64 to f32
      linalg.yield %261 : f32
    } -> tensor<1x512x1xf32>
    %30 = tensor.empty() : tensor<32xf32>
    %31 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%cst_10 : tensor<32xbf16>) outs(%30 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<32xf32>
    %32 = tensor.empty() : tensor<1x512x32xf32>
    %33 = linalg.generic {indexing_maps = [#map12, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %31 : tensor<1x512x1xf32>, tensor<32xf32>) outs(%32 : tensor<1x512x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.mulf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<1x512x32xf32>
    %concat_18 = tensor.concat dim(2) %33, %33 : (tensor<1x512x32xf32>, tensor<1x512x32xf32>) -> tensor<1x512x64xf32>
    %34 = tensor.empty() : tensor<1x512x64xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_18 : tensor<1x512x64xf32>) outs(%34 : tensor<1x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.cos %in : f32
      linalg.yield %261 : f32
    } -> tensor<1x512x64xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat_18 : tensor<1x512x64xf32>) outs(%34 : tensor<1x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.sin %in : f32
      linalg.yield %261 : f32
    } -> tensor<1x512x64xf32>
    %37 = tensor.empty() : tensor<1x512x64xbf16>
    %38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<1x512x64xf32>) outs(%37 : tensor<1x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<1x512x64xbf16>
    %39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<1x512x64xf32>) outs(%37 : tensor<1x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<1x512x64xbf16>
    %40 = tensor.empty() : tensor<4x512x256xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<4x512x256xbf16>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<4x512x256xf32>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %43 = tensor.empty() : tensor<4x512x1xf32>
    %44 = linalg.fill ins(%cst : f32) outs(%43 : tensor<4x512x1xf32>) -> tensor<4x512x1xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%42 : tensor<4x512x256xf32>) outs(%44 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.addf %in, %out : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.divf %in, %cst_11 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.truncf %cst_9 : f64 to f32
      %262 = arith.addf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x512x1xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.rsqrt %in : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41, %48 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.mulf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %50 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %51 = linalg.generic {indexing_maps = [#map13, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %50 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %52 = tensor.empty() : tensor<256x256xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<256x256xbf16>) outs(%52 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %51 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %53 = tensor.empty() : tensor<2048x256xf32>
    %54 = linalg.fill ins(%cst : f32) outs(%53 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %55 = linalg.matmul ins(%collapsed, %transposed : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%54 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %56 = tensor.empty() : tensor<2048x256xbf16>
    %57 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%55 : tensor<2048x256xf32>) outs(%56 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_19 = tensor.expand_shape %57 [[0, 1], [2, 3]] output_shape [4, 512, 4, 64] : tensor<2048x256xbf16> into tensor<4x512x4x64xbf16>
    %58 = tensor.empty() : tensor<4x4x512x64xbf16>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<4x512x4x64xbf16>) outs(%58 : tensor<4x4x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %59 = tensor.empty() : tensor<256x128xbf16>
    %transposed_21 = linalg.transpose ins(%arg2 : tensor<128x256xbf16>) outs(%59 : tensor<256x128xbf16>) permutation = [1, 0] 
    %60 = tensor.empty() : tensor<2048x128xf32>
    %61 = linalg.fill ins(%cst : f32) outs(%60 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %62 = linalg.matmul ins(%collapsed, %transposed_21 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%61 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %63 = tensor.empty() : tensor<2048x128xbf16>
    %64 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%62 : tensor<2048x128xf32>) outs(%63 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_22 = tensor.expand_shape %64 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %65 = tensor.empty() : tensor<4x2x512x64xbf16>
    %transposed_23 = linalg.transpose ins(%expanded_22 : tensor<4x512x2x64xbf16>) outs(%65 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_24 = linalg.transpose ins(%arg3 : tensor<128x256xbf16>) outs(%59 : tensor<256x128xbf16>) permutation = [1, 0] 
    %66 = linalg.matmul ins(%collapsed, %transposed_24 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%61 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %67 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%66 : tensor<2048x128xf32>) outs(%63 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_25 = tensor.expand_shape %67 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %transposed_26 = linalg.transpose ins(%expanded_25 : tensor<4x512x2x64xbf16>) outs(%65 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_27 = tensor.expand_shape %38 [[0], [1, 2], [3]] output_shape [1, 1, 512, 64] : tensor<1x512x64xbf16> into tensor<1x1x512x64xbf16>
    %expanded_28 = tensor.expand_shape %39 [[0], [1, 2], [3]] output_shape [1, 1, 512, 64] : tensor<1x512x64xbf16> into tensor<1x1x512x64xbf16>
    %68 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20, %expanded_27 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%58 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x4x512x64xbf16>
    %extracted_slice_29 = tensor.extract_slice %transposed_20[0, 0, 0, 0] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %extracted_slice_30 = tensor.extract_slice %transposed_20[0, 0, 0, 32] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %69 = tensor.empty() : tensor<4x4x512x32xbf16>
    %70 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_30 : tensor<4x4x512x32xbf16>) outs(%69 : tensor<4x4x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %261 = arith.negf %in : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x4x512x32xbf16>
    %concat_31 = tensor.concat dim(3) %70, %extracted_slice_29 : (tensor<4x4x512x32xbf16>, tensor<4x4x512x32xbf16>) -> tensor<4x4x512x64xbf16>
    %71 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_31, %expanded_28 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%58 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x4x512x64xbf16>
    %72 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %71 : tensor<4x4x512x64xbf16>, tensor<4x4x512x64xbf16>) outs(%58 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.addf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x4x512x64xbf16>
    %73 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_23, %expanded_27 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%65 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x2x512x64xbf16>
    %extracted_slice_32 = tensor.extract_slice %transposed_23[0, 0, 0, 0] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %extracted_slice_33 = tensor.extract_slice %transposed_23[0, 0, 0, 32] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %74 = tensor.empty() : tensor<4x2x512x32xbf16>
    %75 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_33 : tensor<4x2x512x32xbf16>) outs(%74 : tensor<4x2x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %261 = arith.negf %in : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x2x512x32xbf16>
    %concat_34 = tensor.concat dim(3) %75, %extracted_slice_32 : (tensor<4x2x512x32xbf16>, tensor<4x2x512x32xbf16>) -> tensor<4x2x512x64xbf16>
    %76 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_34, %expanded_28 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%65 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x2x512x64xbf16>
    %77 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73, %76 : tensor<4x2x512x64xbf16>, tensor<4x2x512x64xbf16>) outs(%65 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.addf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x2x512x64xbf16>
    %78 = tensor.empty() : tensor<4x2x2x512x64xbf16>
    %79 = linalg.generic {indexing_maps = [#map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%77 : tensor<4x2x512x64xbf16>) outs(%78 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %collapsed_35 = tensor.collapse_shape %79 [[0], [1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<4x4x512x64xbf16>
    %80 = linalg.generic {indexing_maps = [#map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_26 : tensor<4x2x512x64xbf16>) outs(%78 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %collapsed_36 = tensor.collapse_shape %80 [[0], [1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<4x4x512x64xbf16>
    %81 = tensor.empty() : tensor<4x1x512x512xbf16>
    %82 = linalg.generic {indexing_maps = [#map7, #map11, #map11, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %cst_4, %cst_5 : tensor<4x1x512x512xi1>, tensor<bf16>, tensor<bf16>) outs(%81 : tensor<4x1x512x512xbf16>) {
    ^bb0(%in: i1, %in_102: bf16, %in_103: bf16, %out: bf16):
      %261 = arith.select %in, %in_102, %in_103 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x1x512x512xbf16>
    %83 = tensor.empty() : tensor<4x4x512x64xf32>
    %84 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72 : tensor<4x4x512x64xbf16>) outs(%83 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x64xf32>
    %85 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_35 : tensor<4x4x512x64xbf16>) outs(%83 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x64xf32>
    %86 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_36 : tensor<4x4x512x64xbf16>) outs(%83 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x64xf32>
    %87 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%84 : tensor<4x4x512x64xf32>) outs(%83 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.truncf %cst_7 : f64 to f32
      %262 = arith.mulf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x4x512x64xf32>
    %88 = tensor.empty() : tensor<4x4x64x512xf32>
    %transposed_37 = linalg.transpose ins(%85 : tensor<4x4x512x64xf32>) outs(%88 : tensor<4x4x64x512xf32>) permutation = [0, 1, 3, 2] 
    %89 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_37 : tensor<4x4x64x512xf32>) outs(%88 : tensor<4x4x64x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.truncf %cst_7 : f64 to f32
      %262 = arith.mulf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x4x64x512xf32>
    %collapsed_38 = tensor.collapse_shape %87 [[0, 1], [2], [3]] : tensor<4x4x512x64xf32> into tensor<16x512x64xf32>
    %collapsed_39 = tensor.collapse_shape %89 [[0, 1], [2], [3]] : tensor<4x4x64x512xf32> into tensor<16x64x512xf32>
    %90 = tensor.empty() : tensor<16x512x512xf32>
    %91 = linalg.fill ins(%cst : f32) outs(%90 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %92 = linalg.batch_matmul ins(%collapsed_38, %collapsed_39 : tensor<16x512x64xf32>, tensor<16x64x512xf32>) outs(%91 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %expanded_40 = tensor.expand_shape %92 [[0, 1], [2], [3]] output_shape [4, 4, 512, 512] : tensor<16x512x512xf32> into tensor<4x4x512x512xf32>
    %93 = tensor.empty() : tensor<4x4x512x512xf32>
    %94 = linalg.generic {indexing_maps = [#map7, #map17, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_40, %82 : tensor<4x4x512x512xf32>, tensor<4x1x512x512xbf16>) outs(%93 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_102: bf16, %out: f32):
      %261 = arith.extf %in_102 : bf16 to f32
      %262 = arith.addf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x4x512x512xf32>
    %95 = tensor.empty() : tensor<4x4x512xi64>
    %96 = linalg.fill ins(%c0_i64 : i64) outs(%95 : tensor<4x4x512xi64>) -> tensor<4x4x512xi64>
    %97 = tensor.empty() : tensor<4x4x512xf32>
    %98 = linalg.fill ins(%cst_0 : f32) outs(%97 : tensor<4x4x512xf32>) -> tensor<4x4x512xf32>
    %99:2 = linalg.generic {indexing_maps = [#map7, #map18, #map18], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%94 : tensor<4x4x512x512xf32>) outs(%98, %96 : tensor<4x4x512xf32>, tensor<4x4x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_102: i64):
      %261 = linalg.index 3 : index
      %262 = arith.index_cast %261 : index to i64
      %263 = arith.maximumf %in, %out : f32
      %264 = arith.cmpf ogt, %in, %out : f32
      %265 = arith.select %264, %262, %out_102 : i64
      linalg.yield %263, %265 : f32, i64
    } -> (tensor<4x4x512xf32>, tensor<4x4x512xi64>)
    %expanded_41 = tensor.expand_shape %99#0 [[0], [1], [2, 3]] output_shape [4, 4, 512, 1] : tensor<4x4x512xf32> into tensor<4x4x512x1xf32>
    %100 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%94, %expanded_41 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%93 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.subf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x512xf32>
    %101 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100 : tensor<4x4x512x512xf32>) outs(%93 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.exp %in : f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x512xf32>
    %102 = tensor.empty() : tensor<4x4x512x1xf32>
    %103 = linalg.fill ins(%cst : f32) outs(%102 : tensor<4x4x512x1xf32>) -> tensor<4x4x512x1xf32>
    %104 = linalg.generic {indexing_maps = [#map7, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%101 : tensor<4x4x512x512xf32>) outs(%103 : tensor<4x4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.addf %in, %out : f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x1xf32>
    %105 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%101, %104 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%93 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.divf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x512xf32>
    %106 = tensor.empty() : tensor<4x4x512x512xi1>
    %107 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%94 : tensor<4x4x512x512xf32>) outs(%106 : tensor<4x4x512x512xi1>) {
    ^bb0(%in: f32, %out: i1):
      %261 = arith.extf %in : f32 to f64
      %262 = arith.cmpf oeq, %261, %cst_8 : f64
      linalg.yield %262 : i1
    } -> tensor<4x4x512x512xi1>
    %108 = tensor.empty() : tensor<4x4x512x1xi1>
    %109 = linalg.fill ins(%true : i1) outs(%108 : tensor<4x4x512x1xi1>) -> tensor<4x4x512x1xi1>
    %110 = linalg.generic {indexing_maps = [#map7, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%107 : tensor<4x4x512x512xi1>) outs(%109 : tensor<4x4x512x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %261 = arith.andi %in, %out : i1
      linalg.yield %261 : i1
    } -> tensor<4x4x512x1xi1>
    %111 = linalg.generic {indexing_maps = [#map10, #map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%110, %cst_3, %105 : tensor<4x4x512x1xi1>, tensor<4x4x512x512xf32>, tensor<4x4x512x512xf32>) outs(%93 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: i1, %in_102: f32, %in_103: f32, %out: f32):
      %261 = arith.select %in, %in_102, %in_103 : f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x512xf32>
    %collapsed_42 = tensor.collapse_shape %111 [[0, 1], [2], [3]] : tensor<4x4x512x512xf32> into tensor<16x512x512xf32>
    %collapsed_43 = tensor.collapse_shape %86 [[0, 1], [2], [3]] : tensor<4x4x512x64xf32> into tensor<16x512x64xf32>
    %112 = tensor.empty() : tensor<16x512x64xf32>
    %113 = linalg.fill ins(%cst : f32) outs(%112 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %114 = linalg.batch_matmul ins(%collapsed_42, %collapsed_43 : tensor<16x512x512xf32>, tensor<16x512x64xf32>) outs(%113 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %expanded_44 = tensor.expand_shape %114 [[0, 1], [2], [3]] output_shape [4, 4, 512, 64] : tensor<16x512x64xf32> into tensor<4x4x512x64xf32>
    %115 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<4x4x512x64xf32>) outs(%58 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x4x512x64xbf16>
    %116 = tensor.empty() : tensor<4x512x4x64xbf16>
    %transposed_45 = linalg.transpose ins(%115 : tensor<4x4x512x64xbf16>) outs(%116 : tensor<4x512x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_46 = tensor.collapse_shape %transposed_45 [[0], [1], [2, 3]] : tensor<4x512x4x64xbf16> into tensor<4x512x256xbf16>
    %transposed_47 = linalg.transpose ins(%arg4 : tensor<256x256xbf16>) outs(%52 : tensor<256x256xbf16>) permutation = [1, 0] 
    %117 = tensor.empty() : tensor<4x256x256xbf16>
    %118 = linalg.generic {indexing_maps = [#map19, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_47 : tensor<256x256xbf16>) outs(%117 : tensor<4x256x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x256x256xbf16>
    %119 = linalg.fill ins(%cst : f32) outs(%40 : tensor<4x512x256xf32>) -> tensor<4x512x256xf32>
    %120 = linalg.batch_matmul ins(%collapsed_46, %118 : tensor<4x512x256xbf16>, tensor<4x256x256xbf16>) outs(%119 : tensor<4x512x256xf32>) -> tensor<4x512x256xf32>
    %121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %122 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %121 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.addf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<4x512x256xbf16>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<4x512x256xf32>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%124 : tensor<4x512x256xf32>) outs(%44 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.addf %in, %out : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.divf %in, %cst_11 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.truncf %cst_9 : f64 to f32
      %262 = arith.addf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x512x1xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.rsqrt %in : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %128 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.mulf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %131 = linalg.generic {indexing_maps = [#map13, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %130 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %132 = tensor.empty() : tensor<256x512xbf16>
    %transposed_48 = linalg.transpose ins(%arg5 : tensor<512x256xbf16>) outs(%132 : tensor<256x512xbf16>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %131 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %133 = tensor.empty() : tensor<2048x512xf32>
    %134 = linalg.fill ins(%cst : f32) outs(%133 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %135 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%134 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %136 = tensor.empty() : tensor<2048x512xbf16>
    %137 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%135 : tensor<2048x512xf32>) outs(%136 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_50 = tensor.expand_shape %137 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %138 = tensor.empty() : tensor<4x512x512xf32>
    %139 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<4x512x512xbf16>) outs(%138 : tensor<4x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x512x512xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<4x512x512xf32>) outs(%138 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.negf %in : f32
      %262 = math.exp %261 : f32
      %263 = arith.addf %262, %cst_1 : f32
      %264 = arith.divf %cst_1, %263 : f32
      linalg.yield %264 : f32
    } -> tensor<4x512x512xf32>
    %141 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139, %140 : tensor<4x512x512xf32>, tensor<4x512x512xf32>) outs(%138 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.mulf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x512xf32>
    %142 = tensor.empty() : tensor<4x512x512xbf16>
    %143 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<4x512x512xf32>) outs(%142 : tensor<4x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x512xbf16>
    %transposed_51 = linalg.transpose ins(%arg6 : tensor<512x256xbf16>) outs(%132 : tensor<256x512xbf16>) permutation = [1, 0] 
    %144 = linalg.matmul ins(%collapsed_49, %transposed_51 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%134 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %145 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%144 : tensor<2048x512xf32>) outs(%136 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_52 = tensor.expand_shape %145 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %146 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %expanded_52 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%142 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x512xbf16>
    %147 = tensor.empty() : tensor<512x256xbf16>
    %transposed_53 = linalg.transpose ins(%arg7 : tensor<256x512xbf16>) outs(%147 : tensor<512x256xbf16>) permutation = [1, 0] 
    %collapsed_54 = tensor.collapse_shape %146 [[0, 1], [2]] : tensor<4x512x512xbf16> into tensor<2048x512xbf16>
    %148 = linalg.matmul ins(%collapsed_54, %transposed_53 : tensor<2048x512xbf16>, tensor<512x256xbf16>) outs(%54 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %149 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%148 : tensor<2048x256xf32>) outs(%56 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_55 = tensor.expand_shape %149 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %150 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %expanded_55 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.addf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %151 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<4x512x256xbf16>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<4x512x256xf32>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%152 : tensor<4x512x256xf32>) outs(%44 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.addf %in, %out : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.divf %in, %cst_11 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %155 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.truncf %cst_9 : f64 to f32
      %262 = arith.addf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x512x1xf32>
    %156 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.rsqrt %in : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %157 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151, %156 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.mulf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %158 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %159 = linalg.generic {indexing_maps = [#map13, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %158 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %transposed_56 = linalg.transpose ins(%arg10 : tensor<256x256xbf16>) outs(%52 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_57 = tensor.collapse_shape %159 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %160 = linalg.matmul ins(%collapsed_57, %transposed_56 : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%54 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %161 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%160 : tensor<2048x256xf32>) outs(%56 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_58 = tensor.expand_shape %161 [[0, 1], [2, 3]] output_shape [4, 512, 4, 64] : tensor<2048x256xbf16> into tensor<4x512x4x64xbf16>
    %transposed_59 = linalg.transpose ins(%expanded_58 : tensor<4x512x4x64xbf16>) outs(%58 : tensor<4x4x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_60 = linalg.transpose ins(%arg11 : tensor<128x256xbf16>) outs(%59 : tensor<256x128xbf16>) permutation = [1, 0] 
    %162 = linalg.matmul ins(%collapsed_57, %transposed_60 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%61 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %163 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%162 : tensor<2048x128xf32>) outs(%63 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_61 = tensor.expand_shape %163 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %transposed_62 = linalg.transpose ins(%expanded_61 : tensor<4x512x2x64xbf16>) outs(%65 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_63 = linalg.transpose ins(%arg12 : tensor<128x256xbf16>) outs(%59 : tensor<256x128xbf16>) permutation = [1, 0] 
    %164 = linalg.matmul ins(%collapsed_57, %transposed_63 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%61 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %165 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%164 : tensor<2048x128xf32>) outs(%63 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_64 = tensor.expand_shape %165 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %transposed_65 = linalg.transpose ins(%expanded_64 : tensor<4x512x2x64xbf16>) outs(%65 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %166 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_59, %expanded_27 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%58 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x4x512x64xbf16>
    %extracted_slice_66 = tensor.extract_slice %transposed_59[0, 0, 0, 0] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %extracted_slice_67 = tensor.extract_slice %transposed_59[0, 0, 0, 32] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %167 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_67 : tensor<4x4x512x32xbf16>) outs(%69 : tensor<4x4x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %261 = arith.negf %in : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x4x512x32xbf16>
    %concat_68 = tensor.concat dim(3) %167, %extracted_slice_66 : (tensor<4x4x512x32xbf16>, tensor<4x4x512x32xbf16>) -> tensor<4x4x512x64xbf16>
    %168 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_68, %expanded_28 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%58 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x4x512x64xbf16>
    %169 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%166, %168 : tensor<4x4x512x64xbf16>, tensor<4x4x512x64xbf16>) outs(%58 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.addf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x4x512x64xbf16>
    %170 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_62, %expanded_27 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%65 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x2x512x64xbf16>
    %extracted_slice_69 = tensor.extract_slice %transposed_62[0, 0, 0, 0] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %extracted_slice_70 = tensor.extract_slice %transposed_62[0, 0, 0, 32] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %171 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_70 : tensor<4x2x512x32xbf16>) outs(%74 : tensor<4x2x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %261 = arith.negf %in : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x2x512x32xbf16>
    %concat_71 = tensor.concat dim(3) %171, %extracted_slice_69 : (tensor<4x2x512x32xbf16>, tensor<4x2x512x32xbf16>) -> tensor<4x2x512x64xbf16>
    %172 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_71, %expanded_28 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%65 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x2x512x64xbf16>
    %173 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%170, %172 : tensor<4x2x512x64xbf16>, tensor<4x2x512x64xbf16>) outs(%65 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.addf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x2x512x64xbf16>
    %174 = linalg.generic {indexing_maps = [#map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%173 : tensor<4x2x512x64xbf16>) outs(%78 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %collapsed_72 = tensor.collapse_shape %174 [[0], [1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<4x4x512x64xbf16>
    %175 = linalg.generic {indexing_maps = [#map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_65 : tensor<4x2x512x64xbf16>) outs(%78 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %collapsed_73 = tensor.collapse_shape %175 [[0], [1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<4x4x512x64xbf16>
    %176 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%169 : tensor<4x4x512x64xbf16>) outs(%83 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x64xf32>
    %177 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_72 : tensor<4x4x512x64xbf16>) outs(%83 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x64xf32>
    %178 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_73 : tensor<4x4x512x64xbf16>) outs(%83 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x64xf32>
    %179 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%176 : tensor<4x4x512x64xf32>) outs(%83 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.truncf %cst_7 : f64 to f32
      %262 = arith.mulf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x4x512x64xf32>
    %transposed_74 = linalg.transpose ins(%177 : tensor<4x4x512x64xf32>) outs(%88 : tensor<4x4x64x512xf32>) permutation = [0, 1, 3, 2] 
    %180 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_74 : tensor<4x4x64x512xf32>) outs(%88 : tensor<4x4x64x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.truncf %cst_7 : f64 to f32
      %262 = arith.mulf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x4x64x512xf32>
    %collapsed_75 = tensor.collapse_shape %179 [[0, 1], [2], [3]] : tensor<4x4x512x64xf32> into tensor<16x512x64xf32>
    %collapsed_76 = tensor.collapse_shape %180 [[0, 1], [2], [3]] : tensor<4x4x64x512xf32> into tensor<16x64x512xf32>
    %181 = linalg.batch_matmul ins(%collapsed_75, %collapsed_76 : tensor<16x512x64xf32>, tensor<16x64x512xf32>) outs(%91 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %expanded_77 = tensor.expand_shape %181 [[0, 1], [2], [3]] output_shape [4, 4, 512, 512] : tensor<16x512x512xf32> into tensor<4x4x512x512xf32>
    %182 = linalg.generic {indexing_maps = [#map7, #map17, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_77, %82 : tensor<4x4x512x512xf32>, tensor<4x1x512x512xbf16>) outs(%93 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_102: bf16, %out: f32):
      %261 = arith.extf %in_102 : bf16 to f32
      %262 = arith.addf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x4x512x512xf32>
    %183:2 = linalg.generic {indexing_maps = [#map7, #map18, #map18], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%182 : tensor<4x4x512x512xf32>) outs(%98, %96 : tensor<4x4x512xf32>, tensor<4x4x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_102: i64):
      %261 = linalg.index 3 : index
      %262 = arith.index_cast %261 : index to i64
      %263 = arith.maximumf %in, %out : f32
      %264 = arith.cmpf ogt, %in, %out : f32
      %265 = arith.select %264, %262, %out_102 : i64
      linalg.yield %263, %265 : f32, i64
    } -> (tensor<4x4x512xf32>, tensor<4x4x512xi64>)
    %expanded_78 = tensor.expand_shape %183#0 [[0], [1], [2, 3]] output_shape [4, 4, 512, 1] : tensor<4x4x512xf32> into tensor<4x4x512x1xf32>
    %184 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%182, %expanded_78 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%93 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.subf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x512xf32>
    %185 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%184 : tensor<4x4x512x512xf32>) outs(%93 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.exp %in : f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x512xf32>
    %186 = linalg.generic {indexing_maps = [#map7, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%185 : tensor<4x4x512x512xf32>) outs(%103 : tensor<4x4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.addf %in, %out : f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x1xf32>
    %187 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%185, %186 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%93 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.divf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x512xf32>
    %188 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%182 : tensor<4x4x512x512xf32>) outs(%106 : tensor<4x4x512x512xi1>) {
    ^bb0(%in: f32, %out: i1):
      %261 = arith.extf %in : f32 to f64
      %262 = arith.cmpf oeq, %261, %cst_8 : f64
      linalg.yield %262 : i1
    } -> tensor<4x4x512x512xi1>
    %189 = linalg.generic {indexing_maps = [#map7, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%188 : tensor<4x4x512x512xi1>) outs(%109 : tensor<4x4x512x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %261 = arith.andi %in, %out : i1
      linalg.yield %261 : i1
    } -> tensor<4x4x512x1xi1>
    %190 = linalg.generic {indexing_maps = [#map10, #map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%189, %cst_3, %187 : tensor<4x4x512x1xi1>, tensor<4x4x512x512xf32>, tensor<4x4x512x512xf32>) outs(%93 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: i1, %in_102: f32, %in_103: f32, %out: f32):
      %261 = arith.select %in, %in_102, %in_103 : f32
      linalg.yield %261 : f32
    } -> tensor<4x4x512x512xf32>
    %collapsed_79 = tensor.collapse_shape %190 [[0, 1], [2], [3]] : tensor<4x4x512x512xf32> into tensor<16x512x512xf32>
    %collapsed_80 = tensor.collapse_shape %178 [[0, 1], [2], [3]] : tensor<4x4x512x64xf32> into tensor<16x512x64xf32>
    %191 = linalg.batch_matmul ins(%collapsed_79, %collapsed_80 : tensor<16x512x512xf32>, tensor<16x512x64xf32>) outs(%113 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %expanded_81 = tensor.expand_shape %191 [[0, 1], [2], [3]] output_shape [4, 4, 512, 64] : tensor<16x512x64xf32> into tensor<4x4x512x64xf32>
    %192 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_81 : tensor<4x4x512x64xf32>) outs(%58 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x4x512x64xbf16>
    %transposed_82 = linalg.transpose ins(%192 : tensor<4x4x512x64xbf16>) outs(%116 : tensor<4x512x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_83 = tensor.collapse_shape %transposed_82 [[0], [1], [2, 3]] : tensor<4x512x4x64xbf16> into tensor<4x512x256xbf16>
    %transposed_84 = linalg.transpose ins(%arg13 : tensor<256x256xbf16>) outs(%52 : tensor<256x256xbf16>) permutation = [1, 0] 
    %193 = linalg.generic {indexing_maps = [#map19, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_84 : tensor<256x256xbf16>) outs(%117 : tensor<4x256x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x256x256xbf16>
    %194 = linalg.batch_matmul ins(%collapsed_83, %193 : tensor<4x512x256xbf16>, tensor<4x256x256xbf16>) outs(%119 : tensor<4x512x256xf32>) -> tensor<4x512x256xf32>
    %195 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %196 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %195 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.addf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %197 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%196 : tensor<4x512x256xbf16>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %198 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%197 : tensor<4x512x256xf32>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %199 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%198 : tensor<4x512x256xf32>) outs(%44 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.addf %in, %out : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %200 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%199 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.divf %in, %cst_11 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %201 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%200 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.truncf %cst_9 : f64 to f32
      %262 = arith.addf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x512x1xf32>
    %202 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%201 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.rsqrt %in : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %203 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%197, %202 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.mulf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %204 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%203 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %205 = linalg.generic {indexing_maps = [#map13, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %204 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %transposed_85 = linalg.transpose ins(%arg14 : tensor<512x256xbf16>) outs(%132 : tensor<256x512xbf16>) permutation = [1, 0] 
    %collapsed_86 = tensor.collapse_shape %205 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %206 = linalg.matmul ins(%collapsed_86, %transposed_85 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%134 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %207 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%206 : tensor<2048x512xf32>) outs(%136 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_87 = tensor.expand_shape %207 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %208 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_87 : tensor<4x512x512xbf16>) outs(%138 : tensor<4x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x512x512xf32>
    %209 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%208 : tensor<4x512x512xf32>) outs(%138 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.negf %in : f32
      %262 = math.exp %261 : f32
      %263 = arith.addf %262, %cst_1 : f32
      %264 = arith.divf %cst_1, %263 : f32
      linalg.yield %264 : f32
    } -> tensor<4x512x512xf32>
    %210 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%208, %209 : tensor<4x512x512xf32>, tensor<4x512x512xf32>) outs(%138 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.mulf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x512xf32>
    %211 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%210 : tensor<4x512x512xf32>) outs(%142 : tensor<4x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x512xbf16>
    %transposed_88 = linalg.transpose ins(%arg15 : tensor<512x256xbf16>) outs(%132 : tensor<256x512xbf16>) permutation = [1, 0] 
    %212 = linalg.matmul ins(%collapsed_86, %transposed_88 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%134 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %213 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%212 : tensor<2048x512xf32>) outs(%136 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_89 = tensor.expand_shape %213 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %214 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%211, %expanded_89 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%142 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x512xbf16>
    %transposed_90 = linalg.transpose ins(%arg16 : tensor<256x512xbf16>) outs(%147 : tensor<512x256xbf16>) permutation = [1, 0] 
    %collapsed_91 = tensor.collapse_shape %214 [[0, 1], [2]] : tensor<4x512x512xbf16> into tensor<2048x512xbf16>
    %215 = linalg.matmul ins(%collapsed_91, %transposed_90 : tensor<2048x512xbf16>, tensor<512x256xbf16>) outs(%54 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %216 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%215 : tensor<2048x256xf32>) outs(%56 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_92 = tensor.expand_shape %216 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %217 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%196, %expanded_92 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.addf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %218 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%217 : tensor<4x512x256xbf16>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %219 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%218 : tensor<4x512x256xf32>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %220 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%219 : tensor<4x512x256xf32>) outs(%44 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.addf %in, %out : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %221 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%220 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.divf %in, %cst_11 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %222 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%221 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.truncf %cst_9 : f64 to f32
      %262 = arith.addf %in, %261 : f32
      linalg.yield %262 : f32
    } -> tensor<4x512x1xf32>
    %223 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%222 : tensor<4x512x1xf32>) outs(%43 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.rsqrt %in : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x1xf32>
    %224 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%218, %223 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%40 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.mulf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<4x512x256xf32>
    %225 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%224 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %226 = linalg.generic {indexing_maps = [#map13, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg19, %225 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %261 = arith.mulf %in, %in_102 : bf16
      linalg.yield %261 : bf16
    } -> tensor<4x512x256xbf16>
    %227 = tensor.empty() : tensor<256x32000xbf16>
    %transposed_93 = linalg.transpose ins(%arg20 : tensor<32000x256xbf16>) outs(%227 : tensor<256x32000xbf16>) permutation = [1, 0] 
    %collapsed_94 = tensor.collapse_shape %226 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %228 = tensor.empty() : tensor<2048x32000xf32>
    %229 = linalg.fill ins(%cst : f32) outs(%228 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %230 = linalg.matmul ins(%collapsed_94, %transposed_93 : tensor<2048x256xbf16>, tensor<256x32000xbf16>) outs(%229 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %231 = tensor.empty() : tensor<2048x32000xbf16>
    %232 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%230 : tensor<2048x32000xf32>) outs(%231 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %261 = arith.truncf %in : f32 to bf16
      linalg.yield %261 : bf16
    } -> tensor<2048x32000xbf16>
    %expanded_95 = tensor.expand_shape %232 [[0, 1], [2]] output_shape [4, 512, 32000] : tensor<2048x32000xbf16> into tensor<4x512x32000xbf16>
    %233 = tensor.empty() : tensor<4x512x32000xf32>
    %234 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_95 : tensor<4x512x32000xbf16>) outs(%233 : tensor<4x512x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %261 = arith.extf %in : bf16 to f32
      linalg.yield %261 : f32
    } -> tensor<4x512x32000xf32>
    %padded = tensor.pad %arg22 low[0, 0] high[0, 1] {
    ^bb0(%arg23: index, %arg24: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<4x512xi64> to tensor<4x513xi64>
    %extracted_slice_96 = tensor.extract_slice %padded[0, 1] [4, 512] [1, 1] : tensor<4x513xi64> to tensor<4x512xi64>
    %collapsed_97 = tensor.collapse_shape %234 [[0, 1], [2]] : tensor<4x512x32000xf32> into tensor<2048x32000xf32>
    %collapsed_98 = tensor.collapse_shape %extracted_slice_96 [[0, 1]] : tensor<4x512xi64> into tensor<2048xi64>
    %235 = tensor.empty() : tensor<2048xi64>
    %236 = linalg.fill ins(%c0_i64 : i64) outs(%235 : tensor<2048xi64>) -> tensor<2048xi64>
    %237 = tensor.empty() : tensor<2048xf32>
    %238 = linalg.fill ins(%cst_0 : f32) outs(%237 : tensor<2048xf32>) -> tensor<2048xf32>
    %239:2 = linalg.generic {indexing_maps = [#map4, #map20, #map20], iterator_types = ["parallel", "reduction"]} ins(%collapsed_97 : tensor<2048x32000xf32>) outs(%238, %236 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_102: i64):
      %261 = linalg.index 1 : index
      %262 = arith.index_cast %261 : index to i64
      %263 = arith.maximumf %in, %out : f32
      %264 = arith.cmpf ogt, %in, %out : f32
      %265 = arith.select %264, %262, %out_102 : i64
      linalg.yield %263, %265 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded_99 = tensor.expand_shape %239#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %240 = linalg.generic {indexing_maps = [#map4, #map21, #map4], iterator_types = ["parallel", "parallel"]} ins(%collapsed_97, %expanded_99 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%228 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.subf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<2048x32000xf32>
    %241 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%240 : tensor<2048x32000xf32>) outs(%228 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.exp %in : f32
      linalg.yield %261 : f32
    } -> tensor<2048x32000xf32>
    %242 = tensor.empty() : tensor<2048x1xf32>
    %243 = linalg.fill ins(%cst : f32) outs(%242 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %244 = linalg.generic {indexing_maps = [#map4, #map21], iterator_types = ["parallel", "reduction"]} ins(%241 : tensor<2048x32000xf32>) outs(%243 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.addf %in, %out : f32
      linalg.yield %261 : f32
    } -> tensor<2048x1xf32>
    %245 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%244 : tensor<2048x1xf32>) outs(%242 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = math.log %in : f32
      linalg.yield %261 : f32
    } -> tensor<2048x1xf32>
    %246 = linalg.generic {indexing_maps = [#map4, #map21, #map4], iterator_types = ["parallel", "parallel"]} ins(%240, %245 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%228 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.subf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<2048x32000xf32>
    %247 = tensor.empty() : tensor<2048xi1>
    %248 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_98 : tensor<2048xi64>) outs(%247 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %261 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %261 : i1
    } -> tensor<2048xi1>
    %249 = linalg.generic {indexing_maps = [#map2, #map2, #map22, #map2], iterator_types = ["parallel"]} ins(%248, %collapsed_98, %cst_12 : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%235 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_102: i64, %in_103: i64, %out: i64):
      %261 = arith.select %in, %in_102, %in_103 : i64
      linalg.yield %261 : i64
    } -> tensor<2048xi64>
    %expanded_100 = tensor.expand_shape %249 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %250 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_100 : tensor<2048x1xi64>) outs(%243 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %261 = linalg.index 0 : index
      %262 = arith.index_cast %in : i64 to index
      %263 = arith.cmpi slt, %262, %c32000 : index
      cf.assert %263, "index must be smaller than dim size"
      %264 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %264, "index must be larger or equal to 0"
      %extracted = tensor.extract %246[%261, %262] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed_101 = tensor.collapse_shape %250 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %251 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_101 : tensor<2048xf32>) outs(%237 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.negf %in : f32
      linalg.yield %261 : f32
    } -> tensor<2048xf32>
    %252 = linalg.generic {indexing_maps = [#map2, #map2, #map22, #map2], iterator_types = ["parallel"]} ins(%248, %251, %cst_2 : tensor<2048xi1>, tensor<2048xf32>, tensor<f32>) outs(%237 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_102: f32, %in_103: f32, %out: f32):
      %261 = arith.select %in, %in_102, %in_103 : f32
      linalg.yield %261 : f32
    } -> tensor<2048xf32>
    %253 = tensor.empty() : tensor<i64>
    %254 = linalg.fill ins(%c0_i64 : i64) outs(%253 : tensor<i64>) -> tensor<i64>
    %255 = linalg.generic {indexing_maps = [#map2, #map22], iterator_types = ["reduction"]} ins(%248 : tensor<2048xi1>) outs(%254 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %261 = arith.extui %in : i1 to i64
      %262 = arith.addi %261, %out : i64
      linalg.yield %262 : i64
    } -> tensor<i64>
    %256 = tensor.empty() : tensor<f32>
    %257 = linalg.generic {indexing_maps = [#map23, #map23], iterator_types = []} ins(%255 : tensor<i64>) outs(%256 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %261 = arith.sitofp %in : i64 to f32
      linalg.yield %261 : f32
    } -> tensor<f32>
    %258 = linalg.fill ins(%cst : f32) outs(%256 : tensor<f32>) -> tensor<f32>
    %259 = linalg.generic {indexing_maps = [#map2, #map22], iterator_types = ["reduction"]} ins(%252 : tensor<2048xf32>) outs(%258 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %261 = arith.addf %in, %out : f32
      linalg.yield %261 : f32
    } -> tensor<f32>
    %260 = linalg.generic {indexing_maps = [#map23, #map23, #map23], iterator_types = []} ins(%259, %257 : tensor<f32>, tensor<f32>) outs(%256 : tensor<f32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %261 = arith.divf %in, %in_102 : f32
      linalg.yield %261 : f32
    } -> tensor<f32>
    return %260 : tensor<f32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_32_torch.bfloat16: "0x02000000803F403F103FD83EA23E733E363E093ECD3D9A3D663D2D3D023DC23C923C5A3C243CF63BB83B8A3B4F3B1B3BE93AAF3A833A453A133ADD39A63979393A390C39"
    }
  }
#-}

