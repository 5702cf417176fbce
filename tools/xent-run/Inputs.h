//===- Inputs.h - values for the arguments ----------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_INPUTS_H
#define XENT_TOOLS_XENT_RUN_INPUTS_H

#include "Entry.h"
#include "HostTensor.h"
#include "InputRules.h"

namespace mlir::xent::run {

/// A tensor of `shape` drawn as `rule` says. `ignored` is the fraction of
/// targets that get an ignore value, if the program has one. Element i of the
/// result depends on (seed, argument, i) only.
HostTensor makeRandomInput(const ValueType &type, ArrayRef<int64_t> shape,
                           const InputRule &rule, uint64_t seed,
                           unsigned argument, double ignored);

/// Fails if `tensor` holds a value that the program would abort on or read out
/// of bounds with; names the first one.
llvm::Error checkInput(const HostTensor &tensor, const InputRule &rule,
                       unsigned argument);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_INPUTS_H
