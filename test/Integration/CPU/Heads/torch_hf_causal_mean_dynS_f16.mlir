// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check --dynamic=0.1=8,2.1=8 | FileCheck %s
// RUN: %check_reference %s --shift --logits=f16 --size=8
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<()[s0] -> (s0 + 1)>
#map3 = affine_map<()[s0] -> (s0 * 2)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> (d0)>
#map6 = affine_map<(d0, d1) -> (d0, 0)>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0) -> ()>
#map9 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2x?x16xf16>, %arg1: tensor<40x16xf16>, %arg2: tensor<2x?xi64>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c0 = arith.constant 0 : index
    %c40 = arith.constant 40 : index
    %c1 = arith.constant 1 : index
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %c1_i64 = arith.constant 1 : i64
    %c9223372036854775807 = arith.constant 9223372036854775807 : index
    %0 = tensor.empty() : tensor<16x40xf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xf16>) outs(%0 : tensor<16x40xf16>) permutation = [1, 0] 
    %dim = tensor.dim %arg0, %c1 : tensor<2x?x16xf16>
    %1 = tensor.empty() : tensor<2x16x40xf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed : tensor<16x40xf16>) outs(%1 : tensor<2x16x40xf16>) {
    ^bb0(%in: f16, %out: f16):
      linalg.yield %in : f16
    } -> tensor<2x16x40xf16>
    %3 = tensor.empty(%dim) : tensor<2x?x40xf32>
    %4 = linalg.fill ins(%cst_0 : f32) outs(%3 : tensor<2x?x40xf32>) -> tensor<2x?x40xf32>
    %5 = linalg.batch_matmul ins(%arg0, %2 : tensor<2x?x16xf16>, tensor<2x16x40xf16>) outs(%4 : tensor<2x?x40xf32>) -> tensor<2x?x40xf32>
    %6 = tensor.empty(%dim) : tensor<2x?x40xf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<2x?x40xf32>) outs(%6 : tensor<2x?x40xf16>) {
    ^bb0(%in: f32, %out: f16):
      %51 = arith.truncf %in : f32 to f16
      linalg.yield %51 : f16
    } -> tensor<2x?x40xf16>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x?x40xf16>) outs(%3 : tensor<2x?x40xf32>) {
    ^bb0(%in: f16, %out: f32):
      %51 = arith.extf %in : f16 to f32
      linalg.yield %51 : f32
    } -> tensor<2x?x40xf32>
    %padded = tensor.pad %arg2 low[0, 0] high[0, 1] {
    ^bb0(%arg3: index, %arg4: index):
      tensor.yield %c-100_i64 : i64
    } : tensor<2x?xi64> to tensor<2x?xi64>
    %dim_2 = tensor.dim %arg2, %c1 : tensor<2x?xi64>
    %9 = affine.apply #map2()[%dim_2]
    %10 = arith.index_cast %9 : index to i64
    %11 = arith.cmpi slt, %10, %c1_i64 : i64
    %12 = arith.select %11, %10, %c1_i64 : i64
    %13 = arith.index_cast %12 : i64 to index
    %14 = arith.cmpi slt, %9, %c9223372036854775807 : index
    %15 = arith.select %14, %9, %c9223372036854775807 : index
    %16 = arith.subi %15, %13 : index
    %17 = arith.cmpi slt, %16, %c0 : index
    %18 = arith.select %17, %c0, %16 : index
    %extracted_slice = tensor.extract_slice %padded[0, %13] [2, %18] [1, 1] : tensor<2x?xi64> to tensor<2x?xi64>
    %collapsed = tensor.collapse_shape %8 [[0, 1], [2]] : tensor<2x?x40xf32> into tensor<?x40xf32>
    %collapsed_3 = tensor.collapse_shape %extracted_slice [[0, 1]] : tensor<2x?xi64> into tensor<?xi64>
    %19 = affine.apply #map3()[%dim]
    %20 = tensor.empty(%19) : tensor<?xi64>
    %21 = linalg.fill ins(%c0_i64 : i64) outs(%20 : tensor<?xi64>) -> tensor<?xi64>
    %22 = tensor.empty(%19) : tensor<?xf32>
    %23 = linalg.fill ins(%cst_1 : f32) outs(%22 : tensor<?xf32>) -> tensor<?xf32>
    %24:2 = linalg.generic {indexing_maps = [#map4, #map5, #map5], iterator_types = ["parallel", "reduction"]} ins(%collapsed : tensor<?x40xf32>) outs(%23, %21 : tensor<?xf32>, tensor<?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_6: i64):
      %51 = linalg.index 1 : index
      %52 = arith.index_cast %51 : index to i64
      %53 = arith.maximumf %in, %out : f32
      %54 = arith.cmpf ogt, %in, %out : f32
      %55 = arith.select %54, %52, %out_6 : i64
      linalg.yield %53, %55 : f32, i64
    } -> (tensor<?xf32>, tensor<?xi64>)
    %expanded = tensor.expand_shape %24#0 [[0, 1]] output_shape [%19, 1] : tensor<?xf32> into tensor<?x1xf32>
    %25 = tensor.empty(%19) : tensor<?x40xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%collapsed, %expanded : tensor<?x40xf32>, tensor<?x1xf32>) outs(%25 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %51 = arith.subf %in, %in_6 : f32
      linalg.yield %51 : f32
    } -> tensor<?x40xf32>
    %27 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<?x40xf32>) outs(%25 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.exp %in : f32
      linalg.yield %51 : f32
    } -> tensor<?x40xf32>
    %28 = tensor.empty(%19) : tensor<?x1xf32>
    %29 = linalg.fill ins(%cst_0 : f32) outs(%28 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "reduction"]} ins(%27 : tensor<?x40xf32>) outs(%29 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.addf %in, %out : f32
      linalg.yield %51 : f32
    } -> tensor<?x1xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%30 : tensor<?x1xf32>) outs(%28 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.log %in : f32
      linalg.yield %51 : f32
    } -> tensor<?x1xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%26, %31 : tensor<?x40xf32>, tensor<?x1xf32>) outs(%25 : tensor<?x40xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %51 = arith.subf %in, %in_6 : f32
      linalg.yield %51 : f32
    } -> tensor<?x40xf32>
    %33 = affine.apply #map3()[%18]
    %34 = tensor.empty(%33) : tensor<?xi1>
    %35 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_3 : tensor<?xi64>) outs(%34 : tensor<?xi1>) {
    ^bb0(%in: i64, %out: i1):
      %51 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %51 : i1
    } -> tensor<?xi1>
    %36 = tensor.empty(%33) : tensor<?xi64>
    %37 = linalg.generic {indexing_maps = [#map7, #map7, #map8, #map7], iterator_types = ["parallel"]} ins(%35, %collapsed_3, %cst : tensor<?xi1>, tensor<?xi64>, tensor<i64>) outs(%36 : tensor<?xi64>) {
    ^bb0(%in: i1, %in_6: i64, %in_7: i64, %out: i64):
      %51 = arith.select %in, %in_6, %in_7 : i64
      linalg.yield %51 : i64
    } -> tensor<?xi64>
    %expanded_4 = tensor.expand_shape %37 [[0, 1]] output_shape [%33, 1] : tensor<?xi64> into tensor<?x1xi64>
    %38 = tensor.empty(%33) : tensor<?x1xf32>
    %39 = linalg.fill ins(%cst_0 : f32) outs(%38 : tensor<?x1xf32>) -> tensor<?x1xf32>
    %40 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<?x1xi64>) outs(%39 : tensor<?x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %51 = linalg.index 0 : index
      %52 = arith.index_cast %in : i64 to index
      %53 = arith.cmpi slt, %52, %c40 : index
      cf.assert %53, "index must be smaller than dim size"
      %54 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %54, "index must be larger or equal to 0"
      %extracted = tensor.extract %32[%51, %52] : tensor<?x40xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x1xf32>
    %41 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%40 : tensor<?x1xf32>) outs(%38 : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.negf %in : f32
      linalg.yield %51 : f32
    } -> tensor<?x1xf32>
    %collapsed_5 = tensor.collapse_shape %41 [[0, 1]] : tensor<?x1xf32> into tensor<?xf32>
    %42 = tensor.empty(%33) : tensor<?xf32>
    %43 = linalg.generic {indexing_maps = [#map7, #map7, #map8, #map7], iterator_types = ["parallel"]} ins(%35, %collapsed_5, %cst : tensor<?xi1>, tensor<?xf32>, tensor<i64>) outs(%42 : tensor<?xf32>) {
    ^bb0(%in: i1, %in_6: f32, %in_7: i64, %out: f32):
      %51 = arith.sitofp %in_7 : i64 to f32
      %52 = arith.select %in, %in_6, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<?xf32>
    %44 = tensor.empty() : tensor<i64>
    %45 = linalg.fill ins(%c0_i64 : i64) outs(%44 : tensor<i64>) -> tensor<i64>
    %46 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["reduction"]} ins(%35 : tensor<?xi1>) outs(%45 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %51 = arith.extui %in : i1 to i64
      %52 = arith.addi %51, %out : i64
      linalg.yield %52 : i64
    } -> tensor<i64>
    %47 = tensor.empty() : tensor<f32>
    %48 = linalg.fill ins(%cst_0 : f32) outs(%47 : tensor<f32>) -> tensor<f32>
    %49 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["reduction"]} ins(%43 : tensor<?xf32>) outs(%48 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.addf %in, %out : f32
      linalg.yield %51 : f32
    } -> tensor<f32>
    %50 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = []} ins(%49, %46 : tensor<f32>, tensor<i64>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %in_6: i64, %out: f32):
      %51 = arith.sitofp %in_6 : i64 to f32
      %52 = arith.divf %in, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<f32>
    return %50 : tensor<f32>
  }
}

