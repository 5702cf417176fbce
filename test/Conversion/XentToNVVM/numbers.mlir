// The mapped IR, before it is outlined into kernels, run on a CPU: blocks one after
// the other, one thread each. Tiles of 2 tokens and 3 classes inside chunks of 4
// and 6: all are ragged. The expected numbers were computed in f64 by numpy.

// RUN: xent-opt %s --xent-plan="token-chunk=4 vocab-chunk=6" --xent-chunk \
// RUN:   --xent-gpu-mapping-pipeline="token-tile=2 vocab-tile=3" \
// RUN:   %gpu_on_cpu | %run_main | FileCheck %s
// Blocks without workgroup memory: their buffers are in device memory.
// RUN: xent-opt %s --xent-plan="token-chunk=4 vocab-chunk=6" --xent-chunk \
// RUN:   --xent-gpu-mapping-pipeline="token-tile=2 vocab-tile=3 max-workgroup-bytes=0" \
// RUN:   %gpu_on_cpu | %run_main | FileCheck %s

func.func private @printMemrefF32(tensor<*xf32>) attributes {xent.host}
func.func private @printMemrefF64(tensor<*xf64>) attributes {xent.host}
func.func private @printMemrefI32(tensor<*xi32>) attributes {xent.host}
func.func private @printMemrefI64(tensor<*xi64>) attributes {xent.host}

func.func private @all_statistics(%x: tensor<?x3xf32>, %w: tensor<7x3xf32>, %t: tensor<?xi64>)
    -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi32>) attributes {no_inline} {
  %lse, %pick, %sum, %dot, %argmax = xent.logit_stats
      ins(%x, %w : tensor<?x3xf32>, tensor<7x3xf32>) target(%t : tensor<?xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<?xf32>, pick: tensor<?xf32>, sum: tensor<?xf32>, dot: tensor<?xf32>, argmax: tensor<?xi32>
  return %lse, %pick, %sum, %dot, %argmax : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi32>
}

func.func private @bf16_bias_temperature_dv(%x: tensor<?x?xbf16>, %w: tensor<?x?xbf16>, %t: tensor<?xi32>,
    %bias: tensor<?xbf16>, %scale: tensor<?xf32>)
    -> (tensor<?xf32>, tensor<?xf32>) attributes {no_inline} {
  %lse, %pick = xent.logit_stats
      ins(%x, %w : tensor<?x?xbf16>, tensor<?x?xbf16>) target(%t : tensor<?xi32>)
      rows(%scale : tensor<?xf32>) cols(%bias : tensor<?xbf16>) layout(dv)
      logits (%acc: f32, %s: f32, %b: bf16) {
        %0 = arith.truncf %acc : f32 to bf16
        %1 = arith.addf %0, %b : bf16
        %2 = arith.extf %1 : bf16 to f32
        %3 = arith.mulf %2, %s : f32
        xent.yield %3 : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  return %lse, %pick : tensor<?xf32>, tensor<?xf32>
}

func.func private @f16_softcap(%x: tensor<3x4xf16>, %w: tensor<8x4xf16>, %t: tensor<3xi64>)
    -> (tensor<3xf32>, tensor<3xf32>) attributes {no_inline} {
  %lse, %pick = xent.logit_stats
      ins(%x, %w : tensor<3x4xf16>, tensor<8x4xf16>) target(%t : tensor<3xi64>)
      logits (%acc: f32) {
        %cap = arith.constant 8.0 : f32
        %0 = arith.divf %acc, %cap : f32
        %1 = math.tanh %0 : f32
        %2 = arith.mulf %1, %cap : f32
        xent.yield %2 : f32
      } -> lse: tensor<3xf32>, pick: tensor<3xf32>
  return %lse, %pick : tensor<3xf32>, tensor<3xf32>
}

func.func private @f64_masked(%x: tensor<?x3xf64>, %w: tensor<7x3xf64>, %mask: tensor<7xf64>)
    -> (tensor<?xf64>, tensor<?xf64>, tensor<?xi64>) attributes {no_inline} {
  %lse, %dot, %argmax = xent.logit_stats
      ins(%x, %w : tensor<?x3xf64>, tensor<7x3xf64>) cols(%mask : tensor<7xf64>)
      logits (%acc: f64, %m: f64) {
        %0 = arith.addf %acc, %m : f64
        xent.yield %0 : f64
      } -> lse: tensor<?xf64>, dot: tensor<?xf64>, argmax: tensor<?xi64>
  return %lse, %dot, %argmax : tensor<?xf64>, tensor<?xf64>, tensor<?xi64>
}

// The mean over the tokens that are not ignored: reductions over N, and scalars
// that stay on the device.
func.func private @mean_loss(%x: tensor<?x3xf32>, %w: tensor<7x3xf32>, %t: tensor<?xi64>)
    -> tensor<f32> attributes {no_inline} {
  %ignored = arith.constant -100 : i64
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %lse, %pick = xent.logit_stats
      ins(%x, %w : tensor<?x3xf32>, tensor<7x3xf32>) target(%t : tensor<?xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  %e = tensor.empty() : tensor<f32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<f32>) -> tensor<f32>
  %sum, %count = linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>, affine_map<(i) -> (i)>,
                       affine_map<(i) -> ()>, affine_map<(i) -> ()>],
      iterator_types = ["reduction"]}
      ins(%lse, %pick, %t : tensor<?xf32>, tensor<?xf32>, tensor<?xi64>)
      outs(%init, %init : tensor<f32>, tensor<f32>) {
    ^bb0(%l: f32, %p: f32, %ti: i64, %s: f32, %c: f32):
      %valid = arith.cmpi ne, %ti, %ignored : i64
      %d = arith.subf %l, %p : f32
      %term = arith.select %valid, %d, %zero : f32
      %inc = arith.select %valid, %one, %zero : f32
      %s1 = arith.addf %s, %term : f32
      %c1 = arith.addf %c, %inc : f32
      linalg.yield %s1, %c1 : f32, f32
  } -> (tensor<f32>, tensor<f32>)
  %s = tensor.extract %sum[] : tensor<f32>
  %c = tensor.extract %count[] : tensor<f32>
  %mean = arith.divf %s, %c : f32
  %loss = tensor.from_elements %mean : tensor<f32>
  return %loss : tensor<f32>
}

