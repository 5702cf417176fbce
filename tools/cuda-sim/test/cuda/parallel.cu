//===- parallel.cu - threads that work together ---------------------------===//

/// Sum of a block by shuffles; one atomic addition a block.
extern "C" __global__ void sum(const float *in, float *out, int n) {
  __shared__ float partial[32];
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  float value = i < n ? in[i] : 0.0f;
  for (int distance = 16; distance; distance /= 2)
    value += __shfl_down_sync(0xffffffff, value, distance);
  if (threadIdx.x % 32 == 0)
    partial[threadIdx.x / 32] = value;
  __syncthreads();
  if (threadIdx.x < 32) {
    value = threadIdx.x < blockDim.x / 32 ? partial[threadIdx.x] : 0.0f;
    for (int distance = 16; distance; distance /= 2)
      value += __shfl_xor_sync(0xffffffff, value, distance);
    if (threadIdx.x == 0)
      atomicAdd(out, value);
  }
}

/// Counts of the values modulo 64, in shared and then in global memory.
extern "C" __global__ void histogram(const unsigned *in, unsigned *out, int n) {
  __shared__ unsigned count[64];
  for (int bin = threadIdx.x; bin < 64; bin += blockDim.x)
    count[bin] = 0;
  __syncthreads();
  for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n;
       i += gridDim.x * blockDim.x)
    atomicAdd(&count[in[i] % 64], 1u);
  __syncthreads();
  for (int bin = threadIdx.x; bin < 64; bin += blockDim.x)
    atomicAdd(&out[bin], count[bin]);
}

/// out[column][row] = in[row][column] through a tile; blocks of 32 x 8.
extern "C" __global__ void transpose(const float *in, float *out, int rows,
                                     int columns) {
  __shared__ float tile[32][33];
  int column = blockIdx.x * 32 + threadIdx.x;
  for (int k = threadIdx.y; k < 32; k += 8) {
    const int row = blockIdx.y * 32 + k;
    if (row < rows && column < columns)
      tile[k][threadIdx.x] = in[row * columns + column];
  }
  __syncthreads();
  const int row = blockIdx.y * 32 + threadIdx.x;
  for (int k = threadIdx.y; k < 32; k += 8) {
    column = blockIdx.x * 32 + k;
    if (row < rows && column < columns)
      out[column * rows + row] = tile[threadIdx.x][k];
  }
}

/// Largest value by compare and swap, number of odd values by votes.
extern "C" __global__ void extremes(const int *in, int *out) {
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  const unsigned odd = __ballot_sync(0xffffffff, in[i] & 1);
  if (threadIdx.x % 32 == 0)
    atomicAdd(&out[1], __popc(odd));
  int seen = out[0];
  while (in[i] > seen) {
    const int found = atomicCAS(&out[0], seen, in[i]);
    if (found == seen)
      break;
    seen = found;
  }
}

/// Divergence, a call that is not inlined, an indexed local array.
__device__ __noinline__ int collatz(int n) {
  int steps = 0;
  while (n != 1) {
    n = n % 2 ? 3 * n + 1 : n / 2;
    ++steps;
  }
  return steps;
}

extern "C" __global__ void divergent(int *out) {
  int memory[8];
  const int i = threadIdx.x;
  for (int k = 0; k < 8; ++k)
    memory[(k + i) % 8] = collatz(i + k + 1);
  int result = 0;
  switch (i % 5) {
  case 0:
    result = memory[i % 8];
    break;
  case 1:
    result = memory[(i + 1) % 8] * 3;
    break;
  case 2:
    result = -memory[(i + 5) % 8];
    break;
  case 3:
    result = memory[0] ^ memory[7];
    break;
  default:
    result = memory[3] << 2;
  }
  out[i] = result;
}
