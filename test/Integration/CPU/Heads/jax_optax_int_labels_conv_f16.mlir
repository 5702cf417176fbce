// StableHLO 1.13.8 stablehlo-legalize-to-linalg of hand-written StableHLO in the shape that JAX prints.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,label --logits=f16 --unfused-tolerance=2e-3
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1, d2) -> ()>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map6 = affine_map<(d0) -> ()>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0, d1) -> (d0, 0)>
#map9 = affine_map<() -> ()>
module @jit_loss {
  func.func public @main(%arg0: tensor<16x16xf16>, %arg1: tensor<16x40xf16>, %arg2: tensor<16xi32>) -> tensor<f32> {
    %cst = arith.constant 1.600000e+01 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %c39 = arith.constant 39 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %cst_3 = arith.constant 0.000000e+00 : f16
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_5 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_6 = arith.constant dense<0x7FC00000> : tensor<f32>
    %cst_7 = arith.constant dense<39> : tensor<i32>
    %cst_8 = arith.constant dense<40> : tensor<i32>
    %cst_9 = arith.constant dense<0> : tensor<i32>
    %0 = tensor.empty() : tensor<16x40xf16>
    %1 = linalg.fill ins(%cst_3 : f16) outs(%0 : tensor<16x40xf16>) -> tensor<16x40xf16>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<16x16xf16>, tensor<16x40xf16>) outs(%1 : tensor<16x40xf16>) -> tensor<16x40xf16>
    %3 = tensor.empty() : tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<16x40xf16>) outs(%3 : tensor<16x40xf32>) {
    ^bb0(%in: f16, %out: f32):
      %49 = arith.extf %in : f16 to f32
      linalg.yield %49 : f32
    } -> tensor<16x40xf32>
    %5 = tensor.empty() : tensor<16x1xi32>
    %6 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<16xi32>) outs(%5 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %7 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%5 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %8 = tensor.empty() : tensor<16x1xi1>
    %9 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<16x1xi32>, tensor<16x1xi32>) outs(%8 : tensor<16x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %49 = arith.cmpi slt, %in, %in_10 : i32
      linalg.yield %49 : i1
    } -> tensor<16x1xi1>
    %10 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<i32>) outs(%5 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %11 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %10 : tensor<16x1xi32>, tensor<16x1xi32>) outs(%5 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %in_10: i32, %out: i32):
      %49 = arith.addi %in, %in_10 : i32
      linalg.yield %49 : i32
    } -> tensor<16x1xi32>
    %12 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%9, %11, %6 : tensor<16x1xi1>, tensor<16x1xi32>, tensor<16x1xi32>) outs(%5 : tensor<16x1xi32>) {
    ^bb0(%in: i1, %in_10: i32, %in_11: i32, %out: i32):
      %49 = arith.select %in, %in_10, %in_11 : i32
      linalg.yield %49 : i32
    } -> tensor<16x1xi32>
    %expanded = tensor.expand_shape %12 [[0], [1, 2]] output_shape [16, 1, 1] : tensor<16x1xi32> into tensor<16x1x1xi32>
    %13 = tensor.empty() : tensor<16x1x1xi32>
    %14 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%13 : tensor<16x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1x1xi32>
    %15 = tensor.empty() : tensor<16x1x1xi1>
    %16 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %14 : tensor<16x1x1xi32>, tensor<16x1x1xi32>) outs(%15 : tensor<16x1x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %49 = arith.cmpi sge, %in, %in_10 : i32
      linalg.yield %49 : i1
    } -> tensor<16x1x1xi1>
    %17 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_7 : tensor<i32>) outs(%13 : tensor<16x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1x1xi32>
    %18 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %17 : tensor<16x1x1xi32>, tensor<16x1x1xi32>) outs(%15 : tensor<16x1x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %49 = arith.cmpi sle, %in, %in_10 : i32
      linalg.yield %49 : i1
    } -> tensor<16x1x1xi1>
    %19 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %18 : tensor<16x1x1xi1>, tensor<16x1x1xi1>) outs(%15 : tensor<16x1x1xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %49 = arith.andi %in, %in_10 : i1
      linalg.yield %49 : i1
    } -> tensor<16x1x1xi1>
    %20 = linalg.fill ins(%true : i1) outs(%8 : tensor<16x1xi1>) -> tensor<16x1xi1>
    %21 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<16x1x1xi1>) outs(%20 : tensor<16x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %49 = arith.andi %out, %in : i1
      linalg.yield %49 : i1
    } -> tensor<16x1xi1>
    %22 = tensor.empty() : tensor<16x1xf32>
    %23 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%22 : tensor<16x1xf32>) {
    ^bb0(%out: f32):
      %49 = linalg.index 0 : index
      %extracted = tensor.extract %expanded[%49, %c0, %c0] : tensor<16x1x1xi32>
      %50 = arith.index_cast %extracted : i32 to index
      %51 = arith.maxsi %50, %c0 : index
      %52 = arith.minsi %51, %c39 : index
      %extracted_10 = tensor.extract %4[%49, %52] : tensor<16x40xf32>
      linalg.yield %extracted_10 : f32
    } -> tensor<16x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%22 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x1xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%21, %23, %24 : tensor<16x1xi1>, tensor<16x1xf32>, tensor<16x1xf32>) outs(%22 : tensor<16x1xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %49 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %49 : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %25 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %26 = tensor.empty() : tensor<16xf32>
    %27 = linalg.fill ins(%cst_2 : f32) outs(%26 : tensor<16xf32>) -> tensor<16xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<16x40xf32>) outs(%27 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = arith.maximumf %out, %in : f32
      linalg.yield %49 : f32
    } -> tensor<16xf32>
    %29 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel"]} ins(%cst_5 : tensor<f32>) outs(%26 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16xf32>
    %30 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%29, %28 : tensor<16xf32>, tensor<16xf32>) outs(%26 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %49 = arith.maximumf %in, %in_10 : f32
      linalg.yield %49 : f32
    } -> tensor<16xf32>
    %31 = tensor.empty() : tensor<16xi1>
    %32 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%30 : tensor<16xf32>) outs(%31 : tensor<16xi1>) {
    ^bb0(%in: f32, %out: i1):
      %49 = math.absf %in : f32
      %50 = arith.cmpf one, %49, %cst_1 : f32
      linalg.yield %50 : i1
    } -> tensor<16xi1>
    %33 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel"]} ins(%cst_4 : tensor<f32>) outs(%26 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16xf32>
    %34 = linalg.generic {indexing_maps = [#map7, #map7, #map7, #map7], iterator_types = ["parallel"]} ins(%32, %30, %33 : tensor<16xi1>, tensor<16xf32>, tensor<16xf32>) outs(%26 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %49 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %49 : f32
    } -> tensor<16xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<16xf32>) outs(%22 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x1xf32>
    %36 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<16x1xf32>) outs(%3 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x40xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %36 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%3 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %49 = arith.subf %in, %in_10 : f32
      linalg.yield %49 : f32
    } -> tensor<16x40xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<16x40xf32>) outs(%3 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = math.exp %in : f32
      linalg.yield %49 : f32
    } -> tensor<16x40xf32>
    %39 = linalg.fill ins(%cst_0 : f32) outs(%26 : tensor<16xf32>) -> tensor<16xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%38 : tensor<16x40xf32>) outs(%39 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = arith.addf %out, %in : f32
      linalg.yield %49 : f32
    } -> tensor<16xf32>
    %41 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%40 : tensor<16xf32>) outs(%26 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = math.absf %in : f32
      linalg.yield %49 : f32
    } -> tensor<16xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%41 : tensor<16xf32>) outs(%26 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = math.log %in : f32
      linalg.yield %49 : f32
    } -> tensor<16xf32>
    %43 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%42, %34 : tensor<16xf32>, tensor<16xf32>) outs(%26 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %49 = arith.addf %in, %in_10 : f32
      linalg.yield %49 : f32
    } -> tensor<16xf32>
    %44 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%43, %collapsed : tensor<16xf32>, tensor<16xf32>) outs(%26 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %49 = arith.subf %in, %in_10 : f32
      linalg.yield %49 : f32
    } -> tensor<16xf32>
    %45 = tensor.empty() : tensor<f32>
    %46 = linalg.fill ins(%cst_0 : f32) outs(%45 : tensor<f32>) -> tensor<f32>
    %47 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["reduction"]} ins(%44 : tensor<16xf32>) outs(%46 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = arith.addf %out, %in : f32
      linalg.yield %49 : f32
    } -> tensor<f32>
    %48 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%47 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = arith.divf %in, %cst : f32
      linalg.yield %49 : f32
    } -> tensor<f32>
    return %48 : tensor<f32>
  }
}

