// jax 0.10.2, optax 0.2.8; iree-compile --compile-to=input (IREE 3.13.0); jax_heads.py:optax_int_dot_f32_vag.
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

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<(d0, d1) -> (d0)>
#map6 = affine_map<() -> ()>
#map7 = affine_map<(d0, d1) -> (d1, d0)>
module @jit_loss {
  func.func public @main(%arg0: tensor<2048x1024xf32>, %arg1: tensor<1024x32000xf32>, %arg2: tensor<2048xi32>) -> (tensor<f32>, tensor<2048x1024xf32>, tensor<1024x32000xf32>) {
    %cst = arith.constant 4.8828125E-4 : f32
    %cst_0 = arith.constant 2.048000e+03 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 0x7FC00000 : f32
    %c31999 = arith.constant 31999 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %c31999_i32 = arith.constant 31999 : i32
    %c32000_i32 = arith.constant 32000 : i32
    %c0_i32 = arith.constant 0 : i32
    %cst_4 = arith.constant 0.000000e+00 : f32
    %cst_5 = arith.constant dense<0> : tensor<1x1xi32>
    %cst_6 = arith.constant dense<0.000000e+00> : tensor<2048x32000xf32>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<1x2048xf32>
    %0 = tensor.empty() : tensor<2048x32000xf32>
    %1 = linalg.fill ins(%cst_4 : f32) outs(%0 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<2048x1024xf32>, tensor<1024x32000xf32>) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %expanded = tensor.expand_shape %arg2 [[0, 1]] output_shape [2048, 1] : tensor<2048xi32> into tensor<2048x1xi32>
    %3 = tensor.empty() : tensor<2048x1xi1>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<2048x1xi32>) outs(%3 : tensor<2048x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %103 = arith.cmpi slt, %in, %c0_i32 : i32
      linalg.yield %103 : i1
    } -> tensor<2048x1xi1>
    %5 = tensor.empty() : tensor<2048x1xi32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<2048x1xi32>) outs(%5 : tensor<2048x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %103 = arith.addi %in, %c32000_i32 : i32
      linalg.yield %103 : i32
    } -> tensor<2048x1xi32>
    %7 = tensor.empty() : tensor<2048x1xi32>
    %8 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %6, %expanded : tensor<2048x1xi1>, tensor<2048x1xi32>, tensor<2048x1xi32>) outs(%7 : tensor<2048x1xi32>) {
    ^bb0(%in: i1, %in_13: i32, %in_14: i32, %out: i32):
      %103 = arith.select %in, %in_13, %in_14 : i32
      linalg.yield %103 : i32
    } -> tensor<2048x1xi32>
    %expanded_8 = tensor.expand_shape %8 [[0], [1, 2]] output_shape [2048, 1, 1] : tensor<2048x1xi32> into tensor<2048x1x1xi32>
    %9 = tensor.empty() : tensor<2048x1x1xi1>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<2048x1x1xi32>) outs(%9 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %103 = arith.cmpi sge, %in, %c0_i32 : i32
      linalg.yield %103 : i1
    } -> tensor<2048x1x1xi1>
    %11 = tensor.empty() : tensor<2048x1x1xi1>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<2048x1x1xi32>) outs(%11 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %103 = arith.cmpi sle, %in, %c31999_i32 : i32
      linalg.yield %103 : i1
    } -> tensor<2048x1x1xi1>
    %13 = tensor.empty() : tensor<2048x1x1xi1>
    %14 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %12 : tensor<2048x1x1xi1>, tensor<2048x1x1xi1>) outs(%13 : tensor<2048x1x1xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %103 = arith.andi %in, %in_13 : i1
      linalg.yield %103 : i1
    } -> tensor<2048x1x1xi1>
    %15 = tensor.empty() : tensor<2048x1xi1>
    %16 = linalg.fill ins(%true : i1) outs(%15 : tensor<2048x1xi1>) -> tensor<2048x1xi1>
    %17 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<2048x1x1xi1>) outs(%16 : tensor<2048x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %103 = arith.andi %out, %in : i1
      linalg.yield %103 : i1
    } -> tensor<2048x1xi1>
    %18 = tensor.empty() : tensor<2048x1xf32>
    %19 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%18 : tensor<2048x1xf32>) {
    ^bb0(%out: f32):
      %103 = linalg.index 0 : index
      %extracted = tensor.extract %expanded_8[%103, %c0, %c0] : tensor<2048x1x1xi32>
      %104 = arith.index_cast %extracted : i32 to index
      %105 = arith.maxsi %104, %c0 : index
      %106 = arith.minsi %105, %c31999 : index
      %extracted_13 = tensor.extract %2[%103, %106] : tensor<2048x32000xf32>
      linalg.yield %extracted_13 : f32
    } -> tensor<2048x1xf32>
    %20 = tensor.empty() : tensor<2048x1xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%17, %19 : tensor<2048x1xi1>, tensor<2048x1xf32>) outs(%20 : tensor<2048x1xf32>) {
    ^bb0(%in: i1, %in_13: f32, %out: f32):
      %103 = arith.select %in, %in_13, %cst_3 : f32
      linalg.yield %103 : f32
    } -> tensor<2048x1xf32>
    %22 = tensor.empty() : tensor<1xi1>
    %23 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%22 : tensor<1xi1>) {
    ^bb0(%out: i1):
      linalg.yield %true : i1
    } -> tensor<1xi1>
    %24 = tensor.empty() : tensor<i1>
    %25 = linalg.fill ins(%true : i1) outs(%24 : tensor<i1>) -> tensor<i1>
    %26 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%23 : tensor<1xi1>) outs(%25 : tensor<i1>) {
    ^bb0(%in: i1, %out: i1):
      %103 = arith.andi %out, %in : i1
      linalg.yield %103 : i1
    } -> tensor<i1>
    %collapsed = tensor.collapse_shape %21 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %27 = tensor.empty() : tensor<2048xi1>
    %28 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel"]} ins(%26 : tensor<i1>) outs(%27 : tensor<2048xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<2048xi1>
    %29 = tensor.empty() : tensor<2048xf32>
    %30 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%28, %collapsed : tensor<2048xi1>, tensor<2048xf32>) outs(%29 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_13: f32, %out: f32):
      %103 = arith.select %in, %in_13, %cst_3 : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %31 = tensor.empty() : tensor<2048xf32>
    %32 = linalg.fill ins(%cst_2 : f32) outs(%31 : tensor<2048xf32>) -> tensor<2048xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "reduction"]} ins(%2 : tensor<2048x32000xf32>) outs(%32 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.maximumf %out, %in : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %34 = tensor.empty() : tensor<2048xi1>
    %35 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%33 : tensor<2048xf32>) outs(%34 : tensor<2048xi1>) {
    ^bb0(%in: f32, %out: i1):
      %103 = math.absf %in : f32
      %104 = arith.cmpf one, %103, %cst_1 : f32
      linalg.yield %104 : i1
    } -> tensor<2048xi1>
    %36 = tensor.empty() : tensor<2048xf32>
    %37 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%35, %33 : tensor<2048xi1>, tensor<2048xf32>) outs(%36 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_13: f32, %out: f32):
      %103 = arith.select %in, %in_13, %cst_4 : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %38 = tensor.empty() : tensor<2048x32000xf32>
    %39 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<2048xf32>) outs(%38 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %40 = tensor.empty() : tensor<2048x32000xf32>
    %41 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%2, %39 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%40 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %103 = arith.subf %in, %in_13 : f32
      linalg.yield %103 : f32
    } -> tensor<2048x32000xf32>
    %42 = tensor.empty() : tensor<2048x32000xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%41 : tensor<2048x32000xf32>) outs(%42 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.exp %in : f32
      linalg.yield %103 : f32
    } -> tensor<2048x32000xf32>
    %44 = tensor.empty() : tensor<2048xf32>
    %45 = linalg.fill ins(%cst_4 : f32) outs(%44 : tensor<2048xf32>) -> tensor<2048xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "reduction"]} ins(%43 : tensor<2048x32000xf32>) outs(%45 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %out, %in : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %47 = tensor.empty() : tensor<2048xf32>
    %48 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%46 : tensor<2048xf32>) outs(%47 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.absf %in : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %49 = tensor.empty() : tensor<2048xi1>
    %50 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%46 : tensor<2048xf32>) outs(%49 : tensor<2048xi1>) {
    ^bb0(%in: f32, %out: i1):
      %103 = arith.cmpf oge, %in, %cst_4 : f32
      linalg.yield %103 : i1
    } -> tensor<2048xi1>
    %51 = tensor.empty() : tensor<2048xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%48 : tensor<2048xf32>) outs(%51 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.log %in : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %53 = tensor.empty() : tensor<2048xf32>
    %54 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%52, %37 : tensor<2048xf32>, tensor<2048xf32>) outs(%53 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %103 = arith.addf %in, %in_13 : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %55 = tensor.empty() : tensor<2048xf32>
    %56 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%54, %30 : tensor<2048xf32>, tensor<2048xf32>) outs(%55 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %103 = arith.subf %in, %in_13 : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %57 = tensor.empty() : tensor<f32>
    %58 = linalg.fill ins(%cst_4 : f32) outs(%57 : tensor<f32>) -> tensor<f32>
    %59 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%56 : tensor<2048xf32>) outs(%58 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.addf %out, %in : f32
      linalg.yield %103 : f32
    } -> tensor<f32>
    %60 = tensor.empty() : tensor<f32>
    %61 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%59 : tensor<f32>) outs(%60 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.divf %in, %cst_0 : f32
      linalg.yield %103 : f32
    } -> tensor<f32>
    %62 = tensor.empty() : tensor<f32>
    %63 = linalg.generic {indexing_maps = [#map6], iterator_types = []} outs(%62 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %64 = tensor.empty() : tensor<2048xf32>
    %65 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel"]} ins(%63 : tensor<f32>) outs(%64 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %66 = tensor.empty() : tensor<f32>
    %67 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%63 : tensor<f32>) outs(%66 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.negf %in : f32
      linalg.yield %103 : f32
    } -> tensor<f32>
    %68 = tensor.empty() : tensor<2048xf32>
    %69 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel"]} ins(%67 : tensor<f32>) outs(%68 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %70 = tensor.empty() : tensor<2048xf32>
    %71 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%65, %48 : tensor<2048xf32>, tensor<2048xf32>) outs(%70 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %103 = arith.divf %in, %in_13 : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %72 = tensor.empty() : tensor<2048xf32>
    %73 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%50, %71 : tensor<2048xi1>, tensor<2048xf32>) outs(%72 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_13: f32, %out: f32):
      %103 = arith.select %in, %cst_4, %in_13 : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %74 = tensor.empty() : tensor<2048xf32>
    %75 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%50, %71 : tensor<2048xi1>, tensor<2048xf32>) outs(%74 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_13: f32, %out: f32):
      %103 = arith.select %in, %in_13, %cst_4 : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %76 = tensor.empty() : tensor<2048xf32>
    %77 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%73 : tensor<2048xf32>) outs(%76 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.negf %in : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %78 = tensor.empty() : tensor<2048xf32>
    %79 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%75, %77 : tensor<2048xf32>, tensor<2048xf32>) outs(%78 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %103 = arith.addf %in, %in_13 : f32
      linalg.yield %103 : f32
    } -> tensor<2048xf32>
    %80 = tensor.empty() : tensor<2048x32000xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%79 : tensor<2048xf32>) outs(%80 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %82 = tensor.empty() : tensor<2048x32000xf32>
    %83 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%81, %43 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%82 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %103 = arith.mulf %in, %in_13 : f32
      linalg.yield %103 : f32
    } -> tensor<2048x32000xf32>
    %expanded_9 = tensor.expand_shape %69 [[0, 1, 2]] output_shape [1, 1, 2048] : tensor<2048xf32> into tensor<1x1x2048xf32>
    %84 = "iree_linalg_ext.scatter"(%expanded_9, %cst_5, %cst_7) <{dimension_map = array<i64: 0>, unique_indices = false}> ({
    ^bb0(%arg3: f32, %arg4: f32):
      %103 = arith.addf %arg4, %arg3 : f32
      "iree_linalg_ext.yield"(%103) : (f32) -> ()
    }) : (tensor<1x1x2048xf32>, tensor<1x1xi32>, tensor<1x2048xf32>) -> tensor<1x2048xf32>
    %collapsed_10 = tensor.collapse_shape %84 [[0, 1]] : tensor<1x2048xf32> into tensor<2048xf32>
    %85 = tensor.empty() : tensor<2048x1x1xi32>
    %86 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel"]} outs(%85 : tensor<2048x1x1xi32>) {
    ^bb0(%out: i32):
      %103 = linalg.index 0 : index
      %104 = arith.index_cast %103 : index to i32
      linalg.yield %104 : i32
    } -> tensor<2048x1x1xi32>
    %87 = tensor.empty() : tensor<2048x1x2xi32>
    %inserted_slice = tensor.insert_slice %86 into %87[0, 0, 0] [2048, 1, 1] [1, 1, 1] : tensor<2048x1x1xi32> into tensor<2048x1x2xi32>
    %inserted_slice_11 = tensor.insert_slice %expanded_8 into %inserted_slice[0, 0, 1] [2048, 1, 1] [1, 1, 1] : tensor<2048x1x1xi32> into tensor<2048x1x2xi32>
    %collapsed_12 = tensor.collapse_shape %inserted_slice_11 [[0, 1], [2]] : tensor<2048x1x2xi32> into tensor<2048x2xi32>
    %88 = "iree_linalg_ext.scatter"(%collapsed_10, %collapsed_12, %cst_6) <{dimension_map = array<i64: 0, 1>, unique_indices = false}> ({
    ^bb0(%arg3: f32, %arg4: f32):
      %103 = arith.addf %arg4, %arg3 : f32
      "iree_linalg_ext.yield"(%103) : (f32) -> ()
    }) : (tensor<2048xf32>, tensor<2048x2xi32>, tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %89 = tensor.empty() : tensor<2048x32000xf32>
    %90 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%83, %88 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%89 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %103 = arith.addf %in, %in_13 : f32
      linalg.yield %103 : f32
    } -> tensor<2048x32000xf32>
    %91 = tensor.empty() : tensor<32000x2048xf32>
    %92 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel"]} ins(%90 : tensor<2048x32000xf32>) outs(%91 : tensor<32000x2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<32000x2048xf32>
    %93 = tensor.empty() : tensor<32000x1024xf32>
    %94 = linalg.fill ins(%cst_4 : f32) outs(%93 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %95 = linalg.matmul ins(%92, %arg0 : tensor<32000x2048xf32>, tensor<2048x1024xf32>) outs(%94 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %96 = tensor.empty() : tensor<1024x32000xf32>
    %97 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel"]} ins(%95 : tensor<32000x1024xf32>) outs(%96 : tensor<1024x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1024x32000xf32>
    %98 = tensor.empty() : tensor<32000x1024xf32>
    %99 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1024x32000xf32>) outs(%98 : tensor<32000x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<32000x1024xf32>
    %100 = tensor.empty() : tensor<2048x1024xf32>
    %101 = linalg.fill ins(%cst_4 : f32) outs(%100 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %102 = linalg.matmul ins(%90, %99 : tensor<2048x32000xf32>, tensor<32000x1024xf32>) outs(%101 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    return %61, %102, %97 : tensor<f32>, tensor<2048x1024xf32>, tensor<1024x32000xf32>
  }
}

