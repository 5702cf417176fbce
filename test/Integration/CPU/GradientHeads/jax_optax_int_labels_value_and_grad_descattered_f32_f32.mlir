// jax_optax_int_labels_value_and_grad_descattered_f32_f32.mlir.
// RUN: xent-run %s --check | FileCheck %s
// RUN: xent-run %s --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// A probability of the log-sum-exp, exp(z - lse), would be out of tolerance.
// RUN: xent-run %s --check --token-chunk=7 --vocab-chunk=13 | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,label --results=loss,dx,dw
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
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
  func.func public @main(%arg0: tensor<16x16xf32>, %arg1: tensor<16x40xf32>, %arg2: tensor<16xi32>) -> (tensor<f32>, tensor<16x16xf32>, tensor<16x40xf32>) {
    %cst = arith.constant 6.250000e-02 : f32
    %cst_0 = arith.constant 1.600000e+01 : f32
    %cst_1 = arith.constant 0x7F800000 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %c39 = arith.constant 39 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %cst_3 = arith.constant 0.000000e+00 : f32
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_5 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_6 = arith.constant dense<0x7FC00000> : tensor<f32>
    %cst_7 = arith.constant dense<39> : tensor<i32>
    %cst_8 = arith.constant dense<40> : tensor<i32>
    %cst_9 = arith.constant dense<0> : tensor<i32>
    %0 = tensor.empty() : tensor<16x40xf32>
    %1 = linalg.fill ins(%cst_3 : f32) outs(%0 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<16x16xf32>, tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = tensor.empty() : tensor<16x1xi32>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<16xi32>) outs(%3 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %5 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%3 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %6 = tensor.empty() : tensor<16x1xi1>
    %7 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %5 : tensor<16x1xi32>, tensor<16x1xi32>) outs(%6 : tensor<16x1xi1>) {
    ^bb0(%in: i32, %in_11: i32, %out: i1):
      %71 = arith.cmpi slt, %in, %in_11 : i32
      linalg.yield %71 : i1
    } -> tensor<16x1xi1>
    %8 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<i32>) outs(%3 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1xi32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %8 : tensor<16x1xi32>, tensor<16x1xi32>) outs(%3 : tensor<16x1xi32>) {
    ^bb0(%in: i32, %in_11: i32, %out: i32):
      %71 = arith.addi %in, %in_11 : i32
      linalg.yield %71 : i32
    } -> tensor<16x1xi32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %9, %4 : tensor<16x1xi1>, tensor<16x1xi32>, tensor<16x1xi32>) outs(%3 : tensor<16x1xi32>) {
    ^bb0(%in: i1, %in_11: i32, %in_12: i32, %out: i32):
      %71 = arith.select %in, %in_11, %in_12 : i32
      linalg.yield %71 : i32
    } -> tensor<16x1xi32>
    %expanded = tensor.expand_shape %10 [[0], [1, 2]] output_shape [16, 1, 1] : tensor<16x1xi32> into tensor<16x1x1xi32>
    %11 = tensor.empty() : tensor<16x1x1xi32>
    %12 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%11 : tensor<16x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1x1xi32>
    %13 = tensor.empty() : tensor<16x1x1xi1>
    %14 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %12 : tensor<16x1x1xi32>, tensor<16x1x1xi32>) outs(%13 : tensor<16x1x1xi1>) {
    ^bb0(%in: i32, %in_11: i32, %out: i1):
      %71 = arith.cmpi sge, %in, %in_11 : i32
      linalg.yield %71 : i1
    } -> tensor<16x1x1xi1>
    %15 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_7 : tensor<i32>) outs(%11 : tensor<16x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x1x1xi32>
    %16 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %15 : tensor<16x1x1xi32>, tensor<16x1x1xi32>) outs(%13 : tensor<16x1x1xi1>) {
    ^bb0(%in: i32, %in_11: i32, %out: i1):
      %71 = arith.cmpi sle, %in, %in_11 : i32
      linalg.yield %71 : i1
    } -> tensor<16x1x1xi1>
    %17 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %16 : tensor<16x1x1xi1>, tensor<16x1x1xi1>) outs(%13 : tensor<16x1x1xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %71 = arith.andi %in, %in_11 : i1
      linalg.yield %71 : i1
    } -> tensor<16x1x1xi1>
    %18 = linalg.fill ins(%true : i1) outs(%6 : tensor<16x1xi1>) -> tensor<16x1xi1>
    %19 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<16x1x1xi1>) outs(%18 : tensor<16x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %71 = arith.andi %out, %in : i1
      linalg.yield %71 : i1
    } -> tensor<16x1xi1>
    %20 = tensor.empty() : tensor<16x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel"]} outs(%20 : tensor<16x1xf32>) {
    ^bb0(%out: f32):
      %71 = linalg.index 0 : index
      %extracted = tensor.extract %expanded[%71, %c0, %c0] : tensor<16x1x1xi32>
      %72 = arith.index_cast %extracted : i32 to index
      %73 = arith.maxsi %72, %c0 : index
      %74 = arith.minsi %73, %c39 : index
      %extracted_11 = tensor.extract %2[%71, %74] : tensor<16x40xf32>
      linalg.yield %extracted_11 : f32
    } -> tensor<16x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%20 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%19, %21, %22 : tensor<16x1xi1>, tensor<16x1xf32>, tensor<16x1xf32>) outs(%20 : tensor<16x1xf32>) {
    ^bb0(%in: i1, %in_11: f32, %in_12: f32, %out: f32):
      %71 = arith.select %in, %in_11, %in_12 : f32
      linalg.yield %71 : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %23 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %24 = tensor.empty() : tensor<16xf32>
    %25 = linalg.fill ins(%cst_2 : f32) outs(%24 : tensor<16xf32>) -> tensor<16xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "reduction"]} ins(%2 : tensor<16x40xf32>) outs(%25 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %71 = arith.maximumf %out, %in : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %27 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel"]} ins(%cst_5 : tensor<f32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16xf32>
    %28 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%27, %26 : tensor<16xf32>, tensor<16xf32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %71 = arith.maximumf %in, %in_11 : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %29 = tensor.empty() : tensor<16xi1>
    %30 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%28 : tensor<16xf32>) outs(%29 : tensor<16xi1>) {
    ^bb0(%in: f32, %out: i1):
      %71 = math.absf %in : f32
      %72 = arith.cmpf one, %71, %cst_1 : f32
      linalg.yield %72 : i1
    } -> tensor<16xi1>
    %31 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel"]} ins(%cst_4 : tensor<f32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16xf32>
    %32 = linalg.generic {indexing_maps = [#map7, #map7, #map7, #map7], iterator_types = ["parallel"]} ins(%30, %28, %31 : tensor<16xi1>, tensor<16xf32>, tensor<16xf32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_11: f32, %in_12: f32, %out: f32):
      %71 = arith.select %in, %in_11, %in_12 : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<16xf32>) outs(%20 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x1xf32>
    %34 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<16x1xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x40xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%2, %34 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %71 = arith.subf %in, %in_11 : f32
      linalg.yield %71 : f32
    } -> tensor<16x40xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %71 = math.exp %in : f32
      linalg.yield %71 : f32
    } -> tensor<16x40xf32>
    %37 = linalg.fill ins(%cst_3 : f32) outs(%24 : tensor<16xf32>) -> tensor<16xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "reduction"]} ins(%36 : tensor<16x40xf32>) outs(%37 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %71 = arith.addf %out, %in : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %39 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%38 : tensor<16xf32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %71 = math.absf %in : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %40 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%39 : tensor<16xf32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %71 = math.log %in : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %41 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%40, %32 : tensor<16xf32>, tensor<16xf32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %71 = arith.addf %in, %in_11 : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%38 : tensor<16xf32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %71 = arith.cmpf one, %in, %cst_3 : f32
      %72 = arith.uitofp %71 : i1 to f32
      %73 = math.copysign %72, %in : f32
      %74 = arith.cmpf uno, %in, %in : f32
      %75 = arith.select %74, %in, %73 : f32
      linalg.yield %75 : f32
    } -> tensor<16xf32>
    %43 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%41, %collapsed : tensor<16xf32>, tensor<16xf32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %71 = arith.subf %in, %in_11 : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %44 = tensor.empty() : tensor<f32>
    %45 = linalg.fill ins(%cst_3 : f32) outs(%44 : tensor<f32>) -> tensor<f32>
    %46 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["reduction"]} ins(%43 : tensor<16xf32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %71 = arith.addf %out, %in : f32
      linalg.yield %71 : f32
    } -> tensor<f32>
    %47 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%46 : tensor<f32>) outs(%44 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %71 = arith.divf %in, %cst_0 : f32
      linalg.yield %71 : f32
    } -> tensor<f32>
    %48 = linalg.generic {indexing_maps = [#map9], iterator_types = []} outs(%44 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %49 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel"]} ins(%48 : tensor<f32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16xf32>
    %50 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%49 : tensor<16xf32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %71 = arith.negf %in : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %51 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%49, %39 : tensor<16xf32>, tensor<16xf32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %71 = arith.divf %in, %in_11 : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %52 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%51, %42 : tensor<16xf32>, tensor<16xf32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %71 = arith.mulf %in, %in_11 : f32
      linalg.yield %71 : f32
    } -> tensor<16xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%52 : tensor<16xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x40xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%53, %36 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %71 = arith.mulf %in, %in_11 : f32
      linalg.yield %71 : f32
    } -> tensor<16x40xf32>
    %collapsed_10 = tensor.collapse_shape %10 [[0, 1]] : tensor<16x1xi32> into tensor<16xi32>
    %55 = tensor.empty() : tensor<16x40xi32>
    %56 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%collapsed_10 : tensor<16xi32>) outs(%55 : tensor<16x40xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<16x40xi32>
    %57 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel", "parallel"]} outs(%55 : tensor<16x40xi32>) {
    ^bb0(%out: i32):
      %71 = linalg.index 1 : index
      %72 = arith.index_cast %71 : index to i32
      linalg.yield %72 : i32
    } -> tensor<16x40xi32>
    %58 = tensor.empty() : tensor<16x40xi1>
    %59 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%56, %57 : tensor<16x40xi32>, tensor<16x40xi32>) outs(%58 : tensor<16x40xi1>) {
    ^bb0(%in: i32, %in_11: i32, %out: i1):
      %71 = arith.cmpi eq, %in, %in_11 : i32
      linalg.yield %71 : i1
    } -> tensor<16x40xi1>
    %60 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%50 : tensor<16xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x40xf32>
    %61 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x40xf32>
    %62 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%59, %60, %61 : tensor<16x40xi1>, tensor<16x40xf32>, tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: i1, %in_11: f32, %in_12: f32, %out: f32):
      %71 = arith.select %in, %in_11, %in_12 : f32
      linalg.yield %71 : f32
    } -> tensor<16x40xf32>
    %63 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%54, %62 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %71 = arith.addf %in, %in_11 : f32
      linalg.yield %71 : f32
    } -> tensor<16x40xf32>
    %64 = tensor.empty() : tensor<40x16xf32>
    %65 = linalg.fill ins(%cst_3 : f32) outs(%64 : tensor<40x16xf32>) -> tensor<40x16xf32>
    %66 = linalg.generic {indexing_maps = [#map10, #map11, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%63, %arg0 : tensor<16x40xf32>, tensor<16x16xf32>) outs(%65 : tensor<40x16xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %71 = arith.mulf %in, %in_11 : f32
      %72 = arith.addf %out, %71 : f32
      linalg.yield %72 : f32
    } -> tensor<40x16xf32>
    %67 = linalg.generic {indexing_maps = [#map12, #map1], iterator_types = ["parallel", "parallel"]} ins(%66 : tensor<40x16xf32>) outs(%0 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x40xf32>
    %68 = tensor.empty() : tensor<16x16xf32>
    %69 = linalg.fill ins(%cst_3 : f32) outs(%68 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %70 = linalg.generic {indexing_maps = [#map13, #map14, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%63, %arg1 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%69 : tensor<16x16xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %71 = arith.mulf %in, %in_11 : f32
      %72 = arith.addf %out, %71 : f32
      linalg.yield %72 : f32
    } -> tensor<16x16xf32>
    return %47, %70, %67 : tensor<f32>, tensor<16x16xf32>, tensor<16x40xf32>
  }
}

