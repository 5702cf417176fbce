// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK-NOT: xent.logit_stats
// REMARK-DAG: remark: [Analysis] ShiftIsNotRowMax

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0) -> ()>
#map4 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>) -> tensor<f32> {
    %c32000 = arith.constant 32000 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 2.048000e+03 : f32
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %20 = arith.truncf %in : f32 to bf16
      linalg.yield %20 : bf16
    } -> tensor<2048x32000xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2048x32000xbf16>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %20 = arith.extf %in : bf16 to f32
      linalg.yield %20 : f32
    } -> tensor<2048x32000xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = math.exp %in : f32
      linalg.yield %20 : f32
    } -> tensor<2048x32000xf32>
    %8 = tensor.empty() : tensor<2048xf32>
    %9 = linalg.fill ins(%cst : f32) outs(%8 : tensor<2048xf32>) -> tensor<2048xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%7 : tensor<2048x32000xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.addf %in, %out : f32
      linalg.yield %20 : f32
    } -> tensor<2048xf32>
    %11 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%10 : tensor<2048xf32>) outs(%8 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = math.log %in : f32
      linalg.yield %20 : f32
    } -> tensor<2048xf32>
    %expanded = tensor.expand_shape %arg2 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %12 = tensor.empty() : tensor<2048x1xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<2048x1xi64>) outs(%13 : tensor<2048x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %20 = linalg.index 0 : index
      %21 = arith.index_cast %in : i64 to index
      %22 = arith.cmpi slt, %21, %c32000 : index
      cf.assert %22, "index must be smaller than dim size"
      %23 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %23, "index must be larger or equal to 0"
      %extracted = tensor.extract %6[%20, %21] : tensor<2048x32000xf32>
      linalg.yield %extracted : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %14 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %15 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%11, %collapsed : tensor<2048xf32>, tensor<2048xf32>) outs(%8 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_1: f32, %out: f32):
      %20 = arith.subf %in, %in_1 : f32
      linalg.yield %20 : f32
    } -> tensor<2048xf32>
    %16 = tensor.empty() : tensor<f32>
    %17 = linalg.fill ins(%cst : f32) outs(%16 : tensor<f32>) -> tensor<f32>
    %18 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["reduction"]} ins(%15 : tensor<2048xf32>) outs(%17 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.addf %in, %out : f32
      linalg.yield %20 : f32
    } -> tensor<f32>
    %19 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%18 : tensor<f32>) outs(%16 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.divf %in, %cst_0 : f32
      linalg.yield %20 : f32
    } -> tensor<f32>
    return %19 : tensor<f32>
  }
}

