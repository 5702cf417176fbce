// Without a head there is nothing to do, and the reasons are said.
//
// RUN: split-file %s %t
// RUN: %exit 3 xent-run %t/none.mlir 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: no head found in @main; --unfused runs it as it is:
// NONE-NEXT: no product of matrices has its columns reduced by a sum of exponentials

//--- none.mlir
func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {
  return %a : tensor<4xf32>
}
