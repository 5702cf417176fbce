//===- OperandLoadSM80.h - an operand to shared memory ----------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_OPERANDLOADSM80_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_OPERANDLOADSM80_H

#include "DeviceBuilder.h"
#include "OperandTile.h"

namespace mlir::xent {

/// Copies tiles of an operand from global to shared memory, all threads of the
/// block a few chunks of 16 bytes each. Elements beyond the operand's extents
/// become 0.
class OperandLoadSM80 {
public:
  struct Source {
    /// Element (0, 0), in global memory; elements from one line to the next
    /// (i64).
    Value base, pitch;
    /// Elements from one of a line to the next (i64); null: 1.
    Value stride;
    /// Rows (m or n) and steps of k that there are (i32); the tile's first row.
    Value extent, extentK, firstRow;
    /// Whether base and pitch are multiples of 16 bytes, and the stride is 1.
    /// If not, elements are loaded one by one: slower, and the thread waits for
    /// them.
    bool aligned;
  };

  /// Creates what does not depend on k. `thread` is one of `threads`.
  OperandLoadSM80(DeviceBuilder &b, const OperandTile &tile,
                  const Source &source, Value thread, unsigned threads);

  /// Starts the copy of the tile from `k` (i32) to `destination`, in shared
  /// memory: by cp.async, in the group that the thread commits next; or done on
  /// return, where the source is not aligned.
  void create(DeviceBuilder &b, Value destination, Value k) const;

private:
  /// A chunk of this thread.
  struct Chunk {
    /// In shared memory, from the start of the tile (i32).
    Value offset;
    /// In global memory, for k = 0.
    Value address;
    /// Its line of the tile.
    Value line;
    /// K-major: whether its row exists.
    Value exists;
  };

  Value inLine(DeviceBuilder &b, Value elements) const;
  Value copyBytes(DeviceBuilder &b, const Chunk &chunk, Value k) const;
  Value sourceAddress(DeviceBuilder &b, const Chunk &chunk, Value k) const;
  Value loadElements(DeviceBuilder &b, Value address, Value bytes) const;

  OperandTile tile;
  Source source;
  SmallVector<Chunk> chunks;
  /// The first element of the thread's chunks in their line: of k, or of the
  /// rows from `firstRow` on.
  Value first;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_OPERANDLOADSM80_H
