// StableHLO 1.13.8 stablehlo-legalize-to-linalg of hand-written StableHLO in the shape that JAX prints.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,label --logits=bf16 --unfused-tolerance=2e-2
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0) -> ()>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0, d1) -> ()>
#map6 = affine_map<(d0, d1, d2) -> ()>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map9 = affine_map<() -> ()>
module @jit_loss {
  func.func public @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<16x40xbf16>, %arg2: tensor<16xi32>) -> tensor<f32> {
    %cst = arith.constant 1.600000e+01 : f32
    %c39 = arith.constant 39 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0.000000e+00 : bf16
    %cst_3 = arith.constant dense<0x7FC00000> : tensor<f32>
    %cst_4 = arith.constant dense<39> : tensor<i32>
    %cst_5 = arith.constant dense<40> : tensor<i32>
    %cst_6 = arith.constant dense<0> : tensor<i32>
    %cst_7 = arith.constant dense<0xFF800000> : tensor<f32>
    %0 = tensor.empty() : tensor<16x40xbf16>
    %1 = linalg.fill ins(%cst_2 : bf16) outs(%0 : tensor<16x40xbf16>) -> tensor<16x40xbf16>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<16x16xbf16>, tensor<16x40xbf16>) outs(%1 : tensor<16x40xbf16>) -> tensor<16x40xbf16>
    %3 = tensor.empty() : tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<16x40xbf16>) outs(%3 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %46 = arith.extf %in : bf16 to f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %5 = tensor.empty() : tensor<16xf32>
    %6 = linalg.fill ins(%cst_1 : f32) outs(%5 : tensor<16xf32>) -> tensor<16xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<16x40xf32>) outs(%6 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = arith.maximumf %out, %in : f32
      linalg.yield %46 : f32
    } -> tensor<16xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel"]} ins(%cst_7 : tensor<f32>) outs(%5 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%8, %7 : tensor<16xf32>, tensor<16xf32>) outs(%5 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %46 = arith.maximumf %in, %in_8 : f32
      linalg.yield %46 : f32
    } -> tensor<16xf32>
    %10 = tensor.empty() : tensor<16x1xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<16xf32>) outs(%10 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x1xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<16x1xf32>) outs(%3 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x40xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %12 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%3 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %46 = arith.subf %in, %in_8 : f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<16x40xf32>) outs(%3 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = math.exp %in : f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%5 : tensor<16xf32>) -> tensor<16xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%14 : tensor<16x40xf32>) outs(%15 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = arith.addf %out, %in : f32
      linalg.yield %46 : f32
    } -> tensor<16xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<16xf32>) outs(%10 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<16x1xf32>) outs(%10 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = math.log %in : f32
      linalg.yield %46 : f32
    } -> tensor<16x1xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<16x1xf32>) outs(%3 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x40xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%13, %19 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%3 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %46 = arith.subf %in, %in_8 : f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %21 = tensor.empty() : tensor<16x1xi32>
    %22 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<16xi32>) outs(%21 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %23 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<i32>) outs(%21 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %24 = tensor.empty() : tensor<16x1xi1>
    %25 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%22, %23 : tensor<16x1xi32>, tensor<16x1xi32>) outs(%24 : tensor<16x1xi1>) {
    ^bb0(%in: i32, %in_8: i32, %out: i1):
      %46 = arith.cmpi slt, %in, %in_8 : i32
      linalg.yield %46 : i1
    } -> tensor<16x1xi1>
    %26 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_5 : tensor<i32>) outs(%21 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%22, %26 : tensor<16x1xi32>, tensor<16x1xi32>) outs(%21 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %in_8: i32, %out: i32):
      %46 = arith.addi %in, %in_8 : i32
      linalg.yield %46 : i32
    } -> tensor<16x1xi32>
    %28 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%25, %27, %22 : tensor<16x1xi1>, tensor<16x1xi32>, tensor<16x1xi32>) outs(%21 : tensor<16x1xi32>) {
    ^bb0(%in: i1, %in_8: i32, %in_9: i32, %out: i32):
      %46 = arith.select %in, %in_8, %in_9 : i32
      linalg.yield %46 : i32
    } -> tensor<16x1xi32>
    %expanded = tensor.expand_shape %28 [[0], [1, 2]] output_shape [16, 1, 1] : tensor<16x1xi32> into tensor<16x1x1xi32>
    %29 = tensor.empty() : tensor<16x1x1xi32>
    %30 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<i32>) outs(%29 : tensor<16x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1x1xi32>
    %31 = tensor.empty() : tensor<16x1x1xi1>
    %32 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %30 : tensor<16x1x1xi32>, tensor<16x1x1xi32>) outs(%31 : tensor<16x1x1xi1>) {
    ^bb0(%in: i32, %in_8: i32, %out: i1):
      %46 = arith.cmpi sge, %in, %in_8 : i32
      linalg.yield %46 : i1
    } -> tensor<16x1x1xi1>
    %33 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<i32>) outs(%29 : tensor<16x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1x1xi32>
    %34 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %33 : tensor<16x1x1xi32>, tensor<16x1x1xi32>) outs(%31 : tensor<16x1x1xi1>) {
    ^bb0(%in: i32, %in_8: i32, %out: i1):
      %46 = arith.cmpi sle, %in, %in_8 : i32
      linalg.yield %46 : i1
    } -> tensor<16x1x1xi1>
    %35 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %34 : tensor<16x1x1xi1>, tensor<16x1x1xi1>) outs(%31 : tensor<16x1x1xi1>) {
    ^bb0(%in: i1, %in_8: i1, %out: i1):
      %46 = arith.andi %in, %in_8 : i1
      linalg.yield %46 : i1
    } -> tensor<16x1x1xi1>
    %36 = linalg.fill ins(%true : i1) outs(%24 : tensor<16x1xi1>) -> tensor<16x1xi1>
    %37 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%35 : tensor<16x1x1xi1>) outs(%36 : tensor<16x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %46 = arith.andi %out, %in : i1
      linalg.yield %46 : i1
    } -> tensor<16x1xi1>
    %38 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%10 : tensor<16x1xf32>) {
    ^bb0(%out: f32):
      %46 = linalg.index 0 : index
      %extracted = tensor.extract %expanded[%46, %c0, %c0] : tensor<16x1x1xi32>
      %47 = arith.index_cast %extracted : i32 to index
      %48 = arith.maxsi %47, %c0 : index
      %49 = arith.minsi %48, %c39 : index
      %extracted_8 = tensor.extract %20[%46, %49] : tensor<16x40xf32>
      linalg.yield %extracted_8 : f32
    } -> tensor<16x1xf32>
    %39 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%10 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x1xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%37, %38, %39 : tensor<16x1xi1>, tensor<16x1xf32>, tensor<16x1xf32>) outs(%10 : tensor<16x1xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %46 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %46 : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %40 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %41 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed : tensor<16xf32>) outs(%5 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = arith.negf %in : f32
      linalg.yield %46 : f32
    } -> tensor<16xf32>
    %42 = tensor.empty() : tensor<f32>
    %43 = linalg.fill ins(%cst_0 : f32) outs(%42 : tensor<f32>) -> tensor<f32>
    %44 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["reduction"]} ins(%41 : tensor<16xf32>) outs(%43 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = arith.addf %out, %in : f32
      linalg.yield %46 : f32
    } -> tensor<f32>
    %45 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%44 : tensor<f32>) outs(%42 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = arith.divf %in, %cst : f32
      linalg.yield %46 : f32
    } -> tensor<f32>
    return %45 : tensor<f32>
  }
}

