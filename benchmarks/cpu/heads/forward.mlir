// The loss alone, of logits that are rounded to TYPE as a linear layer of PyTorch
// rounds them. N, V and D are tokens, classes and hidden size.
func.func @forward(%x: tensor<NxDxTYPE>, %w: tensor<VxDxTYPE>, %t: tensor<Nxi64>) -> tensor<f32> {
  %loss = xent.linear_cross_entropy ins(%x, %w : tensor<NxDxTYPE>, tensor<VxDxTYPE>)
      target(%t : tensor<Nxi64>) reduction(mean) {logits_type = TYPE} -> loss: tensor<f32>
  return %loss : tensor<f32>
}
