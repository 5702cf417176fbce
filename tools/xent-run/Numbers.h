//===- Numbers.h - bits of the 16-bit float types ---------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_NUMBERS_H
#define XENT_TOOLS_XENT_RUN_NUMBERS_H

#include <cstdint>

namespace mlir::xent::run {

/// Rounds once, to nearest, ties to even; overflow gives an infinity, NaN a
/// quiet NaN.
uint16_t encodeBF16(double value);
uint16_t encodeF16(double value);

/// Exact.
double decodeBF16(uint16_t bits);
double decodeF16(uint16_t bits);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_NUMBERS_H
