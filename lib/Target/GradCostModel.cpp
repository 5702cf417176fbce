//===- GradCostModel.cpp - memory and time of gradients -------------------===//

#include "Xent/Target/GradCostModel.h"
#include "CostUtils.h"
#include "ProductCost.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

/// Extents and chunk sizes, clamped to each other, none of them 0.
struct Loops {
  Loops(const GradShape &shape, ChunkSizes chunks)
      : tokens(std::max<int64_t>(1, shape.head.tokens)),
        classes(std::max<int64_t>(1, shape.head.classes)),
        hidden{std::max<int64_t>(1, shape.head.hidden),
               shape.head.hasStaticHidden},
        tokenChunk(getChunk(tokens, chunks.tokens, shape.head.hasStaticTokens)),
        vocabChunk(
            getChunk(classes, chunks.classes, shape.head.hasStaticClasses)),
        tokenChunks(llvm::divideCeil(tokens, tokenChunk.size)),
        vocabChunks(llvm::divideCeil(classes, vocabChunk.size)) {}

  /// The size of a chunk is known if no chunk is ragged.
  static Extent getChunk(int64_t extent, int64_t chunk, bool isStatic) {
    chunk = std::min(chunk, extent);
    return {chunk, isStatic && extent % chunk == 0};
  }

  int64_t tokens, classes;
  Extent hidden, tokenChunk, vocabChunk;
  int64_t tokenChunks, vocabChunks;
};

} // namespace

/// What chunks cost beside their products: elements of logits and dlogits,
/// elements of sums that are added to, memory that is used for the first time.
static double getSecondsBesideProducts(const MachineDescription &machine,
                                       const Loops &loops, int64_t width,
                                       double elements, double updates,
                                       int64_t peakBytes) {
  return (elements / machine.logitsPerSecond +
          2 * updates * width / machine.memoryBytesPerSecond) /
             machine.cores +
         peakBytes / machine.freshBytesPerSecond +
         static_cast<double>(loops.tokenChunks) * loops.vocabChunks *
             machine.secondsPerChunk;
}

/// The contractions of one chunk of tokens and classes.
static llvm::SmallVector<Product> getContractions(const GradShape &shape,
                                                  const Loops &loops,
                                                  const Panels &panels) {
  llvm::SmallVector<Product> products;
  if (shape.dxBytes)
    products.push_back(
        {loops.tokenChunk, loops.hidden, loops.vocabChunk, panels});
  if (shape.dwBytes)
    products.push_back(
        shape.isVocabMajor
            ? Product{loops.vocabChunk, loops.hidden, loops.tokenChunk, panels}
            : Product{loops.hidden, loops.vocabChunk, loops.tokenChunk,
                      panels});
  return products;
}

/// One loop over classes for statistics and dx, by one chunk of tokens after
/// the other.
static PlanCost predictRunning(const MachineDescription &machine,
                               const GradShape &shape, ChunkSizes chunks) {
  const HeadShape &head = shape.head;
  const RunningShape &running = *shape.running;
  int64_t width = head.accumulatorBytes;
  Loops loops(shape, chunks);
  int64_t tokenChunk = loops.tokenChunk.size,
          vocabChunk = loops.vocabChunk.size, hidden = loops.hidden.size;
  // Logits and dlogits.
  Saturating tile = count(tokenChunk) * count(vocabChunk);
  // Narrow products leave the place of the logits to the dlogits.
  bool replacesLogits = running.keepsProducts && shape.logitBytes != width;
  Saturating held =
      tile * count(width * (running.products + (replacesLogits ? 0 : 1)));
  if (running.keepsProducts)
    held = held + tile * count(shape.logitBytes);
  Panels panels(machine, width, head.isBF16);
  // What is summed up is of type S: it is not complete yet, so not rounded.
  Panels gradPanels(machine, width, /*isBF16=*/false);
  Product logits{loops.tokenChunk, loops.vocabChunk, loops.hidden, panels};
  held = held + logits.getScratch(machine);
  Product dx{loops.tokenChunk, loops.hidden, loops.vocabChunk, gradPanels};
  held = held + count(running.products) * dx.getLhsBytes();
  Product column{{1, true}, loops.hidden, loops.vocabChunk, gradPanels};
  held = held + count(running.columns) *
                    (column.getLhsBytes() +
                     count(2 * vocabChunk + hidden) * count(width));
  // All of them multiply the chunk of w.
  held = held + (dx.packsWholeRhs()
                     ? dx.getRhsBytes()
                     : count(running.products) * dx.getRhsBytes() +
                           count(running.columns) * column.getRhsBytes());
  held = held + count(running.products) * count(tokenChunk) * count(hidden) *
                    count(width);
  // Beside the statistics: the maximum of the sums, its change and its shift,
  // the target's product and dlogits, a factor for each sum.
  held =
      held + count(head.stateVectors + 5 + running.products + running.columns) *
                 count(tokenChunk) * count(width);
  held = held + count(head.resultVectors) * count(head.tokens) * count(width);

  PlanCost cost;
  cost.peakBytes = held.getSigned();
  double volume = static_cast<double>(head.tokens) * head.classes * head.hidden;
  double columnVolume = static_cast<double>(running.columns) *
                        loops.tokenChunks * head.classes * head.hidden;
  cost.flops = 2.0 * (volume * (1 + running.products) + columnVolume);
  double seconds = logits.getSeconds(machine) +
                   running.products * dx.getSeconds(machine) +
                   running.columns * column.getSeconds(machine);
  cost.seconds = seconds * loops.vocabChunks * loops.tokenChunks;
  // Each chunk rescales the sums and adds to them.
  double elements = static_cast<double>(head.tokens) * head.classes;
  double updates =
      2.0 * running.products * head.tokens * head.hidden * loops.vocabChunks;
  cost.seconds += getSecondsBesideProducts(machine, loops, width,
                                           (1 + running.products) * elements,
                                           updates, cost.peakBytes);
  return cost;
}

