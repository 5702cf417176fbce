//===- DriverDevice.h - a device behind a CUDA driver ----------*- C++ -*-===//
//
// With CUDASIM_TEST_DRIVER=LIBRARY in the environment, what tests run on a
// Machine runs through that driver instead: the same PTX, the same inputs, and
// the results that the ISA demands, bit by bit.
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_TEST_DRIVERDEVICE_H
#define CUDASIM_TEST_DRIVERDEVICE_H

#include "Exec/Launch.h"

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

namespace cudasim::test {

/// The device has no such instruction: nothing to compare.
struct NotOnDevice : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class DriverDevice {
public:
  /// Null if the environment names no driver. Throws if that cannot be used.
  static DriverDevice *instance();

  /// Loads a module after its .target has become the device's. Throws
  /// NotOnDevice if the driver does not compile it.
  void *load(const std::string &text);
  uint64_t allocate(uint64_t bytes);
  /// These ignore errors: after one of a kernel, all calls fail.
  void unload(void *module);
  void release(uint64_t address);
  void write(uint64_t address, const void *data, uint64_t bytes);
  void read(void *data, uint64_t address, uint64_t bytes);
  /// A tensor map, as cuTensorMapEncodeTiled makes it of these.
  std::array<uint64_t, 16> encodeTiled(int type, uint32_t rank,
                                       uint64_t address, const uint64_t *dims,
                                       const uint64_t *strides,
                                       const uint32_t *box,
                                       const uint32_t *steps, int swizzle);
  /// Runs a kernel to its end; the name of the error, "" if there is none.
  std::string launch(void *module, const std::string &kernel, Dim3 grid,
                     Dim3 block, Dim3 cluster, uint32_t dynamicShared,
                     void **parameters);

private:
  explicit DriverDevice(const char *path);
  std::string target; // "sm_90a"
};

} // namespace cudasim::test

#endif // CUDASIM_TEST_DRIVERDEVICE_H
