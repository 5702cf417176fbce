//===- Lowering.h - from linalg on tensors to the LLVM dialect --*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_LOWERING_H
#define XENT_TOOLS_XENT_RUN_LOWERING_H

#include "mlir/Pass/PassManager.h"

namespace mlir::xent::run {

/// Appends the plainest lowering there is, linalg to loops: what the f64
/// reference runs through, so that it shares no code with what it judges.
void buildReferenceLowering(OpPassManager &pm);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_LOWERING_H
