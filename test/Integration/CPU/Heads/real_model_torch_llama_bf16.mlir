// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_models.py:llama_bf16.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

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
  func.func @main(%arg0: tensor<101x32xbf16>, %arg1: tensor<32x32xbf16>, %arg2: tensor<16x32xbf16>, %arg3: tensor<16x32xbf16>, %arg4: tensor<32x32xbf16>, %arg5: tensor<48x32xbf16>, %arg6: tensor<48x32xbf16>, %arg7: tensor<32x48xbf16>, %arg8: tensor<32xbf16>, %arg9: tensor<32xbf16>, %arg10: tensor<32x32xbf16>, %arg11: tensor<16x32xbf16>, %arg12: tensor<16x32xbf16>, %arg13: tensor<32x32xbf16>, %arg14: tensor<48x32xbf16>, %arg15: tensor<48x32xbf16>, %arg16: tensor<32x48xbf16>, %arg17: tensor<32xbf16>, %arg18: tensor<32xbf16>, %arg19: tensor<32xbf16>, %arg20: tensor<101x32xbf16>, %arg21: tensor<8xf32>, %arg22: tensor<2x8xi64>, %arg23: tensor<2x8xi64>, %arg24: tensor<2x8xi64>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c2_i64 = arith.constant 2 : i64
    %c8_i64 = arith.constant 8 : i64
    %c0_i64 = arith.constant 0 : i64
    %c101 = arith.constant 101 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<-3.389530e+38> : tensor<bf16>
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_5 = arith.constant dense<true> : tensor<i1>
    %cst_6 = arith.constant 9.9999999999999995E-7 : f64
    %cst_7 = arith.constant 3.200000e+01 : f32
    %cst_8 = arith.constant 2.500000e-01 : bf16
    %cst_9 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<2x8x32xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg22 : tensor<2x8xi64>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %231 = arith.index_cast %in : i64 to index
      %232 = linalg.index 2 : index
      %233 = arith.cmpi slt, %231, %c101 : index
      cf.assert %233, "index must be smaller than dim size"
      %234 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %234, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%231, %232] : tensor<101x32xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<2x8x32xbf16>
    %2 = tensor.empty() : tensor<8xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<8xi64>) {
    ^bb0(%out: i64):
      %231 = linalg.index 0 : index
      %232 = arith.index_cast %231 : index to i64
      linalg.yield %232 : i64
    } -> tensor<8xi64>
    %4 = tensor.empty() : tensor<2x8xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg24 : tensor<2x8xi64>) outs(%4 : tensor<2x8xi1>) {
    ^bb0(%in: i64, %out: i1):
      %231 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %231 : i1
    } -> tensor<2x8xi1>
    %6 = tensor.empty() : tensor<2xi64>
    %7 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%6 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %231 = linalg.index 0 : index
      %232 = arith.index_cast %231 : index to i64
      linalg.yield %232 : i64
    } -> tensor<2xi64>
    %expanded = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_10 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 8, 1] : tensor<8xi64> into tensor<1x1x8x1xi64>
    %expanded_11 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 8] : tensor<8xi64> into tensor<1x1x1x8xi64>
    %8 = tensor.empty() : tensor<1x1x8x8xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11, %expanded_10 : tensor<1x1x1x8xi64>, tensor<1x1x8x1xi64>) outs(%8 : tensor<1x1x8x8xi1>) {
    ^bb0(%in: i64, %in_95: i64, %out: i1):
      %231 = arith.cmpi sle, %in, %in_95 : i64
      linalg.yield %231 : i1
    } -> tensor<1x1x8x8xi1>
    %10 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_5, %9 : tensor<i1>, tensor<1x1x8x8xi1>) outs(%8 : tensor<1x1x8x8xi1>) {
    ^bb0(%in: i1, %in_95: i1, %out: i1):
      %231 = arith.andi %in, %in_95 : i1
      linalg.yield %231 : i1
    } -> tensor<1x1x8x8xi1>
    %11 = tensor.empty() : tensor<2x1x1x8xi1>
    %12 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_11 : tensor<2x1x1x1xi64>, tensor<1x1x1x8xi64>) outs(%11 : tensor<2x1x1x8xi1>) {
    ^bb0(%in: i64, %in_95: i64, %out: i1):
      %231 = arith.cmpi slt, %in, %c0_i64 : i64
      %232 = arith.addi %in, %c2_i64 : i64
      %233 = arith.select %231, %232, %in : i64
      %234 = arith.index_cast %233 : i64 to index
      %235 = arith.cmpi slt, %in_95, %c0_i64 : i64
      %236 = arith.addi %in_95, %c8_i64 : i64
      %237 = arith.select %235, %236, %in_95 : i64
      %238 = arith.index_cast %237 : i64 to index
      %extracted = tensor.extract %5[%234, %238] : tensor<2x8xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x8xi1>
    %13 = tensor.empty() : tensor<2x1x8x8xi1>
    %14 = linalg.generic {indexing_maps = [#map10, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %12 : tensor<1x1x8x8xi1>, tensor<2x1x1x8xi1>) outs(%13 : tensor<2x1x8x8xi1>) {
    ^bb0(%in: i1, %in_95: i1, %out: i1):
      %231 = arith.andi %in, %in_95 : i1
      linalg.yield %231 : i1
    } -> tensor<2x1x8x8xi1>
    %15 = tensor.empty() : tensor<2x1x8x8xbf16>
    %16 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %cst_4, %cst_3 : tensor<2x1x8x8xi1>, tensor<bf16>, tensor<bf16>) outs(%15 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: i1, %in_95: bf16, %in_96: bf16, %out: bf16):
      %231 = arith.select %in, %in_95, %in_96 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x1x8x8xbf16>
    %expanded_12 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 8, 1] : tensor<8xi64> into tensor<1x8x1xi64>
    %17 = tensor.empty() : tensor<1x8x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<1x8x1xi64>) outs(%17 : tensor<1x8x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %231 = arith.sitofp %in : i64 to f32
      linalg.yield %231 : f32
    } -> tensor<1x8x1xf32>
    %19 = tensor.empty() : tensor<1x8x8xf32>
    %20 = linalg.generic {indexing_maps = [#map11, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %arg21 : tensor<1x8x1xf32>, tensor<8xf32>) outs(%19 : tensor<1x8x8xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.mulf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<1x8x8xf32>
    %concat = tensor.concat dim(2) %20, %20 : (tensor<1x8x8xf32>, tensor<1x8x8xf32>) -> tensor<1x8x16xf32>
    %21 = tensor.empty() : tensor<1x8x16xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x8x16xf32>) outs(%21 : tensor<1x8x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.cos %in : f32
      linalg.yield %231 : f32
    } -> tensor<1x8x16xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x8x16xf32>) outs(%21 : tensor<1x8x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.sin %in : f32
      linalg.yield %231 : f32
    } -> tensor<1x8x16xf32>
    %24 = tensor.empty() : tensor<1x8x16xbf16>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x8x16xf32>) outs(%24 : tensor<1x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<1x8x16xbf16>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x8x16xf32>) outs(%24 : tensor<1x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<1x8x16xbf16>
    %27 = tensor.empty() : tensor<2x8x32xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x8x32xbf16>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %231 = arith.extf %in : bf16 to f32
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x8x32xf32>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %30 = tensor.empty() : tensor<2x8x1xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<2x8x1xf32>) -> tensor<2x8x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%29 : tensor<2x8x32xf32>) outs(%31 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.addf %in, %out : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.divf %in, %cst_7 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.truncf %cst_6 : f64 to f32
      %232 = arith.addf %in, %231 : f32
      linalg.yield %232 : f32
    } -> tensor<2x8x1xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.rsqrt %in : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %35 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.mulf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %38 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %37 : tensor<32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %39 = tensor.empty() : tensor<32x32xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32x32xbf16>) outs(%39 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %38 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %40 = tensor.empty() : tensor<16x32xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %42 = linalg.matmul ins(%collapsed, %transposed : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%41 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %43 = tensor.empty() : tensor<16x32xbf16>
    %44 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%42 : tensor<16x32xf32>) outs(%43 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x32xbf16>
    %expanded_13 = tensor.expand_shape %44 [[0, 1], [2, 3]] output_shape [2, 8, 2, 16] : tensor<16x32xbf16> into tensor<2x8x2x16xbf16>
    %45 = tensor.empty() : tensor<2x2x8x16xbf16>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<2x8x2x16xbf16>) outs(%45 : tensor<2x2x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %46 = tensor.empty() : tensor<32x16xbf16>
    %transposed_15 = linalg.transpose ins(%arg2 : tensor<16x32xbf16>) outs(%46 : tensor<32x16xbf16>) permutation = [1, 0] 
    %47 = tensor.empty() : tensor<16x16xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %49 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%48 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %50 = tensor.empty() : tensor<16x16xbf16>
    %51 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<16x16xf32>) outs(%50 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x16xbf16>
    %expanded_16 = tensor.expand_shape %51 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %52 = tensor.empty() : tensor<2x1x8x16xbf16>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<2x8x1x16xbf16>) outs(%52 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_18 = linalg.transpose ins(%arg3 : tensor<16x32xbf16>) outs(%46 : tensor<32x16xbf16>) permutation = [1, 0] 
    %53 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%48 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %54 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<16x16xf32>) outs(%50 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x16xbf16>
    %expanded_19 = tensor.expand_shape %54 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<2x8x1x16xbf16>) outs(%52 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_21 = tensor.expand_shape %25 [[0], [1, 2], [3]] output_shape [1, 1, 8, 16] : tensor<1x8x16xbf16> into tensor<1x1x8x16xbf16>
    %expanded_22 = tensor.expand_shape %26 [[0], [1, 2], [3]] output_shape [1, 1, 8, 16] : tensor<1x8x16xbf16> into tensor<1x1x8x16xbf16>
    %55 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_14, %expanded_21 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%45 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x16xbf16>
    %extracted_slice = tensor.extract_slice %transposed_14[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %extracted_slice_23 = tensor.extract_slice %transposed_14[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %56 = tensor.empty() : tensor<2x2x8x8xbf16>
    %57 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_23 : tensor<2x2x8x8xbf16>) outs(%56 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %231 = arith.negf %in : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x8xbf16>
    %concat_24 = tensor.concat dim(3) %57, %extracted_slice : (tensor<2x2x8x8xbf16>, tensor<2x2x8x8xbf16>) -> tensor<2x2x8x16xbf16>
    %58 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_24, %expanded_22 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%45 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x16xbf16>
    %59 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %58 : tensor<2x2x8x16xbf16>, tensor<2x2x8x16xbf16>) outs(%45 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.addf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x16xbf16>
    %60 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_17, %expanded_21 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%52 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x1x8x16xbf16>
    %extracted_slice_25 = tensor.extract_slice %transposed_17[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %extracted_slice_26 = tensor.extract_slice %transposed_17[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %61 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_26 : tensor<2x1x8x8xbf16>) outs(%15 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %231 = arith.negf %in : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x1x8x8xbf16>
    %concat_27 = tensor.concat dim(3) %61, %extracted_slice_25 : (tensor<2x1x8x8xbf16>, tensor<2x1x8x8xbf16>) -> tensor<2x1x8x16xbf16>
    %62 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_27, %expanded_22 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%52 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x1x8x16xbf16>
    %63 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %62 : tensor<2x1x8x16xbf16>, tensor<2x1x8x16xbf16>) outs(%52 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.addf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x1x8x16xbf16>
    %64 = tensor.empty() : tensor<2x1x2x8x16xbf16>
    %65 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<2x1x8x16xbf16>) outs(%64 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %collapsed_28 = tensor.collapse_shape %65 [[0], [1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<2x2x8x16xbf16>
    %66 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_20 : tensor<2x1x8x16xbf16>) outs(%64 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %67 = tensor.empty() : tensor<2x2x16x8xbf16>
    %transposed_29 = linalg.transpose ins(%collapsed_28 : tensor<2x2x8x16xbf16>) outs(%67 : tensor<2x2x16x8xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_30 = tensor.collapse_shape %59 [[0, 1], [2], [3]] : tensor<2x2x8x16xbf16> into tensor<4x8x16xbf16>
    %collapsed_31 = tensor.collapse_shape %transposed_29 [[0, 1], [2], [3]] : tensor<2x2x16x8xbf16> into tensor<4x16x8xbf16>
    %68 = tensor.empty() : tensor<4x8x8xf32>
    %69 = linalg.fill ins(%cst : f32) outs(%68 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %70 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<4x8x16xbf16>, tensor<4x16x8xbf16>) outs(%69 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %71 = tensor.empty() : tensor<4x8x8xbf16>
    %72 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<4x8x8xf32>) outs(%71 : tensor<4x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<4x8x8xbf16>
    %expanded_32 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [2, 2, 8, 8] : tensor<4x8x8xbf16> into tensor<2x2x8x8xbf16>
    %73 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_32 : tensor<2x2x8x8xbf16>) outs(%56 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %231 = arith.mulf %in, %cst_8 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x8xbf16>
    %74 = linalg.generic {indexing_maps = [#map6, #map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73, %16 : tensor<2x2x8x8xbf16>, tensor<2x1x8x8xbf16>) outs(%56 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.addf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x8xbf16>
    %75 = tensor.empty() : tensor<2x2x8x8xf32>
    %76 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<2x2x8x8xbf16>) outs(%75 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %231 = arith.extf %in : bf16 to f32
      linalg.yield %231 : f32
    } -> tensor<2x2x8x8xf32>
    %77 = tensor.empty() : tensor<2x2x8xi64>
    %78 = linalg.fill ins(%c0_i64 : i64) outs(%77 : tensor<2x2x8xi64>) -> tensor<2x2x8xi64>
    %79 = tensor.empty() : tensor<2x2x8xf32>
    %80 = linalg.fill ins(%cst_0 : f32) outs(%79 : tensor<2x2x8xf32>) -> tensor<2x2x8xf32>
    %81:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%76 : tensor<2x2x8x8xf32>) outs(%80, %78 : tensor<2x2x8xf32>, tensor<2x2x8xi64>) {
    ^bb0(%in: f32, %out: f32, %out_95: i64):
      %231 = linalg.index 3 : index
      %232 = arith.index_cast %231 : index to i64
      %233 = arith.maximumf %in, %out : f32
      %234 = arith.cmpf ogt, %in, %out : f32
      %235 = arith.select %234, %232, %out_95 : i64
      linalg.yield %233, %235 : f32, i64
    } -> (tensor<2x2x8xf32>, tensor<2x2x8xi64>)
    %expanded_33 = tensor.expand_shape %81#0 [[0], [1], [2, 3]] output_shape [2, 2, 8, 1] : tensor<2x2x8xf32> into tensor<2x2x8x1xf32>
    %82 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %expanded_33 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%75 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.subf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x2x8x8xf32>
    %83 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82 : tensor<2x2x8x8xf32>) outs(%75 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.exp %in : f32
      linalg.yield %231 : f32
    } -> tensor<2x2x8x8xf32>
    %84 = tensor.empty() : tensor<2x2x8x1xf32>
    %85 = linalg.fill ins(%cst : f32) outs(%84 : tensor<2x2x8x1xf32>) -> tensor<2x2x8x1xf32>
    %86 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%83 : tensor<2x2x8x8xf32>) outs(%85 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.addf %in, %out : f32
      linalg.yield %231 : f32
    } -> tensor<2x2x8x1xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83, %86 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%75 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.divf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x2x8x8xf32>
    %88 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87 : tensor<2x2x8x8xf32>) outs(%56 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x8xbf16>
    %collapsed_34 = tensor.collapse_shape %88 [[0, 1], [2], [3]] : tensor<2x2x8x8xbf16> into tensor<4x8x8xbf16>
    %collapsed_35 = tensor.collapse_shape %66 [[0, 1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<4x8x16xbf16>
    %89 = tensor.empty() : tensor<4x8x16xf32>
    %90 = linalg.fill ins(%cst : f32) outs(%89 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %91 = linalg.batch_matmul ins(%collapsed_34, %collapsed_35 : tensor<4x8x8xbf16>, tensor<4x8x16xbf16>) outs(%90 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %92 = tensor.empty() : tensor<4x8x16xbf16>
    %93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<4x8x16xf32>) outs(%92 : tensor<4x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<4x8x16xbf16>
    %expanded_36 = tensor.expand_shape %93 [[0, 1], [2], [3]] output_shape [2, 2, 8, 16] : tensor<4x8x16xbf16> into tensor<2x2x8x16xbf16>
    %94 = tensor.empty() : tensor<2x8x2x16xbf16>
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<2x2x8x16xbf16>) outs(%94 : tensor<2x8x2x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_38 = linalg.transpose ins(%arg4 : tensor<32x32xbf16>) outs(%39 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed_39 = tensor.collapse_shape %transposed_37 [[0, 1], [2, 3]] : tensor<2x8x2x16xbf16> into tensor<16x32xbf16>
    %95 = linalg.matmul ins(%collapsed_39, %transposed_38 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%41 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %96 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%95 : tensor<16x32xf32>) outs(%43 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x32xbf16>
    %expanded_40 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %97 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_40 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.addf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x8x32xbf16>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %231 = arith.extf %in : bf16 to f32
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<2x8x32xf32>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%99 : tensor<2x8x32xf32>) outs(%31 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.addf %in, %out : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.divf %in, %cst_7 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.truncf %cst_6 : f64 to f32
      %232 = arith.addf %in, %231 : f32
      linalg.yield %232 : f32
    } -> tensor<2x8x1xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.rsqrt %in : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %103 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.mulf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %106 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %105 : tensor<32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %107 = tensor.empty() : tensor<32x48xbf16>
    %transposed_41 = linalg.transpose ins(%arg5 : tensor<48x32xbf16>) outs(%107 : tensor<32x48xbf16>) permutation = [1, 0] 
    %collapsed_42 = tensor.collapse_shape %106 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %108 = tensor.empty() : tensor<16x48xf32>
    %109 = linalg.fill ins(%cst : f32) outs(%108 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %110 = linalg.matmul ins(%collapsed_42, %transposed_41 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%109 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %111 = tensor.empty() : tensor<16x48xbf16>
    %112 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%110 : tensor<16x48xf32>) outs(%111 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x48xbf16>
    %expanded_43 = tensor.expand_shape %112 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %113 = tensor.empty() : tensor<2x8x48xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43 : tensor<2x8x48xbf16>) outs(%113 : tensor<2x8x48xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %231 = arith.extf %in : bf16 to f32
      linalg.yield %231 : f32
    } -> tensor<2x8x48xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<2x8x48xf32>) outs(%113 : tensor<2x8x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.negf %in : f32
      %232 = math.exp %231 : f32
      %233 = arith.addf %232, %cst_1 : f32
      %234 = arith.divf %cst_1, %233 : f32
      linalg.yield %234 : f32
    } -> tensor<2x8x48xf32>
    %116 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %115 : tensor<2x8x48xf32>, tensor<2x8x48xf32>) outs(%113 : tensor<2x8x48xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.mulf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x48xf32>
    %117 = tensor.empty() : tensor<2x8x48xbf16>
    %118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<2x8x48xf32>) outs(%117 : tensor<2x8x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x48xbf16>
    %transposed_44 = linalg.transpose ins(%arg6 : tensor<48x32xbf16>) outs(%107 : tensor<32x48xbf16>) permutation = [1, 0] 
    %119 = linalg.matmul ins(%collapsed_42, %transposed_44 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%109 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %120 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%119 : tensor<16x48xf32>) outs(%111 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x48xbf16>
    %expanded_45 = tensor.expand_shape %120 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %121 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %expanded_45 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%117 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x48xbf16>
    %122 = tensor.empty() : tensor<48x32xbf16>
    %transposed_46 = linalg.transpose ins(%arg7 : tensor<32x48xbf16>) outs(%122 : tensor<48x32xbf16>) permutation = [1, 0] 
    %collapsed_47 = tensor.collapse_shape %121 [[0, 1], [2]] : tensor<2x8x48xbf16> into tensor<16x48xbf16>
    %123 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<16x48xbf16>, tensor<48x32xbf16>) outs(%41 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %124 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%123 : tensor<16x32xf32>) outs(%43 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x32xbf16>
    %expanded_48 = tensor.expand_shape %124 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %125 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %expanded_48 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.addf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %126 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<2x8x32xbf16>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %231 = arith.extf %in : bf16 to f32
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<2x8x32xf32>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%127 : tensor<2x8x32xf32>) outs(%31 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.addf %in, %out : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.divf %in, %cst_7 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.truncf %cst_6 : f64 to f32
      %232 = arith.addf %in, %231 : f32
      linalg.yield %232 : f32
    } -> tensor<2x8x1xf32>
    %131 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.rsqrt %in : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %132 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %131 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.mulf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %134 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %133 : tensor<32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %transposed_49 = linalg.transpose ins(%arg10 : tensor<32x32xbf16>) outs(%39 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed_50 = tensor.collapse_shape %134 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %135 = linalg.matmul ins(%collapsed_50, %transposed_49 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%41 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %136 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%135 : tensor<16x32xf32>) outs(%43 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x32xbf16>
    %expanded_51 = tensor.expand_shape %136 [[0, 1], [2, 3]] output_shape [2, 8, 2, 16] : tensor<16x32xbf16> into tensor<2x8x2x16xbf16>
    %transposed_52 = linalg.transpose ins(%expanded_51 : tensor<2x8x2x16xbf16>) outs(%45 : tensor<2x2x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_53 = linalg.transpose ins(%arg11 : tensor<16x32xbf16>) outs(%46 : tensor<32x16xbf16>) permutation = [1, 0] 
    %137 = linalg.matmul ins(%collapsed_50, %transposed_53 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%48 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %138 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%137 : tensor<16x16xf32>) outs(%50 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x16xbf16>
    %expanded_54 = tensor.expand_shape %138 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %transposed_55 = linalg.transpose ins(%expanded_54 : tensor<2x8x1x16xbf16>) outs(%52 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_56 = linalg.transpose ins(%arg12 : tensor<16x32xbf16>) outs(%46 : tensor<32x16xbf16>) permutation = [1, 0] 
    %139 = linalg.matmul ins(%collapsed_50, %transposed_56 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%48 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %140 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%139 : tensor<16x16xf32>) outs(%50 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x16xbf16>
    %expanded_57 = tensor.expand_shape %140 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %transposed_58 = linalg.transpose ins(%expanded_57 : tensor<2x8x1x16xbf16>) outs(%52 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %141 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_52, %expanded_21 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%45 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x16xbf16>
    %extracted_slice_59 = tensor.extract_slice %transposed_52[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %extracted_slice_60 = tensor.extract_slice %transposed_52[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %142 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_60 : tensor<2x2x8x8xbf16>) outs(%56 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %231 = arith.negf %in : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x8xbf16>
    %concat_61 = tensor.concat dim(3) %142, %extracted_slice_59 : (tensor<2x2x8x8xbf16>, tensor<2x2x8x8xbf16>) -> tensor<2x2x8x16xbf16>
    %143 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_61, %expanded_22 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%45 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x16xbf16>
    %144 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%141, %143 : tensor<2x2x8x16xbf16>, tensor<2x2x8x16xbf16>) outs(%45 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.addf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x16xbf16>
    %145 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_55, %expanded_21 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%52 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x1x8x16xbf16>
    %extracted_slice_62 = tensor.extract_slice %transposed_55[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %extracted_slice_63 = tensor.extract_slice %transposed_55[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %146 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_63 : tensor<2x1x8x8xbf16>) outs(%15 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %231 = arith.negf %in : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x1x8x8xbf16>
    %concat_64 = tensor.concat dim(3) %146, %extracted_slice_62 : (tensor<2x1x8x8xbf16>, tensor<2x1x8x8xbf16>) -> tensor<2x1x8x16xbf16>
    %147 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_64, %expanded_22 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%52 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x1x8x16xbf16>
    %148 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%145, %147 : tensor<2x1x8x16xbf16>, tensor<2x1x8x16xbf16>) outs(%52 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.addf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x1x8x16xbf16>
    %149 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%148 : tensor<2x1x8x16xbf16>) outs(%64 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %collapsed_65 = tensor.collapse_shape %149 [[0], [1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<2x2x8x16xbf16>
    %150 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_58 : tensor<2x1x8x16xbf16>) outs(%64 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %transposed_66 = linalg.transpose ins(%collapsed_65 : tensor<2x2x8x16xbf16>) outs(%67 : tensor<2x2x16x8xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_67 = tensor.collapse_shape %144 [[0, 1], [2], [3]] : tensor<2x2x8x16xbf16> into tensor<4x8x16xbf16>
    %collapsed_68 = tensor.collapse_shape %transposed_66 [[0, 1], [2], [3]] : tensor<2x2x16x8xbf16> into tensor<4x16x8xbf16>
    %151 = linalg.batch_matmul ins(%collapsed_67, %collapsed_68 : tensor<4x8x16xbf16>, tensor<4x16x8xbf16>) outs(%69 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<4x8x8xf32>) outs(%71 : tensor<4x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<4x8x8xbf16>
    %expanded_69 = tensor.expand_shape %152 [[0, 1], [2], [3]] output_shape [2, 2, 8, 8] : tensor<4x8x8xbf16> into tensor<2x2x8x8xbf16>
    %153 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_69 : tensor<2x2x8x8xbf16>) outs(%56 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %231 = arith.mulf %in, %cst_8 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x8xbf16>
    %154 = linalg.generic {indexing_maps = [#map6, #map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%153, %16 : tensor<2x2x8x8xbf16>, tensor<2x1x8x8xbf16>) outs(%56 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.addf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x8xbf16>
    %155 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%154 : tensor<2x2x8x8xbf16>) outs(%75 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %231 = arith.extf %in : bf16 to f32
      linalg.yield %231 : f32
    } -> tensor<2x2x8x8xf32>
    %156:2 = linalg.generic {indexing_maps = [#map6, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%155 : tensor<2x2x8x8xf32>) outs(%80, %78 : tensor<2x2x8xf32>, tensor<2x2x8xi64>) {
    ^bb0(%in: f32, %out: f32, %out_95: i64):
      %231 = linalg.index 3 : index
      %232 = arith.index_cast %231 : index to i64
      %233 = arith.maximumf %in, %out : f32
      %234 = arith.cmpf ogt, %in, %out : f32
      %235 = arith.select %234, %232, %out_95 : i64
      linalg.yield %233, %235 : f32, i64
    } -> (tensor<2x2x8xf32>, tensor<2x2x8xi64>)
    %expanded_70 = tensor.expand_shape %156#0 [[0], [1], [2, 3]] output_shape [2, 2, 8, 1] : tensor<2x2x8xf32> into tensor<2x2x8x1xf32>
    %157 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%155, %expanded_70 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%75 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.subf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x2x8x8xf32>
    %158 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%157 : tensor<2x2x8x8xf32>) outs(%75 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.exp %in : f32
      linalg.yield %231 : f32
    } -> tensor<2x2x8x8xf32>
    %159 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%158 : tensor<2x2x8x8xf32>) outs(%85 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.addf %in, %out : f32
      linalg.yield %231 : f32
    } -> tensor<2x2x8x1xf32>
    %160 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%158, %159 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%75 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.divf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x2x8x8xf32>
    %161 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%160 : tensor<2x2x8x8xf32>) outs(%56 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<2x2x8x8xbf16>
    %collapsed_71 = tensor.collapse_shape %161 [[0, 1], [2], [3]] : tensor<2x2x8x8xbf16> into tensor<4x8x8xbf16>
    %collapsed_72 = tensor.collapse_shape %150 [[0, 1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<4x8x16xbf16>
    %162 = linalg.batch_matmul ins(%collapsed_71, %collapsed_72 : tensor<4x8x8xbf16>, tensor<4x8x16xbf16>) outs(%90 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %163 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<4x8x16xf32>) outs(%92 : tensor<4x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<4x8x16xbf16>
    %expanded_73 = tensor.expand_shape %163 [[0, 1], [2], [3]] output_shape [2, 2, 8, 16] : tensor<4x8x16xbf16> into tensor<2x2x8x16xbf16>
    %transposed_74 = linalg.transpose ins(%expanded_73 : tensor<2x2x8x16xbf16>) outs(%94 : tensor<2x8x2x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_75 = linalg.transpose ins(%arg13 : tensor<32x32xbf16>) outs(%39 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed_76 = tensor.collapse_shape %transposed_74 [[0, 1], [2, 3]] : tensor<2x8x2x16xbf16> into tensor<16x32xbf16>
    %164 = linalg.matmul ins(%collapsed_76, %transposed_75 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%41 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %165 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%164 : tensor<16x32xf32>) outs(%43 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x32xbf16>
    %expanded_77 = tensor.expand_shape %165 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %166 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %expanded_77 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.addf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %167 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<2x8x32xbf16>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %231 = arith.extf %in : bf16 to f32
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %168 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<2x8x32xf32>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %169 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%168 : tensor<2x8x32xf32>) outs(%31 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.addf %in, %out : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %170 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.divf %in, %cst_7 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %171 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.truncf %cst_6 : f64 to f32
      %232 = arith.addf %in, %231 : f32
      linalg.yield %232 : f32
    } -> tensor<2x8x1xf32>
    %172 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.rsqrt %in : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %173 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167, %172 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.mulf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %174 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %175 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %174 : tensor<32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %transposed_78 = linalg.transpose ins(%arg14 : tensor<48x32xbf16>) outs(%107 : tensor<32x48xbf16>) permutation = [1, 0] 
    %collapsed_79 = tensor.collapse_shape %175 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %176 = linalg.matmul ins(%collapsed_79, %transposed_78 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%109 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %177 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%176 : tensor<16x48xf32>) outs(%111 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x48xbf16>
    %expanded_80 = tensor.expand_shape %177 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %178 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_80 : tensor<2x8x48xbf16>) outs(%113 : tensor<2x8x48xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %231 = arith.extf %in : bf16 to f32
      linalg.yield %231 : f32
    } -> tensor<2x8x48xf32>
    %179 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<2x8x48xf32>) outs(%113 : tensor<2x8x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.negf %in : f32
      %232 = math.exp %231 : f32
      %233 = arith.addf %232, %cst_1 : f32
      %234 = arith.divf %cst_1, %233 : f32
      linalg.yield %234 : f32
    } -> tensor<2x8x48xf32>
    %180 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178, %179 : tensor<2x8x48xf32>, tensor<2x8x48xf32>) outs(%113 : tensor<2x8x48xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.mulf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x48xf32>
    %181 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180 : tensor<2x8x48xf32>) outs(%117 : tensor<2x8x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x48xbf16>
    %transposed_81 = linalg.transpose ins(%arg15 : tensor<48x32xbf16>) outs(%107 : tensor<32x48xbf16>) permutation = [1, 0] 
    %182 = linalg.matmul ins(%collapsed_79, %transposed_81 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%109 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %183 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%182 : tensor<16x48xf32>) outs(%111 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x48xbf16>
    %expanded_82 = tensor.expand_shape %183 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %184 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181, %expanded_82 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%117 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x48xbf16>
    %transposed_83 = linalg.transpose ins(%arg16 : tensor<32x48xbf16>) outs(%122 : tensor<48x32xbf16>) permutation = [1, 0] 
    %collapsed_84 = tensor.collapse_shape %184 [[0, 1], [2]] : tensor<2x8x48xbf16> into tensor<16x48xbf16>
    %185 = linalg.matmul ins(%collapsed_84, %transposed_83 : tensor<16x48xbf16>, tensor<48x32xbf16>) outs(%41 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %186 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%185 : tensor<16x32xf32>) outs(%43 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x32xbf16>
    %expanded_85 = tensor.expand_shape %186 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %187 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %expanded_85 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.addf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %188 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<2x8x32xbf16>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %231 = arith.extf %in : bf16 to f32
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %189 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188 : tensor<2x8x32xf32>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %190 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%189 : tensor<2x8x32xf32>) outs(%31 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.addf %in, %out : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %191 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.divf %in, %cst_7 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %192 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.truncf %cst_6 : f64 to f32
      %232 = arith.addf %in, %231 : f32
      linalg.yield %232 : f32
    } -> tensor<2x8x1xf32>
    %193 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192 : tensor<2x8x1xf32>) outs(%30 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.rsqrt %in : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x1xf32>
    %194 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188, %193 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%27 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.mulf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<2x8x32xf32>
    %195 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %196 = linalg.generic {indexing_maps = [#map12, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg19, %195 : tensor<32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_95: bf16, %out: bf16):
      %231 = arith.mulf %in, %in_95 : bf16
      linalg.yield %231 : bf16
    } -> tensor<2x8x32xbf16>
    %197 = tensor.empty() : tensor<32x101xbf16>
    %transposed_86 = linalg.transpose ins(%arg20 : tensor<101x32xbf16>) outs(%197 : tensor<32x101xbf16>) permutation = [1, 0] 
    %collapsed_87 = tensor.collapse_shape %196 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %198 = tensor.empty() : tensor<16x101xf32>
    %199 = linalg.fill ins(%cst : f32) outs(%198 : tensor<16x101xf32>) -> tensor<16x101xf32>
    %200 = linalg.matmul ins(%collapsed_87, %transposed_86 : tensor<16x32xbf16>, tensor<32x101xbf16>) outs(%199 : tensor<16x101xf32>) -> tensor<16x101xf32>
    %201 = tensor.empty() : tensor<16x101xbf16>
    %202 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%200 : tensor<16x101xf32>) outs(%201 : tensor<16x101xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %231 = arith.truncf %in : f32 to bf16
      linalg.yield %231 : bf16
    } -> tensor<16x101xbf16>
    %expanded_88 = tensor.expand_shape %202 [[0, 1], [2]] output_shape [2, 8, 101] : tensor<16x101xbf16> into tensor<2x8x101xbf16>
    %203 = tensor.empty() : tensor<2x8x101xf32>
    %204 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_88 : tensor<2x8x101xbf16>) outs(%203 : tensor<2x8x101xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %231 = arith.extf %in : bf16 to f32
      linalg.yield %231 : f32
    } -> tensor<2x8x101xf32>
    %padded = tensor.pad %arg23 low[0, 0] high[0, 1] {
    ^bb0(%arg25: index, %arg26: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x8xi64> to tensor<2x9xi64>
    %extracted_slice_89 = tensor.extract_slice %padded[0, 1] [2, 8] [1, 1] : tensor<2x9xi64> to tensor<2x8xi64>
    %collapsed_90 = tensor.collapse_shape %204 [[0, 1], [2]] : tensor<2x8x101xf32> into tensor<16x101xf32>
    %collapsed_91 = tensor.collapse_shape %extracted_slice_89 [[0, 1]] : tensor<2x8xi64> into tensor<16xi64>
    %205 = tensor.empty() : tensor<16xi64>
    %206 = linalg.fill ins(%c0_i64 : i64) outs(%205 : tensor<16xi64>) -> tensor<16xi64>
    %207 = tensor.empty() : tensor<16xf32>
    %208 = linalg.fill ins(%cst_0 : f32) outs(%207 : tensor<16xf32>) -> tensor<16xf32>
    %209:2 = linalg.generic {indexing_maps = [#map3, #map18, #map18], iterator_types = ["parallel", "reduction"]} ins(%collapsed_90 : tensor<16x101xf32>) outs(%208, %206 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_95: i64):
      %231 = linalg.index 1 : index
      %232 = arith.index_cast %231 : index to i64
      %233 = arith.maximumf %in, %out : f32
      %234 = arith.cmpf ogt, %in, %out : f32
      %235 = arith.select %234, %232, %out_95 : i64
      linalg.yield %233, %235 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded_92 = tensor.expand_shape %209#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %210 = linalg.generic {indexing_maps = [#map3, #map19, #map3], iterator_types = ["parallel", "parallel"]} ins(%collapsed_90, %expanded_92 : tensor<16x101xf32>, tensor<16x1xf32>) outs(%198 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.subf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<16x101xf32>
    %211 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%210 : tensor<16x101xf32>) outs(%198 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.exp %in : f32
      linalg.yield %231 : f32
    } -> tensor<16x101xf32>
    %212 = tensor.empty() : tensor<16x1xf32>
    %213 = linalg.fill ins(%cst : f32) outs(%212 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %214 = linalg.generic {indexing_maps = [#map3, #map19], iterator_types = ["parallel", "reduction"]} ins(%211 : tensor<16x101xf32>) outs(%213 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.addf %in, %out : f32
      linalg.yield %231 : f32
    } -> tensor<16x1xf32>
    %215 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%214 : tensor<16x1xf32>) outs(%212 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = math.log %in : f32
      linalg.yield %231 : f32
    } -> tensor<16x1xf32>
    %216 = linalg.generic {indexing_maps = [#map3, #map19, #map3], iterator_types = ["parallel", "parallel"]} ins(%210, %215 : tensor<16x101xf32>, tensor<16x1xf32>) outs(%198 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.subf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<16x101xf32>
    %217 = tensor.empty() : tensor<16xi1>
    %218 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_91 : tensor<16xi64>) outs(%217 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %231 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %231 : i1
    } -> tensor<16xi1>
    %219 = linalg.generic {indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = ["parallel"]} ins(%218, %collapsed_91, %cst_9 : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%205 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_95: i64, %in_96: i64, %out: i64):
      %231 = arith.select %in, %in_95, %in_96 : i64
      linalg.yield %231 : i64
    } -> tensor<16xi64>
    %expanded_93 = tensor.expand_shape %219 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %220 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_93 : tensor<16x1xi64>) outs(%213 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %231 = linalg.index 0 : index
      %232 = arith.index_cast %in : i64 to index
      %233 = arith.cmpi slt, %232, %c101 : index
      cf.assert %233, "index must be smaller than dim size"
      %234 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %234, "index must be larger or equal to 0"
      %extracted = tensor.extract %216[%231, %232] : tensor<16x101xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %collapsed_94 = tensor.collapse_shape %220 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %221 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_94 : tensor<16xf32>) outs(%207 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.negf %in : f32
      linalg.yield %231 : f32
    } -> tensor<16xf32>
    %222 = linalg.generic {indexing_maps = [#map2, #map2, #map20, #map2], iterator_types = ["parallel"]} ins(%218, %221, %cst_2 : tensor<16xi1>, tensor<16xf32>, tensor<f32>) outs(%207 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_95: f32, %in_96: f32, %out: f32):
      %231 = arith.select %in, %in_95, %in_96 : f32
      linalg.yield %231 : f32
    } -> tensor<16xf32>
    %223 = tensor.empty() : tensor<i64>
    %224 = linalg.fill ins(%c0_i64 : i64) outs(%223 : tensor<i64>) -> tensor<i64>
    %225 = linalg.generic {indexing_maps = [#map2, #map20], iterator_types = ["reduction"]} ins(%218 : tensor<16xi1>) outs(%224 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %231 = arith.extui %in : i1 to i64
      %232 = arith.addi %231, %out : i64
      linalg.yield %232 : i64
    } -> tensor<i64>
    %226 = tensor.empty() : tensor<f32>
    %227 = linalg.generic {indexing_maps = [#map21, #map21], iterator_types = []} ins(%225 : tensor<i64>) outs(%226 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %231 = arith.sitofp %in : i64 to f32
      linalg.yield %231 : f32
    } -> tensor<f32>
    %228 = linalg.fill ins(%cst : f32) outs(%226 : tensor<f32>) -> tensor<f32>
    %229 = linalg.generic {indexing_maps = [#map2, #map20], iterator_types = ["reduction"]} ins(%222 : tensor<16xf32>) outs(%228 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %231 = arith.addf %in, %out : f32
      linalg.yield %231 : f32
    } -> tensor<f32>
    %230 = linalg.generic {indexing_maps = [#map21, #map21, #map21], iterator_types = []} ins(%229, %227 : tensor<f32>, tensor<f32>) outs(%226 : tensor<f32>) {
    ^bb0(%in: f32, %in_95: f32, %out: f32):
      %231 = arith.divf %in, %in_95 : f32
      linalg.yield %231 : f32
    } -> tensor<f32>
    return %230 : tensor<f32>
  }
}
