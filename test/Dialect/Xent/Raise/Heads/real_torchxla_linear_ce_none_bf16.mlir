// torch_xla 2.9.0; stablehlo-legalize-to-linalg (torch-mlir 20261001); torch_xla_heads.py:linear_ce_none_bf16.
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

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d1, d0)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
module @IrToHlo.78 attributes {mhlo.cross_program_prefetches = [], mhlo.input_output_alias = [], mhlo.is_dynamic = false, mhlo.use_auto_spmd_partitioning = false} {
  func.func @main(%arg0: tensor<2048xi64>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048x1024xbf16>) -> tensor<2048xf32> {
    %c31999 = arith.constant 31999 : index
    %c2047 = arith.constant 2047 : index
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.000000e+00 : bf16
    %c-100_i64 = arith.constant -100 : i64
    %0 = tensor.empty() : tensor<2048xi1>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg0 : tensor<2048xi64>) outs(%0 : tensor<2048xi1>) {
    ^bb0(%in: i64, %out: i1):
      %35 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %35 : i1
    } -> tensor<2048xi1>
    %2 = tensor.empty() : tensor<1024x32000xbf16>
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<32000x1024xbf16>) outs(%2 : tensor<1024x32000xbf16>) attrs =  {result_layout = dense<[0, 1]> : tensor<2xindex>, xla_shape = "bf16[1024,32000]{0,1}"} {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1024x32000xbf16>
    %4 = tensor.empty() : tensor<2048x32000xbf16>
    %5 = linalg.fill ins(%cst_1 : bf16) outs(%4 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %6 = linalg.matmul ins(%arg2, %3 : tensor<2048x1024xbf16>, tensor<1024x32000xbf16>) outs(%5 : tensor<2048x32000xbf16>) -> tensor<2048x32000xbf16>
    %7 = tensor.empty() : tensor<2048x32000xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<2048x32000xbf16>) outs(%7 : tensor<2048x32000xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      linalg.yield %35 : f32
    } -> tensor<2048x32000xf32>
    %9 = tensor.empty() : tensor<2048xf32>
    %10 = linalg.fill ins(%cst_0 : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %11 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "reduction"]} ins(%8 : tensor<2048x32000xf32>) outs(%10 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.maximumf %out, %in : f32
      linalg.yield %35 : f32
    } -> tensor<2048xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<2048xf32>) outs(%7 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %13 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%8, %12 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%7 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %35 = arith.subf %in, %in_4 : f32
      linalg.yield %35 : f32
    } -> tensor<2048x32000xf32>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<2048x32000xf32>) outs(%7 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.exp %in : f32
      linalg.yield %35 : f32
    } -> tensor<2048x32000xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%9 : tensor<2048xf32>) -> tensor<2048xf32>
    %16 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "reduction"]} ins(%14 : tensor<2048x32000xf32>) outs(%15 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.addf %out, %in : f32
      linalg.yield %35 : f32
    } -> tensor<2048xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%16 : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.log %in : f32
      linalg.yield %35 : f32
    } -> tensor<2048xf32>
    %18 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<2048xf32>) outs(%7 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%13, %18 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%7 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %35 = arith.subf %in, %in_4 : f32
      linalg.yield %35 : f32
    } -> tensor<2048x32000xf32>
    %20 = tensor.empty() : tensor<2048xi32>
    %21 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%20 : tensor<2048xi32>) {
    ^bb0(%out: i32):
      %35 = linalg.index 0 : index
      %36 = arith.index_cast %35 : index to i32
      linalg.yield %36 : i32
    } -> tensor<2048xi32>
    %expanded = tensor.expand_shape %21 [[0, 1, 2]] output_shape [2048, 1, 1] : tensor<2048xi32> into tensor<2048x1x1xi32>
    %22 = tensor.empty() : tensor<2048xi64>
    %23 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%1, %arg0 : tensor<2048xi1>, tensor<2048xi64>) outs(%22 : tensor<2048xi64>) {
    ^bb0(%in: i1, %in_4: i64, %out: i64):
      %35 = arith.select %in, %in_4, %c0_i64 : i64
      linalg.yield %35 : i64
    } -> tensor<2048xi64>
    %expanded_2 = tensor.expand_shape %23 [[0, 1]] output_shape [2048, 1] : tensor<2048xi64> into tensor<2048x1xi64>
    %24 = tensor.empty() : tensor<2048x1xi32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded_2 : tensor<2048x1xi64>) outs(%24 : tensor<2048x1xi32>) {
    ^bb0(%in: i64, %out: i32):
      %35 = arith.trunci %in : i64 to i32
      linalg.yield %35 : i32
    } -> tensor<2048x1xi32>
    %expanded_3 = tensor.expand_shape %25 [[0], [1, 2]] output_shape [2048, 1, 1] : tensor<2048x1xi32> into tensor<2048x1x1xi32>
    %26 = tensor.empty() : tensor<2048x1x2xi32>
    %27 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel", "parallel", "parallel"]} outs(%26 : tensor<2048x1x2xi32>) {
    ^bb0(%out: i32):
      %35 = linalg.index 0 : index
      %36 = linalg.index 2 : index
      %37 = arith.cmpi ult, %36, %c1 : index
      %38 = scf.if %37 -> (i32) {
        %extracted = tensor.extract %expanded[%35, %c0, %36] : tensor<2048x1x1xi32>
        scf.yield %extracted : i32
      } else {
        %39 = arith.subi %36, %c1 : index
        %extracted = tensor.extract %expanded_3[%35, %c0, %39] : tensor<2048x1x1xi32>
        scf.yield %extracted : i32
      }
      linalg.yield %38 : i32
    } -> tensor<2048x1x2xi32>
    %28 = tensor.empty() : tensor<2048x1xf32>
    %29 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel", "parallel"]} outs(%28 : tensor<2048x1xf32>) {
    ^bb0(%out: f32):
      %35 = linalg.index 0 : index
      %extracted = tensor.extract %27[%35, %c0, %c0] : tensor<2048x1x2xi32>
      %36 = arith.index_castui %extracted : i32 to index
      %extracted_4 = tensor.extract %27[%35, %c0, %c1] : tensor<2048x1x2xi32>
      %37 = arith.index_castui %extracted_4 : i32 to index
      %38 = arith.maxsi %36, %c0 : index
      %39 = arith.minsi %38, %c2047 : index
      %40 = arith.maxsi %37, %c0 : index
      %41 = arith.minsi %40, %c31999 : index
      %extracted_5 = tensor.extract %19[%39, %41] : tensor<2048x32000xf32>
      linalg.yield %extracted_5 : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %29 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %30 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%collapsed : tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.negf %in : f32
      linalg.yield %35 : f32
    } -> tensor<2048xf32>
    %31 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%1, %30 : tensor<2048xi1>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: i1, %in_4: f32, %out: f32):
      %35 = arith.select %in, %in_4, %cst : f32
      linalg.yield %35 : f32
    } -> tensor<2048xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%1 : tensor<2048xi1>) outs(%22 : tensor<2048xi64>) {
    ^bb0(%in: i1, %out: i64):
      %35 = arith.extui %in : i1 to i64
      linalg.yield %35 : i64
    } -> tensor<2048xi64>
    %33 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%32 : tensor<2048xi64>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: i64, %out: f32):
      %35 = arith.sitofp %in : i64 to f32
      linalg.yield %35 : f32
    } -> tensor<2048xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%31, %33 : tensor<2048xf32>, tensor<2048xf32>) outs(%9 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %35 = arith.divf %in, %in_4 : f32
      linalg.yield %35 : f32
    } -> tensor<2048xf32>
    return %34 : tensor<2048xf32>
  }
}

