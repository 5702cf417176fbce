//===- Planning.h - from a module to chunks ---------------------*- C++ -*-===//

#ifndef XENT_TOOLS_COMMON_PLANNING_H
#define XENT_TOOLS_COMMON_PLANNING_H

#include "CommandLine.h"
#include "Remarks.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassManager.h"
#include <cstdint>
#include <string>
#include <vector>

namespace mlir::xent::run {

/// Where compiled functions run.
enum class Backend { CPU, CUDA };

/// What a command line says about plans.
struct PlanOptions {
  uint64_t memoryBudget = 0; ///< bytes, 0: none
  int64_t tokenChunk = 0, vocabChunk = 0, numChunks = 0, keptClasses = 0;
  int64_t threads = 0;           ///< 0: one for each core
  std::string kernels = "auto";  ///< of a GPU: auto, generic, sm_80 or sm_90a
  std::string machine;           ///< file of --machine; empty: the host
  std::string strategy;          ///< of gradients; empty: the planner decides
  std::string cpu = "native";    ///< processor to compile for, as LLVM calls it
  std::string amx = "auto";      ///< whether to use AMX-BF16: auto, on or off
  std::string dot = "auto";      ///< the same of AVX512-BF16
  std::string precision = "f32"; ///< of products of f32: f32 or bf16x3
  bool isCpuGiven = false;       ///< even if it is the default
  /// What follows of the processor: bits of a vector register and their number
  /// (0: the host's), whether code uses AMX, or else AVX512-BF16.
  int64_t vectorBits = 0, vectorRegisters = 0;
  bool usesAmx = false, usesDot = false;
  bool explain = false, dropZeroRows = false, dropRoundings = false;

  bool splitsF32() const { return precision == "bf16x3"; }
};

/// Appends the options that set `options`, but for threads, whose default
/// differs between tools.
void addPlanOptions(std::vector<OptionSpec> &specs, PlanOptions &options);

/// Fails if options exclude each other.
llvm::Error checkPlanOptions(const PlanOptions &options);

/// Sets what follows of the processor. With `runsHere`, fails if this process
/// cannot run code for it. Left to `auto`, AMX is used if the processor has it,
/// the process may use it, and the file of --machine, if there is one, knows
/// how fast it is; AVX512-BF16 where AMX is not, if it is faster than f32: on
/// this machine by measurement.
llvm::Error resolveCpu(PlanOptions &options, bool runsHere);

/// Extents to plan for where they are dynamic. What is 0 is up to the planner.
struct AssumedExtents {
  int64_t tokens = 0, classes = 0, hidden = 0;
};

/// Leaves only `entries` public, inlines what they call, removes the rest and
/// cleans up.
llvm::Error prepare(ModuleOp module, ArrayRef<func::FuncOp> entries);

/// Heads to ops over virtual logits.
void buildRaising(OpPassManager &pm);

/// Why nothing was raised in `entry`: the reason for every candidate, if there
/// was one.
llvm::Error makeNoHeadError(StringRef entry, ArrayRef<CollectedRemark> remarks);

/// Ops over virtual logits to loops over chunks, and to kernels where `chip`
/// has some, planned for it; for the CPU if `chip` is empty.
void buildPlanning(OpPassManager &pm, const PlanOptions &options,
                   const AssumedExtents &assumed, StringRef chip);

/// Tensors to the LLVM dialect for the CPU; results are in memory of the caller
/// if `resultsAsArguments`.
void buildCPULowering(OpPassManager &pm, const PlanOptions &options,
                      bool resultsAsArguments);

/// Tensors to launches of kernels on memrefs, with results in memory of the
/// caller. Fails if there is no such `chip`.
void buildGPUMapping(OpPassManager &pm, StringRef chip);

/// What buildGPUMapping leaves to the LLVM dialect, and kernels to PTX for
/// `chip` and cubins for `cubinChips`.
void buildGPUCodegen(OpPassManager &pm, StringRef chip,
                     ArrayRef<std::string> cubinChips = {});

} // namespace mlir::xent::run

#endif // XENT_TOOLS_COMMON_PLANNING_H
