// DEFINE: %{bufferize} = convert-elementwise-to-linalg,one-shot-bufferize{bufferize-function-boundaries}
// DEFINE: %{lower} = func.func(convert-linalg-to-loops),scf-forall-to-for,convert-scf-to-cf,expand-strided-metadata,lower-affine,arith-expand{include-bf16},convert-math-to-llvm,convert-math-to-libm,convert-vector-to-llvm,finalize-memref-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts

// RUN: xent-opt %s --pass-pipeline='builtin.module(xent-decompose,%{bufferize},%{lower})' \
// RUN: | %run_main | FileCheck %s

// Expected values: the formulas of xent.linear_cross_entropy in double
// precision, bf16 logits rounded to nearest even:
//   nll  = lse - (1 - e) z_t - e sum_v z_v / V
//   loss = class_weight_t nll + z_loss lse^2

// CHECK-NOT:       0
// CHECK-COUNT-18: 1
// CHECK-NOT:       {{[01]}}
func.func @main() {
  call @mean() : () -> ()
  call @sum() : () -> ()
  call @none() : () -> ()
  call @other_ignore_index() : () -> ()
  call @out_of_range() : () -> ()
  call @ignore_index_beyond_i32() : () -> ()
  call @all_ignored_mean() : () -> ()
  call @all_ignored_sum() : () -> ()
  call @smoothing() : () -> ()
  call @z_loss() : () -> ()
  call @class_weights() : () -> ()
  call @class_weights_none() : () -> ()
  call @softcap_bias_dv() : () -> ()
  call @bf16_logits() : () -> ()
  call @large() : () -> ()
  call @one_class() : () -> ()
  call @no_tokens() : () -> ()
  return
}

// The mean over the tokens that are not ignored, 4 of 5; and the log-sum-exp of
// all.
func.func private @mean() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %0:2 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) reduction(mean)
      -> loss: tensor<f32>, lse: tensor<5xf32>
  %vector = tensor.expand_shape %0#0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
  %want_0 = arith.constant dense<[2.92617152]> : tensor<1xf32>
  %u_0 = tensor.cast %want_0 : tensor<1xf32> to tensor<?xf32>
  %g_0 = tensor.cast %vector : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_0, %u_0) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_1 = arith.constant dense<[3.77987072, 4.0934378, 5.57866935, 5.16842629, 5.28795126]> : tensor<5xf32>
  %u_1 = tensor.cast %want_1 : tensor<5xf32> to tensor<?xf32>
  %g_1 = tensor.cast %0#1 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_1, %u_1) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @sum() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) reduction(sum)
      -> loss: tensor<f32>
  %vector = tensor.expand_shape %0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
  %want_2 = arith.constant dense<[11.7046861]> : tensor<1xf32>
  %u_2 = tensor.cast %want_2 : tensor<1xf32> to tensor<?xf32>
  %g_2 = tensor.cast %vector : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_2, %u_2) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// Ignored tokens have a loss of 0.
func.func private @none() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) reduction(none)
      -> loss: tensor<5xf32>
  %want_3 = arith.constant dense<[1.15487072, 0.155937801, 0.0, 5.73092629, 4.66295126]> : tensor<5xf32>
  %u_3 = tensor.cast %want_3 : tensor<5xf32> to tensor<?xf32>
  %g_3 = tensor.cast %0 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_3, %u_3) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// Then -100 is just a target outside of the classes: its loss is NaN.
func.func private @other_ignore_index() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) reduction(none)
      {ignore_index = 5 : i64}
      -> loss: tensor<5xf32>
  %want_4 = arith.constant dense<[1.15487072, 0.0, 0x7FC00000, 5.73092629, 4.66295126]> : tensor<5xf32>
  %u_4 = tensor.cast %want_4 : tensor<5xf32> to tensor<?xf32>
  %g_4 = tensor.cast %0 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_4, %u_4) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// So are V and above; a NaN stays in the mean.
func.func private @out_of_range() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 6, 1, 2, 3]> : tensor<5xi64>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) reduction(mean)
      -> loss: tensor<f32>
  %vector = tensor.expand_shape %0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
  %want_5 = arith.constant dense<[0x7FC00000]> : tensor<1xf32>
  %u_5 = tensor.cast %want_5 : tensor<1xf32> to tensor<?xf32>
  %g_5 = tensor.cast %vector : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_5, %u_5) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// An index that the type of the targets cannot hold ignores nothing.
