//===- CudaProgramTest.cpp - calls of compiled programs -------------------===//

#include "CudaFixture.h"
#include <thread>
#include <vector>

namespace {

TEST_F(CudaTest, CallsTheDriverInOrder) {
  void *base = xentCudaBegin(nullptr, 0, 1024, stream());
  ASSERT_TRUE(base);
  xentCudaFill(base, 4, 0x01020304, 16, stream());
  launch(program, "first");
  xentCudaCopy(static_cast<char *>(base) + 64, base, 64, stream());
  launch(program, "second");
  launch(program, "first");
  EXPECT_EQ(xentCudaEnd(nullptr, base, stream()), XENT_CUDA_SUCCESS);
  EXPECT_EQ(calls({"cuMem", "cuLaunch", "cuModule"}),
            "cuMemAllocAsync(1024, stream 7)\n"
            "cuMemsetD32Async(16)\n"
            "cuModuleLoadDataEx(ptx)\n"
            "cuModuleGetFunction(first)\n"
            "cuLaunchKernel(first, 1x1x1, 32x1x1, 0, stream 7, 5)\n"
            "cuMemcpyDtoDAsync(64, stream 7)\n"
            "cuModuleGetFunction(second)\n"
            "cuLaunchKernel(second, 1x1x1, 32x1x1, 0, stream 7, 5)\n"
            "cuLaunchKernel(first, 1x1x1, 32x1x1, 0, stream 7, 5)\n"
            "cuMemFreeAsync(stream 7)\n");
  EXPECT_EQ(calls({"cuStreamSynchronize", "cuEventSynchronize"}), "");
}

TEST_F(CudaTest, FillsAndCopies) {
  auto *base =
      static_cast<unsigned char *>(xentCudaBegin(nullptr, 0, 64, stream()));
  xentCudaFill(base, 1, 0xffffff11, 4, stream());
  xentCudaFill(base + 4, 2, 0xffff2233, 2, stream());
  xentCudaFill(base + 8, 4, 0x44556677, 1, stream());
  xentCudaCopy(base + 32, base, 12, stream());
  // Nothing to do is nothing that could be wrong.
  xentCudaFill(base + 1, 4, 0, 0, stream());
  xentCudaCopy(nullptr, nullptr, 0, stream());
  const unsigned char expected[] = {0x11, 0x11, 0x11, 0x11, 0x33, 0x22,
                                    0x33, 0x22, 0x77, 0x66, 0x55, 0x44};
  EXPECT_EQ(std::memcmp(base + 32, expected, sizeof(expected)), 0);
  EXPECT_EQ(xentCudaEnd(nullptr, base, stream()), XENT_CUDA_SUCCESS);
}

TEST_F(CudaTest, LeavesOutEmptyGrids) {
  xentCudaBegin(nullptr, 0, 0, stream());
  for (int empty = 0; empty < 3; ++empty)
    xentCudaLaunch(&program, "missing", empty != 0, empty != 1, empty != 2, 32,
                   1, 1, 0, 0, 0, 0, stream(), nullptr);
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_SUCCESS);
  EXPECT_EQ(calls({"cuLaunch", "cuModule"}), "");
}

TEST_F(CudaTest, RefusesExtentsThatTheDriverWouldCutOff) {
  const int64_t grids[][3] = {
      {int64_t(1) << 32, 1, 1}, {1, 65536, 1}, {1, 1, 65536}, {-1, 1, 1}};
  for (auto &grid : grids) {
    xentCudaBegin(nullptr, 0, 0, stream());
    xentCudaLaunch(&program, "kernel", grid[0], grid[1], grid[2], 32, 1, 1, 0,
                   0, 0, 0, stream(), nullptr);
    EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()),
              XENT_CUDA_INVALID_ARGUMENT);
    EXPECT_TRUE(textHas("launching kernel kernel with a grid of "));
  }
  EXPECT_EQ(calls({"cuLaunch"}), "");
}

TEST_F(CudaTest, AsksForLargeSharedMemoryOnce) {
  xentCudaBegin(nullptr, 0, 0, stream());
  launch(program, "kernel", 48 << 10);
  EXPECT_EQ(calls({"cuFunc"}), "");
  launch(program, "kernel", 100000);
  launch(program, "kernel", 90000);
  launch(program, "other", 60000);
  launch(program, "kernel", 100004);
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_SUCCESS);
  EXPECT_EQ(calls({"cuFunc"}), "cuFuncSetAttribute(kernel, 8, 100000)\n"
                               "cuFuncSetAttribute(other, 8, 60000)\n"
                               "cuFuncSetAttribute(kernel, 8, 100004)\n");
}

