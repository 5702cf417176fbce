// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_models.py:llama_bf16; then linalg-generalize-named-ops, linalg-fuse-elementwise-ops.
// RUN: xent-run %s --check | FileCheck %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2, d3) -> (0, d1, 0, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map9 = affine_map<(d0, d1, d2) -> (d2)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
#map11 = affine_map<(d0, d1, d2, d3, d4) -> (d2, d3, d4)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map15 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (0, d1, d4, d3)>
#map18 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map19 = affine_map<(d0, d1, d2, d3, d4) -> (0, 0, d2, d4)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map21 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map22 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, 0)>
#map23 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
#map24 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map25 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map26 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map27 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map28 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0)>
#map29 = affine_map<(d0, d1) -> (d0, 0)>
#map30 = affine_map<() -> ()>
#map31 = affine_map<(d0) -> ()>
#map32 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<101x32xbf16>, %arg1: tensor<32x32xbf16>, %arg2: tensor<16x32xbf16>, %arg3: tensor<16x32xbf16>, %arg4: tensor<32x32xbf16>, %arg5: tensor<48x32xbf16>, %arg6: tensor<48x32xbf16>, %arg7: tensor<32x48xbf16>, %arg8: tensor<32xbf16>, %arg9: tensor<32xbf16>, %arg10: tensor<32x32xbf16>, %arg11: tensor<16x32xbf16>, %arg12: tensor<16x32xbf16>, %arg13: tensor<32x32xbf16>, %arg14: tensor<48x32xbf16>, %arg15: tensor<48x32xbf16>, %arg16: tensor<32x48xbf16>, %arg17: tensor<32xbf16>, %arg18: tensor<32xbf16>, %arg19: tensor<32xbf16>, %arg20: tensor<101x32xbf16>, %arg21: tensor<8xf32>, %arg22: tensor<2x8xi64>, %arg23: tensor<2x8xi64>, %arg24: tensor<2x8xi64>) -> tensor<f32> {
    %cst = arith.constant 0xFF800000 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant -3.389530e+38 : bf16
    %cst_2 = arith.constant 0.000000e+00 : bf16
    %c-100_i64 = arith.constant -100 : i64
    %c2_i64 = arith.constant 2 : i64
    %c8_i64 = arith.constant 8 : i64
    %c0_i64 = arith.constant 0 : i64
    %c101 = arith.constant 101 : index
    %cst_3 = arith.constant 1.000000e+00 : f32
    %cst_4 = arith.constant 9.9999999999999995E-7 : f64
    %cst_5 = arith.constant 3.200000e+01 : f32
    %cst_6 = arith.constant 2.500000e-01 : bf16
    %0 = tensor.empty() : tensor<2x8x32xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg22 : tensor<2x8xi64>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %116 = arith.index_cast %in : i64 to index
      %117 = linalg.index 2 : index
      %118 = arith.cmpi slt, %116, %c101 : index
      cf.assert %118, "index must be smaller than dim size"
      %119 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %119, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%116, %117] : tensor<101x32xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<2x8x32xbf16>
    %2 = tensor.empty() : tensor<8xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<8xi64>) {
    ^bb0(%out: i64):
      %116 = linalg.index 0 : index
      %117 = arith.index_cast %116 : index to i64
      linalg.yield %117 : i64
    } -> tensor<8xi64>
    %4 = tensor.empty() : tensor<2x8xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg24 : tensor<2x8xi64>) outs(%4 : tensor<2x8xi1>) {
    ^bb0(%in: i64, %out: i1):
      %116 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %116 : i1
    } -> tensor<2x8xi1>
    %expanded = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 8, 1] : tensor<8xi64> into tensor<1x1x8x1xi64>
    %expanded_7 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 8] : tensor<8xi64> into tensor<1x1x1x8xi64>
    %6 = tensor.empty() : tensor<2x1x8x8xbf16>
    %7 = linalg.generic {indexing_maps = [#map4, #map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7, %expanded, %expanded_7 : tensor<1x1x1x8xi64>, tensor<1x1x8x1xi64>, tensor<1x1x1x8xi64>) outs(%6 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: i64, %in_62: i64, %in_63: i64, %out: bf16):
      %116 = linalg.index 0 : index
      %117 = arith.index_cast %116 : index to i64
      %118 = arith.cmpi slt, %117, %c0_i64 : i64
      %119 = arith.addi %117, %c2_i64 : i64
      %120 = arith.select %118, %119, %117 : i64
      %121 = arith.index_cast %120 : i64 to index
      %122 = arith.cmpi slt, %in_63, %c0_i64 : i64
      %123 = arith.addi %in_63, %c8_i64 : i64
      %124 = arith.select %122, %123, %in_63 : i64
      %125 = arith.index_cast %124 : i64 to index
      %extracted = tensor.extract %5[%121, %125] : tensor<2x8xi1>
      %126 = arith.cmpi sle, %in, %in_62 : i64
      %127 = arith.andi %126, %extracted : i1
      %128 = arith.select %127, %cst_2, %cst_1 : bf16
      linalg.yield %128 : bf16
    } -> tensor<2x1x8x8xbf16>
    %expanded_8 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 8, 1] : tensor<8xi64> into tensor<1x8x1xi64>
    %8 = tensor.empty() : tensor<1x8x8xf32>
    %9 = linalg.generic {indexing_maps = [#map8, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_8, %arg21 : tensor<1x8x1xi64>, tensor<8xf32>) outs(%8 : tensor<1x8x8xf32>) {
    ^bb0(%in: i64, %in_62: f32, %out: f32):
      %116 = arith.sitofp %in : i64 to f32
      %117 = arith.mulf %116, %in_62 : f32
      linalg.yield %117 : f32
    } -> tensor<1x8x8xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x8x8xf32>, tensor<1x8x8xf32>) -> tensor<1x8x16xf32>
    %expanded_9 = tensor.expand_shape %concat [[0], [1, 2], [3]] output_shape [1, 1, 8, 16] : tensor<1x8x16xf32> into tensor<1x1x8x16xf32>
    %10 = tensor.empty() : tensor<1x1x8x16xbf16>
    %11 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<1x1x8x16xf32>) outs(%10 : tensor<1x1x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %116 = math.cos %in : f32
      %117 = arith.truncf %116 : f32 to bf16
      linalg.yield %117 : bf16
    } -> tensor<1x1x8x16xbf16>
    %expanded_10 = tensor.expand_shape %concat [[0], [1, 2], [3]] output_shape [1, 1, 8, 16] : tensor<1x8x16xf32> into tensor<1x1x8x16xf32>
    %12 = tensor.empty() : tensor<1x1x8x16xbf16>
    %13 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10 : tensor<1x1x8x16xf32>) outs(%12 : tensor<1x1x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %116 = math.sin %in : f32
      %117 = arith.truncf %116 : f32 to bf16
      linalg.yield %117 : bf16
    } -> tensor<1x1x8x16xbf16>
    %14 = tensor.empty() : tensor<2x8x32xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<2x8x32xbf16>) outs(%14 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      linalg.yield %116 : f32
    } -> tensor<2x8x32xf32>
    %16 = tensor.empty() : tensor<2x8x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel"]} outs(%16 : tensor<2x8x1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<2x8x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%15 : tensor<2x8x32xf32>) outs(%17 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = math.fpowi %in, %c2_i64 : f32, i64
      %117 = arith.addf %116, %out : f32
      linalg.yield %117 : f32
    } -> tensor<2x8x1xf32>
    %19 = linalg.generic {indexing_maps = [#map9, #map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %15, %18 : tensor<32xbf16>, tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_62: f32, %in_63: f32, %out: bf16):
      %116 = arith.divf %in_63, %cst_5 : f32
      %117 = arith.truncf %cst_4 : f64 to f32
      %118 = arith.addf %116, %117 : f32
      %119 = math.rsqrt %118 : f32
      %120 = arith.mulf %in_62, %119 : f32
      %121 = arith.truncf %120 : f32 to bf16
      %122 = arith.mulf %in, %121 : bf16
      linalg.yield %122 : bf16
    } -> tensor<2x8x32xbf16>
    %20 = tensor.empty() : tensor<16x32xf32>
    %21 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel"]} outs(%20 : tensor<16x32xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<16x32xf32>
    %expanded_11 = tensor.expand_shape %arg1 [[0, 1], [2]] output_shape [2, 16, 32] : tensor<32x32xbf16> into tensor<2x16x32xbf16>
    %expanded_12 = tensor.expand_shape %21 [[0, 1], [2, 3]] output_shape [2, 8, 2, 16] : tensor<16x32xf32> into tensor<2x8x2x16xf32>
    %22 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%19, %expanded_11 : tensor<2x8x32xbf16>, tensor<2x16x32xbf16>) outs(%expanded_12 : tensor<2x8x2x16xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      %117 = arith.extf %in_62 : bf16 to f32
      %118 = arith.mulf %116, %117 : f32
      %119 = arith.addf %out, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x8x2x16xf32>
    %23 = tensor.empty() : tensor<2x2x8x16xbf16>
    %24 = linalg.generic {indexing_maps = [#map13, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<2x8x2x16xf32>) outs(%23 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %116 = arith.truncf %in : f32 to bf16
      linalg.yield %116 : bf16
    } -> tensor<2x2x8x16xbf16>
    %25 = tensor.empty() : tensor<16x16xf32>
    %26 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel"]} outs(%25 : tensor<16x16xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<16x16xf32>
    %expanded_13 = tensor.expand_shape %arg2 [[0, 1], [2]] output_shape [1, 16, 32] : tensor<16x32xbf16> into tensor<1x16x32xbf16>
    %expanded_14 = tensor.expand_shape %26 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xf32> into tensor<2x8x1x16xf32>
    %27 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%19, %expanded_13 : tensor<2x8x32xbf16>, tensor<1x16x32xbf16>) outs(%expanded_14 : tensor<2x8x1x16xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      %117 = arith.extf %in_62 : bf16 to f32
      %118 = arith.mulf %116, %117 : f32
      %119 = arith.addf %out, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x8x1x16xf32>
    %28 = tensor.empty() : tensor<2x1x8x16xbf16>
    %29 = linalg.generic {indexing_maps = [#map13, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27 : tensor<2x8x1x16xf32>) outs(%28 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %116 = arith.truncf %in : f32 to bf16
      linalg.yield %116 : bf16
    } -> tensor<2x1x8x16xbf16>
    %expanded_15 = tensor.expand_shape %arg3 [[0, 1], [2]] output_shape [1, 16, 32] : tensor<16x32xbf16> into tensor<1x16x32xbf16>
    %expanded_16 = tensor.expand_shape %26 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xf32> into tensor<2x8x1x16xf32>
    %30 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%19, %expanded_15 : tensor<2x8x32xbf16>, tensor<1x16x32xbf16>) outs(%expanded_16 : tensor<2x8x1x16xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      %117 = arith.extf %in_62 : bf16 to f32
      %118 = arith.mulf %116, %117 : f32
      %119 = arith.addf %out, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x8x1x16xf32>
    %extracted_slice = tensor.extract_slice %24[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %extracted_slice_17 = tensor.extract_slice %24[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %31 = tensor.empty() : tensor<2x2x8x8xbf16>
    %32 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<2x2x8x8xbf16>) outs(%31 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %116 = arith.negf %in : bf16
      linalg.yield %116 : bf16
    } -> tensor<2x2x8x8xbf16>
    %concat_18 = tensor.concat dim(3) %32, %extracted_slice : (tensor<2x2x8x8xbf16>, tensor<2x2x8x8xbf16>) -> tensor<2x2x8x16xbf16>
    %extracted_slice_19 = tensor.extract_slice %29[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %extracted_slice_20 = tensor.extract_slice %29[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %33 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<2x1x8x8xbf16>) outs(%6 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %116 = arith.negf %in : bf16
      linalg.yield %116 : bf16
    } -> tensor<2x1x8x8xbf16>
    %concat_21 = tensor.concat dim(3) %33, %extracted_slice_19 : (tensor<2x1x8x8xbf16>, tensor<2x1x8x8xbf16>) -> tensor<2x1x8x16xbf16>
    %34 = tensor.empty() : tensor<2x1x2x8x16xbf16>
    %35 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<2x8x1x16xf32>) outs(%34 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %116 = arith.truncf %in : f32 to bf16
      linalg.yield %116 : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %36 = tensor.empty() : tensor<2x1x2x16x8xbf16>
    %37 = linalg.generic {indexing_maps = [#map16, #map17, #map16, #map17, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%29, %11, %concat_21, %13 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>, tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%36 : tensor<2x1x2x16x8xbf16>) {
    ^bb0(%in: bf16, %in_62: bf16, %in_63: bf16, %in_64: bf16, %out: bf16):
      %116 = arith.mulf %in_63, %in_64 : bf16
      %117 = arith.mulf %in, %in_62 : bf16
      %118 = arith.addf %117, %116 : bf16
      linalg.yield %118 : bf16
    } -> tensor<2x1x2x16x8xbf16>
    %38 = tensor.empty() : tensor<4x8x8xf32>
    %39 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel"]} outs(%38 : tensor<4x8x8xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<4x8x8xf32>
    %collapsed = tensor.collapse_shape %37 [[0], [1, 2], [3], [4]] : tensor<2x1x2x16x8xbf16> into tensor<2x2x16x8xbf16>
    %expanded_22 = tensor.expand_shape %39 [[0, 1], [2], [3]] output_shape [2, 2, 8, 8] : tensor<4x8x8xf32> into tensor<2x2x8x8xf32>
    %40 = linalg.generic {indexing_maps = [#map18, #map19, #map18, #map19, #map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%24, %11, %concat_18, %13, %collapsed : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>, tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>, tensor<2x2x16x8xbf16>) outs(%expanded_22 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %in_63: bf16, %in_64: bf16, %in_65: bf16, %out: f32):
      %116 = arith.mulf %in_63, %in_64 : bf16
      %117 = arith.mulf %in, %in_62 : bf16
      %118 = arith.addf %117, %116 : bf16
      %119 = arith.extf %118 : bf16 to f32
      %120 = arith.extf %in_65 : bf16 to f32
      %121 = arith.mulf %119, %120 : f32
      %122 = arith.addf %out, %121 : f32
      linalg.yield %122 : f32
    } -> tensor<2x2x8x8xf32>
    %41 = tensor.empty() : tensor<2x2x8x8xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map20, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %7 : tensor<2x2x8x8xf32>, tensor<2x1x8x8xbf16>) outs(%41 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_62: bf16, %out: f32):
      %116 = arith.truncf %in : f32 to bf16
      %117 = arith.mulf %116, %cst_6 : bf16
      %118 = arith.addf %117, %in_62 : bf16
      %119 = arith.extf %118 : bf16 to f32
      linalg.yield %119 : f32
    } -> tensor<2x2x8x8xf32>
    %43 = tensor.empty() : tensor<2x2x8xf32>
    %44 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel"]} outs(%43 : tensor<2x2x8xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<2x2x8xf32>
    %expanded_23 = tensor.expand_shape %42 [[0], [1], [2, 3], [4]] output_shape [2, 2, 8, 1, 8] : tensor<2x2x8x8xf32> into tensor<2x2x8x1x8xf32>
    %expanded_24 = tensor.expand_shape %44 [[0], [1], [2, 3]] output_shape [2, 2, 8, 1] : tensor<2x2x8xf32> into tensor<2x2x8x1xf32>
    %45 = linalg.generic {indexing_maps = [#map15, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%expanded_23 : tensor<2x2x8x1x8xf32>) outs(%expanded_24 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = arith.maximumf %in, %out : f32
      linalg.yield %116 : f32
    } -> tensor<2x2x8x1xf32>
    %46 = linalg.generic {indexing_maps = [#map7, #map21, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %45 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%41 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %116 = arith.subf %in, %in_62 : f32
      %117 = math.exp %116 : f32
      linalg.yield %117 : f32
    } -> tensor<2x2x8x8xf32>
    %47 = tensor.empty() : tensor<2x2x8x1xf32>
    %48 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%47 : tensor<2x2x8x1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<2x2x8x1xf32>
    %49 = linalg.generic {indexing_maps = [#map7, #map21], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%46 : tensor<2x2x8x8xf32>) outs(%48 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = arith.addf %in, %out : f32
      linalg.yield %116 : f32
    } -> tensor<2x2x8x1xf32>
    %50 = tensor.empty() : tensor<4x8x16xf32>
    %51 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel"]} outs(%50 : tensor<4x8x16xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<4x8x16xf32>
    %collapsed_25 = tensor.collapse_shape %35 [[0], [1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<2x2x8x16xbf16>
    %expanded_26 = tensor.expand_shape %51 [[0, 1], [2], [3]] output_shape [2, 2, 8, 16] : tensor<4x8x16xf32> into tensor<2x2x8x16xf32>
    %52 = linalg.generic {indexing_maps = [#map18, #map22, #map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%46, %49, %collapsed_25 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>, tensor<2x2x8x16xbf16>) outs(%expanded_26 : tensor<2x2x8x16xf32>) {
    ^bb0(%in: f32, %in_62: f32, %in_63: bf16, %out: f32):
      %116 = arith.divf %in, %in_62 : f32
      %117 = arith.truncf %116 : f32 to bf16
      %118 = arith.extf %117 : bf16 to f32
      %119 = arith.extf %in_63 : bf16 to f32
      %120 = arith.mulf %118, %119 : f32
      %121 = arith.addf %out, %120 : f32
      linalg.yield %121 : f32
    } -> tensor<2x2x8x16xf32>
    %expanded_27 = tensor.expand_shape %arg4 [[0], [1, 2]] output_shape [32, 2, 16] : tensor<32x32xbf16> into tensor<32x2x16xbf16>
    %expanded_28 = tensor.expand_shape %21 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xf32> into tensor<2x8x32xf32>
    %53 = linalg.generic {indexing_maps = [#map14, #map11, #map23], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]} ins(%52, %expanded_27 : tensor<2x2x8x16xf32>, tensor<32x2x16xbf16>) outs(%expanded_28 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_62: bf16, %out: f32):
      %116 = arith.truncf %in : f32 to bf16
      %117 = arith.extf %116 : bf16 to f32
      %118 = arith.extf %in_62 : bf16 to f32
      %119 = arith.mulf %117, %118 : f32
      %120 = arith.addf %out, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<2x8x32xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %53 : tensor<2x8x32xbf16>, tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_62: f32, %out: bf16):
      %116 = arith.truncf %in_62 : f32 to bf16
      %117 = arith.addf %in, %116 : bf16
      linalg.yield %117 : bf16
    } -> tensor<2x8x32xbf16>
    %55 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<2x8x32xbf16>) outs(%14 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      linalg.yield %116 : f32
    } -> tensor<2x8x32xf32>
    %56 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%55 : tensor<2x8x32xf32>) outs(%17 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = math.fpowi %in, %c2_i64 : f32, i64
      %117 = arith.addf %116, %out : f32
      linalg.yield %117 : f32
    } -> tensor<2x8x1xf32>
    %57 = linalg.generic {indexing_maps = [#map9, #map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %55, %56 : tensor<32xbf16>, tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_62: f32, %in_63: f32, %out: bf16):
      %116 = arith.divf %in_63, %cst_5 : f32
      %117 = arith.truncf %cst_4 : f64 to f32
      %118 = arith.addf %116, %117 : f32
      %119 = math.rsqrt %118 : f32
      %120 = arith.mulf %in_62, %119 : f32
      %121 = arith.truncf %120 : f32 to bf16
      %122 = arith.mulf %in, %121 : bf16
      linalg.yield %122 : bf16
    } -> tensor<2x8x32xbf16>
    %58 = tensor.empty() : tensor<16x48xf32>
    %59 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel"]} outs(%58 : tensor<16x48xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<16x48xf32>
    %expanded_29 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xf32> into tensor<2x8x48xf32>
    %60 = linalg.generic {indexing_maps = [#map24, #map25, #map26], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57, %arg5 : tensor<2x8x32xbf16>, tensor<48x32xbf16>) outs(%expanded_29 : tensor<2x8x48xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      %117 = arith.extf %in_62 : bf16 to f32
      %118 = arith.mulf %116, %117 : f32
      %119 = arith.addf %out, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x8x48xf32>
    %expanded_30 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xf32> into tensor<2x8x48xf32>
    %61 = linalg.generic {indexing_maps = [#map24, #map25, #map26], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57, %arg6 : tensor<2x8x32xbf16>, tensor<48x32xbf16>) outs(%expanded_30 : tensor<2x8x48xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      %117 = arith.extf %in_62 : bf16 to f32
      %118 = arith.mulf %116, %117 : f32
      %119 = arith.addf %out, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x8x48xf32>
    %expanded_31 = tensor.expand_shape %21 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xf32> into tensor<2x8x32xf32>
    %62 = linalg.generic {indexing_maps = [#map24, #map24, #map25, #map26], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%60, %61, %arg7 : tensor<2x8x48xf32>, tensor<2x8x48xf32>, tensor<32x48xbf16>) outs(%expanded_31 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_62: f32, %in_63: bf16, %out: f32):
      %116 = arith.truncf %in_62 : f32 to bf16
      %117 = arith.truncf %in : f32 to bf16
      %118 = arith.extf %117 : bf16 to f32
      %119 = arith.negf %118 : f32
      %120 = math.exp %119 : f32
      %121 = arith.addf %120, %cst_3 : f32
      %122 = arith.divf %cst_3, %121 : f32
      %123 = arith.mulf %118, %122 : f32
      %124 = arith.truncf %123 : f32 to bf16
      %125 = arith.mulf %124, %116 : bf16
      %126 = arith.extf %125 : bf16 to f32
      %127 = arith.extf %in_63 : bf16 to f32
      %128 = arith.mulf %126, %127 : f32
      %129 = arith.addf %out, %128 : f32
      linalg.yield %129 : f32
    } -> tensor<2x8x32xf32>
    %63 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54, %62 : tensor<2x8x32xbf16>, tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_62: f32, %out: bf16):
      %116 = arith.truncf %in_62 : f32 to bf16
      %117 = arith.addf %in, %116 : bf16
      linalg.yield %117 : bf16
    } -> tensor<2x8x32xbf16>
    %64 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<2x8x32xbf16>) outs(%14 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      linalg.yield %116 : f32
    } -> tensor<2x8x32xf32>
    %65 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%64 : tensor<2x8x32xf32>) outs(%17 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = math.fpowi %in, %c2_i64 : f32, i64
      %117 = arith.addf %116, %out : f32
      linalg.yield %117 : f32
    } -> tensor<2x8x1xf32>
    %66 = linalg.generic {indexing_maps = [#map9, #map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %64, %65 : tensor<32xbf16>, tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_62: f32, %in_63: f32, %out: bf16):
      %116 = arith.divf %in_63, %cst_5 : f32
      %117 = arith.truncf %cst_4 : f64 to f32
      %118 = arith.addf %116, %117 : f32
      %119 = math.rsqrt %118 : f32
      %120 = arith.mulf %in_62, %119 : f32
      %121 = arith.truncf %120 : f32 to bf16
      %122 = arith.mulf %in, %121 : bf16
      linalg.yield %122 : bf16
    } -> tensor<2x8x32xbf16>
    %expanded_32 = tensor.expand_shape %arg10 [[0, 1], [2]] output_shape [2, 16, 32] : tensor<32x32xbf16> into tensor<2x16x32xbf16>
    %expanded_33 = tensor.expand_shape %21 [[0, 1], [2, 3]] output_shape [2, 8, 2, 16] : tensor<16x32xf32> into tensor<2x8x2x16xf32>
    %67 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%66, %expanded_32 : tensor<2x8x32xbf16>, tensor<2x16x32xbf16>) outs(%expanded_33 : tensor<2x8x2x16xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      %117 = arith.extf %in_62 : bf16 to f32
      %118 = arith.mulf %116, %117 : f32
      %119 = arith.addf %out, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x8x2x16xf32>
    %68 = linalg.generic {indexing_maps = [#map13, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<2x8x2x16xf32>) outs(%23 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %116 = arith.truncf %in : f32 to bf16
      linalg.yield %116 : bf16
    } -> tensor<2x2x8x16xbf16>
    %expanded_34 = tensor.expand_shape %arg11 [[0, 1], [2]] output_shape [1, 16, 32] : tensor<16x32xbf16> into tensor<1x16x32xbf16>
    %expanded_35 = tensor.expand_shape %26 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xf32> into tensor<2x8x1x16xf32>
    %69 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%66, %expanded_34 : tensor<2x8x32xbf16>, tensor<1x16x32xbf16>) outs(%expanded_35 : tensor<2x8x1x16xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      %117 = arith.extf %in_62 : bf16 to f32
      %118 = arith.mulf %116, %117 : f32
      %119 = arith.addf %out, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x8x1x16xf32>
    %70 = linalg.generic {indexing_maps = [#map13, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69 : tensor<2x8x1x16xf32>) outs(%28 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %116 = arith.truncf %in : f32 to bf16
      linalg.yield %116 : bf16
    } -> tensor<2x1x8x16xbf16>
    %expanded_36 = tensor.expand_shape %arg12 [[0, 1], [2]] output_shape [1, 16, 32] : tensor<16x32xbf16> into tensor<1x16x32xbf16>
    %expanded_37 = tensor.expand_shape %26 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xf32> into tensor<2x8x1x16xf32>
    %71 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%66, %expanded_36 : tensor<2x8x32xbf16>, tensor<1x16x32xbf16>) outs(%expanded_37 : tensor<2x8x1x16xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      %117 = arith.extf %in_62 : bf16 to f32
      %118 = arith.mulf %116, %117 : f32
      %119 = arith.addf %out, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x8x1x16xf32>
    %extracted_slice_38 = tensor.extract_slice %68[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %extracted_slice_39 = tensor.extract_slice %68[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %72 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_39 : tensor<2x2x8x8xbf16>) outs(%31 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %116 = arith.negf %in : bf16
      linalg.yield %116 : bf16
    } -> tensor<2x2x8x8xbf16>
    %concat_40 = tensor.concat dim(3) %72, %extracted_slice_38 : (tensor<2x2x8x8xbf16>, tensor<2x2x8x8xbf16>) -> tensor<2x2x8x16xbf16>
    %extracted_slice_41 = tensor.extract_slice %70[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %extracted_slice_42 = tensor.extract_slice %70[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %73 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_42 : tensor<2x1x8x8xbf16>) outs(%6 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %116 = arith.negf %in : bf16
      linalg.yield %116 : bf16
    } -> tensor<2x1x8x8xbf16>
    %concat_43 = tensor.concat dim(3) %73, %extracted_slice_41 : (tensor<2x1x8x8xbf16>, tensor<2x1x8x8xbf16>) -> tensor<2x1x8x16xbf16>
    %74 = linalg.generic {indexing_maps = [#map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<2x8x1x16xf32>) outs(%34 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %116 = arith.truncf %in : f32 to bf16
      linalg.yield %116 : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %75 = tensor.empty() : tensor<2x1x2x16x8xbf16>
    %76 = linalg.generic {indexing_maps = [#map16, #map17, #map16, #map17, #map15], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%70, %11, %concat_43, %13 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>, tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%75 : tensor<2x1x2x16x8xbf16>) {
    ^bb0(%in: bf16, %in_62: bf16, %in_63: bf16, %in_64: bf16, %out: bf16):
      %116 = arith.mulf %in_63, %in_64 : bf16
      %117 = arith.mulf %in, %in_62 : bf16
      %118 = arith.addf %117, %116 : bf16
      linalg.yield %118 : bf16
    } -> tensor<2x1x2x16x8xbf16>
    %collapsed_44 = tensor.collapse_shape %76 [[0], [1, 2], [3], [4]] : tensor<2x1x2x16x8xbf16> into tensor<2x2x16x8xbf16>
    %expanded_45 = tensor.expand_shape %39 [[0, 1], [2], [3]] output_shape [2, 2, 8, 8] : tensor<4x8x8xf32> into tensor<2x2x8x8xf32>
    %77 = linalg.generic {indexing_maps = [#map18, #map19, #map18, #map19, #map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%68, %11, %concat_40, %13, %collapsed_44 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>, tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>, tensor<2x2x16x8xbf16>) outs(%expanded_45 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %in_63: bf16, %in_64: bf16, %in_65: bf16, %out: f32):
      %116 = arith.mulf %in_63, %in_64 : bf16
      %117 = arith.mulf %in, %in_62 : bf16
      %118 = arith.addf %117, %116 : bf16
      %119 = arith.extf %118 : bf16 to f32
      %120 = arith.extf %in_65 : bf16 to f32
      %121 = arith.mulf %119, %120 : f32
      %122 = arith.addf %out, %121 : f32
      linalg.yield %122 : f32
    } -> tensor<2x2x8x8xf32>
    %78 = linalg.generic {indexing_maps = [#map7, #map20, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77, %7 : tensor<2x2x8x8xf32>, tensor<2x1x8x8xbf16>) outs(%41 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_62: bf16, %out: f32):
      %116 = arith.truncf %in : f32 to bf16
      %117 = arith.mulf %116, %cst_6 : bf16
      %118 = arith.addf %117, %in_62 : bf16
      %119 = arith.extf %118 : bf16 to f32
      linalg.yield %119 : f32
    } -> tensor<2x2x8x8xf32>
    %expanded_46 = tensor.expand_shape %78 [[0], [1], [2, 3], [4]] output_shape [2, 2, 8, 1, 8] : tensor<2x2x8x8xf32> into tensor<2x2x8x1x8xf32>
    %expanded_47 = tensor.expand_shape %44 [[0], [1], [2, 3]] output_shape [2, 2, 8, 1] : tensor<2x2x8xf32> into tensor<2x2x8x1xf32>
    %79 = linalg.generic {indexing_maps = [#map15, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%expanded_46 : tensor<2x2x8x1x8xf32>) outs(%expanded_47 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = arith.maximumf %in, %out : f32
      linalg.yield %116 : f32
    } -> tensor<2x2x8x1xf32>
    %80 = linalg.generic {indexing_maps = [#map7, #map21, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %79 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%41 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %116 = arith.subf %in, %in_62 : f32
      %117 = math.exp %116 : f32
      linalg.yield %117 : f32
    } -> tensor<2x2x8x8xf32>
    %81 = linalg.generic {indexing_maps = [#map7, #map21], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%80 : tensor<2x2x8x8xf32>) outs(%48 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = arith.addf %in, %out : f32
      linalg.yield %116 : f32
    } -> tensor<2x2x8x1xf32>
    %collapsed_48 = tensor.collapse_shape %74 [[0], [1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<2x2x8x16xbf16>
    %expanded_49 = tensor.expand_shape %51 [[0, 1], [2], [3]] output_shape [2, 2, 8, 16] : tensor<4x8x16xf32> into tensor<2x2x8x16xf32>
    %82 = linalg.generic {indexing_maps = [#map18, #map22, #map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%80, %81, %collapsed_48 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>, tensor<2x2x8x16xbf16>) outs(%expanded_49 : tensor<2x2x8x16xf32>) {
    ^bb0(%in: f32, %in_62: f32, %in_63: bf16, %out: f32):
      %116 = arith.divf %in, %in_62 : f32
      %117 = arith.truncf %116 : f32 to bf16
      %118 = arith.extf %117 : bf16 to f32
      %119 = arith.extf %in_63 : bf16 to f32
      %120 = arith.mulf %118, %119 : f32
      %121 = arith.addf %out, %120 : f32
      linalg.yield %121 : f32
    } -> tensor<2x2x8x16xf32>
    %expanded_50 = tensor.expand_shape %arg13 [[0], [1, 2]] output_shape [32, 2, 16] : tensor<32x32xbf16> into tensor<32x2x16xbf16>
    %expanded_51 = tensor.expand_shape %21 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xf32> into tensor<2x8x32xf32>
    %83 = linalg.generic {indexing_maps = [#map14, #map11, #map23], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]} ins(%82, %expanded_50 : tensor<2x2x8x16xf32>, tensor<32x2x16xbf16>) outs(%expanded_51 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_62: bf16, %out: f32):
      %116 = arith.truncf %in : f32 to bf16
      %117 = arith.extf %116 : bf16 to f32
      %118 = arith.extf %in_62 : bf16 to f32
      %119 = arith.mulf %117, %118 : f32
      %120 = arith.addf %out, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<2x8x32xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %83 : tensor<2x8x32xbf16>, tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_62: f32, %out: bf16):
      %116 = arith.truncf %in_62 : f32 to bf16
      %117 = arith.addf %in, %116 : bf16
      linalg.yield %117 : bf16
    } -> tensor<2x8x32xbf16>
    %85 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<2x8x32xbf16>) outs(%14 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      linalg.yield %116 : f32
    } -> tensor<2x8x32xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%85 : tensor<2x8x32xf32>) outs(%17 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = math.fpowi %in, %c2_i64 : f32, i64
      %117 = arith.addf %116, %out : f32
      linalg.yield %117 : f32
    } -> tensor<2x8x1xf32>
    %87 = linalg.generic {indexing_maps = [#map9, #map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %85, %86 : tensor<32xbf16>, tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_62: f32, %in_63: f32, %out: bf16):
      %116 = arith.divf %in_63, %cst_5 : f32
      %117 = arith.truncf %cst_4 : f64 to f32
      %118 = arith.addf %116, %117 : f32
      %119 = math.rsqrt %118 : f32
      %120 = arith.mulf %in_62, %119 : f32
      %121 = arith.truncf %120 : f32 to bf16
      %122 = arith.mulf %in, %121 : bf16
      linalg.yield %122 : bf16
    } -> tensor<2x8x32xbf16>
    %expanded_52 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xf32> into tensor<2x8x48xf32>
    %88 = linalg.generic {indexing_maps = [#map24, #map25, #map26], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%87, %arg14 : tensor<2x8x32xbf16>, tensor<48x32xbf16>) outs(%expanded_52 : tensor<2x8x48xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      %117 = arith.extf %in_62 : bf16 to f32
      %118 = arith.mulf %116, %117 : f32
      %119 = arith.addf %out, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x8x48xf32>
    %expanded_53 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xf32> into tensor<2x8x48xf32>
    %89 = linalg.generic {indexing_maps = [#map24, #map25, #map26], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%87, %arg15 : tensor<2x8x32xbf16>, tensor<48x32xbf16>) outs(%expanded_53 : tensor<2x8x48xf32>) {
    ^bb0(%in: bf16, %in_62: bf16, %out: f32):
      %116 = arith.extf %in : bf16 to f32
      %117 = arith.extf %in_62 : bf16 to f32
      %118 = arith.mulf %116, %117 : f32
      %119 = arith.addf %out, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<2x8x48xf32>
    %expanded_54 = tensor.expand_shape %21 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xf32> into tensor<2x8x32xf32>
    %90 = linalg.generic {indexing_maps = [#map24, #map24, #map25, #map26], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%88, %89, %arg16 : tensor<2x8x48xf32>, tensor<2x8x48xf32>, tensor<32x48xbf16>) outs(%expanded_54 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_62: f32, %in_63: bf16, %out: f32):
      %116 = arith.truncf %in_62 : f32 to bf16
      %117 = arith.truncf %in : f32 to bf16
      %118 = arith.extf %117 : bf16 to f32
      %119 = arith.negf %118 : f32
      %120 = math.exp %119 : f32
      %121 = arith.addf %120, %cst_3 : f32
      %122 = arith.divf %cst_3, %121 : f32
      %123 = arith.mulf %118, %122 : f32
      %124 = arith.truncf %123 : f32 to bf16
      %125 = arith.mulf %124, %116 : bf16
      %126 = arith.extf %125 : bf16 to f32
      %127 = arith.extf %in_63 : bf16 to f32
      %128 = arith.mulf %126, %127 : f32
      %129 = arith.addf %out, %128 : f32
      linalg.yield %129 : f32
    } -> tensor<2x8x32xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %90 : tensor<2x8x32xbf16>, tensor<2x8x32xf32>) outs(%14 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %in_62: f32, %out: f32):
      %116 = arith.truncf %in_62 : f32 to bf16
      %117 = arith.addf %in, %116 : bf16
      %118 = arith.extf %117 : bf16 to f32
      linalg.yield %118 : f32
    } -> tensor<2x8x32xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%91 : tensor<2x8x32xf32>) outs(%17 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = math.fpowi %in, %c2_i64 : f32, i64
      %117 = arith.addf %116, %out : f32
      linalg.yield %117 : f32
    } -> tensor<2x8x1xf32>
    %93 = tensor.empty() : tensor<16x101xf32>
    %94 = tensor.empty() : tensor<2x8x101xf32>
    %95 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel"]} outs(%94 : tensor<2x8x101xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<2x8x101xf32>
    %96 = linalg.generic {indexing_maps = [#map27, #map24, #map28, #map25, #map26], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg19, %91, %92, %arg20 : tensor<32xbf16>, tensor<2x8x32xf32>, tensor<2x8x1xf32>, tensor<101x32xbf16>) outs(%95 : tensor<2x8x101xf32>) {
    ^bb0(%in: bf16, %in_62: f32, %in_63: f32, %in_64: bf16, %out: f32):
      %116 = arith.divf %in_63, %cst_5 : f32
      %117 = arith.truncf %cst_4 : f64 to f32
      %118 = arith.addf %116, %117 : f32
      %119 = math.rsqrt %118 : f32
      %120 = arith.mulf %in_62, %119 : f32
      %121 = arith.truncf %120 : f32 to bf16
      %122 = arith.mulf %in, %121 : bf16
      %123 = arith.extf %122 : bf16 to f32
      %124 = arith.extf %in_64 : bf16 to f32
      %125 = arith.mulf %123, %124 : f32
      %126 = arith.addf %out, %125 : f32
      linalg.yield %126 : f32
    } -> tensor<2x8x101xf32>
    %97 = tensor.empty() : tensor<2x8x101xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<2x8x101xf32>) outs(%97 : tensor<2x8x101xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = arith.truncf %in : f32 to bf16
      %117 = arith.extf %116 : bf16 to f32
      linalg.yield %117 : f32
    } -> tensor<2x8x101xf32>
    %padded = tensor.pad %arg23 low[0, 0] high[0, 1] {
    ^bb0(%arg25: index, %arg26: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x8xi64> to tensor<2x9xi64>
    %extracted_slice_55 = tensor.extract_slice %padded[0, 1] [2, 8] [1, 1] : tensor<2x9xi64> to tensor<2x8xi64>
    %collapsed_56 = tensor.collapse_shape %98 [[0, 1], [2]] : tensor<2x8x101xf32> into tensor<16x101xf32>
    %collapsed_57 = tensor.collapse_shape %extracted_slice_55 [[0, 1]] : tensor<2x8xi64> into tensor<16xi64>
    %99 = tensor.empty() : tensor<16x1xf32>
    %100 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel"]} outs(%99 : tensor<16x1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<16x1xf32>
    %expanded_58 = tensor.expand_shape %collapsed_56 [[0, 1], [2]] output_shape [16, 1, 101] : tensor<16x101xf32> into tensor<16x1x101xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_58 : tensor<16x1x101xf32>) outs(%100 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = arith.maximumf %in, %out : f32
      linalg.yield %116 : f32
    } -> tensor<16x1xf32>
    %102 = linalg.generic {indexing_maps = [#map3, #map29, #map3], iterator_types = ["parallel", "parallel"]} ins(%collapsed_56, %101 : tensor<16x101xf32>, tensor<16x1xf32>) outs(%93 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %116 = arith.subf %in, %in_62 : f32
      linalg.yield %116 : f32
    } -> tensor<16x101xf32>
    %103 = tensor.empty() : tensor<16x1xf32>
    %104 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel"]} outs(%103 : tensor<16x1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<16x1xf32>
    %105 = linalg.generic {indexing_maps = [#map3, #map29], iterator_types = ["parallel", "reduction"]} ins(%102 : tensor<16x101xf32>) outs(%104 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %116 = math.exp %in : f32
      %117 = arith.addf %116, %out : f32
      linalg.yield %117 : f32
    } -> tensor<16x1xf32>
    %106 = linalg.generic {indexing_maps = [#map3, #map29, #map3], iterator_types = ["parallel", "parallel"]} ins(%102, %105 : tensor<16x101xf32>, tensor<16x1xf32>) outs(%93 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %116 = math.log %in_62 : f32
      %117 = arith.subf %in, %116 : f32
      linalg.yield %117 : f32
    } -> tensor<16x101xf32>
    %107 = tensor.empty() : tensor<16xi1>
    %108 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_57 : tensor<16xi64>) outs(%107 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %116 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %116 : i1
    } -> tensor<16xi1>
    %expanded_59 = tensor.expand_shape %108 [[0, 1]] output_shape [16, 1] : tensor<16xi1> into tensor<16x1xi1>
    %expanded_60 = tensor.expand_shape %collapsed_57 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_59, %expanded_60 : tensor<16x1xi1>, tensor<16x1xi64>) {
    ^bb0(%in: i1, %in_62: i64):
      %116 = arith.select %in, %in_62, %c0_i64 : i64
      %117 = arith.index_cast %116 : i64 to index
      %118 = arith.cmpi slt, %117, %c101 : index
      cf.assert %118, "index must be smaller than dim size"
      %119 = arith.cmpi sge, %116, %c0_i64 : i64
      cf.assert %119, "index must be larger or equal to 0"
      linalg.yield
    }
    linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_59, %expanded_60 : tensor<16x1xi1>, tensor<16x1xi64>) {
    ^bb0(%in: i1, %in_62: i64):
      %116 = arith.select %in, %in_62, %c0_i64 : i64
      %117 = arith.index_cast %116 : i64 to index
      %118 = arith.cmpi slt, %117, %c101 : index
      cf.assert %118, "index must be smaller than dim size"
      %119 = arith.cmpi sge, %116, %c0_i64 : i64
      cf.assert %119, "index must be larger or equal to 0"
      linalg.yield
    }
    %expanded_61 = tensor.expand_shape %108 [[0, 1]] output_shape [16, 1] : tensor<16xi1> into tensor<16x1xi1>
    linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_59, %expanded_60 : tensor<16x1xi1>, tensor<16x1xi64>) {
    ^bb0(%in: i1, %in_62: i64):
      %116 = arith.select %in, %in_62, %c0_i64 : i64
      %117 = arith.index_cast %116 : i64 to index
      %118 = arith.cmpi slt, %117, %c101 : index
      cf.assert %118, "index must be smaller than dim size"
      %119 = arith.cmpi sge, %116, %c0_i64 : i64
      cf.assert %119, "index must be larger or equal to 0"
      linalg.yield
    }
    %109 = tensor.empty() : tensor<i64>
    %110 = linalg.generic {indexing_maps = [#map30], iterator_types = []} outs(%109 : tensor<i64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<i64>
    %111 = linalg.generic {indexing_maps = [#map2, #map31], iterator_types = ["reduction"]} ins(%108 : tensor<16xi1>) outs(%110 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %116 = arith.extui %in : i1 to i64
      %117 = arith.addi %116, %out : i64
      linalg.yield %117 : i64
    } -> tensor<i64>
    %112 = tensor.empty() : tensor<f32>
    %113 = linalg.generic {indexing_maps = [#map30], iterator_types = []} outs(%112 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<f32>
    %114 = linalg.generic {indexing_maps = [#map3, #map3, #map3, #map32], iterator_types = ["reduction", "reduction"]} ins(%expanded_61, %expanded_59, %expanded_60 : tensor<16x1xi1>, tensor<16x1xi1>, tensor<16x1xi64>) outs(%113 : tensor<f32>) {
    ^bb0(%in: i1, %in_62: i1, %in_63: i64, %out: f32):
      %116 = linalg.index 0 : index
      %117 = arith.select %in_62, %in_63, %c0_i64 : i64
      %118 = arith.index_cast %117 : i64 to index
      %119 = arith.cmpi slt, %118, %c101 : index
      cf.assert %119, "index must be smaller than dim size"
      %120 = arith.cmpi sge, %117, %c0_i64 : i64
      cf.assert %120, "index must be larger or equal to 0"
      %extracted = tensor.extract %106[%116, %118] : tensor<16x101xf32>
      %121 = arith.negf %extracted : f32
      %122 = arith.select %in, %121, %cst_0 : f32
      %123 = arith.addf %122, %out : f32
      linalg.yield %123 : f32
    } -> tensor<f32>
    %115 = linalg.generic {indexing_maps = [#map30, #map30, #map30], iterator_types = []} ins(%114, %111 : tensor<f32>, tensor<i64>) outs(%112 : tensor<f32>) {
    ^bb0(%in: f32, %in_62: i64, %out: f32):
      %116 = arith.sitofp %in_62 : i64 to f32
      %117 = arith.divf %in, %116 : f32
      linalg.yield %117 : f32
    } -> tensor<f32>
    return %115 : tensor<f32>
  }
}

