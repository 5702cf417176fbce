//===- CudaModuleTest.cpp - which image is loaded, when and where ---------===//

#include "CudaFixture.h"
#include <vector>

namespace {

/// The image that a program loads on a device, or the text of its failure.
class CudaImageTest : public CudaTest {
protected:
  std::string load(int major, int minor, std::vector<XentCudaImage> images) {
    standInReset();
    standInSetCapability(major, minor);
    XentCudaProgram program = {(int32_t)images.size(), images.data(), nullptr};
    int32_t status = xentCudaLoad(&program);
    if (status)
      return std::to_string(status) + ": " + xentCudaErrorText();
    return calls({"cuModuleLoad"});
  }

  const XentCudaImage ptx80 = makeImage("sm_80", true, "ptx80");
  const XentCudaImage ptx90 = makeImage("sm_90", true, "ptx90");
  const XentCudaImage ptx90a = makeImage("sm_90a", true, "ptx90a");
  const XentCudaImage ptx100f = makeImage("sm_100f", true, "ptx100f");
  const XentCudaImage cubin90 = makeImage("sm_90", false, "cubin90");
  const XentCudaImage cubin90a = makeImage("sm_90a", false, "cubin90a");
};

TEST_F(CudaImageTest, PrefersTheCubinOfTheChip) {
  EXPECT_EQ(load(9, 0, {ptx90a, cubin90, ptx80}),
            "cuModuleLoadDataEx(cubin90)\n");
  EXPECT_EQ(load(9, 0, {cubin90, cubin90a}), "cuModuleLoadDataEx(cubin90a)\n");
  EXPECT_EQ(load(8, 9, {cubin90, ptx80}), "cuModuleLoadDataEx(ptx80)\n");
  EXPECT_EQ(load(10, 0, {cubin90, ptx80}), "cuModuleLoadDataEx(ptx80)\n");
}

TEST_F(CudaImageTest, TakesTheNewestPTX) {
  EXPECT_EQ(load(9, 0, {ptx80, ptx90}), "cuModuleLoadDataEx(ptx90)\n");
  EXPECT_EQ(load(12, 0, {ptx90, ptx80}), "cuModuleLoadDataEx(ptx90)\n");
  EXPECT_EQ(load(8, 6, {ptx80, ptx90}), "cuModuleLoadDataEx(ptx80)\n");
}

TEST_F(CudaImageTest, TakesSpecificPTXOnlyWhereItRuns) {
  EXPECT_EQ(load(9, 0, {ptx90, ptx90a}), "cuModuleLoadDataEx(ptx90a)\n");
  EXPECT_EQ(load(10, 0, {ptx80, ptx90a}), "cuModuleLoadDataEx(ptx80)\n");
  EXPECT_EQ(load(10, 3, {ptx90, ptx100f}), "cuModuleLoadDataEx(ptx100f)\n");
  EXPECT_EQ(load(12, 0, {ptx90, ptx100f}), "cuModuleLoadDataEx(ptx90)\n");
}

TEST_F(CudaImageTest, SaysThatNothingFits) {
  const char *expected = "3: the program has no code for the device, an sm_75";
  EXPECT_EQ(load(7, 5, {ptx80, ptx90a, cubin90}), expected);
  EXPECT_EQ(load(7, 5, {}), expected);
  for (const char *chip : {"", "sm_", "sm_75x", "compute_75", "sm_-1"})
    EXPECT_EQ(load(7, 5, {makeImage(chip, true, "ptx")}), expected);
}

TEST_F(CudaTest, TriesPTXWhereACubinIsRefused) {
  XentCudaImage images[] = {makeImage("sm_90a", true, "new"),
                            makeImage("sm_90", false, "cubin"),
                            makeImage("sm_80", true, "old")};
  XentCudaProgram both = {3, images, nullptr};
  standInRefuse("cubin", 209, "");
  standInRefuse("new", 222, "");
  EXPECT_EQ(xentCudaLoad(&both), XENT_CUDA_SUCCESS);
  EXPECT_EQ(calls({"cuModuleLoad"}), "cuModuleLoadDataEx(cubin)\n"
                                     "cuModuleLoadDataEx(new)\n"
                                     "cuModuleLoadDataEx(old)\n");
}

TEST_F(CudaTest, SaysWhatTheDriversCompilerSays) {
  XentCudaImage images[] = {makeImage("sm_90", true, "new"),
                            makeImage("sm_80", true, "old")};
  XentCudaProgram both = {2, images, nullptr};
  standInRefuse("new", 218, "line 3: syntax error");
  EXPECT_EQ(xentCudaLoad(&both), XENT_CUDA_DRIVER_ERROR);
  EXPECT_STREQ(xentCudaErrorText(),
               "loading the PTX for sm_90 (line 3: syntax error): "
               "CUDA_ERROR_218 (218): what the driver says");
  EXPECT_EQ(calls({"cuModuleLoad"}), "cuModuleLoadDataEx(new)\n");
}

TEST_F(CudaTest, EndsPTXByAZero) {
  XentCudaImage images[] = {{"sm_80", 1, "text and more", 4}};
  XentCudaProgram cut = {1, images, nullptr};
  EXPECT_EQ(xentCudaLoad(&cut), XENT_CUDA_SUCCESS);
  EXPECT_EQ(calls({"cuModuleLoad"}), "cuModuleLoadDataEx(text)\n");
}

TEST_F(CudaTest, LoadsOncePerContext) {
  auto call = [&] {
    xentCudaBegin(nullptr, 0, 0, stream());
    launch(program, "kernel");
    EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_SUCCESS);
  };
  const char *loading = "cuModuleLoadDataEx(ptx)\n"
                        "cuModuleGetFunction(kernel)\n";
  call();
  call();
  EXPECT_EQ(calls({"cuModule"}), loading);
  standInReset(); // another context
  call();
  call();
  EXPECT_EQ(calls({"cuModule"}), loading);
}

TEST_F(CudaTest, ProgramsDoNotShareKernels) {
  XentCudaImage images[] = {makeImage("sm_80", true, "other")};
  XentCudaProgram other = {1, images, nullptr};
  xentCudaBegin(nullptr, 0, 0, stream());
  launch(program, "kernel");
  launch(other, "kernel");
  EXPECT_EQ(xentCudaEnd(nullptr, nullptr, stream()), XENT_CUDA_SUCCESS);
  EXPECT_EQ(calls({"cuModule"}), "cuModuleLoadDataEx(ptx)\n"
                                 "cuModuleGetFunction(kernel)\n"
                                 "cuModuleLoadDataEx(other)\n"
                                 "cuModuleGetFunction(kernel)\n");
}

TEST_F(CudaTest, LoadsAgainAfterAFailure) {
  standInFail("cuModuleLoadDataEx", 2);
  EXPECT_EQ(xentCudaLoad(&program), XENT_CUDA_OUT_OF_MEMORY);
  standInReset();
  EXPECT_EQ(xentCudaLoad(&program), XENT_CUDA_SUCCESS);
  EXPECT_EQ(xentCudaLoad(&program), XENT_CUDA_SUCCESS);
  EXPECT_EQ(calls({"cuModule"}), "cuModuleLoadDataEx(ptx)\n");
}

} // namespace
