// The three products of a head, each one kernel, as cuBLAS has them: bf16 in
// and out, summed up in f32.
func.func @logits(%x: tensor<NxDxbf16>, %w: tensor<VxDxbf16>) -> tensor<NxVxbf16> {
  %e = tensor.empty() : tensor<NxVxbf16>
  %c = xent_gpu.kernel <product> family("FAMILY") a(%x : tensor<NxDxbf16>) b(%w : tensor<VxDxbf16>)
      outs(%e : tensor<NxVxbf16>) -> tensor<NxVxbf16>
  return %c : tensor<NxVxbf16>
}

func.func @dx(%dz: tensor<NxVxbf16>, %w: tensor<VxDxbf16>) -> tensor<NxDxbf16> {
  %e = tensor.empty() : tensor<NxDxbf16>
  %c = xent_gpu.kernel <product> family("FAMILY") a(%dz : tensor<NxVxbf16>) b(%w : tensor<VxDxbf16>)
      outs(%e : tensor<NxDxbf16>) attributes {b_mn_major} -> tensor<NxDxbf16>
  return %c : tensor<NxDxbf16>
}

func.func @dw(%dz: tensor<NxVxbf16>, %x: tensor<NxDxbf16>) -> tensor<VxDxbf16> {
  %e = tensor.empty() : tensor<VxDxbf16>
  %c = xent_gpu.kernel <product> family("FAMILY") a(%dz : tensor<NxVxbf16>) b(%x : tensor<NxDxbf16>)
      outs(%e : tensor<VxDxbf16>) attributes {a_mn_major, b_mn_major} -> tensor<VxDxbf16>
  return %c : tensor<VxDxbf16>
}
