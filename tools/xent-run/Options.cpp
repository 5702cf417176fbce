//===- Options.cpp - command line of xent-run -----------------------------===//

#include "Options.h"
#include "CommandLine.h"
#include "llvm/ADT/SmallVector.h"

namespace mlir::xent::run {
namespace {

using llvm::StringRef;

constexpr const char *kOverview =
    R"(USAGE: xent-run [options] FILE.mlir     ("-" reads standard input)

Finds linear -> cross-entropy in the entry function, rewrites it into loops over
chunks of the logits, compiles it and runs it, on this machine or on a CUDA
device. Arguments that are not given are random: floats such that logits spread
over a few units, targets in range.

OPTIONS:
)";

constexpr const char *kNotes = R"(
CHECK: the error of every result against an f64 reference may exceed the error
of the unfused program by 2 units in the last place of the result's type, at the
largest element of the result. The reference is the original program with all
arithmetic in f64. It keeps the roundings to bf16 and f16 that the program asks
for, up to the last reduction that no product of two inputs follows (the row
maximum of the logits); from there on it is exact. Products and sums are rounded
once, after they are summed.

EXIT CODES:
  0 success
  1 bad command line
  2 file missing or not valid IR, no entry, unsupported types
  3 no head found
  4 an input or a dynamic size that does not fit the program
  5 memory budget too small, or out of memory
  6 --check failed
  7 the program aborted itself (a failed cf.assert)
  8 the compiler failed
  9 no CUDA driver or device, or a call of the driver failed
)";

/// "I=file.npy".
bool parseFile(StringRef text, std::map<unsigned, std::string> &files) {
  auto [index, path] = text.split('=');
  unsigned number;
  return !index.getAsInteger(10, number) && !path.empty() &&
         files.insert({number, path.str()}).second;
}

/// "N=4096" or "0.1=8", any number of them between commas.
bool parseDynamic(StringRef text, std::vector<DynamicExtent> &extents) {
  llvm::SmallVector<StringRef> items;
  text.split(items, ',');
  for (StringRef item : items) {
    auto [key, value] = item.split('=');
    auto [argument, dim] = key.split('.');
    DynamicExtent extent;
    if (value.getAsInteger(10, extent.extent) || extent.extent < 0)
      return false;
    if (key == "N" || key == "V" || key == "D")
      extent.symbol = key.str();
    else if (argument.getAsInteger(10, extent.argument) ||
             dim.getAsInteger(10, extent.dim))
      return false;
    extents.push_back(extent);
  }
  return true;
}

/// "table.csv,drawing.svg".
bool parseSweep(StringRef text, Options &options) {
  auto [csv, svg] = text.split(',');
  options.sweepCsv = csv.str();
  options.sweepSvg = svg.str();
  return !csv.empty() && !svg.empty() && !svg.contains(',');
}

