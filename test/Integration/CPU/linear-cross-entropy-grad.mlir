// DEFINE: %{bufferize} = convert-elementwise-to-linalg,one-shot-bufferize{bufferize-function-boundaries}
// DEFINE: %{lower} = func.func(convert-linalg-to-loops),scf-forall-to-for,convert-scf-to-cf,expand-strided-metadata,lower-affine,arith-expand{include-bf16},convert-math-to-llvm,convert-math-to-libm,convert-vector-to-llvm,finalize-memref-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts

// RUN: xent-opt %s --pass-pipeline='builtin.module(xent-decompose,%{bufferize},%{lower})' \
// RUN: | %run_main | FileCheck %s
// RUN: xent-opt %s --xent-cpu-pipeline="token-chunk=2 vocab-chunk=4" | %run_main | FileCheck %s
// RUN: xent-opt %s --xent-cpu-pipeline="token-chunk=2 vocab-chunk=4 strategy=recompute" | %run_main | FileCheck %s

// Expected values: differences of the loss that xent.linear_cross_entropy
// defines, in double precision, extrapolated to a step of 0.

// CHECK-NOT:     0
// CHECK-COUNT-8: 1
// CHECK-NOT:     {{[01]}}
func.func @main() {
  call @mean_class_weights() : () -> ()
  call @sum_smoothing_z_loss() : () -> ()
  call @none_softcap_bias_dv() : () -> ()
  call @out_of_range() : () -> ()
  return
}

