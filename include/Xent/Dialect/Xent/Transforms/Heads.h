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

/// Extents of the problem whose logits are not to be built: tokens, classes and
/// hidden size, each possibly `ShapedType::kDynamic`.
struct Head {
  int64_t tokens, classes, hidden;

  bool operator==(const Head &other) const {
    return tokens == other.tokens && classes == other.classes &&
           hidden == other.hidden;
  }
};

/// Prints `N = 128, V = ?, D = 32`.
std::string toString(const Head &head);

/// Adds the heads of the xent ops in `function` to its attribute `xent.heads`,
/// each once. To be called before loops are made of those ops, by whoever makes
/// the loops; calling it twice is fine.
void recordHeads(FunctionOpInterface function);

/// The heads of `function`: those of its attribute if it has one, else those of
/// the xent ops in it that no loop of the function surrounds.
SmallVector<Head> getHeads(FunctionOpInterface function);

/// Adds the head of `op` to the attribute `xent.kept_heads` of `function`: its
/// plan keeps the logits of all tokens at one time.
void recordKeptHead(FunctionOpInterface function, Operation *op);

/// The heads of that attribute.
SmallVector<Head> getKeptHeads(FunctionOpInterface function);

} // namespace mlir::xent

#endif // XENT_DIALECT_XENT_TRANSFORMS_HEADS_H
