// DEFINE: %{bufferize} = convert-elementwise-to-linalg,one-shot-bufferize{bufferize-function-boundaries}
// DEFINE: %{lower} = func.func(convert-linalg-to-loops),scf-forall-to-for,convert-scf-to-cf,expand-strided-metadata,lower-affine,arith-expand{include-bf16},convert-math-to-llvm,convert-math-to-libm,convert-vector-to-llvm,finalize-memref-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts

// The entropy of logits as large as 1e4, to the digits that an f32 of its size
// has: lse and dot, 1e-3 apart from their neighbours there, have none of them.
// Rows of -inf, NaN and +inf have none; classes of -inf count nothing. Chunks of
// two tokens and three classes: the first ones are masked, and the maximum moves.
// RUN: xent-opt %s --pass-pipeline='builtin.module(xent-decompose,%{bufferize},%{lower})' \
// RUN: | %run_main | FileCheck %s
// RUN: xent-opt %s --pass-pipeline='builtin.module(xent-plan{token-chunk=2 vocab-chunk=3},xent-chunk,xent-decompose,%{bufferize},%{lower})' \
// RUN: | %run_main | FileCheck %s
// RUN: xent-opt %s --xent-cpu-pipeline='token-chunk=2 vocab-chunk=3' \
// RUN: | %run_main | FileCheck %s

// Expected values: the formulas of xent.logit_stats in double precision.

// CHECK-NOT:      0
// CHECK-COUNT-3: 1
// CHECK-NOT:      {{[01]}}
func.func @main() {
  %x = arith.constant dense<[[1.0], [-1.0], [1.0], [-1.0], [0.0], [2.0], [1.5]]> : tensor<7x1xf32>
  %w = arith.constant dense<[[-10.0], [3.5], [-7.25], [9.75], [10.0], [-9.75], [0.5], [10.0], [9.5], [-10.0]]> : tensor<10x1xf32>
  %r = arith.constant dense<[0.0, 0.0, 10000.0, -10000.0, 0xFF800000, 0x7FC00000, 0x7F800000]> : tensor<7xf32>
  %c = arith.constant dense<[0xFF800000, 0xFF800000, 0xFF800000, 0.25, 0.0, -0.25, 0.5, 0xFF800000, 1.0, 0.0]> : tensor<10xf32>
  %want_entropy = arith.constant dense<[1.0687912702560425, 0.6631529927253723, 1.0687912702560425, 0.6631529927253723, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<7xf32>
  %want_dot = arith.constant dense<[10.225619316101074, 9.810952186584473, 10010.2255859375, -9990.189453125, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<7xf32>
  %entropy, %dot = call @both(%x, %w, %r, %c) : (tensor<7x1xf32>, tensor<10x1xf32>, tensor<7xf32>, tensor<10xf32>) -> (tensor<7xf32>, tensor<7xf32>)
  %alone = call @entropy_alone(%x, %w, %r, %c) : (tensor<7x1xf32>, tensor<10x1xf32>, tensor<7xf32>, tensor<10xf32>) -> tensor<7xf32>
  %want_entropy_u = tensor.cast %want_entropy : tensor<7xf32> to tensor<?xf32>
  %want_dot_u = tensor.cast %want_dot : tensor<7xf32> to tensor<?xf32>
  %entropy_u = tensor.cast %entropy : tensor<7xf32> to tensor<?xf32>
  %dot_u = tensor.cast %dot : tensor<7xf32> to tensor<?xf32>
  %alone_u = tensor.cast %alone : tensor<7xf32> to tensor<?xf32>
  call @expect(%entropy_u, %want_entropy_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  call @expect(%alone_u, %want_entropy_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  call @expect(%dot_u, %want_dot_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @both(%x: tensor<7x1xf32>, %w: tensor<10x1xf32>, %r: tensor<7xf32>, %c: tensor<10xf32>) -> (tensor<7xf32>, tensor<7xf32>) {
  %dot, %entropy = xent.logit_stats ins(%x, %w : tensor<7x1xf32>, tensor<10x1xf32>)
      rows(%r : tensor<7xf32>) cols(%c : tensor<10xf32>)
      logits (%acc: f32, %row: f32, %col: f32) {
        %0 = arith.addf %acc, %row : f32
        %1 = arith.addf %0, %col : f32
        xent.yield %1 : f32
      } -> dot: tensor<7xf32>, entropy: tensor<7xf32>
  return %entropy, %dot : tensor<7xf32>, tensor<7xf32>
}

func.func private @entropy_alone(%x: tensor<7x1xf32>, %w: tensor<10x1xf32>, %r: tensor<7xf32>, %c: tensor<10xf32>) -> tensor<7xf32> {
  %entropy = xent.logit_stats ins(%x, %w : tensor<7x1xf32>, tensor<10x1xf32>)
      rows(%r : tensor<7xf32>) cols(%c : tensor<10xf32>)
      logits (%acc: f32, %row: f32, %col: f32) {
        %0 = arith.addf %acc, %row : f32
        %1 = arith.addf %0, %col : f32
        xent.yield %1 : f32
      } -> entropy: tensor<7xf32>
  return %entropy : tensor<7xf32>
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
