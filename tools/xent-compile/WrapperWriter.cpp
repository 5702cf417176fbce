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

/// What an XentFunction refers to.
void writeTables(llvm::raw_ostream &os, const Interface &interface) {
  const Signature &signature = interface.signature;
  StringRef name = interface.name;
  os << "static const XentValue " << name << "_values[] = {\n";
  auto writeValue = [&](const std::string &label, const ValueType &type,
                        bool isArgument, bool takesStrides) {
    // A scalar result is memory of the caller like any other result.
    int rank = type.isScalar && isArgument ? -1 : (int)type.shape.size();
    os << formatv("    {{\"{0}\", {1}, {2}, {3}},\n", label, rank,
                  getElementBytes(type.elementType), (int)takesStrides);
  };
  for (auto [i, type] : llvm::enumerate(signature.arguments))
    writeValue(getArgumentName(i), type, /*isArgument=*/true,
               i < interface.takesStrides.size() && interface.takesStrides[i]);
  for (auto [i, type] : llvm::enumerate(signature.results))
    writeValue(getResultName(i), type, /*isArgument=*/false,
               /*takesStrides=*/false);
  // C has no empty arrays.
  os << "    {0, 0, 0, 0}};\n\nstatic const XentRelation " << name
     << "_relations[] = {\n";
  for (const Relation &relation : interface.relations)
    os << formatv("    {{{0}, {1}, {2}, {3}, {4}, {5}},\n", relation.tensor,
                  relation.dim, relation.other, relation.otherDim,
                  relation.factor, relation.divisor);
  os << "    {0, 0, 0, 0, 0, 0}};\n\n";
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

/// XentFunction, and the functions that call it.
void writeFunction(llvm::raw_ostream &os, const Interface &interface,
                   const Function &function) {
  const Signature &signature = interface.signature;
  StringRef name = function.name;
  bool onCuda = function.backend == Backend::CUDA;
  std::string arguments = writeParameters(interface, /*withResults=*/false);
  std::string query = onCuda ? function.getPackedQueryName() : "0";
  for (const Version &version : function.versions)
    os << "void " << function.getPackedName(version.level)
       << "(void **parameters);\n";
  if (onCuda)
    os << "void " << query << "(void **parameters);\n";
  os << "\nstatic const XentVersion " << name << "_versions[] = {\n";
  for (const Version &version : function.versions)
    os << formatv("    {{{0}, {1}, {2}},\n",
                  version.level.name.empty() ? "0"
                                             : '"' + version.level.name + '"',
                  version.level.needs, function.getPackedName(version.level));
  os << formatv("};\n\nstatic const XentFunction {0}_function = {{\n"
                "    \"{0}\", {1}, {2}, {3}, {4}_values, {4}_relations,\n"
                "    {0}_versions, {5}, {6}};\n\n",
                name, signature.arguments.size(), signature.results.size(),
                interface.relations.size(), interface.name,
                function.versions.size(), query);
  os << "EXPORT int32_t " << name << "("
     << writeParameters(interface, /*withResults=*/true)
     << ",\n    void *workspace, size_t workspaceBytes, void *stream) {\n";
  writeValues(os, interface, /*withResults=*/true);
  if (onCuda)
    os << "  return xentCallCuda(&" << name
       << "_function, values, workspace, workspaceBytes, stream);\n}\n\n";
  else
    os << "  (void)workspace, (void)workspaceBytes, (void)stream;\n"
       << "  return xentCallCPU(&" << name << "_function, values);\n}\n\n";
  os << "EXPORT int64_t " << name << "_workspace_bytes("
     << (arguments.empty() ? "void" : arguments) << ") {\n";
  writeValues(os, interface, /*withResults=*/false);
  os << "  return xentCallWorkspaceBytes(&" << name
     << "_function, values);\n}\n\n";
}

void writeInterface(llvm::raw_ostream &os, const Interface &interface) {
  StringRef name = interface.name;
  std::string arguments = writeParameters(interface, /*withResults=*/false);
  writeTables(os, interface);
  for (const Function &function : interface.functions)
    writeFunction(os, interface, function);
  if (interface.hasDynamicResults()) {
    os << "EXPORT int32_t " << name << "_result_sizes(" << arguments
       << (arguments.empty() ? "" : ",") << "\n    int64_t *sizes) {\n";
    writeValues(os, interface, /*withResults=*/false);
    os << "  return xentCallResultSizes(&" << interface.functions.front().name
       << "_function, values, sizes);\n}\n\n";
  }
  os << "EXPORT const char *" << name
     << "_error_text(void) { return xentCallErrorText(); }\n\n";
  if (interface.runsOnCPU())
    os << "EXPORT void " << name
       << "_release_memory(void) { xentMemoryRelease(); }\n\n";
}

} // namespace

std::string writeWrapper(StringRef header, ArrayRef<Interface> interfaces) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << header << "\n"
     << kRuntimeHeader << "\nvoid xentMemoryRelease(void);\n"
     << "\n#define EXPORT __attribute__((visibility(\"default\")))\n\n";
  for (const Interface &interface : interfaces)
    writeInterface(os, interface);
  return text;
}

} // namespace mlir::xent::run
