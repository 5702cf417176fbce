// DEFINE: %{bufferize} = convert-elementwise-to-linalg,one-shot-bufferize{bufferize-function-boundaries}
// DEFINE: %{lower} = func.func(convert-linalg-to-loops),scf-forall-to-for,convert-scf-to-cf,expand-strided-metadata,lower-affine,arith-expand{include-bf16},convert-math-to-llvm,convert-math-to-libm,convert-vector-to-llvm,finalize-memref-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts

// Whole, then chunked by the passes: two tokens and three classes at a time, so
// that the last chunks are ragged.
// RUN: xent-opt %s --pass-pipeline='builtin.module(xent-decompose,%{bufferize},%{lower})' \
// RUN: | %run_main | FileCheck %s
// RUN: xent-opt %s --pass-pipeline='builtin.module(xent-plan{token-chunk=2 vocab-chunk=3},xent-chunk,xent-decompose,%{bufferize},%{lower})' \
// RUN: | %run_main | FileCheck %s
// RUN: xent-opt %s --xent-cpu-pipeline='token-chunk=2 vocab-chunk=3' \
// RUN: | %run_main | FileCheck %s

// Expected values: the formulas of xent.logit_stats in double precision, on
// logits that are exact (multiples of 1/16):
//   lse = m + log(sum_v exp(z_v - m)), m = max_v z_v
//   dot = sum_v exp(z_v - lse) z_v

// CHECK-NOT:       0
// CHECK-COUNT-52: 1
// CHECK-NOT:       {{[01]}}
func.func @main() {
  call @plain() : () -> ()
  call @weight_dv_i32() : () -> ()
  call @bias_and_temperature_bf16() : () -> ()
  call @masked() : () -> ()
  call @large() : () -> ()
  call @nan() : () -> ()
  call @plus_inf() : () -> ()
  call @one_token_one_class() : () -> ()
  call @shard() : () -> ()
  call @diagonal() : () -> ()
  call @no_tokens() : () -> ()
  call @no_classes() : () -> ()
  call @f64() : () -> ()
  return
}

