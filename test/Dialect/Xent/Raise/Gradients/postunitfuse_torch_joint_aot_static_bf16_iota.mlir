// torch_joint_aot_static_bf16_iota after mlir-opt -linalg-fold-unit-extent-dims -linalg-fuse-elementwise-ops -canonicalize -cse.
// RUN: xent-opt %s --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-generalize-named-ops --xent-raise --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// RUN: xent-opt %s --linalg-fold-unit-extent-dims --linalg-fuse-elementwise-ops --canonicalize --cse --xent-raise \
// RUN:   --xent-verify-no-logits | FileCheck %s
// CHECK: xent.logit_stats
// CHECK: } -> lse: tensor<2048xf32>, pick: tensor<2048xf32>
// CHECK: xent.logit_grad
// CHECK: } -> dx: tensor<2048x1024xf32>, dw: tensor<32000x1024xf32>
// CHECK-NOT: xent.logit_

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0) -> ()>
#map4 = affine_map<() -> ()>
#map5 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>, %arg3: tensor<f32>) -> (tensor<f32>, tensor<2048x1024xbf16>, tensor<32000x1024xbf16>) {
    %cst = arith.constant -1.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %c-100_i64 = arith.constant -100 : i64
    %c32000 = arith.constant 32000 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %0 = tensor.empty() : tensor<1024x32000xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<32000x1024xbf16>) outs(%0 : tensor<1024x32000xbf16>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<2048x32000xf32>
    %2 = linalg.fill ins(%cst_0 : f32) outs(%1 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%2 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2048x32000xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = arith.truncf %in : f32 to bf16
      %38 = arith.extf %37 : bf16 to f32
      linalg.yield %38 : f32
    } -> tensor<2048x32000xf32>
    %6 = tensor.empty() : tensor<2048xf32>
    %7 = linalg.fill ins(%cst_1 : f32) outs(%6 : tensor<2048xf32>) -> tensor<2048xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%5 : tensor<2048x32000xf32>) outs(%7 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = arith.maximumf %in, %out : f32
      linalg.yield %37 : f32
    } -> tensor<2048xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%5, %8 : tensor<2048x32000xf32>, tensor<2048xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %37 = arith.subf %in, %in_3 : f32
      linalg.yield %37 : f32
    } -> tensor<2048x32000xf32>
    %10 = linalg.fill ins(%cst_0 : f32) outs(%6 : tensor<2048xf32>) -> tensor<2048xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%9 : tensor<2048x32000xf32>) outs(%10 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = math.exp %in : f32
      %38 = arith.addf %37, %out : f32
      linalg.yield %38 : f32
    } -> tensor<2048xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%9, %11 : tensor<2048x32000xf32>, tensor<2048xf32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %37 = math.log %in_3 : f32
      %38 = arith.subf %in, %37 : f32
      linalg.yield %38 : f32
    } -> tensor<2048x32000xf32>
    %13 = tensor.empty() : tensor<2048xi1>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%arg2 : tensor<2048xi64>) outs(%13 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %37 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %37 : i1
    } -> tensor<2048xi1>
    linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%14, %arg2 : tensor<2048xi1>, tensor<2048xi64>) {
    ^bb0(%in: i1, %in_3: i64):
      %37 = arith.select %in, %in_3, %c0_i64 : i64
      %38 = arith.index_cast %37 : i64 to index
      %39 = arith.cmpi slt, %38, %c32000 : index
      cf.assert %39, "index must be smaller than dim size"
      %40 = arith.cmpi sge, %37, %c0_i64 : i64
      cf.assert %40, "index must be larger or equal to 0"
      linalg.yield
    }
    linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%14, %arg2 : tensor<2048xi1>, tensor<2048xi64>) {
    ^bb0(%in: i1, %in_3: i64):
      %37 = arith.select %in, %in_3, %c0_i64 : i64
      %38 = arith.index_cast %37 : i64 to index
      %39 = arith.cmpi slt, %38, %c32000 : index
      cf.assert %39, "index must be smaller than dim size"
      %40 = arith.cmpi sge, %37, %c0_i64 : i64
      cf.assert %40, "index must be larger or equal to 0"
      linalg.yield
    }
    linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel"]} ins(%14, %arg2 : tensor<2048xi1>, tensor<2048xi64>) {
    ^bb0(%in: i1, %in_3: i64):
      %37 = arith.select %in, %in_3, %c0_i64 : i64
      %38 = arith.index_cast %37 : i64 to index
      %39 = arith.cmpi slt, %38, %c32000 : index
      cf.assert %39, "index must be smaller than dim size"
      %40 = arith.cmpi sge, %37, %c0_i64 : i64
      cf.assert %40, "index must be larger or equal to 0"
      linalg.yield
    }
    %15 = tensor.empty() : tensor<i64>
    %16 = linalg.fill ins(%c0_i64 : i64) outs(%15 : tensor<i64>) -> tensor<i64>
    %17 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["reduction"]} ins(%14 : tensor<2048xi1>) outs(%16 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %37 = arith.extui %in : i1 to i64
      %38 = arith.addi %37, %out : i64
      linalg.yield %38 : i64
    } -> tensor<i64>
    %18 = tensor.empty() : tensor<f32>
    %19 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = []} ins(%17 : tensor<i64>) outs(%18 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %37 = arith.sitofp %in : i64 to f32
      linalg.yield %37 : f32
    } -> tensor<f32>
    %20 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<f32>) -> tensor<f32>
    %21 = linalg.generic {indexing_maps = [#map2, #map2, #map3], iterator_types = ["reduction"]} ins(%14, %arg2 : tensor<2048xi1>, tensor<2048xi64>) outs(%20 : tensor<f32>) {
    ^bb0(%in: i1, %in_3: i64, %out: f32):
      %37 = linalg.index 0 : index
      %38 = arith.select %in, %in_3, %c0_i64 : i64
      %39 = arith.index_cast %38 : i64 to index
      %40 = arith.cmpi slt, %39, %c32000 : index
      cf.assert %40, "index must be smaller than dim size"
      %41 = arith.cmpi sge, %38, %c0_i64 : i64
      cf.assert %41, "index must be larger or equal to 0"
      %extracted = tensor.extract %12[%37, %39] : tensor<2048x32000xf32>
      %42 = arith.negf %extracted : f32
      %43 = arith.select %in, %42, %cst_0 : f32
      %44 = arith.addf %43, %out : f32
      linalg.yield %44 : f32
    } -> tensor<f32>
    %22 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = []} ins(%21, %19 : tensor<f32>, tensor<f32>) outs(%18 : tensor<f32>) {
    ^bb0(%in: f32, %in_3: f32, %out: f32):
      %37 = arith.divf %in, %in_3 : f32
      linalg.yield %37 : f32
    } -> tensor<f32>
    %23 = linalg.generic {indexing_maps = [#map1, #map5, #map5, #map], iterator_types = ["parallel", "parallel"]} ins(%arg2, %arg3, %19 : tensor<2048xi64>, tensor<f32>, tensor<f32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: i64, %in_3: f32, %in_4: f32, %out: f32):
      %37 = arith.cmpi ne, %in, %c-100_i64 : i64
      %38 = arith.divf %in_3, %in_4 : f32
      %39 = arith.select %37, %38, %cst_0 : f32
      %40 = linalg.index 1 : index
      %41 = arith.index_cast %40 : index to i64
      %42 = arith.select %37, %in, %c0_i64 : i64
      %43 = arith.cmpi eq, %42, %41 : i64
      %44 = arith.select %43, %cst, %cst_0 : f32
      %45 = arith.mulf %44, %39 : f32
      linalg.yield %45 : f32
    } -> tensor<2048x32000xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%23 : tensor<2048x32000xf32>) outs(%10 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = arith.addf %in, %out : f32
      linalg.yield %37 : f32
    } -> tensor<2048xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%23, %12, %24 : tensor<2048x32000xf32>, tensor<2048x32000xf32>, tensor<2048xf32>) outs(%4 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %in_3: f32, %in_4: f32, %out: bf16):
      %37 = math.exp %in_3 : f32
      %38 = arith.mulf %37, %in_4 : f32
      %39 = arith.subf %in, %38 : f32
      %40 = arith.truncf %39 : f32 to bf16
      linalg.yield %40 : bf16
    } -> tensor<2048x32000xbf16>
    %26 = tensor.empty() : tensor<32000x2048xbf16>
    %transposed_2 = linalg.transpose ins(%25 : tensor<2048x32000xbf16>) outs(%26 : tensor<32000x2048xbf16>) permutation = [1, 0] 
    %27 = tensor.empty() : tensor<32000x1024xf32>
    %28 = linalg.fill ins(%cst_0 : f32) outs(%27 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %29 = linalg.matmul ins(%transposed_2, %arg0 : tensor<32000x2048xbf16>, tensor<2048x1024xbf16>) outs(%28 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %30 = tensor.empty() : tensor<32000x1024xbf16>
    %31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%29 : tensor<32000x1024xf32>) outs(%30 : tensor<32000x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %37 = arith.truncf %in : f32 to bf16
      linalg.yield %37 : bf16
    } -> tensor<32000x1024xbf16>
    %32 = tensor.empty() : tensor<2048x1024xf32>
    %33 = linalg.fill ins(%cst_0 : f32) outs(%32 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %34 = linalg.matmul ins(%25, %arg1 : tensor<2048x32000xbf16>, tensor<32000x1024xbf16>) outs(%33 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %35 = tensor.empty() : tensor<2048x1024xbf16>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<2048x1024xf32>) outs(%35 : tensor<2048x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %37 = arith.truncf %in : f32 to bf16
      linalg.yield %37 : bf16
    } -> tensor<2048x1024xbf16>
    return %22, %36, %31 : tensor<f32>, tensor<2048x1024xbf16>, tensor<32000x1024xbf16>
  }
}

