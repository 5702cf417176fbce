// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); more_torch.py:model_torch_llama_near_logits_bf16.
// RUN: xent-opt %s -o %t.before
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o %t.after 2> %t.remarks
// RUN: diff %t.before %t.after
// RUN: FileCheck %s --input-file=%t.remarks
// CHECK: remark: [Missed] LogitsReturned

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
#map18 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map19 = affine_map<(d0, d1) -> (d0)>
#map20 = affine_map<(d0, d1) -> (d0, 0)>
#map21 = affine_map<(d0) -> ()>
#map22 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<32000x256xbf16>, %arg1: tensor<256x256xbf16>, %arg2: tensor<128x256xbf16>, %arg3: tensor<128x256xbf16>, %arg4: tensor<256x256xbf16>, %arg5: tensor<512x256xbf16>, %arg6: tensor<512x256xbf16>, %arg7: tensor<256x512xbf16>, %arg8: tensor<256xbf16>, %arg9: tensor<256xbf16>, %arg10: tensor<256x256xbf16>, %arg11: tensor<128x256xbf16>, %arg12: tensor<128x256xbf16>, %arg13: tensor<256x256xbf16>, %arg14: tensor<512x256xbf16>, %arg15: tensor<512x256xbf16>, %arg16: tensor<256x512xbf16>, %arg17: tensor<256xbf16>, %arg18: tensor<256xbf16>, %arg19: tensor<256xbf16>, %arg20: tensor<32000x256xbf16>, %arg21: tensor<4x512xi64>, %arg22: tensor<4x512xi64>, %arg23: tensor<4x512xi64>) -> (tensor<f32>, tensor<4x512x32000xbf16>) {
    %c-100_i64 = arith.constant -100 : i64
    %c2_i64 = arith.constant 2 : i64
    %c4_i64 = arith.constant 4 : i64
    %c512_i64 = arith.constant 512 : i64
    %c0_i64 = arith.constant 0 : i64
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
    %cst_12 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<4x512x256xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg21 : tensor<4x512xi64>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %248 = arith.index_cast %in : i64 to index
      %249 = linalg.index 2 : index
      %250 = arith.cmpi slt, %248, %c32000 : index
      cf.assert %250, "index must be smaller than dim size"
      %251 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %251, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%248, %249] : tensor<32000x256xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<4x512x256xbf16>
    %2 = tensor.empty() : tensor<512xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<512xi64>) {
    ^bb0(%out: i64):
      %248 = linalg.index 0 : index
      %249 = arith.index_cast %248 : index to i64
      linalg.yield %249 : i64
    } -> tensor<512xi64>
    %4 = tensor.empty() : tensor<4x512xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<4x512xi64>) outs(%4 : tensor<4x512xi1>) {
    ^bb0(%in: i64, %out: i1):
      %248 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %248 : i1
    } -> tensor<4x512xi1>
    %6 = tensor.empty() : tensor<4xi64>
    %7 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%6 : tensor<4xi64>) {
    ^bb0(%out: i64):
      %248 = linalg.index 0 : index
      %249 = arith.index_cast %248 : index to i64
      linalg.yield %249 : i64
    } -> tensor<4xi64>
    %expanded = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [4, 1, 1, 1] : tensor<4xi64> into tensor<4x1x1x1xi64>
    %expanded_13 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 512, 1] : tensor<512xi64> into tensor<1x1x512x1xi64>
    %expanded_14 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 512] : tensor<512xi64> into tensor<1x1x1x512xi64>
    %8 = tensor.empty() : tensor<1x1x512x512xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_13 : tensor<1x1x1x512xi64>, tensor<1x1x512x1xi64>) outs(%8 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i64, %in_98: i64, %out: i1):
      %248 = arith.cmpi sle, %in, %in_98 : i64
      linalg.yield %248 : i1
    } -> tensor<1x1x512x512xi1>
    %10 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6, %9 : tensor<i1>, tensor<1x1x512x512xi1>) outs(%8 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %in_98: i1, %out: i1):
      %248 = arith.andi %in, %in_98 : i1
      linalg.yield %248 : i1
    } -> tensor<1x1x512x512xi1>
    %11 = tensor.empty() : tensor<4x1x1x512xi1>
    %12 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_14 : tensor<4x1x1x1xi64>, tensor<1x1x1x512xi64>) outs(%11 : tensor<4x1x1x512xi1>) {
    ^bb0(%in: i64, %in_98: i64, %out: i1):
      %248 = arith.cmpi slt, %in, %c0_i64 : i64
      %249 = arith.addi %in, %c4_i64 : i64
      %250 = arith.select %248, %249, %in : i64
      %251 = arith.index_cast %250 : i64 to index
      %252 = arith.cmpi slt, %in_98, %c0_i64 : i64
      %253 = arith.addi %in_98, %c512_i64 : i64
      %254 = arith.select %252, %253, %in_98 : i64
      %255 = arith.index_cast %254 : i64 to index
      %extracted = tensor.extract %5[%251, %255] : tensor<4x512xi1>
      linalg.yield %extracted : i1
    } -> tensor<4x1x1x512xi1>
    %13 = tensor.empty() : tensor<4x1x512x512xi1>
    %14 = linalg.generic {indexing_maps = [#map10, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %12 : tensor<1x1x512x512xi1>, tensor<4x1x1x512xi1>) outs(%13 : tensor<4x1x512x512xi1>) {
    ^bb0(%in: i1, %in_98: i1, %out: i1):
      %248 = arith.andi %in, %in_98 : i1
      linalg.yield %248 : i1
    } -> tensor<4x1x512x512xi1>
    %expanded_15 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 512, 1] : tensor<512xi64> into tensor<1x512x1xi64>
    %15 = tensor.empty() : tensor<1x512x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x512x1xi64>) outs(%15 : tensor<1x512x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %248 = arith.sitofp %in : i64 to f32
      linalg.yield %248 : f32
    } -> tensor<1x512x1xf32>
    %17 = tensor.empty() : tensor<32xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%cst_10 : tensor<32xbf16>) outs(%17 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<32xf32>
    %19 = tensor.empty() : tensor<1x512x32xf32>
    %20 = linalg.generic {indexing_maps = [#map11, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %18 : tensor<1x512x1xf32>, tensor<32xf32>) outs(%19 : tensor<1x512x32xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.mulf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<1x512x32xf32>
    %concat = tensor.concat dim(2) %20, %20 : (tensor<1x512x32xf32>, tensor<1x512x32xf32>) -> tensor<1x512x64xf32>
    %21 = tensor.empty() : tensor<1x512x64xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x512x64xf32>) outs(%21 : tensor<1x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.cos %in : f32
      linalg.yield %248 : f32
    } -> tensor<1x512x64xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x512x64xf32>) outs(%21 : tensor<1x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.sin %in : f32
      linalg.yield %248 : f32
    } -> tensor<1x512x64xf32>
    %24 = tensor.empty() : tensor<1x512x64xbf16>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x512x64xf32>) outs(%24 : tensor<1x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<1x512x64xbf16>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x512x64xf32>) outs(%24 : tensor<1x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<1x512x64xbf16>
    %27 = tensor.empty() : tensor<4x512x256xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<4x512x256xbf16>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<4x512x256xf32>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %30 = tensor.empty() : tensor<4x512x1xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<4x512x1xf32>) -> tensor<4x512x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%29 : tensor<4x512x256xf32>) outs(%31 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.addf %in, %out : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.divf %in, %cst_11 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.truncf %cst_9 : f64 to f32
      %249 = arith.addf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x512x1xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.rsqrt %in : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %35 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.mulf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %38 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %37 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %39 = tensor.empty() : tensor<256x256xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %38 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %40 = tensor.empty() : tensor<2048x256xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %42 = linalg.matmul ins(%collapsed, %transposed : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %43 = tensor.empty() : tensor<2048x256xbf16>
    %44 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%42 : tensor<2048x256xf32>) outs(%43 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_16 = tensor.expand_shape %44 [[0, 1], [2, 3]] output_shape [4, 512, 4, 64] : tensor<2048x256xbf16> into tensor<4x512x4x64xbf16>
    %45 = tensor.empty() : tensor<4x4x512x64xbf16>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<4x512x4x64xbf16>) outs(%45 : tensor<4x4x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %46 = tensor.empty() : tensor<256x128xbf16>
    %transposed_18 = linalg.transpose ins(%arg2 : tensor<128x256xbf16>) outs(%46 : tensor<256x128xbf16>) permutation = [1, 0] 
    %47 = tensor.empty() : tensor<2048x128xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %49 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%48 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %50 = tensor.empty() : tensor<2048x128xbf16>
    %51 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<2048x128xf32>) outs(%50 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_19 = tensor.expand_shape %51 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %52 = tensor.empty() : tensor<4x2x512x64xbf16>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<4x512x2x64xbf16>) outs(%52 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_21 = linalg.transpose ins(%arg3 : tensor<128x256xbf16>) outs(%46 : tensor<256x128xbf16>) permutation = [1, 0] 
    %53 = linalg.matmul ins(%collapsed, %transposed_21 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%48 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %54 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<2048x128xf32>) outs(%50 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_22 = tensor.expand_shape %54 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %transposed_23 = linalg.transpose ins(%expanded_22 : tensor<4x512x2x64xbf16>) outs(%52 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_24 = tensor.expand_shape %25 [[0], [1, 2], [3]] output_shape [1, 1, 512, 64] : tensor<1x512x64xbf16> into tensor<1x1x512x64xbf16>
    %expanded_25 = tensor.expand_shape %26 [[0], [1, 2], [3]] output_shape [1, 1, 512, 64] : tensor<1x512x64xbf16> into tensor<1x1x512x64xbf16>
    %55 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_17, %expanded_24 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%45 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x4x512x64xbf16>
    %extracted_slice = tensor.extract_slice %transposed_17[0, 0, 0, 0] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %extracted_slice_26 = tensor.extract_slice %transposed_17[0, 0, 0, 32] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %56 = tensor.empty() : tensor<4x4x512x32xbf16>
    %57 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_26 : tensor<4x4x512x32xbf16>) outs(%56 : tensor<4x4x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %248 = arith.negf %in : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x4x512x32xbf16>
    %concat_27 = tensor.concat dim(3) %57, %extracted_slice : (tensor<4x4x512x32xbf16>, tensor<4x4x512x32xbf16>) -> tensor<4x4x512x64xbf16>
    %58 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_27, %expanded_25 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%45 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x4x512x64xbf16>
    %59 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %58 : tensor<4x4x512x64xbf16>, tensor<4x4x512x64xbf16>) outs(%45 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.addf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x4x512x64xbf16>
    %60 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20, %expanded_24 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%52 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x2x512x64xbf16>
    %extracted_slice_28 = tensor.extract_slice %transposed_20[0, 0, 0, 0] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %extracted_slice_29 = tensor.extract_slice %transposed_20[0, 0, 0, 32] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %61 = tensor.empty() : tensor<4x2x512x32xbf16>
    %62 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_29 : tensor<4x2x512x32xbf16>) outs(%61 : tensor<4x2x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %248 = arith.negf %in : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x2x512x32xbf16>
    %concat_30 = tensor.concat dim(3) %62, %extracted_slice_28 : (tensor<4x2x512x32xbf16>, tensor<4x2x512x32xbf16>) -> tensor<4x2x512x64xbf16>
    %63 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_30, %expanded_25 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%52 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x2x512x64xbf16>
    %64 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %63 : tensor<4x2x512x64xbf16>, tensor<4x2x512x64xbf16>) outs(%52 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.addf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x2x512x64xbf16>
    %65 = tensor.empty() : tensor<4x2x2x512x64xbf16>
    %66 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%64 : tensor<4x2x512x64xbf16>) outs(%65 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %collapsed_31 = tensor.collapse_shape %66 [[0], [1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<4x4x512x64xbf16>
    %67 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_23 : tensor<4x2x512x64xbf16>) outs(%65 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %collapsed_32 = tensor.collapse_shape %67 [[0], [1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<4x4x512x64xbf16>
    %68 = tensor.empty() : tensor<4x1x512x512xbf16>
    %69 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %cst_4, %cst_5 : tensor<4x1x512x512xi1>, tensor<bf16>, tensor<bf16>) outs(%68 : tensor<4x1x512x512xbf16>) {
    ^bb0(%in: i1, %in_98: bf16, %in_99: bf16, %out: bf16):
      %248 = arith.select %in, %in_98, %in_99 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x1x512x512xbf16>
    %70 = tensor.empty() : tensor<4x4x512x64xf32>
    %71 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<4x4x512x64xbf16>) outs(%70 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x64xf32>
    %72 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_31 : tensor<4x4x512x64xbf16>) outs(%70 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x64xf32>
    %73 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_32 : tensor<4x4x512x64xbf16>) outs(%70 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x64xf32>
    %74 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<4x4x512x64xf32>) outs(%70 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.truncf %cst_7 : f64 to f32
      %249 = arith.mulf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x4x512x64xf32>
    %75 = tensor.empty() : tensor<4x4x64x512xf32>
    %transposed_33 = linalg.transpose ins(%72 : tensor<4x4x512x64xf32>) outs(%75 : tensor<4x4x64x512xf32>) permutation = [0, 1, 3, 2] 
    %76 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_33 : tensor<4x4x64x512xf32>) outs(%75 : tensor<4x4x64x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.truncf %cst_7 : f64 to f32
      %249 = arith.mulf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x4x64x512xf32>
    %collapsed_34 = tensor.collapse_shape %74 [[0, 1], [2], [3]] : tensor<4x4x512x64xf32> into tensor<16x512x64xf32>
    %collapsed_35 = tensor.collapse_shape %76 [[0, 1], [2], [3]] : tensor<4x4x64x512xf32> into tensor<16x64x512xf32>
    %77 = tensor.empty() : tensor<16x512x512xf32>
    %78 = linalg.fill ins(%cst : f32) outs(%77 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %79 = linalg.batch_matmul ins(%collapsed_34, %collapsed_35 : tensor<16x512x64xf32>, tensor<16x64x512xf32>) outs(%78 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %expanded_36 = tensor.expand_shape %79 [[0, 1], [2], [3]] output_shape [4, 4, 512, 512] : tensor<16x512x512xf32> into tensor<4x4x512x512xf32>
    %80 = tensor.empty() : tensor<4x4x512x512xf32>
    %81 = linalg.generic {indexing_maps = [#map6, #map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_36, %69 : tensor<4x4x512x512xf32>, tensor<4x1x512x512xbf16>) outs(%80 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_98: bf16, %out: f32):
      %248 = arith.extf %in_98 : bf16 to f32
      %249 = arith.addf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x4x512x512xf32>
    %82 = tensor.empty() : tensor<4x4x512xi64>
    %83 = linalg.fill ins(%c0_i64 : i64) outs(%82 : tensor<4x4x512xi64>) -> tensor<4x4x512xi64>
    %84 = tensor.empty() : tensor<4x4x512xf32>
    %85 = linalg.fill ins(%cst_0 : f32) outs(%84 : tensor<4x4x512xf32>) -> tensor<4x4x512xf32>
    %86:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%81 : tensor<4x4x512x512xf32>) outs(%85, %83 : tensor<4x4x512xf32>, tensor<4x4x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_98: i64):
      %248 = linalg.index 3 : index
      %249 = arith.index_cast %248 : index to i64
      %250 = arith.maximumf %in, %out : f32
      %251 = arith.cmpf ogt, %in, %out : f32
      %252 = arith.select %251, %249, %out_98 : i64
      linalg.yield %250, %252 : f32, i64
    } -> (tensor<4x4x512xf32>, tensor<4x4x512xi64>)
    %expanded_37 = tensor.expand_shape %86#0 [[0], [1], [2, 3]] output_shape [4, 4, 512, 1] : tensor<4x4x512xf32> into tensor<4x4x512x1xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81, %expanded_37 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%80 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.subf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x512xf32>
    %88 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87 : tensor<4x4x512x512xf32>) outs(%80 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.exp %in : f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x512xf32>
    %89 = tensor.empty() : tensor<4x4x512x1xf32>
    %90 = linalg.fill ins(%cst : f32) outs(%89 : tensor<4x4x512x1xf32>) -> tensor<4x4x512x1xf32>
    %91 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%88 : tensor<4x4x512x512xf32>) outs(%90 : tensor<4x4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.addf %in, %out : f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x1xf32>
    %92 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88, %91 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%80 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.divf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x512xf32>
    %93 = tensor.empty() : tensor<4x4x512x512xi1>
    %94 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81 : tensor<4x4x512x512xf32>) outs(%93 : tensor<4x4x512x512xi1>) {
    ^bb0(%in: f32, %out: i1):
      %248 = arith.extf %in : f32 to f64
      %249 = arith.cmpf oeq, %248, %cst_8 : f64
      linalg.yield %249 : i1
    } -> tensor<4x4x512x512xi1>
    %95 = tensor.empty() : tensor<4x4x512x1xi1>
    %96 = linalg.fill ins(%true : i1) outs(%95 : tensor<4x4x512x1xi1>) -> tensor<4x4x512x1xi1>
    %97 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%94 : tensor<4x4x512x512xi1>) outs(%96 : tensor<4x4x512x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %248 = arith.andi %in, %out : i1
      linalg.yield %248 : i1
    } -> tensor<4x4x512x1xi1>
    %98 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97, %cst_3, %92 : tensor<4x4x512x1xi1>, tensor<4x4x512x512xf32>, tensor<4x4x512x512xf32>) outs(%80 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: i1, %in_98: f32, %in_99: f32, %out: f32):
      %248 = arith.select %in, %in_98, %in_99 : f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x512xf32>
    %collapsed_38 = tensor.collapse_shape %98 [[0, 1], [2], [3]] : tensor<4x4x512x512xf32> into tensor<16x512x512xf32>
    %collapsed_39 = tensor.collapse_shape %73 [[0, 1], [2], [3]] : tensor<4x4x512x64xf32> into tensor<16x512x64xf32>
    %99 = tensor.empty() : tensor<16x512x64xf32>
    %100 = linalg.fill ins(%cst : f32) outs(%99 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %101 = linalg.batch_matmul ins(%collapsed_38, %collapsed_39 : tensor<16x512x512xf32>, tensor<16x512x64xf32>) outs(%100 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %expanded_40 = tensor.expand_shape %101 [[0, 1], [2], [3]] output_shape [4, 4, 512, 64] : tensor<16x512x64xf32> into tensor<4x4x512x64xf32>
    %102 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<4x4x512x64xf32>) outs(%45 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x4x512x64xbf16>
    %103 = tensor.empty() : tensor<4x512x4x64xbf16>
    %transposed_41 = linalg.transpose ins(%102 : tensor<4x4x512x64xbf16>) outs(%103 : tensor<4x512x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_42 = tensor.collapse_shape %transposed_41 [[0], [1], [2, 3]] : tensor<4x512x4x64xbf16> into tensor<4x512x256xbf16>
    %transposed_43 = linalg.transpose ins(%arg4 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %104 = tensor.empty() : tensor<4x256x256xbf16>
    %105 = linalg.generic {indexing_maps = [#map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_43 : tensor<256x256xbf16>) outs(%104 : tensor<4x256x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x256x256xbf16>
    %106 = linalg.fill ins(%cst : f32) outs(%27 : tensor<4x512x256xf32>) -> tensor<4x512x256xf32>
    %107 = linalg.batch_matmul ins(%collapsed_42, %105 : tensor<4x512x256xbf16>, tensor<4x256x256xbf16>) outs(%106 : tensor<4x512x256xf32>) -> tensor<4x512x256xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %109 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %108 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.addf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<4x512x256xbf16>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<4x512x256xf32>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%111 : tensor<4x512x256xf32>) outs(%31 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.addf %in, %out : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.divf %in, %cst_11 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.truncf %cst_9 : f64 to f32
      %249 = arith.addf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x512x1xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.rsqrt %in : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %116 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %115 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.mulf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %118 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %117 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %119 = tensor.empty() : tensor<256x512xbf16>
    %transposed_44 = linalg.transpose ins(%arg5 : tensor<512x256xbf16>) outs(%119 : tensor<256x512xbf16>) permutation = [1, 0] 
    %collapsed_45 = tensor.collapse_shape %118 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %120 = tensor.empty() : tensor<2048x512xf32>
    %121 = linalg.fill ins(%cst : f32) outs(%120 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %122 = linalg.matmul ins(%collapsed_45, %transposed_44 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%121 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %123 = tensor.empty() : tensor<2048x512xbf16>
    %124 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%122 : tensor<2048x512xf32>) outs(%123 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_46 = tensor.expand_shape %124 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %125 = tensor.empty() : tensor<4x512x512xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_46 : tensor<4x512x512xbf16>) outs(%125 : tensor<4x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x512x512xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<4x512x512xf32>) outs(%125 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.negf %in : f32
      %249 = math.exp %248 : f32
      %250 = arith.addf %249, %cst_1 : f32
      %251 = arith.divf %cst_1, %250 : f32
      linalg.yield %251 : f32
    } -> tensor<4x512x512xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %127 : tensor<4x512x512xf32>, tensor<4x512x512xf32>) outs(%125 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.mulf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x512xf32>
    %129 = tensor.empty() : tensor<4x512x512xbf16>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<4x512x512xf32>) outs(%129 : tensor<4x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x512xbf16>
    %transposed_47 = linalg.transpose ins(%arg6 : tensor<512x256xbf16>) outs(%119 : tensor<256x512xbf16>) permutation = [1, 0] 
    %131 = linalg.matmul ins(%collapsed_45, %transposed_47 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%121 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %132 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%131 : tensor<2048x512xf32>) outs(%123 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_48 = tensor.expand_shape %132 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %133 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %expanded_48 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%129 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x512xbf16>
    %134 = tensor.empty() : tensor<512x256xbf16>
    %transposed_49 = linalg.transpose ins(%arg7 : tensor<256x512xbf16>) outs(%134 : tensor<512x256xbf16>) permutation = [1, 0] 
    %collapsed_50 = tensor.collapse_shape %133 [[0, 1], [2]] : tensor<4x512x512xbf16> into tensor<2048x512xbf16>
    %135 = linalg.matmul ins(%collapsed_50, %transposed_49 : tensor<2048x512xbf16>, tensor<512x256xbf16>) outs(%41 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %136 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%135 : tensor<2048x256xf32>) outs(%43 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_51 = tensor.expand_shape %136 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %137 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %expanded_51 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.addf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %138 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<4x512x256xbf16>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %139 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<4x512x256xf32>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%139 : tensor<4x512x256xf32>) outs(%31 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.addf %in, %out : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %141 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.divf %in, %cst_11 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %142 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.truncf %cst_9 : f64 to f32
      %249 = arith.addf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x512x1xf32>
    %143 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.rsqrt %in : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %144 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %143 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.mulf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %145 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %146 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %145 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %transposed_52 = linalg.transpose ins(%arg10 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %collapsed_53 = tensor.collapse_shape %146 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %147 = linalg.matmul ins(%collapsed_53, %transposed_52 : tensor<2048x256xbf16>, tensor<256x256xbf16>) outs(%41 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %148 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%147 : tensor<2048x256xf32>) outs(%43 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_54 = tensor.expand_shape %148 [[0, 1], [2, 3]] output_shape [4, 512, 4, 64] : tensor<2048x256xbf16> into tensor<4x512x4x64xbf16>
    %transposed_55 = linalg.transpose ins(%expanded_54 : tensor<4x512x4x64xbf16>) outs(%45 : tensor<4x4x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_56 = linalg.transpose ins(%arg11 : tensor<128x256xbf16>) outs(%46 : tensor<256x128xbf16>) permutation = [1, 0] 
    %149 = linalg.matmul ins(%collapsed_53, %transposed_56 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%48 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %150 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%149 : tensor<2048x128xf32>) outs(%50 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_57 = tensor.expand_shape %150 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %transposed_58 = linalg.transpose ins(%expanded_57 : tensor<4x512x2x64xbf16>) outs(%52 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_59 = linalg.transpose ins(%arg12 : tensor<128x256xbf16>) outs(%46 : tensor<256x128xbf16>) permutation = [1, 0] 
    %151 = linalg.matmul ins(%collapsed_53, %transposed_59 : tensor<2048x256xbf16>, tensor<256x128xbf16>) outs(%48 : tensor<2048x128xf32>) -> tensor<2048x128xf32>
    %152 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%151 : tensor<2048x128xf32>) outs(%50 : tensor<2048x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x128xbf16>
    %expanded_60 = tensor.expand_shape %152 [[0, 1], [2, 3]] output_shape [4, 512, 2, 64] : tensor<2048x128xbf16> into tensor<4x512x2x64xbf16>
    %transposed_61 = linalg.transpose ins(%expanded_60 : tensor<4x512x2x64xbf16>) outs(%52 : tensor<4x2x512x64xbf16>) permutation = [0, 2, 1, 3] 
    %153 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_55, %expanded_24 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%45 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x4x512x64xbf16>
    %extracted_slice_62 = tensor.extract_slice %transposed_55[0, 0, 0, 0] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %extracted_slice_63 = tensor.extract_slice %transposed_55[0, 0, 0, 32] [4, 4, 512, 32] [1, 1, 1, 1] : tensor<4x4x512x64xbf16> to tensor<4x4x512x32xbf16>
    %154 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_63 : tensor<4x4x512x32xbf16>) outs(%56 : tensor<4x4x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %248 = arith.negf %in : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x4x512x32xbf16>
    %concat_64 = tensor.concat dim(3) %154, %extracted_slice_62 : (tensor<4x4x512x32xbf16>, tensor<4x4x512x32xbf16>) -> tensor<4x4x512x64xbf16>
    %155 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_64, %expanded_25 : tensor<4x4x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%45 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x4x512x64xbf16>
    %156 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%153, %155 : tensor<4x4x512x64xbf16>, tensor<4x4x512x64xbf16>) outs(%45 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.addf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x4x512x64xbf16>
    %157 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_58, %expanded_24 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%52 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x2x512x64xbf16>
    %extracted_slice_65 = tensor.extract_slice %transposed_58[0, 0, 0, 0] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %extracted_slice_66 = tensor.extract_slice %transposed_58[0, 0, 0, 32] [4, 2, 512, 32] [1, 1, 1, 1] : tensor<4x2x512x64xbf16> to tensor<4x2x512x32xbf16>
    %158 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_66 : tensor<4x2x512x32xbf16>) outs(%61 : tensor<4x2x512x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %248 = arith.negf %in : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x2x512x32xbf16>
    %concat_67 = tensor.concat dim(3) %158, %extracted_slice_65 : (tensor<4x2x512x32xbf16>, tensor<4x2x512x32xbf16>) -> tensor<4x2x512x64xbf16>
    %159 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_67, %expanded_25 : tensor<4x2x512x64xbf16>, tensor<1x1x512x64xbf16>) outs(%52 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x2x512x64xbf16>
    %160 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%157, %159 : tensor<4x2x512x64xbf16>, tensor<4x2x512x64xbf16>) outs(%52 : tensor<4x2x512x64xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.addf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x2x512x64xbf16>
    %161 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%160 : tensor<4x2x512x64xbf16>) outs(%65 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %collapsed_68 = tensor.collapse_shape %161 [[0], [1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<4x4x512x64xbf16>
    %162 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_61 : tensor<4x2x512x64xbf16>) outs(%65 : tensor<4x2x2x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x2x2x512x64xbf16>
    %collapsed_69 = tensor.collapse_shape %162 [[0], [1, 2], [3], [4]] : tensor<4x2x2x512x64xbf16> into tensor<4x4x512x64xbf16>
    %163 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%156 : tensor<4x4x512x64xbf16>) outs(%70 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x64xf32>
    %164 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_68 : tensor<4x4x512x64xbf16>) outs(%70 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x64xf32>
    %165 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_69 : tensor<4x4x512x64xbf16>) outs(%70 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x64xf32>
    %166 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%163 : tensor<4x4x512x64xf32>) outs(%70 : tensor<4x4x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.truncf %cst_7 : f64 to f32
      %249 = arith.mulf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x4x512x64xf32>
    %transposed_70 = linalg.transpose ins(%164 : tensor<4x4x512x64xf32>) outs(%75 : tensor<4x4x64x512xf32>) permutation = [0, 1, 3, 2] 
    %167 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_70 : tensor<4x4x64x512xf32>) outs(%75 : tensor<4x4x64x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.truncf %cst_7 : f64 to f32
      %249 = arith.mulf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x4x64x512xf32>
    %collapsed_71 = tensor.collapse_shape %166 [[0, 1], [2], [3]] : tensor<4x4x512x64xf32> into tensor<16x512x64xf32>
    %collapsed_72 = tensor.collapse_shape %167 [[0, 1], [2], [3]] : tensor<4x4x64x512xf32> into tensor<16x64x512xf32>
    %168 = linalg.batch_matmul ins(%collapsed_71, %collapsed_72 : tensor<16x512x64xf32>, tensor<16x64x512xf32>) outs(%78 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %expanded_73 = tensor.expand_shape %168 [[0, 1], [2], [3]] output_shape [4, 4, 512, 512] : tensor<16x512x512xf32> into tensor<4x4x512x512xf32>
    %169 = linalg.generic {indexing_maps = [#map6, #map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_73, %69 : tensor<4x4x512x512xf32>, tensor<4x1x512x512xbf16>) outs(%80 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_98: bf16, %out: f32):
      %248 = arith.extf %in_98 : bf16 to f32
      %249 = arith.addf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x4x512x512xf32>
    %170:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%169 : tensor<4x4x512x512xf32>) outs(%85, %83 : tensor<4x4x512xf32>, tensor<4x4x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_98: i64):
      %248 = linalg.index 3 : index
      %249 = arith.index_cast %248 : index to i64
      %250 = arith.maximumf %in, %out : f32
      %251 = arith.cmpf ogt, %in, %out : f32
      %252 = arith.select %251, %249, %out_98 : i64
      linalg.yield %250, %252 : f32, i64
    } -> (tensor<4x4x512xf32>, tensor<4x4x512xi64>)
    %expanded_74 = tensor.expand_shape %170#0 [[0], [1], [2, 3]] output_shape [4, 4, 512, 1] : tensor<4x4x512xf32> into tensor<4x4x512x1xf32>
    %171 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%169, %expanded_74 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%80 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.subf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x512xf32>
    %172 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%171 : tensor<4x4x512x512xf32>) outs(%80 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.exp %in : f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x512xf32>
    %173 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%172 : tensor<4x4x512x512xf32>) outs(%90 : tensor<4x4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.addf %in, %out : f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x1xf32>
    %174 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%172, %173 : tensor<4x4x512x512xf32>, tensor<4x4x512x1xf32>) outs(%80 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.divf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x512xf32>
    %175 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%169 : tensor<4x4x512x512xf32>) outs(%93 : tensor<4x4x512x512xi1>) {
    ^bb0(%in: f32, %out: i1):
      %248 = arith.extf %in : f32 to f64
      %249 = arith.cmpf oeq, %248, %cst_8 : f64
      linalg.yield %249 : i1
    } -> tensor<4x4x512x512xi1>
    %176 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%175 : tensor<4x4x512x512xi1>) outs(%96 : tensor<4x4x512x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %248 = arith.andi %in, %out : i1
      linalg.yield %248 : i1
    } -> tensor<4x4x512x1xi1>
    %177 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%176, %cst_3, %174 : tensor<4x4x512x1xi1>, tensor<4x4x512x512xf32>, tensor<4x4x512x512xf32>) outs(%80 : tensor<4x4x512x512xf32>) {
    ^bb0(%in: i1, %in_98: f32, %in_99: f32, %out: f32):
      %248 = arith.select %in, %in_98, %in_99 : f32
      linalg.yield %248 : f32
    } -> tensor<4x4x512x512xf32>
    %collapsed_75 = tensor.collapse_shape %177 [[0, 1], [2], [3]] : tensor<4x4x512x512xf32> into tensor<16x512x512xf32>
    %collapsed_76 = tensor.collapse_shape %165 [[0, 1], [2], [3]] : tensor<4x4x512x64xf32> into tensor<16x512x64xf32>
    %178 = linalg.batch_matmul ins(%collapsed_75, %collapsed_76 : tensor<16x512x512xf32>, tensor<16x512x64xf32>) outs(%100 : tensor<16x512x64xf32>) -> tensor<16x512x64xf32>
    %expanded_77 = tensor.expand_shape %178 [[0, 1], [2], [3]] output_shape [4, 4, 512, 64] : tensor<16x512x64xf32> into tensor<4x4x512x64xf32>
    %179 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_77 : tensor<4x4x512x64xf32>) outs(%45 : tensor<4x4x512x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x4x512x64xbf16>
    %transposed_78 = linalg.transpose ins(%179 : tensor<4x4x512x64xbf16>) outs(%103 : tensor<4x512x4x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_79 = tensor.collapse_shape %transposed_78 [[0], [1], [2, 3]] : tensor<4x512x4x64xbf16> into tensor<4x512x256xbf16>
    %transposed_80 = linalg.transpose ins(%arg13 : tensor<256x256xbf16>) outs(%39 : tensor<256x256xbf16>) permutation = [1, 0] 
    %180 = linalg.generic {indexing_maps = [#map18, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_80 : tensor<256x256xbf16>) outs(%104 : tensor<4x256x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<4x256x256xbf16>
    %181 = linalg.batch_matmul ins(%collapsed_79, %180 : tensor<4x512x256xbf16>, tensor<4x256x256xbf16>) outs(%106 : tensor<4x512x256xf32>) -> tensor<4x512x256xf32>
    %182 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %183 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %182 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.addf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %184 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183 : tensor<4x512x256xbf16>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %185 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%184 : tensor<4x512x256xf32>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %186 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%185 : tensor<4x512x256xf32>) outs(%31 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.addf %in, %out : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %187 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.divf %in, %cst_11 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %188 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.truncf %cst_9 : f64 to f32
      %249 = arith.addf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x512x1xf32>
    %189 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.rsqrt %in : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %190 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%184, %189 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.mulf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %191 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %192 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %191 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %transposed_81 = linalg.transpose ins(%arg14 : tensor<512x256xbf16>) outs(%119 : tensor<256x512xbf16>) permutation = [1, 0] 
    %collapsed_82 = tensor.collapse_shape %192 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %193 = linalg.matmul ins(%collapsed_82, %transposed_81 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%121 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %194 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%193 : tensor<2048x512xf32>) outs(%123 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_83 = tensor.expand_shape %194 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %195 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_83 : tensor<4x512x512xbf16>) outs(%125 : tensor<4x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x512x512xf32>
    %196 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%195 : tensor<4x512x512xf32>) outs(%125 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.negf %in : f32
      %249 = math.exp %248 : f32
      %250 = arith.addf %249, %cst_1 : f32
      %251 = arith.divf %cst_1, %250 : f32
      linalg.yield %251 : f32
    } -> tensor<4x512x512xf32>
    %197 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%195, %196 : tensor<4x512x512xf32>, tensor<4x512x512xf32>) outs(%125 : tensor<4x512x512xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.mulf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x512xf32>
    %198 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%197 : tensor<4x512x512xf32>) outs(%129 : tensor<4x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x512xbf16>
    %transposed_84 = linalg.transpose ins(%arg15 : tensor<512x256xbf16>) outs(%119 : tensor<256x512xbf16>) permutation = [1, 0] 
    %199 = linalg.matmul ins(%collapsed_82, %transposed_84 : tensor<2048x256xbf16>, tensor<256x512xbf16>) outs(%121 : tensor<2048x512xf32>) -> tensor<2048x512xf32>
    %200 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%199 : tensor<2048x512xf32>) outs(%123 : tensor<2048x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x512xbf16>
    %expanded_85 = tensor.expand_shape %200 [[0, 1], [2]] output_shape [4, 512, 512] : tensor<2048x512xbf16> into tensor<4x512x512xbf16>
    %201 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%198, %expanded_85 : tensor<4x512x512xbf16>, tensor<4x512x512xbf16>) outs(%129 : tensor<4x512x512xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x512xbf16>
    %transposed_86 = linalg.transpose ins(%arg16 : tensor<256x512xbf16>) outs(%134 : tensor<512x256xbf16>) permutation = [1, 0] 
    %collapsed_87 = tensor.collapse_shape %201 [[0, 1], [2]] : tensor<4x512x512xbf16> into tensor<2048x512xbf16>
    %202 = linalg.matmul ins(%collapsed_87, %transposed_86 : tensor<2048x512xbf16>, tensor<512x256xbf16>) outs(%41 : tensor<2048x256xf32>) -> tensor<2048x256xf32>
    %203 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%202 : tensor<2048x256xf32>) outs(%43 : tensor<2048x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x256xbf16>
    %expanded_88 = tensor.expand_shape %203 [[0, 1], [2]] output_shape [4, 512, 256] : tensor<2048x256xbf16> into tensor<4x512x256xbf16>
    %204 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183, %expanded_88 : tensor<4x512x256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.addf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %205 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%204 : tensor<4x512x256xbf16>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %206 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%205 : tensor<4x512x256xf32>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %207 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%206 : tensor<4x512x256xf32>) outs(%31 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.addf %in, %out : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %208 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%207 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.divf %in, %cst_11 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %209 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%208 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.truncf %cst_9 : f64 to f32
      %249 = arith.addf %in, %248 : f32
      linalg.yield %249 : f32
    } -> tensor<4x512x1xf32>
    %210 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%209 : tensor<4x512x1xf32>) outs(%30 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.rsqrt %in : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x1xf32>
    %211 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%205, %210 : tensor<4x512x256xf32>, tensor<4x512x1xf32>) outs(%27 : tensor<4x512x256xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.mulf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<4x512x256xf32>
    %212 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%211 : tensor<4x512x256xf32>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %213 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg19, %212 : tensor<256xbf16>, tensor<4x512x256xbf16>) outs(%0 : tensor<4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_98: bf16, %out: bf16):
      %248 = arith.mulf %in, %in_98 : bf16
      linalg.yield %248 : bf16
    } -> tensor<4x512x256xbf16>
    %214 = tensor.empty() : tensor<256x32000xbf16>
    %transposed_89 = linalg.transpose ins(%arg20 : tensor<32000x256xbf16>) outs(%214 : tensor<256x32000xbf16>) permutation = [1, 0] 
    %collapsed_90 = tensor.collapse_shape %213 [[0, 1], [2]] : tensor<4x512x256xbf16> into tensor<2048x256xbf16>
    %215 = tensor.empty() : tensor<2048x32000xf32>
    %216 = linalg.fill ins(%cst : f32) outs(%215 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %217 = linalg.matmul ins(%collapsed_90, %transposed_89 : tensor<2048x256xbf16>, tensor<256x32000xbf16>) outs(%216 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %218 = tensor.empty() : tensor<2048x32000xbf16>
    %219 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%217 : tensor<2048x32000xf32>) outs(%218 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %248 = arith.truncf %in : f32 to bf16
      linalg.yield %248 : bf16
    } -> tensor<2048x32000xbf16>
    %expanded_91 = tensor.expand_shape %219 [[0, 1], [2]] output_shape [4, 512, 32000] : tensor<2048x32000xbf16> into tensor<4x512x32000xbf16>
    %220 = tensor.empty() : tensor<4x512x32000xf32>
    %221 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_91 : tensor<4x512x32000xbf16>) outs(%220 : tensor<4x512x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %248 = arith.extf %in : bf16 to f32
      linalg.yield %248 : f32
    } -> tensor<4x512x32000xf32>
    %padded = tensor.pad %arg22 low[0, 0] high[0, 1] {
    ^bb0(%arg24: index, %arg25: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<4x512xi64> to tensor<4x513xi64>
    %extracted_slice_92 = tensor.extract_slice %padded[0, 1] [4, 512] [1, 1] : tensor<4x513xi64> to tensor<4x512xi64>
    %collapsed_93 = tensor.collapse_shape %221 [[0, 1], [2]] : tensor<4x512x32000xf32> into tensor<2048x32000xf32>
    %collapsed_94 = tensor.collapse_shape %extracted_slice_92 [[0, 1]] : tensor<4x512xi64> into tensor<2048xi64>
    %222 = tensor.empty() : tensor<2048xi64>
    %223 = linalg.fill ins(%c0_i64 : i64) outs(%222 : tensor<2048xi64>) -> tensor<2048xi64>
    %224 = tensor.empty() : tensor<2048xf32>
    %225 = linalg.fill ins(%cst_0 : f32) outs(%224 : tensor<2048xf32>) -> tensor<2048xf32>
    %226:2 = linalg.generic {indexing_maps = [#map3, #map19, #map19], iterator_types = ["parallel", "reduction"]} ins(%collapsed_93 : tensor<2048x32000xf32>) outs(%225, %223 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_98: i64):
      %248 = linalg.index 1 : index
      %249 = arith.index_cast %248 : index to i64
      %250 = arith.maximumf %in, %out : f32
      %251 = arith.cmpf ogt, %in, %out : f32
      %252 = arith.select %251, %249, %out_98 : i64
      linalg.yield %250, %252 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded_95 = tensor.expand_shape %226#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %227 = linalg.generic {indexing_maps = [#map3, #map20, #map3], iterator_types = ["parallel", "parallel"]} ins(%collapsed_93, %expanded_95 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%215 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.subf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<2048x32000xf32>
    %228 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%227 : tensor<2048x32000xf32>) outs(%215 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.exp %in : f32
      linalg.yield %248 : f32
    } -> tensor<2048x32000xf32>
    %229 = tensor.empty() : tensor<2048x1xf32>
    %230 = linalg.fill ins(%cst : f32) outs(%229 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %231 = linalg.generic {indexing_maps = [#map3, #map20], iterator_types = ["parallel", "reduction"]} ins(%228 : tensor<2048x32000xf32>) outs(%230 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.addf %in, %out : f32
      linalg.yield %248 : f32
    } -> tensor<2048x1xf32>
    %232 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%231 : tensor<2048x1xf32>) outs(%229 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = math.log %in : f32
      linalg.yield %248 : f32
    } -> tensor<2048x1xf32>
    %233 = linalg.generic {indexing_maps = [#map3, #map20, #map3], iterator_types = ["parallel", "parallel"]} ins(%227, %232 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%215 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.subf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<2048x32000xf32>
    %234 = tensor.empty() : tensor<2048xi1>
    %235 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_94 : tensor<2048xi64>) outs(%234 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %248 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %248 : i1
    } -> tensor<2048xi1>
    %236 = linalg.generic {indexing_maps = [#map2, #map2, #map21, #map2], iterator_types = ["parallel"]} ins(%235, %collapsed_94, %cst_12 : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%222 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_98: i64, %in_99: i64, %out: i64):
      %248 = arith.select %in, %in_98, %in_99 : i64
      linalg.yield %248 : i64
    } -> tensor<2048xi64>
    %expanded_96 = tensor.expand_shape %236 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %237 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_96 : tensor<2048x1xi64>) outs(%230 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %248 = linalg.index 0 : index
      %249 = arith.index_cast %in : i64 to index
      %250 = arith.cmpi slt, %249, %c32000 : index
      cf.assert %250, "index must be smaller than dim size"
      %251 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %251, "index must be larger or equal to 0"
      %extracted = tensor.extract %233[%248, %249] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed_97 = tensor.collapse_shape %237 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %238 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_97 : tensor<2048xf32>) outs(%224 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.negf %in : f32
      linalg.yield %248 : f32
    } -> tensor<2048xf32>
    %239 = linalg.generic {indexing_maps = [#map2, #map2, #map21, #map2], iterator_types = ["parallel"]} ins(%235, %238, %cst_2 : tensor<2048xi1>, tensor<2048xf32>, tensor<f32>) outs(%224 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_98: f32, %in_99: f32, %out: f32):
      %248 = arith.select %in, %in_98, %in_99 : f32
      linalg.yield %248 : f32
    } -> tensor<2048xf32>
    %240 = tensor.empty() : tensor<i64>
    %241 = linalg.fill ins(%c0_i64 : i64) outs(%240 : tensor<i64>) -> tensor<i64>
    %242 = linalg.generic {indexing_maps = [#map2, #map21], iterator_types = ["reduction"]} ins(%235 : tensor<2048xi1>) outs(%241 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %248 = arith.extui %in : i1 to i64
      %249 = arith.addi %248, %out : i64
      linalg.yield %249 : i64
    } -> tensor<i64>
    %243 = tensor.empty() : tensor<f32>
    %244 = linalg.generic {indexing_maps = [#map22, #map22], iterator_types = []} ins(%242 : tensor<i64>) outs(%243 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %248 = arith.sitofp %in : i64 to f32
      linalg.yield %248 : f32
    } -> tensor<f32>
    %245 = linalg.fill ins(%cst : f32) outs(%243 : tensor<f32>) -> tensor<f32>
    %246 = linalg.generic {indexing_maps = [#map2, #map21], iterator_types = ["reduction"]} ins(%239 : tensor<2048xf32>) outs(%245 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %248 = arith.addf %in, %out : f32
      linalg.yield %248 : f32
    } -> tensor<f32>
    %247 = linalg.generic {indexing_maps = [#map22, #map22, #map22], iterator_types = []} ins(%246, %244 : tensor<f32>, tensor<f32>) outs(%243 : tensor<f32>) {
    ^bb0(%in: f32, %in_98: f32, %out: f32):
      %248 = arith.divf %in, %in_98 : f32
      linalg.yield %248 : f32
    } -> tensor<f32>
    return %247, %expanded_91 : tensor<f32>, tensor<4x512x32000xbf16>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_32_torch.bfloat16: "0x02000000803F403F103FD83EA23E733E363E093ECD3D9A3D663D2D3D023DC23C923C5A3C243CF63BB83B8A3B4F3B1B3BE93AAF3A833A453A133ADD39A63979393A390C39"
    }
  }
#-}
