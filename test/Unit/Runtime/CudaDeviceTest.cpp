//===- CudaDeviceTest.cpp - drivers, contexts and devices -----------------===//

#include "Xent/Runtime/CudaDevice.h"
#include "CudaFixture.h"

namespace {

TEST_F(CudaTest, DescribesTheDevice) {
  XentCudaDevice device;
  standInSetCapability(12, 1);
  ASSERT_EQ(xentCudaOpen(&device), XENT_CUDA_SUCCESS);
  EXPECT_STREQ(device.name, "Stand-in 40");
  EXPECT_STREQ(device.chip, "sm_121");
  EXPECT_EQ(device.cudaVersion, 12040);
  EXPECT_EQ(device.memoryBytes, uint64_t(1) << 33);
  EXPECT_EQ(calls({"cuDevicePrimary", "cuCtxSet"}), "");
}

TEST_F(CudaTest, MakesThePrimaryContextCurrentWhereThereIsNone) {
  standInSetContext(nullptr);
  int before = standInPrimaryRetains();
  for (int i = 0; i < 2; ++i) {
    standInSetContext(nullptr);
    xentCudaBegin(nullptr, 0, 0, stream());
    launch(program, "kernel");
    EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_SUCCESS);
  }
  EXPECT_LE(standInPrimaryRetains() - before, 1);
  EXPECT_EQ(calls({"cuCtxSet", "cuModuleLoad"}),
            "cuCtxSetCurrent(a context)\n"
            "cuModuleLoadDataEx(ptx)\n"
            "cuCtxSetCurrent(a context)\n");
  // What comes after a close loads again.
  EXPECT_EQ(xentCudaClose(), XENT_CUDA_SUCCESS);
  EXPECT_EQ(xentCudaLoad(&program), XENT_CUDA_SUCCESS);
  EXPECT_EQ(calls({"cuDevicePrimaryCtxRel", "cuModuleLoad"}),
            "cuModuleLoadDataEx(ptx)\n"
            "cuDevicePrimaryCtxRelease()\n"
            "cuModuleLoadDataEx(ptx)\n");
  EXPECT_EQ(xentCudaClose(), XENT_CUDA_SUCCESS);
}

TEST_F(CudaTest, SaysWhyThereIsNoContext) {
  xentCudaClose();
  const struct {
    const char *call;
    const char *text;
  } failing[] = {{"cuDeviceGetCount", "counting CUDA devices: "},
                 {"cuDeviceGet", "opening CUDA device 0: "},
                 {"cuDevicePrimaryCtxRetain",
                  "retaining the primary context of CUDA device 0: "},
                 {"cuCtxSetCurrent",
                  "making the primary context of CUDA device 0 current: "}};
  for (auto [call, text] : failing) {
    standInReset();
    standInSetContext(nullptr);
    standInFail(call, 999);
    EXPECT_EQ(xentCudaOpen(nullptr), XENT_CUDA_DRIVER_ERROR);
    EXPECT_EQ(std::string(xentCudaErrorText()).find(text), 0u)
        << xentCudaErrorText();
  }
  standInReset();
  xentCudaClose();
  standInSetContext(nullptr);
  standInSetDeviceCount(0);
  EXPECT_EQ(xentCudaOpen(nullptr), XENT_CUDA_NO_DEVICE);
  EXPECT_STREQ(xentCudaErrorText(),
               "the CUDA driver finds no device that it can use");
}

