// jax 0.10.2, optax 0.2.8, equinox 0.13.8; iree-compile --compile-to=input (IREE 3.13.0); jax_models.py:equinox_eval_f32; then linalg-generalize-named-ops, linalg-fuse-elementwise-ops.
// RUN: xent-run %s --check | FileCheck %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d3, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map6 = affine_map<(d0, d1, d2) -> (d2, d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map10 = affine_map<() -> ()>
#map11 = affine_map<(d0, d1, d2, d3) -> (d1, d2, 0)>
#map12 = affine_map<(d0, d1, d2, d3) -> ()>
#map13 = affine_map<(d0) -> (d0)>
#map14 = affine_map<(d0) -> ()>
#map15 = affine_map<(d0, d1) -> (d0, d1)>
#map16 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map17 = affine_map<(d0, d1, d2) -> ()>
module @jit__lambda {
  func.func public @main(%arg0: tensor<64x16xf32>, %arg1: tensor<64xf32>, %arg2: tensor<16x64xf32>, %arg3: tensor<16xf32>, %arg4: tensor<16xf32>, %arg5: tensor<16xf32>, %arg6: tensor<67x16xf32>, %arg7: tensor<67xf32>, %arg8: tensor<2x7x16xf32>, %arg9: tensor<2x7xi32>) -> tensor<f32> {
    %cst = arith.constant 0xFF800000 : f32
    %cst_0 = arith.constant 1.400000e+01 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %c66 = arith.constant 66 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %c66_i32 = arith.constant 66 : i32
    %c67_i32 = arith.constant 67 : i32
    %cst_2 = arith.constant 9.99999974E-6 : f32
    %cst_3 = arith.constant 0x7FC00000 : f32
    %c0_i32 = arith.constant 0 : i32
    %cst_4 = arith.constant 1.600000e+01 : f32
    %cst_5 = arith.constant 5.000000e-01 : f32
    %cst_6 = arith.constant 1.000000e+00 : f32
    %cst_7 = arith.constant 0.797884583 : f32
    %cst_8 = arith.constant 4.471500e-02 : f32
    %cst_9 = arith.constant 0.000000e+00 : f32
    %0 = tensor.empty() : tensor<64x2x7xf32>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%0 : tensor<64x2x7xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_9 : f32
    } -> tensor<64x2x7xf32>
    %2 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg8 : tensor<64x16xf32>, tensor<2x7x16xf32>) outs(%1 : tensor<64x2x7xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %48 = arith.mulf %in, %in_15 : f32
      %49 = arith.addf %out, %48 : f32
      linalg.yield %49 : f32
    } -> tensor<64x2x7xf32>
    %3 = tensor.empty() : tensor<16x2x7xf32>
    %4 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%3 : tensor<16x2x7xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_9 : f32
    } -> tensor<16x2x7xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map4, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg2, %2, %arg1 : tensor<16x64xf32>, tensor<64x2x7xf32>, tensor<64xf32>) outs(%4 : tensor<16x2x7xf32>) {
    ^bb0(%in: f32, %in_15: f32, %in_16: f32, %out: f32):
      %48 = arith.addf %in_15, %in_16 : f32
      %49 = arith.mulf %48, %48 : f32
      %50 = arith.mulf %49, %48 : f32
      %51 = arith.mulf %50, %cst_8 : f32
      %52 = arith.addf %48, %51 : f32
      %53 = arith.mulf %52, %cst_7 : f32
      %54 = math.tanh %53 : f32
      %55 = arith.addf %54, %cst_6 : f32
      %56 = arith.mulf %55, %cst_5 : f32
      %57 = arith.mulf %48, %56 : f32
      %58 = arith.mulf %in, %57 : f32
      %59 = arith.addf %out, %58 : f32
      linalg.yield %59 : f32
    } -> tensor<16x2x7xf32>
    %6 = tensor.empty() : tensor<2x7x16xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map6, #map7, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %5, %arg3 : tensor<2x7x16xf32>, tensor<16x2x7xf32>, tensor<16xf32>) outs(%6 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_15: f32, %in_16: f32, %out: f32):
      %48 = arith.addf %in_15, %in_16 : f32
      %49 = arith.addf %in, %48 : f32
      linalg.yield %49 : f32
    } -> tensor<2x7x16xf32>
    %8 = tensor.empty() : tensor<2x7x1xf32>
    %9 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%8 : tensor<2x7x1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_9 : f32
    } -> tensor<2x7x1xf32>
    %expanded = tensor.expand_shape %7 [[0], [1, 2], [3]] output_shape [2, 7, 1, 16] : tensor<2x7x16xf32> into tensor<2x7x1x16xf32>
    %10 = linalg.generic {indexing_maps = [#map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded : tensor<2x7x1x16xf32>) outs(%9 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.addf %out, %in : f32
      linalg.yield %48 : f32
    } -> tensor<2x7x1xf32>
    %11 = tensor.empty() : tensor<2x7x16xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map9, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %10 : tensor<2x7x16xf32>, tensor<2x7x1xf32>) outs(%11 : tensor<2x7x16xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %48 = arith.divf %in_15, %cst_4 : f32
      %49 = arith.subf %in, %48 : f32
      linalg.yield %49 : f32
    } -> tensor<2x7x16xf32>
    %13 = tensor.empty() : tensor<f32>
    %14 = linalg.generic {indexing_maps = [#map10], iterator_types = []} outs(%13 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_4 : f32
    } -> tensor<f32>
    %15 = tensor.empty() : tensor<2x7x1xf32>
    %16 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%15 : tensor<2x7x1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_9 : f32
    } -> tensor<2x7x1xf32>
    %expanded_10 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [2, 7, 1, 16] : tensor<2x7x16xf32> into tensor<2x7x1x16xf32>
    %17 = linalg.generic {indexing_maps = [#map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_10 : tensor<2x7x1x16xf32>) outs(%16 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.mulf %in, %in : f32
      %49 = arith.addf %out, %48 : f32
      linalg.yield %49 : f32
    } -> tensor<2x7x1xf32>
    %18 = tensor.empty() : tensor<i1>
    %19 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = []} ins(%14 : tensor<f32>) outs(%18 : tensor<i1>) {
    ^bb0(%in: f32, %out: i1):
      %48 = arith.cmpf ogt, %in, %cst_9 : f32
      linalg.yield %48 : i1
    } -> tensor<i1>
    %extracted = tensor.extract %19[] : tensor<i1>
    %20 = tensor.empty() : tensor<67x2x7xf32>
    %21 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%20 : tensor<67x2x7xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_9 : f32
    } -> tensor<67x2x7xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map5, #map2, #map11, #map12, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg6, %arg4, %12, %17, %14, %arg5 : tensor<67x16xf32>, tensor<16xf32>, tensor<2x7x16xf32>, tensor<2x7x1xf32>, tensor<f32>, tensor<16xf32>) outs(%21 : tensor<67x2x7xf32>) {
    ^bb0(%in: f32, %in_15: f32, %in_16: f32, %in_17: f32, %in_18: f32, %in_19: f32, %out: f32):
      %48 = arith.divf %in_17, %in_18 : f32
      %49 = arith.select %extracted, %48, %cst_3 : f32
      %50 = arith.maximumf %49, %cst_9 : f32
      %51 = arith.addf %50, %cst_2 : f32
      %52 = math.rsqrt %51 : f32
      %53 = arith.mulf %in_16, %52 : f32
      %54 = arith.mulf %in_15, %53 : f32
      %55 = arith.addf %54, %in_19 : f32
      %56 = arith.mulf %in, %55 : f32
      %57 = arith.addf %out, %56 : f32
      linalg.yield %57 : f32
    } -> tensor<67x2x7xf32>
    %23 = tensor.empty() : tensor<2x7x67xf32>
    %24 = linalg.generic {indexing_maps = [#map6, #map7, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %arg7 : tensor<67x2x7xf32>, tensor<67xf32>) outs(%23 : tensor<2x7x67xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %48 = arith.addf %in, %in_15 : f32
      linalg.yield %48 : f32
    } -> tensor<2x7x67xf32>
    %expanded_11 = tensor.expand_shape %arg9 [[0], [1, 2, 3]] output_shape [2, 7, 1, 1] : tensor<2x7xi32> into tensor<2x7x1x1xi32>
    %25 = tensor.empty() : tensor<2x7x1x1xi32>
    %26 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11 : tensor<2x7x1x1xi32>) outs(%25 : tensor<2x7x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %48 = arith.addi %in, %c67_i32 : i32
      %49 = arith.cmpi slt, %in, %c0_i32 : i32
      %50 = arith.select %49, %48, %in : i32
      linalg.yield %50 : i32
    } -> tensor<2x7x1x1xi32>
    %27 = tensor.empty() : tensor<2x7x1xi1>
    %28 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%27 : tensor<2x7x1xi1>) {
    ^bb0(%out: i1):
      linalg.yield %true : i1
    } -> tensor<2x7x1xi1>
    %29 = linalg.generic {indexing_maps = [#map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%26 : tensor<2x7x1x1xi32>) outs(%28 : tensor<2x7x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %48 = arith.cmpi sle, %in, %c66_i32 : i32
      %49 = arith.cmpi sge, %in, %c0_i32 : i32
      %50 = arith.andi %49, %48 : i1
      %51 = arith.andi %out, %50 : i1
      linalg.yield %51 : i1
    } -> tensor<2x7x1xi1>
    %30 = tensor.empty() : tensor<1xi1>
    %31 = linalg.generic {indexing_maps = [#map13], iterator_types = ["parallel"]} outs(%30 : tensor<1xi1>) {
    ^bb0(%out: i1):
      linalg.yield %true : i1
    } -> tensor<1xi1>
    %32 = tensor.empty() : tensor<i1>
    %33 = linalg.generic {indexing_maps = [#map10], iterator_types = []} outs(%32 : tensor<i1>) {
    ^bb0(%out: i1):
      linalg.yield %true : i1
    } -> tensor<i1>
    %34 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["reduction"]} ins(%31 : tensor<1xi1>) outs(%33 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      %48 = arith.andi %out, %in : i1
      linalg.yield %48 : i1
    } -> tensor<i1>
    %35 = tensor.empty() : tensor<2x7xf32>
    %36 = linalg.generic {indexing_maps = [#map15], iterator_types = ["parallel", "parallel"]} outs(%35 : tensor<2x7xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<2x7xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map16], iterator_types = ["parallel", "parallel", "reduction"]} ins(%24 : tensor<2x7x67xf32>) outs(%36 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.maximumf %out, %in : f32
      linalg.yield %48 : f32
    } -> tensor<2x7xf32>
    %38 = tensor.empty() : tensor<2x7xf32>
    %39 = linalg.generic {indexing_maps = [#map15, #map15], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<2x7xf32>) outs(%38 : tensor<2x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = math.absf %in : f32
      %49 = arith.cmpf one, %48, %cst_1 : f32
      %50 = arith.select %49, %in, %cst_9 : f32
      linalg.yield %50 : f32
    } -> tensor<2x7xf32>
    %40 = tensor.empty() : tensor<2x7x1xf32>
    %41 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%40 : tensor<2x7x1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_9 : f32
    } -> tensor<2x7x1xf32>
    %expanded_12 = tensor.expand_shape %24 [[0], [1, 2], [3]] output_shape [2, 7, 1, 67] : tensor<2x7x67xf32> into tensor<2x7x1x67xf32>
    %expanded_13 = tensor.expand_shape %39 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %42 = linalg.generic {indexing_maps = [#map8, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_12, %expanded_13 : tensor<2x7x1x67xf32>, tensor<2x7x1xf32>) outs(%41 : tensor<2x7x1xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %48 = arith.subf %in, %in_15 : f32
      %49 = math.exp %48 : f32
      %50 = arith.addf %out, %49 : f32
      linalg.yield %50 : f32
    } -> tensor<2x7x1xf32>
    %expanded_14 = tensor.expand_shape %39 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
    %43 = tensor.empty() : tensor<f32>
    %44 = linalg.generic {indexing_maps = [#map10], iterator_types = []} outs(%43 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_9 : f32
    } -> tensor<f32>
    %45 = linalg.generic {indexing_maps = [#map, #map, #map17, #map, #map17], iterator_types = ["reduction", "reduction", "reduction"]} ins(%42, %expanded_14, %34, %29 : tensor<2x7x1xf32>, tensor<2x7x1xf32>, tensor<i1>, tensor<2x7x1xi1>) outs(%44 : tensor<f32>) {
    ^bb0(%in: f32, %in_15: f32, %in_16: i1, %in_17: i1, %out: f32):
      %48 = linalg.index 0 : index
      %49 = linalg.index 1 : index
      %extracted_18 = tensor.extract %26[%48, %49, %c0, %c0] : tensor<2x7x1x1xi32>
      %50 = arith.index_cast %extracted_18 : i32 to index
      %51 = arith.maxsi %50, %c0 : index
      %52 = arith.minsi %51, %c66 : index
      %extracted_19 = tensor.extract %24[%48, %49, %52] : tensor<2x7x67xf32>
      %53 = arith.select %in_17, %extracted_19, %cst_3 : f32
      %54 = arith.select %in_16, %53, %cst_3 : f32
      %55 = math.absf %in : f32
      %56 = math.log %55 : f32
      %57 = arith.addf %56, %in_15 : f32
      %58 = arith.subf %57, %54 : f32
      %59 = arith.addf %out, %58 : f32
      linalg.yield %59 : f32
    } -> tensor<f32>
    %46 = tensor.empty() : tensor<f32>
    %47 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = []} ins(%45 : tensor<f32>) outs(%46 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %48 = arith.divf %in, %cst_0 : f32
      linalg.yield %48 : f32
    } -> tensor<f32>
    return %47 : tensor<f32>
  }
}

