// Every statistic of logits that stay in f32.
func.func @statistics(%x: tensor<NxDxbf16>, %w: tensor<VxDxbf16>, %t: tensor<Nxi64>)
    -> (tensor<Nxf32>, tensor<Nxf32>, tensor<Nxf32>, tensor<Nxf32>, tensor<Nxi64>) {
  %lse, %pick, %sum, %dot, %argmax = xent.logit_stats
      ins(%x, %w : tensor<NxDxbf16>, tensor<VxDxbf16>) target(%t : tensor<Nxi64>)
      logits (%acc: f32) { xent.yield %acc : f32 }
      -> lse: tensor<Nxf32>, pick: tensor<Nxf32>, sum: tensor<Nxf32>, dot: tensor<Nxf32>,
         argmax: tensor<Nxi64>
  return %lse, %pick, %sum, %dot, %argmax
      : tensor<Nxf32>, tensor<Nxf32>, tensor<Nxf32>, tensor<Nxf32>, tensor<Nxi64>
}