TEST_F(CudaTest, MovesDataToTheDeviceAndBack) {
  int data[] = {1, 2, 3, 4}, back[4] = {};
  void *memory = xentCudaMalloc(sizeof(data));
  ASSERT_TRUE(memory);
  EXPECT_EQ(xentCudaMemoryUsage().current, sizeof(data));
  EXPECT_EQ(xentCudaCopyToDevice(memory, data, sizeof(data), stream()), 0);
  EXPECT_EQ(xentCudaCopyToHost(back, memory, sizeof(data), stream()), 0);
  EXPECT_EQ(std::memcmp(data, back, sizeof(data)), 0);
  EXPECT_EQ(xentCudaFree(memory), 0);
  EXPECT_EQ(xentCudaFree(nullptr), 0);
  EXPECT_EQ(calls({"cuMem", "cuStream"}), "cuMemAlloc(16)\n"
                                          "cuMemcpyHtoDAsync(16, stream 7)\n"
                                          "cuStreamSynchronize()\n"
                                          "cuMemcpyDtoHAsync(16, stream 7)\n"
                                          "cuStreamSynchronize()\n"
                                          "cuMemFree()\n");
  EXPECT_EQ(xentCudaFree(memory), XENT_CUDA_INVALID_ARGUMENT);
  EXPECT_TRUE(textHas("which is free already"));
  EXPECT_EQ(xentCudaMalloc(0), nullptr);
  EXPECT_EQ(xentCudaMemoryUsage().current, 0u);
}

TEST_F(CudaTest, ReportsFailuresOfTheHostsCalls) {
  void *memory = xentCudaMalloc(16), *handle;
  char data[16];
  float milliseconds;
  const char *calls[] = {
      "cuMemAlloc",         "cuMemcpyHtoDAsync",   "cuMemcpyDtoHAsync",
      "cuStreamCreate",     "cuStreamSynchronize", "cuStreamDestroy",
      "cuEventCreate",      "cuEventRecord",       "cuEventSynchronize",
      "cuEventElapsedTime", "cuEventDestroy",      "cuMemFree"};
  for (const char *call : calls)
    standInFail(call, 719);
  EXPECT_EQ(xentCudaMalloc(16), nullptr);
  EXPECT_EQ(std::string(xentCudaErrorText()),
            "allocating 16 bytes of device memory beside the 16 in use: "
            "CUDA_ERROR_719 (719): what the driver says; earlier work in the "
            "context may be the cause");
  const int32_t expected = XENT_CUDA_DRIVER_ERROR;
  EXPECT_EQ(xentCudaCopyToDevice(memory, data, 16, nullptr), expected);
  EXPECT_TRUE(textHas("copying 16 bytes from the host to the device"));
  EXPECT_EQ(xentCudaCopyToHost(data, memory, 16, nullptr), expected);
  EXPECT_TRUE(textHas("copying 16 bytes from the device to the host"));
  EXPECT_EQ(xentCudaStreamCreate(&handle), expected);
  EXPECT_TRUE(textHas("creating a stream"));
  EXPECT_EQ(xentCudaStreamSynchronize(nullptr), expected);
  EXPECT_TRUE(textHas("waiting for a stream"));
  EXPECT_EQ(xentCudaStreamDestroy(stream()), expected);
  EXPECT_TRUE(textHas("destroying a stream"));
  EXPECT_EQ(xentCudaEventCreate(&handle), expected);
  EXPECT_TRUE(textHas("creating an event"));
  EXPECT_EQ(xentCudaEventRecord(stream(), nullptr), expected);
  EXPECT_TRUE(textHas("recording an event"));
  EXPECT_EQ(xentCudaEventElapsed(stream(), stream(), &milliseconds), expected);
  EXPECT_TRUE(textHas("measuring the time between two events"));
  EXPECT_EQ(xentCudaEventDestroy(stream()), expected);
  EXPECT_TRUE(textHas("destroying an event"));
  EXPECT_EQ(xentCudaFree(memory), expected);
  EXPECT_TRUE(textHas("freeing device memory"));
}

