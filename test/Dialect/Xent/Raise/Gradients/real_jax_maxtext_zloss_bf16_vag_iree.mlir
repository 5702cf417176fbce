// jax 0.10.2, optax 0.2.8; iree-compile --compile-to=input (IREE 3.13.0); jax_heads.py:maxtext_zloss_bf16_vag.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<2048x1024xbf16>, dw: tensor<1024x32000xbf16>
// CHECK-NOT: xent.logit_

module @jit_loss {
  func.func public @main(%arg0: tensor<4x512x1024xbf16>, %arg1: tensor<1024x32000xbf16>, %arg2: tensor<4x512xi32>, %arg3: tensor<4x512xi32>) -> (tensor<f32>, tensor<4x512x1024xbf16>, tensor<1024x32000xbf16>) {
    %cst = arith.constant 2.000000e-04 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 9.99999993E-9 : f32
    %c0_i32 = arith.constant 0 : i32
    %cst_2 = arith.constant 9.99999974E-5 : f32
    %cst_3 = arith.constant 0.000000e+00 : f32
    %cst_4 = arith.constant 0xFF800000 : f32
    %cst_5 = arith.constant 0.000000e+00 : bf16
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<4x512x1024xbf16> into tensor<2048x1024xbf16>
    %0 = tensor.empty() : tensor<2048x32000xbf16>
    %1 = linalg.fill ins(%cst_5 : bf16) outs(%0 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %2 = linalg.matmul ins(%collapsed, %arg1 : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%1 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %3 = tensor.empty() : tensor<2048x32000xf32>
    %4 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<2048x32000xbf16>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %108 = arith.extf %in : bf16 to f32
      linalg.yield %108 : f32
    } -> tensor<2048x32000xf32>
    %expanded = tensor.expand_shape %4 [[0, 1], [2]] output_shape [4, 512, 32000] : tensor<2048x32000xf32> into tensor<4x512x32000xf32>
    %5 = tensor.empty() : tensor<1x1x32000xi32>
    %6 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} outs(%5 : tensor<1x1x32000xi32>) {
    ^bb0(%out: i32):
      %108 = linalg.index 2 : index
      %109 = arith.index_cast %108 : index to i32
      linalg.yield %109 : i32
    } -> tensor<1x1x32000xi32>
    %7 = tensor.empty() : tensor<4x512x32000xi32>
    %8 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<4x512xi32>) outs(%7 : tensor<4x512x32000xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<4x512x32000xi32>
    %9 = tensor.empty() : tensor<4x512x32000xi32>
    %10 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (0, 0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x1x32000xi32>) outs(%9 : tensor<4x512x32000xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<4x512x32000xi32>
    %11 = tensor.empty() : tensor<4x512x32000xi1>
    %12 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %10 : tensor<4x512x32000xi32>, tensor<4x512x32000xi32>) outs(%11 : tensor<4x512x32000xi1>) {
    ^bb0(%in: i32, %in_12: i32, %out: i1):
      %108 = arith.cmpi eq, %in, %in_12 : i32
      linalg.yield %108 : i1
    } -> tensor<4x512x32000xi1>
    %13 = tensor.empty() : tensor<4x512x32000xf32>
    %14 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<4x512x32000xi1>) outs(%13 : tensor<4x512x32000xf32>) {
    ^bb0(%in: i1, %out: f32):
      %108 = arith.uitofp %in : i1 to f32
      linalg.yield %108 : f32
    } -> tensor<4x512x32000xf32>
    %15 = tensor.empty() : tensor<4x512xf32>
    %16 = linalg.fill ins(%cst_4 : f32) outs(%15 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %17 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded : tensor<4x512x32000xf32>) outs(%16 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.maximumf %out, %in : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %expanded_6 = tensor.expand_shape %17 [[0], [1, 2]] output_shape [4, 512, 1] : tensor<4x512xf32> into tensor<4x512x1xf32>
    %18 = tensor.empty() : tensor<4x512x32000xf32>
    %19 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<4x512xf32>) outs(%18 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x32000xf32>
    %20 = tensor.empty() : tensor<4x512x32000xf32>
    %21 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %19 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%20 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.subf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512x32000xf32>
    %22 = tensor.empty() : tensor<4x512x32000xf32>
    %23 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<4x512x32000xf32>) outs(%22 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = math.exp %in : f32
      linalg.yield %108 : f32
    } -> tensor<4x512x32000xf32>
    %24 = tensor.empty() : tensor<4x512xf32>
    %25 = linalg.fill ins(%cst_3 : f32) outs(%24 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %26 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<4x512x32000xf32>) outs(%25 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.addf %out, %in : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %27 = tensor.empty() : tensor<4x512xf32>
    %28 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<4x512xf32>) outs(%27 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = math.log %in : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %expanded_7 = tensor.expand_shape %28 [[0], [1, 2]] output_shape [4, 512, 1] : tensor<4x512xf32> into tensor<4x512x1xf32>
    %29 = tensor.empty() : tensor<4x512x32000xf32>
    %30 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<4x512x1xf32>) outs(%29 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x32000xf32>
    %31 = tensor.empty() : tensor<4x512x32000xf32>
    %32 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %30 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%31 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.subf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512x32000xf32>
    %33 = tensor.empty() : tensor<4x512x32000xf32>
    %34 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %32 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%33 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.mulf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512x32000xf32>
    %35 = tensor.empty() : tensor<4x512xf32>
    %36 = linalg.fill ins(%cst_3 : f32) outs(%35 : tensor<4x512xf32>) -> tensor<4x512xf32>
    %37 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%34 : tensor<4x512x32000xf32>) outs(%36 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.addf %out, %in : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %38 = tensor.empty() : tensor<4x512xf32>
    %39 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<4x512xf32>) outs(%38 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.negf %in : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %40 = tensor.empty() : tensor<4x512x1xf32>
    %41 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7, %expanded_6 : tensor<4x512x1xf32>, tensor<4x512x1xf32>) outs(%40 : tensor<4x512x1xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.addf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512x1xf32>
    %collapsed_8 = tensor.collapse_shape %41 [[0], [1, 2]] : tensor<4x512x1xf32> into tensor<4x512xf32>
    %42 = tensor.empty() : tensor<4x512xf32>
    %43 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%collapsed_8 : tensor<4x512xf32>) outs(%42 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.mulf %in, %in : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %44 = tensor.empty() : tensor<4x512xf32>
    %45 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%43 : tensor<4x512xf32>) outs(%44 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.mulf %in, %cst_2 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %46 = tensor.empty() : tensor<4x512xf32>
    %47 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%39, %45 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%46 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.addf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %48 = tensor.empty() : tensor<4x512xi1>
    %49 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<4x512xi32>) outs(%48 : tensor<4x512xi1>) {
    ^bb0(%in: i32, %out: i1):
      %108 = arith.cmpi ne, %in, %c0_i32 : i32
      linalg.yield %108 : i1
    } -> tensor<4x512xi1>
    %50 = tensor.empty() : tensor<4x512xf32>
    %51 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<4x512xi1>) outs(%50 : tensor<4x512xf32>) {
    ^bb0(%in: i1, %out: f32):
      %108 = arith.uitofp %in : i1 to f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %52 = tensor.empty() : tensor<4x512xi1>
    %53 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%51 : tensor<4x512xf32>) outs(%52 : tensor<4x512xi1>) {
    ^bb0(%in: f32, %out: i1):
      %108 = arith.cmpf une, %in, %cst_3 : f32
      linalg.yield %108 : i1
    } -> tensor<4x512xi1>
    %54 = tensor.empty() : tensor<4x512xf32>
    %55 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%53, %47 : tensor<4x512xi1>, tensor<4x512xf32>) outs(%54 : tensor<4x512xf32>) {
    ^bb0(%in: i1, %in_12: f32, %out: f32):
      %108 = arith.select %in, %in_12, %cst_3 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %56 = tensor.empty() : tensor<4x512xi32>
    %57 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<4x512xi1>) outs(%56 : tensor<4x512xi32>) {
    ^bb0(%in: i1, %out: i32):
      %108 = arith.extui %in : i1 to i32
      linalg.yield %108 : i32
    } -> tensor<4x512xi32>
    %58 = tensor.empty() : tensor<i32>
    %59 = linalg.fill ins(%c0_i32 : i32) outs(%58 : tensor<i32>) -> tensor<i32>
    %60 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%57 : tensor<4x512xi32>) outs(%59 : tensor<i32>) {
    ^bb0(%in: i32, %out: i32):
      %108 = arith.addi %out, %in : i32
      linalg.yield %108 : i32
    } -> tensor<i32>
    %61 = tensor.empty() : tensor<f32>
    %62 = linalg.fill ins(%cst_3 : f32) outs(%61 : tensor<f32>) -> tensor<f32>
    %63 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%55 : tensor<4x512xf32>) outs(%62 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.addf %out, %in : f32
      linalg.yield %108 : f32
    } -> tensor<f32>
    %64 = tensor.empty() : tensor<f32>
    %65 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%60 : tensor<i32>) outs(%64 : tensor<f32>) {
    ^bb0(%in: i32, %out: f32):
      %108 = arith.sitofp %in : i32 to f32
      linalg.yield %108 : f32
    } -> tensor<f32>
    %66 = tensor.empty() : tensor<f32>
    %67 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%65 : tensor<f32>) outs(%66 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.addf %in, %cst_1 : f32
      linalg.yield %108 : f32
    } -> tensor<f32>
    %68 = tensor.empty() : tensor<f32>
    %69 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%63, %67 : tensor<f32>, tensor<f32>) outs(%68 : tensor<f32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.divf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<f32>
    %70 = tensor.empty() : tensor<f32>
    %71 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%67 : tensor<f32>) outs(%70 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.divf %cst_0, %in : f32
      linalg.yield %108 : f32
    } -> tensor<f32>
    %72 = tensor.empty() : tensor<4x512xf32>
    %73 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%71 : tensor<f32>) outs(%72 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512xf32>
    %74 = tensor.empty() : tensor<4x512xf32>
    %75 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%53, %73 : tensor<4x512xi1>, tensor<4x512xf32>) outs(%74 : tensor<4x512xf32>) {
    ^bb0(%in: i1, %in_12: f32, %out: f32):
      %108 = arith.select %in, %in_12, %cst_3 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %76 = tensor.empty() : tensor<4x512xf32>
    %77 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%collapsed_8 : tensor<4x512xf32>) outs(%76 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.mulf %in, %cst : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %78 = tensor.empty() : tensor<4x512xf32>
    %79 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%77 : tensor<4x512xf32>) outs(%78 : tensor<4x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.addf %in, %cst_0 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512xf32>
    %80 = tensor.empty() : tensor<4x512x32000xf32>
    %81 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<4x512xf32>) outs(%80 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x32000xf32>
    %82 = tensor.empty() : tensor<4x512x32000xf32>
    %83 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %23 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%82 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.mulf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512x32000xf32>
    %84 = tensor.empty() : tensor<4x512x32000xf32>
    %85 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<4x512xf32>) outs(%84 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x32000xf32>
    %86 = tensor.empty() : tensor<4x512x32000xf32>
    %87 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %85 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%86 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.divf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512x32000xf32>
    %88 = tensor.empty() : tensor<4x512x32000xf32>
    %89 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %14 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%88 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.subf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512x32000xf32>
    %90 = tensor.empty() : tensor<4x512x32000xf32>
    %91 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<4x512xf32>) outs(%90 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x512x32000xf32>
    %92 = tensor.empty() : tensor<4x512x32000xf32>
    %93 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %89 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%92 : tensor<4x512x32000xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.mulf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<4x512x32000xf32>
    %94 = tensor.empty() : tensor<4x512x32000xbf16>
    %95 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<4x512x32000xf32>) outs(%94 : tensor<4x512x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %108 = arith.truncf %in : f32 to bf16
      linalg.yield %108 : bf16
    } -> tensor<4x512x32000xbf16>
    %96 = tensor.empty() : tensor<32000x4x512xbf16>
    %97 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<4x512x32000xbf16>) outs(%96 : tensor<32000x4x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<32000x4x512xbf16>
    %collapsed_9 = tensor.collapse_shape %97 [[0], [1, 2]] : tensor<32000x4x512xbf16> into tensor<32000x2048xbf16>
    %98 = tensor.empty() : tensor<32000x1024xbf16>
    %99 = linalg.fill ins(%cst_5 : bf16) outs(%98 : tensor<32000x1024xbf16>) -> tensor<32000x1024xbf16>
    %100 = linalg.matmul ins(%collapsed_9, %collapsed : tensor<32000x2048xbf16>, tensor<2048x1024xbf16>) outs(%99 : tensor<32000x1024xbf16>) -> tensor<32000x1024xbf16>
    %101 = tensor.empty() : tensor<1024x32000xbf16>
    %102 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%100 : tensor<32000x1024xbf16>) outs(%101 : tensor<1024x32000xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1024x32000xbf16>
    %collapsed_10 = tensor.collapse_shape %95 [[0, 1], [2]] : tensor<4x512x32000xbf16> into tensor<2048x32000xbf16>
    %103 = tensor.empty() : tensor<32000x1024xbf16>
    %104 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1024x32000xbf16>) outs(%103 : tensor<32000x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<32000x1024xbf16>
    %105 = tensor.empty() : tensor<2048x1024xbf16>
    %106 = linalg.fill ins(%cst_5 : bf16) outs(%105 : tensor<2048x1024xbf16>) -> tensor<2048x1024xbf16>
    %107 = linalg.matmul ins(%collapsed_10, %104 : tensor<2048x32000xbf16>, tensor<32000x1024xbf16>) outs(%106 : tensor<2048x1024xbf16>) -> tensor<2048x1024xbf16>
    %expanded_11 = tensor.expand_shape %107 [[0, 1], [2]] output_shape [4, 512, 1024] : tensor<2048x1024xbf16> into tensor<4x512x1024xbf16>
    return %69, %expanded_11, %102 : tensor<f32>, tensor<4x512x1024xbf16>, tensor<1024x32000xbf16>
  }
}