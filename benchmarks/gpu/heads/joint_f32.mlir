// Loss and gradients, that of w in f32: what chunks of tokens are summed up in is
// the result itself.
func.func @joint_f32(%x: tensor<NxDxbf16>, %w: tensor<VxDxbf16>, %t: tensor<Nxi64>, %g: tensor<f32>)
    -> (tensor<f32>, tensor<NxDxbf16>, tensor<VxDxf32>) {
  %loss, %lse = xent.linear_cross_entropy ins(%x, %w : tensor<NxDxbf16>, tensor<VxDxbf16>)
      target(%t : tensor<Nxi64>) reduction(mean) {logits_type = bf16}
      -> loss: tensor<f32>, lse: tensor<Nxf32>
  %dx, %dw = xent.linear_cross_entropy_grad ins(%x, %w : tensor<NxDxbf16>, tensor<VxDxbf16>)
      target(%t : tensor<Nxi64>) lse(%lse : tensor<Nxf32>) grad(%g : tensor<f32>) reduction(mean)
      {logits_type = bf16} -> dx: tensor<NxDxbf16>, dw: tensor<VxDxf32>
  return %loss, %dx, %dw : tensor<f32>, tensor<NxDxbf16>, tensor<VxDxf32>
}
