//===- WrapperWriter.cpp - the C functions of a library -------------------===//

#include "WrapperWriter.h"
#include "ElementType.h"
#include "HeaderWriter.h"
#include "RuntimeHeader.inc"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace mlir::xent::run {
namespace {

using llvm::formatv;

/// XentFunction and what it refers to.
void writeTables(llvm::raw_ostream &os, const Interface &interface) {
  const Signature &signature = interface.signature;
  StringRef name = interface.function;
  os << "void " << getPackedName(interface) << "(void **parameters);\n\n"
     << "static const XentValue " << name << "_values[] = {\n";
  auto writeValue = [&](const std::string &label, const ValueType &type,
                        bool isArgument) {
    // A scalar result is memory of the caller like any other result.
    int rank = type.isScalar && isArgument ? -1 : (int)type.shape.size();
    os << formatv("    {{\"{0}\", {1}, {2}},\n", label, rank,
                  getElementBytes(type.elementType));
  };
  for (auto [i, type] : llvm::enumerate(signature.arguments))
    writeValue(getArgumentName(i), type, /*isArgument=*/true);
  for (auto [i, type] : llvm::enumerate(signature.results))
    writeValue(getResultName(i), type, /*isArgument=*/false);
  // C has no empty arrays.
  os << "    {0, 0, 0}};\n\nstatic const XentRelation " << name
     << "_relations[] = {\n";
  for (const Relation &relation : interface.relations)
    os << formatv("    {{{0}, {1}, {2}, {3}, {4}, {5}},\n", relation.tensor,
                  relation.dim, relation.other, relation.otherDim,
                  relation.factor, relation.divisor);
  os << "    {0, 0, 0, 0, 0, 0}};\n\n"
     << formatv("static const XentFunction {0}_function = {{\n"
                "    \"{0}\", {1}, {2}, {3}, {0}_values, {0}_relations, {4}, "
                "0};\n\n",
                name, signature.arguments.size(), signature.results.size(),
                interface.relations.size(), getPackedName(interface));
}

/// The addresses of arguments, and of results if `withResults`.
void writeValues(llvm::raw_ostream &os, const Interface &interface,
                 bool withResults) {
  std::vector<std::string> addresses;
  for (auto [i, type] : llvm::enumerate(interface.signature.arguments))
    addresses.push_back((type.isScalar ? "&" : "") + getArgumentName(i));
  if (withResults)
    for (auto [i, type] : llvm::enumerate(interface.signature.results))
      addresses.push_back((type.isScalar ? "&" : "") + getResultName(i));
  addresses.push_back("0");
  os << "  const void *values[] = {" << llvm::join(addresses, ", ") << "};\n";
}

void writeFunctions(llvm::raw_ostream &os, const Interface &interface) {
  StringRef name = interface.function;
  std::string arguments = writeParameters(interface, /*withResults=*/false);
  os << "EXPORT int32_t " << name << "("
     << writeParameters(interface, /*withResults=*/true)
     << ",\n    void *workspace, size_t workspaceBytes, void *stream) {\n";
  writeValues(os, interface, /*withResults=*/true);
  os << "  (void)workspace, (void)workspaceBytes, (void)stream;\n"
     << "  return xentCallCPU(&" << name << "_function, values);\n}\n\n"
     << "EXPORT int64_t " << name << "_workspace_bytes("
     << (arguments.empty() ? "void" : arguments) << ") {\n";
  writeValues(os, interface, /*withResults=*/false);
  os << "  return xentCallWorkspaceBytes(&" << name
     << "_function, values);\n}\n\n";
  if (interface.hasDynamicResults()) {
    os << "EXPORT int32_t " << name << "_result_sizes(" << arguments
       << (arguments.empty() ? "" : ",") << "\n    int64_t *sizes) {\n";
    writeValues(os, interface, /*withResults=*/false);
    os << "  return xentCallResultSizes(&" << name
       << "_function, values, sizes);\n}\n\n";
  }
  os << "EXPORT const char *" << name
     << "_error_text(void) { return xentCallErrorText(); }\n\n";
}

} // namespace

std::string getPackedName(const Interface &interface) {
  return "xent_packed_" + interface.function;
}

std::string writeWrapper(StringRef header, ArrayRef<Interface> interfaces) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << header << "\n"
     << kRuntimeHeader
     << "\n#define EXPORT __attribute__((visibility(\"default\")))\n\n";
  for (const Interface &interface : interfaces) {
    writeTables(os, interface);
    writeFunctions(os, interface);
  }
  return text;
}

} // namespace mlir::xent::run
