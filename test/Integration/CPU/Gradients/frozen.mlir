// dx of a frozen head beside its statistics, against the f64 reference: chunks
// that divide neither the tokens nor the classes, dynamic and single chunks of
// tokens, no token at all.

// DEFINE: %{entry} =
// DEFINE: %{options} = --token-chunk=24 --vocab-chunk=64 --dynamic=N=100
// DEFINE: %{run} = xent-run %s --check --strategy=frozen_w --drop-roundings %{options} --entry=%{entry}

// REDEFINE: %{entry} = cross_entropy
// RUN: %{run} --explain | FileCheck %s --check-prefixes=CHECK,RUNNING
// REDEFINE: %{entry} = softcap_smoothing
// RUN: %{run} --explain | FileCheck %s --check-prefixes=CHECK,RUNNING
// REDEFINE: %{entry} = smoothing_z_loss
// RUN: %{run} --explain | FileCheck %s --check-prefixes=CHECK,RUNNING
// REDEFINE: %{entry} = masked
// RUN: %{run} --explain | FileCheck %s --check-prefixes=CHECK,RUNNING
// REDEFINE: %{entry} = masked_tokens
// RUN: %{run} --explain | FileCheck %s --check-prefixes=CHECK,RUNNING
// REDEFINE: %{entry} = max_exp_sum
// RUN: %{run} --explain | FileCheck %s --check-prefixes=CHECK,RUNNING
// REDEFINE: %{entry} = entropy
// RUN: %{run} --explain | FileCheck %s --check-prefixes=CHECK,WAITING
// REDEFINE: %{options} = --token-chunk=24 --vocab-chunk=300
// REDEFINE: %{entry} = diagonal
// RUN: %{run} | FileCheck %s
// REDEFINE: %{options} = --token-chunk=96 --vocab-chunk=50
// RUN: %{run} | FileCheck %s
// REDEFINE: %{options} = --dynamic=N=0
// REDEFINE: %{entry} = cross_entropy
// RUN: %{run} | FileCheck %s

// RUNNING: dx: summed up beside the statistics
// WAITING: dx: after the statistics: math.exp is weighted in two ways
// CHECK: result 0 : {{.*}}   ok
// CHECK-NOT: FAIL

// Roundings are kept unless it is said that they need not be.

// RUN: xent-run %s --check --strategy=frozen_w --token-chunk=24 --vocab-chunk=64 --dynamic=N=100 --entry=cross_entropy --explain --amx=off --avx512-bf16=off \
// RUN:   | FileCheck %s --check-prefixes=ROUNDED,EXACT
// RUN: xent-run %s --check --strategy=frozen_w --token-chunk=24 --vocab-chunk=64 --dynamic=N=100 --entry=cross_entropy --explain \
// RUN:   | FileCheck %s --check-prefixes=ROUNDED,SAME
// ROUNDED: dx: after the statistics: arith.truncf rounds what statistics complete (drop-roundings would do without)
// ROUNDED: result 0 : {{.*}}   ok
// EXACT: error ours 0.000 ulp, unfused 0.000 ulp
// SAME: error ours [[ERROR:[0-9.]+]] ulp, unfused [[ERROR]] ulp

// Threads change no bit, of f32 and of bf16.

// DEFINE: %{bits} = xent-run %s --strategy=frozen_w --drop-roundings --token-chunk=200 --vocab-chunk=70 --dynamic=N=430 --entry=%{entry}
// RUN: %{bits} --threads=1 --output=0=%t.1.npy
// RUN: %{bits} --threads=2 --output=0=%t.2.npy
// RUN: %{bits} --threads=3 --output=0=%t.3.npy
// RUN: cmp %t.1.npy %t.2.npy
// RUN: cmp %t.1.npy %t.3.npy
// REDEFINE: %{entry} = max_exp_sum
// RUN: %{bits} --threads=1 --output=0=%t.1.npy
// RUN: %{bits} --threads=3 --output=0=%t.3.npy
// RUN: cmp %t.1.npy %t.3.npy

// The dlogits of this head are rounded to bf16, and those that are summed up
// before the statistics are known are not. So dx is not further from that of
// dlogits that nothing rounds than it is where they are rounded.

