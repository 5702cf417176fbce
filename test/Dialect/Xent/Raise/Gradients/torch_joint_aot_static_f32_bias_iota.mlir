// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<2048x1024xf32>, dw: tensor<32000x1024xf32>, dbias: tensor<32000xf32>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
#map7 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<2048x1024xf32>, %arg1: tensor<32000x1024xf32>, %arg2: tensor<2048xi64>, %arg3: tensor<32000xf32>, %arg4: tensor<f32>) -> (tensor<f32>, tensor<2048x1024xf32>, tensor<32000x1024xf32>, tensor<32000xf32>) {
    %cst = arith.constant dense<0> : tensor<i64>
    %c0_i64 = arith.constant 0 : i64
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<-1.000000e+00> : tensor<f32>
    %0 = tensor.empty() : tensor<1024x32000xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xf32>) outs(%0 : tensor<1024x32000xf32>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xf32>, tensor<1024x32000xf32>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg3, %3 : tensor<32000xf32>, tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %57 = arith.addf %in, %in_7 : f32
      linalg.yield %57 : f32
    } -> tensor<2048x32000xf32>
    %5 = tensor.empty() : tensor<2048xi64>
    %6 = linalg.fill ins(%c0_i64 : i64) outs(%5 : tensor<2048xi64>) -> tensor<2048xi64>
    %7 = tensor.empty() : tensor<2048xf32>
    %8 = linalg.fill ins(%cst_1 : f32) outs(%7 : tensor<2048xf32>) -> tensor<2048xf32>
    %9:2 = linalg.generic {indexing_maps = [#map1, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<2048x32000xf32>) outs(%8, %6 : tensor<2048xf32>, tensor<2048xi64>) {
    ^bb0(%in: f32, %out: f32, %out_7: i64):
      %57 = linalg.index 1 : index
      %58 = arith.index_cast %57 : index to i64
      %59 = arith.maximumf %in, %out : f32
      %60 = arith.cmpf ogt, %in, %out : f32
      %61 = arith.select %60, %58, %out_7 : i64
      linalg.yield %59, %61 : f32, i64
    } -> (tensor<2048xf32>, tensor<2048xi64>)
    %expanded = tensor.expand_shape %9#0 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %expanded : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %57 = arith.subf %in, %in_7 : f32
      linalg.yield %57 : f32
    } -> tensor<2048x32000xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.exp %in : f32
      linalg.yield %57 : f32
    } -> tensor<2048x32000xf32>
    %12 = tensor.empty() : tensor<2048x1xf32>
    %13 = linalg.fill ins(%cst_0 : f32) outs(%12 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "reduction"]} ins(%11 : tensor<2048x32000xf32>) outs(%13 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.addf %in, %out : f32
      linalg.yield %57 : f32
    } -> tensor<2048x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<2048x1xf32>) outs(%12 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.log %in : f32
      linalg.yield %57 : f32
    } -> tensor<2048x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %15 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %57 = arith.subf %in, %in_7 : f32
      linalg.yield %57 : f32
    } -> tensor<2048x32000xf32>
    %17 = tensor.empty() : tensor<2048xi1>
    %18 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%17 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %57 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %57 : i1
    } -> tensor<2048xi1>
    %19 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%18, %arg2, %cst : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%5 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_7: i64, %in_8: i64, %out: i64):
      %57 = arith.select %in, %in_7, %in_8 : i64
      linalg.yield %57 : i64
    } -> tensor<2048xi64>
    %expanded_4 = tensor.expand_shape %19 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<2048x1xi64>) outs(%13 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %57 = linalg.index 0 : index
      %58 = arith.index_cast %in : i64 to index
      %59 = arith.cmpi slt, %58, %c32000 : index
      cf.assert %59, "index must be smaller than dim size"
      %60 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %60, "index must be larger or equal to 0"
      %extracted = tensor.extract %16[%57, %58] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %20 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %21 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed : tensor<2048xf32>) outs(%7 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.negf %in : f32
      linalg.yield %57 : f32
    } -> tensor<2048xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%18, %21, %cst_2 : tensor<2048xi1>, tensor<2048xf32>, tensor<f32>) outs(%7 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %57 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %57 : f32
    } -> tensor<2048xf32>
    %23 = tensor.empty() : tensor<i64>
    %24 = linalg.fill ins(%c0_i64 : i64) outs(%23 : tensor<i64>) -> tensor<i64>
    %25 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%18 : tensor<2048xi1>) outs(%24 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %57 = arith.extui %in : i1 to i64
      %58 = arith.addi %57, %out : i64
      linalg.yield %58 : i64
    } -> tensor<i64>
    %26 = tensor.empty() : tensor<f32>
    %27 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%25 : tensor<i64>) outs(%26 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %57 = arith.sitofp %in : i64 to f32
      linalg.yield %57 : f32
    } -> tensor<f32>
    %28 = linalg.fill ins(%cst_0 : f32) outs(%26 : tensor<f32>) -> tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%22 : tensor<2048xf32>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.addf %in, %out : f32
      linalg.yield %57 : f32
    } -> tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%29, %27 : tensor<f32>, tensor<f32>) outs(%26 : tensor<f32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %57 = arith.divf %in, %in_7 : f32
      linalg.yield %57 : f32
    } -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%arg4, %27 : tensor<f32>, tensor<f32>) outs(%26 : tensor<f32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %57 = arith.divf %in, %in_7 : f32
      linalg.yield %57 : f32
    } -> tensor<f32>
    %expanded_5 = tensor.expand_shape %arg2 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %32 = tensor.empty() : tensor<2048x1xi1>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_5 : tensor<2048x1xi64>) outs(%32 : tensor<2048x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %57 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %57 : i1
    } -> tensor<2048x1xi1>
    %34 = tensor.empty() : tensor<2048x1xi64>
    %35 = linalg.generic {indexing_maps = [#map1, #map1, #map7, #map1], iterator_types = ["parallel", "parallel"]} ins(%33, %expanded_5, %cst : tensor<2048x1xi1>, tensor<2048x1xi64>, tensor<i64>) outs(%34 : tensor<2048x1xi64>) {
    ^bb0(%in: i1, %in_7: i64, %in_8: i64, %out: i64):
      %57 = arith.select %in, %in_7, %in_8 : i64
      linalg.yield %57 : i64
    } -> tensor<2048x1xi64>
    %36 = tensor.empty() : tensor<32000xi64>
    %37 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel"]} outs(%36 : tensor<32000xi64>) {
    ^bb0(%out: i64):
      %57 = linalg.index 0 : index
      %58 = arith.index_cast %57 : index to i64
      linalg.yield %58 : i64
    } -> tensor<32000xi64>
    %38 = tensor.empty() : tensor<2048x32000xi1>
    %39 = linalg.generic {indexing_maps = [#map3, #map, #map1], iterator_types = ["parallel", "parallel"]} ins(%35, %37 : tensor<2048x1xi64>, tensor<32000xi64>) outs(%38 : tensor<2048x32000xi1>) {
    ^bb0(%in: i64, %in_7: i64, %out: i1):
      %57 = arith.cmpi eq, %in, %in_7 : i64
      linalg.yield %57 : i1
    } -> tensor<2048x32000xi1>
    %40 = linalg.generic {indexing_maps = [#map1, #map7, #map7, #map1], iterator_types = ["parallel", "parallel"]} ins(%39, %cst_3, %cst_2 : tensor<2048x32000xi1>, tensor<f32>, tensor<f32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %57 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %57 : f32
    } -> tensor<2048x32000xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map7, #map7, #map1], iterator_types = ["parallel", "parallel"]} ins(%33, %31, %cst_2 : tensor<2048x1xi1>, tensor<f32>, tensor<f32>) outs(%12 : tensor<2048x1xf32>) {
    ^bb0(%in: i1, %in_7: f32, %in_8: f32, %out: f32):
      %57 = arith.select %in, %in_7, %in_8 : f32
      linalg.yield %57 : f32
    } -> tensor<2048x1xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%40, %41 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %57 = arith.mulf %in, %in_7 : f32
      linalg.yield %57 : f32
    } -> tensor<2048x32000xf32>
    %43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.exp %in : f32
      linalg.yield %57 : f32
    } -> tensor<2048x32000xf32>
    %44 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "reduction"]} ins(%42 : tensor<2048x32000xf32>) outs(%13 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.addf %in, %out : f32
      linalg.yield %57 : f32
    } -> tensor<2048x1xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%43, %44 : tensor<2048x32000xf32>, tensor<2048x1xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %57 = arith.mulf %in, %in_7 : f32
      linalg.yield %57 : f32
    } -> tensor<2048x32000xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%42, %45 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %57 = arith.subf %in, %in_7 : f32
      linalg.yield %57 : f32
    } -> tensor<2048x32000xf32>
    %47 = tensor.empty() : tensor<32000x2048xf32>
    %transposed_6 = linalg.transpose ins(%46 : tensor<2048x32000xf32>) outs(%47 : tensor<32000x2048xf32>) permutation = [1, 0] 
    %48 = tensor.empty() : tensor<32000x1024xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %50 = linalg.matmul ins(%transposed_6, %arg0 : tensor<32000x2048xf32>, tensor<2048x1024xf32>) outs(%49 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %51 = tensor.empty() : tensor<2048x1024xf32>
    %52 = linalg.fill ins(%cst_0 : f32) outs(%51 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %53 = linalg.matmul ins(%46, %arg1 : tensor<2048x32000xf32>, tensor<32000x1024xf32>) outs(%52 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %54 = tensor.empty() : tensor<32000xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<32000xf32>) -> tensor<32000xf32>
    %56 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["reduction", "parallel"]} ins(%46 : tensor<2048x32000xf32>) outs(%55 : tensor<32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.addf %in, %out : f32
      linalg.yield %57 : f32
    } -> tensor<32000xf32>
    return %30, %53, %50, %56 : tensor<f32>, tensor<2048x1024xf32>, tensor<32000x1024xf32>, tensor<32000xf32>
  }
}

