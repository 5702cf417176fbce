//===- DriverTest.cpp - the driver API, as a runtime calls it -------------===//

#include "Driver/Api.h"

#include "gtest/gtest.h"

#include <cstring>
#include <string>
#include <vector>

using CUdeviceptr = unsigned long long;

extern "C" {
CUresult cuInit(unsigned);
CUresult cuDeviceGet(int *, int);
CUresult cuDeviceGetAttribute(int *, int, int);
CUresult cuDevicePrimaryCtxRetain(void **, int);
CUresult cuDevicePrimaryCtxReset_v2(int);
CUresult cuCtxSetCurrent(void *);
CUresult cuCtxSynchronize();
CUresult cuModuleLoadData(void **, const void *);
CUresult cuModuleUnload(void *);
CUresult cuModuleGetFunction(void **, void *, const char *);
CUresult cuModuleGetGlobal_v2(CUdeviceptr *, size_t *, void *, const char *);
CUresult cuFuncSetAttribute(void *, int, int);
CUresult cuMemAlloc_v2(CUdeviceptr *, size_t);
CUresult cuMemFree_v2(CUdeviceptr);
CUresult cuMemAllocAsync(CUdeviceptr *, size_t, void *);
CUresult cuMemFreeAsync(CUdeviceptr, void *);
CUresult cuMemcpyHtoD_v2(CUdeviceptr, const void *, size_t);
CUresult cuMemcpyDtoH_v2(void *, CUdeviceptr, size_t);
CUresult cuMemsetD32Async(CUdeviceptr, unsigned, size_t, void *);
CUresult cuStreamCreate(void **, unsigned);
CUresult cuStreamDestroy_v2(void *);
CUresult cuStreamSynchronize(void *);
CUresult cuStreamBeginCapture_v2(void *, int);
CUresult cuStreamEndCapture(void *, void **);
CUresult cuGraphInstantiateWithFlags(void **, void *, unsigned long long);
CUresult cuGraphLaunch(void *, void *);
CUresult cuGraphExecDestroy(void *);
CUresult cuGraphDestroy(void *);
CUresult cuEventCreate(void **, unsigned);
CUresult cuEventRecord(void *, void *);
CUresult cuEventElapsedTime(float *, void *, void *);
CUresult cuEventDestroy_v2(void *);
CUresult cuLaunchKernel(void *, unsigned, unsigned, unsigned, unsigned,
                        unsigned, unsigned, unsigned, void *, void **, void **);
CUresult cuGetErrorName(CUresult, const char **);
CUresult cuGetProcAddress_v2(const char *, void **, int, uint64_t, int *);
const char *cudaSimLastReport();
}

namespace {

constexpr char header[] = ".version 8.0\n.target sm_90\n.address_size 64\n";

// y[i] = x[i] + 1 for the threads of a block; @counter is a variable.
constexpr char increment[] = R"(
.visible .global .align 4 .u32 counter = 7;
.visible .entry k(.param .u64 x, .param .u64 y) {
  .reg .b64 %rd<4>; .reg .b32 %r<3>;
  ld.param.u64 %rd0, [x];
  ld.param.u64 %rd1, [y];
  mov.u32 %r0, %tid.x;
  mul.wide.u32 %rd2, %r0, 4;
  add.s64 %rd0, %rd0, %rd2;
  add.s64 %rd1, %rd1, %rd2;
  ld.global.u32 %r1, [%rd0];
  add.s32 %r1, %r1, 1;
  st.global.u32 [%rd1], %r1;
  ret;
}
)";

class DriverTest : public ::testing::Test {
protected:
  void SetUp() override {
    ASSERT_EQ(cuInit(0), CUDA_SUCCESS);
    ASSERT_EQ(cuDevicePrimaryCtxRetain(&context, 0), CUDA_SUCCESS);
    ASSERT_EQ(cuCtxSetCurrent(context), CUDA_SUCCESS);
  }
  // A fault stays with the context until then.
  void TearDown() override { cuDevicePrimaryCtxReset_v2(0); }

