// The product for dw with an f32 result, and added to what there is.
func.func @dw_f32(%dz: tensor<NxVxbf16>, %x: tensor<NxDxbf16>) -> tensor<VxDxf32> {
  %e = tensor.empty() : tensor<VxDxf32>
  %c = xent_gpu.kernel <product> family("FAMILY") a(%dz : tensor<NxVxbf16>) b(%x : tensor<NxDxbf16>)
      outs(%e : tensor<VxDxf32>) attributes {a_mn_major, b_mn_major} -> tensor<VxDxf32>
  return %c : tensor<VxDxf32>
}

func.func @dw_added(%dz: tensor<NxVxbf16>, %x: tensor<NxDxbf16>, %c0: tensor<VxDxf32>) -> tensor<VxDxf32> {
  %c = xent_gpu.kernel <product> family("FAMILY") a(%dz : tensor<NxVxbf16>) b(%x : tensor<NxDxbf16>)
      outs(%c0 : tensor<VxDxf32>) attributes {a_mn_major, b_mn_major, accumulate} -> tensor<VxDxf32>
  return %c : tensor<VxDxf32>
}
