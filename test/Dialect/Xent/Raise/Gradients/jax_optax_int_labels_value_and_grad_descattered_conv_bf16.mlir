// StableHLO 1.13.8 stablehlo-legalize-to-linalg of hand-written StableHLO in the shape that JAX prints.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<2048x1024xbf16>, dw: tensor<1024x32000xbf16>
// CHECK-NOT: xent.logit_

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
#map10 = affine_map<(d0, d1, d2) -> (d2, d0)>
#map11 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map12 = affine_map<(d0, d1) -> (d1, d0)>
#map13 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map14 = affine_map<(d0, d1, d2) -> (d1, d2)>
module @jit_loss {
  func.func public @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<1024x32000xbf16>, %arg2: tensor<2048xi32>) -> (tensor<f32>, tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) {
    %cst = arith.constant 4.8828125E-4 : f32
    %cst_0 = arith.constant 2.048000e+03 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant 0x7F800000 : f32
    %cst_3 = arith.constant 0xFF800000 : f32
    %c31999 = arith.constant 31999 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %cst_4 = arith.constant 0.000000e+00 : bf16
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_7 = arith.constant dense<0x7FC00000> : tensor<f32>
    %cst_8 = arith.constant dense<31999> : tensor<i32>
    %cst_9 = arith.constant dense<32000> : tensor<i32>
    %cst_10 = arith.constant dense<0> : tensor<i32>
    %0 = tensor.empty() : tensor<2048x32000xbf16>
    %1 = linalg.fill ins(%cst_4 : bf16) outs(%0 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%1 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %3 = tensor.empty() : tensor<2048x32000xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<2048x32000xbf16>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %75 = arith.extf %in : bf16 to f32
      linalg.yield %75 : f32
    } -> tensor<2048x32000xf32>
    %5 = tensor.empty() : tensor<2048x1xi32>
    %6 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<2048xi32>) outs(%5 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x1xi32>
    %7 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_10 : tensor<i32>) outs(%5 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x1xi32>
    %8 = tensor.empty() : tensor<2048x1xi1>
    %9 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<2048x1xi32>, tensor<2048x1xi32>) outs(%8 : tensor<2048x1xi1>) {
    ^bb0(%in: i32, %in_12: i32, %out: i1):
      %75 = arith.cmpi slt, %in, %in_12 : i32
      linalg.yield %75 : i1
    } -> tensor<2048x1xi1>
    %10 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%5 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x1xi32>
    %11 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %10 : tensor<2048x1xi32>, tensor<2048x1xi32>) outs(%5 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %in_12: i32, %out: i32):
      %75 = arith.addi %in, %in_12 : i32
      linalg.yield %75 : i32
    } -> tensor<2048x1xi32>
    %12 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%9, %11, %6 : tensor<2048x1xi1>, tensor<2048x1xi32>, tensor<2048x1xi32>) outs(%5 : tensor<2048x1xi32>) {
    ^bb0(%in: i1, %in_12: i32, %in_13: i32, %out: i32):
      %75 = arith.select %in, %in_12, %in_13 : i32
      linalg.yield %75 : i32
    } -> tensor<2048x1xi32>
    %expanded = tensor.expand_shape %12 [[0], [1, 2]] output_shape [2048, 1, 1] : tensor<2048x1xi32> into tensor<2048x1x1xi32>
    %13 = tensor.empty() : tensor<2048x1x1xi32>
    %14 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_10 : tensor<i32>) outs(%13 : tensor<2048x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x1x1xi32>
    %15 = tensor.empty() : tensor<2048x1x1xi1>
    %16 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %14 : tensor<2048x1x1xi32>, tensor<2048x1x1xi32>) outs(%15 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i32, %in_12: i32, %out: i1):
      %75 = arith.cmpi sge, %in, %in_12 : i32
      linalg.yield %75 : i1
    } -> tensor<2048x1x1xi1>
    %17 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_8 : tensor<i32>) outs(%13 : tensor<2048x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x1x1xi32>
    %18 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %17 : tensor<2048x1x1xi32>, tensor<2048x1x1xi32>) outs(%15 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i32, %in_12: i32, %out: i1):
      %75 = arith.cmpi sle, %in, %in_12 : i32
      linalg.yield %75 : i1
    } -> tensor<2048x1x1xi1>
    %19 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %18 : tensor<2048x1x1xi1>, tensor<2048x1x1xi1>) outs(%15 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i1, %in_12: i1, %out: i1):
      %75 = arith.andi %in, %in_12 : i1
      linalg.yield %75 : i1
    } -> tensor<2048x1x1xi1>
    %20 = linalg.fill ins(%true : i1) outs(%8 : tensor<2048x1xi1>) -> tensor<2048x1xi1>
    %21 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<2048x1x1xi1>) outs(%20 : tensor<2048x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %75 = arith.andi %out, %in : i1
      linalg.yield %75 : i1
    } -> tensor<2048x1xi1>
    %22 = tensor.empty() : tensor<2048x1xf32>
    %23 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%22 : tensor<2048x1xf32>) {
    ^bb0(%out: f32):
      %75 = linalg.index 0 : index
      %extracted = tensor.extract %expanded[%75, %c0, %c0] : tensor<2048x1x1xi32>
      %76 = arith.index_cast %extracted : i32 to index
      %77 = arith.maxsi %76, %c0 : index
      %78 = arith.minsi %77, %c31999 : index
      %extracted_12 = tensor.extract %4[%75, %78] : tensor<2048x32000xf32>
      linalg.yield %extracted_12 : f32
    } -> tensor<2048x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%22 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x1xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%21, %23, %24 : tensor<2048x1xi1>, tensor<2048x1xf32>, tensor<2048x1xf32>) outs(%22 : tensor<2048x1xf32>) {
    ^bb0(%in: i1, %in_12: f32, %in_13: f32, %out: f32):
      %75 = arith.select %in, %in_12, %in_13 : f32
      linalg.yield %75 : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %25 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %26 = tensor.empty() : tensor<2048xf32>
    %27 = linalg.fill ins(%cst_3 : f32) outs(%26 : tensor<2048xf32>) -> tensor<2048xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<2048x32000xf32>) outs(%27 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = arith.maximumf %out, %in : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %29 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel"]} ins(%cst_6 : tensor<f32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %30 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%29, %28 : tensor<2048xf32>, tensor<2048xf32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %75 = arith.maximumf %in, %in_12 : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %31 = tensor.empty() : tensor<2048xi1>
    %32 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%30 : tensor<2048xf32>) outs(%31 : tensor<2048xi1>) {
    ^bb0(%in: f32, %out: i1):
      %75 = math.absf %in : f32
      %76 = arith.cmpf one, %75, %cst_2 : f32
      linalg.yield %76 : i1
    } -> tensor<2048xi1>
    %33 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel"]} ins(%cst_5 : tensor<f32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %34 = linalg.generic {indexing_maps = [#map7, #map7, #map7, #map7], iterator_types = ["parallel"]} ins(%32, %30, %33 : tensor<2048xi1>, tensor<2048xf32>, tensor<2048xf32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_12: f32, %in_13: f32, %out: f32):
      %75 = arith.select %in, %in_12, %in_13 : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<2048xf32>) outs(%22 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x1xf32>
    %36 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<2048x1xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %36 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %75 = arith.subf %in, %in_12 : f32
      linalg.yield %75 : f32
    } -> tensor<2048x32000xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = math.exp %in : f32
      linalg.yield %75 : f32
    } -> tensor<2048x32000xf32>
    %39 = linalg.fill ins(%cst_1 : f32) outs(%26 : tensor<2048xf32>) -> tensor<2048xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%38 : tensor<2048x32000xf32>) outs(%39 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = arith.addf %out, %in : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %41 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%40 : tensor<2048xf32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = math.absf %in : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%41 : tensor<2048xf32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = math.log %in : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %43 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%42, %34 : tensor<2048xf32>, tensor<2048xf32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %75 = arith.addf %in, %in_12 : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %44 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%40 : tensor<2048xf32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = arith.cmpf one, %in, %cst_1 : f32
      %76 = arith.uitofp %75 : i1 to f32
      %77 = math.copysign %76, %in : f32
      %78 = arith.cmpf uno, %in, %in : f32
      %79 = arith.select %78, %in, %77 : f32
      linalg.yield %79 : f32
    } -> tensor<2048xf32>
    %45 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%43, %collapsed : tensor<2048xf32>, tensor<2048xf32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %75 = arith.subf %in, %in_12 : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %46 = tensor.empty() : tensor<f32>
    %47 = linalg.fill ins(%cst_1 : f32) outs(%46 : tensor<f32>) -> tensor<f32>
    %48 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["reduction"]} ins(%45 : tensor<2048xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = arith.addf %out, %in : f32
      linalg.yield %75 : f32
    } -> tensor<f32>
    %49 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%48 : tensor<f32>) outs(%46 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = arith.divf %in, %cst_0 : f32
      linalg.yield %75 : f32
    } -> tensor<f32>
    %50 = linalg.generic {indexing_maps = [#map9], iterator_types = []} outs(%46 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %51 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel"]} ins(%50 : tensor<f32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %52 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%51 : tensor<2048xf32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = arith.negf %in : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %53 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%51, %41 : tensor<2048xf32>, tensor<2048xf32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %75 = arith.divf %in, %in_12 : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %54 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%53, %44 : tensor<2048xf32>, tensor<2048xf32>) outs(%26 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %75 = arith.mulf %in, %in_12 : f32
      linalg.yield %75 : f32
    } -> tensor<2048xf32>
    %55 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%54 : tensor<2048xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %56 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%55, %38 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %75 = arith.mulf %in, %in_12 : f32
      linalg.yield %75 : f32
    } -> tensor<2048x32000xf32>
    %collapsed_11 = tensor.collapse_shape %12 [[0, 1]] : tensor<2048x1xi32> into tensor<2048xi32>
    %57 = tensor.empty() : tensor<2048x32000xi32>
    %58 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_11 : tensor<2048xi32>) outs(%57 : tensor<2048x32000xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2048x32000xi32>
    %59 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%57 : tensor<2048x32000xi32>) {
    ^bb0(%out: i32):
      %75 = linalg.index 1 : index
      %76 = arith.index_cast %75 : index to i32
      linalg.yield %76 : i32
    } -> tensor<2048x32000xi32>
    %60 = tensor.empty() : tensor<2048x32000xi1>
    %61 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%58, %59 : tensor<2048x32000xi32>, tensor<2048x32000xi32>) outs(%60 : tensor<2048x32000xi1>) {
    ^bb0(%in: i32, %in_12: i32, %out: i1):
      %75 = arith.cmpi eq, %in, %in_12 : i32
      linalg.yield %75 : i1
    } -> tensor<2048x32000xi1>
    %62 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%52 : tensor<2048xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %63 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %64 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%61, %62, %63 : tensor<2048x32000xi1>, tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: i1, %in_12: f32, %in_13: f32, %out: f32):
      %75 = arith.select %in, %in_12, %in_13 : f32
      linalg.yield %75 : f32
    } -> tensor<2048x32000xf32>
    %65 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%56, %64 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %75 = arith.addf %in, %in_12 : f32
      linalg.yield %75 : f32
    } -> tensor<2048x32000xf32>
    %66 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%65 : tensor<2048x32000xf32>) outs(%0 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %75 = arith.truncf %in : f32 to bf16
      linalg.yield %75 : bf16
    } -> tensor<2048x32000xbf16>
    %67 = tensor.empty() : tensor<32000x1024xbf16>
    %68 = linalg.fill ins(%cst_4 : bf16) outs(%67 : tensor<32000x1024xbf16>) -> tensor<32000x1024xbf16>
    %69 = linalg.generic {indexing_maps = [#map10, #map11, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%66, %arg0 : tensor<2048x32000xbf16>, tensor<2048x1024xbf16>) outs(%68 : tensor<32000x1024xbf16>) {
    ^bb0(%in: bf16, %in_12: bf16, %out: bf16):
      %75 = arith.mulf %in, %in_12 : bf16
      %76 = arith.addf %out, %75 : bf16
      linalg.yield %76 : bf16
    } -> tensor<32000x1024xbf16>
    %70 = tensor.empty() : tensor<1024x32000xbf16>
    %71 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%69 : tensor<32000x1024xbf16>) outs(%70 : tensor<1024x32000xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1024x32000xbf16>
    %72 = tensor.empty() : tensor<2048x1024xbf16>
    %73 = linalg.fill ins(%cst_4 : bf16) outs(%72 : tensor<2048x1024xbf16>) -> tensor<2048x1024xbf16>
    %74 = linalg.generic {indexing_maps = [#map13, #map14, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%66, %arg1 : tensor<2048x32000xbf16>, tensor<1024x32000xbf16>) outs(%73 : tensor<2048x1024xbf16>) {
    ^bb0(%in: bf16, %in_12: bf16, %out: bf16):
      %75 = arith.mulf %in, %in_12 : bf16
      %76 = arith.addf %out, %75 : bf16
      linalg.yield %76 : bf16
    } -> tensor<2048x1024xbf16>
    return %49, %74, %71 : tensor<f32>, tensor<2048x1024xbf16>, tensor<1024x32000xbf16>
  }
}