std::vector<OptionSpec> getSpecs(Options &options) {
  std::vector<OptionSpec> specs = {
      {"entry", "NAME", "function to run (default: the only public one)",
       parseText(options.entry)},
      {"backend", "cpu|cuda|auto",
       "where to run (default: cpu); auto is cuda where there is a CUDA "
       "device, else cpu",
       [&](StringRef text) {
         if (text == "auto")
           options.backend = std::nullopt;
         else
           options.backend = text == "cuda" ? Backend::CUDA : Backend::CPU;
         return text == "cpu" || text == "cuda" || text == "auto";
       }},
      {"driver", "sim|LIBRARY",
       "CUDA driver to run on: sim is the simulated one of this build "
       "(default: $XENT_CUDA_DRIVER, or libcuda.so.1)",
       parseText(options.driver)},
  };
  addPlanOptions(specs, options);
  std::vector<OptionSpec> own = {
      {"plan-sweep", "FILE.csv,FILE.svg",
       "plan, compile and run for memory budgets from the least that works to "
       "no limit; write predicted and measured time and memory as a table and "
       "as a drawing",
       [&](StringRef text) { return parseSweep(text, options); }},
      {"threads", "THREADS", "threads (default: one for each core)",
       parseCount(options.threads)},
      {"input", "I=FILE.npy",
       "take argument I from a file; bf16 from uint16 or ml_dtypes' V2",
       [&](StringRef text) { return parseFile(text, options.inputs); }},
      {"output", "I=FILE.npy", "write result I to a file; bf16 as f32",
       [&](StringRef text) { return parseFile(text, options.outputs); }},
      {"dynamic", "KEY=EXTENT,...",
       "extents of dynamic dimensions. KEY is A.D for dimension D of argument "
       "A, or N, V, D for the tokens, classes, hidden size of the head and "
       "all dimensions that have to agree with them; N also stands for the "
       "extent of vectors that nothing else settles",
       [&](StringRef text) { return parseDynamic(text, options.dynamic); }},
      {"seed", "NUMBER", "seed of the random inputs (default: 0)",
       [&](StringRef text) { return !text.getAsInteger(10, options.seed); }},
      {"ignored", "FRACTION",
       "part of the random targets that get the program's ignore value, if it "
       "has one (default: 0)",
       [&](StringRef text) {
         return !text.getAsDouble(options.ignored) && options.ignored >= 0 &&
                options.ignored <= 1;
       }},
      {"check", nullptr,
       "also run the unfused program and an f64 reference; compare errors",
       parseFlag(options.check)},
      {"bench", "R",
       "median times of R interleaved runs of ours and the unfused program",
       parseCount(options.bench)},
      {"report", "text|json", "format of the report (default: text)",
       [&](StringRef text) {
         options.json = text == "json";
         return options.json || text == "text";
       }},
      {"unfused", nullptr, "run the program as it is: no raising, no plan",
       parseFlag(options.unfused)},
      {"dry-run", nullptr,
       "compile and make the inputs, but do not run: what a run takes beyond "
       "that is its own memory",
       parseFlag(options.dryRun)},
      {"print-ir-after-raise", nullptr, "print the raised module to stderr",
       parseFlag(options.printAfterRaise)},
      {"allow-unregistered-dialect", nullptr,
       "accept operations of unknown dialects; nothing that the entry needs "
       "may be one",
       parseFlag(options.allowUnregistered)},
  };
  specs.insert(specs.end(), own.begin(), own.end());
  return specs;
}

llvm::Error checkCombination(const Options &options) {
  if (llvm::Error error = checkPlanOptions(options))
    return error;
  if (options.unfused && (options.check || options.bench))
    return makeUsageError(
        "--unfused excludes --check and --bench, which run the "
        "unfused program anyway");
  if (options.unfused && (options.explain || !options.sweepCsv.empty()))
    return makeUsageError(
        "--unfused excludes --explain and --plan-sweep: it has no "
        "plan");
  if (options.backend == Backend::CPU &&
      (!options.driver.empty() || options.kernels != "auto"))
    return makeUsageError("--driver and --kernels are of --backend=cuda and "
                          "auto");
  if (options.backend != Backend::CPU &&
      (options.dropZeroRows || !options.sweepCsv.empty()))
    return makeUsageError(
        "--drop-zero-rows and --plan-sweep are of --backend=cpu");
  if (options.backend == Backend::CUDA &&
      (options.amx == "on" || options.dot == "on" || options.splitsF32()))
    return makeUsageError("--amx=on, --avx512-bf16=on and --precision=bf16x3 "
                          "are of --backend=cpu and auto");
  if (!options.sweepCsv.empty() && (options.dryRun || options.memoryBudget))
    return makeUsageError(
        "--plan-sweep excludes --dry-run and --memory-budget");
  if (options.dryRun && (options.check || options.bench))
    return makeUsageError("--dry-run excludes --check and --bench");
  return llvm::Error::success();
}

} // namespace

llvm::Expected<Options> parseOptions(int argc, char **argv) {
  Options options;
  if (llvm::Error error = parseCommandLine(argc, argv, getSpecs(options),
                                           kOverview, kNotes, options.file))
    return std::move(error);
  if (llvm::Error error = checkCombination(options))
    return std::move(error);
  if (llvm::Error error = resolveCpu(options, /*runsHere=*/true))
    return std::move(error);
  return options;
}

} // namespace mlir::xent::run