TEST_F(CudaTest, LaunchesClusters) {
  xentCudaBegin(nullptr, 0, 0, stream());
  xentCudaLaunch(&program, "two", 4, 3, 1, 384, 1, 1, 2, 1, 1, 64, stream(),
                 nullptr);
  xentCudaLaunch(&program, "sixteen", 16, 1, 1, 32, 1, 1, 8, 2, 1, 0, stream(),
                 nullptr);
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_SUCCESS);
  EXPECT_EQ(calls({"cuFunc", "cuLaunch"}),
            "cuLaunchKernelEx(two, 4x3x1, 384x1x1, 2x1x1, 64, stream 7)\n"
            "cuFuncSetAttribute(sixteen, 14, 1)\n"
            "cuLaunchKernelEx(sixteen, 16x1x1, 32x1x1, 8x2x1, 0, stream 7)\n");
}

TEST_F(CudaTest, MakesTensorMaps) {
  alignas(16) static char matrix[64];
  unsigned char map[128] = {};
  xentCudaBegin(nullptr, 0, 0, stream());
  xentCudaTensorMap(map, matrix, XENT_CUDA_BF16, 20, 30, 24, 64, 128);
  EXPECT_EQ(map[0], 42);
  EXPECT_EQ(map[127], 42);
  xentCudaTensorMap(map, matrix, XENT_CUDA_F32, 20, 30, 20, 32, 64);
  // Nothing is read of a matrix without elements.
  xentCudaTensorMap(map, nullptr, XENT_CUDA_F16, 0, 30, 8, 64, 64);
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_SUCCESS);
  const std::string made =
      "cuTensorMapEncodeTiled(9, 2x, 20x30, 48, 64x128, 3)\n"
      "cuTensorMapEncodeTiled(7, 2x, 20x30, 80, 32x64, 3)\n";
  EXPECT_EQ(calls({"cuTensorMap"}), made);

  struct Bad {
    int64_t offset, inner, pitch;
  };
  for (Bad bad : {Bad{2, 20, 24}, Bad{0, 20, 20}, Bad{0, 20, 16}}) {
    xentCudaBegin(nullptr, 0, 0, stream());
    xentCudaTensorMap(map, matrix + bad.offset, XENT_CUDA_BF16, bad.inner, 30,
                      bad.pitch, 64, 64);
    EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()),
              XENT_CUDA_INVALID_ARGUMENT);
    EXPECT_TRUE(textHas("multiples of 16 bytes"));
  }
  EXPECT_EQ(calls({"cuTensorMap"}), made);
}

// The device has 7 multiprocessors.
TEST_F(CudaTest, SaysHowManyBlocksRunAtATime) {
  xentCudaBegin(nullptr, 0, 0, stream());
  EXPECT_EQ(xentCudaBlocks(100, 1), 7);
  EXPECT_EQ(xentCudaBlocks(100, 2), 6);
  EXPECT_EQ(xentCudaBlocks(4, 2), 4);
  EXPECT_EQ(xentCudaBlocks(32, 16), 16);
  EXPECT_EQ(xentCudaBlocks(0, 2), 0);
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_SUCCESS);

  xentCudaBegin(nullptr, 0, 0, stream());
  EXPECT_EQ(xentCudaBlocks(3, 2), 0);
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()),
            XENT_CUDA_INVALID_ARGUMENT);
  EXPECT_TRUE(textHas("a grid of at most 3 blocks in clusters of 2"));
}

TEST_F(CudaTest, TakesTheCallersWorkspace) {
  alignas(256) char buffer[512];
  EXPECT_EQ(xentCudaBegin(buffer, 512, 512, stream()), buffer);
  EXPECT_EQ(xentCudaEnd(buffer, buffer, stream()), XENT_CUDA_SUCCESS);

  EXPECT_EQ(xentCudaBegin(buffer, 512, 0, stream()), nullptr);
  EXPECT_EQ(xentCudaEnd(buffer, nullptr, stream()), XENT_CUDA_SUCCESS);

  EXPECT_EQ(xentCudaBegin(buffer, 512, 513, stream()), nullptr);
  EXPECT_EQ(xentCudaEnd(buffer, nullptr, stream()),
            XENT_CUDA_WORKSPACE_TOO_SMALL);
  EXPECT_STREQ(xentCudaErrorText(),
               "the workspace has 512 bytes, 513 are needed");

  EXPECT_EQ(xentCudaBegin(buffer + 16, 496, 16, stream()), nullptr);
  EXPECT_EQ(xentCudaEnd(buffer + 16, nullptr, stream()),
            XENT_CUDA_INVALID_ARGUMENT);
  EXPECT_TRUE(textHas("not aligned to 256 bytes"));

  EXPECT_EQ(xentCudaBegin(nullptr, 0, -1, stream()), nullptr);
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()),
            XENT_CUDA_INVALID_ARGUMENT);
  EXPECT_EQ(calls({"cuMem"}), "");
}

