//===- VectorBody.h - scalar bodies on vectors ------------------*- C++ -*-===//
//
// Private to lib/Conversion/XentToCPU.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_CONVERSION_XENTTOCPU_VECTORBODY_H
#define XENT_LIB_CONVERSION_XENTTOCPU_VECTORBODY_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::xent::detail {

/// Whether `op` of a linalg body can be done on `lanes` values at once: an
/// elementwise op, a constant or linalg.index, that has no effects and may run
/// on lanes that do not count.
bool isVectorizable(Operation &op);

/// Does one step of a linalg body on `lanes` iterations of the loop `loop`.
class VectorBody {
public:
  VectorBody(OpBuilder &b, int64_t lanes) : b(b), lanes(lanes) {}

  /// Says what a block argument is: a vector, or one scalar for all lanes.
  void map(Value argument, Value value) { mapping.map(argument, value); }

  /// Clones `op`. Ops on scalars alone stay scalar; `indices` are the values of
  /// the loops, that of `loop` for the first lane.
  void clone(Operation &op, ArrayRef<Value> indices, unsigned loop);

  /// What `value` of the body has become, as a vector.
  Value getVector(Location loc, Value value);

private:
  bool isVector(Value value) {
    return isa<VectorType>(mapping.lookupOrDefault(value).getType());
  }
  VectorType getVectorType(Type element) {
    return VectorType::get(lanes, element);
  }

  OpBuilder &b;
  int64_t lanes;
  IRMapping mapping;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_CONVERSION_XENTTOCPU_VECTORBODY_H
