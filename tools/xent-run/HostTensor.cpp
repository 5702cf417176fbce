//===- HostTensor.cpp - values that go into and out of a program ----------===//

#include "HostTensor.h"
#include "Numbers.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>

namespace mlir::xent::run {

HostTensor::HostTensor(Type type, ArrayRef<int64_t> shape)
    : type(type), shape(shape), numElements(1) {
  for (int64_t extent : shape)
    numElements *= extent;
  uint64_t bytes = llvm::alignTo(std::max<uint64_t>(getBytes(), 1), 64);
  data.reset(std::aligned_alloc(64, bytes));
  if (!data)
    llvm::report_bad_alloc_error("no memory for an input or a result");
}

double HostTensor::getFloat(int64_t i) const {
  if (type.isF32())
    return static_cast<const float *>(getData())[i];
  if (type.isF64())
    return static_cast<const double *>(getData())[i];
  if (type.isBF16())
    return decodeBF16(static_cast<const uint16_t *>(getData())[i]);
  if (type.isF16())
    return decodeF16(static_cast<const uint16_t *>(getData())[i]);
  return (double)getInt(i);
}

int64_t HostTensor::getInt(int64_t i) const {
  if (isa<FloatType>(type))
    return (int64_t)getFloat(i);
  if (type.isSignlessInteger(1))
    return static_cast<const uint8_t *>(getData())[i] & 1;
  switch (getElementBytes(type)) {
  case 1:
    return static_cast<const int8_t *>(getData())[i];
  case 2:
    return static_cast<const int16_t *>(getData())[i];
  case 4:
    return static_cast<const int32_t *>(getData())[i];
  default:
    return static_cast<const int64_t *>(getData())[i];
  }
}

void HostTensor::setFloat(int64_t i, double value) {
  if (type.isF32())
    static_cast<float *>(getData())[i] = (float)value;
  else if (type.isF64())
    static_cast<double *>(getData())[i] = value;
  else if (type.isBF16())
    static_cast<uint16_t *>(getData())[i] = encodeBF16(value);
  else if (type.isF16())
    static_cast<uint16_t *>(getData())[i] = encodeF16(value);
  else
    setInt(i, (int64_t)value);
}

void HostTensor::setInt(int64_t i, int64_t value) {
  if (isa<FloatType>(type))
    return setFloat(i, (double)value);
  if (type.isSignlessInteger(1))
    value &= 1;
  switch (getElementBytes(type)) {
  case 1:
    static_cast<int8_t *>(getData())[i] = (int8_t)value;
    break;
  case 2:
    static_cast<int16_t *>(getData())[i] = (int16_t)value;
    break;
  case 4:
    static_cast<int32_t *>(getData())[i] = (int32_t)value;
    break;
  default:
    static_cast<int64_t *>(getData())[i] = value;
  }
}

} // namespace mlir::xent::run
