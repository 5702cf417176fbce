// jax 0.10.2, optax 0.2.8; iree-compile --compile-to=input (IREE 3.13.0); jax_heads.py:remat_head_bf16_vag.
// RUN: xent-opt %s --allow-unregistered-dialect --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_stats
// CHECK: } -> max: tensor<2048xf32>, exp_sum: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<2048x1024xbf16>, dw: tensor<1024x32000xbf16>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<(d0, d1) -> (d0)>
#map6 = affine_map<() -> ()>
#map7 = affine_map<(d0, d1) -> (d1, d0)>
module @jit_loss {
  func.func public @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<1024x32000xbf16>, %arg2: tensor<2048xi32>) -> (tensor<f32>, tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) {
    %cst = arith.constant 2.048000e+03 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 0x7FC00000 : f32
    %c31999 = arith.constant 31999 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %c31999_i32 = arith.constant 31999 : i32
    %c32000_i32 = arith.constant 32000 : i32
    %c0_i32 = arith.constant 0 : i32
    %cst_4 = arith.constant 0.000000e+00 : bf16
    %cst_5 = arith.constant dense<0> : tensor<1x1xi32>
    %cst_6 = arith.constant dense<0.000000e+00> : tensor<2048x32000xf32>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<1x2048xf32>
    %cst_8 = arith.constant dense<1.000000e+00> : tensor<f32>
    %0 = tensor.empty() : tensor<2048x32000xbf16>
    %1 = linalg.fill ins(%cst_4 : bf16) outs(%0 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%1 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %3 = tensor.empty() : tensor<2048x32000xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<2048x32000xbf16>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %140 = arith.extf %in : bf16 to f32
      linalg.yield %140 : f32
    } -> tensor<2048x32000xf32>
    %expanded = tensor.expand_shape %arg2 [[0, 1]] output_shape [2048, 1] : tensor<2048xi32> into tensor<2048x1xi32>
    %5 = tensor.empty() : tensor<2048x1xi1>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<2048x1xi32>) outs(%5 : tensor<2048x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %140 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %140 : i1
    } -> tensor<2048x1xi1>
    %7 = tensor.empty() : tensor<2048x1xi32>
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<2048x1xi32>) outs(%7 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %140 = arith.addi %in, %c32000_i32 : i32
      linalg.yield %140 : i32
    } -> tensor<2048x1xi32>
    %9 = tensor.empty() : tensor<2048x1xi32>
    %10 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %8, %expanded : tensor<2048x1xi1>, tensor<2048x1xi32>, tensor<2048x1xi32>) outs(%9 : tensor<2048x1xi32>) {
    ^bb0(%in: i1, %in_16: i32, %in_17: i32, %out: i32):
      %140 = arith.select %in, %in_16, %in_17 : i32
      linalg.yield %140 : i32
    } -> tensor<2048x1xi32>
    %expanded_9 = tensor.expand_shape %10 [[0], [1, 2]] output_shape [2048, 1, 1] : tensor<2048x1xi32> into tensor<2048x1x1xi32>
    %11 = tensor.empty() : tensor<2048x1x1xi1>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<2048x1x1xi32>) outs(%11 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %140 = arith.cmpi sge, %in, %c0_i32 : i32
      linalg.yield %140 : i1
    } -> tensor<2048x1x1xi1>
    %13 = tensor.empty() : tensor<2048x1x1xi1>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<2048x1x1xi32>) outs(%13 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %140 = arith.cmpi sle, %in, %c31999_i32 : i32
      linalg.yield %140 : i1
    } -> tensor<2048x1x1xi1>
    %15 = tensor.empty() : tensor<2048x1x1xi1>
    %16 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %14 : tensor<2048x1x1xi1>, tensor<2048x1x1xi1>) outs(%15 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i1, %in_16: i1, %out: i1):
      %140 = arith.andi %in, %in_16 : i1
      linalg.yield %140 : i1
    } -> tensor<2048x1x1xi1>
    %17 = tensor.empty() : tensor<2048x1xi1>
    %18 = linalg.fill ins(%true : i1) outs(%17 : tensor<2048x1xi1>) -> tensor<2048x1xi1>
    %19 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<2048x1x1xi1>) outs(%18 : tensor<2048x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %140 = arith.andi %out, %in : i1
      linalg.yield %140 : i1
    } -> tensor<2048x1xi1>
    %20 = tensor.empty() : tensor<2048x1xf32>
    %21 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%20 : tensor<2048x1xf32>) {
    ^bb0(%out: f32):
      %140 = linalg.index 0 : index
      %extracted = tensor.extract %expanded_9[%140, %c0, %c0] : tensor<2048x1x1xi32>
      %141 = arith.index_cast %extracted : i32 to index
      %142 = arith.maxsi %141, %c0 : index
      %143 = arith.minsi %142, %c31999 : index
      %extracted_16 = tensor.extract %4[%140, %143] : tensor<2048x32000xf32>
      linalg.yield %extracted_16 : f32
    } -> tensor<2048x1xf32>
    %22 = tensor.empty() : tensor<2048x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%19, %21 : tensor<2048x1xi1>, tensor<2048x1xf32>) outs(%22 : tensor<2048x1xf32>) {
    ^bb0(%in: i1, %in_16: f32, %out: f32):
      %140 = arith.select %in, %in_16, %cst_3 : f32
      linalg.yield %140 : f32
    } -> tensor<2048x1xf32>
    %24 = tensor.empty() : tensor<1xi1>
    %25 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%24 : tensor<1xi1>) {
    ^bb0(%out: i1):
      linalg.yield %true : i1
    } -> tensor<1xi1>
    %26 = tensor.empty() : tensor<i1>
    %27 = linalg.fill ins(%true : i1) outs(%26 : tensor<i1>) -> tensor<i1>
    %28 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%25 : tensor<1xi1>) outs(%27 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      %140 = arith.andi %out, %in : i1
      linalg.yield %140 : i1
    } -> tensor<i1>
    %collapsed = tensor.collapse_shape %23 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %29 = tensor.empty() : tensor<2048xi1>
    %30 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel"]} ins(%28 : tensor<i1>) outs(%29 : tensor<2048xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2048xi1>
    %31 = tensor.empty() : tensor<2048xf32>
    %32 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%30, %collapsed : tensor<2048xi1>, tensor<2048xf32>) outs(%31 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_16: f32, %out: f32):
      %140 = arith.select %in, %in_16, %cst_3 : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %33 = tensor.empty() : tensor<2048xf32>
    %34 = linalg.fill ins(%cst_2 : f32) outs(%33 : tensor<2048xf32>) -> tensor<2048xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<2048x32000xf32>) outs(%34 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.maximumf %out, %in : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %36 = tensor.empty() : tensor<2048xi1>
    %37 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%35 : tensor<2048xf32>) outs(%36 : tensor<2048xi1>) {
    ^bb0(%in: f32, %out: i1):
      %140 = math.absf %in : f32
      %141 = arith.cmpf one, %140, %cst_1 : f32
      linalg.yield %141 : i1
    } -> tensor<2048xi1>
    %38 = tensor.empty() : tensor<2048xf32>
    %39 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%37, %35 : tensor<2048xi1>, tensor<2048xf32>) outs(%38 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_16: f32, %out: f32):
      %140 = arith.select %in, %in_16, %cst_0 : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %40 = tensor.empty() : tensor<2048x32000xf32>
    %41 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%39 : tensor<2048xf32>) outs(%40 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %42 = tensor.empty() : tensor<2048x32000xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %41 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%42 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %140 = arith.subf %in, %in_16 : f32
      linalg.yield %140 : f32
    } -> tensor<2048x32000xf32>
    %44 = tensor.empty() : tensor<2048x32000xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%43 : tensor<2048x32000xf32>) outs(%44 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.exp %in : f32
      linalg.yield %140 : f32
    } -> tensor<2048x32000xf32>
    %46 = tensor.empty() : tensor<2048xf32>
    %47 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<2048xf32>) -> tensor<2048xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "reduction"]} ins(%45 : tensor<2048x32000xf32>) outs(%47 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.addf %out, %in : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %49 = tensor.empty() : tensor<2048xf32>
    %50 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%48 : tensor<2048xf32>) outs(%49 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.absf %in : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %51 = tensor.empty() : tensor<2048xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%50 : tensor<2048xf32>) outs(%51 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.log %in : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %53 = tensor.empty() : tensor<2048xf32>
    %54 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%52, %39 : tensor<2048xf32>, tensor<2048xf32>) outs(%53 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %140 = arith.addf %in, %in_16 : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %55 = tensor.empty() : tensor<2048xf32>
    %56 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%54, %32 : tensor<2048xf32>, tensor<2048xf32>) outs(%55 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %140 = arith.subf %in, %in_16 : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %57 = tensor.empty() : tensor<f32>
    %58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<f32>) -> tensor<f32>
    %59 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%56 : tensor<2048xf32>) outs(%58 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.addf %out, %in : f32
      linalg.yield %140 : f32
    } -> tensor<f32>
    %60 = tensor.empty() : tensor<f32>
    %61 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%59 : tensor<f32>) outs(%60 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.divf %in, %cst : f32
      linalg.yield %140 : f32
    } -> tensor<f32>
    %62 = "util.optimization_barrier"(%arg0) : (tensor<2048x1024xbf16>) -> tensor<2048x1024xbf16>
    %63 = "util.optimization_barrier"(%arg1) : (tensor<1024x32000xbf16>) -> tensor<1024x32000xbf16>
    %64 = "util.optimization_barrier"(%arg2) : (tensor<2048xi32>) -> tensor<2048xi32>
    %65 = "util.optimization_barrier"(%cst_8) : (tensor<f32>) -> tensor<f32>
    %66 = tensor.empty() : tensor<2048x32000xbf16>
    %67 = linalg.fill ins(%cst_4 : bf16) outs(%66 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %68 = linalg.matmul ins(%62, %63 : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%67 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %69 = tensor.empty() : tensor<2048x32000xf32>
    %70 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%68 : tensor<2048x32000xbf16>) outs(%69 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %140 = arith.extf %in : bf16 to f32
      linalg.yield %140 : f32
    } -> tensor<2048x32000xf32>
    %expanded_10 = tensor.expand_shape %64 [[0, 1]] output_shape [2048, 1] : tensor<2048xi32> into tensor<2048x1xi32>
    %71 = tensor.empty() : tensor<2048x1xi1>
    %72 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_10 : tensor<2048x1xi32>) outs(%71 : tensor<2048x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %140 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %140 : i1
    } -> tensor<2048x1xi1>
    %73 = tensor.empty() : tensor<2048x1xi32>
    %74 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_10 : tensor<2048x1xi32>) outs(%73 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %140 = arith.addi %in, %c32000_i32 : i32
      linalg.yield %140 : i32
    } -> tensor<2048x1xi32>
    %75 = tensor.empty() : tensor<2048x1xi32>
    %76 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%72, %74, %expanded_10 : tensor<2048x1xi1>, tensor<2048x1xi32>, tensor<2048x1xi32>) outs(%75 : tensor<2048x1xi32>) {
    ^bb0(%in: i1, %in_16: i32, %in_17: i32, %out: i32):
      %140 = arith.select %in, %in_16, %in_17 : i32
      linalg.yield %140 : i32
    } -> tensor<2048x1xi32>
    %expanded_11 = tensor.expand_shape %76 [[0], [1, 2]] output_shape [2048, 1, 1] : tensor<2048x1xi32> into tensor<2048x1x1xi32>
    %77 = tensor.empty() : tensor<2048xf32>
    %78 = linalg.fill ins(%cst_2 : f32) outs(%77 : tensor<2048xf32>) -> tensor<2048xf32>
    %79 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "reduction"]} ins(%70 : tensor<2048x32000xf32>) outs(%78 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.maximumf %out, %in : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %80 = tensor.empty() : tensor<2048xi1>
    %81 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%79 : tensor<2048xf32>) outs(%80 : tensor<2048xi1>) {
    ^bb0(%in: f32, %out: i1):
      %140 = math.absf %in : f32
      %141 = arith.cmpf one, %140, %cst_1 : f32
      linalg.yield %141 : i1
    } -> tensor<2048xi1>
    %82 = tensor.empty() : tensor<2048xf32>
    %83 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%81, %79 : tensor<2048xi1>, tensor<2048xf32>) outs(%82 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_16: f32, %out: f32):
      %140 = arith.select %in, %in_16, %cst_0 : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %84 = tensor.empty() : tensor<2048x32000xf32>
    %85 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%83 : tensor<2048xf32>) outs(%84 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %86 = tensor.empty() : tensor<2048x32000xf32>
    %87 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%70, %85 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%86 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %140 = arith.subf %in, %in_16 : f32
      linalg.yield %140 : f32
    } -> tensor<2048x32000xf32>
    %88 = tensor.empty() : tensor<2048x32000xf32>
    %89 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%87 : tensor<2048x32000xf32>) outs(%88 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.exp %in : f32
      linalg.yield %140 : f32
    } -> tensor<2048x32000xf32>
    %90 = tensor.empty() : tensor<2048xf32>
    %91 = linalg.fill ins(%cst_0 : f32) outs(%90 : tensor<2048xf32>) -> tensor<2048xf32>
    %92 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "reduction"]} ins(%89 : tensor<2048x32000xf32>) outs(%91 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.addf %out, %in : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %93 = tensor.empty() : tensor<2048xf32>
    %94 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%92 : tensor<2048xf32>) outs(%93 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.absf %in : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %95 = tensor.empty() : tensor<2048xi1>
    %96 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%92 : tensor<2048xf32>) outs(%95 : tensor<2048xi1>) {
    ^bb0(%in: f32, %out: i1):
      %140 = arith.cmpf oge, %in, %cst_0 : f32
      linalg.yield %140 : i1
    } -> tensor<2048xi1>
    %97 = tensor.empty() : tensor<f32>
    %98 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%65 : tensor<f32>) outs(%97 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.divf %in, %cst : f32
      linalg.yield %140 : f32
    } -> tensor<f32>
    %99 = tensor.empty() : tensor<2048xf32>
    %100 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel"]} ins(%98 : tensor<f32>) outs(%99 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %101 = tensor.empty() : tensor<f32>
    %102 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%98 : tensor<f32>) outs(%101 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.negf %in : f32
      linalg.yield %140 : f32
    } -> tensor<f32>
    %103 = tensor.empty() : tensor<2048xf32>
    %104 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel"]} ins(%102 : tensor<f32>) outs(%103 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %105 = tensor.empty() : tensor<2048xf32>
    %106 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%100, %94 : tensor<2048xf32>, tensor<2048xf32>) outs(%105 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %140 = arith.divf %in, %in_16 : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %107 = tensor.empty() : tensor<2048xf32>
    %108 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%96, %106 : tensor<2048xi1>, tensor<2048xf32>) outs(%107 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_16: f32, %out: f32):
      %140 = arith.select %in, %cst_0, %in_16 : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %109 = tensor.empty() : tensor<2048xf32>
    %110 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%96, %106 : tensor<2048xi1>, tensor<2048xf32>) outs(%109 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_16: f32, %out: f32):
      %140 = arith.select %in, %in_16, %cst_0 : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %111 = tensor.empty() : tensor<2048xf32>
    %112 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%108 : tensor<2048xf32>) outs(%111 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.negf %in : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %113 = tensor.empty() : tensor<2048xf32>
    %114 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%110, %112 : tensor<2048xf32>, tensor<2048xf32>) outs(%113 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %140 = arith.addf %in, %in_16 : f32
      linalg.yield %140 : f32
    } -> tensor<2048xf32>
    %115 = tensor.empty() : tensor<2048x32000xf32>
    %116 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%114 : tensor<2048xf32>) outs(%115 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %117 = tensor.empty() : tensor<2048x32000xf32>
    %118 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%116, %89 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%117 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %140 = arith.mulf %in, %in_16 : f32
      linalg.yield %140 : f32
    } -> tensor<2048x32000xf32>
    %expanded_12 = tensor.expand_shape %104 [[0, 1, 2]] output_shape [1, 1, 2048] : tensor<2048xf32> into tensor<1x1x2048xf32>
    %119 = "iree_linalg_ext.scatter"(%expanded_12, %cst_5, %cst_7) <{dimension_map = array<i64: 0>, unique_indices = false}> ({
    ^bb0(%arg3: f32, %arg4: f32):
      %140 = arith.addf %arg4, %arg3 : f32
      "iree_linalg_ext.yield"(%140) : (f32) -> ()
    }) : (tensor<1x1x2048xf32>, tensor<1x1xi32>, tensor<1x2048xf32>) -> tensor<1x2048xf32>
    %collapsed_13 = tensor.collapse_shape %119 [[0, 1]] : tensor<1x2048xf32> into tensor<2048xf32>
    %120 = tensor.empty() : tensor<2048x1x1xi32>
    %121 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel"]} outs(%120 : tensor<2048x1x1xi32>) {
    ^bb0(%out: i32):
      %140 = linalg.index 0 : index
      %141 = arith.index_cast %140 : index to i32
      linalg.yield %141 : i32
    } -> tensor<2048x1x1xi32>
    %122 = tensor.empty() : tensor<2048x1x2xi32>
    %inserted_slice = tensor.insert_slice %121 into %122[0, 0, 0] [2048, 1, 1] [1, 1, 1] : tensor<2048x1x1xi32> into tensor<2048x1x2xi32>
    %inserted_slice_14 = tensor.insert_slice %expanded_11 into %inserted_slice[0, 0, 1] [2048, 1, 1] [1, 1, 1] : tensor<2048x1x1xi32> into tensor<2048x1x2xi32>
    %collapsed_15 = tensor.collapse_shape %inserted_slice_14 [[0, 1], [2]] : tensor<2048x1x2xi32> into tensor<2048x2xi32>
    %123 = "iree_linalg_ext.scatter"(%collapsed_13, %collapsed_15, %cst_6) <{dimension_map = array<i64: 0, 1>, unique_indices = false}> ({
    ^bb0(%arg3: f32, %arg4: f32):
      %140 = arith.addf %arg4, %arg3 : f32
      "iree_linalg_ext.yield"(%140) : (f32) -> ()
    }) : (tensor<2048xf32>, tensor<2048x2xi32>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %124 = tensor.empty() : tensor<2048x32000xf32>
    %125 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%118, %123 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%124 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %140 = arith.addf %in, %in_16 : f32
      linalg.yield %140 : f32
    } -> tensor<2048x32000xf32>
    %126 = tensor.empty() : tensor<2048x32000xbf16>
    %127 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%125 : tensor<2048x32000xf32>) outs(%126 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %140 = arith.truncf %in : f32 to bf16
      linalg.yield %140 : bf16
    } -> tensor<2048x32000xbf16>
    %128 = tensor.empty() : tensor<32000x2048xbf16>
    %129 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel"]} ins(%127 : tensor<2048x32000xbf16>) outs(%128 : tensor<32000x2048xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<32000x2048xbf16>
    %130 = tensor.empty() : tensor<32000x1024xbf16>
    %131 = linalg.fill ins(%cst_4 : bf16) outs(%130 : tensor<32000x1024xbf16>) -> tensor<32000x1024xbf16>
    %132 = linalg.matmul ins(%129, %62 : tensor<32000x2048xbf16>, tensor<2048x1024xbf16>) outs(%131 : tensor<32000x1024xbf16>) -> tensor<32000x1024xbf16>
    %133 = tensor.empty() : tensor<1024x32000xbf16>
    %134 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel"]} ins(%132 : tensor<32000x1024xbf16>) outs(%133 : tensor<1024x32000xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1024x32000xbf16>
    %135 = tensor.empty() : tensor<32000x1024xbf16>
    %136 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel"]} ins(%63 : tensor<1024x32000xbf16>) outs(%135 : tensor<32000x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<32000x1024xbf16>
    %137 = tensor.empty() : tensor<2048x1024xbf16>
    %138 = linalg.fill ins(%cst_4 : bf16) outs(%137 : tensor<2048x1024xbf16>) -> tensor<2048x1024xbf16>
    %139 = linalg.matmul ins(%127, %136 : tensor<2048x32000xbf16>, tensor<32000x1024xbf16>) outs(%138 : tensor<2048x1024xbf16>) -> tensor<2048x1024xbf16>
    return %61, %139, %134 : tensor<f32>, tensor<2048x1024xbf16>, tensor<1024x32000xbf16>
  }
}

