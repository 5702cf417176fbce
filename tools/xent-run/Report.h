//===- Report.h - what xent-run prints --------------------------*- C++ -*-===//

#ifndef XENT_TOOLS_XENT_RUN_REPORT_H
#define XENT_TOOLS_XENT_RUN_REPORT_H

#include "Check.h"
#include "Heads.h"
#include "Program.h"
#include "Remarks.h"

namespace mlir::xent::run {

/// Everything that a run found out. What was not asked for is absent.
struct Report {
  /// The GPU that programs ran on; absent if they ran on this machine.
  struct Device {
    std::string name, chip;
    bool isSimulated;
  };
  std::optional<Device> device;

  std::string file, entry;
  bool isUnfused = false, isDryRun = false;
  /// Whether to list the plans that were considered, within which budget.
  bool explains = false;
  uint64_t memoryBudget = 0;
  std::vector<Head> heads;
  /// Of all xent passes, in the order they came.
  std::vector<CollectedRemark> remarks;
  uint64_t inputBytes = 0;
  LogitsSized logitsSized;
  std::optional<RunCost> ours, unfused;
  /// Runs that `seconds` is the median of; 1 without --bench.
  unsigned runs = 1;
  std::vector<HostTensor> results, unfusedResults, reference;
  std::vector<ResultError> errors;

  bool passes() const {
    return llvm::all_of(
        errors, [](const ResultError &error) { return error.passes(); });
  }
};

void printText(const Report &report, llvm::raw_ostream &os);
void printJson(const Report &report, llvm::raw_ostream &os);

} // namespace mlir::xent::run

#endif // XENT_TOOLS_XENT_RUN_REPORT_H
