//===- Driver.cpp - one invocation of xent-run ----------------------------===//

#include "Driver.h"
#include "CPUProgram.h"
#include "CUDAProgram.h"
#include "Compile.h"
#include "Explain.h"
#include "Heads.h"
#include "Memory.h"
#include "Npy.h"
#include "Session.h"
#include "Xent/Dialect/Xent/IR/XentOps.h"

/// Of the OpenMP runtime, which compiled programs call.
extern "C" void omp_set_num_threads(int);

namespace mlir::xent::run {

/// Fails if an --input or --output names an argument or result that the entry
/// does not have.
static llvm::Error checkFiles(const Options &options,
                              const Signature &signature) {
  for (const auto &[index, path] : options.inputs)
    if (index >= signature.arguments.size())
      return makeError(ExitCode::Input,
                       "--input={0}={1}: the entry has {2} arguments", index,
                       path, signature.arguments.size());
  for (const auto &[index, path] : options.outputs)
    if (index >= signature.results.size())
      return makeError(ExitCode::Input,
                       "--output={0}={1}: the entry has {2} results", index,
                       path, signature.results.size());
  return llvm::Error::success();
}

double getMedian(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  size_t middle = values.size() / 2;
  return values.size() % 2 ? values[middle]
                           : (values[middle - 1] + values[middle]) / 2;
}

llvm::Error Session::openDevice() {
  if (options.backend == Backend::CPU)
    return llvm::Error::success();
  auto opened = Device::open(options.driver);
  if (!opened) {
    // A driver that was asked for has to be there.
    if (options.backend == Backend::CUDA || !options.driver.empty())
      return opened.takeError();
    llvm::consumeError(opened.takeError());
    return llvm::Error::success();
  }
  device = std::move(*opened);
  if (options.kernels == "sm_90a" && device->getChip() != "sm_90")
    return makeError(ExitCode::Device, "--kernels={0}: the device is an {1}",
                     options.kernels, device->getChip());
  if (options.bench && device->isSimulated())
    return makeError(ExitCode::Usage,
                     "--bench: the time of a simulated device means nothing");
  report.device = {device->getName().str(), device->getChip().str(),
                   device->isSimulated()};
  return llvm::Error::success();
}

llvm::Error Session::load() {
  if (failed(collectRemarks(context, report.remarks)))
    return makeError(ExitCode::Compiler, "there is a remark engine already");
  auto module = loadModule(context, options.file, sources);
  if (!module)
    return module.takeError();
  original = std::move(*module);
  auto entry = findEntry(*original, options.entry);
  if (!entry)
    return entry.takeError();
  report.file = options.file;
  report.explains = options.explain;
  report.memoryBudget = options.memoryBudget;
  report.entry = entry->getSymName().str();
  auto type = getSignature(*entry);
  if (!type)
    return type.takeError();
  signature = *type;
  if (llvm::Error error = checkFiles(options, signature))
    return error;
  return prepare(*original, *entry);
}

llvm::Error Session::raiseAndResolve() {
  auto entry = original->lookupSymbol<func::FuncOp>(report.entry);
  func::FuncOp raisedEntry;
  if (!options.unfused) {
    raised = original->clone();
    if (llvm::Error error =
            runPasses(*raised, ExitCode::Compiler, buildRaising))
      return error;
    if (options.printAfterRaise)
      raised->print(llvm::errs());
    raisedEntry = raised->lookupSymbol<func::FuncOp>(report.entry);
    bool found = false;
    walkHeads(raisedEntry, [&](auto) { found = true; });
    if (!found)
      return makeNoHeadError(report.entry, report.remarks);
  }

  Shapes shapes(entry, raisedEntry, signature);
  for (const auto &[index, path] : options.inputs) {
    const ValueType &type = signature.arguments[index];
    auto tensor = readNpy(path, type.elementType, type.shape);
    if (!tensor)
      return tensor.takeError();
    shapes.setArgument(index, tensor->getShape());
    files.emplace(index, std::move(*tensor));
  }
  if (llvm::Error error = shapes.apply(options.dynamic))
    return error;
  if (llvm::Error error = shapes.complete())
    return error;
  for (unsigned i = 0; i < signature.arguments.size(); ++i)
    inputShapes.emplace_back(shapes.getArgument(i));
  rules = getInputRules(entry, raisedEntry, shapes);
  if (raisedEntry) {
    report.heads = getHeads(raisedEntry, shapes);
    report.logitsSized = countLogitsSized(entry, shapes, report.heads);
  }
  return llvm::Error::success();
}

llvm::Expected<std::unique_ptr<Program>>
Session::build(OwningOpRef<ModuleOp> module, StringRef label) {
  prepareForCall(module->lookupSymbol<func::FuncOp>(report.entry));
  if (llvm::Error error =
          runPasses(*module, ExitCode::Compiler, [&](OpPassManager &pm) {
            buildLowering(pm, options, getChip());
          }))
    return std::move(error);
  if (device)
    return CUDAProgram::compile(*module, report.entry, signature, label,
                                *device, options.cpu);
  return CPUProgram::compile(*module, report.entry, signature, label,
                             Effort::Most, options.cpu);
}

llvm::Expected<std::unique_ptr<Program>>
Session::buildReference(OwningOpRef<ModuleOp> module) {
  Signature wide = signature;
  for (auto *types : {&wide.arguments, &wide.results})
    for (ValueType &type : *types)
      if (isa<FloatType>(type.elementType))
        type.elementType = Float64Type::get(&context);
  double flops = 0;
  for (const Head &head : report.heads)
    flops += 2.0 * head.tokens * head.classes * head.hidden;
  Effort effort = flops < 1e9 ? Effort::Least : Effort::Most;
  prepareForCall(module->lookupSymbol<func::FuncOp>(report.entry));
  if (llvm::Error error =
          runPasses(*module, ExitCode::Compiler, [&](OpPassManager &pm) {
            run::buildReference(pm, options);
          }))
    return std::move(error);
  return CPUProgram::compile(*module, report.entry, wide, "f64 reference",
                             effort, options.cpu);
}

llvm::Error Session::compile() {
  if (llvm::Error error = checkRegistered(*original))
    return error;
  auto take = [](llvm::Expected<std::unique_ptr<Program>> program,
                 std::unique_ptr<Program> &target) -> llvm::Error {
    if (!program)
      return program.takeError();
    target = std::move(*program);
    return llvm::Error::success();
  };
  if (options.check)
    if (llvm::Error error = take(buildReference(original->clone()), reference))
      return error;
  if (options.check || options.bench || options.unfused)
    if (llvm::Error error =
            take(build(std::move(original), "unfused program"), unfused))
      return error;
  original = nullptr;
  if (options.unfused)
    return llvm::Error::success();

  ExitCode planning =
      options.memoryBudget ? ExitCode::Budget : ExitCode::Compiler;
  if (llvm::Error error = runPasses(*raised, planning, [&](OpPassManager &pm) {
        buildPlanning(pm, options, getAssumedExtents(report.heads), getChip());
      })) {
    // The table says what would fit.
    if (options.explain && !options.json)
      printPlans(report.remarks, options.memoryBudget, llvm::outs());
    return error;
  }
  return take(build(std::move(raised), "program"), ours);
}

llvm::Error Session::makeInputs() {
  // What compilation has freed would hide what the run takes.
  trimHeap();
  for (auto [index, type] : llvm::enumerate(signature.arguments)) {
    auto file = files.find(index);
    if (file != files.end())
      inputs.push_back(std::move(file->second));
    else
      inputs.push_back(makeRandomInput(type, inputShapes[index], rules[index],
                                       options.seed, index, options.ignored));
    report.inputBytes += inputs.back().getBytes();
    if (llvm::Error error = checkInput(inputs.back(), rules[index], index))
      return error;
  }
  return llvm::Error::success();
}

llvm::Error Session::benchmark() {
  std::vector<double> ourTimes, unfusedTimes;
  for (unsigned i = 0; i < options.bench; ++i)
    for (auto [program, times] : {std::pair(ours.get(), &ourTimes),
                                  std::pair(unfused.get(), &unfusedTimes)}) {
      RunCost cost;
      auto results = program->run(inputs, cost);
      if (!results)
        return results.takeError();
      times->push_back(cost.seconds);
    }
  report.runs = options.bench;
  report.ours->seconds = getMedian(ourTimes);
  report.unfused->seconds = getMedian(unfusedTimes);
  return llvm::Error::success();
}

llvm::Error Session::execute() {
  auto take = [](llvm::Expected<std::vector<HostTensor>> results,
                 std::vector<HostTensor> &target) -> llvm::Error {
    if (!results)
      return results.takeError();
    target = std::move(*results);
    return llvm::Error::success();
  };
  Program &main = options.unfused ? *unfused : *ours;
  report.isUnfused = options.unfused;
  report.ours.emplace();
  if (llvm::Error error = take(main.run(inputs, *report.ours), report.results))
    return error;
  if (unfused && !options.unfused) {
    report.unfused.emplace();
    if (llvm::Error error =
            take(unfused->run(inputs, *report.unfused), report.unfusedResults))
      return error;
  }
  // The runs above have warmed up.
  if (options.bench)
    if (llvm::Error error = benchmark())
      return error;

  if (reference) {
    std::vector<HostTensor> wide;
    for (const HostTensor &input : inputs)
      wide.push_back(widenInput(input));
    RunCost cost;
    if (llvm::Error error = take(reference->run(wide, cost), report.reference))
      return error;
    report.errors =
        compareResults(report.results, report.unfusedResults, report.reference);
  }
  return llvm::Error::success();
}

llvm::Error Session::finish() {
  if (options.json)
    printJson(report, llvm::outs());
  else
    printText(report, llvm::outs());
  if (!options.dryRun)
    for (const auto &[index, path] : options.outputs)
      if (llvm::Error error = writeNpy(path, report.results[index]))
        return error;
  if (report.passes())
    return llvm::Error::success();
  return makeError(ExitCode::Check,
                   "a result is further from the reference than the unfused "
                   "program's by more than {0} ulp",
                   kToleranceUlps);
}

llvm::Error run(const Options &options) {
  if (options.threads > 0)
    omp_set_num_threads((int)options.threads);
  return Session(options).run();
}

} // namespace mlir::xent::run
