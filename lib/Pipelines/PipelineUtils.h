//===- PipelineUtils.h - what pipelines have in common ----------*- C++ -*-===//
//
// Private to lib/Pipelines.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_PIPELINES_PIPELINEUTILS_H
#define XENT_LIB_PIPELINES_PIPELINEUTILS_H

#include "Xent/Dialect/Xent/Transforms/Passes.h"
#include "Xent/Pipelines/Pipelines.h"

namespace mlir::xent::detail {

/// The options of `xent-plan` among those of a pipeline.
template <typename DerivedTy>
XentPlanPassOptions
getPlanOptions(const PlanPipelineOptions<DerivedTy> &options) {
  XentPlanPassOptions plan;
  plan.memoryBudget = options.memoryBudget;
  plan.tokenChunk = options.tokenChunk;
  plan.vocabChunk = options.vocabChunk;
  plan.numChunks = options.numChunks;
  plan.keptClasses = options.keptClasses;
  plan.assumeTokens = options.assumeTokens;
  plan.assumeClasses = options.assumeClasses;
  plan.assumeHidden = options.assumeHidden;
  plan.strategy = options.strategy;
  plan.machine = options.machine;
  plan.explain = options.explain;
  plan.dropRoundings = options.dropRoundings;
  return plan;
}

/// Appends `canonicalize` and `cse`.
void addCleanup(OpPassManager &pm);

/// Appends the way from tensors to memrefs, up to those that tensors of
/// functions and loops become. No buffer is freed yet. With `stridedArguments`,
/// the caller's tensors may have any strides.
void addBufferization(OpPassManager &pm, bool stridedArguments);

/// Appends what frees every buffer, each of which then has one owner.
void addDeallocation(OpPassManager &pm);

} // namespace mlir::xent::detail

#endif // XENT_LIB_PIPELINES_PIPELINEUTILS_H
