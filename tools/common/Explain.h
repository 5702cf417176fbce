//===- Explain.h - which plans were considered ------------------*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_EXPLAIN_H
#define XENT_TOOLS_COMMON_EXPLAIN_H

#include "Remarks.h"

namespace mlir::xent::run {

/// Prints a table for every head that xent-plan explained: strategies and
/// chunks with what is predicted for them, by memory, whether they fit `budget`
/// (0: no limit), the chosen one marked, and why it was chosen.
void printPlans(ArrayRef<CollectedRemark> remarks, uint64_t budget,
                llvm::raw_ostream &os);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_EXPLAIN_H
