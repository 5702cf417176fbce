// jax 0.10.2, optax 0.2.8, flax 0.12.8; iree-compile --compile-to=input (IREE 3.13.0); jax_models.py:flax_step_iota_embed_bf16.
// RUN: %check_reference %s | FileCheck %s
// CHECK:     unfused: result 0 {{.*}}: ok
// CHECK:     rewritten: result 0 {{.*}}: ok
// CHECK-NOT: TOO FAR

module @jit_step {
  func.func public @main(%arg0: tensor<16x64xf32>, %arg1: tensor<64x16xf32>, %arg2: tensor<16x2x8xf32>, %arg3: tensor<2x8x16xf32>, %arg4: tensor<16x2x8xf32>, %arg5: tensor<16x2x8xf32>, %arg6: tensor<16xf32>, %arg7: tensor<16xf32>, %arg8: tensor<16x64xf32>, %arg9: tensor<64x16xf32>, %arg10: tensor<16x2x8xf32>, %arg11: tensor<2x8x16xf32>, %arg12: tensor<16x2x8xf32>, %arg13: tensor<16x2x8xf32>, %arg14: tensor<16xf32>, %arg15: tensor<16xf32>, %arg16: tensor<16x67xf32>, %arg17: tensor<67x16xf32>, %arg18: tensor<16xf32>, %arg19: tensor<2x7xi32>, %arg20: tensor<2x7xi32>, %arg21: tensor<2x7xf32>) -> (tensor<f32>, tensor<16x64xf32>, tensor<64x16xf32>, tensor<16x2x8xf32>, tensor<2x8x16xf32>, tensor<16x2x8xf32>, tensor<16x2x8xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x64xf32>, tensor<64x16xf32>, tensor<16x2x8xf32>, tensor<2x8x16xf32>, tensor<16x2x8xf32>, tensor<16x2x8xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x67xf32>, tensor<67x16xf32>, tensor<16xf32>) {
    %cst = arith.constant 2.82842708 : f32
    %cst_0 = arith.constant -0.00999999977 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 1.000000e+00 : bf16
    %cst_4 = arith.constant 0xFF80 : bf16
    %cst_5 = arith.constant -3.389530e+38 : bf16
    %cst_6 = arith.constant -5.000000e-01 : f32
    %cst_7 = arith.constant 9.99999997E-7 : f32
    %cst_8 = arith.constant 1.600000e+01 : f32
    %cst_9 = arith.constant 0.000000e+00 : f32
    %cst_10 = arith.constant 2.000000e+00 : f32
    %cst_11 = arith.constant 0.000000e+00 : bf16
    %0 = tensor.empty() : tensor<1x1x67xi32>
    %1 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} outs(%0 : tensor<1x1x67xi32>) {
    ^bb0(%out: i32):
      %1020 = linalg.index 2 : index
      %1021 = arith.index_cast %1020 : index to i32
      linalg.yield %1021 : i32
    } -> tensor<1x1x67xi32>
    %2 = tensor.empty() : tensor<2x7x67xi32>
    %3 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg19 : tensor<2x7xi32>) outs(%2 : tensor<2x7x67xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x7x67xi32>
    %4 = tensor.empty() : tensor<2x7x67xi32>
    %5 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (0, 0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x1x67xi32>) outs(%4 : tensor<2x7x67xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x7x67xi32>
    %6 = tensor.empty() : tensor<2x7x67xi1>
    %7 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %5 : tensor<2x7x67xi32>, tensor<2x7x67xi32>) outs(%6 : tensor<2x7x67xi1>) {
    ^bb0(%in: i32, %in_151: i32, %out: i1):
      %1020 = arith.cmpi eq, %in, %in_151 : i32
      linalg.yield %1020 : i1
    } -> tensor<2x7x67xi1>
    %8 = tensor.empty() : tensor<2x7x67xbf16>
    %9 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x7x67xi1>) outs(%8 : tensor<2x7x67xbf16>) {
    ^bb0(%in: i1, %out: bf16):
      %1020 = arith.uitofp %in : i1 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x67xbf16>
    %10 = tensor.empty() : tensor<67x16xbf16>
    %11 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<67x16xf32>) outs(%10 : tensor<67x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<67x16xbf16>
    %collapsed = tensor.collapse_shape %9 [[0, 1], [2]] : tensor<2x7x67xbf16> into tensor<14x67xbf16>
    %12 = tensor.empty() : tensor<14x16xbf16>
    %13 = linalg.fill ins(%cst_11 : bf16) outs(%12 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %14 = linalg.matmul ins(%collapsed, %11 : tensor<14x67xbf16>, tensor<67x16xbf16>) outs(%13 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded = tensor.expand_shape %14 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %15 = tensor.empty() : tensor<7xi32>
    %16 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%15 : tensor<7xi32>) {
    ^bb0(%out: i32):
      %1020 = linalg.index 0 : index
      %1021 = arith.index_cast %1020 : index to i32
      linalg.yield %1021 : i32
    } -> tensor<7xi32>
    %17 = tensor.empty() : tensor<2x7x7xi32>
    %18 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<7xi32>) outs(%17 : tensor<2x7x7xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x7x7xi32>
    %19 = tensor.empty() : tensor<2x7x7xi32>
    %20 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<7xi32>) outs(%19 : tensor<2x7x7xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x7x7xi32>
    %21 = tensor.empty() : tensor<2x7x7xi1>
    %22 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %20 : tensor<2x7x7xi32>, tensor<2x7x7xi32>) outs(%21 : tensor<2x7x7xi1>) {
    ^bb0(%in: i32, %in_151: i32, %out: i1):
      %1020 = arith.cmpi sge, %in, %in_151 : i32
      linalg.yield %1020 : i1
    } -> tensor<2x7x7xi1>
    %23 = tensor.empty() : tensor<2x7x7xf32>
    %24 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x7x7xi1>) outs(%23 : tensor<2x7x7xf32>) {
    ^bb0(%in: i1, %out: f32):
      %1020 = arith.uitofp %in : i1 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x7xf32>
    %25 = tensor.empty() : tensor<2x1x7x7xf32>
    %26 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<2x7x7xf32>) outs(%25 : tensor<2x1x7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x7x7xf32>
    %27 = tensor.empty() : tensor<2x7x16xf32>
    %28 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x7x16xbf16>) outs(%27 : tensor<2x7x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %29 = tensor.empty() : tensor<2x7x16xf32>
    %30 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x7x16xf32>) outs(%29 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %31 = tensor.empty() : tensor<2x7x16xf32>
    %32 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x7x16xf32>) outs(%31 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_10 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %33 = tensor.empty() : tensor<2x7xf32>
    %34 = linalg.fill ins(%cst_9 : f32) outs(%33 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %35 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%30 : tensor<2x7x16xf32>) outs(%34 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %36 = tensor.empty() : tensor<2x7xf32>
    %37 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<2x7xf32>) outs(%36 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %in, %cst_8 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_12 = tensor.expand_shape %37 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %38 = tensor.empty() : tensor<2x7x1xf32>
    %39 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<2x7x1xf32>) outs(%38 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %in, %cst_7 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %40 = tensor.empty() : tensor<2x7x1xf32>
    %41 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<2x7x1xf32>) outs(%40 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = math.rsqrt %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %42 = tensor.empty() : tensor<2x7x1xf32>
    %43 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41, %39 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%42 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.divf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %44 = tensor.empty() : tensor<2x7x1xf32>
    %45 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<2x7x1xf32>) outs(%44 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_6 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %expanded_13 = tensor.expand_shape %arg6 [[0, 1, 2]] output_shape [1, 1, 16] : tensor<16xf32> into tensor<1x1x16xf32>
    %46 = tensor.empty() : tensor<2x7x16xf32>
    %47 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<2x7x1xf32>) outs(%46 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %48 = tensor.empty() : tensor<2x7x16xf32>
    %49 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (0, 0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<1x1x16xf32>) outs(%48 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %50 = tensor.empty() : tensor<2x7x16xf32>
    %51 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47, %49 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%50 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %52 = tensor.empty() : tensor<2x7x16xf32>
    %53 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %51 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%52 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %54 = tensor.empty() : tensor<2x7x16xbf16>
    %55 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53 : tensor<2x7x16xf32>) outs(%54 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %56 = tensor.empty() : tensor<16x2x8xbf16>
    %57 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg4 : tensor<16x2x8xf32>) outs(%56 : tensor<16x2x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<16x2x8xbf16>
    %collapsed_14 = tensor.collapse_shape %55 [[0, 1], [2]] : tensor<2x7x16xbf16> into tensor<14x16xbf16>
    %collapsed_15 = tensor.collapse_shape %57 [[0], [1, 2]] : tensor<16x2x8xbf16> into tensor<16x16xbf16>
    %58 = tensor.empty() : tensor<14x16xbf16>
    %59 = linalg.fill ins(%cst_11 : bf16) outs(%58 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %60 = linalg.matmul ins(%collapsed_14, %collapsed_15 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%59 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_16 = tensor.expand_shape %60 [[0, 1], [2, 3]] output_shape [2, 7, 2, 8] : tensor<14x16xbf16> into tensor<2x7x2x8xbf16>
    %61 = tensor.empty() : tensor<16x2x8xbf16>
    %62 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<16x2x8xf32>) outs(%61 : tensor<16x2x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<16x2x8xbf16>
    %collapsed_17 = tensor.collapse_shape %62 [[0], [1, 2]] : tensor<16x2x8xbf16> into tensor<16x16xbf16>
    %63 = tensor.empty() : tensor<14x16xbf16>
    %64 = linalg.fill ins(%cst_11 : bf16) outs(%63 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %65 = linalg.matmul ins(%collapsed_14, %collapsed_17 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%64 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_18 = tensor.expand_shape %65 [[0, 1], [2, 3]] output_shape [2, 7, 2, 8] : tensor<14x16xbf16> into tensor<2x7x2x8xbf16>
    %66 = tensor.empty() : tensor<16x2x8xbf16>
    %67 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg5 : tensor<16x2x8xf32>) outs(%66 : tensor<16x2x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<16x2x8xbf16>
    %collapsed_19 = tensor.collapse_shape %67 [[0], [1, 2]] : tensor<16x2x8xbf16> into tensor<16x16xbf16>
    %68 = tensor.empty() : tensor<14x16xbf16>
    %69 = linalg.fill ins(%cst_11 : bf16) outs(%68 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %70 = linalg.matmul ins(%collapsed_14, %collapsed_19 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%69 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_20 = tensor.expand_shape %70 [[0, 1], [2, 3]] output_shape [2, 7, 2, 8] : tensor<14x16xbf16> into tensor<2x7x2x8xbf16>
    %71 = tensor.empty() : tensor<f32>
    %72 = linalg.generic {indexing_maps = [affine_map<() -> ()>], iterator_types = []} outs(%71 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %73 = tensor.empty() : tensor<bf16>
    %74 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%72 : tensor<f32>) outs(%73 : tensor<bf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<bf16>
    %75 = tensor.empty() : tensor<2x7x2x8xbf16>
    %76 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> ()>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<bf16>) outs(%75 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x7x2x8xbf16>
    %77 = tensor.empty() : tensor<2x7x2x8xbf16>
    %78 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %76 : tensor<2x7x2x8xbf16>, tensor<2x7x2x8xbf16>) outs(%77 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.divf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x2x8xbf16>
    %79 = tensor.empty() : tensor<2x2x7x8xbf16>
    %80 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78 : tensor<2x7x2x8xbf16>) outs(%79 : tensor<2x2x7x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x8xbf16>
    %81 = tensor.empty() : tensor<2x2x8x7xbf16>
    %82 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d3, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<2x7x2x8xbf16>) outs(%81 : tensor<2x2x8x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x8x7xbf16>
    %collapsed_21 = tensor.collapse_shape %80 [[0, 1], [2], [3]] : tensor<2x2x7x8xbf16> into tensor<4x7x8xbf16>
    %collapsed_22 = tensor.collapse_shape %82 [[0, 1], [2], [3]] : tensor<2x2x8x7xbf16> into tensor<4x8x7xbf16>
    %83 = tensor.empty() : tensor<4x7x7xbf16>
    %84 = linalg.fill ins(%cst_11 : bf16) outs(%83 : tensor<4x7x7xbf16>) -> tensor<4x7x7xbf16>
    %85 = linalg.batch_matmul ins(%collapsed_21, %collapsed_22 : tensor<4x7x8xbf16>, tensor<4x8x7xbf16>) outs(%84 : tensor<4x7x7xbf16>) -> tensor<4x7x7xbf16>
    %expanded_23 = tensor.expand_shape %85 [[0, 1], [2], [3]] output_shape [2, 2, 7, 7] : tensor<4x7x7xbf16> into tensor<2x2x7x7xbf16>
    %86 = tensor.empty() : tensor<2x1x7x7xi1>
    %87 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<2x1x7x7xf32>) outs(%86 : tensor<2x1x7x7xi1>) {
    ^bb0(%in: f32, %out: i1):
      %1020 = arith.cmpf une, %in, %cst_9 : f32
      linalg.yield %1020 : i1
    } -> tensor<2x1x7x7xi1>
    %88 = tensor.empty() : tensor<2x2x7x7xi1>
    %89 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87 : tensor<2x1x7x7xi1>) outs(%88 : tensor<2x2x7x7xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x2x7x7xi1>
    %90 = tensor.empty() : tensor<2x2x7x7xbf16>
    %91 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89, %expanded_23 : tensor<2x2x7x7xi1>, tensor<2x2x7x7xbf16>) outs(%90 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: i1, %in_151: bf16, %out: bf16):
      %1020 = arith.select %in, %in_151, %cst_5 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %92 = tensor.empty() : tensor<2x2x7xbf16>
    %93 = linalg.fill ins(%cst_4 : bf16) outs(%92 : tensor<2x2x7xbf16>) -> tensor<2x2x7xbf16>
    %94 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%91 : tensor<2x2x7x7xbf16>) outs(%93 : tensor<2x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.maximumf %out, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7xbf16>
    %95 = tensor.empty() : tensor<2x2x7x7xbf16>
    %96 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%94 : tensor<2x2x7xbf16>) outs(%95 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %97 = tensor.empty() : tensor<2x2x7x7xbf16>
    %98 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91, %96 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%97 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.subf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %99 = tensor.empty() : tensor<2x2x7x7xbf16>
    %100 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98 : tensor<2x2x7x7xbf16>) outs(%99 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = math.exp %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %101 = tensor.empty() : tensor<2x2x7x7xf32>
    %102 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100 : tensor<2x2x7x7xbf16>) outs(%101 : tensor<2x2x7x7xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x2x7x7xf32>
    %103 = tensor.empty() : tensor<2x2x7xf32>
    %104 = linalg.fill ins(%cst_9 : f32) outs(%103 : tensor<2x2x7xf32>) -> tensor<2x2x7xf32>
    %105 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%102 : tensor<2x2x7x7xf32>) outs(%104 : tensor<2x2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x2x7xf32>
    %106 = tensor.empty() : tensor<2x2x7xbf16>
    %107 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<2x2x7xf32>) outs(%106 : tensor<2x2x7xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7xbf16>
    %expanded_24 = tensor.expand_shape %107 [[0], [1], [2, 3]] output_shape [2, 2, 7, 1] : tensor<2x2x7xbf16> into tensor<2x2x7x1xbf16>
    %108 = tensor.empty() : tensor<2x2x7x7xbf16>
    %109 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<2x2x7x1xbf16>) outs(%108 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %110 = tensor.empty() : tensor<2x2x7x7xbf16>
    %111 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100, %109 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%110 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.divf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %112 = tensor.empty() : tensor<2x2x7x1xbf16>
    %113 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<2x2x7x1xbf16>) outs(%112 : tensor<2x2x7x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x1xbf16>
    %114 = tensor.empty() : tensor<2x2x7x1xbf16>
    %115 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%113 : tensor<2x2x7x1xbf16>) outs(%114 : tensor<2x2x7x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.divf %cst_3, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x1xbf16>
    %116 = tensor.empty() : tensor<2x2x8x7xbf16>
    %117 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d3, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<2x7x2x8xbf16>) outs(%116 : tensor<2x2x8x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x8x7xbf16>
    %118 = tensor.empty() : tensor<2x2x7x7xbf16>
    %119 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%111 : tensor<2x2x7x7xbf16>) outs(%118 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %collapsed_25 = tensor.collapse_shape %117 [[0, 1], [2], [3]] : tensor<2x2x8x7xbf16> into tensor<4x8x7xbf16>
    %collapsed_26 = tensor.collapse_shape %119 [[0, 1], [2], [3]] : tensor<2x2x7x7xbf16> into tensor<4x7x7xbf16>
    %120 = tensor.empty() : tensor<4x8x7xbf16>
    %121 = linalg.fill ins(%cst_11 : bf16) outs(%120 : tensor<4x8x7xbf16>) -> tensor<4x8x7xbf16>
    %122 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<4x8x7xbf16>, tensor<4x7x7xbf16>) outs(%121 : tensor<4x8x7xbf16>) -> tensor<4x8x7xbf16>
    %expanded_27 = tensor.expand_shape %122 [[0, 1], [2], [3]] output_shape [2, 2, 8, 7] : tensor<4x8x7xbf16> into tensor<2x2x8x7xbf16>
    %123 = tensor.empty() : tensor<2x7x2x8xbf16>
    %124 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27 : tensor<2x2x8x7xbf16>) outs(%123 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x7x2x8xbf16>
    %125 = tensor.empty() : tensor<2x8x16xbf16>
    %126 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3 : tensor<2x8x16xf32>) outs(%125 : tensor<2x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x8x16xbf16>
    %collapsed_28 = tensor.collapse_shape %124 [[0, 1], [2, 3]] : tensor<2x7x2x8xbf16> into tensor<14x16xbf16>
    %collapsed_29 = tensor.collapse_shape %126 [[0, 1], [2]] : tensor<2x8x16xbf16> into tensor<16x16xbf16>
    %127 = tensor.empty() : tensor<14x16xbf16>
    %128 = linalg.fill ins(%cst_11 : bf16) outs(%127 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %129 = linalg.matmul ins(%collapsed_28, %collapsed_29 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%128 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_30 = tensor.expand_shape %129 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %130 = tensor.empty() : tensor<2x7x16xbf16>
    %131 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %expanded_30 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%130 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %132 = tensor.empty() : tensor<2x7x16xf32>
    %133 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<2x7x16xbf16>) outs(%132 : tensor<2x7x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %134 = tensor.empty() : tensor<2x7x16xf32>
    %135 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<2x7x16xf32>) outs(%134 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %136 = tensor.empty() : tensor<2x7x16xf32>
    %137 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<2x7x16xf32>) outs(%136 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_10 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %138 = tensor.empty() : tensor<2x7xf32>
    %139 = linalg.fill ins(%cst_9 : f32) outs(%138 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %140 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%135 : tensor<2x7x16xf32>) outs(%139 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %141 = tensor.empty() : tensor<2x7xf32>
    %142 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%140 : tensor<2x7xf32>) outs(%141 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %in, %cst_8 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_31 = tensor.expand_shape %142 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %143 = tensor.empty() : tensor<2x7x1xf32>
    %144 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_31 : tensor<2x7x1xf32>) outs(%143 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %in, %cst_7 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %145 = tensor.empty() : tensor<2x7x1xf32>
    %146 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<2x7x1xf32>) outs(%145 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = math.rsqrt %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %147 = tensor.empty() : tensor<2x7x1xf32>
    %148 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %144 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%147 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.divf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %149 = tensor.empty() : tensor<2x7x1xf32>
    %150 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<2x7x1xf32>) outs(%149 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_6 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %expanded_32 = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [1, 1, 16] : tensor<16xf32> into tensor<1x1x16xf32>
    %151 = tensor.empty() : tensor<2x7x16xf32>
    %152 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<2x7x1xf32>) outs(%151 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %153 = tensor.empty() : tensor<2x7x16xf32>
    %154 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (0, 0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32 : tensor<1x1x16xf32>) outs(%153 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %155 = tensor.empty() : tensor<2x7x16xf32>
    %156 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %154 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%155 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %157 = tensor.empty() : tensor<2x7x16xf32>
    %158 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %156 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%157 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %159 = tensor.empty() : tensor<2x7x16xbf16>
    %160 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158 : tensor<2x7x16xf32>) outs(%159 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %161 = tensor.empty() : tensor<16x64xbf16>
    %162 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<16x64xf32>) outs(%161 : tensor<16x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<16x64xbf16>
    %collapsed_33 = tensor.collapse_shape %160 [[0, 1], [2]] : tensor<2x7x16xbf16> into tensor<14x16xbf16>
    %163 = tensor.empty() : tensor<14x64xbf16>
    %164 = linalg.fill ins(%cst_11 : bf16) outs(%163 : tensor<14x64xbf16>) -> tensor<14x64xbf16>
    %165 = linalg.matmul ins(%collapsed_33, %162 : tensor<14x16xbf16>, tensor<16x64xbf16>) outs(%164 : tensor<14x64xbf16>) -> tensor<14x64xbf16>
    %expanded_34 = tensor.expand_shape %165 [[0, 1], [2]] output_shape [2, 7, 64] : tensor<14x64xbf16> into tensor<2x7x64xbf16>
    %166 = tensor.empty() : tensor<2x7x64xbf16>
    %167 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<2x7x64xbf16>) outs(%166 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.negf %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %168 = tensor.empty() : tensor<2x7x64xbf16>
    %169 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<2x7x64xbf16>) outs(%168 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = math.exp %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %170 = tensor.empty() : tensor<2x7x64xbf16>
    %171 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<2x7x64xbf16>) outs(%170 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.addf %in, %cst_3 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %172 = tensor.empty() : tensor<2x7x64xbf16>
    %173 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171 : tensor<2x7x64xbf16>) outs(%172 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.divf %cst_3, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %174 = tensor.empty() : tensor<2x7x64xbf16>
    %175 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173 : tensor<2x7x64xbf16>) outs(%174 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.subf %cst_3, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %176 = tensor.empty() : tensor<2x7x64xbf16>
    %177 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173, %175 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%176 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %178 = tensor.empty() : tensor<2x7x64xbf16>
    %179 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34, %173 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%178 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %180 = tensor.empty() : tensor<64x16xbf16>
    %181 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<64x16xf32>) outs(%180 : tensor<64x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<64x16xbf16>
    %collapsed_35 = tensor.collapse_shape %179 [[0, 1], [2]] : tensor<2x7x64xbf16> into tensor<14x64xbf16>
    %182 = tensor.empty() : tensor<14x16xbf16>
    %183 = linalg.fill ins(%cst_11 : bf16) outs(%182 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %184 = linalg.matmul ins(%collapsed_35, %181 : tensor<14x64xbf16>, tensor<64x16xbf16>) outs(%183 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_36 = tensor.expand_shape %184 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %185 = tensor.empty() : tensor<2x7x16xbf16>
    %186 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %expanded_36 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%185 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %187 = tensor.empty() : tensor<2x7x16xf32>
    %188 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186 : tensor<2x7x16xbf16>) outs(%187 : tensor<2x7x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %189 = tensor.empty() : tensor<2x7x16xf32>
    %190 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188 : tensor<2x7x16xf32>) outs(%189 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %191 = tensor.empty() : tensor<2x7x16xf32>
    %192 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188 : tensor<2x7x16xf32>) outs(%191 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_10 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %193 = tensor.empty() : tensor<2x7xf32>
    %194 = linalg.fill ins(%cst_9 : f32) outs(%193 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %195 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%190 : tensor<2x7x16xf32>) outs(%194 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %196 = tensor.empty() : tensor<2x7xf32>
    %197 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%195 : tensor<2x7xf32>) outs(%196 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %in, %cst_8 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_37 = tensor.expand_shape %197 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %198 = tensor.empty() : tensor<2x7x1xf32>
    %199 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<2x7x1xf32>) outs(%198 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %in, %cst_7 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %200 = tensor.empty() : tensor<2x7x1xf32>
    %201 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%199 : tensor<2x7x1xf32>) outs(%200 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = math.rsqrt %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %202 = tensor.empty() : tensor<2x7x1xf32>
    %203 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%201, %199 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%202 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.divf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %204 = tensor.empty() : tensor<2x7x1xf32>
    %205 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%203 : tensor<2x7x1xf32>) outs(%204 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_6 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %expanded_38 = tensor.expand_shape %arg14 [[0, 1, 2]] output_shape [1, 1, 16] : tensor<16xf32> into tensor<1x1x16xf32>
    %206 = tensor.empty() : tensor<2x7x16xf32>
    %207 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%201 : tensor<2x7x1xf32>) outs(%206 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %208 = tensor.empty() : tensor<2x7x16xf32>
    %209 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (0, 0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x1x16xf32>) outs(%208 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %210 = tensor.empty() : tensor<2x7x16xf32>
    %211 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%207, %209 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%210 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %212 = tensor.empty() : tensor<2x7x16xf32>
    %213 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188, %211 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%212 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %214 = tensor.empty() : tensor<2x7x16xbf16>
    %215 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%213 : tensor<2x7x16xf32>) outs(%214 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %216 = tensor.empty() : tensor<16x2x8xbf16>
    %217 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12 : tensor<16x2x8xf32>) outs(%216 : tensor<16x2x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<16x2x8xbf16>
    %collapsed_39 = tensor.collapse_shape %215 [[0, 1], [2]] : tensor<2x7x16xbf16> into tensor<14x16xbf16>
    %collapsed_40 = tensor.collapse_shape %217 [[0], [1, 2]] : tensor<16x2x8xbf16> into tensor<16x16xbf16>
    %218 = tensor.empty() : tensor<14x16xbf16>
    %219 = linalg.fill ins(%cst_11 : bf16) outs(%218 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %220 = linalg.matmul ins(%collapsed_39, %collapsed_40 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%219 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_41 = tensor.expand_shape %220 [[0, 1], [2, 3]] output_shape [2, 7, 2, 8] : tensor<14x16xbf16> into tensor<2x7x2x8xbf16>
    %221 = tensor.empty() : tensor<16x2x8xbf16>
    %222 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10 : tensor<16x2x8xf32>) outs(%221 : tensor<16x2x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<16x2x8xbf16>
    %collapsed_42 = tensor.collapse_shape %222 [[0], [1, 2]] : tensor<16x2x8xbf16> into tensor<16x16xbf16>
    %223 = tensor.empty() : tensor<14x16xbf16>
    %224 = linalg.fill ins(%cst_11 : bf16) outs(%223 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %225 = linalg.matmul ins(%collapsed_39, %collapsed_42 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%224 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_43 = tensor.expand_shape %225 [[0, 1], [2, 3]] output_shape [2, 7, 2, 8] : tensor<14x16xbf16> into tensor<2x7x2x8xbf16>
    %226 = tensor.empty() : tensor<16x2x8xbf16>
    %227 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13 : tensor<16x2x8xf32>) outs(%226 : tensor<16x2x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<16x2x8xbf16>
    %collapsed_44 = tensor.collapse_shape %227 [[0], [1, 2]] : tensor<16x2x8xbf16> into tensor<16x16xbf16>
    %228 = tensor.empty() : tensor<14x16xbf16>
    %229 = linalg.fill ins(%cst_11 : bf16) outs(%228 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %230 = linalg.matmul ins(%collapsed_39, %collapsed_44 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%229 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_45 = tensor.expand_shape %230 [[0, 1], [2, 3]] output_shape [2, 7, 2, 8] : tensor<14x16xbf16> into tensor<2x7x2x8xbf16>
    %231 = tensor.empty() : tensor<2x7x2x8xbf16>
    %232 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_41, %76 : tensor<2x7x2x8xbf16>, tensor<2x7x2x8xbf16>) outs(%231 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.divf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x2x8xbf16>
    %233 = tensor.empty() : tensor<2x2x7x8xbf16>
    %234 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%232 : tensor<2x7x2x8xbf16>) outs(%233 : tensor<2x2x7x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x8xbf16>
    %235 = tensor.empty() : tensor<2x2x8x7xbf16>
    %236 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d3, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_43 : tensor<2x7x2x8xbf16>) outs(%235 : tensor<2x2x8x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x8x7xbf16>
    %collapsed_46 = tensor.collapse_shape %234 [[0, 1], [2], [3]] : tensor<2x2x7x8xbf16> into tensor<4x7x8xbf16>
    %collapsed_47 = tensor.collapse_shape %236 [[0, 1], [2], [3]] : tensor<2x2x8x7xbf16> into tensor<4x8x7xbf16>
    %237 = tensor.empty() : tensor<4x7x7xbf16>
    %238 = linalg.fill ins(%cst_11 : bf16) outs(%237 : tensor<4x7x7xbf16>) -> tensor<4x7x7xbf16>
    %239 = linalg.batch_matmul ins(%collapsed_46, %collapsed_47 : tensor<4x7x8xbf16>, tensor<4x8x7xbf16>) outs(%238 : tensor<4x7x7xbf16>) -> tensor<4x7x7xbf16>
    %expanded_48 = tensor.expand_shape %239 [[0, 1], [2], [3]] output_shape [2, 2, 7, 7] : tensor<4x7x7xbf16> into tensor<2x2x7x7xbf16>
    %240 = tensor.empty() : tensor<2x2x7x7xbf16>
    %241 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89, %expanded_48 : tensor<2x2x7x7xi1>, tensor<2x2x7x7xbf16>) outs(%240 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: i1, %in_151: bf16, %out: bf16):
      %1020 = arith.select %in, %in_151, %cst_5 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %242 = tensor.empty() : tensor<2x2x7xbf16>
    %243 = linalg.fill ins(%cst_4 : bf16) outs(%242 : tensor<2x2x7xbf16>) -> tensor<2x2x7xbf16>
    %244 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%241 : tensor<2x2x7x7xbf16>) outs(%243 : tensor<2x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.maximumf %out, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7xbf16>
    %245 = tensor.empty() : tensor<2x2x7x7xbf16>
    %246 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%244 : tensor<2x2x7xbf16>) outs(%245 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %247 = tensor.empty() : tensor<2x2x7x7xbf16>
    %248 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%241, %246 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%247 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.subf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %249 = tensor.empty() : tensor<2x2x7x7xbf16>
    %250 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%248 : tensor<2x2x7x7xbf16>) outs(%249 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = math.exp %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %251 = tensor.empty() : tensor<2x2x7x7xf32>
    %252 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%250 : tensor<2x2x7x7xbf16>) outs(%251 : tensor<2x2x7x7xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x2x7x7xf32>
    %253 = tensor.empty() : tensor<2x2x7xf32>
    %254 = linalg.fill ins(%cst_9 : f32) outs(%253 : tensor<2x2x7xf32>) -> tensor<2x2x7xf32>
    %255 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%252 : tensor<2x2x7x7xf32>) outs(%254 : tensor<2x2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x2x7xf32>
    %256 = tensor.empty() : tensor<2x2x7xbf16>
    %257 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%255 : tensor<2x2x7xf32>) outs(%256 : tensor<2x2x7xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7xbf16>
    %expanded_49 = tensor.expand_shape %257 [[0], [1], [2, 3]] output_shape [2, 2, 7, 1] : tensor<2x2x7xbf16> into tensor<2x2x7x1xbf16>
    %258 = tensor.empty() : tensor<2x2x7x7xbf16>
    %259 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<2x2x7x1xbf16>) outs(%258 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %260 = tensor.empty() : tensor<2x2x7x7xbf16>
    %261 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%250, %259 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%260 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.divf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %262 = tensor.empty() : tensor<2x2x7x1xbf16>
    %263 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<2x2x7x1xbf16>) outs(%262 : tensor<2x2x7x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x1xbf16>
    %264 = tensor.empty() : tensor<2x2x7x1xbf16>
    %265 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%263 : tensor<2x2x7x1xbf16>) outs(%264 : tensor<2x2x7x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.divf %cst_3, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x1xbf16>
    %266 = tensor.empty() : tensor<2x2x8x7xbf16>
    %267 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d3, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<2x7x2x8xbf16>) outs(%266 : tensor<2x2x8x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x8x7xbf16>
    %268 = tensor.empty() : tensor<2x2x7x7xbf16>
    %269 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%261 : tensor<2x2x7x7xbf16>) outs(%268 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %collapsed_50 = tensor.collapse_shape %267 [[0, 1], [2], [3]] : tensor<2x2x8x7xbf16> into tensor<4x8x7xbf16>
    %collapsed_51 = tensor.collapse_shape %269 [[0, 1], [2], [3]] : tensor<2x2x7x7xbf16> into tensor<4x7x7xbf16>
    %270 = tensor.empty() : tensor<4x8x7xbf16>
    %271 = linalg.fill ins(%cst_11 : bf16) outs(%270 : tensor<4x8x7xbf16>) -> tensor<4x8x7xbf16>
    %272 = linalg.batch_matmul ins(%collapsed_50, %collapsed_51 : tensor<4x8x7xbf16>, tensor<4x7x7xbf16>) outs(%271 : tensor<4x8x7xbf16>) -> tensor<4x8x7xbf16>
    %expanded_52 = tensor.expand_shape %272 [[0, 1], [2], [3]] output_shape [2, 2, 8, 7] : tensor<4x8x7xbf16> into tensor<2x2x8x7xbf16>
    %273 = tensor.empty() : tensor<2x7x2x8xbf16>
    %274 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_52 : tensor<2x2x8x7xbf16>) outs(%273 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x7x2x8xbf16>
    %275 = tensor.empty() : tensor<2x8x16xbf16>
    %276 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11 : tensor<2x8x16xf32>) outs(%275 : tensor<2x8x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x8x16xbf16>
    %collapsed_53 = tensor.collapse_shape %274 [[0, 1], [2, 3]] : tensor<2x7x2x8xbf16> into tensor<14x16xbf16>
    %collapsed_54 = tensor.collapse_shape %276 [[0, 1], [2]] : tensor<2x8x16xbf16> into tensor<16x16xbf16>
    %277 = tensor.empty() : tensor<14x16xbf16>
    %278 = linalg.fill ins(%cst_11 : bf16) outs(%277 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %279 = linalg.matmul ins(%collapsed_53, %collapsed_54 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%278 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_55 = tensor.expand_shape %279 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %280 = tensor.empty() : tensor<2x7x16xbf16>
    %281 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186, %expanded_55 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%280 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %282 = tensor.empty() : tensor<2x7x16xf32>
    %283 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%281 : tensor<2x7x16xbf16>) outs(%282 : tensor<2x7x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %284 = tensor.empty() : tensor<2x7x16xf32>
    %285 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%283 : tensor<2x7x16xf32>) outs(%284 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %286 = tensor.empty() : tensor<2x7x16xf32>
    %287 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%283 : tensor<2x7x16xf32>) outs(%286 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_10 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %288 = tensor.empty() : tensor<2x7xf32>
    %289 = linalg.fill ins(%cst_9 : f32) outs(%288 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %290 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%285 : tensor<2x7x16xf32>) outs(%289 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %291 = tensor.empty() : tensor<2x7xf32>
    %292 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%290 : tensor<2x7xf32>) outs(%291 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %in, %cst_8 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_56 = tensor.expand_shape %292 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %293 = tensor.empty() : tensor<2x7x1xf32>
    %294 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_56 : tensor<2x7x1xf32>) outs(%293 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %in, %cst_7 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %295 = tensor.empty() : tensor<2x7x1xf32>
    %296 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%294 : tensor<2x7x1xf32>) outs(%295 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = math.rsqrt %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %297 = tensor.empty() : tensor<2x7x1xf32>
    %298 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%296, %294 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%297 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.divf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %299 = tensor.empty() : tensor<2x7x1xf32>
    %300 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%298 : tensor<2x7x1xf32>) outs(%299 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_6 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %expanded_57 = tensor.expand_shape %arg15 [[0, 1, 2]] output_shape [1, 1, 16] : tensor<16xf32> into tensor<1x1x16xf32>
    %301 = tensor.empty() : tensor<2x7x16xf32>
    %302 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%296 : tensor<2x7x1xf32>) outs(%301 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %303 = tensor.empty() : tensor<2x7x16xf32>
    %304 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (0, 0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57 : tensor<1x1x16xf32>) outs(%303 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %305 = tensor.empty() : tensor<2x7x16xf32>
    %306 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%302, %304 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%305 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %307 = tensor.empty() : tensor<2x7x16xf32>
    %308 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%283, %306 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%307 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %309 = tensor.empty() : tensor<2x7x16xbf16>
    %310 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%308 : tensor<2x7x16xf32>) outs(%309 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %311 = tensor.empty() : tensor<16x64xbf16>
    %312 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<16x64xf32>) outs(%311 : tensor<16x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<16x64xbf16>
    %collapsed_58 = tensor.collapse_shape %310 [[0, 1], [2]] : tensor<2x7x16xbf16> into tensor<14x16xbf16>
    %313 = tensor.empty() : tensor<14x64xbf16>
    %314 = linalg.fill ins(%cst_11 : bf16) outs(%313 : tensor<14x64xbf16>) -> tensor<14x64xbf16>
    %315 = linalg.matmul ins(%collapsed_58, %312 : tensor<14x16xbf16>, tensor<16x64xbf16>) outs(%314 : tensor<14x64xbf16>) -> tensor<14x64xbf16>
    %expanded_59 = tensor.expand_shape %315 [[0, 1], [2]] output_shape [2, 7, 64] : tensor<14x64xbf16> into tensor<2x7x64xbf16>
    %316 = tensor.empty() : tensor<2x7x64xbf16>
    %317 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_59 : tensor<2x7x64xbf16>) outs(%316 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.negf %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %318 = tensor.empty() : tensor<2x7x64xbf16>
    %319 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%317 : tensor<2x7x64xbf16>) outs(%318 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = math.exp %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %320 = tensor.empty() : tensor<2x7x64xbf16>
    %321 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%319 : tensor<2x7x64xbf16>) outs(%320 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.addf %in, %cst_3 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %322 = tensor.empty() : tensor<2x7x64xbf16>
    %323 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%321 : tensor<2x7x64xbf16>) outs(%322 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.divf %cst_3, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %324 = tensor.empty() : tensor<2x7x64xbf16>
    %325 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%323 : tensor<2x7x64xbf16>) outs(%324 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.subf %cst_3, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %326 = tensor.empty() : tensor<2x7x64xbf16>
    %327 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%323, %325 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%326 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %328 = tensor.empty() : tensor<2x7x64xbf16>
    %329 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_59, %323 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%328 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %330 = tensor.empty() : tensor<64x16xbf16>
    %331 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg9 : tensor<64x16xf32>) outs(%330 : tensor<64x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<64x16xbf16>
    %collapsed_60 = tensor.collapse_shape %329 [[0, 1], [2]] : tensor<2x7x64xbf16> into tensor<14x64xbf16>
    %332 = tensor.empty() : tensor<14x16xbf16>
    %333 = linalg.fill ins(%cst_11 : bf16) outs(%332 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %334 = linalg.matmul ins(%collapsed_60, %331 : tensor<14x64xbf16>, tensor<64x16xbf16>) outs(%333 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_61 = tensor.expand_shape %334 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %335 = tensor.empty() : tensor<2x7x16xbf16>
    %336 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%281, %expanded_61 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%335 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %337 = tensor.empty() : tensor<2x7x16xf32>
    %338 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%336 : tensor<2x7x16xbf16>) outs(%337 : tensor<2x7x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %339 = tensor.empty() : tensor<2x7x16xf32>
    %340 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%338 : tensor<2x7x16xf32>) outs(%339 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %341 = tensor.empty() : tensor<2x7x16xf32>
    %342 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%338 : tensor<2x7x16xf32>) outs(%341 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_10 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %343 = tensor.empty() : tensor<2x7xf32>
    %344 = linalg.fill ins(%cst_9 : f32) outs(%343 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %345 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%340 : tensor<2x7x16xf32>) outs(%344 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %346 = tensor.empty() : tensor<2x7xf32>
    %347 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%345 : tensor<2x7xf32>) outs(%346 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %in, %cst_8 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_62 = tensor.expand_shape %347 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %348 = tensor.empty() : tensor<2x7x1xf32>
    %349 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_62 : tensor<2x7x1xf32>) outs(%348 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %in, %cst_7 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %350 = tensor.empty() : tensor<2x7x1xf32>
    %351 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%349 : tensor<2x7x1xf32>) outs(%350 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = math.rsqrt %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %352 = tensor.empty() : tensor<2x7x1xf32>
    %353 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%351, %349 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%352 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.divf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %354 = tensor.empty() : tensor<2x7x1xf32>
    %355 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%353 : tensor<2x7x1xf32>) outs(%354 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_6 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %expanded_63 = tensor.expand_shape %arg18 [[0, 1, 2]] output_shape [1, 1, 16] : tensor<16xf32> into tensor<1x1x16xf32>
    %356 = tensor.empty() : tensor<2x7x16xf32>
    %357 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%351 : tensor<2x7x1xf32>) outs(%356 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %358 = tensor.empty() : tensor<2x7x16xf32>
    %359 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (0, 0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_63 : tensor<1x1x16xf32>) outs(%358 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %360 = tensor.empty() : tensor<2x7x16xf32>
    %361 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%357, %359 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%360 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %362 = tensor.empty() : tensor<2x7x16xf32>
    %363 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%338, %361 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%362 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %364 = tensor.empty() : tensor<2x7x16xbf16>
    %365 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%363 : tensor<2x7x16xf32>) outs(%364 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %366 = tensor.empty() : tensor<16x67xbf16>
    %367 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<16x67xf32>) outs(%366 : tensor<16x67xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<16x67xbf16>
    %collapsed_64 = tensor.collapse_shape %365 [[0, 1], [2]] : tensor<2x7x16xbf16> into tensor<14x16xbf16>
    %368 = tensor.empty() : tensor<14x67xbf16>
    %369 = linalg.fill ins(%cst_11 : bf16) outs(%368 : tensor<14x67xbf16>) -> tensor<14x67xbf16>
    %370 = linalg.matmul ins(%collapsed_64, %367 : tensor<14x16xbf16>, tensor<16x67xbf16>) outs(%369 : tensor<14x67xbf16>) -> tensor<14x67xbf16>
    %371 = tensor.empty() : tensor<14x67xf32>
    %372 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%370 : tensor<14x67xbf16>) outs(%371 : tensor<14x67xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<14x67xf32>
    %expanded_65 = tensor.expand_shape %372 [[0, 1], [2]] output_shape [2, 7, 67] : tensor<14x67xf32> into tensor<2x7x67xf32>
    %373 = tensor.empty() : tensor<2x7x67xi32>
    %374 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg20 : tensor<2x7xi32>) outs(%373 : tensor<2x7x67xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x7x67xi32>
    %375 = tensor.empty() : tensor<2x7x67xi1>
    %376 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%374, %5 : tensor<2x7x67xi32>, tensor<2x7x67xi32>) outs(%375 : tensor<2x7x67xi1>) {
    ^bb0(%in: i32, %in_151: i32, %out: i1):
      %1020 = arith.cmpi eq, %in, %in_151 : i32
      linalg.yield %1020 : i1
    } -> tensor<2x7x67xi1>
    %377 = tensor.empty() : tensor<2x7x67xf32>
    %378 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%376 : tensor<2x7x67xi1>) outs(%377 : tensor<2x7x67xf32>) {
    ^bb0(%in: i1, %out: f32):
      %1020 = arith.uitofp %in : i1 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x67xf32>
    %379 = tensor.empty() : tensor<2x7xf32>
    %380 = linalg.fill ins(%cst_2 : f32) outs(%379 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %381 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_65 : tensor<2x7x67xf32>) outs(%380 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.maximumf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %382 = tensor.empty() : tensor<2x7x67xf32>
    %383 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%381 : tensor<2x7xf32>) outs(%382 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x67xf32>
    %384 = tensor.empty() : tensor<2x7x67xf32>
    %385 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_65, %383 : tensor<2x7x67xf32>, tensor<2x7x67xf32>) outs(%384 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.subf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x67xf32>
    %386 = tensor.empty() : tensor<2x7x67xf32>
    %387 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%385 : tensor<2x7x67xf32>) outs(%386 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = math.exp %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x67xf32>
    %388 = tensor.empty() : tensor<2x7xf32>
    %389 = linalg.fill ins(%cst_9 : f32) outs(%388 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %390 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%387 : tensor<2x7x67xf32>) outs(%389 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_66 = tensor.expand_shape %390 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %391 = tensor.empty() : tensor<2x7x1xf32>
    %392 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_66 : tensor<2x7x1xf32>) outs(%391 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = math.log %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %393 = tensor.empty() : tensor<2x7x67xf32>
    %394 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%392 : tensor<2x7x1xf32>) outs(%393 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x67xf32>
    %395 = tensor.empty() : tensor<2x7x67xf32>
    %396 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%385, %394 : tensor<2x7x67xf32>, tensor<2x7x67xf32>) outs(%395 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.subf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x67xf32>
    %397 = tensor.empty() : tensor<2x7x67xf32>
    %398 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%378, %396 : tensor<2x7x67xf32>, tensor<2x7x67xf32>) outs(%397 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x67xf32>
    %399 = tensor.empty() : tensor<2x7xf32>
    %400 = linalg.fill ins(%cst_9 : f32) outs(%399 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %401 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%398 : tensor<2x7x67xf32>) outs(%400 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %402 = tensor.empty() : tensor<2x7xf32>
    %403 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%401 : tensor<2x7xf32>) outs(%402 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.negf %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %404 = tensor.empty() : tensor<2x7xf32>
    %405 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%403, %arg21 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%404 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %406 = tensor.empty() : tensor<f32>
    %407 = linalg.fill ins(%cst_9 : f32) outs(%406 : tensor<f32>) -> tensor<f32>
    %408 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%405 : tensor<2x7xf32>) outs(%407 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<f32>
    %409 = tensor.empty() : tensor<f32>
    %410 = linalg.fill ins(%cst_9 : f32) outs(%409 : tensor<f32>) -> tensor<f32>
    %411 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%arg21 : tensor<2x7xf32>) outs(%410 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<f32>
    %412 = tensor.empty() : tensor<f32>
    %413 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%408, %411 : tensor<f32>, tensor<f32>) outs(%412 : tensor<f32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.divf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<f32>
    %414 = tensor.empty() : tensor<f32>
    %415 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%411 : tensor<f32>) outs(%414 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %cst_1, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<f32>
    %416 = tensor.empty() : tensor<2x7xf32>
    %417 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%415 : tensor<f32>) outs(%416 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7xf32>
    %418 = tensor.empty() : tensor<2x7xf32>
    %419 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%417, %arg21 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%418 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %420 = tensor.empty() : tensor<2x7xf32>
    %421 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%419 : tensor<2x7xf32>) outs(%420 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.negf %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %422 = tensor.empty() : tensor<2x7x67xf32>
    %423 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%421 : tensor<2x7xf32>) outs(%422 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x67xf32>
    %424 = tensor.empty() : tensor<2x7x67xf32>
    %425 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%378, %423 : tensor<2x7x67xf32>, tensor<2x7x67xf32>) outs(%424 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x67xf32>
    %426 = tensor.empty() : tensor<2x7x67xf32>
    %427 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%425 : tensor<2x7x67xf32>) outs(%426 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.negf %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x67xf32>
    %428 = tensor.empty() : tensor<2x7xf32>
    %429 = linalg.fill ins(%cst_9 : f32) outs(%428 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %430 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%427 : tensor<2x7x67xf32>) outs(%429 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_67 = tensor.expand_shape %430 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %431 = tensor.empty() : tensor<2x7x1xf32>
    %432 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_67, %expanded_66 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%431 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.divf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %433 = tensor.empty() : tensor<2x7xf32>
    %434 = linalg.fill ins(%cst_9 : f32) outs(%433 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %435 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%432 : tensor<2x7x1xf32>) outs(%434 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %436 = tensor.empty() : tensor<2x7x67xf32>
    %437 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%435 : tensor<2x7xf32>) outs(%436 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x67xf32>
    %438 = tensor.empty() : tensor<2x7x67xf32>
    %439 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%437, %387 : tensor<2x7x67xf32>, tensor<2x7x67xf32>) outs(%438 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x67xf32>
    %440 = tensor.empty() : tensor<2x7x67xf32>
    %441 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%425, %439 : tensor<2x7x67xf32>, tensor<2x7x67xf32>) outs(%440 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x67xf32>
    %442 = tensor.empty() : tensor<2x7x67xbf16>
    %443 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%441 : tensor<2x7x67xf32>) outs(%442 : tensor<2x7x67xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x67xbf16>
    %444 = tensor.empty() : tensor<67x2x7xbf16>
    %445 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%443 : tensor<2x7x67xbf16>) outs(%444 : tensor<67x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<67x2x7xbf16>
    %collapsed_68 = tensor.collapse_shape %445 [[0], [1, 2]] : tensor<67x2x7xbf16> into tensor<67x14xbf16>
    %446 = tensor.empty() : tensor<67x16xbf16>
    %447 = linalg.fill ins(%cst_11 : bf16) outs(%446 : tensor<67x16xbf16>) -> tensor<67x16xbf16>
    %448 = linalg.matmul ins(%collapsed_68, %collapsed_64 : tensor<67x14xbf16>, tensor<14x16xbf16>) outs(%447 : tensor<67x16xbf16>) -> tensor<67x16xbf16>
    %449 = tensor.empty() : tensor<67x16xf32>
    %450 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%448 : tensor<67x16xbf16>) outs(%449 : tensor<67x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<67x16xf32>
    %451 = tensor.empty() : tensor<16x67xf32>
    %452 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%450 : tensor<67x16xf32>) outs(%451 : tensor<16x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x67xf32>
    %collapsed_69 = tensor.collapse_shape %443 [[0, 1], [2]] : tensor<2x7x67xbf16> into tensor<14x67xbf16>
    %453 = tensor.empty() : tensor<67x16xbf16>
    %454 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%367 : tensor<16x67xbf16>) outs(%453 : tensor<67x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<67x16xbf16>
    %455 = tensor.empty() : tensor<14x16xbf16>
    %456 = linalg.fill ins(%cst_11 : bf16) outs(%455 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %457 = linalg.matmul ins(%collapsed_69, %454 : tensor<14x67xbf16>, tensor<67x16xbf16>) outs(%456 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %458 = tensor.empty() : tensor<14x16xf32>
    %459 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%457 : tensor<14x16xbf16>) outs(%458 : tensor<14x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<14x16xf32>
    %expanded_70 = tensor.expand_shape %459 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xf32> into tensor<2x7x16xf32>
    %460 = tensor.empty() : tensor<2x7x16xf32>
    %461 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%338, %expanded_70 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%460 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %462 = tensor.empty() : tensor<2x7x16xf32>
    %463 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_70, %361 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%462 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %464 = tensor.empty() : tensor<2x7x16xf32>
    %465 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%357, %461 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%464 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %466 = tensor.empty() : tensor<16xf32>
    %467 = linalg.fill ins(%cst_9 : f32) outs(%466 : tensor<16xf32>) -> tensor<16xf32>
    %468 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0)>], iterator_types = ["parallel", "reduction", "reduction"]} ins(%465 : tensor<2x7x16xf32>) outs(%467 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %469 = tensor.empty() : tensor<2x7x16xf32>
    %470 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%461, %359 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%469 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %471 = tensor.empty() : tensor<2x7xf32>
    %472 = linalg.fill ins(%cst_9 : f32) outs(%471 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %473 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%470 : tensor<2x7x16xf32>) outs(%472 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_71 = tensor.expand_shape %473 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %474 = tensor.empty() : tensor<2x7x1xf32>
    %475 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_71, %355 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%474 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %476 = tensor.empty() : tensor<2x7x16xbf16>
    %477 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%463 : tensor<2x7x16xf32>) outs(%476 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %478 = tensor.empty() : tensor<2x7xf32>
    %479 = linalg.fill ins(%cst_9 : f32) outs(%478 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %480 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%475 : tensor<2x7x1xf32>) outs(%479 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %481 = tensor.empty() : tensor<2x7xf32>
    %482 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%480 : tensor<2x7xf32>) outs(%481 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %in, %cst_8 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %483 = tensor.empty() : tensor<2x7x16xf32>
    %484 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%482 : tensor<2x7xf32>) outs(%483 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %485 = tensor.empty() : tensor<2x7x16xf32>
    %486 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%484, %342 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%485 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %487 = tensor.empty() : tensor<2x7x16xbf16>
    %488 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%486 : tensor<2x7x16xf32>) outs(%487 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %489 = tensor.empty() : tensor<2x7x16xbf16>
    %490 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%477, %488 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%489 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %491 = tensor.empty() : tensor<16x2x7xbf16>
    %492 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%490 : tensor<2x7x16xbf16>) outs(%491 : tensor<16x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x2x7xbf16>
    %collapsed_72 = tensor.collapse_shape %492 [[0], [1, 2]] : tensor<16x2x7xbf16> into tensor<16x14xbf16>
    %493 = tensor.empty() : tensor<16x64xbf16>
    %494 = linalg.fill ins(%cst_11 : bf16) outs(%493 : tensor<16x64xbf16>) -> tensor<16x64xbf16>
    %495 = linalg.matmul ins(%collapsed_72, %collapsed_60 : tensor<16x14xbf16>, tensor<14x64xbf16>) outs(%494 : tensor<16x64xbf16>) -> tensor<16x64xbf16>
    %496 = tensor.empty() : tensor<16x64xf32>
    %497 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%495 : tensor<16x64xbf16>) outs(%496 : tensor<16x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x64xf32>
    %498 = tensor.empty() : tensor<64x16xf32>
    %499 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%497 : tensor<16x64xf32>) outs(%498 : tensor<64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x16xf32>
    %collapsed_73 = tensor.collapse_shape %490 [[0, 1], [2]] : tensor<2x7x16xbf16> into tensor<14x16xbf16>
    %500 = tensor.empty() : tensor<16x64xbf16>
    %501 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%331 : tensor<64x16xbf16>) outs(%500 : tensor<16x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x64xbf16>
    %502 = tensor.empty() : tensor<14x64xbf16>
    %503 = linalg.fill ins(%cst_11 : bf16) outs(%502 : tensor<14x64xbf16>) -> tensor<14x64xbf16>
    %504 = linalg.matmul ins(%collapsed_73, %501 : tensor<14x16xbf16>, tensor<16x64xbf16>) outs(%503 : tensor<14x64xbf16>) -> tensor<14x64xbf16>
    %expanded_74 = tensor.expand_shape %504 [[0, 1], [2]] output_shape [2, 7, 64] : tensor<14x64xbf16> into tensor<2x7x64xbf16>
    %505 = tensor.empty() : tensor<2x7x64xbf16>
    %506 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_59, %expanded_74 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%505 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %507 = tensor.empty() : tensor<2x7x64xbf16>
    %508 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_74, %323 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%507 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %509 = tensor.empty() : tensor<2x7x64xbf16>
    %510 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%506, %327 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%509 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %511 = tensor.empty() : tensor<2x7x64xbf16>
    %512 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%508, %510 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%511 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %513 = tensor.empty() : tensor<64x2x7xbf16>
    %514 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%512 : tensor<2x7x64xbf16>) outs(%513 : tensor<64x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<64x2x7xbf16>
    %collapsed_75 = tensor.collapse_shape %514 [[0], [1, 2]] : tensor<64x2x7xbf16> into tensor<64x14xbf16>
    %515 = tensor.empty() : tensor<64x16xbf16>
    %516 = linalg.fill ins(%cst_11 : bf16) outs(%515 : tensor<64x16xbf16>) -> tensor<64x16xbf16>
    %517 = linalg.matmul ins(%collapsed_75, %collapsed_58 : tensor<64x14xbf16>, tensor<14x16xbf16>) outs(%516 : tensor<64x16xbf16>) -> tensor<64x16xbf16>
    %518 = tensor.empty() : tensor<64x16xf32>
    %519 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%517 : tensor<64x16xbf16>) outs(%518 : tensor<64x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<64x16xf32>
    %520 = tensor.empty() : tensor<16x64xf32>
    %521 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%519 : tensor<64x16xf32>) outs(%520 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x64xf32>
    %collapsed_76 = tensor.collapse_shape %512 [[0, 1], [2]] : tensor<2x7x64xbf16> into tensor<14x64xbf16>
    %522 = tensor.empty() : tensor<64x16xbf16>
    %523 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%312 : tensor<16x64xbf16>) outs(%522 : tensor<64x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<64x16xbf16>
    %524 = tensor.empty() : tensor<14x16xbf16>
    %525 = linalg.fill ins(%cst_11 : bf16) outs(%524 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %526 = linalg.matmul ins(%collapsed_76, %523 : tensor<14x64xbf16>, tensor<64x16xbf16>) outs(%525 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %527 = tensor.empty() : tensor<14x16xf32>
    %528 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%526 : tensor<14x16xbf16>) outs(%527 : tensor<14x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<14x16xf32>
    %expanded_77 = tensor.expand_shape %528 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xf32> into tensor<2x7x16xf32>
    %529 = tensor.empty() : tensor<2x7x16xf32>
    %530 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%283, %expanded_77 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%529 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %531 = tensor.empty() : tensor<2x7x16xf32>
    %532 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_77, %306 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%531 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %533 = tensor.empty() : tensor<2x7x16xf32>
    %534 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%302, %530 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%533 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %535 = tensor.empty() : tensor<16xf32>
    %536 = linalg.fill ins(%cst_9 : f32) outs(%535 : tensor<16xf32>) -> tensor<16xf32>
    %537 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0)>], iterator_types = ["parallel", "reduction", "reduction"]} ins(%534 : tensor<2x7x16xf32>) outs(%536 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %538 = tensor.empty() : tensor<2x7x16xf32>
    %539 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%530, %304 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%538 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %540 = tensor.empty() : tensor<2x7xf32>
    %541 = linalg.fill ins(%cst_9 : f32) outs(%540 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %542 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%539 : tensor<2x7x16xf32>) outs(%541 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_78 = tensor.expand_shape %542 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %543 = tensor.empty() : tensor<2x7x1xf32>
    %544 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_78, %300 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%543 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %545 = tensor.empty() : tensor<2x7x16xbf16>
    %546 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%532 : tensor<2x7x16xf32>) outs(%545 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %547 = tensor.empty() : tensor<2x7x16xbf16>
    %548 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%490, %546 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%547 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %549 = tensor.empty() : tensor<2x7xf32>
    %550 = linalg.fill ins(%cst_9 : f32) outs(%549 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %551 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%544 : tensor<2x7x1xf32>) outs(%550 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %552 = tensor.empty() : tensor<2x7xf32>
    %553 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%551 : tensor<2x7xf32>) outs(%552 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %in, %cst_8 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %554 = tensor.empty() : tensor<2x7x16xf32>
    %555 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%553 : tensor<2x7xf32>) outs(%554 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %556 = tensor.empty() : tensor<2x7x16xf32>
    %557 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%555, %287 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%556 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %558 = tensor.empty() : tensor<2x7x16xbf16>
    %559 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%557 : tensor<2x7x16xf32>) outs(%558 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %560 = tensor.empty() : tensor<2x7x16xbf16>
    %561 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%548, %559 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%560 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %562 = tensor.empty() : tensor<16x2x7xbf16>
    %563 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%561 : tensor<2x7x16xbf16>) outs(%562 : tensor<16x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x2x7xbf16>
    %collapsed_79 = tensor.collapse_shape %563 [[0], [1, 2]] : tensor<16x2x7xbf16> into tensor<16x14xbf16>
    %564 = tensor.empty() : tensor<16x16xbf16>
    %565 = linalg.fill ins(%cst_11 : bf16) outs(%564 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %566 = linalg.matmul ins(%collapsed_79, %collapsed_53 : tensor<16x14xbf16>, tensor<14x16xbf16>) outs(%565 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %567 = tensor.empty() : tensor<16x16xf32>
    %568 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%566 : tensor<16x16xbf16>) outs(%567 : tensor<16x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x16xf32>
    %expanded_80 = tensor.expand_shape %568 [[0], [1, 2]] output_shape [16, 2, 8] : tensor<16x16xf32> into tensor<16x2x8xf32>
    %569 = tensor.empty() : tensor<2x8x16xf32>
    %570 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_80 : tensor<16x2x8xf32>) outs(%569 : tensor<2x8x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x16xf32>
    %collapsed_81 = tensor.collapse_shape %561 [[0, 1], [2]] : tensor<2x7x16xbf16> into tensor<14x16xbf16>
    %571 = tensor.empty() : tensor<16x2x8xbf16>
    %572 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%276 : tensor<2x8x16xbf16>) outs(%571 : tensor<16x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x2x8xbf16>
    %collapsed_82 = tensor.collapse_shape %572 [[0], [1, 2]] : tensor<16x2x8xbf16> into tensor<16x16xbf16>
    %573 = tensor.empty() : tensor<14x16xbf16>
    %574 = linalg.fill ins(%cst_11 : bf16) outs(%573 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %575 = linalg.matmul ins(%collapsed_81, %collapsed_82 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%574 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_83 = tensor.expand_shape %575 [[0, 1], [2, 3]] output_shape [2, 7, 2, 8] : tensor<14x16xbf16> into tensor<2x7x2x8xbf16>
    %576 = tensor.empty() : tensor<2x2x8x7xbf16>
    %577 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d3, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_83 : tensor<2x7x2x8xbf16>) outs(%576 : tensor<2x2x8x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x8x7xbf16>
    %578 = tensor.empty() : tensor<2x2x7x8xbf16>
    %579 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%577 : tensor<2x2x8x7xbf16>) outs(%578 : tensor<2x2x7x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x8xbf16>
    %collapsed_84 = tensor.collapse_shape %579 [[0, 1], [2], [3]] : tensor<2x2x7x8xbf16> into tensor<4x7x8xbf16>
    %580 = tensor.empty() : tensor<4x7x7xbf16>
    %581 = linalg.fill ins(%cst_11 : bf16) outs(%580 : tensor<4x7x7xbf16>) -> tensor<4x7x7xbf16>
    %582 = linalg.batch_matmul ins(%collapsed_84, %collapsed_50 : tensor<4x7x8xbf16>, tensor<4x8x7xbf16>) outs(%581 : tensor<4x7x7xbf16>) -> tensor<4x7x7xbf16>
    %expanded_85 = tensor.expand_shape %582 [[0, 1], [2], [3]] output_shape [2, 2, 7, 7] : tensor<4x7x7xbf16> into tensor<2x2x7x7xbf16>
    %collapsed_86 = tensor.collapse_shape %577 [[0, 1], [2], [3]] : tensor<2x2x8x7xbf16> into tensor<4x8x7xbf16>
    %collapsed_87 = tensor.collapse_shape %261 [[0, 1], [2], [3]] : tensor<2x2x7x7xbf16> into tensor<4x7x7xbf16>
    %583 = tensor.empty() : tensor<4x8x7xbf16>
    %584 = linalg.fill ins(%cst_11 : bf16) outs(%583 : tensor<4x8x7xbf16>) -> tensor<4x8x7xbf16>
    %585 = linalg.batch_matmul ins(%collapsed_86, %collapsed_87 : tensor<4x8x7xbf16>, tensor<4x7x7xbf16>) outs(%584 : tensor<4x8x7xbf16>) -> tensor<4x8x7xbf16>
    %expanded_88 = tensor.expand_shape %585 [[0, 1], [2], [3]] output_shape [2, 2, 8, 7] : tensor<4x8x7xbf16> into tensor<2x2x8x7xbf16>
    %586 = tensor.empty() : tensor<2x7x2x8xbf16>
    %587 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_88 : tensor<2x2x8x7xbf16>) outs(%586 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x7x2x8xbf16>
    %588 = tensor.empty() : tensor<2x2x7x7xbf16>
    %589 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%265 : tensor<2x2x7x1xbf16>) outs(%588 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %590 = tensor.empty() : tensor<2x2x7x7xbf16>
    %591 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_85, %589 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%590 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %592 = tensor.empty() : tensor<2x2x7x7xbf16>
    %593 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%591, %250 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%592 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %594 = tensor.empty() : tensor<2x2x7xbf16>
    %595 = linalg.fill ins(%cst_11 : bf16) outs(%594 : tensor<2x2x7xbf16>) -> tensor<2x2x7xbf16>
    %596 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%593 : tensor<2x2x7x7xbf16>) outs(%595 : tensor<2x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.addf %out, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7xbf16>
    %597 = tensor.empty() : tensor<2x2x7xbf16>
    %598 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%596 : tensor<2x2x7xbf16>) outs(%597 : tensor<2x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.negf %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7xbf16>
    %599 = tensor.empty() : tensor<2x2x7xf32>
    %600 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%598 : tensor<2x2x7xbf16>) outs(%599 : tensor<2x2x7xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x2x7xf32>
    %expanded_89 = tensor.expand_shape %600 [[0], [1], [2, 3]] output_shape [2, 2, 7, 1] : tensor<2x2x7xf32> into tensor<2x2x7x1xf32>
    %601 = tensor.empty() : tensor<2x2x7x7xbf16>
    %602 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_85, %259 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%601 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.divf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %603 = tensor.empty() : tensor<2x2x7xf32>
    %604 = linalg.fill ins(%cst_9 : f32) outs(%603 : tensor<2x2x7xf32>) -> tensor<2x2x7xf32>
    %605 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_89 : tensor<2x2x7x1xf32>) outs(%604 : tensor<2x2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x2x7xf32>
    %606 = tensor.empty() : tensor<2x2x7xbf16>
    %607 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%605 : tensor<2x2x7xf32>) outs(%606 : tensor<2x2x7xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7xbf16>
    %608 = tensor.empty() : tensor<2x2x7x7xbf16>
    %609 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%607 : tensor<2x2x7xbf16>) outs(%608 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %610 = tensor.empty() : tensor<2x2x7x7xbf16>
    %611 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%602, %609 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%610 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %612 = tensor.empty() : tensor<2x2x7x7xbf16>
    %613 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%611, %250 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%612 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %614 = tensor.empty() : tensor<2x2x7x7xbf16>
    %615 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89, %613 : tensor<2x2x7x7xi1>, tensor<2x2x7x7xbf16>) outs(%614 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: i1, %in_151: bf16, %out: bf16):
      %1020 = arith.select %in, %in_151, %cst_11 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %616 = tensor.empty() : tensor<2x2x7x7xbf16>
    %617 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%615 : tensor<2x2x7x7xbf16>) outs(%616 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %collapsed_90 = tensor.collapse_shape %617 [[0, 1], [2], [3]] : tensor<2x2x7x7xbf16> into tensor<4x7x7xbf16>
    %618 = tensor.empty() : tensor<4x7x8xbf16>
    %619 = linalg.fill ins(%cst_11 : bf16) outs(%618 : tensor<4x7x8xbf16>) -> tensor<4x7x8xbf16>
    %620 = linalg.batch_matmul ins(%collapsed_90, %collapsed_46 : tensor<4x7x7xbf16>, tensor<4x7x8xbf16>) outs(%619 : tensor<4x7x8xbf16>) -> tensor<4x7x8xbf16>
    %expanded_91 = tensor.expand_shape %620 [[0, 1], [2], [3]] output_shape [2, 2, 7, 8] : tensor<4x7x8xbf16> into tensor<2x2x7x8xbf16>
    %621 = tensor.empty() : tensor<2x7x2x8xbf16>
    %622 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_91 : tensor<2x2x7x8xbf16>) outs(%621 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x7x2x8xbf16>
    %623 = tensor.empty() : tensor<2x2x7x8xbf16>
    %624 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_43 : tensor<2x7x2x8xbf16>) outs(%623 : tensor<2x2x7x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x8xbf16>
    %collapsed_92 = tensor.collapse_shape %615 [[0, 1], [2], [3]] : tensor<2x2x7x7xbf16> into tensor<4x7x7xbf16>
    %collapsed_93 = tensor.collapse_shape %624 [[0, 1], [2], [3]] : tensor<2x2x7x8xbf16> into tensor<4x7x8xbf16>
    %625 = tensor.empty() : tensor<4x7x8xbf16>
    %626 = linalg.fill ins(%cst_11 : bf16) outs(%625 : tensor<4x7x8xbf16>) -> tensor<4x7x8xbf16>
    %627 = linalg.batch_matmul ins(%collapsed_92, %collapsed_93 : tensor<4x7x7xbf16>, tensor<4x7x8xbf16>) outs(%626 : tensor<4x7x8xbf16>) -> tensor<4x7x8xbf16>
    %expanded_94 = tensor.expand_shape %627 [[0, 1], [2], [3]] output_shape [2, 2, 7, 8] : tensor<4x7x8xbf16> into tensor<2x2x7x8xbf16>
    %628 = tensor.empty() : tensor<2x7x2x8xbf16>
    %629 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_94 : tensor<2x2x7x8xbf16>) outs(%628 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x7x2x8xbf16>
    %630 = tensor.empty() : tensor<2x7x2x8xbf16>
    %631 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%629, %76 : tensor<2x7x2x8xbf16>, tensor<2x7x2x8xbf16>) outs(%630 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.divf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x2x8xbf16>
    %632 = tensor.empty() : tensor<2x8x2x7xbf16>
    %633 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d2, d3, d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%587 : tensor<2x7x2x8xbf16>) outs(%632 : tensor<2x8x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x2x7xbf16>
    %collapsed_95 = tensor.collapse_shape %633 [[0, 1], [2, 3]] : tensor<2x8x2x7xbf16> into tensor<16x14xbf16>
    %634 = tensor.empty() : tensor<16x16xbf16>
    %635 = linalg.fill ins(%cst_11 : bf16) outs(%634 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %636 = linalg.matmul ins(%collapsed_95, %collapsed_39 : tensor<16x14xbf16>, tensor<14x16xbf16>) outs(%635 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %637 = tensor.empty() : tensor<16x16xf32>
    %638 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%636 : tensor<16x16xbf16>) outs(%637 : tensor<16x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x16xf32>
    %expanded_96 = tensor.expand_shape %638 [[0, 1], [2]] output_shape [2, 8, 16] : tensor<16x16xf32> into tensor<2x8x16xf32>
    %639 = tensor.empty() : tensor<16x2x8xf32>
    %640 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_96 : tensor<2x8x16xf32>) outs(%639 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x2x8xf32>
    %collapsed_97 = tensor.collapse_shape %587 [[0, 1], [2, 3]] : tensor<2x7x2x8xbf16> into tensor<14x16xbf16>
    %641 = tensor.empty() : tensor<2x8x16xbf16>
    %642 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%227 : tensor<16x2x8xbf16>) outs(%641 : tensor<2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x16xbf16>
    %collapsed_98 = tensor.collapse_shape %642 [[0, 1], [2]] : tensor<2x8x16xbf16> into tensor<16x16xbf16>
    %643 = tensor.empty() : tensor<14x16xbf16>
    %644 = linalg.fill ins(%cst_11 : bf16) outs(%643 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %645 = linalg.matmul ins(%collapsed_97, %collapsed_98 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%644 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_99 = tensor.expand_shape %645 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %646 = tensor.empty() : tensor<2x8x2x7xbf16>
    %647 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d2, d3, d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%622 : tensor<2x7x2x8xbf16>) outs(%646 : tensor<2x8x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x2x7xbf16>
    %collapsed_100 = tensor.collapse_shape %647 [[0, 1], [2, 3]] : tensor<2x8x2x7xbf16> into tensor<16x14xbf16>
    %648 = tensor.empty() : tensor<16x16xbf16>
    %649 = linalg.fill ins(%cst_11 : bf16) outs(%648 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %650 = linalg.matmul ins(%collapsed_100, %collapsed_39 : tensor<16x14xbf16>, tensor<14x16xbf16>) outs(%649 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %651 = tensor.empty() : tensor<16x16xf32>
    %652 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%650 : tensor<16x16xbf16>) outs(%651 : tensor<16x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x16xf32>
    %expanded_101 = tensor.expand_shape %652 [[0, 1], [2]] output_shape [2, 8, 16] : tensor<16x16xf32> into tensor<2x8x16xf32>
    %653 = tensor.empty() : tensor<16x2x8xf32>
    %654 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_101 : tensor<2x8x16xf32>) outs(%653 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x2x8xf32>
    %collapsed_102 = tensor.collapse_shape %622 [[0, 1], [2, 3]] : tensor<2x7x2x8xbf16> into tensor<14x16xbf16>
    %655 = tensor.empty() : tensor<2x8x16xbf16>
    %656 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%222 : tensor<16x2x8xbf16>) outs(%655 : tensor<2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x16xbf16>
    %collapsed_103 = tensor.collapse_shape %656 [[0, 1], [2]] : tensor<2x8x16xbf16> into tensor<16x16xbf16>
    %657 = tensor.empty() : tensor<14x16xbf16>
    %658 = linalg.fill ins(%cst_11 : bf16) outs(%657 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %659 = linalg.matmul ins(%collapsed_102, %collapsed_103 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%658 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_104 = tensor.expand_shape %659 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %660 = tensor.empty() : tensor<2x7x16xbf16>
    %661 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_99, %expanded_104 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%660 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %662 = tensor.empty() : tensor<2x8x2x7xbf16>
    %663 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d2, d3, d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%631 : tensor<2x7x2x8xbf16>) outs(%662 : tensor<2x8x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x2x7xbf16>
    %collapsed_105 = tensor.collapse_shape %663 [[0, 1], [2, 3]] : tensor<2x8x2x7xbf16> into tensor<16x14xbf16>
    %664 = tensor.empty() : tensor<16x16xbf16>
    %665 = linalg.fill ins(%cst_11 : bf16) outs(%664 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %666 = linalg.matmul ins(%collapsed_105, %collapsed_39 : tensor<16x14xbf16>, tensor<14x16xbf16>) outs(%665 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %667 = tensor.empty() : tensor<16x16xf32>
    %668 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%666 : tensor<16x16xbf16>) outs(%667 : tensor<16x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x16xf32>
    %expanded_106 = tensor.expand_shape %668 [[0, 1], [2]] output_shape [2, 8, 16] : tensor<16x16xf32> into tensor<2x8x16xf32>
    %669 = tensor.empty() : tensor<16x2x8xf32>
    %670 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_106 : tensor<2x8x16xf32>) outs(%669 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x2x8xf32>
    %collapsed_107 = tensor.collapse_shape %631 [[0, 1], [2, 3]] : tensor<2x7x2x8xbf16> into tensor<14x16xbf16>
    %671 = tensor.empty() : tensor<2x8x16xbf16>
    %672 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%217 : tensor<16x2x8xbf16>) outs(%671 : tensor<2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x16xbf16>
    %collapsed_108 = tensor.collapse_shape %672 [[0, 1], [2]] : tensor<2x8x16xbf16> into tensor<16x16xbf16>
    %673 = tensor.empty() : tensor<14x16xbf16>
    %674 = linalg.fill ins(%cst_11 : bf16) outs(%673 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %675 = linalg.matmul ins(%collapsed_107, %collapsed_108 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%674 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_109 = tensor.expand_shape %675 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %676 = tensor.empty() : tensor<2x7x16xbf16>
    %677 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%661, %expanded_109 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%676 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %678 = tensor.empty() : tensor<2x7x16xf32>
    %679 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%677 : tensor<2x7x16xbf16>) outs(%678 : tensor<2x7x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %680 = tensor.empty() : tensor<2x7x16xf32>
    %681 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188, %679 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%680 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %682 = tensor.empty() : tensor<2x7x16xf32>
    %683 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%679, %211 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%682 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %684 = tensor.empty() : tensor<2x7x16xf32>
    %685 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%207, %681 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%684 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %686 = tensor.empty() : tensor<16xf32>
    %687 = linalg.fill ins(%cst_9 : f32) outs(%686 : tensor<16xf32>) -> tensor<16xf32>
    %688 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0)>], iterator_types = ["parallel", "reduction", "reduction"]} ins(%685 : tensor<2x7x16xf32>) outs(%687 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %689 = tensor.empty() : tensor<2x7x16xf32>
    %690 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%681, %209 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%689 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %691 = tensor.empty() : tensor<2x7xf32>
    %692 = linalg.fill ins(%cst_9 : f32) outs(%691 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %693 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%690 : tensor<2x7x16xf32>) outs(%692 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_110 = tensor.expand_shape %693 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %694 = tensor.empty() : tensor<2x7x1xf32>
    %695 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_110, %205 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%694 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %696 = tensor.empty() : tensor<2x7x16xbf16>
    %697 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%683 : tensor<2x7x16xf32>) outs(%696 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %698 = tensor.empty() : tensor<2x7x16xbf16>
    %699 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%561, %697 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%698 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %700 = tensor.empty() : tensor<2x7xf32>
    %701 = linalg.fill ins(%cst_9 : f32) outs(%700 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %702 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%695 : tensor<2x7x1xf32>) outs(%701 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %703 = tensor.empty() : tensor<2x7xf32>
    %704 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%702 : tensor<2x7xf32>) outs(%703 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %in, %cst_8 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %705 = tensor.empty() : tensor<2x7x16xf32>
    %706 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%704 : tensor<2x7xf32>) outs(%705 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %707 = tensor.empty() : tensor<2x7x16xf32>
    %708 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%706, %192 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%707 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %709 = tensor.empty() : tensor<2x7x16xbf16>
    %710 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%708 : tensor<2x7x16xf32>) outs(%709 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %711 = tensor.empty() : tensor<2x7x16xbf16>
    %712 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%699, %710 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%711 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %713 = tensor.empty() : tensor<16x2x7xbf16>
    %714 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%712 : tensor<2x7x16xbf16>) outs(%713 : tensor<16x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x2x7xbf16>
    %collapsed_111 = tensor.collapse_shape %714 [[0], [1, 2]] : tensor<16x2x7xbf16> into tensor<16x14xbf16>
    %715 = tensor.empty() : tensor<16x64xbf16>
    %716 = linalg.fill ins(%cst_11 : bf16) outs(%715 : tensor<16x64xbf16>) -> tensor<16x64xbf16>
    %717 = linalg.matmul ins(%collapsed_111, %collapsed_35 : tensor<16x14xbf16>, tensor<14x64xbf16>) outs(%716 : tensor<16x64xbf16>) -> tensor<16x64xbf16>
    %718 = tensor.empty() : tensor<16x64xf32>
    %719 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%717 : tensor<16x64xbf16>) outs(%718 : tensor<16x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x64xf32>
    %720 = tensor.empty() : tensor<64x16xf32>
    %721 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%719 : tensor<16x64xf32>) outs(%720 : tensor<64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x16xf32>
    %collapsed_112 = tensor.collapse_shape %712 [[0, 1], [2]] : tensor<2x7x16xbf16> into tensor<14x16xbf16>
    %722 = tensor.empty() : tensor<16x64xbf16>
    %723 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%181 : tensor<64x16xbf16>) outs(%722 : tensor<16x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x64xbf16>
    %724 = tensor.empty() : tensor<14x64xbf16>
    %725 = linalg.fill ins(%cst_11 : bf16) outs(%724 : tensor<14x64xbf16>) -> tensor<14x64xbf16>
    %726 = linalg.matmul ins(%collapsed_112, %723 : tensor<14x16xbf16>, tensor<16x64xbf16>) outs(%725 : tensor<14x64xbf16>) -> tensor<14x64xbf16>
    %expanded_113 = tensor.expand_shape %726 [[0, 1], [2]] output_shape [2, 7, 64] : tensor<14x64xbf16> into tensor<2x7x64xbf16>
    %727 = tensor.empty() : tensor<2x7x64xbf16>
    %728 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34, %expanded_113 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%727 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %729 = tensor.empty() : tensor<2x7x64xbf16>
    %730 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_113, %173 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%729 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %731 = tensor.empty() : tensor<2x7x64xbf16>
    %732 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%728, %177 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%731 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %733 = tensor.empty() : tensor<2x7x64xbf16>
    %734 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%730, %732 : tensor<2x7x64xbf16>, tensor<2x7x64xbf16>) outs(%733 : tensor<2x7x64xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x64xbf16>
    %735 = tensor.empty() : tensor<64x2x7xbf16>
    %736 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%734 : tensor<2x7x64xbf16>) outs(%735 : tensor<64x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<64x2x7xbf16>
    %collapsed_114 = tensor.collapse_shape %736 [[0], [1, 2]] : tensor<64x2x7xbf16> into tensor<64x14xbf16>
    %737 = tensor.empty() : tensor<64x16xbf16>
    %738 = linalg.fill ins(%cst_11 : bf16) outs(%737 : tensor<64x16xbf16>) -> tensor<64x16xbf16>
    %739 = linalg.matmul ins(%collapsed_114, %collapsed_33 : tensor<64x14xbf16>, tensor<14x16xbf16>) outs(%738 : tensor<64x16xbf16>) -> tensor<64x16xbf16>
    %740 = tensor.empty() : tensor<64x16xf32>
    %741 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%739 : tensor<64x16xbf16>) outs(%740 : tensor<64x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<64x16xf32>
    %742 = tensor.empty() : tensor<16x64xf32>
    %743 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%741 : tensor<64x16xf32>) outs(%742 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x64xf32>
    %collapsed_115 = tensor.collapse_shape %734 [[0, 1], [2]] : tensor<2x7x64xbf16> into tensor<14x64xbf16>
    %744 = tensor.empty() : tensor<64x16xbf16>
    %745 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%162 : tensor<16x64xbf16>) outs(%744 : tensor<64x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<64x16xbf16>
    %746 = tensor.empty() : tensor<14x16xbf16>
    %747 = linalg.fill ins(%cst_11 : bf16) outs(%746 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %748 = linalg.matmul ins(%collapsed_115, %745 : tensor<14x64xbf16>, tensor<64x16xbf16>) outs(%747 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %749 = tensor.empty() : tensor<14x16xf32>
    %750 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%748 : tensor<14x16xbf16>) outs(%749 : tensor<14x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<14x16xf32>
    %expanded_116 = tensor.expand_shape %750 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xf32> into tensor<2x7x16xf32>
    %751 = tensor.empty() : tensor<2x7x16xf32>
    %752 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %expanded_116 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%751 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %753 = tensor.empty() : tensor<2x7x16xf32>
    %754 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_116, %156 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%753 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %755 = tensor.empty() : tensor<2x7x16xf32>
    %756 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %752 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%755 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %757 = tensor.empty() : tensor<16xf32>
    %758 = linalg.fill ins(%cst_9 : f32) outs(%757 : tensor<16xf32>) -> tensor<16xf32>
    %759 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0)>], iterator_types = ["parallel", "reduction", "reduction"]} ins(%756 : tensor<2x7x16xf32>) outs(%758 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %760 = tensor.empty() : tensor<2x7x16xf32>
    %761 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%752, %154 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%760 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %762 = tensor.empty() : tensor<2x7xf32>
    %763 = linalg.fill ins(%cst_9 : f32) outs(%762 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %764 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%761 : tensor<2x7x16xf32>) outs(%763 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_117 = tensor.expand_shape %764 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %765 = tensor.empty() : tensor<2x7x1xf32>
    %766 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_117, %150 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%765 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %767 = tensor.empty() : tensor<2x7x16xbf16>
    %768 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%754 : tensor<2x7x16xf32>) outs(%767 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %769 = tensor.empty() : tensor<2x7x16xbf16>
    %770 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%712, %768 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%769 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %771 = tensor.empty() : tensor<2x7xf32>
    %772 = linalg.fill ins(%cst_9 : f32) outs(%771 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %773 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%766 : tensor<2x7x1xf32>) outs(%772 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %774 = tensor.empty() : tensor<2x7xf32>
    %775 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%773 : tensor<2x7xf32>) outs(%774 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %in, %cst_8 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %776 = tensor.empty() : tensor<2x7x16xf32>
    %777 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%775 : tensor<2x7xf32>) outs(%776 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %778 = tensor.empty() : tensor<2x7x16xf32>
    %779 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%777, %137 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%778 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %780 = tensor.empty() : tensor<2x7x16xbf16>
    %781 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%779 : tensor<2x7x16xf32>) outs(%780 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %782 = tensor.empty() : tensor<2x7x16xbf16>
    %783 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%770, %781 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%782 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %784 = tensor.empty() : tensor<16x2x7xbf16>
    %785 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%783 : tensor<2x7x16xbf16>) outs(%784 : tensor<16x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x2x7xbf16>
    %collapsed_118 = tensor.collapse_shape %785 [[0], [1, 2]] : tensor<16x2x7xbf16> into tensor<16x14xbf16>
    %786 = tensor.empty() : tensor<16x16xbf16>
    %787 = linalg.fill ins(%cst_11 : bf16) outs(%786 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %788 = linalg.matmul ins(%collapsed_118, %collapsed_28 : tensor<16x14xbf16>, tensor<14x16xbf16>) outs(%787 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %789 = tensor.empty() : tensor<16x16xf32>
    %790 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%788 : tensor<16x16xbf16>) outs(%789 : tensor<16x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x16xf32>
    %expanded_119 = tensor.expand_shape %790 [[0], [1, 2]] output_shape [16, 2, 8] : tensor<16x16xf32> into tensor<16x2x8xf32>
    %791 = tensor.empty() : tensor<2x8x16xf32>
    %792 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_119 : tensor<16x2x8xf32>) outs(%791 : tensor<2x8x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x16xf32>
    %collapsed_120 = tensor.collapse_shape %783 [[0, 1], [2]] : tensor<2x7x16xbf16> into tensor<14x16xbf16>
    %793 = tensor.empty() : tensor<16x2x8xbf16>
    %794 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<2x8x16xbf16>) outs(%793 : tensor<16x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x2x8xbf16>
    %collapsed_121 = tensor.collapse_shape %794 [[0], [1, 2]] : tensor<16x2x8xbf16> into tensor<16x16xbf16>
    %795 = tensor.empty() : tensor<14x16xbf16>
    %796 = linalg.fill ins(%cst_11 : bf16) outs(%795 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %797 = linalg.matmul ins(%collapsed_120, %collapsed_121 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%796 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_122 = tensor.expand_shape %797 [[0, 1], [2, 3]] output_shape [2, 7, 2, 8] : tensor<14x16xbf16> into tensor<2x7x2x8xbf16>
    %798 = tensor.empty() : tensor<2x2x8x7xbf16>
    %799 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d3, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_122 : tensor<2x7x2x8xbf16>) outs(%798 : tensor<2x2x8x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x8x7xbf16>
    %800 = tensor.empty() : tensor<2x2x7x8xbf16>
    %801 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%799 : tensor<2x2x8x7xbf16>) outs(%800 : tensor<2x2x7x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x8xbf16>
    %collapsed_123 = tensor.collapse_shape %801 [[0, 1], [2], [3]] : tensor<2x2x7x8xbf16> into tensor<4x7x8xbf16>
    %802 = tensor.empty() : tensor<4x7x7xbf16>
    %803 = linalg.fill ins(%cst_11 : bf16) outs(%802 : tensor<4x7x7xbf16>) -> tensor<4x7x7xbf16>
    %804 = linalg.batch_matmul ins(%collapsed_123, %collapsed_25 : tensor<4x7x8xbf16>, tensor<4x8x7xbf16>) outs(%803 : tensor<4x7x7xbf16>) -> tensor<4x7x7xbf16>
    %expanded_124 = tensor.expand_shape %804 [[0, 1], [2], [3]] output_shape [2, 2, 7, 7] : tensor<4x7x7xbf16> into tensor<2x2x7x7xbf16>
    %collapsed_125 = tensor.collapse_shape %799 [[0, 1], [2], [3]] : tensor<2x2x8x7xbf16> into tensor<4x8x7xbf16>
    %collapsed_126 = tensor.collapse_shape %111 [[0, 1], [2], [3]] : tensor<2x2x7x7xbf16> into tensor<4x7x7xbf16>
    %805 = tensor.empty() : tensor<4x8x7xbf16>
    %806 = linalg.fill ins(%cst_11 : bf16) outs(%805 : tensor<4x8x7xbf16>) -> tensor<4x8x7xbf16>
    %807 = linalg.batch_matmul ins(%collapsed_125, %collapsed_126 : tensor<4x8x7xbf16>, tensor<4x7x7xbf16>) outs(%806 : tensor<4x8x7xbf16>) -> tensor<4x8x7xbf16>
    %expanded_127 = tensor.expand_shape %807 [[0, 1], [2], [3]] output_shape [2, 2, 8, 7] : tensor<4x8x7xbf16> into tensor<2x2x8x7xbf16>
    %808 = tensor.empty() : tensor<2x7x2x8xbf16>
    %809 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_127 : tensor<2x2x8x7xbf16>) outs(%808 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x7x2x8xbf16>
    %810 = tensor.empty() : tensor<2x2x7x7xbf16>
    %811 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%115 : tensor<2x2x7x1xbf16>) outs(%810 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %812 = tensor.empty() : tensor<2x2x7x7xbf16>
    %813 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_124, %811 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%812 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %814 = tensor.empty() : tensor<2x2x7x7xbf16>
    %815 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%813, %100 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%814 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %816 = tensor.empty() : tensor<2x2x7xbf16>
    %817 = linalg.fill ins(%cst_11 : bf16) outs(%816 : tensor<2x2x7xbf16>) -> tensor<2x2x7xbf16>
    %818 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%815 : tensor<2x2x7x7xbf16>) outs(%817 : tensor<2x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.addf %out, %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7xbf16>
    %819 = tensor.empty() : tensor<2x2x7xbf16>
    %820 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%818 : tensor<2x2x7xbf16>) outs(%819 : tensor<2x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %1020 = arith.negf %in : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7xbf16>
    %821 = tensor.empty() : tensor<2x2x7xf32>
    %822 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%820 : tensor<2x2x7xbf16>) outs(%821 : tensor<2x2x7xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x2x7xf32>
    %expanded_128 = tensor.expand_shape %822 [[0], [1], [2, 3]] output_shape [2, 2, 7, 1] : tensor<2x2x7xf32> into tensor<2x2x7x1xf32>
    %823 = tensor.empty() : tensor<2x2x7x7xbf16>
    %824 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_124, %109 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%823 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.divf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %825 = tensor.empty() : tensor<2x2x7xf32>
    %826 = linalg.fill ins(%cst_9 : f32) outs(%825 : tensor<2x2x7xf32>) -> tensor<2x2x7xf32>
    %827 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_128 : tensor<2x2x7x1xf32>) outs(%826 : tensor<2x2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x2x7xf32>
    %828 = tensor.empty() : tensor<2x2x7xbf16>
    %829 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%827 : tensor<2x2x7xf32>) outs(%828 : tensor<2x2x7xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7xbf16>
    %830 = tensor.empty() : tensor<2x2x7x7xbf16>
    %831 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%829 : tensor<2x2x7xbf16>) outs(%830 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %832 = tensor.empty() : tensor<2x2x7x7xbf16>
    %833 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%824, %831 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%832 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %834 = tensor.empty() : tensor<2x2x7x7xbf16>
    %835 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%833, %100 : tensor<2x2x7x7xbf16>, tensor<2x2x7x7xbf16>) outs(%834 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.mulf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %836 = tensor.empty() : tensor<2x2x7x7xbf16>
    %837 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89, %835 : tensor<2x2x7x7xi1>, tensor<2x2x7x7xbf16>) outs(%836 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: i1, %in_151: bf16, %out: bf16):
      %1020 = arith.select %in, %in_151, %cst_11 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x2x7x7xbf16>
    %838 = tensor.empty() : tensor<2x2x7x7xbf16>
    %839 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%837 : tensor<2x2x7x7xbf16>) outs(%838 : tensor<2x2x7x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x7xbf16>
    %collapsed_129 = tensor.collapse_shape %839 [[0, 1], [2], [3]] : tensor<2x2x7x7xbf16> into tensor<4x7x7xbf16>
    %840 = tensor.empty() : tensor<4x7x8xbf16>
    %841 = linalg.fill ins(%cst_11 : bf16) outs(%840 : tensor<4x7x8xbf16>) -> tensor<4x7x8xbf16>
    %842 = linalg.batch_matmul ins(%collapsed_129, %collapsed_21 : tensor<4x7x7xbf16>, tensor<4x7x8xbf16>) outs(%841 : tensor<4x7x8xbf16>) -> tensor<4x7x8xbf16>
    %expanded_130 = tensor.expand_shape %842 [[0, 1], [2], [3]] output_shape [2, 2, 7, 8] : tensor<4x7x8xbf16> into tensor<2x2x7x8xbf16>
    %843 = tensor.empty() : tensor<2x7x2x8xbf16>
    %844 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_130 : tensor<2x2x7x8xbf16>) outs(%843 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x7x2x8xbf16>
    %845 = tensor.empty() : tensor<2x2x7x8xbf16>
    %846 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<2x7x2x8xbf16>) outs(%845 : tensor<2x2x7x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x2x7x8xbf16>
    %collapsed_131 = tensor.collapse_shape %837 [[0, 1], [2], [3]] : tensor<2x2x7x7xbf16> into tensor<4x7x7xbf16>
    %collapsed_132 = tensor.collapse_shape %846 [[0, 1], [2], [3]] : tensor<2x2x7x8xbf16> into tensor<4x7x8xbf16>
    %847 = tensor.empty() : tensor<4x7x8xbf16>
    %848 = linalg.fill ins(%cst_11 : bf16) outs(%847 : tensor<4x7x8xbf16>) -> tensor<4x7x8xbf16>
    %849 = linalg.batch_matmul ins(%collapsed_131, %collapsed_132 : tensor<4x7x7xbf16>, tensor<4x7x8xbf16>) outs(%848 : tensor<4x7x8xbf16>) -> tensor<4x7x8xbf16>
    %expanded_133 = tensor.expand_shape %849 [[0, 1], [2], [3]] output_shape [2, 2, 7, 8] : tensor<4x7x8xbf16> into tensor<2x2x7x8xbf16>
    %850 = tensor.empty() : tensor<2x7x2x8xbf16>
    %851 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_133 : tensor<2x2x7x8xbf16>) outs(%850 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x7x2x8xbf16>
    %852 = tensor.empty() : tensor<2x7x2x8xbf16>
    %853 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%851, %76 : tensor<2x7x2x8xbf16>, tensor<2x7x2x8xbf16>) outs(%852 : tensor<2x7x2x8xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.divf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x2x8xbf16>
    %854 = tensor.empty() : tensor<2x8x2x7xbf16>
    %855 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d2, d3, d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%809 : tensor<2x7x2x8xbf16>) outs(%854 : tensor<2x8x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x2x7xbf16>
    %collapsed_134 = tensor.collapse_shape %855 [[0, 1], [2, 3]] : tensor<2x8x2x7xbf16> into tensor<16x14xbf16>
    %856 = tensor.empty() : tensor<16x16xbf16>
    %857 = linalg.fill ins(%cst_11 : bf16) outs(%856 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %858 = linalg.matmul ins(%collapsed_134, %collapsed_14 : tensor<16x14xbf16>, tensor<14x16xbf16>) outs(%857 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %859 = tensor.empty() : tensor<16x16xf32>
    %860 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%858 : tensor<16x16xbf16>) outs(%859 : tensor<16x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x16xf32>
    %expanded_135 = tensor.expand_shape %860 [[0, 1], [2]] output_shape [2, 8, 16] : tensor<16x16xf32> into tensor<2x8x16xf32>
    %861 = tensor.empty() : tensor<16x2x8xf32>
    %862 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_135 : tensor<2x8x16xf32>) outs(%861 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x2x8xf32>
    %collapsed_136 = tensor.collapse_shape %809 [[0, 1], [2, 3]] : tensor<2x7x2x8xbf16> into tensor<14x16xbf16>
    %863 = tensor.empty() : tensor<2x8x16xbf16>
    %864 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<16x2x8xbf16>) outs(%863 : tensor<2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x16xbf16>
    %collapsed_137 = tensor.collapse_shape %864 [[0, 1], [2]] : tensor<2x8x16xbf16> into tensor<16x16xbf16>
    %865 = tensor.empty() : tensor<14x16xbf16>
    %866 = linalg.fill ins(%cst_11 : bf16) outs(%865 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %867 = linalg.matmul ins(%collapsed_136, %collapsed_137 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%866 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_138 = tensor.expand_shape %867 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %868 = tensor.empty() : tensor<2x8x2x7xbf16>
    %869 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d2, d3, d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%844 : tensor<2x7x2x8xbf16>) outs(%868 : tensor<2x8x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x2x7xbf16>
    %collapsed_139 = tensor.collapse_shape %869 [[0, 1], [2, 3]] : tensor<2x8x2x7xbf16> into tensor<16x14xbf16>
    %870 = tensor.empty() : tensor<16x16xbf16>
    %871 = linalg.fill ins(%cst_11 : bf16) outs(%870 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %872 = linalg.matmul ins(%collapsed_139, %collapsed_14 : tensor<16x14xbf16>, tensor<14x16xbf16>) outs(%871 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %873 = tensor.empty() : tensor<16x16xf32>
    %874 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%872 : tensor<16x16xbf16>) outs(%873 : tensor<16x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x16xf32>
    %expanded_140 = tensor.expand_shape %874 [[0, 1], [2]] output_shape [2, 8, 16] : tensor<16x16xf32> into tensor<2x8x16xf32>
    %875 = tensor.empty() : tensor<16x2x8xf32>
    %876 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_140 : tensor<2x8x16xf32>) outs(%875 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x2x8xf32>
    %collapsed_141 = tensor.collapse_shape %844 [[0, 1], [2, 3]] : tensor<2x7x2x8xbf16> into tensor<14x16xbf16>
    %877 = tensor.empty() : tensor<2x8x16xbf16>
    %878 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<16x2x8xbf16>) outs(%877 : tensor<2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x16xbf16>
    %collapsed_142 = tensor.collapse_shape %878 [[0, 1], [2]] : tensor<2x8x16xbf16> into tensor<16x16xbf16>
    %879 = tensor.empty() : tensor<14x16xbf16>
    %880 = linalg.fill ins(%cst_11 : bf16) outs(%879 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %881 = linalg.matmul ins(%collapsed_141, %collapsed_142 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%880 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_143 = tensor.expand_shape %881 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %882 = tensor.empty() : tensor<2x7x16xbf16>
    %883 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_138, %expanded_143 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%882 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %884 = tensor.empty() : tensor<2x8x2x7xbf16>
    %885 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d2, d3, d0, d1)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%853 : tensor<2x7x2x8xbf16>) outs(%884 : tensor<2x8x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x2x7xbf16>
    %collapsed_144 = tensor.collapse_shape %885 [[0, 1], [2, 3]] : tensor<2x8x2x7xbf16> into tensor<16x14xbf16>
    %886 = tensor.empty() : tensor<16x16xbf16>
    %887 = linalg.fill ins(%cst_11 : bf16) outs(%886 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %888 = linalg.matmul ins(%collapsed_144, %collapsed_14 : tensor<16x14xbf16>, tensor<14x16xbf16>) outs(%887 : tensor<16x16xbf16>) -> tensor<16x16xbf16>
    %889 = tensor.empty() : tensor<16x16xf32>
    %890 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%888 : tensor<16x16xbf16>) outs(%889 : tensor<16x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x16xf32>
    %expanded_145 = tensor.expand_shape %890 [[0, 1], [2]] output_shape [2, 8, 16] : tensor<16x16xf32> into tensor<2x8x16xf32>
    %891 = tensor.empty() : tensor<16x2x8xf32>
    %892 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_145 : tensor<2x8x16xf32>) outs(%891 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x2x8xf32>
    %collapsed_146 = tensor.collapse_shape %853 [[0, 1], [2, 3]] : tensor<2x7x2x8xbf16> into tensor<14x16xbf16>
    %893 = tensor.empty() : tensor<2x8x16xbf16>
    %894 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57 : tensor<16x2x8xbf16>) outs(%893 : tensor<2x8x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x16xbf16>
    %collapsed_147 = tensor.collapse_shape %894 [[0, 1], [2]] : tensor<2x8x16xbf16> into tensor<16x16xbf16>
    %895 = tensor.empty() : tensor<14x16xbf16>
    %896 = linalg.fill ins(%cst_11 : bf16) outs(%895 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %897 = linalg.matmul ins(%collapsed_146, %collapsed_147 : tensor<14x16xbf16>, tensor<16x16xbf16>) outs(%896 : tensor<14x16xbf16>) -> tensor<14x16xbf16>
    %expanded_148 = tensor.expand_shape %897 [[0, 1], [2]] output_shape [2, 7, 16] : tensor<14x16xbf16> into tensor<2x7x16xbf16>
    %898 = tensor.empty() : tensor<2x7x16xbf16>
    %899 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%883, %expanded_148 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%898 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %900 = tensor.empty() : tensor<2x7x16xf32>
    %901 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%899 : tensor<2x7x16xbf16>) outs(%900 : tensor<2x7x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %902 = tensor.empty() : tensor<2x7x16xf32>
    %903 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %901 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%902 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %904 = tensor.empty() : tensor<2x7x16xf32>
    %905 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%901, %51 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%904 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %906 = tensor.empty() : tensor<2x7x16xf32>
    %907 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47, %903 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%906 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %908 = tensor.empty() : tensor<16xf32>
    %909 = linalg.fill ins(%cst_9 : f32) outs(%908 : tensor<16xf32>) -> tensor<16xf32>
    %910 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0)>], iterator_types = ["parallel", "reduction", "reduction"]} ins(%907 : tensor<2x7x16xf32>) outs(%909 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %911 = tensor.empty() : tensor<2x7x16xf32>
    %912 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%903, %49 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%911 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %913 = tensor.empty() : tensor<2x7xf32>
    %914 = linalg.fill ins(%cst_9 : f32) outs(%913 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %915 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%912 : tensor<2x7x16xf32>) outs(%914 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %expanded_149 = tensor.expand_shape %915 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %916 = tensor.empty() : tensor<2x7x1xf32>
    %917 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_149, %45 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%916 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x1xf32>
    %918 = tensor.empty() : tensor<2x7x16xbf16>
    %919 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%905 : tensor<2x7x16xf32>) outs(%918 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %920 = tensor.empty() : tensor<2x7x16xbf16>
    %921 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%783, %919 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%920 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %922 = tensor.empty() : tensor<2x7xf32>
    %923 = linalg.fill ins(%cst_9 : f32) outs(%922 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %924 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%917 : tensor<2x7x1xf32>) outs(%923 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.addf %out, %in : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %925 = tensor.empty() : tensor<2x7xf32>
    %926 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%924 : tensor<2x7xf32>) outs(%925 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.divf %in, %cst_8 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7xf32>
    %927 = tensor.empty() : tensor<2x7x16xf32>
    %928 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%926 : tensor<2x7xf32>) outs(%927 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %929 = tensor.empty() : tensor<2x7x16xf32>
    %930 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%928, %32 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%929 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.mulf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x7x16xf32>
    %931 = tensor.empty() : tensor<2x7x16xbf16>
    %932 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%930 : tensor<2x7x16xf32>) outs(%931 : tensor<2x7x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %1020 = arith.truncf %in : f32 to bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %933 = tensor.empty() : tensor<2x7x16xbf16>
    %934 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%921, %932 : tensor<2x7x16xbf16>, tensor<2x7x16xbf16>) outs(%933 : tensor<2x7x16xbf16>) {
    ^bb0(%in: bf16, %in_151: bf16, %out: bf16):
      %1020 = arith.addf %in, %in_151 : bf16
      linalg.yield %1020 : bf16
    } -> tensor<2x7x16xbf16>
    %935 = tensor.empty() : tensor<16x2x7xbf16>
    %936 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%934 : tensor<2x7x16xbf16>) outs(%935 : tensor<16x2x7xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x2x7xbf16>
    %collapsed_150 = tensor.collapse_shape %936 [[0], [1, 2]] : tensor<16x2x7xbf16> into tensor<16x14xbf16>
    %937 = tensor.empty() : tensor<16x67xbf16>
    %938 = linalg.fill ins(%cst_11 : bf16) outs(%937 : tensor<16x67xbf16>) -> tensor<16x67xbf16>
    %939 = linalg.matmul ins(%collapsed_150, %collapsed : tensor<16x14xbf16>, tensor<14x67xbf16>) outs(%938 : tensor<16x67xbf16>) -> tensor<16x67xbf16>
    %940 = tensor.empty() : tensor<16x67xf32>
    %941 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%939 : tensor<16x67xbf16>) outs(%940 : tensor<16x67xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %1020 = arith.extf %in : bf16 to f32
      linalg.yield %1020 : f32
    } -> tensor<16x67xf32>
    %942 = tensor.empty() : tensor<67x16xf32>
    %943 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%941 : tensor<16x67xf32>) outs(%942 : tensor<67x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<67x16xf32>
    %944 = tensor.empty() : tensor<16x64xf32>
    %945 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%743 : tensor<16x64xf32>) outs(%944 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x64xf32>
    %946 = tensor.empty() : tensor<64x16xf32>
    %947 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%721 : tensor<64x16xf32>) outs(%946 : tensor<64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<64x16xf32>
    %948 = tensor.empty() : tensor<16x2x8xf32>
    %949 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%876 : tensor<16x2x8xf32>) outs(%948 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %950 = tensor.empty() : tensor<2x8x16xf32>
    %951 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%792 : tensor<2x8x16xf32>) outs(%950 : tensor<2x8x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x8x16xf32>
    %952 = tensor.empty() : tensor<16x2x8xf32>
    %953 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%892 : tensor<16x2x8xf32>) outs(%952 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %954 = tensor.empty() : tensor<16x2x8xf32>
    %955 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%862 : tensor<16x2x8xf32>) outs(%954 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %956 = tensor.empty() : tensor<16xf32>
    %957 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%910 : tensor<16xf32>) outs(%956 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %958 = tensor.empty() : tensor<16xf32>
    %959 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%759 : tensor<16xf32>) outs(%958 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %960 = tensor.empty() : tensor<16x64xf32>
    %961 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%521 : tensor<16x64xf32>) outs(%960 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x64xf32>
    %962 = tensor.empty() : tensor<64x16xf32>
    %963 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%499 : tensor<64x16xf32>) outs(%962 : tensor<64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<64x16xf32>
    %964 = tensor.empty() : tensor<16x2x8xf32>
    %965 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%654 : tensor<16x2x8xf32>) outs(%964 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %966 = tensor.empty() : tensor<2x8x16xf32>
    %967 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%570 : tensor<2x8x16xf32>) outs(%966 : tensor<2x8x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x8x16xf32>
    %968 = tensor.empty() : tensor<16x2x8xf32>
    %969 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%670 : tensor<16x2x8xf32>) outs(%968 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %970 = tensor.empty() : tensor<16x2x8xf32>
    %971 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%640 : tensor<16x2x8xf32>) outs(%970 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %972 = tensor.empty() : tensor<16xf32>
    %973 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%688 : tensor<16xf32>) outs(%972 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %974 = tensor.empty() : tensor<16xf32>
    %975 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%537 : tensor<16xf32>) outs(%974 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %976 = tensor.empty() : tensor<16x67xf32>
    %977 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%452 : tensor<16x67xf32>) outs(%976 : tensor<16x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x67xf32>
    %978 = tensor.empty() : tensor<67x16xf32>
    %979 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%943 : tensor<67x16xf32>) outs(%978 : tensor<67x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<67x16xf32>
    %980 = tensor.empty() : tensor<16xf32>
    %981 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%468 : tensor<16xf32>) outs(%980 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1020 = arith.mulf %in, %cst_0 : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %982 = tensor.empty() : tensor<16x64xf32>
    %983 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg0, %945 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%982 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x64xf32>
    %984 = tensor.empty() : tensor<64x16xf32>
    %985 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg1, %947 : tensor<64x16xf32>, tensor<64x16xf32>) outs(%984 : tensor<64x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<64x16xf32>
    %986 = tensor.empty() : tensor<16x2x8xf32>
    %987 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2, %949 : tensor<16x2x8xf32>, tensor<16x2x8xf32>) outs(%986 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %988 = tensor.empty() : tensor<2x8x16xf32>
    %989 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3, %951 : tensor<2x8x16xf32>, tensor<2x8x16xf32>) outs(%988 : tensor<2x8x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x8x16xf32>
    %990 = tensor.empty() : tensor<16x2x8xf32>
    %991 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg4, %953 : tensor<16x2x8xf32>, tensor<16x2x8xf32>) outs(%990 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %992 = tensor.empty() : tensor<16x2x8xf32>
    %993 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg5, %955 : tensor<16x2x8xf32>, tensor<16x2x8xf32>) outs(%992 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %994 = tensor.empty() : tensor<16xf32>
    %995 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%arg6, %957 : tensor<16xf32>, tensor<16xf32>) outs(%994 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %996 = tensor.empty() : tensor<16xf32>
    %997 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%arg7, %959 : tensor<16xf32>, tensor<16xf32>) outs(%996 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %998 = tensor.empty() : tensor<16x64xf32>
    %999 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg8, %961 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%998 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x64xf32>
    %1000 = tensor.empty() : tensor<64x16xf32>
    %1001 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg9, %963 : tensor<64x16xf32>, tensor<64x16xf32>) outs(%1000 : tensor<64x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<64x16xf32>
    %1002 = tensor.empty() : tensor<16x2x8xf32>
    %1003 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %965 : tensor<16x2x8xf32>, tensor<16x2x8xf32>) outs(%1002 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %1004 = tensor.empty() : tensor<2x8x16xf32>
    %1005 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11, %967 : tensor<2x8x16xf32>, tensor<2x8x16xf32>) outs(%1004 : tensor<2x8x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<2x8x16xf32>
    %1006 = tensor.empty() : tensor<16x2x8xf32>
    %1007 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12, %969 : tensor<16x2x8xf32>, tensor<16x2x8xf32>) outs(%1006 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %1008 = tensor.empty() : tensor<16x2x8xf32>
    %1009 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg13, %971 : tensor<16x2x8xf32>, tensor<16x2x8xf32>) outs(%1008 : tensor<16x2x8xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x2x8xf32>
    %1010 = tensor.empty() : tensor<16xf32>
    %1011 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%arg14, %973 : tensor<16xf32>, tensor<16xf32>) outs(%1010 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %1012 = tensor.empty() : tensor<16xf32>
    %1013 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%arg15, %975 : tensor<16xf32>, tensor<16xf32>) outs(%1012 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    %1014 = tensor.empty() : tensor<16x67xf32>
    %1015 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg16, %977 : tensor<16x67xf32>, tensor<16x67xf32>) outs(%1014 : tensor<16x67xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16x67xf32>
    %1016 = tensor.empty() : tensor<67x16xf32>
    %1017 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg17, %979 : tensor<67x16xf32>, tensor<67x16xf32>) outs(%1016 : tensor<67x16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<67x16xf32>
    %1018 = tensor.empty() : tensor<16xf32>
    %1019 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%arg18, %981 : tensor<16xf32>, tensor<16xf32>) outs(%1018 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_151: f32, %out: f32):
      %1020 = arith.addf %in, %in_151 : f32
      linalg.yield %1020 : f32
    } -> tensor<16xf32>
    return %413, %983, %985, %987, %989, %991, %993, %995, %997, %999, %1001, %1003, %1005, %1007, %1009, %1011, %1013, %1015, %1017, %1019 : tensor<f32>, tensor<16x64xf32>, tensor<64x16xf32>, tensor<16x2x8xf32>, tensor<2x8x16xf32>, tensor<16x2x8xf32>, tensor<16x2x8xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x64xf32>, tensor<64x16xf32>, tensor<16x2x8xf32>, tensor<2x8x16xf32>, tensor<16x2x8xf32>, tensor<16x2x8xf32>, tensor<16xf32>, tensor<16xf32>, tensor<16x67xf32>, tensor<67x16xf32>, tensor<16xf32>
  }
}