// jax 0.10.2, optax 0.2.8, equinox 0.13.8; iree-compile --compile-to=input (IREE 3.13.0); jax_models.py:equinox_eval_f32.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

module @jit__lambda {
  func.func public @main(%arg0: tensor<64x16xf32>, %arg1: tensor<64xf32>, %arg2: tensor<16x64xf32>, %arg3: tensor<16xf32>, %arg4: tensor<16xf32>, %arg5: tensor<16xf32>, %arg6: tensor<67x16xf32>, %arg7: tensor<67xf32>, %arg8: tensor<2x7x16xf32>, %arg9: tensor<2x7xi32>) -> tensor<f32> {
    %cst = arith.constant 1.400000e+01 : f32
    %cst_0 = arith.constant 0x7F800000 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %c66 = arith.constant 66 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %c66_i32 = arith.constant 66 : i32
    %c67_i32 = arith.constant 67 : i32
    %cst_2 = arith.constant 9.99999974E-6 : f32
    %cst_3 = arith.constant 0x7FC00000 : f32
    %c0_i32 = arith.constant 0 : i32
    %cst_4 = arith.constant 1.600000e+01 : f32
    %cst_5 = arith.constant 5.000000e-01 : f32
    %cst_6 = arith.constant 1.000000e+00 : f32
    %cst_7 = arith.constant 0.797884583 : f32
    %cst_8 = arith.constant 4.471500e-02 : f32
    %cst_9 = arith.constant 0.000000e+00 : f32
    %0 = tensor.empty() : tensor<16x2x7xf32>
    %1 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8 : tensor<2x7x16xf32>) outs(%0 : tensor<16x2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x2x7xf32>
    %collapsed = tensor.collapse_shape %1 [[0], [1, 2]] : tensor<16x2x7xf32> into tensor<16x14xf32>
    %2 = tensor.empty() : tensor<64x14xf32>
    %3 = linalg.fill ins(%cst_9 : f32) outs(%2 : tensor<64x14xf32>) -> tensor<64x14xf32>
    %4 = linalg.matmul ins(%arg0, %collapsed : tensor<64x16xf32>, tensor<16x14xf32>) outs(%3 : tensor<64x14xf32>) -> tensor<64x14xf32>
    %expanded = tensor.expand_shape %4 [[0], [1, 2]] output_shape [64, 2, 7] : tensor<64x14xf32> into tensor<64x2x7xf32>
    %5 = tensor.empty() : tensor<2x7x64xf32>
    %6 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<64x2x7xf32>) outs(%5 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x64xf32>
    %7 = tensor.empty() : tensor<2x7x64xf32>
    %8 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1 : tensor<64xf32>) outs(%7 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x64xf32>
    %9 = tensor.empty() : tensor<2x7x64xf32>
    %10 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %8 : tensor<2x7x64xf32>, tensor<2x7x64xf32>) outs(%9 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.addf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x64xf32>
    %11 = tensor.empty() : tensor<2x7x64xf32>
    %12 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x7x64xf32>) outs(%11 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.mulf %in, %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x64xf32>
    %13 = tensor.empty() : tensor<2x7x64xf32>
    %14 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %10 : tensor<2x7x64xf32>, tensor<2x7x64xf32>) outs(%13 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.mulf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x64xf32>
    %15 = tensor.empty() : tensor<2x7x64xf32>
    %16 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x7x64xf32>) outs(%15 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.mulf %in, %cst_8 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x64xf32>
    %17 = tensor.empty() : tensor<2x7x64xf32>
    %18 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %16 : tensor<2x7x64xf32>, tensor<2x7x64xf32>) outs(%17 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.addf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x64xf32>
    %19 = tensor.empty() : tensor<2x7x64xf32>
    %20 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<2x7x64xf32>) outs(%19 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.mulf %in, %cst_7 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x64xf32>
    %21 = tensor.empty() : tensor<2x7x64xf32>
    %22 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<2x7x64xf32>) outs(%21 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = math.tanh %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x64xf32>
    %23 = tensor.empty() : tensor<2x7x64xf32>
    %24 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x7x64xf32>) outs(%23 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.addf %in, %cst_6 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x64xf32>
    %25 = tensor.empty() : tensor<2x7x64xf32>
    %26 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x7x64xf32>) outs(%25 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.mulf %in, %cst_5 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x64xf32>
    %27 = tensor.empty() : tensor<2x7x64xf32>
    %28 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %26 : tensor<2x7x64xf32>, tensor<2x7x64xf32>) outs(%27 : tensor<2x7x64xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.mulf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x64xf32>
    %29 = tensor.empty() : tensor<64x2x7xf32>
    %30 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<2x7x64xf32>) outs(%29 : tensor<64x2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x2x7xf32>
    %collapsed_10 = tensor.collapse_shape %30 [[0], [1, 2]] : tensor<64x2x7xf32> into tensor<64x14xf32>
    %31 = tensor.empty() : tensor<16x14xf32>
    %32 = linalg.fill ins(%cst_9 : f32) outs(%31 : tensor<16x14xf32>) -> tensor<16x14xf32>
    %33 = linalg.matmul ins(%arg2, %collapsed_10 : tensor<16x64xf32>, tensor<64x14xf32>) outs(%32 : tensor<16x14xf32>) -> tensor<16x14xf32>
    %expanded_11 = tensor.expand_shape %33 [[0], [1, 2]] output_shape [16, 2, 7] : tensor<16x14xf32> into tensor<16x2x7xf32>
    %34 = tensor.empty() : tensor<2x7x16xf32>
    %35 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_11 : tensor<16x2x7xf32>) outs(%34 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %36 = tensor.empty() : tensor<2x7x16xf32>
    %37 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3 : tensor<16xf32>) outs(%36 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %38 = tensor.empty() : tensor<2x7x16xf32>
    %39 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %37 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%38 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.addf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x16xf32>
    %40 = tensor.empty() : tensor<2x7x16xf32>
    %41 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %39 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%40 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.addf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x16xf32>
    %42 = tensor.empty() : tensor<2x7xf32>
    %43 = linalg.fill ins(%cst_9 : f32) outs(%42 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %44 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%41 : tensor<2x7x16xf32>) outs(%43 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.addf %out, %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7xf32>
    %expanded_12 = tensor.expand_shape %44 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %45 = tensor.empty() : tensor<2x7x1xf32>
    %46 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<2x7x1xf32>) outs(%45 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.divf %in, %cst_4 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x1xf32>
    %47 = tensor.empty() : tensor<2x7x16xf32>
    %48 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<2x7x1xf32>) outs(%47 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %49 = tensor.empty() : tensor<2x7x16xf32>
    %50 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41, %48 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%49 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.subf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x16xf32>
    %51 = tensor.empty() : tensor<2x7x16xf32>
    %52 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<2x7x16xf32>) outs(%51 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.mulf %in, %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x16xf32>
    %53 = tensor.empty() : tensor<f32>
    %54 = linalg.generic {indexing_maps = [affine_map<() -> ()>], iterator_types = []} outs(%53 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_9 : f32
    } -> tensor<f32>
    %55 = tensor.empty() : tensor<f32>
    %56 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%54 : tensor<f32>) outs(%55 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.subf %cst_4, %in : f32
      linalg.yield %154 : f32
    } -> tensor<f32>
    %57 = tensor.empty() : tensor<2x7xf32>
    %58 = linalg.fill ins(%cst_9 : f32) outs(%57 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %59 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%52 : tensor<2x7x16xf32>) outs(%58 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.addf %out, %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7xf32>
    %expanded_13 = tensor.expand_shape %59 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %60 = tensor.empty() : tensor<2x7x1xf32>
    %61 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> ()>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56 : tensor<f32>) outs(%60 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x1xf32>
    %62 = tensor.empty() : tensor<2x7x1xf32>
    %63 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_13, %61 : tensor<2x7x1xf32>, tensor<2x7x1xf32>) outs(%62 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.divf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x1xf32>
    %64 = tensor.empty() : tensor<i1>
    %65 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%56 : tensor<f32>) outs(%64 : tensor<i1>) {
    ^bb0(%in: f32, %out: i1):
      %154 = arith.cmpf ogt, %in, %cst_9 : f32
      linalg.yield %154 : i1
    } -> tensor<i1>
    %66 = tensor.empty() : tensor<2x7x1xf32>
    %extracted = tensor.extract %65[] : tensor<i1>
    %67 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<2x7x1xf32>) outs(%66 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.select %extracted, %in, %cst_3 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x1xf32>
    %68 = tensor.empty() : tensor<2x7x1xf32>
    %69 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<2x7x1xf32>) outs(%68 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.maximumf %in, %cst_9 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x1xf32>
    %70 = tensor.empty() : tensor<2x7x1xf32>
    %71 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<2x7x1xf32>) outs(%70 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.addf %in, %cst_2 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x1xf32>
    %72 = tensor.empty() : tensor<2x7x1xf32>
    %73 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<2x7x1xf32>) outs(%72 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = math.rsqrt %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x1xf32>
    %74 = tensor.empty() : tensor<2x7x16xf32>
    %75 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<2x7x1xf32>) outs(%74 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %76 = tensor.empty() : tensor<2x7x16xf32>
    %77 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50, %75 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%76 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.mulf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x16xf32>
    %78 = tensor.empty() : tensor<2x7x16xf32>
    %79 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg4 : tensor<16xf32>) outs(%78 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %80 = tensor.empty() : tensor<2x7x16xf32>
    %81 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %77 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%80 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.mulf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x16xf32>
    %82 = tensor.empty() : tensor<2x7x16xf32>
    %83 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg5 : tensor<16xf32>) outs(%82 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x16xf32>
    %84 = tensor.empty() : tensor<2x7x16xf32>
    %85 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %83 : tensor<2x7x16xf32>, tensor<2x7x16xf32>) outs(%84 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.addf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x16xf32>
    %86 = tensor.empty() : tensor<16x2x7xf32>
    %87 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<2x7x16xf32>) outs(%86 : tensor<16x2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x2x7xf32>
    %collapsed_14 = tensor.collapse_shape %87 [[0], [1, 2]] : tensor<16x2x7xf32> into tensor<16x14xf32>
    %88 = tensor.empty() : tensor<67x14xf32>
    %89 = linalg.fill ins(%cst_9 : f32) outs(%88 : tensor<67x14xf32>) -> tensor<67x14xf32>
    %90 = linalg.matmul ins(%arg6, %collapsed_14 : tensor<67x16xf32>, tensor<16x14xf32>) outs(%89 : tensor<67x14xf32>) -> tensor<67x14xf32>
    %expanded_15 = tensor.expand_shape %90 [[0], [1, 2]] output_shape [67, 2, 7] : tensor<67x14xf32> into tensor<67x2x7xf32>
    %91 = tensor.empty() : tensor<2x7x67xf32>
    %92 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<67x2x7xf32>) outs(%91 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x67xf32>
    %93 = tensor.empty() : tensor<2x7x67xf32>
    %94 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg7 : tensor<67xf32>) outs(%93 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x67xf32>
    %95 = tensor.empty() : tensor<2x7x67xf32>
    %96 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %94 : tensor<2x7x67xf32>, tensor<2x7x67xf32>) outs(%95 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.addf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x67xf32>
    %expanded_16 = tensor.expand_shape %arg9 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xi32> into tensor<2x7x1xi32>
    %97 = tensor.empty() : tensor<2x7x1xi1>
    %98 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_16 : tensor<2x7x1xi32>) outs(%97 : tensor<2x7x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %154 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %154 : i1
    } -> tensor<2x7x1xi1>
    %99 = tensor.empty() : tensor<2x7x1xi32>
    %100 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_16 : tensor<2x7x1xi32>) outs(%99 : tensor<2x7x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %154 = arith.addi %in, %c67_i32 : i32
      linalg.yield %154 : i32
    } -> tensor<2x7x1xi32>
    %101 = tensor.empty() : tensor<2x7x1xi32>
    %102 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %100, %expanded_16 : tensor<2x7x1xi1>, tensor<2x7x1xi32>, tensor<2x7x1xi32>) outs(%101 : tensor<2x7x1xi32>) {
    ^bb0(%in: i1, %in_19: i32, %in_20: i32, %out: i32):
      %154 = arith.select %in, %in_19, %in_20 : i32
      linalg.yield %154 : i32
    } -> tensor<2x7x1xi32>
    %expanded_17 = tensor.expand_shape %102 [[0], [1], [2, 3]] output_shape [2, 7, 1, 1] : tensor<2x7x1xi32> into tensor<2x7x1x1xi32>
    %103 = tensor.empty() : tensor<2x7x1x1xi1>
    %104 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17 : tensor<2x7x1x1xi32>) outs(%103 : tensor<2x7x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %154 = arith.cmpi sge, %in, %c0_i32 : i32
      linalg.yield %154 : i1
    } -> tensor<2x7x1x1xi1>
    %105 = tensor.empty() : tensor<2x7x1x1xi1>
    %106 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17 : tensor<2x7x1x1xi32>) outs(%105 : tensor<2x7x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %154 = arith.cmpi sle, %in, %c66_i32 : i32
      linalg.yield %154 : i1
    } -> tensor<2x7x1x1xi1>
    %107 = tensor.empty() : tensor<2x7x1x1xi1>
    %108 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%104, %106 : tensor<2x7x1x1xi1>, tensor<2x7x1x1xi1>) outs(%107 : tensor<2x7x1x1xi1>) {
    ^bb0(%in: i1, %in_19: i1, %out: i1):
      %154 = arith.andi %in, %in_19 : i1
      linalg.yield %154 : i1
    } -> tensor<2x7x1x1xi1>
    %109 = tensor.empty() : tensor<2x7x1xi1>
    %110 = linalg.fill ins(%true : i1) outs(%109 : tensor<2x7x1xi1>) -> tensor<2x7x1xi1>
    %111 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%108 : tensor<2x7x1x1xi1>) outs(%110 : tensor<2x7x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %154 = arith.andi %out, %in : i1
      linalg.yield %154 : i1
    } -> tensor<2x7x1xi1>
    %112 = tensor.empty() : tensor<2x7x1xf32>
    %113 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} outs(%112 : tensor<2x7x1xf32>) {
    ^bb0(%out: f32):
      %154 = linalg.index 0 : index
      %155 = linalg.index 1 : index
      %extracted_19 = tensor.extract %expanded_17[%154, %155, %c0, %c0] : tensor<2x7x1x1xi32>
      %156 = arith.index_cast %extracted_19 : i32 to index
      %157 = arith.maxsi %156, %c0 : index
      %158 = arith.minsi %157, %c66 : index
      %extracted_20 = tensor.extract %96[%154, %155, %158] : tensor<2x7x67xf32>
      linalg.yield %extracted_20 : f32
    } -> tensor<2x7x1xf32>
    %114 = tensor.empty() : tensor<2x7x1xf32>
    %115 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %113 : tensor<2x7x1xi1>, tensor<2x7x1xf32>) outs(%114 : tensor<2x7x1xf32>) {
    ^bb0(%in: i1, %in_19: f32, %out: f32):
      %154 = arith.select %in, %in_19, %cst_3 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x1xf32>
    %116 = tensor.empty() : tensor<1xi1>
    %117 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%116 : tensor<1xi1>) {
    ^bb0(%out: i1):
      linalg.yield %true : i1
    } -> tensor<1xi1>
    %118 = tensor.empty() : tensor<i1>
    %119 = linalg.fill ins(%true : i1) outs(%118 : tensor<i1>) -> tensor<i1>
    %120 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> ()>], iterator_types = ["reduction"]} ins(%117 : tensor<1xi1>) outs(%119 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      %154 = arith.andi %out, %in : i1
      linalg.yield %154 : i1
    } -> tensor<i1>
    %collapsed_18 = tensor.collapse_shape %115 [[0], [1, 2]] : tensor<2x7x1xf32> into tensor<2x7xf32>
    %121 = tensor.empty() : tensor<2x7xi1>
    %122 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%120 : tensor<i1>) outs(%121 : tensor<2x7xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2x7xi1>
    %123 = tensor.empty() : tensor<2x7xf32>
    %124 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%122, %collapsed_18 : tensor<2x7xi1>, tensor<2x7xf32>) outs(%123 : tensor<2x7xf32>) {
    ^bb0(%in: i1, %in_19: f32, %out: f32):
      %154 = arith.select %in, %in_19, %cst_3 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7xf32>
    %125 = tensor.empty() : tensor<2x7xf32>
    %126 = linalg.fill ins(%cst_1 : f32) outs(%125 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %127 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%96 : tensor<2x7x67xf32>) outs(%126 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.maximumf %out, %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7xf32>
    %128 = tensor.empty() : tensor<2x7xi1>
    %129 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%127 : tensor<2x7xf32>) outs(%128 : tensor<2x7xi1>) {
    ^bb0(%in: f32, %out: i1):
      %154 = math.absf %in : f32
      %155 = arith.cmpf one, %154, %cst_0 : f32
      linalg.yield %155 : i1
    } -> tensor<2x7xi1>
    %130 = tensor.empty() : tensor<2x7xf32>
    %131 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%129, %127 : tensor<2x7xi1>, tensor<2x7xf32>) outs(%130 : tensor<2x7xf32>) {
    ^bb0(%in: i1, %in_19: f32, %out: f32):
      %154 = arith.select %in, %in_19, %cst_9 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7xf32>
    %132 = tensor.empty() : tensor<2x7x67xf32>
    %133 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<2x7xf32>) outs(%132 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x7x67xf32>
    %134 = tensor.empty() : tensor<2x7x67xf32>
    %135 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %133 : tensor<2x7x67xf32>, tensor<2x7x67xf32>) outs(%134 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.subf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x67xf32>
    %136 = tensor.empty() : tensor<2x7x67xf32>
    %137 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<2x7x67xf32>) outs(%136 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = math.exp %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7x67xf32>
    %138 = tensor.empty() : tensor<2x7xf32>
    %139 = linalg.fill ins(%cst_9 : f32) outs(%138 : tensor<2x7xf32>) -> tensor<2x7xf32>
    %140 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%137 : tensor<2x7x67xf32>) outs(%139 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.addf %out, %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7xf32>
    %141 = tensor.empty() : tensor<2x7xf32>
    %142 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%140 : tensor<2x7xf32>) outs(%141 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = math.absf %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7xf32>
    %143 = tensor.empty() : tensor<2x7xf32>
    %144 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%142 : tensor<2x7xf32>) outs(%143 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = math.log %in : f32
      linalg.yield %154 : f32
    } -> tensor<2x7xf32>
    %145 = tensor.empty() : tensor<2x7xf32>
    %146 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%144, %131 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%145 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.addf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7xf32>
    %147 = tensor.empty() : tensor<2x7xf32>
    %148 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%146, %124 : tensor<2x7xf32>, tensor<2x7xf32>) outs(%147 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %154 = arith.subf %in, %in_19 : f32
      linalg.yield %154 : f32
    } -> tensor<2x7xf32>
    %149 = tensor.empty() : tensor<f32>
    %150 = linalg.fill ins(%cst_9 : f32) outs(%149 : tensor<f32>) -> tensor<f32>
    %151 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%148 : tensor<2x7xf32>) outs(%150 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.addf %out, %in : f32
      linalg.yield %154 : f32
    } -> tensor<f32>
    %152 = tensor.empty() : tensor<f32>
    %153 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%151 : tensor<f32>) outs(%152 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.divf %in, %cst : f32
      linalg.yield %154 : f32
    } -> tensor<f32>
    return %153 : tensor<f32>
  }
}