// RUN: xent-opt %s --inline --symbol-dce --convert-elementwise-to-linalg --canonicalize --cse -o %t.before
// RUN: xent-opt %t.before --xent-raise --remarks-filter='xent-raise' -o %t.after 2> %t.remarks
// RUN: diff %t.before %t.after
// RUN: FileCheck %s --input-file=%t.remarks

#n = affine_map<(n, v) -> (n)>
#nv = affine_map<(n, v) -> (n, v)>
#nd = affine_map<(n, v, d) -> (n, d)>
#vd = affine_map<(n, v, d) -> (v, d)>
#z = affine_map<(n, v, d) -> (n, v)>

// What the functions below are made of.

func.func private @logits(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>) -> tensor<6x10xf32> {
  %0 = arith.constant dense<0.0> : tensor<6x10xf32>
  %z = linalg.contract indexing_maps = [#nd, #vd, #z] ins(%x, %w : tensor<6x4xf32>, tensor<10x4xf32>)
      outs(%0 : tensor<6x10xf32>) -> tensor<6x10xf32>
  return %z : tensor<6x10xf32>
}

func.func private @dx(%d: tensor<6x10xf32>, %w: tensor<10x4xf32>) -> tensor<6x4xf32> {
  %0 = arith.constant dense<0.0> : tensor<6x4xf32>
  %dx = linalg.contract indexing_maps = [#z, #vd, #nd] ins(%d, %w : tensor<6x10xf32>, tensor<10x4xf32>)
      outs(%0 : tensor<6x4xf32>) -> tensor<6x4xf32>
  return %dx : tensor<6x4xf32>
}

func.func private @softmax(%z: tensor<6x10xf32>) -> tensor<6x10xf32> {
  %e = tensor.empty() : tensor<6x10xf32>
  %p = linalg.softmax dimension(1) ins(%z : tensor<6x10xf32>) outs(%e : tensor<6x10xf32>) -> tensor<6x10xf32>
  return %p : tensor<6x10xf32>
}

// CHECK: remark: [Missed] ProductOfLogits {{.*}} is no gradient of the hidden states or the weights
func.func @other_weights(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %u: tensor<10x4xf32>) -> tensor<6x4xf32> {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %dx = call @dx(%p, %u) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  return %dx : tensor<6x4xf32>
}

// The weights, but those of the class 9 - v.
// CHECK: remark: [Missed] ProductOfLogits
func.func @reversed_weights(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>) -> tensor<6x4xf32> {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %c9 = arith.constant 9 : index
  %r = tensor.generate {
  ^bb0(%v: index, %d: index):
    %at = arith.subi %c9, %v : index
    %e = tensor.extract %w[%at, %d] : tensor<10x4xf32>
    tensor.yield %e : f32
  } : tensor<10x4xf32>
  %dx = call @dx(%p, %r) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  return %dx : tensor<6x4xf32>
}

// CHECK: remark: [Missed] LogitsReturned
func.func @gradient_returned(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>) -> (tensor<6x4xf32>, tensor<6x10xf32>) {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %dx = call @dx(%p, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  return %dx, %p : tensor<6x4xf32>, tensor<6x10xf32>
}

// Soft targets.
// CHECK: remark: [Missed] GradientNotSpelled
func.func @soft_targets(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %q: tensor<6x10xf32>) -> tensor<6x4xf32> {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %d = arith.subf %p, %q : tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  return %dx : tensor<6x4xf32>
}

// Data says which row an update goes to: two may go to the same.
// CHECK: remark: [Missed] GradientNotSpelled
func.func @scattered_rows(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %at: tensor<6x2xindex>, %u: tensor<6xf32>)
    -> tensor<6x4xf32> {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %zeros = arith.constant dense<0.0> : tensor<6x10xf32>
  %s = tensor.scatter %u into %zeros[%at] scatter_dims([0, 1]) unique
      : (tensor<6xf32>, tensor<6x10xf32>, tensor<6x2xindex>) -> tensor<6x10xf32>
  %d = arith.addf %p, %s : tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  return %dx : tensor<6x4xf32>
}

// The maximum is left in what is summed.
// CHECK: remark: [Missed] GradientNotSpelled
func.func @not_normalised(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>) -> tensor<6x4xf32> {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %lowest = arith.constant dense<0xFF800000> : tensor<6xf32>
  %zero = arith.constant dense<0.0> : tensor<6xf32>
  %e = tensor.empty() : tensor<6x10xf32>
  %m = linalg.reduce ins(%z : tensor<6x10xf32>) outs(%lowest : tensor<6xf32>) dimensions = [1]
      (%in: f32, %out: f32) { %1 = arith.maximumf %in, %out : f32
                              linalg.yield %1 : f32 }
  %ms = linalg.broadcast ins(%m : tensor<6xf32>) outs(%e : tensor<6x10xf32>) dimensions = [1]
  %a = arith.subf %z, %ms : tensor<6x10xf32>
  %d = math.exp %a : tensor<6x10xf32>
  %s = linalg.reduce ins(%d : tensor<6x10xf32>) outs(%zero : tensor<6xf32>) dimensions = [1]
      (%in: f32, %out: f32) { %1 = arith.addf %in, %out : f32
                              linalg.yield %1 : f32 }
  %ss = linalg.broadcast ins(%s : tensor<6xf32>) outs(%e : tensor<6x10xf32>) dimensions = [1]
  %dd = arith.mulf %d, %ss : tensor<6x10xf32>
  %dx = call @dx(%dd, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  return %dx : tensor<6x4xf32>
}
