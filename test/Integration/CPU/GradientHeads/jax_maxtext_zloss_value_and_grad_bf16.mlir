// jax_maxtext_zloss_value_and_grad_bf16.mlir.
// RUN: xent-run %s --check | FileCheck %s
// RUN: xent-run %s --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,label,mask --z-loss=1e-4 --logits=bf16 --results=loss,dx,dw --unfused-tolerance=2e-2
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map7 = affine_map<(d0, d1) -> (d0, d1)>
#map8 = affine_map<(d0, d1) -> ()>
#map9 = affine_map<() -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d2, d3, d1)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map13 = affine_map<(d0, d1) -> (d1, d0)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
module @jit_loss {
  func.func public @main(%arg0: tensor<2x8x16xbf16>, %arg1: tensor<16x40xbf16>, %arg2: tensor<2x8xi32>, %arg3: tensor<2x8xi32>) -> (tensor<f32>, tensor<2x8x16xbf16>, tensor<16x40xbf16>) {
    %cst = arith.constant 1.000000e+00 : f32
    %cst_0 = arith.constant 9.99999993E-9 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant 0.000000e+00 : bf16
    %cst_4 = arith.constant dense<2.000000e-04> : tensor<f32>
    %cst_5 = arith.constant dense<1.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0> : tensor<i32>
    %cst_7 = arith.constant dense<9.99999974E-5> : tensor<f32>
    %0 = tensor.empty() : tensor<2x8x40xbf16>
    %1 = linalg.fill ins(%cst_3 : bf16) outs(%0 : tensor<2x8x40xbf16>) -> tensor<2x8x40xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg1 : tensor<2x8x16xbf16>, tensor<16x40xbf16>) outs(%1 : tensor<2x8x40xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %74 = arith.mulf %in, %in_8 : bf16
      %75 = arith.addf %out, %74 : bf16
      linalg.yield %75 : bf16
    } -> tensor<2x8x40xbf16>
    %3 = tensor.empty() : tensor<2x8x40xf32>
    %4 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<2x8x40xbf16>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %74 = arith.extf %in : bf16 to f32
      linalg.yield %74 : f32
    } -> tensor<2x8x40xf32>
    %5 = tensor.empty() : tensor<2x8x1xi32>
    %6 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<2x8xi32>) outs(%5 : tensor<2x8x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x1xi32>
    %7 = tensor.empty() : tensor<1x1x40xi32>
    %8 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel"]} outs(%7 : tensor<1x1x40xi32>) {
    ^bb0(%out: i32):
      %74 = linalg.index 2 : index
      %75 = arith.index_cast %74 : index to i32
      linalg.yield %75 : i32
    } -> tensor<1x1x40xi32>
    %9 = tensor.empty() : tensor<2x8x40xi32>
    %10 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x8x1xi32>) outs(%9 : tensor<2x8x40xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x40xi32>
    %11 = linalg.generic {indexing_maps = [#map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x1x40xi32>) outs(%9 : tensor<2x8x40xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8x40xi32>
    %12 = tensor.empty() : tensor<2x8x40xi1>
    %13 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %11 : tensor<2x8x40xi32>, tensor<2x8x40xi32>) outs(%12 : tensor<2x8x40xi1>) {
    ^bb0(%in: i32, %in_8: i32, %out: i1):
      %74 = arith.cmpi eq, %in, %in_8 : i32
      linalg.yield %74 : i1
    } -> tensor<2x8x40xi1>
    %14 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<2x8x40xi1>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: i1, %out: f32):
      %74 = arith.uitofp %in : i1 to f32
      linalg.yield %74 : f32
    } -> tensor<2x8x40xf32>
    %15 = tensor.empty() : tensor<2x8xf32>
    %16 = linalg.fill ins(%cst_2 : f32) outs(%15 : tensor<2x8xf32>) -> tensor<2x8xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<2x8x40xf32>) outs(%16 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.maximumf %out, %in : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %18 = tensor.empty() : tensor<2x8x1xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<2x8xf32>) outs(%18 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x8x1xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x40xf32>
    %21 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %20 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.subf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8x40xf32>
    %22 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = math.exp %in : f32
      linalg.yield %74 : f32
    } -> tensor<2x8x40xf32>
    %23 = linalg.fill ins(%cst_1 : f32) outs(%15 : tensor<2x8xf32>) -> tensor<2x8xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%22 : tensor<2x8x40xf32>) outs(%23 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.addf %out, %in : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x8xf32>) outs(%18 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %26 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<2x8x1xf32>) outs(%18 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = math.log %in : f32
      linalg.yield %74 : f32
    } -> tensor<2x8x1xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x8x1xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x40xf32>
    %28 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %27 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.subf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8x40xf32>
    %29 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %28 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.mulf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8x40xf32>
    %30 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%29 : tensor<2x8x40xf32>) outs(%23 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.addf %out, %in : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %31 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%30 : tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.negf %in : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %32 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %19 : tensor<2x8x1xf32>, tensor<2x8x1xf32>) outs(%18 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.addf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8x1xf32>
    %collapsed = tensor.collapse_shape %32 [[0], [1, 2]] : tensor<2x8x1xf32> into tensor<2x8xf32>
    %33 = linalg.generic {indexing_maps = [#map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8xf32>
    %34 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%collapsed, %collapsed : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.mulf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %35 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%33, %34 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.mulf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %36 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%31, %35 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.addf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %37 = tensor.empty() : tensor<2x8xi32>
    %38 = linalg.generic {indexing_maps = [#map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<i32>) outs(%37 : tensor<2x8xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<2x8xi32>
    %39 = tensor.empty() : tensor<2x8xi1>
    %40 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%arg3, %38 : tensor<2x8xi32>, tensor<2x8xi32>) outs(%39 : tensor<2x8xi1>) {
    ^bb0(%in: i32, %in_8: i32, %out: i1):
      %74 = arith.cmpi ne, %in, %in_8 : i32
      linalg.yield %74 : i1
    } -> tensor<2x8xi1>
    %41 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%40 : tensor<2x8xi1>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: i1, %out: f32):
      %74 = arith.uitofp %in : i1 to f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%36, %41 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.mulf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %43 = tensor.empty() : tensor<f32>
    %44 = linalg.fill ins(%cst_1 : f32) outs(%43 : tensor<f32>) -> tensor<f32>
    %45 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["reduction", "reduction"]} ins(%42 : tensor<2x8xf32>) outs(%44 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.addf %out, %in : f32
      linalg.yield %74 : f32
    } -> tensor<f32>
    %46 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["reduction", "reduction"]} ins(%41 : tensor<2x8xf32>) outs(%44 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.addf %out, %in : f32
      linalg.yield %74 : f32
    } -> tensor<f32>
    %47 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%46 : tensor<f32>) outs(%43 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.addf %in, %cst_0 : f32
      linalg.yield %74 : f32
    } -> tensor<f32>
    %48 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = []} ins(%45, %47 : tensor<f32>, tensor<f32>) outs(%43 : tensor<f32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.divf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<f32>
    %49 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = []} ins(%47 : tensor<f32>) outs(%43 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.divf %cst, %in : f32
      linalg.yield %74 : f32
    } -> tensor<f32>
    %50 = linalg.generic {indexing_maps = [#map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<f32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8xf32>
    %51 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%50, %41 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.mulf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %52 = linalg.generic {indexing_maps = [#map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8xf32>
    %53 = linalg.generic {indexing_maps = [#map8, #map7], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8xf32>
    %54 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%53, %collapsed : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.mulf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %55 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%52, %54 : tensor<2x8xf32>, tensor<2x8xf32>) outs(%15 : tensor<2x8xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.addf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8xf32>
    %56 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55 : tensor<2x8xf32>) outs(%18 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %57 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56 : tensor<2x8x1xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x40xf32>
    %58 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57, %22 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.mulf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8x40xf32>
    %59 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<2x8x1xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x40xf32>
    %60 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%58, %59 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.divf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8x40xf32>
    %61 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %14 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.subf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8x40xf32>
    %62 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<2x8xf32>) outs(%18 : tensor<2x8x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x1xf32>
    %63 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<2x8x1xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x8x40xf32>
    %64 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %61 : tensor<2x8x40xf32>, tensor<2x8x40xf32>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %74 = arith.mulf %in, %in_8 : f32
      linalg.yield %74 : f32
    } -> tensor<2x8x40xf32>
    %65 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<2x8x40xf32>) outs(%0 : tensor<2x8x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %74 = arith.truncf %in : f32 to bf16
      linalg.yield %74 : bf16
    } -> tensor<2x8x40xbf16>
    %66 = tensor.empty() : tensor<40x16xbf16>
    %67 = linalg.fill ins(%cst_3 : bf16) outs(%66 : tensor<40x16xbf16>) -> tensor<40x16xbf16>
    %68 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%65, %arg0 : tensor<2x8x40xbf16>, tensor<2x8x16xbf16>) outs(%67 : tensor<40x16xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %74 = arith.mulf %in, %in_8 : bf16
      %75 = arith.addf %out, %74 : bf16
      linalg.yield %75 : bf16
    } -> tensor<40x16xbf16>
    %69 = tensor.empty() : tensor<16x40xbf16>
    %70 = linalg.generic {indexing_maps = [#map13, #map7], iterator_types = ["parallel", "parallel"]} ins(%68 : tensor<40x16xbf16>) outs(%69 : tensor<16x40xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<16x40xbf16>
    %71 = tensor.empty() : tensor<2x8x16xbf16>
    %72 = linalg.fill ins(%cst_3 : bf16) outs(%71 : tensor<2x8x16xbf16>) -> tensor<2x8x16xbf16>
    %73 = linalg.generic {indexing_maps = [#map, #map14, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%65, %arg1 : tensor<2x8x40xbf16>, tensor<16x40xbf16>) outs(%72 : tensor<2x8x16xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %74 = arith.mulf %in, %in_8 : bf16
      %75 = arith.addf %out, %74 : bf16
      linalg.yield %75 : bf16
    } -> tensor<2x8x16xbf16>
    return %48, %73, %70 : tensor<f32>, tensor<2x8x16xbf16>, tensor<16x40xbf16>
  }
}

