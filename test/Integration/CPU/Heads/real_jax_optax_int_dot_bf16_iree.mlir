// jax 0.10.2, optax 0.2.8; iree-compile --compile-to=input (IREE 3.13.0); jax_heads.py:optax_int_dot_bf16.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

module @jit_loss {
  func.func public @main(%arg0: tensor<18x24xbf16>, %arg1: tensor<24x53xbf16>, %arg2: tensor<18xi32>) -> tensor<f32> {
    %cst = arith.constant 1.800000e+01 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 0x7FC00000 : f32
    %c52 = arith.constant 52 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %c52_i32 = arith.constant 52 : i32
    %c53_i32 = arith.constant 53 : i32
    %c0_i32 = arith.constant 0 : i32
    %cst_4 = arith.constant 0.000000e+00 : bf16
    %0 = tensor.empty() : tensor<18x53xbf16>
    %1 = linalg.fill ins(%cst_4 : bf16) outs(%0 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<18x24xbf16>, tensor<24x53xbf16>) outs(%1 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %3 = tensor.empty() : tensor<18x53xf32>
    %4 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<18x53xbf16>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %62 = arith.extf %in : bf16 to f32
      linalg.yield %62 : f32
    } -> tensor<18x53xf32>
    %expanded = tensor.expand_shape %arg2 [[0, 1]] output_shape [18, 1] : tensor<18xi32> into tensor<18x1xi32>
    %5 = tensor.empty() : tensor<18x1xi1>
    %6 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<18x1xi32>) outs(%5 : tensor<18x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %62 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %62 : i1
    } -> tensor<18x1xi1>
    %7 = tensor.empty() : tensor<18x1xi32>
    %8 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<18x1xi32>) outs(%7 : tensor<18x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %62 = arith.addi %in, %c53_i32 : i32
      linalg.yield %62 : i32
    } -> tensor<18x1xi32>
    %9 = tensor.empty() : tensor<18x1xi32>
    %10 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%6, %8, %expanded : tensor<18x1xi1>, tensor<18x1xi32>, tensor<18x1xi32>) outs(%9 : tensor<18x1xi32>) {
    ^bb0(%in: i1, %in_6: i32, %in_7: i32, %out: i32):
      %62 = arith.select %in, %in_6, %in_7 : i32
      linalg.yield %62 : i32
    } -> tensor<18x1xi32>
    %expanded_5 = tensor.expand_shape %10 [[0], [1, 2]] output_shape [18, 1, 1] : tensor<18x1xi32> into tensor<18x1x1xi32>
    %11 = tensor.empty() : tensor<18x1x1xi1>
    %12 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<18x1x1xi32>) outs(%11 : tensor<18x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %62 = arith.cmpi sge, %in, %c0_i32 : i32
      linalg.yield %62 : i1
    } -> tensor<18x1x1xi1>
    %13 = tensor.empty() : tensor<18x1x1xi1>
    %14 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<18x1x1xi32>) outs(%13 : tensor<18x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %62 = arith.cmpi sle, %in, %c52_i32 : i32
      linalg.yield %62 : i1
    } -> tensor<18x1x1xi1>
    %15 = tensor.empty() : tensor<18x1x1xi1>
    %16 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %14 : tensor<18x1x1xi1>, tensor<18x1x1xi1>) outs(%15 : tensor<18x1x1xi1>) {
    ^bb0(%in: i1, %in_6: i1, %out: i1):
      %62 = arith.andi %in, %in_6 : i1
      linalg.yield %62 : i1
    } -> tensor<18x1x1xi1>
    %17 = tensor.empty() : tensor<18x1xi1>
    %18 = linalg.fill ins(%true : i1) outs(%17 : tensor<18x1xi1>) -> tensor<18x1xi1>
    %19 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<18x1x1xi1>) outs(%18 : tensor<18x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %62 = arith.andi %out, %in : i1
      linalg.yield %62 : i1
    } -> tensor<18x1xi1>
    %20 = tensor.empty() : tensor<18x1xf32>
    %21 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%20 : tensor<18x1xf32>) {
    ^bb0(%out: f32):
      %62 = linalg.index 0 : index
      %extracted = tensor.extract %expanded_5[%62, %c0, %c0] : tensor<18x1x1xi32>
      %63 = arith.index_cast %extracted : i32 to index
      %64 = arith.maxsi %63, %c0 : index
      %65 = arith.minsi %64, %c52 : index
      %extracted_6 = tensor.extract %4[%62, %65] : tensor<18x53xf32>
      linalg.yield %extracted_6 : f32
    } -> tensor<18x1xf32>
    %22 = tensor.empty() : tensor<18x1xf32>
    %23 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%19, %21 : tensor<18x1xi1>, tensor<18x1xf32>) outs(%22 : tensor<18x1xf32>) {
    ^bb0(%in: i1, %in_6: f32, %out: f32):
      %62 = arith.select %in, %in_6, %cst_3 : f32
      linalg.yield %62 : f32
    } -> tensor<18x1xf32>
    %24 = tensor.empty() : tensor<1xi1>
    %25 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%24 : tensor<1xi1>) {
    ^bb0(%out: i1):
      linalg.yield %true : i1
    } -> tensor<1xi1>
    %26 = tensor.empty() : tensor<i1>
    %27 = linalg.fill ins(%true : i1) outs(%26 : tensor<i1>) -> tensor<i1>
    %28 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> ()>], iterator_types = ["reduction"]} ins(%25 : tensor<1xi1>) outs(%27 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      %62 = arith.andi %out, %in : i1
      linalg.yield %62 : i1
    } -> tensor<i1>
    %collapsed = tensor.collapse_shape %23 [[0, 1]] : tensor<18x1xf32> into tensor<18xf32>
    %29 = tensor.empty() : tensor<18xi1>
    %30 = linalg.generic {indexing_maps = [affine_map<(d0) -> ()>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%28 : tensor<i1>) outs(%29 : tensor<18xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<18xi1>
    %31 = tensor.empty() : tensor<18xf32>
    %32 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%30, %collapsed : tensor<18xi1>, tensor<18xf32>) outs(%31 : tensor<18xf32>) {
    ^bb0(%in: i1, %in_6: f32, %out: f32):
      %62 = arith.select %in, %in_6, %cst_3 : f32
      linalg.yield %62 : f32
    } -> tensor<18xf32>
    %33 = tensor.empty() : tensor<18xf32>
    %34 = linalg.fill ins(%cst_2 : f32) outs(%33 : tensor<18xf32>) -> tensor<18xf32>
    %35 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<18x53xf32>) outs(%34 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.maximumf %out, %in : f32
      linalg.yield %62 : f32
    } -> tensor<18xf32>
    %36 = tensor.empty() : tensor<18xi1>
    %37 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%35 : tensor<18xf32>) outs(%36 : tensor<18xi1>) {
    ^bb0(%in: f32, %out: i1):
      %62 = math.absf %in : f32
      %63 = arith.cmpf one, %62, %cst_1 : f32
      linalg.yield %63 : i1
    } -> tensor<18xi1>
    %38 = tensor.empty() : tensor<18xf32>
    %39 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%37, %35 : tensor<18xi1>, tensor<18xf32>) outs(%38 : tensor<18xf32>) {
    ^bb0(%in: i1, %in_6: f32, %out: f32):
      %62 = arith.select %in, %in_6, %cst_0 : f32
      linalg.yield %62 : f32
    } -> tensor<18xf32>
    %40 = tensor.empty() : tensor<18x53xf32>
    %41 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%39 : tensor<18xf32>) outs(%40 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %42 = tensor.empty() : tensor<18x53xf32>
    %43 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%4, %41 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%42 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %62 = arith.subf %in, %in_6 : f32
      linalg.yield %62 : f32
    } -> tensor<18x53xf32>
    %44 = tensor.empty() : tensor<18x53xf32>
    %45 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%43 : tensor<18x53xf32>) outs(%44 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = math.exp %in : f32
      linalg.yield %62 : f32
    } -> tensor<18x53xf32>
    %46 = tensor.empty() : tensor<18xf32>
    %47 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<18xf32>) -> tensor<18xf32>
    %48 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%45 : tensor<18x53xf32>) outs(%47 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.addf %out, %in : f32
      linalg.yield %62 : f32
    } -> tensor<18xf32>
    %49 = tensor.empty() : tensor<18xf32>
    %50 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%48 : tensor<18xf32>) outs(%49 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = math.absf %in : f32
      linalg.yield %62 : f32
    } -> tensor<18xf32>
    %51 = tensor.empty() : tensor<18xf32>
    %52 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%50 : tensor<18xf32>) outs(%51 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = math.log %in : f32
      linalg.yield %62 : f32
    } -> tensor<18xf32>
    %53 = tensor.empty() : tensor<18xf32>
    %54 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%52, %39 : tensor<18xf32>, tensor<18xf32>) outs(%53 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %62 = arith.addf %in, %in_6 : f32
      linalg.yield %62 : f32
    } -> tensor<18xf32>
    %55 = tensor.empty() : tensor<18xf32>
    %56 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%54, %32 : tensor<18xf32>, tensor<18xf32>) outs(%55 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %62 = arith.subf %in, %in_6 : f32
      linalg.yield %62 : f32
    } -> tensor<18xf32>
    %57 = tensor.empty() : tensor<f32>
    %58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<f32>) -> tensor<f32>
    %59 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> ()>], iterator_types = ["reduction"]} ins(%56 : tensor<18xf32>) outs(%58 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.addf %out, %in : f32
      linalg.yield %62 : f32
    } -> tensor<f32>
    %60 = tensor.empty() : tensor<f32>
    %61 = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%59 : tensor<f32>) outs(%60 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.divf %in, %cst : f32
      linalg.yield %62 : f32
    } -> tensor<f32>
    return %61 : tensor<f32>
  }
}