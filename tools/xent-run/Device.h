//===- Device.h - the CUDA device that programs run on ----------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_DEVICE_H
#define XENT_TOOLS_XENT_RUN_DEVICE_H

#include "Xent/Runtime/CudaDevice.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>

namespace mlir::xent::run {

/// A CUDA device, and a stream on it.
class Device {
public:
  /// Opens device 0 of the driver `library`: "sim" is the simulated driver
  /// beside this program, empty what the runtime finds by itself.
  static llvm::Expected<std::unique_ptr<Device>> open(llvm::StringRef library);
  ~Device();

  llvm::StringRef getName() const { return properties.name; }
  llvm::StringRef getChip() const { return properties.chip; }
  /// Whether there is no hardware behind it: times mean nothing then.
  bool isSimulated() const { return getName().contains_insensitive("simulat"); }
  void *getStream() const { return stream; }

private:
  Device() = default;

  XentCudaDevice properties;
  void *stream = nullptr;
};

/// Device memory, freed with its owner.
class DeviceMemory {
public:
  static llvm::Expected<DeviceMemory> allocate(int64_t bytes);
  DeviceMemory(DeviceMemory &&other) : data(other.data) {
    other.data = nullptr;
  }
  DeviceMemory &operator=(DeviceMemory &&) = delete;
  ~DeviceMemory() { xentCudaFree(data); }

  void *getData() const { return data; }

private:
  explicit DeviceMemory(void *data) : data(data) {}

  void *data;
};

/// Success, or the error that a function of the CUDA runtime has returned.
llvm::Error makeDeviceError(int32_t status);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_DEVICE_H
