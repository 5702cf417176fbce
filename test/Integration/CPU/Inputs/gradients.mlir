// Heads with gradients, for what a plan predicts and what it takes.

func.func @mean_bf16(%x: tensor<?x192xbf16>, %w: tensor<2000x192xbf16>, %t: tensor<?xi64>, %g: tensor<?xf32>)
    -> (tensor<?xf32>, tensor<?x192xbf16>, tensor<2000x192xbf16>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<?x192xbf16>, tensor<2000x192xbf16>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) {
        %a0 = arith.truncf %acc : f32 to bf16
        %z = arith.extf %a0 : bf16 to f32
        xent.yield %z : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  %nll = arith.subf %lse, %pick : tensor<?xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<?x192xbf16>, tensor<2000x192xbf16>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %a0 = arith.truncf %acc : f32 to bf16
        %z = arith.extf %a0 : bf16 to f32
        %0 = arith.subf %z, %lse_i : f32
        %1 = math.exp %0 : f32
        %h = arith.uitofp %hit : i1 to f32
        %2 = arith.subf %1, %h : f32
        %3 = arith.mulf %2, %g_i : f32
        %4 = arith.truncf %3 : f32 to bf16
        xent.yield %4 : bf16
      } -> dx: tensor<?x192xbf16>, dw: tensor<2000x192xbf16>
  return %nll, %dx, %dw : tensor<?xf32>, tensor<?x192xbf16>, tensor<2000x192xbf16>
}

func.func @mean_f32_dv(%x: tensor<?x192xf32>, %w: tensor<192x2000xf32>, %t: tensor<?xi64>, %g: tensor<?xf32>)
    -> (tensor<?xf32>, tensor<?x192xf32>, tensor<192x2000xf32>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<?x192xf32>, tensor<192x2000xf32>)
      target(%t : tensor<?xi64>) layout(dv)
      logits (%acc: f32) {
        %z = arith.addf %acc, %acc : f32
        xent.yield %z : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  %nll = arith.subf %lse, %pick : tensor<?xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<?x192xf32>, tensor<192x2000xf32>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>) layout(dv)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %z = arith.addf %acc, %acc : f32
        %0 = arith.subf %z, %lse_i : f32
        %1 = math.exp %0 : f32
        %h = arith.uitofp %hit : i1 to f32
        %2 = arith.subf %1, %h : f32
        %3 = arith.mulf %2, %g_i : f32
        xent.yield %3 : f32
      } -> dx: tensor<?x192xf32>, dw: tensor<192x2000xf32>
  return %nll, %dx, %dw : tensor<?xf32>, tensor<?x192xf32>, tensor<192x2000xf32>
}

func.func @sequence_bf16(%x: tensor<?x192xbf16>, %w: tensor<2000x192xbf16>, %t: tensor<?xi64>, %g: tensor<?xf32>)
    -> (tensor<?xf32>, tensor<?x192xbf16>, tensor<2000x192xbf16>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<?x192xbf16>, tensor<2000x192xbf16>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) {
        %a0 = arith.truncf %acc : f32 to bf16
        %z = arith.extf %a0 : bf16 to f32
        xent.yield %z : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  %nll = arith.subf %lse, %pick : tensor<?xf32>
  %zero = arith.constant dense<0.0> : tensor<f32>
  %sum = linalg.reduce { arith.addf } ins(%nll : tensor<?xf32>) outs(%zero : tensor<f32>) dimensions = [0]
  %r = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>, affine_map<(i) -> (i)>],
                       iterator_types = ["parallel"]}
      ins(%g, %sum : tensor<?xf32>, tensor<f32>) outs(%nll : tensor<?xf32>) {
  ^bb0(%in: f32, %s: f32, %o: f32):
    %p = arith.divf %in, %s : f32
    linalg.yield %p : f32
  } -> tensor<?xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<?x192xbf16>, tensor<2000x192xbf16>)
      target(%t : tensor<?xi64>) rows(%lse, %r : tensor<?xf32>, tensor<?xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %a0 = arith.truncf %acc : f32 to bf16
        %z = arith.extf %a0 : bf16 to f32
        %0 = arith.subf %z, %lse_i : f32
        %1 = math.exp %0 : f32
        %h = arith.uitofp %hit : i1 to f32
        %2 = arith.subf %1, %h : f32
        %3 = arith.mulf %2, %g_i : f32
        %4 = arith.truncf %3 : f32 to bf16
        xent.yield %4 : bf16
      } -> dx: tensor<?x192xbf16>, dw: tensor<2000x192xbf16>
  return %nll, %dx, %dw : tensor<?xf32>, tensor<?x192xbf16>, tensor<2000x192xbf16>
}

