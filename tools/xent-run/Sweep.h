//===- Sweep.h - time and memory over the memory budget ---------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_SWEEP_H
#define XENT_TOOLS_XENT_RUN_SWEEP_H

#include "Remarks.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace mlir::xent::run {

/// What was planned for one budget, and what it took.
struct SweepPoint {
  uint64_t budget = 0; ///< bytes; 0: no limit
  /// Of the plans of all heads, joined by "+".
  std::string strategy, tokenChunk, vocabChunk, keptClasses;
  double flops = 0;
  /// Bytes beyond inputs and outputs at once.
  uint64_t predictedBytes = 0, measuredBytes = 0;
  double predictedSeconds = 0, measuredSeconds = 0;

  bool isSamePlan(const SweepPoint &other) const {
    return strategy == other.strategy && tokenChunk == other.tokenChunk &&
           vocabChunk == other.vocabChunk && keptClasses == other.keptClasses &&
           predictedBytes == other.predictedBytes;
  }
};

/// About `count` budgets, in even steps of their logarithm from the least that
/// every head can be planned with to what they take at most, then 0. `remarks`
/// are those of a plan without a budget that was explained.
std::vector<uint64_t> chooseBudgets(ArrayRef<CollectedRemark> remarks,
                                    unsigned count);

/// The point of the plans that `remarks` report, without measurements.
SweepPoint describePlans(ArrayRef<CollectedRemark> remarks, uint64_t budget);

/// A table for people.
void printSweep(ArrayRef<SweepPoint> points, llvm::raw_ostream &os);

/// One line a point, sizes in bytes, times in seconds.
void printCsv(ArrayRef<SweepPoint> points, llvm::raw_ostream &os);

/// A drawing (SVG) of time and memory over the budget.
void drawSweep(ArrayRef<SweepPoint> points, StringRef title,
               llvm::raw_ostream &os);

/// Writes both files.
llvm::Error writeSweep(ArrayRef<SweepPoint> points, const Twine &title,
                       StringRef csvPath, StringRef svgPath);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_SWEEP_H
