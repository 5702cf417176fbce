// torch-mlir 4411053cd + #4473 on LLVM 22.1.8: torch dialect -> torchdynamo-export pipeline -> torch-backend-to-linalg-on-tensors.
// RUN: xent-opt %s -o %t.before
// RUN: xent-opt %s --xent-raise --remarks-filter='xent-raise' -o %t.after 2> %t.remarks
// RUN: diff %t.before %t.after
// RUN: FileCheck %s --input-file=%t.remarks --check-prefix=REMARK --implicit-check-not=remark:
// REMARK: remark: [Missed] SavedLogits | {{.*}}value %arg3 : tensor<2048x32000xf32>
// RUN: FileCheck %s --input-file=%t.after

// The log-probabilities that the forward pass kept are an argument: no product of
// the program is the logits, so there is no candidate to refuse. Both products of
// the gradients stay.
// CHECK-NOT: xent.
// CHECK: linalg.matmul ins({{.*}} : tensor<2048x32000xbf16>, tensor<32000x1024xbf16>)
// CHECK-NOT: xent.
// CHECK: linalg.matmul ins({{.*}} : tensor<32000x2048xbf16>, tensor<2048x1024xbf16>)
// CHECK-NOT: xent.

#map = affine_map<(d0, d1) -> ()>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
module {
  func.func @main(%arg0: tensor<2048x1024xbf16>, %arg1: tensor<32000x1024xbf16>, %arg2: tensor<2048xi64>, %arg3: tensor<2048x32000xf32>, %arg4: tensor<f32>, %arg5: tensor<f32>) -> (tensor<2048x1024xbf16>, tensor<32000x1024xbf16>) {
    %cst = arith.constant 0.000000e+00 : f32
    %c-100 = arith.constant -100 : index
    %0 = tensor.empty() : tensor<2048x32000xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2048x32000xf32>) -> tensor<2048x32000xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg5, %arg2, %arg4 : tensor<f32>, tensor<2048xi64>, tensor<f32>) outs(%1 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_0: i64, %in_1: f32, %out: f32):
      %23 = arith.index_cast %in_0 : i64 to index
      %24 = linalg.index 1 : index
      %25 = arith.divf %in, %in_1 : f32
      %26 = arith.negf %25 : f32
      %27 = arith.cmpi ne, %23, %24 : index
      %28 = arith.cmpi eq, %23, %c-100 : index
      %29 = arith.ori %27, %28 : i1
      %30 = arith.select %29, %cst, %26 : f32
      linalg.yield %30 : f32
    } -> tensor<2048x32000xf32>
    %3 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg3 : tensor<2048x32000xf32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      %23 = math.exp %in : f32
      linalg.yield %23 : f32
    } -> tensor<2048x32000xf32>
    %4 = tensor.empty() : tensor<2048x1xf32>
    %5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<2048x1xf32>) -> tensor<2048x1xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "reduction"]} ins(%2 : tensor<2048x32000xf32>) outs(%5 : tensor<2048x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %23 = arith.addf %in, %out : f32
      linalg.yield %23 : f32
    } -> tensor<2048x1xf32>
    %collapsed = tensor.collapse_shape %6 [[0, 1]] : tensor<2048x1xf32> into tensor<2048xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%collapsed : tensor<2048xf32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048x32000xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%3, %7 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %23 = arith.mulf %in, %in_0 : f32
      linalg.yield %23 : f32
    } -> tensor<2048x32000xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%2, %8 : tensor<2048x32000xf32>, tensor<2048x32000xf32>) outs(%0 : tensor<2048x32000xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %23 = arith.subf %in, %in_0 : f32
      linalg.yield %23 : f32
    } -> tensor<2048x32000xf32>
    %10 = tensor.empty() : tensor<2048x32000xbf16>
    %11 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<2048x32000xf32>) outs(%10 : tensor<2048x32000xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %23 = arith.truncf %in : f32 to bf16
      linalg.yield %23 : bf16
    } -> tensor<2048x32000xbf16>
    %12 = tensor.empty() : tensor<2048x1024xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %14 = linalg.matmul ins(%11, %arg1 : tensor<2048x32000xbf16>, tensor<32000x1024xbf16>) outs(%13 : tensor<2048x1024xf32>) -> tensor<2048x1024xf32>
    %15 = tensor.empty() : tensor<2048x1024xbf16>
    %16 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<2048x1024xf32>) outs(%15 : tensor<2048x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %23 = arith.truncf %in : f32 to bf16
      linalg.yield %23 : bf16
    } -> tensor<2048x1024xbf16>
    %17 = tensor.empty() : tensor<32000x2048xbf16>
    %transposed = linalg.transpose ins(%11 : tensor<2048x32000xbf16>) outs(%17 : tensor<32000x2048xbf16>) permutation = [1, 0] 
    %18 = tensor.empty() : tensor<32000x1024xf32>
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %20 = linalg.matmul ins(%transposed, %arg0 : tensor<32000x2048xbf16>, tensor<2048x1024xbf16>) outs(%19 : tensor<32000x1024xf32>) -> tensor<32000x1024xf32>
    %21 = tensor.empty() : tensor<32000x1024xbf16>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%20 : tensor<32000x1024xf32>) outs(%21 : tensor<32000x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %23 = arith.truncf %in : f32 to bf16
      linalg.yield %23 : bf16
    } -> tensor<32000x1024xbf16>
    return %16, %22 : tensor<2048x1024xbf16>, tensor<32000x1024xbf16>
  }
}

