// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --shift --inputs=x,w,ignored,total --logits=bf16
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0) -> ()>
#map7 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2x8x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<2x8xi64>, %arg3: tensor<f32>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c40 = arith.constant 40 : index
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2x16x40xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<16x40xbf16>) outs(%1 : tensor<2x16x40xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x16x40xbf16>
    %3 = tensor.empty() : tensor<2x8x40xf32>
    %4 = linalg.fill ins(%cst_0 : f32) outs(%3 : tensor<2x8x40xf32>) -> tensor<2x8x40xf32>
    %5 = linalg.batch_matmul ins(%arg0, %2 : tensor<2x8x16xbf16>, tensor<2x16x40xbf16>) outs(%4 : tensor<2x8x40xf32>) -> tensor<2x8x40xf32>
    %6 = tensor.empty() : tensor<2x8x40xbf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<2x8x40xf32>) outs(%6 : tensor<2x8x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %32 = arith.truncf %in : f32 to bf16
      linalg.yield %32 : bf16
    } -> tensor<2x8x40xbf16>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x8x40xbf16>) outs(%3 : tensor<2x8x40xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %32 = arith.extf %in : bf16 to f32
      linalg.yield %32 : f32
    } -> tensor<2x8x40xf32>
    %padded = tensor.pad %arg2 low[0, 0] high[0, 1] {
    ^bb0(%arg4: index, %arg5: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x8xi64> to tensor<2x9xi64>
    %extracted_slice = tensor.extract_slice %padded[0, 1] [2, 8] [1, 1] : tensor<2x9xi64> to tensor<2x8xi64>
    %collapsed = tensor.collapse_shape %8 [[0, 1], [2]] : tensor<2x8x40xf32> into tensor<16x40xf32>
    %collapsed_2 = tensor.collapse_shape %extracted_slice [[0, 1]] : tensor<2x8xi64> into tensor<16xi64>
    %9 = tensor.empty() : tensor<16xi64>
    %10 = linalg.fill ins(%c0_i64 : i64) outs(%9 : tensor<16xi64>) -> tensor<16xi64>
    %11 = tensor.empty() : tensor<16xf32>
    %12 = linalg.fill ins(%cst_1 : f32) outs(%11 : tensor<16xf32>) -> tensor<16xf32>
    %13:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "reduction"]} ins(%collapsed : tensor<16x40xf32>) outs(%12, %10 : tensor<16xf32>, tensor<16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_5: i64):
      %32 = linalg.index 1 : index
      %33 = arith.index_cast %32 : index to i64
      %34 = arith.maximumf %in, %out : f32
      %35 = arith.cmpf ogt, %in, %out : f32
      %36 = arith.select %35, %33, %out_5 : i64
      linalg.yield %34, %36 : f32, i64
    } -> (tensor<16xf32>, tensor<16xi64>)
    %expanded = tensor.expand_shape %13#0 [[0, 1]] output_shape [16, 1] : tensor<16xf32> into tensor<16x1xf32>
    %14 = tensor.empty() : tensor<16x40xf32>
    %15 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel"]} ins(%collapsed, %expanded : tensor<16x40xf32>, tensor<16x1xf32>) outs(%14 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %32 = arith.subf %in, %in_5 : f32
      linalg.yield %32 : f32
    } -> tensor<16x40xf32>
    %16 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<16x40xf32>) outs(%14 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %32 = math.exp %in : f32
      linalg.yield %32 : f32
    } -> tensor<16x40xf32>
    %17 = tensor.empty() : tensor<16x1xf32>
    %18 = linalg.fill ins(%cst_0 : f32) outs(%17 : tensor<16x1xf32>) -> tensor<16x1xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "reduction"]} ins(%16 : tensor<16x40xf32>) outs(%18 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %32 = arith.addf %in, %out : f32
      linalg.yield %32 : f32
    } -> tensor<16x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<16x1xf32>) outs(%17 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %32 = math.log %in : f32
      linalg.yield %32 : f32
    } -> tensor<16x1xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel"]} ins(%15, %20 : tensor<16x40xf32>, tensor<16x1xf32>) outs(%14 : tensor<16x40xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %32 = arith.subf %in, %in_5 : f32
      linalg.yield %32 : f32
    } -> tensor<16x40xf32>
    %22 = tensor.empty() : tensor<16xi1>
    %23 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%collapsed_2 : tensor<16xi64>) outs(%22 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %32 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %32 : i1
    } -> tensor<16xi1>
    %24 = linalg.generic {indexing_maps = [#map5, #map5, #map6, #map5], iterator_types = ["parallel"]} ins(%23, %collapsed_2, %cst : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%9 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_5: i64, %in_6: i64, %out: i64):
      %32 = arith.select %in, %in_5, %in_6 : i64
      linalg.yield %32 : i64
    } -> tensor<16xi64>
    %expanded_3 = tensor.expand_shape %24 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded_3 : tensor<16x1xi64>) outs(%18 : tensor<16x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %32 = linalg.index 0 : index
      %33 = arith.index_cast %in : i64 to index
      %34 = arith.cmpi slt, %33, %c40 : index
      cf.assert %34, "index must be smaller than dim size"
      %35 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %35, "index must be larger or equal to 0"
      %extracted = tensor.extract %21[%32, %33] : tensor<16x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<16x1xf32>) outs(%17 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %32 = arith.negf %in : f32
      linalg.yield %32 : f32
    } -> tensor<16x1xf32>
    %collapsed_4 = tensor.collapse_shape %26 [[0, 1]] : tensor<16x1xf32> into tensor<16xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map5, #map6, #map5], iterator_types = ["parallel"]} ins(%23, %collapsed_4, %cst : tensor<16xi1>, tensor<16xf32>, tensor<i64>) outs(%11 : tensor<16xf32>) {
    ^bb0(%in: i1, %in_5: f32, %in_6: i64, %out: f32):
      %32 = arith.sitofp %in_6 : i64 to f32
      %33 = arith.select %in, %in_5, %32 : f32
      linalg.yield %33 : f32
    } -> tensor<16xf32>
    %28 = tensor.empty() : tensor<f32>
    %29 = linalg.fill ins(%cst_0 : f32) outs(%28 : tensor<f32>) -> tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["reduction"]} ins(%27 : tensor<16xf32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %32 = arith.addf %in, %out : f32
      linalg.yield %32 : f32
    } -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = []} ins(%30, %arg3 : tensor<f32>, tensor<f32>) outs(%28 : tensor<f32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %32 = arith.divf %in, %in_5 : f32
      linalg.yield %32 : f32
    } -> tensor<f32>
    return %31 : tensor<f32>
  }
}

