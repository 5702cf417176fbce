// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --shift --inputs=x,w,ignored,bias --logits=f16
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0) -> ()>
#map7 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2x8x16xf16>, %arg1: tensor<40x16xf16>, %arg2: tensor<2x8xi64>, %arg3: tensor<40xf16>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x8x16xf16> into tensor<16x16xf16>
    %0 = tensor.empty() : tensor<16x40xf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xf16>) outs(%0 : tensor<16x40xf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<16x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<16x16xf16>, tensor<16x40xf16>) outs(%2 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16x40xf32>) outs(%0 : tensor<16x40xf16>) {
    ^bb0(%in: f32, %out: f16):
      %34 = arith.truncf %in : f32 to f16
      linalg.yield %34 : f16
    } -> tensor<16x40xf16>
    %5 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %arg3 : tensor<16x40xf16>, tensor<40xf16>) outs(%0 : tensor<16x40xf16>) {
    ^bb0(%in: f16, %in_8: f16, %out: f16):
      %34 = arith.addf %in, %in_8 : f16
      linalg.yield %34 : f16
    } -> tensor<16x40xf16>
    %expanded = tensor.expand_shape %5 [[0, 1], [2]] output_shape [2, 8, 40] : tensor<16x40xf16> into tensor<2x8x40xf16>
    %6 = tensor.empty() : tensor<2x8x40xf32>
    %7 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x8x40xf16>) outs(%6 : tensor<2x8x40xf32>) {
    ^bb0(%in: f16, %out: f32):
      %34 = arith.extf %in : f16 to f32
      linalg.yield %34 : f32
    } -> tensor<2x8x40xf32>
    %padded = tensor.pad %arg2 low[0, 0] high[0, 1] {
    ^bb0(%arg4: index, %arg5: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x8xi64> to tensor<2x9xi64>
    %extracted_slice = tensor.extract_slice %padded[0, 1] [2, 8] [1, 1] : tensor<2x9xi64> to tensor<2x8xi64>
    %collapsed_3 = tensor.collapse_shape %7 [[0, 1], [2]] : tensor<2x8x40xf32> into tensor<16x40xf32>
    %collapsed_4 = tensor.collapse_shape %extracted_slice [[0, 1]] : tensor<2x8xi64> into tensor<16xi64>
    %8 = tensor.empty() : tensor<16xi64>
    %9 = linalg.fill ins(%c0_i64 : i64) outs(%8 : tensor<16xi64>) -> tensor<16xi64>
    %10 = tensor.empty() : tensor<16xf32>
    %11 = linalg.fill ins(%cst_1 : f32) outs(%10 : tensor<16xf32>) -> tensor<16xf32>
    %12:2 = linalg.generic {indexing_maps = [#map, #map3, #map3], iterator_types = ["parallel", "reduction"]} ins(%collapsed_3 : tensor<16x40xf32>) outs(%11, %9 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_8: i64):
      %34 = linalg.index 1 : index
      %35 = arith.index_cast %34 : index to i64
      %36 = arith.maximumf %in, %out : f32
      %37 = arith.cmpf ogt, %in, %out : f32
      %38 = arith.select %37, %35, %out_8 : i64
      linalg.yield %36, %38 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded_5 = tensor.expand_shape %12#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_3, %expanded_5 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %34 = arith.subf %in, %in_8 : f32
      linalg.yield %34 : f32
    } -> tensor<16x40xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<16x40xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.exp %in : f32
      linalg.yield %34 : f32
    } -> tensor<16x40xf32>
    %15 = tensor.empty() : tensor<16x1xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%15 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map4], iterator_types = ["parallel", "reduction"]} ins(%14 : tensor<16x40xf32>) outs(%16 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.addf %in, %out : f32
      linalg.yield %34 : f32
    } -> tensor<16x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<16x1xf32>) outs(%15 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.log %in : f32
      linalg.yield %34 : f32
    } -> tensor<16x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel"]} ins(%13, %18 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%1 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %34 = arith.subf %in, %in_8 : f32
      linalg.yield %34 : f32
    } -> tensor<16x40xf32>
    %20 = tensor.empty() : tensor<16xi1>
    %21 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%collapsed_4 : tensor<16xi64>) outs(%20 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %34 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %34 : i1
    } -> tensor<16xi1>
    %22 = linalg.generic {indexing_maps = [#map5, #map5, #map6, #map5], iterator_types = ["parallel"]} ins(%21, %collapsed_4, %cst : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%8 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_8: i64, %in_9: i64, %out: i64):
      %34 = arith.select %in, %in_8, %in_9 : i64
      linalg.yield %34 : i64
    } -> tensor<16xi64>
    %expanded_6 = tensor.expand_shape %22 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<16x1xi64>) outs(%16 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %34 = linalg.index 0 : index
      %35 = arith.index_cast %in : i64 to index
      %36 = arith.cmpi slt, %35, %c40 : index
      cf.assert %36, "index must be smaller than dim size"
      %37 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %37, "index must be larger or equal to 0"
      %extracted = tensor.extract %19[%34, %35] : tensor<16x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %collapsed_7 = tensor.collapse_shape %23 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%collapsed_7 : tensor<16xf32>) outs(%10 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.negf %in : f32
      linalg.yield %34 : f32
    } -> tensor<16xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map5, #map6, #map5], iterator_types = ["parallel"]} ins(%21, %24, %cst_2 : tensor<16xi1>, tensor<16xf32>, tensor<f32>) outs(%10 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %34 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %34 : f32
    } -> tensor<16xf32>
    %26 = tensor.empty() : tensor<i64>
    %27 = linalg.fill ins(%c0_i64 : i64) outs(%26 : tensor<i64>) -> tensor<i64>
    %28 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["reduction"]} ins(%21 : tensor<16xi1>) outs(%27 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %34 = arith.extui %in : i1 to i64
      %35 = arith.addi %34, %out : i64
      linalg.yield %35 : i64
    } -> tensor<i64>
    %29 = tensor.empty() : tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%28 : tensor<i64>) outs(%29 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %34 = arith.sitofp %in : i64 to f32
      linalg.yield %34 : f32
    } -> tensor<f32>
    %31 = linalg.fill ins(%cst_0 : f32) outs(%29 : tensor<f32>) -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["reduction"]} ins(%25 : tensor<16xf32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.addf %in, %out : f32
      linalg.yield %34 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%32, %30 : tensor<f32>, tensor<f32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %34 = arith.divf %in, %in_8 : f32
      linalg.yield %34 : f32
    } -> tensor<f32>
    return %33 : tensor<f32>
  }
}

