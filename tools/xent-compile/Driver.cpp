//===- Driver.cpp - one invocation of xent-compile ------------------------===//

#include "Driver.h"
#include "Entry.h"
#include "Explain.h"
#include "HeadWalk.h"
#include "HeaderWriter.h"
#include "Interface.h"
#include "Linker.h"
#include "Module.h"
#include "ObjectCode.h"
#include "Planning.h"
#include "WrapperWriter.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"
#include <map>
#include <set>

namespace mlir::xent::run {
namespace {

/// Everything that one compilation has at hand.
class Compilation {
public:
  Compilation(const CompileOptions &options, const char *argv0)
      : options(options), argv0(argv0),
        context(makeRegistry(), MLIRContext::Threading::DISABLED),
        diagnostics(sources, &context) {}

  llvm::Error run();

private:
  static DialectRegistry makeRegistry() {
    DialectRegistry registry;
    registerDialects(registry);
    return registry;
  }

  llvm::Error load();
  llvm::Error findEntries();
  llvm::Error nameFunction(Interface &interface, size_t number);
  llvm::Error raise();
  llvm::Error planAndLower(Backend backend, const Level &level,
                           ModuleOp target);
  llvm::Error emit(Backend backend, const Level &level, StringRef path);
  std::string describeTarget() const;
  llvm::Error write();
  /// A path beside the library.
  std::string getPath(const llvm::Twine &name) const;