int64_t mlir::xent::getUnfusedBytes(const GradShape &shape) {
  constexpr int64_t kLeast = 64 << 20;
  Saturating bytes = count(shape.head.tokens) * count(shape.head.classes) *
                     count(shape.logitBytes + 2 * shape.head.accumulatorBytes);
  return std::max(kLeast, bytes.getSigned());
}

PlanCost mlir::xent::predictGrad(const MachineDescription &machine,
                                 const GradShape &shape, GradStrategy strategy,
                                 ChunkSizes chunks, int64_t keptClasses) {
  if (strategy == GradStrategy::FrozenW && shape.running)
    return predictRunning(machine, shape, chunks);
  const HeadShape &head = shape.head;
  int64_t width = head.accumulatorBytes;
  Loops loops(shape, chunks);
  bool keepsClasses = strategy == GradStrategy::KeepClasses;
  bool keeps = keepsLogits(shape, strategy);
  bool isSingle = shape.head.hasStaticTokens && loops.tokenChunks == 1;
  // Whether a chunk of classes is finished before the next one.
  bool isByClasses =
      strategy == GradStrategy::Recompute || keepsClasses || isSingle;
  auto product = [](int64_t a, int64_t b) { return count(a) * count(b); };

  Panels panels(machine, width, head.isBF16);
  Panels gradPanels(machine, width, head.isBF16 && shape.hasBF16Dlogits);
  Product logits{loops.tokenChunk, loops.vocabChunk, loops.hidden, panels};
  llvm::SmallVector<Product> contractions =
      getContractions(shape, loops, gradPanels);
  int64_t tokenChunk = loops.tokenChunk.size,
          vocabChunk = loops.vocabChunk.size, hidden = loops.hidden.size;
  // The logits, and the dlogits unless they replace them.
  Saturating tile = product(tokenChunk, vocabChunk);
  bool isOneSlice = shape.head.hasStaticClasses && loops.vocabChunks == 1;
  // Kept products are the logits, or without any loop the dlogits take the
  // place of these.
  bool hasNoLoop = isSingle && isOneSlice && tokenChunk <= kSharedExtent &&
                   vocabChunk <= kSharedExtent;
  bool hasWideLogits = shape.logitBytes == width;
  bool sharesTile = hasWideLogits &&
                    (keeps ? shape.hasPlainLogits || hasNoLoop : keepsClasses);
  Saturating held = logits.getScratch(machine);
  if (!sharesTile)
    held = held + tile * count(width);
  for (const Product &contraction : contractions)
    held = held + contraction.getScratch(machine);
  // Kept logits of one chunk of classes may be replaced as well.
  bool replacesKept = keeps && isOneSlice && !hasWideLogits &&
                      shape.logitBytes == shape.dlogitBytes;
  if (!replacesKept && (keeps || keepsClasses || shape.dlogitBytes != width))
    held = held + tile * count(shape.dlogitBytes);
  double repeated = 0;
  if (keepsClasses) {
    // The loops of the statistics have a chunk of logits of their own, unless
    // they find them where they are kept, and pack x again unless all of it is
    // packed once.
    if (!hasWideLogits || !shape.hasPlainLogits)
      held = held + tile * count(width);
    bool sharesX = isSingle && logits.packsWholeLhs();
    held = held + (sharesX ? logits.getRhsBytes() : logits.getScratch(machine));
    held = held + product(head.tokens, keptClasses + vocabChunk) *
                      count(shape.logitBytes);
    held = held + product(head.stateVectors, head.tokens) * count(width);
    repeated =
        1 - std::min(1.0, static_cast<double>(keptClasses) / loops.classes);
  }
  if (keeps) {
    held = held + product(tokenChunk, loops.classes) * count(shape.logitBytes);
    held = held + product(head.stateVectors, tokenChunk) * count(width);
  }
  held = held + product(head.resultVectors, head.tokens) * count(width);

  // Sums in S of narrower results.
  auto addSum = [&](int64_t bytes, Saturating elements) {
    if (bytes != 0 && bytes != width)
      held = held + elements * count(width);
  };
  addSum(shape.dxBytes,
         product(isByClasses ? head.tokens : tokenChunk, hidden));
  addSum(shape.dwBytes,
         product(isByClasses ? vocabChunk : loops.classes, hidden));
  addSum(shape.dbiasBytes, count(isByClasses ? vocabChunk : loops.classes));

  PlanCost cost;
  cost.peakBytes = held.getSigned();
  if (isSingle && logits.packsWholeLhs())
    cost.packedXBytes = logits.getLhsBytes().getSigned();
  double volume = static_cast<double>(head.tokens) * head.classes * head.hidden;
  cost.flops = 2.0 * volume * (1 + repeated + contractions.size());
  double seconds = (1 + repeated) * logits.getSeconds(machine);
  for (const Product &contraction : contractions)
    seconds += contraction.getSeconds(machine);
  cost.seconds = seconds * loops.vocabChunks * loops.tokenChunks;
  double elements = static_cast<double>(head.tokens) * head.classes;
  double updates = static_cast<double>(head.tokens) * head.hidden *
                       loops.vocabChunks * (shape.dxBytes ? 1 : 0) +
                   static_cast<double>(head.classes) * head.hidden *
                       loops.tokenChunks * (shape.dwBytes ? 1 : 0);
  cost.seconds +=
      getSecondsBesideProducts(machine, loops, width, (2 + repeated) * elements,
                               updates, cost.peakBytes);
  return cost;
}
