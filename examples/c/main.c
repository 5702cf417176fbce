/* Calls the loss head of hf-causal-lm-bf16.mlir, compiled ahead of time, on the
   CPU and on CUDA, and computes the same loss in double precision. */

#include "Xent/Runtime/Cuda.h"
#include "Xent/Runtime/CudaDevice.h"
#include "head.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 2, LENGTH = 32, TOKENS = BATCH * LENGTH };
enum { HIDDEN = 512, CLASSES = 32000, IGNORED = -100 };

static float fromBF16(uint16_t bits) {
  uint32_t word = (uint32_t)bits << 16;
  float value;
  memcpy(&value, &word, sizeof(value));
  return value;
}

/* Rounds to nearest, ties to even. */
static uint16_t toBF16(float value) {
  uint32_t word;
  memcpy(&word, &value, sizeof(word));
  return (uint16_t)((word + 0x7fff + (word >> 16 & 1)) >> 16);
}

static uint16_t *makeRandom(size_t count, float scale) {
  uint16_t *values = malloc(count * sizeof(*values));
  for (size_t i = 0; values && i < count; ++i)
    values[i] = toBF16(scale * (2.0f * (float)rand() / (float)RAND_MAX - 1));
  return values;
}

/* -log softmax(x w^T)[label], from logits that are rounded to bf16. */
static double getLoss(const uint16_t *x, const uint16_t *w, int64_t label) {
  double sum = 0, picked = 0;
  for (int64_t v = 0; v < CLASSES; ++v) {
    double logit = 0;
    for (int64_t d = 0; d < HIDDEN; ++d)
      logit += (double)fromBF16(x[d]) * fromBF16(w[v * HIDDEN + d]);
    logit = fromBF16(toBF16((float)logit));
    sum += exp(logit);
    if (v == label)
      picked = logit;
  }
  return log(sum) - picked;
}

/* The same call as on the CPU, with copies of all data in device memory. */
static int runOnCuda(XentTensor3_bf16 x, XentTensor2_bf16 w,
                     XentTensor2_i64 target, float *loss) {
  const int64_t xBytes = TOKENS * HIDDEN * 2, wBytes = CLASSES * HIDDEN * 2;
  const void *hosts[] = {x.data, w.data, target.data};
  const int64_t bytes[] = {xBytes, wBytes, TOKENS * 8, 4};
  void *device[4], *stream;
  int status = xentCudaStreamCreate(&stream);
  for (int i = 0; i < 4; ++i)
    if (!(device[i] = xentCudaMalloc(bytes[i])))
      return 1;
  for (int i = 0; i < 3 && !status; ++i)
    status = xentCudaCopyToDevice(device[i], hosts[i], bytes[i], stream);
  x.data = device[0], w.data = device[1], target.data = device[2];
  const XentTensor0_f32 result = {device[3]};
  if (!status &&
      (status = head_cuda(&x, &w, &target, &result, NULL, 0, stream)))
    fprintf(stderr, "%s\n", head_error_text());
  if (!status)
    status = xentCudaCopyToHost(loss, device[3], 4, stream);
  for (int i = 0; i < 4; ++i)
    xentCudaFree(device[i]);
  xentCudaStreamDestroy(stream);
  return status;
}

int main(void) {
  uint16_t *x = makeRandom(TOKENS * HIDDEN, 1);
  uint16_t *w = makeRandom((size_t)CLASSES * HIDDEN, 0.2f);
  int64_t labels[TOKENS];
  if (!x || !w)
    return 1;
  for (int i = 0; i < TOKENS; ++i)
    labels[i] = i % 5 == 0 ? IGNORED : rand() % CLASSES;

  float loss = 0, cudaLoss = 0;
  const XentTensor3_bf16 hidden = {
      x, {BATCH, LENGTH, HIDDEN}, {LENGTH * HIDDEN, HIDDEN, 1}};
  const XentTensor2_bf16 weight = {w, {CLASSES, HIDDEN}, {HIDDEN, 1}};
  const XentTensor2_i64 target = {labels, {BATCH, LENGTH}, {LENGTH, 1}};
  const XentTensor0_f32 result = {&loss};
  if (head_cpu(&hidden, &weight, &target, &result, NULL, 0, NULL)) {
    fprintf(stderr, "%s\n", head_error_text());
    return 1;
  }
  printf("CPU  %.6f\n", loss);

  /* Labels belong to the position before them. */
  double sum = 0;
  int count = 0;
  for (int i = 0; i < TOKENS; ++i)
    if (i % LENGTH && labels[i] != IGNORED && ++count)
      sum += getLoss(x + (i - 1) * HIDDEN, w, labels[i]);
  printf("f64  %.6f\n", sum / count);
  int isRight = fabs(sum / count - loss) < 1e-3 * fabs(loss);

  XentCudaDevice device;
  if (xentCudaOpen(&device)) {
    printf("CUDA %s\n", xentCudaErrorText());
    return !isRight;
  }
  if (runOnCuda(hidden, weight, target, &cudaLoss)) {
    fprintf(stderr, "%s\n", xentCudaErrorText());
    return 1;
  }
  printf("CUDA %.6f on %s\n", cudaLoss, device.name);
  return !(isRight && fabs(sum / count - cudaLoss) < 1e-3 * fabs(cudaLoss));
}
