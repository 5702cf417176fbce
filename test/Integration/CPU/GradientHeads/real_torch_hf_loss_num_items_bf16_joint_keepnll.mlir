// torch 2.15.0, transformers 5.24.0, torch-mlir 20261001; linalg-on-tensors, nll_loss_backward kept (torch-mlir 20261001); torch_heads.py:hf_loss_num_items_bf16_joint.
// RUN: xent-run %s --check | FileCheck %s
// RUN: xent-run %s --check --token-chunk=5 --vocab-chunk=16 | FileCheck %s
// RUN: %check_reference %s
// CHECK: result 0 : {{.*}} ok
// CHECK: result 1 : {{.*}} ok
// CHECK: result 2 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0) -> ()>
#map6 = affine_map<() -> ()>
#map7 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<2x9x24xbf16>, %arg1: tensor<53x24xbf16>, %arg2: tensor<2x9xi64>, %arg3: tensor<i64>, %arg4: tensor<f32>) -> (tensor<f32>, tensor<2x9x24xbf16>, tensor<53x24xbf16>) {
    %c-100_i64 = arith.constant -100 : i64
    %c53 = arith.constant 53 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %c-100 = arith.constant -100 : index
    %cst_2 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<24x53xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<53x24xbf16>) outs(%0 : tensor<24x53xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x9x24xbf16> into tensor<18x24xbf16>
    %1 = tensor.empty() : tensor<18x53xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<18x53xf32>) -> tensor<18x53xf32>
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<18x24xbf16>, tensor<24x53xbf16>) outs(%2 : tensor<18x53xf32>) -> tensor<18x53xf32>
    %4 = tensor.empty() : tensor<18x53xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<18x53xf32>) outs(%4 : tensor<18x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %54 = arith.truncf %in : f32 to bf16
      linalg.yield %54 : bf16
    } -> tensor<18x53xbf16>
    %expanded = tensor.expand_shape %5 [[0, 1], [2]] output_shape [2, 9, 53] : tensor<18x53xbf16> into tensor<2x9x53xbf16>
    %6 = tensor.empty() : tensor<2x9x53xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x9x53xbf16>) outs(%6 : tensor<2x9x53xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %54 = arith.extf %in : bf16 to f32
      linalg.yield %54 : f32
    } -> tensor<2x9x53xf32>
    %padded = tensor.pad %arg2 low[0, 0] high[0, 1] {
    ^bb0(%arg5: index, %arg6: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x9xi64> to tensor<2x10xi64>
    %extracted_slice = tensor.extract_slice %padded[0, 1] [2, 9] [1, 1] : tensor<2x10xi64> to tensor<2x9xi64>
    %collapsed_3 = tensor.collapse_shape %7 [[0, 1], [2]] : tensor<2x9x53xf32> into tensor<18x53xf32>
    %collapsed_4 = tensor.collapse_shape %extracted_slice [[0, 1]] : tensor<2x9xi64> into tensor<18xi64>
    %8 = tensor.empty() : tensor<18xi64>
    %9 = linalg.fill ins(%c0_i64 : i64) outs(%8 : tensor<18xi64>) -> tensor<18xi64>
    %10 = tensor.empty() : tensor<18xf32>
    %11 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<18xf32>) -> tensor<18xf32>
    %12:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%collapsed_3 : tensor<18x53xf32>) outs(%11, %9 : tensor<18xf32>, tensor<18xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %54 = linalg.index 1 : index
      %55 = arith.index_cast %54 : index to i64
      %56 = arith.maximumf %in, %out : f32
      %57 = arith.cmpf ogt, %in, %out : f32
      %58 = arith.select %57, %55, %out_13 : i64
      linalg.yield %56, %58 : f32, i64
    } -> (tensor<18xf32>, tensor<18xi64>)
    %expanded_5 = tensor.expand_shape %12#0 [[0, 1]] output_shape [18, 1] : tensor<18xf32> into tensor<18x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_3, %expanded_5 : tensor<18x53xf32>, tensor<18x1xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %54 = arith.subf %in, %in_13 : f32
      linalg.yield %54 : f32
    } -> tensor<18x53xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<18x53xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %54 = math.exp %in : f32
      linalg.yield %54 : f32
    } -> tensor<18x53xf32>
    %15 = tensor.empty() : tensor<18x1xf32>
    %16 = linalg.fill ins(%cst : f32) outs(%15 : tensor<18x1xf32>) -> tensor<18x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%14 : tensor<18x53xf32>) outs(%16 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %54 = arith.addf %in, %out : f32
      linalg.yield %54 : f32
    } -> tensor<18x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<18x1xf32>) outs(%15 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %54 = math.log %in : f32
      linalg.yield %54 : f32
    } -> tensor<18x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel"]} ins(%13, %18 : tensor<18x53xf32>, tensor<18x1xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %54 = arith.subf %in, %in_13 : f32
      linalg.yield %54 : f32
    } -> tensor<18x53xf32>
    %20 = tensor.empty() : tensor<18xi1>
    %21 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_4 : tensor<18xi64>) outs(%20 : tensor<18xi1>) {
    ^bb0(%in: i64, %out: i1):
      %54 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %54 : i1
    } -> tensor<18xi1>
    %22 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%21, %collapsed_4, %cst_2 : tensor<18xi1>, tensor<18xi64>, tensor<i64>) outs(%8 : tensor<18xi64>) {
    ^bb0(%in: i1, %in_13: i64, %in_14: i64, %out: i64):
      %54 = arith.select %in, %in_13, %in_14 : i64
      linalg.yield %54 : i64
    } -> tensor<18xi64>
    %expanded_6 = tensor.expand_shape %22 [[0, 1]] output_shape [18, 1] : tensor<18xi64> into tensor<18x1xi64>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<18x1xi64>) outs(%16 : tensor<18x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %54 = linalg.index 0 : index
      %55 = arith.index_cast %in : i64 to index
      %56 = arith.cmpi slt, %55, %c53 : index
      cf.assert %56, "index must be smaller than dim size"
      %57 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %57, "index must be larger or equal to 0"
      %extracted = tensor.extract %19[%54, %55] : tensor<18x53xf32>
      linalg.yield %extracted : f32
    } -> tensor<18x1xf32>
    %collapsed_7 = tensor.collapse_shape %23 [[0, 1]] : tensor<18x1xf32> into tensor<18xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel"]} ins(%collapsed_7 : tensor<18xf32>) outs(%10 : tensor<18xf32>) {
    ^bb0(%in: f32, %out: f32):
      %54 = arith.negf %in : f32
      linalg.yield %54 : f32
    } -> tensor<18xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map4, #map5, #map4], iterator_types = ["parallel"]} ins(%21, %24, %cst_1 : tensor<18xi1>, tensor<18xf32>, tensor<f32>) outs(%10 : tensor<18xf32>) {
    ^bb0(%in: i1, %in_13: f32, %in_14: f32, %out: f32):
      %54 = arith.select %in, %in_13, %in_14 : f32
      linalg.yield %54 : f32
    } -> tensor<18xf32>
    %26 = tensor.empty() : tensor<i64>
    %27 = linalg.fill ins(%c0_i64 : i64) outs(%26 : tensor<i64>) -> tensor<i64>
    %28 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%21 : tensor<18xi1>) outs(%27 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %54 = arith.extui %in : i1 to i64
      %55 = arith.addi %54, %out : i64
      linalg.yield %55 : i64
    } -> tensor<i64>
    %29 = tensor.empty() : tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = []} ins(%28 : tensor<i64>) outs(%29 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %54 = arith.sitofp %in : i64 to f32
      linalg.yield %54 : f32
    } -> tensor<f32>
    %31 = linalg.fill ins(%cst : f32) outs(%29 : tensor<f32>) -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["reduction"]} ins(%25 : tensor<18xf32>) outs(%31 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %54 = arith.addf %in, %out : f32
      linalg.yield %54 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%32, %arg3 : tensor<f32>, tensor<i64>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %in_13: i64, %out: f32):
      %54 = arith.sitofp %in_13 : i64 to f32
      %55 = arith.divf %in, %54 : f32
      linalg.yield %55 : f32
    } -> tensor<f32>
    %34 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = []} ins(%arg4, %arg3 : tensor<f32>, tensor<i64>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %in_13: i64, %out: f32):
      %54 = arith.sitofp %in_13 : i64 to f32
      %55 = arith.divf %in, %54 : f32
      linalg.yield %55 : f32
    } -> tensor<f32>
    %35 = linalg.generic {indexing_maps = [#map7, #map2, #map7, #map], iterator_types = ["parallel", "parallel"]} ins(%34, %collapsed_4, %30 : tensor<f32>, tensor<18xi64>, tensor<f32>) outs(%2 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_13: i64, %in_14: f32, %out: f32):
      %54 = arith.index_cast %in_13 : i64 to index
      %55 = linalg.index 1 : index
      %56 = arith.negf %in : f32
      %57 = arith.cmpi ne, %54, %55 : index
      %58 = arith.cmpi eq, %54, %c-100 : index
      %59 = arith.ori %57, %58 : i1
      %60 = arith.select %59, %cst, %56 : f32
      linalg.yield %60 : f32
    } -> tensor<18x53xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<18x53xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      %54 = math.exp %in : f32
      linalg.yield %54 : f32
    } -> tensor<18x53xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "reduction"]} ins(%35 : tensor<18x53xf32>) outs(%16 : tensor<18x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %54 = arith.addf %in, %out : f32
      linalg.yield %54 : f32
    } -> tensor<18x1xf32>
    %collapsed_8 = tensor.collapse_shape %37 [[0, 1]] : tensor<18x1xf32> into tensor<18xf32>
    %38 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_8 : tensor<18xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<18x53xf32>
    %39 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%36, %38 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %54 = arith.mulf %in, %in_13 : f32
      linalg.yield %54 : f32
    } -> tensor<18x53xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%35, %39 : tensor<18x53xf32>, tensor<18x53xf32>) outs(%1 : tensor<18x53xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %54 = arith.subf %in, %in_13 : f32
      linalg.yield %54 : f32
    } -> tensor<18x53xf32>
    %expanded_9 = tensor.expand_shape %40 [[0, 1], [2]] output_shape [2, 9, 53] : tensor<18x53xf32> into tensor<2x9x53xf32>
    %41 = tensor.empty() : tensor<2x9x53xbf16>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<2x9x53xf32>) outs(%41 : tensor<2x9x53xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %54 = arith.truncf %in : f32 to bf16
      linalg.yield %54 : bf16
    } -> tensor<2x9x53xbf16>
    %collapsed_10 = tensor.collapse_shape %42 [[0, 1], [2]] : tensor<2x9x53xbf16> into tensor<18x53xbf16>
    %43 = tensor.empty() : tensor<53x18xbf16>
    %transposed_11 = linalg.transpose ins(%collapsed_10 : tensor<18x53xbf16>) outs(%43 : tensor<53x18xbf16>) permutation = [1, 0] 
    %44 = tensor.empty() : tensor<53x24xf32>
    %45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<53x24xf32>) -> tensor<53x24xf32>
    %46 = linalg.matmul ins(%transposed_11, %collapsed : tensor<53x18xbf16>, tensor<18x24xbf16>) outs(%45 : tensor<53x24xf32>) -> tensor<53x24xf32>
    %47 = tensor.empty() : tensor<53x24xbf16>
    %48 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%46 : tensor<53x24xf32>) outs(%47 : tensor<53x24xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %54 = arith.truncf %in : f32 to bf16
      linalg.yield %54 : bf16
    } -> tensor<53x24xbf16>
    %49 = tensor.empty() : tensor<18x24xf32>
    %50 = linalg.fill ins(%cst : f32) outs(%49 : tensor<18x24xf32>) -> tensor<18x24xf32>
    %51 = linalg.matmul ins(%collapsed_10, %arg1 : tensor<18x53xbf16>, tensor<53x24xbf16>) outs(%50 : tensor<18x24xf32>) -> tensor<18x24xf32>
    %52 = tensor.empty() : tensor<18x24xbf16>
    %53 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%51 : tensor<18x24xf32>) outs(%52 : tensor<18x24xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %54 = arith.truncf %in : f32 to bf16
      linalg.yield %54 : bf16
    } -> tensor<18x24xbf16>
    %expanded_12 = tensor.expand_shape %53 [[0, 1], [2]] output_shape [2, 9, 24] : tensor<18x24xbf16> into tensor<2x9x24xbf16>
    return %33, %expanded_12, %48 : tensor<f32>, tensor<2x9x24xbf16>, tensor<53x24xbf16>
  }
}
