//===- CommandLine.cpp - options of a tool --------------------------------===//

#include "CommandLine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>

namespace mlir::xent::run {

using llvm::StringRef;

bool parseBytes(StringRef text, uint64_t &bytes) {
  uint64_t unit = 1;
  if (text.consume_back("KiB"))
    unit = uint64_t(1) << 10;
  else if (text.consume_back("MiB"))
    unit = uint64_t(1) << 20;
  else if (text.consume_back("GiB"))
    unit = uint64_t(1) << 30;
  else if (!text.consume_back("B"))
    return false;
  double number;
  if (text.empty() || text.getAsDouble(number) || !(number > 0) ||
      number * (double)unit >= 0x1p63)
    return false;
  bytes = (uint64_t)(number * (double)unit);
  return bytes > 0;
}

static void printHelp(const std::vector<OptionSpec> &specs,
                      const char *overview, const char *notes) {
  llvm::outs() << overview;
  for (const OptionSpec &spec : specs) {
    bool isLetter = StringRef(spec.name).size() == 1;
    std::string name = std::string(isLetter ? "-" : "--") + spec.name;
    if (spec.value)
      name += std::string(isLetter ? " " : "=") + spec.value;
    llvm::outs() << "  " << llvm::left_justify(name, 30);
    if (name.size() >= 30)
      llvm::outs() << "\n" << std::string(32, ' ');
    // Wrapped at 80 columns.
    unsigned column = 32;
    llvm::SmallVector<StringRef> words;
    StringRef(spec.help).split(words, ' ');
    for (StringRef word : words) {
      if (column + word.size() > 79) {
        llvm::outs() << "\n" << std::string(32, ' ');
        column = 32;
      }
      llvm::outs() << word << " ";
      column += word.size() + 1;
    }
    llvm::outs() << "\n";
  }
  llvm::outs() << "  --help\n" << notes;
}

llvm::Error parseCommandLine(int argc, char **argv,
                             const std::vector<OptionSpec> &specs,
                             const char *overview, const char *notes,
                             std::string &file) {
  for (int i = 1; i < argc; ++i) {
    StringRef argument = argv[i];
    if (argument == "-" || !argument.starts_with("-")) {
      if (!file.empty())
        return makeUsageError("several input files: {0} and {1}", file,
                              argument);
      file = argument.str();
      continue;
    }
    auto [name, value] = argument.ltrim('-').split('=');
    if (name == "help" || name == "h") {
      printHelp(specs, overview, notes);
      llvm::outs().flush();
      std::exit(0);
    }
    auto spec = llvm::find_if(specs, [name = name](const OptionSpec &spec) {
      return name == spec.name;
    });
    if (spec == specs.end())
      return makeUsageError("unknown option {0}; see --help", argument);
    bool hasValue = argument.contains('=');
    if (!hasValue && spec->value && name.size() == 1 && i + 1 < argc) {
      value = argv[++i];
      hasValue = true;
    }
    if (hasValue != (spec->value != nullptr) || !spec->parse(value))
      return makeUsageError("{0}: expected {1}{2}{3}{4}", argument,
                            name.size() == 1 ? "-" : "--", name,
                            !spec->value       ? ""
                            : name.size() == 1 ? " "
                                               : "=",
                            spec->value ? spec->value : "");
  }
  if (file.empty())
    return makeUsageError("no input file; see --help");
  return llvm::Error::success();
}

} // namespace mlir::xent::run
