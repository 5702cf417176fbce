// jax 0.10.2, optax 0.2.8; stablehlo-legalize-to-linalg (torch-mlir 20261001); jax_heads.py:near_distillation_kl_bf16.
// RUN: xent-opt %s -o %t.before
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o %t.after 2> %t.remarks
// RUN: diff %t.before %t.after
// RUN: FileCheck %s --input-file=%t.remarks
// CHECK: remark: [Missed] OperandOverRowsAndClasses

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0) -> ()>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<() -> ()>
module @jit_loss attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<1024x32000xbf16>, %arg2: tensor<2048x32000xf32>) -> (tensor<f32> {jax.result_info = "result"}) {
    %cst = arith.constant 2.048000e+03 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0.000000e+00 : bf16
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32>
    %0 = tensor.empty() : tensor<2048x32000xbf16>
    %1 = linalg.fill ins(%cst_2 : bf16) outs(%0 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %2 = linalg.matmul ins(%arg0, %arg1 : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%1 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %3 = tensor.empty() : tensor<2048x32000xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<2048x32000xbf16>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<2048x32000xf32>
    %5 = tensor.empty() : tensor<2048xf32>
    %6 = linalg.fill ins(%cst_1 : f32) outs(%5 : tensor<2048xf32>) -> tensor<2048xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%4 : tensor<2048x32000xf32>) outs(%6 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.maximumf %out, %in : f32
      linalg.yield %40 : f32
    } -> tensor<2048xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel"]} ins(%cst_3 : tensor<f32>) outs(%5 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%8, %7 : tensor<2048xf32>, tensor<2048xf32>) outs(%5 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.maximumf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2048xf32>
    %10 = tensor.empty() : tensor<2048x1xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<2048xf32>) outs(%10 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x1xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<2048x1xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %12 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.subf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2048x32000xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.exp %in : f32
      linalg.yield %40 : f32
    } -> tensor<2048x32000xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%5 : tensor<2048xf32>) -> tensor<2048xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%14 : tensor<2048x32000xf32>) outs(%15 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %out, %in : f32
      linalg.yield %40 : f32
    } -> tensor<2048xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<2048xf32>) outs(%10 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<2048x1xf32>) outs(%10 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.log %in : f32
      linalg.yield %40 : f32
    } -> tensor<2048x1xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<2048x1xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%13, %19 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.subf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2048x32000xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%arg2 : tensor<2048x32000xf32>) outs(%6 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.maximumf %out, %in : f32
      linalg.yield %40 : f32
    } -> tensor<2048xf32>
    %22 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel"]} ins(%8, %21 : tensor<2048xf32>, tensor<2048xf32>) outs(%5 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.maximumf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2048xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<2048xf32>) outs(%10 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x1xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel"]} ins(%23 : tensor<2048x1xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2, %24 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.subf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2048x32000xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.exp %in : f32
      linalg.yield %40 : f32
    } -> tensor<2048x32000xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%26 : tensor<2048x32000xf32>) outs(%15 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %out, %in : f32
      linalg.yield %40 : f32
    } -> tensor<2048xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%27 : tensor<2048xf32>) outs(%10 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x1xf32>
    %29 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%28 : tensor<2048x1xf32>) outs(%10 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.log %in : f32
      linalg.yield %40 : f32
    } -> tensor<2048x1xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel"]} ins(%29 : tensor<2048x1xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %31 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%25, %30 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.subf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2048x32000xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%31 : tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.exp %in : f32
      linalg.yield %40 : f32
    } -> tensor<2048x32000xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%31, %20 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.subf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2048x32000xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%32, %33 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%3 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %40 = arith.mulf %in, %in_4 : f32
      linalg.yield %40 : f32
    } -> tensor<2048x32000xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%34 : tensor<2048x32000xf32>) outs(%15 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %out, %in : f32
      linalg.yield %40 : f32
    } -> tensor<2048xf32>
    %36 = tensor.empty() : tensor<f32>
    %37 = linalg.fill ins(%cst_0 : f32) outs(%36 : tensor<f32>) -> tensor<f32>
    %38 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["reduction"]} ins(%35 : tensor<2048xf32>) outs(%37 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.addf %out, %in : f32
      linalg.yield %40 : f32
    } -> tensor<f32>
    %39 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = []} ins(%38 : tensor<f32>) outs(%36 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.divf %in, %cst : f32
      linalg.yield %40 : f32
    } -> tensor<f32>
    return %39 : tensor<f32>
  }
}

