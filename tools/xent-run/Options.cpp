//===- Options.cpp - command line of xent-run -----------------------------===//
//
// A table of its own: llvm::cl would mix these options with the hundreds that
// libLLVM registers, and some have the same names.
//
//===----------------------------------------------------------------------===//

#include "Options.h"
#include "Error.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <functional>

namespace mlir::xent::run {
namespace {

using llvm::StringRef;

constexpr const char *kOverview =
    R"(USAGE: xent-run [options] FILE.mlir     ("-" reads standard input)

Finds linear -> cross-entropy in the entry function, rewrites it into loops over
chunks of the logits, compiles it and runs it, on this machine or on a CUDA
device. Arguments that
are not given are random: floats such that logits spread over a few units,
targets in range.

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

template <typename... Args>
llvm::Error usage(const char *format, Args &&...args) {
  return makeError(ExitCode::Usage, format, std::forward<Args>(args)...);
}

/// "256MiB"; fails if malformed, 0 or above 2^63.
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

struct OptionSpec {
  const char *name;
  const char *value; ///< what stands behind "="; null for a flag
  const char *help;
  /// Takes the value; false if it is malformed.
  std::function<bool(StringRef, Options &)> parse;
};

/// A positive number into a member of Options.
template <typename T>
std::function<bool(StringRef, Options &)> count(T Options::*member) {
  return [=](StringRef text, Options &options) {
    return !text.getAsInteger(10, options.*member) && options.*member > 0;
  };
}

std::function<bool(StringRef, Options &)> flag(bool Options::*member) {
  return [=](StringRef, Options &options) { return options.*member = true; };
}

llvm::ArrayRef<OptionSpec> getSpecs() {
  static const OptionSpec specs[] = {
      {"entry", "NAME", "function to run (default: the only public one)",
       [](StringRef text, Options &options) {
         options.entry = text.str();
         return !text.empty();
       }},
      {"backend", "cpu|cuda|auto",
       "where to run (default: cpu); auto is cuda where there is a CUDA "
       "device, "
       "else cpu",
       [](StringRef text, Options &options) {
         options.backend = text == "cuda"   ? Backend::CUDA
                           : text == "auto" ? Backend::Auto
                                            : Backend::CPU;
         return text == "cpu" || text == "cuda" || text == "auto";
       }},
      {"driver", "sim|LIBRARY",
       "CUDA driver to run on: sim is the simulated one of this build "
       "(default: "
       "$XENT_CUDA_DRIVER, or libcuda.so.1)",
       [](StringRef text, Options &options) {
         options.driver = text.str();
         return !text.empty();
       }},
      {"memory-budget", "SIZE",
       "most memory of the plan beyond inputs and outputs, in B, KiB, MiB or "
       "GiB: 256MiB",
       [](StringRef text, Options &options) {
         return parseBytes(text, options.memoryBudget);
       }},
      {"token-chunk", "TOKENS", "tokens a chunk (default: the planner decides)",
       count(&Options::tokenChunk)},
      {"vocab-chunk", "CLASSES",
       "classes a chunk (default: the planner decides)",
       count(&Options::vocabChunk)},
      {"num-chunks", "CHUNKS",
       "number of token chunks, in place of --token-chunk",
       count(&Options::numChunks)},
      {"strategy", "keep_chunk|recompute|frozen_w",
       "loops of gradients (default: the planner decides)",
       [](StringRef text, Options &options) {
         options.strategy = text.str();
         return text == "keep_chunk" || text == "recompute" ||
                text == "frozen_w";
       }},
      {"machine", "FILE.json",
       "plan for the machine that the file describes (default: this one)",
       [](StringRef text, Options &options) {
         options.machine = text.str();
         return !text.empty();
       }},
      {"drop-zero-rows", nullptr,
       "leave out the tokens that count for nothing, as those with an ignored "
       "target, before the matrix products",
       flag(&Options::dropZeroRows)},
      {"drop-roundings", nullptr,
       "sum up dx of frozen_w beside the statistics even if the program rounds "
       "dlogits, which then are not rounded",
       flag(&Options::dropRoundings)},
      {"explain", nullptr,
       "print the plans that were considered, and why one was chosen",
       flag(&Options::explain)},
      {"plan-sweep", "FILE.csv,FILE.svg",
       "plan, compile and run for memory budgets from the least that works to "
       "no limit; write predicted and measured time and memory as a table and "
       "as a drawing",
       parseSweep},
      {"threads", "THREADS", "threads (default: one for each core)",
       count(&Options::threads)},
      {"input", "I=FILE.npy",
       "take argument I from a file; bf16 from uint16 or ml_dtypes' V2",
       [](StringRef text, Options &options) {
         return parseFile(text, options.inputs);
       }},
      {"output", "I=FILE.npy", "write result I to a file; bf16 as f32",
       [](StringRef text, Options &options) {
         return parseFile(text, options.outputs);
       }},
      {"dynamic", "KEY=EXTENT,...",
       "extents of dynamic dimensions. KEY is A.D for dimension D of argument "
       "A, or N, V, D for the tokens, classes, hidden size of the head and "
       "all dimensions that have to agree with them; N also stands for the "
       "extent of vectors that nothing else settles",
       [](StringRef text, Options &options) {
         return parseDynamic(text, options.dynamic);
       }},
      {"seed", "NUMBER", "seed of the random inputs (default: 0)",
       [](StringRef text, Options &options) {
         return !text.getAsInteger(10, options.seed);
       }},
      {"ignored", "FRACTION",
       "part of the random targets that get the program's ignore value, if it "
       "has one (default: 0)",
       [](StringRef text, Options &options) {
         return !text.getAsDouble(options.ignored) && options.ignored >= 0 &&
                options.ignored <= 1;
       }},
      {"check", nullptr,
       "also run the unfused program and an f64 reference; compare errors",
       flag(&Options::check)},
      {"bench", "R",
       "median times of R interleaved runs of ours and the unfused program",
       count(&Options::bench)},
      {"report", "text|json", "format of the report (default: text)",
       [](StringRef text, Options &options) {
         options.json = text == "json";
         return options.json || text == "text";
       }},
      {"unfused", nullptr, "run the program as it is: no raising, no plan",
       flag(&Options::unfused)},
      {"dry-run", nullptr,
       "compile and make the inputs, but do not run: what a run takes beyond "
       "that is its own memory",
       flag(&Options::dryRun)},
      {"print-ir-after-raise", nullptr, "print the raised module to stderr",
       flag(&Options::printAfterRaise)},
      {"allow-unregistered-dialect", nullptr,
       "accept operations of unknown dialects; nothing that the entry needs "
       "may be one",
       flag(&Options::allowUnregistered)},
  };
  return specs;
}

void printHelp() {
  llvm::outs() << kOverview;
  for (const OptionSpec &spec : getSpecs()) {
    std::string name = std::string("--") + spec.name;
    if (spec.value)
      name += std::string("=") + spec.value;
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
  llvm::outs() << "  --help\n" << kNotes;
}

llvm::Error checkCombination(const Options &options) {
  if (options.file.empty())
    return usage("no input file; see --help");
  if (options.numChunks && options.tokenChunk)
    return usage("--token-chunk and --num-chunks exclude each other");
  if (options.unfused && (options.check || options.bench))
    return usage("--unfused excludes --check and --bench, which run the "
                 "unfused program anyway");
  if (options.unfused && (options.explain || !options.sweepCsv.empty()))
    return usage("--unfused excludes --explain and --plan-sweep: it has no "
                 "plan");
  if (options.backend == Backend::CPU && !options.driver.empty())
    return usage("--driver is of --backend=cuda and auto");
  if (options.backend != Backend::CPU &&
      (options.dropZeroRows || !options.sweepCsv.empty()))
    return usage("--drop-zero-rows and --plan-sweep are of --backend=cpu");
  if (!options.sweepCsv.empty() && (options.dryRun || options.memoryBudget))
    return usage("--plan-sweep excludes --dry-run and --memory-budget");
  if (options.dryRun && (options.check || options.bench))
    return usage("--dry-run excludes --check and --bench");
  return llvm::Error::success();
}

} // namespace

llvm::Expected<Options> parseOptions(int argc, char **argv) {
  Options options;
  for (StringRef argument : llvm::ArrayRef(argv, argc).drop_front()) {
    if (argument == "-" || !argument.starts_with("-")) {
      if (!options.file.empty())
        return usage("several input files: {0} and {1}", options.file,
                     argument);
      options.file = argument.str();
      continue;
    }
    auto [name, value] = argument.ltrim('-').split('=');
    if (name == "help" || name == "h") {
      printHelp();
      llvm::outs().flush();
      std::exit(0);
    }
    const OptionSpec *spec =
        llvm::find_if(getSpecs(), [name = name](const OptionSpec &spec) {
          return name == spec.name;
        });
    if (spec == getSpecs().end())
      return usage("unknown option {0}; see --help", argument);
    bool hasValue = argument.contains('=');
    if (hasValue != (spec->value != nullptr) || !spec->parse(value, options))
      return usage("{0}: expected --{1}{2}{3}", argument, name,
                   spec->value ? "=" : "", spec->value ? spec->value : "");
  }
  if (llvm::Error error = checkCombination(options))
    return std::move(error);
  return options;
}

} // namespace mlir::xent::run
