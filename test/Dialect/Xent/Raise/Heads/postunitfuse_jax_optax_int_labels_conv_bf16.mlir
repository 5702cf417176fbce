// jax_optax_int_labels_conv_bf16 after mlir-opt -linalg-fold-unit-extent-dims -linalg-fuse-elementwise-ops -canonicalize -cse.
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
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0) -> ()>
#map4 = affine_map<() -> ()>
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
    %cst_4 = arith.constant 0.000000e+00 : bf16
    %0 = tensor.empty() : tensor<2048x32000xbf16>
    %1 = linalg.fill ins(%cst_4 : bf16) outs(%0 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%1 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %3 = tensor.empty() : tensor<2048x32000xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<2048x32000xbf16>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %17 = arith.extf %in : bf16 to f32
      linalg.yield %17 : f32
    } -> tensor<2048x32000xf32>
    %5 = tensor.empty() : tensor<2048xi32>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi32>) outs(%5 : tensor<2048xi32>) {
    ^bb0(%in: i32, %out: i32):
      %17 = arith.addi %in, %c32000_i32 : i32
      %18 = arith.cmpi slt, %in, %c0_i32 : i32
      %19 = arith.select %18, %17, %in : i32
      linalg.yield %19 : i32
    } -> tensor<2048xi32>
    %expanded = tensor.expand_shape %6 [[0, 1, 2]] output_shape [2048, 1, 1] : tensor<2048xi32> into tensor<2048x1x1xi32>
    %7 = tensor.empty() : tensor<2048xf32>
    %8 = linalg.fill ins(%cst_3 : f32) outs(%7 : tensor<2048xf32>) -> tensor<2048xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<2048x32000xf32>) outs(%8 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %17 = arith.maximumf %out, %in : f32
      linalg.yield %17 : f32
    } -> tensor<2048xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%9 : tensor<2048xf32>) outs(%7 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %17 = math.absf %in : f32
      %18 = arith.cmpf one, %17, %cst_2 : f32
      %19 = arith.select %18, %in, %cst_1 : f32
      linalg.yield %19 : f32
    } -> tensor<2048xf32>
    %11 = linalg.fill ins(%cst_1 : f32) outs(%7 : tensor<2048xf32>) -> tensor<2048xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "reduction"]} ins(%4, %10 : tensor<2048x32000xf32>, tensor<2048xf32>) outs(%11 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %17 = arith.subf %in, %in_5 : f32
      %18 = math.exp %17 : f32
      %19 = arith.addf %out, %18 : f32
      linalg.yield %19 : f32
    } -> tensor<2048xf32>
    %13 = tensor.empty() : tensor<f32>
    %14 = linalg.fill ins(%cst_1 : f32) outs(%13 : tensor<f32>) -> tensor<f32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map3], iterator_types = ["reduction"]} ins(%12, %10, %6 : tensor<2048xf32>, tensor<2048xf32>, tensor<2048xi32>) outs(%14 : tensor<f32>) {
    ^bb0(%in: f32, %in_5: f32, %in_6: i32, %out: f32):
      %17 = linalg.index 0 : index
      %extracted = tensor.extract %expanded[%17, %c0, %c0] : tensor<2048x1x1xi32>
      %18 = arith.index_cast %extracted : i32 to index
      %19 = arith.maxsi %18, %c0 : index
      %20 = arith.minsi %19, %c31999 : index
      %extracted_7 = tensor.extract %4[%17, %20] : tensor<2048x32000xf32>
      %21 = arith.cmpi sle, %in_6, %c31999_i32 : i32
      %22 = arith.cmpi sge, %in_6, %c0_i32 : i32
      %23 = arith.andi %22, %21 : i1
      %24 = arith.select %23, %extracted_7, %cst : f32
      %25 = math.absf %in : f32
      %26 = math.log %25 : f32
      %27 = arith.addf %26, %in_5 : f32
      %28 = arith.subf %27, %24 : f32
      %29 = arith.addf %out, %28 : f32
      linalg.yield %29 : f32
    } -> tensor<f32>
    %16 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%15 : tensor<f32>) outs(%13 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %17 = arith.divf %in, %cst_0 : f32
      linalg.yield %17 : f32
    } -> tensor<f32>
    return %16 : tensor<f32>
  }
}

