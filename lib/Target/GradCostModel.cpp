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

/// The products of one chunk of tokens and classes: logits, dx, dw.
static llvm::SmallVector<Product> getGradProducts(const GradShape &shape,
                                                  int64_t tokens,
                                                  int64_t classes,
                                                  int64_t hidden) {
  llvm::SmallVector<Product> products;
  if (shape.dxBytes)
    products.push_back({tokens, hidden, classes});
  if (shape.dwBytes)
    products.push_back(shape.isVocabMajor ? Product{classes, hidden, tokens}
                                          : Product{hidden, classes, tokens});
  return products;
}

PlanCost mlir::xent::predictGrad(const MachineDescription &machine,
                                 const GradShape &shape, GradStrategy strategy,
                                 ChunkSizes chunks) {
  const HeadShape &head = shape.head;
  int64_t width = head.accumulatorBytes;
  Loops loops(shape, chunks);
  bool isRecompute = strategy == GradStrategy::Recompute;
  // All classes of a chunk of tokens are contracted at once where the logits
  // are kept.
  int64_t contracted = isRecompute ? loops.vocabChunk : loops.classes;
  llvm::SmallVector<Product> products =
      getGradProducts(shape, loops.tokenChunk, contracted, loops.hidden);
  Product logits{loops.tokenChunk, loops.vocabChunk, loops.hidden};

  Saturating scratch = logits.getScratch(machine, width);
  for (const Product &product : products)
    scratch = std::max(scratch, product.getScratch(machine, width));
  Saturating tile = count(loops.tokenChunk) * count(loops.vocabChunk);
  Saturating peak = scratch + tile * count(width);
  auto accumulate = [&](Saturating elements, int64_t bytes, bool isCarried) {
    if (bytes != 0 && bytes != width && isCarried)
      peak = peak + elements * count(width);
  };
  Saturating weights = count(contracted) * count(loops.hidden);
  accumulate(weights, shape.dwBytes, loops.tokenChunks > 1);
  if (isRecompute) {
    peak = peak + tile * count(shape.dlogitBytes);
    accumulate(count(loops.tokens) * count(loops.hidden), shape.dxBytes, true);
  } else {
    peak = peak + count(loops.tokenChunk) * count(loops.classes) *
                      count(std::max(shape.logitBytes, shape.dlogitBytes));
  }
  Saturating results = count(head.resultVectors) * count(head.tokens);
  peak = peak + results * count(width);

  PlanCost cost;
  cost.peakBytes = peak.getSigned();
  double volume = static_cast<double>(head.tokens) * head.classes * head.hidden;
  cost.flops = 2.0 * volume * (1 + products.size());
  double seconds = logits.getSeconds(machine, width) * loops.vocabChunks;
  double repetitions = isRecompute ? loops.vocabChunks : 1;
  for (const Product &product : products)
    seconds += product.getSeconds(machine, width) * repetitions;
  cost.seconds = seconds * loops.tokenChunks;
  return cost;
}
