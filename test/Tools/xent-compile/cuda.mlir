// The same function on the CPU and on CUDA, in one library, called by a C
// program: without a driver, and on the simulated one.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: xent-compile %S/../xent-run/Inputs/head.mlir -o %t/head --backend=both
// RUN: FileCheck %s --check-prefix=HEADER --input-file=%t/head.h
// HEADER: and NVIDIA GPUs from sm_80 on. */
// HEADER: On the CPU.
// HEADER: int32_t head_cpu(
// HEADER: int64_t head_cpu_workspace_bytes(
// HEADER: On CUDA.
// HEADER: online, chunks of
// HEADER: int32_t head_cuda(
// HEADER: int64_t head_cuda_workspace_bytes(
// HEADER: const char *head_error_text(void);
// RUN: readelf -d %t/libhead.so | grep NEEDED | not grep -vE 'lib(c|m|dl|pthread)\.so|ld-linux'
// RUN: %cc -std=c99 -Wall -Wextra -Werror %t/both.c -I%t -I%xent_src/include -L%t -L%xent_build/lib -lhead -lXentRuntime -lm -Wl,-rpath,%t:%xent_build/lib -o %t/both
// RUN: env XENT_CUDA_DRIVER=no-such-driver.so %t/both | FileCheck %s --check-prefix=NODRIVER
// NODRIVER: status 1: no CUDA driver: no-such-driver.so
// RUN: env XENT_CUDA_DRIVER=%xent_build/lib/libcuda-sim.so %t/both | FileCheck %s
// CHECK: workspace of {{[0-9]+}} bytes
// CHECK: the same

//--- both.c
#include "head.h"
#include "Xent/Runtime/Cuda.h"
#include "Xent/Runtime/CudaDevice.h"
#include <math.h>
#include <stdio.h>

static void *copy(const void *data, int64_t bytes) {
  void *memory = xentCudaMalloc(bytes);
  return memory && !xentCudaCopyToDevice(memory, data, bytes, NULL) ? memory
                                                                    : NULL;
}

int main(void) {
  uint16_t x[24], w[40];
  int64_t t[6];
  float loss = 0, cudaLoss = 0;
  for (int i = 0; i < 40; ++i)
    w[i] = (uint16_t)(0x3f00 + 7 * i % 128 + (i % 3 ? 0 : 0x8000));
  for (int i = 0; i < 24; ++i)
    x[i] = (uint16_t)(0x3f00 + 11 * i % 128 + (i % 2 ? 0 : 0x8000));
  for (int i = 0; i < 6; ++i)
    t[i] = i == 4 ? -100 : i;
  XentTensor2_bf16 xs = {x, {6, 4}, {4, 1}}, ws = {w, {10, 4}, {4, 1}};
  XentTensor1_i64 ts = {t, {6}, {1}};
  XentTensor0_f32 result = {&loss};
  if (head_cpu(&xs, &ws, &ts, &result, NULL, 0, NULL)) {
    puts(head_error_text());
    return 1;
  }
  if (xentCudaOpen(NULL)) {
    XentTensor0_f32 nothing = {&cudaLoss};
    int status = head_cuda(&xs, &ws, &ts, &nothing, NULL, 0, NULL);
    printf("status %d: %s\n", status, head_error_text());
    return 0;
  }
  int64_t bytes = head_cuda_workspace_bytes(&xs, &ws, &ts);
  printf("workspace of %d bytes\n", (int)bytes);
  XentTensor2_bf16 dx = {copy(x, sizeof(x)), {6, 4}, {4, 1}};
  XentTensor2_bf16 dw = {copy(w, sizeof(w)), {10, 4}, {4, 1}};
  XentTensor1_i64 dt = {copy(t, sizeof(t)), {6}, {1}};
  XentTensor0_f32 dr = {copy(&cudaLoss, 4)};
  void *workspace = xentCudaMalloc(bytes);
  for (int run = 0; run < 2; ++run) {
    /* With a workspace of its own, and with the caller's. */
    if (head_cuda(&dx, &dw, &dt, &dr, run ? workspace : NULL, run ? bytes : 0,
                  NULL)) {
      puts(head_error_text());
      return 2;
    }
    if (xentCudaCopyToHost(&cudaLoss, dr.data, 4, NULL)) {
      puts(xentCudaErrorText());
      return 3;
    }
    printf("%f %f\n", loss, cudaLoss);
    if (!(fabsf(loss - cudaLoss) < 1e-5f * loss))
      return 4;
  }
  puts("the same");
  return 0;
}
