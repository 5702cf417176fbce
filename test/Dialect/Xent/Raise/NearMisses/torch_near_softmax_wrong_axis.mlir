// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-opt %s -o %t.before
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o %t.after 2> %t.remarks
// RUN: diff %t.before %t.after
// RUN: FileCheck %s --input-file=%t.remarks
// CHECK: remark: [Missed] WrongAxis

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>) -> tensor<f32> {
    %cst = arith.constant dense<0> : tensor<i64>
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %34 = arith.truncf %in : f32 to bf16
      linalg.yield %34 : bf16
    } -> tensor<2048x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2048x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %34 = arith.extf %in : bf16 to f32
      linalg.yield %34 : f32
    } -> tensor<2048x32000xf32>
    %7 = tensor.empty() : tensor<32000xi64>
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<32000xi64>) -> tensor<32000xi64>
    %9 = tensor.empty() : tensor<32000xf32>
    %10 = linalg.fill ins(%cst_1 : f32) outs(%9 : tensor<32000xf32>) -> tensor<32000xf32>
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["reduction", "parallel"]} ins(%6 : tensor<2048x32000xf32>) outs(%10, %8 : tensor<32000xf32>, tensor<32000xi64>) {
    ^bb0(%in: f32, %out: f32, %out_3: i64):
      %34 = linalg.index 0 : index
      %35 = arith.index_cast %34 : index to i64
      %36 = arith.maximumf %in, %out : f32
      %37 = arith.cmpf ogt, %in, %out : f32
      %38 = arith.select %37, %35, %out_3 : i64
      linalg.yield %36, %38 : f32, i64
    } -> (tensor<32000xf32>, tensor<32000xi64>)
    %expanded = tensor.expand_shape %11#0 [[0, 1]] output_shape [1, 32000] : tensor<32000xf32> into tensor<1x32000xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %expanded : tensor<2048x32000xf32>, tensor<1x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %34 = arith.subf %in, %in_3 : f32
      linalg.yield %34 : f32
    } -> tensor<2048x32000xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.exp %in : f32
      linalg.yield %34 : f32
    } -> tensor<2048x32000xf32>
    %14 = tensor.empty() : tensor<1x32000xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<1x32000xf32>) -> tensor<1x32000xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["reduction", "parallel"]} ins(%13 : tensor<2048x32000xf32>) outs(%15 : tensor<1x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.addf %in, %out : f32
      linalg.yield %34 : f32
    } -> tensor<1x32000xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<1x32000xf32>) outs(%14 : tensor<1x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.log %in : f32
      linalg.yield %34 : f32
    } -> tensor<1x32000xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %17 : tensor<2048x32000xf32>, tensor<1x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %34 = arith.subf %in, %in_3 : f32
      linalg.yield %34 : f32
    } -> tensor<2048x32000xf32>
    %19 = tensor.empty() : tensor<2048xi1>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%19 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %34 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %34 : i1
    } -> tensor<2048xi1>
    %21 = tensor.empty() : tensor<2048xi64>
    %22 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %arg2, %cst : tensor<2048xi1>, tensor<2048xi64>, tensor<i64>) outs(%21 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_3: i64, %in_4: i64, %out: i64):
      %34 = arith.select %in, %in_3, %in_4 : i64
      linalg.yield %34 : i64
    } -> tensor<2048xi64>
    %expanded_2 = tensor.expand_shape %22 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %23 = tensor.empty() : tensor<2048x1xf32>
    %24 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded_2 : tensor<2048x1xi64>) outs(%24 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %34 = linalg.index 0 : index
      %35 = arith.index_cast %in : i64 to index
      %36 = arith.cmpi slt, %35, %c32000 : index
      cf.assert %36, "index must be smaller than dim size"
      %37 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %37, "index must be larger or equal to 0"
      %extracted = tensor.extract %18[%34, %35] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<2048x1xf32>) outs(%23 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.negf %in : f32
      linalg.yield %34 : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %26 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %27 = tensor.empty() : tensor<2048xf32>
    %28 = linalg.generic {indexing_maps = [#map3, #map3, #map4, #map3], iterator_types = ["parallel"]} ins(%20, %collapsed, %cst : tensor<2048xi1>, tensor<2048xf32>, tensor<i64>) outs(%27 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_3: f32, %in_4: i64, %out: f32):
      %34 = arith.sitofp %in_4 : i64 to f32
      %35 = arith.select %in, %in_3, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<2048xf32>
    %29 = tensor.empty() : tensor<f32>
    %30 = linalg.fill ins(%cst_0 : f32) outs(%29 : tensor<f32>) -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%20 : tensor<2048xi1>) outs(%30 : tensor<f32>) {
    ^bb0(%in: i1, %out: f32):
      %34 = arith.uitofp %in : i1 to f32
      %35 = arith.addf %34, %out : f32
      linalg.yield %35 : f32
    } -> tensor<f32>
    %32 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["reduction"]} ins(%28 : tensor<2048xf32>) outs(%30 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.addf %in, %out : f32
      linalg.yield %34 : f32
    } -> tensor<f32>
    %33 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = []} ins(%32, %31 : tensor<f32>, tensor<f32>) outs(%29 : tensor<f32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %34 = arith.divf %in, %in_3 : f32
      linalg.yield %34 : f32
    } -> tensor<f32>
    return %33 : tensor<f32>
  }
}

