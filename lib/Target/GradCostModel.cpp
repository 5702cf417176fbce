//===- GradCostModel.cpp - memory and time of gradients -------------------===//

#include "Xent/Target/GradCostModel.h"
#include "CostUtils.h"

using namespace mlir::xent;
using namespace mlir::xent::detail;

namespace {

/// Extents and chunk sizes, clamped to each other, none of them 0.
struct Loops {
  Loops(const GradShape &shape, ChunkSizes chunks)
      : tokens(std::max<int64_t>(1, shape.head.tokens)),
        classes(std::max<int64_t>(1, shape.head.classes)),
        hidden(std::max<int64_t>(1, shape.head.hidden)),
        tokenChunk(std::min(chunks.tokens, tokens)),
        vocabChunk(std::min(chunks.classes, classes)),
        tokenChunks(llvm::divideCeil(tokens, tokenChunk)),
        vocabChunks(llvm::divideCeil(classes, vocabChunk)) {}

  int64_t tokens, classes, hidden;
  int64_t tokenChunk, vocabChunk;
  int64_t tokenChunks, vocabChunks;
};

/// One product [m, k] x [k, n] as xent-tile-contractions and
/// xent-pack-contractions lower it: in blocks, each of whose operands is packed
/// in S by the thread that computes it.
struct Product {
  int64_t m, n, k;

  Saturating getScratch(const MachineDescription &machine, int64_t width) const;
  /// Wall-clock time.
  double getSeconds(const MachineDescription &machine, int64_t width) const;

private:
  int64_t getBlocks() const {
    return m > kBlockRows ? llvm::divideCeil(m, kBlockRows)
                          : llvm::divideCeil(n, kBlockCols);
  }
};

} // namespace

Saturating Product::getScratch(const MachineDescription &machine,
                               int64_t width) const {
  RegisterTile tile = getRegisterTile(machine.vectorBits, 8 * width);
  int64_t depth = k > kMostDepth ? kBlockDepth : k;
  Saturating rows = padded(std::min(m, kBlockRows), tile.rows);
  Saturating cols = padded(std::min(n, kBlockCols), tile.getColumns());
  int64_t threads = std::min(machine.cores, getBlocks());
  return count(threads) * (rows + cols) * count(depth) * count(width);
}

double Product::getSeconds(const MachineDescription &machine,
                           int64_t width) const {
  RegisterTile tile = getRegisterTile(machine.vectorBits, 8 * width);
  double rows = padded(m, tile.rows).value;
  double cols = padded(n, tile.getColumns()).value;
  // Rates are those of f32.
  double slowdown = width / 4.0;
  double busy = 2 * rows * cols * k / machine.flopsPerCore * slowdown;
  // Each block of rows packs all columns again.
  double packed = rows * k + cols * k * llvm::divideCeil(m, kBlockRows);
  busy += packed / machine.packedElementsPerSecond * slowdown;
  int64_t blocks = getBlocks();
  return busy * llvm::divideCeil(blocks, machine.cores) / blocks;
}

/// The contractions of one chunk of tokens and classes.
static llvm::SmallVector<Product> getContractions(const GradShape &shape,
                                                  const Loops &loops) {
  llvm::SmallVector<Product> products;
  if (shape.dxBytes)
    products.push_back({loops.tokenChunk, loops.hidden, loops.vocabChunk});
  if (shape.dwBytes)
    products.push_back(
        shape.isVocabMajor
            ? Product{loops.vocabChunk, loops.hidden, loops.tokenChunk}
            : Product{loops.hidden, loops.vocabChunk, loops.tokenChunk});
  return products;
}

PlanCost mlir::xent::predictGrad(const MachineDescription &machine,
                                 const GradShape &shape, GradStrategy strategy,
                                 ChunkSizes chunks) {
  const HeadShape &head = shape.head;
  int64_t width = head.accumulatorBytes;
  Loops loops(shape, chunks);
  bool keeps = strategy != GradStrategy::Recompute && shape.statisticsOps > 0;
  bool isSingle = loops.tokenChunks == 1;
  // Whether a chunk of classes is finished before the next one.
  bool isByClasses = strategy == GradStrategy::Recompute || isSingle;
  auto product = [](int64_t a, int64_t b) { return count(a) * count(b); };

  Product logits{loops.tokenChunk, loops.vocabChunk, loops.hidden};
  llvm::SmallVector<Product> contractions = getContractions(shape, loops);
  Saturating scratch = logits.getScratch(machine, width);
  for (const Product &contraction : contractions)
    scratch = std::max(scratch, contraction.getScratch(machine, width));

  Saturating tile = product(loops.tokenChunk, loops.vocabChunk);
  // The logits, and the dlogits unless they replace them.
  Saturating held = tile * count(width);
  if (keeps || shape.dlogitBytes != width)
    held = held + tile * count(shape.dlogitBytes);
  if (keeps) {
    held = held +
           product(loops.tokenChunk, loops.classes) * count(shape.logitBytes);
    held = held + product(head.stateVectors, loops.tokenChunk) * count(width);
  }
  held = held + product(head.resultVectors, head.tokens) * count(width);

  // Sums, and the results that are rounded at the end.
  Saturating late;
  auto addSum = [&](int64_t bytes, Saturating summed, Saturating whole,
                    bool isCarried) {
    if (bytes == 0 || (bytes == width && isCarried))
      return;
    held = held + summed * count(width);
    if (isCarried)
      late = late + whole * count(bytes);
  };
  Saturating x = product(head.tokens, loops.hidden);
  Saturating weight = product(loops.classes, loops.hidden);
  addSum(shape.dxBytes,
         isByClasses ? x : product(loops.tokenChunk, loops.hidden), x,
         isByClasses);
  addSum(shape.dwBytes,
         isByClasses ? product(loops.vocabChunk, loops.hidden) : weight, weight,
         !isByClasses);
  addSum(shape.dbiasBytes,
         count(isByClasses ? loops.vocabChunk : loops.classes),
         count(loops.classes), !isByClasses);

  PlanCost cost;
  if (late < scratch)
    held = held + Saturating{scratch.value - late.value};
  cost.peakBytes = held.getSigned();
  double volume = static_cast<double>(head.tokens) * head.classes * head.hidden;
  cost.flops = 2.0 * volume * (1 + contractions.size());
  double seconds = logits.getSeconds(machine, width);
  for (const Product &contraction : contractions)
    seconds += contraction.getSeconds(machine, width);
  cost.seconds = seconds * loops.vocabChunks * loops.tokenChunks;
  // Logits, dlogits, and sums that each chunk adds to.
  double elements = static_cast<double>(head.tokens) * head.classes;
  double updates = static_cast<double>(head.tokens) * head.hidden *
                       loops.vocabChunks * (shape.dxBytes ? 1 : 0) +
                   static_cast<double>(head.classes) * head.hidden *
                       loops.tokenChunks * (shape.dwBytes ? 1 : 0);
  cost.seconds += (2 * elements / machine.logitsPerSecond +
                   2 * updates * width / machine.farBytesPerSecond) /
                  machine.cores;
  return cost;
}
