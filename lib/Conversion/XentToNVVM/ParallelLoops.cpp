//===- ParallelLoops.cpp - number the iterations of loop nests ------------===//

#include "ParallelLoops.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::xent;

xent::detail::IterationSpace
xent::detail::createIterationSpace(OpBuilder &b, Location loc,
                                   ValueRange lowerBounds,
                                   ValueRange upperBounds, ValueRange steps) {
  IterationSpace space;
  space.lowerBounds.assign(lowerBounds.begin(), lowerBounds.end());
  space.steps.assign(steps.begin(), steps.end());
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  for (auto [lower, upper, step] :
       llvm::zip_equal(lowerBounds, upperBounds, steps)) {
    Value extent = upper;
    if (!isZeroInteger(lower))
      extent = arith::SubIOp::create(b, loc, upper, lower);
    extent = arith::MaxSIOp::create(b, loc, extent, zero);
    if (!isOneInteger(step)) {
      Value rounding = arith::SubIOp::create(
          b, loc, step, arith::ConstantIndexOp::create(b, loc, 1));
      extent = arith::AddIOp::create(b, loc, extent, rounding);
      extent = arith::DivUIOp::create(b, loc, extent, step);
    }
    space.extents.push_back(extent);
    space.size =
        space.size ? arith::MulIOp::create(b, loc, space.size, extent) : extent;
  }
  if (!space.size)
    space.size = arith::ConstantIndexOp::create(b, loc, 1);
  return space;
}

SmallVector<Value> xent::detail::createInductionVariables(
    OpBuilder &b, Location loc, const IterationSpace &space, Value number) {
  unsigned rank = space.extents.size();
  SmallVector<Value> variables(rank);
  for (unsigned dim = rank; dim-- > 0;) {
    Value position = number;
    if (dim > 0) {
      Value extent = space.extents[dim];
      position = arith::RemUIOp::create(b, loc, number, extent);
      number = arith::DivUIOp::create(b, loc, number, extent);
    }
    if (!isOneInteger(space.steps[dim]))
      position = arith::MulIOp::create(b, loc, position, space.steps[dim]);
    if (!isZeroInteger(space.lowerBounds[dim]))
      position =
          arith::AddIOp::create(b, loc, position, space.lowerBounds[dim]);
    variables[dim] = position;
  }
  return variables;
}
