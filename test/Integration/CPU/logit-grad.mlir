// DEFINE: %{bufferize} = convert-elementwise-to-linalg,one-shot-bufferize{bufferize-function-boundaries}
// DEFINE: %{lower} = func.func(convert-linalg-to-loops),scf-forall-to-for,convert-scf-to-cf,expand-strided-metadata,lower-affine,arith-expand{include-bf16},convert-math-to-llvm,convert-math-to-libm,convert-vector-to-llvm,finalize-memref-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts

// RUN: xent-opt %s --pass-pipeline='builtin.module(xent-decompose,%{bufferize},%{lower})' \
// RUN: | %run_main | FileCheck %s

// Expected values: the formulas of xent.logit_grad in double precision, with
//   d[i, v] = g[i] * (exp(z[i, v] - lse[i]) - (v = t[i]))

// CHECK-NOT:       0
// CHECK-COUNT-6: 1
// CHECK-NOT:       {{[01]}}
func.func @main() {
  call @softmax_gradient() : () -> ()
  call @shard_dv() : () -> ()
  return
}

// A [V, D] weight; the second token has no weight, the third no target here.
func.func private @softmax_gradient() {
  %x = arith.constant dense<[[0.0, 0.25, -0.75], [-0.25, -1.0, -0.25], [-0.75, -1.0, -1.5], [-0.5, 0.25, -2.0]]> : tensor<4x3xf32>
  %w = arith.constant dense<[[1.25, -1.0, -2.0], [0.0, -1.0, -1.5], [0.0, 1.5, 1.25], [-1.0, 0.0, 0.75], [-0.25, 1.75, 1.25]]> : tensor<5x3xf32>
  %t = arith.constant dense<[0, 4, -100, 2]> : tensor<4xi64>
  %b = arith.constant dense<[0.75, 1.25, 0.5, -1.25, 0.75]> : tensor<5xf32>
  %lse = arith.constant dense<[2.89859557, 3.07299805, 4.90972376, 4.6384902]> : tensor<4xf32>
  %g = arith.constant dense<[0.5, 0.0, 2.0, -1.0]> : tensor<4xf32>
  %dx, %dw, %dbias = xent.logit_grad ins(%x, %w : tensor<4x3xf32>, tensor<5x3xf32>)
      target(%t : tensor<4xi64>) rows(%lse, %g : tensor<4xf32>, tensor<4xf32>)
      cols(%b : tensor<5xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %b_v: f32, %hit: i1) {
        %0 = arith.addf %acc, %b_v : f32
        %1 = arith.subf %0, %lse_i : f32
        %2 = math.exp %1 : f32
        %3 = arith.uitofp %hit : i1 to f32
        %4 = arith.subf %2, %3 : f32
        %5 = arith.mulf %4, %g_i : f32
        xent.yield %5 : f32
      } -> dx: tensor<4x3xf32>, dw: tensor<5x3xf32>, dbias: tensor<5xf32>
  %dx_flat = tensor.collapse_shape %dx [[0, 1]] : tensor<4x3xf32> into tensor<12xf32>
  %want_0 = arith.constant dense<[-0.38387811, 0.166482167, 0.326789017, 0.0, 0.0, 0.0, 0.831336064, -1.99225563, -3.32221389, -0.580789356, 2.48610698, 2.96737507]> : tensor<12xf32>
  %u_0 = tensor.cast %want_0 : tensor<12xf32> to tensor<?xf32>
  %g_0 = tensor.cast %dx_flat : tensor<12xf32> to tensor<?xf32>
  call @expect(%g_0, %u_0) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %dw_flat = tensor.collapse_shape %dw [[0, 1]] : tensor<5x3xf32> into tensor<15xf32>
  %want_1 = arith.constant dense<[-0.267676236, -0.85820962, 0.153006654, -0.731705839, -1.40202058, -1.10832927, -0.49967177, 0.255162041, -2.01684977, -0.00166846924, -0.00203475848, -0.00569058074, 0.00072217676, 0.00710265751, -0.022137205]> : tensor<15xf32>
  %u_1 = tensor.cast %want_1 : tensor<15xf32> to tensor<?xf32>
  %g_1 = tensor.cast %dw_flat : tensor<15xf32> to tensor<?xf32>
  call @expect(%g_1, %u_1) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_2 = arith.constant dense<[-0.094873497, 1.03025371, 1.02480859, 0.00638226718, 0.0334290574]> : tensor<5xf32>
  %u_2 = tensor.cast %want_2 : tensor<5xf32> to tensor<?xf32>
  %g_2 = tensor.cast %dbias : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_2, %u_2) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// A [D, V] weight of the classes 10 ... 14 of a larger vocabulary.
