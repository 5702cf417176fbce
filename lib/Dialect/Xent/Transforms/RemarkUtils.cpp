//===- RemarkUtils.cpp - values in remarks --------------------------------===//

#include "RemarkUtils.h"
#include "mlir/IR/Operation.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;

std::string mlir::xent::detail::describe(Value value) {
  std::string text;
  llvm::raw_string_ostream os(text);
  value.printAsOperand(os, OpPrintingFlags());
  if (Operation *def = value.getDefiningOp())
    os << " of '" << def->getName() << "'";
  os << " : " << value.getType();
  return text;
}
