//===- HeaderWriter.cpp - the C header of a library -----------------------===//

#include "HeaderWriter.h"
#include "ElementType.h"
#include "Format.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include <map>

namespace mlir::xent::run {
namespace {

using llvm::formatv;

/// The struct of one rank and element type, once for all headers of a program.
void writeTensorType(llvm::raw_ostream &os, const ValueType &type) {
  std::string name = getTensorName(type);
  std::string guard = StringRef(name).upper();
  size_t rank = type.shape.size();
  os << "#ifndef " << guard << "\n#define " << guard << "\ntypedef struct "
     << name << " {\n  " << getCElement(type.elementType) << " *data;\n";
  if (rank)
    os << "  int64_t sizes[" << rank << "];\n  int64_t strides[" << rank
       << "];\n";
  os << "} " << name << ";\n#endif\n";
}

void writeTensorTypes(llvm::raw_ostream &os, ArrayRef<Interface> interfaces) {
  std::map<std::string, ValueType> types;
  for (const Interface &interface : interfaces)
    for (const auto *values :
         {&interface.signature.arguments, &interface.signature.results})
      for (const ValueType &type : *values)
        if (!type.isScalar)
          types.insert({getTensorName(type), type});
  if (types.empty())
    return;
  os << "\n/* Tensors, by rank and element. Sizes and strides count elements; "
        "bf16 and f16\n   are given as their bits, i1 as 0 or 1. */\n";
  for (const auto &[name, type] : types)
    writeTensorType(os, type);
}

void writeValue(llvm::raw_ostream &os, StringRef name, const ValueType &type) {
  os << " *   " << llvm::left_justify(name, 10) << " "
     << formatType(type.shape, type.elementType)
     << (type.isScalar ? ", a scalar" : "") << "\n";
}

/// "file.mlir:3:5: online, chunks of 64 tokens x 4096 classes, ...".
void writePlan(llvm::raw_ostream &os, const CollectedRemark &plan) {
  StringRef location = llvm::sys::path::filename(plan.location);
  os << " *   " << location << (location.empty() ? "" : ": ")
     << plan.get("Strategy") << ", chunks of " << plan.get("TokenChunk")
     << " tokens x " << plan.get("VocabChunk") << " classes";
  if (!plan.get("KeptClasses").empty())
    os << ",\n *     " << plan.get("KeptClasses") << " classes kept";
  if (!plan.get("StatisticsTokenChunk").empty())
    os << ",\n *     statistics in chunks of "
       << plan.get("StatisticsTokenChunk") << " x "
       << plan.get("StatisticsVocabChunk");
  os << ",\n *     planned for " << plan.get("Tokens") << " tokens, "
     << plan.get("Classes") << " classes and hidden size " << plan.get("Hidden")
     << ": " << formatBytes((uint64_t)plan.getNumber("PeakBytes"))
     << " beside arguments and results\n";
}

/// The plans of each version, those that agree said once.
void writePlans(llvm::raw_ostream &os, const Function &function) {
  std::vector<std::pair<std::string, std::vector<Level>>> groups;
  for (const Version &version : function.versions) {
    std::string text;
    llvm::raw_string_ostream plans(text);
    for (const CollectedRemark &plan : version.plans)
      writePlan(plans, plan);
    if (groups.empty() || groups.back().first != text)
      groups.push_back({text, {}});
    groups.back().second.push_back(version.level);
  }
  for (const auto &[text, levels] : groups) {
    if (text.empty())
      os << " * No head was rewritten.\n";
    else if (groups.size() == 1)
      os << " * Plan of each head:\n";
    else
      os << " * Plan of each head at " << listNames(levels) << ":\n";
    os << text;
  }
}

/// Which arguments need not be contiguous.
std::string writeStrided(const Interface &interface) {
  std::vector<std::string> names;
  for (auto [i, takesStrides] : llvm::enumerate(interface.takesStrides))
    if (takesStrides)
      names.push_back(getArgumentName(i));
  if (names.empty())
    return "";
  return ", but for these, which may have any\n * strides: " +
         llvm::join(names, ", ");
}

/// The function that computes, and the one that tells its workspace.
void writeFunction(llvm::raw_ostream &os, const Interface &interface,
                   const Function &function) {
  std::string arguments = writeParameters(interface, /*withResults=*/false);
  bool onCuda = function.backend == Backend::CUDA;
  os << "\n/* On " << (onCuda ? "CUDA" : "the CPU") << ".\n";
  if (!function.versions.front().level.name.empty())
    os << " * Runs at the best of its levels that the machine has, or at the "
          "one that the\n * environment variable XENT_CPU_LEVEL names.\n";
  writePlans(os, function);
  os << " *\n * Returns 0, or a code other than 0 for which " << interface.name
     << "_error_text() has a text.\n";
  if (onCuda)
    os << " * All data, scalar results too, is memory of the device, aligned "
          "to "
          "its elements\n * and contiguous in row-major order"
       << writeStrided(interface)
       << ".\n * The host waits for nothing. workspace is device memory that "
          "256 divides, or null:\n * then it is allocated and freed on the "
          "stream, a CUstream. */\n";
  else
    os << " * Takes its memory from the heap: workspace may be null, stream is "
          "ignored. */\n";
  os << "int32_t " << function.name << "("
     << writeParameters(interface, /*withResults=*/true)
     << ",\n    void *workspace, size_t workspaceBytes, void *stream);\n\n"
     << "/* Bytes of workspace for arguments of these sizes, whose data may be "
        "null; -1\n   if they do not fit. */\n"
     << "int64_t " << function.name << "_workspace_bytes("
     << (arguments.empty() ? "void" : arguments) << ");\n";
}

void writeInterface(llvm::raw_ostream &os, const Interface &interface) {
  const Signature &signature = interface.signature;
  os << "\n/* @" << interface.entry << ".\n *\n * Arguments, which are only "
     << "read:\n";
  for (auto [i, type] : llvm::enumerate(signature.arguments))
    writeValue(os, getArgumentName(i), type);
  os << " * Results, written to memory of the caller that overlaps nothing "
        "else:\n";
  for (auto [i, type] : llvm::enumerate(signature.results))
    writeValue(os, getResultName(i), type);
  os << " */\n";
  for (const Function &function : interface.functions)
    writeFunction(os, interface, function);
  std::string arguments = writeParameters(interface, /*withResults=*/false);
  if (interface.hasDynamicResults())
    os << "\n/* Writes the extents of all results, one behind the other, for "
          "arguments of\n   these sizes, whose data may be null. Returns 0 or "
          "a code. */\n"
       << "int32_t " << interface.name << "_result_sizes(" << arguments
       << (arguments.empty() ? "" : ",") << "\n    int64_t *sizes);\n";
  os << "\n/* What went wrong in the calling thread's last call that failed. "
        "*/\nconst char *"
     << interface.name << "_error_text(void);\n";
  if (interface.runsOnCPU())
    os << "\n/* Gives back to the system the memory of calls that have ended, "
          "which is kept for\n   the next one. */\nvoid "
       << interface.name << "_release_memory(void);\n";
}

} // namespace

std::string writeParameters(const Interface &interface, bool withResults) {
  std::vector<std::string> parameters;
  for (auto [i, type] : llvm::enumerate(interface.signature.arguments))
    parameters.push_back((type.isScalar
                              ? getCElement(type.elementType).str() + " "
                              : "const " + getTensorName(type) + " *") +
                         getArgumentName(i));
  if (withResults)
    for (auto [i, type] : llvm::enumerate(interface.signature.results))
      parameters.push_back((type.isScalar
                                ? getCElement(type.elementType).str() + " *"
                                : "const " + getTensorName(type) + " *") +
                           getResultName(i));
  return llvm::join(parameters, ",\n    ");
}

std::string writeHeader(const LibraryDescription &library,
                        ArrayRef<Interface> interfaces) {
  std::string text;
  llvm::raw_string_ostream os(text);
  std::string guard =
      "XENT_" + StringRef(toIdentifier(library.name)).upper() + "_H";
  os << "/* lib" << library.name << ".so: made by xent-compile from "
     << library.source << ",\n   for " << library.target << ". */\n"
     << "#ifndef " << guard << "\n#define " << guard << "\n\n"
     << "#include <stddef.h>\n#include <stdint.h>\n\n"
     << "#ifdef __cplusplus\nextern \"C\" {\n#endif\n";
  writeTensorTypes(os, interfaces);
  for (const Interface &interface : interfaces)
    writeInterface(os, interface);
  os << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
  return text;
}

} // namespace mlir::xent::run
