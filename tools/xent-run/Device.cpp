//===- Device.cpp - the CUDA device that programs run on ------------------===//

#include "Device.h"
#include "Error.h"
#include "Xent/Runtime/Cuda.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <cstdlib>

namespace mlir::xent::run {

/// The simulated driver of this build or installation.
static std::string findSimulatedDriver() {
  static int anchor;
  std::string program = llvm::sys::fs::getMainExecutable(nullptr, &anchor);
  llvm::SmallString<256> path(
      llvm::sys::path::parent_path(llvm::sys::path::parent_path(program)));
  llvm::sys::path::append(path, "lib", "libcuda-sim.so");
  return path.str().str();
}

llvm::Error makeDeviceError(int32_t status) {
  if (status == XENT_CUDA_SUCCESS)
    return llvm::Error::success();
  ExitCode code = ExitCode::Device;
  if (status == XENT_CUDA_OUT_OF_MEMORY)
    code = ExitCode::Budget;
  else if (status == XENT_CUDA_NOT_ALLOWED)
    code = ExitCode::Aborted;
  return makeError(code, "{0}", xentCudaErrorText());
}

llvm::Expected<std::unique_ptr<Device>> Device::open(llvm::StringRef library) {
  if (!library.empty()) {
    std::string path = library == "sim" ? findSimulatedDriver() : library.str();
    if (!llvm::sys::fs::exists(path))
      return makeError(ExitCode::Device, "--driver={0}: there is no file {1}",
                       library, path);
    ::setenv("XENT_CUDA_DRIVER", path.c_str(), /*overwrite=*/1);
  }
  std::unique_ptr<Device> device(new Device());
  if (llvm::Error error = makeDeviceError(xentCudaOpen(&device->properties)))
    return std::move(error);
  if (llvm::Error error =
          makeDeviceError(xentCudaStreamCreate(&device->stream)))
    return std::move(error);
  return std::move(device);
}

Device::~Device() {
  xentCudaStreamDestroy(stream);
  xentCudaClose();
}

llvm::Expected<DeviceMemory> DeviceMemory::allocate(int64_t bytes) {
  // A pointer of its own even for nothing.
  void *data = xentCudaMalloc(std::max<int64_t>(bytes, 1));
  if (data)
    return DeviceMemory(data);
  return makeError(ExitCode::Budget, "{0}", xentCudaErrorText());
}

} // namespace mlir::xent::run
