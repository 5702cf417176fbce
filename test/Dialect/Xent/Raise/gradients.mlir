// RUN: xent-opt %s --inline --convert-elementwise-to-linalg --canonicalize --cse --xent-raise --canonicalize --cse \
// RUN:   --xent-verify-no-logits | FileCheck %s

#n = affine_map<(n, v) -> (n)>
#v = affine_map<(n, v) -> (v)>
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

func.func private @dw(%d: tensor<6x10xf32>, %x: tensor<6x4xf32>) -> tensor<10x4xf32> {
  %0 = arith.constant dense<0.0> : tensor<10x4xf32>
  %dw = linalg.contract indexing_maps = [#z, #nd, #vd] ins(%d, %x : tensor<6x10xf32>, tensor<6x4xf32>)
      outs(%0 : tensor<10x4xf32>) -> tensor<10x4xf32>
  return %dw : tensor<10x4xf32>
}

func.func private @dbias(%d: tensor<6x10xf32>) -> tensor<10xf32> {
  %0 = arith.constant dense<0.0> : tensor<10xf32>
  %sum = linalg.reduce ins(%d : tensor<6x10xf32>) outs(%0 : tensor<10xf32>) dimensions = [0]
      (%in: f32, %out: f32) { %1 = arith.addf %in, %out : f32
                              linalg.yield %1 : f32 }
  return %sum : tensor<10xf32>
}

func.func private @sum(%a: tensor<6x10xf32>) -> tensor<6xf32> {
  %0 = arith.constant dense<0.0> : tensor<6xf32>
  %sum = linalg.reduce ins(%a : tensor<6x10xf32>) outs(%0 : tensor<6xf32>) dimensions = [1]
      (%in: f32, %out: f32) { %1 = arith.addf %in, %out : f32
                              linalg.yield %1 : f32 }
  return %sum : tensor<6xf32>
}

func.func private @max(%a: tensor<6x10xf32>) -> tensor<6xf32> {
  %0 = arith.constant dense<0xFF800000> : tensor<6xf32>
  %max = linalg.reduce ins(%a : tensor<6x10xf32>) outs(%0 : tensor<6xf32>) dimensions = [1]
      (%in: f32, %out: f32) { %1 = arith.maximumf %in, %out : f32
                              linalg.yield %1 : f32 }
  return %max : tensor<6xf32>
}

func.func private @rows(%a: tensor<6xf32>) -> tensor<6x10xf32> {
  %e = tensor.empty() : tensor<6x10xf32>
  %b = linalg.broadcast ins(%a : tensor<6xf32>) outs(%e : tensor<6x10xf32>) dimensions = [1]
  return %b : tensor<6x10xf32>
}

func.func private @cols(%a: tensor<10xf32>) -> tensor<6x10xf32> {
  %e = tensor.empty() : tensor<6x10xf32>
  %b = linalg.broadcast ins(%a : tensor<10xf32>) outs(%e : tensor<6x10xf32>) dimensions = [0]
  return %b : tensor<6x10xf32>
}

func.func private @onehot(%t: tensor<6xi64>) -> tensor<6x10xf32> {
  %e = tensor.empty() : tensor<6x10xf32>
  %o = linalg.generic {indexing_maps = [#n, #nv], iterator_types = ["parallel", "parallel"]}
      ins(%t : tensor<6xi64>) outs(%e : tensor<6x10xf32>) {
  ^bb0(%label: i64, %out: f32):
    %j = linalg.index 1 : index
    %class = arith.index_cast %j : index to i64
    %hit = arith.cmpi eq, %class, %label : i64
    %f = arith.uitofp %hit : i1 to f32
    linalg.yield %f : f32
  } -> tensor<6x10xf32>
  return %o : tensor<6x10xf32>
}

func.func private @lse(%z: tensor<6x10xf32>) -> tensor<6xf32> {
  %m = call @max(%z) : (tensor<6x10xf32>) -> tensor<6xf32>
  %ms = call @rows(%m) : (tensor<6xf32>) -> tensor<6x10xf32>
  %a = arith.subf %z, %ms : tensor<6x10xf32>
  %e = math.exp %a : tensor<6x10xf32>
  %s = call @sum(%e) : (tensor<6x10xf32>) -> tensor<6xf32>
  %l = math.log %s : tensor<6xf32>
  %lse = arith.addf %l, %m : tensor<6xf32>
  return %lse : tensor<6xf32>
}

/// lse - pick
func.func private @nll(%z: tensor<6x10xf32>, %t: tensor<6xi64>) -> tensor<6xf32> {
  %lse = call @lse(%z) : (tensor<6x10xf32>) -> tensor<6xf32>
  %o = call @onehot(%t) : (tensor<6xi64>) -> tensor<6x10xf32>
  %oz = arith.mulf %o, %z : tensor<6x10xf32>
  %pick = call @sum(%oz) : (tensor<6x10xf32>) -> tensor<6xf32>
  %nll = arith.subf %lse, %pick : tensor<6xf32>
  return %nll : tensor<6xf32>
}

func.func private @softmax(%z: tensor<6x10xf32>) -> tensor<6x10xf32> {
  %e = tensor.empty() : tensor<6x10xf32>
  %p = linalg.softmax dimension(1) ins(%z : tensor<6x10xf32>) outs(%e : tensor<6x10xf32>) -> tensor<6x10xf32>
  return %p : tensor<6x10xf32>
}

/// (p - onehot) g
func.func private @dlogits(%z: tensor<6x10xf32>, %t: tensor<6xi64>, %g: tensor<6xf32>) -> tensor<6x10xf32> {
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %o = call @onehot(%t) : (tensor<6xi64>) -> tensor<6x10xf32>
  %a = arith.subf %p, %o : tensor<6x10xf32>
  %gs = call @rows(%g) : (tensor<6xf32>) -> tensor<6x10xf32>
  %d = arith.mulf %a, %gs : tensor<6x10xf32>
  return %d : tensor<6x10xf32>
}

// Frozen weights.
// CHECK-LABEL: func.func @dx_only
// CHECK-SAME: %[[X:.*]]: tensor<6x4xf32>, %[[W:.*]]: tensor<10x4xf32>, %[[T:.*]]: tensor<6xi64>, %[[G:.*]]: tensor<6xf32>
// CHECK: %{{.*}}, %{{.*}}, %[[MAX:.*]], %[[SUM:.*]] = xent.logit_stats ins(%[[X]], %[[W]]
// CHECK: %[[INVERSE:.*]] = linalg.generic {{.*}} ins(%[[SUM]] : tensor<6xf32>)
// CHECK: arith.divf %{{.*}}, %in : f32
// CHECK: %[[DX:.*]] = xent.logit_grad ins(%[[X]], %[[W]] : {{.*}}) target(%[[T]] : tensor<6xi64>)
// CHECK-SAME: rows(%[[MAX]], %[[INVERSE]], %[[G]] : tensor<6xf32>, tensor<6xf32>, tensor<6xf32>)
// CHECK-SAME: dlogits (%[[Z:.*]]: f32, %[[M:.*]]: f32, %[[I:.*]]: f32, %[[GI:.*]]: f32, %[[HIT:.*]]: i1)
// CHECK-NEXT: %[[A:.*]] = arith.subf %[[Z]], %[[M]]
// CHECK-NEXT: %[[E:.*]] = math.exp %[[A]]
// CHECK-NEXT: %[[P:.*]] = arith.mulf %[[I]], %[[E]]
// CHECK-NEXT: %[[ONE:.*]] = arith.uitofp %[[HIT]] : i1 to f32
// CHECK-NEXT: %[[B:.*]] = arith.subf %[[P]], %[[ONE]]
// CHECK-NEXT: %[[D:.*]] = arith.mulf %[[B]], %[[GI]]
// CHECK-NEXT: xent.yield %[[D]]
// CHECK-NEXT: -> dx: tensor<6x4xf32>
// CHECK: return %{{.*}}, %[[DX]]
func.func @dx_only(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<6xi64>, %g: tensor<6xf32>)
    -> (tensor<6xf32>, tensor<6x4xf32>) {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %nll = call @nll(%z, %t) : (tensor<6x10xf32>, tensor<6xi64>) -> tensor<6xf32>
  %d = call @dlogits(%z, %t, %g) : (tensor<6x10xf32>, tensor<6xi64>, tensor<6xf32>) -> tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  return %nll, %dx : tensor<6xf32>, tensor<6x4xf32>
}

// No loss at all.
// CHECK-LABEL: func.func @dw_only
// CHECK: xent.logit_stats
// CHECK: -> max: tensor<6xf32>, exp_sum: tensor<6xf32>
// CHECK: xent.logit_grad
// CHECK: -> dw: tensor<10x4xf32>
func.func @dw_only(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<6xi64>, %g: tensor<6xf32>)
    -> tensor<10x4xf32> {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %d = call @dlogits(%z, %t, %g) : (tensor<6x10xf32>, tensor<6xi64>, tensor<6xf32>) -> tensor<6x10xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %dw : tensor<10x4xf32>
}

// CHECK-LABEL: func.func @bias
// CHECK: xent.logit_grad {{.*}} cols(
// CHECK: -> dx: tensor<6x4xf32>, dw: tensor<10x4xf32>, dbias: tensor<10xf32>
func.func @bias(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %b: tensor<10xf32>, %t: tensor<6xi64>, %g: tensor<6xf32>)
    -> (tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>, tensor<10xf32>) {
  %xw = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %bs = call @cols(%b) : (tensor<10xf32>) -> tensor<6x10xf32>
  %z = arith.addf %xw, %bs : tensor<6x10xf32>
  %nll = call @nll(%z, %t) : (tensor<6x10xf32>, tensor<6xi64>) -> tensor<6xf32>
  %d = call @dlogits(%z, %t, %g) : (tensor<6x10xf32>, tensor<6xi64>, tensor<6xf32>) -> tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  %db = call @dbias(%d) : (tensor<6x10xf32>) -> tensor<10xf32>
  return %nll, %dx, %dw, %db : tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>, tensor<10xf32>
}

// A backward pass that is given the log-sum-exp computes no statistic.
// CHECK-LABEL: func.func @given_lse
// CHECK-SAME: %[[LSE:[^ ]*]]: tensor<6xf32>)
// CHECK-NOT: xent.logit_stats
// CHECK: xent.logit_grad {{.*}} rows(%[[LSE]] : tensor<6xf32>)
// CHECK: -> dx: tensor<6x4xf32>, dw: tensor<10x4xf32>
func.func @given_lse(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<6xi64>, %lse: tensor<6xf32>)
    -> (tensor<6x4xf32>, tensor<10x4xf32>) {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %ls = call @rows(%lse) : (tensor<6xf32>) -> tensor<6x10xf32>
  %a = arith.subf %z, %ls : tensor<6x10xf32>
  %p = math.exp %a : tensor<6x10xf32>
  %o = call @onehot(%t) : (tensor<6xi64>) -> tensor<6x10xf32>
  %d = arith.subf %p, %o : tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %dx, %dw : tensor<6x4xf32>, tensor<10x4xf32>
}

// An entropy bonus: d = p (sum p z - z).
// CHECK-LABEL: func.func @entropy
// CHECK: xent.logit_stats
// CHECK: -> lse: tensor<6xf32>, dot: tensor<6xf32>
// CHECK: xent.logit_grad
// CHECK: -> dx: tensor<6x4xf32>, dw: tensor<10x4xf32>
func.func @entropy(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>) -> (tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>) {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %lse = call @lse(%z) : (tensor<6x10xf32>) -> tensor<6xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %pz = arith.mulf %p, %z : tensor<6x10xf32>
  %dot = call @sum(%pz) : (tensor<6x10xf32>) -> tensor<6xf32>
  %h = arith.subf %lse, %dot : tensor<6xf32>
  %dots = call @rows(%dot) : (tensor<6xf32>) -> tensor<6x10xf32>
  %c = arith.subf %dots, %z : tensor<6x10xf32>
  %d = arith.mulf %p, %c : tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %h, %dx, %dw : tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>
}

// Label smoothing: d = p - 0.9 onehot - 0.1 / V.
// CHECK-LABEL: func.func @smoothing
// CHECK: -> lse: tensor<6xf32>, pick: tensor<6xf32>, sum: tensor<6xf32>
// CHECK: xent.logit_grad
// CHECK: -> dx: tensor<6x4xf32>, dw: tensor<10x4xf32>
func.func @smoothing(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<6xi64>)
    -> (tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>) {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %o = call @onehot(%t) : (tensor<6xi64>) -> tensor<6x10xf32>
  %c9 = arith.constant dense<0.9> : tensor<6x10xf32>
  %c01 = arith.constant dense<0.01> : tensor<6x10xf32>
  %o9 = arith.mulf %o, %c9 : tensor<6x10xf32>
  %q = arith.addf %o9, %c01 : tensor<6x10xf32>
  %qz = arith.mulf %q, %z : tensor<6x10xf32>
  %picked = call @sum(%qz) : (tensor<6x10xf32>) -> tensor<6xf32>
  %lse = call @lse(%z) : (tensor<6x10xf32>) -> tensor<6xf32>
  %loss = arith.subf %lse, %picked : tensor<6xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %d = arith.subf %p, %q : tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %loss, %dx, %dw : tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>
}

// A soft cap, whose derivative is in d.
// CHECK-LABEL: func.func @softcap
// CHECK: xent.logit_stats
// CHECK-NOT: rows
// CHECK: xent.logit_grad
// CHECK: %[[TANH:.*]] = math.tanh
// CHECK: math.exp
// CHECK: arith.mulf %[[TANH]], %[[TANH]]
// CHECK: -> dx: tensor<6x4xf32>, dw: tensor<10x4xf32>
func.func @softcap(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<6xi64>, %g: tensor<6xf32>)
    -> (tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>) {
  %l = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %cap = arith.constant dense<3.0> : tensor<6x10xf32>
  %one = arith.constant dense<1.0> : tensor<6x10xf32>
  %a = arith.divf %l, %cap : tensor<6x10xf32>
  %h = math.tanh %a : tensor<6x10xf32>
  %z = arith.mulf %h, %cap : tensor<6x10xf32>
  %nll = call @nll(%z, %t) : (tensor<6x10xf32>, tensor<6xi64>) -> tensor<6xf32>
  %dz = call @dlogits(%z, %t, %g) : (tensor<6x10xf32>, tensor<6xi64>, tensor<6xf32>) -> tensor<6x10xf32>
  %hh = arith.mulf %h, %h : tensor<6x10xf32>
  %slope = arith.subf %one, %hh : tensor<6x10xf32>
  %d = arith.mulf %dz, %slope : tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %nll, %dx, %dw : tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>
}

// The rows are weighted by the probability of the target (a focal loss, its
// weight taken as a constant).
// CHECK-LABEL: func.func @focal
// CHECK: xent.logit_stats
// CHECK: -> lse: tensor<6xf32>, pick: tensor<6xf32>
// CHECK: xent.logit_grad
func.func @focal(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<6xi64>)
    -> (tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>) {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %nll = call @nll(%z, %t) : (tensor<6x10xf32>, tensor<6xi64>) -> tensor<6xf32>
  %minus = arith.negf %nll : tensor<6xf32>
  %pt = math.exp %minus : tensor<6xf32>
  %one = arith.constant dense<1.0> : tensor<6xf32>
  %g = arith.subf %one, %pt : tensor<6xf32>
  %loss = arith.mulf %nll, %g : tensor<6xf32>
  %d = call @dlogits(%z, %t, %g) : (tensor<6x10xf32>, tensor<6xi64>, tensor<6xf32>) -> tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %loss, %dx, %dw : tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>
}

// The last row is cut off the logits; its gradient is zero, by a pad.
// CHECK-LABEL: func.func @padded
// CHECK: xent.logit_grad
// CHECK: arith.select %{{.*}}, %{{.*}}, %{{.*}} : f32
// CHECK-NEXT: xent.yield
// CHECK-NEXT: -> dx: tensor<6x4xf32>, dw: tensor<10x4xf32>
func.func @padded(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<5xi64>, %g: tensor<5xf32>)
    -> (tensor<5xf32>, tensor<6x4xf32>, tensor<10x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %c5 = arith.constant 5 : index
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %z5 = tensor.extract_slice %z[0, 0] [5, 10] [1, 1] : tensor<6x10xf32> to tensor<5x10xf32>
  %e = tensor.empty() : tensor<5x10xf32>
  %e5 = tensor.empty() : tensor<5xf32>
  %p = linalg.softmax dimension(1) ins(%z5 : tensor<5x10xf32>) outs(%e : tensor<5x10xf32>) -> tensor<5x10xf32>
  %nll = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]}
      ins(%t : tensor<5xi64>) outs(%e5 : tensor<5xf32>) {
  ^bb0(%label: i64, %out: f32):
    %i = linalg.index 0 : index
    %j = arith.index_cast %label : i64 to index
    %pt = tensor.extract %p[%i, %j] : tensor<5x10xf32>
    %logp = math.log %pt : f32
    %minus = arith.negf %logp : f32
    linalg.yield %minus : f32
  } -> tensor<5xf32>
  %d5 = linalg.generic {indexing_maps = [#nv, #n, #n, #nv], iterator_types = ["parallel", "parallel"]}
      ins(%p, %t, %g : tensor<5x10xf32>, tensor<5xi64>, tensor<5xf32>) outs(%e : tensor<5x10xf32>) {
  ^bb0(%pi: f32, %label: i64, %gi: f32, %out: f32):
    %j = linalg.index 1 : index
    %class = arith.index_cast %j : index to i64
    %hit = arith.cmpi eq, %class, %label : i64
    %one = arith.uitofp %hit : i1 to f32
    %a = arith.subf %pi, %one : f32
    %b = arith.mulf %a, %gi : f32
    linalg.yield %b : f32
  } -> tensor<5x10xf32>
  %d = tensor.pad %d5 low[0, 0] high[1, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %zero : f32
  } : tensor<5x10xf32> to tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %nll, %dx, %dw : tensor<5xf32>, tensor<6x4xf32>, tensor<10x4xf32>
}

// The one-hot rows are written by a loop.
// CHECK-LABEL: func.func @loop
// CHECK: xent.logit_stats
// CHECK: xent.logit_grad
// CHECK-SAME: %[[HIT:[^ ]*]]: i1)
// CHECK: %[[S:.*]] = arith.select %[[HIT]], %{{.*}}, %{{.*}} : f32
// CHECK-NEXT: arith.addf %{{.*}}, %[[S]]
// CHECK-NEXT: xent.yield
// CHECK-NEXT: -> dx: tensor<6x4xf32>, dw: tensor<10x4xf32>
func.func @loop(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<6xi64>, %u: tensor<6xf32>)
    -> (tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>) {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %nll = call @nll(%z, %t) : (tensor<6x10xf32>, tensor<6xi64>) -> tensor<6xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %zeros = arith.constant dense<0.0> : tensor<6x10xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  %s = scf.for %i = %c0 to %c6 step %c1 iter_args(%carried = %zeros) -> tensor<6x10xf32> {
    %label = tensor.extract %t[%i] : tensor<6xi64>
    %j = arith.index_cast %label : i64 to index
    %ui = tensor.extract %u[%i] : tensor<6xf32>
    %next = tensor.insert %ui into %carried[%i, %j] : tensor<6x10xf32>
    scf.yield %next : tensor<6x10xf32>
  }
  %d = arith.addf %p, %s : tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %nll, %dx, %dw : tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>
}

// They are added to, slice by slice.
// CHECK-LABEL: func.func @loop_adds
// CHECK: xent.logit_stats
// CHECK: xent.logit_grad
// CHECK-SAME: %[[HIT:[^ ]*]]: i1)
// CHECK: %[[S:.*]] = arith.select %[[HIT]], %{{.*}}, %{{.*}} : f32
// CHECK-NEXT: arith.addf %{{.*}}, %[[S]]
// CHECK-NEXT: xent.yield
// CHECK-NEXT: -> dx: tensor<6x4xf32>, dw: tensor<10x4xf32>
func.func @loop_adds(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<6xi64>, %u: tensor<6xf32>)
    -> (tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>) {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %nll = call @nll(%z, %t) : (tensor<6x10xf32>, tensor<6xi64>) -> tensor<6xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %zeros = arith.constant dense<0.0> : tensor<6x10xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  %s = scf.for %i = %c0 to %c6 step %c1 iter_args(%carried = %zeros) -> tensor<6x10xf32> {
    %label = tensor.extract %t[%i] : tensor<6xi64>
    %j = arith.index_cast %label : i64 to index
    %ui = tensor.extract %u[%i] : tensor<6xf32>
    %old = tensor.extract %carried[%i, %j] : tensor<6x10xf32>
    %sum = arith.addf %old, %ui : f32
    %slice = tensor.from_elements %sum : tensor<1x1xf32>
    %next = tensor.insert_slice %slice into %carried[%i, %j] [1, 1] [1, 1] : tensor<1x1xf32> into tensor<6x10xf32>
    scf.yield %next : tensor<6x10xf32>
  }
  %d = arith.addf %p, %s : tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %nll, %dx, %dw : tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>
}

// Rows and classes are one dimension, as in what TOSA's scatter becomes.
// CHECK-LABEL: func.func @loop_linearised
// CHECK: xent.logit_stats
// CHECK: xent.logit_grad
// CHECK-SAME: %[[HIT:[^ ]*]]: i1)
// CHECK: %[[S:.*]] = arith.select %[[HIT]], %{{.*}}, %{{.*}} : f32
// CHECK-NEXT: arith.addf %{{.*}}, %[[S]]
// CHECK-NEXT: xent.yield
// CHECK-NEXT: -> dx: tensor<6x4xf32>, dw: tensor<10x4xf32>
func.func @loop_linearised(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<6xi64>, %u: tensor<6xf32>)
    -> (tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>) {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %nll = call @nll(%z, %t) : (tensor<6x10xf32>, tensor<6xi64>) -> tensor<6xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %zeros = arith.constant dense<0.0> : tensor<1x60x1xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c6 = arith.constant 6 : index
  %c10 = arith.constant 10 : index
  %flat = scf.for %b = %c0 to %c1 step %c1 iter_args(%outer = %zeros) -> tensor<1x60x1xf32> {
    %inner = scf.for %i = %c0 to %c6 step %c1 iter_args(%carried = %outer) -> tensor<1x60x1xf32> {
      %label = tensor.extract %t[%i] : tensor<6xi64>
      %j = arith.index_cast %label : i64 to index
      %row = arith.muli %i, %c10 : index
      %at = arith.addi %row, %j : index
      %ui = tensor.extract %u[%i] : tensor<6xf32>
      %next = tensor.insert %ui into %carried[%b, %at, %c0] : tensor<1x60x1xf32>
      scf.yield %next : tensor<1x60x1xf32>
    }
    scf.yield %inner : tensor<1x60x1xf32>
  }
  %line = tensor.collapse_shape %flat [[0, 1, 2]] : tensor<1x60x1xf32> into tensor<60xf32>
  %s = tensor.expand_shape %line [[0, 1]] output_shape [6, 10] : tensor<60xf32> into tensor<6x10xf32>
  %d = arith.addf %p, %s : tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %nll, %dx, %dw : tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>
}

// A scatter of one update a row.
// CHECK-LABEL: func.func @scatter
// CHECK: xent.logit_stats
// CHECK: xent.logit_grad
// CHECK-SAME: %[[HIT:[^ ]*]]: i1)
// CHECK: %[[S:.*]] = arith.select %[[HIT]], %{{.*}}, %{{.*}} : f32
// CHECK-NEXT: arith.addf %{{.*}}, %[[S]]
// CHECK-NEXT: xent.yield
// CHECK-NEXT: -> dx: tensor<6x4xf32>, dw: tensor<10x4xf32>
func.func @scatter(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %t: tensor<6xi64>, %u: tensor<6xf32>)
    -> (tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>) {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %nll = call @nll(%z, %t) : (tensor<6x10xf32>, tensor<6xi64>) -> tensor<6xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %zeros = arith.constant dense<0.0> : tensor<6x10xf32>
  %e = tensor.empty() : tensor<6x2xindex>
  %at = linalg.generic {indexing_maps = [affine_map<(n, c) -> (n)>, affine_map<(n, c) -> (n, c)>],
                        iterator_types = ["parallel", "parallel"]}
      ins(%t : tensor<6xi64>) outs(%e : tensor<6x2xindex>) {
  ^bb0(%label: i64, %out: index):
    %i = linalg.index 0 : index
    %c = linalg.index 1 : index
    %c0 = arith.constant 0 : index
    %j = arith.index_cast %label : i64 to index
    %isRow = arith.cmpi eq, %c, %c0 : index
    %q = arith.select %isRow, %i, %j : index
    linalg.yield %q : index
  } -> tensor<6x2xindex>
  %s = tensor.scatter %u into %zeros[%at] scatter_dims([0, 1]) unique
      : (tensor<6xf32>, tensor<6x10xf32>, tensor<6x2xindex>) -> tensor<6x10xf32>
  %d = arith.addf %p, %s : tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  %dw = call @dw(%d, %x) : (tensor<6x10xf32>, tensor<6x4xf32>) -> tensor<10x4xf32>
  return %nll, %dx, %dw : tensor<6xf32>, tensor<6x4xf32>, tensor<10x4xf32>
}

// Two classes of each row: the second one is compared with the numbers of the
// classes.
// CHECK-LABEL: func.func @two_targets
// CHECK: xent.logit_grad {{.*}} target({{.*}}) rows({{.*}}) cols(
// CHECK: arith.cmpi eq
// CHECK: -> dx: tensor<6x4xf32>
func.func @two_targets(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %s: tensor<6xi64>, %t: tensor<6xi64>)
    -> tensor<6x4xf32> {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %e = tensor.empty() : tensor<6x10xf32>
  %d = linalg.generic {indexing_maps = [#nv, #n, #n, #nv], iterator_types = ["parallel", "parallel"]}
      ins(%p, %s, %t : tensor<6x10xf32>, tensor<6xi64>, tensor<6xi64>) outs(%e : tensor<6x10xf32>) {
  ^bb0(%pi: f32, %si: i64, %ti: i64, %out: f32):
    %j = linalg.index 1 : index
    %class = arith.index_cast %j : index to i64
    %isS = arith.cmpi eq, %class, %si : i64
    %isT = arith.cmpi eq, %class, %ti : i64
    %a = arith.uitofp %isS : i1 to f32
    %b = arith.uitofp %isT : i1 to f32
    %c = arith.subf %pi, %a : f32
    %f = arith.subf %c, %b : f32
    linalg.yield %f : f32
  } -> tensor<6x10xf32>
  %dx = call @dx(%d, %w) : (tensor<6x10xf32>, tensor<10x4xf32>) -> tensor<6x4xf32>
  return %dx : tensor<6x4xf32>
}

// The product itself adds the gradient to that of an earlier step.
// CHECK-LABEL: func.func @accumulated
// CHECK-SAME: %[[ACC:[^ ]*]]: tensor<6x4xf32>)
// CHECK: %[[DX:.*]] = xent.logit_grad
// CHECK: -> dx: tensor<6x4xf32>
// CHECK: linalg.add ins(%[[ACC]], %[[DX]]
func.func @accumulated(%x: tensor<6x4xf32>, %w: tensor<10x4xf32>, %acc: tensor<6x4xf32>) -> tensor<6x4xf32> {
  %z = call @logits(%x, %w) : (tensor<6x4xf32>, tensor<10x4xf32>) -> tensor<6x10xf32>
  %p = call @softmax(%z) : (tensor<6x10xf32>) -> tensor<6x10xf32>
  %dx = linalg.contract indexing_maps = [#z, #vd, #nd] ins(%p, %w : tensor<6x10xf32>, tensor<10x4xf32>)
      outs(%acc : tensor<6x4xf32>) -> tensor<6x4xf32>
  return %dx : tensor<6x4xf32>
}
