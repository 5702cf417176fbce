// StableHLO 1.13.8 stablehlo-legalize-to-linalg of hand-written StableHLO in the shape that JAX prints.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,label
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map6 = affine_map<(d0, d1) -> ()>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0, d1, d2) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map11 = affine_map<() -> ()>
module @jit_loss {
  func.func public @main(%arg0: tensor<2x8x16xbf16>, %arg1: tensor<16x40xbf16>, %arg2: tensor<2x8xi32>) -> tensor<f32> {
    %cst = arith.constant 1.600000e+01 : f32
    %c39 = arith.constant 39 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %cst_0 = arith.constant 0x7F800000 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0.000000e+00 : f32
    %cst_3 = arith.constant dense<0x7FC00000> : tensor<f32>
    %cst_4 = arith.constant dense<39> : tensor<i32>
    %cst_5 = arith.constant dense<40> : tensor<i32>
    %cst_6 = arith.constant dense<0> : tensor<i32>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_8 = arith.constant dense<0xFF800000> : tensor<f32>
    %0 = tensor.empty() : tensor<2x8x16xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x8x16xbf16>) outs(%0 : tensor<2x8x16xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %51 = arith.extf %in : bf16 to f32
      linalg.yield %51 : f32
    } -> tensor<2x8x16xf32>
    %2 = tensor.empty() : tensor<16x40xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<16x40xbf16>) outs(%2 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %51 = arith.extf %in : bf16 to f32
      linalg.yield %51 : f32
    } -> tensor<16x40xf32>
    %4 = tensor.empty() : tensor<2x8x40xf32>
    %5 = linalg.fill ins(%cst_2 : f32) outs(%4 : tensor<2x8x40xf32>) -> tensor<2x8x40xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%1, %3 : tensor<2x8x16xf32>, tensor<16x40xf32>) outs(%5 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %51 = arith.mulf %in, %in_9 : f32
      %52 = arith.addf %out, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<2x8x40xf32>
    %7 = tensor.empty() : tensor<2x8xf32>
    %8 = linalg.fill ins(%cst_1 : f32) outs(%7 : tensor<2x8xf32>) -> tensor<2x8xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<2x8x40xf32>) outs(%8 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.maximumf %out, %in : f32
      linalg.yield %51 : f32
    } -> tensor<2x8xf32>
    %10 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<f32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %9 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %51 = arith.maximumf %in, %in_9 : f32
      linalg.yield %51 : f32
    } -> tensor<2x8xf32>
    %12 = tensor.empty() : tensor<2x8xi1>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<2x8xf32>) outs(%12 : tensor<2x8xi1>) {
    ^bb0(%in: f32, %out: i1):
      %51 = math.absf %in : f32
      %52 = arith.cmpf one, %51, %cst_0 : f32
      linalg.yield %52 : i1
    } -> tensor<2x8xi1>
    %14 = linalg.generic {indexing_maps = [#map6, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%13, %11, %14 : tensor<2x8xi1>, tensor<2x8xf32>, tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %51 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %51 : f32
    } -> tensor<2x8xf32>
    %16 = tensor.empty() : tensor<2x8x1xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x8xf32>) outs(%16 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %18 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x8x1xf32>) outs(%4 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x40xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %18 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%4 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %51 = arith.subf %in, %in_9 : f32
      linalg.yield %51 : f32
    } -> tensor<2x8x40xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x8x40xf32>) outs(%4 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.exp %in : f32
      linalg.yield %51 : f32
    } -> tensor<2x8x40xf32>
    %21 = linalg.fill ins(%cst_2 : f32) outs(%7 : tensor<2x8xf32>) -> tensor<2x8xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<2x8x40xf32>) outs(%21 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.addf %out, %in : f32
      linalg.yield %51 : f32
    } -> tensor<2x8xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.absf %in : f32
      linalg.yield %51 : f32
    } -> tensor<2x8xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%23 : tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.log %in : f32
      linalg.yield %51 : f32
    } -> tensor<2x8xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%24, %15 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %51 = arith.addf %in, %in_9 : f32
      linalg.yield %51 : f32
    } -> tensor<2x8xf32>
    %26 = tensor.empty() : tensor<2x8x1xi32>
    %27 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<2x8xi32>) outs(%26 : tensor<2x8x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x1xi32>
    %28 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<i32>) outs(%26 : tensor<2x8x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x1xi32>
    %29 = tensor.empty() : tensor<2x8x1xi1>
    %30 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %28 : tensor<2x8x1xi32>, tensor<2x8x1xi32>) outs(%29 : tensor<2x8x1xi1>) {
    ^bb0(%in: i32, %in_9: i32, %out: i1):
      %51 = arith.cmpi slt, %in, %in_9 : i32
      linalg.yield %51 : i1
    } -> tensor<2x8x1xi1>
    %31 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<i32>) outs(%26 : tensor<2x8x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x1xi32>
    %32 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %31 : tensor<2x8x1xi32>, tensor<2x8x1xi32>) outs(%26 : tensor<2x8x1xi32>) {
    ^bb0(%in: i32, %in_9: i32, %out: i32):
      %51 = arith.addi %in, %in_9 : i32
      linalg.yield %51 : i32
    } -> tensor<2x8x1xi32>
    %33 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %32, %27 : tensor<2x8x1xi1>, tensor<2x8x1xi32>, tensor<2x8x1xi32>) outs(%26 : tensor<2x8x1xi32>) {
    ^bb0(%in: i1, %in_9: i32, %in_10: i32, %out: i32):
      %51 = arith.select %in, %in_9, %in_10 : i32
      linalg.yield %51 : i32
    } -> tensor<2x8x1xi32>
    %expanded = tensor.expand_shape %33 [[0], [1], [2, 3]] output_shape [2, 8, 1, 1] : tensor<2x8x1xi32> into tensor<2x8x1x1xi32>
    %34 = tensor.empty() : tensor<2x8x1x1xi32>
    %35 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<i32>) outs(%34 : tensor<2x8x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x1x1xi32>
    %36 = tensor.empty() : tensor<2x8x1x1xi1>
    %37 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %35 : tensor<2x8x1x1xi32>, tensor<2x8x1x1xi32>) outs(%36 : tensor<2x8x1x1xi1>) {
    ^bb0(%in: i32, %in_9: i32, %out: i1):
      %51 = arith.cmpi sge, %in, %in_9 : i32
      linalg.yield %51 : i1
    } -> tensor<2x8x1x1xi1>
    %38 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<i32>) outs(%34 : tensor<2x8x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x1x1xi32>
    %39 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %38 : tensor<2x8x1x1xi32>, tensor<2x8x1x1xi32>) outs(%36 : tensor<2x8x1x1xi1>) {
    ^bb0(%in: i32, %in_9: i32, %out: i1):
      %51 = arith.cmpi sle, %in, %in_9 : i32
      linalg.yield %51 : i1
    } -> tensor<2x8x1x1xi1>
    %40 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %39 : tensor<2x8x1x1xi1>, tensor<2x8x1x1xi1>) outs(%36 : tensor<2x8x1x1xi1>) {
    ^bb0(%in: i1, %in_9: i1, %out: i1):
      %51 = arith.andi %in, %in_9 : i1
      linalg.yield %51 : i1
    } -> tensor<2x8x1x1xi1>
    %41 = linalg.fill ins(%true : i1) outs(%29 : tensor<2x8x1xi1>) -> tensor<2x8x1xi1>
    %42 = linalg.generic {indexing_maps = [#map10, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%40 : tensor<2x8x1x1xi1>) outs(%41 : tensor<2x8x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %51 = arith.andi %out, %in : i1
      linalg.yield %51 : i1
    } -> tensor<2x8x1xi1>
    %43 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%16 : tensor<2x8x1xf32>) {
    ^bb0(%out: f32):
      %51 = linalg.index 0 : index
      %52 = linalg.index 1 : index
      %extracted = tensor.extract %expanded[%51, %52, %c0, %c0] : tensor<2x8x1x1xi32>
      %53 = arith.index_cast %extracted : i32 to index
      %54 = arith.maxsi %53, %c0 : index
      %55 = arith.minsi %54, %c39 : index
      %extracted_9 = tensor.extract %6[%51, %52, %55] : tensor<2x8x40xf32>
      linalg.yield %extracted_9 : f32
    } -> tensor<2x8x1xf32>
    %44 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%16 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42, %43, %44 : tensor<2x8x1xi1>, tensor<2x8x1xf32>, tensor<2x8x1xf32>) outs(%16 : tensor<2x8x1xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %51 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %51 : f32
    } -> tensor<2x8x1xf32>
    %collapsed = tensor.collapse_shape %45 [[0], [1, 2]] : tensor<2x8x1xf32> into tensor<2x8xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%25, %collapsed : tensor<2x8xf32>, tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %51 = arith.subf %in, %in_9 : f32
      linalg.yield %51 : f32
    } -> tensor<2x8xf32>
    %47 = tensor.empty() : tensor<f32>
    %48 = linalg.fill ins(%cst_2 : f32) outs(%47 : tensor<f32>) -> tensor<f32>
    %49 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["reduction", "reduction"]} ins(%46 : tensor<2x8xf32>) outs(%48 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.addf %out, %in : f32
      linalg.yield %51 : f32
    } -> tensor<f32>
    %50 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = []} ins(%49 : tensor<f32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.divf %in, %cst : f32
      linalg.yield %51 : f32
    } -> tensor<f32>
    return %50 : tensor<f32>
  }
}

