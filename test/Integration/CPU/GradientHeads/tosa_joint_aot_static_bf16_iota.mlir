// tosa_joint_aot_static_bf16_iota.mlir.
// RUN: xent-run %s --check | FileCheck %s
// RUN: xent-run %s --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,ignored,upstream --logits=bf16 --results=loss,dx,dw
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0) -> (0)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<() -> ()>
#map8 = affine_map<(d0, d1) -> (0, 0)>
module {
  func.func @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<16xi64>, %arg3: tensor<f32>) -> (tensor<f32>, tensor<16x16xbf16>, tensor<40x16xbf16>) {
    %cst = arith.constant 1.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %c0 = arith.constant 0 : index
    %c0_i32 = arith.constant 0 : i32
    %true = arith.constant true
    %cst_0 = arith.constant -3.40282347E+38 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<[[[0]], [[1]], [[2]], [[3]], [[4]], [[5]], [[6]], [[7]], [[8]], [[9]], [[10]], [[11]], [[12]], [[13]], [[14]], [[15]]]> : tensor<16x1x1xi32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<1xf32>
    %cst_4 = arith.constant dense<-100> : tensor<1xi64>
    %cst_5 = arith.constant dense<0> : tensor<1xi64>
    %cst_6 = arith.constant dense<[[40, 1]]> : tensor<1x2xi32>
    %cst_7 = arith.constant dense<-100> : tensor<1x1xi64>
    %cst_8 = arith.constant dense<0> : tensor<1x1xi64>
    %cst_9 = arith.constant dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39]]> : tensor<1x40xi64>
    %cst_10 = arith.constant dense<-1.000000e+00> : tensor<1x1xf32>
    %cst_11 = arith.constant dense<0.000000e+00> : tensor<1x1xf32>
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %expanded = tensor.expand_shape %arg0 [[0, 1], [2]] output_shape [1, 16, 16] : tensor<16x16xbf16> into tensor<1x16x16xbf16>
    %expanded_12 = tensor.expand_shape %transposed [[0, 1], [2]] output_shape [1, 16, 40] : tensor<16x40xbf16> into tensor<1x16x40xbf16>
    %1 = tensor.empty() : tensor<1x16x40xf32>
    %2 = linalg.fill ins(%cst_1 : f32) outs(%1 : tensor<1x16x40xf32>) -> tensor<1x16x40xf32>
    %3 = linalg.batch_matmul ins(%expanded, %expanded_12 : tensor<1x16x16xbf16>, tensor<1x16x40xbf16>) outs(%2 : tensor<1x16x40xf32>) -> tensor<1x16x40xf32>
    %collapsed = tensor.collapse_shape %3 [[0, 1], [2]] : tensor<1x16x40xf32> into tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %63 = arith.truncf %in : f32 to bf16
      linalg.yield %63 : bf16
    } -> tensor<16x40xbf16>
    %5 = tensor.empty() : tensor<16x40xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<16x40xbf16>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %63 = arith.extf %in : bf16 to f32
      linalg.yield %63 : f32
    } -> tensor<16x40xf32>
    %7 = tensor.empty() : tensor<16xf32>
    %8 = linalg.fill ins(%cst_0 : f32) outs(%7 : tensor<16xf32>) -> tensor<16xf32>
    %reduced = linalg.reduce ins(%6 : tensor<16x40xf32>) outs(%8 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %63 = arith.maximumf %in, %init : f32
        linalg.yield %63 : f32
      }
    %expanded_13 = tensor.expand_shape %reduced [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded_13 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %63 = arith.subf %in, %in_37 : f32
      linalg.yield %63 : f32
    } -> tensor<16x40xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<16x40xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = math.exp %in : f32
      linalg.yield %63 : f32
    } -> tensor<16x40xf32>
    %11 = linalg.fill ins(%cst_1 : f32) outs(%7 : tensor<16xf32>) -> tensor<16xf32>
    %reduced_14 = linalg.reduce ins(%10 : tensor<16x40xf32>) outs(%11 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %63 = arith.addf %in, %init : f32
        linalg.yield %63 : f32
      }
    %expanded_15 = tensor.expand_shape %reduced_14 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %12 = tensor.empty() : tensor<16x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_15 : tensor<16x1xf32>) outs(%12 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = math.log %in : f32
      linalg.yield %63 : f32
    } -> tensor<16x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%9, %13 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %63 = arith.subf %in, %in_37 : f32
      linalg.yield %63 : f32
    } -> tensor<16x40xf32>
    %15 = tensor.empty() : tensor<16xi1>
    %16 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel"]} ins(%arg2, %cst_4 : tensor<16xi64>, tensor<1xi64>) outs(%15 : tensor<16xi1>) {
    ^bb0(%in: i64, %in_37: i64, %out: i1):
      %63 = arith.cmpi eq, %in, %in_37 : i64
      linalg.yield %63 : i1
    } -> tensor<16xi1>
    %17 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%16 : tensor<16xi1>) outs(%15 : tensor<16xi1>) {
    ^bb0(%in: i1, %out: i1):
      %63 = arith.xori %in, %true : i1
      linalg.yield %63 : i1
    } -> tensor<16xi1>
    %18 = tensor.empty() : tensor<16xi64>
    %19 = linalg.generic {indexing_maps = [#map2, #map3, #map2, #map2], iterator_types = ["parallel"]} ins(%16, %cst_5, %arg2 : tensor<16xi1>, tensor<1xi64>, tensor<16xi64>) outs(%18 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_37: i64, %in_38: i64, %out: i64):
      %63 = arith.select %in, %in_37, %in_38 : i64
      linalg.yield %63 : i64
    } -> tensor<16xi64>
    %expanded_16 = tensor.expand_shape %19 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %20 = tensor.empty() : tensor<16x1xi32>
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_16 : tensor<16x1xi64>) outs(%20 : tensor<16x1xi32>) {
    ^bb0(%in: i64, %out: i32):
      %63 = arith.trunci %in : i64 to i32
      linalg.yield %63 : i32
    } -> tensor<16x1xi32>
    %expanded_17 = tensor.expand_shape %21 [[0], [1, 2]] output_shape [16, 1, 1] : tensor<16x1xi32> into tensor<16x1x1xi32>
    %22 = tensor.empty() : tensor<16x1x2xi32>
    %inserted_slice = tensor.insert_slice %cst_2 into %22[0, 0, 0] [16, 1, 1] [1, 1, 1] : tensor<16x1x1xi32> into tensor<16x1x2xi32>
    %inserted_slice_18 = tensor.insert_slice %expanded_17 into %inserted_slice[0, 0, 1] [16, 1, 1] [1, 1, 1] : tensor<16x1x1xi32> into tensor<16x1x2xi32>
    %collapsed_19 = tensor.collapse_shape %14 [[0, 1]] : tensor<16x40xf32> into tensor<640xf32>
    %expanded_20 = tensor.expand_shape %collapsed_19 [[0, 1, 2]] output_shape [1, 640, 1] : tensor<640xf32> into tensor<1x640x1xf32>
    %collapsed_21 = tensor.collapse_shape %inserted_slice_18 [[0, 1], [2]] : tensor<16x1x2xi32> into tensor<16x2xi32>
    %23 = tensor.empty() : tensor<16x2xi32>
    %24 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_21, %cst_6 : tensor<16x2xi32>, tensor<1x2xi32>) outs(%23 : tensor<16x2xi32>) {
    ^bb0(%in: i32, %in_37: i32, %out: i32):
      %63 = arith.muli %in, %in_37 : i32
      linalg.yield %63 : i32
    } -> tensor<16x2xi32>
    %25 = tensor.empty() : tensor<16xi32>
    %26 = linalg.fill ins(%c0_i32 : i32) outs(%25 : tensor<16xi32>) -> tensor<16xi32>
    %reduced_22 = linalg.reduce ins(%24 : tensor<16x2xi32>) outs(%26 : tensor<16xi32>) dimensions = [1] 
      (%in: i32, %init: i32) {
        %63 = arith.addi %in, %init : i32
        linalg.yield %63 : i32
      }
    %expanded_23 = tensor.expand_shape %reduced_22 [[0, 1]] output_shape [1, 16] : tensor<16xi32> into tensor<1x16xi32>
    %27 = tensor.empty() : tensor<1x16x1xf32>
    %28 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_23 : tensor<1x16xi32>) outs(%27 : tensor<1x16x1xf32>) {
    ^bb0(%in: i32, %out: f32):
      %63 = arith.index_cast %in : i32 to index
      %extracted = tensor.extract %expanded_20[%c0, %63, %c0] : tensor<1x640x1xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x16x1xf32>
    %collapsed_24 = tensor.collapse_shape %28 [[0, 1, 2]] : tensor<1x16x1xf32> into tensor<16xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%collapsed_24 : tensor<16xf32>) outs(%7 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.negf %in : f32
      linalg.yield %63 : f32
    } -> tensor<16xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map3, #map2, #map2], iterator_types = ["parallel"]} ins(%16, %cst_3, %29 : tensor<16xi1>, tensor<1xf32>, tensor<16xf32>) outs(%7 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_37: f32, %in_38: f32, %out: f32):
      %63 = arith.select %in, %in_37, %in_38 : f32
      linalg.yield %63 : f32
    } -> tensor<16xf32>
    %31 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%17 : tensor<16xi1>) outs(%18 : tensor<16xi64>) {
    ^bb0(%in: i1, %out: i64):
      %63 = arith.extui %in : i1 to i64
      linalg.yield %63 : i64
    } -> tensor<16xi64>
    %32 = tensor.empty() : tensor<i64>
    %33 = linalg.fill ins(%c0_i64 : i64) outs(%32 : tensor<i64>) -> tensor<i64>
    %reduced_25 = linalg.reduce ins(%31 : tensor<16xi64>) outs(%33 : tensor<i64>) dimensions = [0] 
      (%in: i64, %init: i64) {
        %63 = arith.addi %in, %init : i64
        linalg.yield %63 : i64
      }
    %34 = tensor.empty() : tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%reduced_25 : tensor<i64>) outs(%34 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %63 = arith.sitofp %in : i64 to f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %36 = linalg.fill ins(%cst_1 : f32) outs(%34 : tensor<f32>) -> tensor<f32>
    %reduced_26 = linalg.reduce ins(%30 : tensor<16xf32>) outs(%36 : tensor<f32>) dimensions = [0] 
      (%in: f32, %init: f32) {
        %63 = arith.addf %in, %init : f32
        linalg.yield %63 : f32
      }
    %37 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%35 : tensor<f32>) outs(%34 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = arith.divf %cst, %in : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %38 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%reduced_26, %37 : tensor<f32>, tensor<f32>) outs(%34 : tensor<f32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %63 = arith.mulf %in, %in_37 : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %39 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%arg3, %37 : tensor<f32>, tensor<f32>) outs(%34 : tensor<f32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %63 = arith.mulf %in, %in_37 : f32
      linalg.yield %63 : f32
    } -> tensor<f32>
    %expanded_27 = tensor.expand_shape %arg2 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %40 = tensor.empty() : tensor<16x1xi1>
    %41 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_27, %cst_7 : tensor<16x1xi64>, tensor<1x1xi64>) outs(%40 : tensor<16x1xi1>) {
    ^bb0(%in: i64, %in_37: i64, %out: i1):
      %63 = arith.cmpi eq, %in, %in_37 : i64
      linalg.yield %63 : i1
    } -> tensor<16x1xi1>
    %42 = tensor.empty() : tensor<16x1xi64>
    %43 = linalg.generic {indexing_maps = [#map, #map4, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%41, %cst_8, %expanded_27 : tensor<16x1xi1>, tensor<1x1xi64>, tensor<16x1xi64>) outs(%42 : tensor<16x1xi64>) {
    ^bb0(%in: i1, %in_37: i64, %in_38: i64, %out: i64):
      %63 = arith.select %in, %in_37, %in_38 : i64
      linalg.yield %63 : i64
    } -> tensor<16x1xi64>
    %44 = tensor.empty() : tensor<16x40xi1>
    %45 = linalg.generic {indexing_maps = [#map1, #map4, #map], iterator_types = ["parallel", "parallel"]} ins(%43, %cst_9 : tensor<16x1xi64>, tensor<1x40xi64>) outs(%44 : tensor<16x40xi1>) {
    ^bb0(%in: i64, %in_37: i64, %out: i1):
      %63 = arith.cmpi eq, %in, %in_37 : i64
      linalg.yield %63 : i1
    } -> tensor<16x40xi1>
    %46 = linalg.generic {indexing_maps = [#map, #map8, #map8, #map], iterator_types = ["parallel", "parallel"]} ins(%45, %cst_10, %cst_11 : tensor<16x40xi1>, tensor<1x1xf32>, tensor<1x1xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: i1, %in_37: f32, %in_38: f32, %out: f32):
      %63 = arith.select %in, %in_37, %in_38 : f32
      linalg.yield %63 : f32
    } -> tensor<16x40xf32>
    %expanded_28 = tensor.expand_shape %39 [] output_shape [1, 1] : tensor<f32> into tensor<1x1xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map4, #map4, #map], iterator_types = ["parallel", "parallel"]} ins(%41, %cst_11, %expanded_28 : tensor<16x1xi1>, tensor<1x1xf32>, tensor<1x1xf32>) outs(%12 : tensor<16x1xf32>) {
    ^bb0(%in: i1, %in_37: f32, %in_38: f32, %out: f32):
      %63 = arith.select %in, %in_37, %in_38 : f32
      linalg.yield %63 : f32
    } -> tensor<16x1xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%46, %47 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %63 = arith.mulf %in, %in_37 : f32
      linalg.yield %63 : f32
    } -> tensor<16x40xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<16x40xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %63 = math.exp %in : f32
      linalg.yield %63 : f32
    } -> tensor<16x40xf32>
    %reduced_29 = linalg.reduce ins(%48 : tensor<16x40xf32>) outs(%11 : tensor<16xf32>) dimensions = [1] 
      (%in: f32, %init: f32) {
        %63 = arith.addf %in, %init : f32
        linalg.yield %63 : f32
      }
    %expanded_30 = tensor.expand_shape %reduced_29 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%49, %expanded_30 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %63 = arith.mulf %in, %in_37 : f32
      linalg.yield %63 : f32
    } -> tensor<16x40xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%48, %50 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%5 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %63 = arith.subf %in, %in_37 : f32
      linalg.yield %63 : f32
    } -> tensor<16x40xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%51 : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %63 = arith.truncf %in : f32 to bf16
      linalg.yield %63 : bf16
    } -> tensor<16x40xbf16>
    %53 = tensor.empty() : tensor<40x16xbf16>
    %transposed_31 = linalg.transpose ins(%52 : tensor<16x40xbf16>) outs(%53 : tensor<40x16xbf16>) permutation = [1, 0] 
    %expanded_32 = tensor.expand_shape %transposed_31 [[0, 1], [2]] output_shape [1, 40, 16] : tensor<40x16xbf16> into tensor<1x40x16xbf16>
    %54 = tensor.empty() : tensor<1x40x16xf32>
    %55 = linalg.fill ins(%cst_1 : f32) outs(%54 : tensor<1x40x16xf32>) -> tensor<1x40x16xf32>
    %56 = linalg.batch_matmul ins(%expanded_32, %expanded : tensor<1x40x16xbf16>, tensor<1x16x16xbf16>) outs(%55 : tensor<1x40x16xf32>) -> tensor<1x40x16xf32>
    %collapsed_33 = tensor.collapse_shape %56 [[0, 1], [2]] : tensor<1x40x16xf32> into tensor<40x16xf32>
    %57 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_33 : tensor<40x16xf32>) outs(%53 : tensor<40x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %63 = arith.truncf %in : f32 to bf16
      linalg.yield %63 : bf16
    } -> tensor<40x16xbf16>
    %expanded_34 = tensor.expand_shape %52 [[0, 1], [2]] output_shape [1, 16, 40] : tensor<16x40xbf16> into tensor<1x16x40xbf16>
    %expanded_35 = tensor.expand_shape %arg1 [[0, 1], [2]] output_shape [1, 40, 16] : tensor<40x16xbf16> into tensor<1x40x16xbf16>
    %58 = tensor.empty() : tensor<1x16x16xf32>
    %59 = linalg.fill ins(%cst_1 : f32) outs(%58 : tensor<1x16x16xf32>) -> tensor<1x16x16xf32>
    %60 = linalg.batch_matmul ins(%expanded_34, %expanded_35 : tensor<1x16x40xbf16>, tensor<1x40x16xbf16>) outs(%59 : tensor<1x16x16xf32>) -> tensor<1x16x16xf32>
    %collapsed_36 = tensor.collapse_shape %60 [[0, 1], [2]] : tensor<1x16x16xf32> into tensor<16x16xf32>
    %61 = tensor.empty() : tensor<16x16xbf16>
    %62 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_36 : tensor<16x16xf32>) outs(%61 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %63 = arith.truncf %in : f32 to bf16
      linalg.yield %63 : bf16
    } -> tensor<16x16xbf16>
    return %38, %62, %57 : tensor<f32>, tensor<16x16xbf16>, tensor<40x16xbf16>
  }
}

