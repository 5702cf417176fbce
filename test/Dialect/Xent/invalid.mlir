// RUN: xent-opt %s --split-input-file --verify-diagnostics

// One case per error, named by the constraint in XentOps.td.

func.func @c1_hidden_size(%x: tensor<4x8xf32>, %w: tensor<16x9xf32>) {
  // expected-error @below {{expects x and weight to have the same hidden size}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x9xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c1_hidden_size_dv(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects x and weight to have the same hidden size}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>) layout(dv)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c2_target_size(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<5xi64>) {
  // expected-error @below {{expects target to have one element per token}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>) target(%t : tensor<5xi64>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c2_rows_size(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %a: tensor<4xf32>, %b: tensor<5xf32>) {
  // expected-error @below {{expects rows #1 to have one element per token}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      rows(%a, %b : tensor<4xf32>, tensor<5xf32>)
      logits (%acc: f32, %i: f32, %j: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c3_cols_size(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %b: tensor<15xf32>) {
  // expected-error @below {{expects cols #0 to have one element per class}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>) cols(%b : tensor<15xf32>)
      logits (%acc: f32, %bias: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c4_region_arguments(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %b: tensor<16xbf16>) {
  // expected-error @below {{expects its region to take ('f32', 'bf16'), got ('f32')}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>) cols(%b : tensor<16xbf16>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c4_accumulator_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects its region to take ('f32'), got ('f64')}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f64) {
        %1 = arith.truncf %acc : f64 to f32
        xent.yield %1 : f32
      } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c5_yield_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects its region to yield 'f32', got 'bf16'}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) {
        %1 = arith.truncf %acc : f32 to bf16
        xent.yield %1 : bf16
      } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c6_captured_tensor(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %b: tensor<16xf32>, %i: index) {
  // expected-error @below {{expects only elementwise ops on scalars in its region}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) {
        // expected-note @below {{not elementwise on scalars: 'tensor.extract'}}
        %1 = tensor.extract %b[%i] : tensor<16xf32>
        xent.yield %acc : f32
      } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c6_tensor_arithmetic(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %b: tensor<16xf32>) {
  // expected-error @below {{expects only elementwise ops on scalars in its region}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) {
        // expected-note @below {{not elementwise on scalars: 'arith.addf'}}
        %1 = arith.addf %b, %b : tensor<16xf32>
        xent.yield %acc : f32
      } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c6_vector_constant(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects only elementwise ops on scalars in its region}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) {
        // expected-note @below {{not elementwise on scalars: 'arith.constant'}}
        %1 = arith.constant dense<0.0> : vector<4xf32>
        xent.yield %acc : f32
      } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c6_memory(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %m: memref<f32>) {
  // expected-error @below {{expects only elementwise ops on scalars in its region}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) {
        // expected-note @below {{not elementwise on scalars: 'memref.store'}}
        memref.store %acc, %m[] : memref<f32>
        xent.yield %acc : f32
      } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c6_nested_region(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %c: i1) {
  // expected-error @below {{expects only elementwise ops on scalars in its region}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) {
        // expected-note @below {{not elementwise on scalars: 'scf.if'}}
        scf.if %c {
        }
        xent.yield %acc : f32
      } -> lse: tensor<4xf32>
  return
}

// -----

func.func private @f()
func.func @c6_call(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects only elementwise ops on scalars in its region}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) {
        // expected-note @below {{not elementwise on scalars: 'func.call'}}
        func.call @f() : () -> ()
        xent.yield %acc : f32
      } -> lse: tensor<4xf32>
  return
}

// -----

func.func @c6_nested_op(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %y: tensor<4x8xf32>) {
  // expected-error @below {{expects only elementwise ops on scalars in its region}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) {
        // expected-note @below {{not elementwise on scalars: 'xent.logit_stats'}}
        %1 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
            logits (%a: f32) { xent.yield %a : f32 } -> lse: tensor<4xf32>
        xent.yield %acc : f32
      } -> lse: tensor<4xf32>
  return
}

// -----

func.func @region_without_yield(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects its region to end with xent.yield}}
  %0 = "xent.logit_stats"(%x, %w) <{operandSegmentSizes = array<i32: 1, 1, 0, 0, 0, 0, 0>, resultSegmentSizes = array<i32: 1, 0, 0, 0, 0, 0, 0, 0>}> ({
  ^bb0(%acc: f32):
    ub.unreachable
  }) : (tensor<4x8xf32>, tensor<16x8xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @c7_no_result(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects at least one result}}
  "xent.logit_stats"(%x, %w) <{operandSegmentSizes = array<i32: 1, 1, 0, 0, 0, 0, 0>, resultSegmentSizes = array<i32: 0, 0, 0, 0, 0, 0, 0, 0>}> ({
  ^bb0(%acc: f32):
    xent.yield %acc : f32
  }) : (tensor<4x8xf32>, tensor<16x8xf32>) -> ()
  return
}

