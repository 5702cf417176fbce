// DEFINE: %{bufferize} = test-transform-dialect-erase-schedule,convert-elementwise-to-linalg,one-shot-bufferize{bufferize-function-boundaries}
// DEFINE: %{lower} = func.func(convert-linalg-to-loops),scf-forall-to-for,convert-scf-to-cf,expand-strided-metadata,lower-affine,arith-expand{include-bf16},convert-math-to-llvm,convert-math-to-libm,convert-vector-to-llvm,finalize-memref-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts

// The way of a module through a stock mlir-opt: raise, tile by a transform
// script over tokens and classes (sizes that do not divide), decompose, run.

// RUN: mlir-opt %xent_plugin %s -o %t.mlir \
// RUN:   --pass-pipeline='builtin.module(xent-raise,xent-to-online,transform-interpreter,xent-decompose)'
// RUN: FileCheck %s --input-file=%t.mlir
// RUN: mlir-opt %t.mlir --pass-pipeline='builtin.module(%{bufferize},%{lower})' | %run_main | FileCheck %s --check-prefix=LOSS
// RUN: mlir-opt %s --pass-pipeline='builtin.module(%{bufferize},%{lower})' | %run_main | FileCheck %s --check-prefix=LOSS

// CHECK-LABEL: func.func @loss(
// CHECK-NOT:     {{[= ]xent[.]}}
// CHECK-NOT:     tensor<5x7xf32>
// CHECK:         scf.forall
// CHECK:           scf.for
// CHECK:             linalg.generic
// CHECK-NOT:     {{[= ]xent[.]}}
// CHECK-LABEL: func.func @main(

// x[i, d] = (i - d) / 2, w[v, d] = (v * d mod 3) / 2, t = 0 2 6 5 1. In Python:
//   for i in range(5):
//     z = [sum((i - d) / 2 * (v * d % 3) / 2 for d in range(3)) for v in range(7)]
//     print(log(sum(map(exp, z))) - z[t[i]])
// LOSS: [1.46065, {{ *}}2.00279, {{ *}}2.18217, {{ *}}1.48549, {{ *}}1.62715]

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#vec = affine_map<(d0) -> (d0)>

func.func @loss(%x: tensor<5x3xf32>, %w: tensor<7x3xf32>, %t: tensor<5xi64>) -> tensor<5xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %e2 = tensor.empty() : tensor<5x7xf32>
  %e1 = tensor.empty() : tensor<5xf32>
  %wt_init = tensor.empty() : tensor<3x7xf32>
  %wt = linalg.transpose ins(%w : tensor<7x3xf32>) outs(%wt_init : tensor<3x7xf32>) permutation = [1, 0]
  %i2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<5x7xf32>) -> tensor<5x7xf32>
  %z = linalg.matmul ins(%x, %wt : tensor<5x3xf32>, tensor<3x7xf32>) outs(%i2 : tensor<5x7xf32>) -> tensor<5x7xf32>
  %mi = linalg.fill ins(%lowest : f32) outs(%e1 : tensor<5xf32>) -> tensor<5xf32>
  %m = linalg.reduce ins(%z : tensor<5x7xf32>) outs(%mi : tensor<5xf32>) dimensions = [1]
    (%a: f32, %b: f32) {
      %0 = arith.maximumf %a, %b : f32
      linalg.yield %0 : f32
    }
  %si = linalg.fill ins(%zero : f32) outs(%e1 : tensor<5xf32>) -> tensor<5xf32>
  %s = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
      ins(%z, %m : tensor<5x7xf32>, tensor<5xf32>) outs(%si : tensor<5xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %0 = arith.subf %a, %b : f32
    %1 = math.exp %0 : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<5xf32>
  %r = linalg.generic {indexing_maps = [#vec, #vec, #vec, #vec], iterator_types = ["parallel"]}
      ins(%s, %m, %t : tensor<5xf32>, tensor<5xf32>, tensor<5xi64>) outs(%e1 : tensor<5xf32>) {
  ^bb0(%a: f32, %b: f32, %c: i64, %o: f32):
    %i = linalg.index 0 : index
    %j = arith.index_cast %c : i64 to index
    %p = tensor.extract %z[%i, %j] : tensor<5x7xf32>
    %0 = math.log %a : f32
    %1 = arith.addf %0, %b : f32
    %2 = arith.subf %1, %p : f32
    linalg.yield %2 : f32
  } -> tensor<5xf32>
  return %r : tensor<5xf32>
}

func.func private @printMemrefF32(tensor<*xf32>)

func.func @main() {
  %x = arith.constant dense<[[0.0, -0.5, -1.0], [0.5, 0.0, -0.5], [1.0, 0.5, 0.0],
                             [1.5, 1.0, 0.5], [2.0, 1.5, 1.0]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[0.0, 0.0, 0.0], [0.0, 0.5, 1.0], [0.0, 1.0, 0.5],
                             [0.0, 0.0, 0.0], [0.0, 0.5, 1.0], [0.0, 1.0, 0.5],
                             [0.0, 0.0, 0.0]]> : tensor<7x3xf32>
  %t = arith.constant dense<[0, 2, 6, 5, 1]> : tensor<5xi64>
  %r = call @loss(%x, %w, %t) : (tensor<5x3xf32>, tensor<7x3xf32>, tensor<5xi64>) -> tensor<5xf32>
  %u = tensor.cast %r : tensor<5xf32> to tensor<*xf32>
  call @printMemrefF32(%u) : (tensor<*xf32>) -> ()
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %op = transform.structured.match ops{["xent.online_logit_stats"]} in %root : (!transform.any_op) -> !transform.any_op
    %tokens, %forall = transform.structured.tile_using_forall %op tile_sizes [2] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %classes, %for = transform.structured.tile_using_for %tokens tile_sizes [0, 3] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
