//===- Interface.cpp - a function as C sees it ----------------------------===//

#include "Interface.h"
#include "Error.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::xent::run {

bool Interface::hasDynamicResults() const {
  return llvm::any_of(signature.results, [](const ValueType &type) {
    return ShapedType::isDynamicShape(type.shape);
  });
}

bool Interface::runsOnCPU() const {
  return llvm::any_of(functions, [](const Function &function) {
    return function.backend == Backend::CPU;
  });
}

StringRef getCElement(Type type) {
  if (type.isF64())
    return "double";
  if (type.isF32())
    return "float";
  if (isa<FloatType>(type))
    return "uint16_t";
  if (type.isIndex())
    return "int64_t";
  switch (type.getIntOrFloatBitWidth()) {
  case 1:
    return "uint8_t";
  case 8:
    return "int8_t";
  case 16:
    return "int16_t";
  case 32:
    return "int32_t";
  default:
    return "int64_t";
  }
}

std::string getElementName(Type type) {
  std::string text;
  llvm::raw_string_ostream(text) << type;
  return text;
}

std::string getTensorName(const ValueType &type) {
  return "XentTensor" + std::to_string(type.shape.size()) + "_" +
         getElementName(type.elementType);
}

std::string getArgumentName(size_t number) {
  return "arg" + std::to_string(number);
}

std::string getResultName(size_t number) {
  return "result" + std::to_string(number);
}

void noteStrides(Interface &interface, ModuleOp module) {
  auto function = module.lookupSymbol<func::FuncOp>(interface.entry);
  interface.takesStrides.clear();
  for (Type type : function.getArgumentTypes().take_front(
           interface.signature.arguments.size())) {
    auto memref = dyn_cast<MemRefType>(type);
    auto layout = memref ? dyn_cast<StridedLayoutAttr>(memref.getLayout())
                         : StridedLayoutAttr();
    interface.takesStrides.push_back(
        layout && memref.getRank() > 0 &&
        llvm::all_of(layout.getStrides(), ShapedType::isDynamic));
  }
}

std::string toIdentifier(StringRef name) {
  std::string identifier;
  for (char c : name)
    identifier += llvm::isAlnum(c) ? c : '_';
  if (identifier.empty() || llvm::isDigit(identifier[0]))
    identifier = "_" + identifier;
  return identifier;
}

llvm::Error checkIdentifier(StringRef name) {
  static const llvm::StringSet<> taken = {
      "alignas",  "alignof",  "and",      "asm",     "auto",      "bool",
      "break",    "case",     "catch",    "char",    "class",     "const",
      "continue", "decltype", "default",  "delete",  "do",        "double",
      "else",     "enum",     "explicit", "export",  "extern",    "false",
      "float",    "for",      "friend",   "goto",    "if",        "inline",
      "int",      "long",     "main",     "mutable", "namespace", "new",
      "not",      "nullptr",  "operator", "or",      "private",   "protected",
      "public",   "register", "restrict", "return",  "short",     "signed",
      "sizeof",   "static",   "struct",   "switch",  "template",  "this",
      "throw",    "true",     "try",      "typedef", "typeid",    "typename",
      "union",    "unsigned", "using",    "virtual", "void",      "volatile",
      "while",    "xor"};
  if (toIdentifier(name) != name || taken.contains(name))
    return makeError(ExitCode::Usage,
                     "{0} cannot be the name of a C function: choose another "
                     "with --entry and --name",
                     name);
  return llvm::Error::success();
}

} // namespace mlir::xent::run
