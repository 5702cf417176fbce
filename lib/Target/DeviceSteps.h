//===- DeviceSteps.h - chunks of the loops on a GPU -------------*- C++ -*-===//
//
// Private to lib/Target.
//
//===----------------------------------------------------------------------===//

#ifndef XENT_LIB_TARGET_DEVICESTEPS_H
#define XENT_LIB_TARGET_DEVICESTEPS_H

#include "CostUtils.h"
#include "Xent/Target/DeviceCostModel.h"

namespace mlir::xent::detail {

/// Chunks of one size, and their number.
struct ChunkRun {
  int64_t size, number;
};

/// The chunks of an extent: whole ones, and what is left.
inline llvm::SmallVector<ChunkRun, 2> getChunkRuns(int64_t extent,
                                                   int64_t chunk) {
  llvm::SmallVector<ChunkRun, 2> runs;
  if (extent / chunk > 0)
    runs.push_back({chunk, extent / chunk});
  if (extent % chunk > 0)
    runs.push_back({extent % chunk, 1});
  return runs;
}

/// Extents and chunks of a gradient, clamped to each other, none of them 0.
struct DeviceLoops {
  DeviceLoops(const GradShape &shape, ChunkSizes chunks)
      : tokens(std::max<int64_t>(1, shape.head.tokens)),
        classes(std::max<int64_t>(1, shape.head.classes)),
        hidden(std::max<int64_t>(1, shape.head.hidden)),
        tokenChunk(std::min(tokens, chunks.tokens)),
        vocabChunk(std::min(classes, chunks.classes)) {}

  /// Whether the compiler knows that one chunk has all.
  bool isOneTokenChunk(const GradShape &shape) const {
    return shape.head.hasStaticTokens && tokenChunk == tokens;
  }
  bool isOneVocabChunk(const GradShape &shape) const {
    return shape.head.hasStaticClasses && vocabChunk == classes;
  }

  int64_t tokens, classes, hidden, tokenChunk, vocabChunk;
};

} // namespace mlir::xent::detail

#endif // XENT_LIB_TARGET_DEVICESTEPS_H