TEST_F(CudaTest, CountsItsMemory) {
  void *outer = xentCudaBegin(nullptr, 0, 1000, stream());
  void *inner = xentCudaBegin(nullptr, 0, 500, stream());
  EXPECT_EQ(xentCudaMemoryUsage().current, 1500u);
  EXPECT_EQ(xentCudaEnd(nullptr, inner, stream()), XENT_CUDA_SUCCESS);
  EXPECT_EQ(xentCudaEnd(nullptr, outer, stream()), XENT_CUDA_SUCCESS);
  EXPECT_EQ(xentCudaMemoryUsage().current, 0u);
  EXPECT_EQ(xentCudaMemoryUsage().peak, 1500u);
  EXPECT_EQ(xentCudaMemoryUsage().allocations, 2u);
  EXPECT_EQ(standInBytesInUse(), 0u);
  xentCudaMemoryReset();
  EXPECT_EQ(xentCudaMemoryUsage().peak, 0u);
  EXPECT_EQ(xentCudaMemoryUsage().allocations, 0u);
}

TEST_F(CudaTest, DoesNothingAfterAFailure) {
  void *base = xentCudaBegin(nullptr, 0, 64, stream());
  launch(program, "missing_kernel");
  std::string before = standInCalls();
  launch(program, "kernel");
  xentCudaFill(base, 4, 0, 1, stream());
  xentCudaCopy(base, base, 4, stream());
  EXPECT_EQ(standInCalls(), before);
  // A call within is a call of its own.
  void *inner = xentCudaBegin(nullptr, 0, 32, stream());
  launch(program, "kernel");
  EXPECT_EQ(xentCudaEnd(nullptr, inner, stream()), XENT_CUDA_SUCCESS);
  EXPECT_EQ(xentCudaEnd(nullptr, base, stream()), XENT_CUDA_DRIVER_ERROR);
  EXPECT_STREQ(xentCudaErrorText(),
               "looking up kernel missing_kernel: CUDA_ERROR_500 (500): what "
               "the driver says");
  EXPECT_EQ(standInBytesInUse(), 0u);
  // The failure is over.
  xentCudaBegin(nullptr, 0, 0, stream());
  launch(program, "kernel");
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_SUCCESS);
}

TEST_F(CudaTest, StopsWhereARequirementDoesNotHold) {
  xentCudaBegin(nullptr, 0, 0, stream());
  xentCudaRequire(1, "this holds");
  launch(program, "first");
  xentCudaRequire(0, "targets and tokens differ in number");
  xentCudaRequire(0, "a second message");
  launch(program, "second");
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_NOT_ALLOWED);
  EXPECT_STREQ(xentCudaErrorText(), "targets and tokens differ in number");
  EXPECT_EQ(calls({"cuModuleGetFunction"}), "cuModuleGetFunction(first)\n");
}

TEST_F(CudaTest, RefusesWorkOutsideOfACall) {
  launch(program, "kernel");
  EXPECT_STREQ(xentCudaErrorText(), "a launch outside of a call");
  xentCudaFill(nullptr, 4, 0, 1, stream());
  EXPECT_STREQ(xentCudaErrorText(), "a fill outside of a call");
  xentCudaCopy(nullptr, nullptr, 1, stream());
  EXPECT_STREQ(xentCudaErrorText(), "a copy outside of a call");
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()),
            XENT_CUDA_INVALID_ARGUMENT);
  EXPECT_EQ(calls({""}), "");
}

TEST_F(CudaTest, NestsOnlySoDeep) {
  for (int i = 0; i < 65; ++i)
    xentCudaBegin(nullptr, 0, 0, stream());
  launch(program, "kernel");
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()),
            XENT_CUDA_INVALID_ARGUMENT);
  EXPECT_STREQ(xentCudaErrorText(), "more than 64 calls within calls");
  EXPECT_EQ(calls({"cuLaunch"}), "");
  for (int i = 0; i < 64; ++i)
    EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_SUCCESS);
}

TEST_F(CudaTest, DoesNothingIllegalInACapture) {
  // Unlike other drivers, this one would refuse to load.
  standInSetCapturing(true);
  void *base = xentCudaBegin(nullptr, 0, 256, stream());
  xentCudaFill(base, 4, 0, 64, stream());
  launch(program, "kernel", 100000);
  xentCudaCopy(base, base, 4, stream());
  EXPECT_EQ(xentCudaEnd(nullptr, base, stream()), XENT_CUDA_SUCCESS)
      << xentCudaErrorText();
  // The mode of the thread is what it was.
  EXPECT_EQ(calls({"cuThread"}), "cuThreadExchangeStreamCaptureMode(2)\n"
                                 "cuThreadExchangeStreamCaptureMode(0)\n"
                                 "cuThreadExchangeStreamCaptureMode(2)\n"
                                 "cuThreadExchangeStreamCaptureMode(0)\n");
}