// DEFINE: %{exact} = xent-run %s --strategy=keep_chunk --dynamic=N=100 --entry=exact
// DEFINE: %{seed} = 0
// DEFINE: %{compare} = %{exact} --seed=%{seed} --output=0=%t.exact.npy \
// DEFINE:   && xent-run %s --entry=cross_entropy --dynamic=N=100 --token-chunk=24 --vocab-chunk=64 \
// DEFINE:     --strategy=frozen_w --drop-roundings --seed=%{seed} --output=0=%t.running.npy \
// DEFINE:   && xent-run %s --entry=cross_entropy --dynamic=N=100 --token-chunk=24 --vocab-chunk=64 \
// DEFINE:     --strategy=keep_chunk --seed=%{seed} --output=0=%t.rounded.npy \
// DEFINE:   && %python %S/../Inputs/reference/compare-errors.py %t.exact.npy %t.running.npy %t.rounded.npy
// RUN: %{compare}
// REDEFINE: %{seed} = 1
// RUN: %{compare}
// REDEFINE: %{seed} = 2
// RUN: %{compare}

func.func @cross_entropy(%x: tensor<?x48xbf16>, %w: tensor<257x48xbf16>, %t: tensor<?xi64>, %g: tensor<?xf32>) -> (tensor<?x48xbf16>, tensor<?xf32>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<?x48xbf16>, tensor<257x48xbf16>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) {
        %0 = arith.truncf %acc : f32 to bf16
        %z = arith.extf %0 : bf16 to f32
        xent.yield %z : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<?x48xbf16>, tensor<257x48xbf16>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>)
      dlogits (%acc: f32, %l: f32, %gi: f32, %hit: i1) {
        %0 = arith.truncf %acc : f32 to bf16
        %z = arith.extf %0 : bf16 to f32
        %d = arith.subf %z, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        %r = arith.mulf %q, %gi : f32
        %b = arith.truncf %r : f32 to bf16
        xent.yield %b : bf16
      } -> dx: tensor<?x48xbf16>
  %nll = arith.subf %lse, %pick : tensor<?xf32>
  return %dx, %nll : tensor<?x48xbf16>, tensor<?xf32>
}

// The same logits, and dlogits that nothing rounds.
func.func @exact(%x: tensor<?x48xbf16>, %w: tensor<257x48xbf16>, %t: tensor<?xi64>, %g: tensor<?xf32>) -> tensor<?x48xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<?x48xbf16>, tensor<257x48xbf16>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) {
        %0 = arith.truncf %acc : f32 to bf16
        %z = arith.extf %0 : bf16 to f32
        xent.yield %z : f32
      } -> lse: tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<?x48xbf16>, tensor<257x48xbf16>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>)
      dlogits (%acc: f32, %l: f32, %gi: f32, %hit: i1) {
        %0 = arith.truncf %acc : f32 to bf16
        %z = arith.extf %0 : bf16 to f32
        %d = arith.subf %z, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        %r = arith.mulf %q, %gi : f32
        xent.yield %r : f32
      } -> dx: tensor<?x48xf32>
  return %dx : tensor<?x48xf32>
}

