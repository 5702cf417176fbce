//===- Remarks.h - remarks of the passes, collected -------------*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_REMARKS_H
#define XENT_TOOLS_COMMON_REMARKS_H

#include "mlir/IR/Remarks.h"
#include <string>
#include <utility>
#include <vector>

namespace mlir::xent::run {

/// One remark, with everything as text.
struct CollectedRemark {
  llvm::remarks::Type kind;
  std::string category, name, location, function;
  std::vector<std::pair<std::string, std::string>> arguments;

  /// The value of the first argument called `key`; empty if there is none.
  StringRef get(StringRef key) const;
  /// The same as a number; 0 if it is none.
  double getNumber(StringRef key) const;
  /// Whether it is one of xent-plan that is called `name`.
  bool isOfPlanner(StringRef name) const;
  /// All arguments: the text alone where the key is "Remark" or "Reason", else
  /// "key=value".
  std::string getText() const;
};

/// "file.mlir:3:5"; the first place of a fused location, "" if unknown.
std::string formatLocation(Location location);

/// Has `context` append the remarks of all xent passes to `remarks`, which must
/// outlive it.
LogicalResult collectRemarks(MLIRContext &context,
                             std::vector<CollectedRemark> &remarks);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_REMARKS_H
