// Several chunks of tokens and all classes in one chunk: each statistic of a
// chunk is computed where it will be. Those that are sums start at the same 0, and
// none may take the place of another.
// RUN: xent-opt %s --xent-cpu-pipeline='token-chunk=2 vocab-chunk=100' \
// RUN: | %run_main | FileCheck %s

// CHECK-NOT:      0
// CHECK-COUNT-4: 1
// CHECK-NOT:      {{[01]}}
func.func @main() {
  %x = arith.constant dense<[[1.0], [-1.0], [0.5], [2.0], [0.0]]> : tensor<5x1xf32>
  %w = arith.constant dense<[[1.0], [-2.0], [0.5], [3.0]]> : tensor<4x1xf32>
  %t = arith.constant dense<[2, 0, 3, 1, 3]> : tensor<5xi64>
  %want_pick = arith.constant dense<[0.5, -1.0, 1.5, -4.0, 0.0]> : tensor<5xf32>
  %want_sum = arith.constant dense<[2.5, -2.5, 1.25, 5.0, 0.0]> : tensor<5xf32>
  %want_max = arith.constant dense<[3.0, 2.0, 1.5, 6.0, 0.0]> : tensor<5xf32>
  %want_exp_sum = arith.constant dense<[1.224158228859597, 1.138610013990848, 1.7364692366555312, 1.025098985817582, 4.0]> : tensor<5xf32>
  %pick, %sum, %max, %exp_sum = call @statistics(%x, %w, %t) : (tensor<5x1xf32>, tensor<4x1xf32>, tensor<5xi64>) -> (tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>)
  %pick_u = tensor.cast %pick : tensor<5xf32> to tensor<?xf32>
  %want_pick_u = tensor.cast %want_pick : tensor<5xf32> to tensor<?xf32>
  call @expect(%pick_u, %want_pick_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %sum_u = tensor.cast %sum : tensor<5xf32> to tensor<?xf32>
  %want_sum_u = tensor.cast %want_sum : tensor<5xf32> to tensor<?xf32>
  call @expect(%sum_u, %want_sum_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %max_u = tensor.cast %max : tensor<5xf32> to tensor<?xf32>
  %want_max_u = tensor.cast %want_max : tensor<5xf32> to tensor<?xf32>
  call @expect(%max_u, %want_max_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %exp_sum_u = tensor.cast %exp_sum : tensor<5xf32> to tensor<?xf32>
  %want_exp_sum_u = tensor.cast %want_exp_sum : tensor<5xf32> to tensor<?xf32>
  call @expect(%exp_sum_u, %want_exp_sum_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @statistics(%x: tensor<5x1xf32>, %w: tensor<4x1xf32>, %t: tensor<5xi64>) -> (tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>) attributes {no_inline} {
  %0:4 = xent.logit_stats ins(%x, %w : tensor<5x1xf32>, tensor<4x1xf32>) target(%t : tensor<5xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> pick: tensor<5xf32>, sum: tensor<5xf32>, max: tensor<5xf32>, exp_sum: tensor<5xf32>
  return %0#0, %0#1, %0#2, %0#3 : tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>
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
