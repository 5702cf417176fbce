//===- Interface.h - a function as C sees it --------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_COMPILE_INTERFACE_H
#define XENT_TOOLS_XENT_COMPILE_INTERFACE_H

#include "Entry.h"
#include "Levels.h"
#include "Planning.h"
#include "Relations.h"
#include "Remarks.h"

namespace mlir::xent::run {

/// The code of a function at one level.
struct Version {
  Level level;
  /// Remarks of xent-plan; empty if there is no head.
  std::vector<CollectedRemark> plans;
};

/// An entry as it runs in one place.
struct Function {
  std::string name; ///< in C
  Backend backend;
  std::vector<Version> versions; ///< the best first

  /// What compiled code calls its packed form (see Xent/Runtime/Call.h) at
  /// `level`, and on CUDA that of its query.
  std::string getPackedName(const Level &level) const {
    return level.addTo("xent_packed_" + name, '_');
  }
  std::string getPackedQueryName() const { return "xent_query_" + name; }
};

/// One entry of the module, which becomes a C function or two.
struct Interface {
  std::string entry; ///< in the module
  std::string name;  ///< in C, but for where it runs
  Signature signature;
  std::vector<Relation> relations;
  std::vector<Function> functions;
  /// Of each argument, whether code for CUDA takes it with any strides.
  std::vector<bool> takesStrides;

  bool hasDynamicResults() const;
  bool runsOnCPU() const;
};

/// Notes which arguments of the entry have any strides in `module`, in which
/// tensors are memrefs.
void noteStrides(Interface &interface, ModuleOp module);

/// The C type of an element, and its name in the names of types: "uint16_t" and
/// "bf16".
StringRef getCElement(Type type);
std::string getElementName(Type type);

/// "XentTensor2_bf16".
std::string getTensorName(const ValueType &type);

/// What C calls argument or result `number`.
std::string getArgumentName(size_t number);
std::string getResultName(size_t number);

/// `name` with "_" for all that C does not take.
std::string toIdentifier(StringRef name);

/// Fails if C or C++ has another use for `name`.
llvm::Error checkIdentifier(StringRef name);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_COMPILE_INTERFACE_H
