// StableHLO 1.13.8 stablehlo-legalize-to-linalg of hand-written StableHLO in the shape that JAX prints.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,label,mask --z-loss=1e-4 --logits=bf16 --unfused-tolerance=2e-2
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map7 = affine_map<(d0, d1) -> ()>
#map8 = affine_map<(d0, d1) -> (d0, d1)>
#map9 = affine_map<(d0, d1, d2) -> ()>
#map10 = affine_map<() -> ()>
module @jit_loss {
  func.func public @main(%arg0: tensor<2x8x16xbf16>, %arg1: tensor<16x40xbf16>, %arg2: tensor<2x8xi32>, %arg3: tensor<2x8xi32>) -> tensor<f32> {
    %cst = arith.constant 9.99999993E-9 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 0.000000e+00 : bf16
    %cst_4 = arith.constant dense<0> : tensor<i32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_7 = arith.constant dense<9.99999974E-5> : tensor<f32>
    %0 = tensor.empty() : tensor<2x8x40xbf16>
    %1 = linalg.fill ins(%cst_3 : bf16) outs(%0 : tensor<2x8x40xbf16>) -> tensor<2x8x40xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg1 : tensor<2x8x16xbf16>, tensor<16x40xbf16>) outs(%1 : tensor<2x8x40xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %56 = arith.mulf %in, %in_8 : bf16
      %57 = arith.addf %out, %56 : bf16
      linalg.yield %57 : bf16
    } -> tensor<2x8x40xbf16>
    %3 = tensor.empty() : tensor<2x8x40xf32>
    %4 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<2x8x40xbf16>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %56 = arith.extf %in : bf16 to f32
      linalg.yield %56 : f32
    } -> tensor<2x8x40xf32>
    %5 = tensor.empty() : tensor<2x8x1xi32>
    %6 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<2x8xi32>) outs(%5 : tensor<2x8x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x1xi32>
    %7 = tensor.empty() : tensor<1x1x40xi32>
    %8 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel"]} outs(%7 : tensor<1x1x40xi32>) {
    ^bb0(%out: i32):
      %56 = linalg.index 2 : index
      %57 = arith.index_cast %56 : index to i32
      linalg.yield %57 : i32
    } -> tensor<1x1x40xi32>
    %9 = tensor.empty() : tensor<2x8x40xi32>
    %10 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x8x1xi32>) outs(%9 : tensor<2x8x40xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x40xi32>
    %11 = linalg.generic {indexing_maps = [#map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x1x40xi32>) outs(%9 : tensor<2x8x40xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x40xi32>
    %12 = tensor.empty() : tensor<2x8x40xi1>
    %13 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %11 : tensor<2x8x40xi32>, tensor<2x8x40xi32>) outs(%12 : tensor<2x8x40xi1>) {
    ^bb0(%in: i32, %in_8: i32, %out: i1):
      %56 = arith.cmpi eq, %in, %in_8 : i32
      linalg.yield %56 : i1
    } -> tensor<2x8x40xi1>
    %14 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<2x8x40xi1>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: i1, %out: f32):
      %56 = arith.uitofp %in : i1 to f32
      linalg.yield %56 : f32
    } -> tensor<2x8x40xf32>
    %15 = tensor.empty() : tensor<2x8xf32>
    %16 = linalg.fill ins(%cst_2 : f32) outs(%15 : tensor<2x8xf32>) -> tensor<2x8xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<2x8x40xf32>) outs(%16 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %56 = arith.maximumf %out, %in : f32
      linalg.yield %56 : f32
    } -> tensor<2x8xf32>
    %18 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8xf32>
    %19 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%18, %17 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %56 = arith.maximumf %in, %in_8 : f32
      linalg.yield %56 : f32
    } -> tensor<2x8xf32>
    %20 = tensor.empty() : tensor<2x8x1xf32>
    %21 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x8xf32>) outs(%20 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %22 = tensor.empty() : tensor<2x8x1xi1>
    %23 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x8x1xf32>) outs(%22 : tensor<2x8x1xi1>) {
    ^bb0(%in: f32, %out: i1):
      %56 = math.absf %in : f32
      %57 = arith.cmpf one, %56, %cst_1 : f32
      linalg.yield %57 : i1
    } -> tensor<2x8x1xi1>
    %24 = linalg.generic {indexing_maps = [#map9, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%20 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %25 = linalg.generic {indexing_maps = [#map3, #map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %21, %24 : tensor<2x8x1xi1>, tensor<2x8x1xf32>, tensor<2x8x1xf32>) outs(%20 : tensor<2x8x1xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %56 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %56 : f32
    } -> tensor<2x8x1xf32>
    %26 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<2x8x1xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x40xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %26 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %56 = arith.subf %in, %in_8 : f32
      linalg.yield %56 : f32
    } -> tensor<2x8x40xf32>
    %28 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %56 = math.exp %in : f32
      linalg.yield %56 : f32
    } -> tensor<2x8x40xf32>
    %29 = linalg.fill ins(%cst_0 : f32) outs(%15 : tensor<2x8xf32>) -> tensor<2x8xf32>
    %30 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%28 : tensor<2x8x40xf32>) outs(%29 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %56 = arith.addf %out, %in : f32
      linalg.yield %56 : f32
    } -> tensor<2x8xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<2x8xf32>) outs(%20 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %32 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<2x8x1xf32>) outs(%20 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %56 = math.absf %in : f32
      linalg.yield %56 : f32
    } -> tensor<2x8x1xf32>
    %33 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<2x8x1xf32>) outs(%20 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %56 = math.log %in : f32
      linalg.yield %56 : f32
    } -> tensor<2x8x1xf32>
    %34 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %25 : tensor<2x8x1xf32>, tensor<2x8x1xf32>) outs(%20 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %56 = arith.addf %in, %in_8 : f32
      linalg.yield %56 : f32
    } -> tensor<2x8x1xf32>
    %35 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<2x8x1xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x40xf32>
    %36 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %35 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %56 = arith.subf %in, %in_8 : f32
      linalg.yield %56 : f32
    } -> tensor<2x8x40xf32>
    %37 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %36 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %56 = arith.mulf %in, %in_8 : f32
      linalg.yield %56 : f32
    } -> tensor<2x8x40xf32>
    %38 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%37 : tensor<2x8x40xf32>) outs(%29 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %56 = arith.addf %out, %in : f32
      linalg.yield %56 : f32
    } -> tensor<2x8xf32>
    %39 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %56 = arith.negf %in : f32
      linalg.yield %56 : f32
    } -> tensor<2x8xf32>
    %collapsed = tensor.collapse_shape %34 [[0], [1, 2]] : tensor<2x8x1xf32> into tensor<2x8xf32>
    %40 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8xf32>
    %41 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%collapsed, %collapsed : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %56 = arith.mulf %in, %in_8 : f32
      linalg.yield %56 : f32
    } -> tensor<2x8xf32>
    %42 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%40, %41 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %56 = arith.mulf %in, %in_8 : f32
      linalg.yield %56 : f32
    } -> tensor<2x8xf32>
    %43 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%39, %42 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %56 = arith.addf %in, %in_8 : f32
      linalg.yield %56 : f32
    } -> tensor<2x8xf32>
    %44 = tensor.empty() : tensor<2x8xi32>
    %45 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<i32>) outs(%44 : tensor<2x8xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8xi32>
    %46 = tensor.empty() : tensor<2x8xi1>
    %47 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%arg3, %45 : tensor<2x8xi32>, tensor<2x8xi32>) outs(%46 : tensor<2x8xi1>) {
    ^bb0(%in: i32, %in_8: i32, %out: i1):
      %56 = arith.cmpi ne, %in, %in_8 : i32
      linalg.yield %56 : i1
    } -> tensor<2x8xi1>
    %48 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%47 : tensor<2x8xi1>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: i1, %out: f32):
      %56 = arith.uitofp %in : i1 to f32
      linalg.yield %56 : f32
    } -> tensor<2x8xf32>
    %49 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%43, %48 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %56 = arith.mulf %in, %in_8 : f32
      linalg.yield %56 : f32
    } -> tensor<2x8xf32>
    %50 = tensor.empty() : tensor<f32>
    %51 = linalg.fill ins(%cst_0 : f32) outs(%50 : tensor<f32>) -> tensor<f32>
    %52 = linalg.generic {indexing_maps = [#map8, #map7], iterator_types = ["reduction", "reduction"]} ins(%49 : tensor<2x8xf32>) outs(%51 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %56 = arith.addf %out, %in : f32
      linalg.yield %56 : f32
    } -> tensor<f32>
    %53 = linalg.generic {indexing_maps = [#map8, #map7], iterator_types = ["reduction", "reduction"]} ins(%48 : tensor<2x8xf32>) outs(%51 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %56 = arith.addf %out, %in : f32
      linalg.yield %56 : f32
    } -> tensor<f32>
    %54 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = []} ins(%53 : tensor<f32>) outs(%50 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %56 = arith.addf %in, %cst : f32
      linalg.yield %56 : f32
    } -> tensor<f32>
    %55 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = []} ins(%52, %54 : tensor<f32>, tensor<f32>) outs(%50 : tensor<f32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %56 = arith.divf %in, %in_8 : f32
      linalg.yield %56 : f32
    } -> tensor<f32>
    return %55 : tensor<f32>
  }
}

