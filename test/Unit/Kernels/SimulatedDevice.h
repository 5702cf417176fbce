//===- SimulatedDevice.h - run PTX on the simulated driver ------*- C++ -*-===//

#ifndef XENT_TEST_UNIT_KERNELS_SIMULATEDDEVICE_H
#define XENT_TEST_UNIT_KERNELS_SIMULATEDDEVICE_H

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace xenttest {

/// 128 bytes that the driver encodes a tensor map into.
struct alignas(64) TensorMapBytes {
  unsigned char bytes[128];
};

/// What cuTensorMapEncodeTiled is told of a matrix with the contiguous
/// dimension first. The swizzle is that of 128 bytes, out of range is zero.
struct MatrixMap {
  enum Type { F16 = 6, F32 = 7, BF16 = 9 };
  Type type;
  uint64_t inner, outer, pitchBytes;
  uint32_t boxInner, boxOuter;
};

/// Parameters of a launch, each of which is copied.
class Parameters {
public:
  template <typename T> Parameters &add(const T &value) {
    storage.emplace_back((sizeof(T) + 63) / 64 * 64 + 64);
    auto address = reinterpret_cast<uintptr_t>(storage.back().data());
    void *aligned = reinterpret_cast<void *>((address + 63) / 64 * 64);
    std::memcpy(aligned, &value, sizeof(T));
    pointers.push_back(aligned);
    return *this;
  }
  void **get() { return pointers.data(); }

private:
  std::vector<std::vector<char>> storage;
  std::vector<void *> pointers;
};

/// The device of libcuda-sim.so; a context of its own for each object. Calls
/// that cannot fail in a right test end the process if they do.
class SimulatedDevice {
public:
  /// `seed`: the order of warps and asynchronous work.
  explicit SimulatedDevice(unsigned seed = 1);
  ~SimulatedDevice();
  SimulatedDevice(const SimulatedDevice &) = delete;

  /// Device memory of its own; nobody has written it.
  uint64_t allocate(size_t bytes);
  template <typename T> uint64_t upload(const std::vector<T> &values) {
    uint64_t address = allocate(values.size() * sizeof(T));
    copyIn(address, values.data(), values.size() * sizeof(T));
    return address;
  }
  template <typename T>
  std::vector<T> download(uint64_t address, size_t count) {
    std::vector<T> values(count);
    copyOut(values.data(), address, count * sizeof(T));
    return values;
  }
  TensorMapBytes encode(uint64_t address, const MatrixMap &map);

  /// Loads `ptx` and runs its kernel `name`. What the simulator reports; empty
  /// if all is well.
  std::string run(const std::string &ptx, const std::string &name,
                  unsigned blocks, unsigned threads, unsigned sharedBytes,
                  Parameters &parameters);

private:
  void copyIn(uint64_t address, const void *data, size_t bytes);
  void copyOut(void *data, uint64_t address, size_t bytes);
};

/// The address of the first of `values` on the device, `stride` elements apart.
template <typename T>
uint64_t uploadStrided(SimulatedDevice &device, const std::vector<T> &values,
                       int64_t stride) {
  int64_t first = stride < 0 ? (values.size() - 1) * -stride : 0;
  std::vector<T> spread(values.size() * std::abs(stride), T(77));
  for (size_t i = 0; i < values.size(); ++i)
    spread[first + static_cast<int64_t>(i) * stride] = values[i];
  return device.upload(spread) + first * sizeof(T);
}

/// The bits of the bf16 that is nearest to `value`, ties to even.
uint16_t toBF16(float value);
float fromBF16(uint16_t bits);
/// The same of f16, for values that are normal in it.
uint16_t toF16(float value);
float fromF16(uint16_t bits);

} // namespace xenttest

#endif // XENT_TEST_UNIT_KERNELS_SIMULATEDDEVICE_H
