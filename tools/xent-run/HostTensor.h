//===- HostTensor.h - values that go into and out of a program --*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_HOSTTENSOR_H
#define XENT_TOOLS_XENT_RUN_HOSTTENSOR_H

#include "ElementType.h"
#include <memory>

namespace mlir::xent::run {

/// A dense row-major tensor, or a scalar (rank 0). Owns its memory, which is
/// aligned to 64 bytes.
class HostTensor {
public:
  HostTensor() = default;

  /// Contents are undefined. `type` must be supported and `shape` static.
  HostTensor(Type type, ArrayRef<int64_t> shape);

  Type getElementType() const { return type; }
  ArrayRef<int64_t> getShape() const { return shape; }
  int64_t getNumElements() const { return numElements; }
  uint64_t getBytes() const {
    return (uint64_t)numElements * getElementBytes(type);
  }
  void *getData() { return data.get(); }
  const void *getData() const { return data.get(); }

  /// Element `i` in row-major order. Every supported type converts: floats are
  /// rounded once, integers are truncated. i1 reads as 0 or 1.
  double getFloat(int64_t i) const;
  int64_t getInt(int64_t i) const;
  void setFloat(int64_t i, double value);
  void setInt(int64_t i, int64_t value);

private:
  struct Free {
    void operator()(void *memory) const { std::free(memory); }
  };
  Type type;
  SmallVector<int64_t> shape;
  int64_t numElements = 0;
  std::unique_ptr<void, Free> data;
};

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_HOSTTENSOR_H
