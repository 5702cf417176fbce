// Loss and gradients with all that the regions of kernels may hold: a bias and
// its gradient, a soft cap, label smoothing and a z-loss.
func.func @options(%x: tensor<NxDxbf16>, %w: tensor<VxDxbf16>, %t: tensor<Nxi64>, %g: tensor<f32>,
                   %b: tensor<Vxbf16>)
    -> (tensor<f32>, tensor<NxDxbf16>, tensor<VxDxbf16>, tensor<Vxbf16>) {
  %loss, %lse = xent.linear_cross_entropy ins(%x, %w : tensor<NxDxbf16>, tensor<VxDxbf16>)
      target(%t : tensor<Nxi64>) bias(%b : tensor<Vxbf16>) reduction(mean)
      {logits_type = bf16, softcap = 5.0 : f64, label_smoothing = 0.1 : f64, z_loss = 1.0e-3 : f64}
      -> loss: tensor<f32>, lse: tensor<Nxf32>
  %dx, %dw, %db = xent.linear_cross_entropy_grad ins(%x, %w : tensor<NxDxbf16>, tensor<VxDxbf16>)
      target(%t : tensor<Nxi64>) lse(%lse : tensor<Nxf32>) grad(%g : tensor<f32>)
      bias(%b : tensor<Vxbf16>) reduction(mean)
      {logits_type = bf16, softcap = 5.0 : f64, label_smoothing = 0.1 : f64, z_loss = 1.0e-3 : f64}
      -> dx: tensor<NxDxbf16>, dw: tensor<VxDxbf16>, dbias: tensor<Vxbf16>
  return %loss, %dx, %dw, %db : tensor<f32>, tensor<NxDxbf16>, tensor<VxDxbf16>, tensor<Vxbf16>
}
