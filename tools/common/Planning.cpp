//===- Planning.cpp - from a module to chunks -----------------------------===//

#include "Planning.h"
#include "CpuTarget.h"
#include "Module.h"
#include "Xent/Conversion/XentToNVVM/Passes.h"
#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Pipelines/Pipelines.h"
#include "Xent/Runtime/Amx.h"
#include "Xent/Runtime/Dot.h"
#include "Xent/Target/MachineDescription.h"
#include "mlir/Transforms/Passes.h"
#include "llvm/ADT/STLExtras.h"

namespace mlir::xent::run {

void addPlanOptions(std::vector<OptionSpec> &specs, PlanOptions &options) {
  auto parseBudget = [&options](StringRef text) {
    return parseBytes(text, options.memoryBudget);
  };
  auto parseChoice = [](std::string &choice) {
    return [&choice](StringRef text) {
      choice = text.str();
      return text == "auto" || text == "on" || text == "off";
    };
  };
  auto parseStrategy = [&options](StringRef text) {
    options.strategy = text.str();
    return llvm::is_contained(
        {"keep_chunk", "keep_classes", "recompute", "frozen_w"}, text);
  };
  std::vector<OptionSpec> own = {
      {"memory-budget", "SIZE",
       "most memory of the plan beyond inputs and outputs, in B, KiB, MiB or "
       "GiB: 256MiB",
       parseBudget},
      {"token-chunk", "TOKENS", "tokens a chunk (default: the planner decides)",
       parseCount(options.tokenChunk)},
      {"vocab-chunk", "CLASSES",
       "classes a chunk (default: the planner decides)",
       parseCount(options.vocabChunk)},
      {"num-chunks", "CHUNKS",
       "number of token chunks, in place of --token-chunk",
       parseCount(options.numChunks)},
      {"kept-classes", "CLASSES",
       "classes whose logits keep_classes keeps, rounded up to chunks "
       "(default: the planner decides)",
       parseCount(options.keptClasses)},
      {"strategy", "keep_chunk|keep_classes|recompute|frozen_w",
       "loops of gradients (default: the planner decides)", parseStrategy},
      {"machine", "FILE.json",
       "plan for the machine that the file describes (default: this one, or "
       "the GPU)",
       parseText(options.machine)},
      {"cpu", "native|generic|NAME",
       "processor to compile for, as LLVM calls it (default: native)",
       [&options](StringRef text) {
         options.cpu = text.str();
         return options.isCpuGiven = !text.empty();
       }},
      {"amx", "auto|on|off",
       "whether to multiply bf16 by the tiles of AMX (default: auto, where "
       "there are any)",
       parseChoice(options.amx)},
      {"avx512-bf16", "auto|on|off",
       "whether to multiply bf16 by AVX512-BF16, if not by AMX (default: auto, "
       "where it is faster than f32)",
       parseChoice(options.dot)},
      {"precision", "f32|bf16x3",
       "how to multiply f32: in f32 (default), or by the unit of bf16 as three "
       "products of bf16, which is less exact and meant for AMX",
       [&options](StringRef text) {
         options.precision = text.str();
         return llvm::is_contained({"f32", "bf16x3"}, text);
       }},
      {"kernels", "auto|generic|sm_80|sm_90a",
       "kernels of a GPU for heads of 16-bit types: the best that it has "
       "(default), loops as for all others, or those of one architecture",
       [&options](StringRef text) {
         options.kernels = text.str();
         return llvm::is_contained({"auto", "generic", "sm_80", "sm_90a"},
                                   text);
       }},
      {"drop-zero-rows", nullptr,
       "leave out the tokens that count for nothing, as those with an ignored "
       "target, before the matrix products",
       parseFlag(options.dropZeroRows)},
      {"drop-roundings", nullptr,
       "sum up dx of frozen_w beside the statistics even if the program rounds "
       "dlogits, which then are not rounded",
       parseFlag(options.dropRoundings)},
      {"explain", nullptr,
       "print the plans that were considered, and why one was chosen",
       parseFlag(options.explain)},
  };
  llvm::append_range(specs, own);
}

llvm::Error checkPlanOptions(const PlanOptions &options) {
  if (options.numChunks && options.tokenChunk)
    return makeUsageError("--token-chunk and --num-chunks exclude each other");
  return llvm::Error::success();
}

/// Whether plans know this rate: of the host, or of the file's machine. A file
/// that is wrong is reported by xent-plan.
static bool knowsRate(StringRef file, double MachineDescription::*rate) {
  if (file.empty())
    return true;
  llvm::Expected<MachineDescription> machine =
      readMachineDescription(file, MachineDescription());
  if (!machine) {
    llvm::consumeError(machine.takeError());
    return false;
  }
  return (*machine).*rate > 0;
}

llvm::Error resolveCpu(PlanOptions &options, bool runsHere) {
  llvm::Expected<CpuTarget> target = describeCpu(options.cpu, runsHere);
  if (!target)
    return target.takeError();
  options.vectorBits = target->vectorBits;
  options.vectorRegisters = target->vectorRegisters;
  // A processor that is named need not be this one.
  bool isHere = runsHere || options.cpu == "native";
  bool isForced = options.amx == "on";
  if (isForced ||
      (options.amx == "auto" &&
       knowsRate(options.machine, &MachineDescription::tileFlopsPerCore)))
    options.usesAmx = target->hasAmx && (!isHere || xentRequestAmx());
  if (isForced && !options.usesAmx)
    return target->hasAmx
               ? makeUsageError("--amx=on: this process cannot use AMX-BF16")
               : makeUsageError("--amx=on: --cpu={0} has no AMX-BF16",
                                options.cpu);
  if (options.dot == "on") {
    if (!target->hasDot)
      return makeUsageError("--avx512-bf16=on: --cpu={0} has no AVX512-BF16",
                            options.cpu);
    options.usesDot = !options.usesAmx;
  } else if (options.dot == "auto" && !options.usesAmx && target->hasDot &&
             knowsRate(options.machine, &MachineDescription::dotFlopsPerCore)) {
    options.usesDot = isHere ? xentHasFastDot() : target->hasFastDot;
  }
  if (options.splitsF32() && !options.usesAmx && !options.usesDot)
    return makeUsageError("--precision=bf16x3 needs AMX-BF16 or "
                          "--avx512-bf16=on");
  return llvm::Error::success();
}

llvm::Error prepare(ModuleOp module, ArrayRef<func::FuncOp> entries) {
  for (auto function : module.getOps<func::FuncOp>())
    function.setVisibility(llvm::is_contained(entries, function)
                               ? SymbolTable::Visibility::Public
                               : SymbolTable::Visibility::Private);
  return runPasses(module, ExitCode::Compiler, [](OpPassManager &pm) {
    pm.addPass(createInlinerPass());
    pm.addPass(createSymbolDCEPass());
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createCSEPass());
  });
}

