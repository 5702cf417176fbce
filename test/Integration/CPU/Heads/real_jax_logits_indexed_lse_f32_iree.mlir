// jax 0.10.2, optax 0.2.8; iree-opt --iree-stablehlo-input-transformation-pipeline (IREE 3.13.0); more_jax.py:jax_logits_indexed_lse_f32.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0) -> ()>
#map4 = affine_map<() -> ()>
module {
  func.func public @main(%arg0: tensor<16x53xf32>, %arg1: tensor<18x16xf32>, %arg2: tensor<18xi32>) -> tensor<f32> {
    %cst = arith.constant 1.800000e+01 : f32
    %c52 = arith.constant 52 : index
    %c17 = arith.constant 17 : index
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c53_i32 = arith.constant 53 : i32
    %c18_i32 = arith.constant 18 : i32
    %c0_i32 = arith.constant 0 : i32
    %cst_0 = arith.constant 0x7F800000 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0.000000e+00 : f32
    %0 = tensor.empty() : tensor<18x53xf32>
    %1 = linalg.fill ins(%cst_2 : f32) outs(%0 : tensor<18x53xf32>) -> tensor<18x53xf32>
    %2 = linalg.matmul ins(%arg1, %arg0 : tensor<18x16xf32>, tensor<16x53xf32>) outs(%1 : tensor<18x53xf32>) -> tensor<18x53xf32>
    %3 = tensor.empty() : tensor<18xf32>
    %4 = linalg.fill ins(%cst_1 : f32) outs(%3 : tensor<18xf32>) -> tensor<18xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%2 : tensor<18x53xf32>) outs(%4 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = arith.maximumf %out, %in : f32
      linalg.yield %49 : f32
    } -> tensor<18xf32>
    %6 = tensor.empty() : tensor<18xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%5 : tensor<18xf32>) outs(%6 : tensor<18xi1>) {
    ^bb0(%in: f32, %out: i1):
      %49 = math.absf %in : f32
      %50 = arith.cmpf one, %49, %cst_0 : f32
      linalg.yield %50 : i1
    } -> tensor<18xi1>
    %8 = tensor.empty() : tensor<18xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%7, %5 : tensor<18xi1>, tensor<18xf32>) outs(%8 : tensor<18xf32>) {
    ^bb0(%in: i1, %in_5: f32, %out: f32):
      %49 = arith.select %in, %in_5, %cst_2 : f32
      linalg.yield %49 : f32
    } -> tensor<18xf32>
    %10 = tensor.empty() : tensor<18x53xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<18xf32>) outs(%10 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %12 = tensor.empty() : tensor<18x53xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%2, %11 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%12 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %49 = arith.subf %in, %in_5 : f32
      linalg.yield %49 : f32
    } -> tensor<18x53xf32>
    %14 = tensor.empty() : tensor<18x53xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<18x53xf32>) outs(%14 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = math.exp %in : f32
      linalg.yield %49 : f32
    } -> tensor<18x53xf32>
    %16 = tensor.empty() : tensor<18xf32>
    %17 = linalg.fill ins(%cst_2 : f32) outs(%16 : tensor<18xf32>) -> tensor<18xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%15 : tensor<18x53xf32>) outs(%17 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = arith.addf %out, %in : f32
      linalg.yield %49 : f32
    } -> tensor<18xf32>
    %19 = tensor.empty() : tensor<18xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%18 : tensor<18xf32>) outs(%19 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = math.absf %in : f32
      linalg.yield %49 : f32
    } -> tensor<18xf32>
    %21 = tensor.empty() : tensor<18xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%20 : tensor<18xf32>) outs(%21 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = math.log %in : f32
      linalg.yield %49 : f32
    } -> tensor<18xf32>
    %23 = tensor.empty() : tensor<18xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%22, %9 : tensor<18xf32>, tensor<18xf32>) outs(%23 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %49 = arith.addf %in, %in_5 : f32
      linalg.yield %49 : f32
    } -> tensor<18xf32>
    %25 = tensor.empty() : tensor<18xi32>
    %26 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%25 : tensor<18xi32>) {
    ^bb0(%out: i32):
      %49 = linalg.index 0 : index
      %50 = arith.index_cast %49 : index to i32
      linalg.yield %50 : i32
    } -> tensor<18xi32>
    %27 = tensor.empty() : tensor<18xi1>
    %28 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%26 : tensor<18xi32>) outs(%27 : tensor<18xi1>) {
    ^bb0(%in: i32, %out: i1):
      %49 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %49 : i1
    } -> tensor<18xi1>
    %29 = tensor.empty() : tensor<18xi32>
    %30 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%26 : tensor<18xi32>) outs(%29 : tensor<18xi32>) {
    ^bb0(%in: i32, %out: i32):
      %49 = arith.addi %in, %c18_i32 : i32
      linalg.yield %49 : i32
    } -> tensor<18xi32>
    %31 = tensor.empty() : tensor<18xi32>
    %32 = linalg.generic {indexing_maps = [#map2, #map2, #map2, #map2], iterator_types = ["parallel"]} ins(%28, %30, %26 : tensor<18xi1>, tensor<18xi32>, tensor<18xi32>) outs(%31 : tensor<18xi32>) {
    ^bb0(%in: i1, %in_5: i32, %in_6: i32, %out: i32):
      %49 = arith.select %in, %in_5, %in_6 : i32
      linalg.yield %49 : i32
    } -> tensor<18xi32>
    %33 = tensor.empty() : tensor<18xi1>
    %34 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%arg2 : tensor<18xi32>) outs(%33 : tensor<18xi1>) {
    ^bb0(%in: i32, %out: i1):
      %49 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %49 : i1
    } -> tensor<18xi1>
    %35 = tensor.empty() : tensor<18xi32>
    %36 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%arg2 : tensor<18xi32>) outs(%35 : tensor<18xi32>) {
    ^bb0(%in: i32, %out: i32):
      %49 = arith.addi %in, %c53_i32 : i32
      linalg.yield %49 : i32
    } -> tensor<18xi32>
    %37 = tensor.empty() : tensor<18xi32>
    %38 = linalg.generic {indexing_maps = [#map2, #map2, #map2, #map2], iterator_types = ["parallel"]} ins(%34, %36, %arg2 : tensor<18xi1>, tensor<18xi32>, tensor<18xi32>) outs(%37 : tensor<18xi32>) {
    ^bb0(%in: i1, %in_5: i32, %in_6: i32, %out: i32):
      %49 = arith.select %in, %in_5, %in_6 : i32
      linalg.yield %49 : i32
    } -> tensor<18xi32>
    %expanded = tensor.expand_shape %32 [[0, 1]] output_shape [18, 1] : tensor<18xi32> into tensor<18x1xi32>
    %expanded_3 = tensor.expand_shape %38 [[0, 1]] output_shape [18, 1] : tensor<18xi32> into tensor<18x1xi32>
    %39 = tensor.empty() : tensor<18x2xi32>
    %inserted_slice = tensor.insert_slice %expanded into %39[0, 0] [18, 1] [1, 1] : tensor<18x1xi32> into tensor<18x2xi32>
    %inserted_slice_4 = tensor.insert_slice %expanded_3 into %inserted_slice[0, 1] [18, 1] [1, 1] : tensor<18x1xi32> into tensor<18x2xi32>
    %40 = tensor.empty() : tensor<18xf32>
    %41 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%40 : tensor<18xf32>) {
    ^bb0(%out: f32):
      %49 = linalg.index 0 : index
      %extracted = tensor.extract %inserted_slice_4[%49, %c0] : tensor<18x2xi32>
      %50 = arith.index_cast %extracted : i32 to index
      %extracted_5 = tensor.extract %inserted_slice_4[%49, %c1] : tensor<18x2xi32>
      %51 = arith.index_cast %extracted_5 : i32 to index
      %52 = arith.maxsi %50, %c0 : index
      %53 = arith.minsi %52, %c17 : index
      %54 = arith.maxsi %51, %c0 : index
      %55 = arith.minsi %54, %c52 : index
      %extracted_6 = tensor.extract %2[%53, %55] : tensor<18x53xf32>
      linalg.yield %extracted_6 : f32
    } -> tensor<18xf32>
    %42 = tensor.empty() : tensor<18xf32>
    %43 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%24, %41 : tensor<18xf32>, tensor<18xf32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %49 = arith.subf %in, %in_5 : f32
      linalg.yield %49 : f32
    } -> tensor<18xf32>
    %44 = tensor.empty() : tensor<f32>
    %45 = linalg.fill ins(%cst_2 : f32) outs(%44 : tensor<f32>) -> tensor<f32>
    %46 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["reduction"]} ins(%43 : tensor<18xf32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = arith.addf %out, %in : f32
      linalg.yield %49 : f32
    } -> tensor<f32>
    %47 = tensor.empty() : tensor<f32>
    %48 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%46 : tensor<f32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = arith.divf %in, %cst : f32
      linalg.yield %49 : f32
    } -> tensor<f32>
    return %48 : tensor<f32>
  }
}