func.func private @shard_dv() {
  %x = arith.constant dense<[[0.0, 1.5], [-1.0, 1.5], [1.5, -0.75]]> : tensor<3x2xf32>
  %w = arith.constant dense<[[0.25, -0.75, 0.75, 0.75, 0.0], [-0.5, 2.0, 0.0, 1.5, 0.0]]> : tensor<2x5xf32>
  %t = arith.constant dense<[10, 3, 14]> : tensor<3xi64>
  %b = arith.constant dense<[1.0, -1.0, 1.75, -0.25, -0.25]> : tensor<5xf32>
  %lse = arith.constant dense<[3.11775255, 3.16251945, 3.22144365]> : tensor<3xf32>
  %g = arith.constant dense<[0.5, 0.0, 2.0]> : tensor<3xf32>
  %co = arith.constant 10 : index
  %dx, %dw, %dbias = xent.logit_grad ins(%x, %w : tensor<3x2xf32>, tensor<2x5xf32>)
      target(%t : tensor<3xi64>) rows(%lse, %g : tensor<3xf32>, tensor<3xf32>)
      cols(%b : tensor<5xf32>) col_offset(%co) layout(dv)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %b_v: f32, %hit: i1) {
        %0 = arith.addf %acc, %b_v : f32
        %1 = arith.subf %0, %lse_i : f32
        %2 = math.exp %1 : f32
        %3 = arith.uitofp %hit : i1 to f32
        %4 = arith.subf %2, %3 : f32
        %5 = arith.mulf %4, %g_i : f32
        xent.yield %5 : f32
      } -> dx: tensor<3x2xf32>, dw: tensor<2x5xf32>, dbias: tensor<5xf32>
  %dx_flat = tensor.collapse_shape %dx [[0, 1]] : tensor<3x2xf32> into tensor<6xf32>
  %want_3 = arith.constant dense<[-0.0223921775, 0.808067729, 0.0, 0.0, 1.22060826, -0.132124449]> : tensor<6xf32>
  %u_3 = tensor.cast %want_3 : tensor<6xf32> to tensor<?xf32>
  %g_3 = tensor.cast %dx_flat : tensor<6xf32> to tensor<?xf32>
  call @expect(%g_3, %u_3) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %dw_flat = tensor.collapse_shape %dw [[0, 1]] : tensor<2x5xf32> into tensor<10xf32>
  %want_4 = arith.constant dense<[0.688781376, 0.00318969058, 2.121596, 0.0932164226, -2.90678358, -1.05177081, 0.243665592, -0.869788979, 0.198652226, 1.47924205]> : tensor<10xf32>
  %u_4 = tensor.cast %want_4 : tensor<10xf32> to tensor<?xf32>
  %g_4 = tensor.cast %dw_flat : tensor<10xf32> to tensor<?xf32>
  call @expect(%g_4, %u_4) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_5 = arith.constant dense<[-0.0123991671, 0.165633418, 1.54173668, 0.22565124, -1.92062221]> : tensor<5xf32>
  %u_5 = tensor.cast %want_5 : tensor<5xf32> to tensor<?xf32>
  %g_5 = tensor.cast %dbias : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_5, %u_5) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
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
