//===- SimTest.h - Running PTX in a unit test -------------------*- C++ -*-===//
//
//   Run run = launch(kernel("k", ".param .u64 out", R"( ... ret; )"),
//                    {.grid, .block}, out.arg());
//   EXPECT_EQ(run.error, 0) << run.report;
//
//===----------------------------------------------------------------------===//
#ifndef CUDASIM_TEST_SIMTEST_H
#define CUDASIM_TEST_SIMTEST_H

#include <cstdint>
#include <cstring>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace cudasim::test {

/// A module with one kernel "k" and usual registers declared: %p<32>, %h<64>
/// (.b16), %r<128> (.b32), %q<128> (.b64), %f<64> (.f32), %d<64> (.f64).
/// `params` is the parameter list's text, `module` what comes before the entry.
std::string kernel(const std::string &params, const std::string &body,
                   const std::string &module = "",
                   const std::string &target = "sm_90a");

/// Device memory that lives as long as the object. Without values it is
/// never written.
class Buffer {
public:
  explicit Buffer(size_t bytes);
  template <class T>
  explicit Buffer(const std::vector<T> &values)
      : Buffer(values.size() * sizeof(T)) {
    upload(values.data());
  }
  ~Buffer();
  Buffer(const Buffer &) = delete;
  Buffer &operator=(const Buffer &) = delete;
  void upload(const void *data);
  void download(void *data) const;
  template <class T> std::vector<T> read() const {
    std::vector<T> values(size / sizeof(T));
    download(values.data());
    return values;
  }
  uint64_t address = 0;
  size_t size;
};

struct Shape {
  uint32_t grid[3] = {1, 1, 1}, block[3] = {1, 1, 1};
  uint32_t shared = 0, cluster[3] = {0, 0, 0};
  Shape(uint32_t blocks = 1, uint32_t threads = 1, uint32_t shared = 0)
      : shared(shared) {
    grid[0] = blocks, block[0] = threads;
  }
};

struct Run {
  /// First CUresult that was not 0: of loading, launch or synchronisation.
  int error = 0;
  /// The report's text, "" without one. Its first word is the kind.
  std::string report;
  bool reported(const std::string &kind) const {
    return report.compare(0, kind.size() + 1, kind + ":") == 0;
  }
};

/// A parameter: a buffer's address or raw bytes of any type.
struct Arg {
  std::vector<uint8_t> bytes;
  Arg(const Buffer &buffer) : Arg(buffer.address) {}
  template <class T, class = std::enable_if_t<std::is_trivially_copyable_v<T>>>
  Arg(const T &value) : bytes(sizeof(T)) {
    std::memcpy(bytes.data(), &value, sizeof(T));
  }
};

/// Loads `ptx`, launches its kernel `name` through the driver API in a context
/// of its own, and synchronises.
Run launch(const std::string &ptx, const Shape &shape,
           const std::vector<Arg> &args, const char *name = "k");

/// Another order of warps and deferred operations for what follows.
void setSeed(unsigned seed);

} // namespace cudasim::test

#endif // CUDASIM_TEST_SIMTEST_H
