//===- Driver.cpp - one invocation of xent-run ----------------------------===//

#include "Driver.h"
#include "Error.h"
#include "Inputs.h"
#include "Lowering.h"
#include "Memory.h"
#include "Module.h"
#include "Npy.h"
#include "Program.h"
#include "Remarks.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Transforms/Passes.h"

/// Of the OpenMP runtime, which compiled programs call.
extern "C" void omp_set_num_threads(int);

namespace mlir::xent::run {
namespace {

/// Leaves only `entry` public, inlines what it calls and removes the rest.
llvm::Error prepare(ModuleOp module, func::FuncOp entry) {
  for (auto function : module.getOps<func::FuncOp>())
    function.setVisibility(function == entry
                               ? SymbolTable::Visibility::Public
                               : SymbolTable::Visibility::Private);
  return runPasses(module, ExitCode::Compiler, [](OpPassManager &pm) {
    pm.addPass(createInlinerPass());
    pm.addPass(createSymbolDCEPass());
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createCSEPass());
  });
}

llvm::Expected<std::vector<HostTensor>> makeInputs(const Options &options,
                                                   const Signature &signature,
                                                   ArrayRef<InputRule> rules) {
  std::vector<HostTensor> inputs;
  for (auto [index, type] : llvm::enumerate(signature.arguments)) {
    auto file = options.inputs.find(index);
    if (file != options.inputs.end()) {
      auto tensor = readNpy(file->second, type.elementType, type.shape);
      if (!tensor)
        return tensor.takeError();
      inputs.push_back(std::move(*tensor));
    } else {
      SmallVector<int64_t> shape = type.shape;
      for (const DynamicExtent &extent : options.dynamic)
        if (extent.symbol.empty() && extent.argument == index &&
            extent.dim < shape.size() &&
            ShapedType::isDynamic(shape[extent.dim]))
          shape[extent.dim] = extent.extent;
      for (auto [dim, extent] : llvm::enumerate(shape))
        if (ShapedType::isDynamic(extent))
          return makeError(ExitCode::Input,
                           "dimension {0} of argument {1} ({2}) is dynamic: "
                           "give its extent with --dynamic={1}.{0}=EXTENT",
                           dim, index,
                           formatType(type.shape, type.elementType));
      inputs.push_back(makeRandomInput(type, shape, rules[index], options.seed,
                                       index, options.ignored));
    }
    if (llvm::Error error = checkInput(inputs.back(), rules[index], index))
      return std::move(error);
  }
  return inputs;
}

} // namespace

llvm::Error run(const Options &options) {
  if (options.threads > 0)
    omp_set_num_threads((int)options.threads);

  std::vector<CollectedRemark> remarks;
  DialectRegistry registry;
  registerDialects(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  context.allowUnregisteredDialects(options.allowUnregistered);
  llvm::SourceMgr sources;
  SourceMgrDiagnosticHandler diagnostics(sources, &context);
  if (failed(collectRemarks(context, remarks)))
    return makeError(ExitCode::Compiler, "no remark engine");

  auto module = loadModule(context, options.file, sources);
  if (!module)
    return module.takeError();
  auto entry = findEntry(**module, options.entry);
  if (!entry)
    return entry.takeError();
  auto signature = getSignature(*entry);
  if (!signature)
    return signature.takeError();
  if (llvm::Error error = prepare(**module, *entry))
    return error;
  SmallVector<InputRule> rules = getInputRules(*entry, nullptr);
  std::string name = entry->getSymName().str();

  prepareForCall(*entry);
  if (llvm::Error error =
          runPasses(**module, ExitCode::Compiler, buildReferenceLowering))
    return error;
  auto program = Program::compile(**module, name, *signature, "program");
  if (!program)
    return program.takeError();
  module->release()->erase();
  trimHeap();

  auto inputs = makeInputs(options, *signature, rules);
  if (!inputs)
    return inputs.takeError();
  if (options.dryRun)
    return llvm::Error::success();
  RunCost cost;
  std::vector<HostTensor> results = (*program)->run(*inputs, cost);
  for (auto [index, result] : llvm::enumerate(results)) {
    llvm::outs() << "result " << index << " : "
                 << formatType(result.getShape(), result.getElementType())
                 << " =";
    for (int64_t i = 0; i < std::min<int64_t>(result.getNumElements(), 8); ++i)
      llvm::outs() << llvm::formatv(" {0:f9}", result.getFloat(i));
    llvm::outs() << "\n";
  }
  llvm::outs() << llvm::formatv("time {0:f3} ms, peak {1}\n",
                                cost.seconds * 1e3,
                                formatBytes(cost.peakBytes));
  return llvm::Error::success();
}

} // namespace mlir::xent::run
