// torch_joint_aot_dyn_bf16_iota.mlir.
// RUN: xent-run %s --dynamic=N=13 --check | FileCheck %s
// RUN: xent-run %s --dynamic=N=13 --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,ignored,upstream --logits=bf16 --results=loss,dx,dw --size=16
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
  func.func @main(%arg0: tensor<?x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<?xi64>, %arg3: tensor<f32>) -> (tensor<f32>, tensor<?x16xbf16>, tensor<40x16xbf16>) {
    %cst = arith.constant dense<0> : tensor<i64>
    %c0_i64 = arith.constant 0 : i64
    %c-100_i64 = arith.constant -100 : i64
    %c0 = arith.constant 0 : index
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<-1.000000e+00> : tensor<f32>
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %dim = tensor.dim %arg0, %c0 : tensor<?x16xbf16>
    %1 = tensor.empty(%dim) : tensor<?x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<?x40xf32>) -> tensor<?x40xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<?x16xbf16>, tensor<16x40xbf16>) outs(%2 : tensor<?x40xf32>) -> tensor<?x40xf32>
    %4 = tensor.empty(%dim) : tensor<?x40xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<?x40xf32>) outs(%4 : tensor<?x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<?x40xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<?x40xbf16>) outs(%1 : tensor<?x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %67 = arith.extf %in : bf16 to f32
      linalg.yield %67 : f32
    } -> tensor<?x40xf32>
    %7 = tensor.empty(%dim) : tensor<?xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<?xi64>) -> tensor<?xi64>
    %9 = tensor.empty(%dim) : tensor<?xf32>
    %10 = linalg.fill ins(%cst_1 : f32) outs(%9 : tensor<?xf32>) -> tensor<?xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<?x40xf32>) outs(%10, %8 : tensor<?xf32>, tensor<?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_8: i64):
      %67 = linalg.index 1 : index
      %68 = arith.index_cast %67 : index to i64
      %69 = arith.maximumf %in, %out : f32
      %70 = arith.cmpf ogt, %in, %out : f32
      %71 = arith.select %70, %68, %out_8 : i64
      linalg.yield %69, %71 : f32, i64
    } -> (tensor<?xf32>, tensor<?xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [%dim, 1] : tensor<?xf32> into tensor<?x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<?x40xf32>, tensor<?x1xf32>) outs(%1 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %67 = arith.subf %in, %in_8 : f32
      linalg.yield %67 : f32
    } -> tensor<?x40xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<?x40xf32>) outs(%1 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = math.exp %in : f32
      linalg.yield %67 : f32
    } -> tensor<?x40xf32>
    %14 = tensor.empty(%dim) : tensor<?x1xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<?x40xf32>) outs(%15 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.addf %in, %out : f32
      linalg.yield %67 : f32
    } -> tensor<?x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<?x1xf32>) outs(%14 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = math.log %in : f32
      linalg.yield %67 : f32
    } -> tensor<?x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<?x40xf32>, tensor<?x1xf32>) outs(%1 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %67 = arith.subf %in, %in_8 : f32
      linalg.yield %67 : f32
    } -> tensor<?x40xf32>
    %dim_4 = tensor.dim %arg2, %c0 : tensor<?xi64>
    %19 = tensor.empty(%dim_4) : tensor<?xi1>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<?xi64>) outs(%19 : tensor<?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %67 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %67 : i1
    } -> tensor<?xi1>
    %21 = tensor.empty(%dim_4) : tensor<?xi64>
    %22 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %arg2, %cst : tensor<?xi1>, tensor<?xi64>, tensor<i64>) outs(%21 : tensor<?xi64>) {
    ^bb0(%in: i1, %in_8: i64, %in_9: i64, %out: i64):
      %67 = arith.select %in, %in_8, %in_9 : i64
      linalg.yield %67 : i64
    } -> tensor<?xi64>
    %expanded_5 = tensor.expand_shape %22 [[0, 1]] output_shape [%dim_4, 1] : tensor<?xi64> into tensor<?x1xi64>
    %23 = tensor.empty(%dim_4) : tensor<?x1xf32>
    %24 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_5 : tensor<?x1xi64>) outs(%24 : tensor<?x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %67 = linalg.index 0 : index
      %68 = arith.index_cast %in : i64 to index
      %69 = arith.cmpi slt, %68, %c40 : index
      cf.assert %69, "index must be smaller than dim size"
      %70 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %70, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%67, %68] : tensor<?x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x1xf32>
    %collapsed = tensor.collapse_shape %25 [[0, 1]] : tensor<?x1xf32> into tensor<?xf32>
    %26 = tensor.empty(%dim_4) : tensor<?xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%collapsed : tensor<?xf32>) outs(%26 : tensor<?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.negf %in : f32
      linalg.yield %67 : f32
    } -> tensor<?xf32>
    %28 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %27, %cst_2 : tensor<?xi1>, tensor<?xf32>, tensor<f32>) outs(%26 : tensor<?xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %67 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %67 : f32
    } -> tensor<?xf32>
    %29 = tensor.empty() : tensor<i64>
    %30 = linalg.fill ins(%c0_i64 : i64) outs(%29 : tensor<i64>) -> tensor<i64>
    %31 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%20 : tensor<?xi1>) outs(%30 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %67 = arith.extui %in : i1 to i64
      %68 = arith.addi %67, %out : i64
      linalg.yield %68 : i64
    } -> tensor<i64>
    %32 = tensor.empty() : tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%31 : tensor<i64>) outs(%32 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %67 = arith.sitofp %in : i64 to f32
      linalg.yield %67 : f32
    } -> tensor<f32>
    %34 = linalg.fill ins(%cst_0 : f32) outs(%32 : tensor<f32>) -> tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%28 : tensor<?xf32>) outs(%34 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.addf %in, %out : f32
      linalg.yield %67 : f32
    } -> tensor<f32>
    %36 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%35, %33 : tensor<f32>, tensor<f32>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %67 = arith.divf %in, %in_8 : f32
      linalg.yield %67 : f32
    } -> tensor<f32>
    %37 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%arg3, %33 : tensor<f32>, tensor<f32>) outs(%32 : tensor<f32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %67 = arith.divf %in, %in_8 : f32
      linalg.yield %67 : f32
    } -> tensor<f32>
    %expanded_6 = tensor.expand_shape %arg2 [[0, 1]] output_shape [%dim_4, 1] : tensor<?xi64> into tensor<?x1xi64>
    %38 = tensor.empty(%dim_4) : tensor<?x1xi1>
    %39 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<?x1xi64>) outs(%38 : tensor<?x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %67 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %67 : i1
    } -> tensor<?x1xi1>
    %40 = tensor.empty(%dim_4) : tensor<?x1xi64>
    %41 = linalg.generic {indexing_maps = [#map, #map, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%39, %expanded_6, %cst : tensor<?x1xi1>, tensor<?x1xi64>, tensor<i64>) outs(%40 : tensor<?x1xi64>) {
    ^bb0(%in: i1, %in_8: i64, %in_9: i64, %out: i64):
      %67 = arith.select %in, %in_8, %in_9 : i64
      linalg.yield %67 : i64
    } -> tensor<?x1xi64>
    %42 = tensor.empty() : tensor<40xi64>
    %43 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%42 : tensor<40xi64>) {
    ^bb0(%out: i64):
      %67 = linalg.index 0 : index
      %68 = arith.index_cast %67 : index to i64
      linalg.yield %68 : i64
    } -> tensor<40xi64>
    %44 = tensor.empty(%dim_4) : tensor<?x40xi1>
    %45 = linalg.generic {indexing_maps = [#map2, #map7, #map], iterator_types = ["parallel", "parallel"]} ins(%41, %43 : tensor<?x1xi64>, tensor<40xi64>) outs(%44 : tensor<?x40xi1>) {
    ^bb0(%in: i64, %in_8: i64, %out: i1):
      %67 = arith.cmpi eq, %in, %in_8 : i64
      linalg.yield %67 : i1
    } -> tensor<?x40xi1>
    %46 = tensor.empty(%dim_4) : tensor<?x40xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map6, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%45, %cst_3, %cst_2 : tensor<?x40xi1>, tensor<f32>, tensor<f32>) outs(%46 : tensor<?x40xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %67 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %67 : f32
    } -> tensor<?x40xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map6, #map6, #map], iterator_types = ["parallel", "parallel"]} ins(%39, %37, %cst_2 : tensor<?x1xi1>, tensor<f32>, tensor<f32>) outs(%23 : tensor<?x1xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %67 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %67 : f32
    } -> tensor<?x1xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%47, %48 : tensor<?x40xf32>, tensor<?x1xf32>) outs(%46 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %67 = arith.mulf %in, %in_8 : f32
      linalg.yield %67 : f32
    } -> tensor<?x40xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<?x40xf32>) outs(%1 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = math.exp %in : f32
      linalg.yield %67 : f32
    } -> tensor<?x40xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%49 : tensor<?x40xf32>) outs(%24 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.addf %in, %out : f32
      linalg.yield %67 : f32
    } -> tensor<?x1xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%50, %51 : tensor<?x40xf32>, tensor<?x1xf32>) outs(%1 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %67 = arith.mulf %in, %in_8 : f32
      linalg.yield %67 : f32
    } -> tensor<?x40xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%49, %52 : tensor<?x40xf32>, tensor<?x40xf32>) outs(%46 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %67 = arith.subf %in, %in_8 : f32
      linalg.yield %67 : f32
    } -> tensor<?x40xf32>
    %54 = tensor.empty(%dim_4) : tensor<?x40xbf16>
    %55 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<?x40xf32>) outs(%54 : tensor<?x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<?x40xbf16>
    %56 = tensor.empty(%dim_4) : tensor<40x?xbf16>
    %transposed_7 = linalg.transpose ins(%55 : tensor<?x40xbf16>) outs(%56 : tensor<40x?xbf16>) permutation = [1, 0] 
    %57 = tensor.empty() : tensor<40x16xf32>
    %58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<40x16xf32>) -> tensor<40x16xf32>
    %59 = linalg.matmul ins(%transposed_7, %arg0 : tensor<40x?xbf16>, tensor<?x16xbf16>) outs(%58 : tensor<40x16xf32>) -> tensor<40x16xf32>
    %60 = tensor.empty() : tensor<40x16xbf16>
    %61 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%59 : tensor<40x16xf32>) outs(%60 : tensor<40x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<40x16xbf16>
    %62 = tensor.empty(%dim_4) : tensor<?x16xf32>
    %63 = linalg.fill ins(%cst_0 : f32) outs(%62 : tensor<?x16xf32>) -> tensor<?x16xf32>
    %64 = linalg.matmul ins(%55, %arg1 : tensor<?x40xbf16>, tensor<40x16xbf16>) outs(%63 : tensor<?x16xf32>) -> tensor<?x16xf32>
    %65 = tensor.empty(%dim_4) : tensor<?x16xbf16>
    %66 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%64 : tensor<?x16xf32>) outs(%65 : tensor<?x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<?x16xbf16>
    return %36, %66, %61 : tensor<f32>, tensor<?x16xbf16>, tensor<40x16xbf16>
  }
}