// Targets: first, last, in the middle; two that are no classes.
func.func private @plain() {
  %x = arith.constant dense<[[0.5, -1.0, 1.0], [-1.75, -1.5, -1.25], [0.75, -1.75, 2.0], [-0.5, -1.75, -1.5], [1.25, 1.25, -1.5]]> : tensor<5x3xf32>
  %w = arith.constant dense<[[-0.25, -1.5, 1.25], [-1.75, -1.25, -0.25], [-1.75, 1.0, -1.75], [-0.25, -1.75, -1.0], [0.25, 1.25, -1.0], [-1.25, 0.25, -0.75], [-1.25, -0.5, 0.75]]> : tensor<7x3xf32>
  %t = arith.constant dense<[0, 6, 3, 7, -100]> : tensor<5xi64>
  %0:5 = xent.logit_stats ins(%x, %w : tensor<5x3xf32>, tensor<7x3xf32>) target(%t : tensor<5xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<5xf32>, pick: tensor<5xf32>, sum: tensor<5xf32>, dot: tensor<5xf32>, argmax: tensor<5xi64>
  %want_0 = arith.constant dense<[2.94534427, 5.81165484, 4.99424455, 5.03342784, 3.58264239]> : tensor<5xf32>
  %u_0 = tensor.cast %want_0 : tensor<5xf32> to tensor<?xf32>
  %g_0 = tensor.cast %0#0 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_0, %u_0) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_1 = arith.constant dense<[2.625, 2.0, 0.875, 0.0, 0.0]> : tensor<5xf32>
  %u_1 = tensor.cast %want_1 : tensor<5xf32> to tensor<?xf32>
  %g_1 = tensor.cast %0#1 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_1, %u_1) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_2 = arith.constant dense<[-3.375, 18.125, -5.8125, 11.625, -6.8125]> : tensor<5xf32>
  %u_2 = tensor.cast %want_2 : tensor<5xf32> to tensor<?xf32>
  %g_2 = tensor.cast %0#2 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_2, %u_2) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_3 = arith.constant dense<[2.00048178, 4.61633552, 4.72240267, 4.12584114, 2.97400188]> : tensor<5xf32>
  %u_3 = tensor.cast %want_3 : tensor<5xf32> to tensor<?xf32>
  %g_3 = tensor.cast %0#3 : tensor<5xf32> to tensor<?xf32>
  call @expect(%g_3, %u_3) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_4 = arith.constant dense<[0, 1, 0, 3, 4]> : tensor<5xi64>
  %u_4 = tensor.cast %want_4 : tensor<5xi64> to tensor<?xi64>
  %g_4 = tensor.cast %0#4 : tensor<5xi64> to tensor<?xi64>
  call @expect_ids(%g_4, %u_4) : (tensor<?xi64>, tensor<?xi64>) -> ()
  return
}

// Columns of a [D, V] weight, 32-bit class ids, ties in the arg-max.
func.func private @weight_dv_i32() {
  %x = arith.constant dense<[[-1.25, -1.5, -1.75], [-0.5, 1.75, 1.25], [0.5, 1.5, 1.5], [0.75, 0.25, -0.25]]> : tensor<4x3xf32>
  %w = arith.constant dense<[[1.0, 0.0, 1.0, 0.0, 0.0, 1.0], [0.0, 1.0, 0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0, 1.0, 0.0]]> : tensor<3x6xf32>
  %t = arith.constant dense<[5, 0, 2, -1]> : tensor<4xi32>
  %0:5 = xent.logit_stats ins(%x, %w : tensor<4x3xf32>, tensor<3x6xf32>) target(%t : tensor<4xi32>) layout(dv)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<4xf32>, pick: tensor<4xf32>, sum: tensor<4xf32>, dot: tensor<4xf32>, argmax: tensor<4xi32>
  %want_5 = arith.constant dense<[0.391737078, 2.82251754, 2.91187398, 2.27190438]> : tensor<4xf32>
  %u_5 = tensor.cast %want_5 : tensor<4xf32> to tensor<?xf32>
  %g_5 = tensor.cast %0#0 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_5, %u_5) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_6 = arith.constant dense<[-1.25, -0.5, 0.5, 0.0]> : tensor<4xf32>
  %u_6 = tensor.cast %want_6 : tensor<4xf32> to tensor<?xf32>
  %g_6 = tensor.cast %0#1 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_6, %u_6) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_7 = arith.constant dense<[-8.5, 3.25, 6.0, 2.5]> : tensor<4xf32>
  %u_7 = tensor.cast %want_7 : tensor<4xf32> to tensor<?xf32>
  %g_7 = tensor.cast %0#2 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_7, %u_7) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_8 = arith.constant dense<[-1.38413013, 1.40282093, 1.23105858, 0.537290395]> : tensor<4xf32>
  %u_8 = tensor.cast %want_8 : tensor<4xf32> to tensor<?xf32>
  %g_8 = tensor.cast %0#3 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_8, %u_8) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %wide = arith.extsi %0#4 : tensor<4xi32> to tensor<4xi64>
  %want_9 = arith.constant dense<[0, 1, 1, 0]> : tensor<4xi64>
  %u_9 = tensor.cast %want_9 : tensor<4xi64> to tensor<?xi64>
  %g_9 = tensor.cast %wide : tensor<4xi64> to tensor<?xi64>
  call @expect_ids(%g_9, %u_9) : (tensor<?xi64>, tensor<?xi64>) -> ()
  return
}

// Values per token and per class, 16-bit floats.
func.func private @bias_and_temperature_bf16() {
  %x = arith.constant dense<[[-0.75, -0.25, -1.5, 0.25], [2.0, 1.75, 0.5, 1.5], [0.25, -1.5, -1.25, 2.0], [1.25, -0.75, 0.5, -1.0]]> : tensor<4x4xbf16>
  %w = arith.constant dense<[[1.75, 1.25, -1.75, -1.5], [0.5, 0.5, 0.75, 1.75], [1.5, -1.5, -1.5, 0.0], [1.75, -1.5, -1.75, 0.25], [1.5, 0.25, 1.0, 0.75], [-2.0, 1.5, 0.75, -0.75]]> : tensor<6x4xf16>
  %t = arith.constant dense<[1, 2, 3, 4]> : tensor<4xi64>
  %r = arith.constant dense<[-1.25, 1.75, -1.75, -0.5]> : tensor<4xf32>
  %c = arith.constant dense<[0.25, -1.0, -0.25, 1.0, 1.0, 1.75]> : tensor<6xf32>
  %0:5 = xent.logit_stats ins(%x, %w : tensor<4x4xbf16>, tensor<6x4xf16>) target(%t : tensor<4xi64>)
      rows(%r : tensor<4xf32>)
      cols(%c : tensor<6xf32>)
      logits (%acc: f32, %row: f32, %col: f32) {
        %1 = arith.addf %acc, %row : f32
        %2 = arith.addf %1, %col : f32
        xent.yield %2 : f32
      }
      -> lse: tensor<4xf32>, pick: tensor<4xf32>, sum: tensor<4xf32>, dot: tensor<4xf32>, argmax: tensor<4xi64>
  %want_10 = arith.constant dense<[2.0323354, 7.96352659, 4.74723078, 3.45174223]> : tensor<4xf32>
  %u_10 = tensor.cast %want_10 : tensor<4xf32> to tensor<?xf32>
  %g_10 = tensor.cast %0#0 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_10, %u_10) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_11 = arith.constant dense<[-3.4375, 1.125, 4.625, 1.9375]> : tensor<4xf32>
  %u_11 = tensor.cast %want_11 : tensor<4xf32> to tensor<?xf32>
  %g_11 = tensor.cast %0#1 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_11, %u_11) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_12 = arith.constant dense<[-4.75, 23.625, -3.125, 3.875]> : tensor<4xf32>
  %u_12 = tensor.cast %want_12 : tensor<4xf32> to tensor<?xf32>
  %g_12 = tensor.cast %0#2 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_12, %u_12) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_13 = arith.constant dense<[0.865531066, 7.43997649, 4.35031978, 2.13492104]> : tensor<4xf32>
  %u_13 = tensor.cast %want_13 : tensor<4xf32> to tensor<?xf32>
  %g_13 = tensor.cast %0#3 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_13, %u_13) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_14 = arith.constant dense<[3, 4, 3, 3]> : tensor<4xi64>
  %u_14 = tensor.cast %want_14 : tensor<4xi64> to tensor<?xi64>
  %g_14 = tensor.cast %0#4 : tensor<4xi64> to tensor<?xi64>
  call @expect_ids(%g_14, %u_14) : (tensor<?xi64>, tensor<?xi64>) -> ()
  return
}

// Classes that are -inf, the first chunks among them; a token that is
// -inf everywhere: lse, pick and sum are -inf, dot is 0 / 0, the arg-max is the
// first class.
func.func private @masked() {
  %x = arith.constant dense<[[-1.5, -0.75], [1.5, 1.0], [0.0, -1.0]]> : tensor<3x2xf32>
  %w = arith.constant dense<[[1.25, 0.0], [1.25, 0.75], [1.0, -0.25], [-1.0, -1.5], [-0.75, -1.0], [-0.25, -0.25], [-2.0, 1.75]]> : tensor<7x2xf32>
  %t = arith.constant dense<[5, 0, 2]> : tensor<3xi64>
  %r = arith.constant dense<[0.0, 0.0, 0xFF800000]> : tensor<3xf32>
  %c = arith.constant dense<[0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0.25, 0.5, 0xFF800000]> : tensor<7xf32>
  %0:5 = xent.logit_stats ins(%x, %w : tensor<3x2xf32>, tensor<7x2xf32>) target(%t : tensor<3xi64>)
      rows(%r : tensor<3xf32>)
      cols(%c : tensor<7xf32>)
      logits (%acc: f32, %row: f32, %col: f32) {
        %1 = arith.addf %acc, %row : f32
        %2 = arith.addf %1, %col : f32
        xent.yield %2 : f32
      }
      -> lse: tensor<3xf32>, pick: tensor<3xf32>, sum: tensor<3xf32>, dot: tensor<3xf32>, argmax: tensor<3xi64>
  %want_15 = arith.constant dense<[2.42183314, 0.0352241504, 0xFF800000]> : tensor<3xf32>
  %u_15 = tensor.cast %want_15 : tensor<3xf32> to tensor<?xf32>
  %g_15 = tensor.cast %0#0 : tensor<3xf32> to tensor<?xf32>
  call @expect(%g_15, %u_15) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_16 = arith.constant dense<[1.0625, 0xFF800000, 0xFF800000]> : tensor<3xf32>
  %u_16 = tensor.cast %want_16 : tensor<3xf32> to tensor<?xf32>
  %g_16 = tensor.cast %0#1 : tensor<3xf32> to tensor<?xf32>
  call @expect(%g_16, %u_16) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_17 = arith.constant dense<[0xFF800000, 0xFF800000, 0xFF800000]> : tensor<3xf32>
  %u_17 = tensor.cast %want_17 : tensor<3xf32> to tensor<?xf32>
  %g_17 = tensor.cast %0#2 : tensor<3xf32> to tensor<?xf32>
  call @expect(%g_17, %u_17) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_18 = arith.constant dense<[1.85211601, -0.384082597, 0x7FC00000]> : tensor<3xf32>
  %u_18 = tensor.cast %want_18 : tensor<3xf32> to tensor<?xf32>
  %g_18 = tensor.cast %0#3 : tensor<3xf32> to tensor<?xf32>
  call @expect(%g_18, %u_18) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_19 = arith.constant dense<[4, 5, 0]> : tensor<3xi64>
  %u_19 = tensor.cast %want_19 : tensor<3xi64> to tensor<?xi64>
  %g_19 = tensor.cast %0#4 : tensor<3xi64> to tensor<?xi64>
  call @expect_ids(%g_19, %u_19) : (tensor<?xi64>, tensor<?xi64>) -> ()
  return
}

// Logits of 1e4 and -1e4, whose exp() overflows and underflows.
func.func private @large() {
  %x = arith.constant dense<[[100.0], [-100.0]]> : tensor<2x1xf32>
  %w = arith.constant dense<[[100.0], [-100.0], [99.75], [-99.75], [0.0]]> : tensor<5x1xf32>
  %t = arith.constant dense<[0, 4]> : tensor<2xi64>
  %0:5 = xent.logit_stats ins(%x, %w : tensor<2x1xf32>, tensor<5x1xf32>) target(%t : tensor<2xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<2xf32>, pick: tensor<2xf32>, sum: tensor<2xf32>, dot: tensor<2xf32>, argmax: tensor<2xi64>
  %want_20 = arith.constant dense<[10000.0, 10000.0]> : tensor<2xf32>
  %u_20 = tensor.cast %want_20 : tensor<2xf32> to tensor<?xf32>
  %g_20 = tensor.cast %0#0 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_20, %u_20) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_21 = arith.constant dense<[10000.0, 0.0]> : tensor<2xf32>
  %u_21 = tensor.cast %want_21 : tensor<2xf32> to tensor<?xf32>
  %g_21 = tensor.cast %0#1 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_21, %u_21) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_22 = arith.constant dense<[0.0, 0.0]> : tensor<2xf32>
  %u_22 = tensor.cast %want_22 : tensor<2xf32> to tensor<?xf32>
  %g_22 = tensor.cast %0#2 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_22, %u_22) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_23 = arith.constant dense<[10000.0, 10000.0]> : tensor<2xf32>
  %u_23 = tensor.cast %want_23 : tensor<2xf32> to tensor<?xf32>
  %g_23 = tensor.cast %0#3 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_23, %u_23) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_24 = arith.constant dense<[0, 1]> : tensor<2xi64>
  %u_24 = tensor.cast %want_24 : tensor<2xi64> to tensor<?xi64>
  %g_24 = tensor.cast %0#4 : tensor<2xi64> to tensor<?xi64>
  call @expect_ids(%g_24, %u_24) : (tensor<?xi64>, tensor<?xi64>) -> ()
  return
}

// A NaN makes lse, sum and dot of its token NaN, and of no other.
func.func private @nan() {
  %x = arith.constant dense<[[1.0, 0.5], [0.0, 1.0]]> : tensor<2x2xf32>
  %w = arith.constant dense<[[0.5, 0.0], [1.5, 0.0], [1.0, 1.0]]> : tensor<3x2xf32>
  %t = arith.constant dense<[2, 0]> : tensor<2xi64>
  %r = arith.constant dense<[0x7FC00000, 0.0]> : tensor<2xf32>
  %0:4 = xent.logit_stats ins(%x, %w : tensor<2x2xf32>, tensor<3x2xf32>) target(%t : tensor<2xi64>)
      rows(%r : tensor<2xf32>)
      logits (%acc: f32, %row: f32) {
        %1 = arith.addf %acc, %row : f32
        xent.yield %1 : f32
      }
      -> lse: tensor<2xf32>, pick: tensor<2xf32>, sum: tensor<2xf32>, dot: tensor<2xf32>
  %want_29 = arith.constant dense<[0x7FC00000, 1.55144471]> : tensor<2xf32>
  %u_29 = tensor.cast %want_29 : tensor<2xf32> to tensor<?xf32>
  %g_29 = tensor.cast %0#0 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_29, %u_29) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_30 = arith.constant dense<[0x7FC00000, 0.0]> : tensor<2xf32>
  %u_30 = tensor.cast %want_30 : tensor<2xf32> to tensor<?xf32>
  %g_30 = tensor.cast %0#1 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_30, %u_30) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_31 = arith.constant dense<[0x7FC00000, 1.0]> : tensor<2xf32>
  %u_31 = tensor.cast %want_31 : tensor<2xf32> to tensor<?xf32>
  %g_31 = tensor.cast %0#2 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_31, %u_31) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_32 = arith.constant dense<[0x7FC00000, 0.576116885]> : tensor<2xf32>
  %u_32 = tensor.cast %want_32 : tensor<2xf32> to tensor<?xf32>
  %g_32 = tensor.cast %0#3 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_32, %u_32) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// So does +inf, as a softmax that subtracts the maximum: inf - inf. The sum is
// inf.
func.func private @plus_inf() {
  %x = arith.constant dense<[[1.0, 0.5], [0.0, 1.0]]> : tensor<2x2xf32>
  %w = arith.constant dense<[[0.5, 0.0], [1.5, 0.0], [1.0, 1.0]]> : tensor<3x2xf32>
  %t = arith.constant dense<[2, 1]> : tensor<2xi64>
  %c = arith.constant dense<[0.0, 0x7F800000, 0.0]> : tensor<3xf32>
  %0:4 = xent.logit_stats ins(%x, %w : tensor<2x2xf32>, tensor<3x2xf32>) target(%t : tensor<2xi64>)
      cols(%c : tensor<3xf32>)
      logits (%acc: f32, %col: f32) {
        %2 = arith.addf %acc, %col : f32
        xent.yield %2 : f32
      }
      -> lse: tensor<2xf32>, pick: tensor<2xf32>, sum: tensor<2xf32>, dot: tensor<2xf32>
  %want_33 = arith.constant dense<[0x7FC00000, 0x7FC00000]> : tensor<2xf32>
  %u_33 = tensor.cast %want_33 : tensor<2xf32> to tensor<?xf32>
  %g_33 = tensor.cast %0#0 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_33, %u_33) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_34 = arith.constant dense<[1.5, 0x7F800000]> : tensor<2xf32>
  %u_34 = tensor.cast %want_34 : tensor<2xf32> to tensor<?xf32>
  %g_34 = tensor.cast %0#1 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_34, %u_34) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_35 = arith.constant dense<[0x7F800000, 0x7F800000]> : tensor<2xf32>
  %u_35 = tensor.cast %want_35 : tensor<2xf32> to tensor<?xf32>
  %g_35 = tensor.cast %0#2 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_35, %u_35) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_36 = arith.constant dense<[0x7FC00000, 0x7FC00000]> : tensor<2xf32>
  %u_36 = tensor.cast %want_36 : tensor<2xf32> to tensor<?xf32>
  %g_36 = tensor.cast %0#3 : tensor<2xf32> to tensor<?xf32>
  call @expect(%g_36, %u_36) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// The softmax over one class is 1.
func.func private @one_token_one_class() {
  %x = arith.constant dense<[[1.5, 2.0]]> : tensor<1x2xf32>
  %w = arith.constant dense<[[0.5, -0.25]]> : tensor<1x2xf32>
  %t = arith.constant dense<[0]> : tensor<1xi64>
  %0:5 = xent.logit_stats ins(%x, %w : tensor<1x2xf32>, tensor<1x2xf32>) target(%t : tensor<1xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<1xf32>, pick: tensor<1xf32>, sum: tensor<1xf32>, dot: tensor<1xf32>, argmax: tensor<1xi64>
  %want_37 = arith.constant dense<[0.25]> : tensor<1xf32>
  %u_37 = tensor.cast %want_37 : tensor<1xf32> to tensor<?xf32>
  %g_37 = tensor.cast %0#0 : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_37, %u_37) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_38 = arith.constant dense<[0.25]> : tensor<1xf32>
  %u_38 = tensor.cast %want_38 : tensor<1xf32> to tensor<?xf32>
  %g_38 = tensor.cast %0#1 : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_38, %u_38) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_39 = arith.constant dense<[0.25]> : tensor<1xf32>
  %u_39 = tensor.cast %want_39 : tensor<1xf32> to tensor<?xf32>
  %g_39 = tensor.cast %0#2 : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_39, %u_39) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_40 = arith.constant dense<[0.25]> : tensor<1xf32>
  %u_40 = tensor.cast %want_40 : tensor<1xf32> to tensor<?xf32>
  %g_40 = tensor.cast %0#3 : tensor<1xf32> to tensor<?xf32>
  call @expect(%g_40, %u_40) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_41 = arith.constant dense<[0]> : tensor<1xi64>
  %u_41 = tensor.cast %want_41 : tensor<1xi64> to tensor<?xi64>
  %g_41 = tensor.cast %0#4 : tensor<1xi64> to tensor<?xi64>
  call @expect_ids(%g_41, %u_41) : (tensor<?xi64>, tensor<?xi64>) -> ()
  return
}

// Classes 100 ... 104 of a larger vocabulary; targets are global.
func.func private @shard() {
  %x = arith.constant dense<[[-0.75, 0.0], [0.25, -2.0], [-1.0, 1.25], [0.75, 0.5]]> : tensor<4x2xf32>
  %w = arith.constant dense<[[-1.0, 2.0], [-1.75, 1.5], [1.0, 1.0], [1.0, 1.0], [-1.25, 1.75]]> : tensor<5x2xf32>
  %t = arith.constant dense<[100, 104, 99, 105]> : tensor<4xi64>
  %co = arith.constant 100 : index
  %0:5 = xent.logit_stats ins(%x, %w : tensor<4x2xf32>, tensor<5x2xf32>) target(%t : tensor<4xi64>) col_offset(%co)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<4xf32>, pick: tensor<4xf32>, sum: tensor<4xf32>, dot: tensor<4xf32>, argmax: tensor<4xi64>
  %want_42 = arith.constant dense<[2.2333179, -0.876949964, 4.64743735, 2.27971631]> : tensor<4xf32>
  %u_42 = tensor.cast %want_42 : tensor<4xf32> to tensor<?xf32>
  %g_42 = tensor.cast %0#0 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_42, %u_42) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_43 = arith.constant dense<[0.75, -3.8125, 0.0, 0.0]> : tensor<4xf32>
  %u_43 = tensor.cast %want_43 : tensor<4xf32> to tensor<?xf32>
  %g_43 = tensor.cast %0#1 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_43, %u_43) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_44 = arith.constant dense<[1.5, -15.0, 11.0625, 2.125]> : tensor<4xf32>
  %u_44 = tensor.cast %want_44 : tensor<4xf32> to tensor<?xf32>
  %g_44 = tensor.cast %0#2 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_44, %u_44) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_45 = arith.constant dense<[0.87342379, -2.07561414, 3.44631866, 0.886815006]> : tensor<4xf32>
  %u_45 = tensor.cast %want_45 : tensor<4xf32> to tensor<?xf32>
  %g_45 = tensor.cast %0#3 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_45, %u_45) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_46 = arith.constant dense<[101, 102, 101, 102]> : tensor<4xi64>
  %u_46 = tensor.cast %want_46 : tensor<4xi64> to tensor<?xi64>
  %g_46 = tensor.cast %0#4 : tensor<4xi64> to tensor<?xi64>
  call @expect_ids(%g_46, %u_46) : (tensor<?xi64>, tensor<?xi64>) -> ()
  return
}

// Without targets, token i of row_offset 3 picks class 3 + i.
func.func private @diagonal() {
  %x = arith.constant dense<[[1.0, -1.75], [-0.5, -1.5], [-0.5, 1.5], [-0.75, -1.25]]> : tensor<4x2xf32>
  %w = arith.constant dense<[[0.5, -1.75], [-1.25, -2.0], [-1.0, -1.25], [0.75, -2.0], [-1.5, -0.5], [1.0, -1.0]]> : tensor<6x2xf32>
  %ro = arith.constant 3 : index
  %0:5 = xent.logit_stats ins(%x, %w : tensor<4x2xf32>, tensor<6x2xf32>) row_offset(%ro)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<4xf32>, pick: tensor<4xf32>, sum: tensor<4xf32>, dot: tensor<4xf32>, argmax: tensor<4xi64>
  %want_47 = arith.constant dense<[4.90008452, 4.38241774, 0.452236491, 4.12194632]> : tensor<4xf32>
  %u_47 = tensor.cast %want_47 : tensor<4xf32> to tensor<?xf32>
  %g_47 = tensor.cast %0#0 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_47, %u_47) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_48 = arith.constant dense<[4.25, 1.5, -2.0, 0.0]> : tensor<4xf32>
  %u_48 = tensor.cast %want_48 : tensor<4xf32> to tensor<?xf32>
  %g_48 = tensor.cast %0#1 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_48, %u_48) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_49 = arith.constant dense<[13.375, 13.5, -12.0, 11.75]> : tensor<4xf32>
  %u_49 = tensor.cast %want_49 : tensor<4xf32> to tensor<?xf32>
  %g_49 = tensor.cast %0#2 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_49, %u_49) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_50 = arith.constant dense<[3.6593454, 2.90851545, -0.710586706, 2.68712509]> : tensor<4xf32>
  %u_50 = tensor.cast %want_50 : tensor<4xf32> to tensor<?xf32>
  %g_50 = tensor.cast %0#3 : tensor<4xf32> to tensor<?xf32>
  call @expect(%g_50, %u_50) : (tensor<?xf32>, tensor<?xf32>) -> ()
  %want_51 = arith.constant dense<[3, 1, 4, 1]> : tensor<4xi64>
  %u_51 = tensor.cast %want_51 : tensor<4xi64> to tensor<?xi64>
  %g_51 = tensor.cast %0#4 : tensor<4xi64> to tensor<?xi64>
  call @expect_ids(%g_51, %u_51) : (tensor<?xi64>, tensor<?xi64>) -> ()
  return
}

// Sizes that are 0 when the program runs.
func.func private @sizes(%n: index, %v: index) -> (tensor<?xf32>, tensor<?xi64>) {
  %zero = arith.constant 0.0 : f32
  %x_empty = tensor.empty(%n) : tensor<?x4xf32>
  %x = linalg.fill ins(%zero : f32) outs(%x_empty : tensor<?x4xf32>) -> tensor<?x4xf32>
  %w_empty = tensor.empty(%v) : tensor<?x4xf32>
  %w = linalg.fill ins(%zero : f32) outs(%w_empty : tensor<?x4xf32>) -> tensor<?x4xf32>
  %lse, %argmax = xent.logit_stats ins(%x, %w : tensor<?x4xf32>, tensor<?x4xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<?xf32>, argmax: tensor<?xi64>
  return %lse, %argmax : tensor<?xf32>, tensor<?xi64>
}
func.func private @no_tokens() {
  %c0 = arith.constant 0 : index
  %c3 = arith.constant 3 : index
  %0:2 = call @sizes(%c0, %c3) : (index, index) -> (tensor<?xf32>, tensor<?xi64>)
  %want = tensor.empty(%c0) : tensor<?xf32>
  call @expect(%0#0, %want) : (tensor<?xf32>, tensor<?xf32>) -> ()
  return
}

// An empty vocabulary counts as a row of -inf.
func.func private @no_classes() {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %0:2 = call @sizes(%c2, %c0) : (index, index) -> (tensor<?xf32>, tensor<?xi64>)
  %lse = arith.constant dense<0xFF800000> : tensor<2xf32>
  %argmax = arith.constant dense<0> : tensor<2xi64>
  %lse_u = tensor.cast %lse : tensor<2xf32> to tensor<?xf32>
  %argmax_u = tensor.cast %argmax : tensor<2xi64> to tensor<?xi64>
  call @expect(%0#0, %lse_u) : (tensor<?xf32>, tensor<?xf32>) -> ()
  call @expect_ids(%0#1, %argmax_u) : (tensor<?xi64>, tensor<?xi64>) -> ()
  return
}

// In f64, 1 + 2^-40 is not 1: lse - log(2) = 2^-41 in the logits 2^-40 and 0.
func.func private @f64() {
  %x = arith.constant dense<[[1.0]]> : tensor<1x1xf64>
  %w = arith.constant dense<[[9.094947017729282e-13], [0.0]]> : tensor<2x1xf32>
  %log2 = arith.constant dense<0.69314718055994531> : tensor<1xf64>
  %scale = arith.constant dense<2199023255552.0> : tensor<1xf64>
  %lse = xent.logit_stats ins(%x, %w : tensor<1x1xf64>, tensor<2x1xf32>)
      logits (%acc: f64) { xent.yield %acc : f64 } -> lse: tensor<1xf64>
  %difference = arith.subf %lse, %log2 : tensor<1xf64>
  %scaled = arith.mulf %difference, %scale : tensor<1xf64>
  // Within what the rounding of lse itself leaves: 2^-53 of 2^-41.
  %rounded = math.roundeven %scaled : tensor<1xf64>
  %got = arith.truncf %rounded : tensor<1xf64> to tensor<1xf32>
  %want = arith.constant dense<1.0> : tensor<1xf32>
  %got_u = tensor.cast %got : tensor<1xf32> to tensor<?xf32>
  %want_u = tensor.cast %want : tensor<1xf32> to tensor<?xf32>
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

// The same for class ids, which are equal or not.
func.func private @expect_ids(%got: tensor<?xi64>, %want: tensor<?xi64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %size = tensor.dim %got, %c0 : tensor<?xi64>
  %expected_size = tensor.dim %want, %c0 : tensor<?xi64>
  %same_size = arith.cmpi eq, %size, %expected_size : index
  %ok = scf.for %i = %c0 to %expected_size step %c1 iter_args(%all = %same_size) -> (i1) {
    %g = tensor.extract %got[%i] : tensor<?xi64>
    %w = tensor.extract %want[%i] : tensor<?xi64>
    %equal = arith.cmpi eq, %g, %w : i64
    %next = arith.andi %all, %equal : i1
    scf.yield %next : i1
  }
  vector.print %ok : i1
  return
}
