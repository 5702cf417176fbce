// DEFINE: %{bufferize} = convert-elementwise-to-linalg,one-shot-bufferize{bufferize-function-boundaries}
// DEFINE: %{lower} = func.func(convert-linalg-to-loops),scf-forall-to-for,convert-scf-to-cf,expand-strided-metadata,lower-affine,arith-expand{include-bf16},convert-math-to-llvm,convert-math-to-libm,convert-vector-to-llvm,finalize-memref-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts

// The maximum and the sum relative to it, of rows of -inf, NaN and +inf too.
// Chunks of two tokens and three classes: the first ones are masked, and the
// maximum moves.
// RUN: xent-opt %s --pass-pipeline='builtin.module(xent-decompose,%{bufferize},%{lower})' \
// RUN: | %run_main | FileCheck %s
// RUN: xent-opt %s --pass-pipeline='builtin.module(xent-plan{token-chunk=2 vocab-chunk=3},xent-chunk,xent-decompose,%{bufferize},%{lower})' \
// RUN: | %run_main | FileCheck %s
// RUN: xent-opt %s --xent-cpu-pipeline='token-chunk=2 vocab-chunk=3' \
// RUN: | %run_main | FileCheck %s

// Expected values: the formulas of xent.logit_stats in double precision. A row of
// +inf holds classes of +inf - inf, which are NaN.

// CHECK-NOT:      0
// CHECK-COUNT-3: 1
// CHECK-NOT:      {{[01]}}
func.func @main() {
  %x = arith.constant dense<[[1.0], [-1.0], [1.0], [-1.0], [0.0], [2.0], [1.5]]> : tensor<7x1xf32>
  %w = arith.constant dense<[[-10.0], [3.5], [-7.25], [9.75], [10.0], [-9.75], [0.5], [10.0], [9.5], [-10.0]]> : tensor<10x1xf32>
  %r = arith.constant dense<[0.0, 0.0, 10000.0, -10000.0, 0xFF800000, 0x7FC00000, 0x7F800000]> : tensor<7xf32>
  %c = arith.constant dense<[0xFF800000, 0xFF800000, 0xFF800000, 0.25, 0.0, -0.25, 0.5, 0xFF800000, 1.0, 0.0]> : tensor<10xf32>
  %want_max = arith.constant dense<[10.5, 10.0, 10010.5, -9990.0, 0xFF800000, 0x7FC00000, 0x7FC00000]> : tensor<7xf32>
  %want_sum = arith.constant dense<[2.2131361961364746, 1.6065760850906372, 2.2131361961364746, 1.6065760850906372, 0.0, 0x7FC00000, 0x7FC00000]> : tensor<7xf32>
  %max, %sum = call @both(%x, %w, %r, %c) : (tensor<7x1xf32>, tensor<10x1xf32>, tensor<7xf32>, tensor<10xf32>) -> (tensor<7xf32>, tensor<7xf32>)
  %alone = call @sum_alone(%x, %w, %r, %c) : (tensor<7x1xf32>, tensor<10x1xf32>, tensor<7xf32>, tensor<10xf32>) -> tensor<7xf32>
  %want_max_u = tensor.cast %want_max : tensor<7xf32> to tensor<?xf32>
  %want_sum_u = tensor.cast %want_sum : tensor<7xf32> to tensor<?xf32>
  %max_u = tensor.cast %max : tensor<7xf32> to tensor<?xf32>
  %sum_u = tensor.cast %sum : tensor<7xf32> to tensor<?xf32>
  %alone_u = tensor.cast %alone : tensor<7xf32> to tensor<?xf32>
  call @expect(%max_u, %want_max_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  call @expect(%sum_u, %want_sum_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  call @expect(%alone_u, %want_sum_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @both(%x: tensor<7x1xf32>, %w: tensor<10x1xf32>, %r: tensor<7xf32>, %c: tensor<10xf32>) -> (tensor<7xf32>, tensor<7xf32>) {
  %max, %sum = xent.logit_stats ins(%x, %w : tensor<7x1xf32>, tensor<10x1xf32>)
      rows(%r : tensor<7xf32>) cols(%c : tensor<10xf32>)
      logits (%acc: f32, %row: f32, %col: f32) {
        %0 = arith.addf %acc, %row : f32
        %1 = arith.addf %0, %col : f32
        xent.yield %1 : f32
      } -> max: tensor<7xf32>, exp_sum: tensor<7xf32>
  return %max, %sum : tensor<7xf32>, tensor<7xf32>
}

func.func private @sum_alone(%x: tensor<7x1xf32>, %w: tensor<10x1xf32>, %r: tensor<7xf32>, %c: tensor<10xf32>) -> tensor<7xf32> {
  %sum = xent.logit_stats ins(%x, %w : tensor<7x1xf32>, tensor<10x1xf32>)
      rows(%r : tensor<7xf32>) cols(%c : tensor<10xf32>)
      logits (%acc: f32, %row: f32, %col: f32) {
        %0 = arith.addf %acc, %row : f32
        %1 = arith.addf %0, %col : f32
        xent.yield %1 : f32
      } -> exp_sum: tensor<7xf32>
  return %sum : tensor<7xf32>
}

// Prints 1 if got and want have the same size and agree everywhere: both NaN,
// or equal, or no further apart than 1e-6 (of the larger of 1 and |want|).
func.func private @expect(%got: tensor<?xf32>, %want: tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %tolerance = arith.constant 1.0e-6 : f32
  %inf = arith.constant 0x7F800000 : f32
  %one = arith.constant 1.0 : f32
  %size = tensor.dim %got, %c0 : tensor<?xf32>
  %expected_size = tensor.dim %want, %c0 : tensor<?xf32>
  %same_size = arith.cmpi eq, %size, %expected_size : index
  %ok = scf.for %i = %c0 to %expected_size step %c1 iter_args(%all = %same_size) -> (i1) {
    %g = tensor.extract %got[%i] : tensor<?xf32>
    %w = tensor.extract %want[%i] : tensor<?xf32>
    %difference = arith.subf %g, %w : f32
    %distance = math.absf %difference : f32
    %magnitude = math.absf %w : f32
    %scale = arith.maximumf %magnitude, %one : f32
    %limit = arith.mulf %tolerance, %scale : f32
    %close = arith.cmpf ole, %distance, %limit : f32
    %equal = arith.cmpf oeq, %g, %w : f32
    %g_nan = arith.cmpf uno, %g, %g : f32
    %w_nan = arith.cmpf uno, %w, %w : f32
    %both_nan = arith.andi %g_nan, %w_nan : i1
    %w_infinite = arith.cmpf oeq, %magnitude, %inf : f32
    %finite_close = arith.select %w_infinite, %equal, %close : i1
    %agrees = arith.ori %finite_close, %both_nan : i1
    %next = arith.andi %all, %agrees : i1
    scf.yield %next : i1
  }
  vector.print %ok : i1
  return
}
