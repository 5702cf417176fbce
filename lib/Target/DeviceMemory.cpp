//===- DeviceMemory.cpp - the workspace of a plan on a GPU ----------------===//

#include "DeviceMemory.h"
#include "DeviceSteps.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Multiples of this many classes are the rows of dlogits that are stored to be
/// read by wide copies.
static constexpr int64_t kPaddedClasses = 64;

static Saturating product(int64_t a, int64_t b) { return count(a) * count(b); }

Workspace mlir::xent::detail::getStatisticsWorkspace(const HeadShape &shape,
                                                     const DeviceTraits &traits,
                                                     int64_t tokens,
                                                     int64_t classes,
                                                     bool usesTensorCores) {
  Workspace workspace;
  if (!usesTensorCores) {
    workspace.add(count(tokens) * count(shape.accumulatorBytes),
                  shape.resultVectors);
    return workspace;
  }
  int64_t parts = llvm::divideCeil(classes, traits.tileClasses);
  workspace.add(product(parts, tokens) * count(4), traits.partials);
  workspace.add(count(tokens) * count(4), traits.states + 1);
  return workspace;
}

/// One loop over classes for statistics and dx.
static Workspace getRunningWorkspace(const GradShape &shape,
                                     const DeviceTraits &traits,
                                     const DeviceLoops &loops) {
  const HeadShape &head = shape.head;
  const RunningShape &running = *shape.running;
  int64_t width = head.accumulatorBytes, tokens = loops.tokenChunk;
  Saturating tile = product(tokens, loops.vocabChunk);
  // Narrow products leave the place of the logits to the dlogits.
  bool replacesLogits = running.keepsProducts && shape.logitBytes != width;
  Workspace workspace;
  workspace.add(tile * count(width),
                running.products + (replacesLogits ? 0 : 1));
  bool keepsOnTensorCores = running.keepsProducts && traits.keepsOnTensorCores;
  if (running.keepsProducts)
    workspace.add(tile * count(shape.logitBytes));
  if (keepsOnTensorCores)
    workspace.add(
        product(llvm::divideCeil(loops.vocabChunk, traits.tileClasses),
                tokens) *
            count(4),
        traits.partials);
  workspace.add(count(loops.hidden) * count(width), running.columns);
  workspace.add(count(loops.vocabChunk) * count(width), 2 * running.columns);
  workspace.add(product(tokens, loops.hidden) * count(width), running.products);
  // Beside the statistics: the maximum of the sums, its change and its shift,
  // the target's product and dlogits, a factor for each sum.
  workspace.add(count(tokens) * count(width),
                head.stateVectors + 5 + running.products + running.columns);
  workspace.add(count(head.tokens) * count(width), head.resultVectors);
  return workspace;
}

Workspace mlir::xent::detail::getGradWorkspace(const GradShape &shape,
                                               const DeviceTraits &traits,
                                               GradStrategy strategy,
                                               ChunkSizes chunks) {
  const HeadShape &head = shape.head;
  DeviceLoops loops(shape, chunks);
  if (strategy == GradStrategy::FrozenW && shape.running)
    return getRunningWorkspace(shape, traits, loops);
  int64_t width = head.accumulatorBytes, tokens = loops.tokenChunk;
  bool keeps = keepsLogits(shape, strategy);
  bool isSingle = loops.isOneTokenChunk(shape);
  bool isOneSlice = loops.isOneVocabChunk(shape);
  Saturating tile = product(tokens, loops.vocabChunk);
  Workspace workspace;
  // dbias of each row of tiles.
  auto addColumnSums = [&] {
    if (shape.dbiasBytes)
      workspace.add(product(llvm::divideCeil(tokens, kDeviceTileTokens),
                            loops.vocabChunk) *
                    count(4));
  };
  if (keeps) {
    // The logits are computed on the chip. What is kept of them becomes the
    // dlogits, a copy of it if only a slice does.
    bool isPadded = traits.keepsOnTensorCores && isOneSlice;
    workspace.add(count(tokens) *
                  padded(loops.classes, isPadded ? kPaddedClasses : 1) *
                  count(shape.logitBytes));
    workspace.add(count(tokens) * count(width), head.stateVectors);
    if (traits.keepsOnTensorCores)
      workspace.add(
          product(llvm::divideCeil(loops.vocabChunk, traits.tileClasses),
                  tokens) *
              count(4),
          traits.partials);
    bool replacesKept = isOneSlice && shape.logitBytes == shape.dlogitBytes;
    if (!replacesKept)
      workspace.add(tile * count(shape.dlogitBytes));
    if (traits.replacesOnTensorCores)
      addColumnSums();
  } else if (traits.recomputesOnTensorCores) {
    workspace.add(count(tokens) * padded(loops.vocabChunk, kPaddedClasses) *
                  count(shape.dlogitBytes));
    addColumnSums();
  } else {
    workspace.add(tile * count(width));
    if (shape.dlogitBytes != width)
      workspace.add(tile * count(shape.dlogitBytes));
  }
  // Those of statistics that come before are counted with them.
  if (keeps)
    workspace.add(count(head.tokens) * count(width), head.resultVectors);

  // Sums in S of narrower results. A chunk of classes is finished before the
  // next one where all tokens are in it.
  bool isByClasses = !keeps || isSingle;
  auto addSum = [&](int64_t bytes, Saturating elements) {
    if (bytes != 0 && bytes != width)
      workspace.add(elements * count(width));
  };
  addSum(shape.dxBytes,
         product(isByClasses ? loops.tokens : tokens, loops.hidden));
  addSum(shape.dwBytes,
         product(isByClasses ? loops.vocabChunk : loops.classes, loops.hidden));
  addSum(shape.dbiasBytes,
         count(isByClasses ? loops.vocabChunk : loops.classes));
  return workspace;
}
