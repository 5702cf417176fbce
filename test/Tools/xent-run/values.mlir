// Types, scalars, no results, empty tensors, and files in both directions.
//
// RUN: split-file %s %t

// RUN: %npy %t/a.npy '<f4' 3 1.5 -2 1e30
// RUN: xent-run %t/types.mlir --unfused --input=0=%t/a.npy --output=0=%t/o.npy --output=1=%t/b.npy | FileCheck %s --check-prefix=TYPES
// TYPES:      result 0 : 3xf32 = 3 -4 2.0{{[0-9]*}}e+30
// TYPES-NEXT: result 1 : 3xbf16 = 1.5 -2 1.0{{[0-9]*}}e+30
// TYPES-NEXT: result 2 : 3xf16 = 1.5 -2 inf
// TYPES-NEXT: result 3 : i32 = 7
// TYPES-NEXT: result 4 : i1 = 1
// TYPES-NEXT: result 5 : 2xi8 = -1 127
// TYPES-NEXT: result 6 : index = 3
// TYPES-NEXT: result 7 : f64 = 0.1
// TYPES-NEXT: result 8 : 0xf32 = (empty)

// What was written can be read again; bf16 becomes f32.
// RUN: xent-run %t/types.mlir --unfused --input=0=%t/o.npy | FileCheck %s --check-prefix=AGAIN
// AGAIN: result 0 : 3xf32 = 6 -8 4.0{{[0-9]*}}e+30
// RUN: xent-run %t/types.mlir --unfused --input=0=%t/b.npy | FileCheck %s --check-prefix=BF16
// BF16: result 0 : 3xf32 = 3 -4 2.0{{[0-9]*}}e+30

// bf16 comes from its bits (0x3fc0 is 1.5), either dtype.
// RUN: %npy %t/u2.npy '<u2' 2 16320 49152
// RUN: xent-run %t/bf16.mlir --unfused --input=0=%t/u2.npy | FileCheck %s --check-prefix=BITS
// RUN: %npy %t/v2.npy '|V2' 2 16320 49152
// RUN: xent-run %t/bf16.mlir --unfused --input=0=%t/v2.npy | FileCheck %s --check-prefix=BITS
// BITS: result 0 : 2xbf16 = 1.5 -2

// A scalar argument, and one result only.
// RUN: %npy %t/s.npy '<f4' scalar 2.5
// RUN: xent-run %t/scalar.mlir --unfused --input=0=%t/s.npy | FileCheck %s --check-prefix=SCALAR
// SCALAR: result 0 : f32 = 5

// RUN: xent-run %t/nothing.mlir --unfused | FileCheck %s --check-prefix=NOTHING
// NOTHING-NOT: result

// Inputs are not written to, and results may be inputs or constants.
// RUN: xent-run %t/alias.mlir --unfused --input=0=%t/a.npy | FileCheck %s --check-prefix=ALIAS
// ALIAS: result 0 : 3xf32 = 1.5 -2 1
// ALIAS: result 1 : 3xf32 = 1.5 -2 1
// ALIAS: result 2 : 3xf32 = 1 2 3
// ALIAS: result 3 : 3xf32 = 3 -4 2

// The same seed gives the same numbers.
// RUN: xent-run %t/alias.mlir --unfused --seed=7 | grep result > %t/1.txt
// RUN: xent-run %t/alias.mlir --unfused --seed=7 | grep result > %t/2.txt
// RUN: xent-run %t/alias.mlir --unfused --seed=8 | grep result > %t/3.txt
// RUN: cmp %t/1.txt %t/2.txt
// RUN: not cmp %t/1.txt %t/3.txt

//--- types.mlir
func.func @main(%a: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xbf16>, tensor<3xf16>,
    i32, i1, tensor<2xi8>, index, f64, tensor<0xf32>) {
  %0 = arith.addf %a, %a : tensor<3xf32>
  %1 = arith.truncf %a : tensor<3xf32> to tensor<3xbf16>
  %2 = arith.truncf %a : tensor<3xf32> to tensor<3xf16>
  %3 = arith.constant 7 : i32
  %4 = arith.constant true
  %5 = arith.constant dense<[-1, 127]> : tensor<2xi8>
  %6 = arith.constant 3 : index
  %7 = arith.constant 0.1 : f64
  %8 = tensor.empty() : tensor<0xf32>
  return %0, %1, %2, %3, %4, %5, %6, %7, %8 : tensor<3xf32>, tensor<3xbf16>,
      tensor<3xf16>, i32, i1, tensor<2xi8>, index, f64, tensor<0xf32>
}
//--- bf16.mlir
func.func @main(%a: tensor<2xbf16>) -> tensor<2xbf16> {
  return %a : tensor<2xbf16>
}
//--- scalar.mlir
func.func @main(%a: f32) -> f32 {
  %0 = arith.addf %a, %a : f32
  return %0 : f32
}
//--- nothing.mlir
func.func @main(%a: f32) { return }
//--- alias.mlir
func.func @main(%a: tensor<3xf32>)
    -> (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) {
  %c = arith.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>
  %0 = linalg.add ins(%a, %a : tensor<3xf32>, tensor<3xf32>) outs(%a : tensor<3xf32>) -> tensor<3xf32>
  return %a, %a, %c, %0 : tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>
}