func.func private @ignore_index_beyond_i32() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 1, 2, 3, 4]> : tensor<5xi32>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi32>) reduction(none)
      {ignore_index = 4294967296 : i64}
      -> loss: tensor<5xf32>
  %want_6 = arith.constant dense<[1.15487072, 7.9684378, 11.7661694, 7.48092629, 7.16295126]> : tensor<5xf32>
  %u_6 = tensor.cast %want_6 : tensor<5xf32> to tensor<?xf32>
  %g_6 = tensor.cast %0 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_6, %u_6) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// 0 / 0.
func.func private @all_ignored_mean() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[-100, -100, -100, -100, -100]> : tensor<5xi64>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) reduction(mean)
      -> loss: tensor<f32>
  %vector = tensor.expand_shape %0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
  %want_7 = arith.constant dense<[0x7FC00000]> : tensor<1xf32>
  %u_7 = tensor.cast %want_7 : tensor<1xf32> to tensor<?xf32>
  %g_7 = tensor.cast %vector : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_7, %u_7) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @all_ignored_sum() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[-100, -100, -100, -100, -100]> : tensor<5xi64>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) reduction(sum)
      -> loss: tensor<f32>
  %vector = tensor.expand_shape %0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
  %want_8 = arith.constant dense<[0.0]> : tensor<1xf32>
  %u_8 = tensor.cast %want_8 : tensor<1xf32> to tensor<?xf32>
  %g_8 = tensor.cast %vector : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_8, %u_8) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @smoothing() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) reduction(none)
      {label_smoothing = 0.125 : f64}
      -> loss: tensor<5xf32>
  %want_9 = arith.constant dense<[1.51424572, 0.655937801, 0.0, 5.62415546, 4.7072221]> : tensor<5xf32>
  %u_9 = tensor.cast %want_9 : tensor<5xf32> to tensor<?xf32>
  %g_9 = tensor.cast %0 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_9, %u_9) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @z_loss() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) reduction(mean)
      {z_loss = 0.25 : f64}
      -> loss: tensor<f32>
  %vector = tensor.expand_shape %0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
  %want_10 = arith.constant dense<[8.28359118]> : tensor<1xf32>
  %u_10 = tensor.cast %want_10 : tensor<1xf32> to tensor<?xf32>
  %g_10 = tensor.cast %vector : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_10, %u_10) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// The mean divides by the weights of the targets.
func.func private @class_weights() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %c = arith.constant dense<[0.5, 1.0, 2.0, 0.0, 1.5, 0.25]> : tensor<6xf32>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) class_weight(%c : tensor<6xf32>) reduction(mean)
      -> loss: tensor<f32>
  %vector = tensor.expand_shape %0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
  %want_11 = arith.constant dense<[4.39209905]> : tensor<1xf32>
  %u_11 = tensor.cast %want_11 : tensor<1xf32> to tensor<?xf32>
  %g_11 = tensor.cast %vector : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_11, %u_11) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

func.func private @class_weights_none() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 1.5, -0.75], [-2.0, 2.0, -1.5], [-1.75, -1.75, -0.5], [-0.25, -2.0, 1.5], [0.5, 1.5, -0.5], [2.0, -0.25, 0.25]]> : tensor<6x3xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %c = arith.constant dense<[0.5, 1.0, 2.0, 0.0, 1.5, 0.25]> : tensor<6xf32>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<6x3xf32>)
      target(%t : tensor<5xi64>) class_weight(%c : tensor<6xf32>) reduction(none)
      {z_loss = 0.5 : f64}
      -> loss: tensor<5xf32>
  %want_12 = arith.constant dense<[7.72114667, 8.41710096, 0.0, 24.8181677, 13.9812143]> : tensor<5xf32>
  %u_12 = tensor.cast %want_12 : tensor<5xf32> to tensor<?xf32>
  %g_12 = tensor.cast %0 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_12, %u_12) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// cap * tanh(z / cap), after the bias.
func.func private @softcap_bias_dv() {
  %x = arith.constant dense<[[1.5, 1.5, 1.5], [2.0, -0.5, -0.75], [2.0, 1.75, -0.75], [-1.25, 1.5, 0.25], [-1.0, -1.5, -1.75]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, -2.0, -1.75, -0.25, 0.5, 2.0], [1.5, 2.0, -1.75, -2.0, 1.5, -0.25], [-0.75, -1.5, -0.5, 1.5, -0.5, 0.25]]> : tensor<3x6xf32>
  %t = arith.constant dense<[0, 5, -100, 2, 3]> : tensor<5xi64>
  %b = arith.constant dense<[1.75, -2.0, -1.5, 1.5, 0.0, 1.25]> : tensor<6xf32>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<5x3xf32>, tensor<3x6xf32>)
      target(%t : tensor<5xi64>) bias(%b : tensor<6xf32>) layout(dv) reduction(none)
      {softcap = 3.0 : f64}
      -> loss: tensor<5xf32>
  %want_13 = arith.constant dense<[0.931002762, 0.682864676, 0.0, 4.93310476, 1.22170629]> : tensor<5xf32>
  %u_13 = tensor.cast %want_13 : tensor<5xf32> to tensor<?xf32>
  %g_13 = tensor.cast %0 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_13, %u_13) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// Logits are rounded to bf16, and again after the bf16 bias.