  void *load(const std::string &body) {
    void *module = nullptr, *function = nullptr;
    EXPECT_EQ(cuModuleLoadData(&module, (header + body).c_str()), CUDA_SUCCESS);
    EXPECT_EQ(cuModuleGetFunction(&function, module, "k"), CUDA_SUCCESS);
    return function;
  }
  CUdeviceptr upload(const std::vector<unsigned> &values) {
    CUdeviceptr address = allocate(values.size());
    EXPECT_EQ(cuMemcpyHtoD_v2(address, values.data(), 4 * values.size()),
              CUDA_SUCCESS);
    return address;
  }
  CUdeviceptr allocate(size_t words) {
    CUdeviceptr address = 0;
    EXPECT_EQ(cuMemAlloc_v2(&address, 4 * words), CUDA_SUCCESS);
    return address;
  }
  std::vector<unsigned> download(CUdeviceptr address, size_t words) {
    std::vector<unsigned> values(words);
    EXPECT_EQ(cuMemcpyDtoH_v2(values.data(), address, 4 * words), CUDA_SUCCESS);
    return values;
  }
  CUresult launch(void *function, CUdeviceptr x, CUdeviceptr y,
                  unsigned threads = 4, void *stream = nullptr,
                  unsigned shared = 0) {
    void *arguments[] = {&x, &y};
    return cuLaunchKernel(function, 1, 1, 1, threads, 1, 1, shared, stream,
                          arguments, nullptr);
  }

  void *context = nullptr;
};

TEST_F(DriverTest, LaunchesAKernel) {
  void *function = load(increment);
  CUdeviceptr x = upload({1, 2, 3, 4}), y = allocate(4);
  EXPECT_EQ(launch(function, x, y), CUDA_SUCCESS);
  EXPECT_EQ(cuCtxSynchronize(), CUDA_SUCCESS);
  EXPECT_EQ(download(y, 4), (std::vector<unsigned>{2, 3, 4, 5}));
}

TEST_F(DriverTest, FindsTheVariablesOfAModule) {
  void *module = nullptr;
  ASSERT_EQ(
      cuModuleLoadData(&module, (std::string(header) + increment).c_str()),
      CUDA_SUCCESS);
  CUdeviceptr address = 0;
  size_t bytes = 0;
  EXPECT_EQ(cuModuleGetGlobal_v2(&address, &bytes, module, "counter"),
            CUDA_SUCCESS);
  EXPECT_EQ(bytes, 4u);
  EXPECT_EQ(download(address, 1), std::vector<unsigned>{7});
  EXPECT_EQ(cuModuleGetGlobal_v2(&address, &bytes, module, "none"),
            CUDA_ERROR_NOT_FOUND);
  void *function = nullptr;
  EXPECT_EQ(cuModuleGetFunction(&function, module, "none"),
            CUDA_ERROR_NOT_FOUND);
  EXPECT_EQ(cuModuleUnload(module), CUDA_SUCCESS);
  EXPECT_NE(cuModuleUnload(module), CUDA_SUCCESS);
}

TEST_F(DriverTest, RefusesWhatItCannotRun) {
  void *module = nullptr;
  EXPECT_EQ(cuModuleLoadData(&module, "no PTX"), CUDA_ERROR_INVALID_PTX);
  std::string unknown =
      std::string(header) + ".entry k() { frobnicate.u32 %r0; }";
  EXPECT_EQ(cuModuleLoadData(&module, unknown.c_str()), CUDA_ERROR_INVALID_PTX);
  // Code for one chip alone, and for newer chips.
  for (const char *target : {"sm_100", "sm_80a"}) {
    std::string text = std::string(".version 8.6\n.target ") + target +
                       "\n.address_size 64\n.entry k() { ret; }";
    EXPECT_NE(cuModuleLoadData(&module, text.c_str()), CUDA_SUCCESS) << target;
  }
}

