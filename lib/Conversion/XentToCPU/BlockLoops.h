//===- BlockLoops.h - loops over the blocks of a product --------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_BLOCKLOOPS_H
#define XENT_LIB_CONVERSION_XENTTOCPU_BLOCKLOOPS_H

#include "PackOperand.h"

namespace mlir::xent::detail {

/// The blocks of a product whose sums are accumulated in vector registers.
struct BlockLoops {
  /// Rows and vectors of a block.
  RegisterTile tile;
  /// Numbers of blocks that cover the rows and the columns of the result.
  Value rowBlocks, colBlocks;
  /// Length of the sums, in whatever unit the micro-kernel counts; how much of
  /// it a block takes at a time, before the next block has its turn.
  Value depth;
  int64_t depthStep;
  /// Whether each visit sums up from zero, and adds its sums to the result in
  /// the end. Otherwise it goes on from what the result has: the order of the
  /// terms is then the same for any `depthStep`, but the block is far away
  /// again when it is stored.
  bool startsFromZero = false;
};

/// One visit to a block: its place, and the part of the depth, from ... to - 1.
struct BlockVisit {
  Value rowBlock, colBlock, from, to;
};

/// The micro-kernel: emits the sums of a visit on top of `sums`, the vectors of
/// the block row by row.
using SumEmitter = llvm::function_ref<SmallVector<Value>(
    OpBuilder &, ValueRange sums, const BlockVisit &)>;

/// Emits loops that visit all blocks of `out` and add to them what `createSums`
/// computes on top of what it is given; if `isZero`, what is in `out` counts as
/// 0. Blocks that reach beyond `out` are read and written under a mask. Rows of
/// `out` are those of the blocks, its innermost dimension their columns.
/// Returns the new value of `out.source`.
Value createBlockLoops(OpBuilder &b, Location loc, const MatrixView &out,
                       bool isZero, const BlockLoops &loops,
                       SumEmitter createSums);

/// The memory that `tensor` lies in, to be prefetched.
Value createBuffer(OpBuilder &b, Location loc, Value tensor);

/// Asks for the cache line of an element of `buffer`, which has to be in
/// bounds. Into the level-2 cache: in the first one, rows that are far apart
/// displace each other, and what comes early displaces what is in use.
void createPrefetch(OpBuilder &b, Location loc, Value buffer,
                    ValueRange indices);

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_BLOCKLOOPS_H
