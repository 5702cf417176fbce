// The loss alone, of logits that are rounded to bf16 as a linear layer of
// PyTorch rounds them. N, V and D are tokens, classes and hidden size.
func.func @forward(%x: tensor<NxDxbf16>, %w: tensor<VxDxbf16>, %t: tensor<Nxi64>) -> tensor<f32> {
  %loss = xent.linear_cross_entropy ins(%x, %w : tensor<NxDxbf16>, tensor<VxDxbf16>)
      target(%t : tensor<Nxi64>) reduction(mean) {logits_type = bf16} -> loss: tensor<f32>
  return %loss : tensor<f32>
}