  const CompileOptions &options;
  const char *argv0;
  MLIRContext context;
  llvm::SourceMgr sources;
  SourceMgrDiagnosticHandler diagnostics;
  std::vector<CollectedRemark> remarks;
  OwningOpRef<ModuleOp> module;
  std::vector<Interface> interfaces;
  /// Of each entry, where it has heads.
  std::map<std::string, std::set<std::string>> headLocations;
};

} // namespace

std::string Compilation::getPath(const llvm::Twine &name) const {
  llvm::SmallString<128> path(llvm::sys::path::parent_path(options.output));
  llvm::sys::path::append(path, name);
  return path.str().str();
}

llvm::Error Compilation::load() {
  if (failed(collectRemarks(context, remarks)))
    return makeError(ExitCode::Compiler, "there is a remark engine already");
  auto loaded = loadModule(context, options.file, sources);
  if (!loaded)
    return loaded.takeError();
  module = std::move(*loaded);
  return llvm::Error::success();
}

llvm::Error Compilation::nameFunction(Interface &interface, size_t number) {
  if (!options.names.empty())
    interface.name = options.names[number];
  else if (interface.entry == "main")
    interface.name = toIdentifier(llvm::sys::path::filename(options.output));
  else
    interface.name = toIdentifier(interface.entry);
  if (llvm::Error error = checkIdentifier(interface.name))
    return error;
  for (const Interface &other : interfaces)
    if (other.name == interface.name)
      return makeError(ExitCode::Usage,
                       "@{0} and @{1} are both called {2} in C: choose other "
                       "names with --entry and --name",
                       other.entry, interface.entry, interface.name);
  return llvm::Error::success();
}

llvm::Error Compilation::findEntries() {
  std::vector<std::string> names = options.entries;
  if (names.empty())
    for (auto function : module->getOps<func::FuncOp>())
      if (function.isPublic() && !function.isExternal())
        names.push_back(function.getSymName().str());
  if (names.empty())
    return makeError(ExitCode::Program,
                     "there is no public func.func with a body to compile");
  SmallVector<func::FuncOp> entries;
  for (auto [i, name] : llvm::enumerate(names)) {
    auto entry = findEntry(*module, name);
    if (!entry)
      return entry.takeError();
    if (!entry->getBody().hasOneBlock())
      return makeError(ExitCode::Program, "@{0} has several blocks", name);
    auto signature = getSignature(*entry);
    if (!signature)
      return signature.takeError();
    Interface interface;
    interface.entry = name;
    interface.signature = std::move(*signature);
    if (llvm::Error error = nameFunction(interface, i))
      return error;
    for (Backend backend : options.getBackends()) {
      std::string suffix = backend == Backend::CPU ? "_cpu" : "_cuda";
      interface.functions.push_back(
          {interface.name + (options.backend == "both" ? suffix : ""), backend,
           /*versions=*/{}});
    }
    interfaces.push_back(std::move(interface));
    entries.push_back(*entry);
  }
  return prepare(*module, entries);
}

/// Turns results that are scalars into tensors of rank 0, which have memory.
static void makeResultsTensors(func::FuncOp function) {
  Operation *terminator = function.getBody().back().getTerminator();
  OpBuilder b(terminator);
  for (OpOperand &operand : terminator->getOpOperands())
    if (!isa<TensorType>(operand.get().getType()))
      operand.set(tensor::FromElementsOp::create(
          b, terminator->getLoc(),
          RankedTensorType::get({}, operand.get().getType()), operand.get()));
  function.setType(b.getFunctionType(function.getArgumentTypes(),
                                     terminator->getOperandTypes()));
}

llvm::Error Compilation::raise() {
  OwningOpRef<ModuleOp> original(module->clone());
  if (!options.unfused)
    if (llvm::Error error =
            runPasses(*module, ExitCode::Compiler, buildRaising))
      return error;
  bool found = options.unfused;
  for (Interface &interface : interfaces) {
    auto entry = original->lookupSymbol<func::FuncOp>(interface.entry);
    auto raised = module->lookupSymbol<func::FuncOp>(interface.entry);
    walkHeads(raised, [&](auto head) {
      found = true;
      headLocations[interface.entry].insert(formatLocation(head.getLoc()));
    });
    auto relations = getRelations(entry, raised, interface.signature);
    if (!relations)
      return relations.takeError();
    interface.relations = std::move(*relations);
    makeResultsTensors(raised);
  }
  if (!found)
    return makeNoHeadError(interfaces.front().entry, remarks);
  return llvm::Error::success();
}

llvm::Error Compilation::planAndLower(Backend backend, const Level &level,
                                      ModuleOp target) {
  size_t before = remarks.size();
  PlanOptions planOptions = specialize(options, level);
  if (!options.unfused) {
    ExitCode code =
        options.memoryBudget ? ExitCode::Budget : ExitCode::Compiler;
    llvm::Error error = runPasses(target, code, [&](OpPassManager &pm) {
      buildPlanning(pm, planOptions, options.assumed,
                    backend == Backend::CUDA ? StringRef(options.chip)
                                             : StringRef());
    });
    if (options.explain && !level.name.empty())
      llvm::outs() << "at level " << level.name << ":\n";
    if (options.explain)
      printPlans(ArrayRef(remarks).drop_front(before), options.memoryBudget,
                 llvm::outs());
    if (error)
      return error;
  }
  for (Interface &interface : interfaces)
    for (Function &function : interface.functions)
      if (function.backend == backend) {
        function.versions.push_back({level, /*plans=*/{}});
        llvm::copy_if(ArrayRef(remarks).drop_front(before),
                      std::back_inserter(function.versions.back().plans),
                      [&](const CollectedRemark &remark) {
                        return remark.isOfPlanner("Plan") &&
                               headLocations[interface.entry].count(
                                   remark.location);
                      });
      }
  if (backend == Backend::CPU)
    return runPasses(target, ExitCode::Compiler, [&](OpPassManager &pm) {
      buildCPULowering(pm, planOptions, /*resultsAsArguments=*/true);
    });
  if (llvm::Error error =
          runPasses(target, ExitCode::Compiler, [&](OpPassManager &pm) {
            buildGPUMapping(pm, options.chip);
          }))
    return error;
  for (Interface &interface : interfaces)
    noteStrides(interface, target);
  return runPasses(target, ExitCode::Compiler, [&](OpPassManager &pm) {
    buildGPUCodegen(pm, options.chip, options.cubinChips);
  });
}

llvm::Error Compilation::emit(Backend backend, const Level &level,
                              StringRef path) {
  OwningOpRef<ModuleOp> target(module->clone());
  llvm::Error error = planAndLower(backend, level, *target);
  if (!error)
    error = emitObject(*target, interfaces, backend, level, path);
  if (level.name.empty())
    return error;
  return llvm::handleErrors(std::move(error), [&](const RunError &cause) {
    return makeError(cause.getCode(), "level {0}: {1}", level.name,
                     cause.getMessage());
  });
}

/// Writes a text file.
static llvm::Error writeFile(StringRef path, StringRef text) {
  llvm::Error error = llvm::writeToOutput(path, [&](llvm::raw_ostream &os) {
    os << text;
    return llvm::Error::success();
  });
  if (!error)
    return error;
  return makeError(ExitCode::Compiler, "{0}: cannot be written: {1}", path,
                   llvm::toString(std::move(error)));
}

/// Processors and threads.
std::string Compilation::describeTarget() const {
  llvm::Triple triple(llvm::sys::getDefaultTargetTriple());
  std::string text = triple.getArchName().str() + ", ";
  if (options.hasLevels())
    text += "at levels " + listNames(options.levels);
  else
    text += options.cpu == "native" ? llvm::sys::getHostCPUName().str()
                                    : options.cpu;
  if (options.usesAmx)
    text += " with AMX";
  else if (options.usesDot)
    text += " with AVX512-BF16";
  if (options.splitsF32())
    text += ", f32 as three products of bf16";
  if (options.threads == 1)
    text += ", in one thread";
  else
    text += ", in " + std::to_string(options.threads) + " threads of libomp";
  if (options.backend != "cpu")
    text += ", and NVIDIA GPUs from " + options.chip + " on";
  return text;
}

llvm::Error Compilation::write() {
  auto runtime = findRuntime(argv0);
  if (!runtime)
    return runtime.takeError();

  LibraryDescription library;
  library.name = llvm::sys::path::filename(options.output).str();
  library.source = llvm::sys::path::filename(options.file).str();
  library.target = describeTarget();
  std::string headerPath = getPath(library.name + ".h");
  std::string wrapperPath = getPath(library.name + ".c");
  std::vector<std::string> inputs;
  std::vector<std::unique_ptr<llvm::FileRemover>> temporary;
  auto addTemporary = [&](const std::string &path) {
    if (!options.saveTemps)
      temporary.push_back(std::make_unique<llvm::FileRemover>(path));
  };
  for (Backend backend : options.getBackends())
    for (const Level &level : options.getLevels(backend)) {
      std::string stem =
          library.name + (backend == Backend::CPU ? ".cpu" : ".cuda");
      inputs.push_back(getPath(level.addTo(stem, '.') + ".o"));
      addTemporary(inputs.back());
      if (llvm::Error error = emit(backend, level, inputs.back()))
        return error;
    }
  inputs.push_back(*runtime);

  std::string header = writeHeader(library, interfaces);
  if (llvm::Error error = writeFile(headerPath, header))
    return error;
  addTemporary(wrapperPath);
  if (llvm::Error error =
          writeFile(wrapperPath, writeWrapper(header, interfaces)))
    return error;
  return linkLibrary(wrapperPath, inputs, options.threads != 1,
                     getPath("lib" + library.name + ".so"));
}

llvm::Error Compilation::run() {
  if (llvm::Error error = load())
    return error;
  if (llvm::Error error = findEntries())
    return error;
  if (llvm::Error error = raise())
    return error;
  return write();
}

llvm::Error compile(const CompileOptions &options, const char *argv0) {
  return Compilation(options, argv0).run();
}

} // namespace mlir::xent::run
