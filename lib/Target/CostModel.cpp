//===- CostModel.cpp - memory and time of a chunked loop ------------------===//

#include "Xent/Target/CostModel.h"
#include "CostUtils.h"
#include "ProductCost.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;

/// Of a level-2 cache, what data that is used again can take. Beside it lies
/// what is read once.
static constexpr double kCacheShare = 0.6;

/// Seconds of a core, for each logit of a chunk of so many, to update it once
/// per `hiddenBlock` of the hidden dimension and to read it for the statistics,
/// if the chunk does not stay in the level-2 cache.
static double getFarSeconds(const MachineDescription &machine,
                            int64_t hiddenBlock, int64_t hidden, int64_t width,
                            double chunkLogits) {
  if (chunkLogits * width <= kCacheShare * machine.l2Bytes)
    return 0;
  double updates = static_cast<double>(hidden) / hiddenBlock;
  return (2 * updates + 3) * width / machine.farBytesPerSecond;
}

/// Predicts one chunk of tokens that all threads share.
static PlanCost predictShared(const MachineDescription &machine,
                              const HeadShape &shape, int64_t vocabChunk) {
  int64_t width = shape.accumulatorBytes;
  int64_t tokens = std::max<int64_t>(1, shape.tokens);
  int64_t classes = std::max<int64_t>(1, shape.classes);
  Panels panels(machine, width, shape.isBF16);
  Product logits{
      {tokens, true},
      {vocabChunk, shape.hasStaticClasses && classes % vocabChunk == 0},
      {std::max<int64_t>(1, shape.hidden), shape.hasStaticHidden},
      panels};
  Saturating tile = count(tokens) * count(vocabChunk) +
                    count(shape.stateVectors) * count(tokens);
  Saturating results = count(shape.resultVectors) * count(shape.tokens);
  PlanCost cost;
  cost.peakBytes =
      ((tile + results) * count(width) + logits.getScratch(machine))
          .getSigned();
  if (logits.packsWholeLhs())
    cost.packedXBytes = logits.getLhsBytes().getSigned();
  double elements = static_cast<double>(shape.tokens) * shape.classes;
  cost.flops = 2.0 * elements * shape.hidden;
  cost.seconds =
      logits.getSeconds(machine) *
          static_cast<double>(llvm::divideCeil(classes, vocabChunk)) +
      elements / machine.logitsPerSecond / machine.cores;
  cost.seconds +=
      getFarSeconds(machine, panels.dealtHiddenBlock, shape.hidden, width,
                    static_cast<double>(tokens) * vocabChunk) *
      elements / machine.cores;
  return cost;
}

