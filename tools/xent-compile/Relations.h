//===- Relations.h - what the extents of a function have to be --*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_COMPILE_RELATIONS_H
#define XENT_TOOLS_XENT_COMPILE_RELATIONS_H

#include "Entry.h"
#include <vector>

namespace mlir::xent::run {

/// XentRelation of Xent/Runtime/Call.h.
struct Relation {
  int tensor = 0, dim = 0, other = 0, otherDim = 0;
  int64_t factor = 1, divisor = 1;
};

/// Everything that `entry` requires of the extents of its arguments, and what
/// those of its results are, for each of their dimensions. `raised` is the same
/// function after raising, or null. Fails if an extent of a result does not
/// follow from the arguments.
llvm::Expected<std::vector<Relation>> getRelations(func::FuncOp entry,
                                                   func::FuncOp raised,
                                                   const Signature &signature);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_COMPILE_RELATIONS_H