func.func @frozen_bf16(%x: tensor<?x192xbf16>, %w: tensor<2000x192xbf16>, %t: tensor<?xi64>, %g: tensor<?xf32>)
    -> (tensor<?xf32>, tensor<?x192xbf16>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<?x192xbf16>, tensor<2000x192xbf16>)
      target(%t : tensor<?xi64>)
      logits (%acc: f32) {
        %a0 = arith.truncf %acc : f32 to bf16
        %z = arith.extf %a0 : bf16 to f32
        xent.yield %z : f32
      } -> lse: tensor<?xf32>, pick: tensor<?xf32>
  %nll = arith.subf %lse, %pick : tensor<?xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<?x192xbf16>, tensor<2000x192xbf16>)
      target(%t : tensor<?xi64>) rows(%lse, %g : tensor<?xf32>, tensor<?xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %a0 = arith.truncf %acc : f32 to bf16
        %z = arith.extf %a0 : bf16 to f32
        %0 = arith.subf %z, %lse_i : f32
        %1 = math.exp %0 : f32
        %h = arith.uitofp %hit : i1 to f32
        %2 = arith.subf %1, %h : f32
        %3 = arith.mulf %2, %g_i : f32
        %4 = arith.truncf %3 : f32 to bf16
        xent.yield %4 : bf16
      } -> dx: tensor<?x192xbf16>
  return %nll, %dx : tensor<?xf32>, tensor<?x192xbf16>
}

func.func @static_f32(%x: tensor<640x160xf32>, %w: tensor<1600x160xf32>, %t: tensor<640xi64>, %g: tensor<640xf32>)
    -> (tensor<640xf32>, tensor<640x160xf32>, tensor<1600x160xf32>) {
  %lse, %pick = xent.logit_stats ins(%x, %w : tensor<640x160xf32>, tensor<1600x160xf32>)
      target(%t : tensor<640xi64>)
      logits (%acc: f32) {
        %z = arith.addf %acc, %acc : f32
        xent.yield %z : f32
      } -> lse: tensor<640xf32>, pick: tensor<640xf32>
  %nll = arith.subf %lse, %pick : tensor<640xf32>
  %dx, %dw = xent.logit_grad ins(%x, %w : tensor<640x160xf32>, tensor<1600x160xf32>)
      target(%t : tensor<640xi64>) rows(%lse, %g : tensor<640xf32>, tensor<640xf32>)
      dlogits (%acc: f32, %lse_i: f32, %g_i: f32, %hit: i1) {
        %z = arith.addf %acc, %acc : f32
        %0 = arith.subf %z, %lse_i : f32
        %1 = math.exp %0 : f32
        %h = arith.uitofp %hit : i1 to f32
        %2 = arith.subf %1, %h : f32
        %3 = arith.mulf %2, %g_i : f32
        xent.yield %3 : f32
      } -> dx: tensor<640x160xf32>, dw: tensor<1600x160xf32>
  return %nll, %dx, %dw : tensor<640xf32>, tensor<640x160xf32>, tensor<1600x160xf32>
}

func.func @frozen_static_f32(%x: tensor<640x160xf32>, %w: tensor<160x1600xf32>, %t: tensor<640xi64>, %g: tensor<640xf32>)
    -> tensor<640x160xf32> {
  %max, %sum = xent.logit_stats ins(%x, %w : tensor<640x160xf32>, tensor<160x1600xf32>)
      target(%t : tensor<640xi64>) layout(dv)
      logits (%acc: f32) { xent.yield %acc : f32 } -> max: tensor<640xf32>, exp_sum: tensor<640xf32>
  %dx = xent.logit_grad ins(%x, %w : tensor<640x160xf32>, tensor<160x1600xf32>)
      target(%t : tensor<640xi64>) rows(%max, %sum, %g : tensor<640xf32>, tensor<640xf32>, tensor<640xf32>) layout(dv)
      dlogits (%acc: f32, %m: f32, %s: f32, %g_i: f32, %hit: i1) {
        %on = arith.constant 0.9 : f32
        %off = arith.constant 0.01 : f32
        %0 = arith.subf %acc, %m : f32
        %1 = math.exp %0 : f32
        %2 = arith.divf %1, %s : f32
        %h = arith.select %hit, %on, %off : f32
        %3 = arith.subf %2, %h : f32
        %4 = arith.mulf %3, %g_i : f32
        xent.yield %4 : f32
      } -> dx: tensor<640x160xf32>
  return %dx : tensor<640x160xf32>
}
