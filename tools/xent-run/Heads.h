//===- Heads.h - what is said about the heads of a program ------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_HEADS_H
#define XENT_TOOLS_XENT_RUN_HEADS_H

#include "HeadWalk.h"
#include "Shapes.h"

namespace mlir::xent::run {

/// A head in words and numbers; extents are dynamic if they do not follow from
/// the arguments.
struct Head {
  std::string location;
  int64_t tokens, classes, hidden;
  std::string inputType, weightType;
  /// How the logits come out of the products: "truncf to bf16, extf to f32".
  std::string transform;
  /// Its results: "lse", "pick", "dx".
  std::vector<std::string> statistics;
};

/// The heads of `raised`, in program order.
std::vector<Head> getHeads(func::FuncOp raised, const Shapes &shapes);

/// Tensors in the program that are as large as the logits of a head.
struct LogitsSized {
  unsigned values = 0;
  uint64_t bytes = 0;
};

/// Counts the results of ops in `entry` that have as many elements as the
/// logits of one of `heads`. Views, fills and uninitialised tensors, which take
/// no memory of their own, do not count.
LogitsSized countLogitsSized(func::FuncOp entry, const Shapes &shapes,
                             ArrayRef<Head> heads);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_HEADS_H
