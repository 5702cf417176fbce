//===- OperandTile.h - an operand's tile in shared memory -------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_OPERANDTILE_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_OPERANDTILE_H

#include "DeviceBuilder.h"

namespace mlir::xent {

/// `rows` x `blockK` 16-bit elements of an operand, as ldmatrix wants them: in
/// lines of what is contiguous in global memory, cut into chunks of 16 bytes.
///
/// ldmatrix reads 8 chunks of one position in 8 consecutive lines at once. They
/// are in different banks because the position is swizzled by the line: lines
/// of 128 bytes or more all start in bank 0, so by its last three bits; of
/// lines of 64 bytes every second one does, so by the two bits above the last.
struct OperandTile {
  unsigned rows, blockK;
  bool mnMajor;

  /// Lines: rows, or steps of k if the operand is MN-major.
  unsigned lines() const { return mnMajor ? blockK : rows; }
  unsigned lineBytes() const { return 2 * (mnMajor ? rows : blockK); }
  unsigned chunksPerLine() const { return lineBytes() / 16; }
  unsigned chunks() const { return lines() * chunksPerLine(); }
  unsigned bytes() const { return lines() * lineBytes(); }
  /// Whether the swizzle keeps chunks within their line.
  bool isLegal() const { return lineBytes() == 64 || lineBytes() % 128 == 0; }

  /// The byte of the chunk at `chunk` of `line`, from the start of the tile.
  unsigned offset(unsigned line, unsigned chunk) const;
  /// The same, as IR on i32.
  Value offset(DeviceBuilder &b, Value line, Value chunk) const;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_OPERANDTILE_H
