//===- PairMath.h - pairs of scalars, and their math ------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToNVVM.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_PAIRMATH_H
#define XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_PAIRMATH_H

#include "DeviceBuilder.h"

namespace mlir::xent {

/// Pairs as vectors: of two scalars, of one twice; the lanes of one.
Value makePair(DeviceBuilder &b, Value first, Value second);
Value splatPair(DeviceBuilder &b, Value scalar);
Value pairLane(DeviceBuilder &b, Value pair, unsigned lane);

/// A pair of f32 rounded to `type`, bf16 or f16, to nearest even: one
/// instruction, where LLVM would make two of a truncation. And back, exactly.
Value roundPair(DeviceBuilder &b, Value pair, FloatType type);
Value extendPair(DeviceBuilder &b, Value pair);

/// 2^x, with a relative error of 2^-22 (PTX ISA, ex2.approx); results below
/// 2^-126 are 0.
Value approximateExp2(DeviceBuilder &b, Value x);

/// Whether `op` is in the list of math ops that regions may hold.
bool isPairMath(Operation *op);

/// What the math op `op` computes from `operands`, pairs of f32, bf16 or f16.
/// What has no fast expansion here becomes math on scalars of type f32.
Value createPairMath(DeviceBuilder &b, Operation *op, ValueRange operands);

} // namespace mlir::xent

#endif // XENT_LIB_CONVERSION_XENTTONVVM_KERNELS_PAIRMATH_H
