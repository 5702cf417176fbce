// The gradient of the square of the mean loss: the weight of a token depends on
// the statistics of all tokens.

// DEFINE: %{strategy} =
// DEFINE: %{kept} =
// DEFINE: %{run} = sed -e 's/PLAN/plan(<%{strategy}, token_chunk = 48, vocab_chunk = 96%{kept}>)/' %s \
// DEFINE:   | xent-run - --check --token-chunk=24 --vocab-chunk=64

// REDEFINE: %{strategy} = recompute
// RUN: %{run} --threads=1 | FileCheck %s
// RUN: %{run} --threads=3 | FileCheck %s
// REDEFINE: %{strategy} = keep_classes
// REDEFINE: %{kept} = , kept_classes = 192
// RUN: %{run} --threads=1 | FileCheck %s
// RUN: %{run} --threads=3 | FileCheck %s
// RUN: sed -e 's/PLAN/plan(<keep_chunk, token_chunk = 48, vocab_chunk = 96>)/' %s \
// RUN:   | not xent-run - 2>&1 | FileCheck %s --check-prefix=KEEP

// CHECK: result 0 : f32   ok
// CHECK: result 1 : 100x40xf32   ok
// CHECK: result 2 : 300x40xf32   ok
// KEEP: error: strategy keep_chunk needs one sweep, but {{.*}}reduces over tokens

#id = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>
#scalar = affine_map<() -> ()>
func.func @main(%x: tensor<100x40xf32>, %w: tensor<300x40xf32>, %t: tensor<100xi64>)
    -> (tensor<f32>, tensor<100x40xf32>, tensor<300x40xf32>) {
  %zero = arith.constant 0.0 : f32
  %n = arith.constant 100.0 : f32
  %two = arith.constant 2.0 : f32
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<100x40xf32>, tensor<300x40xf32>)
      target(%t : tensor<100xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<100xf32>, pick: tensor<100xf32>
  %es = tensor.empty() : tensor<f32>
  %z = linalg.fill ins(%zero : f32) outs(%es : tensor<f32>) -> tensor<f32>
  %sum = linalg.generic {indexing_maps = [#id, #id, #none], iterator_types = ["reduction"]}
      ins(%lse, %pick : tensor<100xf32>, tensor<100xf32>) outs(%z : tensor<f32>) {
    ^bb0(%l: f32, %p: f32, %s: f32):
      %d = arith.subf %l, %p : f32
      %q = arith.divf %d, %n : f32
      %s1 = arith.addf %s, %q : f32
      linalg.yield %s1 : f32
  } -> tensor<f32>
  %loss = linalg.generic {indexing_maps = [#scalar, #scalar], iterator_types = []}
      ins(%sum : tensor<f32>) outs(%es : tensor<f32>) {
    ^bb0(%s: f32, %o: f32):
      %q = arith.mulf %s, %s : f32
      linalg.yield %q : f32
  } -> tensor<f32>
  %er = tensor.empty() : tensor<100xf32>
  %g = linalg.generic {indexing_maps = [#none, #id], iterator_types = ["parallel"]}
      ins(%sum : tensor<f32>) outs(%er : tensor<100xf32>) {
    ^bb0(%s: f32, %o: f32):
      %q = arith.mulf %s, %two : f32
      %m = arith.divf %q, %n : f32
      linalg.yield %m : f32
  } -> tensor<100xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<100x40xf32>, tensor<300x40xf32>)
      target(%t : tensor<100xi64>) rows(%lse, %g : tensor<100xf32>, tensor<100xf32>)
      PLAN
      dlogits (%acc: f32, %l: f32, %gi: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        %r = arith.mulf %q, %gi : f32
        xent.yield %r : f32
      } -> dx: tensor<100x40xf32>, dw: tensor<300x40xf32>
  return %loss, %dx, %dw : tensor<f32>, tensor<100x40xf32>, tensor<300x40xf32>
}
