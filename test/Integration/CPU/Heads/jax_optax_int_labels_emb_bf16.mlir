// StableHLO 1.13.8 stablehlo-legalize-to-linalg of hand-written StableHLO in the shape that JAX prints.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,label --logits=bf16 --unfused-tolerance=2e-2
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d1, d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> ()>
#map4 = affine_map<(d0, d1, d2) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map7 = affine_map<(d0) -> ()>
#map8 = affine_map<(d0) -> (d0)>
#map9 = affine_map<(d0, d1) -> (d0, 0)>
#map10 = affine_map<() -> ()>
module @jit_loss {
  func.func public @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<16xi32>) -> tensor<f32> {
    %cst = arith.constant 1.600000e+01 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %c39 = arith.constant 39 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %cst_3 = arith.constant 0.000000e+00 : bf16
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_5 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_6 = arith.constant dense<0x7FC00000> : tensor<f32>
    %cst_7 = arith.constant dense<39> : tensor<i32>
    %cst_8 = arith.constant dense<40> : tensor<i32>
    %cst_9 = arith.constant dense<0> : tensor<i32>
    %0 = tensor.empty() : tensor<16x40xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x40xbf16>
    %2 = linalg.fill ins(%cst_3 : bf16) outs(%0 : tensor<16x40xbf16>) -> tensor<16x40xbf16>
    %3 = linalg.matmul ins(%arg0, %1 : tensor<16x16xbf16>, tensor<16x40xbf16>) outs(%2 : tensor<16x40xbf16>) -> tensor<16x40xbf16>
    %4 = tensor.empty() : tensor<16x40xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16x40xbf16>) outs(%4 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %50 = arith.extf %in : bf16 to f32
      linalg.yield %50 : f32
    } -> tensor<16x40xf32>
    %6 = tensor.empty() : tensor<16x1xi32>
    %7 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<16xi32>) outs(%6 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %8 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%6 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %9 = tensor.empty() : tensor<16x1xi1>
    %10 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %8 : tensor<16x1xi32>, tensor<16x1xi32>) outs(%9 : tensor<16x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %50 = arith.cmpi slt, %in, %in_10 : i32
      linalg.yield %50 : i1
    } -> tensor<16x1xi1>
    %11 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<i32>) outs(%6 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %11 : tensor<16x1xi32>, tensor<16x1xi32>) outs(%6 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %in_10: i32, %out: i32):
      %50 = arith.addi %in, %in_10 : i32
      linalg.yield %50 : i32
    } -> tensor<16x1xi32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %12, %7 : tensor<16x1xi1>, tensor<16x1xi32>, tensor<16x1xi32>) outs(%6 : tensor<16x1xi32>) {
    ^bb0(%in: i1, %in_10: i32, %in_11: i32, %out: i32):
      %50 = arith.select %in, %in_10, %in_11 : i32
      linalg.yield %50 : i32
    } -> tensor<16x1xi32>
    %expanded = tensor.expand_shape %13 [[0], [1, 2]] output_shape [16, 1, 1] : tensor<16x1xi32> into tensor<16x1x1xi32>
    %14 = tensor.empty() : tensor<16x1x1xi32>
    %15 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%14 : tensor<16x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1x1xi32>
    %16 = tensor.empty() : tensor<16x1x1xi1>
    %17 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %15 : tensor<16x1x1xi32>, tensor<16x1x1xi32>) outs(%16 : tensor<16x1x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %50 = arith.cmpi sge, %in, %in_10 : i32
      linalg.yield %50 : i1
    } -> tensor<16x1x1xi1>
    %18 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_7 : tensor<i32>) outs(%14 : tensor<16x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1x1xi32>
    %19 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %18 : tensor<16x1x1xi32>, tensor<16x1x1xi32>) outs(%16 : tensor<16x1x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %50 = arith.cmpi sle, %in, %in_10 : i32
      linalg.yield %50 : i1
    } -> tensor<16x1x1xi1>
    %20 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %19 : tensor<16x1x1xi1>, tensor<16x1x1xi1>) outs(%16 : tensor<16x1x1xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %50 = arith.andi %in, %in_10 : i1
      linalg.yield %50 : i1
    } -> tensor<16x1x1xi1>
    %21 = linalg.fill ins(%true : i1) outs(%9 : tensor<16x1xi1>) -> tensor<16x1xi1>
    %22 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<16x1x1xi1>) outs(%21 : tensor<16x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %50 = arith.andi %out, %in : i1
      linalg.yield %50 : i1
    } -> tensor<16x1xi1>
    %23 = tensor.empty() : tensor<16x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel"]} outs(%23 : tensor<16x1xf32>) {
    ^bb0(%out: f32):
      %50 = linalg.index 0 : index
      %extracted = tensor.extract %expanded[%50, %c0, %c0] : tensor<16x1x1xi32>
      %51 = arith.index_cast %extracted : i32 to index
      %52 = arith.maxsi %51, %c0 : index
      %53 = arith.minsi %52, %c39 : index
      %extracted_10 = tensor.extract %5[%50, %53] : tensor<16x40xf32>
      linalg.yield %extracted_10 : f32
    } -> tensor<16x1xf32>
    %25 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%23 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x1xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%22, %24, %25 : tensor<16x1xi1>, tensor<16x1xf32>, tensor<16x1xf32>) outs(%23 : tensor<16x1xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %50 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %50 : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %26 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %27 = tensor.empty() : tensor<16xf32>
    %28 = linalg.fill ins(%cst_2 : f32) outs(%27 : tensor<16xf32>) -> tensor<16xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "reduction"]} ins(%5 : tensor<16x40xf32>) outs(%28 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.maximumf %out, %in : f32
      linalg.yield %50 : f32
    } -> tensor<16xf32>
    %30 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel"]} ins(%cst_5 : tensor<f32>) outs(%27 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16xf32>
    %31 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel"]} ins(%30, %29 : tensor<16xf32>, tensor<16xf32>) outs(%27 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %50 = arith.maximumf %in, %in_10 : f32
      linalg.yield %50 : f32
    } -> tensor<16xf32>
    %32 = tensor.empty() : tensor<16xi1>
    %33 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel"]} ins(%31 : tensor<16xf32>) outs(%32 : tensor<16xi1>) {
    ^bb0(%in: f32, %out: i1):
      %50 = math.absf %in : f32
      %51 = arith.cmpf one, %50, %cst_1 : f32
      linalg.yield %51 : i1
    } -> tensor<16xi1>
    %34 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel"]} ins(%cst_4 : tensor<f32>) outs(%27 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16xf32>
    %35 = linalg.generic {indexing_maps = [#map8, #map8, #map8, #map8], iterator_types = ["parallel"]} ins(%33, %31, %34 : tensor<16xi1>, tensor<16xf32>, tensor<16xf32>) outs(%27 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %50 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %50 : f32
    } -> tensor<16xf32>
    %36 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<16xf32>) outs(%23 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x1xf32>
    %37 = linalg.generic {indexing_maps = [#map9, #map1], iterator_types = ["parallel", "parallel"]} ins(%36 : tensor<16x1xf32>) outs(%4 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x40xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%5, %37 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%4 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %50 = arith.subf %in, %in_10 : f32
      linalg.yield %50 : f32
    } -> tensor<16x40xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<16x40xf32>) outs(%4 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.exp %in : f32
      linalg.yield %50 : f32
    } -> tensor<16x40xf32>
    %40 = linalg.fill ins(%cst_0 : f32) outs(%27 : tensor<16xf32>) -> tensor<16xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "reduction"]} ins(%39 : tensor<16x40xf32>) outs(%40 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.addf %out, %in : f32
      linalg.yield %50 : f32
    } -> tensor<16xf32>
    %42 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel"]} ins(%41 : tensor<16xf32>) outs(%27 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.absf %in : f32
      linalg.yield %50 : f32
    } -> tensor<16xf32>
    %43 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel"]} ins(%42 : tensor<16xf32>) outs(%27 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.log %in : f32
      linalg.yield %50 : f32
    } -> tensor<16xf32>
    %44 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel"]} ins(%43, %35 : tensor<16xf32>, tensor<16xf32>) outs(%27 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %50 = arith.addf %in, %in_10 : f32
      linalg.yield %50 : f32
    } -> tensor<16xf32>
    %45 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel"]} ins(%44, %collapsed : tensor<16xf32>, tensor<16xf32>) outs(%27 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %50 = arith.subf %in, %in_10 : f32
      linalg.yield %50 : f32
    } -> tensor<16xf32>
    %46 = tensor.empty() : tensor<f32>
    %47 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<f32>) -> tensor<f32>
    %48 = linalg.generic {indexing_maps = [#map8, #map7], iterator_types = ["reduction"]} ins(%45 : tensor<16xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.addf %out, %in : f32
      linalg.yield %50 : f32
    } -> tensor<f32>
    %49 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = []} ins(%48 : tensor<f32>) outs(%46 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.divf %in, %cst : f32
      linalg.yield %50 : f32
    } -> tensor<f32>
    return %49 : tensor<f32>
  }
}

