//===- SizeCloner.cpp - extents, computed somewhere else ------------------===//

#include "SizeCloner.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::xent::detail;

/// Whether `value` is an argument of a function.
static bool isFunctionArgument(Value value) {
  auto argument = dyn_cast<BlockArgument>(value);
  return argument && argument.getOwner()->isEntryBlock() &&
         isa<FunctionOpInterface>(argument.getOwner()->getParentOp());
}

FailureOr<Value> SizeCloner::clone(Value size) {
  if (Value known = mapping.lookupOrNull(size))
    return known;
  if (isFunctionArgument(size)) {
    Region *region = builder.getInsertionBlock()->getParent();
    return size.getParentRegion() == region ? FailureOr<Value>(size)
                                            : FailureOr<Value>(failure());
  }
  auto result = dyn_cast<OpResult>(size);
  if (!result)
    return failure();
  Operation *op = result.getOwner();
  if (auto dim = dyn_cast<memref::DimOp>(op))
    if (std::optional<int64_t> index = dim.getConstantIndex()) {
      FailureOr<Value> extent = cloneExtent(dim.getSource(), *index);
      if (succeeded(extent))
        mapping.map(size, *extent);
      return extent;
    }
  if (op->getNumRegions() != 0 || !isPure(op))
    return failure();
  for (Value operand : op->getOperands()) {
    FailureOr<Value> copy = clone(operand);
    if (failed(copy))
      return failure();
    mapping.map(operand, *copy);
  }
  builder.clone(*op, mapping);
  return mapping.lookup(size);
}

FailureOr<Value> SizeCloner::cloneExtent(Value memref, int64_t dim) {
  auto type = cast<MemRefType>(memref.getType());
  Location loc = memref.getLoc();
  if (!type.isDynamicDim(dim))
    return arith::ConstantIndexOp::create(builder, loc, type.getDimSize(dim))
        .getResult();
  unsigned position = type.getDynamicDimIndex(dim);
  if (auto alloc = memref.getDefiningOp<memref::AllocOp>())
    return clone(alloc.getDynamicSizes()[position]);
  if (auto view = memref.getDefiningOp<memref::ViewOp>())
    return clone(view.getSizes()[position]);
  if (auto cast = memref.getDefiningOp<memref::CastOp>())
    return cloneExtent(cast.getSource(), dim);
  FailureOr<Value> copy = clone(memref);
  if (failed(copy))
    return failure();
  return memref::DimOp::create(builder, loc, *copy, dim).getResult();
}