func.func @main() attributes {xent.host} {
  %x1 = arith.constant dense<[[1.875, 0.5, 0.75],
       [1.625, 0.375, 1.125],
       [1.375, -1.125, -1.875],
       [-0.875, -0.875, 1.5],
       [1.75, -2.0, 0.0]]> : tensor<5x3xf32>
  %w1 = arith.constant dense<[[1.375, -1.5, 1.25],
       [-1.625, -0.125, 1.25],
       [-0.75, -0.625, -0.875],
       [0.875, -1.0, 2.0],
       [-0.25, -0.125, 0.0],
       [0.375, 0.25, 0.0],
       [2.0, 1.25, 1.25]]> : tensor<7x3xf32>
  %t1 = arith.constant dense<[0, 6, -100, 3, 7]> : tensor<5xi64>
  %x1d = tensor.cast %x1 : tensor<5x3xf32> to tensor<?x3xf32>
  %t1d = tensor.cast %t1 : tensor<5xi64> to tensor<?xi64>
  %r1:5 = call @all_statistics(%x1d, %w1, %t1d) : (tensor<?x3xf32>, tensor<7x3xf32>, tensor<?xi64>)
      -> (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xi32>)
  %p10 = tensor.cast %r1#0 : tensor<?xf32> to tensor<*xf32>
  call @printMemrefF32(%p10) : (tensor<*xf32>) -> ()
  %p11 = tensor.cast %r1#1 : tensor<?xf32> to tensor<*xf32>
  call @printMemrefF32(%p11) : (tensor<*xf32>) -> ()
  %p12 = tensor.cast %r1#2 : tensor<?xf32> to tensor<*xf32>
  call @printMemrefF32(%p12) : (tensor<*xf32>) -> ()
  %p13 = tensor.cast %r1#3 : tensor<?xf32> to tensor<*xf32>
  call @printMemrefF32(%p13) : (tensor<*xf32>) -> ()
  %p14 = tensor.cast %r1#4 : tensor<?xi32> to tensor<*xi32>
  call @printMemrefI32(%p14) : (tensor<*xi32>) -> ()
  %x0 = tensor.empty() : tensor<0x3xf32>
  %t0 = tensor.empty() : tensor<0xi64>
  %x0d = tensor.cast %x0 : tensor<0x3xf32> to tensor<?x3xf32>
  %t0d = tensor.cast %t0 : tensor<0xi64> to tensor<?xi64>
  %r0 = call @mean_loss(%x0d, %w1, %t0d) : (tensor<?x3xf32>, tensor<7x3xf32>, tensor<?xi64>) -> tensor<f32>
  %p0 = tensor.cast %r0 : tensor<f32> to tensor<*xf32>
  call @printMemrefF32(%p0) : (tensor<*xf32>) -> ()
  %x2 = arith.constant dense<[[0.875, 0.5, -0.625, 2.0],
       [-0.125, -1.125, 1.375, -1.375],
       [1.5, 0.5, -1.625, -1.875]]> : tensor<3x4xbf16>
  %w2 = arith.constant dense<[[-0.25, -1.90625, -1.453125, 0.046875, 1.96875, -0.125, 1.296875, 1.78125],
       [1.390625, 0.515625, -0.296875, 0.03125, -1.0, -0.046875, -0.53125, -1.0],
       [2.03125, -2.0, -1.609375, -1.203125, 1.890625, 0.734375, 1.640625, -1.234375],
       [0.828125, -0.546875, 0.015625, -2.015625, 0.515625, 1.359375, 0.59375, -1.40625]]> : tensor<4x8xbf16>
  %t2 = arith.constant dense<[1, 7, 0]> : tensor<3xi32>
  %b2 = arith.constant dense<[-0.4375, 1.3125, -0.3125, -0.4375, 0.3125, 2.0625, -0.4375, 0.4375]> : tensor<8xbf16>
  %s2 = arith.constant dense<[1.0, 0.5, 0.25]> : tensor<3xf32>
  %x2d = tensor.cast %x2 : tensor<3x4xbf16> to tensor<?x?xbf16>
  %w2d = tensor.cast %w2 : tensor<4x8xbf16> to tensor<?x?xbf16>
  %t2d = tensor.cast %t2 : tensor<3xi32> to tensor<?xi32>
  %b2d = tensor.cast %b2 : tensor<8xbf16> to tensor<?xbf16>
  %s2d = tensor.cast %s2 : tensor<3xf32> to tensor<?xf32>
  %r2:2 = call @bf16_bias_temperature_dv(%x2d, %w2d, %t2d, %b2d, %s2d)
      : (tensor<?x?xbf16>, tensor<?x?xbf16>, tensor<?xi32>, tensor<?xbf16>, tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>)
  %p20 = tensor.cast %r2#0 : tensor<?xf32> to tensor<*xf32>
  call @printMemrefF32(%p20) : (tensor<*xf32>) -> ()
  %p21 = tensor.cast %r2#1 : tensor<?xf32> to tensor<*xf32>
  call @printMemrefF32(%p21) : (tensor<*xf32>) -> ()
  %x3 = arith.constant dense<[[-1.0, 1.5, -1.0, 2.5],
       [1.0, 3.0, 7.5, -6.0],
       [1.0, -1.0, -2.5, -4.5]]> : tensor<3x4xf16>
  %w3 = arith.constant dense<[[-1.875, -0.375, 1.375, -1.625],
       [-0.375, 1.875, 1.875, -1.125],
       [-2.0, 0.75, -2.0, -0.875],
       [0.0, 1.5, -1.625, 0.625],
       [0.125, -1.5, 1.375, 1.375],
       [-0.125, 1.875, 0.5, 1.625],
       [1.875, 0.25, -0.875, -1.5],
       [0.25, -1.25, 1.0, 1.75]]> : tensor<8x4xf16>
  %t3 = arith.constant dense<[2, 5, 7]> : tensor<3xi64>
  %r3s:2 = call @f16_softcap(%x3, %w3, %t3) : (tensor<3x4xf16>, tensor<8x4xf16>, tensor<3xi64>) -> (tensor<3xf32>, tensor<3xf32>)
  %r30 = tensor.cast %r3s#0 : tensor<3xf32> to tensor<?xf32>
  %r31 = tensor.cast %r3s#1 : tensor<3xf32> to tensor<?xf32>
  %p30 = tensor.cast %r30 : tensor<?xf32> to tensor<*xf32>
  call @printMemrefF32(%p30) : (tensor<*xf32>) -> ()
  %p31 = tensor.cast %r31 : tensor<?xf32> to tensor<*xf32>
  call @printMemrefF32(%p31) : (tensor<*xf32>) -> ()
  %x4 = arith.constant dense<[[-8.0, 2.0, -15.0],
       [-11.0, -4.0, 13.0],
       [15.0, 5.0, 3.0],
       [2.0, -14.0, -4.0],
       [16.0, -3.0, -9.0]]> : tensor<5x3xf64>
  %w4 = arith.constant dense<[[-1.125, 0.875, -1.875],
       [1.875, 1.5, 0.25],
       [-0.125, 1.125, 0.25],
       [-0.125, -0.75, -0.25],
       [1.0, -1.875, -2.0],
       [0.875, -0.5, 1.25],
       [-1.875, 1.625, -1.5]]> : tensor<7x3xf64>
  %m4 = arith.constant dense<[0xFFF0000000000000, 0xFFF0000000000000, 0xFFF0000000000000, 0xFFF0000000000000, 0.0, 0xFFF0000000000000, 0.0]> : tensor<7xf64>
  %x4d = tensor.cast %x4 : tensor<5x3xf64> to tensor<?x3xf64>
  %r4:3 = call @f64_masked(%x4d, %w4, %m4) : (tensor<?x3xf64>, tensor<7x3xf64>, tensor<7xf64>) -> (tensor<?xf64>, tensor<?xf64>, tensor<?xi64>)
  %p40 = tensor.cast %r4#0 : tensor<?xf64> to tensor<*xf64>
  call @printMemrefF64(%p40) : (tensor<*xf64>) -> ()
  %p41 = tensor.cast %r4#1 : tensor<?xf64> to tensor<*xf64>
  call @printMemrefF64(%p41) : (tensor<*xf64>) -> ()
  %p42 = tensor.cast %r4#2 : tensor<?xi64> to tensor<*xi64>
  call @printMemrefI64(%p42) : (tensor<*xi64>) -> ()
  %m5 = arith.constant dense<0xFFF0000000000000> : tensor<7xf64>
  %r5:3 = call @f64_masked(%x4d, %w4, %m5) : (tensor<?x3xf64>, tensor<7x3xf64>, tensor<7xf64>) -> (tensor<?xf64>, tensor<?xf64>, tensor<?xi64>)
  %p50 = tensor.cast %r5#0 : tensor<?xf64> to tensor<*xf64>
  call @printMemrefF64(%p50) : (tensor<*xf64>) -> ()
  %p52 = tensor.cast %r5#2 : tensor<?xi64> to tensor<*xi64>
  call @printMemrefI64(%p52) : (tensor<*xi64>) -> ()
  %t6 = arith.constant dense<[0, 6, -100, 3, 1]> : tensor<5xi64>
  %t6d = tensor.cast %t6 : tensor<5xi64> to tensor<?xi64>
  %r6 = call @mean_loss(%x1d, %w1, %t6d) : (tensor<?x3xf32>, tensor<7x3xf32>, tensor<?xi64>) -> tensor<f32>
  %p6 = tensor.cast %r6 : tensor<f32> to tensor<*xf32>
  call @printMemrefF32(%p6) : (tensor<*xf32>) -> ()
  return
}

