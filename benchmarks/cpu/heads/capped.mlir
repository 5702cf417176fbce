// The loss of logits with a bias and a soft cap, CAP tanh(z / CAP).
func.func @capped(%x: tensor<NxDxTYPE>, %w: tensor<VxDxTYPE>, %t: tensor<Nxi64>, %b: tensor<VxTYPE>)
    -> tensor<f32> {
  %loss = xent.linear_cross_entropy ins(%x, %w : tensor<NxDxTYPE>, tensor<VxDxTYPE>)
      target(%t : tensor<Nxi64>) bias(%b : tensor<VxTYPE>) reduction(mean)
      {logits_type = TYPE, softcap = CAP : f64} -> loss: tensor<f32>
  return %loss : tensor<f32>
}