// Two products: smoothing is weighted by the slope of the cap.
func.func @softcap_smoothing(%x: tensor<?x48xf32>, %w: tensor<48x257xf32>, %t: tensor<?xi32>, %bias: tensor<257xf32>) -> tensor<?x48xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<?x48xf32>, tensor<48x257xf32>)
      target(%t : tensor<?xi32>) cols(%bias : tensor<257xf32>) layout(dv)
      logits (%acc: f32, %b: f32) {
        %cap = arith.constant 8.0 : f32
        %l = arith.addf %acc, %b : f32
        %s = arith.divf %l, %cap : f32
        %th = math.tanh %s : f32
        %z = arith.mulf %th, %cap : f32
        xent.yield %z : f32
      } -> lse: tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<?x48xf32>, tensor<48x257xf32>)
      target(%t : tensor<?xi32>) rows(%lse : tensor<?xf32>) cols(%bias : tensor<257xf32>) layout(dv)
      dlogits (%acc: f32, %lse_i: f32, %b: f32, %hit: i1) {
        %cap = arith.constant 8.0 : f32
        %one = arith.constant 1.0 : f32
        %on = arith.constant 0.901 : f32
        %off = arith.constant 0.001 : f32
        %l = arith.addf %acc, %b : f32
        %s = arith.divf %l, %cap : f32
        %th = math.tanh %s : f32
        %z = arith.mulf %th, %cap : f32
        %d = arith.subf %z, %lse_i : f32
        %p = math.exp %d : f32
        %h = arith.select %hit, %on, %off : f32
        %q = arith.subf %p, %h : f32
        %t2 = arith.mulf %th, %th : f32
        %slope = arith.subf %one, %t2 : f32
        %r = arith.mulf %q, %slope : f32
        xent.yield %r : f32
      } -> dx: tensor<?x48xf32>
  return %dx : tensor<?x48xf32>
}

// One product, and a sum of w that all tokens share.
func.func @smoothing_z_loss(%x: tensor<?x48xf32>, %w: tensor<257x48xf32>, %t: tensor<?xi64>, %g: tensor<?xf32>) -> tensor<?x48xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<?x48xf32>, tensor<257x48xf32>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<?x48xf32>, tensor<257x48xf32>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>)
      dlogits (%acc: f32, %l: f32, %gi: f32, %hit: i1) {
        %z = arith.constant 0.02 : f32
        %on = arith.constant 0.9 : f32
        %off = arith.constant 0.01 : f32
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %h2 = arith.mulf %h, %on : f32
        %q0 = arith.subf %p, %h2 : f32
        %q = arith.subf %q0, %off : f32
        %zl = arith.mulf %z, %l : f32
        %zp = arith.mulf %zl, %p : f32
        %s = arith.addf %q, %zp : f32
        %r = arith.mulf %s, %gi : f32
        xent.yield %r : f32
      } -> dx: tensor<?x48xf32>
  return %dx : tensor<?x48xf32>
}

// p * (z - dot) waits for the statistics.
func.func @entropy(%x: tensor<?x48xf32>, %w: tensor<257x48xf32>) -> tensor<?x48xf32> {
  %lse, %dot = xent.logit_stats ins(%x, %w : tensor<?x48xf32>, tensor<257x48xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<?xf32>, dot: tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<?x48xf32>, tensor<257x48xf32>)
      rows(%lse, %dot : tensor<?xf32>, tensor<?xf32>)
      dlogits (%acc: f32, %l: f32, %e: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %q = arith.subf %acc, %e : f32
        %s = arith.mulf %p, %q : f32
        xent.yield %s : f32
      } -> dx: tensor<?x48xf32>
  return %dx : tensor<?x48xf32>
}

// The first chunks of classes are all -inf, and the logits behind them far
// below 0.
func.func @masked(%x: tensor<?x48xf32>, %w: tensor<257x48xf32>, %t: tensor<?xi64>, %r: tensor<?xf32>) -> tensor<?x48xf32> {
  %e = tensor.empty() : tensor<257xf32>
  %bias = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%e : tensor<257xf32>) {
    ^bb0(%o: f32):
      %i = linalg.index 0 : index
      %c140 = arith.constant 140 : index
      %low = arith.constant -128.0 : f32
      %inf = arith.constant 0xFF800000 : f32
      %m = arith.cmpi ult, %i, %c140 : index
      %s = arith.select %m, %inf, %low : f32
      linalg.yield %s : f32
  } -> tensor<257xf32>
  %max, %sum = xent.logit_stats ins(%x, %w : tensor<?x48xf32>, tensor<257x48xf32>)
      target(%t : tensor<?xi64>) cols(%bias : tensor<257xf32>)
      logits (%acc: f32, %b: f32) {
        %z = arith.addf %acc, %b : f32
        xent.yield %z : f32
      } -> max: tensor<?xf32>, exp_sum: tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<?x48xf32>, tensor<257x48xf32>)
      target(%t : tensor<?xi64>) rows(%r, %max, %sum : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>) cols(%bias : tensor<257xf32>)
      dlogits (%acc: f32, %ri: f32, %m: f32, %s: f32, %b: f32, %hit: i1) {
        %z = arith.addf %acc, %b : f32
        %d = arith.subf %z, %m : f32
        %e0 = math.exp %d : f32
        %p = arith.divf %e0, %s : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        %g = arith.mulf %q, %ri : f32
        xent.yield %g : f32
      } -> dx: tensor<?x48xf32>
  return %dx : tensor<?x48xf32>
}

