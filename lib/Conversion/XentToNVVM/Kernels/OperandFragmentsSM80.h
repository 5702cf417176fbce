//===- OperandFragmentsSM80.h - an operand to registers ---------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_OPERANDFRAGMENTSSM80_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_OPERANDFRAGMENTSSM80_H

#include "DeviceBuilder.h"
#include "OperandTile.h"

#include <array>

namespace mlir::xent {

/// The four 8 x 8 matrices of one ldmatrix.x4 within a block of 16 rows (m or
/// n) and 16 steps of k: the first row and the first k of matrix `i`, each 0 or
/// 8. Those of A are in the order of the registers of mma.m16n8k16, rows first;
/// those of B are the two registers of the first 8 columns, then of the others
/// (PTX ISA, "Matrix Fragments for mma.m16n8k16").
struct MatrixOrder {
  bool kFirst;
  unsigned row(unsigned i) const { return 8 * (kFirst ? i / 2 : i % 2); }
  unsigned k(unsigned i) const { return 8 * (kFirst ? i % 2 : i / 2); }

  static MatrixOrder ofA() { return {false}; }
  static MatrixOrder ofB() { return {true}; }
};

/// Loads a warp's part of an operand's tile into registers by ldmatrix,
/// transposed if the operand is MN-major.
class OperandFragmentsSM80 {
public:
  /// Creates what does not depend on the slot: the warp's part is `rows` rows
  /// from `firstRow` (i32) of the tile on.
  OperandFragmentsSM80(DeviceBuilder &b, const OperandTile &tile,
                       MatrixOrder order, Value lane, Value firstRow,
                       unsigned rows);

  using Registers = std::array<Value, 4>;
  /// The registers (i32) of each block of 16 rows, for step `step` of 16 of k,
  /// of the tile at `slot` in shared memory.
  SmallVector<Registers> create(DeviceBuilder &b, Value slot,
                                unsigned step) const;

private:
  OperandTile tile;
  unsigned blocks;
  /// By block, or by step if K-major: where this lane's line of the first step,
  /// or block, is in the tile. The others are whole lines away.
  SmallVector<Value> offsets;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_OPERANDFRAGMENTSSM80_H
