// jax 0.10.2, optax 0.2.8; stablehlo-legalize-to-linalg (torch-mlir 20261001); jax_heads.py:optax_int_accuracy_bf16.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> ()>
#map4 = affine_map<(d0, d1, d2) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map9 = affine_map<() -> ()>
#map10 = affine_map<(d0) -> ()>
#map11 = affine_map<(d0, d1) -> (d0, 0)>
module @jit_loss attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<18x24xbf16>, %arg1: tensor<24x53xbf16>, %arg2: tensor<18xi32>) -> (tensor<f32> {jax.result_info = "result[0]"}, tensor<f32> {jax.result_info = "result[1]"}) {
    %c1_i32 = arith.constant 1 : i32
    %false = arith.constant false
    %cst = arith.constant 1.800000e+01 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %c52 = arith.constant 52 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %c0_i32 = arith.constant 0 : i32
    %cst_2 = arith.constant 0xFF800000 : f32
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
      %79 = arith.extf %in : bf16 to f32
      linalg.yield %79 : f32
    } -> tensor<18x53xf32>
    %5 = tensor.empty() : tensor<18x53xi32>
    %6 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%5 : tensor<18x53xi32>) {
    ^bb0(%out: i32):
      %79 = linalg.index 1 : index
      %80 = arith.index_cast %79 : index to i32
      linalg.yield %80 : i32
    } -> tensor<18x53xi32>
    %7 = tensor.empty() : tensor<18xf32>
    %8 = linalg.fill ins(%cst_2 : f32) outs(%7 : tensor<18xf32>) -> tensor<18xf32>
    %9 = tensor.empty() : tensor<18xi32>
    %10 = linalg.fill ins(%c0_i32 : i32) outs(%9 : tensor<18xi32>) -> tensor<18xi32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%4, %6 : tensor<18x53xf32>, tensor<18x53xi32>) outs(%8, %10 : tensor<18xf32>, tensor<18xi32>) {
    ^bb0(%in: f32, %in_10: i32, %out: f32, %out_11: i32):
      %79 = arith.cmpf ogt, %out, %in : f32
      %80 = arith.cmpf une, %out, %out : f32
      %81 = arith.ori %79, %80 : i1
      %82 = arith.cmpf oeq, %out, %in : f32
      %83 = arith.cmpi slt, %out_11, %in_10 : i32
      %84 = arith.andi %82, %83 : i1
      %85 = arith.ori %81, %84 : i1
      %86 = arith.select %81, %out, %in : f32
      %87 = arith.select %85, %out_11, %in_10 : i32
      linalg.yield %86, %87 : f32, i32
    } -> (tensor<18xf32>, tensor<18xi32>)
    %12 = tensor.empty() : tensor<18xi1>
    %13 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%11#1, %arg2 : tensor<18xi32>, tensor<18xi32>) outs(%12 : tensor<18xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %79 = arith.cmpi eq, %in, %in_10 : i32
      linalg.yield %79 : i1
    } -> tensor<18xi1>
    %14 = tensor.empty() : tensor<18x1xi32>
    %15 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<18xi32>) outs(%14 : tensor<18x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1xi32>
    %16 = linalg.generic {indexing_maps = [#map3, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%14 : tensor<18x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1xi32>
    %17 = tensor.empty() : tensor<18x1xi1>
    %18 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%15, %16 : tensor<18x1xi32>, tensor<18x1xi32>) outs(%17 : tensor<18x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %79 = arith.cmpi slt, %in, %in_10 : i32
      linalg.yield %79 : i1
    } -> tensor<18x1xi1>
    %19 = linalg.generic {indexing_maps = [#map3, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<i32>) outs(%14 : tensor<18x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1xi32>
    %20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%15, %19 : tensor<18x1xi32>, tensor<18x1xi32>) outs(%14 : tensor<18x1xi32>) {
    ^bb0(%in: i32, %in_10: i32, %out: i32):
      %79 = arith.addi %in, %in_10 : i32
      linalg.yield %79 : i32
    } -> tensor<18x1xi32>
    %21 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%18, %20, %15 : tensor<18x1xi1>, tensor<18x1xi32>, tensor<18x1xi32>) outs(%14 : tensor<18x1xi32>) {
    ^bb0(%in: i1, %in_10: i32, %in_11: i32, %out: i32):
      %79 = arith.select %in, %in_10, %in_11 : i32
      linalg.yield %79 : i32
    } -> tensor<18x1xi32>
    %expanded = tensor.expand_shape %21 [[0], [1, 2]] output_shape [18, 1, 1] : tensor<18x1xi32> into tensor<18x1x1xi32>
    %22 = tensor.empty() : tensor<18x1x1xi32>
    %23 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%22 : tensor<18x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1x1xi32>
    %24 = tensor.empty() : tensor<18x1x1xi1>
    %25 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %23 : tensor<18x1x1xi32>, tensor<18x1x1xi32>) outs(%24 : tensor<18x1x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %79 = arith.cmpi sge, %in, %in_10 : i32
      linalg.yield %79 : i1
    } -> tensor<18x1x1xi1>
    %26 = tensor.empty() : tensor<1x1x1xi32>
    %27 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<1xi32>) outs(%26 : tensor<1x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1xi32>
    %28 = linalg.generic {indexing_maps = [#map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x1x1xi32>) outs(%22 : tensor<18x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<18x1x1xi32>
    %29 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %28 : tensor<18x1x1xi32>, tensor<18x1x1xi32>) outs(%24 : tensor<18x1x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %79 = arith.cmpi sle, %in, %in_10 : i32
      linalg.yield %79 : i1
    } -> tensor<18x1x1xi1>
    %30 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %29 : tensor<18x1x1xi1>, tensor<18x1x1xi1>) outs(%24 : tensor<18x1x1xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %79 = arith.andi %in, %in_10 : i1
      linalg.yield %79 : i1
    } -> tensor<18x1x1xi1>
    %31 = linalg.fill ins(%true : i1) outs(%17 : tensor<18x1xi1>) -> tensor<18x1xi1>
    %32 = linalg.generic {indexing_maps = [#map5, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%30 : tensor<18x1x1xi1>) outs(%31 : tensor<18x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %79 = arith.andi %out, %in : i1
      linalg.yield %79 : i1
    } -> tensor<18x1xi1>
    %33 = tensor.empty() : tensor<18x1xf32>
    %34 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%33 : tensor<18x1xf32>) {
    ^bb0(%out: f32):
      %79 = linalg.index 0 : index
      %extracted = tensor.extract %expanded[%79, %c0, %c0] : tensor<18x1x1xi32>
      %80 = arith.index_cast %extracted : i32 to index
      %81 = arith.maxsi %80, %c0 : index
      %82 = arith.minsi %81, %c52 : index
      %extracted_10 = tensor.extract %4[%79, %82] : tensor<18x53xf32>
      linalg.yield %extracted_10 : f32
    } -> tensor<18x1xf32>
    %35 = linalg.generic {indexing_maps = [#map3, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%33 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x1xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%32, %34, %35 : tensor<18x1xi1>, tensor<18x1xf32>, tensor<18x1xf32>) outs(%33 : tensor<18x1xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %79 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %79 : f32
    } -> tensor<18x1xf32>
    %37 = tensor.empty() : tensor<i1>
    %38 = linalg.generic {indexing_maps = [#map9], iterator_types = []} outs(%37 : tensor<i1>) {
    ^bb0(%out: i1):
      linalg.yield %false : i1
    } -> tensor<i1>
    %39 = tensor.empty() : tensor<i32>
    %40 = linalg.generic {indexing_maps = [#map9], iterator_types = []} outs(%39 : tensor<i32>) {
    ^bb0(%out: i32):
      linalg.yield %c1_i32 : i32
    } -> tensor<i32>
    %41 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = []} ins(%38, %40 : tensor<i1>, tensor<i32>) outs(%39 : tensor<i32>) {
    ^bb0(%in: i1, %in_10: i32, %out: i32):
      %79 = arith.select %in, %in_10, %c0_i32 : i32
      linalg.yield %79 : i32
    } -> tensor<i32>
    %42 = tensor.empty() : tensor<1xi32>
    %43 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel"]} ins(%41 : tensor<i32>) outs(%42 : tensor<1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1xi32>
    %44 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel"]} ins(%cst_9 : tensor<i32>) outs(%42 : tensor<1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1xi32>
    %45 = tensor.empty() : tensor<1xi1>
    %46 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%43, %44 : tensor<1xi32>, tensor<1xi32>) outs(%45 : tensor<1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %79 = arith.cmpi sge, %in, %in_10 : i32
      linalg.yield %79 : i1
    } -> tensor<1xi1>
    %47 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%43 : tensor<1xi32>) outs(%45 : tensor<1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %79 = arith.cmpi sle, %in, %c0_i32 : i32
      linalg.yield %79 : i1
    } -> tensor<1xi1>
    %48 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%46, %47 : tensor<1xi1>, tensor<1xi1>) outs(%45 : tensor<1xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %79 = arith.andi %in, %in_10 : i1
      linalg.yield %79 : i1
    } -> tensor<1xi1>
    %49 = linalg.fill ins(%true : i1) outs(%37 : tensor<i1>) -> tensor<i1>
    %50 = linalg.generic {indexing_maps = [#map2, #map10], iterator_types = ["reduction"]} ins(%48 : tensor<1xi1>) outs(%49 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      %79 = arith.andi %out, %in : i1
      linalg.yield %79 : i1
    } -> tensor<i1>
    %51 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%7 : tensor<18xf32>) {
    ^bb0(%out: f32):
      %79 = linalg.index 0 : index
      %extracted = tensor.extract %43[%c0] : tensor<1xi32>
      %80 = arith.index_cast %extracted : i32 to index
      %81 = arith.maxsi %80, %c0 : index
      %82 = arith.minsi %81, %c0 : index
      %extracted_10 = tensor.extract %36[%79, %82] : tensor<18x1xf32>
      linalg.yield %extracted_10 : f32
    } -> tensor<18xf32>
    %52 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel"]} ins(%50 : tensor<i1>) outs(%12 : tensor<18xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<18xi1>
    %53 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel"]} ins(%cst_6 : tensor<f32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18xf32>
    %54 = linalg.generic {indexing_maps = [#map2, #map2, #map2, #map2], iterator_types = ["parallel"]} ins(%52, %51, %53 : tensor<18xi1>, tensor<18xf32>, tensor<18xf32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %79 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %79 : f32
    } -> tensor<18xf32>
    %55 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<18x53xf32>) outs(%8 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %79 = arith.maximumf %out, %in : f32
      linalg.yield %79 : f32
    } -> tensor<18xf32>
    %56 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel"]} ins(%cst_8 : tensor<f32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18xf32>
    %57 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%56, %55 : tensor<18xf32>, tensor<18xf32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %79 = arith.maximumf %in, %in_10 : f32
      linalg.yield %79 : f32
    } -> tensor<18xf32>
    %58 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%57 : tensor<18xf32>) outs(%12 : tensor<18xi1>) {
    ^bb0(%in: f32, %out: i1):
      %79 = math.absf %in : f32
      %80 = arith.cmpf one, %79, %cst_1 : f32
      linalg.yield %80 : i1
    } -> tensor<18xi1>
    %59 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel"]} ins(%cst_7 : tensor<f32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18xf32>
    %60 = linalg.generic {indexing_maps = [#map2, #map2, #map2, #map2], iterator_types = ["parallel"]} ins(%58, %57, %59 : tensor<18xi1>, tensor<18xf32>, tensor<18xf32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %79 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %79 : f32
    } -> tensor<18xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%60 : tensor<18xf32>) outs(%33 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x1xf32>
    %62 = linalg.generic {indexing_maps = [#map11, #map], iterator_types = ["parallel", "parallel"]} ins(%61 : tensor<18x1xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %63 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %62 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %79 = arith.subf %in, %in_10 : f32
      linalg.yield %79 : f32
    } -> tensor<18x53xf32>
    %64 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%63 : tensor<18x53xf32>) outs(%3 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %79 = math.exp %in : f32
      linalg.yield %79 : f32
    } -> tensor<18x53xf32>
    %65 = linalg.fill ins(%cst_0 : f32) outs(%7 : tensor<18xf32>) -> tensor<18xf32>
    %66 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%64 : tensor<18x53xf32>) outs(%65 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %79 = arith.addf %out, %in : f32
      linalg.yield %79 : f32
    } -> tensor<18xf32>
    %67 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%66 : tensor<18xf32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %79 = math.absf %in : f32
      linalg.yield %79 : f32
    } -> tensor<18xf32>
    %68 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%67 : tensor<18xf32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %79 = math.log %in : f32
      linalg.yield %79 : f32
    } -> tensor<18xf32>
    %69 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%68, %60 : tensor<18xf32>, tensor<18xf32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %79 = arith.addf %in, %in_10 : f32
      linalg.yield %79 : f32
    } -> tensor<18xf32>
    %70 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%69, %54 : tensor<18xf32>, tensor<18xf32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %79 = arith.subf %in, %in_10 : f32
      linalg.yield %79 : f32
    } -> tensor<18xf32>
    %71 = tensor.empty() : tensor<f32>
    %72 = linalg.fill ins(%cst_0 : f32) outs(%71 : tensor<f32>) -> tensor<f32>
    %73 = linalg.generic {indexing_maps = [#map2, #map10], iterator_types = ["reduction"]} ins(%70 : tensor<18xf32>) outs(%72 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %79 = arith.addf %out, %in : f32
      linalg.yield %79 : f32
    } -> tensor<f32>
    %74 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%73 : tensor<f32>) outs(%71 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %79 = arith.divf %in, %cst : f32
      linalg.yield %79 : f32
    } -> tensor<f32>
    %75 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%13 : tensor<18xi1>) outs(%9 : tensor<18xi32>) {
    ^bb0(%in: i1, %out: i32):
      %79 = arith.extui %in : i1 to i32
      linalg.yield %79 : i32
    } -> tensor<18xi32>
    %76 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%75 : tensor<18xi32>) outs(%7 : tensor<18xf32>) {
    ^bb0(%in: i32, %out: f32):
      %79 = arith.sitofp %in : i32 to f32
      linalg.yield %79 : f32
    } -> tensor<18xf32>
    %77 = linalg.generic {indexing_maps = [#map2, #map10], iterator_types = ["reduction"]} ins(%76 : tensor<18xf32>) outs(%72 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %79 = arith.addf %out, %in : f32
      linalg.yield %79 : f32
    } -> tensor<f32>
    %78 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%77 : tensor<f32>) outs(%71 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %79 = arith.divf %in, %cst : f32
      linalg.yield %79 : f32
    } -> tensor<f32>
    return %74, %78 : tensor<f32>, tensor<f32>
  }
}