// All statistics; two targets are out of range.
// CHECK: [5.463{{[0-9]*}}, 5.3933{{[0-9]*}}, 2.2877{{[0-9]*}}, 4.1443{{[0-9]*}}, 5.5709{{[0-9]*}}]
// CHECK: [2.7656{{[0-9]*}}, 5.125, 0, 3.1093{{[0-9]*}}, 0]
// CHECK: [6.4687{{[0-9]*}}, 8.0312{{[0-9]*}}, -4.2812{{[0-9]*}}, 7.2031{{[0-9]*}}, 7.25]
// CHECK: [4.9173{{[0-9]*}}, 4.630{{[0-9]*}}, 0.86118{{[0-9]*}}, 2.956{{[0-9]*}}, 5.0539{{[0-9]*}}]
// CHECK: [6, 6, 2, 1, 0]
// No token at all: 0 / 0.
// CHECK: [{{-?nan}}]
// bf16 with a rounding, a bias and a temperature; weight as [D, V].
// CHECK: [4.3221{{[0-9]*}}, 2.6386{{[0-9]*}}, 2.7229{{[0-9]*}}]
// CHECK: [0.062{{[0-9]*}}, 0.78906{{[0-9]*}}, -1.2421{{[0-9]*}}]
// f16 with a soft cap; static sizes.
// CHECK: [5.854{{[0-9]*}}, 8.5920{{[0-9]*}}, 7.1051{{[0-9]*}}]
// CHECK: [2.8122{{[0-9]*}}, -0.4993{{[0-9]*}}, -6.4307{{[0-9]*}}]
// f64; the first chunk of classes is masked, then all of them.
// CHECK: [40.7{{[0-9]*}}, -5.37{{[0-9]*}}, -0.37{{[0-9]*}}, 36.25, 39.62{{[0-9]*}}]
// CHECK: [40.7{{[0-9]*}}, -5.37{{[0-9]*}}, -0.37{{[0-9]*}}, 36.25, 39.62{{[0-9]*}}]
// CHECK: [6, 6, 4, 4, 4]
// CHECK: [-inf, -inf, -inf, -inf, -inf]
// CHECK: [0, 0, 0, 0, 0]
// CHECK: [3.0414{{[0-9]*}}]
