// RUN: split-file %s %t

// RUN: %exit 2 xent-run %t/missing.mlir 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: xent-run: error: {{.*}}missing.mlir: cannot be read: No such file or directory

// RUN: %exit 2 xent-run %t/garbage.mlir 2>&1 | FileCheck %s --check-prefix=GARBAGE
// GARBAGE: garbage.mlir:1:1: error:
// GARBAGE: xent-run: error: {{.*}}garbage.mlir: not a valid MLIR module

// RUN: %exit 2 xent-run %t/empty.mlir 2>&1 | FileCheck %s --check-prefix=EMPTY
// EMPTY: error: there is no public func.func with a body to run

// RUN: %exit 2 xent-run %t/two.mlir 2>&1 | FileCheck %s --check-prefix=TWO
// TWO: error: several public functions, name one with --entry: @a, @b

// RUN: %exit 2 xent-run %t/two.mlir --entry=c 2>&1 | FileCheck %s --check-prefix=NAME
// NAME: error: there is no function @c with a body; there are: @a, @b

// RUN: %exit 2 xent-run %t/unranked.mlir --unfused 2>&1 | FileCheck %s --check-prefix=UNRANKED
// UNRANKED: error: argument 0 of the entry has type tensor<*xf32>; known are ranked tensors and scalars of

// RUN: %exit 2 xent-run %t/memref.mlir --unfused 2>&1 | FileCheck %s --check-prefix=MEMREF
// MEMREF: error: argument 1 of the entry has type memref<4xf32>; known are

// RUN: %exit 2 xent-run %t/complex.mlir --unfused 2>&1 | FileCheck %s --check-prefix=COMPLEX
// COMPLEX: error: argument 0 of the entry has type tensor<4xcomplex<f32>>; known are

// RUN: %exit 2 xent-run %t/foreign.mlir 2>&1 | FileCheck %s --check-prefix=REFUSED
// REFUSED: foreign.mlir:2:{{[0-9]+}}: error: operation being parsed with an unregistered dialect
// RUN: %exit 2 xent-run %t/foreign.mlir --unfused --allow-unregistered-dialect 2>&1 | FileCheck %s --check-prefix=FOREIGN
// FOREIGN: error: the entry needs foreign.op{{.*}}, which is of a dialect that is not known

//--- garbage.mlir
this is no module
//--- empty.mlir
func.func private @f(tensor<4xf32>)
//--- two.mlir
func.func @a() { return }
func.func @b() { return }
//--- unranked.mlir
func.func @main(%a: tensor<*xf32>) { return }
//--- memref.mlir
func.func @main(%a: f32, %b: memref<4xf32>) { return }
//--- complex.mlir
func.func @main(%a: tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>> {
  return %a : tensor<4xcomplex<f32>>
}
//--- foreign.mlir
func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {
  %0 = "foreign.op"(%a) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
