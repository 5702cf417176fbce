//===- Pipelines.h - named pipelines of xent --------------------*- C++ -*-===//

#ifndef XENT_PIPELINES_PIPELINES_H
#define XENT_PIPELINES_PIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace mlir::xent {

/// Options of the pipelines that end on a CPU. Sizes in bytes are beyond inputs
/// and outputs; 0 leaves a choice to the planner.
struct CPUPipelineOptions : PassPipelineOptions<CPUPipelineOptions> {
  Option<int64_t> memoryBudget{
      *this, "memory-budget",
      llvm::cl::desc("Most bytes that a plan may take beyond inputs and "
                     "outputs; 0 means no limit"),
      llvm::cl::init(0)};
  Option<int64_t> tokenChunk{
      *this, "token-chunk",
      llvm::cl::desc("Tokens a chunk; 0 leaves it to the planner"),
      llvm::cl::init(0)};
  Option<int64_t> vocabChunk{
      *this, "vocab-chunk",
      llvm::cl::desc("Classes a chunk; 0 leaves it to the planner"),
      llvm::cl::init(0)};
  Option<int64_t> numChunks{
      *this, "num-chunks",
      llvm::cl::desc("Number of token chunks, in place of token-chunk; 0 "
                     "leaves it to the planner"),
      llvm::cl::init(0)};
  Option<int64_t> threads{
      *this, "threads",
      llvm::cl::desc(
          "Threads of the generated code; 1 means no OpenMP, 0 means "
          "that OpenMP decides at run time"),
      llvm::cl::init(1)};
};

/// Appends `xent-plan` and `xent-chunk`: every `xent.logit_stats` becomes loops
/// over chunks. Raising comes before.
void buildXentPlanPipeline(OpPassManager &pm,
                           const CPUPipelineOptions &options);

/// Appends the lowering of any mix of linalg on tensors, scf and xent ops to
/// the LLVM dialect. Runs on a module. Every public function gets a C interface
/// `_mlir_ciface_<name>(result *, arguments...)`:
///
/// - A tensor argument is a pointer to a memref descriptor of its rank,
///   contiguous in row-major order. It is only read.
/// - Results are returned: one through `result` as its descriptor or scalar,
///   several as a struct of them. Each tensor result has a buffer of its own,
///   shared with no argument and no other result, which the caller frees by
///   `_mlir_memref_to_llvm_free(allocated pointer)`.
/// - Memory comes from `_mlir_memref_to_llvm_aligned_alloc(alignment, size)`;
///   everything but the results is freed before the function returns.
/// - A `cf.assert` that fails prints its message and calls `abort`.
///
/// With `threads` other than 1 the code calls the OpenMP runtime (libomp).
void buildCPULoweringPipeline(OpPassManager &pm,
                              const CPUPipelineOptions &options);

/// Appends all of it: raise, plan, chunk, verify that no logits are left, and
/// lower to the LLVM dialect.
void buildXentCPUPipeline(OpPassManager &pm, const CPUPipelineOptions &options);

/// Registers the named pipelines with the global registry.
void registerXentPipelines();

} // namespace mlir::xent

#endif // XENT_PIPELINES_PIPELINES_H
