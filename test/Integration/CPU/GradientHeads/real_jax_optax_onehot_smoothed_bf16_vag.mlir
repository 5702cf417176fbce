// jax 0.10.2, optax 0.2.8; stablehlo-legalize-to-linalg (torch-mlir 20261001); jax_heads.py:optax_onehot_smoothed_bf16_vag.
// RUN: xent-run %s --check | FileCheck %s
// RUN: xent-run %s --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1) -> ()>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<() -> ()>
#map8 = affine_map<(d0, d1, d2) -> (d2, d0)>
#map9 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map10 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map11 = affine_map<(d0, d1) -> (d1, d0)>
#map12 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map13 = affine_map<(d0, d1, d2) -> (d1, d2)>
module @jit_loss attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<18x24xbf16>, %arg1: tensor<24x53xbf16>, %arg2: tensor<18xi32>) -> (tensor<f32> {jax.result_info = "result[0]"}, tensor<18x24xbf16> {jax.result_info = "result[1][0]"}, tensor<24x53xbf16> {jax.result_info = "result[1][1]"}) {
    %cst = arith.constant 0.055555556 : f32
    %cst_0 = arith.constant 1.800000e+01 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 0.000000e+00 : bf16
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_5 = arith.constant dense<0.00188679248> : tensor<f32>
    %cst_6 = arith.constant dense<0.899999976> : tensor<f32>
    %0 = tensor.empty() : tensor<18x53xbf16>
    %1 = linalg.fill ins(%cst_3 : bf16) outs(%0 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<18x24xbf16>, tensor<24x53xbf16>) outs(%1 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %3 = tensor.empty() : tensor<18x53xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<18x53xbf16>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %63 = arith.extf %in : bf16 to f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %5 = tensor.empty() : tensor<18x1xi32>
    %6 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<18xi32>) outs(%5 : tensor<18x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1xi32>
    %7 = tensor.empty() : tensor<1x53xi32>
    %8 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%7 : tensor<1x53xi32>) {
    ^bb0(%out: i32):
      %63 = linalg.index 1 : index
      %64 = arith.index_cast %63 : index to i32
      linalg.yield %64 : i32
    } -> tensor<1x53xi32>
    %9 = tensor.empty() : tensor<18x53xi32>
    %10 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<18x1xi32>) outs(%9 : tensor<18x53xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x53xi32>
    %11 = linalg.generic {indexing_maps = [#map3, #map], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<1x53xi32>) outs(%9 : tensor<18x53xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x53xi32>
    %12 = tensor.empty() : tensor<18x53xi1>
    %13 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<18x53xi32>, tensor<18x53xi32>) outs(%12 : tensor<18x53xi1>) {
    ^bb0(%in: i32, %in_7: i32, %out: i1):
      %63 = arith.cmpi eq, %in, %in_7 : i32
      linalg.yield %63 : i1
    } -> tensor<18x53xi1>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<18x53xi1>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: i1, %out: f32):
      %63 = arith.uitofp %in : i1 to f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %15 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%15, %14 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %63 = arith.mulf %in, %in_7 : f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %17 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%16, %17 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %63 = arith.addf %in, %in_7 : f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %19 = tensor.empty() : tensor<18xf32>
    %20 = linalg.fill ins(%cst_2 : f32) outs(%19 : tensor<18xf32>) -> tensor<18xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<18x53xf32>) outs(%20 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.maximumf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<18xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel"]} ins(%cst_4 : tensor<f32>) outs(%19 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18xf32>
    %23 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%22, %21 : tensor<18xf32>, tensor<18xf32>) outs(%19 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %63 = arith.maximumf %in, %in_7 : f32
      linalg.yield %63 : f32
    } -> tensor<18xf32>
    %24 = tensor.empty() : tensor<18x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%23 : tensor<18xf32>) outs(%24 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<18x1xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %26 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %63 = arith.subf %in, %in_7 : f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%27 : tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = math.exp %in : f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %29 = linalg.fill ins(%cst_1 : f32) outs(%19 : tensor<18xf32>) -> tensor<18xf32>
    %30 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%28 : tensor<18x53xf32>) outs(%29 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<18xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%30 : tensor<18xf32>) outs(%24 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x1xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%31 : tensor<18x1xf32>) outs(%24 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = math.log %in : f32
      linalg.yield %63 : f32
    } -> tensor<18x1xf32>
    %33 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<18x1xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%27, %33 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %63 = arith.subf %in, %in_7 : f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%18, %34 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %63 = arith.mulf %in, %in_7 : f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%35 : tensor<18x53xf32>) outs(%29 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<18xf32>
    %37 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%36 : tensor<18xf32>) outs(%19 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.negf %in : f32
      linalg.yield %63 : f32
    } -> tensor<18xf32>
    %38 = tensor.empty() : tensor<f32>
    %39 = linalg.fill ins(%cst_1 : f32) outs(%38 : tensor<f32>) -> tensor<f32>
    %40 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["reduction"]} ins(%37 : tensor<18xf32>) outs(%39 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %41 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%40 : tensor<f32>) outs(%38 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.divf %in, %cst_0 : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %42 = linalg.generic {indexing_maps = [#map7], iterator_types = []} outs(%38 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %43 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel"]} ins(%42 : tensor<f32>) outs(%19 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18xf32>
    %44 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%43 : tensor<18xf32>) outs(%19 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.negf %in : f32
      linalg.yield %63 : f32
    } -> tensor<18xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%44 : tensor<18xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%18, %45 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %63 = arith.mulf %in, %in_7 : f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%46 : tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.negf %in : f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%47 : tensor<18x53xf32>) outs(%29 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<18xf32>
    %expanded = tensor.expand_shape %48 [[0, 1]] output_shape [18, 1] : tensor<18xf32> into tensor<18x1xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded, %31 : tensor<18x1xf32>, tensor<18x1xf32>) outs(%24 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %63 = arith.divf %in, %in_7 : f32
      linalg.yield %63 : f32
    } -> tensor<18x1xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%49 : tensor<18x1xf32>) outs(%29 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.addf %out, %in : f32
      linalg.yield %63 : f32
    } -> tensor<18xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%50 : tensor<18xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%51, %28 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %63 = arith.mulf %in, %in_7 : f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%46, %52 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %63 = arith.addf %in, %in_7 : f32
      linalg.yield %63 : f32
    } -> tensor<18x53xf32>
    %54 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<18x53xf32>) outs(%0 : tensor<18x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %63 = arith.truncf %in : f32 to bf16
      linalg.yield %63 : bf16
    } -> tensor<18x53xbf16>
    %55 = tensor.empty() : tensor<53x24xbf16>
    %56 = linalg.fill ins(%cst_3 : bf16) outs(%55 : tensor<53x24xbf16>) -> tensor<53x24xbf16>
    %57 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%54, %arg0 : tensor<18x53xbf16>, tensor<18x24xbf16>) outs(%56 : tensor<53x24xbf16>) {
    ^bb0(%in: bf16, %in_7: bf16, %out: bf16):
      %63 = arith.mulf %in, %in_7 : bf16
      %64 = arith.addf %out, %63 : bf16
      linalg.yield %64 : bf16
    } -> tensor<53x24xbf16>
    %58 = tensor.empty() : tensor<24x53xbf16>
    %59 = linalg.generic {indexing_maps = [#map11, #map], iterator_types = ["parallel", "parallel"]} ins(%57 : tensor<53x24xbf16>) outs(%58 : tensor<24x53xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<24x53xbf16>
    %60 = tensor.empty() : tensor<18x24xbf16>
    %61 = linalg.fill ins(%cst_3 : bf16) outs(%60 : tensor<18x24xbf16>) -> tensor<18x24xbf16>
    %62 = linalg.generic {indexing_maps = [#map12, #map13, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%54, %arg1 : tensor<18x53xbf16>, tensor<24x53xbf16>) outs(%61 : tensor<18x24xbf16>) {
    ^bb0(%in: bf16, %in_7: bf16, %out: bf16):
      %63 = arith.mulf %in, %in_7 : bf16
      %64 = arith.addf %out, %63 : bf16
      linalg.yield %64 : bf16
    } -> tensor<18x24xbf16>
    return %41, %62, %59 : tensor<f32>, tensor<18x24xbf16>, tensor<24x53xbf16>
  }
}