// -----

func.func @c7_result_size(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects pick to have one element per token}}
  %0:2 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>, pick: tensor<5xf32>
  return
}

// -----

func.func @c7_result_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects sum to hold 'f32', got 'f64'}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> sum: tensor<4xf64>
  return
}

// -----

func.func @result_order(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  %0:2 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      // expected-error @below {{expects results among (lse, pick, sum, dot, entropy, max, exp_sum, argmax), each at most once and in this order; got 'lse'}}
      -> pick: tensor<4xf32>, lse: tensor<4xf32>
  return
}

// -----

func.func @argmax_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{result #0 must be 1D tensor of i32 or i64 values}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> argmax: tensor<4xf32>
  return
}

// -----

func.func @x_type(%x: tensor<4x8xi8>, %w: tensor<16x8xf32>) {
  // expected-error @below {{operand #0 must be 2D tensor of f16, bf16, f32 or f64 values}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xi8>, tensor<16x8xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return
}

// -----

func.func @weight_rank(%x: tensor<4x8xf32>, %w: tensor<16x8x1xf32>) {
  // expected-error @below {{operand #1 must be 2D tensor of f16, bf16, f32 or f64 values}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8x1xf32>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return
}

// -----

func.func @target_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi8>) {
  // expected-error @below {{operand #2 must be 1D tensor of i32 or i64 values}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>) target(%t : tensor<4xi8>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return
}

// -----

// expected-error @below {{expects positive chunk sizes, got 0 tokens and 512 classes}}
func.func private @plan_token_chunk() attributes {plan = #xent.plan<online, token_chunk = 0, vocab_chunk = 512>}

// -----

// expected-error @below {{expects positive chunk sizes, got 256 tokens and -1 classes}}
func.func private @plan_vocab_chunk() attributes {plan = #xent.plan<online, token_chunk = 256, vocab_chunk = -1>}

// -----

// expected-error @below {{expected ::mlir::xent::Strategy to be one of: online, keep_chunk, recompute, frozen_w, keep_classes}}
// expected-error @below {{failed to parse Xent_PlanAttr parameter 'strategy'}}
func.func private @plan_strategy() attributes {plan = #xent.plan<offline, token_chunk = 1, vocab_chunk = 1>}

// -----

// expected-error @below {{expects kept_classes with keep_classes, and with nothing else}}
func.func private @plan_keeps_none() attributes {plan = #xent.plan<keep_classes, token_chunk = 1, vocab_chunk = 4>}

// -----

// expected-error @below {{expects kept_classes with keep_classes, and with nothing else}}
func.func private @plan_kept_classes() attributes {plan = #xent.plan<recompute, token_chunk = 1, vocab_chunk = 4, kept_classes = 8>}

// -----

// expected-error @below {{expects kept_classes to be a multiple of vocab_chunk, got 10 and 4}}
func.func private @plan_part_of_chunk() attributes {plan = #xent.plan<keep_classes, token_chunk = 1, vocab_chunk = 4, kept_classes = 10>}

// -----

// expected-error @below {{expects kept_classes to be a multiple of vocab_chunk, got -4 and 4}}
func.func private @plan_keeps_less() attributes {plan = #xent.plan<keep_classes, token_chunk = 1, vocab_chunk = 4, kept_classes = -4>}

// -----

func.func @stats_c8_plan(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>) {
  // expected-error @below {{expects a plan for statistics (online), got recompute}}
  %0 = xent.logit_stats ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      plan(<recompute, token_chunk = 4, vocab_chunk = 4>)
      logits (%acc: f32) { xent.yield %acc : f32 } -> lse: tensor<4xf32>
  return
}

// -----

func.func @yield_parent(%z: f32) {
  // expected-error @below {{expects parent op to be one of 'xent.logit_stats, xent.online_logit_stats, xent.logit_grad, xent.accumulate_logit_grad'}}
  xent.yield %z : f32
}

// -----

// expected-error @below {{expects 'xent.heads' to be an array of array<i64: N, V, D>, each extent at least 0, or -1 if dynamic}}
func.func private @heads_extents() attributes {xent.heads = [array<i64: 4096, 32000>]}

// -----

// expected-error @below {{expects 'xent.heads' to be an array of array<i64: N, V, D>, each extent at least 0, or -1 if dynamic}}
func.func private @heads_negative() attributes {xent.heads = [array<i64: 4096, -2, 1024>]}

// -----

// expected-error @below {{expects 'xent.heads' to be an array of array<i64: N, V, D>, each extent at least 0, or -1 if dynamic}}
func.func private @heads_element() attributes {xent.heads = [4096]}

// -----

// expected-error @below {{expects 'xent.heads' on functions only}}
module attributes {xent.heads = [array<i64: 4096, 32000, 1024>]} {
}
