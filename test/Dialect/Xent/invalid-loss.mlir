// RUN: xent-opt %s --split-input-file --verify-diagnostics

// One case per error, named by the constraint in XentOps.td.

func.func @loss_c1_hidden_size(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects x and weight to have the same hidden size}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) layout(dv) -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c2_target_size(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<5xi64>) {
  // expected-error @below {{expects target to have one element per token}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<5xi64>) -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c3_bias_size(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>, %b: tensor<15xf32>) {
  // expected-error @below {{expects bias to have one element per class}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) bias(%b : tensor<15xf32>) -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c3_class_weight_size(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>, %c: tensor<4xf32>) {
  // expected-error @below {{expects class_weight to have one element per class}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) class_weight(%c : tensor<4xf32>) -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c4_label_smoothing_above_one(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects label_smoothing in [0, 1]}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {label_smoothing = 1.5 : f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c4_label_smoothing_below_zero(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects label_smoothing in [0, 1]}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {label_smoothing = -0.1 : f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c4_label_smoothing_nan(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects label_smoothing in [0, 1]}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {label_smoothing = 0x7FF8000000000000 : f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c4_z_loss_negative(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects z_loss to be finite and at least 0}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {z_loss = -1.0 : f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c4_z_loss_infinite(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects z_loss to be finite and at least 0}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {z_loss = 0x7FF0000000000000 : f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c4_z_loss_nan(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects z_loss to be finite and at least 0}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {z_loss = 0x7FF8000000000000 : f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c4_softcap_zero(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects softcap to be finite and above 0}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {softcap = 0.0 : f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c4_softcap_infinite(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects softcap to be finite and above 0}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {softcap = 0x7FF0000000000000 : f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c4_softcap_nan(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects softcap to be finite and above 0}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {softcap = 0x7FF8000000000000 : f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c5_logits_type_wide(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects logits_type to be a float type no wider than 'f32'}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {logits_type = f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c5_logits_type_integer(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects logits_type to be a float type no wider than 'f32'}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>)
      {logits_type = i32} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c5_bias_type(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>, %b: tensor<16xf32>) {
  // expected-error @below {{expects bias to hold 'bf16', the type of the logits}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) bias(%b : tensor<16xf32>)
      {logits_type = bf16} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c6_smoothing_and_class_weight(
    %x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>, %c: tensor<16xf32>) {
  // expected-error @below {{expects no label_smoothing with a class_weight}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) class_weight(%c : tensor<16xf32>)
      {label_smoothing = 0.1 : f64} -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c7_scalar(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects loss to be a scalar for this reduction}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) reduction(sum) -> loss: tensor<4xf32>
  return
}

// -----

func.func @loss_c7_vector(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects loss to be a vector for this reduction}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) reduction(none) -> loss: tensor<f32>
  return
}

// -----

func.func @loss_c7_loss_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects loss to hold 'f32'}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) -> loss: tensor<f64>
  return
}

// -----

func.func @loss_c7_loss_size(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects loss to have one element per token}}
  %0 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) reduction(none) -> loss: tensor<5xf32>
  return
}

// -----

func.func @loss_c7_lse_size(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects lse to have one element per token}}
  %0:2 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) -> loss: tensor<f32>, lse: tensor<5xf32>
  return
}

// -----

func.func @loss_c7_lse_type(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>) {
  // expected-error @below {{expects lse to hold 'f32', got 'f64'}}
  %0:2 = xent.linear_cross_entropy ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) -> loss: tensor<f32>, lse: tensor<4xf64>
  return
}

// -----

func.func @loss_grad_c4(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>, %l: tensor<4xf32>, %g: tensor<f32>) {
  // expected-error @below {{expects softcap to be finite and above 0}}
  %0 = xent.linear_cross_entropy_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) lse(%l : tensor<4xf32>) grad(%g : tensor<f32>)
      {softcap = 0.0 : f64} -> dx: tensor<4x8xf32>
  return
}

// -----

func.func @loss_grad_c7(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>, %l: tensor<4xf32>) {
  // expected-error @below {{expects grad to be a scalar for this reduction}}
  %0 = xent.linear_cross_entropy_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) lse(%l : tensor<4xf32>) grad(%l : tensor<4xf32>)
      reduction(mean) -> dx: tensor<4x8xf32>
  return
}

// -----

func.func @loss_grad_c8(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %t: tensor<4xi64>, %l: tensor<4xf32>, %g: tensor<f32>) {
  // expected-error @below {{expects a bias for dbias}}
  %0 = xent.linear_cross_entropy_grad ins(%x, %w : tensor<4x8xf32>, tensor<16x8xf32>)
      target(%t : tensor<4xi64>) lse(%l : tensor<4xf32>) grad(%g : tensor<f32>)
      -> dbias: tensor<16xf32>
  return
}
