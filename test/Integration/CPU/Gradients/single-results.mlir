// One gradient at a time, [D, V] weights, sums that are not rounded (f32 dw of
// bf16 operands), rows that are reshaped and cast on their way.

// DEFINE: %{strategy} =
// DEFINE: %{entry} =
// DEFINE: %{run} = sed -e '/@%{entry}(/,/^}/ s/PLAN/plan(<%{strategy}, token_chunk = 35, vocab_chunk = 100>)/' \
// DEFINE:   -e 's/PLAN//' %s \
// DEFINE:   | xent-run - --check --token-chunk=24 --vocab-chunk=64 --entry=%{entry}

// REDEFINE: %{entry} = dx
// REDEFINE: %{strategy} = recompute
// RUN: %{run} | FileCheck %s
// REDEFINE: %{strategy} = keep_chunk
// RUN: %{run} | FileCheck %s
// REDEFINE: %{strategy} = frozen_w
// RUN: %{run} | FileCheck %s
// REDEFINE: %{entry} = dw
// REDEFINE: %{strategy} = recompute
// RUN: %{run} | FileCheck %s
// REDEFINE: %{strategy} = keep_chunk
// RUN: %{run} | FileCheck %s
// REDEFINE: %{entry} = dbias
// REDEFINE: %{strategy} = recompute
// RUN: %{run} | FileCheck %s
// REDEFINE: %{strategy} = keep_chunk
// RUN: %{run} | FileCheck %s

// CHECK: result 0 : {{.*}}   ok
// CHECK-NOT: FAIL

#id = affine_map<(i) -> (i)>
#row = affine_map<(i, j) -> (i, j)>

// Only dx, the weight of a token is its own loss (statistics in a slice).
func.func @dx(%x: tensor<96x48xbf16>, %w: tensor<48x257xbf16>, %t: tensor<96xi64>) -> tensor<96x48xbf16> {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<96x48xbf16>, tensor<48x257xbf16>)
      target(%t : tensor<96xi64>) layout(dv)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<96xf32>, pick: tensor<96xf32>
  %lse2 = tensor.expand_shape %lse [[0, 1]] output_shape [96, 1] : tensor<96xf32> into tensor<96x1xf32>
  %pick2 = tensor.expand_shape %pick [[0, 1]] output_shape [96, 1] : tensor<96xf32> into tensor<96x1xf32>
  %e = tensor.empty() : tensor<96x1xf32>
  %g2 = linalg.generic {indexing_maps = [#row, #row, #row], iterator_types = ["parallel", "parallel"]}
      ins(%lse2, %pick2 : tensor<96x1xf32>, tensor<96x1xf32>) outs(%e : tensor<96x1xf32>) {
    ^bb0(%l: f32, %p: f32, %o: f32):
      // Every third token has no weight.
      %i = linalg.index 0 : index
      %three = arith.constant 3 : index
      %c0 = arith.constant 0 : index
      %zero = arith.constant 0.0 : f32
      %m = arith.remui %i, %three : index
      %drop = arith.cmpi eq, %m, %c0 : index
      %d = arith.subf %l, %p : f32
      %r = arith.select %drop, %zero, %d : f32
      linalg.yield %r : f32
  } -> tensor<96x1xf32>
  %g1 = tensor.collapse_shape %g2 [[0, 1]] : tensor<96x1xf32> into tensor<96xf32>
  %two = arith.constant dense<2.0> : tensor<96xf32>
  %g = arith.mulf %g1, %two : tensor<96xf32>
  %dyn = tensor.cast %g : tensor<96xf32> to tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<96x48xbf16>, tensor<48x257xbf16>)
      target(%t : tensor<96xi64>) rows(%lse, %dyn : tensor<96xf32>, tensor<?xf32>) layout(dv)
      PLAN
      dlogits (%acc: f32, %l: f32, %gi: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        %r = arith.mulf %q, %gi : f32
        xent.yield %r : f32
      } -> dx: tensor<96x48xbf16>
  return %dx : tensor<96x48xbf16>
}

// Only dw, in f32, of the diagonal (no targets).
func.func @dw(%x: tensor<96x48xbf16>, %w: tensor<48x257xbf16>) -> tensor<48x257xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<96x48xbf16>, tensor<48x257xbf16>) layout(dv)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<96xf32>
  %dw = xent.logit_grad ins(%x, %w : tensor<96x48xbf16>, tensor<48x257xbf16>)
      rows(%lse : tensor<96xf32>) layout(dv)
      PLAN
      dlogits (%acc: f32, %l: f32, %hit: i1) {
        %d = arith.subf %acc, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        %r = arith.truncf %q : f32 to bf16
        xent.yield %r : bf16
      } -> dw: tensor<48x257xf32>
  return %dw : tensor<48x257xf32>
}

// Only dbias.
func.func @dbias(%x: tensor<96x48xf32>, %w: tensor<257x48xf32>, %t: tensor<96xi32>, %b: tensor<257xf32>) -> tensor<257xf32> {
  %lse = xent.logit_stats ins(%x, %w : tensor<96x48xf32>, tensor<257x48xf32>)
      target(%t : tensor<96xi32>) cols(%b : tensor<257xf32>)
      logits (%acc: f32, %bv: f32) {
        %z = arith.addf %acc, %bv : f32
        xent.yield %z : f32
      } -> lse: tensor<96xf32>
  %db = xent.logit_grad ins(%x, %w : tensor<96x48xf32>, tensor<257x48xf32>)
      target(%t : tensor<96xi32>) rows(%lse : tensor<96xf32>) cols(%b : tensor<257xf32>)
      PLAN
      dlogits (%acc: f32, %l: f32, %bv: f32, %hit: i1) {
        %z = arith.addf %acc, %bv : f32
        %d = arith.subf %z, %l : f32
        %p = math.exp %d : f32
        %h = arith.uitofp %hit : i1 to f32
        %q = arith.subf %p, %h : f32
        xent.yield %q : f32
      } -> dbias: tensor<257xf32>
  return %db : tensor<257xf32>
}
