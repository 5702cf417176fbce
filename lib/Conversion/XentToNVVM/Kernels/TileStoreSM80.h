//===- TileStoreSM80.h - a tile to global memory ----------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_TILESTORESM80_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_TILESTORESM80_H

#include "FragmentEpilogue.h"

namespace mlir::xent {

/// Stores those of the pairs `values`, by slot and pair, that are in the
/// product, to the tile of `spec` in global memory; with `accumulate`, adds
/// them to what is there. The pairs are of its type. `endOfTile` is the first
/// column after the block's tile.
///
/// A pair of f32 of four lanes is a sector of 32 bytes. 16-bit types would fill
/// half of one: where the block's columns all exist and the tile is aligned,
/// four lanes exchange four pairs each and store 16 bytes, 64 of a row.
void storeLane(DeviceBuilder &b, const KernelSpec &spec,
               const KernelArguments &arguments, const LaneFragment &lane,
               Value endOfTile, ArrayRef<SmallVector<Value>> values);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_TILESTORESM80_H
