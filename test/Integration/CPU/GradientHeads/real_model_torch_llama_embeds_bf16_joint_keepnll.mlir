// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors, nll_loss_backward kept (torch-mlir 20261001); torch_models.py:llama_embeds_bf16_joint.
// RUN: xent-run %s --check | FileCheck %s
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

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
  func.func @main(%arg0: tensor<32x32xbf16>, %arg1: tensor<16x32xbf16>, %arg2: tensor<16x32xbf16>, %arg3: tensor<32x32xbf16>, %arg4: tensor<48x32xbf16>, %arg5: tensor<48x32xbf16>, %arg6: tensor<32x48xbf16>, %arg7: tensor<32xbf16>, %arg8: tensor<32xbf16>, %arg9: tensor<32x32xbf16>, %arg10: tensor<16x32xbf16>, %arg11: tensor<16x32xbf16>, %arg12: tensor<32x32xbf16>, %arg13: tensor<48x32xbf16>, %arg14: tensor<48x32xbf16>, %arg15: tensor<32x48xbf16>, %arg16: tensor<32xbf16>, %arg17: tensor<32xbf16>, %arg18: tensor<32xbf16>, %arg19: tensor<101x32xbf16>, %arg20: tensor<8xf32>, %arg21: tensor<2x8x32xbf16>, %arg22: tensor<2x8xi64>, %arg23: tensor<2x8xi64>, %arg24: tensor<f32>) -> (tensor<f32>, tensor<32x32xbf16>, tensor<16x32xbf16>, tensor<16x32xbf16>, tensor<32x32xbf16>, tensor<48x32xbf16>, tensor<48x32xbf16>, tensor<32x48xbf16>, tensor<32xbf16>, tensor<32xbf16>, tensor<32x32xbf16>, tensor<16x32xbf16>, tensor<16x32xbf16>, tensor<32x32xbf16>, tensor<48x32xbf16>, tensor<48x32xbf16>, tensor<32x48xbf16>, tensor<32xbf16>, tensor<32xbf16>, tensor<32xbf16>, tensor<101x32xbf16>, tensor<2x8x32xbf16>) {
    %c-100_i64 = arith.constant -100 : i64
    %c3_i64 = arith.constant 3 : i64
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c8_i64 = arith.constant 8 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : bf16
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %c101 = arith.constant 101 : index
    %cst_3 = arith.constant 1.000000e+00 : bf16
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<2x2x8x16xbf16>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<2x1x8x16xbf16>
    %cst_6 = arith.constant dense<1.000000e+00> : tensor<2x8x48xbf16>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_8 = arith.constant dense<-3.389530e+38> : tensor<bf16>
    %cst_9 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_10 = arith.constant dense<true> : tensor<i1>
    %cst_11 = arith.constant 9.9999999999999995E-7 : f64
    %cst_12 = arith.constant 3.200000e+01 : f32
    %cst_13 = arith.constant 2.500000e-01 : bf16
    %c-100 = arith.constant -100 : index
    %cst_14 = arith.constant -5.000000e-01 : f32
    %cst_15 = arith.constant 2.000000e+00 : f32
    %cst_16 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<8xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<8xi64>) {
    ^bb0(%out: i64):
      %482 = linalg.index 0 : index
      %483 = arith.index_cast %482 : index to i64
      linalg.yield %483 : i64
    } -> tensor<8xi64>
    %2 = tensor.empty() : tensor<2x8xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<2x8xi64>) outs(%2 : tensor<2x8xi1>) {
    ^bb0(%in: i64, %out: i1):
      %482 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %482 : i1
    } -> tensor<2x8xi1>
    %4 = tensor.empty() : tensor<2xi64>
    %5 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%4 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %482 = linalg.index 0 : index
      %483 = arith.index_cast %482 : index to i64
      linalg.yield %483 : i64
    } -> tensor<2xi64>
    %expanded = tensor.expand_shape %5 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_17 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 8, 1] : tensor<8xi64> into tensor<1x1x8x1xi64>
    %expanded_18 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 8] : tensor<8xi64> into tensor<1x1x1x8xi64>
    %6 = tensor.empty() : tensor<1x1x8x8xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18, %expanded_17 : tensor<1x1x1x8xi64>, tensor<1x1x8x1xi64>) outs(%6 : tensor<1x1x8x8xi1>) {
    ^bb0(%in: i64, %in_210: i64, %out: i1):
      %482 = arith.cmpi sle, %in, %in_210 : i64
      linalg.yield %482 : i1
    } -> tensor<1x1x8x8xi1>
    %8 = linalg.generic {indexing_maps = [#map5, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_10, %7 : tensor<i1>, tensor<1x1x8x8xi1>) outs(%6 : tensor<1x1x8x8xi1>) {
    ^bb0(%in: i1, %in_210: i1, %out: i1):
      %482 = arith.andi %in, %in_210 : i1
      linalg.yield %482 : i1
    } -> tensor<1x1x8x8xi1>
    %9 = tensor.empty() : tensor<2x1x1x8xi1>
    %10 = linalg.generic {indexing_maps = [#map6, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_18 : tensor<2x1x1x1xi64>, tensor<1x1x1x8xi64>) outs(%9 : tensor<2x1x1x8xi1>) {
    ^bb0(%in: i64, %in_210: i64, %out: i1):
      %482 = arith.cmpi slt, %in, %c0_i64 : i64
      %483 = arith.addi %in, %c2_i64 : i64
      %484 = arith.select %482, %483, %in : i64
      %485 = arith.index_cast %484 : i64 to index
      %486 = arith.cmpi slt, %in_210, %c0_i64 : i64
      %487 = arith.addi %in_210, %c8_i64 : i64
      %488 = arith.select %486, %487, %in_210 : i64
      %489 = arith.index_cast %488 : i64 to index
      %extracted = tensor.extract %3[%485, %489] : tensor<2x8xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x8xi1>
    %11 = tensor.empty() : tensor<2x1x8x8xi1>
    %12 = linalg.generic {indexing_maps = [#map8, #map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %10 : tensor<1x1x8x8xi1>, tensor<2x1x1x8xi1>) outs(%11 : tensor<2x1x8x8xi1>) {
    ^bb0(%in: i1, %in_210: i1, %out: i1):
      %482 = arith.andi %in, %in_210 : i1
      linalg.yield %482 : i1
    } -> tensor<2x1x8x8xi1>
    %13 = tensor.empty() : tensor<2x1x8x8xbf16>
    %14 = linalg.generic {indexing_maps = [#map4, #map5, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %cst_9, %cst_8 : tensor<2x1x8x8xi1>, tensor<bf16>, tensor<bf16>) outs(%13 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: i1, %in_210: bf16, %in_211: bf16, %out: bf16):
      %482 = arith.select %in, %in_210, %in_211 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x8xbf16>
    %expanded_19 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 8, 1] : tensor<8xi64> into tensor<1x8x1xi64>
    %15 = tensor.empty() : tensor<1x8x1xf32>
    %16 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<1x8x1xi64>) outs(%15 : tensor<1x8x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %482 = arith.sitofp %in : i64 to f32
      linalg.yield %482 : f32
    } -> tensor<1x8x1xf32>
    %17 = tensor.empty() : tensor<1x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map10, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %arg20 : tensor<1x8x1xf32>, tensor<8xf32>) outs(%17 : tensor<1x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<1x8x8xf32>
    %concat = tensor.concat dim(2) %18, %18 : (tensor<1x8x8xf32>, tensor<1x8x8xf32>) -> tensor<1x8x16xf32>
    %19 = tensor.empty() : tensor<1x8x16xf32>
    %20 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x8x16xf32>) outs(%19 : tensor<1x8x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.cos %in : f32
      linalg.yield %482 : f32
    } -> tensor<1x8x16xf32>
    %21 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x8x16xf32>) outs(%19 : tensor<1x8x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.sin %in : f32
      linalg.yield %482 : f32
    } -> tensor<1x8x16xf32>
    %22 = tensor.empty() : tensor<1x8x16xbf16>
    %23 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x8x16xf32>) outs(%22 : tensor<1x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<1x8x16xbf16>
    %24 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x8x16xf32>) outs(%22 : tensor<1x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<1x8x16xbf16>
    %25 = tensor.empty() : tensor<2x8x32xf32>
    %26 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg21 : tensor<2x8x32xbf16>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %27 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %28 = tensor.empty() : tensor<2x8x1xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<2x8x1xf32>) -> tensor<2x8x1xf32>
    %30 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%27 : tensor<2x8x32xf32>) outs(%29 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %31 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.divf %in, %cst_12 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %32 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.truncf %cst_11 : f64 to f32
      %483 = arith.addf %in, %482 : f32
      linalg.yield %483 : f32
    } -> tensor<2x8x1xf32>
    %33 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.rsqrt %in : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %34 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %33 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %35 = tensor.empty() : tensor<2x8x32xbf16>
    %36 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<2x8x32xf32>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %37 = linalg.generic {indexing_maps = [#map11, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg7, %36 : tensor<32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %38 = tensor.empty() : tensor<32x32xbf16>
    %transposed = linalg.transpose ins(%arg0 : tensor<32x32xbf16>) outs(%38 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %37 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %39 = tensor.empty() : tensor<16x32xf32>
    %40 = linalg.fill ins(%cst : f32) outs(%39 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %41 = linalg.matmul ins(%collapsed, %transposed : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %42 = tensor.empty() : tensor<16x32xbf16>
    %43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%41 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_20 = tensor.expand_shape %43 [[0, 1], [2, 3]] output_shape [2, 8, 2, 16] : tensor<16x32xbf16> into tensor<2x8x2x16xbf16>
    %44 = tensor.empty() : tensor<2x2x8x16xbf16>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<2x8x2x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %45 = tensor.empty() : tensor<32x16xbf16>
    %transposed_22 = linalg.transpose ins(%arg1 : tensor<16x32xbf16>) outs(%45 : tensor<32x16xbf16>) permutation = [1, 0] 
    %46 = tensor.empty() : tensor<16x16xf32>
    %47 = linalg.fill ins(%cst : f32) outs(%46 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %48 = linalg.matmul ins(%collapsed, %transposed_22 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%47 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %49 = tensor.empty() : tensor<16x16xbf16>
    %50 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%48 : tensor<16x16xf32>) outs(%49 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x16xbf16>
    %expanded_23 = tensor.expand_shape %50 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %51 = tensor.empty() : tensor<2x1x8x16xbf16>
    %transposed_24 = linalg.transpose ins(%expanded_23 : tensor<2x8x1x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_25 = linalg.transpose ins(%arg2 : tensor<16x32xbf16>) outs(%45 : tensor<32x16xbf16>) permutation = [1, 0] 
    %52 = linalg.matmul ins(%collapsed, %transposed_25 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%47 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %53 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%52 : tensor<16x16xf32>) outs(%49 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x16xbf16>
    %expanded_26 = tensor.expand_shape %53 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %transposed_27 = linalg.transpose ins(%expanded_26 : tensor<2x8x1x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %expanded_28 = tensor.expand_shape %23 [[0], [1, 2], [3]] output_shape [1, 1, 8, 16] : tensor<1x8x16xbf16> into tensor<1x1x8x16xbf16>
    %expanded_29 = tensor.expand_shape %24 [[0], [1, 2], [3]] output_shape [1, 1, 8, 16] : tensor<1x8x16xbf16> into tensor<1x1x8x16xbf16>
    %54 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_21, %expanded_28 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %extracted_slice = tensor.extract_slice %transposed_21[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %extracted_slice_30 = tensor.extract_slice %transposed_21[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %55 = tensor.empty() : tensor<2x2x8x8xbf16>
    %56 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_30 : tensor<2x2x8x8xbf16>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.negf %in : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %concat_31 = tensor.concat dim(3) %56, %extracted_slice : (tensor<2x2x8x8xbf16>, tensor<2x2x8x8xbf16>) -> tensor<2x2x8x16xbf16>
    %57 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_31, %expanded_29 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %58 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %57 : tensor<2x2x8x16xbf16>, tensor<2x2x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %59 = linalg.generic {indexing_maps = [#map4, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_24, %expanded_28 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %extracted_slice_32 = tensor.extract_slice %transposed_24[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %extracted_slice_33 = tensor.extract_slice %transposed_24[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %60 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_33 : tensor<2x1x8x8xbf16>) outs(%13 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.negf %in : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x8xbf16>
    %concat_34 = tensor.concat dim(3) %60, %extracted_slice_32 : (tensor<2x1x8x8xbf16>, tensor<2x1x8x8xbf16>) -> tensor<2x1x8x16xbf16>
    %61 = linalg.generic {indexing_maps = [#map4, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_34, %expanded_29 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %62 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %61 : tensor<2x1x8x16xbf16>, tensor<2x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %63 = tensor.empty() : tensor<2x1x2x8x16xbf16>
    %64 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<2x1x8x16xbf16>) outs(%63 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %collapsed_35 = tensor.collapse_shape %64 [[0], [1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<2x2x8x16xbf16>
    %65 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_27 : tensor<2x1x8x16xbf16>) outs(%63 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %66 = tensor.empty() : tensor<2x2x16x8xbf16>
    %transposed_36 = linalg.transpose ins(%collapsed_35 : tensor<2x2x8x16xbf16>) outs(%66 : tensor<2x2x16x8xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_37 = tensor.collapse_shape %58 [[0, 1], [2], [3]] : tensor<2x2x8x16xbf16> into tensor<4x8x16xbf16>
    %collapsed_38 = tensor.collapse_shape %transposed_36 [[0, 1], [2], [3]] : tensor<2x2x16x8xbf16> into tensor<4x16x8xbf16>
    %67 = tensor.empty() : tensor<4x8x8xf32>
    %68 = linalg.fill ins(%cst : f32) outs(%67 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %69 = linalg.batch_matmul ins(%collapsed_37, %collapsed_38 : tensor<4x8x16xbf16>, tensor<4x16x8xbf16>) outs(%68 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %70 = tensor.empty() : tensor<4x8x8xbf16>
    %71 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<4x8x8xf32>) outs(%70 : tensor<4x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x8x8xbf16>
    %expanded_39 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [2, 2, 8, 8] : tensor<4x8x8xbf16> into tensor<2x2x8x8xbf16>
    %72 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<2x2x8x8xbf16>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %73 = linalg.generic {indexing_maps = [#map4, #map15, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %14 : tensor<2x2x8x8xbf16>, tensor<2x1x8x8xbf16>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %74 = tensor.empty() : tensor<2x2x8x8xf32>
    %75 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73 : tensor<2x2x8x8xbf16>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %76 = tensor.empty() : tensor<2x2x8xi64>
    %77 = linalg.fill ins(%c0_i64 : i64) outs(%76 : tensor<2x2x8xi64>) -> tensor<2x2x8xi64>
    %78 = tensor.empty() : tensor<2x2x8xf32>
    %79 = linalg.fill ins(%cst_1 : f32) outs(%78 : tensor<2x2x8xf32>) -> tensor<2x2x8xf32>
    %80:2 = linalg.generic {indexing_maps = [#map4, #map16, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%75 : tensor<2x2x8x8xf32>) outs(%79, %77 : tensor<2x2x8xf32>, tensor<2x2x8xi64>) {
    ^bb0(%in: f32, %out: f32, %out_210: i64):
      %482 = linalg.index 3 : index
      %483 = arith.index_cast %482 : index to i64
      %484 = arith.maximumf %in, %out : f32
      %485 = arith.cmpf ogt, %in, %out : f32
      %486 = arith.select %485, %483, %out_210 : i64
      linalg.yield %484, %486 : f32, i64
    } -> (tensor<2x2x8xf32>, tensor<2x2x8xi64>)
    %expanded_40 = tensor.expand_shape %80#0 [[0], [1], [2, 3]] output_shape [2, 2, 8, 1] : tensor<2x2x8xf32> into tensor<2x2x8x1xf32>
    %81 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75, %expanded_40 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.subf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %82 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81 : tensor<2x2x8x8xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.exp %in : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %83 = tensor.empty() : tensor<2x2x8x1xf32>
    %84 = linalg.fill ins(%cst : f32) outs(%83 : tensor<2x2x8x1xf32>) -> tensor<2x2x8x1xf32>
    %85 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%82 : tensor<2x2x8x8xf32>) outs(%84 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x1xf32>
    %86 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82, %85 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.divf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %87 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86 : tensor<2x2x8x8xf32>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %collapsed_41 = tensor.collapse_shape %87 [[0, 1], [2], [3]] : tensor<2x2x8x8xbf16> into tensor<4x8x8xbf16>
    %collapsed_42 = tensor.collapse_shape %65 [[0, 1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<4x8x16xbf16>
    %88 = tensor.empty() : tensor<4x8x16xf32>
    %89 = linalg.fill ins(%cst : f32) outs(%88 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %90 = linalg.batch_matmul ins(%collapsed_41, %collapsed_42 : tensor<4x8x8xbf16>, tensor<4x8x16xbf16>) outs(%89 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %91 = tensor.empty() : tensor<4x8x16xbf16>
    %92 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<4x8x16xf32>) outs(%91 : tensor<4x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x8x16xbf16>
    %expanded_43 = tensor.expand_shape %92 [[0, 1], [2], [3]] output_shape [2, 2, 8, 16] : tensor<4x8x16xbf16> into tensor<2x2x8x16xbf16>
    %93 = tensor.empty() : tensor<2x8x2x16xbf16>
    %transposed_44 = linalg.transpose ins(%expanded_43 : tensor<2x2x8x16xbf16>) outs(%93 : tensor<2x8x2x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_45 = linalg.transpose ins(%arg3 : tensor<32x32xbf16>) outs(%38 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed_46 = tensor.collapse_shape %transposed_44 [[0, 1], [2, 3]] : tensor<2x8x2x16xbf16> into tensor<16x32xbf16>
    %94 = linalg.matmul ins(%collapsed_46, %transposed_45 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%94 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_47 = tensor.expand_shape %95 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %96 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg21, %expanded_47 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %97 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<2x8x32xbf16>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %98 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %99 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<2x8x32xf32>) outs(%29 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %100 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.divf %in, %cst_12 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %101 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.truncf %cst_11 : f64 to f32
      %483 = arith.addf %in, %482 : f32
      linalg.yield %483 : f32
    } -> tensor<2x8x1xf32>
    %102 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.rsqrt %in : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %103 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %102 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %104 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<2x8x32xf32>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %105 = linalg.generic {indexing_maps = [#map11, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %104 : tensor<32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %106 = tensor.empty() : tensor<32x48xbf16>
    %transposed_48 = linalg.transpose ins(%arg4 : tensor<48x32xbf16>) outs(%106 : tensor<32x48xbf16>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %105 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %107 = tensor.empty() : tensor<16x48xf32>
    %108 = linalg.fill ins(%cst : f32) outs(%107 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %109 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%108 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %110 = tensor.empty() : tensor<16x48xbf16>
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%109 : tensor<16x48xf32>) outs(%110 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x48xbf16>
    %expanded_50 = tensor.expand_shape %111 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %112 = tensor.empty() : tensor<2x8x48xf32>
    %113 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<2x8x48xbf16>) outs(%112 : tensor<2x8x48xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x48xf32>
    %114 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<2x8x48xf32>) outs(%112 : tensor<2x8x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.negf %in : f32
      %483 = math.exp %482 : f32
      %484 = arith.addf %483, %cst_2 : f32
      %485 = arith.divf %cst_2, %484 : f32
      linalg.yield %485 : f32
    } -> tensor<2x8x48xf32>
    %115 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %114 : tensor<2x8x48xf32>, tensor<2x8x48xf32>) outs(%112 : tensor<2x8x48xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x48xf32>
    %116 = tensor.empty() : tensor<2x8x48xbf16>
    %117 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<2x8x48xf32>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %transposed_51 = linalg.transpose ins(%arg5 : tensor<48x32xbf16>) outs(%106 : tensor<32x48xbf16>) permutation = [1, 0] 
    %118 = linalg.matmul ins(%collapsed_49, %transposed_51 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%108 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %119 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%118 : tensor<16x48xf32>) outs(%110 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x48xbf16>
    %expanded_52 = tensor.expand_shape %119 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %120 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %expanded_52 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %121 = tensor.empty() : tensor<48x32xbf16>
    %transposed_53 = linalg.transpose ins(%arg6 : tensor<32x48xbf16>) outs(%121 : tensor<48x32xbf16>) permutation = [1, 0] 
    %collapsed_54 = tensor.collapse_shape %120 [[0, 1], [2]] : tensor<2x8x48xbf16> into tensor<16x48xbf16>
    %122 = linalg.matmul ins(%collapsed_54, %transposed_53 : tensor<16x48xbf16>, tensor<48x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%122 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_55 = tensor.expand_shape %123 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %124 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %expanded_55 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %125 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<2x8x32xbf16>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %126 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %127 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<2x8x32xf32>) outs(%29 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %128 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.divf %in, %cst_12 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %129 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.truncf %cst_11 : f64 to f32
      %483 = arith.addf %in, %482 : f32
      linalg.yield %483 : f32
    } -> tensor<2x8x1xf32>
    %130 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.rsqrt %in : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %131 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %130 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %132 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<2x8x32xf32>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %133 = linalg.generic {indexing_maps = [#map11, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg16, %132 : tensor<32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %transposed_56 = linalg.transpose ins(%arg9 : tensor<32x32xbf16>) outs(%38 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed_57 = tensor.collapse_shape %133 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %134 = linalg.matmul ins(%collapsed_57, %transposed_56 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %135 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%134 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_58 = tensor.expand_shape %135 [[0, 1], [2, 3]] output_shape [2, 8, 2, 16] : tensor<16x32xbf16> into tensor<2x8x2x16xbf16>
    %transposed_59 = linalg.transpose ins(%expanded_58 : tensor<2x8x2x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_60 = linalg.transpose ins(%arg10 : tensor<16x32xbf16>) outs(%45 : tensor<32x16xbf16>) permutation = [1, 0] 
    %136 = linalg.matmul ins(%collapsed_57, %transposed_60 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%47 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %137 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%136 : tensor<16x16xf32>) outs(%49 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x16xbf16>
    %expanded_61 = tensor.expand_shape %137 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %transposed_62 = linalg.transpose ins(%expanded_61 : tensor<2x8x1x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_63 = linalg.transpose ins(%arg11 : tensor<16x32xbf16>) outs(%45 : tensor<32x16xbf16>) permutation = [1, 0] 
    %138 = linalg.matmul ins(%collapsed_57, %transposed_63 : tensor<16x32xbf16>, tensor<32x16xbf16>) outs(%47 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %139 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%138 : tensor<16x16xf32>) outs(%49 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x16xbf16>
    %expanded_64 = tensor.expand_shape %139 [[0, 1], [2, 3]] output_shape [2, 8, 1, 16] : tensor<16x16xbf16> into tensor<2x8x1x16xbf16>
    %transposed_65 = linalg.transpose ins(%expanded_64 : tensor<2x8x1x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %140 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_59, %expanded_28 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %extracted_slice_66 = tensor.extract_slice %transposed_59[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %extracted_slice_67 = tensor.extract_slice %transposed_59[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %141 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_67 : tensor<2x2x8x8xbf16>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.negf %in : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %concat_68 = tensor.concat dim(3) %141, %extracted_slice_66 : (tensor<2x2x8x8xbf16>, tensor<2x2x8x8xbf16>) -> tensor<2x2x8x16xbf16>
    %142 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_68, %expanded_29 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %143 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%140, %142 : tensor<2x2x8x16xbf16>, tensor<2x2x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %144 = linalg.generic {indexing_maps = [#map4, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_62, %expanded_28 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %extracted_slice_69 = tensor.extract_slice %transposed_62[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %extracted_slice_70 = tensor.extract_slice %transposed_62[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %145 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_70 : tensor<2x1x8x8xbf16>) outs(%13 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.negf %in : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x8xbf16>
    %concat_71 = tensor.concat dim(3) %145, %extracted_slice_69 : (tensor<2x1x8x8xbf16>, tensor<2x1x8x8xbf16>) -> tensor<2x1x8x16xbf16>
    %146 = linalg.generic {indexing_maps = [#map4, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_71, %expanded_29 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %147 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%144, %146 : tensor<2x1x8x16xbf16>, tensor<2x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %148 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%147 : tensor<2x1x8x16xbf16>) outs(%63 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %collapsed_72 = tensor.collapse_shape %148 [[0], [1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<2x2x8x16xbf16>
    %149 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_65 : tensor<2x1x8x16xbf16>) outs(%63 : tensor<2x1x2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x1x2x8x16xbf16>
    %transposed_73 = linalg.transpose ins(%collapsed_72 : tensor<2x2x8x16xbf16>) outs(%66 : tensor<2x2x16x8xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_74 = tensor.collapse_shape %143 [[0, 1], [2], [3]] : tensor<2x2x8x16xbf16> into tensor<4x8x16xbf16>
    %collapsed_75 = tensor.collapse_shape %transposed_73 [[0, 1], [2], [3]] : tensor<2x2x16x8xbf16> into tensor<4x16x8xbf16>
    %150 = linalg.batch_matmul ins(%collapsed_74, %collapsed_75 : tensor<4x8x16xbf16>, tensor<4x16x8xbf16>) outs(%68 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %151 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<4x8x8xf32>) outs(%70 : tensor<4x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x8x8xbf16>
    %expanded_76 = tensor.expand_shape %151 [[0, 1], [2], [3]] output_shape [2, 2, 8, 8] : tensor<4x8x8xbf16> into tensor<2x2x8x8xbf16>
    %152 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_76 : tensor<2x2x8x8xbf16>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %153 = linalg.generic {indexing_maps = [#map4, #map15, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%152, %14 : tensor<2x2x8x8xbf16>, tensor<2x1x8x8xbf16>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %154 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%153 : tensor<2x2x8x8xbf16>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %155:2 = linalg.generic {indexing_maps = [#map4, #map16, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%154 : tensor<2x2x8x8xf32>) outs(%79, %77 : tensor<2x2x8xf32>, tensor<2x2x8xi64>) {
    ^bb0(%in: f32, %out: f32, %out_210: i64):
      %482 = linalg.index 3 : index
      %483 = arith.index_cast %482 : index to i64
      %484 = arith.maximumf %in, %out : f32
      %485 = arith.cmpf ogt, %in, %out : f32
      %486 = arith.select %485, %483, %out_210 : i64
      linalg.yield %484, %486 : f32, i64
    } -> (tensor<2x2x8xf32>, tensor<2x2x8xi64>)
    %expanded_77 = tensor.expand_shape %155#0 [[0], [1], [2, 3]] output_shape [2, 2, 8, 1] : tensor<2x2x8xf32> into tensor<2x2x8x1xf32>
    %156 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%154, %expanded_77 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.subf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %157 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%156 : tensor<2x2x8x8xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.exp %in : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %158 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%157 : tensor<2x2x8x8xf32>) outs(%84 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x1xf32>
    %159 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%157, %158 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.divf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %160 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%159 : tensor<2x2x8x8xf32>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %collapsed_78 = tensor.collapse_shape %160 [[0, 1], [2], [3]] : tensor<2x2x8x8xbf16> into tensor<4x8x8xbf16>
    %collapsed_79 = tensor.collapse_shape %149 [[0, 1, 2], [3], [4]] : tensor<2x1x2x8x16xbf16> into tensor<4x8x16xbf16>
    %161 = linalg.batch_matmul ins(%collapsed_78, %collapsed_79 : tensor<4x8x8xbf16>, tensor<4x8x16xbf16>) outs(%89 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %162 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<4x8x16xf32>) outs(%91 : tensor<4x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x8x16xbf16>
    %expanded_80 = tensor.expand_shape %162 [[0, 1], [2], [3]] output_shape [2, 2, 8, 16] : tensor<4x8x16xbf16> into tensor<2x2x8x16xbf16>
    %transposed_81 = linalg.transpose ins(%expanded_80 : tensor<2x2x8x16xbf16>) outs(%93 : tensor<2x8x2x16xbf16>) permutation = [0, 2, 1, 3] 
    %transposed_82 = linalg.transpose ins(%arg12 : tensor<32x32xbf16>) outs(%38 : tensor<32x32xbf16>) permutation = [1, 0] 
    %collapsed_83 = tensor.collapse_shape %transposed_81 [[0, 1], [2, 3]] : tensor<2x8x2x16xbf16> into tensor<16x32xbf16>
    %163 = linalg.matmul ins(%collapsed_83, %transposed_82 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %164 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%163 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_84 = tensor.expand_shape %164 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %165 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %expanded_84 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %166 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<2x8x32xbf16>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %167 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %168 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%167 : tensor<2x8x32xf32>) outs(%29 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %169 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.divf %in, %cst_12 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %170 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.truncf %cst_11 : f64 to f32
      %483 = arith.addf %in, %482 : f32
      linalg.yield %483 : f32
    } -> tensor<2x8x1xf32>
    %171 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.rsqrt %in : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %172 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %171 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %173 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%172 : tensor<2x8x32xf32>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %174 = linalg.generic {indexing_maps = [#map11, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %173 : tensor<32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %transposed_85 = linalg.transpose ins(%arg13 : tensor<48x32xbf16>) outs(%106 : tensor<32x48xbf16>) permutation = [1, 0] 
    %collapsed_86 = tensor.collapse_shape %174 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %175 = linalg.matmul ins(%collapsed_86, %transposed_85 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%108 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %176 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%175 : tensor<16x48xf32>) outs(%110 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x48xbf16>
    %expanded_87 = tensor.expand_shape %176 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %177 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_87 : tensor<2x8x48xbf16>) outs(%112 : tensor<2x8x48xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x48xf32>
    %178 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<2x8x48xf32>) outs(%112 : tensor<2x8x48xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.negf %in : f32
      %483 = math.exp %482 : f32
      %484 = arith.addf %483, %cst_2 : f32
      %485 = arith.divf %cst_2, %484 : f32
      linalg.yield %485 : f32
    } -> tensor<2x8x48xf32>
    %179 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177, %178 : tensor<2x8x48xf32>, tensor<2x8x48xf32>) outs(%112 : tensor<2x8x48xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x48xf32>
    %180 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<2x8x48xf32>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %transposed_88 = linalg.transpose ins(%arg14 : tensor<48x32xbf16>) outs(%106 : tensor<32x48xbf16>) permutation = [1, 0] 
    %181 = linalg.matmul ins(%collapsed_86, %transposed_88 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%108 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %182 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%181 : tensor<16x48xf32>) outs(%110 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x48xbf16>
    %expanded_89 = tensor.expand_shape %182 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %183 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180, %expanded_89 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %transposed_90 = linalg.transpose ins(%arg15 : tensor<32x48xbf16>) outs(%121 : tensor<48x32xbf16>) permutation = [1, 0] 
    %collapsed_91 = tensor.collapse_shape %183 [[0, 1], [2]] : tensor<2x8x48xbf16> into tensor<16x48xbf16>
    %184 = linalg.matmul ins(%collapsed_91, %transposed_90 : tensor<16x48xbf16>, tensor<48x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %185 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%184 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_92 = tensor.expand_shape %185 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %186 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %expanded_92 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %187 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186 : tensor<2x8x32xbf16>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %188 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %189 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%188 : tensor<2x8x32xf32>) outs(%29 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %190 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.divf %in, %cst_12 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %191 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.truncf %cst_11 : f64 to f32
      %483 = arith.addf %in, %482 : f32
      linalg.yield %483 : f32
    } -> tensor<2x8x1xf32>
    %192 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.rsqrt %in : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %193 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187, %192 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %194 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%193 : tensor<2x8x32xf32>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %195 = linalg.generic {indexing_maps = [#map11, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18, %194 : tensor<32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %196 = tensor.empty() : tensor<32x101xbf16>
    %transposed_93 = linalg.transpose ins(%arg19 : tensor<101x32xbf16>) outs(%196 : tensor<32x101xbf16>) permutation = [1, 0] 
    %collapsed_94 = tensor.collapse_shape %195 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %197 = tensor.empty() : tensor<16x101xf32>
    %198 = linalg.fill ins(%cst : f32) outs(%197 : tensor<16x101xf32>) -> tensor<16x101xf32>
    %199 = linalg.matmul ins(%collapsed_94, %transposed_93 : tensor<16x32xbf16>, tensor<32x101xbf16>) outs(%198 : tensor<16x101xf32>) -> tensor<16x101xf32>
    %200 = tensor.empty() : tensor<16x101xbf16>
    %201 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%199 : tensor<16x101xf32>) outs(%200 : tensor<16x101xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x101xbf16>
    %expanded_95 = tensor.expand_shape %201 [[0, 1], [2]] output_shape [2, 8, 101] : tensor<16x101xbf16> into tensor<2x8x101xbf16>
    %202 = tensor.empty() : tensor<2x8x101xf32>
    %203 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_95 : tensor<2x8x101xbf16>) outs(%202 : tensor<2x8x101xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x101xf32>
    %padded = tensor.pad %arg22 low[0, 0] high[0, 1] {
    ^bb0(%arg25: index, %arg26: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x8xi64> to tensor<2x9xi64>
    %extracted_slice_96 = tensor.extract_slice %padded[0, 1] [2, 8] [1, 1] : tensor<2x9xi64> to tensor<2x8xi64>
    %collapsed_97 = tensor.collapse_shape %203 [[0, 1], [2]] : tensor<2x8x101xf32> into tensor<16x101xf32>
    %collapsed_98 = tensor.collapse_shape %extracted_slice_96 [[0, 1]] : tensor<2x8xi64> into tensor<16xi64>
    %204 = tensor.empty() : tensor<16xi64>
    %205 = linalg.fill ins(%c0_i64 : i64) outs(%204 : tensor<16xi64>) -> tensor<16xi64>
    %206 = tensor.empty() : tensor<16xf32>
    %207 = linalg.fill ins(%cst_1 : f32) outs(%206 : tensor<16xf32>) -> tensor<16xf32>
    %208:2 = linalg.generic {indexing_maps = [#map1, #map17, #map17], iterator_types = ["parallel", "reduction"]} ins(%collapsed_97 : tensor<16x101xf32>) outs(%207, %205 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_210: i64):
      %482 = linalg.index 1 : index
      %483 = arith.index_cast %482 : index to i64
      %484 = arith.maximumf %in, %out : f32
      %485 = arith.cmpf ogt, %in, %out : f32
      %486 = arith.select %485, %483, %out_210 : i64
      linalg.yield %484, %486 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded_99 = tensor.expand_shape %208#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %209 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel"]} ins(%collapsed_97, %expanded_99 : tensor<16x101xf32>, tensor<16x1xf32>) outs(%197 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.subf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<16x101xf32>
    %210 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%209 : tensor<16x101xf32>) outs(%197 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.exp %in : f32
      linalg.yield %482 : f32
    } -> tensor<16x101xf32>
    %211 = tensor.empty() : tensor<16x1xf32>
    %212 = linalg.fill ins(%cst : f32) outs(%211 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %213 = linalg.generic {indexing_maps = [#map1, #map18], iterator_types = ["parallel", "reduction"]} ins(%210 : tensor<16x101xf32>) outs(%212 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<16x1xf32>
    %214 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%213 : tensor<16x1xf32>) outs(%211 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.log %in : f32
      linalg.yield %482 : f32
    } -> tensor<16x1xf32>
    %215 = linalg.generic {indexing_maps = [#map1, #map18, #map1], iterator_types = ["parallel", "parallel"]} ins(%209, %214 : tensor<16x101xf32>, tensor<16x1xf32>) outs(%197 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.subf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<16x101xf32>
    %216 = tensor.empty() : tensor<16xi1>
    %217 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%collapsed_98 : tensor<16xi64>) outs(%216 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %482 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %482 : i1
    } -> tensor<16xi1>
    %218 = linalg.generic {indexing_maps = [#map, #map, #map19, #map], iterator_types = ["parallel"]} ins(%217, %collapsed_98, %cst_16 : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%204 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_210: i64, %in_211: i64, %out: i64):
      %482 = arith.select %in, %in_210, %in_211 : i64
      linalg.yield %482 : i64
    } -> tensor<16xi64>
    %expanded_100 = tensor.expand_shape %218 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %219 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_100 : tensor<16x1xi64>) outs(%212 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %482 = linalg.index 0 : index
      %483 = arith.index_cast %in : i64 to index
      %484 = arith.cmpi slt, %483, %c101 : index
      cf.assert %484, "index must be smaller than dim size"
      %485 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %485, "index must be larger or equal to 0"
      %extracted = tensor.extract %215[%482, %483] : tensor<16x101xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %collapsed_101 = tensor.collapse_shape %219 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %220 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%collapsed_101 : tensor<16xf32>) outs(%206 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.negf %in : f32
      linalg.yield %482 : f32
    } -> tensor<16xf32>
    %221 = linalg.generic {indexing_maps = [#map, #map, #map19, #map], iterator_types = ["parallel"]} ins(%217, %220, %cst_7 : tensor<16xi1>, tensor<16xf32>, tensor<f32>) outs(%206 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_210: f32, %in_211: f32, %out: f32):
      %482 = arith.select %in, %in_210, %in_211 : f32
      linalg.yield %482 : f32
    } -> tensor<16xf32>
    %222 = tensor.empty() : tensor<i64>
    %223 = linalg.fill ins(%c0_i64 : i64) outs(%222 : tensor<i64>) -> tensor<i64>
    %224 = linalg.generic {indexing_maps = [#map, #map19], iterator_types = ["reduction"]} ins(%217 : tensor<16xi1>) outs(%223 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %482 = arith.extui %in : i1 to i64
      %483 = arith.addi %482, %out : i64
      linalg.yield %483 : i64
    } -> tensor<i64>
    %225 = tensor.empty() : tensor<f32>
    %226 = linalg.generic {indexing_maps = [#map20, #map20], iterator_types = []} ins(%224 : tensor<i64>) outs(%225 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %482 = arith.sitofp %in : i64 to f32
      linalg.yield %482 : f32
    } -> tensor<f32>
    %227 = linalg.fill ins(%cst : f32) outs(%225 : tensor<f32>) -> tensor<f32>
    %228 = linalg.generic {indexing_maps = [#map, #map19], iterator_types = ["reduction"]} ins(%221 : tensor<16xf32>) outs(%227 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<f32>
    %229 = linalg.generic {indexing_maps = [#map20, #map20, #map20], iterator_types = []} ins(%228, %226 : tensor<f32>, tensor<f32>) outs(%225 : tensor<f32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.divf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<f32>
    %230 = linalg.generic {indexing_maps = [#map21, #map17, #map21, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg24, %collapsed_98, %226 : tensor<f32>, tensor<16xi64>, tensor<f32>) outs(%198 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_210: i64, %in_211: f32, %out: f32):
      %482 = arith.index_cast %in_210 : i64 to index
      %483 = linalg.index 1 : index
      %484 = arith.divf %in, %in_211 : f32
      %485 = arith.negf %484 : f32
      %486 = arith.cmpi ne, %482, %483 : index
      %487 = arith.cmpi eq, %482, %c-100 : index
      %488 = arith.ori %486, %487 : i1
      %489 = arith.select %488, %cst, %485 : f32
      linalg.yield %489 : f32
    } -> tensor<16x101xf32>
    %231 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%215 : tensor<16x101xf32>) outs(%197 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.exp %in : f32
      linalg.yield %482 : f32
    } -> tensor<16x101xf32>
    %232 = linalg.generic {indexing_maps = [#map1, #map18], iterator_types = ["parallel", "reduction"]} ins(%230 : tensor<16x101xf32>) outs(%212 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<16x1xf32>
    %collapsed_102 = tensor.collapse_shape %232 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %233 = linalg.generic {indexing_maps = [#map17, #map1], iterator_types = ["parallel", "parallel"]} ins(%collapsed_102 : tensor<16xf32>) outs(%197 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x101xf32>
    %234 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%231, %233 : tensor<16x101xf32>, tensor<16x101xf32>) outs(%197 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<16x101xf32>
    %235 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%230, %234 : tensor<16x101xf32>, tensor<16x101xf32>) outs(%197 : tensor<16x101xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.subf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<16x101xf32>
    %expanded_103 = tensor.expand_shape %235 [[0, 1], [2]] output_shape [2, 8, 101] : tensor<16x101xf32> into tensor<2x8x101xf32>
    %236 = tensor.empty() : tensor<2x8x101xbf16>
    %237 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_103 : tensor<2x8x101xf32>) outs(%236 : tensor<2x8x101xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x101xbf16>
    %collapsed_104 = tensor.collapse_shape %237 [[0, 1], [2]] : tensor<2x8x101xbf16> into tensor<16x101xbf16>
    %238 = tensor.empty() : tensor<101x16xbf16>
    %transposed_105 = linalg.transpose ins(%collapsed_104 : tensor<16x101xbf16>) outs(%238 : tensor<101x16xbf16>) permutation = [1, 0] 
    %239 = tensor.empty() : tensor<101x32xf32>
    %240 = linalg.fill ins(%cst : f32) outs(%239 : tensor<101x32xf32>) -> tensor<101x32xf32>
    %241 = linalg.matmul ins(%transposed_105, %collapsed_94 : tensor<101x16xbf16>, tensor<16x32xbf16>) outs(%240 : tensor<101x32xf32>) -> tensor<101x32xf32>
    %242 = tensor.empty() : tensor<101x32xbf16>
    %243 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%241 : tensor<101x32xf32>) outs(%242 : tensor<101x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<101x32xbf16>
    %244 = linalg.matmul ins(%collapsed_104, %arg19 : tensor<16x101xbf16>, tensor<101x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %245 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%244 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_106 = tensor.expand_shape %245 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %246 = linalg.generic {indexing_maps = [#map9, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_106, %arg18 : tensor<2x8x32xbf16>, tensor<32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %247 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_106, %194 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %248 = tensor.empty() : tensor<1x1x32xbf16>
    %249 = linalg.fill ins(%cst_0 : bf16) outs(%248 : tensor<1x1x32xbf16>) -> tensor<1x1x32xbf16>
    %250 = linalg.generic {indexing_maps = [#map9, #map22], iterator_types = ["reduction", "reduction", "parallel"]} ins(%247 : tensor<2x8x32xbf16>) outs(%249 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %out : bf16
      linalg.yield %482 : bf16
    } -> tensor<1x1x32xbf16>
    %collapsed_107 = tensor.collapse_shape %250 [[0, 1, 2]] : tensor<1x1x32xbf16> into tensor<32xbf16>
    %251 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%246 : tensor<2x8x32xbf16>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %252 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%251, %187 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %253 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%251, %192 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %254 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%252 : tensor<2x8x32xf32>) outs(%29 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %255 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %256 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%254 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.mulf %in, %cst_14 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %257 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%256, %255 : tensor<2x8x1xf32>, tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %collapsed_108 = tensor.collapse_shape %257 [[0], [1, 2]] : tensor<2x8x1xf32> into tensor<2x8xf32>
    %258 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_108 : tensor<2x8xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x32xf32>
    %259 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%258 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.divf %in, %cst_12 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %260 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %261 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%260 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.mulf %in, %cst_15 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %262 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%259, %261 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %263 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%253, %262 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.addf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %264 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%263 : tensor<2x8x32xf32>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %collapsed_109 = tensor.collapse_shape %264 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %transposed_110 = linalg.transpose ins(%collapsed_109 : tensor<16x32xbf16>) outs(%45 : tensor<32x16xbf16>) permutation = [1, 0] 
    %265 = tensor.empty() : tensor<32x48xf32>
    %266 = linalg.fill ins(%cst : f32) outs(%265 : tensor<32x48xf32>) -> tensor<32x48xf32>
    %267 = linalg.matmul ins(%transposed_110, %collapsed_91 : tensor<32x16xbf16>, tensor<16x48xbf16>) outs(%266 : tensor<32x48xf32>) -> tensor<32x48xf32>
    %268 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%267 : tensor<32x48xf32>) outs(%106 : tensor<32x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<32x48xbf16>
    %269 = linalg.matmul ins(%collapsed_109, %arg15 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%108 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %270 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%269 : tensor<16x48xf32>) outs(%110 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x48xbf16>
    %expanded_111 = tensor.expand_shape %270 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %271 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_111, %180 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %272 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_111, %expanded_89 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %collapsed_112 = tensor.collapse_shape %271 [[0, 1], [2]] : tensor<2x8x48xbf16> into tensor<16x48xbf16>
    %273 = tensor.empty() : tensor<48x16xbf16>
    %transposed_113 = linalg.transpose ins(%collapsed_112 : tensor<16x48xbf16>) outs(%273 : tensor<48x16xbf16>) permutation = [1, 0] 
    %274 = tensor.empty() : tensor<48x32xf32>
    %275 = linalg.fill ins(%cst : f32) outs(%274 : tensor<48x32xf32>) -> tensor<48x32xf32>
    %276 = linalg.matmul ins(%transposed_113, %collapsed_86 : tensor<48x16xbf16>, tensor<16x32xbf16>) outs(%275 : tensor<48x32xf32>) -> tensor<48x32xf32>
    %277 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%276 : tensor<48x32xf32>) outs(%121 : tensor<48x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<48x32xbf16>
    %278 = linalg.matmul ins(%collapsed_112, %arg14 : tensor<16x48xbf16>, tensor<48x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %279 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%278 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_114 = tensor.expand_shape %279 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %280 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_87 : tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.negf %in : bf16
      %483 = math.exp %482 : bf16
      %484 = arith.addf %483, %cst_3 : bf16
      %485 = arith.divf %cst_3, %484 : bf16
      linalg.yield %485 : bf16
    } -> tensor<2x8x48xbf16>
    %281 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6, %280 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.subf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %282 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_87, %281 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %283 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%282 : tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %cst_3 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %284 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%280, %283 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %285 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%272, %284 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %collapsed_115 = tensor.collapse_shape %285 [[0, 1], [2]] : tensor<2x8x48xbf16> into tensor<16x48xbf16>
    %transposed_116 = linalg.transpose ins(%collapsed_115 : tensor<16x48xbf16>) outs(%273 : tensor<48x16xbf16>) permutation = [1, 0] 
    %286 = linalg.matmul ins(%transposed_116, %collapsed_86 : tensor<48x16xbf16>, tensor<16x32xbf16>) outs(%275 : tensor<48x32xf32>) -> tensor<48x32xf32>
    %287 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%286 : tensor<48x32xf32>) outs(%121 : tensor<48x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<48x32xbf16>
    %288 = linalg.matmul ins(%collapsed_115, %arg13 : tensor<16x48xbf16>, tensor<48x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %289 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%288 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_117 = tensor.expand_shape %289 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %290 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_114, %expanded_117 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %291 = linalg.generic {indexing_maps = [#map9, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%290, %arg17 : tensor<2x8x32xbf16>, tensor<32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %292 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%290, %173 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %293 = linalg.generic {indexing_maps = [#map9, #map22], iterator_types = ["reduction", "reduction", "parallel"]} ins(%292 : tensor<2x8x32xbf16>) outs(%249 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %out : bf16
      linalg.yield %482 : bf16
    } -> tensor<1x1x32xbf16>
    %collapsed_118 = tensor.collapse_shape %293 [[0, 1, 2]] : tensor<1x1x32xbf16> into tensor<32xbf16>
    %294 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%291 : tensor<2x8x32xbf16>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %295 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%294, %166 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %296 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%294, %171 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %297 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%295 : tensor<2x8x32xf32>) outs(%29 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %298 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %299 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%297 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.mulf %in, %cst_14 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %300 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%299, %298 : tensor<2x8x1xf32>, tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %collapsed_119 = tensor.collapse_shape %300 [[0], [1, 2]] : tensor<2x8x1xf32> into tensor<2x8xf32>
    %301 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_119 : tensor<2x8xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x32xf32>
    %302 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%301 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.divf %in, %cst_12 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %303 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %304 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%303 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.mulf %in, %cst_15 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %305 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%302, %304 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %306 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%296, %305 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.addf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %307 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%306 : tensor<2x8x32xf32>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %308 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%264, %307 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %collapsed_120 = tensor.collapse_shape %308 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %transposed_121 = linalg.transpose ins(%collapsed_120 : tensor<16x32xbf16>) outs(%45 : tensor<32x16xbf16>) permutation = [1, 0] 
    %309 = tensor.empty() : tensor<32x32xf32>
    %310 = linalg.fill ins(%cst : f32) outs(%309 : tensor<32x32xf32>) -> tensor<32x32xf32>
    %311 = linalg.matmul ins(%transposed_121, %collapsed_83 : tensor<32x16xbf16>, tensor<16x32xbf16>) outs(%310 : tensor<32x32xf32>) -> tensor<32x32xf32>
    %312 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%311 : tensor<32x32xf32>) outs(%38 : tensor<32x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<32x32xbf16>
    %313 = linalg.matmul ins(%collapsed_120, %arg12 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %314 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%313 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_122 = tensor.expand_shape %314 [[0, 1], [2, 3]] output_shape [2, 8, 2, 16] : tensor<16x32xbf16> into tensor<2x8x2x16xbf16>
    %transposed_123 = linalg.transpose ins(%expanded_122 : tensor<2x8x2x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_124 = tensor.collapse_shape %transposed_123 [[0, 1], [2], [3]] : tensor<2x2x8x16xbf16> into tensor<4x8x16xbf16>
    %transposed_125 = linalg.transpose ins(%collapsed_78 : tensor<4x8x8xbf16>) outs(%70 : tensor<4x8x8xbf16>) permutation = [0, 2, 1] 
    %315 = linalg.batch_matmul ins(%transposed_125, %collapsed_124 : tensor<4x8x8xbf16>, tensor<4x8x16xbf16>) outs(%89 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %316 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%315 : tensor<4x8x16xf32>) outs(%91 : tensor<4x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x8x16xbf16>
    %317 = tensor.empty() : tensor<4x16x8xbf16>
    %transposed_126 = linalg.transpose ins(%collapsed_79 : tensor<4x8x16xbf16>) outs(%317 : tensor<4x16x8xbf16>) permutation = [0, 2, 1] 
    %318 = linalg.batch_matmul ins(%collapsed_124, %transposed_126 : tensor<4x8x16xbf16>, tensor<4x16x8xbf16>) outs(%68 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %319 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%318 : tensor<4x8x8xf32>) outs(%70 : tensor<4x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x8x8xbf16>
    %expanded_127 = tensor.expand_shape %319 [[0, 1], [2], [3]] output_shape [2, 2, 8, 8] : tensor<4x8x8xbf16> into tensor<2x2x8x8xbf16>
    %320 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_127 : tensor<2x2x8x8xbf16>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %321 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%320, %159 : tensor<2x2x8x8xf32>, tensor<2x2x8x8xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %322 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%321 : tensor<2x2x8x8xf32>) outs(%84 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x1xf32>
    %323 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%159, %322 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %324 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%321, %323 : tensor<2x2x8x8xf32>, tensor<2x2x8x8xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.subf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %325 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%324 : tensor<2x2x8x8xf32>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %326 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%325 : tensor<2x2x8x8xbf16>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %collapsed_128 = tensor.collapse_shape %326 [[0, 1], [2], [3]] : tensor<2x2x8x8xbf16> into tensor<4x8x8xbf16>
    %transposed_129 = linalg.transpose ins(%collapsed_74 : tensor<4x8x16xbf16>) outs(%317 : tensor<4x16x8xbf16>) permutation = [0, 2, 1] 
    %327 = tensor.empty() : tensor<4x16x8xf32>
    %328 = linalg.fill ins(%cst : f32) outs(%327 : tensor<4x16x8xf32>) -> tensor<4x16x8xf32>
    %329 = linalg.batch_matmul ins(%transposed_129, %collapsed_128 : tensor<4x16x8xbf16>, tensor<4x8x8xbf16>) outs(%328 : tensor<4x16x8xf32>) -> tensor<4x16x8xf32>
    %330 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%329 : tensor<4x16x8xf32>) outs(%317 : tensor<4x16x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x16x8xbf16>
    %transposed_130 = linalg.transpose ins(%collapsed_75 : tensor<4x16x8xbf16>) outs(%91 : tensor<4x8x16xbf16>) permutation = [0, 2, 1] 
    %331 = linalg.batch_matmul ins(%collapsed_128, %transposed_130 : tensor<4x8x8xbf16>, tensor<4x8x16xbf16>) outs(%89 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %332 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%331 : tensor<4x8x16xf32>) outs(%91 : tensor<4x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x8x16xbf16>
    %expanded_131 = tensor.expand_shape %330 [[0, 1], [2], [3]] output_shape [2, 2, 16, 8] : tensor<4x16x8xbf16> into tensor<2x2x16x8xbf16>
    %expanded_132 = tensor.expand_shape %332 [[0, 1], [2], [3]] output_shape [2, 2, 8, 16] : tensor<4x8x16xbf16> into tensor<2x2x8x16xbf16>
    %transposed_133 = linalg.transpose ins(%expanded_131 : tensor<2x2x16x8xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) permutation = [0, 1, 3, 2] 
    %expanded_134 = tensor.expand_shape %316 [[0, 1, 2], [3], [4]] output_shape [2, 1, 2, 8, 16] : tensor<4x8x16xbf16> into tensor<2x1x2x8x16xbf16>
    %333 = tensor.empty() : tensor<2x1x1x8x16xbf16>
    %334 = linalg.fill ins(%cst_0 : bf16) outs(%333 : tensor<2x1x1x8x16xbf16>) -> tensor<2x1x1x8x16xbf16>
    %335 = linalg.generic {indexing_maps = [#map14, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_134 : tensor<2x1x2x8x16xbf16>) outs(%334 : tensor<2x1x1x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %out : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x1x8x16xbf16>
    %collapsed_135 = tensor.collapse_shape %335 [[0], [1, 2], [3], [4]] : tensor<2x1x1x8x16xbf16> into tensor<2x1x8x16xbf16>
    %expanded_136 = tensor.expand_shape %transposed_133 [[0], [1, 2], [3], [4]] output_shape [2, 1, 2, 8, 16] : tensor<2x2x8x16xbf16> into tensor<2x1x2x8x16xbf16>
    %336 = linalg.generic {indexing_maps = [#map14, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_136 : tensor<2x1x2x8x16xbf16>) outs(%334 : tensor<2x1x1x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %out : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x1x8x16xbf16>
    %collapsed_137 = tensor.collapse_shape %336 [[0], [1, 2], [3], [4]] : tensor<2x1x1x8x16xbf16> into tensor<2x1x8x16xbf16>
    %337 = linalg.generic {indexing_maps = [#map4, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_137, %expanded_29 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %extracted_slice_138 = tensor.extract_slice %337[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %extracted_slice_139 = tensor.extract_slice %337[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %338 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_138 : tensor<2x1x8x8xbf16>) outs(%13 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.negf %in : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x8xbf16>
    %inserted_slice = tensor.insert_slice %338 into %cst_5[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x8xbf16> into tensor<2x1x8x16xbf16>
    %inserted_slice_140 = tensor.insert_slice %extracted_slice_139 into %cst_5[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x8xbf16> into tensor<2x1x8x16xbf16>
    %339 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice, %inserted_slice_140 : tensor<2x1x8x16xbf16>, tensor<2x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %340 = linalg.generic {indexing_maps = [#map4, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_137, %expanded_28 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %341 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%339, %340 : tensor<2x1x8x16xbf16>, tensor<2x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %342 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_132, %expanded_29 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %extracted_slice_141 = tensor.extract_slice %342[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %extracted_slice_142 = tensor.extract_slice %342[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %343 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_141 : tensor<2x2x8x8xbf16>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.negf %in : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %inserted_slice_143 = tensor.insert_slice %343 into %cst_4[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x8xbf16> into tensor<2x2x8x16xbf16>
    %inserted_slice_144 = tensor.insert_slice %extracted_slice_142 into %cst_4[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x8xbf16> into tensor<2x2x8x16xbf16>
    %344 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_143, %inserted_slice_144 : tensor<2x2x8x16xbf16>, tensor<2x2x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %345 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_132, %expanded_28 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %346 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%344, %345 : tensor<2x2x8x16xbf16>, tensor<2x2x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %347 = tensor.empty() : tensor<2x8x1x16xbf16>
    %transposed_145 = linalg.transpose ins(%collapsed_135 : tensor<2x1x8x16xbf16>) outs(%347 : tensor<2x8x1x16xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_146 = tensor.collapse_shape %transposed_145 [[0, 1], [2, 3]] : tensor<2x8x1x16xbf16> into tensor<16x16xbf16>
    %transposed_147 = linalg.transpose ins(%collapsed_146 : tensor<16x16xbf16>) outs(%49 : tensor<16x16xbf16>) permutation = [1, 0] 
    %348 = linalg.matmul ins(%transposed_147, %collapsed_57 : tensor<16x16xbf16>, tensor<16x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %349 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%348 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %350 = linalg.matmul ins(%collapsed_146, %arg11 : tensor<16x16xbf16>, tensor<16x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %351 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%350 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_148 = tensor.expand_shape %351 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %transposed_149 = linalg.transpose ins(%341 : tensor<2x1x8x16xbf16>) outs(%347 : tensor<2x8x1x16xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_150 = tensor.collapse_shape %transposed_149 [[0, 1], [2, 3]] : tensor<2x8x1x16xbf16> into tensor<16x16xbf16>
    %transposed_151 = linalg.transpose ins(%collapsed_150 : tensor<16x16xbf16>) outs(%49 : tensor<16x16xbf16>) permutation = [1, 0] 
    %352 = linalg.matmul ins(%transposed_151, %collapsed_57 : tensor<16x16xbf16>, tensor<16x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %353 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%352 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %354 = linalg.matmul ins(%collapsed_150, %arg10 : tensor<16x16xbf16>, tensor<16x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %355 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%354 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_152 = tensor.expand_shape %355 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %356 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_148, %expanded_152 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %transposed_153 = linalg.transpose ins(%346 : tensor<2x2x8x16xbf16>) outs(%93 : tensor<2x8x2x16xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_154 = tensor.collapse_shape %transposed_153 [[0, 1], [2, 3]] : tensor<2x8x2x16xbf16> into tensor<16x32xbf16>
    %transposed_155 = linalg.transpose ins(%collapsed_154 : tensor<16x32xbf16>) outs(%45 : tensor<32x16xbf16>) permutation = [1, 0] 
    %357 = linalg.matmul ins(%transposed_155, %collapsed_57 : tensor<32x16xbf16>, tensor<16x32xbf16>) outs(%310 : tensor<32x32xf32>) -> tensor<32x32xf32>
    %358 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%357 : tensor<32x32xf32>) outs(%38 : tensor<32x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<32x32xbf16>
    %359 = linalg.matmul ins(%collapsed_154, %arg9 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %360 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%359 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_156 = tensor.expand_shape %360 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %361 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%356, %expanded_156 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %362 = linalg.generic {indexing_maps = [#map9, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%361, %arg16 : tensor<2x8x32xbf16>, tensor<32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %363 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%361, %132 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %364 = linalg.generic {indexing_maps = [#map9, #map22], iterator_types = ["reduction", "reduction", "parallel"]} ins(%363 : tensor<2x8x32xbf16>) outs(%249 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %out : bf16
      linalg.yield %482 : bf16
    } -> tensor<1x1x32xbf16>
    %collapsed_157 = tensor.collapse_shape %364 [[0, 1, 2]] : tensor<1x1x32xbf16> into tensor<32xbf16>
    %365 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%362 : tensor<2x8x32xbf16>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %366 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%365, %125 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %367 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%365, %130 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %368 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%366 : tensor<2x8x32xf32>) outs(%29 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %369 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %370 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%368 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.mulf %in, %cst_14 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %371 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%370, %369 : tensor<2x8x1xf32>, tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %collapsed_158 = tensor.collapse_shape %371 [[0], [1, 2]] : tensor<2x8x1xf32> into tensor<2x8xf32>
    %372 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_158 : tensor<2x8xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x32xf32>
    %373 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%372 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.divf %in, %cst_12 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %374 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %375 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%374 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.mulf %in, %cst_15 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %376 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%373, %375 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %377 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%367, %376 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.addf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %378 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%377 : tensor<2x8x32xf32>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %379 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%308, %378 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %collapsed_159 = tensor.collapse_shape %379 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %transposed_160 = linalg.transpose ins(%collapsed_159 : tensor<16x32xbf16>) outs(%45 : tensor<32x16xbf16>) permutation = [1, 0] 
    %380 = linalg.matmul ins(%transposed_160, %collapsed_54 : tensor<32x16xbf16>, tensor<16x48xbf16>) outs(%266 : tensor<32x48xf32>) -> tensor<32x48xf32>
    %381 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%380 : tensor<32x48xf32>) outs(%106 : tensor<32x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<32x48xbf16>
    %382 = linalg.matmul ins(%collapsed_159, %arg6 : tensor<16x32xbf16>, tensor<32x48xbf16>) outs(%108 : tensor<16x48xf32>) -> tensor<16x48xf32>
    %383 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%382 : tensor<16x48xf32>) outs(%110 : tensor<16x48xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x48xbf16>
    %expanded_161 = tensor.expand_shape %383 [[0, 1], [2]] output_shape [2, 8, 48] : tensor<16x48xbf16> into tensor<2x8x48xbf16>
    %384 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_161, %117 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %385 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_161, %expanded_52 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %collapsed_162 = tensor.collapse_shape %384 [[0, 1], [2]] : tensor<2x8x48xbf16> into tensor<16x48xbf16>
    %transposed_163 = linalg.transpose ins(%collapsed_162 : tensor<16x48xbf16>) outs(%273 : tensor<48x16xbf16>) permutation = [1, 0] 
    %386 = linalg.matmul ins(%transposed_163, %collapsed_49 : tensor<48x16xbf16>, tensor<16x32xbf16>) outs(%275 : tensor<48x32xf32>) -> tensor<48x32xf32>
    %387 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%386 : tensor<48x32xf32>) outs(%121 : tensor<48x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<48x32xbf16>
    %388 = linalg.matmul ins(%collapsed_162, %arg5 : tensor<16x48xbf16>, tensor<48x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %389 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%388 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_164 = tensor.expand_shape %389 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %390 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.negf %in : bf16
      %483 = math.exp %482 : bf16
      %484 = arith.addf %483, %cst_3 : bf16
      %485 = arith.divf %cst_3, %484 : bf16
      linalg.yield %485 : bf16
    } -> tensor<2x8x48xbf16>
    %391 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6, %390 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.subf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %392 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50, %391 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %393 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%392 : tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %cst_3 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %394 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%390, %393 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %395 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%385, %394 : tensor<2x8x48xbf16>, tensor<2x8x48xbf16>) outs(%116 : tensor<2x8x48xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x48xbf16>
    %collapsed_165 = tensor.collapse_shape %395 [[0, 1], [2]] : tensor<2x8x48xbf16> into tensor<16x48xbf16>
    %transposed_166 = linalg.transpose ins(%collapsed_165 : tensor<16x48xbf16>) outs(%273 : tensor<48x16xbf16>) permutation = [1, 0] 
    %396 = linalg.matmul ins(%transposed_166, %collapsed_49 : tensor<48x16xbf16>, tensor<16x32xbf16>) outs(%275 : tensor<48x32xf32>) -> tensor<48x32xf32>
    %397 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%396 : tensor<48x32xf32>) outs(%121 : tensor<48x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<48x32xbf16>
    %398 = linalg.matmul ins(%collapsed_165, %arg4 : tensor<16x48xbf16>, tensor<48x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %399 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%398 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_167 = tensor.expand_shape %399 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %400 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_164, %expanded_167 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %401 = linalg.generic {indexing_maps = [#map9, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%400, %arg8 : tensor<2x8x32xbf16>, tensor<32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %402 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%400, %104 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %403 = linalg.generic {indexing_maps = [#map9, #map22], iterator_types = ["reduction", "reduction", "parallel"]} ins(%402 : tensor<2x8x32xbf16>) outs(%249 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %out : bf16
      linalg.yield %482 : bf16
    } -> tensor<1x1x32xbf16>
    %collapsed_168 = tensor.collapse_shape %403 [[0, 1, 2]] : tensor<1x1x32xbf16> into tensor<32xbf16>
    %404 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%401 : tensor<2x8x32xbf16>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %405 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%404, %97 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %406 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%404, %102 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %407 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%405 : tensor<2x8x32xf32>) outs(%29 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %408 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %409 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%407 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.mulf %in, %cst_14 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %410 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%409, %408 : tensor<2x8x1xf32>, tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %collapsed_169 = tensor.collapse_shape %410 [[0], [1, 2]] : tensor<2x8x1xf32> into tensor<2x8xf32>
    %411 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_169 : tensor<2x8xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x32xf32>
    %412 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%411 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.divf %in, %cst_12 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %413 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %414 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%413 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.mulf %in, %cst_15 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %415 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%412, %414 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %416 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%406, %415 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.addf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %417 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%416 : tensor<2x8x32xf32>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %418 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%379, %417 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %collapsed_170 = tensor.collapse_shape %418 [[0, 1], [2]] : tensor<2x8x32xbf16> into tensor<16x32xbf16>
    %transposed_171 = linalg.transpose ins(%collapsed_170 : tensor<16x32xbf16>) outs(%45 : tensor<32x16xbf16>) permutation = [1, 0] 
    %419 = linalg.matmul ins(%transposed_171, %collapsed_46 : tensor<32x16xbf16>, tensor<16x32xbf16>) outs(%310 : tensor<32x32xf32>) -> tensor<32x32xf32>
    %420 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%419 : tensor<32x32xf32>) outs(%38 : tensor<32x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<32x32xbf16>
    %421 = linalg.matmul ins(%collapsed_170, %arg3 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %422 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%421 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_172 = tensor.expand_shape %422 [[0, 1], [2, 3]] output_shape [2, 8, 2, 16] : tensor<16x32xbf16> into tensor<2x8x2x16xbf16>
    %transposed_173 = linalg.transpose ins(%expanded_172 : tensor<2x8x2x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_174 = tensor.collapse_shape %transposed_173 [[0, 1], [2], [3]] : tensor<2x2x8x16xbf16> into tensor<4x8x16xbf16>
    %transposed_175 = linalg.transpose ins(%collapsed_41 : tensor<4x8x8xbf16>) outs(%70 : tensor<4x8x8xbf16>) permutation = [0, 2, 1] 
    %423 = linalg.batch_matmul ins(%transposed_175, %collapsed_174 : tensor<4x8x8xbf16>, tensor<4x8x16xbf16>) outs(%89 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %424 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%423 : tensor<4x8x16xf32>) outs(%91 : tensor<4x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x8x16xbf16>
    %transposed_176 = linalg.transpose ins(%collapsed_42 : tensor<4x8x16xbf16>) outs(%317 : tensor<4x16x8xbf16>) permutation = [0, 2, 1] 
    %425 = linalg.batch_matmul ins(%collapsed_174, %transposed_176 : tensor<4x8x16xbf16>, tensor<4x16x8xbf16>) outs(%68 : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    %426 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%425 : tensor<4x8x8xf32>) outs(%70 : tensor<4x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x8x8xbf16>
    %expanded_177 = tensor.expand_shape %426 [[0, 1], [2], [3]] output_shape [2, 2, 8, 8] : tensor<4x8x8xbf16> into tensor<2x2x8x8xbf16>
    %427 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_177 : tensor<2x2x8x8xbf16>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %428 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%427, %86 : tensor<2x2x8x8xf32>, tensor<2x2x8x8xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %429 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%428 : tensor<2x2x8x8xf32>) outs(%84 : tensor<2x2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x1xf32>
    %430 = linalg.generic {indexing_maps = [#map4, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86, %429 : tensor<2x2x8x8xf32>, tensor<2x2x8x1xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %431 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%428, %430 : tensor<2x2x8x8xf32>, tensor<2x2x8x8xf32>) outs(%74 : tensor<2x2x8x8xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.subf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x2x8x8xf32>
    %432 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%431 : tensor<2x2x8x8xf32>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %433 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%432 : tensor<2x2x8x8xbf16>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.mulf %in, %cst_13 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %collapsed_178 = tensor.collapse_shape %433 [[0, 1], [2], [3]] : tensor<2x2x8x8xbf16> into tensor<4x8x8xbf16>
    %transposed_179 = linalg.transpose ins(%collapsed_37 : tensor<4x8x16xbf16>) outs(%317 : tensor<4x16x8xbf16>) permutation = [0, 2, 1] 
    %434 = linalg.batch_matmul ins(%transposed_179, %collapsed_178 : tensor<4x16x8xbf16>, tensor<4x8x8xbf16>) outs(%328 : tensor<4x16x8xf32>) -> tensor<4x16x8xf32>
    %435 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%434 : tensor<4x16x8xf32>) outs(%317 : tensor<4x16x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x16x8xbf16>
    %transposed_180 = linalg.transpose ins(%collapsed_38 : tensor<4x16x8xbf16>) outs(%91 : tensor<4x8x16xbf16>) permutation = [0, 2, 1] 
    %436 = linalg.batch_matmul ins(%collapsed_178, %transposed_180 : tensor<4x8x8xbf16>, tensor<4x8x16xbf16>) outs(%89 : tensor<4x8x16xf32>) -> tensor<4x8x16xf32>
    %437 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%436 : tensor<4x8x16xf32>) outs(%91 : tensor<4x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<4x8x16xbf16>
    %expanded_181 = tensor.expand_shape %435 [[0, 1], [2], [3]] output_shape [2, 2, 16, 8] : tensor<4x16x8xbf16> into tensor<2x2x16x8xbf16>
    %expanded_182 = tensor.expand_shape %437 [[0, 1], [2], [3]] output_shape [2, 2, 8, 16] : tensor<4x8x16xbf16> into tensor<2x2x8x16xbf16>
    %transposed_183 = linalg.transpose ins(%expanded_181 : tensor<2x2x16x8xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) permutation = [0, 1, 3, 2] 
    %expanded_184 = tensor.expand_shape %424 [[0, 1, 2], [3], [4]] output_shape [2, 1, 2, 8, 16] : tensor<4x8x16xbf16> into tensor<2x1x2x8x16xbf16>
    %438 = linalg.generic {indexing_maps = [#map14, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_184 : tensor<2x1x2x8x16xbf16>) outs(%334 : tensor<2x1x1x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %out : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x1x8x16xbf16>
    %collapsed_185 = tensor.collapse_shape %438 [[0], [1, 2], [3], [4]] : tensor<2x1x1x8x16xbf16> into tensor<2x1x8x16xbf16>
    %expanded_186 = tensor.expand_shape %transposed_183 [[0], [1, 2], [3], [4]] output_shape [2, 1, 2, 8, 16] : tensor<2x2x8x16xbf16> into tensor<2x1x2x8x16xbf16>
    %439 = linalg.generic {indexing_maps = [#map14, #map24], iterator_types = ["parallel", "parallel", "reduction", "parallel", "parallel"]} ins(%expanded_186 : tensor<2x1x2x8x16xbf16>) outs(%334 : tensor<2x1x1x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %out : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x1x8x16xbf16>
    %collapsed_187 = tensor.collapse_shape %439 [[0], [1, 2], [3], [4]] : tensor<2x1x1x8x16xbf16> into tensor<2x1x8x16xbf16>
    %440 = linalg.generic {indexing_maps = [#map4, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_187, %expanded_29 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %extracted_slice_188 = tensor.extract_slice %440[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %extracted_slice_189 = tensor.extract_slice %440[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x16xbf16> to tensor<2x1x8x8xbf16>
    %441 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_188 : tensor<2x1x8x8xbf16>) outs(%13 : tensor<2x1x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.negf %in : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x8xbf16>
    %inserted_slice_190 = tensor.insert_slice %441 into %cst_5[0, 0, 0, 8] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x8xbf16> into tensor<2x1x8x16xbf16>
    %inserted_slice_191 = tensor.insert_slice %extracted_slice_189 into %cst_5[0, 0, 0, 0] [2, 1, 8, 8] [1, 1, 1, 1] : tensor<2x1x8x8xbf16> into tensor<2x1x8x16xbf16>
    %442 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_190, %inserted_slice_191 : tensor<2x1x8x16xbf16>, tensor<2x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %443 = linalg.generic {indexing_maps = [#map4, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_187, %expanded_28 : tensor<2x1x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %444 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%442, %443 : tensor<2x1x8x16xbf16>, tensor<2x1x8x16xbf16>) outs(%51 : tensor<2x1x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x1x8x16xbf16>
    %445 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_182, %expanded_29 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %extracted_slice_192 = tensor.extract_slice %445[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %extracted_slice_193 = tensor.extract_slice %445[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x16xbf16> to tensor<2x2x8x8xbf16>
    %446 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_192 : tensor<2x2x8x8xbf16>) outs(%55 : tensor<2x2x8x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.negf %in : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x8xbf16>
    %inserted_slice_194 = tensor.insert_slice %446 into %cst_4[0, 0, 0, 8] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x8xbf16> into tensor<2x2x8x16xbf16>
    %inserted_slice_195 = tensor.insert_slice %extracted_slice_193 into %cst_4[0, 0, 0, 0] [2, 2, 8, 8] [1, 1, 1, 1] : tensor<2x2x8x8xbf16> into tensor<2x2x8x16xbf16>
    %447 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_194, %inserted_slice_195 : tensor<2x2x8x16xbf16>, tensor<2x2x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %448 = linalg.generic {indexing_maps = [#map4, #map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_182, %expanded_28 : tensor<2x2x8x16xbf16>, tensor<1x1x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %449 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%447, %448 : tensor<2x2x8x16xbf16>, tensor<2x2x8x16xbf16>) outs(%44 : tensor<2x2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x2x8x16xbf16>
    %transposed_196 = linalg.transpose ins(%collapsed_185 : tensor<2x1x8x16xbf16>) outs(%347 : tensor<2x8x1x16xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_197 = tensor.collapse_shape %transposed_196 [[0, 1], [2, 3]] : tensor<2x8x1x16xbf16> into tensor<16x16xbf16>
    %transposed_198 = linalg.transpose ins(%collapsed_197 : tensor<16x16xbf16>) outs(%49 : tensor<16x16xbf16>) permutation = [1, 0] 
    %450 = linalg.matmul ins(%transposed_198, %collapsed : tensor<16x16xbf16>, tensor<16x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %451 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%450 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %452 = linalg.matmul ins(%collapsed_197, %arg2 : tensor<16x16xbf16>, tensor<16x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %453 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%452 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_199 = tensor.expand_shape %453 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %transposed_200 = linalg.transpose ins(%444 : tensor<2x1x8x16xbf16>) outs(%347 : tensor<2x8x1x16xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_201 = tensor.collapse_shape %transposed_200 [[0, 1], [2, 3]] : tensor<2x8x1x16xbf16> into tensor<16x16xbf16>
    %transposed_202 = linalg.transpose ins(%collapsed_201 : tensor<16x16xbf16>) outs(%49 : tensor<16x16xbf16>) permutation = [1, 0] 
    %454 = linalg.matmul ins(%transposed_202, %collapsed : tensor<16x16xbf16>, tensor<16x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %455 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%454 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %456 = linalg.matmul ins(%collapsed_201, %arg1 : tensor<16x16xbf16>, tensor<16x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %457 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%456 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_203 = tensor.expand_shape %457 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %458 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_199, %expanded_203 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %transposed_204 = linalg.transpose ins(%449 : tensor<2x2x8x16xbf16>) outs(%93 : tensor<2x8x2x16xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_205 = tensor.collapse_shape %transposed_204 [[0, 1], [2, 3]] : tensor<2x8x2x16xbf16> into tensor<16x32xbf16>
    %transposed_206 = linalg.transpose ins(%collapsed_205 : tensor<16x32xbf16>) outs(%45 : tensor<32x16xbf16>) permutation = [1, 0] 
    %459 = linalg.matmul ins(%transposed_206, %collapsed : tensor<32x16xbf16>, tensor<16x32xbf16>) outs(%310 : tensor<32x32xf32>) -> tensor<32x32xf32>
    %460 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%459 : tensor<32x32xf32>) outs(%38 : tensor<32x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<32x32xbf16>
    %461 = linalg.matmul ins(%collapsed_205, %arg0 : tensor<16x32xbf16>, tensor<32x32xbf16>) outs(%40 : tensor<16x32xf32>) -> tensor<16x32xf32>
    %462 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%461 : tensor<16x32xf32>) outs(%42 : tensor<16x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<16x32xbf16>
    %expanded_207 = tensor.expand_shape %462 [[0, 1], [2]] output_shape [2, 8, 32] : tensor<16x32xbf16> into tensor<2x8x32xbf16>
    %463 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%458, %expanded_207 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %464 = linalg.generic {indexing_maps = [#map9, #map11, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%463, %arg7 : tensor<2x8x32xbf16>, tensor<32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %465 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%463, %36 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.mulf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %466 = linalg.generic {indexing_maps = [#map9, #map22], iterator_types = ["reduction", "reduction", "parallel"]} ins(%465 : tensor<2x8x32xbf16>) outs(%249 : tensor<1x1x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %482 = arith.addf %in, %out : bf16
      linalg.yield %482 : bf16
    } -> tensor<1x1x32xbf16>
    %collapsed_208 = tensor.collapse_shape %466 [[0, 1, 2]] : tensor<1x1x32xbf16> into tensor<32xbf16>
    %467 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%464 : tensor<2x8x32xbf16>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %482 = arith.extf %in : bf16 to f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %468 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%467, %26 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %469 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%467, %33 : tensor<2x8x32xf32>, tensor<2x8x1xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %470 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%468 : tensor<2x8x32xf32>) outs(%29 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.addf %in, %out : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %471 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %472 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%470 : tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.mulf %in, %cst_14 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %473 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%472, %471 : tensor<2x8x1xf32>, tensor<2x8x1xf32>) outs(%28 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x1xf32>
    %collapsed_209 = tensor.collapse_shape %473 [[0], [1, 2]] : tensor<2x8x1xf32> into tensor<2x8xf32>
    %474 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_209 : tensor<2x8xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x32xf32>
    %475 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%474 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.divf %in, %cst_12 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %476 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = math.fpowi %in, %c1_i64 : f32, i64
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %477 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%476 : tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %482 = arith.mulf %in, %cst_15 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %478 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%475, %477 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.mulf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %479 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%469, %478 : tensor<2x8x32xf32>, tensor<2x8x32xf32>) outs(%25 : tensor<2x8x32xf32>) {
    ^bb0(%in: f32, %in_210: f32, %out: f32):
      %482 = arith.addf %in, %in_210 : f32
      linalg.yield %482 : f32
    } -> tensor<2x8x32xf32>
    %480 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%479 : tensor<2x8x32xf32>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %482 = arith.truncf %in : f32 to bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    %481 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%418, %480 : tensor<2x8x32xbf16>, tensor<2x8x32xbf16>) outs(%35 : tensor<2x8x32xbf16>) {
    ^bb0(%in: bf16, %in_210: bf16, %out: bf16):
      %482 = arith.addf %in, %in_210 : bf16
      linalg.yield %482 : bf16
    } -> tensor<2x8x32xbf16>
    return %229, %460, %455, %451, %420, %397, %387, %381, %collapsed_208, %collapsed_168, %358, %353, %349, %312, %287, %277, %268, %collapsed_157, %collapsed_118, %collapsed_107, %243, %481 : tensor<f32>, tensor<32x32xbf16>, tensor<16x32xbf16>, tensor<16x32xbf16>, tensor<32x32xbf16>, tensor<48x32xbf16>, tensor<48x32xbf16>, tensor<32x48xbf16>, tensor<32xbf16>, tensor<32xbf16>, tensor<32x32xbf16>, tensor<16x32xbf16>, tensor<16x32xbf16>, tensor<32x32xbf16>, tensor<48x32xbf16>, tensor<48x32xbf16>, tensor<32x48xbf16>, tensor<32xbf16>, tensor<32xbf16>, tensor<32xbf16>, tensor<101x32xbf16>, tensor<2x8x32xbf16>
  }
}
