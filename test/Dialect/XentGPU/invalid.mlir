// RUN: xent-opt %s --split-input-file --verify-diagnostics

func.func @c1_no_operands(%e: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{(C1) has to have a and b: both}}
  %0 = xent_gpu.kernel <product> family("sm_80") outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// -----

func.func @c1_operands(%p: tensor<1x4xf32>, %a: tensor<4x4xbf16>, %m: tensor<4xf32>, %s: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  // expected-error @below {{(C1) has to have a and b: none}}
  %0:2 = xent_gpu.kernel <merge_stats> family("sm_80") a(%a : tensor<4x4xbf16>)
      parts(%p, %p : tensor<1x4xf32>, tensor<1x4xf32>) outs(%m, %s : tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>, tensor<4xf32>
  return %0#0, %0#1 : tensor<4xf32>, tensor<4xf32>
}

// -----

func.func @c1_types(%a: tensor<4x8xbf16>, %b: tensor<4x8xf16>, %e: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{(C1) takes matrices of one float type of 16 bits}}
  %0 = xent_gpu.kernel <product> family("sm_80") a(%a : tensor<4x8xbf16>) b(%b : tensor<4x8xf16>)
      outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// -----

func.func @c1_depth(%a: tensor<4x8xbf16>, %b: tensor<4x8xbf16>, %e: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // expected-error @below {{(C1) a and b have 8 and 4 elements to sum up}}
  %0 = xent_gpu.kernel <product> family("sm_80") a(%a : tensor<4x8xbf16>) b(%b : tensor<4x8xbf16>)
      outs(%e : tensor<4x8xf32>) attributes {b_mn_major} -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

func.func @c2_outs(%a: tensor<4x8xbf16>, %b: tensor<4x8xbf16>, %p: tensor<1x4xf32>) -> (tensor<1x4xf32>, tensor<1x4xf32>) {
  // expected-error @below {{(C2) has 2 outs, expected 3}}
  %0:2 = xent_gpu.kernel <stats> family("sm_80") a(%a : tensor<4x8xbf16>) b(%b : tensor<4x8xbf16>)
      outs(%p, %p : tensor<1x4xf32>, tensor<1x4xf32>)
      attributes {statistics = #xent_gpu.statistics<sum>} {
    ^bb0(%acc: f32):
      xent_gpu.yield %acc : f32
    } -> tensor<1x4xf32>, tensor<1x4xf32>
  return %0#0, %0#1 : tensor<1x4xf32>, tensor<1x4xf32>
}

// -----

func.func @c3_no_region(%a: tensor<4x8xbf16>, %b: tensor<4x8xbf16>, %e: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  // expected-error @below {{(C3) expects a region}}
  %0 = xent_gpu.kernel <logit_grad> family("sm_80") a(%a : tensor<4x8xbf16>) b(%b : tensor<4x8xbf16>)
      outs(%e : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

// -----

func.func @c3_region(%a: tensor<4x8xbf16>, %b: tensor<4x8xbf16>, %e: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  // expected-error @below {{(C3) expects no region}}
  %0 = xent_gpu.kernel <product> family("sm_80") a(%a : tensor<4x8xbf16>) b(%b : tensor<4x8xbf16>)
      outs(%e : tensor<4x4xbf16>) {
    ^bb0(%acc: f32):
      xent_gpu.yield %acc : f32
    } -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}
