// jax 0.10.2, optax 0.2.8; iree-compile --compile-to=input (IREE 3.13.0); jax_heads.py:scan_chunks_bf16_vag.
// RUN: xent-opt %s --allow-unregistered-dialect --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --allow-unregistered-dialect --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<512xf32>, pick: tensor<512xf32>
// CHECK: xent.logit_stats
// CHECK: } -> max: tensor<512xf32>, exp_sum: tensor<512xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<512x1024xf32>, dw: tensor<1024x32000xf32>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<(d0, d1) -> (d0)>
#map6 = affine_map<() -> ()>
#map7 = affine_map<(d0, d1) -> (d1, d0)>
#map8 = affine_map<(d0, d1, d2) -> (d1, d2)>
module @jit_loss {
  func.func public @main(%arg0: tensor<4x512x1024xbf16>, %arg1: tensor<1024x32000xbf16>, %arg2: tensor<4x512xi32>) -> (tensor<f32>, tensor<4x512x1024xbf16>, tensor<1024x32000xbf16>) {
    %c3_i32 = arith.constant 3 : i32
    %cst = arith.constant 4.8828125E-4 : f32
    %cst_0 = arith.constant 2.048000e+03 : f32
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
    %cst_6 = arith.constant dense<0.000000e+00> : tensor<1x512xf32>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<512x32000xf32>
    %c1_i32 = arith.constant 1 : i32
    %c4_i32 = arith.constant 4 : i32
    %c0_i32 = arith.constant 0 : i32
    %cst_8 = arith.constant dense<0.000000e+00> : tensor<4x512x1024xbf16>
    %cst_9 = arith.constant dense<0.000000e+00> : tensor<1024x32000xbf16>
    %cst_10 = arith.constant dense<0.000000e+00> : tensor<f32>
    %0 = scf.for %arg3 = %c0_i32 to %c4_i32 step %c1_i32 iter_args(%arg4 = %cst_10) -> (tensor<f32>)  : i32 {
      %6 = arith.index_cast %arg3 : i32 to index
      %7 = arith.maxsi %6, %c0 : index
      %8 = arith.minsi %7, %c3 : index
      %extracted_slice = tensor.extract_slice %arg0[%8, 0, 0] [1, 512, 1024] [1, 1, 1] : tensor<4x512x1024xbf16> to tensor<1x512x1024xbf16>
      %collapsed = tensor.collapse_shape %extracted_slice [[0, 1], [2]] : tensor<1x512x1024xbf16> into tensor<512x1024xbf16>
      %9 = arith.index_cast %arg3 : i32 to index
      %10 = arith.maxsi %9, %c0 : index
      %11 = arith.minsi %10, %c3 : index
      %extracted_slice_11 = tensor.extract_slice %arg2[%11, 0] [1, 512] [1, 1] : tensor<4x512xi32> to tensor<1x512xi32>
      %12 = tensor.empty() : tensor<512x32000xf32>
      %13 = linalg.fill ins(%cst_4 : f32) outs(%12 : tensor<512x32000xf32>) -> tensor<512x32000xf32>
      %14 = linalg.matmul ins(%collapsed, %arg1 : tensor<512x1024xbf16>, tensor<1024x32000xbf16>) outs(%13 : tensor<512x32000xf32>) -> tensor<512x32000xf32>
      %collapsed_12 = tensor.collapse_shape %extracted_slice_11 [[0, 1]] : tensor<1x512xi32> into tensor<512xi32>
      %expanded = tensor.expand_shape %collapsed_12 [[0, 1]] output_shape [512, 1] : tensor<512xi32> into tensor<512x1xi32>
      %15 = tensor.empty() : tensor<512x1xi1>
      %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<512x1xi32>) outs(%15 : tensor<512x1xi1>) {
      ^bb0(%in: i32, %out: i1):
        %72 = arith.cmpi slt, %in, %c0_i32 : i32
        linalg.yield %72 : i1
      } -> tensor<512x1xi1>
      %17 = tensor.empty() : tensor<512x1xi32>
      %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<512x1xi32>) outs(%17 : tensor<512x1xi32>) {
      ^bb0(%in: i32, %out: i32):
        %72 = arith.addi %in, %c32000_i32 : i32
        linalg.yield %72 : i32
      } -> tensor<512x1xi32>
      %19 = tensor.empty() : tensor<512x1xi32>
      %20 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%16, %18, %expanded : tensor<512x1xi1>, tensor<512x1xi32>, tensor<512x1xi32>) outs(%19 : tensor<512x1xi32>) {
      ^bb0(%in: i1, %in_15: i32, %in_16: i32, %out: i32):
        %72 = arith.select %in, %in_15, %in_16 : i32
        linalg.yield %72 : i32
      } -> tensor<512x1xi32>
      %expanded_13 = tensor.expand_shape %20 [[0], [1, 2]] output_shape [512, 1, 1] : tensor<512x1xi32> into tensor<512x1x1xi32>
      %21 = tensor.empty() : tensor<512x1x1xi1>
      %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<512x1x1xi32>) outs(%21 : tensor<512x1x1xi1>) {
      ^bb0(%in: i32, %out: i1):
        %72 = arith.cmpi sge, %in, %c0_i32 : i32
        linalg.yield %72 : i1
      } -> tensor<512x1x1xi1>
      %23 = tensor.empty() : tensor<512x1x1xi1>
      %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<512x1x1xi32>) outs(%23 : tensor<512x1x1xi1>) {
      ^bb0(%in: i32, %out: i1):
        %72 = arith.cmpi sle, %in, %c31999_i32 : i32
        linalg.yield %72 : i1
      } -> tensor<512x1x1xi1>
      %25 = tensor.empty() : tensor<512x1x1xi1>
      %26 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %24 : tensor<512x1x1xi1>, tensor<512x1x1xi1>) outs(%25 : tensor<512x1x1xi1>) {
      ^bb0(%in: i1, %in_15: i1, %out: i1):
        %72 = arith.andi %in, %in_15 : i1
        linalg.yield %72 : i1
      } -> tensor<512x1x1xi1>
      %27 = tensor.empty() : tensor<512x1xi1>
      %28 = linalg.fill ins(%true : i1) outs(%27 : tensor<512x1xi1>) -> tensor<512x1xi1>
      %29 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%26 : tensor<512x1x1xi1>) outs(%28 : tensor<512x1xi1>) {
      ^bb0(%in: i1, %out: i1):
        %72 = arith.andi %out, %in : i1
        linalg.yield %72 : i1
      } -> tensor<512x1xi1>
      %30 = tensor.empty() : tensor<512x1xf32>
      %31 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%30 : tensor<512x1xf32>) {
      ^bb0(%out: f32):
        %72 = linalg.index 0 : index
        %extracted = tensor.extract %expanded_13[%72, %c0, %c0] : tensor<512x1x1xi32>
        %73 = arith.index_cast %extracted : i32 to index
        %74 = arith.maxsi %73, %c0 : index
        %75 = arith.minsi %74, %c31999 : index
        %extracted_15 = tensor.extract %14[%72, %75] : tensor<512x32000xf32>
        linalg.yield %extracted_15 : f32
      } -> tensor<512x1xf32>
      %32 = tensor.empty() : tensor<512x1xf32>
      %33 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%29, %31 : tensor<512x1xi1>, tensor<512x1xf32>) outs(%32 : tensor<512x1xf32>) {
      ^bb0(%in: i1, %in_15: f32, %out: f32):
        %72 = arith.select %in, %in_15, %cst_3 : f32
        linalg.yield %72 : f32
      } -> tensor<512x1xf32>
      %34 = tensor.empty() : tensor<1xi1>
      %35 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%34 : tensor<1xi1>) {
      ^bb0(%out: i1):
        linalg.yield %true : i1
      } -> tensor<1xi1>
      %36 = tensor.empty() : tensor<i1>
      %37 = linalg.fill ins(%true : i1) outs(%36 : tensor<i1>) -> tensor<i1>
      %38 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%35 : tensor<1xi1>) outs(%37 : tensor<i1>) {
      ^bb0(%in: i1, %out: i1):
        %72 = arith.andi %out, %in : i1
        linalg.yield %72 : i1
      } -> tensor<i1>
      %collapsed_14 = tensor.collapse_shape %33 [[0, 1]] : tensor<512x1xf32> into tensor<512xf32>
      %39 = tensor.empty() : tensor<512xi1>
      %40 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel"]} ins(%38 : tensor<i1>) outs(%39 : tensor<512xi1>) {
      ^bb0(%in: i1, %out: i1):
        linalg.yield %in : i1
      } -> tensor<512xi1>
      %41 = tensor.empty() : tensor<512xf32>
      %42 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%40, %collapsed_14 : tensor<512xi1>, tensor<512xf32>) outs(%41 : tensor<512xf32>) {
      ^bb0(%in: i1, %in_15: f32, %out: f32):
        %72 = arith.select %in, %in_15, %cst_3 : f32
        linalg.yield %72 : f32
      } -> tensor<512xf32>
      %43 = tensor.empty() : tensor<512xf32>
      %44 = linalg.fill ins(%cst_2 : f32) outs(%43 : tensor<512xf32>) -> tensor<512xf32>
      %45 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "reduction"]} ins(%14 : tensor<512x32000xf32>) outs(%44 : tensor<512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %72 = arith.maximumf %out, %in : f32
        linalg.yield %72 : f32
      } -> tensor<512xf32>
      %46 = tensor.empty() : tensor<512xi1>
      %47 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%45 : tensor<512xf32>) outs(%46 : tensor<512xi1>) {
      ^bb0(%in: f32, %out: i1):
        %72 = math.absf %in : f32
        %73 = arith.cmpf one, %72, %cst_1 : f32
        linalg.yield %73 : i1
      } -> tensor<512xi1>
      %48 = tensor.empty() : tensor<512xf32>
      %49 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%47, %45 : tensor<512xi1>, tensor<512xf32>) outs(%48 : tensor<512xf32>) {
      ^bb0(%in: i1, %in_15: f32, %out: f32):
        %72 = arith.select %in, %in_15, %cst_4 : f32
        linalg.yield %72 : f32
      } -> tensor<512xf32>
      %50 = tensor.empty() : tensor<512x32000xf32>
      %51 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<512xf32>) outs(%50 : tensor<512x32000xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<512x32000xf32>
      %52 = tensor.empty() : tensor<512x32000xf32>
      %53 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%14, %51 : tensor<512x32000xf32>, tensor<512x32000xf32>) outs(%52 : tensor<512x32000xf32>) {
      ^bb0(%in: f32, %in_15: f32, %out: f32):
        %72 = arith.subf %in, %in_15 : f32
        linalg.yield %72 : f32
      } -> tensor<512x32000xf32>
      %54 = tensor.empty() : tensor<512x32000xf32>
      %55 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<512x32000xf32>) outs(%54 : tensor<512x32000xf32>) {
      ^bb0(%in: f32, %out: f32):
        %72 = math.exp %in : f32
        linalg.yield %72 : f32
      } -> tensor<512x32000xf32>
      %56 = tensor.empty() : tensor<512xf32>
      %57 = linalg.fill ins(%cst_4 : f32) outs(%56 : tensor<512xf32>) -> tensor<512xf32>
      %58 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "reduction"]} ins(%55 : tensor<512x32000xf32>) outs(%57 : tensor<512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %72 = arith.addf %out, %in : f32
        linalg.yield %72 : f32
      } -> tensor<512xf32>
      %59 = tensor.empty() : tensor<512xf32>
      %60 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%58 : tensor<512xf32>) outs(%59 : tensor<512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %72 = math.absf %in : f32
        linalg.yield %72 : f32
      } -> tensor<512xf32>
      %61 = tensor.empty() : tensor<512xf32>
      %62 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%60 : tensor<512xf32>) outs(%61 : tensor<512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %72 = math.log %in : f32
        linalg.yield %72 : f32
      } -> tensor<512xf32>
      %63 = tensor.empty() : tensor<512xf32>
      %64 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%62, %49 : tensor<512xf32>, tensor<512xf32>) outs(%63 : tensor<512xf32>) {
      ^bb0(%in: f32, %in_15: f32, %out: f32):
        %72 = arith.addf %in, %in_15 : f32
        linalg.yield %72 : f32
      } -> tensor<512xf32>
      %65 = tensor.empty() : tensor<512xf32>
      %66 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%64, %42 : tensor<512xf32>, tensor<512xf32>) outs(%65 : tensor<512xf32>) {
      ^bb0(%in: f32, %in_15: f32, %out: f32):
        %72 = arith.subf %in, %in_15 : f32
        linalg.yield %72 : f32
      } -> tensor<512xf32>
      %67 = tensor.empty() : tensor<f32>
      %68 = linalg.fill ins(%cst_4 : f32) outs(%67 : tensor<f32>) -> tensor<f32>
      %69 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%66 : tensor<512xf32>) outs(%68 : tensor<f32>) {
      ^bb0(%in: f32, %out: f32):
        %72 = arith.addf %out, %in : f32
        linalg.yield %72 : f32
      } -> tensor<f32>
      %70 = tensor.empty() : tensor<f32>
      %71 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%arg4, %69 : tensor<f32>, tensor<f32>) outs(%70 : tensor<f32>) {
      ^bb0(%in: f32, %in_15: f32, %out: f32):
        %72 = arith.addf %in, %in_15 : f32
        linalg.yield %72 : f32
      } -> tensor<f32>
      scf.yield %71 : tensor<f32>
    }
    %1 = tensor.empty() : tensor<f32>
    %2 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%0 : tensor<f32>) outs(%1 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %6 = arith.divf %in, %cst_0 : f32
      linalg.yield %6 : f32
    } -> tensor<f32>
    %3 = tensor.empty() : tensor<f32>
    %4 = linalg.generic {indexing_maps = [#map6], iterator_types = []} outs(%3 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %5:3 = scf.for %arg3 = %c0_i32 to %c4_i32 step %c1_i32 iter_args(%arg4 = %cst_9, %arg5 = %4, %arg6 = %cst_8) -> (tensor<1024x32000xbf16>, tensor<f32>, tensor<4x512x1024xbf16>)  : i32 {
      %6 = arith.subi %c3_i32, %arg3 : i32
      %7 = arith.index_cast %6 : i32 to index
      %8 = arith.maxsi %7, %c0 : index
      %9 = arith.minsi %8, %c3 : index
      %extracted_slice = tensor.extract_slice %arg0[%9, 0, 0] [1, 512, 1024] [1, 1, 1] : tensor<4x512x1024xbf16> to tensor<1x512x1024xbf16>
      %collapsed = tensor.collapse_shape %extracted_slice [[0, 1], [2]] : tensor<1x512x1024xbf16> into tensor<512x1024xbf16>
      %10 = arith.index_cast %6 : i32 to index
      %11 = arith.maxsi %10, %c0 : index
      %12 = arith.minsi %11, %c3 : index
      %extracted_slice_11 = tensor.extract_slice %arg2[%12, 0] [1, 512] [1, 1] : tensor<4x512xi32> to tensor<1x512xi32>
      %collapsed_12 = tensor.collapse_shape %extracted_slice_11 [[0, 1]] : tensor<1x512xi32> into tensor<512xi32>
      %13 = "util.optimization_barrier"(%arg1) : (tensor<1024x32000xbf16>) -> tensor<1024x32000xbf16>
      %14 = "util.optimization_barrier"(%collapsed) : (tensor<512x1024xbf16>) -> tensor<512x1024xbf16>
      %15 = "util.optimization_barrier"(%collapsed_12) : (tensor<512xi32>) -> tensor<512xi32>
      %16 = "util.optimization_barrier"(%arg5) : (tensor<f32>) -> tensor<f32>
      %17 = tensor.empty() : tensor<512x32000xf32>
      %18 = linalg.fill ins(%cst_4 : f32) outs(%17 : tensor<512x32000xf32>) -> tensor<512x32000xf32>
      %19 = linalg.matmul ins(%14, %13 : tensor<512x1024xbf16>, tensor<1024x32000xbf16>) outs(%18 : tensor<512x32000xf32>) -> tensor<512x32000xf32>
      %expanded = tensor.expand_shape %15 [[0, 1]] output_shape [512, 1] : tensor<512xi32> into tensor<512x1xi32>
      %20 = tensor.empty() : tensor<512x1xi1>
      %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<512x1xi32>) outs(%20 : tensor<512x1xi1>) {
      ^bb0(%in: i32, %out: i1):
        %96 = arith.cmpi slt, %in, %c0_i32 : i32
        linalg.yield %96 : i1
      } -> tensor<512x1xi1>
      %22 = tensor.empty() : tensor<512x1xi32>
      %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<512x1xi32>) outs(%22 : tensor<512x1xi32>) {
      ^bb0(%in: i32, %out: i32):
        %96 = arith.addi %in, %c32000_i32 : i32
        linalg.yield %96 : i32
      } -> tensor<512x1xi32>
      %24 = tensor.empty() : tensor<512x1xi32>
      %25 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%21, %23, %expanded : tensor<512x1xi1>, tensor<512x1xi32>, tensor<512x1xi32>) outs(%24 : tensor<512x1xi32>) {
      ^bb0(%in: i1, %in_19: i32, %in_20: i32, %out: i32):
        %96 = arith.select %in, %in_19, %in_20 : i32
        linalg.yield %96 : i32
      } -> tensor<512x1xi32>
      %expanded_13 = tensor.expand_shape %25 [[0], [1, 2]] output_shape [512, 1, 1] : tensor<512x1xi32> into tensor<512x1x1xi32>
      %26 = tensor.empty() : tensor<512xf32>
      %27 = linalg.fill ins(%cst_2 : f32) outs(%26 : tensor<512xf32>) -> tensor<512xf32>
      %28 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "reduction"]} ins(%19 : tensor<512x32000xf32>) outs(%27 : tensor<512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %96 = arith.maximumf %out, %in : f32
        linalg.yield %96 : f32
      } -> tensor<512xf32>
      %29 = tensor.empty() : tensor<512xi1>
      %30 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%28 : tensor<512xf32>) outs(%29 : tensor<512xi1>) {
      ^bb0(%in: f32, %out: i1):
        %96 = math.absf %in : f32
        %97 = arith.cmpf one, %96, %cst_1 : f32
        linalg.yield %97 : i1
      } -> tensor<512xi1>
      %31 = tensor.empty() : tensor<512xf32>
      %32 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%30, %28 : tensor<512xi1>, tensor<512xf32>) outs(%31 : tensor<512xf32>) {
      ^bb0(%in: i1, %in_19: f32, %out: f32):
        %96 = arith.select %in, %in_19, %cst_4 : f32
        linalg.yield %96 : f32
      } -> tensor<512xf32>
      %33 = tensor.empty() : tensor<512x32000xf32>
      %34 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<512xf32>) outs(%33 : tensor<512x32000xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<512x32000xf32>
      %35 = tensor.empty() : tensor<512x32000xf32>
      %36 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%19, %34 : tensor<512x32000xf32>, tensor<512x32000xf32>) outs(%35 : tensor<512x32000xf32>) {
      ^bb0(%in: f32, %in_19: f32, %out: f32):
        %96 = arith.subf %in, %in_19 : f32
        linalg.yield %96 : f32
      } -> tensor<512x32000xf32>
      %37 = tensor.empty() : tensor<512x32000xf32>
      %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%36 : tensor<512x32000xf32>) outs(%37 : tensor<512x32000xf32>) {
      ^bb0(%in: f32, %out: f32):
        %96 = math.exp %in : f32
        linalg.yield %96 : f32
      } -> tensor<512x32000xf32>
      %39 = tensor.empty() : tensor<512xf32>
      %40 = linalg.fill ins(%cst_4 : f32) outs(%39 : tensor<512xf32>) -> tensor<512xf32>
      %41 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "reduction"]} ins(%38 : tensor<512x32000xf32>) outs(%40 : tensor<512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %96 = arith.addf %out, %in : f32
        linalg.yield %96 : f32
      } -> tensor<512xf32>
      %42 = tensor.empty() : tensor<512xf32>
      %43 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%41 : tensor<512xf32>) outs(%42 : tensor<512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %96 = math.absf %in : f32
        linalg.yield %96 : f32
      } -> tensor<512xf32>
      %44 = tensor.empty() : tensor<512xi1>
      %45 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%41 : tensor<512xf32>) outs(%44 : tensor<512xi1>) {
      ^bb0(%in: f32, %out: i1):
        %96 = arith.cmpf oge, %in, %cst_4 : f32
        linalg.yield %96 : i1
      } -> tensor<512xi1>
      %46 = tensor.empty() : tensor<512xf32>
      %47 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel"]} ins(%16 : tensor<f32>) outs(%46 : tensor<512xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<512xf32>
      %48 = tensor.empty() : tensor<f32>
      %49 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%16 : tensor<f32>) outs(%48 : tensor<f32>) {
      ^bb0(%in: f32, %out: f32):
        %96 = arith.negf %in : f32
        linalg.yield %96 : f32
      } -> tensor<f32>
      %50 = tensor.empty() : tensor<512xf32>
      %51 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel"]} ins(%49 : tensor<f32>) outs(%50 : tensor<512xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<512xf32>
      %52 = tensor.empty() : tensor<512xf32>
      %53 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%47, %43 : tensor<512xf32>, tensor<512xf32>) outs(%52 : tensor<512xf32>) {
      ^bb0(%in: f32, %in_19: f32, %out: f32):
        %96 = arith.divf %in, %in_19 : f32
        linalg.yield %96 : f32
      } -> tensor<512xf32>
      %54 = tensor.empty() : tensor<512xf32>
      %55 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%45, %53 : tensor<512xi1>, tensor<512xf32>) outs(%54 : tensor<512xf32>) {
      ^bb0(%in: i1, %in_19: f32, %out: f32):
        %96 = arith.select %in, %cst_4, %in_19 : f32
        linalg.yield %96 : f32
      } -> tensor<512xf32>
      %56 = tensor.empty() : tensor<512xf32>
      %57 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%45, %53 : tensor<512xi1>, tensor<512xf32>) outs(%56 : tensor<512xf32>) {
      ^bb0(%in: i1, %in_19: f32, %out: f32):
        %96 = arith.select %in, %in_19, %cst_4 : f32
        linalg.yield %96 : f32
      } -> tensor<512xf32>
      %58 = tensor.empty() : tensor<512xf32>
      %59 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%55 : tensor<512xf32>) outs(%58 : tensor<512xf32>) {
      ^bb0(%in: f32, %out: f32):
        %96 = arith.negf %in : f32
        linalg.yield %96 : f32
      } -> tensor<512xf32>
      %60 = tensor.empty() : tensor<512xf32>
      %61 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%57, %59 : tensor<512xf32>, tensor<512xf32>) outs(%60 : tensor<512xf32>) {
      ^bb0(%in: f32, %in_19: f32, %out: f32):
        %96 = arith.addf %in, %in_19 : f32
        linalg.yield %96 : f32
      } -> tensor<512xf32>
      %62 = tensor.empty() : tensor<512x32000xf32>
      %63 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel"]} ins(%61 : tensor<512xf32>) outs(%62 : tensor<512x32000xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<512x32000xf32>
      %64 = tensor.empty() : tensor<512x32000xf32>
      %65 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%63, %38 : tensor<512x32000xf32>, tensor<512x32000xf32>) outs(%64 : tensor<512x32000xf32>) {
      ^bb0(%in: f32, %in_19: f32, %out: f32):
        %96 = arith.mulf %in, %in_19 : f32
        linalg.yield %96 : f32
      } -> tensor<512x32000xf32>
      %expanded_14 = tensor.expand_shape %51 [[0, 1, 2]] output_shape [1, 1, 512] : tensor<512xf32> into tensor<1x1x512xf32>
      %66 = "iree_linalg_ext.scatter"(%expanded_14, %cst_5, %cst_6) <{dimension_map = array<i64: 0>, unique_indices = false}> ({
      ^bb0(%arg7: f32, %arg8: f32):
        %96 = arith.addf %arg8, %arg7 : f32
        "iree_linalg_ext.yield"(%96) : (f32) -> ()
      }) : (tensor<1x1x512xf32>, tensor<1x1xi32>, tensor<1x512xf32>) -> tensor<1x512xf32>
      %collapsed_15 = tensor.collapse_shape %66 [[0, 1]] : tensor<1x512xf32> into tensor<512xf32>
      %67 = tensor.empty() : tensor<512x1x1xi32>
      %68 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel", "parallel"]} outs(%67 : tensor<512x1x1xi32>) {
      ^bb0(%out: i32):
        %96 = linalg.index 0 : index
        %97 = arith.index_cast %96 : index to i32
        linalg.yield %97 : i32
      } -> tensor<512x1x1xi32>
      %69 = tensor.empty() : tensor<512x1x2xi32>
      %inserted_slice = tensor.insert_slice %68 into %69[0, 0, 0] [512, 1, 1] [1, 1, 1] : tensor<512x1x1xi32> into tensor<512x1x2xi32>
      %inserted_slice_16 = tensor.insert_slice %expanded_13 into %inserted_slice[0, 0, 1] [512, 1, 1] [1, 1, 1] : tensor<512x1x1xi32> into tensor<512x1x2xi32>
      %collapsed_17 = tensor.collapse_shape %inserted_slice_16 [[0, 1], [2]] : tensor<512x1x2xi32> into tensor<512x2xi32>
      %70 = "iree_linalg_ext.scatter"(%collapsed_15, %collapsed_17, %cst_7) <{dimension_map = array<i64: 0, 1>, unique_indices = false}> ({
      ^bb0(%arg7: f32, %arg8: f32):
        %96 = arith.addf %arg8, %arg7 : f32
        "iree_linalg_ext.yield"(%96) : (f32) -> ()
      }) : (tensor<512xf32>, tensor<512x2xi32>, tensor<512x32000xf32>) -> tensor<512x32000xf32>
      %71 = tensor.empty() : tensor<512x32000xf32>
      %72 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%65, %70 : tensor<512x32000xf32>, tensor<512x32000xf32>) outs(%71 : tensor<512x32000xf32>) {
      ^bb0(%in: f32, %in_19: f32, %out: f32):
        %96 = arith.addf %in, %in_19 : f32
        linalg.yield %96 : f32
      } -> tensor<512x32000xf32>
      %73 = tensor.empty() : tensor<32000x512xf32>
      %74 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel"]} ins(%72 : tensor<512x32000xf32>) outs(%73 : tensor<32000x512xf32>) {
      ^bb0(%in: f32, %out: f32):
        linalg.yield %in : f32
      } -> tensor<32000x512xf32>
      %75 = tensor.empty() : tensor<32000x1024xf32>
      %76 = linalg.fill ins(%cst_4 : f32) outs(%75 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
      %77 = linalg.matmul ins(%74, %14 : tensor<32000x512xf32>, tensor<512x1024xbf16>) outs(%76 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
      %78 = tensor.empty() : tensor<32000x1024xbf16>
      %79 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%77 : tensor<32000x1024xf32>) outs(%78 : tensor<32000x1024xbf16>) {
      ^bb0(%in: f32, %out: bf16):
        %96 = arith.truncf %in : f32 to bf16
        linalg.yield %96 : bf16
      } -> tensor<32000x1024xbf16>
      %80 = tensor.empty() : tensor<1024x32000xbf16>
      %81 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel"]} ins(%79 : tensor<32000x1024xbf16>) outs(%80 : tensor<1024x32000xbf16>) {
      ^bb0(%in: bf16, %out: bf16):
        linalg.yield %in : bf16
      } -> tensor<1024x32000xbf16>
      %82 = tensor.empty() : tensor<32000x1024xbf16>
      %83 = linalg.generic {indexing_maps = [#map7, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<1024x32000xbf16>) outs(%82 : tensor<32000x1024xbf16>) {
      ^bb0(%in: bf16, %out: bf16):
        linalg.yield %in : bf16
      } -> tensor<32000x1024xbf16>
      %84 = tensor.empty() : tensor<512x1024xf32>
      %85 = linalg.fill ins(%cst_4 : f32) outs(%84 : tensor<512x1024xf32>) -> tensor<512x1024xf32>
      %86 = linalg.matmul ins(%72, %83 : tensor<512x32000xf32>, tensor<32000x1024xbf16>) outs(%85 : tensor<512x1024xf32>) -> tensor<512x1024xf32>
      %87 = tensor.empty() : tensor<512x1024xbf16>
      %88 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%86 : tensor<512x1024xf32>) outs(%87 : tensor<512x1024xbf16>) {
      ^bb0(%in: f32, %out: bf16):
        %96 = arith.truncf %in : f32 to bf16
        linalg.yield %96 : bf16
      } -> tensor<512x1024xbf16>
      %89 = tensor.empty() : tensor<1024x32000xbf16>
      %90 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg4, %81 : tensor<1024x32000xbf16>, tensor<1024x32000xbf16>) outs(%89 : tensor<1024x32000xbf16>) {
      ^bb0(%in: bf16, %in_19: bf16, %out: bf16):
        %96 = arith.addf %in, %in_19 : bf16
        linalg.yield %96 : bf16
      } -> tensor<1024x32000xbf16>
      %91 = tensor.empty() : tensor<1x512x1024xbf16>
      %92 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<512x1024xbf16>) outs(%91 : tensor<1x512x1024xbf16>) {
      ^bb0(%in: bf16, %out: bf16):
        linalg.yield %in : bf16
      } -> tensor<1x512x1024xbf16>
      %93 = arith.index_cast %6 : i32 to index
      %94 = arith.maxsi %93, %c0 : index
      %95 = arith.minsi %94, %c3 : index
      %inserted_slice_18 = tensor.insert_slice %92 into %arg6[%95, 0, 0] [1, 512, 1024] [1, 1, 1] : tensor<1x512x1024xbf16> into tensor<4x512x1024xbf16>
      scf.yield %90, %16, %inserted_slice_18 : tensor<1024x32000xbf16>, tensor<f32>, tensor<4x512x1024xbf16>
    }
    return %2, %5#2, %5#0 : tensor<f32>, tensor<4x512x1024xbf16>, tensor<1024x32000xbf16>
  }
}