void buildRaising(OpPassManager &pm) { pm.addPass(createXentRaisePass()); }

llvm::Error makeNoHeadError(StringRef entry,
                            ArrayRef<CollectedRemark> remarks) {
  std::string reasons;
  for (const CollectedRemark &remark : remarks)
    if (remark.kind == llvm::remarks::Type::Missed)
      reasons += llvm::formatv("\n  {0}{1}{2} ({3})", remark.location,
                               remark.location.empty() ? "" : ": ",
                               remark.getText(), remark.name);
  if (reasons.empty())
    reasons = "\n  no product of matrices has its columns reduced by a sum of "
              "exponentials";
  return makeError(ExitCode::NoHead,
                   "no head found in @{0}; --unfused runs it as it is:{1}",
                   entry, reasons);
}

template <typename DerivedTy>
static void setPlanOptions(const PlanOptions &options,
                           const AssumedExtents &assumed,
                           PlanPipelineOptions<DerivedTy> &pipeline) {
  pipeline.memoryBudget = (int64_t)options.memoryBudget;
  pipeline.tokenChunk = options.tokenChunk;
  pipeline.vocabChunk = options.vocabChunk;
  pipeline.numChunks = options.numChunks;
  pipeline.keptClasses = options.keptClasses;
  pipeline.strategy = options.strategy;
  pipeline.machine = options.machine;
  pipeline.explain = options.explain;
  pipeline.dropRoundings = options.dropRoundings;
  if (assumed.tokens)
    pipeline.assumeTokens = assumed.tokens;
  if (assumed.classes)
    pipeline.assumeClasses = assumed.classes;
  if (assumed.hidden)
    pipeline.assumeHidden = assumed.hidden;
}

void buildPlanning(OpPassManager &pm, const PlanOptions &options,
                   const AssumedExtents &assumed, StringRef chip) {
  if (chip.empty()) {
    CPUPipelineOptions pipeline;
    setPlanOptions(options, assumed, pipeline);
    pipeline.threads = options.threads;
    pipeline.amx = options.usesAmx;
    pipeline.avx512BF16 = options.usesDot;
    pipeline.bf16x3 = options.splitsF32();
    pipeline.vectorBits = options.vectorBits;
    pipeline.vectorRegisters = options.vectorRegisters;
    pipeline.dropZeroRows = options.dropZeroRows;
    buildXentPlanPipeline(pm, pipeline);
  } else {
    NVVMPipelineOptions pipeline;
    setPlanOptions(options, assumed, pipeline);
    pipeline.kernels = options.kernels;
    pipeline.chip = chip.str();
    buildXentPlanPipeline(pm, pipeline);
  }
  // What is said of logits-sized values is checked, not assumed.
  pm.addPass(createXentVerifyNoLogitsPass());
}

void buildCPULowering(OpPassManager &pm, const PlanOptions &options,
                      bool resultsAsArguments) {
  CPUPipelineOptions pipeline;
  pipeline.threads = options.threads;
  pipeline.resultsAsArguments = resultsAsArguments;
  pipeline.amx = options.usesAmx;
  pipeline.avx512BF16 = options.usesDot;
  pipeline.bf16x3 = options.splitsF32();
  pipeline.vectorBits = options.vectorBits;
  pipeline.vectorRegisters = options.vectorRegisters;
  buildCPULoweringPipeline(pm, pipeline);
}

void buildGPUMapping(OpPassManager &pm, StringRef chip) {
  NVVMPipelineOptions pipeline;
  pipeline.chip = chip.str();
  pm.addPass(createXentValidateNVVMTargetPass(XentValidateNVVMTargetPassOptions{
      pipeline.chip, pipeline.features, pipeline.format}));
  buildGPUMappingPipeline(pm, pipeline);
}

void buildGPUCodegen(OpPassManager &pm, StringRef chip,
                     ArrayRef<std::string> cubinChips) {
  NVVMPipelineOptions pipeline;
  pipeline.chip = chip.str();
  pipeline.cubinChips = cubinChips;
  buildNVVMCodegenPipeline(pm, pipeline);
  pm.addPass(createXentGPUToRuntimePass());
}

} // namespace mlir::xent::run
