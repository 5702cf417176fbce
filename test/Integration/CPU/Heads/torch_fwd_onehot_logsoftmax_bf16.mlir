// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --inputs=x,w,label --logits=bf16
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<16xi64>) -> tensor<f32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.600000e+01 : f32
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<16x40xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<16x16xbf16>, tensor<16x40xbf16>) outs(%2 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %33 = arith.truncf %in : f32 to bf16
      linalg.yield %33 : bf16
    } -> tensor<16x40xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<16x40xbf16>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %33 = arith.extf %in : bf16 to f32
      linalg.yield %33 : f32
    } -> tensor<16x40xf32>
    %6 = tensor.empty() : tensor<40xi64>
    %7 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%6 : tensor<40xi64>) {
    ^bb0(%out: i64):
      %33 = linalg.index 0 : index
      %34 = arith.index_cast %33 : index to i64
      linalg.yield %34 : i64
    } -> tensor<40xi64>
    %expanded = tensor.expand_shape %arg2 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %8 = tensor.empty() : tensor<16x40xi1>
    %9 = linalg.generic {indexing_maps = [#map2, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded, %7 : tensor<16x1xi64>, tensor<40xi64>) outs(%8 : tensor<16x40xi1>) {
    ^bb0(%in: i64, %in_3: i64, %out: i1):
      %33 = arith.cmpi eq, %in, %in_3 : i64
      linalg.yield %33 : i1
    } -> tensor<16x40xi1>
    %10 = tensor.empty() : tensor<16x40xi64>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<16x40xi1>) outs(%10 : tensor<16x40xi64>) {
    ^bb0(%in: i1, %out: i64):
      %33 = arith.extui %in : i1 to i64
      linalg.yield %33 : i64
    } -> tensor<16x40xi64>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<16x40xi64>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: i64, %out: f32):
      %33 = arith.sitofp %in : i64 to f32
      linalg.yield %33 : f32
    } -> tensor<16x40xf32>
    %13 = tensor.empty() : tensor<16xi64>
    %14 = linalg.fill ins(%c0_i64 : i64) outs(%13 : tensor<16xi64>) -> tensor<16xi64>
    %15 = tensor.empty() : tensor<16xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%15 : tensor<16xf32>) -> tensor<16xf32>
    %17:2 = linalg.generic {indexing_maps = [#map, #map4, #map4], iterator_types = ["parallel", "reduction"]} ins(%5 : tensor<16x40xf32>) outs(%16, %14 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_3: i64):
      %33 = linalg.index 1 : index
      %34 = arith.index_cast %33 : index to i64
      %35 = arith.maximumf %in, %out : f32
      %36 = arith.cmpf ogt, %in, %out : f32
      %37 = arith.select %36, %34, %out_3 : i64
      linalg.yield %35, %37 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded_2 = tensor.expand_shape %17#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%5, %expanded_2 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %33 = arith.subf %in, %in_3 : f32
      linalg.yield %33 : f32
    } -> tensor<16x40xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = math.exp %in : f32
      linalg.yield %33 : f32
    } -> tensor<16x40xf32>
    %20 = tensor.empty() : tensor<16x1xf32>
    %21 = linalg.fill ins(%cst : f32) outs(%20 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%19 : tensor<16x40xf32>) outs(%21 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = arith.addf %in, %out : f32
      linalg.yield %33 : f32
    } -> tensor<16x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<16x1xf32>) outs(%20 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = math.log %in : f32
      linalg.yield %33 : f32
    } -> tensor<16x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%18, %23 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %33 = arith.subf %in, %in_3 : f32
      linalg.yield %33 : f32
    } -> tensor<16x40xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %24 : tensor<16x40xf32>, tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %33 = arith.mulf %in, %in_3 : f32
      linalg.yield %33 : f32
    } -> tensor<16x40xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%15 : tensor<16xf32>) -> tensor<16xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map4], iterator_types = ["parallel", "reduction"]} ins(%25 : tensor<16x40xf32>) outs(%26 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = arith.addf %in, %out : f32
      linalg.yield %33 : f32
    } -> tensor<16xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%27 : tensor<16xf32>) outs(%15 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = arith.negf %in : f32
      linalg.yield %33 : f32
    } -> tensor<16xf32>
    %29 = tensor.empty() : tensor<f32>
    %30 = linalg.fill ins(%cst : f32) outs(%29 : tensor<f32>) -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map1, #map5], iterator_types = ["reduction"]} ins(%28 : tensor<16xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = arith.addf %in, %out : f32
      linalg.yield %33 : f32
    } -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%31 : tensor<f32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %33 = arith.divf %in, %cst_1 : f32
      linalg.yield %33 : f32
    } -> tensor<f32>
    return %32 : tensor<f32>
  }
}