TEST_F(DriverTest, FaultsStayUntilTheReset) {
  void *function = load(increment);
  CUdeviceptr x = upload({1, 2, 3, 4}), y = allocate(4);
  EXPECT_EQ(cuMemFree_v2(x), CUDA_SUCCESS);
  launch(function, x, y);
  EXPECT_EQ(cuCtxSynchronize(), CUDA_ERROR_ILLEGAL_ADDRESS);
  EXPECT_NE(std::string(cudaSimLastReport()).find("ld.global.u32"),
            std::string::npos);
  EXPECT_EQ(cuMemAlloc_v2(&y, 4), CUDA_ERROR_ILLEGAL_ADDRESS);
  EXPECT_EQ(cuDevicePrimaryCtxReset_v2(0), CUDA_SUCCESS);
  SetUp();
  EXPECT_EQ(cuMemAlloc_v2(&y, 4), CUDA_SUCCESS);
}

TEST_F(DriverTest, ReportsReadsOfWhatNobodyWrote) {
  void *function = load(increment);
  launch(function, allocate(4), allocate(4));
  EXPECT_NE(cuCtxSynchronize(), CUDA_SUCCESS);
  EXPECT_NE(std::string(cudaSimLastReport()).find("Uninitialized"),
            std::string::npos);
}

TEST_F(DriverTest, LimitsDynamicSharedMemory) {
  void *function = load(increment);
  CUdeviceptr x = upload({1, 2, 3, 4}), y = allocate(4);
  // More than 48 KiB only where the attribute allows it.
  EXPECT_EQ(launch(function, x, y, 4, nullptr, 64 << 10),
            CUDA_ERROR_INVALID_VALUE);
  constexpr int maxDynamicSharedBytes = 8;
  EXPECT_EQ(cuFuncSetAttribute(function, maxDynamicSharedBytes, 64 << 10),
            CUDA_SUCCESS);
  EXPECT_EQ(launch(function, x, y, 4, nullptr, 64 << 10), CUDA_SUCCESS);
  EXPECT_EQ(cuFuncSetAttribute(function, maxDynamicSharedBytes, 1 << 20),
            CUDA_ERROR_INVALID_VALUE);
}

TEST_F(DriverTest, RefusesImpossibleLaunches) {
  void *function = load(increment);
  CUdeviceptr x = upload({1, 2, 3, 4}), y = allocate(4);
  EXPECT_EQ(launch(function, x, y, 0), CUDA_ERROR_INVALID_VALUE);
  EXPECT_EQ(launch(function, x, y, 2048), CUDA_ERROR_INVALID_VALUE);
  EXPECT_EQ(launch(&x, x, y), CUDA_ERROR_INVALID_HANDLE);
}

TEST_F(DriverTest, CapturesAndReplaysAGraph) {
  void *function = load(increment), *stream = nullptr, *graph = nullptr;
  ASSERT_EQ(cuStreamCreate(&stream, /*non-blocking=*/1), CUDA_SUCCESS);
  CUdeviceptr x = upload({1, 1, 1, 1}), y = allocate(4), temporary = 0;
  ASSERT_EQ(cuStreamBeginCapture_v2(stream, /*global=*/0), CUDA_SUCCESS);
  EXPECT_EQ(cuMemAllocAsync(&temporary, 16, stream), CUDA_SUCCESS);
  EXPECT_EQ(launch(function, x, temporary, 4, stream), CUDA_SUCCESS);
  EXPECT_EQ(launch(function, temporary, y, 4, stream), CUDA_SUCCESS);
  EXPECT_EQ(cuMemFreeAsync(temporary, stream), CUDA_SUCCESS);
  ASSERT_EQ(cuStreamEndCapture(stream, &graph), CUDA_SUCCESS);
  // Nothing ran: y was never written.
  void *exec = nullptr;
  ASSERT_EQ(cuGraphInstantiateWithFlags(&exec, graph, 0), CUDA_SUCCESS);
  EXPECT_EQ(cuGraphLaunch(exec, stream), CUDA_SUCCESS);
  EXPECT_EQ(cuStreamSynchronize(stream), CUDA_SUCCESS);
  EXPECT_EQ(download(y, 4), (std::vector<unsigned>{3, 3, 3, 3}));
  EXPECT_EQ(cuGraphExecDestroy(exec), CUDA_SUCCESS);
  EXPECT_EQ(cuGraphDestroy(graph), CUDA_SUCCESS);
  EXPECT_EQ(cuStreamDestroy_v2(stream), CUDA_SUCCESS);
}

