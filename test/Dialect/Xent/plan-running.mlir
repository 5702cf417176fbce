// RUN: xent-opt %s --xent-plan="threads=2 strategy=frozen_w drop-roundings" --remarks-filter="xent-.*" -o /dev/null 2>&1 | FileCheck %s

// What a plan says of dx, with its FLOPs: 2NVD = 1.28e7 for each product.

// CHECK: Dx="summed up beside the statistics, products: 1", FLOPs=2.560000e+07,
func.func @scaled(%x: tensor<100x64xf32>, %w: tensor<1000x64xf32>) -> tensor<100x64xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      rows(%lse : tensor<100xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %q = arith.mulf %p, %l : f32
        %s = arith.addf %p, %q : f32
        xent.yield %s : f32
      } -> dx: tensor<100x64xf32>
  return %dx : tensor<100x64xf32>
}

// CHECK: after the statistics: math.exp is weighted in two ways, whose sums could cancel, at
func.func @neg_weighted_in_two_ways(%x: tensor<100x64xf32>, %w: tensor<1000x64xf32>) -> tensor<100x64xf32> {
  %lse, %dot = xent.logit_stats ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>, dot: tensor<100xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      rows(%lse, %dot : tensor<100xf32>, tensor<100xf32>)
      dlogits (%acc: f32, %l: f32, %e: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %q = arith.subf %acc, %e : f32
        %s = arith.mulf %p, %q : f32
        xent.yield %s : f32
      } -> dx: tensor<100x64xf32>
  return %dx : tensor<100x64xf32>
}

// CHECK: after the statistics: arith.minimumf is not linear in the exponential of the logit, at
func.func @neg_not_linear(%x: tensor<100x64xf32>, %w: tensor<1000x64xf32>) -> tensor<100x64xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      rows(%lse : tensor<100xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %half = arith.constant 0.5 : f32
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %q = arith.minimumf %p, %half : f32
        xent.yield %q : f32
      } -> dx: tensor<100x64xf32>
  return %dx : tensor<100x64xf32>
}

// CHECK: after the statistics: math.exp is not of the logit that the statistics have, at
func.func @neg_other_logit(%x: tensor<100x64xf32>, %w: tensor<1000x64xf32>) -> tensor<100x64xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      rows(%lse : tensor<100xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %z = arith.addf %acc, %acc : f32
        %d = arith.subf %z, %l : f32
        %p = math.exp %d : f32
        xent.yield %p : f32
      } -> dx: tensor<100x64xf32>
  return %dx : tensor<100x64xf32>
}

// CHECK: after the statistics: arith.mulf multiplies two exponentials of the logit, at
func.func @neg_two_exponentials(%x: tensor<100x64xf32>, %w: tensor<1000x64xf32>) -> tensor<100x64xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      rows(%lse : tensor<100xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %s = arith.mulf %p, %p : f32
        xent.yield %s : f32
      } -> dx: tensor<100x64xf32>
  return %dx : tensor<100x64xf32>
}

// CHECK: after the statistics: arith.divf divides by a value of both statistics and classes, at
func.func @neg_divides_by_both(%x: tensor<100x64xf32>, %w: tensor<1000x64xf32>) -> tensor<100x64xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      rows(%lse : tensor<100xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %s = arith.divf %p, %d : f32
        xent.yield %s : f32
      } -> dx: tensor<100x64xf32>
  return %dx : tensor<100x64xf32>
}

// CHECK: after the statistics: arith.select chooses by a value of both statistics and classes, at
func.func @neg_chooses_by_both(%x: tensor<100x64xf32>, %w: tensor<1000x64xf32>) -> tensor<100x64xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<100xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<100x64xf32>, tensor<1000x64xf32>)
      rows(%lse : tensor<100xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %zero = arith.constant 0.0 : f32
        %least = arith.constant -4.0 : f32
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %c = arith.cmpf ogt, %d, %least : f32
        %s = arith.select %c, %p, %zero : f32
        xent.yield %s : f32
      } -> dx: tensor<100x64xf32>
  return %dx : tensor<100x64xf32>
}
