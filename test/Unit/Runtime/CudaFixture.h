//===- CudaFixture.h - tests on the stand-in driver -------------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_RUNTIME_CUDAFIXTURE_H
#define XENT_TEST_UNIT_RUNTIME_CUDAFIXTURE_H

#include "StandInDriver.h"
#include "Xent/Runtime/Cuda.h"
#include "gtest/gtest.h"
#include <cstdlib>
#include <cstring>
#include <string>

/// A context of its own for each test, on the stand-in driver.
class CudaTest : public testing::Test {
protected:
  void SetUp() override {
    setenv("XENT_CUDA_DRIVER", XENT_STAND_IN_DRIVER, 1);
    standInReset();
    xentCudaMemoryReset();
  }

  static XentCudaImage makeImage(const char *chip, bool isPTX,
                                 const char *text) {
    return {chip, isPTX, text, std::strlen(text)};
  }

  /// Launches `kernel` with one block of 32 threads on stream 7.
  static void launch(XentCudaProgram &program, const char *kernel,
                     int64_t dynamicSharedBytes = 0) {
    int argument = 5;
    void *arguments[] = {&argument};
    xentCudaLaunch(&program, kernel, 1, 1, 1, 32, 1, 1, 0, 0, 0,
                   dynamicSharedBytes, stream(), arguments);
  }

  /// The calls of the driver that begin with one of the prefixes.
  static std::string calls(std::initializer_list<const char *> prefixes) {
    std::string all = standInCalls(), result;
    for (size_t begin = 0; begin < all.size();) {
      size_t end = all.find('\n', begin) + 1;
      for (const char *prefix : prefixes)
        if (all.compare(begin, std::strlen(prefix), prefix) == 0)
          result += all.substr(begin, end - begin);
      begin = end;
    }
    return result;
  }

  static bool textHas(const char *part) {
    return std::string(xentCudaErrorText()).find(part) != std::string::npos;
  }

  static void *stream() { return reinterpret_cast<void *>(uintptr_t(7)); }

  XentCudaImage images[1] = {makeImage("sm_80", true, "ptx")};
  XentCudaProgram program = {1, images, nullptr};
};

#endif // XENT_TEST_UNIT_RUNTIME_CUDAFIXTURE_H
