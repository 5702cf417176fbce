// c[M, N] = a[M, K] * b[K, N] in f16 with ldmatrix and mma.sync m16n8k16 in
// inline assembly: tiles of 32 x 32 x 16, 4 warps of 16 x 16.
#include <cstdint>
#include <cuda_fp16.h>

__device__ uint32_t sharedAddress(const void *p) {
  return static_cast<uint32_t>(__cvta_generic_to_shared(p));
}

extern "C" __global__ void __launch_bounds__(128)
    product(const half *a, const half *b, half *c, int M, int N, int K, int lda,
            int ldb, int ldc) {
  __shared__ __align__(16) half as[32][24];
  __shared__ __align__(16) half bs[16][40];
  const int t = threadIdx.x, lane = t % 32, warp = t / 32;
  const int m0 = blockIdx.x * 32, n0 = blockIdx.y * 32;
  const int wm = warp % 2 * 16, wn = warp / 2 * 16;
  float acc[2][4] = {};
  for (int k0 = 0; k0 < K; k0 += 16) {
    for (int i = t; i < 512; i += 128) {
      int r = i / 16, k = i % 16;
      as[r][k] = m0 + r < M && k0 + k < K ? a[(m0 + r) * lda + k0 + k]
                                          : __float2half(0.0f);
      int kb = i / 32, n = i % 32;
      bs[kb][n] = k0 + kb < K && n0 + n < N ? b[(k0 + kb) * ldb + n0 + n]
                                            : __float2half(0.0f);
    }
    __syncthreads();
    uint32_t x[4], y[4];
    asm volatile(
        "ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%0, %1, %2, %3}, [%4];"
        : "=r"(x[0]), "=r"(x[1]), "=r"(x[2]), "=r"(x[3])
        : "r"(sharedAddress(&as[wm + lane % 16][lane / 16 * 8])));
    asm volatile(
        "ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 {%0, %1, %2, %3}, [%4];"
        : "=r"(y[0]), "=r"(y[1]), "=r"(y[2]), "=r"(y[3])
        : "r"(sharedAddress(&bs[lane % 16][wn + lane / 16 * 8])));
    for (int j = 0; j < 2; ++j)
      asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 "
                   "{%0, %1, %2, %3}, {%4, %5, %6, %7}, {%8, %9}, "
                   "{%0, %1, %2, %3};"
                   : "+f"(acc[j][0]), "+f"(acc[j][1]), "+f"(acc[j][2]),
                     "+f"(acc[j][3])
                   : "r"(x[0]), "r"(x[1]), "r"(x[2]), "r"(x[3]), "r"(y[2 * j]),
                     "r"(y[2 * j + 1]));
    __syncthreads();
  }
  for (int j = 0; j < 2; ++j)
    for (int i = 0; i < 4; ++i) {
      int r = m0 + wm + lane / 4 + i / 2 * 8;
      int n = n0 + wn + j * 8 + lane % 4 * 2 + i % 2;
      if (r < M && n < N)
        c[r * ldc + n] = __float2half(acc[j][i]);
    }
}
