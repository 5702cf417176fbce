// Where ops have become kernels of a GPU, what their operands are computed from
// is still no logits: here, x out of a one-hot matrix of the size of the logits.
//
// RUN: xent-opt %s --split-input-file --xent-verify-no-logits --verify-diagnostics

func.func @embedding(%ids: tensor<40xi32>, %table: tensor<300x64xbf16>, %w: tensor<300x64xbf16>,
                     %pm: tensor<2x40xf32>, %ps: tensor<2x40xf32>) -> tensor<2x40xf32>
    attributes {xent.heads = [array<i64: 40, 300, 64>]} {
  %e = tensor.empty() : tensor<40x300xbf16>
  %hot = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%ids : tensor<40xi32>) outs(%e : tensor<40x300xbf16>) {
    ^bb0(%id: i32, %out: bf16):
      %j = linalg.index 1 : index
      %c = arith.index_cast %j : index to i32
      %0 = arith.cmpi eq, %id, %c : i32
      %1 = arith.uitofp %0 : i1 to bf16
      linalg.yield %1 : bf16
  } -> tensor<40x300xbf16>
  %x0 = tensor.empty() : tensor<40x64xbf16>
  %x = linalg.matmul ins(%hot, %table : tensor<40x300xbf16>, tensor<300x64xbf16>) outs(%x0 : tensor<40x64xbf16>) -> tensor<40x64xbf16>
  %0:2 = xent_gpu.kernel <stats> family("sm_80") a(%x : tensor<40x64xbf16>) b(%w : tensor<300x64xbf16>)
      outs(%pm, %ps : tensor<2x40xf32>, tensor<2x40xf32>) {
    ^bb0(%acc: f32):
      xent_gpu.yield %acc : f32
    } -> tensor<2x40xf32>, tensor<2x40xf32>
  return %0#1 : tensor<2x40xf32>
}

// -----

// Partials of a number of tiles that is not known, as that of the classes.
func.func @partials(%x: tensor<40x64xbf16>, %w: tensor<?x64xbf16>, %parts: index) -> tensor<?x40xf32>
    attributes {xent.heads = [array<i64: 40, -1, 64>]} {
  %pm = tensor.empty(%parts) : tensor<?x40xf32>
  %ps = tensor.empty(%parts) : tensor<?x40xf32>
  %0:2 = xent_gpu.kernel <stats> family("sm_80") a(%x : tensor<40x64xbf16>) b(%w : tensor<?x64xbf16>)
      outs(%pm, %ps : tensor<?x40xf32>, tensor<?x40xf32>) {
    ^bb0(%acc: f32):
      xent_gpu.yield %acc : f32
    } -> tensor<?x40xf32>, tensor<?x40xf32>
  return %0#1 : tensor<?x40xf32>
}

// -----

// Dlogits of all tokens and classes are as large as they look.
func.func @whole(%x: tensor<40x64xbf16>, %w: tensor<300x64xbf16>, %dx: tensor<40x64xf32>) -> tensor<40x64xf32>
    attributes {xent.heads = [array<i64: 40, 300, 64>]} {
  // expected-error @below {{expects no value as large as the logits of the head N = 40, V = 300, D = 64; got 'tensor<40x300xbf16>'}}
  %e = tensor.empty() : tensor<40x300xbf16>
  // expected-note @below {{another one: 'tensor<40x300xbf16>'}}
  %0 = xent_gpu.kernel <logit_grad> family("sm_80") a(%x : tensor<40x64xbf16>) b(%w : tensor<300x64xbf16>)
      outs(%e : tensor<40x300xbf16>) {
    ^bb0(%acc: f32, %hit: i1):
      %1 = arith.truncf %acc : f32 to bf16
      xent_gpu.yield %1 : bf16
    } -> tensor<40x300xbf16>
  %1 = xent_gpu.kernel <product> family("sm_80") a(%0 : tensor<40x300xbf16>) b(%w : tensor<300x64xbf16>)
      outs(%dx : tensor<40x64xf32>) attributes {accumulate, b_mn_major} -> tensor<40x64xf32>
  return %1 : tensor<40x64xf32>
}
