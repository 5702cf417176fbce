// Without a head there is nothing to do, and the reasons are said.
//
// RUN: split-file %s %t
// RUN: %exit 3 xent-run %t/none.mlir 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: no head found in @main; --unfused runs it as it is:
// NONE-NEXT: no product of matrices has its columns reduced by a sum of exponentials

// RUN: %exit 3 xent-run %t/returned.mlir 2>&1 | FileCheck %s --check-prefix=RETURNED
// RETURNED: error: no head found in @main; --unfused runs it as it is:
// RETURNED-NEXT: returned.mlir:[[#]]:[[#]]: {{.*}} (LogitsReturned)

//--- none.mlir
func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {
  return %a : tensor<4xf32>
}
//--- returned.mlir
#rows = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
func.func @main(%x: tensor<6x4xf32>, %w: tensor<4x10xf32>) -> (tensor<6xf32>, tensor<6x10xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6x10xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<6x10xf32>) -> tensor<6x10xf32>
  %z = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x10xf32>) outs(%f : tensor<6x10xf32>) -> tensor<6x10xf32>
  %ne = tensor.empty() : tensor<6xf32>
  %nf = linalg.fill ins(%zero : f32) outs(%ne : tensor<6xf32>) -> tensor<6xf32>
  %sum = linalg.generic {indexing_maps = [#rows, #row], iterator_types = ["parallel", "reduction"]}
      ins(%z : tensor<6x10xf32>) outs(%nf : tensor<6xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = math.exp %in : f32
    %1 = arith.addf %0, %out : f32
    linalg.yield %1 : f32
  } -> tensor<6xf32>
  return %sum, %z : tensor<6xf32>, tensor<6x10xf32>
}