func.func private @mean_class_weights() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %c = arith.constant dense<[0.5, 2.0, 1.0, 0.25, 1.5, 3.0]> : tensor<6xf32>
  %g = arith.constant dense<0.75> : tensor<f32>
  %loss, %lse = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) class_weight(%c : tensor<6xf32>) reduction(mean)
      -> loss: tensor<f32>, lse: tensor<5xf32>
  %0:2 = xent.linear_cross_entropy_grad ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) lse(%lse : tensor<5xf32>) grad(%g : tensor<f32>)
      class_weight(%c : tensor<6xf32>) reduction(mean)
      -> dx: tensor<5x3xf32>, dw: tensor<6x3xf32>
  %f_0 = tensor.collapse_shape %0#0 [[0, 1]] : tensor<5x3xf32> into tensor<15xf32>
  %want_0 = arith.constant dense<[0.026332693, -0.06530776, 0.041643899, -0.08384479, 0.102261403, -0.055101677, 0.0, 0.0, 0.0, -0.02282394, 0.58667951, -0.151472661, -0.058661959, 0.013803939, -0.079203149]> : tensor<15xf32>
  %u_0 = tensor.cast %want_0 : tensor<15xf32> to tensor<?xf32>
  %g_0 = tensor.cast %f_0 : tensor<15xf32> to tensor<?xf32>
  call @expect(%g_0, %u_0) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %f_1 = tensor.collapse_shape %0#1 [[0, 1]] : tensor<6x3xf32> into tensor<18xf32>
  %want_1 = arith.constant dense<[0.013142138, -0.102313563, -0.116954341, -0.189380749, 0.22546081, 0.036185739, 0.160396873, -0.293489018, -0.106470007, 0.048326556, 0.057547937, 0.066154555, 0.050104325, 0.024261881, 0.015527393, -0.082589143, 0.088531953, 0.105556661]> : tensor<18xf32>
  %u_1 = tensor.cast %want_1 : tensor<18xf32> to tensor<?xf32>
  %g_1 = tensor.cast %f_1 : tensor<18xf32> to tensor<?xf32>
  call @expect(%g_1, %u_1) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @sum_smoothing_z_loss() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %g = arith.constant dense<2.0> : tensor<f32>
  %loss, %lse = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) reduction(sum) {label_smoothing = 0.1 : f64, z_loss = 0.01 : f64}
      -> loss: tensor<f32>, lse: tensor<5xf32>
  %0:2 = xent.linear_cross_entropy_grad ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) lse(%lse : tensor<5xf32>) grad(%g : tensor<f32>)
      reduction(sum) {label_smoothing = 0.1 : f64, z_loss = 0.01 : f64}
      -> dx: tensor<5x3xf32>, dw: tensor<6x3xf32>
  %f_0 = tensor.collapse_shape %0#0 [[0, 1]] : tensor<5x3xf32> into tensor<15xf32>
  %want_0 = arith.constant dense<[1.08538702, -1.28607748, 0.921336324, 0.36114789, 0.342851161, -0.110764039, 0.0, 0.0, 0.0, -1.0141106, 7.45431044, -2.27035064, -3.37275635, -0.083002058, -3.77008917]> : tensor<15xf32>
  %u_0 = tensor.cast %want_0 : tensor<15xf32> to tensor<?xf32>
  %g_0 = tensor.cast %f_0 : tensor<15xf32> to tensor<?xf32>
  call @expect(%g_0, %u_0) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %f_1 = tensor.collapse_shape %0#1 [[0, 1]] : tensor<6x3xf32> into tensor<18xf32>
  %want_1 = arith.constant dense<[-1.31969422, -1.78707496, -1.81981326, -2.73034263, 3.05838126, 0.46114522, 0.078015346, -5.91805596, -4.15191244, 1.79845711, 2.65147404, 3.1482039, 0.719909061, 0.713647953, 0.68430883, 1.53798324, 1.41937965, 1.46358453]> : tensor<18xf32>
  %u_1 = tensor.cast %want_1 : tensor<18xf32> to tensor<?xf32>
  %g_1 = tensor.cast %f_1 : tensor<18xf32> to tensor<?xf32>
  call @expect(%g_1, %u_1) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @none_softcap_bias_dv() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, -2.0, -1.75, -0.25, 0.5, 2.0], [1.5, 2.0, -1.75, -2.0, 1.5, -0.25], [-0.75, -1.5, -0.5, 1.5, -0.5, 0.25]]> : tensor<3x6xf32>
  %t = arith.constant dense<[4, 5, -100, 1, 3]> : tensor<5xi64>
  %b = arith.constant dense<[0.5, -0.25, 0.0, 1.0, -1.5, 0.75]> : tensor<6xf32>
  %g = arith.constant dense<[1.0, -0.5, 3.0, 0.25, 2.0]> : tensor<5xf32>
  %loss, %lse = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<3x6xf32>)
      target(%t : tensor<5xi64>) bias(%b : tensor<6xf32>) layout(dv) reduction(none) {softcap = 2.0 : f64}
      -> loss: tensor<5xf32>, lse: tensor<5xf32>
  %0:3 = xent.linear_cross_entropy_grad ins(%x, %w : tensor<5x3xf32>, tensor<3x6xf32>)
      target(%t : tensor<5xi64>) lse(%lse : tensor<5xf32>) grad(%g : tensor<5xf32>)
      bias(%b : tensor<6xf32>) layout(dv) reduction(none) {softcap = 2.0 : f64}
      -> dx: tensor<5x3xf32>, dw: tensor<3x6xf32>, dbias: tensor<6xf32>
  %f_0 = tensor.collapse_shape %0#0 [[0, 1]] : tensor<5x3xf32> into tensor<15xf32>
  %want_0 = arith.constant dense<[-0.264251538, -1.16087646, 0.420067163, -0.029314098, -0.008580749, -0.018412357, 0.0, 0.0, 0.0, 0.042474213, 0.059800105, -0.035719955, -0.310144936, 2.20255095, -1.67559293]> : tensor<15xf32>
  %u_0 = tensor.cast %want_0 : tensor<15xf32> to tensor<?xf32>
  %g_0 = tensor.cast %f_0 : tensor<15xf32> to tensor<?xf32>
  call @expect(%g_0, %u_0) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %f_1 = tensor.collapse_shape %0#1 [[0, 1]] : tensor<3x6xf32> into tensor<18xf32>
  %want_1 = arith.constant dense<[-0.100489763, -0.272797817, -0.037900672, 0.800846263, -1.19534551, 0.044249471, 0.150011271, -0.42123532, -0.012400804, 1.34373259, -1.1099605, 0.011969272, 0.105464778, -0.487401693, -0.030213138, 1.55581546, -1.13259518, 0.000545377]> : tensor<18xf32>
  %u_1 = tensor.cast %want_1 : tensor<18xf32> to tensor<?xf32>
  %g_1 = tensor.cast %f_1 : tensor<18xf32> to tensor<?xf32>
  call @expect(%g_1, %u_1) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_2 = arith.constant dense<[0.070216449, 0.280576305, 0.028352313, -0.811160645, -0.751502342, 0.07613868]> : tensor<6xf32>
  %u_2 = tensor.cast %want_2 : tensor<6xf32> to tensor<?xf32>
  %g_2 = tensor.cast %0#2 : tensor<6xf32> to tensor<?xf32>
  call @expect(%g_2, %u_2) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// A target that is no class makes its row of dx NaN, and what it is added to.
func.func private @out_of_range() {
  %x = arith.constant dense<[[1.0], [2.0]]> : tensor<2x1xf32>
  %w = arith.constant dense<[[0.0], [0.0]]> : tensor<2x1xf32>
  %t = arith.constant dense<[0, 2]> : tensor<2xi64>
  %g = arith.constant dense<1.0> : tensor<f32>
  %loss, %lse = xent.linear_cross_entropy ins(%x, %w : tensor<2x1xf32>, tensor<2x1xf32>)
      target(%t : tensor<2xi64>) reduction(sum) -> loss: tensor<f32>, lse: tensor<2xf32>
  %dw = xent.linear_cross_entropy_grad ins(%x, %w : tensor<2x1xf32>, tensor<2x1xf32>)
      target(%t : tensor<2xi64>) lse(%lse : tensor<2xf32>) grad(%g : tensor<f32>)
      reduction(sum) -> dw: tensor<2x1xf32>
  %f = tensor.collapse_shape %dw [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  %want = arith.constant dense<0x7FC00000> : tensor<2xf32>
  %u = tensor.cast %want : tensor<2xf32> to tensor<?xf32>
  %v = tensor.cast %f : tensor<2xf32> to tensor<?xf32>
  call @expect(%v, %u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @expect(%got: tensor<?xf32>, %want: tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %tolerance = arith.constant 2.0e-6 : f32
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
