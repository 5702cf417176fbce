// jax 0.10.2, optax 0.2.8; iree-compile --compile-to=input (IREE 3.13.0); jax_heads.py:maxtext_zloss_bf16_vag.
// RUN: xent-run %s --check | FileCheck %s
// RUN: xent-run %s --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

module @jit_loss {
  func.func public @main(%arg0: tensor<2x9x24xbf16>, %arg1: tensor<24x53xbf16>, %arg2: tensor<2x9xi32>, %arg3: tensor<2x9xi32>) -> (tensor<f32>, tensor<2x9x24xbf16>, tensor<24x53xbf16>) {
    %cst = arith.constant 2.000000e-04 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 9.99999993E-9 : f32
    %c0_i32 = arith.constant 0 : i32
    %cst_2 = arith.constant 9.99999974E-5 : f32
    %cst_3 = arith.constant 0.000000e+00 : f32
    %cst_4 = arith.constant 0xFF800000 : f32
    %cst_5 = arith.constant 0.000000e+00 : bf16
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x9x24xbf16> into tensor<18x24xbf16>
    %0 = tensor.empty() : tensor<18x53xbf16>
    %1 = linalg.fill ins(%cst_5 : bf16) outs(%0 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %2 = linalg.matmul ins(%collapsed, %arg1 : tensor<18x24xbf16>, tensor<24x53xbf16>) outs(%1 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %3 = tensor.empty() : tensor<18x53xf32>
    %4 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<18x53xbf16>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %108 = arith.extf %in : bf16 to f32
      linalg.yield %108 : f32
    } -> tensor<18x53xf32>
    %expanded = tensor.expand_shape %4 [[0, 1], [2]] output_shape [2, 9, 53] : tensor<18x53xf32> into tensor<2x9x53xf32>
    %5 = tensor.empty() : tensor<1x1x53xi32>
    %6 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} outs(%5 : tensor<1x1x53xi32>) {
    ^bb0(%out: i32):
      %108 = linalg.index 2 : index
      %109 = arith.index_cast %108 : index to i32
      linalg.yield %109 : i32
    } -> tensor<1x1x53xi32>
    %7 = tensor.empty() : tensor<2x9x53xi32>
    %8 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<2x9xi32>) outs(%7 : tensor<2x9x53xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x9x53xi32>
    %9 = tensor.empty() : tensor<2x9x53xi32>
    %10 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (0, 0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x1x53xi32>) outs(%9 : tensor<2x9x53xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x9x53xi32>
    %11 = tensor.empty() : tensor<2x9x53xi1>
    %12 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %10 : tensor<2x9x53xi32>, tensor<2x9x53xi32>) outs(%11 : tensor<2x9x53xi1>) {
    ^bb0(%in: i32, %in_12: i32, %out: i1):
      %108 = arith.cmpi eq, %in, %in_12 : i32
      linalg.yield %108 : i1
    } -> tensor<2x9x53xi1>
    %13 = tensor.empty() : tensor<2x9x53xf32>
    %14 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x9x53xi1>) outs(%13 : tensor<2x9x53xf32>) {
    ^bb0(%in: i1, %out: f32):
      %108 = arith.uitofp %in : i1 to f32
      linalg.yield %108 : f32
    } -> tensor<2x9x53xf32>
    %15 = tensor.empty() : tensor<2x9xf32>
    %16 = linalg.fill ins(%cst_4 : f32) outs(%15 : tensor<2x9xf32>) -> tensor<2x9xf32>
    %17 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded : tensor<2x9x53xf32>) outs(%16 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.maximumf %out, %in : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %expanded_6 = tensor.expand_shape %17 [[0], [1, 2]] output_shape [2, 9, 1] : tensor<2x9xf32> into tensor<2x9x1xf32>
    %18 = tensor.empty() : tensor<2x9x53xf32>
    %19 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x9xf32>) outs(%18 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9x53xf32>
    %20 = tensor.empty() : tensor<2x9x53xf32>
    %21 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %19 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%20 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.subf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9x53xf32>
    %22 = tensor.empty() : tensor<2x9x53xf32>
    %23 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x9x53xf32>) outs(%22 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = math.exp %in : f32
      linalg.yield %108 : f32
    } -> tensor<2x9x53xf32>
    %24 = tensor.empty() : tensor<2x9xf32>
    %25 = linalg.fill ins(%cst_3 : f32) outs(%24 : tensor<2x9xf32>) -> tensor<2x9xf32>
    %26 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<2x9x53xf32>) outs(%25 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.addf %out, %in : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %27 = tensor.empty() : tensor<2x9xf32>
    %28 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<2x9xf32>) outs(%27 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = math.log %in : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %expanded_7 = tensor.expand_shape %28 [[0], [1, 2]] output_shape [2, 9, 1] : tensor<2x9xf32> into tensor<2x9x1xf32>
    %29 = tensor.empty() : tensor<2x9x53xf32>
    %30 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<2x9x1xf32>) outs(%29 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9x53xf32>
    %31 = tensor.empty() : tensor<2x9x53xf32>
    %32 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %30 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%31 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.subf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9x53xf32>
    %33 = tensor.empty() : tensor<2x9x53xf32>
    %34 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %32 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%33 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.mulf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9x53xf32>
    %35 = tensor.empty() : tensor<2x9xf32>
    %36 = linalg.fill ins(%cst_3 : f32) outs(%35 : tensor<2x9xf32>) -> tensor<2x9xf32>
    %37 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%34 : tensor<2x9x53xf32>) outs(%36 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.addf %out, %in : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %38 = tensor.empty() : tensor<2x9xf32>
    %39 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<2x9xf32>) outs(%38 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.negf %in : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %40 = tensor.empty() : tensor<2x9x1xf32>
    %41 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7, %expanded_6 : tensor<2x9x1xf32>, tensor<2x9x1xf32>) outs(%40 : tensor<2x9x1xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.addf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9x1xf32>
    %collapsed_8 = tensor.collapse_shape %41 [[0], [1, 2]] : tensor<2x9x1xf32> into tensor<2x9xf32>
    %42 = tensor.empty() : tensor<2x9xf32>
    %43 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%collapsed_8 : tensor<2x9xf32>) outs(%42 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.mulf %in, %in : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %44 = tensor.empty() : tensor<2x9xf32>
    %45 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%43 : tensor<2x9xf32>) outs(%44 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.mulf %in, %cst_2 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %46 = tensor.empty() : tensor<2x9xf32>
    %47 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%39, %45 : tensor<2x9xf32>, tensor<2x9xf32>) outs(%46 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.addf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %48 = tensor.empty() : tensor<2x9xi1>
    %49 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<2x9xi32>) outs(%48 : tensor<2x9xi1>) {
    ^bb0(%in: i32, %out: i1):
      %108 = arith.cmpi ne, %in, %c0_i32 : i32
      linalg.yield %108 : i1
    } -> tensor<2x9xi1>
    %50 = tensor.empty() : tensor<2x9xf32>
    %51 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<2x9xi1>) outs(%50 : tensor<2x9xf32>) {
    ^bb0(%in: i1, %out: f32):
      %108 = arith.uitofp %in : i1 to f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %52 = tensor.empty() : tensor<2x9xi1>
    %53 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%51 : tensor<2x9xf32>) outs(%52 : tensor<2x9xi1>) {
    ^bb0(%in: f32, %out: i1):
      %108 = arith.cmpf une, %in, %cst_3 : f32
      linalg.yield %108 : i1
    } -> tensor<2x9xi1>
    %54 = tensor.empty() : tensor<2x9xf32>
    %55 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%53, %47 : tensor<2x9xi1>, tensor<2x9xf32>) outs(%54 : tensor<2x9xf32>) {
    ^bb0(%in: i1, %in_12: f32, %out: f32):
      %108 = arith.select %in, %in_12, %cst_3 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %56 = tensor.empty() : tensor<2x9xi32>
    %57 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<2x9xi1>) outs(%56 : tensor<2x9xi32>) {
    ^bb0(%in: i1, %out: i32):
      %108 = arith.extui %in : i1 to i32
      linalg.yield %108 : i32
    } -> tensor<2x9xi32>
    %58 = tensor.empty() : tensor<i32>
    %59 = linalg.fill ins(%c0_i32 : i32) outs(%58 : tensor<i32>) -> tensor<i32>
    %60 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%57 : tensor<2x9xi32>) outs(%59 : tensor<i32>) {
    ^bb0(%in: i32, %out: i32):
      %108 = arith.addi %out, %in : i32
      linalg.yield %108 : i32
    } -> tensor<i32>
    %61 = tensor.empty() : tensor<f32>
    %62 = linalg.fill ins(%cst_3 : f32) outs(%61 : tensor<f32>) -> tensor<f32>
    %63 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%55 : tensor<2x9xf32>) outs(%62 : tensor<f32>) {
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
    %72 = tensor.empty() : tensor<2x9xf32>
    %73 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%71 : tensor<f32>) outs(%72 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9xf32>
    %74 = tensor.empty() : tensor<2x9xf32>
    %75 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%53, %73 : tensor<2x9xi1>, tensor<2x9xf32>) outs(%74 : tensor<2x9xf32>) {
    ^bb0(%in: i1, %in_12: f32, %out: f32):
      %108 = arith.select %in, %in_12, %cst_3 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %76 = tensor.empty() : tensor<2x9xf32>
    %77 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%collapsed_8 : tensor<2x9xf32>) outs(%76 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.mulf %in, %cst : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %78 = tensor.empty() : tensor<2x9xf32>
    %79 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%77 : tensor<2x9xf32>) outs(%78 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %108 = arith.addf %in, %cst_0 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9xf32>
    %80 = tensor.empty() : tensor<2x9x53xf32>
    %81 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<2x9xf32>) outs(%80 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9x53xf32>
    %82 = tensor.empty() : tensor<2x9x53xf32>
    %83 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %23 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%82 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.mulf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9x53xf32>
    %84 = tensor.empty() : tensor<2x9x53xf32>
    %85 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x9xf32>) outs(%84 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9x53xf32>
    %86 = tensor.empty() : tensor<2x9x53xf32>
    %87 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %85 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%86 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.divf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9x53xf32>
    %88 = tensor.empty() : tensor<2x9x53xf32>
    %89 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %14 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%88 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.subf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9x53xf32>
    %90 = tensor.empty() : tensor<2x9x53xf32>
    %91 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<2x9xf32>) outs(%90 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9x53xf32>
    %92 = tensor.empty() : tensor<2x9x53xf32>
    %93 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %89 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%92 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %108 = arith.mulf %in, %in_12 : f32
      linalg.yield %108 : f32
    } -> tensor<2x9x53xf32>
    %94 = tensor.empty() : tensor<2x9x53xbf16>
    %95 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<2x9x53xf32>) outs(%94 : tensor<2x9x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %108 = arith.truncf %in : f32 to bf16
      linalg.yield %108 : bf16
    } -> tensor<2x9x53xbf16>
    %96 = tensor.empty() : tensor<53x2x9xbf16>
    %97 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2, d0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<2x9x53xbf16>) outs(%96 : tensor<53x2x9xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<53x2x9xbf16>
    %collapsed_9 = tensor.collapse_shape %97 [[0], [1, 2]] : tensor<53x2x9xbf16> into tensor<53x18xbf16>
    %98 = tensor.empty() : tensor<53x24xbf16>
    %99 = linalg.fill ins(%cst_5 : bf16) outs(%98 : tensor<53x24xbf16>) -> tensor<53x24xbf16>
    %100 = linalg.matmul ins(%collapsed_9, %collapsed : tensor<53x18xbf16>, tensor<18x24xbf16>) outs(%99 : tensor<53x24xbf16>) -> tensor<53x24xbf16>
    %101 = tensor.empty() : tensor<24x53xbf16>
    %102 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%100 : tensor<53x24xbf16>) outs(%101 : tensor<24x53xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<24x53xbf16>
    %collapsed_10 = tensor.collapse_shape %95 [[0, 1], [2]] : tensor<2x9x53xbf16> into tensor<18x53xbf16>
    %103 = tensor.empty() : tensor<53x24xbf16>
    %104 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1, d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<24x53xbf16>) outs(%103 : tensor<53x24xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<53x24xbf16>
    %105 = tensor.empty() : tensor<18x24xbf16>
    %106 = linalg.fill ins(%cst_5 : bf16) outs(%105 : tensor<18x24xbf16>) -> tensor<18x24xbf16>
    %107 = linalg.matmul ins(%collapsed_10, %104 : tensor<18x53xbf16>, tensor<53x24xbf16>) outs(%106 : tensor<18x24xbf16>) -> tensor<18x24xbf16>
    %expanded_11 = tensor.expand_shape %107 [[0, 1], [2]] output_shape [2, 9, 24] : tensor<18x24xbf16> into tensor<2x9x24xbf16>
    return %69, %expanded_11, %102 : tensor<f32>, tensor<2x9x24xbf16>, tensor<24x53xbf16>
  }
}