func.func private @bf16_logits() {
  %x = arith.constant dense<[[-1.859375, 0.015625, 0.640625], [-0.296875, 2.515625, 0.328125], [-2.484375, -1.859375, -1.546875]]> : tensor<3x3xbf16>
  %w = arith.constant dense<[[3.0625, -3.6875, 0.8125], [3.0625, -4.4375, -5.9375], [-5.9375, -1.4375, -1.4375], [-5.1875, 5.3125, 3.0625], [3.0625, 3.8125, -4.4375], [-1.4375, 0.0625, 1.5625]]> : tensor<6x3xbf16>
  %t = arith.constant dense<[1, 4, 0]> : tensor<3xi64>
  %b = arith.constant dense<[0.30078125, -1.703125, 0.0100097656, 2.203125, 0.69921875, -0.400390625]> : tensor<6xbf16>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<3x3xbf16>, tensor<6x3xbf16>)
      target(%t : tensor<3xi64>) bias(%b : tensor<6xbf16>) reduction(none)
      {logits_type = bf16}
      -> loss: tensor<3xf32>
  %want_14 = arith.constant dense<[25.1482696, 10.2187865, 21.3437601]> : tensor<3xf32>
  %u_14 = tensor.cast %want_14 : tensor<3xf32> to tensor<?xf32>
  %g_14 = tensor.cast %0 : tensor<3xf32> to tensor<?xf32>
  call @expect(%g_14, %u_14) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// Logits of up to 1e4.
func.func private @large() {
  %x = arith.constant dense<[[100.0, 0.0], [0.0, -100.0]]> : tensor<2x2xf32>
  %w = arith.constant dense<[[100.0, 99.0], [-100.0, 50.0], [99.75, -100.0]]> : tensor<3x2xf32>
  %t = arith.constant dense<[1, 2]> : tensor<2xi64>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<2x2xf32>, tensor<3x2xf32>)
      target(%t : tensor<2xi64>) reduction(none)
      -> loss: tensor<2xf32>
  %want_15 = arith.constant dense<[20000.0, 0.0]> : tensor<2xf32>
  %u_15 = tensor.cast %want_15 : tensor<2xf32> to tensor<?xf32>
  %g_15 = tensor.cast %0 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_15, %u_15) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// The loss of the only class is 0.
func.func private @one_class() {
  %x = arith.constant dense<[[1.5, 2.0], [0.25, 1.0]]> : tensor<2x2xf32>
  %w = arith.constant dense<[[0.5, -0.25]]> : tensor<1x2xf32>
  %t = arith.constant dense<[0, 0]> : tensor<2xi64>
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<2x2xf32>, tensor<1x2xf32>)
      target(%t : tensor<2xi64>) reduction(none)
      -> loss: tensor<2xf32>
  %want_16 = arith.constant dense<[0.0, 0.0]> : tensor<2xf32>
  %u_16 = tensor.cast %want_16 : tensor<2xf32> to tensor<?xf32>
  %g_16 = tensor.cast %0 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_16, %u_16) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// The mean over no token is 0 / 0, the sum 0.
func.func private @no_tokens() {
  %c0 = arith.constant 0 : index
  %x = tensor.empty(%c0) : tensor<?x2xf32>
  %w = arith.constant dense<1.0> : tensor<3x2xf32>
  %t = tensor.empty(%c0) : tensor<?xi64>
  %mean = xent.linear_cross_entropy ins(%x, %w : tensor<?x2xf32>, tensor<3x2xf32>)
      target(%t : tensor<?xi64>) reduction(mean) -> loss: tensor<f32>
  %sum = xent.linear_cross_entropy ins(%x, %w : tensor<?x2xf32>, tensor<3x2xf32>)
      target(%t : tensor<?xi64>) reduction(sum) -> loss: tensor<f32>
  %mean_element = tensor.extract %mean[] : tensor<f32>
  %sum_element = tensor.extract %sum[] : tensor<f32>
  %got = tensor.from_elements %mean_element, %sum_element : tensor<2xf32>
  %want = arith.constant dense<[0x7FC00000, 0.0]> : tensor<2xf32>
  %got_u = tensor.cast %got : tensor<2xf32> to tensor<?xf32>
  %want_u = tensor.cast %want : tensor<2xf32> to tensor<?xf32>
  call @expect(%got_u, %want_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
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
