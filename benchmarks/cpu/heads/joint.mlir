// Loss and gradients.
func.func @joint(%x: tensor<NxDxTYPE>, %w: tensor<VxDxTYPE>, %t: tensor<Nxi64>, %g: tensor<f32>)
    -> (tensor<f32>, tensor<NxDxTYPE>, tensor<VxDxTYPE>) {
  %loss, %lse = xent.linear_cross_entropy ins(%x, %w : tensor<NxDxTYPE>, tensor<VxDxTYPE>)
      target(%t : tensor<Nxi64>) reduction(mean) {logits_type = TYPE}
      -> loss: tensor<f32>, lse: tensor<Nxf32>
  %dx, %dw = xent.linear_cross_entropy_grad ins(%x, %w : tensor<NxDxTYPE>, tensor<VxDxTYPE>)
      target(%t : tensor<Nxi64>) lse(%lse : tensor<Nxf32>) grad(%g : tensor<f32>) reduction(mean)
      {logits_type = TYPE} -> dx: tensor<NxDxTYPE>, dw: tensor<VxDxTYPE>
  return %loss, %dx, %dw : tensor<f32>, tensor<NxDxTYPE>, tensor<VxDxTYPE>
}
