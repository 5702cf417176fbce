// RUN: xent-opt %s --split-input-file --verify-diagnostics

// One case per error, named by the constraint in XentOps.td.

func.func @grad_c1_hidden_size(%x: tensor<4x8xf32>, %w: tensor<16x9xf32>) {
  // expected-error @below {{expects x and weight to have the same hidden size}}
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x9xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 } -> dx: tensor<4x8xf32>
  return
}

// -----

func.func @grad_c2_target_size(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<16xi32>) {
  // expected-error @below {{expects target to have one element per token}}
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>) target(%t : tensor<16xi32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 } -> dx: tensor<4x8xf32>
  return
}

// -----

func.func @grad_c3_cols_size(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %b: tensor<4xf32>) {
  // expected-error @below {{expects cols #0 to have one element per class}}
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>) cols(%b : tensor<4xf32>)
      dlogits (%acc: f32, %v: f32, %hit: i1) { xent.yield %acc : f32 } -> dx: tensor<4x8xf32>
  return
}

// -----

func.func @grad_c4_hit_argument(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects its region to take ('f32', 'i1'), got ('f32')}}
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      dlogits (%acc: f32) { xent.yield %acc : f32 } -> dx: tensor<4x8xf32>
  return
}

// -----

func.func @grad_c5_yield_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      dlogits (%acc: f32, %hit: i1) {
        // expected-error @below {{invalid kind of type specified}}
        xent.yield %hit : i1
      } -> dx: tensor<4x8xf32>
  return
}

// -----

func.func @grad_c6_not_elementwise(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects only elementwise ops on scalars in its region}}
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      dlogits (%acc: f32, %hit: i1) {
        // expected-note @below {{not elementwise on scalars: 'vector.broadcast'}}
        %1 = vector.broadcast %acc : f32 to vector<4xf32>
        xent.yield %acc : f32
      } -> dx: tensor<4x8xf32>
  return
}

// -----

func.func @grad_c7_no_result(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects at least one result}}
  "xent.logit_grad"(%x, %w) <{operandSegmentSizes = array<i32: 1, 1, 0, 0, 0, 0, 0>, resultSegmentSizes = array<i32: 0, 0, 0>}> ({
  ^bb0(%acc: f32, %hit: i1):
    xent.yield %acc : f32
  }) : (tensor<4x8xf32>, tensor<16x8xf32>) -> ()
  return
}

// -----

func.func @grad_c7_dx_shape(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects dx to have the shape of x}}
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 } -> dx: tensor<16x8xf32>
  return
}

// -----

func.func @grad_c7_dw_shape(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects dw to have the shape of weight}}
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 } -> dw: tensor<8x16xf32>
  return
}

// -----

func.func @grad_c7_dbias_size(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects dbias to have one element per class}}
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 } -> dbias: tensor<4xf32>
  return
}

// -----

func.func @grad_c8_online(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects a plan for gradients, got online}}
  %0 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      plan(<online, token_chunk = 4, vocab_chunk = 4>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 } -> dx: tensor<4x8xf32>
  return
}

// -----

func.func @grad_c8_frozen_w(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects no dw and dbias with the plan frozen_w}}
  %0:2 = xent.logit_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      plan(<frozen_w, token_chunk = 4, vocab_chunk = 4>)
      dlogits (%acc: f32, %hit: i1) { xent.yield %acc : f32 }
      -> dx: tensor<4x8xf32>, dbias: tensor<16xf32>
  return
}
