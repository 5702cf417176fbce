//===- math.cu - the math library of CUDA ---------------------------------===//

/// out[i] = function number `op` of in[i].
extern "C" __global__ void functionF32(const float *in, float *out, int op) {
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  const float x = in[i];
  int number = 0;
  float y = 0;
#define FUNCTION(DEVICE, HOST, ULPS)                                           \
  if (op == number++)                                                          \
    y = DEVICE(x);
#include "F32Functions.def"
  out[i] = y;
}

extern "C" __global__ void functionF64(const double *in, double *out, int op) {
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  const double x = in[i];
  int number = 0;
  double y = 0;
#define FUNCTION(NAME, ULPS)                                                   \
  if (op == number++)                                                          \
    y = NAME(x);
#include "F64Functions.def"
  out[i] = y;
}

/// Four results for each pair: quotients by every kind of division.
extern "C" __global__ void divideF32(const float *a, const float *b,
                                     float *out) {
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  out[4 * i] = a[i] / b[i];
  out[4 * i + 1] = __fdiv_ru(a[i], b[i]);
  out[4 * i + 2] = fmodf(a[i], b[i]);
  out[4 * i + 3] = __fdividef(a[i], b[i]);
}

extern "C" __global__ void divideF64(const double *a, const double *b,
                                     double *out) {
  const int i = blockIdx.x * blockDim.x + threadIdx.x;
  out[4 * i] = a[i] / b[i];
  out[4 * i + 1] = __ddiv_rd(a[i], b[i]);
  out[4 * i + 2] = fmod(a[i], b[i]);
  out[4 * i + 3] = fma(a[i], b[i], -a[i]);
}