// Tokens of which every logit is -inf: NaN, as in the program.
func.func @masked_tokens(%x: tensor<?x48xf32>, %w: tensor<257x48xf32>, %t: tensor<?xi64>, %r: tensor<?xf32>) -> tensor<?x48xf32> {
  %e = tensor.empty() : tensor<257xf32>
  %bias = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%e : tensor<257xf32>) {
    ^bb0(%o: f32):
      %i = linalg.index 0 : index
      %c140 = arith.constant 140 : index
      %low = arith.constant -128.0 : f32
      %inf = arith.constant 0xFF800000 : f32
      %m = arith.cmpi ult, %i, %c140 : index
      %s = arith.select %m, %inf, %low : f32
      linalg.yield %s : f32
  } -> tensor<257xf32>
  %max, %sum = xent.logit_stats ins(%x, %w : tensor<?x48xf32>, tensor<257x48xf32>)
      target(%t : tensor<?xi64>) rows(%r : tensor<?xf32>) cols(%bias : tensor<257xf32>)
      logits (%acc: f32, %ri: f32, %b: f32) {
        %zero = arith.constant 0.0 : f32
        %inf = arith.constant 0xFF800000 : f32
        %z0 = arith.addf %acc, %b : f32
        %m = arith.cmpf ogt, %ri, %zero : f32
        %z = arith.select %m, %inf, %z0 : f32
        xent.yield %z : f32
      } -> max: tensor<?xf32>, exp_sum: tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<?x48xf32>, tensor<257x48xf32>)
      target(%t : tensor<?xi64>) rows(%r, %max, %sum : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>) cols(%bias : tensor<257xf32>)
      dlogits (%acc: f32, %ri: f32, %mi: f32, %s: f32, %b: f32, %hit: i1) {
        %zero = arith.constant 0.0 : f32
        %inf = arith.constant 0xFF800000 : f32
        %z0 = arith.addf %acc, %b : f32
        %m = arith.cmpf ogt, %ri, %zero : f32
        %z = arith.select %m, %inf, %z0 : f32
        %d = arith.subf %z, %mi : f32
        %e0 = math.exp %d : f32
        %p = arith.divf %e0, %s : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        xent.yield %q : f32
      } -> dx: tensor<?x48xf32>
  return %dx : tensor<?x48xf32>
}

func.func @max_exp_sum(%x: tensor<?x48xbf16>, %w: tensor<257x48xbf16>, %t: tensor<?xi64>) -> tensor<?x48xf32> {
  %m, %s = xent.logit_stats ins(%x, %w : tensor<?x48xbf16>, tensor<257x48xbf16>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> max: tensor<?xf32>, exp_sum: tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<?x48xbf16>, tensor<257x48xbf16>)
      target(%t : tensor<?xi64>) rows(%m, %s : tensor<?xf32>, tensor<?xf32>)
      dlogits (%acc: f32, %mi: f32, %si: f32, %hit: i1) {
        %d = arith.subf %acc, %mi : f32
        %e = math.exp %d : f32
        %p = arith.divf %e, %si : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        xent.yield %q : f32
      } -> dx: tensor<?x48xf32>
  return %dx : tensor<?x48xf32>
}

// No targets: token i picks class i.
func.func @diagonal(%x: tensor<96x48xf32>, %w: tensor<257x48xf32>) -> tensor<96x48xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<96x48xf32>, tensor<257x48xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<96xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<96x48xf32>, tensor<257x48xf32>)
      rows(%lse : tensor<96xf32>)
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        xent.yield %q : f32
      } -> dx: tensor<96x48xf32>
  return %dx : tensor<96x48xf32>
}
