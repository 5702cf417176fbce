//===- Device.h - memory, copies and times on the device --------*- C++ -*-===//

#ifndef XENT_BENCHMARKS_GPU_DEVICE_H
#define XENT_BENCHMARKS_GPU_DEVICE_H

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench {

/// What went wrong, in the word of the verdict that the report has.
class Failure : public std::runtime_error {
public:
  Failure(std::string verdict, const std::string &text)
      : std::runtime_error(text), verdict(std::move(verdict)) {}
  const std::string verdict;
};

/// Throws a Failure with the driver's text if `status` is not 0.
void check(int status, const char *what);

/// Device memory with a guard behind it that nobody may write.
class Buffer {
public:
  explicit Buffer(int64_t bytes);
  ~Buffer();
  Buffer(Buffer &&other) noexcept;
  Buffer(const Buffer &) = delete;
  Buffer &operator=(const Buffer &) = delete;

  void *getData() const { return data; }
  int64_t getSizeInBytes() const { return bytes; }

  void write(const std::vector<uint8_t> &from, void *stream);
  /// Sets all bytes, whose number 4 divides after rounding up, to 0xff: NaN in
  /// any type of float, -1 as an integer.
  void poison(void *stream);
  /// Calls `body` on the contents, from the first byte to the last, in parts.
  void read(void *stream,
            const std::function<void(const uint8_t *, int64_t)> &body) const;
  bool isGuardIntact(void *stream) const;

private:
  void *data = nullptr;
  int64_t bytes;
};

/// Ends the process with exit code 124 if `seconds` pass before it is gone: a
/// kernel that hangs cannot be waited for.
class TimeLimit {
public:
  explicit TimeLimit(unsigned seconds);
  ~TimeLimit();
  TimeLimit(const TimeLimit &) = delete;
  TimeLimit &operator=(const TimeLimit &) = delete;
};

} // namespace bench

#endif // XENT_BENCHMARKS_GPU_DEVICE_H
