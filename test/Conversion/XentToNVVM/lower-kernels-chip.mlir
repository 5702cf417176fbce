// RUN: xent-opt %s --xent-lower-kernels=chip=sm_90 --verify-diagnostics

func.func @chip(%a: memref<4x64xbf16>, %b: memref<8x64xbf16>, %c: memref<4x8xbf16>) {
  // expected-error @below {{of sm_90a runs on sm_90a alone, not on sm_90}}
  xent_gpu.kernel <product> family("sm_90a") a(%a : memref<4x64xbf16>) b(%b : memref<8x64xbf16>) outs(%c : memref<4x8xbf16>)
  return
}