PlanCost mlir::xent::predictOnline(const MachineDescription &machine,
                                   const HeadShape &shape, ChunkSizes chunks) {
  int64_t width = shape.accumulatorBytes;
  int64_t tokens = std::max<int64_t>(1, shape.tokens);
  int64_t tokenChunk = std::min(chunks.tokens, tokens);
  int64_t vocabChunk =
      std::min(chunks.classes, std::max<int64_t>(1, shape.classes));
  int64_t tokenChunks = llvm::divideCeil(tokens, tokenChunk);
  if (tokenChunks == 1 && shape.hasStaticTokens)
    return predictShared(machine, shape, vocabChunk);
  int64_t threads = std::min(machine.cores, tokenChunks);
  Panels panels(machine, width, shape.isBF16);

  Saturating scratch = panels.getBytes(tokenChunk, vocabChunk, shape.hidden) +
                       count(panels.scratchBytes) +
                       (count(tokenChunk) * count(vocabChunk) +
                        count(shape.stateVectors) * count(tokenChunk)) *
                           count(width);
  Saturating results = count(shape.resultVectors) * count(shape.tokens);
  Saturating peak = count(threads) * scratch + results * count(width);

  PlanCost cost;
  cost.peakBytes = peak.getSigned();

  double logits = static_cast<double>(shape.tokens) * shape.classes;
  cost.flops = 2.0 * logits * shape.hidden;
  // Rates are those of f32.
  double slowdown = width / 4.0;
  double weights = static_cast<double>(shape.classes) * shape.hidden;
  // All of x, unless it stays in the level-2 cache, comes from afar for each
  // chunk of classes while it is multiplied.
  double chunkBytes =
      static_cast<double>(tokenChunk) * shape.hidden * panels.bytes;
  double farBytes = chunkBytes > kCacheShare * machine.l2Bytes
                        ? logits / vocabChunk * shape.hidden * panels.bytes
                        : 0;
  double busy = std::max(cost.flops * panels.secondsPerFlop,
                         farBytes / machine.farBytesPerSecond) +
                tokenChunks * weights * panels.secondsPerPackedElement +
                logits / machine.logitsPerSecond * slowdown;
  // A tile that is not full costs as much as a full one.
  double padding = static_cast<double>(padded(tokenChunk, panels.rows).value) /
                   tokenChunk * padded(vocabChunk, panels.columns).value /
                   vocabChunk;
  busy *= padding;
  // The block of x that is swept once per tile column, and the logits, updated
  // once per block of the hidden dimension, come from afar if they do not stay
  // in the level-2 cache.
  int64_t hiddenBlock = std::min(shape.hidden, panels.hiddenBlock);
  double swept = static_cast<double>(tokenChunk) * hiddenBlock * panels.bytes;
  if (swept > kCacheShare * machine.l2Bytes && !panels.streamsRows)
    busy += logits / panels.columns * shape.hidden * panels.bytes /
            machine.farBytesPerSecond;
  busy +=
      logits * getFarSeconds(machine, panels.hiddenBlock, shape.hidden, width,
                             static_cast<double>(tokenChunk) * vocabChunk);
  // Chunks are dealt out whole, so some core has the most of them: the last one
  // may leave the others idle, and be ragged itself.
  double rounds = llvm::divideCeil(tokenChunks, machine.cores);
  cost.seconds = busy * std::min(1.0, rounds * tokenChunk / tokens);
  return cost;
}

std::vector<OnlinePlan>
mlir::xent::listOnlinePlans(const MachineDescription &machine,
                            const HeadShape &shape,
                            const PlanConstraints &constraints) {
  Panels panels(machine, shape.accumulatorBytes, shape.isBF16);
  llvm::SmallVector<int64_t> tokenChunks =
      getCandidates(constraints.tokenChunk, shape.tokens, panels.rows, 4096);
  // Equal shares for every core, in one to four rounds.
  if (constraints.tokenChunk == 0)
    for (int64_t rounds : {1, 2, 3, 4}) {
      int64_t share = llvm::divideCeil(std::max<int64_t>(1, shape.tokens),
                                       machine.cores * rounds);
      if (share <= 4096)
        tokenChunks.push_back(llvm::alignTo(share, panels.rows));
    }
  // A plan that holds all logits at once is made only where the given sizes
  // leave no other.
  std::vector<OnlinePlan> plans, whole;
  for (int64_t tokens : tokenChunks)
    for (int64_t classes : getCandidates(constraints.vocabChunk, shape.classes,
                                         panels.columns, 8192)) {
      bool isWhole = coversLogits(shape.tokens, tokens, shape.classes, classes);
      (isWhole ? whole : plans)
          .push_back({{tokens, classes},
                      predictOnline(machine, shape, {tokens, classes})});
    }
  return plans.empty() ? whole : plans;
}

std::optional<OnlinePlan>
mlir::xent::planOnline(const MachineDescription &machine,
                       const HeadShape &shape,
                       const PlanConstraints &constraints) {
  return findFastest(listOnlinePlans(machine, shape, constraints),
                     constraints.memoryBudget);
}

OnlinePlan mlir::xent::smallestOnlinePlan(const MachineDescription &machine,
                                          const HeadShape &shape,
                                          const PlanConstraints &constraints) {
  return findSmallest(listOnlinePlans(machine, shape, constraints));
}