TEST_F(CudaTest, MeasuresTimes) {
  void *stream, *start, *end;
  float milliseconds = 0;
  EXPECT_EQ(xentCudaStreamCreate(&stream), 0);
  EXPECT_EQ(xentCudaEventCreate(&start), 0);
  EXPECT_EQ(xentCudaEventCreate(&end), 0);
  EXPECT_EQ(xentCudaEventRecord(start, stream), 0);
  EXPECT_EQ(xentCudaEventRecord(end, stream), 0);
  EXPECT_EQ(xentCudaEventElapsed(start, end, &milliseconds), 0);
  EXPECT_EQ(milliseconds, 1.5f);
  EXPECT_EQ(xentCudaEventDestroy(start), 0);
  EXPECT_EQ(xentCudaEventDestroy(end), 0);
  EXPECT_EQ(xentCudaStreamDestroy(stream), 0);
  EXPECT_EQ(xentCudaStreamDestroy(nullptr), 0);
  EXPECT_EQ(xentCudaEventDestroy(nullptr), 0);
}

/// Each in a process of its own, which has no driver yet.
class CudaDriverDeathTest : public testing::Test {
protected:
  void SetUp() override {
    testing::FLAGS_gtest_death_test_style = "threadsafe";
  }

  /// Leaves with the status of a first call on the driver at `path`, and says
  /// its text.
  [[noreturn]] static void open(const char *path) {
    setenv("XENT_CUDA_DRIVER", path, 1);
    int32_t status = xentCudaOpen(nullptr);
    std::fputs(xentCudaErrorText(), stderr);
    std::_Exit(status);
  }
};

TEST_F(CudaDriverDeathTest, SaysThatThereIsNoDriver) {
  EXPECT_EXIT(open("no-such-driver.so"),
              testing::ExitedWithCode(XENT_CUDA_NO_DRIVER),
              "^no CUDA driver: no-such-driver.so: .*; the environment "
              "variable XENT_CUDA_DRIVER names another library$");
}

TEST_F(CudaDriverDeathTest, SaysWhatALibraryLacks) {
  EXPECT_EXIT(open("libm.so.6"), testing::ExitedWithCode(XENT_CUDA_NO_DRIVER),
              "no CUDA driver: libm.so.6 has no cu.*; a driver of CUDA 11.2 or "
              "newer is needed");
}

TEST_F(CudaDriverDeathTest, SaysThatTheDriverDoesNotStart) {
  EXPECT_EXIT(
      {
        standInFail("cuInit", 100);
        open(XENT_STAND_IN_DRIVER);
      },
      testing::ExitedWithCode(XENT_CUDA_NO_DEVICE),
      "initializing the CUDA driver .*: CUDA_ERROR_100");
}

TEST_F(CudaDriverDeathTest, TriesAgainAfterAFailure) {
  EXPECT_EXIT(
      {
        setenv("XENT_CUDA_DRIVER", "no-such-driver.so", 1);
        if (xentCudaOpen(nullptr) == XENT_CUDA_NO_DRIVER)
          open(XENT_STAND_IN_DRIVER);
      },
      testing::ExitedWithCode(0), "");
}

/// Leaves with the status of a launch with clusters on a driver that has none.
[[noreturn]] static void launchOnOldDriver() {
  setenv("XENT_CUDA_DRIVER", XENT_OLD_STAND_IN_DRIVER, 1);
  XentCudaImage image = {"sm_80", 1, "ptx", 3};
  XentCudaProgram program = {1, &image, nullptr};
  auto launch = [&](int64_t cluster) {
    xentCudaBegin(nullptr, 0, 0, nullptr);
    xentCudaLaunch(&program, "kernel", 2, 1, 1, 1, 1, 1, cluster, 1, 1, 0,
                   nullptr, nullptr);
    return xentCudaEnd(nullptr, nullptr, nullptr);
  };
  if (int32_t status = launch(0))
    std::_Exit(100 + status);
  int32_t status = launch(2);
  std::fputs(xentCudaErrorText(), stderr);
  std::_Exit(status);
}

TEST_F(CudaDriverDeathTest, NeedsANewerDriverForClustersOnly) {
  EXPECT_EXIT(launchOnOldDriver(), testing::ExitedWithCode(XENT_CUDA_NO_DRIVER),
              "launching kernel kernel with clusters: the CUDA driver has no "
              "cuLaunchKernelEx, one of CUDA 11.8 or newer is needed");
}

} // namespace
