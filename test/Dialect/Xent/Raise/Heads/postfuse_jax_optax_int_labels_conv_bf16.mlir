// jax_optax_int_labels_conv_bf16 after mlir-opt -linalg-fuse-elementwise-ops -canonicalize -cse.
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
// REMARK-DAG: remark: [Analysis] WideAccumulation

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1) -> ()>
#map7 = affine_map<() -> ()>
module @jit_loss {
  func.func public @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<1024x32000xbf16>, %arg2: tensor<2048xi32>) -> tensor<f32> {
    %cst = arith.constant 0x7FC00000 : f32
    %c31999_i32 = arith.constant 31999 : i32
    %c32000_i32 = arith.constant 32000 : i32
    %c0_i32 = arith.constant 0 : i32
    %cst_0 = arith.constant 2.048000e+03 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant 0x7F800000 : f32
    %cst_3 = arith.constant 0xFF800000 : f32
    %c31999 = arith.constant 31999 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %cst_4 = arith.constant 0.000000e+00 : bf16
    %0 = tensor.empty() : tensor<2048x32000xbf16>
    %1 = linalg.fill ins(%cst_4 : bf16) outs(%0 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%1 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %3 = tensor.empty() : tensor<2048x32000xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<2048x32000xbf16>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %20 = arith.extf %in : bf16 to f32
      linalg.yield %20 : f32
    } -> tensor<2048x32000xf32>
    %5 = tensor.empty() : tensor<2048x1xi1>
    %6 = tensor.empty() : tensor<2048x1x1xi32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<2048xi32>) outs(%6 : tensor<2048x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      %20 = arith.addi %in, %c32000_i32 : i32
      %21 = arith.cmpi slt, %in, %c0_i32 : i32
      %22 = arith.select %21, %20, %in : i32
      linalg.yield %22 : i32
    } -> tensor<2048x1x1xi32>
    %8 = linalg.fill ins(%true : i1) outs(%5 : tensor<2048x1xi1>) -> tensor<2048x1xi1>
    %9 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<2048x1x1xi32>) outs(%8 : tensor<2048x1xi1>) {
    ^bb0(%in: i32, %out: i1):
      %20 = arith.cmpi sle, %in, %c31999_i32 : i32
      %21 = arith.cmpi sge, %in, %c0_i32 : i32
      %22 = arith.andi %21, %20 : i1
      %23 = arith.andi %out, %22 : i1
      linalg.yield %23 : i1
    } -> tensor<2048x1xi1>
    %10 = tensor.empty() : tensor<2048xf32>
    %11 = linalg.fill ins(%cst_3 : f32) outs(%10 : tensor<2048xf32>) -> tensor<2048xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map4], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<2048x32000xf32>) outs(%11 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.maximumf %out, %in : f32
      linalg.yield %20 : f32
    } -> tensor<2048xf32>
    %13 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%12 : tensor<2048xf32>) outs(%10 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = math.absf %in : f32
      %21 = arith.cmpf one, %20, %cst_2 : f32
      %22 = arith.select %21, %in, %cst_1 : f32
      linalg.yield %22 : f32
    } -> tensor<2048xf32>
    %expanded = tensor.expand_shape %10 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %14 = linalg.fill ins(%cst_1 : f32) outs(%expanded : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %expanded_5 = tensor.expand_shape %4 [[0, 1], [2]] output_shape [2048, 1, 32000] : tensor<2048x32000xf32> into tensor<2048x1x32000xf32>
    %expanded_6 = tensor.expand_shape %13 [[0, 1]] output_shape [2048, 1] : tensor<2048xf32> into tensor<2048x1xf32>
    %15 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded_5, %expanded_6 : tensor<2048x1x32000xf32>, tensor<2048x1xf32>) outs(%14 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %in_7: f32, %out: f32):
      %20 = arith.subf %in, %in_7 : f32
      %21 = math.exp %20 : f32
      %22 = arith.addf %out, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<2048x1xf32>
    %16 = tensor.empty() : tensor<f32>
    %17 = linalg.fill ins(%cst_1 : f32) outs(%16 : tensor<f32>) -> tensor<f32>
    %18 = linalg.generic {indexing_maps = [#map, #map, #map, #map6], iterator_types = ["reduction", "reduction"]} ins(%15, %expanded_6, %9 : tensor<2048x1xf32>, tensor<2048x1xf32>, tensor<2048x1xi1>) outs(%17 : tensor<f32>) {
    ^bb0(%in: f32, %in_7: f32, %in_8: i1, %out: f32):
      %20 = linalg.index 0 : index
      %extracted = tensor.extract %7[%20, %c0, %c0] : tensor<2048x1x1xi32>
      %21 = arith.index_cast %extracted : i32 to index
      %22 = arith.maxsi %21, %c0 : index
      %23 = arith.minsi %22, %c31999 : index
      %extracted_9 = tensor.extract %4[%20, %23] : tensor<2048x32000xf32>
      %24 = arith.select %in_8, %extracted_9, %cst : f32
      %25 = math.absf %in : f32
      %26 = math.log %25 : f32
      %27 = arith.addf %26, %in_7 : f32
      %28 = arith.subf %27, %24 : f32
      %29 = arith.addf %out, %28 : f32
      linalg.yield %29 : f32
    } -> tensor<f32>
    %19 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = []} ins(%18 : tensor<f32>) outs(%16 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.divf %in, %cst_0 : f32
      linalg.yield %20 : f32
    } -> tensor<f32>
    return %19 : tensor<f32>
  }
}

