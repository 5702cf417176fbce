// bf16 with all that a head may have: logits rounded to bf16, a bias, a soft
// cap, weights of tokens, a z-loss, dlogits rounded to bf16, all gradients in
// bf16.

// DEFINE: %{strategy} =
// DEFINE: %{tc} =
// DEFINE: %{vc} =
// DEFINE: %{run} = sed -e 's/PLAN/plan(<%{strategy}, token_chunk = %{tc}, vocab_chunk = %{vc}>)/' %s \
// DEFINE:   | xent-run - --check --token-chunk=24 --vocab-chunk=64

// REDEFINE: %{strategy} = recompute
// REDEFINE: %{tc} = 35
// REDEFINE: %{vc} = 100
// RUN: %{run} | FileCheck %s
// REDEFINE: %{tc} = 96
// REDEFINE: %{vc} = 64
// RUN: %{run} --threads=1 | FileCheck %s
// REDEFINE: %{strategy} = keep_chunk
// REDEFINE: %{tc} = 35
// REDEFINE: %{vc} = 100
// RUN: %{run} | FileCheck %s
// REDEFINE: %{tc} = 96
// REDEFINE: %{vc} = 64
// RUN: %{run} --threads=1 | FileCheck %s

// REDEFINE: %{strategy} = keep_classes
// REDEFINE: %{tc} = 35
// REDEFINE: %{vc} = 60, kept_classes = 120
// RUN: %{run} | FileCheck %s
// REDEFINE: %{tc} = 96
// REDEFINE: %{vc} = 64, kept_classes = 64
// RUN: %{run} --threads=1 | FileCheck %s

// CHECK: result 0 : 96xf32   ok
// CHECK: result 1 : 96x48xbf16   ok
// CHECK: result 2 : 257x48xbf16   ok
// CHECK: result 3 : 257xbf16   ok

#id = affine_map<(i) -> (i)>
func.func @main(%x: tensor<96x48xbf16>, %w: tensor<257x48xbf16>, %b: tensor<257xbf16>,
                %t: tensor<96xi64>, %weight: tensor<96xf32>)
    -> (tensor<96xf32>, tensor<96x48xbf16>, tensor<257x48xbf16>, tensor<257xbf16>) {
  %two = arith.constant 2.0e-4 : f32
  %half = arith.constant 1.0e-4 : f32
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<96x48xbf16>, tensor<257x48xbf16>)
      target(%t : tensor<96xi64>) cols(%b : tensor<257xbf16>)
      logits (%acc: f32, %bv: bf16) {
        %cap = arith.constant 5.0 : f32
        %r = arith.truncf %acc : f32 to bf16
        %s = arith.addf %r, %bv : bf16
        %z = arith.extf %s : bf16 to f32
        %q = arith.divf %z, %cap : f32
        %th = math.tanh %q : f32
        %c = arith.mulf %th, %cap : f32
        xent.yield %c : f32
      } -> lse: tensor<96xf32>, pick: tensor<96xf32>
  %e = tensor.empty() : tensor<96xf32>
  %loss = linalg.generic {indexing_maps = [#id, #id, #id, #id], iterator_types = ["parallel"]}
      ins(%lse, %pick, %weight : tensor<96xf32>, tensor<96xf32>, tensor<96xf32>) outs(%e : tensor<96xf32>) {
    ^bb0(%l: f32, %p: f32, %wi: f32, %o: f32):
      %d = arith.subf %l, %p : f32
      %sq = arith.mulf %l, %l : f32
      %zl = arith.mulf %sq, %half : f32
      %s = arith.addf %d, %zl : f32
      %r = arith.mulf %s, %wi : f32
      linalg.yield %r : f32
  } -> tensor<96xf32>
  // d loss / d z = weight * ((1 + 2 c lse) p - hit)
  %scale = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%lse : tensor<96xf32>) outs(%e : tensor<96xf32>) {
    ^bb0(%l: f32, %o: f32):
      %one = arith.constant 1.0 : f32
      %m = arith.mulf %l, %two : f32
      %s = arith.addf %m, %one : f32
      linalg.yield %s : f32
  } -> tensor<96xf32>
  %dx, %dw, %dbias = xent.logit_grad ins(%x, %w : tensor<96x48xbf16>, tensor<257x48xbf16>)
      target(%t : tensor<96xi64>)
      rows(%lse, %scale, %weight : tensor<96xf32>, tensor<96xf32>, tensor<96xf32>)
      cols(%b : tensor<257xbf16>)
      PLAN
      dlogits (%acc: f32, %l: f32, %si: f32, %wi: f32, %bv: bf16, %hit: i1) {
        %cap = arith.constant 5.0 : f32
        %one = arith.constant 1.0 : f32
        %r = arith.truncf %acc : f32 to bf16
        %s = arith.addf %r, %bv : bf16
        %z = arith.extf %s : bf16 to f32
        %q = arith.divf %z, %cap : f32
        %th = math.tanh %q : f32
        %c = arith.mulf %th, %cap : f32
        %d = arith.subf %c, %l : f32
        %p = math.exp %d : f32
        %ps = arith.mulf %p, %si : f32
        %h = arith.uitofp %hit : i1 to f32
        %ph = arith.subf %ps, %h : f32
        %g = arith.mulf %ph, %wi : f32
        %th2 = arith.mulf %th, %th : f32
        %dcap = arith.subf %one, %th2 : f32
        %gc = arith.mulf %g, %dcap : f32
        %gb = arith.truncf %gc : f32 to bf16
        xent.yield %gb : bf16
      } -> dx: tensor<96x48xbf16>, dw: tensor<257x48xbf16>, dbias: tensor<257xbf16>
  return %loss, %dx, %dw, %dbias : tensor<96xf32>, tensor<96x48xbf16>, tensor<257x48xbf16>, tensor<257xbf16>
}
