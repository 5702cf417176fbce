//===- half.cu - half-precision intrinsics of CUDA ------------------------===//

#include <cuda_bf16.h>
#include <cuda_fp16.h>

/// Six results for each triple of f16 pairs: sum, product, fused product,
/// larger ones, quotient, exponential function.
extern "C" __global__ void halfF16(const __half2 *a, const __half2 *b,
                                   const __half2 *c, __half2 *out) {
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  __half2 *o = out + 6 * i;
  o[0] = __hadd2(a[i], b[i]);
  o[1] = __hmul2(a[i], b[i]);
  o[2] = __hfma2(a[i], b[i], c[i]);
  o[3] = __hmax2(a[i], b[i]);
  o[4] = __h2div(a[i], b[i]);
  o[5] = h2exp(a[i]);
}

extern "C" __global__ void halfBF16(const __nv_bfloat162 *a,
                                    const __nv_bfloat162 *b,
                                    const __nv_bfloat162 *c,
                                    __nv_bfloat162 *out) {
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  __nv_bfloat162 *o = out + 6 * i;
  o[0] = __hadd2(a[i], b[i]);
  o[1] = __hmul2(a[i], b[i]);
  o[2] = __hfma2(a[i], b[i], c[i]);
  o[3] = __hmax2(a[i], b[i]);
  o[4] = __h2div(a[i], b[i]);
  o[5] = h2exp(a[i]);
}
