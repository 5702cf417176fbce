// torch_joint_aot_static_f32_bias_iota.mlir.
// RUN: xent-run %s --check | FileCheck %s
// RUN: xent-run %s --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,ignored,bias,upstream --results=loss,dx,dw,dbias
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
#map7 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<16x16xf32>, %arg1: tensor<40x16xf32>, %arg2: tensor<16xi64>, %arg3: tensor<40xf32>, %arg4: tensor<f32>) -> (tensor<f32>, tensor<16x16xf32>, tensor<40x16xf32>, tensor<40xf32>) {
    %cst = arith.constant dense<0> : tensor<i64>
    %c0_i64 = arith.constant 0 : i64
    %c-100_i64 = arith.constant -100 : i64
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<-1.000000e+00> : tensor<f32>
    %0 = tensor.empty() : tensor<16x40xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xf32>) outs(%0 : tensor<16x40xf32>) permutation = [1, 0] 
    %1 = linalg.fill ins(%cst_0 : f32) outs(%0 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %2 = linalg.matmul ins(%arg0, %transposed : tensor<16x16xf32>, tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg3, %2 : tensor<40xf32>, tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %55 = arith.addf %in, %in_7 : f32
      linalg.yield %55 : f32
    } -> tensor<16x40xf32>
    %4 = tensor.empty() : tensor<16xi64>
    %5 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<16xi64>) -> tensor<16xi64>
    %6 = tensor.empty() : tensor<16xf32>
    %7 = linalg.fill ins(%cst_1 : f32) outs(%6 : tensor<16xf32>) -> tensor<16xf32>
    %8:2 = linalg.generic {indexing_maps = [#map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%3 : tensor<16x40xf32>) outs(%7, %5 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_7: i64):
      %55 = linalg.index 1 : index
      %56 = arith.index_cast %55 : index to i64
      %57 = arith.maximumf %in, %out : f32
      %58 = arith.cmpf ogt, %in, %out : f32
      %59 = arith.select %58, %56, %out_7 : i64
      linalg.yield %57, %59 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded = tensor.expand_shape %8#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %expanded : tensor<16x40xf32>, tensor<16x1xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %55 = arith.subf %in, %in_7 : f32
      linalg.yield %55 : f32
    } -> tensor<16x40xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = math.exp %in : f32
      linalg.yield %55 : f32
    } -> tensor<16x40xf32>
    %11 = tensor.empty() : tensor<16x1xf32>
    %12 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "reduction"]} ins(%10 : tensor<16x40xf32>) outs(%12 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.addf %in, %out : f32
      linalg.yield %55 : f32
    } -> tensor<16x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<16x1xf32>) outs(%11 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = math.log %in : f32
      linalg.yield %55 : f32
    } -> tensor<16x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %14 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %55 = arith.subf %in, %in_7 : f32
      linalg.yield %55 : f32
    } -> tensor<16x40xf32>
    %16 = tensor.empty() : tensor<16xi1>
    %17 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%arg2 : tensor<16xi64>) outs(%16 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %55 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %55 : i1
    } -> tensor<16xi1>
    %18 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%17, %arg2, %cst : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%4 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_7: i64, %in_8: i64, %out: i64):
      %55 = arith.select %in, %in_7, %in_8 : i64
      linalg.yield %55 : i64
    } -> tensor<16xi64>
    %expanded_4 = tensor.expand_shape %18 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<16x1xi64>) outs(%12 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %55 = linalg.index 0 : index
      %56 = arith.index_cast %in : i64 to index
      %57 = arith.cmpi slt, %56, %c40 : index
      cf.assert %57, "index must be smaller than dim size"
      %58 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %58, "index must be larger or equal to 0"
      %extracted = tensor.extract %15[%55, %56] : tensor<16x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %19 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed : tensor<16xf32>) outs(%6 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.negf %in : f32
      linalg.yield %55 : f32
    } -> tensor<16xf32>
    %21 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%17, %20, %cst_2 : tensor<16xi1>, tensor<16xf32>, tensor<f32>) outs(%6 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %55 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %55 : f32
    } -> tensor<16xf32>
    %22 = tensor.empty() : tensor<i64>
    %23 = linalg.fill ins(%c0_i64 : i64) outs(%22 : tensor<i64>) -> tensor<i64>
    %24 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%17 : tensor<16xi1>) outs(%23 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %55 = arith.extui %in : i1 to i64
      %56 = arith.addi %55, %out : i64
      linalg.yield %56 : i64
    } -> tensor<i64>
    %25 = tensor.empty() : tensor<f32>
    %26 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%24 : tensor<i64>) outs(%25 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %55 = arith.sitofp %in : i64 to f32
      linalg.yield %55 : f32
    } -> tensor<f32>
    %27 = linalg.fill ins(%cst_0 : f32) outs(%25 : tensor<f32>) -> tensor<f32>
    %28 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%21 : tensor<16xf32>) outs(%27 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.addf %in, %out : f32
      linalg.yield %55 : f32
    } -> tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%28, %26 : tensor<f32>, tensor<f32>) outs(%25 : tensor<f32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %55 = arith.divf %in, %in_7 : f32
      linalg.yield %55 : f32
    } -> tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%arg4, %26 : tensor<f32>, tensor<f32>) outs(%25 : tensor<f32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %55 = arith.divf %in, %in_7 : f32
      linalg.yield %55 : f32
    } -> tensor<f32>
    %expanded_5 = tensor.expand_shape %arg2 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %31 = tensor.empty() : tensor<16x1xi1>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_5 : tensor<16x1xi64>) outs(%31 : tensor<16x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %55 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %55 : i1
    } -> tensor<16x1xi1>
    %33 = tensor.empty() : tensor<16x1xi64>
    %34 = linalg.generic {indexing_maps = [#map1, #map1, #map7, #map1], iterator_types = ["parallel", "parallel"]} ins(%32, %expanded_5, %cst : tensor<16x1xi1>, tensor<16x1xi64>, tensor<i64>) outs(%33 : tensor<16x1xi64>) {
    ^bb0(%in: i1, %in_7: i64, %in_8: i64, %out: i64):
      %55 = arith.select %in, %in_7, %in_8 : i64
      linalg.yield %55 : i64
    } -> tensor<16x1xi64>
    %35 = tensor.empty() : tensor<40xi64>
    %36 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel"]} outs(%35 : tensor<40xi64>) {
    ^bb0(%out: i64):
      %55 = linalg.index 0 : index
      %56 = arith.index_cast %55 : index to i64
      linalg.yield %56 : i64
    } -> tensor<40xi64>
    %37 = tensor.empty() : tensor<16x40xi1>
    %38 = linalg.generic {indexing_maps = [#map3, #map, #map1], iterator_types = ["parallel", "parallel"]} ins(%34, %36 : tensor<16x1xi64>, tensor<40xi64>) outs(%37 : tensor<16x40xi1>) {
    ^bb0(%in: i64, %in_7: i64, %out: i1):
      %55 = arith.cmpi eq, %in, %in_7 : i64
      linalg.yield %55 : i1
    } -> tensor<16x40xi1>
    %39 = linalg.generic {indexing_maps = [#map1, #map7, #map7, #map1], iterator_types = ["parallel", "parallel"]} ins(%38, %cst_3, %cst_2 : tensor<16x40xi1>, tensor<f32>, tensor<f32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %55 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %55 : f32
    } -> tensor<16x40xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map7, #map7, #map1], iterator_types = ["parallel", "parallel"]} ins(%32, %30, %cst_2 : tensor<16x1xi1>, tensor<f32>, tensor<f32>) outs(%11 : tensor<16x1xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %55 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %55 : f32
    } -> tensor<16x1xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%39, %40 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %55 = arith.mulf %in, %in_7 : f32
      linalg.yield %55 : f32
    } -> tensor<16x40xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = math.exp %in : f32
      linalg.yield %55 : f32
    } -> tensor<16x40xf32>
    %43 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "reduction"]} ins(%41 : tensor<16x40xf32>) outs(%12 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.addf %in, %out : f32
      linalg.yield %55 : f32
    } -> tensor<16x1xf32>
    %44 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%42, %43 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %55 = arith.mulf %in, %in_7 : f32
      linalg.yield %55 : f32
    } -> tensor<16x40xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%41, %44 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %55 = arith.subf %in, %in_7 : f32
      linalg.yield %55 : f32
    } -> tensor<16x40xf32>
    %46 = tensor.empty() : tensor<40x16xf32>
    %transposed_6 = linalg.transpose ins(%45 : tensor<16x40xf32>) outs(%46 : tensor<40x16xf32>) permutation = [1, 0] 
    %47 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<40x16xf32>) -> tensor<40x16xf32>
    %48 = linalg.matmul ins(%transposed_6, %arg0 : tensor<40x16xf32>, tensor<16x16xf32>) outs(%47 : tensor<40x16xf32>) -> tensor<40x16xf32>
    %49 = tensor.empty() : tensor<16x16xf32>
    %50 = linalg.fill ins(%cst_0 : f32) outs(%49 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %51 = linalg.matmul ins(%45, %arg1 : tensor<16x40xf32>, tensor<40x16xf32>) outs(%50 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %52 = tensor.empty() : tensor<40xf32>
    %53 = linalg.fill ins(%cst_0 : f32) outs(%52 : tensor<40xf32>) -> tensor<40xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["reduction", "parallel"]} ins(%45 : tensor<16x40xf32>) outs(%53 : tensor<40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.addf %in, %out : f32
      linalg.yield %55 : f32
    } -> tensor<40xf32>
    return %29, %51, %48, %54 : tensor<f32>, tensor<16x16xf32>, tensor<40x16xf32>, tensor<40xf32>
  }
}

