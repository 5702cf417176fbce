// torch_joint_aot_static_bf16_iota.mlir.
// RUN: xent-run %s --check | FileCheck %s
// RUN: xent-run %s --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,ignored,upstream --logits=bf16 --results=loss,dx,dw
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<() -> ()>
#map6 = affine_map<(d0, d1) -> ()>
#map7 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<16xi64>, %arg3: tensor<f32>) -> (tensor<f32>, tensor<16x16xbf16>, tensor<40x16xbf16>) {
    %cst = arith.constant dense<0> : tensor<i64>
    %c0_i64 = arith.constant 0 : i64
    %c-100_i64 = arith.constant -100 : i64
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<-1.000000e+00> : tensor<f32>
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<16x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<16x16xbf16>, tensor<16x40xbf16>) outs(%2 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %59 = arith.truncf %in : f32 to bf16
      linalg.yield %59 : bf16
    } -> tensor<16x40xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<16x40xbf16>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %59 = arith.extf %in : bf16 to f32
      linalg.yield %59 : f32
    } -> tensor<16x40xf32>
    %6 = tensor.empty() : tensor<16xi64>
    %7 = linalg.fill ins(%c0_i64 : i64) outs(%6 : tensor<16xi64>) -> tensor<16xi64>
    %8 = tensor.empty() : tensor<16xf32>
    %9 = linalg.fill ins(%cst_1 : f32) outs(%8 : tensor<16xf32>) -> tensor<16xf32>
    %10:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%5 : tensor<16x40xf32>) outs(%9, %7 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_7: i64):
      %59 = linalg.index 1 : index
      %60 = arith.index_cast %59 : index to i64
      %61 = arith.maximumf %in, %out : f32
      %62 = arith.cmpf ogt, %in, %out : f32
      %63 = arith.select %62, %60, %out_7 : i64
      linalg.yield %61, %63 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded = tensor.expand_shape %10#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%5, %expanded : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %59 = arith.subf %in, %in_7 : f32
      linalg.yield %59 : f32
    } -> tensor<16x40xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %59 = math.exp %in : f32
      linalg.yield %59 : f32
    } -> tensor<16x40xf32>
    %13 = tensor.empty() : tensor<16x1xf32>
    %14 = linalg.fill ins(%cst_0 : f32) outs(%13 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%12 : tensor<16x40xf32>) outs(%14 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %59 = arith.addf %in, %out : f32
      linalg.yield %59 : f32
    } -> tensor<16x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<16x1xf32>) outs(%13 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %59 = math.log %in : f32
      linalg.yield %59 : f32
    } -> tensor<16x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%11, %16 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %59 = arith.subf %in, %in_7 : f32
      linalg.yield %59 : f32
    } -> tensor<16x40xf32>
    %18 = tensor.empty() : tensor<16xi1>
    %19 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<16xi64>) outs(%18 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %59 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %59 : i1
    } -> tensor<16xi1>
    %20 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%19, %arg2, %cst : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%6 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_7: i64, %in_8: i64, %out: i64):
      %59 = arith.select %in, %in_7, %in_8 : i64
      linalg.yield %59 : i64
    } -> tensor<16xi64>
    %expanded_4 = tensor.expand_shape %20 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<16x1xi64>) outs(%14 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %59 = linalg.index 0 : index
      %60 = arith.index_cast %in : i64 to index
      %61 = arith.cmpi slt, %60, %c40 : index
      cf.assert %61, "index must be smaller than dim size"
      %62 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %62, "index must be larger or equal to 0"
      %extracted = tensor.extract %17[%59, %60] : tensor<16x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %21 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %22 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed : tensor<16xf32>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %59 = arith.negf %in : f32
      linalg.yield %59 : f32
    } -> tensor<16xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%19, %22, %cst_2 : tensor<16xi1>, tensor<16xf32>, tensor<f32>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %59 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %59 : f32
    } -> tensor<16xf32>
    %24 = tensor.empty() : tensor<i64>
    %25 = linalg.fill ins(%c0_i64 : i64) outs(%24 : tensor<i64>) -> tensor<i64>
    %26 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%19 : tensor<16xi1>) outs(%25 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %59 = arith.extui %in : i1 to i64
      %60 = arith.addi %59, %out : i64
      linalg.yield %60 : i64
    } -> tensor<i64>
    %27 = tensor.empty() : tensor<f32>
    %28 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%26 : tensor<i64>) outs(%27 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %59 = arith.sitofp %in : i64 to f32
      linalg.yield %59 : f32
    } -> tensor<f32>
    %29 = linalg.fill ins(%cst_0 : f32) outs(%27 : tensor<f32>) -> tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%23 : tensor<16xf32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %59 = arith.addf %in, %out : f32
      linalg.yield %59 : f32
    } -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%30, %28 : tensor<f32>, tensor<f32>) outs(%27 : tensor<f32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %59 = arith.divf %in, %in_7 : f32
      linalg.yield %59 : f32
    } -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%arg3, %28 : tensor<f32>, tensor<f32>) outs(%27 : tensor<f32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %59 = arith.divf %in, %in_7 : f32
      linalg.yield %59 : f32
    } -> tensor<f32>
    %expanded_5 = tensor.expand_shape %arg2 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %33 = tensor.empty() : tensor<16x1xi1>
    %34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_5 : tensor<16x1xi64>) outs(%33 : tensor<16x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %59 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %59 : i1
    } -> tensor<16x1xi1>
    %35 = tensor.empty() : tensor<16x1xi64>
    %36 = linalg.generic {indexing_maps = [#map, #map, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%34, %expanded_5, %cst : tensor<16x1xi1>, tensor<16x1xi64>, tensor<i64>) outs(%35 : tensor<16x1xi64>) {
    ^bb0(%in: i1, %in_7: i64, %in_8: i64, %out: i64):
      %59 = arith.select %in, %in_7, %in_8 : i64
      linalg.yield %59 : i64
    } -> tensor<16x1xi64>
    %37 = tensor.empty() : tensor<40xi64>
    %38 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%37 : tensor<40xi64>) {
    ^bb0(%out: i64):
      %59 = linalg.index 0 : index
      %60 = arith.index_cast %59 : index to i64
      linalg.yield %60 : i64
    } -> tensor<40xi64>
    %39 = tensor.empty() : tensor<16x40xi1>
    %40 = linalg.generic {indexing_maps = [#map2, #map7, #map], iterator_types = ["parallel", "parallel"]} ins(%36, %38 : tensor<16x1xi64>, tensor<40xi64>) outs(%39 : tensor<16x40xi1>) {
    ^bb0(%in: i64, %in_7: i64, %out: i1):
      %59 = arith.cmpi eq, %in, %in_7 : i64
      linalg.yield %59 : i1
    } -> tensor<16x40xi1>
    %41 = linalg.generic {indexing_maps = [#map, #map6, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%40, %cst_3, %cst_2 : tensor<16x40xi1>, tensor<f32>, tensor<f32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %59 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %59 : f32
    } -> tensor<16x40xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map6, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%34, %32, %cst_2 : tensor<16x1xi1>, tensor<f32>, tensor<f32>) outs(%13 : tensor<16x1xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %59 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %59 : f32
    } -> tensor<16x1xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%41, %42 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %59 = arith.mulf %in, %in_7 : f32
      linalg.yield %59 : f32
    } -> tensor<16x40xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %59 = math.exp %in : f32
      linalg.yield %59 : f32
    } -> tensor<16x40xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%43 : tensor<16x40xf32>) outs(%14 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %59 = arith.addf %in, %out : f32
      linalg.yield %59 : f32
    } -> tensor<16x1xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%44, %45 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %59 = arith.mulf %in, %in_7 : f32
      linalg.yield %59 : f32
    } -> tensor<16x40xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%43, %46 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %59 = arith.subf %in, %in_7 : f32
      linalg.yield %59 : f32
    } -> tensor<16x40xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%47 : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %59 = arith.truncf %in : f32 to bf16
      linalg.yield %59 : bf16
    } -> tensor<16x40xbf16>
    %49 = tensor.empty() : tensor<40x16xbf16>
    %transposed_6 = linalg.transpose ins(%48 : tensor<16x40xbf16>) outs(%49 : tensor<40x16xbf16>) permutation = [1, 0] 
    %50 = tensor.empty() : tensor<40x16xf32>
    %51 = linalg.fill ins(%cst_0 : f32) outs(%50 : tensor<40x16xf32>) -> tensor<40x16xf32>
    %52 = linalg.matmul ins(%transposed_6, %arg0 : tensor<40x16xbf16>, tensor<16x16xbf16>) outs(%51 : tensor<40x16xf32>) -> tensor<40x16xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%52 : tensor<40x16xf32>) outs(%49 : tensor<40x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %59 = arith.truncf %in : f32 to bf16
      linalg.yield %59 : bf16
    } -> tensor<40x16xbf16>
    %54 = tensor.empty() : tensor<16x16xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %56 = linalg.matmul ins(%48, %arg1 : tensor<16x40xbf16>, tensor<40x16xbf16>) outs(%55 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %57 = tensor.empty() : tensor<16x16xbf16>
    %58 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%56 : tensor<16x16xf32>) outs(%57 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %59 = arith.truncf %in : f32 to bf16
      linalg.yield %59 : bf16
    } -> tensor<16x16xbf16>
    return %31, %58, %53 : tensor<f32>, tensor<16x16xbf16>, tensor<40x16xbf16>
  }
}

