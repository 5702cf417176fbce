// StableHLO 1.13.8 stablehlo-legalize-to-linalg of hand-written StableHLO in the shape that JAX prints.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,bias,label --logits=bf16 --unfused-tolerance=2e-2
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map6 = affine_map<(d0, d1) -> ()>
#map7 = affine_map<(d0, d1) -> (d0, d1)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map9 = affine_map<() -> ()>
module @jit_loss {
  func.func public @main(%arg0: tensor<2x8x16xbf16>, %arg1: tensor<16x40xbf16>, %arg2: tensor<40xbf16>, %arg3: tensor<2x8xi32>) -> tensor<f32> {
    %cst = arith.constant 1.600000e+01 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0.000000e+00 : bf16
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32>
    %0 = tensor.empty() : tensor<2x8x40xbf16>
    %1 = linalg.fill ins(%cst_2 : bf16) outs(%0 : tensor<2x8x40xbf16>) -> tensor<2x8x40xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg1 : tensor<2x8x16xbf16>, tensor<16x40xbf16>) outs(%1 : tensor<2x8x40xbf16>) {
    ^bb0(%in: bf16, %in_4: bf16, %out: bf16):
      %40 = arith.mulf %in, %in_4 : bf16
      %41 = arith.addf %out, %40 : bf16
      linalg.yield %41 : bf16
    } -> tensor<2x8x40xbf16>
    %expanded = tensor.expand_shape %arg2 [[0, 1, 2]] output_shape [1, 1, 40] : tensor<40xbf16> into tensor<1x1x40xbf16>
    %3 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x40xbf16>) outs(%0 : tensor<2x8x40xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x8x40xbf16>
    %4 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %3 : tensor<2x8x40xbf16>, tensor<2x8x40xbf16>) outs(%0 : tensor<2x8x40xbf16>) {
    ^bb0(%in: bf16, %in_4: bf16, %out: bf16):
      %40 = arith.addf %in, %in_4 : bf16
      linalg.yield %40 : bf16
    } -> tensor<2x8x40xbf16>
    %5 = tensor.empty() : tensor<2x8x40xf32>
    %6 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x8x40xbf16>) outs(%5 : tensor<2x8x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<2x8x40xf32>
    %7 = tensor.empty() : tensor<2x8xf32>
    %8 = linalg.fill ins(%cst_1 : f32) outs(%7 : tensor<2x8xf32>) -> tensor<2x8xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<2x8x40xf32>) outs(%8 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.maximumf %out, %in : f32
      linalg.yield %40 : f32
    } -> tensor<2x8xf32>
    %10 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8xf32>
    %11 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%10, %9 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.maximumf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2x8xf32>
    %12 = tensor.empty() : tensor<2x8x1xf32>
    %13 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x8xf32>) outs(%12 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %14 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<2x8x1xf32>) outs(%5 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x40xf32>
    %15 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %14 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%5 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.subf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2x8x40xf32>
    %16 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x8x40xf32>) outs(%5 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.exp %in : f32
      linalg.yield %40 : f32
    } -> tensor<2x8x40xf32>
    %17 = linalg.fill ins(%cst_0 : f32) outs(%7 : tensor<2x8xf32>) -> tensor<2x8xf32>
    %18 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<2x8x40xf32>) outs(%17 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %out, %in : f32
      linalg.yield %40 : f32
    } -> tensor<2x8xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<2x8xf32>) outs(%12 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x8x1xf32>) outs(%12 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.log %in : f32
      linalg.yield %40 : f32
    } -> tensor<2x8x1xf32>
    %21 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<2x8x1xf32>) outs(%5 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x40xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %21 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%5 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.subf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2x8x40xf32>
    %23 = tensor.empty() : tensor<2x8x1xi32>
    %24 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3 : tensor<2x8xi32>) outs(%23 : tensor<2x8x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x1xi32>
    %25 = tensor.empty() : tensor<1x1x40xi32>
    %26 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel"]} outs(%25 : tensor<1x1x40xi32>) {
    ^bb0(%out: i32):
      %40 = linalg.index 2 : index
      %41 = arith.index_cast %40 : index to i32
      linalg.yield %41 : i32
    } -> tensor<1x1x40xi32>
    %27 = tensor.empty() : tensor<2x8x40xi32>
    %28 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x8x1xi32>) outs(%27 : tensor<2x8x40xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x40xi32>
    %29 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x1x40xi32>) outs(%27 : tensor<2x8x40xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x40xi32>
    %30 = tensor.empty() : tensor<2x8x40xi1>
    %31 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %29 : tensor<2x8x40xi32>, tensor<2x8x40xi32>) outs(%30 : tensor<2x8x40xi1>) {
    ^bb0(%in: i32, %in_4: i32, %out: i1):
      %40 = arith.cmpi eq, %in, %in_4 : i32
      linalg.yield %40 : i1
    } -> tensor<2x8x40xi1>
    %32 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<2x8x40xi1>) outs(%5 : tensor<2x8x40xf32>) {
    ^bb0(%in: i1, %out: f32):
      %40 = arith.uitofp %in : i1 to f32
      linalg.yield %40 : f32
    } -> tensor<2x8x40xf32>
    %33 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %22 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%5 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.mulf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2x8x40xf32>
    %34 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%33 : tensor<2x8x40xf32>) outs(%17 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %out, %in : f32
      linalg.yield %40 : f32
    } -> tensor<2x8xf32>
    %35 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.negf %in : f32
      linalg.yield %40 : f32
    } -> tensor<2x8xf32>
    %36 = tensor.empty() : tensor<f32>
    %37 = linalg.fill ins(%cst_0 : f32) outs(%36 : tensor<f32>) -> tensor<f32>
    %38 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["reduction", "reduction"]} ins(%35 : tensor<2x8xf32>) outs(%37 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %out, %in : f32
      linalg.yield %40 : f32
    } -> tensor<f32>
    %39 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%38 : tensor<f32>) outs(%36 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.divf %in, %cst : f32
      linalg.yield %40 : f32
    } -> tensor<f32>
    return %39 : tensor<f32>
  }
}

