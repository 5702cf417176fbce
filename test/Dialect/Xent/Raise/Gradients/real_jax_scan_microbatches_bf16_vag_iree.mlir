// jax 0.10.2, optax 0.2.8; iree-opt --iree-stablehlo-input-transformation-pipeline (IREE 3.13.0); more_jax.py:jax_scan_microbatches_value_and_grad_bf16.
// RUN: xent-opt %s --allow-unregistered-dialect --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dw: tensor<1024x32000xf32>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<(d0, d1) -> ()>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map8 = affine_map<(d0, d1, d2) -> (d1, d2, d0)>
#map9 = affine_map<(d0, d1) -> (d1, d0)>
#map10 = affine_map<() -> ()>
module {
  func.func public @main(%arg0: tensor<1024x32000xbf16>, %arg1: tensor<4x4x512x1024xbf16>, %arg2: tensor<4x4x512xi32>) -> (tensor<f32>, tensor<1024x32000xf32>) {
    %cst = arith.constant -1.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 0x7FC00000 : f32
    %c31999 = arith.constant 31999 : index
    %true = arith.constant true
    %c31999_i32 = arith.constant 31999 : i32
    %c32000_i32 = arith.constant 32000 : i32
    %cst_4 = arith.constant 0.000000e+00 : f32
    %c3 = arith.constant 3 : index
    %c0 = arith.constant 0 : index
    %cst_5 = arith.constant dense<0> : tensor<1x1xi32>
    %cst_6 = arith.constant dense<0.000000e+00> : tensor<1x4x512xf32>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<4x512x32000xf32>
    %cst_8 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_9 = arith.constant dense<0.000000e+00> : tensor<1024x32000xf32>
    %c0_i32 = arith.constant 0 : i32
    %c4_i32 = arith.constant 4 : i32
    %c1_i32 = arith.constant 1 : i32
    %0:2 = scf.for %arg3 = %c0_i32 to %c4_i32 step %c1_i32 iter_args(%arg4 = %cst_8, %arg5 = %cst_9) -> (tensor<f32>, tensor<1024x32000xf32>)  : i32 {
      %1 = arith.index_cast %arg3 : i32 to index
      %2 = arith.maxsi %1, %c0 : index
      %3 = arith.minsi %2, %c3 : index
      %extracted_slice = tensor.extract_slice %arg1[%3, 0, 0, 0] [1, 4, 512, 1024] [1, 1, 1, 1] : tensor<4x4x512x1024xbf16> to tensor<1x4x512x1024xbf16>
      %4 = arith.index_cast %arg3 : i32 to index
      %5 = arith.maxsi %4, %c0 : index
      %6 = arith.minsi %5, %c3 : index
      %extracted_slice_10 = tensor.extract_slice %arg2[%6, 0, 0] [1, 4, 512] [1, 1, 1] : tensor<4x4x512xi32> to tensor<1x4x512xi32>
      %collapsed = tensor.collapse_shape %extracted_slice [[0, 1, 2], [3]] : tensor<1x4x512x1024xbf16> into tensor<2048x1024xbf16>
      %7 = tensor.empty() : tensor<2048x32000xf32>
      %8 = linalg.fill ins(%cst_4 : f32) outs(%7 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
      %9 = linalg.matmul ins(%collapsed, %arg0 : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%8 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
      %expanded = tensor.expand_shape %9 [[0, 1], [2]] output_shape [4, 512, 32000] : tensor<2048x32000xf32> into tensor<4x512x32000xf32>
      %collapsed_11 = tensor.collapse_shape %extracted_slice_10 [[0, 1, 2]] : tensor<1x4x512xi32> into tensor<2048xi32>
      %expanded_12 = tensor.expand_shape %collapsed_11 [[0, 1, 2]] output_shape [4, 512, 1] : tensor<2048xi32> into tensor<4x512x1xi32>
      %10 = tensor.empty() : tensor<4x512x1xi1>
      %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<4x512x1xi32>) outs(%10 : tensor<4x512x1xi1>) {
      ^bb0(%in: i32, %out: i1):
        %107 = arith.cmpi slt, %in, %c0_i32 : i32
        linalg.yield %107 : i1
      } -> tensor<4x512x1xi1>
      %12 = tensor.empty() : tensor<4x512x1xi32>
      %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<4x512x1xi32>) outs(%12 : tensor<4x512x1xi32>) {
      ^bb0(%in: i32, %out: i32):
        %107 = arith.addi %in, %c32000_i32 : i32
        linalg.yield %107 : i32
      } -> tensor<4x512x1xi32>
      %14 = tensor.empty() : tensor<4x512x1xi32>
      %15 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %13, %expanded_12 : tensor<4x512x1xi1>, tensor<4x512x1xi32>, tensor<4x512x1xi32>) outs(%14 : tensor<4x512x1xi32>) {
      ^bb0(%in: i1, %in_21: i32, %in_22: i32, %out: i32):
        %107 = arith.select %in, %in_21, %in_22 : i32
        linalg.yield %107 : i32
      } -> tensor<4x512x1xi32>
      %expanded_13 = tensor.expand_shape %15 [[0], [1], [2, 3]] output_shape [4, 512, 1, 1] : tensor<4x512x1xi32> into tensor<4x512x1x1xi32>
      %16 = tensor.empty() : tensor<4x512x1x1xi1>
      %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<4x512x1x1xi32>) outs(%16 : tensor<4x512x1x1xi1>) {
      ^bb0(%in: i32, %out: i1):
        %107 = arith.cmpi sge, %in, %c0_i32 : i32
        linalg.yield %107 : i1
      } -> tensor<4x512x1x1xi1>
      %18 = tensor.empty() : tensor<4x512x1x1xi1>
      %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<4x512x1x1xi32>) outs(%18 : tensor<4x512x1x1xi1>) {
      ^bb0(%in: i32, %out: i1):
        %107 = arith.cmpi sle, %in, %c31999_i32 : i32
        linalg.yield %107 : i1
      } -> tensor<4x512x1x1xi1>
      %20 = tensor.empty() : tensor<4x512x1x1xi1>
      %21 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %19 : tensor<4x512x1x1xi1>, tensor<4x512x1x1xi1>) outs(%20 : tensor<4x512x1x1xi1>) {
      ^bb0(%in: i1, %in_21: i1, %out: i1):
        %107 = arith.andi %in, %in_21 : i1
        linalg.yield %107 : i1
      } -> tensor<4x512x1x1xi1>
      %22 = tensor.empty() : tensor<4x512x1xi1>
      %23 = linalg.fill ins(%true : i1) outs(%22 : tensor<4x512x1xi1>) -> tensor<4x512x1xi1>
      %24 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%21 : tensor<4x512x1x1xi1>) outs(%23 : tensor<4x512x1xi1>) {
      ^bb0(%in: i1, %out: i1):
        %107 = arith.andi %out, %in : i1
        linalg.yield %107 : i1
      } -> tensor<4x512x1xi1>
      %25 = tensor.empty() : tensor<4x512x1xf32>
      %26 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%25 : tensor<4x512x1xf32>) {
      ^bb0(%out: f32):
        %107 = linalg.index 0 : index
        %108 = linalg.index 1 : index
        %extracted = tensor.extract %expanded_13[%107, %108, %c0, %c0] : tensor<4x512x1x1xi32>
        %109 = arith.index_cast %extracted : i32 to index
        %110 = arith.maxsi %109, %c0 : index
        %111 = arith.minsi %110, %c31999 : index
        %extracted_21 = tensor.extract %expanded[%107, %108, %111] : tensor<4x512x32000xf32>
        linalg.yield %extracted_21 : f32
      } -> tensor<4x512x1xf32>
      %27 = tensor.empty() : tensor<4x512x1xf32>
      %28 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %26 : tensor<4x512x1xi1>, tensor<4x512x1xf32>) outs(%27 : tensor<4x512x1xf32>) {
      ^bb0(%in: i1, %in_21: f32, %out: f32):
        %107 = arith.select %in, %in_21, %cst_3 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512x1xf32>
      %29 = tensor.empty() : tensor<1xi1>
      %30 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%29 : tensor<1xi1>) {
      ^bb0(%out: i1):
        linalg.yield %true : i1
      } -> tensor<1xi1>
      %31 = tensor.empty() : tensor<i1>
      %32 = linalg.fill ins(%true : i1) outs(%31 : tensor<i1>) -> tensor<i1>
      %33 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%30 : tensor<1xi1>) outs(%32 : tensor<i1>) {
      ^bb0(%in: i1, %out: i1):
        %107 = arith.andi %out, %in : i1
        linalg.yield %107 : i1
      } -> tensor<i1>
      %collapsed_14 = tensor.collapse_shape %28 [[0], [1, 2]] : tensor<4x512x1xf32> into tensor<4x512xf32>
      %34 = tensor.empty() : tensor<4x512xi1>
      %35 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<i1>) outs(%34 : tensor<4x512xi1>) {
      ^bb0(%in: i1, %out: i1):
        linalg.yield %in : i1
      } -> tensor<4x512xi1>
      %36 = tensor.empty() : tensor<4x512xf32>
      %37 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%35, %collapsed_14 : tensor<4x512xi1>, tensor<4x512xf32>) outs(%36 : tensor<4x512xf32>) {
      ^bb0(%in: i1, %in_21: f32, %out: f32):
        %107 = arith.select %in, %in_21, %cst_3 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %38 = tensor.empty() : tensor<4x512xf32>
      %39 = linalg.fill ins(%cst_2 : f32) outs(%38 : tensor<4x512xf32>) -> tensor<4x512xf32>
      %40 = linalg.generic {indexing_maps = [#map, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded : tensor<4x512x32000xf32>) outs(%39 : tensor<4x512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %107 = arith.maximumf %out, %in : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %41 = tensor.empty() : tensor<4x512xi1>
      %42 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%40 : tensor<4x512xf32>) outs(%41 : tensor<4x512xi1>) {
      ^bb0(%in: f32, %out: i1):
        %107 = math.absf %in : f32
        %108 = arith.cmpf one, %107, %cst_1 : f32
        linalg.yield %108 : i1
      } -> tensor<4x512xi1>
      %43 = tensor.empty() : tensor<4x512xf32>
      %44 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%42, %40 : tensor<4x512xi1>, tensor<4x512xf32>) outs(%43 : tensor<4x512xf32>) {
      ^bb0(%in: i1, %in_21: f32, %out: f32):
        %107 = arith.select %in, %in_21, %cst_4 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %45 = tensor.empty() : tensor<4x512x32000xf32>
      %46 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<4x512xf32>) outs(%45 : tensor<4x512x32000xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<4x512x32000xf32>
      %47 = tensor.empty() : tensor<4x512x32000xf32>
      %48 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %46 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%47 : tensor<4x512x32000xf32>) {
      ^bb0(%in: f32, %in_21: f32, %out: f32):
        %107 = arith.subf %in, %in_21 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512x32000xf32>
      %49 = tensor.empty() : tensor<4x512x32000xf32>
      %50 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<4x512x32000xf32>) outs(%49 : tensor<4x512x32000xf32>) {
      ^bb0(%in: f32, %out: f32):
        %107 = math.exp %in : f32
        linalg.yield %107 : f32
      } -> tensor<4x512x32000xf32>
      %51 = tensor.empty() : tensor<4x512xf32>
      %52 = linalg.fill ins(%cst_4 : f32) outs(%51 : tensor<4x512xf32>) -> tensor<4x512xf32>
      %53 = linalg.generic {indexing_maps = [#map, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%50 : tensor<4x512x32000xf32>) outs(%52 : tensor<4x512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %107 = arith.addf %out, %in : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %54 = tensor.empty() : tensor<4x512xf32>
      %55 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<4x512xf32>) outs(%54 : tensor<4x512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %107 = math.absf %in : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %56 = tensor.empty() : tensor<4x512xi1>
      %57 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<4x512xf32>) outs(%56 : tensor<4x512xi1>) {
      ^bb0(%in: f32, %out: i1):
        %107 = arith.cmpf oge, %in, %cst_4 : f32
        linalg.yield %107 : i1
      } -> tensor<4x512xi1>
      %58 = tensor.empty() : tensor<4x512xf32>
      %59 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%55 : tensor<4x512xf32>) outs(%58 : tensor<4x512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %107 = math.log %in : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %60 = tensor.empty() : tensor<4x512xf32>
      %61 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%59, %44 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%60 : tensor<4x512xf32>) {
      ^bb0(%in: f32, %in_21: f32, %out: f32):
        %107 = arith.addf %in, %in_21 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %62 = tensor.empty() : tensor<4x512xf32>
      %63 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%61, %37 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%62 : tensor<4x512xf32>) {
      ^bb0(%in: f32, %in_21: f32, %out: f32):
        %107 = arith.subf %in, %in_21 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %64 = tensor.empty() : tensor<f32>
      %65 = linalg.fill ins(%cst_4 : f32) outs(%64 : tensor<f32>) -> tensor<f32>
      %66 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["reduction", "reduction"]} ins(%63 : tensor<4x512xf32>) outs(%65 : tensor<f32>) {
      ^bb0(%in: f32, %out: f32):
        %107 = arith.addf %out, %in : f32
        linalg.yield %107 : f32
      } -> tensor<f32>
      %67 = tensor.empty() : tensor<4x512xf32>
      %68 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel"]} outs(%67 : tensor<4x512xf32>) {
      ^bb0(%out: f32):
        linalg.yield %cst : f32
      } -> tensor<4x512xf32>
      %69 = tensor.empty() : tensor<4x512xf32>
      %70 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%55 : tensor<4x512xf32>) outs(%69 : tensor<4x512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %107 = arith.divf %cst_0, %in : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %71 = tensor.empty() : tensor<4x512xf32>
      %72 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%57, %70 : tensor<4x512xi1>, tensor<4x512xf32>) outs(%71 : tensor<4x512xf32>) {
      ^bb0(%in: i1, %in_21: f32, %out: f32):
        %107 = arith.select %in, %cst_4, %in_21 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %73 = tensor.empty() : tensor<4x512xf32>
      %74 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%57, %70 : tensor<4x512xi1>, tensor<4x512xf32>) outs(%73 : tensor<4x512xf32>) {
      ^bb0(%in: i1, %in_21: f32, %out: f32):
        %107 = arith.select %in, %in_21, %cst_4 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %75 = tensor.empty() : tensor<4x512xf32>
      %76 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%72 : tensor<4x512xf32>) outs(%75 : tensor<4x512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %107 = arith.negf %in : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %77 = tensor.empty() : tensor<4x512xf32>
      %78 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%74, %76 : tensor<4x512xf32>, tensor<4x512xf32>) outs(%77 : tensor<4x512xf32>) {
      ^bb0(%in: f32, %in_21: f32, %out: f32):
        %107 = arith.addf %in, %in_21 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512xf32>
      %79 = tensor.empty() : tensor<4x512x32000xf32>
      %80 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<4x512xf32>) outs(%79 : tensor<4x512x32000xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<4x512x32000xf32>
      %81 = tensor.empty() : tensor<4x512x32000xf32>
      %82 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %50 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%81 : tensor<4x512x32000xf32>) {
      ^bb0(%in: f32, %in_21: f32, %out: f32):
        %107 = arith.mulf %in, %in_21 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512x32000xf32>
      %expanded_15 = tensor.expand_shape %68 [[0, 1, 2], [3]] output_shape [1, 1, 4, 512] : tensor<4x512xf32> into tensor<1x1x4x512xf32>
      %83 = "iree_linalg_ext.scatter"(%expanded_15, %cst_5, %cst_6) <{dimension_map = array<i64: 0>, unique_indices = false}> ({
      ^bb0(%arg6: f32, %arg7: f32):
        %107 = arith.addf %arg7, %arg6 : f32
        "iree_linalg_ext.yield"(%107) : (f32) -> ()
      }) : (tensor<1x1x4x512xf32>, tensor<1x1xi32>, tensor<1x4x512xf32>) -> tensor<1x4x512xf32>
      %collapsed_16 = tensor.collapse_shape %83 [[0, 1, 2]] : tensor<1x4x512xf32> into tensor<2048xf32>
      %84 = tensor.empty() : tensor<4x512x1x1xi32>
      %85 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%84 : tensor<4x512x1x1xi32>) {
      ^bb0(%out: i32):
        %107 = linalg.index 0 : index
        %108 = arith.index_cast %107 : index to i32
        linalg.yield %108 : i32
      } -> tensor<4x512x1x1xi32>
      %86 = tensor.empty() : tensor<4x512x1x1xi32>
      %87 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%86 : tensor<4x512x1x1xi32>) {
      ^bb0(%out: i32):
        %107 = linalg.index 1 : index
        %108 = arith.index_cast %107 : index to i32
        linalg.yield %108 : i32
      } -> tensor<4x512x1x1xi32>
      %88 = tensor.empty() : tensor<4x512x1x3xi32>
      %inserted_slice = tensor.insert_slice %85 into %88[0, 0, 0, 0] [4, 512, 1, 1] [1, 1, 1, 1] : tensor<4x512x1x1xi32> into tensor<4x512x1x3xi32>
      %inserted_slice_17 = tensor.insert_slice %87 into %inserted_slice[0, 0, 0, 1] [4, 512, 1, 1] [1, 1, 1, 1] : tensor<4x512x1x1xi32> into tensor<4x512x1x3xi32>
      %inserted_slice_18 = tensor.insert_slice %expanded_13 into %inserted_slice_17[0, 0, 0, 2] [4, 512, 1, 1] [1, 1, 1, 1] : tensor<4x512x1x1xi32> into tensor<4x512x1x3xi32>
      %collapsed_19 = tensor.collapse_shape %inserted_slice_18 [[0, 1, 2], [3]] : tensor<4x512x1x3xi32> into tensor<2048x3xi32>
      %89 = "iree_linalg_ext.scatter"(%collapsed_16, %collapsed_19, %cst_7) <{dimension_map = array<i64: 0, 1, 2>, unique_indices = false}> ({
      ^bb0(%arg6: f32, %arg7: f32):
        %107 = arith.addf %arg7, %arg6 : f32
        "iree_linalg_ext.yield"(%107) : (f32) -> ()
      }) : (tensor<2048xf32>, tensor<2048x3xi32>, tensor<4x512x32000xf32>) -> tensor<4x512x32000xf32>
      %90 = tensor.empty() : tensor<4x512x32000xf32>
      %91 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %89 : tensor<4x512x32000xf32>, tensor<4x512x32000xf32>) outs(%90 : tensor<4x512x32000xf32>) {
      ^bb0(%in: f32, %in_21: f32, %out: f32):
        %107 = arith.addf %in, %in_21 : f32
        linalg.yield %107 : f32
      } -> tensor<4x512x32000xf32>
      %92 = tensor.empty() : tensor<32000x4x512xf32>
      %93 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<4x512x32000xf32>) outs(%92 : tensor<32000x4x512xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<32000x4x512xf32>
      %collapsed_20 = tensor.collapse_shape %93 [[0], [1, 2]] : tensor<32000x4x512xf32> into tensor<32000x2048xf32>
      %94 = tensor.empty() : tensor<32000x1024xf32>
      %95 = linalg.fill ins(%cst_4 : f32) outs(%94 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
      %96 = linalg.matmul ins(%collapsed_20, %collapsed : tensor<32000x2048xf32>, tensor<2048x1024xbf16>) outs(%95 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
      %97 = tensor.empty() : tensor<32000x1024xbf16>
      %98 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%96 : tensor<32000x1024xf32>) outs(%97 : tensor<32000x1024xbf16>) {
      ^bb0(%in: f32, %out: bf16):
        %107 = arith.truncf %in : f32 to bf16
        linalg.yield %107 : bf16
      } -> tensor<32000x1024xbf16>
      %99 = tensor.empty() : tensor<32000x1024xf32>
      %100 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%98 : tensor<32000x1024xbf16>) outs(%99 : tensor<32000x1024xf32>) {
      ^bb0(%in: bf16, %out: f32):
        %107 = arith.extf %in : bf16 to f32
        linalg.yield %107 : f32
      } -> tensor<32000x1024xf32>
      %101 = tensor.empty() : tensor<1024x32000xf32>
      %102 = linalg.generic {indexing_maps = [#map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%100 : tensor<32000x1024xf32>) outs(%101 : tensor<1024x32000xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<1024x32000xf32>
      %103 = tensor.empty() : tensor<f32>
      %104 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = []} ins(%arg4, %66 : tensor<f32>, tensor<f32>) outs(%103 : tensor<f32>) {
      ^bb0(%in: f32, %in_21: f32, %out: f32):
        %107 = arith.addf %in, %in_21 : f32
        linalg.yield %107 : f32
      } -> tensor<f32>
      %105 = tensor.empty() : tensor<1024x32000xf32>
      %106 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg5, %102 : tensor<1024x32000xf32>, tensor<1024x32000xf32>) outs(%105 : tensor<1024x32000xf32>) {
      ^bb0(%in: f32, %in_21: f32, %out: f32):
        %107 = arith.addf %in, %in_21 : f32
        linalg.yield %107 : f32
      } -> tensor<1024x32000xf32>
      scf.yield %104, %106 : tensor<f32>, tensor<1024x32000xf32>
    }
    return %0#0, %0#1 : tensor<f32>, tensor<1024x32000xf32>
  }
}

