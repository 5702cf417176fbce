// jax 0.10.2, optax 0.2.8, flax 0.12.8; iree-compile --compile-to=input (IREE 3.13.0); jax_heads.py:flax_embed_attend_tied_bf16.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

module @jit_loss {
  func.func public @main(%arg0: tensor<53x24xf32>, %arg1: tensor<2x9xi32>, %arg2: tensor<2x9xi32>) -> tensor<f32> {
    %cst = arith.constant 1.800000e+01 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 0x7FC00000 : f32
    %c52 = arith.constant 52 : index
    %c0 = arith.constant 0 : index
    %cst_4 = arith.constant 0.000000e+00 : bf16
    %cst_5 = arith.constant 5.000000e-01 : bf16
    %cst_6 = arith.constant 1.000000e+00 : bf16
    %cst_7 = arith.constant 7.968750e-01 : bf16
    %cst_8 = arith.constant 4.467770e-02 : bf16
    %cst_9 = arith.constant 0x7FC0 : bf16
    %true = arith.constant true
    %c52_i32 = arith.constant 52 : i32
    %c53_i32 = arith.constant 53 : i32
    %c0_i32 = arith.constant 0 : i32
    %0 = tensor.empty() : tensor<53x24xbf16>
    %1 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<53x24xf32>) outs(%0 : tensor<53x24xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %105 = arith.truncf %in : f32 to bf16
      linalg.yield %105 : bf16
    } -> tensor<53x24xbf16>
    %2 = tensor.empty() : tensor<2x9xi1>
    %3 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<2x9xi32>) outs(%2 : tensor<2x9xi1>) {
    ^bb0(%in: i32, %out: i1):
      %105 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %105 : i1
    } -> tensor<2x9xi1>
    %4 = tensor.empty() : tensor<2x9xi32>
    %5 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<2x9xi32>) outs(%4 : tensor<2x9xi32>) {
    ^bb0(%in: i32, %out: i32):
      %105 = arith.addi %in, %c53_i32 : i32
      linalg.yield %105 : i32
    } -> tensor<2x9xi32>
    %6 = tensor.empty() : tensor<2x9xi32>
    %7 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%3, %5, %arg1 : tensor<2x9xi1>, tensor<2x9xi32>, tensor<2x9xi32>) outs(%6 : tensor<2x9xi32>) {
    ^bb0(%in: i1, %in_15: i32, %in_16: i32, %out: i32):
      %105 = arith.select %in, %in_15, %in_16 : i32
      linalg.yield %105 : i32
    } -> tensor<2x9xi32>
    %expanded = tensor.expand_shape %7 [[0], [1, 2]] output_shape [2, 9, 1] : tensor<2x9xi32> into tensor<2x9x1xi32>
    %8 = tensor.empty() : tensor<2x9x1xi1>
    %9 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x9x1xi32>) outs(%8 : tensor<2x9x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %105 = arith.cmpi sge, %in, %c0_i32 : i32
      linalg.yield %105 : i1
    } -> tensor<2x9x1xi1>
    %10 = tensor.empty() : tensor<2x9x1xi1>
    %11 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x9x1xi32>) outs(%10 : tensor<2x9x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %105 = arith.cmpi sle, %in, %c52_i32 : i32
      linalg.yield %105 : i1
    } -> tensor<2x9x1xi1>
    %12 = tensor.empty() : tensor<2x9x1xi1>
    %13 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %11 : tensor<2x9x1xi1>, tensor<2x9x1xi1>) outs(%12 : tensor<2x9x1xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %105 = arith.andi %in, %in_15 : i1
      linalg.yield %105 : i1
    } -> tensor<2x9x1xi1>
    %14 = tensor.empty() : tensor<2x9xi1>
    %15 = linalg.fill ins(%true : i1) outs(%14 : tensor<2x9xi1>) -> tensor<2x9xi1>
    %16 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<2x9x1xi1>) outs(%15 : tensor<2x9xi1>) {
    ^bb0(%in: i1, %out: i1):
      %105 = arith.andi %out, %in : i1
      linalg.yield %105 : i1
    } -> tensor<2x9xi1>
    %17 = tensor.empty() : tensor<2x9x1x24xbf16>
    %18 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x9x1xi32>) outs(%17 : tensor<2x9x1x24xbf16>) {
    ^bb0(%in: i32, %out: bf16):
      %105 = arith.index_cast %in : i32 to index
      %106 = linalg.index 3 : index
      %extracted = tensor.extract %1[%105, %106] : tensor<53x24xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<2x9x1x24xbf16>
    %collapsed = tensor.collapse_shape %18 [[0], [1], [2, 3]] : tensor<2x9x1x24xbf16> into tensor<2x9x24xbf16>
    %19 = tensor.empty() : tensor<2x9x24xi1>
    %20 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<2x9xi1>) outs(%19 : tensor<2x9x24xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x9x24xi1>
    %21 = tensor.empty() : tensor<2x9x24xbf16>
    %22 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %collapsed : tensor<2x9x24xi1>, tensor<2x9x24xbf16>) outs(%21 : tensor<2x9x24xbf16>) {
    ^bb0(%in: i1, %in_15: bf16, %out: bf16):
      %105 = arith.select %in, %in_15, %cst_9 : bf16
      linalg.yield %105 : bf16
    } -> tensor<2x9x24xbf16>
    %23 = tensor.empty() : tensor<2x9x24xbf16>
    %24 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x9x24xbf16>) outs(%23 : tensor<2x9x24xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %105 = arith.mulf %in, %in : bf16
      linalg.yield %105 : bf16
    } -> tensor<2x9x24xbf16>
    %25 = tensor.empty() : tensor<2x9x24xbf16>
    %26 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %22 : tensor<2x9x24xbf16>, tensor<2x9x24xbf16>) outs(%25 : tensor<2x9x24xbf16>) {
    ^bb0(%in: bf16, %in_15: bf16, %out: bf16):
      %105 = arith.mulf %in, %in_15 : bf16
      linalg.yield %105 : bf16
    } -> tensor<2x9x24xbf16>
    %27 = tensor.empty() : tensor<2x9x24xbf16>
    %28 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x9x24xbf16>) outs(%27 : tensor<2x9x24xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %105 = arith.mulf %in, %cst_8 : bf16
      linalg.yield %105 : bf16
    } -> tensor<2x9x24xbf16>
    %29 = tensor.empty() : tensor<2x9x24xbf16>
    %30 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %28 : tensor<2x9x24xbf16>, tensor<2x9x24xbf16>) outs(%29 : tensor<2x9x24xbf16>) {
    ^bb0(%in: bf16, %in_15: bf16, %out: bf16):
      %105 = arith.addf %in, %in_15 : bf16
      linalg.yield %105 : bf16
    } -> tensor<2x9x24xbf16>
    %31 = tensor.empty() : tensor<2x9x24xbf16>
    %32 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<2x9x24xbf16>) outs(%31 : tensor<2x9x24xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %105 = arith.mulf %in, %cst_7 : bf16
      linalg.yield %105 : bf16
    } -> tensor<2x9x24xbf16>
    %33 = tensor.empty() : tensor<2x9x24xbf16>
    %34 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x9x24xbf16>) outs(%33 : tensor<2x9x24xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %105 = math.tanh %in : bf16
      linalg.yield %105 : bf16
    } -> tensor<2x9x24xbf16>
    %35 = tensor.empty() : tensor<2x9x24xbf16>
    %36 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<2x9x24xbf16>) outs(%35 : tensor<2x9x24xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %105 = arith.addf %in, %cst_6 : bf16
      linalg.yield %105 : bf16
    } -> tensor<2x9x24xbf16>
    %37 = tensor.empty() : tensor<2x9x24xbf16>
    %38 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<2x9x24xbf16>) outs(%37 : tensor<2x9x24xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %105 = arith.mulf %in, %cst_5 : bf16
      linalg.yield %105 : bf16
    } -> tensor<2x9x24xbf16>
    %39 = tensor.empty() : tensor<2x9x24xbf16>
    %40 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %38 : tensor<2x9x24xbf16>, tensor<2x9x24xbf16>) outs(%39 : tensor<2x9x24xbf16>) {
    ^bb0(%in: bf16, %in_15: bf16, %out: bf16):
      %105 = arith.mulf %in, %in_15 : bf16
      linalg.yield %105 : bf16
    } -> tensor<2x9x24xbf16>
    %41 = tensor.empty() : tensor<24x53xbf16>
    %42 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%1 : tensor<53x24xbf16>) outs(%41 : tensor<24x53xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<24x53xbf16>
    %collapsed_10 = tensor.collapse_shape %40 [[0, 1], [2]] : tensor<2x9x24xbf16> into tensor<18x24xbf16>
    %43 = tensor.empty() : tensor<18x53xbf16>
    %44 = linalg.fill ins(%cst_4 : bf16) outs(%43 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %45 = linalg.matmul ins(%collapsed_10, %42 : tensor<18x24xbf16>, tensor<24x53xbf16>) outs(%44 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %46 = tensor.empty() : tensor<18x53xf32>
    %47 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%45 : tensor<18x53xbf16>) outs(%46 : tensor<18x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %105 = arith.extf %in : bf16 to f32
      linalg.yield %105 : f32
    } -> tensor<18x53xf32>
    %expanded_11 = tensor.expand_shape %47 [[0, 1], [2]] output_shape [2, 9, 53] : tensor<18x53xf32> into tensor<2x9x53xf32>
    %expanded_12 = tensor.expand_shape %arg2 [[0], [1, 2]] output_shape [2, 9, 1] : tensor<2x9xi32> into tensor<2x9x1xi32>
    %48 = tensor.empty() : tensor<2x9x1xi1>
    %49 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<2x9x1xi32>) outs(%48 : tensor<2x9x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %105 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %105 : i1
    } -> tensor<2x9x1xi1>
    %50 = tensor.empty() : tensor<2x9x1xi32>
    %51 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<2x9x1xi32>) outs(%50 : tensor<2x9x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %105 = arith.addi %in, %c53_i32 : i32
      linalg.yield %105 : i32
    } -> tensor<2x9x1xi32>
    %52 = tensor.empty() : tensor<2x9x1xi32>
    %53 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49, %51, %expanded_12 : tensor<2x9x1xi1>, tensor<2x9x1xi32>, tensor<2x9x1xi32>) outs(%52 : tensor<2x9x1xi32>) {
    ^bb0(%in: i1, %in_15: i32, %in_16: i32, %out: i32):
      %105 = arith.select %in, %in_15, %in_16 : i32
      linalg.yield %105 : i32
    } -> tensor<2x9x1xi32>
    %expanded_13 = tensor.expand_shape %53 [[0], [1], [2, 3]] output_shape [2, 9, 1, 1] : tensor<2x9x1xi32> into tensor<2x9x1x1xi32>
    %54 = tensor.empty() : tensor<2x9x1x1xi1>
    %55 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<2x9x1x1xi32>) outs(%54 : tensor<2x9x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %105 = arith.cmpi sge, %in, %c0_i32 : i32
      linalg.yield %105 : i1
    } -> tensor<2x9x1x1xi1>
    %56 = tensor.empty() : tensor<2x9x1x1xi1>
    %57 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<2x9x1x1xi32>) outs(%56 : tensor<2x9x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %105 = arith.cmpi sle, %in, %c52_i32 : i32
      linalg.yield %105 : i1
    } -> tensor<2x9x1x1xi1>
    %58 = tensor.empty() : tensor<2x9x1x1xi1>
    %59 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %57 : tensor<2x9x1x1xi1>, tensor<2x9x1x1xi1>) outs(%58 : tensor<2x9x1x1xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %105 = arith.andi %in, %in_15 : i1
      linalg.yield %105 : i1
    } -> tensor<2x9x1x1xi1>
    %60 = tensor.empty() : tensor<2x9x1xi1>
    %61 = linalg.fill ins(%true : i1) outs(%60 : tensor<2x9x1xi1>) -> tensor<2x9x1xi1>
    %62 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%59 : tensor<2x9x1x1xi1>) outs(%61 : tensor<2x9x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %105 = arith.andi %out, %in : i1
      linalg.yield %105 : i1
    } -> tensor<2x9x1xi1>
    %63 = tensor.empty() : tensor<2x9x1xf32>
    %64 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} outs(%63 : tensor<2x9x1xf32>) {
    ^bb0(%out: f32):
      %105 = linalg.index 0 : index
      %106 = linalg.index 1 : index
      %extracted = tensor.extract %expanded_13[%105, %106, %c0, %c0] : tensor<2x9x1x1xi32>
      %107 = arith.index_cast %extracted : i32 to index
      %108 = arith.maxsi %107, %c0 : index
      %109 = arith.minsi %108, %c52 : index
      %extracted_15 = tensor.extract %expanded_11[%105, %106, %109] : tensor<2x9x53xf32>
      linalg.yield %extracted_15 : f32
    } -> tensor<2x9x1xf32>
    %65 = tensor.empty() : tensor<2x9x1xf32>
    %66 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %64 : tensor<2x9x1xi1>, tensor<2x9x1xf32>) outs(%65 : tensor<2x9x1xf32>) {
    ^bb0(%in: i1, %in_15: f32, %out: f32):
      %105 = arith.select %in, %in_15, %cst_3 : f32
      linalg.yield %105 : f32
    } -> tensor<2x9x1xf32>
    %67 = tensor.empty() : tensor<1xi1>
    %68 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%67 : tensor<1xi1>) {
    ^bb0(%out: i1):
      linalg.yield %true : i1
    } -> tensor<1xi1>
    %69 = tensor.empty() : tensor<i1>
    %70 = linalg.fill ins(%true : i1) outs(%69 : tensor<i1>) -> tensor<i1>
    %71 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> ()>], iterator_types = ["reduction"]} ins(%68 : tensor<1xi1>) outs(%70 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      %105 = arith.andi %out, %in : i1
      linalg.yield %105 : i1
    } -> tensor<i1>
    %collapsed_14 = tensor.collapse_shape %66 [[0], [1, 2]] : tensor<2x9x1xf32> into tensor<2x9xf32>
    %72 = tensor.empty() : tensor<2x9xi1>
    %73 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%71 : tensor<i1>) outs(%72 : tensor<2x9xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x9xi1>
    %74 = tensor.empty() : tensor<2x9xf32>
    %75 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%73, %collapsed_14 : tensor<2x9xi1>, tensor<2x9xf32>) outs(%74 : tensor<2x9xf32>) {
    ^bb0(%in: i1, %in_15: f32, %out: f32):
      %105 = arith.select %in, %in_15, %cst_3 : f32
      linalg.yield %105 : f32
    } -> tensor<2x9xf32>
    %76 = tensor.empty() : tensor<2x9xf32>
    %77 = linalg.fill ins(%cst_2 : f32) outs(%76 : tensor<2x9xf32>) -> tensor<2x9xf32>
    %78 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_11 : tensor<2x9x53xf32>) outs(%77 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %105 = arith.maximumf %out, %in : f32
      linalg.yield %105 : f32
    } -> tensor<2x9xf32>
    %79 = tensor.empty() : tensor<2x9xi1>
    %80 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%78 : tensor<2x9xf32>) outs(%79 : tensor<2x9xi1>) {
    ^bb0(%in: f32, %out: i1):
      %105 = math.absf %in : f32
      %106 = arith.cmpf one, %105, %cst_1 : f32
      linalg.yield %106 : i1
    } -> tensor<2x9xi1>
    %81 = tensor.empty() : tensor<2x9xf32>
    %82 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%80, %78 : tensor<2x9xi1>, tensor<2x9xf32>) outs(%81 : tensor<2x9xf32>) {
    ^bb0(%in: i1, %in_15: f32, %out: f32):
      %105 = arith.select %in, %in_15, %cst_0 : f32
      linalg.yield %105 : f32
    } -> tensor<2x9xf32>
    %83 = tensor.empty() : tensor<2x9x53xf32>
    %84 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<2x9xf32>) outs(%83 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9x53xf32>
    %85 = tensor.empty() : tensor<2x9x53xf32>
    %86 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_11, %84 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%85 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %105 = arith.subf %in, %in_15 : f32
      linalg.yield %105 : f32
    } -> tensor<2x9x53xf32>
    %87 = tensor.empty() : tensor<2x9x53xf32>
    %88 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<2x9x53xf32>) outs(%87 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %105 = math.exp %in : f32
      linalg.yield %105 : f32
    } -> tensor<2x9x53xf32>
    %89 = tensor.empty() : tensor<2x9xf32>
    %90 = linalg.fill ins(%cst_0 : f32) outs(%89 : tensor<2x9xf32>) -> tensor<2x9xf32>
    %91 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<2x9x53xf32>) outs(%90 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %105 = arith.addf %out, %in : f32
      linalg.yield %105 : f32
    } -> tensor<2x9xf32>
    %92 = tensor.empty() : tensor<2x9xf32>
    %93 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%91 : tensor<2x9xf32>) outs(%92 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %105 = math.absf %in : f32
      linalg.yield %105 : f32
    } -> tensor<2x9xf32>
    %94 = tensor.empty() : tensor<2x9xf32>
    %95 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%93 : tensor<2x9xf32>) outs(%94 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %105 = math.log %in : f32
      linalg.yield %105 : f32
    } -> tensor<2x9xf32>
    %96 = tensor.empty() : tensor<2x9xf32>
    %97 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%95, %82 : tensor<2x9xf32>, tensor<2x9xf32>) outs(%96 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %105 = arith.addf %in, %in_15 : f32
      linalg.yield %105 : f32
    } -> tensor<2x9xf32>
    %98 = tensor.empty() : tensor<2x9xf32>
    %99 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%97, %75 : tensor<2x9xf32>, tensor<2x9xf32>) outs(%98 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %105 = arith.subf %in, %in_15 : f32
      linalg.yield %105 : f32
    } -> tensor<2x9xf32>
    %100 = tensor.empty() : tensor<f32>
    %101 = linalg.fill ins(%cst_0 : f32) outs(%100 : tensor<f32>) -> tensor<f32>
    %102 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%99 : tensor<2x9xf32>) outs(%101 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %105 = arith.addf %out, %in : f32
      linalg.yield %105 : f32
    } -> tensor<f32>
    %103 = tensor.empty() : tensor<f32>
    %104 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%102 : tensor<f32>) outs(%103 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %105 = arith.divf %in, %cst : f32
      linalg.yield %105 : f32
    } -> tensor<f32>
    return %104 : tensor<f32>
  }
}