// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors (torch-mlir 20261001); torch_models.py:gemma2_bf16.
// RUN: %check_reference %s | FileCheck %s
// CHECK:     unfused: result 0 {{.*}}: ok
// CHECK:     rewritten: result 0 {{.*}}: ok
// CHECK-NOT: TOO FAR

#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> ()>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, d3)>
#map12 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map13 = affine_map<(d0, d1, d2) -> (d2)>
#map14 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map15 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map19 = affine_map<(d0, d1) -> (d0)>
#map20 = affine_map<(d0, d1) -> (d0, 0)>
#map21 = affine_map<(d0) -> ()>
#map22 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<101x32xbf16>, %arg1: tensor<32x32xbf16>, %arg2: tensor<16x32xbf16>, %arg3: tensor<16x32xbf16>, %arg4: tensor<32x32xbf16>, %arg5: tensor<48x32xbf16>, %arg6: tensor<48x32xbf16>, %arg7: tensor<32x48xbf16>, %arg8: tensor<32xbf16>, %arg9: tensor<32xbf16>, %arg10: tensor<32xbf16>, %arg11: tensor<32xbf16>, %arg12: tensor<32x32xbf16>, %arg13: tensor<16x32xbf16>, %arg14: tensor<16x32xbf16>, %arg15: tensor<32x32xbf16>, %arg16: tensor<48x32xbf16>, %arg17: tensor<48x32xbf16>, %arg18: tensor<32x48xbf16>, %arg19: tensor<32xbf16>, %arg20: tensor<32xbf16>, %arg21: tensor<32xbf16>, %arg22: tensor<32xbf16>, %arg23: tensor<32xbf16>, %arg24: tensor<8xf32>, %arg25: tensor<2x8xi64>, %arg26: tensor<2x8xi64>, %arg27: tensor<2x8xi64>) -> tensor<f32> {
    %c-100_i64 = arith.constant -100 : i64
    %c64_i64 = arith.constant 64 : i64
    %c2_i64 = arith.constant 2 : i64
    %c8_i64 = arith.constant 8 : i64
    %c0_i64 = arith.constant 0 : i64
    %c101 = arith.constant 101 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %c3_i64 = arith.constant 3 : i64
    %cst_1 = arith.constant 4.467770e-02 : bf16
    %cst_2 = arith.constant 7.968750e-01 : bf16
    %cst_3 = arith.constant 1.000000e+00 : bf16
    %cst_4 = arith.constant 5.000000e-01 : bf16
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<-3.389530e+38> : tensor<bf16>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_8 = arith.constant dense<true> : tensor<i1>
    %cst_9 = arith.constant dense<5.656250e+00> : tensor<bf16>
    %cst_10 = arith.constant 9.9999999999999995E-7 : f64
    %cst_11 = arith.constant 3.200000e+01 : f32
    %cst_12 = arith.constant 1.000000e+00 : f32
    %cst_13 = arith.constant 2.500000e-01 : bf16
    %cst_14 = arith.constant 5.000000e+01 : bf16
    %cst_15 = arith.constant 3.000000e+01 : bf16
    %cst_16 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<2x8x32xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg25 : tensor<2x8xi64>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %298 = arith.index_cast %in : i64 to index
      %299 = linalg.index 2 : index
      %300 = arith.cmpi slt, %298, %c101 : index
      cf.assert %300, "index must be smaller than dim size"
      %301 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %301, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%298, %299] : tensor<101x32xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<2x8x32xbf16>
    %2 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %cst_9 : tensor<2x8x32xbf16>, tensor<bf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %3 = tensor.empty() : tensor<8xi64>
    %4 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%3 : tensor<8xi64>) {
    ^bb0(%out: i64):
      %298 = linalg.index 0 : index
      %299 = arith.index_cast %298 : index to i64
      linalg.yield %299 : i64
    } -> tensor<8xi64>
    %5 = tensor.empty() : tensor<2x8xi1>
    %6 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg27 : tensor<2x8xi64>) outs(%5 : tensor<2x8xi1>) {
    ^bb0(%in: i64, %out: i1):
      %298 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %298 : i1
    } -> tensor<2x8xi1>
    %7 = tensor.empty() : tensor<2xi64>
    %8 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%7 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %298 = linalg.index 0 : index
      %299 = arith.index_cast %298 : index to i64
      linalg.yield %299 : i64
    } -> tensor<2xi64>
    %expanded = tensor.expand_shape %8 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_17 = tensor.expand_shape %4 [[0, 1, 2, 3]] output_shape [1, 1, 8, 1] : tensor<8xi64> into tensor<1x1x8x1xi64>
    %expanded_18 = tensor.expand_shape %4 [[0, 1, 2, 3]] output_shape [1, 1, 1, 8] : tensor<8xi64> into tensor<1x1x1x8xi64>
    %9 = tensor.empty() : tensor<1x1x8x8xi1>
    %10 = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18, %expanded_17 : tensor<1x1x1x8xi64>, tensor<1x1x8x1xi64>) outs(%9 : tensor<1x1x8x8xi1>) {
    ^bb0(%in: i64, %in_102: i64, %out: i1):
      %298 = arith.cmpi sle, %in, %in_102 : i64
      linalg.yield %298 : i1
    } -> tensor<1x1x8x8xi1>
    %11 = linalg.generic {indexing_maps = [#map8, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_8, %10 : tensor<i1>, tensor<1x1x8x8xi1>) outs(%9 : tensor<1x1x8x8xi1>) {
    ^bb0(%in: i1, %in_102: i1, %out: i1):
      %298 = arith.andi %in, %in_102 : i1
      linalg.yield %298 : i1
    } -> tensor<1x1x8x8xi1>
    %12 = tensor.empty() : tensor<2x1x1x8xi1>
    %13 = linalg.generic {indexing_maps = [#map9, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_18 : tensor<2x1x1x1xi64>, tensor<1x1x1x8xi64>) outs(%12 : tensor<2x1x1x8xi1>) {
    ^bb0(%in: i64, %in_102: i64, %out: i1):
      %298 = arith.cmpi slt, %in, %c0_i64 : i64
      %299 = arith.addi %in, %c2_i64 : i64
      %300 = arith.select %298, %299, %in : i64
      %301 = arith.index_cast %300 : i64 to index
      %302 = arith.cmpi slt, %in_102, %c0_i64 : i64
      %303 = arith.addi %in_102, %c8_i64 : i64
      %304 = arith.select %302, %303, %in_102 : i64
      %305 = arith.index_cast %304 : i64 to index
      %extracted = tensor.extract %6[%301, %305] : tensor<2x8xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x8xi1>
    %14 = tensor.empty() : tensor<2x1x8x8xi1>
    %15 = linalg.generic {indexing_maps = [#map11, #map5, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %13 : tensor<1x1x8x8xi1>, tensor<2x1x1x8xi1>) outs(%14 : tensor<2x1x8x8xi1>) {
    ^bb0(%in: i1, %in_102: i1, %out: i1):
      %298 = arith.andi %in, %in_102 : i1
      linalg.yield %298 : i1
    } -> tensor<2x1x8x8xi1>
    %16 = tensor.empty() : tensor<2x1x8x8xbf16>
    %17 = linalg.generic {indexing_maps = [#map7, #map8, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %cst_7, %cst_6 : tensor<2x1x8x8xi1>, tensor<bf16>, tensor<bf16>) outs(%16 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: i1, %in_102: bf16, %in_103: bf16, %out: bf16):
      %298 = arith.select %in, %in_102, %in_103 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x1x8x8xbf16>
    %18 = tensor.empty() : tensor<1x1x8x1xi64>
    %19 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17 : tensor<1x1x8x1xi64>) outs(%18 : tensor<1x1x8x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %298 = arith.subi %in, %c64_i64 : i64
      linalg.yield %298 : i64
    } -> tensor<1x1x8x1xi64>
    %20 = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18, %19 : tensor<1x1x1x8xi64>, tensor<1x1x8x1xi64>) outs(%9 : tensor<1x1x8x8xi1>) {
    ^bb0(%in: i64, %in_102: i64, %out: i1):
      %298 = arith.cmpi sgt, %in, %in_102 : i64
      linalg.yield %298 : i1
    } -> tensor<1x1x8x8xi1>
    %21 = linalg.generic {indexing_maps = [#map8, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_8, %20 : tensor<i1>, tensor<1x1x8x8xi1>) outs(%9 : tensor<1x1x8x8xi1>) {
    ^bb0(%in: i1, %in_102: i1, %out: i1):
      %298 = arith.andi %in, %in_102 : i1
      linalg.yield %298 : i1
    } -> tensor<1x1x8x8xi1>
    %22 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %10 : tensor<1x1x8x8xi1>, tensor<1x1x8x8xi1>) outs(%9 : tensor<1x1x8x8xi1>) {
    ^bb0(%in: i1, %in_102: i1, %out: i1):
      %298 = arith.andi %in, %in_102 : i1
      linalg.yield %298 : i1
    } -> tensor<1x1x8x8xi1>
    %23 = linalg.generic {indexing_maps = [#map8, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_8, %22 : tensor<i1>, tensor<1x1x8x8xi1>) outs(%9 : tensor<1x1x8x8xi1>) {
    ^bb0(%in: i1, %in_102: i1, %out: i1):
      %298 = arith.andi %in, %in_102 : i1
      linalg.yield %298 : i1
    } -> tensor<1x1x8x8xi1>
    %24 = linalg.generic {indexing_maps = [#map11, #map5, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %13 : tensor<1x1x8x8xi1>, tensor<2x1x1x8xi1>) outs(%14 : tensor<2x1x8x8xi1>) {
    ^bb0(%in: i1, %in_102: i1, %out: i1):
      %298 = arith.andi %in, %in_102 : i1
      linalg.yield %298 : i1
    } -> tensor<2x1x8x8xi1>
    %25 = linalg.generic {indexing_maps = [#map7, #map8, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %cst_7, %cst_6 : tensor<2x1x8x8xi1>, tensor<bf16>, tensor<bf16>) outs(%16 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: i1, %in_102: bf16, %in_103: bf16, %out: bf16):
      %298 = arith.select %in, %in_102, %in_103 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x1x8x8xbf16>
    %expanded_19 = tensor.expand_shape %4 [[0, 1, 2]] output_shape [1, 8, 1] : tensor<8xi64> into tensor<1x8x1xi64>
    %26 = tensor.empty() : tensor<1x8x1xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<1x8x1xi64>) outs(%26 : tensor<1x8x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %298 = arith.sitofp %in : i64 to f32
      linalg.yield %298 : f32
    } -> tensor<1x8x1xf32>
    %28 = tensor.empty() : tensor<1x8x8xf32>
    %29 = linalg.generic {indexing_maps = [#map12, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg24 : tensor<1x8x1xf32>, tensor<8xf32>) outs(%28 : tensor<1x8x8xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<1x8x8xf32>
    %concat = tensor.concat dim(2) %29, %29 : (tensor<1x8x8xf32>, tensor<1x8x8xf32>) -> tensor<1x8x16xf32>
    %30 = tensor.empty() : tensor<1x8x16xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x8x16xf32>) outs(%30 : tensor<1x8x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.cos %in : f32
      linalg.yield %298 : f32
    } -> tensor<1x8x16xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x8x16xf32>) outs(%30 : tensor<1x8x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.sin %in : f32
      linalg.yield %298 : f32
    } -> tensor<1x8x16xf32>
    %33 = tensor.empty() : tensor<1x8x16xbf16>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x8x16xf32>) outs(%33 : tensor<1x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<1x8x16xbf16>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<1x8x16xf32>) outs(%33 : tensor<1x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<1x8x16xbf16>
    %36 = tensor.empty() : tensor<2x8x32xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<2x8x32xbf16>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37 : tensor<2x8x32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %39 = tensor.empty() : tensor<2x8x1xf32>
    %40 = linalg.fill ins(%cst : f32) outs(%39 : tensor<2x8x1xf32>) -> tensor<2x8x1xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%38 : tensor<2x8x32xf32>) outs(%40 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.divf %in, %cst_11 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.truncf %cst_10 : f64 to f32
      %299 = arith.addf %in, %298 : f32
      linalg.yield %299 : f32
    } -> tensor<2x8x1xf32>
    %44 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.rsqrt %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %44 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %46 = tensor.empty() : tensor<32xf32>
    %47 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg8 : tensor<32xbf16>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %48 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%47 : tensor<32xf32>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %cst_12 : f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45, %48 : tensor<2x8x32xf32>, tensor<32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %50 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %51 = tensor.empty() : tensor<32x32xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32x32xbf16>) outs(%51 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %50 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %52 = tensor.empty() : tensor<16x32xf32>
    %53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %54 = linalg.matmul ins(%collapsed, %transposed : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%53 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %55 = tensor.empty() : tensor<16x32xbf16>
    %56 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%54 : tensor<16x32xf32>) outs(%55 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x32xbf16>
    %expanded_20 = tensor.expand_shape %56 [[0, 1], [2, 3]] output_shape [2, 8, 2, 16] : tensor<16x32xbf16> into tensor<2x8x2x16xbf16>
    %57 = tensor.empty() : tensor<2x2x8x16xbf16>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<2x8x2x16xbf16>) outs(%57 : tensor<2x2x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %58 = tensor.empty() : tensor<32x16xbf16>
    %transposed_22 = linalg.transpose ins(%arg2 : tensor<16x32xbf16>) outs(%58 : tensor<32x16xbf16>) permutation = [1, 0] 
    %59 = tensor.empty() : tensor<16x16xf32>
    %60 = linalg.fill ins(%cst : f32) outs(%59 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %61 = linalg.matmul ins(%collapsed, %transposed_22 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%60 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %62 = tensor.empty() : tensor<16x16xbf16>
    %63 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%61 : tensor<16x16xf32>) outs(%62 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x16xbf16>
    %expanded_23 = tensor.expand_shape %63 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %64 = tensor.empty() : tensor<2x1x8x16xbf16>
    %transposed_24 = linalg.transpose ins(%expanded_23 : tensor<2x8x1x16xbf16>) outs(%64 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_25 = linalg.transpose ins(%arg3 : tensor<16x32xbf16>) outs(%58 : tensor<32x16xbf16>) permutation = [1, 0] 
    %65 = linalg.matmul ins(%collapsed, %transposed_25 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%60 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %66 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%65 : tensor<16x16xf32>) outs(%62 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x16xbf16>
    %expanded_26 = tensor.expand_shape %66 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %transposed_27 = linalg.transpose ins(%expanded_26 : tensor<2x8x1x16xbf16>) outs(%64 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_28 = tensor.expand_shape %34 [[0], [1, 2], [3]] output_shape [1, 1, 8, 16] : tensor<1x8x16xbf16> into tensor<1x1x8x16xbf16>
    %expanded_29 = tensor.expand_shape %35 [[0], [1, 2], [3]] output_shape [1, 1, 8, 16] : tensor<1x8x16xbf16> into tensor<1x1x8x16xbf16>
    %67 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21, %expanded_28 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%57 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x16xbf16>
    %extracted_slice = tensor.extract_slice %transposed_21[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %extracted_slice_30 = tensor.extract_slice %transposed_21[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %68 = tensor.empty() : tensor<2x2x8x8xbf16>
    %69 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_30 : tensor<2x2x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.negf %in : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %concat_31 = tensor.concat dim(3) %69, %extracted_slice : (tensor<2x2x8x8xbf16>, tensor<2x2x8x8xbf16>) -> tensor<2x2x8x16xbf16>
    %70 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_31, %expanded_29 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%57 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x16xbf16>
    %71 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %70 : tensor<2x2x8x16xbf16>, tensor<2x2x8x16xbf16>) outs(%57 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.addf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x16xbf16>
    %72 = linalg.generic {indexing_maps = [#map7, #map11, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_24, %expanded_28 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%64 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x1x8x16xbf16>
    %extracted_slice_32 = tensor.extract_slice %transposed_24[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %extracted_slice_33 = tensor.extract_slice %transposed_24[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %73 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_33 : tensor<2x1x8x8xbf16>) outs(%16 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.negf %in : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x1x8x8xbf16>
    %concat_34 = tensor.concat dim(3) %73, %extracted_slice_32 : (tensor<2x1x8x8xbf16>, tensor<2x1x8x8xbf16>) -> tensor<2x1x8x16xbf16>
    %74 = linalg.generic {indexing_maps = [#map7, #map11, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_34, %expanded_29 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%64 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x1x8x16xbf16>
    %75 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %74 : tensor<2x1x8x16xbf16>, tensor<2x1x8x16xbf16>) outs(%64 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.addf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x1x8x16xbf16>
    %76 = tensor.empty() : tensor<2x1x2x8x16xbf16>
    %77 = linalg.generic {indexing_maps = [#map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%75 : tensor<2x1x8x16xbf16>) outs(%76 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %collapsed_35 = tensor.collapse_shape %77 [[0], [1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<2x2x8x16xbf16>
    %78 = linalg.generic {indexing_maps = [#map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_27 : tensor<2x1x8x16xbf16>) outs(%76 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %79 = tensor.empty() : tensor<2x2x16x8xbf16>
    %transposed_36 = linalg.transpose ins(%collapsed_35 : tensor<2x2x8x16xbf16>) outs(%79 : tensor<2x2x16x8xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_37 = tensor.collapse_shape %71 [[0, 1], [2], [3]] : tensor<2x2x8x16xbf16> into tensor<4x8x16xbf16>
    %collapsed_38 = tensor.collapse_shape %transposed_36 [[0, 1], [2], [3]] : tensor<2x2x16x8xbf16> into tensor<4x16x8xbf16>
    %80 = tensor.empty() : tensor<4x8x8xf32>
    %81 = linalg.fill ins(%cst : f32) outs(%80 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %82 = linalg.batch_matmul ins(%collapsed_37, %collapsed_38 : tensor<4x8x16xbf16>, tensor<4x16x8xbf16>) outs(%81 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %83 = tensor.empty() : tensor<4x8x8xbf16>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<4x8x8xf32>) outs(%83 : tensor<4x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<4x8x8xbf16>
    %expanded_39 = tensor.expand_shape %84 [[0, 1], [2], [3]] output_shape [2, 2, 8, 8] : tensor<4x8x8xbf16> into tensor<2x2x8x8xbf16>
    %85 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<2x2x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %86 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85 : tensor<2x2x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.divf %in, %cst_14 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %87 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86 : tensor<2x2x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = math.tanh %in : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %88 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87 : tensor<2x2x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.mulf %in, %cst_14 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %89 = linalg.generic {indexing_maps = [#map7, #map17, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88, %25 : tensor<2x2x8x8xbf16>, tensor<2x1x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.addf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %90 = tensor.empty() : tensor<2x2x8x8xf32>
    %91 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89 : tensor<2x2x8x8xbf16>) outs(%90 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x2x8x8xf32>
    %92 = tensor.empty() : tensor<2x2x8xi64>
    %93 = linalg.fill ins(%c0_i64 : i64) outs(%92 : tensor<2x2x8xi64>) -> tensor<2x2x8xi64>
    %94 = tensor.empty() : tensor<2x2x8xf32>
    %95 = linalg.fill ins(%cst_0 : f32) outs(%94 : tensor<2x2x8xf32>) -> tensor<2x2x8xf32>
    %96:2 = linalg.generic {indexing_maps = [#map7, #map18, #map18], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%91 : tensor<2x2x8x8xf32>) outs(%95, %93 : tensor<2x2x8xf32>, tensor<2x2x8xi64>) {
    ^bb0(%in: f32, %out: f32, %out_102: i64):
      %298 = linalg.index 3 : index
      %299 = arith.index_cast %298 : index to i64
      %300 = arith.maximumf %in, %out : f32
      %301 = arith.cmpf ogt, %in, %out : f32
      %302 = arith.select %301, %299, %out_102 : i64
      linalg.yield %300, %302 : f32, i64
    } -> (tensor<2x2x8xf32>, tensor<2x2x8xi64>)
    %expanded_40 = tensor.expand_shape %96#0 [[0], [1], [2, 3]] output_shape [2, 2, 8, 1] : tensor<2x2x8xf32> into tensor<2x2x8x1xf32>
    %97 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91, %expanded_40 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%90 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.subf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x2x8x8xf32>
    %98 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97 : tensor<2x2x8x8xf32>) outs(%90 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.exp %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x2x8x8xf32>
    %99 = tensor.empty() : tensor<2x2x8x1xf32>
    %100 = linalg.fill ins(%cst : f32) outs(%99 : tensor<2x2x8x1xf32>) -> tensor<2x2x8x1xf32>
    %101 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%98 : tensor<2x2x8x8xf32>) outs(%100 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x2x8x1xf32>
    %102 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98, %101 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%90 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.divf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x2x8x8xf32>
    %103 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%102 : tensor<2x2x8x8xf32>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %collapsed_41 = tensor.collapse_shape %103 [[0, 1], [2], [3]] : tensor<2x2x8x8xbf16> into tensor<4x8x8xbf16>
    %collapsed_42 = tensor.collapse_shape %78 [[0, 1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<4x8x16xbf16>
    %104 = tensor.empty() : tensor<4x8x16xf32>
    %105 = linalg.fill ins(%cst : f32) outs(%104 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %106 = linalg.batch_matmul ins(%collapsed_41, %collapsed_42 : tensor<4x8x8xbf16>, tensor<4x8x16xbf16>) outs(%105 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %107 = tensor.empty() : tensor<4x8x16xbf16>
    %108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<4x8x16xf32>) outs(%107 : tensor<4x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<4x8x16xbf16>
    %expanded_43 = tensor.expand_shape %108 [[0, 1], [2], [3]] output_shape [2, 2, 8, 16] : tensor<4x8x16xbf16> into tensor<2x2x8x16xbf16>
    %109 = tensor.empty() : tensor<2x8x2x16xbf16>
    %transposed_44 = linalg.transpose ins(%expanded_43 : tensor<2x2x8x16xbf16>) outs(%109 : tensor<2x8x2x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_45 = linalg.transpose ins(%arg4 : tensor<32x32xbf16>) outs(%51 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed_46 = tensor.collapse_shape %transposed_44 [[0, 1], [2, 3]] : tensor<2x8x2x16xbf16> into tensor<16x32xbf16>
    %110 = linalg.matmul ins(%collapsed_46, %transposed_45 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%53 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %111 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%110 : tensor<16x32xf32>) outs(%55 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x32xbf16>
    %expanded_47 = tensor.expand_shape %111 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_47 : tensor<2x8x32xbf16>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<2x8x32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%113 : tensor<2x8x32xf32>) outs(%40 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.divf %in, %cst_11 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %116 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.truncf %cst_10 : f64 to f32
      %299 = arith.addf %in, %298 : f32
      linalg.yield %299 : f32
    } -> tensor<2x8x1xf32>
    %117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.rsqrt %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %118 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %117 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %119 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg9 : tensor<32xbf16>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %120 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%119 : tensor<32xf32>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %cst_12 : f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %121 = linalg.generic {indexing_maps = [#map1, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %120 : tensor<2x8x32xf32>, tensor<32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %122 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %123 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %122 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.addf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %124 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<2x8x32xbf16>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<2x8x32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%125 : tensor<2x8x32xf32>) outs(%40 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.divf %in, %cst_11 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.truncf %cst_10 : f64 to f32
      %299 = arith.addf %in, %298 : f32
      linalg.yield %299 : f32
    } -> tensor<2x8x1xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.rsqrt %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %129 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %131 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg10 : tensor<32xbf16>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %132 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%131 : tensor<32xf32>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %cst_12 : f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %132 : tensor<2x8x32xf32>, tensor<32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %134 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %135 = tensor.empty() : tensor<32x48xbf16>
    %transposed_48 = linalg.transpose ins(%arg5 : tensor<48x32xbf16>) outs(%135 : tensor<32x48xbf16>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %134 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %136 = tensor.empty() : tensor<16x48xf32>
    %137 = linalg.fill ins(%cst : f32) outs(%136 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %138 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%137 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %139 = tensor.empty() : tensor<16x48xbf16>
    %140 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%138 : tensor<16x48xf32>) outs(%139 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x48xbf16>
    %expanded_50 = tensor.expand_shape %140 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %141 = tensor.empty() : tensor<2x8x48xbf16>
    %142 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<2x8x48xbf16>) outs(%141 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = math.fpowi %in, %c3_i64 : bf16, i64
      %299 = arith.mulf %298, %cst_1 : bf16
      %300 = arith.addf %in, %299 : bf16
      %301 = arith.mulf %300, %cst_2 : bf16
      %302 = math.tanh %301 : bf16
      %303 = arith.addf %302, %cst_3 : bf16
      %304 = arith.mulf %303, %cst_4 : bf16
      %305 = arith.mulf %in, %304 : bf16
      linalg.yield %305 : bf16
    } -> tensor<2x8x48xbf16>
    %transposed_51 = linalg.transpose ins(%arg6 : tensor<48x32xbf16>) outs(%135 : tensor<32x48xbf16>) permutation = [1, 0] 
    %143 = linalg.matmul ins(%collapsed_49, %transposed_51 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%137 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %144 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%143 : tensor<16x48xf32>) outs(%139 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x48xbf16>
    %expanded_52 = tensor.expand_shape %144 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %145 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %expanded_52 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%141 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x48xbf16>
    %146 = tensor.empty() : tensor<48x32xbf16>
    %transposed_53 = linalg.transpose ins(%arg7 : tensor<32x48xbf16>) outs(%146 : tensor<48x32xbf16>) permutation = [1, 0] 
    %collapsed_54 = tensor.collapse_shape %145 [[0, 1], [2]] : tensor<2x8x48xbf16> into tensor<16x48xbf16>
    %147 = linalg.matmul ins(%collapsed_54, %transposed_53 : tensor<16x48xbf16>, tensor<48x32xbf16>) outs(%53 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %148 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%147 : tensor<16x32xf32>) outs(%55 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x32xbf16>
    %expanded_55 = tensor.expand_shape %148 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %149 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_55 : tensor<2x8x32xbf16>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %150 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149 : tensor<2x8x32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %151 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%150 : tensor<2x8x32xf32>) outs(%40 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.divf %in, %cst_11 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.truncf %cst_10 : f64 to f32
      %299 = arith.addf %in, %298 : f32
      linalg.yield %299 : f32
    } -> tensor<2x8x1xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.rsqrt %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %155 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %154 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %156 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg11 : tensor<32xbf16>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %157 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%156 : tensor<32xf32>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %cst_12 : f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %158 = linalg.generic {indexing_maps = [#map1, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155, %157 : tensor<2x8x32xf32>, tensor<32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %159 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %160 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %159 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.addf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %161 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<2x8x32xbf16>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %162 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<2x8x32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %163 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%162 : tensor<2x8x32xf32>) outs(%40 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %164 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.divf %in, %cst_11 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %165 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.truncf %cst_10 : f64 to f32
      %299 = arith.addf %in, %298 : f32
      linalg.yield %299 : f32
    } -> tensor<2x8x1xf32>
    %166 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.rsqrt %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %167 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161, %166 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %168 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg19 : tensor<32xbf16>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %169 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%168 : tensor<32xf32>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %cst_12 : f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %170 = linalg.generic {indexing_maps = [#map1, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167, %169 : tensor<2x8x32xf32>, tensor<32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %171 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %transposed_56 = linalg.transpose ins(%arg12 : tensor<32x32xbf16>) outs(%51 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed_57 = tensor.collapse_shape %171 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %172 = linalg.matmul ins(%collapsed_57, %transposed_56 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%53 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %173 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%172 : tensor<16x32xf32>) outs(%55 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x32xbf16>
    %expanded_58 = tensor.expand_shape %173 [[0, 1], [2, 3]] output_shape [2, 8, 2, 16] : tensor<16x32xbf16> into tensor<2x8x2x16xbf16>
    %transposed_59 = linalg.transpose ins(%expanded_58 : tensor<2x8x2x16xbf16>) outs(%57 : tensor<2x2x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_60 = linalg.transpose ins(%arg13 : tensor<16x32xbf16>) outs(%58 : tensor<32x16xbf16>) permutation = [1, 0] 
    %174 = linalg.matmul ins(%collapsed_57, %transposed_60 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%60 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %175 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%174 : tensor<16x16xf32>) outs(%62 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x16xbf16>
    %expanded_61 = tensor.expand_shape %175 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %transposed_62 = linalg.transpose ins(%expanded_61 : tensor<2x8x1x16xbf16>) outs(%64 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_63 = linalg.transpose ins(%arg14 : tensor<16x32xbf16>) outs(%58 : tensor<32x16xbf16>) permutation = [1, 0] 
    %176 = linalg.matmul ins(%collapsed_57, %transposed_63 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%60 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %177 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%176 : tensor<16x16xf32>) outs(%62 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x16xbf16>
    %expanded_64 = tensor.expand_shape %177 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %transposed_65 = linalg.transpose ins(%expanded_64 : tensor<2x8x1x16xbf16>) outs(%64 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %178 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_59, %expanded_28 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%57 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x16xbf16>
    %extracted_slice_66 = tensor.extract_slice %transposed_59[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %extracted_slice_67 = tensor.extract_slice %transposed_59[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %179 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_67 : tensor<2x2x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.negf %in : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %concat_68 = tensor.concat dim(3) %179, %extracted_slice_66 : (tensor<2x2x8x8xbf16>, tensor<2x2x8x8xbf16>) -> tensor<2x2x8x16xbf16>
    %180 = linalg.generic {indexing_maps = [#map7, #map14, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_68, %expanded_29 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%57 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x16xbf16>
    %181 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%178, %180 : tensor<2x2x8x16xbf16>, tensor<2x2x8x16xbf16>) outs(%57 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.addf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x16xbf16>
    %182 = linalg.generic {indexing_maps = [#map7, #map11, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_62, %expanded_28 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%64 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x1x8x16xbf16>
    %extracted_slice_69 = tensor.extract_slice %transposed_62[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %extracted_slice_70 = tensor.extract_slice %transposed_62[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %183 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_70 : tensor<2x1x8x8xbf16>) outs(%16 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.negf %in : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x1x8x8xbf16>
    %concat_71 = tensor.concat dim(3) %183, %extracted_slice_69 : (tensor<2x1x8x8xbf16>, tensor<2x1x8x8xbf16>) -> tensor<2x1x8x16xbf16>
    %184 = linalg.generic {indexing_maps = [#map7, #map11, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_71, %expanded_29 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%64 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x1x8x16xbf16>
    %185 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%182, %184 : tensor<2x1x8x16xbf16>, tensor<2x1x8x16xbf16>) outs(%64 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.addf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x1x8x16xbf16>
    %186 = linalg.generic {indexing_maps = [#map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%185 : tensor<2x1x8x16xbf16>) outs(%76 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %collapsed_72 = tensor.collapse_shape %186 [[0], [1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<2x2x8x16xbf16>
    %187 = linalg.generic {indexing_maps = [#map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_65 : tensor<2x1x8x16xbf16>) outs(%76 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %transposed_73 = linalg.transpose ins(%collapsed_72 : tensor<2x2x8x16xbf16>) outs(%79 : tensor<2x2x16x8xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_74 = tensor.collapse_shape %181 [[0, 1], [2], [3]] : tensor<2x2x8x16xbf16> into tensor<4x8x16xbf16>
    %collapsed_75 = tensor.collapse_shape %transposed_73 [[0, 1], [2], [3]] : tensor<2x2x16x8xbf16> into tensor<4x16x8xbf16>
    %188 = linalg.batch_matmul ins(%collapsed_74, %collapsed_75 : tensor<4x8x16xbf16>, tensor<4x16x8xbf16>) outs(%81 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %189 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188 : tensor<4x8x8xf32>) outs(%83 : tensor<4x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<4x8x8xbf16>
    %expanded_76 = tensor.expand_shape %189 [[0, 1], [2], [3]] output_shape [2, 2, 8, 8] : tensor<4x8x8xbf16> into tensor<2x2x8x8xbf16>
    %190 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_76 : tensor<2x2x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %191 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%190 : tensor<2x2x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.divf %in, %cst_14 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %192 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%191 : tensor<2x2x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = math.tanh %in : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %193 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%192 : tensor<2x2x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.mulf %in, %cst_14 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %194 = linalg.generic {indexing_maps = [#map7, #map17, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%193, %17 : tensor<2x2x8x8xbf16>, tensor<2x1x8x8xbf16>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.addf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %195 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%194 : tensor<2x2x8x8xbf16>) outs(%90 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x2x8x8xf32>
    %196:2 = linalg.generic {indexing_maps = [#map7, #map18, #map18], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%195 : tensor<2x2x8x8xf32>) outs(%95, %93 : tensor<2x2x8xf32>, tensor<2x2x8xi64>) {
    ^bb0(%in: f32, %out: f32, %out_102: i64):
      %298 = linalg.index 3 : index
      %299 = arith.index_cast %298 : index to i64
      %300 = arith.maximumf %in, %out : f32
      %301 = arith.cmpf ogt, %in, %out : f32
      %302 = arith.select %301, %299, %out_102 : i64
      linalg.yield %300, %302 : f32, i64
    } -> (tensor<2x2x8xf32>, tensor<2x2x8xi64>)
    %expanded_77 = tensor.expand_shape %196#0 [[0], [1], [2, 3]] output_shape [2, 2, 8, 1] : tensor<2x2x8xf32> into tensor<2x2x8x1xf32>
    %197 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%195, %expanded_77 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%90 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.subf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x2x8x8xf32>
    %198 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%197 : tensor<2x2x8x8xf32>) outs(%90 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.exp %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x2x8x8xf32>
    %199 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%198 : tensor<2x2x8x8xf32>) outs(%100 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x2x8x1xf32>
    %200 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%198, %199 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%90 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.divf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x2x8x8xf32>
    %201 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%200 : tensor<2x2x8x8xf32>) outs(%68 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x2x8x8xbf16>
    %collapsed_78 = tensor.collapse_shape %201 [[0, 1], [2], [3]] : tensor<2x2x8x8xbf16> into tensor<4x8x8xbf16>
    %collapsed_79 = tensor.collapse_shape %187 [[0, 1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<4x8x16xbf16>
    %202 = linalg.batch_matmul ins(%collapsed_78, %collapsed_79 : tensor<4x8x8xbf16>, tensor<4x8x16xbf16>) outs(%105 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %203 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%202 : tensor<4x8x16xf32>) outs(%107 : tensor<4x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<4x8x16xbf16>
    %expanded_80 = tensor.expand_shape %203 [[0, 1], [2], [3]] output_shape [2, 2, 8, 16] : tensor<4x8x16xbf16> into tensor<2x2x8x16xbf16>
    %transposed_81 = linalg.transpose ins(%expanded_80 : tensor<2x2x8x16xbf16>) outs(%109 : tensor<2x8x2x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_82 = linalg.transpose ins(%arg15 : tensor<32x32xbf16>) outs(%51 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed_83 = tensor.collapse_shape %transposed_81 [[0, 1], [2, 3]] : tensor<2x8x2x16xbf16> into tensor<16x32xbf16>
    %204 = linalg.matmul ins(%collapsed_83, %transposed_82 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%53 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %205 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%204 : tensor<16x32xf32>) outs(%55 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x32xbf16>
    %expanded_84 = tensor.expand_shape %205 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %206 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_84 : tensor<2x8x32xbf16>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %207 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%206 : tensor<2x8x32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %208 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%207 : tensor<2x8x32xf32>) outs(%40 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %209 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%208 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.divf %in, %cst_11 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %210 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%209 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.truncf %cst_10 : f64 to f32
      %299 = arith.addf %in, %298 : f32
      linalg.yield %299 : f32
    } -> tensor<2x8x1xf32>
    %211 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%210 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.rsqrt %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %212 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%206, %211 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %213 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg20 : tensor<32xbf16>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %214 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%213 : tensor<32xf32>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %cst_12 : f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %215 = linalg.generic {indexing_maps = [#map1, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%212, %214 : tensor<2x8x32xf32>, tensor<32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %216 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%215 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %217 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %216 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.addf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %218 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%217 : tensor<2x8x32xbf16>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %219 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%218 : tensor<2x8x32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %220 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%219 : tensor<2x8x32xf32>) outs(%40 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %221 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%220 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.divf %in, %cst_11 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %222 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%221 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.truncf %cst_10 : f64 to f32
      %299 = arith.addf %in, %298 : f32
      linalg.yield %299 : f32
    } -> tensor<2x8x1xf32>
    %223 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%222 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.rsqrt %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %224 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%218, %223 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %225 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg21 : tensor<32xbf16>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %226 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%225 : tensor<32xf32>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %cst_12 : f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %227 = linalg.generic {indexing_maps = [#map1, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%224, %226 : tensor<2x8x32xf32>, tensor<32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %228 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%227 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %transposed_85 = linalg.transpose ins(%arg16 : tensor<48x32xbf16>) outs(%135 : tensor<32x48xbf16>) permutation = [1, 0] 
    %collapsed_86 = tensor.collapse_shape %228 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %229 = linalg.matmul ins(%collapsed_86, %transposed_85 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%137 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %230 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%229 : tensor<16x48xf32>) outs(%139 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x48xbf16>
    %expanded_87 = tensor.expand_shape %230 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %231 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_87 : tensor<2x8x48xbf16>) outs(%141 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = math.fpowi %in, %c3_i64 : bf16, i64
      %299 = arith.mulf %298, %cst_1 : bf16
      %300 = arith.addf %in, %299 : bf16
      %301 = arith.mulf %300, %cst_2 : bf16
      %302 = math.tanh %301 : bf16
      %303 = arith.addf %302, %cst_3 : bf16
      %304 = arith.mulf %303, %cst_4 : bf16
      %305 = arith.mulf %in, %304 : bf16
      linalg.yield %305 : bf16
    } -> tensor<2x8x48xbf16>
    %transposed_88 = linalg.transpose ins(%arg17 : tensor<48x32xbf16>) outs(%135 : tensor<32x48xbf16>) permutation = [1, 0] 
    %232 = linalg.matmul ins(%collapsed_86, %transposed_88 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%137 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %233 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%232 : tensor<16x48xf32>) outs(%139 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x48xbf16>
    %expanded_89 = tensor.expand_shape %233 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %234 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%231, %expanded_89 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%141 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.mulf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x48xbf16>
    %transposed_90 = linalg.transpose ins(%arg18 : tensor<32x48xbf16>) outs(%146 : tensor<48x32xbf16>) permutation = [1, 0] 
    %collapsed_91 = tensor.collapse_shape %234 [[0, 1], [2]] : tensor<2x8x48xbf16> into tensor<16x48xbf16>
    %235 = linalg.matmul ins(%collapsed_91, %transposed_90 : tensor<16x48xbf16>, tensor<48x32xbf16>) outs(%53 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %236 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%235 : tensor<16x32xf32>) outs(%55 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x32xbf16>
    %expanded_92 = tensor.expand_shape %236 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %237 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_92 : tensor<2x8x32xbf16>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %238 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%237 : tensor<2x8x32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %239 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%238 : tensor<2x8x32xf32>) outs(%40 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %240 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%239 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.divf %in, %cst_11 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %241 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%240 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.truncf %cst_10 : f64 to f32
      %299 = arith.addf %in, %298 : f32
      linalg.yield %299 : f32
    } -> tensor<2x8x1xf32>
    %242 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%241 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.rsqrt %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %243 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%237, %242 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %244 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg22 : tensor<32xbf16>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %245 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%244 : tensor<32xf32>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %cst_12 : f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %246 = linalg.generic {indexing_maps = [#map1, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%243, %245 : tensor<2x8x32xf32>, tensor<32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %247 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%246 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %248 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%217, %247 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_102: bf16, %out: bf16):
      %298 = arith.addf %in, %in_102 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %249 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%248 : tensor<2x8x32xbf16>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %250 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%249 : tensor<2x8x32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %251 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%250 : tensor<2x8x32xf32>) outs(%40 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %252 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%251 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.divf %in, %cst_11 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %253 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%252 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.truncf %cst_10 : f64 to f32
      %299 = arith.addf %in, %298 : f32
      linalg.yield %299 : f32
    } -> tensor<2x8x1xf32>
    %254 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%253 : tensor<2x8x1xf32>) outs(%39 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.rsqrt %in : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x1xf32>
    %255 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%249, %254 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %256 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg23 : tensor<32xbf16>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %257 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%256 : tensor<32xf32>) outs(%46 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %cst_12 : f32
      linalg.yield %298 : f32
    } -> tensor<32xf32>
    %258 = linalg.generic {indexing_maps = [#map1, #map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%255, %257 : tensor<2x8x32xf32>, tensor<32xf32>) outs(%36 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.mulf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<2x8x32xf32>
    %259 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%258 : tensor<2x8x32xf32>) outs(%0 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x32xbf16>
    %260 = tensor.empty() : tensor<32x101xbf16>
    %transposed_93 = linalg.transpose ins(%arg0 : tensor<101x32xbf16>) outs(%260 : tensor<32x101xbf16>) permutation = [1, 0] 
    %collapsed_94 = tensor.collapse_shape %259 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %261 = tensor.empty() : tensor<16x101xf32>
    %262 = linalg.fill ins(%cst : f32) outs(%261 : tensor<16x101xf32>) -> tensor<16x101xf32>
    %263 = linalg.matmul ins(%collapsed_94, %transposed_93 : tensor<16x32xbf16>, tensor<32x101xbf16>) outs(%262 : tensor<16x101xf32>) -> tensor<16x101xf32>
    %264 = tensor.empty() : tensor<16x101xbf16>
    %265 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%263 : tensor<16x101xf32>) outs(%264 : tensor<16x101xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %298 = arith.truncf %in : f32 to bf16
      linalg.yield %298 : bf16
    } -> tensor<16x101xbf16>
    %expanded_95 = tensor.expand_shape %265 [[0, 1], [2]] output_shape [2, 8, 101] : tensor<16x101xbf16> into tensor<2x8x101xbf16>
    %266 = tensor.empty() : tensor<2x8x101xbf16>
    %267 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_95 : tensor<2x8x101xbf16>) outs(%266 : tensor<2x8x101xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.divf %in, %cst_15 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x101xbf16>
    %268 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%267 : tensor<2x8x101xbf16>) outs(%266 : tensor<2x8x101xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = math.tanh %in : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x101xbf16>
    %269 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%268 : tensor<2x8x101xbf16>) outs(%266 : tensor<2x8x101xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %298 = arith.mulf %in, %cst_15 : bf16
      linalg.yield %298 : bf16
    } -> tensor<2x8x101xbf16>
    %270 = tensor.empty() : tensor<2x8x101xf32>
    %271 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%269 : tensor<2x8x101xbf16>) outs(%270 : tensor<2x8x101xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %298 = arith.extf %in : bf16 to f32
      linalg.yield %298 : f32
    } -> tensor<2x8x101xf32>
    %padded = tensor.pad %arg26 low[0, 0] high[0, 1] {
    ^bb0(%arg28: index, %arg29: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x8xi64> to tensor<2x9xi64>
    %extracted_slice_96 = tensor.extract_slice %padded[0, 1] [2, 8] [1, 1] : tensor<2x9xi64> to tensor<2x8xi64>
    %collapsed_97 = tensor.collapse_shape %271 [[0, 1], [2]] : tensor<2x8x101xf32> into tensor<16x101xf32>
    %collapsed_98 = tensor.collapse_shape %extracted_slice_96 [[0, 1]] : tensor<2x8xi64> into tensor<16xi64>
    %272 = tensor.empty() : tensor<16xi64>
    %273 = linalg.fill ins(%c0_i64 : i64) outs(%272 : tensor<16xi64>) -> tensor<16xi64>
    %274 = tensor.empty() : tensor<16xf32>
    %275 = linalg.fill ins(%cst_0 : f32) outs(%274 : tensor<16xf32>) -> tensor<16xf32>
    %276:2 = linalg.generic {indexing_maps = [#map4, #map19, #map19], iterator_types = ["parallel", "reduction"]} ins(%collapsed_97 : tensor<16x101xf32>) outs(%275, %273 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_102: i64):
      %298 = linalg.index 1 : index
      %299 = arith.index_cast %298 : index to i64
      %300 = arith.maximumf %in, %out : f32
      %301 = arith.cmpf ogt, %in, %out : f32
      %302 = arith.select %301, %299, %out_102 : i64
      linalg.yield %300, %302 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded_99 = tensor.expand_shape %276#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %277 = linalg.generic {indexing_maps = [#map4, #map20, #map4], iterator_types = ["parallel", "parallel"]} ins(%collapsed_97, %expanded_99 : tensor<16x101xf32>, tensor<16x1xf32>) outs(%261 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.subf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<16x101xf32>
    %278 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%277 : tensor<16x101xf32>) outs(%261 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.exp %in : f32
      linalg.yield %298 : f32
    } -> tensor<16x101xf32>
    %279 = tensor.empty() : tensor<16x1xf32>
    %280 = linalg.fill ins(%cst : f32) outs(%279 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %281 = linalg.generic {indexing_maps = [#map4, #map20], iterator_types = ["parallel", "reduction"]} ins(%278 : tensor<16x101xf32>) outs(%280 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<16x1xf32>
    %282 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%281 : tensor<16x1xf32>) outs(%279 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = math.log %in : f32
      linalg.yield %298 : f32
    } -> tensor<16x1xf32>
    %283 = linalg.generic {indexing_maps = [#map4, #map20, #map4], iterator_types = ["parallel", "parallel"]} ins(%277, %282 : tensor<16x101xf32>, tensor<16x1xf32>) outs(%261 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.subf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<16x101xf32>
    %284 = tensor.empty() : tensor<16xi1>
    %285 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed_98 : tensor<16xi64>) outs(%284 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %298 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %298 : i1
    } -> tensor<16xi1>
    %286 = linalg.generic {indexing_maps = [#map3, #map3, #map21, #map3], iterator_types = ["parallel"]} ins(%285, %collapsed_98, %cst_16 : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%272 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_102: i64, %in_103: i64, %out: i64):
      %298 = arith.select %in, %in_102, %in_103 : i64
      linalg.yield %298 : i64
    } -> tensor<16xi64>
    %expanded_100 = tensor.expand_shape %286 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %287 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_100 : tensor<16x1xi64>) outs(%280 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %298 = linalg.index 0 : index
      %299 = arith.index_cast %in : i64 to index
      %300 = arith.cmpi slt, %299, %c101 : index
      cf.assert %300, "index must be smaller than dim size"
      %301 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %301, "index must be larger or equal to 0"
      %extracted = tensor.extract %283[%298, %299] : tensor<16x101xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %collapsed_101 = tensor.collapse_shape %287 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %288 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed_101 : tensor<16xf32>) outs(%274 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.negf %in : f32
      linalg.yield %298 : f32
    } -> tensor<16xf32>
    %289 = linalg.generic {indexing_maps = [#map3, #map3, #map21, #map3], iterator_types = ["parallel"]} ins(%285, %288, %cst_5 : tensor<16xi1>, tensor<16xf32>, tensor<f32>) outs(%274 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_102: f32, %in_103: f32, %out: f32):
      %298 = arith.select %in, %in_102, %in_103 : f32
      linalg.yield %298 : f32
    } -> tensor<16xf32>
    %290 = tensor.empty() : tensor<i64>
    %291 = linalg.fill ins(%c0_i64 : i64) outs(%290 : tensor<i64>) -> tensor<i64>
    %292 = linalg.generic {indexing_maps = [#map3, #map21], iterator_types = ["reduction"]} ins(%285 : tensor<16xi1>) outs(%291 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %298 = arith.extui %in : i1 to i64
      %299 = arith.addi %298, %out : i64
      linalg.yield %299 : i64
    } -> tensor<i64>
    %293 = tensor.empty() : tensor<f32>
    %294 = linalg.generic {indexing_maps = [#map22, #map22], iterator_types = []} ins(%292 : tensor<i64>) outs(%293 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %298 = arith.sitofp %in : i64 to f32
      linalg.yield %298 : f32
    } -> tensor<f32>
    %295 = linalg.fill ins(%cst : f32) outs(%293 : tensor<f32>) -> tensor<f32>
    %296 = linalg.generic {indexing_maps = [#map3, #map21], iterator_types = ["reduction"]} ins(%289 : tensor<16xf32>) outs(%295 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %298 = arith.addf %in, %out : f32
      linalg.yield %298 : f32
    } -> tensor<f32>
    %297 = linalg.generic {indexing_maps = [#map22, #map22, #map22], iterator_types = []} ins(%296, %294 : tensor<f32>, tensor<f32>) outs(%293 : tensor<f32>) {
    ^bb0(%in: f32, %in_102: f32, %out: f32):
      %298 = arith.divf %in, %in_102 : f32
      linalg.yield %298 : f32
    } -> tensor<f32>
    return %297 : tensor<f32>
  }
}
