// RUN: xent-opt %s --split-input-file --verify-diagnostics

// One case per error, named by the constraint in XentOps.td.

func.func @online_c1_hidden_size(%x: tensor<4x8xf32>, %w: tensor<16x9xf32>, %s: tensor<4xf32>) {
  // expected-error @below {{expects x and weight to have the same hidden size}}
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x9xf32>)
      outs(max = %s, exp_sum = %s : tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return
}

// -----

func.func @online_c2_rows_size(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>, %a: tensor<16xf32>) {
  // expected-error @below {{expects rows #0 to have one element per token}}
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>) rows(%a : tensor<16xf32>)
      outs(max = %s, exp_sum = %s : tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32, %i: f32) { xent.yield %acc : f32 }
  return
}

// -----

func.func @online_c3_cols_size(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>, %b: tensor<4xf32>) {
  // expected-error @below {{expects cols #0 to have one element per class}}
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>) cols(%b : tensor<4xf32>)
      outs(max = %s, exp_sum = %s : tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32, %v: f32) { xent.yield %acc : f32 }
  return
}

// -----

func.func @online_c4_region_arguments(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>) {
  // expected-error @below {{expects its region to take ('f32'), got ()}}
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %s, exp_sum = %s : tensor<4xf32>, tensor<4xf32>)
      logits () {
        %c = arith.constant 0.0 : f32
        xent.yield %c : f32
      }
  return
}

// -----

func.func @online_c5_yield_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>) {
  // expected-error @below {{expects its region to yield 'f32', got 'f64'}}
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %s, exp_sum = %s : tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32) {
        %1 = arith.extf %acc : f32 to f64
        xent.yield %1 : f64
      }
  return
}

// -----

func.func @online_c6_not_elementwise(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>) {
  // expected-error @below {{expects only elementwise ops on scalars in its region}}
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %s, exp_sum = %s : tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32) {
        // expected-note @below {{not elementwise on scalars: 'tensor.from_elements'}}
        %1 = tensor.from_elements %acc : tensor<1xf32>
        xent.yield %acc : f32
      }
  return
}

// -----

func.func @online_c7_state_size(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>, %l: tensor<5xf32>) {
  // expected-error @below {{expects exp_sum to have one element per token}}
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %s, exp_sum = %l : tensor<4xf32>, tensor<5xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return
}

// -----

func.func @online_c7_state_type(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>, %l: tensor<4xf64>) {
  // expected-error @below {{expects pick to hold 'f32', got 'f64'}}
  %0:3 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %s, exp_sum = %s, pick = %l : tensor<4xf32>, tensor<4xf32>, tensor<4xf64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return
}

// -----

func.func @online_c7_argmax_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>) {
  // expected-error @below {{expects argmax to hold class ids, got 'f32'}}
  %0:3 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %s, exp_sum = %s, argmax = %s : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return
}

// -----

func.func @online_c7_max_type(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>, %a: tensor<4xi64>) {
  // expected-error @below {{expects max to hold 'f32', got 'i64'}}
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      outs(max = %a, exp_sum = %s : tensor<4xi64>, tensor<4xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return
}

// -----

func.func @online_c7_members(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>) {
  // expected-error @below {{expects a state of (max, exp_sum, dot)}}
  %0:2 = "xent.online_logit_stats"(%x, %w, %s, %s) <{operandSegmentSizes = array<i32: 1, 1, 0, 0, 0, 0, 0, 2>, statistics = #xent.online_statistics<dot>}> ({
  ^bb0(%acc: f32):
    xent.yield %acc : f32
  }) : (tensor<4x8xf32>, tensor<16x8xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>)
  return
}

// -----

func.func @online_state_order(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>) {
  %0:4 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      // expected-error @below {{expects the state (max, exp_sum, pick, sum, dot, argmax, products), each at most once and in this order; got 'pick'}}
      outs(max = %s, exp_sum = %s, sum = %s, pick = %s
           : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return
}

// -----

func.func @online_state_without_exp_sum(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %s: tensor<4xf32>) {
  %0:2 = xent.online_logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      // expected-error @below {{expected 'exp_sum'}}
      outs(max = %s, sum = %s : tensor<4xf32>, tensor<4xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
  return
}