TEST_F(CudaTest, ThreadsAreIndependent) {
  void *context = standInMakeContext();
  std::vector<std::thread> threads;
  std::vector<int> failures(8, 0);
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&, i] {
      standInSetContext(context);
      for (int j = 0; j < 50; ++j) {
        bool fails = (i + j) % 2;
        void *base = xentCudaBegin(nullptr, 0, 128, stream());
        launch(program, fails ? "missing" : "kernel");
        int32_t status = xentCudaEnd(nullptr, base, stream());
        failures[i] += (status != 0) != fails;
      }
    });
  for (std::thread &thread : threads)
    thread.join();
  EXPECT_EQ(failures, std::vector<int>(8, 0));
  EXPECT_EQ(calls({"cuModuleLoad"}), "cuModuleLoadDataEx(ptx)\n");
  EXPECT_EQ(xentCudaMemoryUsage().current, 0u);
}

/// Every call of the driver that a call of a program makes, when it fails.
struct FailingCall {
  const char *call;
  int result;
  int32_t status;
  const char *text;
};

class CudaFailureTest : public CudaTest,
                        public testing::WithParamInterface<FailingCall> {};

TEST_P(CudaFailureTest, IsReported) {
  standInFail(GetParam().call, GetParam().result);
  void *base = xentCudaBegin(nullptr, 0, 64, stream());
  xentCudaFill(base, 1, 0, 4, stream());
  xentCudaFill(base, 2, 0, 4, stream());
  xentCudaFill(base, 4, 0, 4, stream());
  xentCudaCopy(base, base, 4, stream());
  launch(program, "kernel", 100000);
  xentCudaLaunch(&program, "kernel", 4, 1, 1, 32, 1, 1, 2, 1, 1, 0, stream(),
                 nullptr);
  xentCudaLaunch(&program, "kernel", 16, 1, 1, 32, 1, 1, 16, 1, 1, 0, stream(),
                 nullptr);
  EXPECT_EQ(xentCudaEnd(nullptr, base, stream()), GetParam().status);
  std::string text = xentCudaErrorText();
  std::string result = std::to_string(GetParam().result);
  EXPECT_EQ(text.find(GetParam().text), 0u) << text;
  EXPECT_TRUE(textHas(
      (": CUDA_ERROR_" + result + " (" + result + "): what the driver says")
          .c_str()))
      << text;
  EXPECT_EQ(xentCudaMemoryUsage().current, 0u);
}

INSTANTIATE_TEST_SUITE_P(
    DriverCalls, CudaFailureTest,
    testing::Values(
        FailingCall{"cuCtxGetCurrent", 3, XENT_CUDA_DRIVER_ERROR,
                    "asking for the current context"},
        FailingCall{"cuMemAllocAsync", 2, XENT_CUDA_OUT_OF_MEMORY,
                    "allocating a workspace of 64 bytes beside the 0 in use"},
        FailingCall{"cuMemsetD8Async", 1, XENT_CUDA_DRIVER_ERROR,
                    "filling 4 elements of 1 bytes on the device at 0x"},
        FailingCall{"cuCtxGetId", 201, XENT_CUDA_DRIVER_ERROR,
                    "asking for the current context"},
        FailingCall{"cuCtxGetDevice", 201, XENT_CUDA_DRIVER_ERROR,
                    "asking for the compute capability of the device"},
        FailingCall{"cuDeviceGetAttribute", 101, XENT_CUDA_DRIVER_ERROR,
                    "asking for the compute capability of the device"},
        FailingCall{"cuModuleLoadDataEx", 218, XENT_CUDA_DRIVER_ERROR,
                    "loading the PTX for sm_80"},
        FailingCall{"cuModuleGetFunction", 500, XENT_CUDA_DRIVER_ERROR,
                    "looking up kernel kernel"},
        FailingCall{"cuFuncSetAttribute", 1, XENT_CUDA_DRIVER_ERROR,
                    "allowing kernel kernel 100000 bytes of dynamic shared "
                    "memory"},
        FailingCall{"cuLaunchKernel", 701, XENT_CUDA_DRIVER_ERROR,
                    "launching kernel kernel with a grid of 1x1x1, blocks of "
                    "32x1x1 and 100000 bytes of dynamic shared memory"},
        FailingCall{"cuLaunchKernelEx", 912, XENT_CUDA_DRIVER_ERROR,
                    "launching kernel kernel with a grid of 4x1x1, blocks of "
                    "32x1x1 and 0 bytes of dynamic shared memory"}));

} // namespace
