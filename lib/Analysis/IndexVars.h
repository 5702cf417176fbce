//===- IndexVars.h - variables that index a polynomial ----------*- C++ -*-===//
//
// Private to lib/Analysis.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_ANALYSIS_INDEXVARS_H
#define XENT_LIB_ANALYSIS_INDEXVARS_H

#include "Xent/Analysis/Algebra.h"
#include "llvm/ADT/SmallSet.h"

namespace mlir::xent {

/// Adds the variables that index `e` itself to `vars`, not those of data that
/// `e` is loaded from.
void getDirectVars(const Algebra &algebra, Expr e,
                   llvm::SmallSet<VarId, 4> &vars);

} // namespace mlir::xent

#endif // XENT_LIB_ANALYSIS_INDEXVARS_H
