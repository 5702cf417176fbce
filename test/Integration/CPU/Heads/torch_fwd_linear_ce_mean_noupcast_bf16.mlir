// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-run %s --check | FileCheck %s
// RUN: %check_reference %s --logits=bf16 --unfused-tolerance=2e-2
// CHECK: result 0 : {{.*}} ok

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<16x16xbf16>, %arg1: tensor<40x16xbf16>, %arg2: tensor<16xi64>) -> tensor<bf16> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c40 = arith.constant 40 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF80 : bf16
    %cst_2 = arith.constant 0.000000e+00 : bf16
    %0 = tensor.empty() : tensor<16x40xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<40x16xbf16>) outs(%0 : tensor<16x40xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<16x40xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<16x16xbf16>, tensor<16x40xbf16>) outs(%2 : tensor<16x40xf32>) -> tensor<16x40xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16x40xf32>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<16x40xbf16>
    %5 = tensor.empty() : tensor<16xi64>
    %6 = linalg.fill ins(%c0_i64 : i64) outs(%5 : tensor<16xi64>) -> tensor<16xi64>
    %7 = tensor.empty() : tensor<16xbf16>
    %8 = linalg.fill ins(%cst_1 : bf16) outs(%7 : tensor<16xbf16>) -> tensor<16xbf16>
    %9:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<16x40xbf16>) outs(%8, %6 : tensor<16xbf16>, tensor<16xi64>) {
    ^bb0(%in: bf16, %out: bf16, %out_4: i64):
      %30 = linalg.index 1 : index
      %31 = arith.index_cast %30 : index to i64
      %32 = arith.maximumf %in, %out : bf16
      %33 = arith.cmpf ogt, %in, %out : bf16
      %34 = arith.select %33, %31, %out_4 : i64
      linalg.yield %32, %34 : bf16, i64
    } -> (tensor<16xbf16>, tensor<16xi64>)
    %expanded = tensor.expand_shape %9#0 [[0, 1]] output_shape [16, 1] : tensor<16xbf16> into tensor<16x1xbf16>
    %10 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %expanded : tensor<16x40xbf16>, tensor<16x1xbf16>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: bf16, %in_4: bf16, %out: bf16):
      %30 = arith.subf %in, %in_4 : bf16
      linalg.yield %30 : bf16
    } -> tensor<16x40xbf16>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<16x40xbf16>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = math.exp %in : bf16
      linalg.yield %30 : bf16
    } -> tensor<16x40xbf16>
    %12 = tensor.empty() : tensor<16x1xbf16>
    %13 = linalg.fill ins(%cst_2 : bf16) outs(%12 : tensor<16x1xbf16>) -> tensor<16x1xbf16>
    %14 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%11 : tensor<16x40xbf16>) outs(%13 : tensor<16x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.addf %in, %out : bf16
      linalg.yield %30 : bf16
    } -> tensor<16x1xbf16>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<16x1xbf16>) outs(%12 : tensor<16x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = math.log %in : bf16
      linalg.yield %30 : bf16
    } -> tensor<16x1xbf16>
    %16 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%10, %15 : tensor<16x40xbf16>, tensor<16x1xbf16>) outs(%0 : tensor<16x40xbf16>) {
    ^bb0(%in: bf16, %in_4: bf16, %out: bf16):
      %30 = arith.subf %in, %in_4 : bf16
      linalg.yield %30 : bf16
    } -> tensor<16x40xbf16>
    %17 = tensor.empty() : tensor<16xi1>
    %18 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<16xi64>) outs(%17 : tensor<16xi1>) {
    ^bb0(%in: i64, %out: i1):
      %30 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %30 : i1
    } -> tensor<16xi1>
    %19 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%18, %arg2, %cst : tensor<16xi1>, tensor<16xi64>, tensor<i64>) outs(%5 : tensor<16xi64>) {
    ^bb0(%in: i1, %in_4: i64, %in_5: i64, %out: i64):
      %30 = arith.select %in, %in_4, %in_5 : i64
      linalg.yield %30 : i64
    } -> tensor<16xi64>
    %expanded_3 = tensor.expand_shape %19 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_3 : tensor<16x1xi64>) outs(%13 : tensor<16x1xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %30 = linalg.index 0 : index
      %31 = arith.index_cast %in : i64 to index
      %32 = arith.cmpi slt, %31, %c40 : index
      cf.assert %32, "index must be smaller than dim size"
      %33 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %33, "index must be larger or equal to 0"
      %extracted = tensor.extract %16[%30, %31] : tensor<16x40xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<16x1xbf16>
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%20 : tensor<16x1xbf16>) outs(%12 : tensor<16x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.negf %in : bf16
      linalg.yield %30 : bf16
    } -> tensor<16x1xbf16>
    %collapsed = tensor.collapse_shape %21 [[0, 1]] : tensor<16x1xbf16> into tensor<16xbf16>
    %22 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%18, %collapsed, %cst : tensor<16xi1>, tensor<16xbf16>, tensor<i64>) outs(%7 : tensor<16xbf16>) {
    ^bb0(%in: i1, %in_4: bf16, %in_5: i64, %out: bf16):
      %30 = arith.sitofp %in_5 : i64 to bf16
      %31 = arith.select %in, %in_4, %30 : bf16
      linalg.yield %31 : bf16
    } -> tensor<16xbf16>
    %23 = tensor.empty() : tensor<i64>
    %24 = linalg.fill ins(%c0_i64 : i64) outs(%23 : tensor<i64>) -> tensor<i64>
    %25 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%18 : tensor<16xi1>) outs(%24 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %30 = arith.extui %in : i1 to i64
      %31 = arith.addi %30, %out : i64
      linalg.yield %31 : i64
    } -> tensor<i64>
    %26 = tensor.empty() : tensor<bf16>
    %27 = linalg.fill ins(%cst_2 : bf16) outs(%26 : tensor<bf16>) -> tensor<bf16>
    %28 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%22 : tensor<16xbf16>) outs(%27 : tensor<bf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.addf %in, %out : bf16
      linalg.yield %30 : bf16
    } -> tensor<bf16>
    %29 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%28, %25 : tensor<bf16>, tensor<i64>) outs(%26 : tensor<bf16>) {
    ^bb0(%in: bf16, %in_4: i64, %out: bf16):
      %30 = arith.sitofp %in_4 : i64 to bf16
      %31 = arith.divf %in, %30 : bf16
      linalg.yield %31 : bf16
    } -> tensor<bf16>
    return %29 : tensor<bf16>
  }
}

