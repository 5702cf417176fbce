// c[M, N] = a[M, K] * b[K, N] in f16 with nvcuda::wmma: tiles of 64 x 64 x 32,
// two stages filled with cp.async. N and K multiples of 8.
#include <cuda_fp16.h>
#include <cuda_pipeline.h>
#include <mma.h>

using namespace nvcuda;

constexpr int tile = 64, depth = 32, pad = 8;

__device__ void copy(half *to, const half *from, bool inside) {
  __pipeline_memcpy_async(to, from, 16, inside ? 0 : 16);
}

extern "C" __global__ void __launch_bounds__(128)
    product(const half *a, const half *b, half *c, int M, int N, int K, int lda,
            int ldb, int ldc) {
  __shared__ __align__(16) half as[2][tile][depth + pad];
  __shared__ __align__(16) half bs[2][depth][tile + pad];
  __shared__ __align__(16) float cs[tile][tile + 4];
  const int t = threadIdx.x, warp = t / 32;
  const int m0 = blockIdx.x * tile, n0 = blockIdx.y * tile;
  const int wm = warp / 2 * 32, wn = warp % 2 * 32;

  auto load = [&](int stage, int k0) {
    for (int i = t; i < tile * depth / 8; i += 128) {
      int r = i / 4, k = i % 4 * 8;
      bool inside = m0 + r < M && k0 + k < K;
      copy(&as[stage][r][k], inside ? a + (m0 + r) * lda + k0 + k : a, inside);
    }
    for (int i = t; i < tile * depth / 8; i += 128) {
      int k = i / 8, n = i % 8 * 8;
      bool inside = k0 + k < K && n0 + n < N;
      copy(&bs[stage][k][n], inside ? b + (k0 + k) * ldb + n0 + n : b, inside);
    }
    __pipeline_commit();
  };

  wmma::fragment<wmma::accumulator, 16, 16, 16, float> acc[2][2];
  for (auto &row : acc)
    for (auto &f : row)
      wmma::fill_fragment(f, 0.0f);
  load(0, 0);
  for (int k0 = 0, stage = 0; k0 < K; k0 += depth, stage ^= 1) {
    load(stage ^ 1, k0 + depth);
    __pipeline_wait_prior(1);
    __syncthreads();
    for (int k = 0; k < depth; k += 16) {
      wmma::fragment<wmma::matrix_a, 16, 16, 16, half, wmma::row_major> fa[2];
      wmma::fragment<wmma::matrix_b, 16, 16, 16, half, wmma::row_major> fb[2];
      for (int i = 0; i < 2; ++i) {
        wmma::load_matrix_sync(fa[i], &as[stage][wm + 16 * i][k], depth + pad);
        wmma::load_matrix_sync(fb[i], &bs[stage][k][wn + 16 * i], tile + pad);
      }
      for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 2; ++j)
          wmma::mma_sync(acc[i][j], fa[i], fb[j], acc[i][j]);
    }
    __syncthreads();
  }
  __pipeline_wait_prior(0);
  for (int i = 0; i < 2; ++i)
    for (int j = 0; j < 2; ++j)
      wmma::store_matrix_sync(&cs[wm + 16 * i][wn + 16 * j], acc[i][j],
                              tile + 4, wmma::mem_row_major);
  __syncthreads();
  for (int i = t; i < tile * tile; i += 128) {
    int r = i / tile, n = i % tile;
    if (m0 + r < M && n0 + n < N)
      c[(m0 + r) * ldc + n0 + n] = __float2half(cs[r][n]);
  }
}
