// A compiled call, captured in a CUDA graph on the simulated driver, with memory
// that the call allocates and with the caller's: replays see inputs that have
// changed since.
//
// RUN: rm -rf %t && split-file %s %t
// RUN: xent-compile %S/../xent-run/Inputs/head.mlir -o %t/head --backend=cuda
// RUN: %cc -std=c99 -Wall -Wextra -Werror %t/graph.c -I%t -I%xent_src/include -L%t -L%xent_build/lib -lhead -lXentRuntime -ldl -lm -Wl,-rpath,%t:%xent_build/lib -o %t/graph
// RUN: env XENT_CUDA_DRIVER=%xent_build/lib/libcuda-sim.so %t/graph | FileCheck %s
// CHECK:      allocated: replays agree
// CHECK-NEXT: given: replays agree

//--- graph.c
#include "head.h"
#include "Xent/Runtime/Cuda.h"
#include "Xent/Runtime/CudaDevice.h"
#include <dlfcn.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef int (*BeginCapture)(void *stream, int mode);
typedef int (*EndCapture)(void *stream, void **graph);
typedef int (*Instantiate)(void **exec, void *graph, unsigned long long flags);
typedef int (*GraphLaunch)(void *exec, void *stream);

static void *driver;
static void *find(const char *name) {
  void *symbol = dlsym(driver, name);
  if (!symbol) {
    printf("no %s\n", name);
    exit(1);
  }
  return symbol;
}

static void check(int status, const char *what) {
  if (status) {
    printf("%s: status %d: %s %s\n", what, status, head_error_text(),
           xentCudaErrorText());
    exit(1);
  }
}

static float read(const void *data, void *stream) {
  float value;
  check(xentCudaCopyToHost(&value, data, 4, stream), "reading");
  return value;
}

int main(void) {
  driver = dlopen(getenv("XENT_CUDA_DRIVER"), RTLD_NOW);
  if (!driver)
    return 1;
  BeginCapture begin = (BeginCapture)find("cuStreamBeginCapture_v2");
  EndCapture end = (EndCapture)find("cuStreamEndCapture");
  Instantiate instantiate = (Instantiate)find("cuGraphInstantiateWithFlags");
  GraphLaunch replay = (GraphLaunch)find("cuGraphLaunch");

  uint16_t x[24], w[40];
  int64_t t[6];
  for (int i = 0; i < 40; ++i)
    w[i] = (uint16_t)(0x3f00 + 7 * i % 128 + (i % 3 ? 0 : 0x8000));
  for (int i = 0; i < 24; ++i)
    x[i] = (uint16_t)(0x3f00 + 11 * i % 128 + (i % 2 ? 0 : 0x8000));
  for (int i = 0; i < 6; ++i)
    t[i] = i == 4 ? -100 : i;
  check(xentCudaOpen(NULL), "opening");
  void *stream;
  check(xentCudaStreamCreate(&stream), "stream");
  XentTensor2_bf16 dx = {xentCudaMalloc(sizeof(x)), {6, 4}, {4, 1}};
  XentTensor2_bf16 dw = {xentCudaMalloc(sizeof(w)), {10, 4}, {4, 1}};
  XentTensor1_i64 dt = {xentCudaMalloc(sizeof(t)), {6}, {1}};
  XentTensor0_f32 dr = {xentCudaMalloc(4)}, direct = {xentCudaMalloc(4)};
  check(xentCudaCopyToDevice(dw.data, w, sizeof(w), stream), "w");
  check(xentCudaCopyToDevice(dt.data, t, sizeof(t), stream), "t");
  check(xentCudaCopyToDevice(dx.data, x, sizeof(x), stream), "x");
  int64_t bytes = head_workspace_bytes(&dx, &dw, &dt);
  void *workspace = xentCudaMalloc(bytes);
  /* Loads the kernels, which a driver may refuse while it captures. */
  check(head(&dx, &dw, &dt, &direct, NULL, 0, stream), "first call");
  float first = read(direct.data, stream);

  for (int given = 0; given < 2; ++given) {
    void *graph, *exec;
    const float marker = -1;
    check(xentCudaCopyToDevice(dr.data, &marker, 4, stream), "marker");
    check(begin(stream, /*CU_STREAM_CAPTURE_MODE_GLOBAL=*/0), "begin");
    check(head(&dx, &dw, &dt, &dr, given ? workspace : NULL,
               given ? (size_t)bytes : 0, stream),
          "captured call");
    check(end(stream, &graph), "end");
    /* Nothing has run yet. */
    if (read(dr.data, stream) != marker)
      return 2;
    check(instantiate(&exec, graph, 0), "instantiate");
    for (int run = 0; run < 3; ++run) {
      x[5] = (uint16_t)(0x3f80 + 16 * run);
      check(xentCudaCopyToDevice(dx.data, x, sizeof(x), stream), "x");
      check(replay(exec, stream), "replay");
      float replayed = read(dr.data, stream);
      check(head(&dx, &dw, &dt, &direct, NULL, 0, stream), "call");
      if (replayed != read(direct.data, stream) || replayed == first)
        return 3;
    }
    printf("%s: replays agree\n",
           given ? "given" : "allocated");
  }
  return 0;
}
