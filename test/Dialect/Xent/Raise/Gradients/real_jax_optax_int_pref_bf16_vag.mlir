// jax 0.10.2, optax 0.2.8; stablehlo-legalize-to-linalg (torch-mlir 20261001); jax_heads.py:optax_int_pref_bf16_vag.
// RUN: xent-opt %s --allow-unregistered-dialect --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<2048x1024xf32>, dw: tensor<1024x32000xf32>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
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
#map12 = affine_map<(d0, d1, d2) -> (d2, d0)>
#map13 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map14 = affine_map<(d0, d1) -> (d1, d0)>
#map15 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map16 = affine_map<(d0, d1, d2) -> (d1, d2)>
module @jit_loss attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<1024x32000xbf16>, %arg2: tensor<2048xi32>) -> (tensor<f32> {jax.result_info = "result[0]"}, tensor<2048x1024xbf16> {jax.result_info = "result[1][0]"}, tensor<1024x32000xbf16> {jax.result_info = "result[1][1]"}) {
    %cst = arith.constant 4.8828125E-4 : f32
    %c1_i32 = arith.constant 1 : i32
    %false = arith.constant false
    %cst_0 = arith.constant 2.048000e+03 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %c0_i32 = arith.constant 0 : i32
    %c31999 = arith.constant 31999 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %cst_3 = arith.constant 0.000000e+00 : f32
    %cst_4 = arith.constant dense<32000> : tensor<i32>
    %cst_5 = arith.constant dense<31999> : tensor<1xi32>
    %cst_6 = arith.constant dense<0x7FC00000> : tensor<f32>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_8 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_9 = arith.constant dense<0> : tensor<i32>
    %0 = tensor.empty() : tensor<2048x32000xf32>
    %1 = linalg.fill ins(%cst_3 : f32) outs(%0 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = tensor.empty() : tensor<2048x1xi32>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<2048xi32>) outs(%3 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x1xi32>
    %5 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%3 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x1xi32>
    %6 = tensor.empty() : tensor<2048x1xi1>
    %7 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %5 : tensor<2048x1xi32>, tensor<2048x1xi32>) outs(%6 : tensor<2048x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %97 = arith.cmpi slt, %in, %in_10 : i32
      linalg.yield %97 : i1
    } -> tensor<2048x1xi1>
    %8 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<i32>) outs(%3 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x1xi32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %8 : tensor<2048x1xi32>, tensor<2048x1xi32>) outs(%3 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %in_10: i32, %out: i32):
      %97 = arith.addi %in, %in_10 : i32
      linalg.yield %97 : i32
    } -> tensor<2048x1xi32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %9, %4 : tensor<2048x1xi1>, tensor<2048x1xi32>, tensor<2048x1xi32>) outs(%3 : tensor<2048x1xi32>) {
    ^bb0(%in: i1, %in_10: i32, %in_11: i32, %out: i32):
      %97 = arith.select %in, %in_10, %in_11 : i32
      linalg.yield %97 : i32
    } -> tensor<2048x1xi32>
    %expanded = tensor.expand_shape %10 [[0], [1, 2]] output_shape [2048, 1, 1] : tensor<2048x1xi32> into tensor<2048x1x1xi32>
    %11 = tensor.empty() : tensor<2048x1x1xi32>
    %12 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%11 : tensor<2048x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x1x1xi32>
    %13 = tensor.empty() : tensor<2048x1x1xi1>
    %14 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %12 : tensor<2048x1x1xi32>, tensor<2048x1x1xi32>) outs(%13 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %97 = arith.cmpi sge, %in, %in_10 : i32
      linalg.yield %97 : i1
    } -> tensor<2048x1x1xi1>
    %15 = tensor.empty() : tensor<1x1x1xi32>
    %16 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<1xi32>) outs(%15 : tensor<1x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1xi32>
    %17 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x1x1xi32>) outs(%11 : tensor<2048x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x1x1xi32>
    %18 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %17 : tensor<2048x1x1xi32>, tensor<2048x1x1xi32>) outs(%13 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %97 = arith.cmpi sle, %in, %in_10 : i32
      linalg.yield %97 : i1
    } -> tensor<2048x1x1xi1>
    %19 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %18 : tensor<2048x1x1xi1>, tensor<2048x1x1xi1>) outs(%13 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %97 = arith.andi %in, %in_10 : i1
      linalg.yield %97 : i1
    } -> tensor<2048x1x1xi1>
    %20 = linalg.fill ins(%true : i1) outs(%6 : tensor<2048x1xi1>) -> tensor<2048x1xi1>
    %21 = linalg.generic {indexing_maps = [#map4, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<2048x1x1xi1>) outs(%20 : tensor<2048x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %97 = arith.andi %out, %in : i1
      linalg.yield %97 : i1
    } -> tensor<2048x1xi1>
    %22 = tensor.empty() : tensor<2048x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel"]} outs(%22 : tensor<2048x1xf32>) {
    ^bb0(%out: f32):
      %97 = linalg.index 0 : index
      %extracted = tensor.extract %expanded[%97, %c0, %c0] : tensor<2048x1x1xi32>
      %98 = arith.index_cast %extracted : i32 to index
      %99 = arith.maxsi %98, %c0 : index
      %100 = arith.minsi %99, %c31999 : index
      %extracted_10 = tensor.extract %2[%97, %100] : tensor<2048x32000xf32>
      linalg.yield %extracted_10 : f32
    } -> tensor<2048x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%22 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%21, %23, %24 : tensor<2048x1xi1>, tensor<2048x1xf32>, tensor<2048x1xf32>) outs(%22 : tensor<2048x1xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %97 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %97 : f32
    } -> tensor<2048x1xf32>
    %26 = tensor.empty() : tensor<i1>
    %27 = linalg.generic {indexing_maps = [#map8], iterator_types = []} outs(%26 : tensor<i1>) {
    ^bb0(%out: i1):
      linalg.yield %false : i1
    } -> tensor<i1>
    %28 = tensor.empty() : tensor<i32>
    %29 = linalg.generic {indexing_maps = [#map8], iterator_types = []} outs(%28 : tensor<i32>) {
    ^bb0(%out: i32):
      linalg.yield %c1_i32 : i32
    } -> tensor<i32>
    %30 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%27, %29 : tensor<i1>, tensor<i32>) outs(%28 : tensor<i32>) {
    ^bb0(%in: i1, %in_10: i32, %out: i32):
      %97 = arith.select %in, %in_10, %c0_i32 : i32
      linalg.yield %97 : i32
    } -> tensor<i32>
    %31 = tensor.empty() : tensor<1xi32>
    %32 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%30 : tensor<i32>) outs(%31 : tensor<1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1xi32>
    %33 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%cst_9 : tensor<i32>) outs(%31 : tensor<1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1xi32>
    %34 = tensor.empty() : tensor<1xi1>
    %35 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%32, %33 : tensor<1xi32>, tensor<1xi32>) outs(%34 : tensor<1xi1>) {
    ^bb0(%in: i32, %in_10: i32, %out: i1):
      %97 = arith.cmpi sge, %in, %in_10 : i32
      linalg.yield %97 : i1
    } -> tensor<1xi1>
    %36 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel"]} ins(%32 : tensor<1xi32>) outs(%34 : tensor<1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %97 = arith.cmpi sle, %in, %c0_i32 : i32
      linalg.yield %97 : i1
    } -> tensor<1xi1>
    %37 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%35, %36 : tensor<1xi1>, tensor<1xi1>) outs(%34 : tensor<1xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %97 = arith.andi %in, %in_10 : i1
      linalg.yield %97 : i1
    } -> tensor<1xi1>
    %38 = linalg.fill ins(%true : i1) outs(%26 : tensor<i1>) -> tensor<i1>
    %39 = linalg.generic {indexing_maps = [#map10, #map9], iterator_types = ["reduction"]} ins(%37 : tensor<1xi1>) outs(%38 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      %97 = arith.andi %out, %in : i1
      linalg.yield %97 : i1
    } -> tensor<i1>
    %40 = tensor.empty() : tensor<2048xf32>
    %41 = linalg.generic {indexing_maps = [#map10], iterator_types = ["parallel"]} outs(%40 : tensor<2048xf32>) {
    ^bb0(%out: f32):
      %97 = linalg.index 0 : index
      %extracted = tensor.extract %32[%c0] : tensor<1xi32>
      %98 = arith.index_cast %extracted : i32 to index
      %99 = arith.maxsi %98, %c0 : index
      %100 = arith.minsi %99, %c0 : index
      %extracted_10 = tensor.extract %25[%97, %100] : tensor<2048x1xf32>
      linalg.yield %extracted_10 : f32
    } -> tensor<2048xf32>
    %42 = tensor.empty() : tensor<2048xi1>
    %43 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%39 : tensor<i1>) outs(%42 : tensor<2048xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2048xi1>
    %44 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%cst_6 : tensor<f32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %45 = linalg.generic {indexing_maps = [#map10, #map10, #map10, #map10], iterator_types = ["parallel"]} ins(%43, %41, %44 : tensor<2048xi1>, tensor<2048xf32>, tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %97 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %46 = linalg.fill ins(%cst_2 : f32) outs(%40 : tensor<2048xf32>) -> tensor<2048xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "reduction"]} ins(%2 : tensor<2048x32000xf32>) outs(%46 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.maximumf %out, %in : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %48 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%cst_8 : tensor<f32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %49 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%48, %47 : tensor<2048xf32>, tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %97 = arith.maximumf %in, %in_10 : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %50 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel"]} ins(%49 : tensor<2048xf32>) outs(%42 : tensor<2048xi1>) {
    ^bb0(%in: f32, %out: i1):
      %97 = math.absf %in : f32
      %98 = arith.cmpf one, %97, %cst_1 : f32
      linalg.yield %98 : i1
    } -> tensor<2048xi1>
    %51 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%cst_7 : tensor<f32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %52 = linalg.generic {indexing_maps = [#map10, #map10, #map10, #map10], iterator_types = ["parallel"]} ins(%50, %49, %51 : tensor<2048xi1>, tensor<2048xf32>, tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %97 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%52 : tensor<2048xf32>) outs(%22 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x1xf32>
    %54 = linalg.generic {indexing_maps = [#map11, #map1], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<2048x1xf32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %55 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%2, %54 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %97 = arith.subf %in, %in_10 : f32
      linalg.yield %97 : f32
    } -> tensor<2048x32000xf32>
    %56 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%55 : tensor<2048x32000xf32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.exp %in : f32
      linalg.yield %97 : f32
    } -> tensor<2048x32000xf32>
    %57 = linalg.fill ins(%cst_3 : f32) outs(%40 : tensor<2048xf32>) -> tensor<2048xf32>
    %58 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "reduction"]} ins(%56 : tensor<2048x32000xf32>) outs(%57 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.addf %out, %in : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %59 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel"]} ins(%58 : tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.absf %in : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %60 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%58, %51 : tensor<2048xf32>, tensor<2048xf32>) outs(%42 : tensor<2048xi1>) {
    ^bb0(%in: f32, %in_10: f32, %out: i1):
      %97 = arith.cmpf oge, %in, %in_10 : f32
      linalg.yield %97 : i1
    } -> tensor<2048xi1>
    %61 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel"]} ins(%59 : tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = math.log %in : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %62 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%61, %52 : tensor<2048xf32>, tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %97 = arith.addf %in, %in_10 : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %63 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%62, %45 : tensor<2048xf32>, tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %97 = arith.subf %in, %in_10 : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %64 = tensor.empty() : tensor<f32>
    %65 = linalg.fill ins(%cst_3 : f32) outs(%64 : tensor<f32>) -> tensor<f32>
    %66 = linalg.generic {indexing_maps = [#map10, #map9], iterator_types = ["reduction"]} ins(%63 : tensor<2048xf32>) outs(%65 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.addf %out, %in : f32
      linalg.yield %97 : f32
    } -> tensor<f32>
    %67 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%66 : tensor<f32>) outs(%64 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.divf %in, %cst_0 : f32
      linalg.yield %97 : f32
    } -> tensor<f32>
    %68 = linalg.generic {indexing_maps = [#map8], iterator_types = []} outs(%64 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %69 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel"]} ins(%68 : tensor<f32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %70 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel"]} ins(%69 : tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.negf %in : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %71 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%69, %59 : tensor<2048xf32>, tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %97 = arith.divf %in, %in_10 : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %72 = linalg.generic {indexing_maps = [#map10, #map10, #map10, #map10], iterator_types = ["parallel"]} ins(%60, %51, %71 : tensor<2048xi1>, tensor<2048xf32>, tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %97 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %73 = linalg.generic {indexing_maps = [#map10, #map10, #map10, #map10], iterator_types = ["parallel"]} ins(%60, %71, %51 : tensor<2048xi1>, tensor<2048xf32>, tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_10: f32, %in_11: f32, %out: f32):
      %97 = arith.select %in, %in_10, %in_11 : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %74 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel"]} ins(%72 : tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %97 = arith.negf %in : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %75 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel"]} ins(%73, %74 : tensor<2048xf32>, tensor<2048xf32>) outs(%40 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %97 = arith.addf %in, %in_10 : f32
      linalg.yield %97 : f32
    } -> tensor<2048xf32>
    %76 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%75 : tensor<2048xf32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%76, %56 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %97 = arith.mulf %in, %in_10 : f32
      linalg.yield %97 : f32
    } -> tensor<2048x32000xf32>
    %78 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%22 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x1xf32>
    %79 = "stablehlo.scatter"(%78, %32, %70) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [0], inserted_window_dims = [1], scatter_dims_to_operand_dims = [1]>, unique_indices = false}> ({
    ^bb0(%arg3: tensor<f32>, %arg4: tensor<f32>):
      %97 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%arg3, %arg4 : tensor<f32>, tensor<f32>) outs(%64 : tensor<f32>) {
      ^bb0(%in: f32, %in_10: f32, %out: f32):
        %98 = arith.addf %in, %in_10 : f32
        linalg.yield %98 : f32
      } -> tensor<f32>
      "stablehlo.return"(%97) : (tensor<f32>) -> ()
    }) : (tensor<2048x1xf32>, tensor<1xi32>, tensor<2048xf32>) -> tensor<2048x1xf32>
    %80 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %81 = "stablehlo.scatter"(%80, %expanded, %79) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [1], input_batching_dims = [0], scatter_indices_batching_dims = [0], scatter_dims_to_operand_dims = [1], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg3: tensor<f32>, %arg4: tensor<f32>):
      %97 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%arg3, %arg4 : tensor<f32>, tensor<f32>) outs(%64 : tensor<f32>) {
      ^bb0(%in: f32, %in_10: f32, %out: f32):
        %98 = arith.addf %in, %in_10 : f32
        linalg.yield %98 : f32
      } -> tensor<f32>
      "stablehlo.return"(%97) : (tensor<f32>) -> ()
    }) : (tensor<2048x32000xf32>, tensor<2048x1x1xi32>, tensor<2048x1xf32>) -> tensor<2048x32000xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%77, %81 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %97 = arith.addf %in, %in_10 : f32
      linalg.yield %97 : f32
    } -> tensor<2048x32000xf32>
    %83 = tensor.empty() : tensor<2048x1024xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<2048x1024xbf16>) outs(%83 : tensor<2048x1024xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %97 = arith.extf %in : bf16 to f32
      linalg.yield %97 : f32
    } -> tensor<2048x1024xf32>
    %85 = tensor.empty() : tensor<32000x1024xf32>
    %86 = linalg.fill ins(%cst_3 : f32) outs(%85 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %87 = linalg.generic {indexing_maps = [#map12, #map13, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%82, %84 : tensor<2048x32000xf32>, tensor<2048x1024xf32>) outs(%86 : tensor<32000x1024xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %97 = arith.mulf %in, %in_10 : f32
      %98 = arith.addf %out, %97 : f32
      linalg.yield %98 : f32
    } -> tensor<32000x1024xf32>
    %88 = tensor.empty() : tensor<1024x32000xf32>
    %89 = linalg.generic {indexing_maps = [#map14, #map1], iterator_types = ["parallel", "parallel"]} ins(%87 : tensor<32000x1024xf32>) outs(%88 : tensor<1024x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1024x32000xf32>
    %90 = tensor.empty() : tensor<1024x32000xbf16>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%89 : tensor<1024x32000xf32>) outs(%90 : tensor<1024x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %97 = arith.truncf %in : f32 to bf16
      linalg.yield %97 : bf16
    } -> tensor<1024x32000xbf16>
    %92 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1024x32000xbf16>) outs(%88 : tensor<1024x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %97 = arith.extf %in : bf16 to f32
      linalg.yield %97 : f32
    } -> tensor<1024x32000xf32>
    %93 = linalg.fill ins(%cst_3 : f32) outs(%83 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %94 = linalg.generic {indexing_maps = [#map15, #map16, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%82, %92 : tensor<2048x32000xf32>, tensor<1024x32000xf32>) outs(%93 : tensor<2048x1024xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %97 = arith.mulf %in, %in_10 : f32
      %98 = arith.addf %out, %97 : f32
      linalg.yield %98 : f32
    } -> tensor<2048x1024xf32>
    %95 = tensor.empty() : tensor<2048x1024xbf16>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%94 : tensor<2048x1024xf32>) outs(%95 : tensor<2048x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %97 = arith.truncf %in : f32 to bf16
      linalg.yield %97 : bf16
    } -> tensor<2048x1024xbf16>
    return %67, %96, %91 : tensor<f32>, tensor<2048x1024xbf16>, tensor<1024x32000xbf16>
  }
}

