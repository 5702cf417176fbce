//===- Nvcc.h - CUDA C++ compiled when a test runs --------------*- C++ -*-===//

#ifndef CUDASIM_TEST_NVCC_H
#define CUDASIM_TEST_NVCC_H

#include "Harness.h"
#include <string>

namespace cudasim::test {

/// Path of nvcc: of the environment variable CUDASIM_NVCC, on the PATH, or
/// where the toolkit is usually installed. Empty if there is none.
std::string findNvcc();

/// PTX of cuda/`name`.cu for sm_90. Empty, with a failure of the test, if it
/// does not compile.
ModuleText compileCuda(const std::string &name);

} // namespace cudasim::test

/// Skips the test where there is no nvcc.
#define CUDASIM_NEEDS_NVCC()                                                   \
  if (cudasim::test::findNvcc().empty())                                       \
  GTEST_SKIP() << "no nvcc"

#endif // CUDASIM_TEST_NVCC_H
