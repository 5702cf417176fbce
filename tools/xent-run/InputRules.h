//===- InputRules.h - which values an argument may take ---------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_INPUTRULES_H
#define XENT_TOOLS_XENT_RUN_INPUTRULES_H

#include "Shapes.h"

namespace mlir::xent::run {

/// How random values for one argument are drawn, and which values from a file
/// the program can take. Derived from what the program does with the argument.
struct InputRule {
  /// Floats: normally distributed.
  double mean = 0, deviation = 1;

  /// Integers that select a class or a row: uniform in [0, bound). 0 for other
  /// integers, which are 1 nine times out of ten and else 0, as masks are.
  int64_t bound = 0;
  /// The bound is that of the classes that a loss picks from.
  bool isTarget = false;
  /// The program compares the argument with these values outside of the range:
  /// they mean "ignore this token".
  SmallVector<int64_t> ignoreValues;
  /// A value outside of [0, bound) that is not to be ignored fails an assertion
  /// or reads out of bounds.
  bool mustBeInRange = false;
};

/// Spread of the logits that random inputs give, in natural units.
constexpr double kLogitDeviation = 3;

/// Rules for the arguments of `entry`, the function before raising. `raised` is
/// the same function after raising and may be null: then the heads are not
/// known and floats are scaled by their shape alone. `shapes` is complete.
SmallVector<InputRule> getInputRules(func::FuncOp entry, func::FuncOp raised,
                                     const Shapes &shapes);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_INPUTRULES_H
