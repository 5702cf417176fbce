//===- Options.cpp - command line of xent-compile -------------------------===//

#include "Options.h"
#include "CommandLine.h"
#include "Error.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Path.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

namespace mlir::xent::run {
namespace {

using llvm::StringRef;

constexpr const char *kOverview =
    R"(USAGE: xent-compile [options] FILE.mlir -o DIR/NAME     ("-" reads standard input)

Finds linear -> cross-entropy in the public functions of a module, rewrites it
into loops over chunks of the logits, and makes a shared library, DIR/libNAME.so,
with a C function for each of them, and a C header that describes them,
DIR/NAME.h. The library needs the C library and nothing else; where its functions
run on CUDA, they look for the driver when they are called.

OPTIONS:
)";

constexpr const char *kNotes = R"(
A function is called in C as in the module, with "_" for what C does not allow;
@main, which C has another use for, is called NAME.

EXIT CODES:
  0 success
  1 bad command line
  2 file missing or not valid IR, no entry, unsupported types
  3 no head found
  5 memory budget too small
  8 the compiler, or cc, failed
)";

/// Names between commas.
bool parseNames(StringRef text, std::vector<std::string> &names) {
  llvm::SmallVector<StringRef> parts;
  text.split(parts, ',');
  for (StringRef part : parts) {
    if (part.empty())
      return false;
    names.push_back(part.str());
  }
  return true;
}

/// "N=4096,V=32000", each of N, V, D.
bool parseAssumed(StringRef text, AssumedExtents &assumed) {
  llvm::SmallVector<StringRef> parts;
  text.split(parts, ',');
  for (StringRef part : parts) {
    auto [key, value] = part.split('=');
    int64_t extent;
    if (value.getAsInteger(10, extent) || extent <= 0)
      return false;
    if (key == "N")
      assumed.tokens = extent;
    else if (key == "V")
      assumed.classes = extent;
    else if (key == "D")
      assumed.hidden = extent;
    else
      return false;
  }
  return true;
}

std::vector<OptionSpec> getSpecs(CompileOptions &options) {
  std::vector<OptionSpec> specs = {
      {"o", "DIR/NAME", "where to write the library and the header",
       parseText(options.output)},
      {"entry", "NAME,...",
       "functions to compile (default: all public ones with a body)",
       [&](StringRef text) { return parseNames(text, options.entries); }},
      {"name", "NAME,...", "what these functions are called in C",
       [&](StringRef text) { return parseNames(text, options.names); }},
      {"backend", "cpu|cuda|both",
       "where the functions run (default: cpu); with both, there are two of "
       "each, NAME_cpu and NAME_cuda",
       [&](StringRef text) {
         options.backend = text.str();
         return text == "cpu" || text == "cuda" || text == "both";
       }},
      {"chip", "CHIP",
       "oldest GPU to run on (default: sm_80); the library has PTX for it, "
       "which the driver compiles for newer ones",
       [&](StringRef text) {
         options.chip = text.str();
         options.isChipGiven = true;
         return !text.empty();
       }},
      {"cubin", "CHIP,...",
       "GPUs to compile for now rather than when the library is loaded, by "
       "ptxas of the CUDA toolkit",
       [&](StringRef text) { return parseNames(text, options.cubinChips); }},
      {"threads", "THREADS",
       "threads (default: 1); with more, the library needs LLVM's libomp",
       parseCount(options.threads)},
      {"assume", "N=..,V=..,D=..",
       "tokens, classes and hidden size to plan for where they are dynamic",
       [&](StringRef text) { return parseAssumed(text, options.assumed); }},
  };
  addPlanOptions(specs, options);
  std::vector<OptionSpec> own = {
      {"levels", "all|LEVEL,...",
       "in place of --cpu, sets of instructions to compile for: amx, "
       "avx512_bf16, avx512, avx2, generic; the first call takes the best one "
       "that the machine has",
       [&](StringRef text) { return parseLevels(text, options.levels); }},
      {"unfused", nullptr, "compile as it is: no raising, no plan",
       parseFlag(options.unfused)},
      {"save-temps", nullptr, "keep the C code and the object code in DIR",
       parseFlag(options.saveTemps)},
  };
  specs.insert(specs.end(), own.begin(), own.end());
  return specs;
}

/// Fails if --levels contradicts another option.
llvm::Error checkLevels(const CompileOptions &options) {
  if (!llvm::Triple(llvm::sys::getDefaultTargetTriple()).isX86_64())
    return makeUsageError("--levels is for x86-64");
  if (options.backend == "cuda")
    return makeUsageError("--levels is for --backend=cpu and both");
  if (options.isCpuGiven)
    return makeUsageError("--levels and --cpu exclude each other");
  if (options.amx != "auto" || options.dot != "auto")
    return makeUsageError("--levels excludes --amx and --avx512-bf16: name the "
                          "levels amx and avx512_bf16, or leave them out");
  if (options.splitsF32())
    return makeUsageError("--levels excludes --precision=bf16x3, which not all "
                          "of them have");
  return llvm::Error::success();
}

/// Sets what follows of the processors that code is made for.
llvm::Error resolveLevels(CompileOptions &options) {
  if (!options.levels.empty()) {
    // What is not at a level runs wherever the library does.
    options.cpu = "generic";
    return checkLevels(options);
  }
  if (llvm::Error error = resolveCpu(options, /*runsHere=*/false))
    return error;
  options.levels = {makeOnlyLevel(options)};
  return llvm::Error::success();
}

} // namespace

llvm::Expected<CompileOptions> parseCompileOptions(int argc, char **argv) {
  CompileOptions options;
  if (llvm::Error error = parseCommandLine(argc, argv, getSpecs(options),
                                           kOverview, kNotes, options.file))
    return std::move(error);
  if (llvm::Error error = checkPlanOptions(options))
    return std::move(error);
  if (llvm::sys::path::filename(options.output).empty() ||
      llvm::sys::path::filename(options.output) == ".")
    return makeUsageError("where to? give -o DIR/NAME");
  if (!options.names.empty() && options.names.size() != options.entries.size())
    return makeUsageError("--name gives {0} names to the {1} functions of "
                          "--entry",
                          options.names.size(), options.entries.size());
  if (options.backend != "cpu" &&
      (options.threads != 1 || options.dropZeroRows))
    return makeUsageError("--threads and --drop-zero-rows are for "
                          "--backend=cpu");
  if (options.backend == "cpu" &&
      (options.isChipGiven || !options.cubinChips.empty() ||
       options.kernels != "auto"))
    return makeUsageError("--chip, --cubin and --kernels are for "
                          "--backend=cuda and both");
  if (options.backend == "cuda" &&
      (options.amx == "on" || options.dot == "on" || options.splitsF32()))
    return makeUsageError("--amx=on, --avx512-bf16=on and --precision=bf16x3 "
                          "are for --backend=cpu and both");
  if (options.kernels == "sm_90a" && options.chip != "sm_90a")
    return makeUsageError("--kernels=sm_90a needs --chip=sm_90a");
  if (llvm::Error error = resolveLevels(options))
    return std::move(error);
  return options;
}

SmallVector<Backend> CompileOptions::getBackends() const {
  if (backend == "both")
    return {Backend::CPU, Backend::CUDA};
  return {backend == "cuda" ? Backend::CUDA : Backend::CPU};
}

std::vector<Level> CompileOptions::getLevels(Backend backend) const {
  if (backend == Backend::CPU)
    return levels;
  PlanOptions host;
  host.cpu = cpu;
  return {makeOnlyLevel(host)};
}

} // namespace mlir::xent::run
