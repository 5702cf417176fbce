// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,ignored,bias --logits=f16
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<16x16xf16>, %arg1: tensor<40x16xf16>, %arg2: tensor<16xi64>, %arg3: tensor<40xf16>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<16x40xf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xf16>) outs(%0 : tensor<16x40xf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<16x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<16x16xf16>, tensor<16x40xf16>) outs(%2 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16x40xf32>) outs(%0 : tensor<16x40xf16>) {
    ^bb0(%in: f32, %out: f16):
      %32 = arith.truncf %in : f32 to f16
      linalg.yield %32 : f16
    } -> tensor<16x40xf16>
    %5 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %arg3 : tensor<16x40xf16>, tensor<40xf16>) outs(%0 : tensor<16x40xf16>) {
    ^bb0(%in: f16, %in_3: f16, %out: f16):
      %32 = arith.addf %in, %in_3 : f16
      linalg.yield %32 : f16
    } -> tensor<16x40xf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<16x40xf16>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f16, %out: f32):
      %32 = arith.extf %in : f16 to f32
      linalg.yield %32 : f32
    } -> tensor<16x40xf32>
    %7 = tensor.empty() : tensor<16xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<16xi64>) -> tensor<16xi64>
    %9 = tensor.empty() : tensor<16xf32>
    %10 = linalg.fill ins(%cst_1 : f32) outs(%9 : tensor<16xf32>) -> tensor<16xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%6 : tensor<16x40xf32>) outs(%10, %8 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_3: i64):
      %32 = linalg.index 1 : index
      %33 = arith.index_cast %32 : index to i64
      %34 = arith.maximumf %in, %out : f32
      %35 = arith.cmpf ogt, %in, %out : f32
      %36 = arith.select %35, %33, %out_3 : i64
      linalg.yield %34, %36 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %32 = arith.subf %in, %in_3 : f32
      linalg.yield %32 : f32
    } -> tensor<16x40xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %32 = math.exp %in : f32
      linalg.yield %32 : f32
    } -> tensor<16x40xf32>
    %14 = tensor.empty() : tensor<16x1xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%13 : tensor<16x40xf32>) outs(%15 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %32 = arith.addf %in, %out : f32
      linalg.yield %32 : f32
    } -> tensor<16x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<16x1xf32>) outs(%14 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %32 = math.log %in : f32
      linalg.yield %32 : f32
    } -> tensor<16x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %32 = arith.subf %in, %in_3 : f32
      linalg.yield %32 : f32
    } -> tensor<16x40xf32>
    %19 = tensor.empty() : tensor<16xi1>
    %20 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%arg2 : tensor<16xi64>) outs(%19 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %32 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %32 : i1
    } -> tensor<16xi1>
    %21 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%20, %arg2, %cst : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%7 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_3: i64, %in_4: i64, %out: i64):
      %32 = arith.select %in, %in_3, %in_4 : i64
      linalg.yield %32 : i64
    } -> tensor<16xi64>
    %expanded_2 = tensor.expand_shape %21 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_2 : tensor<16x1xi64>) outs(%15 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %32 = linalg.index 0 : index
      %33 = arith.index_cast %in : i64 to index
      %34 = arith.cmpi slt, %33, %c40 : index
      cf.assert %34, "index must be smaller than dim size"
      %35 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %35, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%32, %33] : tensor<16x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<16x1xf32>) outs(%14 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %32 = arith.negf %in : f32
      linalg.yield %32 : f32
    } -> tensor<16x1xf32>
    %collapsed = tensor.collapse_shape %23 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%20, %collapsed, %cst : tensor<16xi1>, tensor<16xf32>, tensor<i64>) outs(%9 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_3: f32, %in_4: i64, %out: f32):
      %32 = arith.sitofp %in_4 : i64 to f32
      %33 = arith.select %in, %in_3, %32 : f32
      linalg.yield %33 : f32
    } -> tensor<16xf32>
    %25 = tensor.empty() : tensor<i64>
    %26 = linalg.fill ins(%c0_i64 : i64) outs(%25 : tensor<i64>) -> tensor<i64>
    %27 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%20 : tensor<16xi1>) outs(%26 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %32 = arith.extui %in : i1 to i64
      %33 = arith.addi %32, %out : i64
      linalg.yield %33 : i64
    } -> tensor<i64>
    %28 = tensor.empty() : tensor<f32>
    %29 = linalg.fill ins(%cst_0 : f32) outs(%28 : tensor<f32>) -> tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%24 : tensor<16xf32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %32 = arith.addf %in, %out : f32
      linalg.yield %32 : f32
    } -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%30, %27 : tensor<f32>, tensor<i64>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %in_3: i64, %out: f32):
      %32 = arith.sitofp %in_3 : i64 to f32
      %33 = arith.divf %in, %32 : f32
      linalg.yield %33 : f32
    } -> tensor<f32>
    return %31 : tensor<f32>
  }
}

