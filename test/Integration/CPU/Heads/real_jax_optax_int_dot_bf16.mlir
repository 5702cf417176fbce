// jax 0.10.2, optax 0.2.8; stablehlo-legalize-to-linalg (torch-mlir 20261001); jax_heads.py:optax_int_dot_bf16.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1, d2) -> ()>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
#map6 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map8 = affine_map<() -> ()>
#map9 = affine_map<(d0) -> ()>
#map10 = affine_map<(d0) -> (d0)>
#map11 = affine_map<(d0, d1) -> (d0, 0)>
module @jit_loss attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<18x24xbf16>, %arg1: tensor<24x53xbf16>, %arg2: tensor<18xi32>) -> (tensor<f32> {jax.result_info = "result"}) {
    %c1_i32 = arith.constant 1 : i32
    %false = arith.constant false
    %cst = arith.constant 1.800000e+01 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %c0_i32 = arith.constant 0 : i32
    %c52 = arith.constant 52 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %cst_3 = arith.constant 0.000000e+00 : bf16
    %cst_4 = arith.constant dense<53> : tensor<i32>
    %cst_5 = arith.constant dense<52> : tensor<1xi32>
    %cst_6 = arith.constant dense<0x7FC00000> : tensor<f32>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_8 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_9 = arith.constant dense<0> : tensor<i32>
    %0 = tensor.empty() : tensor<18x53xbf16>
    %1 = linalg.fill ins(%cst_3 : bf16) outs(%0 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<18x24xbf16>, tensor<24x53xbf16>) outs(%1 : tensor<18x53xbf16>) -> tensor<18x53xbf16>
    %3 = tensor.empty() : tensor<18x53xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<18x53xbf16>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %69 = arith.extf %in : bf16 to f32
      linalg.yield %69 : f32
    } -> tensor<18x53xf32>
    %5 = tensor.empty() : tensor<18x1xi32>
    %6 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<18xi32>) outs(%5 : tensor<18x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1xi32>
    %7 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%5 : tensor<18x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1xi32>
    %8 = tensor.empty() : tensor<18x1xi1>
    %9 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<18x1xi32>, tensor<18x1xi32>) outs(%8 : tensor<18x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %69 = arith.cmpi slt, %in, %in_10 : i32
      linalg.yield %69 : i1
    } -> tensor<18x1xi1>
    %10 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<i32>) outs(%5 : tensor<18x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1xi32>
    %11 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %10 : tensor<18x1xi32>, tensor<18x1xi32>) outs(%5 : tensor<18x1xi32>) {
    ^bb0(%in: i32, %in_10: i32, %out: i32):
      %69 = arith.addi %in, %in_10 : i32
      linalg.yield %69 : i32
    } -> tensor<18x1xi32>
    %12 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%9, %11, %6 : tensor<18x1xi1>, tensor<18x1xi32>, tensor<18x1xi32>) outs(%5 : tensor<18x1xi32>) {
    ^bb0(%in: i1, %in_10: i32, %in_11: i32, %out: i32):
      %69 = arith.select %in, %in_10, %in_11 : i32
      linalg.yield %69 : i32
    } -> tensor<18x1xi32>
    %expanded = tensor.expand_shape %12 [[0], [1, 2]] output_shape [18, 1, 1] : tensor<18x1xi32> into tensor<18x1x1xi32>
    %13 = tensor.empty() : tensor<18x1x1xi32>
    %14 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%13 : tensor<18x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1x1xi32>
    %15 = tensor.empty() : tensor<18x1x1xi1>
    %16 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %14 : tensor<18x1x1xi32>, tensor<18x1x1xi32>) outs(%15 : tensor<18x1x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %69 = arith.cmpi sge, %in, %in_10 : i32
      linalg.yield %69 : i1
    } -> tensor<18x1x1xi1>
    %17 = tensor.empty() : tensor<1x1x1xi32>
    %18 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<1xi32>) outs(%17 : tensor<1x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1xi32>
    %19 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x1x1xi32>) outs(%13 : tensor<18x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1x1xi32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %19 : tensor<18x1x1xi32>, tensor<18x1x1xi32>) outs(%15 : tensor<18x1x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %69 = arith.cmpi sle, %in, %in_10 : i32
      linalg.yield %69 : i1
    } -> tensor<18x1x1xi1>
    %21 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %20 : tensor<18x1x1xi1>, tensor<18x1x1xi1>) outs(%15 : tensor<18x1x1xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %69 = arith.andi %in, %in_10 : i1
      linalg.yield %69 : i1
    } -> tensor<18x1x1xi1>
    %22 = linalg.fill ins(%true : i1) outs(%8 : tensor<18x1xi1>) -> tensor<18x1xi1>
    %23 = linalg.generic {indexing_maps = [#map4, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%21 : tensor<18x1x1xi1>) outs(%22 : tensor<18x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %69 = arith.andi %out, %in : i1
      linalg.yield %69 : i1
    } -> tensor<18x1xi1>
    %24 = tensor.empty() : tensor<18x1xf32>
    %25 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%24 : tensor<18x1xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 0 : index
      %extracted = tensor.extract %expanded[%69, %c0, %c0] : tensor<18x1x1xi32>
      %70 = arith.index_cast %extracted : i32 to index
      %71 = arith.maxsi %70, %c0 : index
      %72 = arith.minsi %71, %c52 : index
      %extracted_10 = tensor.extract %4[%69, %72] : tensor<18x53xf32>
      linalg.yield %extracted_10 : f32
    } -> tensor<18x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%24 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x1xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%23, %25, %26 : tensor<18x1xi1>, tensor<18x1xf32>, tensor<18x1xf32>) outs(%24 : tensor<18x1xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %69 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %69 : f32
    } -> tensor<18x1xf32>
    %28 = tensor.empty() : tensor<i1>
    %29 = linalg.generic {indexing_maps = [#map8], iterator_types = []} outs(%28 : tensor<i1>) {
    ^bb0(%out: i1):
      linalg.yield %false : i1
    } -> tensor<i1>
    %30 = tensor.empty() : tensor<i32>
    %31 = linalg.generic {indexing_maps = [#map8], iterator_types = []} outs(%30 : tensor<i32>) {
    ^bb0(%out: i32):
      linalg.yield %c1_i32 : i32
    } -> tensor<i32>
    %32 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%29, %31 : tensor<i1>, tensor<i32>) outs(%30 : tensor<i32>) {
    ^bb0(%in: i1, %in_10: i32, %out: i32):
      %69 = arith.select %in, %in_10, %c0_i32 : i32
      linalg.yield %69 : i32
    } -> tensor<i32>
    %33 = tensor.empty() : tensor<1xi32>
    %34 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%32 : tensor<i32>) outs(%33 : tensor<1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1xi32>
    %35 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%cst_9 : tensor<i32>) outs(%33 : tensor<1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1xi32>
    %36 = tensor.empty() : tensor<1xi1>
    %37 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%34, %35 : tensor<1xi32>, tensor<1xi32>) outs(%36 : tensor<1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %69 = arith.cmpi sge, %in, %in_10 : i32
      linalg.yield %69 : i1
    } -> tensor<1xi1>
    %38 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel"]} ins(%34 : tensor<1xi32>) outs(%36 : tensor<1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %69 = arith.cmpi sle, %in, %c0_i32 : i32
      linalg.yield %69 : i1
    } -> tensor<1xi1>
    %39 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%37, %38 : tensor<1xi1>, tensor<1xi1>) outs(%36 : tensor<1xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %69 = arith.andi %in, %in_10 : i1
      linalg.yield %69 : i1
    } -> tensor<1xi1>
    %40 = linalg.fill ins(%true : i1) outs(%28 : tensor<i1>) -> tensor<i1>
    %41 = linalg.generic {indexing_maps = [#map10, #map9], iterator_types = ["reduction"]} ins(%39 : tensor<1xi1>) outs(%40 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      %69 = arith.andi %out, %in : i1
      linalg.yield %69 : i1
    } -> tensor<i1>
    %42 = tensor.empty() : tensor<18xf32>
    %43 = linalg.generic {indexing_maps = [#map10], iterator_types = ["parallel"]} outs(%42 : tensor<18xf32>) {
    ^bb0(%out: f32):
      %69 = linalg.index 0 : index
      %extracted = tensor.extract %34[%c0] : tensor<1xi32>
      %70 = arith.index_cast %extracted : i32 to index
      %71 = arith.maxsi %70, %c0 : index
      %72 = arith.minsi %71, %c0 : index
      %extracted_10 = tensor.extract %27[%69, %72] : tensor<18x1xf32>
      linalg.yield %extracted_10 : f32
    } -> tensor<18xf32>
    %44 = tensor.empty() : tensor<18xi1>
    %45 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%41 : tensor<i1>) outs(%44 : tensor<18xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<18xi1>
    %46 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%cst_6 : tensor<f32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18xf32>
    %47 = linalg.generic {indexing_maps = [#map10, #map10, #map10, #map10], iterator_types = ["parallel"]} ins(%45, %43, %46 : tensor<18xi1>, tensor<18xf32>, tensor<18xf32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %69 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %69 : f32
    } -> tensor<18xf32>
    %48 = linalg.fill ins(%cst_2 : f32) outs(%42 : tensor<18xf32>) -> tensor<18xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<18x53xf32>) outs(%48 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = arith.maximumf %out, %in : f32
      linalg.yield %69 : f32
    } -> tensor<18xf32>
    %50 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%cst_8 : tensor<f32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18xf32>
    %51 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%50, %49 : tensor<18xf32>, tensor<18xf32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %69 = arith.maximumf %in, %in_10 : f32
      linalg.yield %69 : f32
    } -> tensor<18xf32>
    %52 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel"]} ins(%51 : tensor<18xf32>) outs(%44 : tensor<18xi1>) {
    ^bb0(%in: f32, %out: i1):
      %69 = math.absf %in : f32
      %70 = arith.cmpf one, %69, %cst_1 : f32
      linalg.yield %70 : i1
    } -> tensor<18xi1>
    %53 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%cst_7 : tensor<f32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18xf32>
    %54 = linalg.generic {indexing_maps = [#map10, #map10, #map10, #map10], iterator_types = ["parallel"]} ins(%52, %51, %53 : tensor<18xi1>, tensor<18xf32>, tensor<18xf32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %69 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %69 : f32
    } -> tensor<18xf32>
    %55 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%54 : tensor<18xf32>) outs(%24 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x1xf32>
    %56 = linalg.generic {indexing_maps = [#map11, #map], iterator_types = ["parallel", "parallel"]} ins(%55 : tensor<18x1xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %57 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %56 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %69 = arith.subf %in, %in_10 : f32
      linalg.yield %69 : f32
    } -> tensor<18x53xf32>
    %58 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%57 : tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = math.exp %in : f32
      linalg.yield %69 : f32
    } -> tensor<18x53xf32>
    %59 = linalg.fill ins(%cst_0 : f32) outs(%42 : tensor<18xf32>) -> tensor<18xf32>
    %60 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%58 : tensor<18x53xf32>) outs(%59 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = arith.addf %out, %in : f32
      linalg.yield %69 : f32
    } -> tensor<18xf32>
    %61 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel"]} ins(%60 : tensor<18xf32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = math.absf %in : f32
      linalg.yield %69 : f32
    } -> tensor<18xf32>
    %62 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel"]} ins(%61 : tensor<18xf32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = math.log %in : f32
      linalg.yield %69 : f32
    } -> tensor<18xf32>
    %63 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%62, %54 : tensor<18xf32>, tensor<18xf32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %69 = arith.addf %in, %in_10 : f32
      linalg.yield %69 : f32
    } -> tensor<18xf32>
    %64 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%63, %47 : tensor<18xf32>, tensor<18xf32>) outs(%42 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %69 = arith.subf %in, %in_10 : f32
      linalg.yield %69 : f32
    } -> tensor<18xf32>
    %65 = tensor.empty() : tensor<f32>
    %66 = linalg.fill ins(%cst_0 : f32) outs(%65 : tensor<f32>) -> tensor<f32>
    %67 = linalg.generic {indexing_maps = [#map10, #map9], iterator_types = ["reduction"]} ins(%64 : tensor<18xf32>) outs(%66 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = arith.addf %out, %in : f32
      linalg.yield %69 : f32
    } -> tensor<f32>
    %68 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%67 : tensor<f32>) outs(%65 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = arith.divf %in, %cst : f32
      linalg.yield %69 : f32
    } -> tensor<f32>
    return %68 : tensor<f32>
  }
}

