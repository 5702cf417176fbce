//===- TileStoreSM90.h - a tile to global memory by TMA ---------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_TILESTORESM90_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_TILESTORESM90_H

#include "KernelContextSM90.h"
#include "MainLoopSM90.h"
#include "TmaLoad.h"

namespace mlir::xent {

/// Stores a consumer's 64 rows of a tile, through its staging in shared memory:
/// as sub-tiles of 64 rows of 128 bytes with the swizzle of 128 bytes, two at
/// once. What is outside of the matrix is clipped by the tensor map.
class TileStoreSM90 {
public:
  explicit TileStoreSM90(KernelContextSM90 &context);

  /// The copy of a sub-tile whose elements have `bits` bits.
  static TensorMapBox box(unsigned bits) { return {128 * 8 / bits, 64}; }

  /// Elements of 16 bits; `pair(j, h)` is an i32: those of the columns
  /// 8j + 2(lane mod 4) + 0, 1 and the row lane / 4 + 8h of the warp's 16 rows.
  void storePairs(const TileSM90 &tile,
                  function_ref<Value(unsigned j, unsigned h)> pair);
  /// f32 elements; `pair(j, h)` is a vector<2xf32>. `accumulate`: they are
  /// added to what is there.
  void storeFloats(const TileSM90 &tile, bool accumulate,
                   function_ref<Value(unsigned j, unsigned h)> pair);
  /// The consumer's staging, once no copy reads it any more.
  Value getFreeStaging();
  /// After the last tile: waits until all is stored.
  void finish();

private:
  /// `fill(i, at)` writes sub-tile i to the address `at` of shared memory.
  void store(const TileSM90 &tile, bool accumulate,
             function_ref<void(unsigned, Value)> fill);

  KernelContextSM90 &c;
  Value staging, isFirst;
};

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_TILESTORESM90_H
