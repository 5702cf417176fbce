//===- Heads.h - which heads a function has or had --------------*- C++ -*-===//
//
// Once loops have been made, no op shows the extents N and V of a head. The
// function remembers them in its attribute `xent.heads`.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_DIALECT_XENT_TRANSFORMS_HEADS_H
#define XENT_DIALECT_XENT_TRANSFORMS_HEADS_H

#include "Xent/Dialect/Xent/IR/XentDialect.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::xent {

/// Adds the heads of the xent ops in `function` to its attribute `xent.heads`,
/// each once. To be called before loops are made of those ops, by whoever makes
/// the loops; calling it twice is fine.
void recordHeads(FunctionOpInterface function);

/// The heads of `function`: those of its attribute if it has one, else those of
/// the xent ops in it that no loop of the function surrounds.
SmallVector<HeadAttr> getHeads(FunctionOpInterface function);

} // namespace mlir::xent

#endif // XENT_DIALECT_XENT_TRANSFORMS_HEADS_H
