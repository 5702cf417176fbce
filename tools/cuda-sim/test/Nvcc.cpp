//===- Nvcc.cpp - CUDA C++ compiled when a test runs ----------------------===//

#include "Nvcc.h"
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <unistd.h>

namespace cudasim::test {

static bool isExecutable(const std::string &path) {
  return access(path.c_str(), X_OK) == 0;
}

std::string findNvcc() {
  if (const char *named = std::getenv("CUDASIM_NVCC"))
    return isExecutable(named) ? named : "";
  const char *variable = std::getenv("PATH");
  std::istringstream path(variable ? variable : "");
  for (std::string folder; std::getline(path, folder, ':');)
    if (isExecutable(folder + "/nvcc"))
      return folder + "/nvcc";
  const std::string usual = "/usr/local/cuda/bin/nvcc";
  return isExecutable(usual) ? usual : "";
}

ModuleText compileCuda(const std::string &name) {
  std::string file = ::testing::TempDir() + "cuda-sim-XXXXXX";
  const int descriptor = mkstemp(&file[0]);
  if (descriptor < 0) {
    ADD_FAILURE() << "no temporary file";
    return {};
  }
  close(descriptor);
  const std::string command =
      "'" + findNvcc() + "' -ptx -std=c++17 -arch=sm_90 '" +
      CUDASIM_TEST_DIR "/cuda/" + name + ".cu' -o " + file;
  const int status = std::system(command.c_str());
  EXPECT_EQ(status, 0) << command;
  std::stringstream text;
  text << std::ifstream(file).rdbuf();
  unlink(file.c_str());
  return {text.str()};
}

} // namespace cudasim::test