TEST_F(DriverTest, WaitingInvalidatesACapture) {
  void *stream = nullptr, *graph = nullptr;
  ASSERT_EQ(cuStreamCreate(&stream, 1), CUDA_SUCCESS);
  ASSERT_EQ(cuStreamBeginCapture_v2(stream, 0), CUDA_SUCCESS);
  EXPECT_EQ(cuStreamSynchronize(stream), CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED);
  EXPECT_EQ(cuStreamEndCapture(stream, &graph),
            CUDA_ERROR_STREAM_CAPTURE_INVALIDATED);
  EXPECT_EQ(cuStreamDestroy_v2(stream), CUDA_SUCCESS);
}

TEST_F(DriverTest, FillsInTheOrderOfTheStream) {
  CUdeviceptr x = allocate(4);
  EXPECT_EQ(cuMemsetD32Async(x, 9, 4, nullptr), CUDA_SUCCESS);
  EXPECT_EQ(download(x, 4), (std::vector<unsigned>{9, 9, 9, 9}));
  EXPECT_EQ(cuMemsetD32Async(x + 1, 9, 2, nullptr), CUDA_ERROR_INVALID_VALUE);
  EXPECT_EQ(cuMemsetD32Async(x, 9, 5, nullptr), CUDA_ERROR_INVALID_VALUE);
}

TEST_F(DriverTest, HasNoTimes) {
  void *start = nullptr, *end = nullptr;
  float milliseconds = 0;
  ASSERT_EQ(cuEventCreate(&start, 0), CUDA_SUCCESS);
  ASSERT_EQ(cuEventCreate(&end, 0), CUDA_SUCCESS);
  EXPECT_EQ(cuEventRecord(start, nullptr), CUDA_SUCCESS);
  EXPECT_EQ(cuEventRecord(end, nullptr), CUDA_SUCCESS);
  EXPECT_EQ(cuEventElapsedTime(&milliseconds, start, end),
            CUDA_ERROR_NOT_SUPPORTED);
  EXPECT_EQ(cuEventDestroy_v2(start), CUDA_SUCCESS);
  EXPECT_EQ(cuEventDestroy_v2(end), CUDA_SUCCESS);
  EXPECT_NE(cuEventRecord(start, nullptr), CUDA_SUCCESS);
}

TEST_F(DriverTest, NamesErrorsAndFunctions) {
  const char *name = nullptr;
  EXPECT_EQ(cuGetErrorName(CUDA_ERROR_ILLEGAL_ADDRESS, &name), CUDA_SUCCESS);
  EXPECT_STREQ(name, "CUDA_ERROR_ILLEGAL_ADDRESS");
  EXPECT_EQ(cuGetErrorName(static_cast<CUresult>(12345), &name),
            CUDA_ERROR_INVALID_VALUE);
  void *function = nullptr;
  int found = -1;
  EXPECT_EQ(cuGetProcAddress_v2("cuMemAlloc", &function, 12000, 0, &found),
            CUDA_SUCCESS);
  EXPECT_EQ(function, reinterpret_cast<void *>(&cuMemAlloc_v2));
  EXPECT_NE(cuGetProcAddress_v2("cuNothing", &function, 12000, 0, &found),
            CUDA_SUCCESS);
  int device = -1, major = 0;
  EXPECT_EQ(cuDeviceGet(&device, 1), CUDA_ERROR_INVALID_DEVICE);
  constexpr int computeCapabilityMajor = 75;
  EXPECT_EQ(cuDeviceGetAttribute(&major, computeCapabilityMajor, 0),
            CUDA_SUCCESS);
  EXPECT_EQ(major, 9);
}

} // namespace
