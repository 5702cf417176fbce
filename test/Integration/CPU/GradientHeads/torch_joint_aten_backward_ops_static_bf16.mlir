// torch_joint_aten_backward_ops_static_bf16.mlir.
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
module {
  func.func @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<16xi64>, %arg3: tensor<f32>) -> (tensor<f32>, tensor<16x16xbf16>, tensor<40x16xbf16>) {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %c-100 = arith.constant -100 : index
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<16x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<16x16xbf16>, tensor<16x40xbf16>) outs(%2 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %46 = arith.truncf %in : f32 to bf16
      linalg.yield %46 : bf16
    } -> tensor<16x40xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<16x40xbf16>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %46 = arith.extf %in : bf16 to f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %6 = tensor.empty() : tensor<16xi64>
    %7 = linalg.fill ins(%c0_i64 : i64) outs(%6 : tensor<16xi64>) -> tensor<16xi64>
    %8 = tensor.empty() : tensor<16xf32>
    %9 = linalg.fill ins(%cst_1 : f32) outs(%8 : tensor<16xf32>) -> tensor<16xf32>
    %10:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%5 : tensor<16x40xf32>) outs(%9, %7 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_5: i64):
      %46 = linalg.index 1 : index
      %47 = arith.index_cast %46 : index to i64
      %48 = arith.maximumf %in, %out : f32
      %49 = arith.cmpf ogt, %in, %out : f32
      %50 = arith.select %49, %47, %out_5 : i64
      linalg.yield %48, %50 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded = tensor.expand_shape %10#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%5, %expanded : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %46 = arith.subf %in, %in_5 : f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = math.exp %in : f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %13 = tensor.empty() : tensor<16x1xf32>
    %14 = linalg.fill ins(%cst_0 : f32) outs(%13 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%12 : tensor<16x40xf32>) outs(%14 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = arith.addf %in, %out : f32
      linalg.yield %46 : f32
    } -> tensor<16x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<16x1xf32>) outs(%13 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = math.log %in : f32
      linalg.yield %46 : f32
    } -> tensor<16x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%11, %16 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %46 = arith.subf %in, %in_5 : f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %18 = tensor.empty() : tensor<16xi1>
    %19 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<16xi64>) outs(%18 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %46 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %46 : i1
    } -> tensor<16xi1>
    %20 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%19, %arg2, %cst : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%6 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_5: i64, %in_6: i64, %out: i64):
      %46 = arith.select %in, %in_5, %in_6 : i64
      linalg.yield %46 : i64
    } -> tensor<16xi64>
    %expanded_2 = tensor.expand_shape %20 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_2 : tensor<16x1xi64>) outs(%14 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %46 = linalg.index 0 : index
      %47 = arith.index_cast %in : i64 to index
      %48 = arith.cmpi slt, %47, %c40 : index
      cf.assert %48, "index must be smaller than dim size"
      %49 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %49, "index must be larger or equal to 0"
      %extracted = tensor.extract %17[%46, %47] : tensor<16x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%21 : tensor<16x1xf32>) outs(%13 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = arith.negf %in : f32
      linalg.yield %46 : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %22 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%19, %collapsed, %cst : tensor<16xi1>, tensor<16xf32>, tensor<i64>) outs(%8 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_5: f32, %in_6: i64, %out: f32):
      %46 = arith.sitofp %in_6 : i64 to f32
      %47 = arith.select %in, %in_5, %46 : f32
      linalg.yield %47 : f32
    } -> tensor<16xf32>
    %24 = tensor.empty() : tensor<f32>
    %25 = linalg.fill ins(%cst_0 : f32) outs(%24 : tensor<f32>) -> tensor<f32>
    %26 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%19 : tensor<16xi1>) outs(%25 : tensor<f32>) {
    ^bb0(%in: i1, %out: f32):
      %46 = arith.uitofp %in : i1 to f32
      %47 = arith.addf %46, %out : f32
      linalg.yield %47 : f32
    } -> tensor<f32>
    %27 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%23 : tensor<16xf32>) outs(%25 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = arith.addf %in, %out : f32
      linalg.yield %46 : f32
    } -> tensor<f32>
    %28 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%27, %26 : tensor<f32>, tensor<f32>) outs(%24 : tensor<f32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %46 = arith.divf %in, %in_5 : f32
      linalg.yield %46 : f32
    } -> tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map6, #map1, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%arg3, %arg2, %26 : tensor<f32>, tensor<16xi64>, tensor<f32>) outs(%2 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_5: i64, %in_6: f32, %out: f32):
      %46 = arith.index_cast %in_5 : i64 to index
      %47 = linalg.index 1 : index
      %48 = arith.divf %in, %in_6 : f32
      %49 = arith.negf %48 : f32
      %50 = arith.cmpi ne, %46, %47 : index
      %51 = arith.cmpi eq, %46, %c-100 : index
      %52 = arith.ori %50, %51 : i1
      %53 = arith.select %52, %cst_0, %49 : f32
      linalg.yield %53 : f32
    } -> tensor<16x40xf32>
    %30 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = math.exp %in : f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %31 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%29 : tensor<16x40xf32>) outs(%14 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = arith.addf %in, %out : f32
      linalg.yield %46 : f32
    } -> tensor<16x1xf32>
    %collapsed_3 = tensor.collapse_shape %31 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_3 : tensor<16xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x40xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%30, %32 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %46 = arith.mulf %in, %in_5 : f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%29, %33 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %46 = arith.subf %in, %in_5 : f32
      linalg.yield %46 : f32
    } -> tensor<16x40xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %46 = arith.truncf %in : f32 to bf16
      linalg.yield %46 : bf16
    } -> tensor<16x40xbf16>
    %36 = tensor.empty() : tensor<16x16xf32>
    %37 = linalg.fill ins(%cst_0 : f32) outs(%36 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %38 = linalg.matmul ins(%35, %arg1 : tensor<16x40xbf16>, tensor<40x16xbf16>) outs(%37 : tensor<16x16xf32>) -> tensor<16x16xf32>
    %39 = tensor.empty() : tensor<16x16xbf16>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<16x16xf32>) outs(%39 : tensor<16x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %46 = arith.truncf %in : f32 to bf16
      linalg.yield %46 : bf16
    } -> tensor<16x16xbf16>
    %41 = tensor.empty() : tensor<40x16xbf16>
    %transposed_4 = linalg.transpose ins(%35 : tensor<16x40xbf16>) outs(%41 : tensor<40x16xbf16>) permutation = [1, 0] 
    %42 = tensor.empty() : tensor<40x16xf32>
    %43 = linalg.fill ins(%cst_0 : f32) outs(%42 : tensor<40x16xf32>) -> tensor<40x16xf32>
    %44 = linalg.matmul ins(%transposed_4, %arg0 : tensor<40x16xbf16>, tensor<16x16xbf16>) outs(%43 : tensor<40x16xf32>) -> tensor<40x16xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%44 : tensor<40x16xf32>) outs(%41 : tensor<40x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %46 = arith.truncf %in : f32 to bf16
      linalg.yield %46 : bf16
    } -> tensor<40x16xbf16>
    return %28, %40, %45 : tensor<f32>, tensor<16x16xbf16>, tensor<40x16xbf16>
  }
}

