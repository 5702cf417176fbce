// jax 0.10.2, optax 0.2.8, flax 0.12.8; iree-opt --iree-stablehlo-input-transformation-pipeline (IREE 3.13.0); more_jax.py:jax_nnx_softcap_einsum_pick_bf16_vag.
// RUN: xent-run %s --check | FileCheck %s
// RUN: xent-run %s --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map4 = affine_map<(d0, d1) -> ()>
#map5 = affine_map<() -> ()>
#map6 = affine_map<(d0, d1, d2) -> ()>
#map7 = affine_map<(d0, d1, d2) -> (d1, d2, d0)>
#map8 = affine_map<(d0, d1) -> (d1, d0)>
module {
  func.func public @main(%arg0: tensor<16x53xf32>, %arg1: tensor<2x9x16xbf16>, %arg2: tensor<2x9xi32>) -> (tensor<f32>, tensor<16x53xf32>, tensor<2x9x16xbf16>) {
    %cst = arith.constant 0.055555556 : f32
    %cst_0 = arith.constant 1.800000e+01 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant 0x7F800000 : f32
    %cst_3 = arith.constant 0xFF800000 : f32
    %cst_4 = arith.constant 1.000000e+00 : f32
    %cst_5 = arith.constant 3.000000e+01 : f32
    %cst_6 = arith.constant 0.000000e+00 : bf16
    %0 = tensor.empty() : tensor<16x53xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<16x53xf32>) outs(%0 : tensor<16x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %111 = arith.truncf %in : f32 to bf16
      linalg.yield %111 : bf16
    } -> tensor<16x53xbf16>
    %collapsed = tensor.collapse_shape %arg1 [[0, 1], [2]] : tensor<2x9x16xbf16> into tensor<18x16xbf16>
    %2 = tensor.empty() : tensor<18x53xbf16>
    %3 = linalg.fill ins(%cst_6 : bf16) outs(%2 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %4 = linalg.matmul ins(%collapsed, %1 : tensor<18x16xbf16>, tensor<16x53xbf16>) outs(%3 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %5 = tensor.empty() : tensor<18x53xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<18x53xbf16>) outs(%5 : tensor<18x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %111 = arith.extf %in : bf16 to f32
      linalg.yield %111 : f32
    } -> tensor<18x53xf32>
    %expanded = tensor.expand_shape %6 [[0, 1], [2]] output_shape [2, 9, 53] : tensor<18x53xf32> into tensor<2x9x53xf32>
    %7 = tensor.empty() : tensor<2x9x53xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x9x53xf32>) outs(%7 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_5 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %9 = tensor.empty() : tensor<2x9x53xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<2x9x53xf32>) outs(%9 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.tanh %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %11 = tensor.empty() : tensor<2x9x53xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x9x53xf32>) outs(%11 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.subf %cst_4, %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %13 = tensor.empty() : tensor<2x9x53xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x9x53xf32>) outs(%13 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.mulf %in, %cst_5 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %15 = tensor.empty() : tensor<2x9xf32>
    %16 = linalg.fill ins(%cst_3 : f32) outs(%15 : tensor<2x9xf32>) -> tensor<2x9xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<2x9x53xf32>) outs(%16 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.maximumf %out, %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %18 = tensor.empty() : tensor<2x9xi1>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<2x9xf32>) outs(%18 : tensor<2x9xi1>) {
    ^bb0(%in: f32, %out: i1):
      %111 = math.absf %in : f32
      %112 = arith.cmpf one, %111, %cst_2 : f32
      linalg.yield %112 : i1
    } -> tensor<2x9xi1>
    %20 = tensor.empty() : tensor<2x9xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%19, %17 : tensor<2x9xi1>, tensor<2x9xf32>) outs(%20 : tensor<2x9xf32>) {
    ^bb0(%in: i1, %in_16: f32, %out: f32):
      %111 = arith.select %in, %in_16, %cst_1 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %22 = tensor.empty() : tensor<2x9x53xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x9xf32>) outs(%22 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9x53xf32>
    %24 = tensor.empty() : tensor<2x9x53xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %23 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%24 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.subf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %26 = tensor.empty() : tensor<2x9x53xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<2x9x53xf32>) outs(%26 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.exp %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %28 = tensor.empty() : tensor<2x9xf32>
    %29 = linalg.fill ins(%cst_1 : f32) outs(%28 : tensor<2x9xf32>) -> tensor<2x9xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%27 : tensor<2x9x53xf32>) outs(%29 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.addf %out, %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %31 = tensor.empty() : tensor<2x9xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%30 : tensor<2x9xf32>) outs(%31 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.absf %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %33 = tensor.empty() : tensor<2x9xi1>
    %34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%30 : tensor<2x9xf32>) outs(%33 : tensor<2x9xi1>) {
    ^bb0(%in: f32, %out: i1):
      %111 = arith.cmpf oge, %in, %cst_1 : f32
      linalg.yield %111 : i1
    } -> tensor<2x9xi1>
    %35 = tensor.empty() : tensor<2x9xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<2x9xf32>) outs(%35 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = math.log %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %37 = tensor.empty() : tensor<2x9xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%36, %21 : tensor<2x9xf32>, tensor<2x9xf32>) outs(%37 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.addf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %39 = tensor.empty() : tensor<1x1x53xi32>
    %40 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel"]} outs(%39 : tensor<1x1x53xi32>) {
    ^bb0(%out: i32):
      %111 = linalg.index 2 : index
      %112 = arith.index_cast %111 : index to i32
      linalg.yield %112 : i32
    } -> tensor<1x1x53xi32>
    %41 = tensor.empty() : tensor<2x9x53xi32>
    %42 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<2x9xi32>) outs(%41 : tensor<2x9x53xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x9x53xi32>
    %43 = tensor.empty() : tensor<2x9x53xi32>
    %44 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40 : tensor<1x1x53xi32>) outs(%43 : tensor<2x9x53xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x9x53xi32>
    %45 = tensor.empty() : tensor<2x9x53xi1>
    %46 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42, %44 : tensor<2x9x53xi32>, tensor<2x9x53xi32>) outs(%45 : tensor<2x9x53xi1>) {
    ^bb0(%in: i32, %in_16: i32, %out: i1):
      %111 = arith.cmpi eq, %in, %in_16 : i32
      linalg.yield %111 : i1
    } -> tensor<2x9x53xi1>
    %47 = tensor.empty() : tensor<2x9x53xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<2x9x53xi1>) outs(%47 : tensor<2x9x53xf32>) {
    ^bb0(%in: i1, %out: f32):
      %111 = arith.uitofp %in : i1 to f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %collapsed_7 = tensor.collapse_shape %14 [[0, 1, 2]] : tensor<2x9x53xf32> into tensor<954xf32>
    %expanded_8 = tensor.expand_shape %collapsed_7 [[0, 1, 2]] output_shape [18, 1, 53] : tensor<954xf32> into tensor<18x1x53xf32>
    %collapsed_9 = tensor.collapse_shape %48 [[0, 1, 2]] : tensor<2x9x53xf32> into tensor<954xf32>
    %expanded_10 = tensor.expand_shape %collapsed_9 [[0, 1, 2]] output_shape [18, 53, 1] : tensor<954xf32> into tensor<18x53x1xf32>
    %49 = tensor.empty() : tensor<18x1x1xf32>
    %50 = linalg.fill ins(%cst_1 : f32) outs(%49 : tensor<18x1x1xf32>) -> tensor<18x1x1xf32>
    %51 = linalg.batch_matmul ins(%expanded_8, %expanded_10 : tensor<18x1x53xf32>, tensor<18x53x1xf32>) outs(%50 : tensor<18x1x1xf32>) -> tensor<18x1x1xf32>
    %collapsed_11 = tensor.collapse_shape %51 [[0, 1, 2]] : tensor<18x1x1xf32> into tensor<18xf32>
    %expanded_12 = tensor.expand_shape %collapsed_11 [[0, 1]] output_shape [2, 9] : tensor<18xf32> into tensor<2x9xf32>
    %52 = tensor.empty() : tensor<2x9xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%38, %expanded_12 : tensor<2x9xf32>, tensor<2x9xf32>) outs(%52 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.subf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %54 = tensor.empty() : tensor<f32>
    %55 = linalg.fill ins(%cst_1 : f32) outs(%54 : tensor<f32>) -> tensor<f32>
    %56 = linalg.generic {indexing_maps = [#map, #map4], iterator_types = ["reduction", "reduction"]} ins(%53 : tensor<2x9xf32>) outs(%55 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.addf %out, %in : f32
      linalg.yield %111 : f32
    } -> tensor<f32>
    %57 = tensor.empty() : tensor<f32>
    %58 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%56 : tensor<f32>) outs(%57 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_0 : f32
      linalg.yield %111 : f32
    } -> tensor<f32>
    %59 = tensor.empty() : tensor<f32>
    %60 = linalg.generic {indexing_maps = [#map5], iterator_types = []} outs(%59 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %61 = tensor.empty() : tensor<2x9xf32>
    %62 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel"]} ins(%60 : tensor<f32>) outs(%61 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9xf32>
    %63 = tensor.empty() : tensor<f32>
    %64 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%60 : tensor<f32>) outs(%63 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.negf %in : f32
      linalg.yield %111 : f32
    } -> tensor<f32>
    %65 = tensor.empty() : tensor<2x9x53xf32>
    %66 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<f32>) outs(%65 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9x53xf32>
    %67 = tensor.empty() : tensor<2x9x53xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66, %48 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%67 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.mulf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %69 = tensor.empty() : tensor<2x9xf32>
    %70 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%62, %32 : tensor<2x9xf32>, tensor<2x9xf32>) outs(%69 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.divf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %71 = tensor.empty() : tensor<2x9xf32>
    %72 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%34, %70 : tensor<2x9xi1>, tensor<2x9xf32>) outs(%71 : tensor<2x9xf32>) {
    ^bb0(%in: i1, %in_16: f32, %out: f32):
      %111 = arith.select %in, %cst_1, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %73 = tensor.empty() : tensor<2x9xf32>
    %74 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%34, %70 : tensor<2x9xi1>, tensor<2x9xf32>) outs(%73 : tensor<2x9xf32>) {
    ^bb0(%in: i1, %in_16: f32, %out: f32):
      %111 = arith.select %in, %in_16, %cst_1 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %75 = tensor.empty() : tensor<2x9xf32>
    %76 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%72 : tensor<2x9xf32>) outs(%75 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.negf %in : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %77 = tensor.empty() : tensor<2x9xf32>
    %78 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%74, %76 : tensor<2x9xf32>, tensor<2x9xf32>) outs(%77 : tensor<2x9xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.addf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9xf32>
    %79 = tensor.empty() : tensor<2x9x53xf32>
    %80 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<2x9xf32>) outs(%79 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x9x53xf32>
    %81 = tensor.empty() : tensor<2x9x53xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %27 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%81 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.mulf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %83 = tensor.empty() : tensor<2x9x53xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %82 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%83 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.addf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %85 = tensor.empty() : tensor<2x9x53xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<2x9x53xf32>) outs(%85 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.mulf %in, %cst_5 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %87 = tensor.empty() : tensor<2x9x53xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %12 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%87 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.mulf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %89 = tensor.empty() : tensor<2x9x53xf32>
    %90 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %10 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%89 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.mulf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %91 = tensor.empty() : tensor<2x9x53xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %90 : tensor<2x9x53xf32>, tensor<2x9x53xf32>) outs(%91 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %111 = arith.addf %in, %in_16 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %93 = tensor.empty() : tensor<2x9x53xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<2x9x53xf32>) outs(%93 : tensor<2x9x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %111 = arith.divf %in, %cst_5 : f32
      linalg.yield %111 : f32
    } -> tensor<2x9x53xf32>
    %95 = tensor.empty() : tensor<2x9x53xbf16>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<2x9x53xf32>) outs(%95 : tensor<2x9x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %111 = arith.truncf %in : f32 to bf16
      linalg.yield %111 : bf16
    } -> tensor<2x9x53xbf16>
    %97 = tensor.empty() : tensor<53x2x9xbf16>
    %98 = linalg.generic {indexing_maps = [#map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<2x9x53xbf16>) outs(%97 : tensor<53x2x9xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<53x2x9xbf16>
    %collapsed_13 = tensor.collapse_shape %98 [[0], [1, 2]] : tensor<53x2x9xbf16> into tensor<53x18xbf16>
    %99 = tensor.empty() : tensor<53x16xbf16>
    %100 = linalg.fill ins(%cst_6 : bf16) outs(%99 : tensor<53x16xbf16>) -> tensor<53x16xbf16>
    %101 = linalg.matmul ins(%collapsed_13, %collapsed : tensor<53x18xbf16>, tensor<18x16xbf16>) outs(%100 : tensor<53x16xbf16>) -> tensor<53x16xbf16>
    %102 = tensor.empty() : tensor<53x16xf32>
    %103 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%101 : tensor<53x16xbf16>) outs(%102 : tensor<53x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %111 = arith.extf %in : bf16 to f32
      linalg.yield %111 : f32
    } -> tensor<53x16xf32>
    %104 = tensor.empty() : tensor<16x53xf32>
    %105 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%103 : tensor<53x16xf32>) outs(%104 : tensor<16x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x53xf32>
    %collapsed_14 = tensor.collapse_shape %96 [[0, 1], [2]] : tensor<2x9x53xbf16> into tensor<18x53xbf16>
    %106 = tensor.empty() : tensor<53x16xbf16>
    %107 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%1 : tensor<16x53xbf16>) outs(%106 : tensor<53x16xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<53x16xbf16>
    %108 = tensor.empty() : tensor<18x16xbf16>
    %109 = linalg.fill ins(%cst_6 : bf16) outs(%108 : tensor<18x16xbf16>) -> tensor<18x16xbf16>
    %110 = linalg.matmul ins(%collapsed_14, %107 : tensor<18x53xbf16>, tensor<53x16xbf16>) outs(%109 : tensor<18x16xbf16>) -> tensor<18x16xbf16>
    %expanded_15 = tensor.expand_shape %110 [[0, 1], [2]] output_shape [2, 9, 16] : tensor<18x16xbf16> into tensor<2x9x16xbf16>
    return %58, %105, %expanded_15 : tensor<f32>, tensor<16x53xf32>, tensor<2x9x16xbf16>
  }
}

