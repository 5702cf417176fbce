//===- Entry.cpp - the functions that are compiled ------------------------===//

#include "Entry.h"
#include "ElementType.h"
#include "Error.h"
#include "llvm/ADT/StringExtras.h"

namespace mlir::xent::run {

llvm::Expected<func::FuncOp> findEntry(ModuleOp module, StringRef name) {
  SmallVector<func::FuncOp> candidates;
  SmallVector<std::string> names;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (function.isExternal() || (name.empty() && !function.isPublic()))
      continue;
    names.push_back("@" + function.getSymName().str());
    if (name.empty() || function.getSymName() == name)
      candidates.push_back(function);
  }
  if (candidates.size() == 1)
    return candidates.front();
  if (!name.empty())
    return makeError(
        ExitCode::Program, "there is no function @{0} with a body{1}{2}", name,
        names.empty() ? "" : "; there are: ", llvm::join(names, ", "));
  if (candidates.empty())
    return makeError(ExitCode::Program,
                     "there is no public func.func with a body to run");
  return makeError(ExitCode::Program,
                   "several public functions, name one with --entry: {0}",
                   llvm::join(names, ", "));
}

static llvm::Expected<ValueType> getValueType(Type type, StringRef what,
                                              unsigned index) {
  ValueType value;
  if (auto tensor = dyn_cast<RankedTensorType>(type)) {
    value = {tensor.getElementType(), SmallVector<int64_t>(tensor.getShape()),
             /*isScalar=*/false};
    if (tensor.getEncoding())
      value.elementType = type; // has no plain layout: refused below
  } else {
    value = {type, {}, /*isScalar=*/true};
  }
  if (getElementBytes(value.elementType) == 0)
    return makeError(ExitCode::Program,
                     "{0} {1} of the entry has type {2}; known are ranked "
                     "tensors and scalars of f16, bf16, f32, f64, i1, i8, i16, "
                     "i32, i64 and index",
                     what, index, type);
  return value;
}

llvm::Expected<Signature> getSignature(func::FuncOp function) {
  Signature signature;
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes())) {
    llvm::Expected<ValueType> value = getValueType(type, "argument", index);
    if (!value)
      return value.takeError();
    signature.arguments.push_back(*value);
  }
  for (auto [index, type] : llvm::enumerate(function.getResultTypes())) {
    llvm::Expected<ValueType> value = getValueType(type, "result", index);
    if (!value)
      return value.takeError();
    signature.results.push_back(*value);
  }
  return signature;
}

} // namespace mlir::xent::run
